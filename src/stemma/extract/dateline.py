"""The first words of a body in, its dateline out: where it ends, and what it says of agency and desk.

The dateline stays in the body; only what it says is copied out. A place alone, without an agency,
a date or a dash, is no dateline.
"""

import re
from dataclasses import dataclass
from functools import cache

from stemma.extract import page_words
from stemma.extract.words import key, word_count

LONGEST = 140
MOST_WORDS = 16
MOST_IN_PLACE = 3
DASH = r"(?:\s*[-–—−]+(?=\s|[\"“«„])|\s+[-–—−]+\s*)"
"""A dash that ends a dateline, not the hyphen in a name."""
AGENCY_IN_BRACKETS = re.compile(
    rf"^(?P<before>(?:[^().:]|\.(?=\s?\d)){{0,90}}?)\s*[(\[](?P<agency>[^()\[\]:]{{2,60}})[)\]](?P<end>{DASH}|\s*[:：])"
)
AGENCY_IN_SLASHES = re.compile(
    r"^(?P<before>[^/:]{0,80}?[.,،]?)\s*/(?P<agency>[^/.]{2,40})/\s*(?P<end>[.:–—-]+)"
)
PLACE_IN_CAPITALS = re.compile(rf"^(?P<before>[^\W\d_a-zа-яё][^a-zа-яё().:;!?]{{2,50}}?)(?P<end>{DASH})")
PLACE_DATE_DASH = re.compile(
    rf"^(?P<before>[^\W\d_][^\s.:;!?()]*(?:\s+[^\s.:;!?()]+){{0,2}}?[.,]?\s+\d{{1,2}}\s+[^\W\d_]+\.?)(?:\s+\d{{4}})?"
    rf"(?:\s*[.,،]|{DASH})\s*(?P<agency>[^.:;!?–—-]{{2,40}}?)(?P<end>\s*[.:]|{DASH})"
)
ABBREVIATION = re.compile(r"\s*[(\[]\s*([\w&.\u200c -]{2,20}?)\s*[)\]]\s*$")
SPLIT = re.compile(r"\s+[-–—−|/]+\s*|\s*[-–—−|/]+\s+|\s*[,،_]+\s*|(?<=[)\]])\s+")


@dataclass(frozen=True, slots=True)
class Dateline:
    """``text`` is the words, ``end`` where the report goes on. ``publisher`` only where a desk of its
    own signs ("Example Agency - International Service:"), ``section`` that desk."""

    text: str
    end: int
    publisher: str | None = None
    section: str | None = None


def dateline_of(paragraph: str) -> Dateline | None:
    """The dateline that opens a paragraph, or None."""
    opening = paragraph[:LONGEST]
    if (desk := _desk(opening)) is not None:
        return desk
    for pattern in (AGENCY_IN_BRACKETS, AGENCY_IN_SLASHES, PLACE_DATE_DASH, PLACE_IN_CAPITALS):
        found = pattern.match(opening)
        if pattern is PLACE_IN_CAPITALS and found and not found["before"].isupper():
            continue
        if found and word_count(found[0]) <= MOST_WORDS and _may_be(found):
            return Dateline(paragraph[: found.start("end")].strip(), found.end())
    return None


def _may_be(found: re.Match[str]) -> bool:
    """Quotation marks open a sentence, not a dateline; an agency's name has few words."""
    agency = found.groupdict().get("agency")
    if any(mark in found["before"] for mark in '"“”«»„'):
        return False
    return agency is None or (word_count(agency) <= 8 and _begins_as_name(found[0]))


def _begins_as_name(text: str) -> bool:
    first = next((character for character in text if character.isalpha()), "")
    return not first.islower()


def _desk(opening: str) -> Dateline | None:
    """ "<outlet> [(abbreviation)] - <desk>:", in either order, ended by a colon."""
    colon = re.search(r"[:：]", opening)
    if not colon or word_count(opening[: colon.start()]) > MOST_WORDS:
        return None
    words = opening[: colon.start()].strip()
    parts = [part for part in SPLIT.split(words) if part.strip()]
    outlet = next((part for part in parts if _is_outlet(part)), None)
    desk = next((part for part in parts if part != outlet and _is_desk(part)), None)
    if outlet is not None and desk is None and _is_place_and_outlet(parts):
        return Dateline(words, colon.end())
    if outlet is None or (desk is None and not _is_signed(outlet, words)):
        return None
    name = ABBREVIATION.sub("", outlet).strip()
    return Dateline(words, colon.end(), name, _section(desk) if desk is not None else None)


def _is_outlet(part: str) -> bool:
    return bool(ABBREVIATION.search(part) or page_words.anywhere("outlets").search(part)) and not _is_desk(
        part
    )


def _is_place_and_outlet(parts: list[str]) -> bool:
    """ "Ansbeck - Valley News Agency:", whose page it is remains open."""
    return (
        len(parts) == 2
        and word_count(parts[0]) <= MOST_IN_PLACE
        and not _is_outlet(parts[0])
        and _is_outlet(parts[1])
    )


def _is_signed(outlet: str, words: str) -> bool:
    """ "Example Voice Agency (EVA)": a full name with its abbreviation is how an outlet signs.

    "According to the Example Agency (EA):", "The Example Agency (EA) writes:" cite another.
    """
    behind = words.rpartition(outlet)[2].strip()
    if (behind and behind[0].isalpha()) or _cites().match(words):
        return False
    return bool(ABBREVIATION.search(outlet) and page_words.anywhere("outlets").search(outlet))


@cache
def _cites() -> re.Pattern[str]:
    return re.compile(rf"^\W*{page_words.alternatives('citing')}(?!\w)", re.IGNORECASE)


def _is_desk(part: str) -> bool:
    words = key(part)
    if words in page_words.keys("sections"):
        return True
    return _section(part) != part.strip() and word_count(part) <= 5


def _section(desk: str) -> str:
    """The section that a desk serves: "International" for "International Service"."""
    found = _desk_noun().match(desk.strip())
    return (found["after"] or found["before"]).strip(" -–—:") if found else desk.strip()


@cache
def _desk_noun() -> re.Pattern[str]:
    noun = page_words.alternatives("desks")
    return re.compile(rf"^(?:{noun}\s+(?P<after>\S.*)|(?P<before>\S.*?)\s+{noun})$", re.IGNORECASE)
