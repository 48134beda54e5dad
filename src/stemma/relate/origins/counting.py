"""Roots of a story's stemma after kin are merged, and how many of them are independent.

A root is where a report's telling ends: the last source that it names. An outlet that one report
names as the carrier of somebody's words and another as the author of its own is a root for the second
only. An institution's own release is a root, whomever of its people it quotes. A report that names
nobody and was taken from nobody is a root of its own: eyewitness where its words tell of own
reporting, else unknown. Bounds, not guesses: unknown counts as none or one, and so does an earlier
report, not in the set, of an outlet that has one in it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from stemma.model import Analysis, Evidence, Origin, OriginCount, OriginKind
from stemma.relate.citation.releases import is_release
from stemma.relate.citation.reporting import own_reporting, own_signs
from stemma.relate.node import Node, witness_node
from stemma.relate.origins.kin import Kinship
from stemma.relate.told import Told

_KINDS: Mapping[str, OriginKind] = {
    "publisher": "outlet",
    "person": "person",
    "institution": "institution",
    "document": "document",
    "anonymous": "anonymous",
    "lost": "unknown",
}


@dataclass
class _Root:
    """A root while witnesses and evidence are gathered under it."""

    node: Node
    kind: OriginKind
    witnesses: set[str] = field(default_factory=set)
    evidence: dict[Evidence, None] = field(default_factory=dict)


def origins(
    story: Sequence[Analysis], told: Sequence[Told], kinship: Kinship
) -> tuple[tuple[Origin, ...], OriginCount]:
    """The story's origins, most witnesses first, and the bounds of their number."""
    roots = _Roots(story, told).found()
    merged = _merge(roots, kinship)
    place = {one.id: at for at, one in enumerate(story)}
    merged = [replace(one, witnesses=tuple(sorted(one.witnesses, key=place.__getitem__))) for one in merged]
    ordered = tuple(sorted(merged, key=lambda one: (-len(one.witnesses), one.name, one.members)))
    return ordered, _count(ordered, roots, kinship)


class _Roots:
    """Follows every report's telling to its ends."""

    def __init__(self, story: Sequence[Analysis], told: Sequence[Told]) -> None:
        self._story = {one.id: one for one in story}
        self._told: dict[str, list[Told]] = {key: [] for key in self._story}
        for one in told:
            if one.evidence and one.evidence[0].witness in self._story:
                self._told[one.evidence[0].witness].append(one)
        self._roots: dict[str, _Root] = {}

    def found(self) -> dict[str, _Root]:
        ends = {key: self._ends(key) for key in self._story}
        for key in self._story:
            for node, evidence in self._reached(key, ends, ()):
                root = self._roots.setdefault(node.key, _Root(node, self._kind(node)))
                root.witnesses.add(key)
                root.evidence |= dict.fromkeys(evidence)
        return self._roots

    def _ends(self, key: str) -> list[tuple[Node, tuple[Evidence, ...]]]:
        """Where the telling of one report ends: nodes that it names and hangs on nobody else."""
        mine = self._told[key]
        takers = {one.taker.key for one in mine}
        ends = {one.giver.key: (one.giver, one.evidence) for one in mine if one.giver.key not in takers}
        found = [ends[end] for end in sorted(ends)]
        own = own_reporting(self._story[key])
        if own is not None or self._is_release(key, mine):
            if self._only_heard_unnamed(key, found):
                return found
            found = [end for end in found if not _is_interviewed(end[0])]
            found.append((witness_node(key), (own,) if own is not None else ()))
        return found or [(witness_node(key), ())]

    def _is_release(self, key: str, mine: Sequence[Told]) -> bool:
        """An institution speaks for itself on its page, unless what stands there is told by an outlet."""
        if not is_release(self._story[key]):
            return False
        return not any(one.giver.is_witness or one.giver.kind == "publisher" for one in mine)

    def _only_heard_unnamed(self, key: str, ends: Sequence[tuple[Node, tuple[Evidence, ...]]]) -> bool:
        """Whether nothing shows own reporting but that somebody without a name told the outlet."""
        report = self._story[key]
        nobody = {node.key for node, _ in ends if node.kind == "anonymous"}
        heard = [one.span for told in self._told[key] if told.giver.key in nobody for one in told.evidence]
        telling = [one for one in report.sentences if any(one.overlaps(span) for span in heard)]
        signs = own_signs(report)
        return bool(signs) and all(any(one.overlaps(sign.span) for one in telling) for sign in signs)

    def _reached(
        self,
        key: str,
        ends: Mapping[str, list[tuple[Node, tuple[Evidence, ...]]]],
        path: tuple[str, ...],
    ) -> list[tuple[Node, tuple[Evidence, ...]]]:
        reached = []
        for node, evidence in ends[key]:
            if node.is_witness and node.key != key and node.key in ends and node.key not in path:
                reached += self._reached(node.key, ends, (*path, key))
            else:
                reached.append((node, evidence))
        return reached

    def _kind(self, node: Node) -> OriginKind:
        if node.kind is not None:
            return _KINDS[node.kind]
        report = self._story.get(node.key)
        if report is None:
            return "unknown"
        if is_release(report):
            return "institution"
        return "eyewitness" if own_reporting(report) else "unknown"


