"""A publisher's name in any of its cases in, the publisher out: "по данным «Российской газеты»".

The endings are those of the packs' ``inflection.toml``. A form that two publishers' names could have means
none.
"""

from collections.abc import Iterator
from functools import lru_cache

from stemma import gazetteer
from stemma.gazetteer import Publisher, words
from stemma.names.inflection import nominatives


def publisher(name: str) -> Publisher | None:
    """The publisher of this name as it stands, or of the only known name that it may be a case of."""
    return gazetteer.publisher(_listed(name))


def is_weak(name: str, found: Publisher) -> bool:
    """Whether the name, in whatever case, is a common word too."""
    return gazetteer.is_weak(_listed(name), found)


@lru_cache(maxsize=16384)
def _listed(name: str) -> str:
    """The name in the case in which the gazetteer holds it; itself where it holds none."""
    if gazetteer.publisher(name) is not None:
        return name
    held = {
        found.id: nominative
        for nominative in sorted(_nominatives(name))
        if (found := gazetteer.publisher(nominative)) is not None
    }
    return next(iter(held.values())) if len(held) == 1 else name


def _nominatives(name: str) -> Iterator[str]:
    """The name in the nominative: all its words, or those on one side of others that stand in every case
    ("«Зеркала» недели", "РИА «Новостей»")."""
    found = words(name)
    for at in range(1, len(found) + 1):
        front, back = " ".join(found[:at]), " ".join(found[at:])
        yield from (" ".join((*one, back)).strip() for one in nominatives(front))
        if back:
            yield from (" ".join((front, *one)) for one in nominatives(back))
