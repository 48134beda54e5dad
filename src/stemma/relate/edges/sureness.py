"""How sure an edge is: its kind and what it leads to in, the share of such edges that came true out.

The shares are data (``sureness.toml`` beside this module), fitted by ``scripts/sureness.py`` to first
readings: what was drawn on stories that nothing had been mended for, as a new story is read. Their outlets
are invented; how often an outlet that the gazetteer knows is told rightly is measured elsewhere (``KNOWN``).
"""

from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files

import msgspec

from stemma import gazetteer
from stemma.model import Derivation, DerivationKind
from stemma.relate.node import Node
from stemma.relate.told import CARRIED, Told

KNOWN: Mapping[DerivationKind, float] = {"credit": 0.97, "citation": 0.88}
"""Of edges to outlets of the gazetteer: the precision of credits on PolNeAR's wires, and of the chains found
in held-out cases the part that is right (``docs/quality.md``)."""


class Shares(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``sureness.toml``: by kind of edge and of exemplar, how many of a hundred came true."""

    plain: dict[str, dict[str, float]]
    carried: dict[str, dict[str, float]]
    """Of citations that hang on an opening frame rather than on words of their own."""
    agreeing: dict[str, dict[str, float]]
    """Where signs of several kinds show the edge."""


def sureness(edge: Derivation, exemplar: Node, told: Sequence[Told]) -> float:
    """The share of such edges that came true; ``told`` are those that the edge was merged from."""
    if exemplar.kind == "publisher" and gazetteer.publisher(exemplar.name or "") and edge.kind in KNOWN:
        return KNOWN[edge.kind]
    shares = shares_of()
    of_kind = shares.plain
    if edge.also:
        of_kind = shares.agreeing
    elif edge.kind == "citation" and all(one.confidence <= CARRIED for one in told):
        of_kind = shares.carried
    return of_kind[edge.kind][exemplar.kind or "report"]


@cache
def shares_of() -> Shares:
    """The shares, read once."""
    text = files("stemma.relate.edges").joinpath("sureness.toml").read_bytes()
    return msgspec.toml.decode(text, type=Shares)
