"""Sources as a text named them in full, and the short forms in which they come back, without capitals.

A family name stands for the one person whose name ends in it; letters in brackets stand for the body before
them. A role that two bear in one sentence stands for neither.
"""

from collections.abc import Iterable, Sequence

from stemma.gazetteer import key
from stemma.gazetteer.language_words import everywhere_keys
from stemma.model import Span
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.naming import openers
from stemma.understand.attribution.naming.mentions import is_by
from stemma.understand.attribution.naming.named import Named
from stemma.understand.attribution.phrases.phrase import Phrase

MOST_GIVEN = 3
LONGEST_BODY = 8
"""Words of a name before its family name."""
ROLE_WITHIN = 4
LONGEST_LETTERS = 5
CLOSED = (
    "source_markers",
    "prepositions",
    "pronouns",
    "adverbs",
    "relatives",
    "demonstratives",
    "articles",
    "complementizers",
    "conjunctions",
    "genitives",
    "subordinators",
)


class Heard:
    """Filled in the order of the text."""

    def __init__(self, lex: Lexicon) -> None:
        self._lex = lex
        self._units: list[Unit] = []
        self._people: list[str] = []
        self._titled: list[tuple[frozenset[str], str]] = []
        """Words of the source of each who spoke, and his name."""
        self._letters: dict[str, Named] = {}

    def note_unit(self, unit: Unit) -> None:
        """Remember the words of a unit, and bodies whose letters stand in brackets there."""
        if not openers.has_plain_names(self._lex):
            return
        self._units.append(unit)
        for at in range(1, len(unit.elements)):
            found = _letters_at(unit, at)
            body = self._body_before(unit, at) if found else None
            if found and body:
                span = unit.span(*body)
                self._letters.setdefault(key(found), Named("institution", unit.text[span.start : span.end]))

    def _body_before(self, unit: Unit, end: int) -> Phrase | None:
        """The body whose name ends at a place: from its noun on, or up to its noun."""
        bodies = self._lex["institutions"]
        start = end
        while start > max(0, end - LONGEST_BODY) and unit.is_word(start - 1):
            word = unit.word(start - 1)
            if word in self._lex["source_markers"] | self._lex["complementizers"] | self._lex["pronouns"]:
                break
            start -= 1
        nouns = [at for at in range(start, end) if unit.word(at) in bodies]
        if not nouns:
            return None
        if self._lex.data.head_first:
            return Phrase(nouns[0], end)
        return Phrase(start, end) if nouns[-1] == end - 1 else None

    def note(self, source: Named, unit: Unit, phrase: Phrase) -> None:
        """Remember who spoke, if by a name of several words, and the words beside it."""
        if not openers.has_plain_names(self._lex):
            return
        if source.kind == "person" and source.name and len(source.name.split()) > 1:
            self._people.append(source.name)
            own = set(self._words(source.name))
            words = {key(unit.word(at)) for at in range(*phrase)} - own
            self._titled.append((frozenset(words), source.name))

    def titled(self, words: Sequence[str]) -> str | None:
        """The one who spoke with a title before that now stands alone: “الشيخ”."""
        wanted = {key(word) for word in words if word and word not in self._lex.determiners}
        known = {name for beside, name in self._titled if wanted and wanted <= beside}
        return known.pop() if len(known) == 1 else None

    def again(self, unit: Unit, phrase: Phrase) -> str | None:
        """One who spoke, if the phrase is his whole name or the end of it and nothing else."""
        short = tuple(key(unit.word(at)) for at in range(*phrase))
        fitting = {one for one in self._people if self._words(one)[-len(short) :] == short}
        return fitting.pop() if len(short) > 1 and len(fitting) == 1 else None

    def whole(self, unit: Unit, phrase: Phrase) -> str | None:
        """All words of a phrase of a few words, if they are a name and nothing else."""
        size = phrase.end - phrase.start
        particles = self._lex["name_particles"]
        article = self._lex.data.definite

        def fits(at: int) -> bool:
            if at > phrase.start and unit.word(at - 1) in particles:
                return True
            is_family = bool(article) and at == phrase.end - 1 and unit.word(at).startswith(article)
            return self._is_open(unit, at) or (is_family and phrase.start < at)

        if not 1 < size <= MOST_GIVEN + 1 or not all(map(fits, range(*phrase))):
            return None
        span = unit.span(*phrase)
        return unit.text[span.start : span.end]

    def note_letters(self, letters: str, source: Named) -> None:
        """Remember what stood in brackets behind a body's name."""
        if source.name and source.kind != "person":
            self._letters[key(letters)] = source

    def of_letters(self, name: str | None) -> Named | None:
        """The body for which these letters stood in brackets."""
        return self._letters.get(key(name)) if name else None

    def full_name(self, name: str, others: Iterable[str], place: Span) -> str | None:
        """The one longer name among those who spoke, others and the names before it in the text."""
        short = self._words(name)
        if not short:
            return None
        longer = {one for one in (*self._people, *others) if _goes_into(short, self._words(one))}
        if not longer and len(short) == 1:
            earlier = (unit for unit in self._units if unit.elements and is_by(unit.span(0, 1), place))
            longer = {found for unit in earlier for found in self._spelt(unit, short[0])}
        longest = {
            one
            for one in longer
            if not any(_goes_into(self._words(one), self._words(more)) for more in longer)
        }
        by_words = {tuple(self._words(one)): one for one in sorted(longest)}
        return next(iter(by_words.values())) if len(by_words) == 1 else None

    def is_shared(self, words: Sequence[str], role: str) -> bool:
        """Whether one sentence gave a role twice, both times with these words beside it."""
        wanted = {word for word in words if word and word not in self._lex.determiners}
        return any(self._times(unit, wanted, role) > 1 for unit in self._units[:-1])

    def _times(self, unit: Unit, wanted: set[str], role: str) -> int:
        forms = {self._lex.bare(word) for word in wanted}
        count = 0
        bare = self._bare(role)
        for at in range(len(unit.elements)):
            if self._bare(unit.word(at)) != bare:
                continue
            near = [
                self._bare(unit.word(place))
                for place in range(max(0, at - ROLE_WITHIN), min(len(unit.elements), at + ROLE_WITHIN))
            ]
            count += all(any(word.startswith(self._bare(form)) for word in near) for form in forms)
        return count

    def _bare(self, word: str) -> str:
        """A word without its article and the conjunction that is written as one with it."""
        bare = self._lex.bare(word)
        article = self._lex.data.definite
        for joined in self._lex.data.joined:
            if article and bare.removeprefix(joined) in self._lex["roles"]:
                bare = bare.removeprefix(joined)
        return bare.removeprefix(article) if article else bare

    def _words(self, name: str) -> tuple[str, ...]:
        """The keys of a name's words, courtesy aside."""
        courtesy = {key(word) for word in self._lex["courtesy"]}
        words = [key(word) for word in name.split()]
        while len(words) > 1 and words[0] in courtesy:
            words = words[1:]
        return tuple(words)

    def _spelt(self, unit: Unit, family: str) -> list[str]:
        """Words of no list that end in a family name, where a listed word or a mark opens them."""
        found = []
        for at in range(1, len(unit.elements)):
            if key(unit.word(at)) != family or not self._is_open(unit, at - 1):
                continue
            start = at - 1
            while start > 0 and at - start < MOST_GIVEN and self._is_open(unit, start - 1):
                start -= 1
            if start == 0 or not self._is_open(unit, start - 1):
                span = unit.span(start, at + 1)
                found.append(unit.text[span.start : span.end])
        return found

    def _is_open(self, unit: Unit, at: int) -> bool:
        """Whether a word may be of a name: of no closed class, no title, no verb, no noun of an office."""
        word = unit.word(at)
        if not word or not unit.is_word(at) or unit.is_time(at) or word[0].isdigit():
            return False
        if word in everywhere_keys("stops") or any(word in self._lex[name] for name in CLOSED):
            return False
        if self._lex.data.definite and word.startswith(self._lex.data.definite):
            return False
        return not (self._lex.is_known(word) or self._lex.governs(word) or self._lex.is_finite(word))


