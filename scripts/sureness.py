"""Fits how sure edges are to first readings: ``python scripts/sureness.py``.

Reads ``benchmarks/derivation/first-readings.json`` and writes ``src/stemma/relate/edges/sureness.toml``. The
share of each sort of edge that came true is drawn towards that of the others of its kind, that towards the
others that lead to the same kind of exemplar, and that towards all others (the mean of a beta distribution),
by as many edges as SMOOTHING tells. Prints the calibration error of stories that were left out of the fit,
one by one.
"""

from collections.abc import Sequence
from itertools import product
from pathlib import Path
from typing import get_args

import msgspec

from stemma.evaluation.traces.calibration import calibration_error
from stemma.model import DerivationKind, ExemplarKind

ROOT = Path(__file__).parents[1]
READINGS = ROOT / "benchmarks" / "derivation" / "first-readings.json"
SHARES = ROOT / "src" / "stemma" / "relate" / "edges" / "sureness.toml"
SMOOTHING = 4.0
KINDS: tuple[str, ...] = get_args(DerivationKind)
EXEMPLARS: tuple[str, ...] = ("report", *get_args(ExemplarKind))
SORTS = ("plain", "carried", "agreeing")
HEAD = """# How many edges of each sort came true on first readings: scripts/sureness.py writes this file.
"""


class Reading(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """An edge that was drawn on a story read for the first time. Stories have numbers here, no names."""

    story: int
    kind: str
    exemplar: str
    sort: str
    right: bool


Shares = dict[str, dict[str, dict[str, float]]]


def fitted(readings: Sequence[Reading]) -> Shares:
    """The shares of all sorts of edges."""
    shares: Shares = {}
    for kind, exemplar, sort in product(KINDS, EXEMPLARS, SORTS):
        share, left = 0.5, list(readings)
        for field, value in (("exemplar", exemplar), ("kind", kind), ("sort", sort)):
            share = _drawn_to(share, [one for one in left if getattr(one, field) != value])
            left = [one for one in left if getattr(one, field) == value]
        shares.setdefault(sort, {}).setdefault(kind, {})[exemplar] = round(_drawn_to(share, left), 2)
    return shares


def _drawn_to(share: float, readings: Sequence[Reading]) -> float:
    right = sum(one.right for one in readings)
    return (right + SMOOTHING * share) / (len(readings) + SMOOTHING)


def left_out(readings: Sequence[Reading]) -> float | None:
    """The calibration error where each story is judged by shares that the others alone gave."""
    told = []
    for story in sorted({one.story for one in readings}):
        shares = fitted([one for one in readings if one.story != story])
        told += [
            (shares[one.sort][one.kind][one.exemplar], one.right) for one in readings if one.story == story
        ]
    return calibration_error(told)


def _written(shares: Shares) -> str:
    lines = [HEAD]
    for sort, kinds in shares.items():
        lines.append(f"[{sort}]\n")
        for kind, exemplars in kinds.items():
            inside = ", ".join(f"{exemplar} = {share}" for exemplar, share in exemplars.items())
            lines.append(f"{kind} = {{ {inside} }}\n")
    return "".join(lines)


def main() -> None:
    """Fits, writes and prints."""
    readings = msgspec.json.decode(READINGS.read_bytes(), type=list[Reading])
    SHARES.write_text(_written(fitted(readings)), "utf-8")
    stories = len({one.story for one in readings})
    print(f"{len(readings)} edges of {stories} stories, {sum(one.right for one in readings)} right")
    print(f"calibration error of stories left out: {left_out(readings):.3f}")


if __name__ == "__main__":
    main()
