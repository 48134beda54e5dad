"""A line in, the kind of page furniture that it is out, or None.

Known by the labels of all language packs (a page may frame Persian text in English) and by shapes
that hold in any language: sums against robots, rows of menu entries, bare addresses.
"""

import re
from dataclasses import dataclass
from functools import cache

import msgspec

from stemma.extract import page_words
from stemma.extract.stamps import resembles_date
from stemma.extract.words import LONGEST_LINE, key, word_count
from stemma.languages import codes, section

SUM = re.compile(r"^\W*\w+\s*[+\-−–×*÷]\s*\w+\s*=\s*[\w?؟_…\s]{0,12}$")
ADDRESS = re.compile(r"^\W*(?:https?://|www\.)\S+\W*$|^\W*[\w.+-]+@[\w-]+\.[\w.-]+\W*$")
TAG_ROW = re.compile(r"^(?:\s*#[\w\u200c]+[\s,،]*)+$")
BARS = re.compile(r"\s[|｜¦]\s|\s[•·]\s")
COLUMNS = re.compile(r"\s{2,}|\t+")
MOST_IN_MENU_ENTRY = 3
FEWEST_IN_MENU = 3
NO_LETTERS = re.compile(r"^[\W\d_]+$")
SHAPES = (("empty", NO_LETTERS), ("sum", SUM), ("address", ADDRESS), ("tags", TAG_ROW))
LONGEST_LABELLED = 45
"""Words: a longer line is a paragraph, whatever phrase stands in it."""
LONGEST_OPENING = 30


class Labels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``lines`` are whole lines, ``openings`` their first words, ``phrases`` stand anywhere in them."""

    lines: tuple[str, ...] = ()
    openings: tuple[str, ...] = ()
    phrases: tuple[str, ...] = ()


class FurnitureWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``furniture.toml`` of a language pack."""

    form: Labels = Labels()
    related: Labels = Labels()
    sharing: Labels = Labels()
    navigation: Labels = Labels()
    advertising: Labels = Labels()
    newsletter: Labels = Labels()
    cookies: Labels = Labels()
    end: Labels = Labels()
    tags: Labels = Labels()
    notice: Labels = Labels()


REASONS = {
    "form": "part of a comment form",
    "related": "heads or belongs to a list of other reports",
    "sharing": "a button or counter for sharing",
    "navigation": "navigation of the site",
    "advertising": "advertising",
    "newsletter": "invites to subscribe",
    "cookies": "a notice on cookies",
    "end": "marks the end of the message",
    "tags": "a list of tags",
    "notice": "a notice of the site",
    "date": "a date that is not printed as that of the report",
    "sum": "a sum that a comment form asks for",
    "address": "an address alone",
    "row": "a row of entries set apart by bars or wide spaces",
    "empty": "nothing but digits and marks",
}


@dataclass(frozen=True, slots=True)
class _Index:
    lines: dict[str, str]
    openings: dict[str, str]
    phrases: re.Pattern[str]
    phrase_kinds: dict[str, str]
    longest_opening: int


@cache
def _index() -> _Index:
    lines: dict[str, str] = {}
    openings: dict[str, str] = {}
    phrases: dict[str, str] = {}
    for code in codes():
        words = section(code, "furniture", FurnitureWords)
        if words is None:
            continue
        for kind in FurnitureWords.__struct_fields__:
            labels: Labels = getattr(words, kind)
            for index, entries in (
                (lines, labels.lines),
                (openings, labels.openings),
                (phrases, labels.phrases),
            ):
                for entry in entries:
                    index.setdefault(key(entry), kind)
    ordered = sorted(phrases, key=lambda text: (-len(text), text))
    pattern = re.compile("|".join(page_words.bounded(text, re.escape(text)) for text in ordered) or r"(?!)")
    longest = max((entry.count(" ") + 1 for entry in openings), default=0)
    return _Index(lines, openings, pattern, phrases, longest)


def kind_of(line: str) -> str | None:
    """The kind of furniture that a line is by itself, a key of ``REASONS``; None where it is none."""
    if len(line) > LONGEST_LINE:
        return None
    for kind, shape in SHAPES:
        if shape.match(line):
            return kind
    if resembles_date(line):
        return "date"
    return labelled(line) or ("row" if len(BARS.findall(line)) >= 2 or _is_menu(line) else None)


def entries_of(line: str) -> tuple[str, ...]:
    """The entries of a row, between bars or wide spaces."""
    return tuple(entry.strip() for part in BARS.split(line) for entry in COLUMNS.split(part) if entry.strip())


def _is_menu(line: str) -> bool:
    """Entries of a few words each, set apart by wide spaces."""
    entries = COLUMNS.split(line.strip())
    return len(entries) >= FEWEST_IN_MENU and all(
        word_count(entry) <= MOST_IN_MENU_ENTRY for entry in entries
    )


def labelled(line: str) -> str | None:
    """The kind by the words alone; shapes say nothing where the markup shows lists and tables."""
    number = word_count(line)
    if len(line) > LONGEST_LINE or number > LONGEST_LABELLED:
        return None
    index = _index()
    folded = key(line)
    if folded in index.lines:
        return index.lines[folded]
    if number <= LONGEST_OPENING:
        words = folded.split(" ", index.longest_opening)
        for length in range(min(index.longest_opening, len(words)), 0, -1):
            opening = " ".join(words[:length])
            kind = index.openings.get(opening)
            # One word opens many sentences: as a label it is followed by a mark.
            if kind and (length > 1 or _label_is_set_off(line)):
                return kind
    found = index.phrases.search(folded)
    return index.phrase_kinds[found[0]] if found else None


def _label_is_set_off(line: str) -> bool:
    return bool(re.match(r"^\W*[^\W\d_]+\s*[:：|>»]", line))
