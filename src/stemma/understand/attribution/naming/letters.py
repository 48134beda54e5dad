"""Letters in brackets behind a name: “Anayasa Mahkemesi (AYM)”, «سازمان توسعه مناطق کوهستانی (ستمک)».

Where capitals tell which letters they are, the words before them are the name; elsewhere it begins or ends
with its noun.
"""

import re
from collections.abc import Iterator

from stemma.gazetteer import key
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.elements.words import normal
from stemma.understand.attribution.naming import openers
from stemma.understand.attribution.naming.named import Named
from stemma.understand.attribution.phrases.phrase import Phrase
from stemma.understand.attribution.phrases.uncased import is_name_word, text_of

LONGEST_NAME = 8
MOST_LETTERS = 10
LEAST_WORD = 3
"""Letters of a word that an acronym counts."""
MOST_WORDS = 5
"""Letters that are told by their names, a word for each: “پی ٹی اے ڈی”."""
_BRACKETS = re.compile(r"[(（]([^()（）\n]*)[)）]")
_ONE_WORD = re.compile(r"[^\W\d_][\w.\-]*")
_BEHIND = re.compile(r"[(（]([^\W\d_][\w.\-]*)[)）]?$")


class Letters:
    """Filled in the order of the text."""

    def __init__(self, lex: Lexicon) -> None:
        self._lex = lex
        self._has_plain_names = openers.has_plain_names(lex)
        self._named: dict[str, Named] = {}

    def note_unit(self, unit: Unit) -> None:
        """Remember the letters in the brackets of a unit, and whose they are."""
        if not unit.elements:
            return
        start, end = unit.elements[0].start, min(len(unit.text), unit.elements[-1].end + 1)
        for found in _BRACKETS.finditer(unit.text, start, end):
            named = self._before(unit, found.start(), found[1].strip())
            if named is not None:
                self._named.setdefault(key(found[1]), named)

    def note(self, letters: str, source: Named) -> None:
        """Remember what stood in brackets behind the name of a source that is no person."""
        if source.name and source.kind != "person":
            self._named[key(letters)] = source

    def of(self, letters: str) -> Named | None:
        """Whose letters these are, with the kind if it was told."""
        return self._named.get(key(letters))

    def _before(self, unit: Unit, place: int, letters: str) -> Named | None:
        """The name that ends at a bracket."""
        ends = (at + 1 for at, one in enumerate(unit.elements) if place - 1 <= one.end <= place)
        end = next(ends, None)
        if end is None:
            return None
        if self._has_plain_names and _may_be_letters(letters):
            body = self._body(unit, end)
            span = unit.span(*body) if body else None
            return Named("institution", unit.text[span.start : span.end]) if span else None
        if self._lex.data.name_side == "any":
            name = _spelt_out(unit, end, letters, self._lex) if _is_mark(letters) else None
            return Named(None, name) if name else _of_initials(unit, end, letters, self._lex)
        if not _is_mark(letters):
            return None
        start = end
        while start > max(0, end - LONGEST_NAME) and self._may_be_inside(unit, start - 1, end):
            start -= 1
        return Named(None, text_of(unit, start, end, self._lex, has_ending=False)) if start < end else None

    def _body(self, unit: Unit, end: int) -> Phrase | None:
        """The body whose name ends at a place: from its noun on, or up to its noun."""
        lex = self._lex
        closed = either(lex["source_markers"], lex["complementizers"], lex["pronouns"])
        start = end
        while start > max(0, end - LONGEST_NAME) and unit.is_word(start - 1):
            if unit.word(start - 1) in closed:
                break
            start -= 1
        nouns = [at for at in range(start, end) if unit.word(at) in lex["institutions"]]
        if not nouns:
            return None
        if lex.data.head_first:
            return Phrase(nouns[0], end)
        return Phrase(start, end) if nouns[-1] == end - 1 else None

    def _may_be_inside(self, unit: Unit, at: int, end: int) -> bool:
        word = unit.word(at)
        lex = self._lex
        if not unit.is_word(at) or word in lex["outlets"] or word in lex["indefinite"]:
            return False
        parted = not lex.spaceless and at < end - 1 and word.endswith(lex.data.source_endings or ("\n",))
        return not parted and (is_name_word(unit, at, lex) or lex.tells(word, lex["institutions"]))


def bracket(unit: Unit, phrase: Phrase) -> tuple[Phrase, str] | None:
    """The phrase before the brackets that end it, and what stands in them: “… Agency (MKA)”."""
    last = unit.elements[phrase.end - 1].end
    for found in _BRACKETS.finditer(unit.text, unit.elements[phrase.start].end, last + 1):
        if last < found.end() - 1:
            return None
        end = next(at for at in range(*phrase) if unit.elements[at].end > found.start())
        letters = found[1].strip()
        return (Phrase(phrase.start, end), letters) if 0 < len(letters.split()) <= MOST_WORDS else None
    return None


def is_short_form(short: str, unit: Unit, whole: Phrase) -> bool:
    """Whether one short word stands in brackets, most signs of which the name before them has: 항만노련."""
    words = unit.text[unit.elements[whole.start].start : unit.elements[whole.end - 1].end]
    is_one = short.isalpha() and 1 < len(short) < len(words)
    return is_one and sum(sign in words for sign in short) > len(short) // 2


def without_letters(name: str) -> str | None:
    """“Anayasa Mahkemesi” of “Anayasa Mahkemesi (AYM”; None where no letters end a name."""
    found = _BEHIND.search(name)
    return name[: found.start()].rstrip() if found and _is_mark(found[1]) else None


def _may_be_letters(letters: str) -> bool:
    """Whether it is short and holds no number."""
    return len(letters) > 1 and len(letters.split()) <= MOST_WORDS and not any(map(str.isdigit, letters))


def _is_mark(letters: str) -> bool:
    capitals = sum(letter.isupper() for letter in letters)
    is_one = _ONE_WORD.fullmatch(letters) is not None
    return (
        is_one and 1 < len(letters) <= MOST_LETTERS and capitals > len(letters) // 2 and letters[0].isupper()
    )


def abbreviates(short: str, whole: str) -> bool:
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
        if name[:1] == letters[:1] and initials > 1 and abbreviates(normal(letters), normal(name)):
            whole = iter(normal(letters))
            heads = [unit.word(at)[:1] for at in range(start, end) if unit.elements[at].is_capital]
            if all(head in whole for head in heads):
                return name
    return None


def _of_initials(unit: Unit, end: int, letters: str, lex: Lexicon) -> Named | None:
    """“Comité d'étude des sols (CES)”: a body from its noun on, if its words but the small ones begin so."""
    small = either(lex["prepositions"], lex["inner_prepositions"], lex["articles"], lex["conjunctions"])
    initials = ""
    for at in range(end - 1, max(-1, end - 1 - LONGEST_NAME), -1):
        if not unit.is_word(at):
            return None
        if unit.word(at) not in small and len(unit.word(at)) >= LEAST_WORD:
            initials = key(unit.word(at))[:1] + initials
        if len(initials) > 1 and initials == key(letters) and lex.tells(unit.word(at), lex["institutions"]):
            span = unit.span(at, end)
            return Named("institution", unit.text[span.start : span.end])
    return None


def _starts(unit: Unit, end: int, lex: Lexicon) -> Iterator[int]:
    at = end - 1
    while at >= max(0, end - LONGEST_NAME) and unit.is_word(at):
        if unit.elements[at].is_capital:
            yield at
        elif unit.word(at) not in either(lex["conjunctions"], lex["noun_links"]):
            return
        at -= 1
