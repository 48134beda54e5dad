"""The lines behind a report in, whether they bear a name as the foot of a page bears its site's, out."""

import re
from collections.abc import Sequence

from stemma.extract import credit_lines, furniture, page_words
from stemma.extract.addresses import is_spelled_from
from stemma.extract.fields import is_section
from stemma.extract.outlet_names import bears_outlet
from stemma.extract.papers import tells_paper
from stemma.extract.plain.marking import Marked
from stemma.extract.words import CJK, key, word_count

ADDRESS = re.compile(r"(?:[\w.+-]+@)?(?P<host>[\w-]+(?:\.[\w-]+)*\.[a-z]{2,})\b", re.IGNORECASE)
BETWEEN = re.compile(r"\s*[|｜·•]\s*|\.\s+|\s+[-–—]\s+|\s*[,،]\s+|\s{2,}")
OPENS, CLOSES = '«“„"《「『‘', '»”“"》」』’'
MOST_IN_FOOT = 25
ENDS_NAME = re.compile(r"^\W*?\s*(?:$|[.,،。|·•©ⓒ®:()]|[-–—]\s|\s[-–—]|\d)")


def is_in_foot(lines: Sequence[Marked], name: str, first_prose: int) -> bool:
    """Whether a line after the last paragraph opens with the name, owns its rights, or is its address."""
    last = max((index for index, line in enumerate(lines) if line.is_prose), default=first_prose)
    return any(is_site_of(line.text, name) for line in lines[max(last, first_prose) + 1 :])


def name_in_foot(lines: Sequence[str]) -> str | None:
    """The name that opens a line below a report, where it is an outlet's by its form and the rest fits.

    "Coast Courier | Imprint | Contact", "Coast Courier. A weekly for …".
    """
    for line in lines:
        name, *rest = [part.strip() for part in BETWEEN.split(line) if part.strip()] or [""]
        fits = any(furniture.labelled(part) == "navigation" or tells_paper(part) for part in rest)
        if fits and bears_outlet(name) and not is_section(name):
            return name
    return None


def is_site_of(line: str, name: str) -> bool:
    """Whether a line below a report is one that a site of this name prints there."""
    owner = credit_lines.publisher_in(line)
    if owner is not None and _is_same(owner, name):
        return True
    return _opens_with(line, name) or _is_in_address(line, name)


def ends_line(line: str, name: str) -> bool:
    """Whether a claim stands before the name, or the name before it: "A weekly for all - Coast Courier"."""
    parts = [key(part) for part in BETWEEN.split(line) if key(part)]
    return len(parts) > 1 and key(name) in (parts[0], parts[-1])


def speaks_of(line: str, name: str) -> bool:
    """Whether a line bears the name in quotation marks, or beside words that outlets' feet have.

    "The newspaper «Coast Courier»", "Coast Courier, reg. No. 41", "Coast Courier Daily © 2027".
    """
    start = line.casefold().find(name.casefold())
    if start < 0 or word_count(line) > MOST_IN_FOOT:
        return False
    before, after = line[:start], line[start + len(name) :]
    opens, closes = before.rstrip()[-1:], after.lstrip()[:1]
    if opens and opens in OPENS and closes and closes in CLOSES:
        return True
    if _is_cut(before, name, after):
        return False
    rest = f"{before} {after}"
    return any(
        page_words.anywhere(field).search(rest) for field in ("outlets", "periodicals", "permits")
    ) or bool(credit_lines.SIGN.search(rest))


def _is_cut(before: str, name: str, after: str) -> bool:
    """Whether letters go on at an end of the name, in a script that sets words apart."""
    goes_on = before[-1:].isalpha() or after[:1].isalpha()
    return goes_on and CJK.match(name) is None


def _is_same(owner: str, name: str) -> bool:
    """The whole name, what stands of it before a second form ("셀앤칩 CELL&CHIP"), or its house."""
    one, other = key(owner), key(name)
    return one == other or (bool(one) and other.startswith(one + " ")) or extends(owner, name)


def extends(owner: str, name: str) -> bool:
    """Whether the owner of the rights is the name and more: "Coast Courier Group"."""
    return bool(key(name)) and key(owner).startswith(key(name) + " ")


def _opens_with(line: str, name: str) -> bool:
    """ "Harbour Mercury. News for …", "Harbour Mercury | Imprint"."""
    start = line.casefold().find(name.casefold())
    if start < 0 or key(line[:start]):
        return False
    return ENDS_NAME.match(line[start + len(name) :]) is not None


def _is_in_address(line: str, name: str) -> bool:
    hosts = (found["host"] for found in ADDRESS.finditer(line))
    return any(is_spelled_from(host, name) for host in hosts)