def _goes_into(short: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether a name is the end of a longer one, or stands in it behind its first word."""
    size = len(short)
    return any(whole[at : at + size] == short for at in range(1, len(whole) - size + 1))


def _letters_at(unit: Unit, at: int) -> str | None:
    """What stands in brackets from an element on, if it is short and holds no number."""
    before = unit.elements[at - 1].end
    if "(" not in unit.text[before : unit.elements[at].start + 1]:
        return None
    open_at = unit.text.index("(", before)
    close_at = unit.text.find(")", open_at)
    letters = unit.text[open_at + 1 : close_at].strip() if close_at > 0 else ""
    is_short = 0 < len(letters.split()) <= LONGEST_LETTERS and len(letters) > 1
    return letters if is_short and not any(map(str.isdigit, letters)) else None


def bracket(unit: Unit, phrase: Phrase) -> tuple[Phrase, str] | None:
    """The phrase before the brackets that end it, and what stands in them: “… Agency (MKA)”."""
    text = unit.text
    for at in range(phrase.start + 1, phrase.end):
        before = unit.elements[at - 1].end
        first = unit.elements[at].start
        if "(" not in text[before : first + 1]:
            continue
        open_at = text.index("(", before)
        close_at = text.find(")", open_at)
        if close_at < 0 or unit.elements[phrase.end - 1].end < close_at:
            return None
        letters = text[open_at + 1 : close_at].strip()
        is_short = 0 < len(letters.split()) <= LONGEST_LETTERS
        return (Phrase(phrase.start, at), letters) if is_short else None
    return None
