"""What a report tells of other reports' sources, taken away where those reports tell it themselves.

Whatever an exemplar of the set rests on is an edge of that exemplar: its copy, which repeats it, has
no edge of its own to it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from stemma.model import Analysis
from stemma.relate.citation.releases import is_release
from stemma.relate.node import Node, witness_node
from stemma.relate.told import Told


def first_hand(told: Sequence[Told]) -> tuple[Told, ...]:
    """Without what one report says of the sources of another that names sources itself."""
    speak_for_themselves = {one.taker.key for one in told if _is_own(one)}
    return tuple(one for one in told if _is_own(one) or one.taker.key not in speak_for_themselves)


def without_inherited(told: Sequence[Told], copied: Sequence[Told]) -> tuple[Told, ...]:
    """Without citations of a source that an exemplar of the report, near or far, names too."""
    exemplars: dict[str, set[str]] = {}
    for one in (*told, *copied):
        if one.taker.is_witness and one.giver.is_witness and _is_own(one):
            exemplars.setdefault(one.taker.key, set()).add(one.giver.key)
    given: dict[str, list[Node]] = {}
    for one in told:
        if not one.giver.is_witness:
            given.setdefault(one.evidence[0].witness, []).append(one.giver)
    return tuple(
        one
        for one in told
        if one.kind == "credit"
        or one.giver.is_witness
        or not _is_own(one)
        or not any(
            one.giver.key == node.key
            for key in _ancestors(one.taker.key, exemplars)
            for node in given.get(key, [])
        )
    )


def of_releases(
    told: Sequence[Told], copied: Sequence[Told], analyses: Mapping[str, Analysis]
) -> tuple[Told, ...]:
    """With the institution that a copy of its release names by a noun alone replaced by the release.

    "The press service of the institute announced" above the very words of an institute's release means
    that institute, in whatever language.
    """
    releases: dict[str, set[str]] = {}
    for one in copied:
        if one.giver.is_witness and is_release(analyses[one.giver.key]):
            releases.setdefault(one.taker.key, set()).add(one.giver.key)
    moved = []
    for one in told:
        release = releases.get(one.taker.key, set()) if _is_own(one) else set()
        is_noun = one.giver.kind == "institution" and one.giver.entity is None
        is_meant = is_noun and one.kind == "citation" and len(release) == 1
        moved.append(replace(one, giver=witness_node(*release)) if is_meant else one)
    return tuple(moved)


def _is_own(told: Told) -> bool:
    """Whether the report that tells it is the one that has it, or its chain begins there."""
    return not told.taker.is_witness or told.evidence[0].witness == told.taker.key


def _ancestors(key: str, exemplars: dict[str, set[str]]) -> set[str]:
    found: set[str] = set()
    open_ones = [key]
    while open_ones:
        for parent in exemplars.get(open_ones.pop(), set()) - found - {key}:
            found.add(parent)
            open_ones.append(parent)
    return found
