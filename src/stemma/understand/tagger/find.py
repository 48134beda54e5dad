"""A version in, its attributions by the tagger out, each with the chain that its words give.

Where both found one, the tagger's places count and the rules' name of a source. A chain of the rules stays,
and the tagger may lengthen it: the rules seldom make one up. So does what they take from an outlet with a
name. What else the rules alone found is left: the tagger read it, and was taught when it is wrong. A relation
that makes no sense is dropped, and its reason is a finding.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from stemma import languages
from stemma.model import BODY, Attribution, Finding, Link, Mention, Span, Version
from stemma.understand.attribution.chains.foregoing import Said, led
from stemma.understand.attribution.chains.holding import held, with_holder
from stemma.understand.attribution.chains.links import is_plain_in_marks
from stemma.understand.attribution.elements.units import QUOTE_MARKS, Unit
from stemma.understand.attribution.find import Answers, answers, kind_of
from stemma.understand.attribution.naming.named import UNKNOWN, Named
from stemma.understand.attribution.naming.resolve import Naming
from stemma.understand.attribution.phrases.phrase import Phrase
from stemma.understand.tagger.chaining import in_order, is_nobody, joined, points_back, relayed_by
from stemma.understand.tagger.guard import fault
from stemma.understand.tagger.links import Relation
from stemma.understand.tagger.model import tagger
from stemma.understand.tagger.pack import TaggerData
from stemma.understand.tagger.rows import Rows, rows
from stemma.understand.tagger.spans import Stretch

MADE_BY = "attribution-tagger/3"
DROPPED = "attribution-left-out"


Found = tuple[tuple[Attribution, ...], tuple[Finding, ...]]
SURE_OUTLETS = frozenset({"outlet-word", "gazetteer"})
HEAD_WITHIN = 3
"""In words: what is passed on opens with its own source, cue or content, behind a word for “that”."""


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
    return _Merger(version, made, found, mentions).merged(relations)


class _Merger:
    """The answers of rules and tagger about one version."""

    def __init__(self, version: Version, made: Rows, found: Answers, mentions: Sequence[Mention]) -> None:
        self.version, self.rows, self.found = version, made, found
        self.naming = Naming(found.naming.lex, mentions, titles=found.naming.titles)
        self.starts = [unit.start for unit in found.units]

    def merged(self, relations: Sequence[Relation]) -> Found:
        headline = [one for one in self.found.attributions if one.cue and one.cue[0].field != BODY]
        body = _Cues([one for one in self.found.attributions if one.cue and one.cue[0].field == BODY])
        findings: list[Finding] = []
        pairs: list[_Pair] = []
        for relation in relations:
            reason = fault(relation, self.rows)
            if reason:
                findings.append(self._finding(relation, reason))
                continue
            cue = self._span(relation.cue)
            met = body.meeting(cue)
            if met is None or self._agree(relation, met):
                pairs.append(_Pair(cue, met, relation))
            elif not _is_chain(met) or self._is_inside(relation, met):
                pairs.append(_Pair(cue, None, relation))
        told = {id(pair.by_rules) for pair in pairs}
        for one in body.all:
            if id(one) in told:
                continue
            if _is_chain(one) or (_cites_outlet(one) and not any(self._meets(one, pair) for pair in pairs)):
                self._add(one, pairs)
        pairs.sort(key=lambda pair: pair.cue)
        made = [self._noted(pair) for pair in pairs]
        return (*made, *headline), tuple(findings)

    def _add(self, one: Attribution, pairs: list[_Pair]) -> None:
        """A chain of the rules: before the relation that its content holds, else as it is."""
        for at, pair in enumerate(pairs):
            if pair.relation and not pair.before and self._is_inside(pair.relation, one):
                known = pair.by_rules.chain[:-1] if pair.by_rules else ()
                if not known:
                    pairs[at] = replace(pair, before=one.chain)
                    return
        pairs.append(_Pair(one.cue[0], one, None))

    def _meets(self, one: Attribution, pair: _Pair) -> bool:
        """Whether the rules' answer shares its cue or its source with what is taken already."""
        source = pair.relation.source if pair.relation else None
        taken = [pair.cue, *([self._span(source)] if source else [])]
        return any(_meet(span, other) for span in (*one.cue, *one.source) for other in taken)

    def _is_inside(self, relation: Relation, one: Attribution) -> bool:
        """Whether a chain passes the relation on: as the head of its content, or by outer sources there."""
        cue = self._span(relation.cue)
        part = next((span for span in one.content if span.start <= cue.start and cue.end <= span.end), None)
        if part is None or relation.source is None or one.chain[-1].kind not in (None, "outlet"):
            return False
        outer = [self._span(each.source) for each in relation.outer]
        if any(_meet(who, span) for who in outer for link in one.chain for span in link.source):
            return True
        if outer:
            return False
        spans = (relation.source, relation.cue, *relation.contents)
        first = min(span.start for span in spans)
        opens = self.rows.starts[max(0, first - HEAD_WITHIN)] <= part.start
        return opens and part.start <= self.rows.starts[first]

    def _noted(self, pair: _Pair) -> Attribution:
        made = self._attribution(pair.relation, pair) if pair.relation else pair.by_rules
        if made is None:
            raise ValueError("an attribution that nobody found")
        for link in made.chain:
            self.naming.note(Named(link.kind, link.name))
        return made

    def _agree(self, relation: Relation, met: Attribution) -> bool:
        """Whether both found the same innermost source, or one alone found any."""
        cue = self._span(relation.cue)
        if not any(_meet(cue, span) for span in met.cue):
            return False
        if relation.source is None or not met.source:
            return True
        source = self._span(relation.source)
        return any(_meet(source, span) for span in met.source)

    def _attribution(self, relation: Relation, pair: _Pair) -> Attribution:
        by_rules = pair.by_rules
        source = (self._span(relation.source),) if relation.source else by_rules.source if by_rules else ()
        source = _without_told(source, by_rules)
        cue = (self._span(relation.cue),)
        content = tuple(self._span(part) for part in relation.contents)
        inner = self._inner(source, cue, by_rules)
        known = pair.before or (by_rules.chain[:-1] if by_rules else ()) or self._holder(source)
        chain = (*self._outer(relation, source, known), *inner) if inner else ()
        chain = self._led(chain, content)
        if len(chain) > 1 and (wide := self._widened(chain[-2], chain[-1])):
            source, chain = (wide,), (*chain[:-1], replace(chain[-1], source=(wide,)))
        kind = kind_of(self.version.text, content, self.found.quotations)
        return Attribution(source, cue, content, kind, chain=chain, made_by=MADE_BY)

    def _inner(
        self, source: tuple[Span, ...], cue: tuple[Span, ...], by_rules: Attribution | None
    ) -> tuple[Link, ...]:
        """The last link, if any source is told: the rules' own where it is the same."""
        if by_rules is not None and by_rules.chain:
            inner = by_rules.chain[-1]
            if not source or not inner.source or any(_meet(source[0], span) for span in inner.source):
                return (replace(inner, source=source, cue=cue),)
        return (self._link(source, cue),) if source else ()

    def _outer(
        self, relation: Relation, source: tuple[Span, ...], known: tuple[Link, ...]
    ) -> tuple[Link, ...]:
        """The links before the last: the rules', and what the tagger knows beside them, as it stands."""
        lex = self.naming.lex
        links: list[Link] = []
        for outer in joined(relation.outer, self._is_one):
            who, cue = self._span(outer.source), self._span(outer.cue or relation.cue)
            taken = [*source, *(span for link in known for span in link.source)]
            at = self._place(who)
            if at and (is_nobody(*at, lex) or (known and points_back(*at, lex))):
                continue
            if not any(_meet(who, span) for span in taken):
                link = self._link((who,), (cue,))
                is_marked = at is not None and is_plain_in_marks(*at, lex)
                links.append(replace(link, kind="outlet") if is_marked and link.kind == "person" else link)
        return relayed_by(in_order((*known, *links), self._place, lex), known) if links else known

    def _is_one(self, left: Stretch, right: Stretch) -> bool:
        """Whether nothing but blanks and quotation marks parts two stretches: “صحيفة «الغد»”."""
        between = self.version.text[self._span(left).end : self._span(right).start]
        return all(one.isspace() or one in QUOTE_MARKS for one in between)

    def _holder(self, source: tuple[Span, ...]) -> tuple[Link, ...]:
        """The outlet that has the document which a source is, by the words of the source."""
        at = self._place(source[0]) if len(source) == 1 else None
        found = held(*at, self.found.naming) if at else None
        if at is None or found is None:
            return ()
        link = self._link((at[0].span(*found.outlet),), (at[0].span(*found.cue),))
        return (replace(link, kind="outlet"),)

    def _widened(self, outer: Link, inner: Link) -> Span | None:
        """A document with the clause beside it that tells who has it, where that belongs to the source."""
        places = [self._place(link.source[0]) if link.source else None for link in (outer, inner)]
        if len(inner.source) != 1 or None in places:
            return None
        (unit, who), (_, document) = [place for place in places if place]
        whole = with_holder(unit, document, who, self.naming.lex)
        return unit.span(*whole) if whole else None

    def _led(self, chain: tuple[Link, ...], content: tuple[Span, ...]) -> tuple[Link, ...]:
        """Behind the outlet that the sentence before tells of."""
        at = self._place(chain[0].source[0]) if len(chain) == 1 and chain[0].source else None
        if at is None:
            return chain
        unit, source = at
        told = [part for span in content if (part := _phrase(unit, span))]
        return led(chain, Said(unit, source, told), self.found.published, self.naming.lex)

    def _link(self, source: tuple[Span, ...], cue: tuple[Span, ...]) -> Link:
        named = self._named(source[0])
        return Link(source, cue, named.kind, named.name, grounds=named.grounds)

    def _named(self, source: Span) -> Named:
        at = self._place(source)
        return self.naming.name_only(*at) if at else UNKNOWN

    def _place(self, span: Span) -> tuple[Unit, Phrase] | None:
        """The unit that words lie in, and their elements there."""
        number = bisect_right(self.starts, span.start) - 1
        if number < 0:
            return None
        unit = self.found.units[number]
        phrase = _phrase(unit, span)
        return (unit, phrase) if phrase else None

    def _span(self, part: Stretch) -> Span:
        return Span(self.rows.starts[part.start], self.rows.ends[part.end - 1])

    def _finding(self, relation: Relation, reason: str) -> Finding:
        span = self._span(relation.cue)
        words = self.version.words(span)
        return Finding(DROPPED, f"An attribution was left out because {reason}.", span, words)


