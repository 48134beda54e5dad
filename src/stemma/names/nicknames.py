"""Two given names in, whether they are forms of one out: from ``nicknames.toml``, each row a set of forms."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

import msgspec

from stemma.gazetteer import key


class _File(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    forms: tuple[tuple[str, ...], ...]


def same_given_name(left: str, right: str) -> bool:
    """Whether one row holds both keys."""
    return bool(_rows().get(left, frozenset()) & _rows().get(right, frozenset()))


def is_given_name(word: str) -> bool:
    """Whether the key is listed."""
    return word in _rows()


def other_given_names(left: str, right: str) -> bool:
    """Whether both keys are listed, and in no row together: Hassan is not Hussein."""
    rows = _rows()
    return left in rows and right in rows and not rows[left] & rows[right]


@cache
def _rows() -> Mapping[str, frozenset[int]]:
    text = files("stemma.names").joinpath("nicknames.toml").read_text("utf-8")
    rows: dict[str, set[int]] = {}
    for number, forms in enumerate(msgspec.convert(tomllib.loads(text), _File).forms):
        for form in forms:
            rows.setdefault(key(form), set()).add(number)
    return {form: frozenset(numbers) for form, numbers in rows.items()}
