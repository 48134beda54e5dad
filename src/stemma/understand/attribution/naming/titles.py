"""Titles and the names beside them, as a text gives them: “the mayor” is the one name that stood with it."""

from collections.abc import Collection, Iterator, Sequence
from itertools import pairwise

from stemma.model import Span
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.segments import NAME_DOT
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.naming.mentions import Mentions, is_by, longer
from stemma.understand.attribution.naming.spelt import LONGEST_NAME, bare, is_name_word

TITLE_WITHIN = 5
OFFICE_WITHIN = 12
"""Words of an office between a title and its bearer."""
LONGEST_COMPLEMENT = 9
LEAST_NAME = 2


class Titles:
    """By role word: the title's words and the name that they stood beside."""

    def __init__(self, lex: Lexicon, mentions: Mentions) -> None:
        self._lex, self._mentions = lex, mentions
        self._titles: dict[str, dict[tuple[frozenset[str], str], None]] = {}
        self._people: list[tuple[Span, str]] = []
        """Bearers by the places of their titles, in order."""
        self._first: dict[str, Span | None] = {}
        """By bearer: where the first title stands, none where that was a source."""

    def note(self, role: str, title: Collection[str], name: str, place: Span | None = None) -> None:
        """Remember a name with the words of its title, one of which is the role, and where it stands."""
        self._titles.setdefault(self.lemma(role), {})[frozenset(title), name] = None
        self._first.setdefault(name, place)

    def note_unit(self, unit: Unit) -> None:
        """Remember every “title name” of a unit: “Russian President Vladimir Putin”."""
        roles = self._lex["roles"]
        for at, element in enumerate(unit.elements):
            if element.normal not in roles or element.kind != "word":
                continue
            name, complement = self._bearer(unit, at)
            if name is None:
                continue
            title = {element.normal, self.lemma(element.normal)}
            if unit.word(at - 1) in self._lex["articles"]:
                title.add(f"{unit.word(at - 1)} {element.normal}")
            for place in range(at - 1, max(-1, at - 1 - TITLE_WITHIN), -1):
                if not unit.is_word(place) or unit.word(place) in self._lex["prepositions"]:
                    break
                title.add(self.lemma(unit.word(place).removesuffix("'s")))
            title.update(self.lemma(unit.word(place)) for place in range(at + 1, complement))
            self.note(element.normal, title, name, unit.span(at, at + 1))
            self._people.append((unit.span(at, at + 1), name))
            for other in self._others(unit, at, name):
                self.note(element.normal, title, other, unit.span(at, at + 1))

    def bearer(self, words: Sequence[str]) -> str | None:
        """The one name that a role's words stood beside, or None."""
        own = {word for word in words if self._lex.bare(word) in self._lex["roles"]}
        wanted = {self.lemma(word) for word in words if word and word not in self._lex.determiners}
        for role in sorted(set(map(self.lemma, own))):
            fitting = [(title, name) for title, name in self._titles.get(role, {}) if wanted <= title]
            if fitting:
                alike = [one for one in fitting if one[0] & {*own, *map(self._lex.bare, own)}]
                return _one(fitting) or _one(_with_article(fitting, words)) or _one(alike)
        return None

    def bearers(self, words: Sequence[str]) -> set[str]:
        """Everybody who was named with a role among some words."""
        return {
            name
            for word in words
            if self._lex.bare(word) in self._lex["roles"]
            for _, name in self._titles.get(self.lemma(word), {})
        }

    def last_before(self, place: Span) -> str | None:
        """The bearer whose title stands nearest before a place of its field."""
        earlier = (one for one in reversed(self._people) if one[0].field == place.field)
        return next((name for span, name in earlier if span.end <= place.start), None)

    def longer(self, name: str, place: Span) -> set[str]:
        """Bearers of titles before a place whose full names end in a family name, in whatever case."""
        known = (
            bearer for span, bearer in self._people if span.field == place.field and span.end <= place.start
        )
        return longer(name, {bearer for bearer in known if " " in bearer})

    def named_up_to(self, place: Span) -> set[str]:
        """All bearers whose first title stands inside a place or before it, in fields before it too."""
        return {name for name, first in self._first.items() if first is None or is_by(first, place)}

    def ending_in(self, name: str) -> set[str]:
        """Bearers of titles whose names end in a family name."""
        known = (bearer for held in self._titles.values() for _, bearer in held)
        return {bearer for bearer in known if bearer.endswith((f" {name}", f"{NAME_DOT}{name}"))}

    def beginning_with(self, family: str) -> set[str]:
        """Bearers of titles whose names begin with a family name of one sign: 변, 변도현."""
        known = (bearer for held in self._titles.values() for _, bearer in held)
        return {bearer for bearer in known if bearer.startswith(family) and bearer != family}

    def lemma(self, word: str) -> str:
        """A word of a title as all its cases share it, whether its bearer still has it or not."""
        bare = self._lex.bare(word)
        lemma = self._lex.lemmas.get(bare, bare)
        for mark in self._lex.data.former:
            rest = lemma.removeprefix(mark)
            if rest != lemma and (rest in self._lex["roles"] or rest in self._lex.lemmas.values()):
                return rest
        return lemma

    def _bearer(self, unit: Unit, role: int) -> tuple[str | None, int]:
        """The name behind a role, and where what the role is over ends."""
        end = role + 1
        name = self._mention_after(unit, role)
        if name is None:
            name = self._bearer_before(unit, role)
        if name is not None:
            return name, end
        if self._lex.data.head_first and (behind := self._complement_end(unit, role)) > end:
            name = self._mention_at(unit, behind)
            if name is not None:
                return name, behind
        if self._lex.data.head_first and (found := self._behind_office(unit, role)) is not None:
            return found
        if self._lex.data.genitive_endings:
            name, start = self._governed(unit, role)
            if name is not None:
                return name, start
        set_off = self._set_off(unit, role)
        is_set_off = set_off > end
        start = end = set_off
        while end < min(len(unit.elements), start + LONGEST_NAME) and (
            is_name_word(unit, end, self._lex) or _ends_initial(unit, end)
        ):
            end += 1
        is_closed = end == len(unit.elements) or unit.is_comma(end)
        if end == start or (is_set_off and (end == start + 1 or not is_closed)):
            return None, role + 1
        span = unit.span(start, end)
        return bare(unit.text[span.start : span.end], "person", self._lex), role + 1

    def _governed(self, unit: Unit, role: int) -> tuple[str | None, int]:
        """The person behind what a role is over: «глава комитета по делам ветеранов Лариса Ветошкина»."""
        for at in range(role + 1, min(len(unit.elements), role + 1 + LONGEST_COMPLEMENT)):
            word = unit.word(at)
            is_outer = word in self._lex["prepositions"] and word not in self._lex["inner_prepositions"]
            if not unit.is_word(at) or is_outer or self._lex.is_verb(word) or self._lex.is_finite(word):
                break
            if unit.elements[at].is_capital and (name := self._mention_at(unit, at)) is not None:
                return name, at
        return None, role + 1

    def _bearer_before(self, unit: Unit, role: int) -> str | None:
        """Who stands before the comma that opens a role: “Tove Marsh, a spokeswoman for the port”."""
        at = role - 1
        while at >= max(1, role - TITLE_WITHIN) and unit.is_word(at):
            word = unit.word(at)
            if (
                self._lex.is_verb(word)
                or word in self._lex["prepositions"]
                or word in self._lex["conjunctions"]
            ):
                return None
            at -= 1
        if at < 1 or not unit.is_comma(at):
            return None
        before = unit.span(max(0, at - LONGEST_NAME), at)
        ending = (one for one in self._mentions.within(before) if one.span.end == before.end)
        return next((one.name for one in ending if one.kind == "person"), None)

    def _others(self, unit: Unit, role: int, name: str) -> Iterator[str]:
        """Whom a role for several names too: “Senators Alma Reyes and Tobias Grunt”."""
        if not unit.word(role).endswith(self._lex.data.roles_of_many or ("\n",)):
            return
        end = unit.text.find(name, unit.elements[role].end, unit.end) + len(name)
        ends = (at + 1 for at, one in enumerate(unit.elements) if at > role and one.end == end)
        at = next(ends, len(unit.elements))
        while unit.word(at) in self._lex["conjunctions"] or unit.is_comma(at):
            start = at = at + 1
            while at < min(len(unit.elements), start + LONGEST_NAME) and is_name_word(unit, at, self._lex):
                at += 1
            if at < start + LEAST_NAME:
                return
            span = unit.span(start, at)
            yield unit.text[span.start : span.end]

    def _set_off(self, unit: Unit, role: int) -> int:
        """Where a name behind a comma may begin: “the Bishop of Wexley, the Reverend Colm Haddow,”."""
        at = role + 1
        if self._lex.data.head_first:
            return at
        if unit.word(at) in self._lex["noun_links"]:
            at += 1
            while at < len(unit.elements) and unit.is_word(at) and unit.elements[at].is_capital:
                at += 1
        if not unit.is_comma(at):
            return role + 1
        at += 1
        while unit.word(at) in either(self._lex["articles"], self._lex["courtesy"]):
            at += 1
        return at

    def _complement_end(self, unit: Unit, role: int) -> int:
        """Behind what a role is over, and the comma there: “el ministro de Salud, …”."""
        at = role + 1
        if unit.word(at) not in self._lex["inner_prepositions"]:
            return at + unit.is_comma(at)
        end = at + 1
        while end < at + LONGEST_NAME and unit.is_word(end) and not self._lex.is_verb(unit.word(end)):
            end += 1
        return end + 1 if unit.is_comma(end) else at

    def _behind_office(self, unit: Unit, role: int) -> tuple[str, int] | None:
        """“Le général de brigade X”, “la ministre déléguée à la Montagne, X”: no verb parts the two."""
        closed = either(self._lex["conjunctions"], self._lex["relatives"], self._lex["auxiliaries"])
        for at in range(role + 1, min(len(unit.elements), role + 1 + OFFICE_WITHIN)):
            name = self._mention_at(unit, at)
            if name is not None:
                governs = unit.word(at - 1) in either(
                    self._lex["inner_prepositions"], self._lex["prepositions"]
                )
                return None if governs else (name, at)
            if unit.is_comma(at):
                name = self._mention_at(unit, at + 1)
                return (name, at) if name is not None else None
            word = unit.word(at)
            if not unit.is_word(at) or word in closed or self._lex.is_verb(word):
                return None
        return None

    def _mention_at(self, unit: Unit, at: int) -> str | None:
        """The person whose name begins at an element."""
        if at >= len(unit.elements):
            return None
        here = self._mentions.within(unit.span(at, at + 1))
        return next((one.name for one in here if one.kind == "person"), None)

    def _mention_after(self, unit: Unit, at: int) -> str | None:
        end = unit.elements[min(len(unit.elements) - 1, at + 3)].end
        after = Span(unit.elements[at].end, end, unit.field)
        named = next((one for one in self._mentions.within(after) if one.kind == "person"), None)
        if named is None or self._speaks_of(unit, at, named.span):
            return None
        return named.name

    def _speaks_of(self, unit: Unit, role: int, name: Span) -> bool:
        """“The mayor | thanked Anna Lind”: whether a verb parts a role from the name behind it."""
        between = (one for one in unit.elements[role + 1 : role + 3] if one.start < name.start)
        return any(self._lex.is_verb(one.normal) and not one.is_capital for one in between)


Held = tuple[frozenset[str], str]
"""The words of a title, and a name that they stood beside."""


def _one(held: Sequence[Held]) -> str | None:
    """The one family name, as it was told first."""
    names = {name.split()[-1]: name for _, name in reversed(held)}
    return next(iter(names.values())) if len(names) == 1 else None


def _with_article(held: Sequence[Held], words: Sequence[str]) -> list[Held]:
    """Those whose article tells a woman from a man, where all have one: “la ministre”, “le ministre”."""
    if not all(any(" " in word for word in title) for title, _ in held):
        return []
    pairs = {f"{before} {word}" for before, word in pairwise(words)}
    return [(title, name) for title, name in held if title & pairs]


def _ends_initial(unit: Unit, at: int) -> bool:
    """Whether a full stop belongs to an initial before it."""
    before = unit.elements[at - 1]
    return unit.is_mark(at, ".") and before.is_capital and before.end - before.start == 1
