"""Edges of an answer against those of the gold: by witness and exemplar, with and without the kind.

An exemplar outside the set matches by name. An optional edge costs nothing, drawn or not.
"""

from dataclasses import dataclass

from stemma.evaluation.traces.answer import Answer, Derivation, Exemplar
from stemma.evaluation.traces.comparing import Score, overlap
from stemma.evaluation.traces.gold import Edge, Gold


@dataclass(frozen=True, slots=True)
class Drawn:
    """An edge of the answer, and the edge of the gold that it is; None where the gold has no such edge."""

    given: Derivation
    meant: Edge | None

    @property
    def is_asked(self) -> bool:
        """Whether it counts: an optional edge is neither asked for nor wrong."""
        return self.meant is None or not self.meant.optional

    @property
    def has_kind(self) -> bool:
        return self.meant is not None and self.meant.kind == self.given.kind


def drawn(gold: Gold, answer: Answer) -> tuple[Drawn, ...]:
    """Every edge of the answer with its match."""
    return tuple(Drawn(given, _match(given, gold, answer)) for given in answer.derivations)


def wanted(gold: Gold) -> tuple[Edge, ...]:
    """The edges of the gold that an answer must have."""
    return tuple(edge for edge in gold.edges if not edge.optional)


def edges_found(gold: Gold, answer: Answer, *, with_kind: bool) -> Score:
    """Recall: edges of the gold, optional ones left out, that the answer draws."""
    given = [one for one in drawn(gold, answer) if one.has_kind or not with_kind]
    misses = tuple(_in_words(edge) for edge in wanted(gold) if not any(one.meant is edge for one in given))
    return Score(len(wanted(gold)) - len(misses), len(wanted(gold)), misses)


def edges_true(gold: Gold, answer: Answer) -> Score:
    """Precision: edges of the answer that the gold has or allows."""
    ids, names = answer.report_ids(gold), {exemplar.id: exemplar.name for exemplar in answer.exemplars}
    given = drawn(gold, answer)
    misses = tuple(
        f"{ids.get(one.given.witness) or names.get(one.given.witness)} from "
        f"{ids.get(one.given.exemplar) or names.get(one.given.exemplar) or 'lost'} ({one.given.kind}): "
        + " … ".join(words.text for words in one.given.evidence)[:160]
        for one in given
        if one.meant is None
    )
    return Score(len(given) - len(misses), len(given), misses)


def _match(given: Derivation, gold: Gold, answer: Answer) -> Edge | None:
    """The edge of the gold between the same two; where a name fits two of them, the one that is asked for."""
    fitting = [edge for edge in gold.edges if _is_between(given, edge, gold, answer)]
    return min(fitting, key=lambda edge: edge.optional, default=None)


def _is_between(given: Derivation, edge: Edge, gold: Gold, answer: Answer) -> bool:
    return _is_node(given.witness, edge.witness, gold, answer) and _is_node(
        given.exemplar, edge.exemplar, gold, answer
    )


def _is_node(given: str, meant: str, gold: Gold, answer: Answer) -> bool:
    """Whether a node of the answer is this one of the gold: the same report, or an exemplar by its name."""
    ids = answer.report_ids(gold)
    if given in ids:
        return ids[given] == meant
    unseen = next((exemplar for exemplar in answer.exemplars if exemplar.id == given), None)
    known = next((exemplar for exemplar in gold.exemplars if exemplar.id == meant), None)
    if unseen is None or known is None:
        return False
    if "lost" in (known.kind, unseen.kind):
        return known.kind == unseen.kind
    return any(overlap(left, right) for left in _spellings(unseen, answer) for right in known.names)


def _spellings(unseen: Exemplar, answer: Answer) -> list[str]:
    spellings = [unseen.name or ""]
    spellings += [name for entity in answer.entities if entity.id == unseen.entity for name in entity.names]
    return spellings


def _in_words(edge: Edge) -> str:
    return (
        f"{edge.witness} from {edge.exemplar} ({edge.kind}): "
        + " … ".join(words.text for words in edge.evidence)[:160]
    )
