"""A line outside the body in, whether it declares an origin or a right, and whose page it says this is."""

import re
from functools import cache
from itertools import pairwise

from stemma.extract import page_words
from stemma.extract.outlet_names import is_site_name, is_written_as_name
from stemma.extract.words import CJK, LONGEST_LINE, ends_as_sentence, key, word_count

SIGN = re.compile(r"[©®ⓒⒸ]|\(c\)\s|^\W*copyright\b", re.IGNORECASE)
YEARS = re.compile(r"(?:\b\d{4}\b\s*[-–—]?\s*)+")
AGENCY_ALONE = re.compile(r"^\W*[(\[/<〈]\s*[^\W\d_][\w .’'-]{1,40}[)\]/>〉]\W*$")
LABELLED = re.compile(r"^[^\W\d_][^:：\n]{1,30}[:：]\s*(?P<first>[^\W\d_])")
LONGEST_LABELLED = 9
LONGEST_PLACE = 3
LONGEST_CREDIT = 45
LONGEST_TRANSLATION = 14
FEWEST_IN_SENTENCE = 8
LONGEST_PUBLISHER = 8
PARTS = re.compile(r"[.|,،，。]|\s[–—-]\s")
SENT = re.compile(r"^\W*(?P<name>[^\W\d_]{2,8})(?:-\w+)?,\s*(?P=name):\d{4,}[-\d/]*\W*$")
"""How an agency numbers what it sends: "© mpa-infocom, mpa:260613-99-118342/2". It owns no page."""
EDGES = " \t.,،，。;؛:：-–—|/©®ⓒⒸ\"'«»“”()[]"


def is_credit_line(line: str) -> bool:
    """Whether a line outside the body tells where the report, or a part of it, comes from."""
    if len(line) > LONGEST_LINE or word_count(line) > LONGEST_CREDIT:
        return False
    if SIGN.search(line) or AGENCY_ALONE.match(line) or page_words.anywhere("closings").search(line):
        return True
    return word_count(line) <= LONGEST_TRANSLATION and _translation().match(line) is not None


@cache
def _translation() -> re.Pattern[str]:
    """A line that opens with who translated it."""
    return re.compile(rf"\W*{page_words.alternatives('translations')}(?!\w)", re.IGNORECASE)


def is_labelled(line: str) -> bool:
    """Whether a line has the shape of a credit, whatever its label says: "Quelle: …", "ترجمہ: …"."""
    found = LABELLED.match(line)
    if found is None or word_count(line) > LONGEST_LABELLED or ends_as_sentence(line):
        return False
    return not found["first"].islower()


def names_agency_above(line: str) -> bool:
    """Whether a line above the text is a place and an outlet by its noun: "واحة - وكالة …"."""
    place, dash, name = line.rpartition(" - ")
    return bool(dash) and bool(place) and word_count(place) <= LONGEST_PLACE and is_site_name(name.strip())


def speaks_of_its_origin(line: str) -> bool:
    """Whether a line says of the report itself where it comes from: "This article was translated …"."""
    return is_credit_line(line) and page_words.anywhere("self_mentions").search(line) is not None


def declares_publisher(line: str) -> bool:
    """Whether the line says whose page this is: a sentence does so only where it speaks of itself."""
    if publisher_in(line) is None:
        return False
    stands_alone = not ends_as_sentence(line) or word_count(line) < FEWEST_IN_SENTENCE
    return stands_alone or bool(SIGN.search(line) or page_words.anywhere("self_mentions").search(line))


def publisher_in(line: str) -> str | None:
    """The publisher whom a credit line or notice of rights names as the owner of the page."""
    if len(line) > LONGEST_LINE or word_count(line) > LONGEST_CREDIT:
        return None
    if SENT.match(line):
        return None
    beside_sign = _behind_sign(line)
    if beside_sign is not None:
        return beside_sign
    plain = " ".join(YEARS.sub(" ", SIGN.sub(" ", line)).split())
    matches = (pattern.search(plain) for pattern in _patterns())
    names = [name for found in matches if found and (name := _as_owner(found["publisher"]))]
    # Of patterns that overlap, the fuller one leaves the shorter name.
    return min(names, key=lambda name: (len(name), name)) if names else _owner(line)


def _behind_sign(line: str) -> str | None:
    """ "© Coast Courier. All rights protected by law": the name behind the sign, where rights follow it."""
    sign = SIGN.search(line)
    if not sign or line[: sign.start()].strip(EDGES):
        return None
    name, *rest = PARTS.split(YEARS.sub(" ", line[sign.end() :]).strip(EDGES))
    claims = page_words.anywhere("closings")
    if claims.search(name) or not any(claims.search(part) for part in rest):
        return None
    return _as_publisher(name)


def _as_owner(words: str) -> str | None:
    """The name in what follows "all rights reserved", or stands before it; no words of the law."""
    letters = "".join(filter(str.isalpha, words))
    is_named = letters != letters.lower() or letters == letters.upper()
    return (
        _as_publisher(words) if is_named and not page_words.anywhere("by_law").match(words.strip()) else None
    )


def _owner(line: str) -> str | None:
    """ "© 2024 Example News", "Example News © 2024": what stands beside the sign, up to a stop or bar."""
    sign = SIGN.search(line)
    if not sign:
        return None
    before, after = (YEARS.sub(" ", side).strip(EDGES) for side in (line[: sign.start()], line[sign.end() :]))
    name = _as_publisher(PARTS.split(after)[0])
    return name or (_as_publisher(PARTS.split(before)[-1]) if before and is_written_as_name(before) else None)


def _as_publisher(words: str) -> str | None:
    name = words.strip(EDGES)
    if not name or word_count(name) > LONGEST_PUBLISHER or key(name) in page_words.keys("not_publishers"):
        return None
    return name


@cache
def _patterns() -> tuple[re.Pattern[str], ...]:
    return tuple(_compiled(entry) for entry in page_words.entries("publishers_in_credits"))


def _compiled(entry: str) -> re.Pattern[str]:
    parts = []
    for word in entry.split():
        if word == "{publisher}":
            parts.append(r"(?P<publisher>[^.|:،,]{2,80}?)")
        elif word == "{}":
            parts.append(r".{1,80}?")
        else:
            parts.append(page_words.pattern(word))
    whole = parts[0]
    is_glued = CJK.search(entry) is not None
    for before, part in pairwise(parts):
        # A prefix such as Arabic "ل" is written together with the name; a whole word is not.
        is_prefix = is_glued or (len(before) == 1 and not before.isascii())
        whole += rf"[\s\u200c.,،，:：-]{'*' if is_prefix else '+'}{part}"
    before, after = ("", "") if is_glued else (r"(?<!\w)", r"(?!\w)")
    if entry.startswith("{publisher}"):
        return re.compile(rf"^\W*{whole}{after}", re.IGNORECASE)
    if entry.endswith("{publisher}"):
        return re.compile(rf"{before}{whole}\W*(?:$|[.|:،,，。])", re.IGNORECASE)
    return re.compile(rf"{before}{whole}{after}", re.IGNORECASE)
