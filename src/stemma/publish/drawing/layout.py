"""A plan in, a drawing with every place worked out, out. No two texts touch; nothing lies over a mark."""

from dataclasses import dataclass

from stemma.publish.drawing.cells import (
    DETAIL,
    LANE,
    LEADING,
    NAME,
    PAD,
    WORDS,
    Cell,
    Grid,
    Label,
    Route,
    Sign,
    grid,
)
from stemma.publish.drawing.metrics import wrap
from stemma.publish.drawing.order import ordered_rows, with_kin_in_order
from stemma.publish.drawing.places import centres
from stemma.publish.drawing.ranks import ranks
from stemma.publish.drawing.story import Ground, Plan, Tie

LEFT, RIGHT = 104.0, 28.0
TITLE, SUBTITLE = 21.0, 13.0
LEAST_WIDTH = 620.0
_BOTTOM = 22.0
ARROW = 11.0
"""The last piece of a line is straight, so that its arrow points at the mark."""


@dataclass(frozen=True, slots=True)
class Box:
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class PlacedSign:
    """``body`` is the disc's or document's box, ``text`` the box of its name below (or within)."""

    sign: Sign
    body: Box
    text: Box


@dataclass(frozen=True, slots=True)
class PlacedLabel:
    tie: Tie
    label: Label
    box: Box


@dataclass(frozen=True, slots=True)
class PlacedGround:
    ground: Ground
    heading: tuple[str, ...]
    box: Box


@dataclass(frozen=True, slots=True)
class Line:
    """A tie's path in SVG's terms; its arrow stands at the end, or at the start where ``upward``."""

    tie: Tie
    path: str
    upward: bool


@dataclass(frozen=True, slots=True)
class Band:
    name: str
    top: float
    bottom: float


@dataclass(frozen=True, slots=True)
class Drawing:
    plan: Plan
    title: tuple[str, ...]
    width: float
    height: float
    bands: tuple[Band, ...]
    grounds: tuple[PlacedGround, ...]
    lines: tuple[Line, ...]
    labels: tuple[PlacedLabel, ...]
    signs: tuple[PlacedSign, ...]


@dataclass(frozen=True, slots=True)
class _Row:
    top: float
    head: float
    bottom: float


def draw(plan: Plan, *, titled: bool = True) -> Drawing:
    """The drawing of a plan; without its title where the page around it has one."""
    ranked = ranks(plan)
    cells = grid(plan, ranked)
    order = ordered_rows(cells)
    cells = with_kin_in_order(cells, order)
    x = centres(cells, order)
    content = max((x[each] + cell.width / 2 for each, cell in enumerate(cells.cells)), default=0.0)
    width = max(LEAST_WIDTH, LEFT + content + RIGHT)
    left = LEFT + (width - LEFT - RIGHT - content) / 2
    x = [round(each + left, 1) for each in x]
    title = wrap(plan.title, TITLE, width - 56, 3) if titled else ()
    top = 34 + len(title) * TITLE * LEADING + SUBTITLE * LEADING + 14 if titled else 16.0
    rows = _rows(cells, x, top)
    signs = {
        sign.mark.id: _place(sign, x[index], rows[cell.row])
        for index, cell in enumerate(cells.cells)
        for sign in cell.signs
    }
    return Drawing(
        plan=plan,
        title=title,
        width=round(width, 1),
        height=round(max((row.bottom for row in rows.values()), default=120.0) + _BOTTOM, 1),
        bands=_bands(ranked.bands, rows),
        grounds=tuple(_ground(cell, x[i], rows[0]) for i, cell in enumerate(cells.cells) if cell.ground),
        lines=_lines(cells, x, rows, signs),
        labels=tuple(_labels(cells, x, rows)),
        signs=tuple(signs[mark.id] for mark in plan.marks),
    )


def _rows(cells: Grid, x: list[float], top: float) -> dict[int, _Row]:
    """Height of each row, and between rows the more room the farther a line goes aside."""
    reach: dict[int, float] = {}
    for route in cells.routes:
        for upper, lower in zip(route.cells, route.cells[1:], strict=False):
            row = cells.cells[lower].row
            reach[row] = max(reach.get(row, 0.0), abs(x[upper] - x[lower]))
    rows: dict[int, _Row] = {}
    by_row: dict[int, list[Cell]] = {}
    for cell in cells.cells:
        by_row.setdefault(cell.row, []).append(cell)
    at = top
    for number in sorted(by_row):
        members = by_row[number]
        at += min(96.0, max(30.0, 0.26 * reach.get(number, 0.0))) if number else 0.0
        head = max(_head(cell) for cell in members)
        inner = max(max((sign.height for sign in cell.signs), default=cell.height) for cell in members)
        foot = PAD if any(cell.ground for cell in members) else 0.0
        rows[number] = _Row(round(at, 1), round(at + head, 1), round(at + head + inner + foot, 1))
        at = rows[number].bottom
    return rows


