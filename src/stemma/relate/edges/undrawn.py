"""Sources without an edge: what is told in, whether an edge is drawn or its source only counts as an origin.

Whoever is quoted in a text that credits an agency reached the report through the agency, if not through
somebody else. What an unseen report rests on only its own words could tell: of it an edge is drawn where a
report tells that very way ("X, citing Y, said that Z …"), and to the institution or document on which the
whole text rests. And a house that speaks for itself has nothing from the people by whose mouth it speaks.
"""

from collections.abc import Mapping

from stemma.model import Analysis
from stemma.relate.citation.releases import is_release
from stemma.relate.told import Told


def is_drawn(told: Told, analyses: Mapping[str, Analysis]) -> bool:
    """Whether an edge is drawn."""
    taker, giver = told.taker, told.giver
    if taker.is_witness and giver.kind == "person":
        return not is_release(analyses[taker.key])
    return taker.kind != "publisher" or not told.in_passing
