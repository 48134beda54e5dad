"""Copying that nobody credits: reuse in, edges and lost exemplars out.

For each report the direct exemplar is the one that shares most of its text among those it can have
been taken from. Which of two is the copy is weighed from credits, containment (a cut copy lies inside
the fuller text), damage that translation leaves, and time, which limits but does not decide. Where
both hold material of the common text that the other lacks, and nothing puts one first, the common
text is a lost exemplar (in textual criticism a hyparchetype), known only through its copies.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from stemma.model import Analysis, DerivationKind, Evidence, Passage, Reuse
from stemma.relate.node import Node, source_key, witness_node
from stemma.relate.publishers import one_house
from stemma.relate.told import Told
from stemma.relate.when import certainly_before, probably_before

LEAST_SHARE = 0.3
"""Real reprints share only about 30 % of their text; less is common phrases and quotations."""
LEAST_SHARE_ACROSS = 0.45
LEAST_WORDS = 20
"""So many of the same words tell copying; two short reports share fewer by speaking of one thing."""
LEAST_PAIRS = 4
"""So many aligned sentences tell a translation, unless nearly the whole of a report is aligned."""
NEARLY_WHOLE = 0.9
DECIDED = 0.25
SAME_WORDS = 0.15
"""What having the same words counts beyond having the same meaning, in share of the text."""
DIFFERING = 0.05
"""What each passage with other figures counts against a direct exemplar, in share of the text."""
FULLER_BY = 0.1
"""How much more of a report its agency's copies must explain together than the best one alone."""
TRANSLATION_DAMAGE = frozenset(
    {"fragment", "cut-sentence", "case-break", "zodiac-month", "untranslated-words", "calendar-carried-over"}
)


@dataclass(frozen=True, slots=True)
class _Pair:
    """One reuse seen from the child's side."""

    child: Analysis
    parent: Analysis
    child_share: float
    parent_share: float
    passages: tuple[tuple[Evidence, Evidence], ...]
    common: float
    """How many words of the child's are the parent's."""
    kind: DerivationKind


def copying(
    analyses: Mapping[str, Analysis], reuses: Sequence[Reuse], told: Sequence[Told]
) -> tuple[Told, ...]:
    """The edges that shared text shows beyond those that were told."""
    credited = _credited(told)
    named = credited | {key: credited.get(key, frozenset()) | nodes for key, nodes in _cited(told).items()}
    decided = {(one.taker.key, one.giver.key) for one in told}
    pairs = [pair for one in reuses for pair in _both_ways(one, analyses)]
    strong = [
        pair for pair in pairs if _is_copying(pair) and not one_house(pair.child.version, pair.parent.version)
    ]
    edges: list[Told] = []
    lost: list[_Pair] = []
    for child in sorted(analyses):
        candidates = [pair for pair in strong if pair.child.id == child]
        confirmed = [pair for pair in candidates if (child, pair.parent.id) in decided]
        edges += [_edge(pair, witness_node(pair.parent.id), 0.9) for pair in confirmed]
        if confirmed or credited.get(child):
            continue  # it says itself where its text is from
        open_ones = [pair for pair in candidates if (pair.parent.id, child) not in decided]
        edges += _best(open_ones, credited, named, lost)
    edges += _lost_exemplars(lost, {edge.taker.key for edge in edges} | credited.keys())
    return tuple(edges)


def _best(
    open_ones: list[_Pair],
    credited: Mapping[str, frozenset[Node]],
    named: Mapping[str, frozenset[Node]],
    lost: list[_Pair],
) -> list[Told]:
    """The one direct exemplar of a report without credit; pairs that stay undecided go to ``lost``."""
    weighed = [(pair, _direction(pair, credited, named)) for pair in open_ones]
    earlier = [(pair, weight) for pair, weight in weighed if weight >= DECIDED]
    agency = _agency_behind(weighed, credited)
    if earlier:
        pair, weight = max(earlier, key=lambda one: (_closeness(one[0]), one[1], one[0].parent.id))
        if agency is None or _covered(agency[1]) < pair.child_share + FULLER_BY:
            confidence = min(0.95, 0.5 + pair.child_share / 4 + weight / 8)
            return [_edge(pair, witness_node(pair.parent.id), confidence)]
    if agency is not None:
        node, copies = agency
        return [_edge(max(copies, key=lambda pair: (pair.child_share, pair.parent.id)), node, 0.75)]
    lost += [pair for pair, weight in weighed if abs(weight) < DECIDED]
    return []


def _closeness(pair: _Pair) -> float:
    """How likely this is the *direct* exemplar: most text in common, the same words rather than the same
    meaning, and the same figures: what an intermediate copy altered shows that it was passed by.
    """
    differing = sum(_figures(mine.text) != _figures(theirs.text) for mine, theirs in pair.passages)
    same_words = SAME_WORDS if pair.kind == "reuse" else 0.0
    return round(pair.child_share + same_words - DIFFERING * differing, 2)


def _figures(text: str) -> frozenset[float]:
    """The numbers in digits, of whatever script, in a passage."""
    return frozenset(float(number) for number in re.findall(r"\d+", text))


