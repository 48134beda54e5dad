"""A credit line, or a short block at an edge of the body, in; the origins that it declares out.

A line about a picture credits nothing but the picture.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from stemma import gazetteer
from stemma.model import Credit
from stemma.understand.credits import names
from stemma.understand.credits.cues import cues
from stemma.understand.credits.place import Place

_BRACKETED = re.compile(
    r"[(\[]\s*(?P<name>[^()\[\]\n]{2,60}?)\s*[)\]]\s*\.?$|(?<!\w)/\s?(?P<slashed>[^/()\n]{2,40}?)\s?/\s*\.?$"
)
_DASHED = re.compile(r"(?:^|(?<=[\s.!?۔؟\"”»’)]))[-–—]{1,2}\s?(?P<name>[^-–—\n]{2,50}?)\.?$")
_SENTENCE_END = frozenset('.!?…؟۔"”»’)')
_SHORT_LINE = 80
_EDGE_LINE = 260


def read(place: Place, *, in_body: bool) -> list[Credit]:
    """Credits of one line. In the body only what is plain enough is believed."""
    if in_body and len(place.text) > _EDGE_LINE:
        return list(end_mark(place))
    if is_photo(place):
        return list(_photos(place))
    found = [*_phrases(place, in_body=in_body), *_sign_off(place), *_reporting(place), *end_mark(place)]
    return found or list(whole_name(place))


def is_photo(place: Place) -> bool:
    """Whether a short line speaks of a picture."""
    return len(place.text) <= _EDGE_LINE and bool(cues().photo.search(place.text))


def end_mark(place: Place) -> Iterator[Credit]:
    """ "… he said. (AFP)", "… /WAFA/", "… —Bernama" at the end of a text.

    A bracket right behind a word without a stop explains that word, unless it is a known agency
    behind running text (behind a short line it may credit a picture).
    """
    text = place.text
    for pattern in (_BRACKETED, _DASHED):
        found = pattern.search(text, max(0, len(text) - 90))
        if not found:
            continue
        group = "slashed" if pattern is _BRACKETED and found["slashed"] else "name"
        name = found[group]
        before = text[: found.start()].rstrip()
        apart = not before or before[-1] in _SENTENCE_END
        if _is_mark(name, apart=apart, in_text=len(before) > _SHORT_LINE):
            yield place.credit("agency", found.span(), found.span(group))
            return


def whole_name(place: Place) -> Iterator[Credit]:
    """A line that is nothing but a publisher's name, or an agency's and what is behind it."""
    text = place.text.strip(" .•|")
    is_name = names.is_unnamed(text) or (names.known(text) is not None and not names.is_doubtful(text))
    if is_name and len(text) <= _SHORT_LINE:
        start = place.text.index(text)
        yield place.credit("agency", (start, start + len(text)), (start, start + len(text)))


def _is_mark(name: str, *, apart: bool, in_text: bool) -> bool:
    if names.known(name) and not names.is_doubtful(name):
        return apart or (in_text and names.is_agency(name))
    return apart and (names.is_unnamed(name) or names.is_acronym(name) or names.is_publisher(name))


def _photos(place: Place) -> Iterator[Credit]:
    at = 0
    for part in [*cues().joiner.finditer(place.text), None]:
        end = part.start() if part else len(place.text)
        words = place.text[at:end].strip(" ()[].:")
        if words and (name := _known_in(words)):
            start = place.text.index(name, at)
            yield place.credit("photo", (0, len(place.text)), (start, start + len(name)))
        at = part.end() if part else end


def _known_in(words: str) -> str | None:
    """The last known name at the end or beginning of some words: "Jane Roe AFP", "AP Photo"."""
    parts = words.split()
    for size in range(min(4, len(parts)), 0, -1):
        for some in (parts[-size:], parts[:size]):
            name = words[words.index(some[0]) :] if size == len(parts) else " ".join(some)
            name = name.strip(" ()[].:")
            if name in words and names.known(name) and not names.is_doubtful(name):
                return name
    return None


def _phrases(place: Place, *, in_body: bool) -> Iterator[Credit]:
    for pattern in cues().patterns:
        if in_body and not pattern.in_body:
            continue
        for found in pattern.words.finditer(place.text):
            for listed in _listed(place.text, *found.span("name"), several=pattern.several):
                start, end = _without_opening(place.text, *listed)
                name = place.text[start:end]
                if names.is_publisher(name) if pattern.publishers_only else names.is_credited(name):
                    yield place.credit(pattern.role, found.span(), (start, end))


def _listed(text: str, start: int, end: int, *, several: bool) -> Iterator[tuple[int, int]]:
    """One name, or each of several; "and" inside a known name parts nothing."""
    if not several or names.known(text[start:end]):
        yield start, end
        return
    at = start
    for gap in cues().joiner.finditer(text, start, end):
        if at < gap.start():
            yield at, gap.start()
        at = gap.end()
    yield at, end


def _without_opening(text: str, start: int, end: int) -> tuple[int, int]:
    """The name without "the website of" before it; a known name stays whole."""
    while not text[start:end].startswith("The ") and (found := cues().name_opening.match(text, start, end)):
        start = found.end()
    while start < end and text[start] in "( ":
        start += 1
    while start < end and text[end - 1] in ").' ":
        end -= 1
    if text[start] in "\"'“«„" and text[end - 1] in "\"'”»“" and end - start > 2:
        return start + 1, end - 1
    return start, end


def _sign_off(place: Place) -> Iterator[Credit]:
    """An agency told by the form of its last line alone: the name is the gazetteer's."""
    for publisher_id, form in cues().sign_offs:
        found = form.search(place.text)
        publisher = gazetteer.publisher_by_id(publisher_id)
        if found and publisher:
            credit = place.credit("agency", found.span(), found.span())
            yield replace(credit, name=publisher.label, publisher_id=publisher.id)


def _reporting(place: Place) -> Iterator[Credit]:
    """The people of "(Reporting by …; editing by …)"."""
    for found in cues().reporting.finditer(place.text):
        end = next((at for at in range(found.end(), len(place.text)) if place.text[at] in ";.)\n/"), None)
        at = found.end()
        stop = end if end is not None else len(place.text)
        for start, finish in _listed(place.text, at, stop, several=True):
            words = place.text[start:finish].strip()
            if 2 <= len(words.split()) <= 4 and all(word[0].isupper() for word in words.split()):
                yield place.credit("byline", (found.start(), stop), (start, finish))
