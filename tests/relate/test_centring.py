"""What the texts of a language have in common, learned from reports and from neutral sentences."""

from collections.abc import Sequence

import numpy as np

from stemma.relate import centring
from stemma.relate.encoder import Vectors

TONGUE = "xx"
"""A language without a pack."""
WIDE = 64


class Nowhere:
    """Neutral sentences lie on the first axis."""

    name, dimensions = "nowhere", WIDE

    def encode(self, texts: Sequence[str]) -> Vectors:
        return unit(np.tile(np.eye(WIDE, dtype=np.float32)[0], (len(texts), 1)))


def unit(rows: Vectors) -> Vectors:
    return np.asarray(rows / np.linalg.norm(rows, axis=1, keepdims=True), dtype=np.float32)


def events(count: int, *, axis: int, seed: int) -> Vectors:
    """Vectors of so many events in a language whose texts have ``axis`` in common."""
    rows = np.random.default_rng(seed).normal(size=(count, WIDE)).astype(np.float32)
    rows[:, axis] = 8
    return unit(rows)


def alike(rows: Vectors) -> float:
    return float((rows @ rows.T)[~np.eye(len(rows), dtype=bool)].mean())


def test_reports_of_many_events_tell_what_a_language_has_in_common() -> None:
    rows = events(400, axis=5, seed=1)
    assert alike(rows) > 0.4
    assert abs(alike(centring.across_languages(rows, [TONGUE] * 400, Nowhere()))) < 0.1


def test_sentences_of_one_report_do_not() -> None:
    rows = events(400, axis=5, seed=1)
    assert alike(centring.centred(rows, [TONGUE] * 400, Nowhere())) > 0.3


def test_many_reports_of_one_event_count_as_one() -> None:
    once, often = events(1, axis=5, seed=2), np.repeat(events(1, axis=5, seed=2), 300, axis=0)
    alone = centring.across_languages(once, [TONGUE], Nowhere())
    among = centring.across_languages(often, [TONGUE] * 300, Nowhere())
    assert np.allclose(alone[0], among[0], atol=1e-5)


def test_of_very_many_reports_the_same_are_looked_at_in_any_order() -> None:
    rows = events(3 * centring.SAMPLED, axis=5, seed=3)
    shuffled = np.random.default_rng(4).permutation(len(rows))
    codes = [TONGUE] * len(rows)
    one = centring.across_languages(rows, codes, Nowhere())
    other = centring.across_languages(rows[shuffled], codes, Nowhere())
    assert np.allclose(one[shuffled], other, atol=1e-5)
