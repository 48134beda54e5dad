"""Offices, companies and outlets as a text names them: “the ministry” is the last that was named so before.

A noun by itself is resolved to the last body whose name holds it; a noun that may stand for any of its kind
(“the company”) to the last of them. An indefinite noun stands for nobody named.
"""

from collections.abc import Iterator, Sequence
from typing import cast

from stemma.model import SourceKind, Span
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import BodyKind, either
from stemma.understand.attribution.elements.words import normal
from stemma.understand.attribution.naming import openers, spelt
from stemma.understand.attribution.naming.mentions import Mentions
from stemma.understand.attribution.naming.named import Named
from stemma.understand.attribution.naming.shown import outlets, quoted_within, shown, titled
from stemma.understand.attribution.phrases.uncased import text_of

LEAST_STEM = 4
ENDING = 2
"""Letters at the end of a noun that a case may change."""
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
        self._sources: list[tuple[Span, Named]] = []
        """Bodies that spoke, by the whole name of the source, and outlets that opened a unit."""
        self._quoted: list[tuple[Span, str]] = []
        """Names in quotation marks that open a unit, of a kind that nothing tells yet."""
        self._called: dict[str, Named] = {}
        self._by_noun: dict[str, dict[Named, None]] = {}
        """By the word for an office or outlet: those that were sources with it."""

    def note(self, unit: Unit) -> None:
        """Remember the bodies of a unit that only their nouns show."""
        if openers.has_capitals(self._lex) and (phrase := openers.opening(unit, self._lex)) is not None:
            span = unit.span(*phrase)
            if not any(one.kind in ("person", "place", "outlet") for one in self._mentions.within(span)):
                self._opened.append((span, unit.text[span.start : span.end]))
        for phrase in shown(unit, self._lex):
            name = text_of(unit, *phrase, self._lex, has_ending=self._lex.data.name_side != "any")
            self._noted.append((unit.span(*phrase), name or ""))
        for phrase in outlets(unit, self._lex):
            name = text_of(unit, *phrase, self._lex)
            self._sources.append((unit.span(*phrase), Named("outlet", name)))
        for phrase in titled(unit, self._lex):
            span = unit.span(*phrase)
            self._papers.append((span, unit.text[span.start : span.end].strip("《》")))
        if openers.has_plain_names(self._lex) and (quoted := quoted_within(unit)) is not None:
            self._quoted.append(quoted)

    def note_source(self, source: Named, place: Span) -> None:
        """Remember a body that spoke under its whole name."""
        if not openers.has_plain_names(self._lex):
            return
        if source.kind in ("institution", "outlet") and source.name and " " in source.name:
            self._sources.append((place, source))

    def note_named(self, words: Sequence[str], named: Named) -> None:
        """Remember a source by the noun that heads its words."""
        head = next((word for word in words if word in self._lex.hosting), "")
        if named.kind and named.name and len(words) > 1:
            self._by_noun.setdefault(self._lex.bare(head), {})[Named(named.kind, named.name)] = None

    def named_with(self, noun: str) -> list[Named]:
        """Those that were sources with a noun."""
        return list(self._by_noun.get(self._lex.bare(noun), ()))

    def called(self, name: str) -> Named | None:
        """The body that a noun was found to stand for, by its name alone."""
        return self._called.get(normal(name))

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
        is_other = found.name is not None and not self._is_noun(normal(found.name).strip(), noun)
        if is_other or self._lex["indefinite"].intersection(words):
            return found
        is_listed = noun in self._lex.standing_in[found.kind]
        if not is_listed and not self._lex.tells(
            noun, either(self._lex["institutions"], self._lex["outlets"])
        ):
            return found
        name = self._named_with(noun, found.kind, place)
        if name is None and found.kind == "outlet" and (office := self._office(noun, place)):
            return Named("institution", office)
        name = name or self._any(noun, found.kind, place)
        if has_capitals and name is None and found.kind == "institution":
            name = self._ending_in(bare, place) or self._last_opened(noun, place)
        if name is None and (name := self._in_quotes(noun, found.kind, place)) is not None:
            self._called[normal(name)] = Named(found.kind, name)
        return Named(found.kind, name) if name else found

    def without_noun(self, name: str | None, kind: SourceKind | None) -> str | None:
        """“시민단체 맑은물모임”: a name without the noun before it that may stand for any of its kind."""
        if name is None or kind != "institution":
            return name
        noun, blank, rest = name.partition(" ")
        is_noun = noun in self._lex.standing_in["institution"] and self._lex.data.name_side == "before"
        return rest if is_noun and blank and rest not in self._lex.name_endings and rest else name

    def stands_for_any(self, found: Named, words: Sequence[str]) -> bool:
        """Whether a noun by itself may stand for any of its kind, and has no name yet: “the company”."""
        noun = self._noun(words)
        if found.kind not in ("institution", "outlet") or noun is None:
            return False
        return found.name in (None, noun) and noun in self._lex.standing_in[found.kind]

    def _is_noun(self, name: str, noun: str) -> bool:
        """Whether a name is the noun itself, without its article or its ending perhaps."""
        ending = noun.removeprefix(name)
        if name in noun.split(" "):
            return True  # “ویب | سائٹ”
        return name in (noun, self._lex.bare(noun)) or (ending != noun and ending in self._lex.name_endings)

    def _noun(self, words: Sequence[str]) -> str | None:
        """The one noun of a phrase, or the listed words that stand for one: “havayolu şirketi”."""
        lex = self._lex
        bare = [word for word in words if word and word not in lex.determiners]
        if len(bare) > 1 and bare[-1] in lex.name_endings:
            bare = bare[:-1]
        whole = " ".join(bare)
        standing = self._lex.standing_in
        either = whole in standing["institution"] or whole in standing["outlet"]
        return whole if len(bare) == 1 or either else None

    def _ending_in(self, words: Sequence[str], place: Span) -> str | None:
        """The last body or opener whose name ends in these words and has more: “the sheriff's office”."""
        end = " " + " ".join(words)
        earlier = (*self._before("institution", place), *self._openers(place))
        return next((name for name in earlier if normal(name).endswith(end)), None)

    def _last_opened(self, noun: str, place: Span) -> str | None:
        """The last who opened a sentence, for a noun that may stand for any body."""
        is_plain = noun in self._lex.standing_in["institution"]
        return next(iter(self._openers(place)), None) if is_plain else None

    def _openers(self, place: Span) -> list[str]:
        earlier = [one for one in self._opened if one[0].field == place.field and one[0].end <= place.start]
        return [name for _, name in reversed(earlier)]

    def _in_quotes(self, noun: str, kind: BodyKind, place: Span) -> str | None:
        """The one name in quotation marks that opened a unit before, if nothing else told its kind."""
        if self._lex.bare(noun) not in self._lex.bare_standing_in[kind]:
            return None
        earlier = {
            name for span, name in self._quoted if span.field == place.field and span.end <= place.start
        }
        return earlier.pop() if len(earlier) == 1 else None

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

    def _office(self, noun: str, place: Span) -> str | None:
        """“ادارے نے”: the institution for which a noun for an outlet stands, named with it or, where no
        outlet is named, named at all."""
        held = self._named_with(noun, "institution", place)
        return held or (None if self._any(noun, "outlet", place) else self._any(noun, "institution", place))

    def _any(self, noun: str, kind: BodyKind, place: Span) -> str | None:
        """The last named, for a noun that may stand for any of its kind."""
        if noun not in self._lex.standing_in[kind]:
            return None
        return next(self._before(kind, place), None)

    def _before(self, kind: SourceKind, place: Span) -> Iterator[str]:
        """Names of a kind that end before a place, the last first."""
        mentioned = [
            (one.span, spelt.bare(one.name, kind, self._lex) if self._lex.verb_final else one.name)
            for one in self._mentions.back(place, BACK)
            if one.kind == kind
        ]
        noted = self._noted[-BACK:] if kind == "institution" else self._papers[-BACK:]
        noted += [(span, one.name) for span, one in self._sources[-BACK:] if one.kind == kind and one.name]
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
