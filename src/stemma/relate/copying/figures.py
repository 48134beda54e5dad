"""Figures in which two passages of shared text disagree: what an intermediate copy altered.

An altered number that a report has inherited tells whom it was taken from, even where text and credit
would fit another report as well.
"""

from stemma.relate.comparison.quantities import find_quantities
from stemma.relate.copying.pairs import Pair
from stemma.relate.keeping import keeping


def differing(pair: Pair) -> int:
    """Passages where each side has a number that the other lacks.

    A number on one side alone may be spelt in words that are not read, and counts for nothing.
    """
    count = 0
    for mine, theirs in pair.passages:
        ours = _values(mine.text, pair.child.language)
        others = _values(theirs.text, pair.parent.language)
        count += min(len(ours - others), len(others - ours))
    return count


@keeping(4096)
def _values(text: str, language: str | None) -> frozenset[float]:
    return frozenset(one.value for one in find_quantities(text, language))
