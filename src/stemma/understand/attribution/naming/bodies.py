"""Offices, companies and outlets as a text names them: “the ministry” is the last that was named so before.

A noun by itself is resolved to the last body whose name holds it; a noun that may stand for any of its kind
(“the company”) to the last of them. An indefinite noun stands for nobody named.
"""

from collections.abc import Iterator, Sequence
from typing import cast

from stemma.gazetteer.language_words import everywhere_keys
from stemma.model import SourceKind, Span
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.words import normal
from stemma.understand.attribution.naming import openers
from stemma.understand.attribution.naming.bearers import body
from stemma.understand.attribution.naming.mentions import Mentions
from stemma.understand.attribution.naming.named import Named
from stemma.understand.attribution.phrases.phrase import Phrase
from stemma.understand.attribution.phrases.uncased import is_name_word

LEAST_STEM = 4
ENDING = 2
"""Letters at the end of a noun that a case may change."""
LONGEST_NAME = 6
MOST_BEHIND = 2
"""Words of a name behind its noun, where nothing shows where it ends."""
BACK = 40


class Bodies:
    """Filled in the order of the text, beside the mentions that were found before."""

    def __init__(self, lex: Lexicon, mentions: Mentions) -> None:
        self._lex, self._mentions = lex, mentions
        self._noted: list[tuple[Span, str]] = []
        self._papers: list[tuple[Span, str]] = []
        """Outlets that their noun or the marks of a work show."""
        self._opened: list[tuple[Span, str]] = []
        """Who opened a sentence under capitals that no word tells."""

    def note(self, unit: Unit) -> None:
        """Remember the bodies of a unit that only their nouns show."""
        if openers.has_capitals(self._lex) and (phrase := openers.opening(unit, self._lex)) is not None:
            span = unit.span(*phrase)
            if not any(one.kind in ("person", "place", "outlet") for one in self._mentions.within(span)):
                self._opened.append((span, unit.text[span.start : span.end]))
        for phrase in (*_shown(unit, self._lex), *_running(unit, self._lex)):
            span = unit.span(*phrase)
            self._noted.append((span, unit.text[span.start : span.end]))
        for phrase in _outlets(unit, self._lex):
            span = unit.span(*phrase)
            self._papers.append((span, unit.text[span.start : span.end].strip("《》")))

    def with_name(self, found: Named, words: Sequence[str], place: Span) -> Named:
        """The body that a noun by itself stands for; what was found, where it is none or nobody fits."""
        found = self._with_kind(found, place)
        if found.kind in ("institution", None) and found.name:
            found = Named(found.kind, self._mentions.nominative(found.name, place))
        noun = self._noun(words)
        bare = [word for word in words if word and word not in self._lex.determiners]
        has_capitals = openers.has_capitals(self._lex)
        is_bare = found.kind == "institution" and not found.name and noun is None and len(bare) > 1
        if has_capitals and is_bare:
            return Named(found.kind, self._ending_in(bare, place))
        if found.kind not in ("institution", "outlet") or noun is None:
            return found
        if (found.name and normal(found.name).strip() not in (noun, self._lex.bare(noun))) or self._lex[
            "indefinite"
        ].intersection(words):
            return found
        is_listed = noun in self._standing_in(found.kind)
        if not is_listed and not self._lex.tells(noun, self._lex["institutions"] | self._lex["outlets"]):
            return found
        name = self._named_with(noun, found.kind, place)
        if (
            name is None
            and found.kind == "outlet"
            and (office := self._named_with(noun, "institution", place))
        ):
            return Named("institution", office)
        name = name or self._any(noun, found.kind, place)
        if has_capitals and name is None and found.kind == "institution":
            name = self._ending_in(bare, place) or self._last_opened(noun, place)
        return Named(found.kind, name) if name else found

    def without_noun(self, name: str | None, kind: SourceKind | None) -> str | None:
        """“시민단체 맑은물모임”: a name without the noun before it that may stand for any of its kind."""
        if name is None or kind != "institution":
            return name
        noun, blank, rest = name.partition(" ")
        is_noun = noun in self._standing_in("institution") and self._lex.data.name_side == "before"
        return rest if is_noun and blank and rest not in self._lex.name_endings and rest else name

    def stands_for_any(self, found: Named, words: Sequence[str]) -> bool:
        """Whether a noun by itself may stand for any of its kind, and has no name yet: “the company”."""
        noun = self._noun(words)
        if found.kind not in ("institution", "outlet") or noun is None:
            return False
        return found.name in (None, noun) and noun in self._standing_in(found.kind)

    def _noun(self, words: Sequence[str]) -> str | None:
        """The one noun of a phrase, or the listed words that stand for one: “havayolu şirketi”."""
        lex = self._lex
        bare = [word for word in words if word and word not in lex.determiners]
        if len(bare) > 1 and bare[-1] in lex.name_endings:
            bare = bare[:-1]
        whole = " ".join(bare)
        return whole if len(bare) == 1 or whole in self._standing_in("institution") else None

    def _ending_in(self, words: Sequence[str], place: Span) -> str | None:
        """The last body or opener whose name ends in these words and has more: “the sheriff's office”."""
        end = " " + " ".join(words)
        earlier = (*self._before("institution", place), *self._openers(place))
        return next((name for name in earlier if normal(name).endswith(end)), None)

    def _last_opened(self, noun: str, place: Span) -> str | None:
        """The last who opened a sentence, for a noun that may stand for any body."""
        is_plain = noun in self._standing_in("institution")
        return next(iter(self._openers(place)), None) if is_plain else None

    def _openers(self, place: Span) -> list[str]:
        earlier = [one for one in self._opened if one[0].field == place.field and one[0].end <= place.start]
        return [name for _, name in reversed(earlier)]

    def _with_kind(self, found: Named, place: Span) -> Named:
        """What no word tells: the kind that the text's mentions give this very name."""
        if found.kind is not None or not found.name:
            return found
        kinds = [one.kind for one in self._mentions.within(place) if one.name == found.name]
        if kinds and kinds[0] in ("institution", "outlet"):
            return Named(cast("SourceKind", kinds[0]), found.name)
        noted = any(name == found.name for _, name in self._noted)
        return Named("institution", found.name) if noted else found

    def _named_with(self, noun: str, kind: SourceKind, place: Span) -> str | None:
        bare = self._lex.bare(noun)
        return next((name for name in self._before(kind, place) if _holds(name, bare)), None)

    def _any(self, noun: str, kind: SourceKind, place: Span) -> str | None:
        """The last named, for a noun that may stand for any of its kind."""
        if noun not in self._standing_in(kind):
            return None
        return next(self._before(kind, place), None)

    def _standing_in(self, kind: SourceKind) -> frozenset[str]:
        listed = self._lex.stand_ins.get(kind, ()) if kind in ("institution", "outlet") else ()
        return frozenset(listed) | frozenset(self._lex.descriptions(kind))

    def _before(self, kind: SourceKind, place: Span) -> Iterator[str]:
        """Names of a kind that end before a place, the last first."""
        mentioned = [(one.span, one.name) for one in self._mentions.back(place, BACK) if one.kind == kind]
        noted = self._noted[-BACK:] if kind == "institution" else self._papers[-BACK:]
        earlier = [
            (span.start, span.end, name)
            for span, name in (*mentioned, *noted)
            if span.field == place.field and span.end <= place.start
        ]
        return (name for _, _, name in sorted(earlier, key=lambda one: (-one[0], -one[1])))


