"""The words of a source in, its kind and name out; pronouns and roles resolved to names before them.

Resolved only where one bearer fits; unknown is an answer. ``Naming`` is filled in the order of the text.
"""

from bisect import bisect_left, insort
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import cast

from stemma.gazetteer.language_words import everywhere_keys
from stemma.model import Ground, GroundKind, Mention, SourceKind, Span
from stemma.understand.attribution.constructions import marked
from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.words import normal
from stemma.understand.attribution.naming import capitals, kinds, loose, quoted
from stemma.understand.attribution.naming.bearers import bearers, body
from stemma.understand.attribution.naming.grounds import antecedent, grounds
from stemma.understand.attribution.naming.roster import Roster
from stemma.understand.attribution.phrases import construct, sources, uncased
from stemma.understand.attribution.phrases.sources import Phrase

PREFERRED: tuple[SourceKind, ...] = ("person", "outlet", "institution", "document", "place")
LONGEST_NAME = 6
TITLE_WITHIN = 5
LEAST_STEM = 4
MENTIONS_BACK = 8
FULL_NAME_BACK = 100


@dataclass(frozen=True, slots=True)
class Named:
    kind: SourceKind | None
    name: str | None
    grounds: tuple[Ground, ...] = ()


UNKNOWN = Named(None, None)


