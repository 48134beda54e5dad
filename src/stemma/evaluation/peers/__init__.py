"""Other programs that find who said what, measured on the same texts as we are.

Each module has ``NAME`` and ``finder()``, which gives a function from a text to relations, or None where
the program is not installed. Nothing is downloaded here; ``scripts/measure.sh`` installs them.
"""

from types import ModuleType

from stemma.evaluation.peers import plain, sayswho, textacy
from stemma.evaluation.peers.find import Find

PEERS: tuple[ModuleType, ...] = (plain, textacy, sayswho)


def finders() -> dict[str, Find | None]:
    """By name, in order; None for a peer that is not installed."""
    return {peer.NAME: peer.finder() for peer in PEERS}
