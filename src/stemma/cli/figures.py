"""Figures in, the lines of a table out, floors beside them.

Figures that many have in common ("cases.en.open.names", "cases.ru.open.names") make a grid, in which
precision and recall make room for their F1; any other has a line of its own.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from stemma.evaluation.floors import Floors
from stemma.evaluation.material import Figures

ABSENT = "not installed"
COUNTS = frozenset(
    {
        "cases",
        "attributions",
        "gold_chains",
        "folders",
        "edges",
        "reports",
        "stripped",
        "copy_left",
        "unmarked_found",
    }
)
LEAST_ROWS = 2
LEAST_COLUMNS = 3


def table(found: Mapping[str, Figures], floors: Floors) -> Iterator[str]:
    """Lines for all tasks, in the order in which they were measured."""
    for task, figures in found.items():
        yield task
        if not figures:
            yield "  not measured: its data is not there"
        least = floors.get(task, {})
        for _, group in groupby(figures, lambda name: name.partition(".")[0]):
            names = list(group)
            rows = list(dict.fromkeys(_row(name) for name in names))
            columns = _columns(names)
            if len(rows) >= LEAST_ROWS and len(columns) >= LEAST_COLUMNS:
                yield from _grid(rows, columns, figures, least=least)
            else:
                yield from _list(names, figures, least)


def _row(name: str) -> str:
    return name.rpartition(".")[0]


def _columns(names: Sequence[str]) -> list[str]:
    every = dict.fromkeys(name.rpartition(".")[2] for name in names)
    return [name for name in every if not _is_part(name) or f"{name.rpartition('_')[0]}_f1" not in every]


def _is_part(name: str) -> bool:
    return name.endswith(("_precision", "_recall"))


def _list(names: Sequence[str], figures: Figures, least: Mapping[str, float]) -> Iterator[str]:
    width = max(map(len, figures))
    for name in names:
        floor = f"   floor {least[name]:.3f}" if name in least else ""
        yield f"  {name:<{width}}  {_shown(name, figures[name]):>9}{floor}"


def _grid(
    rows: Sequence[str], columns: Sequence[str], figures: Figures, *, least: Mapping[str, float]
) -> Iterator[str]:
    width = max(map(len, rows))
    yield f"  {'':<{width}}" + "".join(f"  {column:>{_width(column)}}" for column in columns)
    for row in rows:
        names = [f"{row}.{column}" for column in columns]
        if all(figures.get(name) is None for name in names):
            yield f"  {row:<{width}}  {ABSENT}"
            continue
        yield f"  {row:<{width}}" + _cells(names, columns, figures)
        if any(name in least for name in names):
            yield f"  {'  floor':<{width}}" + _cells(names, columns, least)


def _cells(names: Sequence[str], columns: Sequence[str], figures: Figures) -> str:
    shown = (_shown(name, figures[name]) if name in figures else "" for name in names)
    return "".join(
        f"  {value:>{_width(column)}}" for value, column in zip(shown, columns, strict=True)
    ).rstrip()


def _width(column: str) -> int:
    return max(len(column), len("0.000"))


def _shown(name: str, value: float | None) -> str:
    if value is None:
        return ABSENT
    return f"{value:.0f}" if name.rpartition(".")[2] in COUNTS else f"{value:.3f}"
