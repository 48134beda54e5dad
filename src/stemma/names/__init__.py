"""Names across scripts and spellings: one bearer or not, and why."""

from stemma.names.compare import Comparison, Kind, compare
from stemma.names.offers import Offer, offers
from stemma.names.organisation import contains_outlet, outlet_words
from stemma.names.similarity import likeness
from stemma.names.sound import skeleton
from stemma.names.spotting import spot

__all__ = [
    "Comparison",
    "Kind",
    "Offer",
    "compare",
    "contains_outlet",
    "likeness",
    "offers",
    "outlet_words",
    "skeleton",
    "spot",
]
