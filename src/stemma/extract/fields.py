"""A line in, the fields that it prints out: dates, story code, byline, section, publisher, credits.

A field needs its label, or (dates alone) nothing beside it. A line that only resembles a field is none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Literal

from stemma.extract import bylines, furniture, page_words, papers, stamps
from stemma.extract.bylines import LONGEST_NAME, may_be_name
from stemma.extract.outlet_names import bears_outlet, is_site_name, is_written_as_name
from stemma.extract.words import CJK, LONGEST_LINE, key, word_count
from stemma.model import Finding, Iso

FieldName = Literal[
    "published", "modified", "story_code", "byline", "section", "publisher", "credit", "beside"
]
"""``beside`` is a few words that stand in a row with a date: the page may tell what they are."""
LABELLED: tuple[tuple[str, FieldName], ...] = (
    ("published", "published"),
    ("modified", "modified"),
    ("story_code", "story_code"),
    ("source", "credit"),
    ("credit", "credit"),
    ("byline", "byline"),
    ("section", "section"),
    ("publisher", "publisher"),
)
LONGEST_FIELD = 25
LONGEST_CREDIT = 16
MOST_BESIDE_DATE = 3
BESIDE_DATE = frozenset({"published", "beside", "section"})
CODE = re.compile(r"^[#№]?\s*([\w]{0,6}[-/.]?\d[\w./-]{0,23})\W*$")
SEGMENTS = re.compile(r"\s*[|｜¦•·‖]\s*|\s+/\s+|\s{2,}|\t+")
BEFORE_CLOCK = re.compile(r"(?<=\d)\s*[|/]\s*(?=\d{1,2}:\d{2}\s*$)")
"""A bar between a date and the time that closes the line parts no fields."""
NAME_AND_DATE = re.compile(r"\s*[,،]\s+|\s+[–—-]\s+")
CRUMBS = re.compile(r"\s*[>»›→]\s*|\s+/\s+")
BRACKETS = ("(", "[")
"""A line in brackets is an agency's sign-off, not a byline."""
SECTION_LINE = re.compile(r"^\s*[–—-]\s*(\S.*)$")


@dataclass(frozen=True, slots=True)
class Field:
    """``text`` is the value as printed; for a date ``iso`` or ``finding`` is there; for a credit the line."""

    name: FieldName
    text: str
    iso: Iso | None = None
    finding: Finding | None = None
    is_labelled: bool = True


def fields_of(line: str) -> tuple[Field, ...]:
    """The fields of a line that holds nothing else, in order; empty where it holds anything else."""
    if len(line) > LONGEST_LINE or word_count(line) > LONGEST_FIELD:
        return ()
    if (whole := _single(line)) is not None:
        row = _row(line)
        if any(field.name not in BESIDE_DATE for field in row) if whole.iso else _are_labels(row):
            return row
        return (whole, *(field for field in row if whole.iso and field.name != "published"))
    if crumbs := _breadcrumb(line):
        return crumbs
    return _row(line) or _signed_date(line)


def _are_labels(row: Sequence[Field]) -> bool:
    """ "Text: Jan Rohwer, Fotos: Ilda Prats": two fields, not one with a long value."""
    return len(row) > 1 and all(_labelled(field.text) for field in row)


def _signed_date(line: str) -> tuple[Field, ...]:
    """ "The Harbour Mercury, September 9, 2025", "By Jane Roe, 9 September": whose page, or who wrote it."""
    for gap in NAME_AND_DATE.finditer(line):
        before, after = line[: gap.start()].strip(), line[gap.end() :].strip()
        if not before or not after:
            continue
        paged = papers.without_page(after)
        if paged is not None and is_written_as_name(before) and (found := stamps.stamp(paged)) is not None:
            date = Field("published", paged, found.value, found.finding, is_labelled=False)
            return (Field("publisher", before), date)
        for name, rest in ((before, after), (after, before)):
            signed = _signature(name, is_first=name == before)
            if signed is not None and (found := stamps.stamp(rest)) is not None:
                date = Field("published", rest, found.value, found.finding, is_labelled=False)
                return (signed, date)
    return ()


def _signature(name: str, *, is_first: bool) -> Field | None:
    if bylines.is_byline(name):
        return Field("byline", name)
    if not is_first or not is_written_as_name(name):
        return None
    # "Ansbeck, 14 August 2026": where, or who, the page must tell.
    is_short = word_count(name) <= MOST_BESIDE_DATE
    return Field("publisher", name) if is_site_name(name) else Field("beside", name) if is_short else None


def _row(line: str) -> tuple[Field, ...]:
    """Fields in a row, set apart by bars, wide spaces or their labels."""
    segments = SEGMENTS.split(BEFORE_CLOCK.sub(" ", line))
    parts = [part for segment in segments for part in _split_at_labels(segment) if part.strip()]
    if len(parts) < 2:
        return ()
    found = [_single(part) for part in parts]
    known = [field for field in found if field is not None]
    rest = [part for part, field in zip(parts, found, strict=True) if field is None]
    if not known or not all(_is_beside_fields(part, known) for part in rest):
        return ()
    others = [part.strip() for part in rest if furniture.kind_of(part) is None]
    return (*known, *(Field(_beside_name(part), part) for part in others))