def _agency_behind(
    weighed: list[tuple[_Pair, float]], credited: Mapping[str, frozenset[Node]]
) -> tuple[Node, list[_Pair]] | None:
    """The unseen publisher whom the reports that share this text credit, if they credit only one."""
    copies: dict[Node, list[_Pair]] = {}
    for pair, _ in weighed:
        if pair.kind != "reuse":
            continue  # a translation shows the agency's matter, not its words
        for node in credited.get(pair.parent.id, frozenset()):
            if not node.is_witness:
                copies.setdefault(node, []).append(pair)
    return next(iter(copies.items())) if len(copies) == 1 else None


def _covered(pairs: list[_Pair]) -> float:
    """Share of the child's body that lies in a passage of any of the pairs."""
    letters: set[int] = set()
    for pair in pairs:
        for mine, _ in pair.passages:
            letters.update(range(mine.span.start, mine.span.end))
    return len(letters) / max(1, len(pairs[0].child.version.text))


def _direction(
    pair: _Pair, credited: Mapping[str, frozenset[Node]], named: Mapping[str, frozenset[Node]]
) -> float:
    """Above 0: the child was taken from the parent; below 0: the other way round."""
    child, parent = pair.child, pair.parent
    if certainly_before(child.version, parent.version):
        return -2.0
    weight = 2.0 if certainly_before(parent.version, child.version) else 0.0
    if not weight:
        weight += 0.3 * (
            probably_before(parent.version, child.version) - probably_before(child.version, parent.version)
        )
    weight += 1.5 * (pair.child_share - pair.parent_share)
    if pair.kind == "translation":
        weight += 0.5 * (_damaged(child) - _damaged(parent))
    weight += 0.6 * (bool(credited.get(parent.id)) - bool(named.get(child.id)))
    return weight


def _lost_exemplars(undecided: list[_Pair], placed: set[str]) -> list[Told]:
    """One lost exemplar for each group of reports whose common text nothing else explains."""
    groups: list[set[str]] = []
    for pair in undecided:
        ends = {pair.child.id, pair.parent.id}
        if ends & placed:
            continue
        touching = [group for group in groups if group & ends]
        groups = [group for group in groups if not group & ends]
        groups.append(ends.union(*touching))
    edges = []
    for group in sorted(groups, key=min):
        node = Node(source_key("lost", *sorted(group)), None, "lost")
        for member in sorted(group):
            sides = (side for pair in undecided for side in (pair, _turned(pair)))
            own = next(side for side in sides if side.child.id == member and side.parent.id in group)
            edges.append(_edge(own, node, 0.55))
    return edges


def _turned(pair: _Pair) -> _Pair:
    """The same pair seen from the other report."""
    return replace(
        pair,
        child=pair.parent,
        parent=pair.child,
        child_share=pair.parent_share,
        parent_share=pair.child_share,
        passages=tuple((theirs, mine) for mine, theirs in pair.passages),
    )


def _edge(pair: _Pair, giver: Node, confidence: float) -> Told:
    longest = sorted(pair.passages, key=lambda one: (-len(one[0].span), one[0].span))[:2]
    evidence = tuple(end for passage in longest for end in passage)
    spans = tuple(passage[0].span for passage in pair.passages)
    return Told(witness_node(pair.child.id), giver, pair.kind, round(confidence, 2), evidence, spans)


def _is_copying(pair: _Pair) -> bool:
    most = max(pair.child_share, pair.parent_share)
    if pair.kind == "translation":
        return most >= (LEAST_SHARE_ACROSS if len(pair.passages) >= LEAST_PAIRS else NEARLY_WHOLE)
    return most >= LEAST_SHARE and pair.common >= LEAST_WORDS


def _both_ways(reuse: Reuse, analyses: Mapping[str, Analysis]) -> tuple[_Pair, _Pair]:
    left, right = analyses[reuse.left], analyses[reuse.right]
    kind: DerivationKind = "translation" if reuse.across_languages else "reuse"
    there = tuple(_ends(passage, left, right) for passage in reuse.passages)
    common = sum(
        len(mine.text.split()) * one.score for one, (mine, _) in zip(reuse.passages, there, strict=True)
    )
    pair = _Pair(left, right, reuse.left_share, reuse.right_share, there, common, kind)
    return pair, _turned(pair)


def _ends(passage: Passage, left: Analysis, right: Analysis) -> tuple[Evidence, Evidence]:
    return (
        Evidence(left.id, passage.left, left.version.words(passage.left)),
        Evidence(right.id, passage.right, right.version.words(passage.right)),
    )


def _credited(told: Sequence[Told]) -> dict[str, frozenset[Node]]:
    """Witness to those whom it credits for the whole of its text."""
    found: dict[str, frozenset[Node]] = {}
    for one in told:
        if one.kind == "credit" and one.taker.is_witness and not one.content:
            found[one.taker.key] = found.get(one.taker.key, frozenset()) | {one.giver}
    return found


def _cited(told: Sequence[Told]) -> dict[str, frozenset[Node]]:
    """Witness to the outlets outside the set that it cites in its own words."""
    found: dict[str, frozenset[Node]] = {}
    for one in told:
        if one.kind == "citation" and one.taker.is_witness and one.giver.kind == "publisher":
            found[one.taker.key] = found.get(one.taker.key, frozenset()) | {one.giver}
    return found


def _damaged(analysis: Analysis) -> int:
    return int(any(finding.kind in TRANSLATION_DAMAGE for finding in analysis.findings))
