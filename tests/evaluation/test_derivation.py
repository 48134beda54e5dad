"""The benchmark of derivations: what is counted, from answers whose score is known."""

from pathlib import Path

import msgspec
import pytest

from stemma.evaluation import derivation
from stemma.evaluation.derivation import Tally
from stemma.evaluation.material import Material
from stemma.evaluation.traces.answer import Answer, Derivation
from stemma.evaluation.traces.calibration import calibration_error
from stemma.evaluation.traces.gold import Collection, Gold
from tests.cli.command import stemma
from tests.examples.collections import BENCHMARK, EXAMPLES
from tests.examples.ideal import ideal

RATES = (
    "edge_f1",
    "kind_f1",
    "origins_exact",
    "origins_within",
    "grouped",
    "right",
)
PLACES = [(collection, name) for collection in BENCHMARK for name in collection.names()]


def counted(gold: Gold, answer: Answer) -> dict[str, float | None]:
    tally = Tally()
    tally.add(gold, answer)
    return tally.figures()


@pytest.mark.parametrize(("collection", "name"), PLACES, ids=[name for _, name in PLACES])
def test_a_readers_own_answer_is_right_in_everything(collection: Collection, name: str) -> None:
    gold = collection.load(name)
    figures = counted(gold, ideal(gold))
    assert {rate: figures[rate] for rate in RATES} == dict.fromkeys(RATES, 1.0)
    assert figures["calibration_error"] == 0.0


def test_an_optional_edge_counts_for_nothing_drawn_or_not() -> None:
    gold = EXAMPLES.load("river-accord")
    answer = ideal(gold)
    optional = {(edge.witness, edge.exemplar) for edge in gold.edges if edge.optional}
    kept = tuple(one for one in answer.derivations if (one.witness, one.exemplar) not in optional)
    assert len(kept) < len(answer.derivations)
    without = counted(gold, _with(answer, kept))
    assert (without["edge_precision"], without["edge_recall"]) == (1.0, 1.0)


def test_a_wrong_edge_lowers_precision_and_a_missing_one_recall() -> None:
    gold = EXAMPLES.load("meteorite")
    answer = ideal(gold)
    asked = [edge for edge in gold.edges if not edge.optional]
    first = next(one for one in answer.derivations if one.witness == asked[0].witness)
    wrong = Derivation(first.exemplar, first.witness, first.kind, ())
    rest = tuple(one for one in answer.derivations if one is not first)
    figures = counted(gold, _with(answer, (*rest, wrong)))
    assert figures["edge_recall"] == (len(asked) - 1) / len(asked)
    assert figures["edge_precision"] == (len(asked) - 1) / len(asked)
    assert figures["right"] == 0


def test_another_kind_is_wrong_only_where_kinds_count() -> None:
    gold = EXAMPLES.load("meteorite")
    answer = ideal(gold)
    other = tuple(msgspec.structs.replace(one, kind="none") for one in answer.derivations)
    figures = counted(gold, _with(answer, other))
    assert (figures["edge_f1"], figures["kind_f1"]) == (1.0, 0.0)


def test_calibration_is_the_distance_of_confidence_from_what_came_true_bin_by_bin() -> None:
    assert calibration_error([]) is None
    assert calibration_error([(1.0, True), (1.0, True)]) == 0.0
    sure_but_wrong_half_the_time = [(0.9, True), (0.9, False)]
    assert calibration_error(sure_but_wrong_half_the_time) == pytest.approx(0.4)
    two_bins = [(0.8, True), (0.8, True), (0.3, False), (0.3, False)]
    assert calibration_error(two_bins) == pytest.approx((2 * 0.2 + 2 * 0.3) / 4)
    one_bin_in_which_errors_balance = [(0.55, True), (0.55, False)]
    assert calibration_error(one_bin_in_which_errors_balance) == pytest.approx(0.05)


def test_a_part_that_is_not_there_has_no_figures(tmp_path: Path) -> None:
    assert derivation.measure(Material(tmp_path), lambda _: None) == {}
    assert derivation.measure(Material(tmp_path, benchmarks=tmp_path), lambda _: None) == {}


def test_the_command_asks_for_no_data_where_none_is_read(tmp_path: Path) -> None:
    run = stemma("evaluate", "derivation", "--format", "json", cwd=tmp_path, more={"STEMMA_EVALUATION": ""})
    assert (run.status, run.lines) == (0, [])
    other = stemma("evaluate", "derivation", "names", cwd=tmp_path, more={"STEMMA_EVALUATION": ""})
    assert other.status == 2


def _with(answer: Answer, derivations: tuple[Derivation, ...]) -> Answer:
    return msgspec.structs.replace(answer, derivations=derivations)
