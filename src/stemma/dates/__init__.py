"""Time expressions of news texts and the calendars behind them."""

from stemma.dates.resolve import Resolution, moments, resolve
from stemma.dates.stamp import Stamp, stamp

__all__ = ["Resolution", "Stamp", "moments", "resolve", "stamp"]
