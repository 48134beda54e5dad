"""A version in, its attributions by the tagger out, each with the chain that its words give.

Where both found one, the tagger's places count and the rules' name of a source. A chain of the rules stays,
and the tagger may lengthen it: the rules seldom make one up. So does what they take from an outlet with a
name. What else the rules alone found is left: the tagger read it, and was taught when it is wrong. Weights
that invented texts taught give way to the rules in more (``TaggerData.defers``). A relation that makes no
sense is dropped, and its reason is a finding.
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from stemma import languages
from stemma.model import BODY, Attribution, Finding, Link, Mention, Span, Version
from stemma.understand.attribution.find import Answers, answers
from stemma.understand.attribution.naming.named import Named
from stemma.understand.attribution.naming.resolve import Naming
from stemma.understand.tagger.agreement import is_marked
from stemma.understand.tagger.cue_places import Cues, Near, cites_outlet, holds, is_chain
from stemma.understand.tagger.guard import fault
from stemma.understand.tagger.links import Relation, own_outer
from stemma.understand.tagger.model import tagger
from stemma.understand.tagger.pack import TaggerData
from stemma.understand.tagger.places import Places
from stemma.understand.tagger.rows import Rows, rows
from stemma.understand.tagger.sameness import agree, is_inside, is_same, shares_content
from stemma.understand.tagger.writing import MADE_BY, Writer

__all__ = ["DROPPED", "MADE_BY", "find"]

DROPPED = "attribution-left-out"

Found = tuple[tuple[Attribution, ...], tuple[Finding, ...]]


@dataclass(frozen=True, slots=True)
class _Pair:
    """What rules and tagger found at one cue; ``before``: who passed it on, by the rules alone."""

    cue: Span
    by_rules: Attribution | None
    relation: Relation | None
    before: tuple[Link, ...] = ()


def find(
    version: Version, language: str | None, sentences: Sequence[Span], mentions: Sequence[Mention]
) -> Found:
    """Attributions, headline first, and what was dropped; the rules' where no weights read the language."""
    found = answers(version, language, sentences, mentions)
    if found is None or language is None:
        return (), ()
    data = languages.section(language, "tagger", TaggerData)
    if data is None:
        return found.attributions, ()
    made = rows(version, sentences, found)
    relations = tagger(data.weights).relations(version.text, made, found.naming.lex)
    return Merger(version, made, found, mentions, defers=data.defers).merged(relations)


