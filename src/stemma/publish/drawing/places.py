"""A grid and the order of its rows in, the centre of every cell out: near its neighbours, no overlap.

The distances are settled here, because cells differ in width and the library that finds the order
knows one distance only.
"""

from stemma.publish.drawing.cells import Cell, Grid

GAP = 12.0
_SWEEPS = 6
_JOINT_SWEEPS = 24
_STRAIGHT = 6.0
"""How much more a line that only passes wants to be straight."""


def centres(grid: Grid, rows: list[list[int]]) -> list[float]:
    """Centre of each cell, the leftmost cell's left side at 0.

    First from above and from below in turn, then both together, until lines are straight where they can.
    """
    x = [0.0] * len(grid.cells)
    for row in rows:
        _pack(row, grid.cells, x)
    above, below = _neighbours(grid)
    both = [[*up, *down] for up, down in zip(above, below, strict=True)]
    sides = [above, below] * (_SWEEPS // 2) + [both] * _JOINT_SWEEPS
    for sweep, neighbours in enumerate(sides):
        for row in rows if sweep % 2 == 0 else reversed(rows):
            _settle(row, grid.cells, x, neighbours)
    _straighten(grid, rows, x)
    left = min((x[each] - cell.width / 2 for each, cell in enumerate(grid.cells)), default=0.0)
    return [round(each - left, 1) for each in x]


Neighbours = list[list[tuple[int, float, float]]]
"""For each cell: a neighbour, the shift between the two ends of the line, and its weight."""


def _neighbours(grid: Grid) -> tuple[Neighbours, Neighbours]:
    above: Neighbours = [[] for _ in grid.cells]
    below: Neighbours = [[] for _ in grid.cells]
    for route in grid.routes:
        ends = (route.tie.below, route.tie.above) if route.upward else (route.tie.above, route.tie.below)
        for upper, lower in zip(route.cells, route.cells[1:], strict=False):
            shift_up = _offset(grid, ends[0]) if upper == route.cells[0] else 0.0
            shift_down = _offset(grid, ends[1]) if lower == route.cells[-1] else 0.0
            passing = not grid.cells[upper].signs and not grid.cells[lower].signs
            weight = _STRAIGHT if passing else 1.0
            above[lower].append((upper, shift_up - shift_down, weight))
            below[upper].append((lower, shift_down - shift_up, weight))
    return above, below


def _offset(grid: Grid, mark_id: str) -> float:
    cell, place = grid.home[mark_id]
    return grid.cells[cell].signs[place].offset


def _straighten(grid: Grid, rows: list[list[int]], x: list[float]) -> None:
    """A line that passes several rows bends at its ends only, wherever its neighbours leave it room."""
    place = {cell: (number, at) for number, row in enumerate(rows) for at, cell in enumerate(row)}
    for route in grid.routes * 2:
        inner = route.cells[1:-1]
        wanted = sorted(x[each] for each in inner)[len(inner) // 2]
        for each in inner:
            number, at = place[each]
            row = rows[number]
            least, most = float("-inf"), float("inf")
            if at > 0:
                least = x[row[at - 1]] + _apart(grid, row[at - 1], each)
            if at + 1 < len(row):
                most = x[row[at + 1]] - _apart(grid, each, row[at + 1])
            x[each] = max(least, min(most, wanted))


def _apart(grid: Grid, left: int, right: int) -> float:
    return (grid.cells[left].width + grid.cells[right].width) / 2 + GAP


def _pack(row: list[int], cells: tuple[Cell, ...], x: list[float]) -> None:
    at = -(sum(cells[each].width + GAP for each in row) - GAP) / 2
    for each in row:
        x[each] = at + cells[each].width / 2
        at += cells[each].width + GAP


def _settle(row: list[int], cells: tuple[Cell, ...], x: list[float], neighbours: Neighbours) -> None:
    """Each cell as near to its neighbours' mean as order and widths allow (isotonic regression)."""
    shift = 0.0
    shifts: list[float] = []
    blocks: list[tuple[float, float, int]] = []  # mean, weight, cells
    for position, cell in enumerate(row):
        if position:
            shift += (cells[row[position - 1]].width + cells[cell].width) / 2 + GAP
        shifts.append(shift)
        weights = sum(weight for _, _, weight in neighbours[cell])
        pulled = sum((x[other] + by) * weight for other, by, weight in neighbours[cell])
        wanted = pulled / weights if weights else x[cell]
        mean, weight, size = wanted - shift, max(weights, 0.1), 1
        while blocks and blocks[-1][0] > mean:
            before = blocks.pop()
            mean = (mean * weight + before[0] * before[1]) / (weight + before[1])
            weight += before[1]
            size += before[2]
        blocks.append((mean, weight, size))
    means = [mean for mean, _, size in blocks for _ in range(size)]
    for cell, mean, by in zip(row, means, shifts, strict=True):
        x[cell] = mean + by
