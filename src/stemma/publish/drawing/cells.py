"""A plan and its ranks in, measured cells in rows and the route of every tie through them, out.

Rows of marks (even) and rows of labels (odd) alternate. A tie owns one cell in each row that it passes,
and its words own one of them: so no line can cross words or a mark, and no two labels can meet.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stemma.publish.drawing.metrics import width, wrap
from stemma.publish.drawing.ranks import Ranks
from stemma.publish.drawing.story import Ground, Mark, Plan, Tie

NAME, DETAIL, KIND, WORDS, SIGLUM = 13.0, 11.5, 10.5, 12.0, 16.0
LEADING = 1.25
LANE = 16.0
"""Width of a line's own way past marks and labels."""
_NAME_WIDTH = 140.0
PAD = 14.0
_RADIUS = {"witness": 21.0}
_SMALL_RADIUS = 17.0


@dataclass(frozen=True, slots=True)
class Sign:
    """A mark and its text, measured. ``offset`` is its centre's distance from its cell's centre."""

    mark: Mark
    lines: tuple[str, ...]
    detail: tuple[str, ...]
    body: tuple[float, float]
    """Width and height of the disc or box."""
    width: float
    height: float
    offset: float = 0.0


@dataclass(frozen=True, slots=True)
class Label:
    """The kind of a tie and its words, measured."""

    kind: str
    lines: tuple[str, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Cell:
    """A piece of a row: one mark, the kin of one origin, a label, or the way of a passing line."""

    row: int
    width: float
    height: float
    signs: tuple[Sign, ...] = ()
    ground: Ground | None = None
    heading: tuple[str, ...] = ()
    label: Label | None = None


@dataclass(frozen=True, slots=True)
class Route:
    """The cells that a tie passes, from above. ``upward`` where its arrow points up, in a circle."""

    tie: Tie
    cells: tuple[int, ...]
    upward: bool


@dataclass(frozen=True, slots=True)
class Grid:
    cells: tuple[Cell, ...]
    routes: tuple[Route, ...]
    home: dict[str, tuple[int, int]]
    """For each mark its cell, and its place among the cell's signs."""


def grid(plan: Plan, ranked: Ranks) -> Grid:
    cells: list[Cell] = []
    home: dict[str, tuple[int, int]] = {}
    marks = {mark.id: mark for mark in plan.marks}
    for ground in plan.grounds:
        first = [each for each in ground.marks if ranked.rows[each] == 0 and each not in home]
        if first:
            home.update({each: (len(cells), place) for place, each in enumerate(first)})
            cells.append(_grounded(ground, [marks[each] for each in first]))
    for mark in plan.marks:
        if mark.id not in home:
            home[mark.id] = (len(cells), 0)
            sign = _sign(mark)
            cells.append(Cell(2 * ranked.rows[mark.id], sign.width, sign.height, (sign,)))
    routes = _routes(plan, ranked, home, cells)
    return Grid(tuple(cells), routes, home)


def _routes(
    plan: Plan, ranked: Ranks, home: dict[str, tuple[int, int]], cells: list[Cell]
) -> tuple[Route, ...]:
    """Adds the cells of the ties; a label goes where its tie passes the emptiest row."""
    load: dict[int, float] = {}
    room = 150.0 if len(plan.ties) <= 14 else 112.0 if len(plan.ties) <= 30 else 84.0
    ends = []
    for tie in plan.ties:
        rows = ranked.rows[tie.above], ranked.rows[tie.below]
        ends.append((min(rows), max(rows), rows[0] > rows[1]))
    routes: dict[int, Route] = {}
    for index in sorted(range(len(ends)), key=lambda each: (ends[each][1] - ends[each][0], each)):
        top, bottom, upward = ends[index]
        tie = plan.ties[index]
        label = _label(tie, room)
        rows_of_labels = range(2 * bottom - 1, 2 * top, -2)
        home_row = min(rows_of_labels, key=lambda row: load.get(row, 0.0))
        load[home_row] = load.get(home_row, 0.0) + (label.width if label else LANE)
        passed: list[int] = []
        for row in range(2 * top + 1, 2 * bottom):
            passed.append(len(cells))
            if label and row == home_row:
                cells.append(Cell(row, label.width, label.height, label=label))
            else:
                cells.append(Cell(row, LANE, 0.0))
        upper, lower = (tie.below, tie.above) if upward else (tie.above, tie.below)
        routes[index] = Route(tie, (home[upper][0], *passed, home[lower][0]), upward)
    return tuple(routes[index] for index in range(len(ends)))


def _label(tie: Tie, room: float) -> Label | None:
    if tie.kind == "own":
        return None
    kind = " · ".join((tie.kind, *tie.also))
    lines = wrap(tie.words, WORDS, room, 3) if tie.words else ()
    broadest = max([width(kind, KIND), *(width(each, WORDS) for each in lines)])
    return Label(kind, lines, broadest + 8, (KIND + len(lines) * WORDS) * LEADING + 8)


def _sign(mark: Mark) -> Sign:
    lines = wrap(mark.name, NAME, _NAME_WIDTH, 3)
    detail = wrap(mark.detail, DETAIL, _NAME_WIDTH, 3) if mark.detail else ()
    text_width = max(
        [*(width(each, NAME) for each in lines), *(width(each, DETAIL) for each in detail)], default=0
    )
    text_height = (len(lines) * NAME + len(detail) * DETAIL) * LEADING
    siglum = width(mark.siglum, SIGLUM)
    if mark.kind == "document":
        body = (max(text_width, siglum) + 2 * PAD, SIGLUM * LEADING + text_height + PAD)
        return Sign(mark, lines, detail, body, body[0], body[1])
    across = 2 * max(_RADIUS.get(mark.kind, _SMALL_RADIUS), siglum / 2 + 6)
    return Sign(mark, lines, detail, (across, across), max(across, text_width) + 8, across + 6 + text_height)


def _grounded(ground: Ground, marks: list[Mark]) -> Cell:
    """Kin side by side on one ground, under its heading."""
    signs = side_by_side([_sign(mark) for mark in marks])
    inner = _across(signs)
    heading = wrap(ground.label, WORDS, max(inner, 170.0), 3)
    inside = max([inner, *(width(each, WORDS) for each in heading)])
    height = PAD + len(heading) * WORDS * LEADING + max(sign.height for sign in signs) + PAD
    return Cell(0, inside + 2 * PAD, height, signs, ground, heading)


def side_by_side(signs: Sequence[Sign]) -> tuple[Sign, ...]:
    """The signs of one cell with their distances from its centre."""
    at = -_across(signs) / 2
    placed = []
    for sign in signs:
        placed.append(replace(sign, offset=at + sign.width / 2))
        at += sign.width + PAD
    return tuple(placed)


def _across(signs: Sequence[Sign]) -> float:
    return sum(sign.width for sign in signs) + PAD * (len(signs) - 1)
