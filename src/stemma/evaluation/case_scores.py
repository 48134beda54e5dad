"""A case and the attributions found in it, what is right of them; and the rates over many cases.

A relation is right as in PolNeAR. A chain is complete where it has as many links as the gold one, in its
order, and each covers the source and meets the cue that the gold link tells; a gold link that tells neither
is met by its name. Headline and body are one text here.
"""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from stemma import names
from stemma.evaluation.attribution_scores import ANY_TOKEN, SAME, Relation, Text, jaccard, pairs
from stemma.evaluation.cases import HEADLINE, Case, GoldAttribution, GoldLink
from stemma.gazetteer import key
from stemma.model import Attribution, Link, Span

Places = tuple[tuple[int, int], ...]


class Judge:
    """The found attributions of a case beside the gold ones."""

    def __init__(self, case: Case, found: Sequence[Attribution]) -> None:
        body, headline = case.version.text, case.version.headline or ""
        self.case, self.found = case, found
        self._start = {HEADLINE: len(body) + 2}
        self._text = Text(f"{body}\n\n{headline}", ANY_TOKEN)
        self.pairs = pairs(
            [self._text.tokens(self._relation(one)) for one in case.expected],
            [self._text.tokens(self._relation(one)) for one in found],
        )

    def _relation(self, one: GoldAttribution | Attribution) -> Relation:
        return Relation(self._places(one.source), self._places(one.cue), self._places(one.content))

    def _places(self, spans: Sequence[Span]) -> Places:
        return tuple(
            (span.start + at, span.end + at) for span in spans for at in (self._start.get(span.field, 0),)
        )

    def _tokens(self, spans: Sequence[Span]) -> frozenset[int]:
        return self._text.touched(self._places(spans))

    def has_chain(self, gold: int) -> bool:
        """The attribution found for a gold one has its whole chain."""
        chain = self.case.expected[gold].chain or ()
        if gold not in self.pairs:
            return False
        links = self.found[self.pairs[gold]].chain
        return len(chain) == len(links) and all(map(self._is_link, chain, links))

    def _is_link(self, gold: GoldLink, link: Link) -> bool:
        if gold.source is None and gold.cue is None:
            return gold.name is None or has_name(gold, link)
        source = gold.source is None or jaccard(self._tokens(gold.source), self._tokens(link.source)) >= SAME
        cue = gold.cue is None or bool(self._tokens(gold.cue) & self._tokens(link.cue))
        return source and cue

    def links(self) -> list[tuple[GoldLink, Link | None]]:
        """Gold links beside the found ones, counted from the innermost; None where there is none."""
        beside: list[tuple[GoldLink, Link | None]] = []
        for at, gold in enumerate(self.case.expected):
            found = self.found[self.pairs[at]].chain if at in self.pairs else ()
            for number, link in enumerate(reversed(gold.chain or ()), 1):
                beside.append((link, found[-number] if number <= len(found) else None))
        return beside

    def faults(self) -> list[str]:
        """What is missing and what is too much, in words."""
        missing = [at for at in range(len(self.case.expected)) if at not in self.pairs]
        taken = set(self.pairs.values())
        return [
            *(f"missing: {self._told(self.case.expected[at])}" for at in missing),
            *(f"too much: {self._told(one)}" for at, one in enumerate(self.found) if at not in taken),
            *(f"chain: {self._chain_of(at)}" for at in self.pairs if self._is_chain_wrong(at)),
            *(
                f"link: {gold.name} ({gold.kind}) is {link and link.name} ({link and link.kind})"
                for gold, link in self.links()
                if link and not (has_name(gold, link) and gold.kind in {None, link.kind})
            ),
        ]

    def _is_chain_wrong(self, gold: int) -> bool:
        return self.case.expected[gold].chain is not None and not self.has_chain(gold)

    def _told(self, one: GoldAttribution | Attribution) -> str:
        return " | ".join(self._words(spans) for spans in (one.source, one.cue, one.content))

    def _chain_of(self, gold: int) -> str:
        return " <- ".join(self._words(link.source) for link in self.found[self.pairs[gold]].chain)

    def _words(self, spans: Sequence[Span]) -> str:
        return " … ".join(map(self.case.version.words, spans))


def has_name(gold: GoldLink, link: Link) -> bool:
    """The found link has the gold name, in whatever dress or case; or none is asked for."""
    if gold.name is None:
        return True
    if link.name is None:
        return False
    if key(gold.name) == key(link.name):
        return True
    return names.compare(gold.name, link.name, "person" if gold.kind == "person" else "institution").same


@dataclass(slots=True)
class CaseScores:
    """Counts over cases; ``figures`` gives the rates, none where nothing is counted."""

    cases: int = 0
    counts: Counter[str] = field(default_factory=Counter)

    def add(self, case: Case, found: Sequence[Attribution]) -> None:
        judge = Judge(case, found)
        self.cases += 1
        self.counts["gold"] += len(case.expected)
        self.counts["found"] += len(found)
        self.counts["right"] += len(judge.pairs)
        self._add_chains(judge)
        for gold, link in judge.links():
            self.counts["names"] += gold.name is not None
            self.counts["right names"] += gold.name is not None and link is not None and has_name(gold, link)

    def _add_chains(self, judge: Judge) -> None:
        expected = judge.case.expected
        gold = [at for at, one in enumerate(expected) if len(one.chain or ()) > 1]
        self.counts["chains"] += len(gold)
        self.counts["right chains"] += sum(map(judge.has_chain, gold))
        # The older exact cases tell no chain where it is not their point: nothing is known of those.
        unknown = {
            found for at, found in judge.pairs.items() if judge.case.is_exact and expected[at].chain is None
        }
        self.counts["found chains"] += sum(
            len(one.chain) > 1 for at, one in enumerate(judge.found) if at not in unknown
        )

    def figures(self) -> Mapping[str, float]:
        """``relation_f1``, its precision and recall, ``chains``, ``chains_precision``, ``names``, counts."""
        counts = self.counts
        rates = {
            "relation_f1": (2 * counts["right"], counts["gold"] + counts["found"]),
            "relation_precision": (counts["right"], counts["found"]),
            "relation_recall": (counts["right"], counts["gold"]),
            "chains": (counts["right chains"], counts["chains"]),
            "chains_precision": (counts["right chains"], counts["found chains"]),
            "names": (counts["right names"], counts["names"]),
        }
        told = {name: part / whole for name, (part, whole) in rates.items() if whole}
        sizes = {"cases": self.cases, "attributions": counts["gold"], "gold_chains": counts["chains"]}
        return {**{name: float(size) for name, size in sizes.items()}, **told}
