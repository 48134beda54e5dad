"""Short labels as textual critics give them.

Witnesses get capitals in order of time, sources never seen small letters after their names, lost
exemplars Greek ones. The same reports get the same sigla in whatever order they came.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import count
from string import ascii_lowercase, ascii_uppercase

from stemma.model import Analysis, Exemplar
from stemma.relate.node import Node
from stemma.relate.when import order

GREEK = "αβγδεζηθικλμνξοπρστυφχψω"


def of_witnesses(analyses: Sequence[Analysis]) -> dict[str, str]:
    """Version id to A, B, … Z, A1, B1, …"""
    ordered = sorted(analyses, key=lambda one: order(one.version))
    return dict(zip((one.id for one in ordered), _run(ascii_uppercase), strict=False))


def unseen(nodes: Iterable[Node]) -> tuple[Exemplar, ...]:
    """The nodes that are no witnesses, each once, without sigla. The first to name one gives its name."""
    first: dict[str, Exemplar] = {}
    for node in nodes:
        if node.kind is not None:
            first.setdefault(node.key, Exemplar(node.key, "", node.name, node.kind, node.entity))
    return tuple(first.values())


def exemplars(unlabelled: Iterable[Exemplar]) -> tuple[Exemplar, ...]:
    """With sigla, each once, ordered by them; the first of an id gives its name."""
    first: dict[str, Exemplar] = {}
    for one in unlabelled:
        first.setdefault(one.id, one)
    greek = _run(GREEK)
    taken: set[str] = set()
    found = []
    for key in sorted(first):
        one = first[key]
        siglum = next(greek) if one.kind == "lost" else _mnemonic(one.name or "", taken)
        taken.add(siglum)
        found.append(replace(one, siglum=siglum))
    return tuple(sorted(found, key=lambda one: (len(one.siglum), one.siglum)))


def _mnemonic(name: str, taken: set[str]) -> str:
    """The first letter of the name's words that is free, else the first with a number."""
    from anyascii import anyascii  # noqa: PLC0415 - its tables are not needed to print help

    initials = [word[0] for word in anyascii(name).lower().split() if word[0] in ascii_lowercase] or ["x"]
    for letter in initials:
        if letter not in taken:
            return letter
    return next(label for n in count(2) if (label := f"{initials[0]}{n}") not in taken)


def _run(letters: str) -> Iterator[str]:
    yield from letters
    for number in count(1):
        yield from (f"{letter}{number}" for letter in letters)
