"""Which of two reports can have come first, as far as their printed times tell.

A time without an offset may be off by the difference between two places' clocks, so only what
exceeds that difference counts as certain.
"""

from datetime import datetime, timedelta

from stemma.model import Iso, Version, day_of

CLOCKS_APART = timedelta(hours=14)
"""Two printed local times of one instant differ by at most about this much in practice."""
AHEAD, BEHIND = timedelta(hours=14), timedelta(hours=12)
"""How far a local clock may go before or behind UTC."""


def certainly_before(first: Version, second: Version) -> bool:
    """Whether ``first`` was published before ``second`` whatever their clocks showed."""
    if first.published is None or second.published is None:
        return False
    is_mixed = _has_offset(first.published) != _has_offset(second.published)
    start = _range(second.published, is_mixed=is_mixed)[0]
    return _range(first.published, is_mixed=is_mixed)[1] < start


def clearly_before(first: Version, second: Version) -> bool:
    """Whether the clocks of two places would have to be far apart for ``second`` to be the earlier."""
    if first.published is None or second.published is None:
        return False
    return _range(first.published, is_mixed=False)[1] < _range(second.published, is_mixed=False)[0]


def probably_before(first: Version, second: Version) -> bool:
    """Whether the printed times, taken at their word, put ``first`` earlier.

    Times with and without an offset cannot be compared to the hour, nor a time with a mere day: then
    only days count.
    """
    if first.published is None or second.published is None:
        return False
    day_only = 10 in (len(first.published), len(second.published))
    if day_only or _has_offset(first.published) != _has_offset(second.published):
        return day_of(first.published) < day_of(second.published)
    return _plain(first.published) < _plain(second.published)


def order(version: Version) -> tuple[str, str]:
    """A sort key: printed time first, undated reports last; never a judgement."""
    return (version.published or "9", version.id)


def _range(value: Iso, *, is_mixed: bool) -> tuple[datetime, datetime]:
    """The instants that a printed time may mean; ``is_mixed``: beside one whose offset is known."""
    if len(value) == 10:
        day = datetime.fromisoformat(value)
        return day - CLOCKS_APART, day + timedelta(days=1) + CLOCKS_APART
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is None and is_mixed:
        return moment - AHEAD, moment + BEHIND
    if moment.tzinfo is None:
        return moment - CLOCKS_APART / 2, moment + CLOCKS_APART / 2
    naive = (moment - (moment.utcoffset() or timedelta())).replace(tzinfo=None)
    return naive, naive


def _has_offset(value: Iso) -> bool:
    return len(value) > 10 and datetime.fromisoformat(value).tzinfo is not None


def _plain(value: Iso) -> tuple[datetime, bool]:
    moment = datetime.fromisoformat(value)
    if moment.tzinfo is not None:
        moment = (moment - (moment.utcoffset() or timedelta())).replace(tzinfo=None)
    return moment, len(value) > 10