def _beside_name(part: str) -> FieldName:
    if is_section(part):
        return "section"
    return "publisher" if is_site_name(part) else "beside"


def is_section(text: str) -> bool:
    """Whether the words name a section by themselves: "International News", "Politics"."""
    words = key(text)
    if words in page_words.keys("sections"):
        return True
    for noun in page_words.keys("news") | page_words.keys("desks"):
        if words.endswith(" " + noun) and words.removesuffix(" " + noun) in page_words.keys("sections"):
            return True
        if words.startswith(noun + " ") and words.removeprefix(noun + " ") in page_words.keys("sections"):
            return True
    return False


def _single(part: str) -> Field | None:
    if (labelled := _labelled(part)) is not None:
        return labelled
    found = stamps.stamp(part, lambda rest: furniture.labelled(rest) is not None)
    if found is not None or (found := stamps.stamp(papers.without_issue(part))) is not None:
        return Field("published", part.strip(), found.value, found.finding, is_labelled=False)
    if not part.lstrip().startswith(BRACKETS) and bylines.is_byline(part):
        return Field("byline", part.strip())
    if (dashed := SECTION_LINE.match(part)) and is_section(dashed[1]):
        return Field("section", dashed[1].strip())
    return None


def _labelled(part: str) -> Field | None:
    for label, name in LABELLED:
        found = _label(label).match(part)
        if not found:
            continue
        value, is_set_off = found["value"].strip(), bool(found["mark"])
        if not value:
            continue
        field = _valued(name, value, part.strip(), is_set_off=is_set_off)
        if field is not None:
            return field
    return None


def _valued(name: FieldName, value: str, line: str, *, is_set_off: bool) -> Field | None:
    if name in ("published", "modified"):
        found = stamps.stamp(value)
        return Field(name, value, found.value, found.finding) if found else None
    if name == "story_code":
        code = CODE.match(value)
        return Field(name, code[1]) if code else None
    longest = LONGEST_CREDIT if name == "credit" else LONGEST_NAME
    if not is_set_off or not may_be_name(value, proper=False, longest=longest):
        return None
    return Field(name, line if name in ("credit", "byline") else value)


@cache
def _label(field: str) -> re.Pattern[str]:
    """The label, a mark that sets it off (or none: labels are printed glued to their values too)."""
    return re.compile(
        rf"^\W*{page_words.alternatives(field)}\s*(?P<mark>[:：؛;=\-–—]*)\s*(?P<value>.*)$", re.IGNORECASE
    )


def _split_at_labels(segment: str) -> Iterator[str]:
    """Parts of a row of fields, each from one label with a colon to the next."""
    starts = sorted({0, *(found.start() for found in _any_label().finditer(segment))})
    for start, end in zip(starts, [*starts[1:], len(segment)], strict=True):
        yield segment[start:end].strip(" -–—,،/")


@cache
def _any_label() -> re.Pattern[str]:
    all_fields = "|".join(page_words.alternatives(label) for label, _ in LABELLED)
    # In scripts without blanks a label stands right behind a clock, or a blank parts it from a name.
    glued = "|".join(
        page_words.pattern(entry)
        for label, _ in LABELLED
        for entry in page_words.entries(label)
        if CJK.match(entry)
    )
    return re.compile(
        rf"(?<![\w(\[（])(?<!\w[\s])(?:{all_fields})\s*[:：]|(?<=\d\s)(?:{all_fields})\s*[:：]"
        rf"|(?<=[\d\s])(?:{glued or '(?!)'})\s*[:：]",
        re.IGNORECASE,
    )


def _is_beside_fields(part: str, known: Sequence[Field]) -> bool:
    if furniture.kind_of(part) is not None or is_section(part):
        return True
    dated = any(field.name == "published" for field in known)
    return dated and (len(part.split()) <= MOST_BESIDE_DATE or is_site_name(part))


def trail_of(line: str) -> tuple[str, ...]:
    """The entries of a breadcrumb, "Home > World > Asia"; none where the line is no such trail."""
    trail = line.strip(" >»›/→")
    first, slash, _ = trail.partition("/")
    is_slashed = bool(slash) and key(first) in page_words.keys("home")
    parts = trail.split("/") if is_slashed else CRUMBS.split(trail)
    entries = tuple(entry.strip() for entry in parts if entry.strip())
    return entries if len(entries) > 1 else ()


def _breadcrumb(line: str) -> tuple[Field, ...]:
    """The last entry that is no headline is the section; an outlet's name before sections is the site's."""
    entries = trail_of(line)
    if not entries:
        return ()
    if all(is_section(entry) for entry in entries):
        return (Field("section", line.strip()),)
    root, *below = entries
    if all(is_section(entry) for entry in below) and bears_outlet(root):
        return (Field("publisher", root), Field("section", below[-1]))
    if key(root) not in page_words.keys("home"):
        return ()
    sections = [entry for entry in below if word_count(entry) <= 4]
    return (Field("section", sections[-1]),) if sections else ()
