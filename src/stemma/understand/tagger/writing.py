"""A relation of the tagger in, and what the rules found at its cue; the attribution with its chain out.

The tagger's places count, and the rules' name of a source. A chain of the rules stays, and the tagger may
lengthen it. Where its weights learned from invented texts alone, the rules' words count for more.
"""

from dataclasses import replace

from stemma.model import Attribution, Link, Span, Version
from stemma.understand.attribution.chains.foregoing import Said, led
from stemma.understand.attribution.chains.holding import held, with_holder
from stemma.understand.attribution.chains.links import is_plain_in_marks
from stemma.understand.attribution.elements.units import QUOTE_MARKS
from stemma.understand.attribution.find import Answers, kind_of
from stemma.understand.attribution.naming.named import UNKNOWN, Named
from stemma.understand.attribution.naming.resolve import Naming
from stemma.understand.tagger import chaining
from stemma.understand.tagger.agreement import filled, told_of, trimmed, with_outlet, without_told
from stemma.understand.tagger.chaining import in_order, is_nobody, joined, points_back, relayed_by
from stemma.understand.tagger.cue_places import meet, phrase_at
from stemma.understand.tagger.links import Outer, Relation
from stemma.understand.tagger.matter import is_matter
from stemma.understand.tagger.places import Places
from stemma.understand.tagger.spans import Stretch

MADE_BY = "attribution-tagger/4"


class Writer:
    """Writes the attributions of one version in the order of its text, and remembers who spoke."""

    def __init__(
        self, version: Version, found: Answers, naming: Naming, places: Places, *, defers: bool
    ) -> None:
        self.version, self.found, self.naming, self.places = version, found, naming, places
        self.defers = defers

    def write(
        self, relation: Relation, by_rules: Attribution | None, before: tuple[Link, ...]
    ) -> Attribution:
        """``before`` is who passed it on, by the rules alone."""
        if by_rules is not None and self.defers:
            relation = replace(relation, outer=self._own(relation, by_rules))
        source = by_rules.source if by_rules else ()
        source = (self.places.span(relation.source),) if relation.source else source
        if by_rules and self.places.is_rest(source, by_rules.source):
            source = by_rules.source
        source = without_told(source, by_rules)
        cue = (self.places.span(relation.cue),)
        content = tuple(self.places.span(part) for part in relation.contents)
        if by_rules is not None and self.defers and not relation.outer:
            if told_of(source, content, by_rules):
                return by_rules
            content = content if self.places.is_dialogue(content[0]) else trimmed(content, by_rules)
            source = self.places.without_when(filled(source, content, by_rules), by_rules)
        elif by_rules is not None and self.defers and len(by_rules.chain) > 1:
            content = trimmed(content, by_rules)
        if (
            by_rules is not None
            and self.places.is_apart(content, cue)
            and not self.places.is_apart(by_rules.content, cue)
        ):
            content = by_rules.content
        outer = self._passing_on(relation, (*cue, *content), by_rules)
        if by_rules and len(outer) < len(relation.outer):
            relation, content = replace(relation, outer=outer), by_rules.content
        inner = self._inner(source, cue, by_rules)
        known = before or (by_rules.chain[:-1] if by_rules else ()) or self._holder(source)
        chain = (*self._outer(relation, source, known), *inner) if inner else ()
        chain = self._led(chain, content)
        wide = len(chain) > 1 and (with_outlet(chain, by_rules) or self._widened(chain[-2], chain[-1]))
        if wide:
            source, chain = (wide,), (*chain[:-1], replace(chain[-1], source=(wide,)))
        kind = kind_of(self.version.text, content, self.found.quotations)
        return Attribution(source, cue, content, kind, chain=chain, made_by=MADE_BY)

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
        lex, home = self.naming.lex, self.places.place(self.places.span(relation.cue))
        links: list[Link] = []
        for outer in joined(relation.outer, self._is_one):
            who, cue = self.places.span(outer.source), self.places.span(outer.cue or relation.cue)
            taken = [*source, *(span for link in known for span in link.source)]
            at, said = self.places.place(who), self.places.place(cue)
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
        return relayed_by(in_order((*known, *links), self.places.place, lex), known) if links else known

    def _passing_on(
        self, relation: Relation, read: tuple[Span, ...], by_rules: Attribution | None
    ) -> tuple[Outer, ...]:
        """Its outer sources without those that belong to what is said."""
        said = self.places.phrases(by_rules.content) if by_rules else []
        places = ((one, self.places.place(self.places.span(one.source))) for one in relation.outer)
        return tuple(
            one
            for one, at in places
            if at is None or not is_matter(*at, self.places.phrases(read), said, self.naming.lex)
        )

    def _own(self, relation: Relation, by_rules: Attribution) -> tuple[Outer, ...]:
        """Its outer sources without those who by the rules pass on another's words of the sentence: “نقلت X
        عن Y أن …، لكن Z أكد لـW”. The rules have its own, or the other's words stand behind."""
        own = [span for link in by_rules.chain for span in link.source]
        end = max(self.places.span(part).end for part in relation.contents)
        others = [
            (span, min(part.start for part in other.content))
            for other in self.found.attributions
            if other is not by_rules and other.content
            for link in other.chain[:-1]
            for span in link.source
        ]

        def is_other(who: Span) -> bool:
            is_foreign = len(by_rules.chain) > 1
            return not any(meet(who, span) for span in own) and any(
                meet(who, span) and (is_foreign or end <= who.start < said) for span, said in others
            )

        return tuple(one for one in relation.outer if not is_other(self.places.span(one.source)))

    def _is_one(self, left: Stretch, right: Stretch) -> bool:
        """Whether nothing but blanks and quotation marks parts two stretches: “صحيفة «الغد»”."""
        between = self.version.text[self.places.span(left).end : self.places.span(right).start]
        return all(one.isspace() or one in QUOTE_MARKS for one in between)

    def _holder(self, source: tuple[Span, ...]) -> tuple[Link, ...]:
        """The outlet that has the document which a source is, by the words of the source."""
        at = self.places.place(source[0]) if len(source) == 1 else None
        found = held(*at, self.found.naming) if at else None
        if at is None or found is None:
            return ()
        link = self._link((at[0].span(*found.outlet),), (at[0].span(*found.cue),))
        return (replace(link, kind="outlet"),)

    def _widened(self, outer: Link, inner: Link) -> Span | None:
        """A document with the clause beside it that tells who has it, where that belongs to the source."""
        places = [self.places.place(link.source[0]) if link.source else None for link in (outer, inner)]
        if len(inner.source) != 1 or None in places:
            return None
        (unit, who), (_, document) = [place for place in places if place]
        whole = with_holder(unit, document, who, self.naming.lex)
        return unit.span(*whole) if whole else None

    def _led(self, chain: tuple[Link, ...], content: tuple[Span, ...]) -> tuple[Link, ...]:
        """Behind the outlet that the sentence before tells of."""
        at = self.places.place(chain[0].source[0]) if len(chain) == 1 and chain[0].source else None
        if at is None:
            return chain
        unit, source = at
        told = [part for span in content if (part := phrase_at(unit, span))]
        return led(chain, Said(unit, source, told), self.found.published, self.naming.lex)

    def _link(self, source: tuple[Span, ...], cue: tuple[Span, ...]) -> Link:
        named = self._named(source[0])
        return Link(source, cue, named.kind, named.name, grounds=named.grounds)

    def _named(self, source: Span) -> Named:
        at = self.places.place(source)
        return self.naming.name_only(*at) if at else UNKNOWN
