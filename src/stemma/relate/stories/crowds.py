"""Many copies of one text: reports in, the chief of each copy out.

Ten thousand prints of one wire make fifty million pairs, which tell no more than a few of them. Only
reports whose text lies nearly whole in a longer one, and only where very many do, are copies here.
What every copy shows is then measured against its chiefs. See ``docs/reuse.md``.
"""

from collections import Counter
from collections.abc import Mapping, Sequence

from stemma.model import Analysis
from stemma.relate.citation.naming import named_publishers
from stemma.relate.reuse.runs import FEWEST, sampled
from stemma.relate.reuse.tokens import forms
from stemma.relate.when import order

MANY = 100
"""As few copies are compared with one another like all other reports."""
CHIEFS = 8
"""So many of a crowd, the first in order of time and the longest, stand for all; beside them as many at
the most whose outlets the text names."""
WITHIN = 0.8
"""The part of a copy that the longer text must have."""
TOO_MANY = 50
"""A run that more texts without a longer one have is a set phrase."""


def followers(analyses: Sequence[Analysis]) -> dict[str, tuple[str, ...]]:
    """Copies that stand behind others, with the chiefs of their crowd; empty where no text has many.

    The order of the input plays no part.
    """
    if len(analyses) <= MANY:
        return {}
    by_id = {one.id: one for one in analyses}
    found: dict[str, tuple[str, ...]] = {}
    for first, crowd in _crowds(analyses).items():
        if len(crowd) > MANY:
            ordered = sorted(crowd, key=lambda key: order(by_id[key].version))
            chiefs = {first, *[key for key in ordered if key != first][: CHIEFS - 1]}
            chiefs |= _named([by_id[key] for key in (first, ordered[0])], [by_id[key] for key in ordered])
            told = tuple(key for key in ordered if key in chiefs)
            found |= {key: told for key in ordered if key not in chiefs}
    return found


def _named(texts: Sequence[Analysis], crowd: Sequence[Analysis]) -> set[str]:
    """The first report in the crowd of each outlet that the text names: perhaps whose text it is."""
    firsts: dict[str, str] = {}
    for one in crowd:
        if one.version.publisher:
            firsts.setdefault(one.version.publisher, one.id)
    named = (one.publisher for text in texts for one in named_publishers(text, firsts))
    own = {text.version.publisher for text in texts}
    often = Counter(publisher for publisher in named if publisher not in own)
    ranked = sorted(often, key=lambda publisher: (-often[publisher], publisher))
    return {firsts[publisher] for publisher in ranked[:CHIEFS]}


def _crowds(analyses: Sequence[Analysis]) -> Mapping[str, list[str]]:
    """Texts by the longest one in which each lies nearly whole."""
    runs = {one.id: sampled(forms(one.version.text)) for one in analyses}
    found: dict[str, list[str]] = {}
    holders: dict[int, list[str]] = {}
    same: dict[frozenset[int], str] = {}
    for key in sorted(runs, key=lambda key: (-len(runs[key]), key)):
        mine = runs[key]
        if len(mine) < FEWEST:
            continue
        longest = same.get(mine) or _longest(mine, holders)
        if longest is None:
            longest = key
            for run in mine:
                held = holders.setdefault(run, [])
                if len(held) < TOO_MANY:
                    held.append(key)
        same.setdefault(mine, longest)
        found.setdefault(longest, []).append(key)
    return found


def _longest(runs: frozenset[int], holders: Mapping[int, Sequence[str]]) -> str | None:
    common = Counter(key for run in runs for key in holders.get(run, ()))
    best = min(common.items(), key=lambda each: (-each[1], each[0]), default=None)
    return best[0] if best is not None and best[1] >= WITHIN * len(runs) else None
