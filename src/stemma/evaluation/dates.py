"""Figures of the task ``dates``: month names that are read, reference dates that are converted.

``cldr.names`` and ``hijri.dates`` are shares of all items; an item counts as wrong, and not as merely
unread, where another day came out without a finding. ``right-or-silent`` is 1 where none did.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

import msgspec

from stemma import languages
from stemma.dates import calendars, resolve
from stemma.evaluation.material import Material
from stemma.model import Calendar, day_of

TASK = "dates"

_DAY = 12
_YEARS: dict[Calendar, int] = {"solar-hijri": 1403, "lunar-hijri": 1445}
_SPEAKERS = {"fa-AF": "prs", "ps-PK": "ps"}
"""Locales whose pack bears another code; the others go by their language."""
_ARABIC_MONTHS = (
    "محرم", "صفر", "ربيع الأول", "ربيع الآخر", "جمادى الأولى", "جمادى الآخرة", "رجب", "شعبان", "رمضان",
    "شوال", "ذو القعدة", "ذو الحجة",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class _Item:
    """Words with a date, and the day that they mean."""

    figure: str
    words: str
    language: str | None
    calendar: Calendar
    meant: date


def measure(material: Material, progress: Callable[[str], None]) -> Mapping[str, float]:
    """Shares of all items that are right, and the count of those that came out wrong without a finding."""
    folder = material.data / TASK
    items = [*_names(folder / "cldr"), *_dates(folder / "hijri")]
    if not items:
        return {}
    right: dict[str, list[bool]] = {}
    exact: list[bool] = []
    wrong = 0
    for number, item in enumerate(items):
        if number % 500 == 0:
            progress(f"dates: {number} of {len(items)}")
        found = _read(item)
        if found is None:
            right.setdefault(item.figure, []).append(False)
            continue
        is_right = found[0] <= item.meant <= found[1]
        wrong += not is_right
        right.setdefault(item.figure, []).append(is_right)
        if item.figure == "hijri.dates":
            exact.append(found[0] + (found[1] - found[0]) / 2 == item.meant)
    figures = {name: sum(values) / len(values) for name, values in sorted(right.items())}
    if exact:
        figures["hijri.exact"] = sum(exact) / len(right["hijri.dates"])
    figures["right-or-silent"] = 1 - wrong / len(items)
    figures["wrong-silently"] = float(wrong)
    return figures


def _read(item: _Item) -> tuple[date, date] | None:
    """The days that the words are said to mean; None where nothing, or a finding, came out."""
    found = resolve(item.words, item.language)
    if found.findings:
        return None
    told = [moment for moment in found.moments if moment.text.endswith(item.words[-3:])]
    if not told:
        return None
    return day_of(told[0].earliest), day_of(told[0].latest)


def _names(folder: Path) -> Iterator[_Item]:
    """Each distinct month name of each locale, between a day and a year."""
    seen: set[tuple[str, Calendar, int, str]] = set()
    for path in sorted(folder.glob("*/main/*/*.json")):
        calendar: Calendar = "solar-hijri" if "persian" in path.name else "lunar-hijri"
        for locale, width, number, name in _cldr(path):
            key = (locale, calendar, number, name)
            if key in seen:
                continue
            seen.add(key)
            year = _YEARS[calendar]
            days = calendars.day(calendar, year, number, _DAY)
            assert days is not None
            words = f"{_DAY}/{name}/{year}" if name.isdecimal() else f"{_DAY} {name} {year}"
            figure = "cldr.narrow" if width == "narrow" else "cldr.names"
            yield _Item(figure, words, _pack(locale), calendar, days[0] + (days[1] - days[0]) / 2)


def _cldr(path: Path) -> Iterator[tuple[str, str, int, str]]:
    """Locale, width, number and name of each month in a file of CLDR."""
    content: dict[str, Any] = msgspec.json.decode(path.read_bytes())
    for locale, main in content["main"].items():
        for calendar in main["dates"]["calendars"].values():
            for widths in calendar["months"].values():
                for width, names in widths.items():
                    for number, name in names.items():
                        yield locale, width, int(number), name


def _pack(locale: str) -> str | None:
    code = _SPEAKERS.get(locale, locale.split("-", maxsplit=1)[0])
    return code if code in languages.codes() else None


def _dates(folder: Path) -> Iterator[_Item]:
    """Each reference date, its Hijri side written out in Arabic."""
    for path in sorted(folder.glob("*.json")):
        rows: list[Any] = msgspec.json.decode(path.read_bytes())
        for row in rows:
            (year, month, day), gregorian = row[0]
            words = f"{day} {_ARABIC_MONTHS[month - 1]} {year} هـ"
            yield _Item("hijri.dates", words, "ar", "lunar-hijri", date(*gregorian))
