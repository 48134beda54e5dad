"""Time expressions of news texts and the calendars behind them."""

from stemma.dates.stamp import Stamp, stamp

__all__ = ["Stamp", "stamp"]