def _is_interviewed(node: Node) -> bool:
    """An outlet's own reporting is one origin together with the people its reporter talked to."""
    return node.kind == "person"


def _merge(roots: Mapping[str, _Root], kinship: Kinship) -> list[Origin]:
    groups: dict[str, list[_Root]] = {}
    for key in sorted(roots):
        groups.setdefault(kinship.group(roots[key].node), []).append(roots[key])
    return [_origin(group_key, group, kinship) for group_key, group in sorted(groups.items())]


def _origin(group_key: str, group: list[_Root], kinship: Kinship) -> Origin:
    names = kinship.label(group_key) or _name(group, kinship)
    kinds = {root.kind for root in group}
    kind: OriginKind = min(kinds) if len(kinds) == 1 else "institution"
    if "eyewitness" in kinds:  # another report of the same publisher names nobody
        kind = "eyewitness"
    if kinship.label(group_key):
        kind = "institution"
    return Origin(
        name=names,
        kind=kind,
        members=tuple(root.node.key for root in group),
        witnesses=tuple(sorted(set().union(*(root.witnesses for root in group)))),
        reasons=kinship.reasons([root.node for root in group]),
        evidence=tuple(dict.fromkeys(one for root in group for one in list(root.evidence)[:2])),
    )


def _name(group: list[_Root], kinship: Kinship) -> str:
    most = max(group, key=lambda root: (len(root.witnesses), root.node.name or "", root.node.key))
    if most.node.is_witness:
        return kinship.publisher(most.node.key)
    return most.node.name or "a lost exemplar"


def _count(found: Sequence[Origin], roots: Mapping[str, _Root], kinship: Kinship) -> OriginCount:
    """Reports without a source are none or one each; origins that may be kin count as one at the least."""
    sourceless = sum(_is_sourceless(one, roots, kinship) for one in found)
    known = len(found) - sourceless
    widening = sum(_may_be_another(one, roots) for one in found)
    perhaps_kin = kinship.possibly_merged([root.node for root in roots.values()])
    return OriginCount(max(known - widening - perhaps_kin, min(known, 1)), known + sourceless)


def _is_sourceless(origin: Origin, roots: Mapping[str, _Root], kinship: Kinship) -> bool:
    """Whether it is a report that names nobody, or one that an outlet of the set published before.

    What that earlier report rests on, nobody knows: two outlets may have only each other.
    """
    nodes = [roots[key].node for key in origin.members]
    is_silent = origin.kind == "unknown" and all(node.is_witness for node in nodes)
    return is_silent or (origin.kind == "outlet" and all(map(kinship.is_of_the_set, nodes)))


def _may_be_another(origin: Origin, roots: Mapping[str, _Root]) -> bool:
    """Whether it may rest on, or be, an origin that is counted already: nobody knows who it is."""
    is_lost = origin.kind == "unknown" and any(roots[key].node.kind == "lost" for key in origin.members)
    return origin.kind == "anonymous" or is_lost
