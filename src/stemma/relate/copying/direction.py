"""Which of two reports with common text is the copy: a pair and what is known of both in, a weight out.

No sign decides alone. A clock may lie, a copyist may add; a sign counts by how rarely it misleads.
Every sign is the same seen from either side, with the other algebraic sign.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from stemma.model import Analysis, day_of
from stemma.relate.citation.releases import is_release
from stemma.relate.copying.extras import extras
from stemma.relate.copying.pairs import Pair
from stemma.relate.told import Told
from stemma.relate.when import clearly_before, probably_before

CERTAIN_CLOCK = 1.0
"""The other certainly came out earlier, if both clocks are right."""
PRINTED_CLOCK = 0.3
"""The other's printed time is earlier."""
FULLER = 1.5
"""For each share of text by which one lies more in the other than the other way round."""
LEAST_MORE = 0.1
"""Across languages sentences that were not aligned make so much of a difference."""
EXTRA = 0.5
"""For each place inside the common text where the other has words that this one lacks …"""
MOST_EXTRAS = 3
"""… of which no more than so many count."""
DAMAGE = 0.5
"""This text has the damage of translation and the other has not."""
NAMES_SOURCE = 0.6
"""The other credits or cites an outlet that is not in the set, and this one does not."""
OWN_MARK = 0.6
"""The other carries its own agency's mark: a dateline, an end mark."""
RELEASE = 1.0
"""The other is the release of an institution that speaks for itself."""
NAMED_BY_OTHERS = 0.6
"""A third report that has the text too says that it has it from the other."""
BYLINE = 0.3
"""The other names its writer."""
TRANSLATION_DAMAGE = frozenset(
    {"fragment", "cut-sentence", "case-break", "zodiac-month", "untranslated-words", "calendar-carried-over"}
)


@dataclass(frozen=True, slots=True)
class Standing:
    """What the reports of a story say of themselves and of one another, by the ids of reports."""

    naming: frozenset[str]
    """Reports that credit or cite outlets outside the set."""
    named_by: Mapping[str, frozenset[str]]
    """Reports by which a report is credited or cited."""


def standing(told: Sequence[Told]) -> Standing:
    """From what all reports of a story tell."""
    naming, named_by = set(), dict[str, set[str]]()
    for one in told:
        if one.taker.is_witness and one.giver.kind == "publisher":
            naming.add(one.taker.key)
        if one.taker.is_witness and one.giver.is_witness:
            named_by.setdefault(one.giver.key, set()).add(one.taker.key)
    return Standing(frozenset(naming), {key: frozenset(by) for key, by in named_by.items()})


def direction(pair: Pair, known: Standing, sharing: Iterable[str]) -> float:
    """Above 0: the child was taken from the parent; below 0: the other way round.

    ``sharing`` are the reports that share text with either.
    """
    child, parent = pair.child, pair.parent
    weight = _clock(pair) + FULLER * _fuller(pair)
    places = extras(pair)
    weight += EXTRA * (min(places.parent, MOST_EXTRAS) - min(places.child, MOST_EXTRAS))
    if pair.kind == "translation":
        weight += DAMAGE * (_is_damaged(child) - _is_damaged(parent))
    weight += NAMES_SOURCE * ((parent.id in known.naming) - (child.id in known.naming))
    weight += OWN_MARK * (_has_own_mark(parent) - _has_own_mark(child))
    weight += RELEASE * (is_release(parent) - is_release(child))
    weight += BYLINE * (_names_writer(parent) - _names_writer(child))
    third = frozenset(sharing) - {child.id, parent.id}
    named = [bool(known.named_by.get(one.id, frozenset()) & third) for one in (parent, child)]
    return weight + NAMED_BY_OTHERS * (named[0] - named[1])


def _fuller(pair: Pair) -> float:
    """How much more of the child lies in the parent than the other way round."""
    more = pair.child_share - pair.parent_share
    return 0.0 if pair.kind == "translation" and abs(more) < LEAST_MORE else more


def _clock(pair: Pair) -> float:
    child, parent = pair.child.version, pair.parent.version
    if _clocks_disagree(pair):
        return 0.0
    for certain, weight in ((clearly_before, CERTAIN_CLOCK), (probably_before, PRINTED_CLOCK)):
        if certain(parent, child) or certain(child, parent):
            return weight if certain(parent, child) else -weight
    return 0.0


def _clocks_disagree(pair: Pair) -> bool:
    """Whether the two, by their own clocks, mean different days by one weekday of their common text.

    Then one clock is wrong, or one text was published again later, and the clocks prove nothing.
    """
    mine, theirs = _weekdays(pair), _weekdays(pair.turned())
    return any(theirs.get(weekday, day) != day for weekday, day in mine.items())


def _weekdays(pair: Pair) -> dict[int, date]:
    """The days that the passages mean by words that only the publish date resolves."""
    ranges = [(mine.span.start, mine.span.end) for mine, _ in pair.passages]
    found: dict[int, date] = {}
    for moment in pair.child.moments:
        is_shared = any(start <= moment.span.start < end for start, end in ranges)
        one_day = moment.earliest[:10] == moment.latest[:10]
        if is_shared and one_day and moment.certainty == "likely":
            day = day_of(moment.earliest)
            found.setdefault(day.weekday(), day)
    return found


def _is_damaged(analysis: Analysis) -> bool:
    return any(finding.kind in TRANSLATION_DAMAGE for finding in analysis.findings)


def _has_own_mark(analysis: Analysis) -> bool:
    return any(credit.is_own for credit in analysis.credits)


def _names_writer(analysis: Analysis) -> bool:
    return any(credit.role == "byline" and not credit.publisher_id for credit in analysis.credits)
