"""Stories, from their reports to their edges; one with very many copies in two steps."""

from stemma.relate.drawing.crowd import Crowded
from stemma.relate.drawing.story import Compared, Known

__all__ = ["Compared", "Crowded", "Known"]