def _holds(name: str, noun: str) -> bool:
    """Whether a name holds the noun and more, in whatever case: “bakanlık”, “Sağlık Bakanlığı”."""
    stem = noun[: max(LEAST_STEM, len(noun) - ENDING)]
    words = normal(name).split()
    if len(words) > 1 and any(word.startswith(stem) for word in words):
        return True
    return any(word.endswith(noun) and word != noun for word in words)


def _shown(unit: Unit, lex: Lexicon) -> Iterator[Phrase]:
    """Bodies where no capital shows them: at the opening of a unit, or beside their noun."""
    if lex.data.loose_names:
        yield from (_behind if lex.data.head_first else _ahead)(unit, lex)
    elif lex.data.verb_second:
        yield from _with_capitals(unit, lex)
    elif lex.data.name_side != "any":
        opening = body(unit, lex)
        yield from (opening[1],) if opening else _behind(unit, lex) if lex["source_markers"] else ()
    elif openers.has_capitals(lex):
        yield from openers.with_nouns(unit, lex)


def _outlets(unit: Unit, lex: Lexicon) -> Iterator[Phrase]:
    """“德国《施普雷信使报》”, “北岭电视台”: an outlet in the marks of a work, or a name before its noun."""
    for at, element in enumerate(unit.elements) if lex.spaceless else ():
        word = unit.word(at)
        if not lex.tells(word, lex["outlets"]) or word in lex["outlet_only_cues"]:
            continue
        start = at
        closed = lex["aspects"] | lex["prepositions"]
        while start > max(0, at - LONGEST_NAME) and is_name_word(unit, start - 1, lex):
            if unit.word(start - 1) in closed:
                break
            start -= 1
        if unit.text.startswith("《", element.start):
            yield Phrase(at, at + 1)
        elif start < at:
            yield Phrase(start, at + 1)


