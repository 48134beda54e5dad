"""A short name in, the longer one that the text gave before out: a family name, letters, an abbreviation.

Only where exactly one longer name fits. Filled in the order of the text by those who speak.
"""

from stemma.model import SourceKind, Span
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.segments import NAME_DOT
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.words import normal
from stemma.understand.attribution.naming.letters import Letters, abbreviates, without_letters
from stemma.understand.attribution.naming.named import Named, head_end
from stemma.understand.attribution.naming.people import People
from stemma.understand.attribution.phrases.phrase import Phrase
from stemma.understand.attribution.phrases.uncased import surname_length

LEAST_ABBREVIATED = 2
MOST_ABBREVIATED = 4
"""Signs of an abbreviation in Han or Hangul."""


class Shortened:
    """Who was named in full, by those who speak and by the letters in brackets behind a name."""

    def __init__(self, lex: Lexicon) -> None:
        self._lex = lex
        self.letters = Letters(lex)
        self.people = People(lex)
        self._bodies: dict[str, SourceKind] = {}
        self._spoke: list[tuple[Span, SourceKind, str]] = []
        """Institutions and outlets that spoke, and names of which nothing tells whose they are."""

    def note_unit(self, unit: Unit) -> None:
        """Remember whose the letters in brackets are, and what words there are."""
        self.letters.note_unit(unit)
        self.people.note_unit(unit)

    def note(self, found: Named, unit: Unit, phrase: Phrase) -> None:
        """Remember a source that was named."""
        if not found.name or found.kind == "anonymous":
            return
        place = unit.span(*phrase)
        if found.kind in ("institution", "outlet"):
            self._bodies.setdefault(found.name, found.kind)
            self._spoke.append((place, found.kind, found.name))
            return
        words = frozenset(unit.word(at) for at in range(*phrase))
        is_long = " " in found.name or NAME_DOT in found.name
        if found.kind in ("person", None) and (is_long or self._lex["roles"] & words):
            self.people.note(found.name, words)
        elif found.kind in ("person", None) and self._is_plain(
            found.name, unit.text[place.start : place.end]
        ):
            self._spoke.append((place, "institution", found.name))

    def whole(self, found: Named, unit: Unit, phrase: Phrase) -> Named:
        """The longer name of the same bearer; what was found, where there is none or several."""
        if not found.name or found.kind in ("anonymous", "document"):
            return found
        if found.kind in ("person", None) and self._bodies.get(found.name) == "outlet":
            return Named("outlet", found.name)
        if found.kind != "person" and (name := without_letters(found.name)) is not None:
            return Named(found.kind, name)
        if (body := self.of_letters(found.name, found.kind)) is not None:
            return body
        words = [unit.word(at) for at in range(phrase.start, head_end(unit, phrase))]
        if found.kind in ("person", None) and (person := self.people.whole(found.name, words)):
            return Named("person", person)
        outlet = self._outlet_ending_in(found.name) if found.kind is None else None
        name = outlet or self._of_signs(found.name)
        return Named(self._bodies[name], name) if name else found

    def of_letters(self, letters: str, kind: SourceKind | None) -> Named | None:
        """The body for which these letters stood in brackets."""
        found = self.letters.of(letters)
        if found is None or found.name is None:
            return None
        known = found.kind or self._bodies.get(found.name)
        return Named(known or ("institution" if kind in ("person", None) else kind), found.name)

    def last_body(self, kind: SourceKind | None, place: Span) -> str | None:
        """Who of a kind spoke last, a name of which nothing told whose it is too: “Lavinor … Şirket”."""
        earlier = (
            name for span, one, name in reversed(self._spoke) if one == kind and _is_before(span, place)
        )
        return next(earlier, None)

    def _outlet_ending_in(self, name: str) -> str | None:
        """“The Courier” of the Haven Courier, the one outlet so named that spoke or was cited."""
        last = f" {name}"
        fitting = [known for known, kind in self._bodies.items() if known.endswith(last)]
        return fitting[0] if len(fitting) == 1 and self._bodies[fitting[0]] == "outlet" else None

    def _of_signs(self, name: str) -> str | None:
        """“헌재” of “헌법재판소”: all its signs stand in the longer one, in their order."""
        if self._lex.data.name_side == "any" or name in self._bodies or name.isascii():
            return None
        if not LEAST_ABBREVIATED <= len(name) <= MOST_ABBREVIATED:
            return None
        fitting = [known for known in self._bodies if abbreviates(name, known)]
        return fitting[0] if len(fitting) == 1 else None

    def _is_plain(self, name: str, words: str) -> bool:
        """Whether a name stands by itself and neither a family name nor a dot shows a person."""
        if self._lex["surnames"] and surname_length(normal(name), self._lex):
            return False
        return words.startswith(name) and len(words) - len(name) <= 1


def _is_before(span: Span, place: Span) -> bool:
    return span.field == place.field and span.end <= place.start
