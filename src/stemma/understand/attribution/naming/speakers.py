"""Who spoke or opened a sentence so far, in order; whom a pronoun, or a noun by itself, stands for."""

from bisect import bisect_left, insort
from collections.abc import Sequence

from stemma.model import SourceKind, Span
from stemma.understand.attribution.constructions import marked_sources
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.naming import kinds, loose, openers, spelt
from stemma.understand.attribution.naming.bearers import Bearer, body, companies, named_offices
from stemma.understand.attribution.naming.mentions import Mentions
from stemma.understand.attribution.naming.named import UNKNOWN, Named
from stemma.understand.attribution.naming.roster import Roster
from stemma.understand.attribution.naming.titles import Titles
from stemma.understand.attribution.phrases import uncased


class Speakers:
    """Filled in the order of the text: by its units first, then by those who speak."""

    def __init__(self, lex: Lexicon, mentions: Mentions, titles: Titles, roster: Roster) -> None:
        self._lex, self._mentions, self._titles, self._roster = lex, mentions, titles, roster
        self.spoken: list[tuple[SourceKind, str]] = []
        self._last: Named = UNKNOWN
        """The last source, whether named or not."""
        self._subjects: list[tuple[Span, str]] = []
        """Persons who stand before a subject marker, beside a title or first, in order of their places."""
        self._offices: list[tuple[Span, str]] = []
        self._named_offices: list[tuple[Span, str]] = []
        """Offices, companies and clubs that opened a sentence, in order of their places."""
        self._introduced: list[str] = []
        """Names that open a sentence which says what somebody is."""

    def note(self, source: Named) -> None:
        """Remember who spoke last."""
        self._last = source
        if source.name and (source.kind or self._lex.subjects) and source.kind != "anonymous":
            self.spoken.append((source.kind or "person", source.name))

    def note_person(self, place: Span, name: str) -> None:
        """Remember who spoke or opened a sentence, in order of the places."""
        insort(self._subjects, (place, name), key=_place)

    def note_bearers(self, unit: Unit, found: Sequence[Bearer]) -> None:
        """Remember those beside titles who head their phrase, and the offices of the unit."""
        for bearer in found:
            if bearer.is_head:
                self.note_person(unit.span(*bearer.place), bearer.name)
        if (office := body(unit, self._lex)) is not None:
            self._offices.append((unit.span(*office[1]), office[0]))
        for name, phrase in companies(unit, self._lex):
            insort(self._offices, (unit.span(*phrase), name), key=_place)

    def note_subjects(self, unit: Unit) -> None:
        """Remember who stands before a subject marker with a name: “مصورہ تابندہ شاہ نے”."""
        markers = self._lex["source_markers"]
        for at in range(len(unit.elements)) if markers else ():
            if unit.word(at) not in markers:
                continue
            phrase = marked_sources.before(unit, at, self._lex)
            words = [unit.word(place) for place in range(*phrase)]
            if not phrase or self._lex["pronouns"].intersection(words):
                continue
            is_person = kinds.by_last(words, self._lex) in ("person", None)
            if is_person and words[0] not in self._lex["indefinite"]:
                name = uncased.person_name(unit, phrase, self._lex)
                if name:
                    self._subjects.append((unit.span(*phrase), name))

    def note_openings(self, unit: Unit) -> None:
        """Remember who is introduced by the opening of a unit, and offices that are named there."""
        if self._lex.data.loose_names and (opening := loose.introduced(unit, self._lex)) is not None:
            self._introduced.append(opening)
        if self._lex.data.head_first and self._lex.stand_ins:
            found = named_offices(unit, self._lex)
            self._named_offices += [(unit.span(*phrase), name) for name, phrase in found]

    def introduced(self) -> str | None:
        """The one person whom the text introduced, if nobody has spoken yet."""
        spoke = any(kind == "person" for kind, _ in self.spoken)
        return self._introduced[0] if len(self._introduced) == 1 and not spoke else None

    def last(self, place: Span) -> Named:
        """The last source; before there is any, the last person named in the field."""
        return self._last if self._last is not UNKNOWN else Named("person", self.last_person(place))

    def last_person(self, place: Span) -> str | None:
        """The last person who spoke; before anybody has spoken, the last one named in the field."""
        subject = _before(self._subjects, place)
        if subject is not None:
            return subject
        name = next((name for kind, name in reversed(self.spoken) if kind == "person"), None)
        name = name or self._roster.last_before(place)
        if name is not None:
            return name
        known = self._mentions.last_person(place) or self.introduced()
        return known or (self._titles.last_before(place) if openers.has_capitals(self._lex) else None)

    def of_pronoun(self, word: str, place: Span) -> Named:
        """The last person, or the body that spoke last, as the pronoun tells."""
        if word in self._lex["personal"]:
            return Named("person", self.last_person(place))
        if word in self._lex["plural"] and self.spoken and self.spoken[-1][0] != "person":
            return Named(*self.spoken[-1])
        return UNKNOWN

    def of_stand_in(self, words: Sequence[str], place: Span) -> Named | None:
        """“Ведомство”, by itself: the institution (or outlet) that was a source last, else named last."""
        bare = [word for word in words if word and word not in self._lex.determiners]
        for kind, known in self._lex.stand_ins.items():
            if len(bare) == 1 and bare[0] in known and kind != "person":
                return Named(kind, self._standing_for(kind, bare[0], place))
        return None

    def _standing_for(self, kind: SourceKind, noun: str, place: Span) -> str | None:
        noted = self._offices or (self._named_offices if kind == "institution" else [])
        if (office := _before(noted, place)) is not None:
            return office
        spoke = next((name for other, name in reversed(self.spoken) if other == kind), None)
        akin = self._mentions.akin(kind, noun, place)
        name = (spelt.bare(akin, kind, self._lex) if akin and self._lex.verb_final else akin) or spoke
        is_plain = kind == "outlet" or bool(self._lex.subjects)
        name = name or (self._mentions.akin(kind, "", place) if is_plain else None)
        return self._last.name if kind == "outlet" and name is None and self._last.kind is None else name


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