def _running(unit: Unit, lex: Lexicon) -> Iterator[Phrase]:
    """“Bravantia emploie 400 personnes”: who opens a unit and does what a company does."""
    end = 0
    while end < min(len(unit.elements), LONGEST_NAME) and unit.is_word(end) and unit.elements[end].is_capital:
        end += 1
    closed = lex.determiners | lex["pronouns"] | lex["prepositions"] | lex.titled | lex["courtesy"]
    if end and unit.word(end) in lex["running"] and closed.isdisjoint(unit.word(at) for at in range(end)):
        yield Phrase(0, end)


def _with_capitals(unit: Unit, lex: Lexicon) -> Iterator[Phrase]:
    """“die Reederei Havsund”: a noun and the names behind it."""
    for at in range(len(unit.elements)):
        if not unit.elements[at].is_capital or not lex.tells(unit.word(at), lex["institutions"]):
            continue
        end = at + 1
        while end < len(unit.elements) and unit.is_word(end) and unit.elements[end].is_capital:
            end += 1
        if 1 < end - at <= LONGEST_NAME:
            is_described = any(unit.word(at).endswith(word) for word in lex.descriptions("institution"))
            yield Phrase(at + (is_described and unit.word(at) in lex["institutions"]), end)


def _behind(unit: Unit, lex: Lexicon) -> Iterator[Phrase]:
    """«شرکت کشتیرانی ساحل»: a noun and the words that it governs."""
    for at in range(len(unit.elements)):
        if unit.word(at) not in lex["institutions"] or unit.word(at - 1) in lex["demonstratives"]:
            continue
        end = at + 1
        most = at + MOST_BEHIND
        while end <= most and _may_follow(unit, end, lex):
            is_joined = unit.word(end + 1) in lex["conjunctions"] and _may_follow(unit, end + 2, lex)
            end += 3 if is_joined else 1
        if end > at + 1:
            yield Phrase(at, end)


def _may_follow(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a word may belong to the noun before it, and is no body of its own."""
    word = unit.word(at)
    stops = everywhere_keys("stops") - everywhere_keys("organisation_parts")
    is_other = word in stops or word in lex["institutions"] or word in lex["conjunctions"]
    return not is_other and _may_belong(unit, at, lex)


def _ahead(unit: Unit, lex: Lexicon) -> Iterator[Phrase]:
    """«د مالدارۍ وزارت»: from the genitive's word to the noun."""
    for at in range(len(unit.elements)):
        if unit.word(at) not in lex["institutions"]:
            continue
        start = at - 1
        while start >= 0 and at - start < LONGEST_NAME and unit.word(start) not in lex["genitives"]:
            if not _may_belong(unit, start, lex):
                break
            start -= 1
        if 0 <= start < at - 1 and unit.word(start) in lex["genitives"]:
            yield Phrase(start, at + 1)


def _may_belong(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a word may be part of a body's name."""
    word = unit.word(at)
    if not word or not unit.is_word(at) or unit.is_time(at) or word[0].isdigit() or lex.is_finite(word):
        return False
    closed = (
        "source_markers",
        "prepositions",
        "pronouns",
        "adverbs",
        "relatives",
        "demonstratives",
        "articles",
        "complementizers",
    )
    return not any(word in lex[name] for name in closed) and not lex.is_verb(word)
