"""Bearers of kind place in, the same out with spellings of one unknown place together.

Where a spelling fits two places that do not fit one another, it is left to itself; so are two names
that one text uses beside each other, unless they are cases of one name.
"""

from collections.abc import Sequence
from itertools import combinations, product

from stemma.names.inflection import may_be_one
from stemma.names.places import is_cyrillic, one_place, place_blocks
from stemma.understand.naming.bearer import Bearer

LARGEST_BLOCK = 60
"""Spellings with the same consonants beyond which likeness tells nothing."""


def join_places(bearers: Sequence[Bearer]) -> list[Bearer]:
    """Places joined where they surely are one; what the gazetteer knows is as it was."""
    unknown = [index for index, bearer in enumerate(bearers) if bearer.known is None]
    like: dict[int, set[int]] = {index: set() for index in unknown}
    for left, right in _candidates(bearers, unknown):
        if _may_be_one(bearers[left], bearers[right]):
            like[left].add(right)
            like[right].add(left)
    sure = {
        index: {other for other in others if _is_sure(index, other, like) and _is_sure(other, index, like)}
        for index, others in like.items()
    }
    return _joined(bearers, sure)


def _candidates(bearers: Sequence[Bearer], unknown: Sequence[int]) -> list[tuple[int, int]]:
    blocks: dict[str, list[int]] = {}
    for index in unknown:
        for block in sorted({block for name in bearers[index].names for block in place_blocks(name.full)}):
            blocks.setdefault(block, []).append(index)
    return sorted(
        {
            pair
            for block, inside in blocks.items()
            if block and len(inside) <= LARGEST_BLOCK
            for pair in combinations(inside, 2)
        }
    )


def _may_be_one(left: Bearer, right: Bearer) -> bool:
    shared = {name.text for name in left.names} & {name.text for name in right.names}
    names = [sorted({name.full for name in bearer.names}) for bearer in (left, right)]
    pairs = list(product(*names))
    if shared:
        return all(is_cyrillic(one) and is_cyrillic(other) and may_be_one(one, other) for one, other in pairs)
    return any(one_place(one, other) for one, other in pairs)


def _is_sure(index: int, other: int, like: dict[int, set[int]]) -> bool:
    """Whether whatever else the place is like is like the other too."""
    return like[index] - {other} <= like[other]


def _joined(bearers: Sequence[Bearer], sure: dict[int, set[int]]) -> list[Bearer]:
    joined: list[Bearer] = []
    done: set[int] = set()
    for index, bearer in enumerate(bearers):
        if index in done:
            continue
        joined.append(bearer)
        for other in sorted(sure.get(index, ())):
            if other not in done:
                first, second = bearer.spellings[0], bearers[other].spellings[0]
                bearer.take(bearers[other], f"'{first}' and '{second}': one place's name heard the same")
                done.add(other)
        done.add(index)
    return joined