def _head(cell: Cell) -> float:
    return PAD + len(cell.heading) * WORDS * LEADING if cell.ground else 0.0


def _place(sign: Sign, centre: float, row: _Row) -> PlacedSign:
    across, high = sign.body
    middle = centre + sign.offset
    body = Box(round(middle - across / 2, 1), row.head, across, high)
    text_height = (len(sign.lines) * NAME + len(sign.detail) * DETAIL) * LEADING
    if sign.mark.kind == "document":
        text = body
    else:
        text = Box(round(middle - sign.width / 2, 1), row.head + high + 4, sign.width, text_height)
    return PlacedSign(sign, body, text)


def _ground(cell: Cell, centre: float, row: _Row) -> PlacedGround:
    assert cell.ground is not None
    box = Box(round(centre - cell.width / 2, 1), row.top, cell.width, round(row.bottom - row.top, 1))
    return PlacedGround(cell.ground, cell.heading, box)


def _bands(names: tuple[str, ...], rows: dict[int, _Row]) -> tuple[Band, ...]:
    bands: list[Band] = []
    for rank, name in enumerate(names):
        row = rows[2 * rank]
        if bands and bands[-1].name == name:
            bands[-1] = Band(name, bands[-1].top, row.bottom)
        else:
            bands.append(Band(name, row.top, row.bottom))
    return tuple(bands)


def _labels(cells: Grid, x: list[float], rows: dict[int, _Row]) -> list[PlacedLabel]:
    placed = []
    for route in cells.routes:
        for index in route.cells[1:-1]:
            cell = cells.cells[index]
            if cell.label is not None:
                row = rows[cell.row]
                y = row.top + (row.bottom - row.top - cell.height) / 2
                box = Box(round(x[index] - cell.width / 2, 1), round(y, 1), cell.width, cell.height)
                placed.append(PlacedLabel(route.tie, cell.label, box))
    return placed


def _lines(
    cells: Grid, x: list[float], rows: dict[int, _Row], signs: dict[str, PlacedSign]
) -> tuple[Line, ...]:
    leaving: dict[str, list[tuple[float, int]]] = {}
    coming: dict[str, list[tuple[float, int]]] = {}
    for number, route in enumerate(cells.routes):
        upper, lower = _ends(route)
        leaving.setdefault(upper, []).append((x[route.cells[1]], number))
        coming.setdefault(lower, []).append((x[route.cells[-2]], number))
    starts = {n: at for mark, routes in leaving.items() for n, at in _ports(routes, signs[mark], below=True)}
    stops = {n: at for mark, routes in coming.items() for n, at in _ports(routes, signs[mark], below=False)}
    return tuple(
        Line(route.tie, _path(route, cells, x, rows, starts[number], stops[number]), route.upward)
        for number, route in enumerate(cells.routes)
    )


def _ends(route: Route) -> tuple[str, str]:
    tie = route.tie
    return (tie.below, tie.above) if route.upward else (tie.above, tie.below)


def _ports(
    routes: list[tuple[float, int]], placed: PlacedSign, *, below: bool
) -> list[tuple[int, tuple[float, float]]]:
    """Where each line leaves below a mark's text, or comes to its upper side, in the order of its way."""
    body = placed.body
    middle = body.x + body.width / 2
    radius = body.width / 2
    room = 1.5 * radius if not below else max(radius, placed.text.width * 0.7)
    step = min(LANE, room / len(routes))
    ports = []
    for position, (_, number) in enumerate(sorted(routes)):
        aside = (position - (len(routes) - 1) / 2) * step
        if below:
            y = placed.text.y + placed.text.height + 3
        elif placed.sign.mark.kind == "document":
            y = body.y - 2
        else:
            y = body.y + radius - (max(radius**2 - aside**2, 0.0)) ** 0.5 - 2
        ports.append((number, (round(middle + aside, 1), round(y, 1))))
    return ports


def _path(
    route: Route,
    cells: Grid,
    x: list[float],
    rows: dict[int, _Row],
    start: tuple[float, float],
    stop: tuple[float, float],
) -> str:
    """Down in its own cell in every row, aside only between rows."""
    at, bottom = start[0], rows[cells.cells[route.cells[0]].row].bottom
    path = [f"M{start[0]:g} {start[1]:g}V{bottom:g}"]
    for index in route.cells[1:]:
        row = rows[cells.cells[index].row]
        last = index == route.cells[-1]
        to = stop[0] if last else x[index]
        top = row.top - ARROW if last else row.top
        middle = (bottom + top) / 2
        path.append(f"C{at:g} {middle:g} {to:g} {middle:g} {to:g} {top:g}")
        path.append(f"V{stop[1] if last else row.bottom:g}")
        at, bottom = to, row.bottom
    return "".join(path)
