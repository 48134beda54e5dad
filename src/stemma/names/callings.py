"""Words of roles in, the callings that they tell out: a striker and a mayor of one name are two people."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files

import msgspec

from stemma.gazetteer import key


def callings(roles: Iterable[str]) -> frozenset[str]:
    """The callings of some role words (keys); a word that may tell any tells none."""
    return frozenset(found for role in roles if (found := _callings().get(role)))


@cache
def _callings() -> Mapping[str, str]:
    text = files("stemma.names").joinpath("callings.toml").read_text("utf-8")
    groups = msgspec.convert(tomllib.loads(text), dict[str, tuple[str, ...]])
    told: dict[str, set[str]] = {}
    for calling, words in groups.items():
        for word in words:
            told.setdefault(key(word), set()).add(calling)
    return {word: next(iter(found)) for word, found in told.items() if len(found) == 1}
