"""Roles that two bear in one sentence, and so neither: «سخنگوی پلیس … و سخنگوی شهرداری …», then «سخنگو»."""

from collections.abc import Sequence

from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit

ROLE_WITHIN = 4
"""Words between a role and what tells whose it is."""


class SharedRoles:
    """The roles that stand twice in a unit."""

    def __init__(self, lex: Lexicon) -> None:
        self._lex = lex
        self._shared: dict[str, list[tuple[Unit, list[int]]]] = {}

    def note_unit(self, unit: Unit) -> None:
        """Remember the roles that stand twice in a unit."""
        places: dict[str, list[int]] = {}
        roles = self._lex["roles"]
        for at, word in enumerate(unit.words):
            if word and (bare := self._bare(word)) in roles:
                places.setdefault(bare, []).append(at)
        for role, found in places.items():
            if len(found) > 1:
                self._shared.setdefault(role, []).append((unit, found))

    def is_shared(self, words: Sequence[str], role: str) -> bool:
        """Whether one sentence gave a role twice, both times with these words beside it."""
        wanted = {word for word in words if word and word not in self._lex.determiners}
        forms = {self._bare(self._lex.bare(word)) for word in wanted}
        return any(
            sum(self._has_beside(unit, at, forms) for at in places) > 1
            for unit, places in self._shared.get(self._bare(role), ())
        )

    def _has_beside(self, unit: Unit, at: int, forms: set[str]) -> bool:
        near = range(max(0, at - ROLE_WITHIN), min(len(unit.elements), at + ROLE_WITHIN))
        words = [self._bare(unit.word(place)) for place in near]
        return all(any(word.startswith(form) for word in words) for form in forms)

    def _bare(self, word: str) -> str:
        """A word without its article and the conjunction that is written as one with it."""
        bare = self._lex.bare(word)
        article = self._lex.data.definite
        for joined in self._lex.data.joined:
            if article and bare.removeprefix(joined) in self._lex["roles"]:
                bare = bare.removeprefix(joined)
        return bare.removeprefix(article) if article else bare
