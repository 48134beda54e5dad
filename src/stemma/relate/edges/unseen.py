"""Edges of reports that nobody has seen: told edges in, whether they are drawn.

Whoever is quoted in a text that credits an agency reached the report through the agency, if not through
somebody else. What an unseen report rests on only its own words could tell: of it an edge is drawn where a
report tells that very way ("X, citing Y, said that Z …"), and to the institution or document on which the
whole text rests. All others are origins without an edge.
"""

from stemma.relate.told import Told


def is_drawn(told: Told) -> bool:
    """Whether an edge is drawn, or its source only counts among the origins."""
    return told.taker.kind != "publisher" or not told.in_passing
