"""A grid in, the order of the cells in each row out, so that few lines cross: fast-sugiyama finds it."""

from dataclasses import replace
from itertools import pairwise
from typing import Literal

from fast_sugiyama import from_edges

from stemma.publish.drawing.cells import Cell, Grid, side_by_side
from stemma.publish.drawing.crossings import mended

_Method = Literal["barycenter", "median"]
_METHODS: tuple[_Method, ...] = ("barycenter", "median")


def ordered_rows(grid: Grid) -> list[list[int]]:
    """The numbers of the cells of each row, from above, from left to right.

    The library's methods are tried in turn, each result is mended, and the fewest crossings win.
    """
    edges = sorted({pair for route in grid.routes for pair in pairwise(route.cells)})
    by_row: dict[int, list[int]] = {}
    for index, cell in enumerate(grid.cells):
        by_row.setdefault(cell.row, []).append(index)
    rows = [cells for _, cells in sorted(by_row.items())]
    if not edges:
        return rows
    proposals = [_proposed(each, rows, method) for method in _METHODS for each in (edges, edges[::-1])]
    return min((mended(each, edges) for each in proposals), key=lambda found: found[1])[0]


def _proposed(edges: list[tuple[int, int]], rows: list[list[int]], method: _Method) -> list[list[int]]:
    # Cells are numbered, not named: the library's order of names would depend on their hashes.
    drawn = from_edges(
        edges,
        vertex_spacing=10,
        dummy_vertices=False,
        ranking_type="minimize",
        crossing_minimization=method,
        transpose=True,
    )
    found: dict[int, tuple[int, float]] = {}
    parts = sorted(drawn, key=lambda part: min(int(cell) for cell, _ in part[0]))
    for number, part in enumerate(parts):
        found.update({int(cell): (number, float(place[0])) for cell, place in part[0]})
    apart = (len(parts), 0.0)
    return [sorted(cells, key=lambda each: (found.get(each, apart), each)) for cells in rows]


def with_kin_in_order(grid: Grid, rows: list[list[int]]) -> Grid:
    """Kin on one ground in the order of what was taken from them, so that their lines do not cross."""
    place = {cell: number for row in rows for number, cell in enumerate(row)}
    below: dict[str, list[int]] = {}
    for route in grid.routes:
        mark = route.tie.below if route.upward else route.tie.above
        below.setdefault(mark, []).append(place[route.cells[1]])
    home = dict(grid.home)
    cells = list(grid.cells)
    for number, cell in enumerate(grid.cells):
        if len(cell.signs) > 1:
            cells[number] = _reordered(cell, below)
            home.update({sign.mark.id: (number, at) for at, sign in enumerate(cells[number].signs)})
    return Grid(tuple(cells), grid.routes, home)


def _reordered(cell: Cell, below: dict[str, list[int]]) -> Cell:
    def mean(mark: str) -> float:
        places = below.get(mark, [])
        return sum(places) / len(places) if places else -1.0

    signs = sorted(cell.signs, key=lambda sign: mean(sign.mark.id))
    return replace(cell, signs=side_by_side(signs))
