"""Sources without an edge: what is told in, what edges are drawn for out; the rest only counts as origins.

Whoever is quoted in a text that credits an agency reached the report through the agency, if not through
somebody else. What an unseen report rests on only its own words could tell: of it an edge is drawn where a
report tells that very way ("X, citing Y, said that Z …"), and to the institution or document on which the
whole text rests. A credited agency's talks with people are its own. And a house that speaks for itself has
nothing from the people by whose mouth it speaks.
"""

from collections.abc import Mapping, Sequence

from stemma.model import Analysis
from stemma.relate.citation.releases import is_release
from stemma.relate.told import Told

PEOPLE = frozenset({"person", "anonymous"})


def drawable(told: Sequence[Told], analyses: Mapping[str, Analysis]) -> tuple[Told, ...]:
    """What edges are drawn for."""
    credited = {(one.taker.key, one.giver.key) for one in told if one.kind == "credit"}
    return tuple(one for one in told if _is_drawn(one, credited, analyses))


def _is_drawn(told: Told, credited: set[tuple[str, str]], analyses: Mapping[str, Analysis]) -> bool:
    taker, giver = told.taker, told.giver
    if taker.is_witness and giver.kind == "person":
        return not is_release(analyses[taker.key])
    if taker.kind != "publisher":
        return True
    is_its_talk = giver.kind in PEOPLE and (told.evidence[0].witness, taker.key) in credited
    return not (told.in_passing or is_its_talk)
