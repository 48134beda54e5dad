"""A short name in, the longer one that the text gave before out: a family name, letters, an abbreviation.

Only where exactly one longer name fits. Filled in the order of the text by those who speak.
"""

import re
from collections.abc import Iterator, Sequence

from stemma.model import SourceKind, Span
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.segments import NAME_DOT
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.words import normal
from stemma.understand.attribution.naming.named import Named
from stemma.understand.attribution.phrases.phrase import Phrase
from stemma.understand.attribution.phrases.uncased import is_name_word, surname_length, text_of

LONGEST_NAME = 8
MOST_LETTERS = 10
LEAST_ABBREVIATED = 2
MOST_ABBREVIATED = 4
"""Signs of an abbreviation in Han or Hangul."""
_LETTERS = re.compile(r"[(（]([^\W\d_][\w.\-]*)[)）]")
_LETTERS_BEHIND = re.compile(r"[(（]([^\W\d_][\w.\-]*)[)）]?$")


class Shortened:
    """Who was named in full, by those who speak and by the letters in brackets behind a name."""

    def __init__(self, lex: Lexicon) -> None:
        self._lex = lex
        self._marks: dict[str, str] = {}
        self._persons: dict[str, frozenset[str]] = {}
        """Whole names of persons, with the words of the roles that they were named with."""
        self._bodies: dict[str, SourceKind] = {}
        self._spoke: list[tuple[Span, SourceKind, str]] = []
        """Institutions and outlets that spoke, and names of which nothing tells whose they are."""

    def note_unit(self, unit: Unit) -> None:
        """Remember the letters in brackets behind a name: “Anayasa Mahkemesi (AYM)”."""
        if not unit.elements:
            return
        start, end = unit.elements[0].start, min(len(unit.text), unit.elements[-1].end + 1)
        for mark in _LETTERS.finditer(unit.text, start, end):
            letters = mark[1]
            name = self._before(unit, mark.start(), letters) if _is_mark(letters) else None
            if name:
                self._marks.setdefault(letters, name)

    def note(self, found: Named, words: Sequence[str], place: Span, text: str) -> None:
        """Remember a source that was named."""
        if not found.name or found.kind == "anonymous":
            return
        if found.kind in ("institution", "outlet"):
            self._bodies.setdefault(found.name, found.kind)
            self._spoke.append((place, found.kind, found.name))
            return
        roles = frozenset(word for word in words if word in self._lex["roles"])
        if found.kind in ("person", None) and (" " in found.name or NAME_DOT in found.name or roles):
            self._persons[found.name] = self._persons.get(found.name, frozenset()) | roles
        elif found.kind in ("person", None) and self._is_plain(found.name, text[place.start : place.end]):
            self._spoke.append((place, "institution", found.name))

    def whole(self, found: Named, words: Sequence[str]) -> Named:
        """The longer name of the same bearer; what was found, where there is none or several."""
        if not found.name or found.kind in ("anonymous", "document"):
            return found
        mark = _LETTERS_BEHIND.search(found.name)
        if mark and _is_mark(mark[1]) and found.kind != "person":
            return Named(found.kind, found.name[: mark.start()].rstrip())
        if (name := self._marks.get(found.name)) is not None:
            kind = self._bodies.get(name, "institution" if found.kind in ("person", None) else found.kind)
            return Named(kind, name)
        if found.kind in ("person", None) and (person := self._person(found.name, words)):
            return Named("person", person)
        body = self._body(found.name)
        return Named(self._bodies[body], body) if body else found

    def last_body(self, kind: SourceKind | None, place: Span) -> str | None:
        """Who of a kind spoke last, a name of which nothing told whose it is too: “Lavinor … Şirket”."""
        earlier = (
            name for span, one, name in reversed(self._spoke) if one == kind and _is_before(span, place)
        )
        return next(earlier, None)

    def _person(self, name: str, words: Sequence[str]) -> str | None:
        fitting = {known for known in self._persons if known != name and self._is_part(name, known)}
        if len(fitting) > 1:
            roles = self._lex["roles"].intersection(words)
            fitting = {known for known in fitting if roles & self._persons[known]}
        return fitting.pop() if len(fitting) == 1 else None

    def _is_part(self, name: str, known: str) -> bool:
        """Whether a name is the end of another, or the family name of one sign that opens it."""
        if known.endswith((f" {name}", f"{NAME_DOT}{name}")):
            return True
        if self._lex.data.name_side == "before" and f" {name} " in known:
            return True  # “제이 알 해터슬리 바르가대”: an office may stand behind the name
        is_family = len(name) == 1 and self._lex.data.name_side != "any" and " " not in known
        return is_family and known.startswith(name) and NAME_DOT not in known

    def _body(self, name: str) -> str | None:
        """“헌재” of “헌법재판소”: all its signs stand in the longer one, in their order."""
        if self._lex.data.name_side == "any" or name in self._bodies or name.isascii():
            return None
        if not LEAST_ABBREVIATED <= len(name) <= MOST_ABBREVIATED:
            return None
        fitting = [known for known in self._bodies if _abbreviates(name, known)]
        return fitting[0] if len(fitting) == 1 else None

    def _is_plain(self, name: str, words: str) -> bool:
        """Whether a name stands by itself and neither a family name nor a dot shows a person."""
        if self._lex["surnames"] and surname_length(normal(name), self._lex):
            return False
        return words.startswith(name) and len(words) - len(name) <= 1

    def _before(self, unit: Unit, at: int, letters: str) -> str | None:
        """The name that ends at a bracket."""
        end = next((place + 1 for place in range(len(unit.elements)) if unit.elements[place].end == at), None)
        end = end or next(
            (place + 1 for place in range(len(unit.elements)) if unit.elements[place].end == at - 1), None
        )
        if end is None:
            return None
        if self._lex.data.name_side == "any":
            return _spelt_out(unit, end, letters, self._lex)
        start = end
        while start > max(0, end - LONGEST_NAME) and self._may_be_inside(unit, start - 1, end):
            start -= 1
        return text_of(unit, start, end, self._lex, has_ending=False)

    def _may_be_inside(self, unit: Unit, at: int, end: int) -> bool:
        word = unit.word(at)
        lex = self._lex
        if not unit.is_word(at) or word in lex["outlets"] or word in lex["indefinite"]:
            return False
        parted = not lex.spaceless and at < end - 1 and word.endswith(lex.data.source_endings or ("\n",))
        return not parted and (is_name_word(unit, at, lex) or lex.tells(word, lex["institutions"]))


