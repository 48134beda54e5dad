"""Names across scripts and spellings: one bearer or not, and why."""

from stemma.names.compare import Comparison, Kind, compare
from stemma.names.offers import Offer, offers
from stemma.names.organisation import contains_outlet, outlet_words
from stemma.names.sound import skeleton

__all__ = ["Comparison", "Kind", "Offer", "compare", "contains_outlet", "offers", "outlet_words", "skeleton"]
