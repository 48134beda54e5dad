"""Rows and the edges between them in, rows with fewer crossings and their number out."""

from itertools import combinations

_MOST_PASSES = 12
_TURNS = 10

Edges = list[tuple[int, int]]


def mended(rows: list[list[int]], edges: Edges) -> tuple[list[list[int]], int]:
    """The rows with fewer crossings, and how many are left.

    Rows are sorted by the means of their neighbours, from above and from below in turn; after each turn
    neighbours are exchanged for as long as that saves a crossing; the best order of all turns is kept.
    """
    above, below = _neighbours(edges)
    current = [list(row) for row in rows]
    best, fewest = current, -1
    for turn in range(_TURNS):
        place = {cell: at for row in current for at, cell in enumerate(row)}
        _exchange(current, (above, below), place)
        crossings = _crossings(current, below, place)
        if fewest < 0 or crossings < fewest:
            best, fewest = [list(row) for row in current], crossings
        if fewest == 0:
            break
        downward = turn % 2 == 0
        _sort(current, above if downward else below, downward=downward, turned=turn % 4 > 1)
    return best, fewest


def _sort(rows: list[list[int]], side: dict[int, list[int]], *, downward: bool, turned: bool) -> None:
    """By the means of the neighbours; with ``turned``, those of one mean change their order."""
    place = {cell: at for row in rows for at, cell in enumerate(row)}
    for row in rows if downward else reversed(rows):
        means = {}
        for cell in row:
            places = [place[each] for each in side.get(cell, ())]
            means[cell] = sum(places) / len(places) if places else float(place[cell])
        if turned:
            row.reverse()
        row.sort(key=means.__getitem__)
        place.update({cell: at for at, cell in enumerate(row)})


def _exchange(
    rows: list[list[int]], sides: tuple[dict[int, list[int]], dict[int, list[int]]], place: dict[int, int]
) -> None:
    """Exchanges neighbours; every exchange saves a crossing, so it ends."""
    for _ in range(_MOST_PASSES):
        saved = 0
        for row in rows:
            for at in range(len(row) - 1):
                left, right = row[at], row[at + 1]
                gain = sum(_gain(left, right, side, place) for side in sides)
                if gain > 0:
                    row[at], row[at + 1] = right, left
                    place[left], place[right] = at + 1, at
                    saved += gain
        if not saved:
            break


def _neighbours(edges: Edges) -> tuple[dict[int, list[int]], dict[int, list[int]]]:
    above: dict[int, list[int]] = {}
    below: dict[int, list[int]] = {}
    for upper, lower in edges:
        above.setdefault(lower, []).append(upper)
        below.setdefault(upper, []).append(lower)
    return above, below


def _gain(left: int, right: int, side: dict[int, list[int]], place: dict[int, int]) -> int:
    """Crossings that an exchange of two neighbours saves on one side."""
    gain = 0
    for one in side.get(left, ()):
        for other in side.get(right, ()):
            gain += (place[one] > place[other]) - (place[one] < place[other])
    return gain


def _crossings(rows: list[list[int]], below: dict[int, list[int]], place: dict[int, int]) -> int:
    crossings = 0
    for row in rows:
        ends = [place[lower] for cell in row for lower in sorted(below.get(cell, ()), key=place.__getitem__)]
        crossings += sum(one > other for one, other in combinations(ends, 2))
    return crossings
