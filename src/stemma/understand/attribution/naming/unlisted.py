"""Words of no list as names, in languages in which nothing else shows one: «گزارشگر | مینا صفایی | گفت»."""

from stemma.gazetteer import key
from stemma.gazetteer.language_words import everywhere_keys
from stemma.model import Span
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.naming import shown
from stemma.understand.attribution.naming.mentions import is_by
from stemma.understand.attribution.phrases.phrase import Phrase

MOST_GIVEN = 3
"""Words of a name before its family name."""
CLOSED = (*shown.CLOSED, "conjunctions", "genitives", "subordinators")


class Unlisted:
    """The places of all words of a text, by their keys."""

    def __init__(self, lex: Lexicon) -> None:
        self._lex = lex
        self._places: dict[str, list[tuple[Unit, int]]] = {}

    def note_unit(self, unit: Unit) -> None:
        """Remember where the words of a unit stand."""
        for at in range(1, len(unit.elements)):
            if unit.is_word(at):
                self._places.setdefault(key(unit.word(at)), []).append((unit, at))

    def ending_in(self, family: str, place: Span) -> set[str]:
        """Names up to a place that end in a family name, where a listed word or a mark opens them."""
        return {
            name
            for unit, at in self._places.get(family, ())
            if is_by(unit.span(0, 1), place) and (name := self._ending_at(unit, at)) is not None
        }

    def _ending_at(self, unit: Unit, at: int) -> str | None:
        start = at
        while start > max(0, at - MOST_GIVEN) and is_open(unit, start - 1, self._lex):
            start -= 1
        if start == at or (start > 0 and is_open(unit, start - 1, self._lex)):
            return None
        span = unit.span(start, at + 1)
        return unit.text[span.start : span.end]


def whole_name(unit: Unit, phrase: Phrase, lex: Lexicon) -> str | None:
    """All words of a phrase of a few words, if they are a name and nothing else."""
    article = lex.data.definite

    def fits(at: int) -> bool:
        if at > phrase.start and unit.word(at - 1) in lex["name_particles"]:
            return True
        is_family = bool(article) and at == phrase.end - 1 and unit.word(at).startswith(article)
        return is_open(unit, at, lex) or (is_family and phrase.start < at)

    if not 1 < phrase.end - phrase.start <= MOST_GIVEN + 1 or not all(map(fits, range(*phrase))):
        return None
    span = unit.span(*phrase)
    return unit.text[span.start : span.end]


def is_open(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a word may be of a name: of no closed class, no title, no verb, no noun of an office."""
    word = unit.word(at)
    if not word or not unit.is_word(at) or unit.is_time(at) or word[0].isdigit():
        return False
    if word in everywhere_keys("stops") or any(word in lex[name] for name in CLOSED):
        return False
    if lex.data.definite and word.startswith(lex.data.definite):
        return False
    return not (lex.is_known(word) or lex.governs(word) or lex.is_finite(word))
