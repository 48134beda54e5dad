"""Bearers in, the same out with "Captain Solberg" joined to the one captain of that name it can be.

A family name alone proves nothing. It is joined to a full name in another text only where both bear one
role, nobody else has that family name, and the two texts name something else in common.
"""

from collections.abc import Mapping, Sequence

from stemma.gazetteer import key
from stemma.names.parts import person_name
from stemma.understand.naming.bearer import Bearer
from stemma.understand.naming.gather import Gathered


def join_by_role(bearers: Sequence[Bearer], texts: Sequence[Gathered]) -> list[Bearer]:
    """All bearers; those of a family name alone are gone into the full name that they stand for."""
    by_text = {text.analysis.id: text for text in texts}
    families: dict[str, list[Bearer]] = {}
    named: dict[str, set[int]] = {}
    for index, bearer in enumerate(bearers):
        for text in {name.text for name in bearer.names}:
            if bearer.kind != "outlet" and not (bearer.kind == "place" and bearer.known):
                named.setdefault(text, set()).add(index)
        if bearer.kind == "person" and not _is_short(bearer):
            for family in sorted({person_name(name.full).words[-1] for name in bearer.names}):
                families.setdefault(family, []).append(bearer)
    kept: list[Bearer] = []
    for bearer in bearers:
        home = _home(bearer, families, by_text, named) if _is_lonely(bearer) else None
        if home is None:
            kept.append(bearer)
        else:
            short, full = bearer.spellings[0], home.spellings[0]
            home.take(bearer, f"'{short}' bears the role of '{full}', the only one of that family name")
    return kept


def _is_short(bearer: Bearer) -> bool:
    return all(len(person_name(name.full).words) == 1 for name in bearer.names)


def _is_lonely(bearer: Bearer) -> bool:
    return bearer.kind == "person" and bearer.known is None and _is_short(bearer)


def _home(
    bearer: Bearer,
    families: Mapping[str, list[Bearer]],
    texts: Mapping[str, Gathered],
    named: Mapping[str, set[int]],
) -> Bearer | None:
    found = families.get(key(bearer.spellings[0]), [])
    if len(found) != 1 or not found[0].may_be(bearer):
        return None
    here, there = (set().union(*(named[text] for text in _texts(one))) for one in (bearer, found[0]))
    in_common = not here.isdisjoint(there)
    return found[0] if in_common and _roles(bearer, texts) & _roles(found[0], texts) else None


def _texts(bearer: Bearer) -> frozenset[str]:
    return frozenset(name.text for name in bearer.names)


def _roles(bearer: Bearer, texts: Mapping[str, Gathered]) -> frozenset[str]:
    return frozenset(
        role
        for name in bearer.names
        for spelling in (name.spelling, name.full)
        for role in texts[name.text].roles.get(key(spelling), ())
    )
