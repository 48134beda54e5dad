"""An entry of a word list in, all its forms out.

``stem/class`` is the stem set into every template of that class. An entry of several words is a phrase.
"""

from collections.abc import Callable, Iterable, Iterator

from stemma.errors import Misconfigured
from stemma.understand.attribution.elements.words import normal


class Expander:
    """The forms of entries, by the classes of a pack's ``inflection``."""

    def __init__(
        self, inflection: dict[str, tuple[str, ...]], *, cut: Callable[[str], tuple[str, ...]]
    ) -> None:
        self.inflection = inflection
        self._cut = cut

    def forms(self, entry: str) -> Iterator[str]:
        """All phrases of an entry; a class may follow any of its words."""
        for part in entry.split(" "):
            stem, slash, name = part.partition("/")
            if slash:
                if name not in self.inflection:
                    raise Misconfigured(
                        f"attribution.toml, {entry!r}", f"no inflection class {name!r}", "add it"
                    )
                for template in self.inflection[name]:
                    yield from self.forms(entry.replace(part, template.replace("~", stem), 1))
                return
        yield entry

    def phrases(self, entries: Iterable[str]) -> Iterator[tuple[str, ...]]:
        for entry in entries:
            for form in self.forms(entry):
                if words := self._cut(form):
                    yield words

    def words(self, entries: Iterable[str]) -> frozenset[str]:
        return frozenset(normal(form) for entry in entries for form in self.forms(entry))


def parts(phrase: str) -> tuple[str, ...]:
    """Words of a phrase where a word is whatever has no blank in it."""
    return tuple(normal(part) for part in phrase.split())
