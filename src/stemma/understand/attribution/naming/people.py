"""Persons who spoke, by the names that the text gave them in full; the short forms in which they come back.

A family name stands for the one person whose name it ends; a title alone for the one who spoke with it.
"""

from collections.abc import Iterable, Sequence

from stemma.gazetteer import key
from stemma.model import Span
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.segments import NAME_DOT
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.naming import openers
from stemma.understand.attribution.naming.unlisted import Unlisted


class People:
    """Filled in the order of the text."""

    def __init__(self, lex: Lexicon) -> None:
        self._lex = lex
        self._has_plain_names = openers.has_plain_names(lex)
        self._unlisted = Unlisted(lex)
        self._courtesy = frozenset(map(key, lex["courtesy"]))
        self._words_of: dict[str, tuple[str, ...]] = {}
        self._spoke: dict[str, dict[frozenset[str], None]] = {}
        """By name: the words of the sources that were named so."""
        self._inside: dict[str, set[str]] = {}
        """By key of a word behind the first of a name: the names of those who spoke that hold it."""
        self._beside: dict[str, set[str]] = {}
        """By key of a word of a source: the names of those who spoke as such."""

    def note_unit(self, unit: Unit) -> None:
        """Remember the words of a unit, where nothing shows which of them are names."""
        if self._has_plain_names:
            self._unlisted.note_unit(unit)

    def note(self, name: str, words: Iterable[str]) -> None:
        """Remember who spoke, and all words of the source."""
        beside = frozenset(words)
        self._spoke.setdefault(name, {})[beside] = None
        for word in map(key, beside):
            self._beside.setdefault(word, set()).add(name)
        for word in self._words(name)[1:]:
            self._inside.setdefault(word, set()).add(name)

    def whole(self, name: str, words: Sequence[str], others: Iterable[str] = ()) -> str | None:
        """The one longer name of those who spoke and of others; of several the one with a role told here."""
        near = {*self._near(name), *others}
        fitting = {known for known in near if known != name and self._is_part(name, known)}
        longest = {one for one in fitting if not any(self._is_part(one, more) for more in fitting)}
        if len(longest) > 1:
            roles = self._lex["roles"].intersection(words)
            longest = {
                known for known in longest if any(roles & beside for beside in self._spoke.get(known, ()))
            }
        return self._one(longest)

    def unlisted(self, name: str, place: Span) -> str | None:
        """The one longer name up to a place that words of no list make with a family name."""
        words = self._words(name)
        return self._one(self._unlisted.ending_in(words[0], place)) if len(words) == 1 else None

    def again(self, words: Sequence[str]) -> str | None:
        """One who spoke, if these words are his whole name or the end of it and nothing else."""
        if len(words) < 2:
            return None
        short = tuple(map(key, words))
        return self._one(
            {one for one in self._spoke if " " in one and self._words(one)[-len(short) :] == short}
        )

    def titled(self, words: Sequence[str]) -> str | None:
        """The one who spoke with a title before that now stands alone: “الشيخ”."""
        wanted = {key(word) for word in words if word and word not in self._lex.determiners}
        near = self._beside.get(min(wanted), ()) if wanted else ()
        return self._one({name for name in near if self._was_beside(wanted, name)})

    def _was_beside(self, wanted: set[str], name: str) -> bool:
        if " " not in name or not wanted.isdisjoint(self._words(name)):
            return False
        return any(wanted <= set(map(key, beside)) for beside in self._spoke[name])

    def _near(self, name: str) -> Iterable[str]:
        """Of those who spoke at least all whose name may be longer than this one."""
        words = self._words(name) if self._has_plain_names else ()
        return self._inside.get(words[0], ()) if words else self._spoke

    def _is_part(self, name: str, known: str) -> bool:
        """Whether a name is the end of another, or the family name of one sign that opens it."""
        if self._has_plain_names:
            return _goes_into(self._words(name), self._words(known))
        if known.endswith((f" {name}", f"{NAME_DOT}{name}")):
            return True
        if self._lex.data.name_side == "before" and f" {name} " in known:
            return True  # “제이 알 해터슬리 바르가대”: an office may stand behind the name
        is_family = len(name) == 1 and self._lex.data.name_side != "any" and " " not in known
        return is_family and known.startswith(name) and NAME_DOT not in known

    def _one(self, names: Iterable[str]) -> str | None:
        """The one name, in whatever spelling."""
        by_words = {self._words(name): name for name in sorted(names)}
        return next(iter(by_words.values())) if len(by_words) == 1 else None

    def _words(self, name: str) -> tuple[str, ...]:
        """The keys of a name's words, courtesy aside; names are compared again with each that follows."""
        found = self._words_of.get(name)
        if found is None:
            found = tuple(map(key, name.split()))
            while len(found) > 1 and found[0] in self._courtesy:
                found = found[1:]
            self._words_of[name] = found
        return found


def _goes_into(short: Sequence[str], whole: Sequence[str]) -> bool:
    """Whether a name is the end of a longer one, or stands in it behind its first word."""
    size = len(short)
    if size and short[0] not in whole:
        return False
    return any(whole[at : at + size] == short for at in range(1, len(whole) - size + 1))