class _Cues:
    """Attributions by the places of the cues of their whole chains."""

    def __init__(self, found: Sequence[Attribution]) -> None:
        self.all = found
        places = {span: at for at, one in enumerate(found) for link in one.chain for span in link.cue}
        places |= {span: at for at, one in enumerate(found) for span in one.cue}
        self._places = sorted(places.items())
        self._ends = [span.end for span, _ in self._places]

    def meeting(self, cue: Span) -> Attribution | None:
        """The first attribution of which a cue meets these words."""
        at = bisect_right(self._ends, cue.start)
        if at < len(self._places) and _meet(self._places[at][0], cue):
            return self.all[self._places[at][1]]
        return None


def _is_chain(one: Attribution) -> bool:
    """Of several links, the last of which is known to be somebody."""
    return len(one.chain) > 1 and (one.chain[-1].kind is not None or one.chain[-1].name is not None)


def _cites_outlet(one: Attribution) -> bool:
    """Of an outlet that a word or the gazetteer tells for one, and that has a name."""
    link = one.chain[-1] if one.chain else None
    if link is None or link.kind != "outlet" or link.name is None:
        return False
    return any(ground.by in SURE_OUTLETS and ground.place for ground in link.grounds)


def _without_told(source: tuple[Span, ...], by_rules: Attribution | None) -> tuple[Span, ...]:
    """“مصادر | لـ«مرايا»”: the rules' source where the tagger's holds an outlet that they know was told."""
    if by_rules is None or len(by_rules.chain) < 2 or not by_rules.source:
        return source
    outer = [span for link in by_rules.chain[:-1] for span in link.source]
    holds = any(part.start < span.start and span.end <= part.end + 1 for part in source for span in outer)
    own = any(_meet(part, span) for part in by_rules.source for span in outer)
    is_same = any(_meet(part, span) for part in by_rules.source for span in source)
    return by_rules.source if holds and is_same and not own else source


def _phrase(unit: Unit, span: Span) -> Phrase | None:
    starts = [element.start for element in unit.elements]
    first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
    return Phrase(first, last) if first < last else None


def _meet(left: Span, right: Span) -> bool:
    return left.start < right.end and right.start < left.end
