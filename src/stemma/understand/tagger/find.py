"""A version in, its attributions by the tagger out, each with the chain that its words give.

Where both found one, the tagger's places count and the rules' name of a source. A chain of the rules stays,
and the tagger may lengthen it: the rules seldom make one up. So does what they take from an outlet with a
name. What else the rules alone found is left: the tagger read it, and was taught when it is wrong. A relation
that makes no sense is dropped, and its reason is a finding.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from stemma import languages
from stemma.model import BODY, Attribution, Finding, Link, Mention, Span, Version
from stemma.understand.attribution.chains.foregoing import Said, led
from stemma.understand.attribution.chains.holding import held, with_holder
from stemma.understand.attribution.chains.links import is_plain_in_marks
from stemma.understand.attribution.elements.cues import is_cue_at
from stemma.understand.attribution.elements.units import DASHES, QUOTE_MARKS, Unit
from stemma.understand.attribution.find import Answers, answers, kind_of
from stemma.understand.attribution.naming.named import UNKNOWN, Named
from stemma.understand.attribution.naming.resolve import Naming
from stemma.understand.attribution.phrases.phrase import Phrase
from stemma.understand.tagger import chaining
from stemma.understand.tagger.agreement import filled, is_marked, told_of, trimmed, without_told
from stemma.understand.tagger.chaining import in_order, is_nobody, joined, points_back, relayed_by
from stemma.understand.tagger.cue_places import (
    Cues,
    any_meet,
    cites_outlet,
    holds,
    is_chain,
    meet,
    phrase_at,
)
from stemma.understand.tagger.guard import fault
from stemma.understand.tagger.links import Outer, Relation
from stemma.understand.tagger.matter import is_matter, is_no_cue, is_rest
from stemma.understand.tagger.model import tagger
from stemma.understand.tagger.pack import TaggerData
from stemma.understand.tagger.rows import Rows, rows
from stemma.understand.tagger.spans import Stretch

MADE_BY = "attribution-tagger/3"
DROPPED = "attribution-left-out"


Found = tuple[tuple[Attribution, ...], tuple[Finding, ...]]
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
        body = Cues([one for one in self.found.attributions if one.cue and one.cue[0].field == BODY])
        findings: list[Finding] = []
        pairs: list[_Pair] = []
        unmet, clearer = self._unmet(relations, body.all), list[Attribution]()
        for relation in relations:
            reason = fault(relation, self.rows) or self._emptiness(relation)
            if reason:
                findings.append(self._finding(relation, reason))
                continue
            cue = self._span(relation.cue)
            if self._is_no_cue(relation, cue):
                continue
            met = body.meeting(cue)
            if met and is_chain(met) and not self._shares_content(relation, met):
                continue
            same = next((one for one in body.all if is_chain(one) and self._is_same(relation, one)), None)
            if met is None and same is not None:
                if same.chain[-1].cue == same.chain[-2].cue and self._is_from(cue):
                    pairs.append(_Pair(cue, same, relation))
            elif met is None and (better := self._clearer(relation, unmet)):
                clearer += better
            elif met is None or self._agree(relation, met):
                pairs.append(_Pair(cue, met, relation))
            elif not is_chain(met) or self._is_inside(relation, met):
                pairs.append(_Pair(cue, None, relation))
        self._add_known(body.all, clearer, pairs)
        pairs.sort(key=lambda pair: pair.cue)
        made = [self._noted(pair) for pair in pairs]
        return (*made, *headline), tuple(findings)

    def _add_known(
        self, known: Sequence[Attribution], clearer: Sequence[Attribution], pairs: list[_Pair]
    ) -> None:
        """What the rules alone found and is sure enough."""
        told = {id(pair.by_rules) for pair in pairs}
        for one in known:
            if id(one) in told:
                continue
            is_free = not any(self._meets(one, pair) for pair in pairs)
            if (is_free and one in clearer) or (is_marked(one) and not self._is_shared(one, pairs)):
                pairs.append(_Pair(one.cue[0], one, None))
            elif is_chain(one) or (is_free and cites_outlet(one)):
                self._add(one, pairs)

    def _unmet(self, relations: Sequence[Relation], known: Sequence[Attribution]) -> list[Attribution]:
        """What the rules alone found, with one source: a chain of theirs stays beside the tagger's."""
        cues = [self._span(relation.cue) for relation in relations]
        told = {id(one) for one in known for link in one.chain if any_meet(cues, link.cue)}
        return [one for one in known if len(one.chain) == 1 and id(one) not in told]

    def _clearer(self, relation: Relation, unmet: Sequence[Attribution]) -> list[Attribution]:
        """What the rules alone found in the same words, where the tagger's cue is no word that tells any, or
        where all of its relation is part of what somebody said. An outlet passes such a relation on."""
        if relation.outer:
            return []
        cue, contents = self._span(relation.cue), [self._span(part) for part in relation.contents]
        if not self._tells(cue):
            return [one for one in unmet if any_meet(contents, one.content)]
        return [
            one
            for one in unmet
            if one.chain[-1].kind != "outlet"
            and all(any(holds(part, span) for part in one.content) for span in (cue, *contents))
        ]

    def _tells(self, cue: Span) -> bool:
        """Whether words that mark attributions stand in a cue, whole."""
        at = self._place(cue)
        return at is not None and any(is_cue_at(at[0], start, self.naming.lex) for start in range(*at[1]))

    def _is_from(self, cue: Span) -> bool:
        """“X learned | from (Y)”: whether a cue begins as what tells from whom does."""
        at = self._place(cue)
        return at is not None and at[0].word(at[1].start) in self.naming.lex["learned_of"]

    def _emptiness(self, relation: Relation) -> str | None:
        """The reason to drop a relation whose cue or source tells but a time or a manner."""
        for part, name in ((relation.source, "source"), (relation.cue, "cue")):
            at = self._place(self._span(part)) if part and not self.naming.lex.spaceless else None
            if at and all(at[0].is_time(place) or at[0].is_adverb(place) for place in range(*at[1])):
                return f"its {name} would be an adverb"
        return None

    def _is_no_cue(self, relation: Relation, cue: Span) -> bool:
        """Whether the language lists such words as no cue, or they tell of a publication alone."""
        at, said = self._place(cue), self._place(self._span(relation.contents[0]))
        return at is not None and is_no_cue(at, said, self.naming.lex)

    def _add(self, one: Attribution, pairs: list[_Pair]) -> None:
        """A chain of the rules: before the relation that its content holds, else as it is."""
        for at, pair in enumerate(pairs):
            if pair.relation and not pair.before and self._is_inside(pair.relation, one):
                known = pair.by_rules.chain[:-1] if pair.by_rules else ()
                if not known:
                    pairs[at] = replace(pair, before=one.chain)
                    return
            if pair.relation and not pair.by_rules and self._is_same(pair.relation, one):
                pairs[at] = replace(pair, by_rules=one)
                return
        pairs.append(_Pair(one.cue[0], one, None))

    def _shares_content(self, relation: Relation, one: Attribution) -> bool:
        parts = [self._span(part) for part in relation.contents]
        return any(meet(part, span) for part in parts for span in one.content)

    def _is_same(self, relation: Relation, one: Attribution) -> bool:
        """Whether both tell of the same source and content by other words: “quoted X | as saying”."""
        if relation.source is None or not self._shares_content(relation, one):
            return False
        return any(meet(self._span(relation.source), span) for span in one.source)

    def _meets(self, one: Attribution, pair: _Pair) -> bool:
        """Whether the rules' answer shares its cue or its source with what is taken already."""
        source = pair.relation.source if pair.relation else None
        taken = [pair.cue, *([self._span(source)] if source else [])]
        return any(meet(span, other) for span in (*one.cue, *one.source) for other in taken)

    def _is_shared(self, one: Attribution, pairs: Sequence[_Pair]) -> bool:
        """Whether the tagger took words of the cue or the content of the rules' answer."""
        taken = [pair.relation for pair in pairs if pair.relation]
        spans = [self._span(part) for relation in taken for part in (relation.cue, *relation.contents)]
        return any_meet((*one.cue, *one.content), spans)

    def _is_inside(self, relation: Relation, one: Attribution) -> bool:
        """Whether a chain passes the relation on: as the head of its content, or by outer sources there."""
        cue = self._span(relation.cue)
        part = next((span for span in one.content if span.start <= cue.start and cue.end <= span.end), None)
        if part is None or relation.source is None or one.chain[-1].kind not in (None, "outlet"):
            return False
        outer = [self._span(each.source) for each in relation.outer]
        if any(meet(who, span) for who in outer for link in one.chain for span in link.source):
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
        if not any(meet(cue, span) for span in met.cue):
            return False
        if relation.source is None or not met.source:
            return True
        source = self._span(relation.source)
        return any(meet(source, span) for span in met.source)

    def _attribution(self, relation: Relation, pair: _Pair) -> Attribution:
        by_rules = pair.by_rules
        source = (self._span(relation.source),) if relation.source else by_rules.source if by_rules else ()
        source = by_rules.source if by_rules and self._is_rest(source, by_rules.source) else source
        source = without_told(source, by_rules)
        cue = (self._span(relation.cue),)
        content = tuple(self._span(part) for part in relation.contents)
        if by_rules is not None and not relation.outer:
            if told_of(source, by_rules):
                return by_rules
            content = content if self._is_dialogue(content[0]) else trimmed(content, by_rules)
            source = self._without_when(filled(source, content, by_rules), by_rules)
        if (
            by_rules is not None
            and self._is_apart(content, cue)
            and not self._is_apart(by_rules.content, cue)
        ):
            content = by_rules.content
        outer = self._passing_on(relation, (*cue, *content), by_rules)
        if by_rules and len(outer) < len(relation.outer):
            relation, content = replace(relation, outer=outer), by_rules.content
        inner = self._inner(source, cue, by_rules)
        known = pair.before or (by_rules.chain[:-1] if by_rules else ()) or self._holder(source)
        chain = (*self._outer(relation, source, known), *inner) if inner else ()
        chain = self._led(chain, content)
        if len(chain) > 1 and (wide := self._widened(chain[-2], chain[-1])):
            source, chain = (wide,), (*chain[:-1], replace(chain[-1], source=(wide,)))
        kind = kind_of(self.version.text, content, self.found.quotations)
        return Attribution(source, cue, content, kind, chain=chain, made_by=MADE_BY)

    def _without_when(self, source: tuple[Span, ...], by_rules: Attribution) -> tuple[Span, ...]:
        """Without the words behind it that tell when or how, which the rules leave out: “法院 | 审理后”."""
        known, at = by_rules.source, self._place(source[0]) if len(source) == 1 else None
        if at is None or len(known) != 1 or known[0].start != source[0].start:
            return source
        unit, phrase = at
        rest = [one for one in range(*phrase) if unit.elements[one].start >= known[0].end]
        return known if rest and all(unit.is_time(one) or unit.is_adverb(one) for one in rest) else source

    def _is_dialogue(self, content: Span) -> bool:
        """Whether a dash opens the sentence; then nothing marks where its words go on."""
        at = self._place(content)
        return at is not None and at[0].is_mark(0, *DASHES)

    def _is_apart(self, content: tuple[Span, ...], cue: tuple[Span, ...]) -> bool:
        """Whether what is said lies in other sentences than its cue, and in no quotation marks."""
        units = {bisect_right(self.starts, span.start) for span in content}
        if bisect_right(self.starts, cue[0].start) in units:
            return False
        return kind_of(self.version.text, content, self.found.quotations) == "indirect"

    def _is_rest(self, source: tuple[Span, ...], whole: tuple[Span, ...]) -> bool:
        """Whether the tagger took the end of what the rules took for a source, or opened it in between."""
        at, full = (self._place(one[0]) if len(one) == 1 else None for one in (source, whole))
        if at is None or full is None or at[0] is not full[0]:
            return False
        return is_rest(*at, full[1], self.naming.lex)

    def _inner(
        self, source: tuple[Span, ...], cue: tuple[Span, ...], by_rules: Attribution | None
    ) -> tuple[Link, ...]:
        """The last link, if any source is told: the rules' own where it is the same."""
        if by_rules is not None and by_rules.chain:
            inner = by_rules.chain[-1]
            if not source or not inner.source or any(meet(source[0], span) for span in inner.source):
                return (replace(inner, source=source, cue=cue),)
        return (self._link(source, cue),) if source else ()

    def _outer(
        self, relation: Relation, source: tuple[Span, ...], known: tuple[Link, ...]
    ) -> tuple[Link, ...]:
        """The links before the last: the rules', and what the tagger knows beside them, as it stands."""
        lex, home = self.naming.lex, self._place(self._span(relation.cue))
        links: list[Link] = []
        for outer in joined(relation.outer, self._is_one):
            who, cue = self._span(outer.source), self._span(outer.cue or relation.cue)
            taken = [*source, *(span for link in known for span in link.source)]
            at, said = self._place(who), self._place(cue)
            if known and at and said and at[0] is not said[0]:
                continue
            if at and (is_nobody(*at, lex) or (known and points_back(*at, lex))):
                continue
            if at and home and at[0].paragraph != home[0].paragraph:
                continue
            if not any(meet(who, span) for span in taken):
                who = at[0].span(*chaining.opened(*at, lex)) if at else who
                link = chaining.as_outlet(self._link((who,), (cue,)))
                if at and link.kind == "person" and is_plain_in_marks(*at, lex):
                    link = replace(link, kind="outlet")
                links += [link] if link.kind or link.name or not known else []
        return relayed_by(in_order((*known, *links), self._place, lex), known) if links else known

    def _passing_on(
        self, relation: Relation, read: tuple[Span, ...], by_rules: Attribution | None
    ) -> tuple[Outer, ...]:
        """Its outer sources without those that belong to what is said."""
        said = self._phrases(by_rules.content) if by_rules else []
        places = ((one, self._place(self._span(one.source))) for one in relation.outer)
        return tuple(
            one
            for one, at in places
            if at is None or not is_matter(*at, self._phrases(read), said, self.naming.lex)
        )

    def _phrases(self, spans: tuple[Span, ...]) -> list[tuple[Unit, Phrase]]:
        return [at for span in spans if (at := self._place(span))]

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
        told = [part for span in content if (part := phrase_at(unit, span))]
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
        phrase = phrase_at(unit, span)
        return (unit, phrase) if phrase else None

    def _span(self, part: Stretch) -> Span:
        return Span(self.rows.starts[part.start], self.rows.ends[part.end - 1])

    def _finding(self, relation: Relation, reason: str) -> Finding:
        span = self._span(relation.cue)
        words = self.version.words(span)
        return Finding(DROPPED, f"An attribution was left out because {reason}.", span, words)
