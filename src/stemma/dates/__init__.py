"""Time expressions of news texts and the calendars behind them."""

from stemma.dates.resolve import Resolution, moments, resolve
from stemma.dates.said import DaySaid, days_said, possible_days, weekdays_said
from stemma.dates.stamp import Stamp, stamp
from stemma.dates.tell import language_of

__all__ = [
    "DaySaid",
    "Resolution",
    "Stamp",
    "days_said",
    "language_of",
    "moments",
    "possible_days",
    "resolve",
    "stamp",
    "weekdays_said",
]