def _is_before(span: Span, place: Span) -> bool:
    return span.field == place.field and span.end <= place.start


def _is_mark(letters: str) -> bool:
    capitals = sum(letter.isupper() for letter in letters)
    return 1 < len(letters) <= MOST_LETTERS and capitals > len(letters) // 2 and letters[0].isupper()


def _abbreviates(short: str, whole: str) -> bool:
    """Whether the signs open the longer name, or close it, and stand in it in order."""
    if len(whole) <= len(short) or not (short[0] == whole[0] or short[-1] == whole[-1]):
        return False
    signs = iter(whole)
    return all(sign in signs for sign in short)


def _spelt_out(unit: Unit, end: int, letters: str, lex: Lexicon) -> str | None:
    """The nearest words with capitals before a bracket, small links among them, that have the letters."""
    for start in _starts(unit, end, lex):
        span = unit.span(*Phrase(start, end))
        name = unit.text[span.start : span.end]
        initials = sum(unit.elements[at].is_capital for at in range(start, end))
        if name[:1] == letters[:1] and initials > 1 and _abbreviates(normal(letters), normal(name)):
            whole = iter(normal(letters))
            heads = [unit.word(at)[:1] for at in range(start, end) if unit.elements[at].is_capital]
            if all(head in whole for head in heads):
                return name
    return None


def _starts(unit: Unit, end: int, lex: Lexicon) -> Iterator[int]:
    at = end - 1
    while at >= max(0, end - LONGEST_NAME) and unit.is_word(at):
        if unit.elements[at].is_capital:
            yield at
        elif unit.word(at) not in lex["conjunctions"] | lex["noun_links"]:
            return
        at -= 1
