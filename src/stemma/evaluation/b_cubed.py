"""B³ F1 of a grouping against the labelled one (Bagga and Baldwin 1998)."""

from collections import Counter
from collections.abc import Hashable, Mapping


def b_cubed(events: Mapping[str, Hashable], found: Mapping[str, int]) -> float:
    """From 0 to 1, to four places: ``events`` is the label of each item, ``found`` its group; 0 for none."""
    together = Counter((events[name], found[name]) for name in events)
    gold, own = Counter(events.values()), Counter(found[name] for name in events)
    count = sum(gold.values())
    if not count:
        return 0.0
    precision = sum(n * n / own[story] for (_, story), n in sorted(together.items(), key=str)) / count
    recall = sum(n * n / gold[event] for (event, _), n in sorted(together.items(), key=str)) / count
    return round(2 * precision * recall / (precision + recall), 4)