@dataclass(slots=True)
class Naming:
    """What has been named so far in one version."""

    lex: Lexicon
    mentions: Sequence[Mention]
    """In order of their places, field by field."""
    titles: dict[str, dict[tuple[frozenset[str], str], None]] = field(default_factory=dict)
    """By role word: the title's words and the name that they stood beside."""
    bodies: dict[str, dict[tuple[SourceKind, str], None]] = field(default_factory=dict)
    """By the word for an office or outlet: those that were named with it."""
    subjects: list[tuple[Span, str]] = field(default_factory=list)
    """Persons with a name before a subject marker, in order of their places."""
    offices: list[tuple[Span, str]] = field(default_factory=list)
    """Offices, companies and clubs that opened a sentence, in order of their places."""
    speakers: list[tuple[SourceKind, str]] = field(default_factory=list)

    _ordered: list[Mention] = field(init=False)
    _places: list[tuple[str, int]] = field(init=False)
    _apostrophes: tuple[str, ...] = field(init=False)
    roster: Roster = field(init=False)
    """Who was named, where every noun has a capital."""
    last: Named = UNKNOWN
    """The last source, whether named or not."""
    introduced: list[str] = field(default_factory=list)
    """Names that open a sentence which says what somebody is."""
    venue: str | None = None
    """The outlet that a document was last said to stand in."""

    def __post_init__(self) -> None:
        self.roster = Roster(self.lex)
        self._apostrophes = tuple(one for one in self.lex.name_endings if one.startswith("'"))
        self._ordered = sorted(self.mentions, key=lambda mention: (mention.span.field, mention.span.start))
        self._places = [(mention.span.field, mention.span.start) for mention in self._ordered]

    def note_venue(self, outlet: str) -> None:
        """Remember where the article stands that is spoken of."""
        self.venue = outlet

    def pointed(self, kind: SourceKind) -> Named:
        """“In this article”: the outlet that it was said to stand in, if any."""
        return Named("outlet", self.venue) if self.venue else Named(kind, None)

    def name(self, unit: Unit, phrase: Phrase) -> Named:
        """Kind and name of the source at a phrase, who from now on is a speaker."""
        found = self.name_only(unit, phrase)
        self.note(found)
        return found

    def note(self, source: Named) -> None:
        """Remember who spoke last."""
        self.last = source
        if source.name and (source.kind or self.lex.subjects) and source.kind != "anonymous":
            self.speakers.append((source.kind or "person", source.name))

    def name_only(self, unit: Unit, phrase: Phrase) -> Named:
        """Kind and name of the source at a phrase."""
        if not phrase:
            return UNKNOWN
        found = self._name(unit, phrase)
        if found.kind == "person" and found.name and " " not in found.name:
            found = Named("person", self._full_name(found.name, unit.span(*phrase)))
        told = grounds(unit, phrase, found.kind, found.name, self.lex, self._ordered)
        return replace(found, grounds=told) if told else found

    def taken_from(self, by: GroundKind, name: str, place: Span, text: str) -> Ground:
        """Where a name was found that stands at no words of its source."""
        return antecedent(by, name, place, text, self._ordered)

    def _name(self, unit: Unit, phrase: Phrase) -> Named:
        words = [unit.word(at) for at in range(phrase.start, _comma_element(unit, phrase))]
        if len(words) == 1 and words[0] in self.lex["pronouns"]:
            return self._of_pronoun(words[0], unit.span(*phrase))
        if len(words) == 1 and words[0] in self.lex["relatives"]:
            head = sources.antecedent(unit, phrase.start, self.lex)
            return self._name(unit, head) if head else UNKNOWN
        if any(phrase_length(unit, at, self.lex.anonymous) for at in range(*phrase)):
            return Named("anonymous", None)
        return self._of_phrase(unit, phrase, words)

    def _of_phrase(self, unit: Unit, phrase: Phrase, words: Sequence[str]) -> Named:
        """By what shows a name in the language: capitals, the order of nouns, a title."""
        if self.lex.data.verb_second:
            return self._of_capitals(unit, phrase, words)
        if self.lex.data.definite:
            return self._of_chain(unit, phrase, words)
        if self.lex.data.loose_names:
            return self._of_loose(unit, phrase, words)
        if self.lex.data.name_side != "any":
            return self._of_uncased(unit, phrase, words)
        return self._of_words(unit, phrase, words)

    def _of_words(self, unit: Unit, phrase: Phrase, words: Sequence[str]) -> Named:
        """By the mention inside the phrase, its kind's words and its capitals."""
        named = self._of_mention(unit.span(*phrase), _comma(unit, phrase))
        if named is not None and named.name and self.lex.verb_final:
            named = Named(named.kind, self._bare(named.name, named.kind))
        by = kinds.by_last if self.lex.data.verb_final else kinds.by_words
        kind = by(words, self.lex)
        is_document = kind == "document" and self.lex.data.head_first and self._opens_with(words, "documents")
        if is_document and named is not None and named.kind != "document":
            return Named("document", None)
        if named is not None and (named.kind == "person" or kind != "person"):
            return named
        kind = kind or by([unit.word(at) for at in range(*phrase)], self.lex)
        name = self._spelt_name(unit, phrase, kind)
        if (
            kind in ("person", None)
            and self.lex["unnamed"].intersection(words[:1])
            and (name is None or kind is None)
        ):
            return Named("anonymous", None)
        if name is None and (stood_for := self._of_stand_in(words, unit.span(*phrase))):
            return stood_for
        if name is None and kind in ("person", None):
            role = self._of_role(words)
            if role is None and set(words) - self.lex.determiners <= self.lex.stand_ins.get("person", set()):
                role, kind = self._last_person(unit.span(*phrase)), "person"
            kind, name = ("person", role) if role is not None else (kind, name)
        if kind is None and name and self._has_capital_article(unit, phrase):
            kind = "outlet"
        return Named(kind, name)

    def _has_capital_article(self, unit: Unit, phrase: Phrase) -> bool:
        """“selon La Vigie”: an article with a capital inside a sentence is part of an outlet's name."""
        at = phrase.start
        is_article = self.lex.data.citer_is_outlet and unit.word(at) in self.lex["articles"]
        return bool(is_article and at and unit.is_word(at - 1) and unit.elements[at].is_capital)

    def _of_capitals(self, unit: Unit, phrase: Phrase, words: Sequence[str]) -> Named:
        """Where every noun has a capital: by the noun that tells, and by who was named before."""
        kind, noun = capitals.kind_of(unit, phrase, self.lex)
        name = capitals.name_of(unit, phrase, self.lex, kind, noun)
        place = unit.span(*phrase)
        if name and kind in ("person", None):
            known = self.roster.full_name(name, place)
            return Named("person" if known else kind, known or name)
        if name is None and kind in ("person", None):
            known = self.roster.bearer(words) or self.roster.described(words, "person", place, self.speakers)
            return Named("person", known) if known else Named(kind, None)
        if name is None and kind is not None:
            return Named(kind, self.roster.described(words, kind, place, self.speakers))
        return Named(kind, name)

    def _of_chain(self, unit: Unit, phrase: Phrase, words: Sequence[str]) -> Named:
        """Where a head governs what follows it: the name behind the title, else the mention."""
        kind = kinds.by_words(words, self.lex)
        mention = self._of_mention(unit.span(*phrase), _comma(unit, phrase))
        if len(words) == 1 and self.lex.tells_outlet(words[0]):
            span = unit.span(*phrase)
            return Named("outlet", self._without_clitic(unit.text[span.start : span.end]))
        if kind in ("person", None):
            return self._of_title(unit, phrase, words, kind=kind, mention=mention)
        if mention is not None and mention.kind == kind:
            self._note_body(words, mention)
            return mention
        if kind == "document":
            return Named(kind, None)
        return self._of_body(unit, phrase, words, kind=kind)

    def _of_title(
        self,
        unit: Unit,
        phrase: Phrase,
        words: Sequence[str],
        *,
        kind: SourceKind | None,
        mention: Named | None,
    ) -> Named:
        """A person by the name behind the title; without a title, by the mention."""
        name = construct.person_name(unit, phrase, self.lex)
        is_outlet = mention is not None and mention.kind == "outlet" and len(words) == 1
        if kind is None and mention is not None and (name is None or is_outlet):
            return mention
        if name is None and mention is not None and self._is_titled(mention, words):
            return mention
        if name is None and kind is None and len(words) == 1:
            name = uncased.short_phrase(unit, phrase, self.lex)
        name = name or self._of_role(words)
        return Named(kind or ("person" if name else None), name)

    def _is_titled(self, mention: Named, words: Sequence[str]) -> bool:
        """Whether a person's name ends a phrase of one title, if it begins like a preposition: “بهنام”."""
        name = [normal(word) for word in (mention.name or "").split()]
        titles = [word for word in words if word in self.lex["roles"]]
        return mention.kind == "person" and len(titles) == 1 and list(words[-len(name) :]) == name

    def _of_body(self, unit: Unit, phrase: Phrase, words: Sequence[str], *, kind: SourceKind) -> Named:
        """An office or outlet by its words; “الصحيفة” alone is the one newspaper that was named."""
        if len(words) == 1:
            known = self.bodies.get(self.lex.bare(words[0]), {})
            if known:
                return Named(*next(iter(known))) if len(known) == 1 else Named(kind, None)
            if kind == "outlet":
                return Named(kind, None)
        named = Named(kind, uncased.short_phrase(unit, phrase, self.lex))
        whole = unit.text[unit.elements[phrase.start].start :]
        tied = self.lex.is_clitic(words[0]) or self.lex.tells_outlet(words[0])
        if named.name and tied and whole.startswith(named.name):
            named = Named(kind, self._without_clitic(named.name))
        self._note_body(words, named)
        return named

    def _without_clitic(self, name: str) -> str:
        """“لرويترز” without its preposition; “للجزيرة” has lost a letter of its article."""
        bare = name[1:]
        return self.lex.data.definite + bare[1:] if bare[:1] == name[:1] else bare

    def _note_body(self, words: Sequence[str], named: Named) -> None:
        head = next((word for word in words if word in self.lex.hosting), "")
        if named.kind and named.name and len(words) > 1:
            self.bodies.setdefault(self.lex.bare(head), {})[named.kind, named.name] = None

    def _of_loose(self, unit: Unit, phrase: Phrase, words: Sequence[str]) -> Named:
        """By the words beside the name, a mention, and the place in the phrase."""
        if len(words) == 2 and words[0] in self.lex["genitives"] and words[1] in self.lex["pronouns"]:
            return self._of_pronoun(words[1], unit.span(*phrase))
        head = Phrase(phrase.start, _comma_element(unit, phrase))
        mention = self._of_mention(unit.span(*phrase), _comma(unit, phrase))
        kind = (kinds.by_words if self.lex.data.head_first else kinds.by_last)(words, self.lex)
        may_be_person = mention is not None and mention.kind == "person" and kind in ("person", None)
        if mention is not None and (may_be_person or (mention.kind == "outlet" and kind is None)):
            return mention
        if kind == "person":
            return self._of_person(unit, phrase, words)
        name = loose.bare_name(unit, head, self.lex, kind)
        if kind == "outlet" and name is None:
            return mention or Named(kind, None)
        return Named(kind, name) if kind else self._guessed(unit, phrase, name, mention)

    def _guessed(self, unit: Unit, phrase: Phrase, name: str | None, mention: Named | None) -> Named:
        """Where no word tells the kind: a place, a mention, or what the phrase looks like."""
        kind = loose.guessed_kind(unit, phrase, self.lex, name)
        if name and self._is_place(unit.span(*phrase)):
            return Named("place", name)
        return mention if mention is not None and kind != "person" else Named(kind, name)

    def _is_place(self, span: Span) -> bool:
        """Whether the whole of a span is a place that is known."""
        return any(one.kind == "place" and one.span.covers(span) for one in self._mentions_from(span))

    def _of_person(self, unit: Unit, phrase: Phrase, words: Sequence[str]) -> Named:
        name = loose.person_name(unit, phrase, self.lex)
        roles = [word for word in words if word in self.lex["roles"]]
        if name and roles:
            self.titles.setdefault(roles[0], {})[frozenset(words), name] = None
        if name is None and words and words[0] in self.lex["demonstratives"]:
            name = self._last_person(unit.span(*phrase))
        elif name is None:
            name = self._of_role(words) or self._of_introduced()
        return Named("person", name)

    def _of_introduced(self) -> str | None:
        """The one person whom the text introduced, if nobody has spoken yet."""
        spoke = any(kind == "person" for kind, _ in self.speakers)
        return self.introduced[0] if len(self.introduced) == 1 and not spoke else None

    def _opens_with(self, words: Sequence[str], name: str) -> bool:
        """Whether the first word but determiners is of a list: “el informe del Tribunal”."""
        first = next((word for word in words if word not in self.lex.determiners), "")
        return first in self.lex[name]

    def _of_uncased(self, unit: Unit, phrase: Phrase, words: Sequence[str]) -> Named:
        """By the words beside the name; a title's name is remembered for the title alone."""
        kind = kinds.by_last(words, self.lex)
        if kind is None and (mention := self._of_mention(unit.span(*phrase), None)):
            return mention
        if (account := uncased.account(unit, phrase, self.lex)) is not None:
            return Named(None, account)
        name = uncased.bare_name(unit, phrase, self.lex, kind)
        if name and kind == "outlet" and self.lex["source_markers"]:
            name = uncased.short_phrase(unit, phrase, self.lex)
        roles = [uncased.stem(word, self.lex) for word in words if word in self.lex["roles"]]
        if name and roles and kind == "person":
            stems = frozenset(self._lemma(uncased.stem(word, self.lex)) for word in words)
            self.titles.setdefault(self._lemma(roles[-1]), {})[stems, name] = None
        elif kind == "institution" and (stood_for := self._of_stand_in(words, unit.span(*phrase))):
            return stood_for
        elif name is None and kind != "document" and any(word in self.lex["indefinite"] for word in words):
            kind = "anonymous"
        elif name is None and roles:
            name = self._of_role([uncased.stem(word, self.lex) for word in words])
        if name and kind in ("person", None) and not self.lex["source_markers"]:
            self._note_person(unit.span(*phrase), name)
        return Named(kind or ("person" if name else None), name)

    def _note_person(self, place: Span, name: str) -> None:
        """Remember who spoke or opened a sentence, in order of the places."""
        insort(self.subjects, (place, name), key=_place)

    def _note_bearers(self, unit: Unit) -> None:
        """Remember everybody who stands beside a title or opens the sentence, and an office that does."""
        for bearer in bearers(unit, self.lex):
            if bearer.is_head:
                self._note_person(unit.span(*bearer.place), bearer.name)
            words = frozenset(self._lemma(uncased.stem(word, self.lex)) for word in bearer.words)
            for role in bearer.roles:
                base = self._lemma(uncased.stem(role, self.lex))
                self.titles.setdefault(base, {})[words, bearer.name] = None
        if (office := body(unit, self.lex)) is not None:
            self.offices.append((unit.span(*office[1]), office[0]))

    def _of_stand_in(self, words: Sequence[str], place: Span | None = None) -> Named | None:
        """“Ведомство”, by itself: the institution (or outlet) that was a source last, else named last."""
        bare = [word for word in words if word and word not in self.lex.determiners]
        for kind, known in self.lex.stand_ins.items():
            if len(bare) == 1 and bare[0] in known and kind != "person":
                name = next((name for other, name in reversed(self.speakers) if other == kind), None)
                if place is not None and (office := _before(self.offices, place)):
                    name = office
                elif place is not None:
                    name = self._akin(kind, bare[0], place) or name
                    is_plain = kind == "outlet" or bool(self.lex.subjects)
                    name = name or (self._akin(kind, "", place) if is_plain else None)
                return Named(kind, name)
        return None

    def _akin(self, kind: str, noun: str, place: Span) -> str | None:
        """The last named of a kind whose name holds the noun, in whatever case: “bakanlık”, “Bakanlığı”."""
        before = bisect_left(self._places, (place.field, place.start))
        stem = noun[: max(LEAST_STEM, len(noun) - 2)]
        for one in reversed(self._ordered[max(0, before - MENTIONS_BACK) : before]):
            if one.kind == kind and any(word.startswith(stem) for word in normal(one.name).split()):
                return one.name
        return None

    def _of_pronoun(self, word: str, place: Span) -> Named:
        if word in self.lex["personal"]:
            return Named("person", self._last_person(place))
        if word in self.lex["plural"] and self.speakers and self.speakers[-1][0] != "person":
            return Named(*self.speakers[-1])
        return UNKNOWN

    def _note_subjects(self, unit: Unit) -> None:
        """Remember who stands before a subject marker with a name: “مصورہ تابندہ شاہ نے”."""
        for at in range(len(unit.elements)):
            if unit.word(at) not in self.lex["source_markers"]:
                continue
            phrase = marked.before(unit, at, self.lex)
            words = [unit.word(place) for place in range(*phrase)]
            if not phrase or self.lex["pronouns"].intersection(words):
                continue
            if kinds.by_last(words, self.lex) in ("person", None) and words[0] not in self.lex["indefinite"]:
                name = uncased.person_name(unit, phrase, self.lex)
                if name:
                    self.subjects.append((unit.span(*phrase), name))

    def _last_person(self, place: Span) -> str | None:
        """The last person who spoke; before anybody has spoken, the last one named in the field."""
        subject = _before(self.subjects, place)
        if subject is not None:
            return subject
        name = next((name for kind, name in reversed(self.speakers) if kind == "person"), None)
        name = name or self.roster.last_before(place)
        if name is not None:
            return name
        before = bisect_left(self._places, (place.field, place.start))
        earlier = reversed(self._ordered[max(0, before - MENTIONS_BACK) : before])
        return next(
            (one.name for one in earlier if one.kind == "person" and one.span.field == place.field),
            self._of_introduced(),
        )

    def _full_name(self, name: str, place: Span) -> str:
        """The one longer name before this place that ends in a family name alone."""
        before = bisect_left(self._places, (place.field, place.start))
        longer = {
            one.name
            for one in self._ordered[max(0, before - FULL_NAME_BACK) : before]
            if one.kind == "person" and one.name.endswith(f" {name}")
        }
        if not longer and self.lex.data.definite:
            known = (bearer for held in self.titles.values() for _, bearer in held)
            longer = {bearer for bearer in known if bearer.endswith(f" {name}")}
        return longer.pop() if len(longer) == 1 else name

    def speaker(self, place: Span) -> Named:
        """The last source; before there is any, the last person named in the field."""
        return self.last if self.last is not UNKNOWN else Named("person", self._last_person(place))

    def is_named(self, unit: Unit, phrase: Phrase) -> bool:
        """Whether a mention begins in the phrase."""
        return next(self._mentions_from(unit.span(*phrase)), None) is not None

    def outlet_at(self, unit: Unit, start: int, end: int) -> Phrase | None:
        """The outlet whose name, with an article or without, begins at an element: “told the BBC that”."""
        at = start + 1 if unit.word(start) in self.lex["articles"] else start
        if at >= end:
            return None
        for mention in self._mentions_from(unit.span(at, at + 1)):
            if mention.kind == "outlet":
                inside = [
                    place for place in range(at, end) if mention.span.covers(unit.span(place, place + 1))
                ]
                return Phrase(start, inside[-1] + 1) if inside else None
        return None

    def mentions_in(self, span: Span) -> Iterator[Mention]:
        """Mentions that begin in a span."""
        return self._mentions_from(span)

    def is_outlet(self, span: Span) -> bool:
        """Whether an outlet that the gazetteer or the text knows begins in a span."""
        return any(mention.kind == "outlet" for mention in self._mentions_from(span))

    def _mentions_from(self, span: Span) -> Iterator[Mention]:
        """Mentions that begin in a span."""
        places = self._places
        first = bisect_left(places, (span.field, span.start))
        last = bisect_left(places, (span.field, span.end))
        return iter(self._ordered[first:last])

    def _of_mention(self, span: Span, comma: int | None) -> Named | None:
        inside = [mention for mention in self._mentions_from(span) if span.covers(mention.span)]
        head = [mention for mention in inside if comma is None or mention.span.start < comma] or inside
        for kind in PREFERRED[:-1]:
            for mention in head:
                if mention.kind == kind:
                    return Named(cast("SourceKind", mention.kind), mention.name)
        return None

    def _spelt_name(self, unit: Unit, phrase: Phrase, kind: SourceKind | None) -> str | None:
        """The capitalised words of the head, without titles; the whole of a short caseless phrase."""
        end = _comma_element(unit, phrase)
        first = unit.text[unit.elements[phrase.start].start]
        if first.lower() == first.upper():
            return uncased.short_phrase(unit, Phrase(phrase.start, end), self.lex)
        if kind == "person":
            end = next((at for at in range(*phrase) if unit.word(at) in self.lex["prepositions"]), end)
        names = [run for run in self._capital_runs(unit, phrase.start, end) if self._is_name(unit, run, end)]
        names = names or self._names_after_comma(unit, phrase)
        if self.lex.verb_final:
            names = [run for run in names if run != (0, 1) or unit.word(0) not in self.lex.hosting]
        if not names:
            return quoted.name_within(unit, phrase) if kind in ("institution", "outlet") else None
        words = unit.span(*self._with_head(unit, phrase, names[-1], kind))
        return self._bare(unit.text[words.start : words.end], kind)

    def _bare(self, name: str, kind: SourceKind | None) -> str:
        """A name without its case: what follows an apostrophe; of an office or outlet any listed ending."""
        name = name.removesuffix("'s").removesuffix("’s")
        endings = self.lex.name_endings if kind in ("institution", "outlet") else self._apostrophes
        word = normal(name)
        return next((name[: -len(one)] for one in endings if word.endswith(one)), name)

    def _with_head(self, unit: Unit, phrase: Phrase, run: Phrase, kind: SourceKind | None) -> Phrase:
        """“Radio Voice of Badgir”, “the embassy of Marzania”: what a preposition governs is not the whole."""
        if kind not in ("institution", "outlet"):
            return run
        before = run.start - 1
        while before > phrase.start and unit.word(before) in self.lex["articles"]:
            before -= 1
        if kind == "institution":
            run = self._with_noun(unit, phrase, run)
        start = phrase.start
        while start < before and unit.word(start) in self.lex["articles"]:
            start += 1
        is_governed = before > start and unit.word(before) in self.lex["noun_links"]
        return Phrase(start, run.end) if is_governed else run

    def _with_noun(self, unit: Unit, phrase: Phrase, run: Phrase) -> Phrase:
        """“Национальный институт геофизики”: a name whose noun stands small goes on with it."""
        end = _comma_element(unit, phrase)
        if (
            run.end + 1 >= end
            or unit.word(run.end) not in self.lex["institutions"]
            or end - run.start > LONGEST_NAME
        ):
            return run
        return Phrase(run.start, end)

    def _names_after_comma(self, unit: Unit, phrase: Phrase) -> list[Phrase]:
        """“The spokesperson, Ilse Brandt”."""
        comma = _comma_element(unit, phrase)
        runs = self._capital_runs(unit, comma + 1, phrase.end)
        return [run for run in runs if run.start == comma + 1][:1]

    def _capital_runs(self, unit: Unit, start: int, end: int) -> list[Phrase]:
        runs: list[Phrase] = []
        at = start
        while at < end:
            stop = at
            while stop < end and unit.is_word(stop) and self._is_name_word(unit, stop):
                stop += 1
                if self.lex.subjects and stop < end and _is_parted(unit, stop):
                    break
            if stop > at:
                runs.append(Phrase(at, stop))
            at = max(stop, at + 1)
        return runs

    def _is_name(self, unit: Unit, run: Phrase, end: int) -> bool:
        """“the Russian president”, “Western countries”: a capital before a small noun is no name."""
        if run.end - run.start > LONGEST_NAME:
            return False
        follows = unit.word(run.end) if run.end < end else ""
        qualifiers = everywhere_keys("outlet_qualifiers")
        if follows in self.lex["outlets"] and all(
            unit.word(at) in qualifiers for at in range(run.start, run.end)
        ):
            return False
        if not follows or follows in self.lex["prepositions"] or follows in self.lex["conjunctions"]:
            return True
        heads = self.lex["outlets"] | self.lex["institutions"]
        before = unit.word(run.start - 1)
        return follows in heads and before not in self.lex["indefinite"]

    def _is_name_word(self, unit: Unit, at: int) -> bool:
        word = unit.word(at)
        if word in self.lex["roles"] or word in self.lex["articles"] or word in self.lex["courtesy"]:
            return False
        if self.lex.data.head_first and word in self.lex["outlets"]:
            return False
        if at == 0 and word in self.lex["common"]:
            return False
        if word in self.lex["institutions"] and at and unit.word(at - 1) in self.lex["roles"]:
            return False
        return unit.elements[at].is_capital

    def note_titles(self, unit: Unit) -> None:
        """Remember every “title name” of a unit: “Russian President Vladimir Putin”."""
        if self.lex.data.verb_second:
            self.roster.note(unit)
        elif self.lex.data.definite:
            for role, words, bearer in construct.titles(unit, self.lex):
                self.titles.setdefault(role, {})[words, bearer] = None
        else:
            self._note_title_words(unit)

    def _note_title_words(self, unit: Unit) -> None:
        if self.lex["source_markers"]:
            self._note_subjects(unit)
        elif self.lex.data.name_side != "any" and not self.lex.data.loose_names:
            self._note_bearers(unit)
            return
        if self.lex.data.loose_names and (opening := loose.introduced(unit, self.lex)) is not None:
            self.introduced.append(opening)
        for at, element in enumerate(unit.elements):
            if element.normal not in self.lex["roles"] or element.kind != "word":
                continue
            name, complement = self._bearer(unit, at)
            if name is None:
                continue
            title = {self._lemma(element.normal)}
            for place in range(at - 1, max(-1, at - 1 - TITLE_WITHIN), -1):
                if not unit.is_word(place) or unit.word(place) in self.lex["prepositions"]:
                    break
                title.add(self._lemma(unit.word(place).removesuffix("'s")))
            title.update(self._lemma(unit.word(place)) for place in range(at + 1, complement))
            self.titles.setdefault(self._lemma(element.normal), {})[frozenset(title), name] = None

    def _bearer(self, unit: Unit, role: int) -> tuple[str | None, int]:
        """The name behind a role, and where what the role is over ends."""
        end = role + 1
        name = self._mention_after(unit, role)
        if name is not None:
            return name, end
        if self.lex.data.head_first and (behind := self._complement_end(unit, role)) > end:
            name = self._mention_at(unit, behind)
            if name is not None:
                return name, behind
        while end < min(len(unit.elements), role + 1 + LONGEST_NAME) and self._is_name_word(unit, end):
            end += 1
        if end == role + 1:
            return None, end
        span = unit.span(role + 1, end)
        return self._bare(unit.text[span.start : span.end], "person"), role + 1

    def _complement_end(self, unit: Unit, role: int) -> int:
        """Behind what a role is over, and the comma there: “el ministro de Salud, …”."""
        at = role + 1
        if unit.word(at) not in self.lex["inner_prepositions"]:
            return at + unit.is_comma(at)
        end = at + 1
        while end < at + LONGEST_NAME and unit.is_word(end) and not self.lex.is_verb(unit.word(end)):
            end += 1
        return end + 1 if unit.is_comma(end) else at

    def _mention_at(self, unit: Unit, at: int) -> str | None:
        """The person whose name begins at an element."""
        if at >= len(unit.elements):
            return None
        here = self._mentions_from(unit.span(at, at + 1))
        return next((one.name for one in here if one.kind == "person"), None)

    def _mention_after(self, unit: Unit, at: int) -> str | None:
        end = unit.elements[min(len(unit.elements) - 1, at + 3)].end
        after = Span(unit.elements[at].end, end, unit.field)
        return next((one.name for one in self._mentions_from(after) if one.kind == "person"), None)

    def _lemma(self, word: str) -> str:
        bare = self.lex.bare(word)
        return self.lex.lemmas.get(bare, bare)

    def _of_role(self, words: Sequence[str]) -> str | None:
        """The one name that a role's words stood beside, or None."""
        roles = {self._lemma(word) for word in words if self.lex.bare(word) in self.lex["roles"]}
        wanted = {self._lemma(word) for word in words if word and word not in self.lex.determiners}
        for role in sorted(roles):
            fitting = (name for title, name in reversed(self.titles.get(role, {})) if wanted <= title)
            names = {name.split()[-1]: name for name in fitting}
            return next(iter(names.values())) if len(names) == 1 else None
        return None


def _place(noted: tuple[Span, str]) -> tuple[str, int]:
    return noted[0].field, noted[0].start


def _before(noted: Sequence[tuple[Span, str]], place: Span) -> str | None:
    """The last of those noted in order that ends before a place of its field."""
    at = bisect_left(noted, (place.field, place.start), key=_place) - 1
    while at >= 0 and noted[at][0].field == place.field:
        if noted[at][0].end <= place.start:
            return noted[at][1]
        at -= 1
    return None


def _comma(unit: Unit, phrase: Phrase) -> int | None:
    at = _comma_element(unit, phrase)
    return unit.elements[at].start if at < phrase.end else None


def _comma_element(unit: Unit, phrase: Phrase) -> int:
    return next((at for at in range(*phrase) if unit.is_comma(at)), phrase.end)


def _is_parted(unit: Unit, at: int) -> bool:
    """Whether a quotation mark stands before a word: «Ланы» Хуан Ривас are two names."""
    return any(mark in "«»“”„" for mark in unit.text[unit.elements[at - 1].end : unit.elements[at].start])
