"""A byline in; its people and its agencies out, each with its own words.

A publisher other than the report's own has the role ``agency``; people and the own name ``byline``.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from stemma.gazetteer import words as words_of
from stemma.model import Credit
from stemma.names.outlet_nouns import is_outlet_noun
from stemma.understand.credits import names
from stemma.understand.credits.cues import cues
from stemma.understand.credits.place import Place

_LONGEST_LINE = 100
_MOST_WORDS = 5
_FEWEST_DOTTED = 3
_SIGNED = re.compile(r"(?P<name>[^\W\d_]{2,8})\.\s+[^.,\d]{2,60}$")
"""Capitals and a full stop, and the place behind it."""
_PLACES = re.compile(r"[^.\d]{1,60}[^\W\d_]{3}\.[-–—]?\s+")
"""Words and the full stop behind them; the stop behind an initial ends nothing."""


def read(place: Place) -> list[Credit]:
    """Credits of a byline field."""
    without = _without_places(place)
    parts = list(_parts(without))
    is_agencys = without is not place or any(part.text.casefold() in cues().nobody for part in parts)
    found = [credit for part in parts for credit in _credit(part, is_agencys)]
    return [_as_outlet(credit) for credit in found] if any(credit.is_own for credit in found) else found


def _as_outlet(credit: Credit) -> Credit:
    """Beside the own name stands another outlet's, wherever in it its noun is: "Le Courrier sevrainais"."""
    is_outlet = credit.role == "byline" and not credit.is_own
    is_outlet = is_outlet and any(map(is_outlet_noun, words_of(credit.name)))
    return replace(credit, role="agency") if is_outlet else credit


def _without_places(place: Place) -> Place:
    """What follows the places from which a report comes: "Montverd / Puerto Almena. AM / Redacción"."""
    signed = _SIGNED.match(place.text)
    if signed and signed["name"].isupper() and not place.text.isupper() and names.is_acronym(signed["name"]):
        return place.part(*signed.span("name"))
    found = _PLACES.match(place.text)
    if found is None or names.known(place.text):
        return place
    rest = place.part(found.end(), len(place.text))
    first = next(_parts(rest), rest).text
    is_desk = first.casefold() in cues().nobody or names.is_unnamed(first)
    return rest if is_desk or names.is_acronym(first) or names.is_publisher(first) else place


def opening_line(place: Place) -> list[Credit]:
    """Credits of a body's short first line, where it opens as a byline does."""
    text = place.text
    if len(text) > _LONGEST_LINE or text.endswith((".", "!", "?", ":")):
        return []
    first = next(_parts(place), None)
    if not cues(place.language).byline.match(text) and (first is None or not names.is_agency(first.text)):
        return []
    found = read(place)
    return found if any(credit.publisher_id or _is_name(credit.name) for credit in found) else []


def _parts(place: Place) -> Iterator[Place]:
    text = place.text
    if names.known(text):
        yield place
        return
    at = 0
    for gap in [*cues(place.language).joiner.finditer(text), None]:
        end = gap.start() if gap else len(text)
        part = place.part(at, end)
        if part.text:
            yield _without_cue(part)
        at = gap.end() if gap else end


def _without_cue(part: Place) -> Place:
    found = cues(part.language).byline.match(part.text)
    return part.part(found.end(), len(part.text)) if found else part


def _credit(part: Place, is_agencys: bool) -> Iterator[Credit]:
    """Two capitals are a writer's, but beside a place or the own desk an agency's (``is_agencys``)."""
    words = part.text
    folded = words.casefold()
    if (
        not words
        or not cues().nobody.isdisjoint((folded, folded.split()[-1]))
        or any(char.isdigit() for char in words)
    ):
        return
    if all(part in cues().job_words for part in folded.split()):
        return
    agency = words if is_agencys and names.is_acronym(words) else _agency_words(words)
    if agency:
        start = words.index(agency)
        yield part.credit("agency", (0, len(words)), (start, start + len(agency)), "byline")
    elif _is_name(words) and folded not in cues().job_words:
        yield part.credit("byline", (0, len(words)), (0, len(words)), "byline")


def _agency_words(words: str) -> str | None:
    """The publisher in "AFP", "AP Diplomatic Writer", "Jane Roe Associated Press"."""
    if names.is_dotted(words, _FEWEST_DOTTED):
        return words
    if names.known(words) or names.is_unnamed(words) or names.is_publisher(words) or names.is_acronym(words):
        return None if names.is_acronym(words) and not names.known(words) and len(words) < 3 else words
    parts = words.split()
    for size in range(min(4, len(parts) - 1), 0, -1):
        rest = [part.casefold() for part in parts[size:]]
        head, tail = " ".join(parts[:size]), " ".join(parts[-size:])
        if names.known(head) and all(part in cues().job_words for part in rest) and head in words:
            return head
        if names.is_agency(tail) and tail in words and not names.is_doubtful(tail):
            return tail
    return None


def _is_name(words: str) -> bool:
    parts = words.split()
    return 1 < len(parts) <= _MOST_WORDS and not parts[0][0].islower() and words[0].isalpha()
