"""Titles and the names beside them, as a text gives them: “the mayor” is the one name that stood with it."""

from collections.abc import Collection, Sequence

from stemma.model import Span
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.segments import NAME_DOT
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.naming.mentions import Mentions
from stemma.understand.attribution.naming.spelt import LONGEST_NAME, bare, is_name_word

TITLE_WITHIN = 5
OFFICE_WITHIN = 12
"""Words of an office between a title and its bearer."""


class Titles:
    """By role word: the title's words and the name that they stood beside."""

    def __init__(self, lex: Lexicon, mentions: Mentions) -> None:
        self._lex, self._mentions = lex, mentions
        self._titles: dict[str, dict[tuple[frozenset[str], str], None]] = {}

    def note(self, role: str, title: Collection[str], name: str) -> None:
        """Remember a name with the words of its title, one of which is the role."""
        self._titles.setdefault(self.lemma(role), {})[frozenset(title), name] = None

    def note_unit(self, unit: Unit) -> None:
        """Remember every “title name” of a unit: “Russian President Vladimir Putin”."""
        for at, element in enumerate(unit.elements):
            if element.normal not in self._lex["roles"] or element.kind != "word":
                continue
            name, complement = self._bearer(unit, at)
            if name is None:
                continue
            title = {self.lemma(element.normal)}
            for place in range(at - 1, max(-1, at - 1 - TITLE_WITHIN), -1):
                if not unit.is_word(place) or unit.word(place) in self._lex["prepositions"]:
                    break
                title.add(self.lemma(unit.word(place).removesuffix("'s")))
            title.update(self.lemma(unit.word(place)) for place in range(at + 1, complement))
            self.note(element.normal, title, name)

    def bearer(self, words: Sequence[str]) -> str | None:
        """The one name that a role's words stood beside, or None."""
        roles = {self.lemma(word) for word in words if self._lex.bare(word) in self._lex["roles"]}
        wanted = {self.lemma(word) for word in words if word and word not in self._lex.determiners}
        for role in sorted(roles):
            fitting = (name for title, name in reversed(self._titles.get(role, {})) if wanted <= title)
            names = {name.split()[-1]: name for name in fitting}
            return next(iter(names.values())) if len(names) == 1 else None
        return None

    def bearers(self, words: Sequence[str]) -> set[str]:
        """Everybody who was named with a role among some words."""
        return {
            name
            for word in words
            if self._lex.bare(word) in self._lex["roles"]
            for _, name in self._titles.get(self.lemma(word), {})
        }

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
            name = self._mention_before_comma(unit, role)
        if name is not None:
            return name, end
        if self._lex.data.head_first and (behind := self._complement_end(unit, role)) > end:
            name = self._mention_at(unit, behind)
            if name is not None:
                return name, behind
        if self._lex.data.head_first and (found := self._behind_office(unit, role)) is not None:
            return found
        while end < min(len(unit.elements), role + 1 + LONGEST_NAME) and is_name_word(unit, end, self._lex):
            end += 1
        if end == role + 1:
            return None, end
        span = unit.span(role + 1, end)
        return bare(unit.text[span.start : span.end], "person", self._lex), role + 1

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
        closed = self._lex["conjunctions"] | self._lex["relatives"] | self._lex["auxiliaries"]
        for at in range(role + 1, min(len(unit.elements), role + 1 + OFFICE_WITHIN)):
            name = self._mention_at(unit, at)
            if name is not None:
                governs = unit.word(at - 1) in self._lex["inner_prepositions"] | self._lex["prepositions"]
                return None if governs else (name, at)
            if unit.is_comma(at):
                name = self._mention_at(unit, at + 1)
                return (name, at) if name is not None else None
            word = unit.word(at)
            if not unit.is_word(at) or word in closed or self._lex.is_verb(word):
                return None
        return None

    def _mention_before_comma(self, unit: Unit, role: int) -> str | None:
        """“Mgr Anselme Quéverdo, évêque de Landrezac”: the person whom the role behind a comma tells of."""
        comma = role - 1
        if comma > 0 and unit.is_word(comma) and unit.word(comma) in self._lex["articles"]:
            comma -= 1
        if comma < 1 or not unit.is_comma(comma):
            return None
        start = max(0, comma - LONGEST_NAME)
        ahead = self._mentions.within(unit.span(start, comma))
        ends = unit.elements[comma - 1].end
        return next((one.name for one in ahead if one.kind == "person" and one.span.end == ends), None)

    def _mention_at(self, unit: Unit, at: int) -> str | None:
        """The person whose name begins at an element."""
        if at >= len(unit.elements):
            return None
        here = self._mentions.within(unit.span(at, at + 1))
        return next((one.name for one in here if one.kind == "person"), None)

    def _mention_after(self, unit: Unit, at: int) -> str | None:
        end = unit.elements[min(len(unit.elements) - 1, at + 3)].end
        after = Span(unit.elements[at].end, end, unit.field)
        return next((one.name for one in self._mentions.within(after) if one.kind == "person"), None)