class Merger:
    """The answers of rules and tagger about one version."""

    def __init__(
        self,
        version: Version,
        made: Rows,
        found: Answers,
        mentions: Sequence[Mention],
        *,
        defers: bool = False,
    ) -> None:
        self.version, self.rows, self.found, self.defers = version, made, found, defers
        self.naming = Naming(found.naming.lex, mentions, titles=found.naming.titles)
        self.places = Places(version, made, found)
        self._writer = Writer(version, found, self.naming, self.places, defers=defers)

    def merged(self, relations: Sequence[Relation]) -> Found:
        """All attributions, those of the headline last, and a finding for each relation that was dropped."""
        headline = [one for one in self.found.attributions if one.cue and one.cue[0].field != BODY]
        body = Cues([one for one in self.found.attributions if one.cue and one.cue[0].field == BODY])
        findings: list[Finding] = []
        pairs: list[_Pair] = []
        clearer: list[Attribution] = []
        relations = own_outer(relations, self.rows)
        self._chains = Near((one, one.source) for one in body.all if is_chain(one))
        self._unmet = Near((one, one.content) for one in self._alone(relations, body.all))
        for relation in relations:
            reason = fault(relation, self.rows) or self.places.emptiness(relation)
            reason = reason or self._take(relation, body, pairs, clearer)
            if reason:
                findings.append(self._finding(relation, reason))
        self._add_known(body.all, clearer, pairs)
        pairs.sort(key=lambda pair: pair.cue)
        made = [self._noted(pair) for pair in pairs]
        return (*made, *headline), tuple(findings)

    def _take(
        self,
        relation: Relation,
        body: Cues,
        pairs: list[_Pair],
        clearer: list[Attribution],
    ) -> str | None:
        """Adds a relation, beside the rules' answer at its cue, or tells why it is left out."""
        cue, met = self.places.span(relation.cue), body.meeting(self.places.span(relation.cue))
        if self.places.is_no_cue(relation):
            return "its words mark no attribution"
        if met and is_chain(met) and not shares_content(relation, met, self.places):
            return "another one stands at its cue"
        same = self._same_chain(relation) if met is None else None
        if same is not None:
            if same.chain[-1].cue != same.chain[-2].cue or not self.places.learned_from(cue):
                return "the same is told at another cue"
            pairs.append(_Pair(cue, same, relation))
        elif met is None and (better := self._clearer(relation)):
            clearer += better
            return "another one has its words"
        elif met is None or agree(relation, met, self.places):
            pairs.append(_Pair(cue, met, relation))
        elif is_chain(met) and not is_inside(relation, met, self.places):
            return "another one stands at its cue"
        else:
            pairs.append(_Pair(cue, None, relation))
        return None

    def _add_known(
        self, known: Sequence[Attribution], clearer: Sequence[Attribution], pairs: list[_Pair]
    ) -> None:
        """What the rules alone found and is sure enough."""
        told, better = {id(pair.by_rules) for pair in pairs}, set(map(id, clearer))
        taken = Near((at, self._taken(pair)) for at, pair in enumerate(pairs))
        words = Near((pair, self._words(pair.relation)) for pair in pairs if pair.relation)
        for one in known:
            if id(one) in told:
                continue
            is_free = not taken.meeting((*one.cue, *one.source))
            is_sure = self.defers and is_marked(one) and not words.meeting((*one.cue, *one.content))
            before = len(pairs)
            if (is_free and id(one) in better) or is_sure:
                pairs.append(_Pair(one.cue[0], one, None))
            elif is_chain(one) or (is_free and cites_outlet(one)):
                self._add(one, pairs, taken)
            for at in range(before, len(pairs)):
                taken.add(at, self._taken(pairs[at]))

    def _taken(self, pair: _Pair) -> list[Span]:
        """The cue and the tagger's source, which no other answer may share."""
        source = pair.relation.source if pair.relation else None
        return [pair.cue, *([self.places.span(source)] if source else [])]

    def _words(self, relation: Relation) -> list[Span]:
        return [self.places.span(part) for part in (relation.cue, *relation.contents)]

    def _alone(self, relations: Sequence[Relation], known: Sequence[Attribution]) -> list[Attribution]:
        """What the rules alone found, with one source: a chain of theirs stays beside the tagger's."""
        cues = Near((at, [self.places.span(one.cue)]) for at, one in enumerate(relations))
        told = {id(one) for one in known for link in one.chain if cues.meeting(link.cue)}
        return [one for one in known if len(one.chain) == 1 and id(one) not in told]

    def _same_chain(self, relation: Relation) -> Attribution | None:
        """The rules' chain of the same source and content at another cue."""
        near = self._chains.meeting([self.places.span(relation.source)]) if relation.source else []
        return next((one for one in near if is_same(relation, one, self.places)), None)

    def _clearer(self, relation: Relation) -> list[Attribution]:
        """What the rules alone found in the same words, where the tagger's cue is no word that tells any, or
        where all of its relation is part of what somebody said. An outlet passes such a relation on."""
        if relation.outer or not self.defers:
            return []
        cue, *contents = self._words(relation)
        if not self.places.tells(cue):
            return self._unmet.meeting(contents)
        return [
            one
            for one in self._unmet.meeting([cue])
            if one.chain[-1].kind != "outlet"
            and all(any(holds(part, span) for part in one.content) for span in (cue, *contents))
        ]

    def _add(self, one: Attribution, pairs: list[_Pair], taken: Near[int]) -> None:
        """A chain of the rules: before the relation that its content holds, else as it is."""
        for at in taken.meeting((*one.source, *one.content)):
            pair = pairs[at]
            if pair.relation and not pair.before and is_inside(pair.relation, one, self.places):
                known = pair.by_rules.chain[:-1] if pair.by_rules else ()
                if not known:
                    pairs[at] = replace(pair, before=one.chain)
                    return
            if pair.relation and not pair.by_rules and is_same(pair.relation, one, self.places):
                pairs[at] = replace(pair, by_rules=one)
                return
        pairs.append(_Pair(one.cue[0], one, None))

    def _noted(self, pair: _Pair) -> Attribution:
        made = pair.by_rules
        if pair.relation:
            made = self._writer.write(pair.relation, pair.by_rules, pair.before)
        if made is None:
            raise ValueError("an attribution that nobody found")
        for link in made.chain:
            self.naming.note(Named(link.kind, link.name))
        return made

    def _finding(self, relation: Relation, reason: str) -> Finding:
        span = self.places.span(relation.cue)
        words = self.version.words(span)
        return Finding(DROPPED, f"An attribution was left out because {reason}.", span, words)
