"""The words of a source in, its kind and name out; pronouns and roles resolved to names before them.

Resolved only where one bearer fits; unknown is an answer. ``Naming`` is filled in the order of the text.
"""

from bisect import bisect_left, insort
from collections.abc import Sequence
from dataclasses import replace

from stemma.gazetteer.language_words import everywhere_keys
from stemma.model import Ground, GroundKind, Mention, SourceKind, Span
from stemma.understand.attribution.constructions import marked
from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.words import normal
from stemma.understand.attribution.naming import capitals, kinds, loose, openers, quoted, spelt
from stemma.understand.attribution.naming.bearers import bearers, body, companies, named_offices
from stemma.understand.attribution.naming.bodies import Bodies
from stemma.understand.attribution.naming.grounds import antecedent, grounds
from stemma.understand.attribution.naming.mentions import Mentions
from stemma.understand.attribution.naming.named import UNKNOWN, Named, comma, head_end
from stemma.understand.attribution.naming.roster import Roster
from stemma.understand.attribution.naming.shortened import Shortened
from stemma.understand.attribution.naming.titles import Titles
from stemma.understand.attribution.phrases import ahead, construct, uncased
from stemma.understand.attribution.phrases.phrase import Phrase


class Naming:
    """What has been named so far in one version."""

    def __init__(self, lex: Lexicon, mentions: Sequence[Mention], titles: Titles | None = None) -> None:
        self.lex = lex
        self.mentions = Mentions(mentions)
        self.titles = Titles(lex, self.mentions) if titles is None else titles
        self._bodies_named = Bodies(lex, self.mentions)
        self._shortened = Shortened(lex)
        self._roster = Roster(lex)
        """Who was named, where every noun has a capital."""
        self._bodies: dict[str, dict[tuple[SourceKind, str], None]] = {}
        """By the word for an office or outlet: those that were named with it."""
        self._subjects: list[tuple[Span, str]] = []
        """Persons with a name before a subject marker, in order of their places."""
        self._offices: list[tuple[Span, str]] = []
        self._named_offices: list[tuple[Span, str]] = []
        """Offices, companies and clubs that opened a sentence, in order of their places."""
        self._speakers: list[tuple[SourceKind, str]] = []
        self._introduced: list[str] = []
        """Names that open a sentence which says what somebody is."""
        self._last: Named = UNKNOWN
        """The last source, whether named or not."""
        self._venue: str | None = None
        """The outlet that a document was last said to stand in."""

    def note_venue(self, outlet: str) -> None:
        """Remember where the article stands that is spoken of."""
        self._venue = outlet

    def pointed(self, kind: SourceKind) -> Named:
        """“In this article”: the outlet that it was said to stand in, if any."""
        return Named("outlet", self._venue) if self._venue else Named(kind, None)

    def name(self, unit: Unit, phrase: Phrase) -> Named:
        """Kind and name of the source at a phrase, who from now on is a speaker."""
        found = self.name_only(unit, phrase)
        self.note(found)
        return found

    def note(self, source: Named) -> None:
        """Remember who spoke last."""
        self._last = source
        if source.name and (source.kind or self.lex.subjects) and source.kind != "anonymous":
            self._speakers.append((source.kind or "person", source.name))

    def name_only(self, unit: Unit, phrase: Phrase) -> Named:
        """Kind and name of the source at a phrase."""
        if not phrase:
            return UNKNOWN
        found = self._in_full(unit, phrase, self._name(unit, phrase))
        words = [unit.word(at) for at in range(phrase.start, head_end(unit, phrase))]
        found = self._in_marks(unit, phrase, found, words)
        found = self._shortened.whole(found, words)
        self._shortened.note(found, words, unit.span(*phrase), unit.text)
        told = grounds(unit, phrase, found.kind, found.name, self.lex, self.mentions.ordered)
        return replace(found, grounds=told) if told else found

    def _in_full(self, unit: Unit, phrase: Phrase, found: Named) -> Named:
        """A person by the whole name, where it stands before a family name alone."""
        place = unit.span(*phrase)
        if not found.name:
            return found
        words = [unit.word(at) for at in range(*phrase)]
        if found.kind == "person" and self._is_short(found.name):
            return Named("person", self._full_name(found.name, place, words))
        if found.kind is None and (known := self._longer(found.name, place)):
            return Named("person", known)
        if found.kind is None and " " not in found.name and openers.has_capitals(self.lex):
            full = self._full_name(found.name, place, words)
            as_before = spelt.earlier_form(unit, found.name, phrase.start)
            return Named("person", full) if full != found.name else Named(None, as_before)
        return found

    def _in_marks(self, unit: Unit, phrase: Phrase, found: Named, words: Sequence[str]) -> Named:
        """What alone stands in quotation marks is the name: “Haftalık “Yazı” dergisi”."""
        is_title = bool(self.lex["roles"].intersection(words))
        kinds_with_marks = ("outlet", "person", *(("institution",) if self._is_uncased() else ()))
        if not found.name or is_title or found.kind not in kinds_with_marks:
            return found
        span = unit.span(*phrase)
        inner = quoted.inside(found.name) or quoted.inside(unit.text[span.start : span.end])
        if inner is None or inner not in found.name or (found.kind == "person" and " " in inner):
            return found
        return Named(None if found.kind == "person" else found.kind, inner)

    def _is_uncased(self) -> bool:
        return self.lex.data.name_side != "any" and not self.lex["source_markers"]

    def taken_from(self, by: GroundKind, name: str, place: Span, text: str) -> Ground:
        """Where a name was found that stands at no words of its source."""
        return antecedent(by, name, place, text, self.mentions.ordered)

    def _name(self, unit: Unit, phrase: Phrase) -> Named:
        words = [unit.word(at) for at in range(phrase.start, head_end(unit, phrase))]
        if len(words) == 1 and words[0] in self.lex["pronouns"]:
            return self._of_pronoun(words[0], unit.span(*phrase))
        if len(words) == 1 and words[0] in self.lex["relatives"]:
            head = ahead.antecedent(unit, phrase.start, self.lex)
            return self._name(unit, head) if head else UNKNOWN
        if any(phrase_length(unit, at, self.lex.anonymous) for at in range(*phrase)):
            return Named("anonymous", None)
        found = self._of_phrase(unit, phrase, words)
        found = self._bodies_named.with_name(found, words, unit.span(*phrase))
        if self._bodies_named.stands_for_any(found, words):
            return Named(found.kind, self._shortened.last_body(found.kind, unit.span(*phrase)))
        return found

    def _of_phrase(self, unit: Unit, phrase: Phrase, words: Sequence[str]) -> Named:
        """By what shows a name in the language: capitals, the order of nouns, a title."""
        if self.lex.data.verb_second:
            return self._of_capitals(unit, phrase, words)
        if self.lex.data.definite:
            return self._of_chain(unit, phrase, words)
        if self.lex.data.loose_names:
            found = self._of_loose(unit, phrase, words)
            if found.kind == "person":
                self._note_role([unit.word(at) for at in range(*phrase)], found.name)
            return found
        if self.lex.data.name_side != "any":
            return self._of_uncased(unit, phrase, words)
        account = uncased.account(unit, phrase, self.lex)
        return Named(None, account) if account else self._of_words(unit, phrase, words)

    def _of_words(self, unit: Unit, phrase: Phrase, words: Sequence[str]) -> Named:
        """By the mention inside the phrase, its kind's words and its capitals."""
        named = self.mentions.named(unit.span(*phrase), comma(unit, phrase), is_head_last=self.lex.verb_final)
        if named is not None and named.name and self.lex.verb_final:
            named = Named(named.kind, spelt.bare(named.name, named.kind, self.lex))
        by = kinds.by_last if self.lex.data.verb_final else kinds.by_words
        is_title = spelt.is_quoted(unit, phrase)
        kind = None if is_title else by(words, self.lex)
        is_document = kind == "document" and self.lex.data.head_first and self._opens_with(words, "documents")
        if is_document and named is not None and named.kind == "outlet" and _is_title(unit, phrase):
            return named
        if is_document and named is not None and named.kind != "document":
            return Named("document", None)
        if named is not None and (named.kind == "person" or kind != "person"):
            return named
        kind = kind if is_title else kind or by([unit.word(at) for at in range(*phrase)], self.lex)
        name = spelt.spelt_name(unit, phrase, kind, self.lex)
        if (
            kind in ("person", None)
            and self.lex["unnamed"].intersection(words[:1])
            and (name is None or kind is None)
        ):
            return Named("anonymous", None)
        if name is None and (stood_for := self._of_stand_in(words, unit.span(*phrase))):
            return stood_for
        if name is None and kind in ("person", None):
            role = self.titles.bearer(words)
            known = self.lex.stand_ins.get("person", frozenset())
            bare = [word for word in words if word and word not in self.lex.determiners]
            if role is None and (known.issuperset(bare) or " ".join(bare) in known):
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
        mention = self.mentions.named(place, None) if len(words) == 1 else None
        if mention is not None and mention.kind == "person" and normal(mention.name or "") == words[0]:
            kind, name = "person", mention.name
        if name and kind in ("person", None):
            known = self._roster.full_name(name, place) or self._longer(name, place)
            return Named("person" if known else kind, known or name)
        if name is None and kind in ("person", None):
            known = self._roster.bearer(words) or self._roster.described(
                words, "person", place, self._speakers
            )
            return Named("person", known) if known else Named(kind, None)
        if name is None and kind is not None:
            return Named(kind, self._roster.described(words, kind, place, self._speakers))
        return Named(kind, name)

    def _of_chain(self, unit: Unit, phrase: Phrase, words: Sequence[str]) -> Named:
        """Where a head governs what follows it: the name behind the title, else the mention."""
        kind = kinds.by_words(words, self.lex)
        mention = self.mentions.named(unit.span(*phrase), comma(unit, phrase))
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
        name = name or self.titles.bearer(words)
        return Named(kind or ("person" if name else None), name)

    def _is_titled(self, mention: Named, words: Sequence[str]) -> bool:
        """Whether a person's name ends a phrase of one title, if it begins like a preposition: “بهنام”."""
        name = [normal(word) for word in (mention.name or "").split()]
        titles = [word for word in words if word in self.lex["roles"]]
        return mention.kind == "person" and len(titles) == 1 and list(words[-len(name) :]) == name

    def _of_body(self, unit: Unit, phrase: Phrase, words: Sequence[str], *, kind: SourceKind) -> Named:
        """An office or outlet by its words; “الصحيفة” alone is the one newspaper that was named."""
        if len(words) == 1:
            known = self._bodies.get(self.lex.bare(words[0]), {})
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
            self._bodies.setdefault(self.lex.bare(head), {})[named.kind, named.name] = None

    def _of_loose(self, unit: Unit, phrase: Phrase, words: Sequence[str]) -> Named:
        """By the words beside the name, a mention, and the place in the phrase."""
        if len(words) == 2 and words[0] in self.lex["genitives"] and words[1] in self.lex["pronouns"]:
            return self._of_pronoun(words[1], unit.span(*phrase))
        head = Phrase(phrase.start, head_end(unit, phrase))
        mention = self.mentions.named(unit.span(*phrase), comma(unit, phrase))
        kind = (kinds.by_words if self.lex.data.head_first else kinds.by_last)(words, self.lex)
        may_be_person = mention is not None and mention.kind == "person" and kind in ("person", None)
        if mention is not None and (may_be_person or (mention.kind == "outlet" and kind is None)):
            return mention
        if kind == "person":
            return self._of_person(unit, phrase, words)
        name = loose.bare_name(unit, head, self.lex, kind)
        if kind == "outlet" and (name is None or loose.is_owned(mention, self.lex)):
            return mention or Named(kind, None)
        return Named(kind, name) if kind else self._guessed(unit, phrase, name, mention)

    def _guessed(self, unit: Unit, phrase: Phrase, name: str | None, mention: Named | None) -> Named:
        """Where no word tells the kind: a place, a mention, or what the phrase looks like."""
        kind = loose.guessed_kind(unit, phrase, self.lex, name)
        if name and self.mentions.is_place(unit.span(*phrase)):
            return Named("place", name)
        return mention if mention is not None and kind != "person" else Named(kind, name)

    def _of_person(self, unit: Unit, phrase: Phrase, words: Sequence[str]) -> Named:
        name = loose.person_name(unit, phrase, self.lex)
        if name is None and words and words[0] in self.lex["demonstratives"]:
            name = self._last_person(unit.span(*phrase))
        elif name is None:
            name = self.titles.bearer(words) or self._of_introduced()
        return Named("person", name)

    def _note_role(self, words: Sequence[str], name: str | None) -> None:
        """Remember whose role the words of a source tell."""
        role = next((word for word in words if word in self.lex["roles"]), None)
        if name and role:
            self.titles.note(role, {self.titles.lemma(word) for word in words}, name)

    def _of_introduced(self) -> str | None:
        """The one person whom the text introduced, if nobody has spoken yet."""
        spoke = any(kind == "person" for kind, _ in self._speakers)
        return self._introduced[0] if len(self._introduced) == 1 and not spoke else None

    def _opens_with(self, words: Sequence[str], name: str) -> bool:
        """Whether the first word but determiners is of a list: “el informe del Tribunal”."""
        first = next((word for word in words if word not in self.lex.determiners), "")
        return first in self.lex[name]

    def _of_uncased(self, unit: Unit, phrase: Phrase, words: Sequence[str]) -> Named:
        """By the words beside the name; a title's name is remembered for the title alone."""
        kind = kinds.by_last(words, self.lex)
        if kind is None and (mention := self.mentions.named(unit.span(*phrase), None)):
            return mention
        if (marked_name := uncased.marked_name(unit, phrase, self.lex, kind)) is not None:
            return Named(None, marked_name)
        name = self._bodies_named.without_noun(uncased.bare_name(unit, phrase, self.lex, kind), kind)
        if name and kind == "outlet" and self.lex["source_markers"]:
            name = uncased.short_phrase(unit, phrase, self.lex)
        roles = [uncased.stem(word, self.lex) for word in words if word in self.lex["roles"]]
        if name and roles and kind == "person":
            stems = frozenset(self.titles.lemma(uncased.stem(word, self.lex)) for word in words)
            self.titles.note(roles[-1], stems, name)
        elif kind == "institution" and (stood_for := self._of_stand_in(words, unit.span(*phrase))):
            return stood_for
        elif name is None and kind != "document" and any(word in self.lex["indefinite"] for word in words):
            kind = "anonymous"
        elif name is None and roles:
            name = self.titles.bearer([uncased.stem(word, self.lex) for word in words])
        if name and kind in ("person", None) and not self.lex["source_markers"]:
            self._note_person(unit.span(*phrase), name)
        return Named(kind or ("person" if name else None), name)

    def _note_person(self, place: Span, name: str) -> None:
        """Remember who spoke or opened a sentence, in order of the places."""
        insort(self._subjects, (place, name), key=_place)

    def _note_bearers(self, unit: Unit) -> None:
        """Remember everybody who stands beside a title or opens the sentence, and an office that does."""
        for bearer in bearers(unit, self.lex):
            if bearer.is_head:
                self._note_person(unit.span(*bearer.place), bearer.name)
            words = frozenset(self.titles.lemma(uncased.stem(word, self.lex)) for word in bearer.words)
            for role in bearer.roles:
                self.titles.note(uncased.stem(role, self.lex), words, bearer.name)
        if (office := body(unit, self.lex)) is not None:
            self._offices.append((unit.span(*office[1]), office[0]))
        for name, phrase in companies(unit, self.lex):
            insort(self._offices, (unit.span(*phrase), name), key=_place)

    def _of_stand_in(self, words: Sequence[str], place: Span | None = None) -> Named | None:
        """“Ведомство”, by itself: the institution (or outlet) that was a source last, else named last."""
        bare = [word for word in words if word and word not in self.lex.determiners]
        for kind, known in self.lex.stand_ins.items():
            if len(bare) == 1 and bare[0] in known and kind != "person":
                name = next((name for other, name in reversed(self._speakers) if other == kind), None)
                noted = self._offices or (self._named_offices if kind == "institution" else [])
                if place is not None and (office := _before(noted, place)):
                    name = office
                elif place is not None:
                    name = self.mentions.akin(kind, bare[0], place) or name
                    is_plain = kind == "outlet" or bool(self.lex.subjects)
                    name = name or (self.mentions.akin(kind, "", place) if is_plain else None)
                if kind == "outlet" and name is None and self._last.kind is None:
                    name = self._last.name
                return Named(kind, name)
        return None

    def _of_pronoun(self, word: str, place: Span) -> Named:
        if word in self.lex["personal"]:
            return Named("person", self._last_person(place))
        if word in self.lex["plural"] and self._speakers and self._speakers[-1][0] != "person":
            return Named(*self._speakers[-1])
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
                    self._subjects.append((unit.span(*phrase), name))

    def _last_person(self, place: Span) -> str | None:
        """The last person who spoke; before anybody has spoken, the last one named in the field."""
        subject = _before(self._subjects, place)
        if subject is not None:
            return subject
        name = next((name for kind, name in reversed(self._speakers) if kind == "person"), None)
        name = name or self._roster.last_before(place)
        if name is not None:
            return name
        known = self.mentions.last_person(place) or self._of_introduced()
        return known or (self.titles.last_before(place) if openers.has_capitals(self.lex) else None)

    def _is_short(self, name: str) -> bool:
        """Whether a person's name is a family name alone, with the particles that open it perhaps."""
        first, _, rest = normal(name).partition(" ")
        return not rest or (openers.has_capitals(self.lex) and first in everywhere_keys("particles"))

    def _full_name(self, name: str, place: Span, words: Sequence[str]) -> str:
        """The one longer name before this place that ends in a family name alone."""
        longer = self.mentions.longer(name, place)
        if not longer and openers.has_capitals(self.lex):
            longer = self.titles.longer(name, place)
        if not longer and (self.lex.data.definite or self.lex.spaceless):
            longer = self.titles.ending_in(name)
        if not longer and name in self.lex["surnames"]:
            longer = self.titles.beginning_with(name)
        if len(longer) > 1:
            longer &= self.titles.bearers([uncased.stem(word, self.lex) for word in words])
        return longer.pop() if len(longer) == 1 else name

    def _longer(self, name: str, place: Span) -> str | None:
        """The one person named before whose name ends in a family name alone."""
        longer = self.mentions.longer(name, place)
        return longer.pop() if len(longer) == 1 else None

    def speaker(self, place: Span) -> Named:
        """The last source; before there is any, the last person named in the field."""
        return self._last if self._last is not UNKNOWN else Named("person", self._last_person(place))

    def note_titles(self, unit: Unit) -> None:
        """Remember every “title name” of a unit, and its offices: “Russian President Vladimir Putin”."""
        self._bodies_named.note(unit)
        self._shortened.note_unit(unit)
        if self.lex.data.verb_second:
            self._roster.note(unit)
        elif self.lex.data.definite:
            for role, words, bearer in construct.titles(unit, self.lex):
                self.titles.note(role, {self.titles.lemma(word) for word in words}, bearer)
        else:
            self._note_title_words(unit)

    def _note_title_words(self, unit: Unit) -> None:
        if self.lex["source_markers"]:
            self._note_subjects(unit)
        elif self.lex.data.name_side != "any" and not self.lex.data.loose_names:
            self._note_bearers(unit)
            return
        if self.lex.data.loose_names and (opening := loose.introduced(unit, self.lex)) is not None:
            self._introduced.append(opening)
        if self.lex.data.head_first and self.lex.stand_ins:
            found = named_offices(unit, self.lex)
            self._named_offices += [(unit.span(*phrase), name) for name, phrase in found]
        self.titles.note_unit(unit)


def _is_title(unit: Unit, phrase: Phrase) -> bool:
    """“le Courrier de Varga”: a noun with a capital amid the sentence is part of a name."""
    nouns = (at for at in range(max(1, phrase.start), phrase.end) if unit.elements[at].is_capital)
    first = next(nouns, None)
    return first is not None and first <= phrase.start + 1


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
