"""A credit line, or a short block at an edge of the body, in; the origins that it declares out.

A line about a picture credits nothing but the picture.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from stemma import gazetteer
from stemma.model import Credit, CreditRole
from stemma.understand.credits import names
from stemma.understand.credits.cues import cues
from stemma.understand.credits.marks import is_small, numbered, stands_elsewhere
from stemma.understand.credits.place import Place

_BRACKETED = re.compile(
    r"[(\[（【]\s*(?P<name>[^()\[\]（）【】\n]{2,60}?)\s*[)\]）】]\s*[.。]?$"
    r"|(?<!\w)/\s?(?P<slashed>[^/()\n]{2,40}?)\s?/\s*\.?$"
)
_DASHED = re.compile(r"(?:^|(?<=[\s.!?۔؟\"”»’)]))[-–—]{1,2}\s?(?P<name>[^-–—\n]{2,50}?)\.?$")
_PART_OF_MARK = re.compile(r"[^\s/,،、][^/,،、]*")
_SENTENCE_END = frozenset('.!?…؟۔"”»’)。！？」』）')
_PART_OF_PHOTO = re.compile(r"\s*[,،;/|•·、，；=:：©ⓒ]\s*|\s+[-–—]+\s+|\s+(?:and|via)\s+")
_QUOTED = re.compile(r"[«“„\"《「『][^«»“”„\"《》「」『』\n]+[»”“\"》」』]")
_AROUND = " ()[]（）【】<>.:："
_INITIALS = 4
_FEWEST_DOTTED = 3
"""Letters: two with full stops are a writer's."""
_SHORT_LINE = 80
_EDGE_LINE = 260


def read(place: Place, *, in_body: bool) -> list[Credit]:
    """Credits of one line. In the body only what is plain enough is believed."""
    if in_body and len(place.text) > _EDGE_LINE:
        return list(end_mark(place))
    if is_photo(place):
        return [*_photos(place), *_phrases(place, in_body=in_body, of_photos=True)]
    found = [*_phrases(place, in_body=in_body), *_sign_off(place), *_reporting(place), *end_mark(place)]
    return found or list(whole_name(place))


def is_photo(place: Place) -> bool:
    """Whether a short line speaks of a picture."""
    return len(place.text) <= _EDGE_LINE and bool(cues().photo.search(place.text))


def phrases(place: Place) -> list[Credit]:
    """Credits that a phrase declares, as on a line of its own: a byline may hold one, "Source: …"."""
    return list(_phrases(place, in_body=False))


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
        start, in_text = found.start(group), len(before) > _SHORT_LINE
        role: CreditRole = "photo" if _is_of_picture(name) else "agency"
        named = [
            place.credit(role, found.span(), (start + at, start + end), "end-mark", in_mark=True)
            for at, end in signed(name)
            if _is_mark(name[at:end], apart=apart, in_text=in_text)
            or (apart and names.is_own(name[at:end], place.version, in_mark=True))
        ]
        if named:
            yield from named
            return


def ends_in_brackets(place: Place) -> bool:
    """Whether a block ends with words in brackets, as each link of a digest does."""
    return _BRACKETED.search(place.text, max(0, len(place.text) - 90)) is not None


def signed(words: str) -> Iterator[tuple[int, int]]:
    """Where the names stand in a mark: "dpa" and "AFP" in "mrc/dpa/AFP", one name as a whole."""
    parts = list(_PART_OF_MARK.finditer(words))
    agencies = [part.span() for part in parts if names.is_agency(part[0].strip())]
    if len(parts) > 1 and agencies and names.known(words) is None:
        yield from agencies
    else:
        yield 0, len(words)


def whole_name(place: Place) -> Iterator[Credit]:
    """A line that is nothing but a publisher's name, or an agency's and what is behind it."""
    text = place.text.strip(" .•|")
    if not text or len(text) > _SHORT_LINE:
        return
    start = place.text.index(text)
    is_signed = _is_signature(text)
    for at, end in _parts(text, place) if is_signed else ((0, len(text)),):
        name = text[at:end]
        is_sure = names.known(name) is not None and not names.is_doubtful(name)
        is_own_mark = names.is_acronym(name) and names.is_own(name, place.version)
        is_agency = is_signed and (names.is_agency(name) or _is_mark_of_agency(name, place))
        if is_sure or is_own_mark or names.is_unnamed(name) or is_agency:
            yield place.credit("agency", (start, start + len(text)), (start + at, start + end), "whole-line")


def signature(place: Place) -> Iterator[Credit]:
    """The agencies of a byline that is a signature: "fda/lqh"."""
    if _is_signature(place.text):
        for at, end in _parts(place.text, place):
            if _is_mark_of_agency(place.text[at:end], place):
                yield place.credit("agency", (0, len(place.text)), (at, end), "whole-line")


def _is_signature(text: str) -> bool:
    """ "mrc/dpa/AFP": agencies and the initials of who wrote, between strokes."""
    parts = text.split("/")
    return (
        len(parts) > 1
        and " " not in text
        and all(names.is_agency(part) or 0 < len(part) <= _INITIALS for part in parts)
    )


def _parts(signature: str, place: Place) -> Iterator[tuple[int, int]]:
    """Where the agencies stand in a signature; the whole of one that has none."""
    parts = [part.span() for part in _PART_OF_MARK.finditer(signature)]
    marks = [(at, end) for at, end in parts if _is_mark_of_agency(signature[at:end], place)]
    yield from marks or signed(signature)


def _is_mark_of_agency(part: str, place: Place) -> bool:
    """Whether small letters are an agency's, and no writer's: the report has them in capitals."""
    is_own = names.is_own(part.upper(), place.version)
    return is_small(part) and stands_elsewhere(part, place.version) and not is_own


def _is_of_picture(mark: str) -> bool:
    """ "Jane Roe/AP", "John Doe, Pool Photo via AP": a photographer with whom he works for."""
    parts = [part[0].strip() for part in _PART_OF_MARK.finditer(mark)]
    has_person = len(parts) > 1 and any(_is_person(part) for part in parts)
    return has_person or cues().photo.search(mark) is not None


def _is_person(part: str) -> bool:
    words = part.split()
    return len(words) > 1 and all(word[0].isupper() for word in words) and not names.is_publisher(part)


def _is_mark(name: str, *, apart: bool, in_text: bool) -> bool:
    if names.known(name) and not names.is_doubtful(name):
        return apart or (in_text and names.is_agency(name))
    is_of_letters = names.is_acronym(name) or names.is_dotted(name, _FEWEST_DOTTED)
    return apart and (names.is_unnamed(name) or is_of_letters or names.is_publisher(name))


def _photos(place: Place) -> Iterator[Credit]:
    at = 0
    for part in [*_PART_OF_PHOTO.finditer(place.text), None]:
        end = part.start() if part else len(place.text)
        words = place.text[at:end].strip(_AROUND)
        if words and (name := _known_in(words)):
            start = place.text.index(name, at)
            yield place.credit("photo", (0, len(place.text)), (start, start + len(name)), "picture-line")
        at = part.end() if part else end


def _known_in(words: str) -> str | None:
    """The last known name at the end or beginning of some words: "Jane Roe AFP", "AP Photo"."""
    parts = words.split()
    for size in range(min(4, len(parts)), 0, -1):
        for some in (parts[-size:], parts[:size]):
            name = words[words.index(some[0]) :] if size == len(parts) else " ".join(some)
            name = name.strip(_AROUND)
            if name not in words or not names.known(name):
                continue
            if not names.is_doubtful(name) or (name == words and names.is_agency(name)):
                return name
    return None


def _phrases(place: Place, *, in_body: bool, of_photos: bool = False) -> Iterator[Credit]:
    for pattern in cues().patterns:
        if (in_body and not pattern.in_body) or (of_photos and pattern.role != "photo"):
            continue
        for found in pattern.words.finditer(place.text):
            joiner = pattern.joiner if pattern.several else None
            for listed in _listed(place.text, *found.span("name"), joiner):
                start, end = _without_opening(place.text, *listed, pattern.name_opening)
                name = place.text[start:end]
                if names.is_publisher(name) if pattern.publishers_only else names.is_credited(name):
                    yield place.credit(pattern.role, found.span(), (start, end), "credit-phrase")


def _listed(text: str, start: int, end: int, joiner: re.Pattern[str] | None) -> Iterator[tuple[int, int]]:
    """One name, or each of several; "and" inside a known name, or one in marks, parts nothing."""
    if joiner is None or names.known(text[start:end]):
        yield start, end
        return
    at = start
    quoted = [found.span() for found in _QUOTED.finditer(text, start, end)]
    gaps = [
        gap
        for gap in joiner.finditer(text, start, end)
        if not any(first < gap.start() < last for first, last in quoted)
    ]
    for gap in [*gaps, None]:
        stop = gap.start() if gap else end
        if at < stop:
            yield from _unjoined(text, at, stop)
        at = gap.end() if gap else end


def _unjoined(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Two known names of which the second has "and" written together with it, or the words as they are."""
    for gap in cues().joined.finditer(text, start, end):
        if names.known(text[start : gap.start()]) and names.known(text[gap.end() : end]):
            yield start, gap.start()
            yield gap.end(), end
            return
    yield start, end


def _without_opening(text: str, start: int, end: int, opening: re.Pattern[str]) -> tuple[int, int]:
    """The name without "the website of" before it; a known name stays whole."""
    while not _is_whole(text[start:end]) and (found := opening.match(text, start, end)):
        start = found.end()
    while start < end and text[start] in "( ":
        start += 1
    while start < end and text[end - 1] in ").' ":
        end -= 1
    if text[start] in "\"'“«„《「『" and text[end - 1] in "\"'”»“》」』" and end - start > 2:
        return start + 1, end - 1
    return start, end


def _is_whole(name: str) -> bool:
    return name.startswith("The ") or (gazetteer.publisher(name) is not None and " " in name)


def _sign_off(place: Place) -> Iterator[Credit]:
    """An agency told by the form of its last line alone: the name is the gazetteer's."""
    if (sent := numbered(place.text)) and names.known(sent["name"]) is None:
        yield place.credit("agency", sent.span(), sent.span("name"), "sign-off")
    for publisher_id, form in cues().sign_offs:
        found = form.search(place.text)
        publisher = gazetteer.publisher_by_id(publisher_id)
        if found and publisher:
            credit = place.credit("agency", found.span(), found.span(), "sign-off")
            yield replace(credit, name=publisher.label, publisher_id=publisher.id)


def _reporting(place: Place) -> Iterator[Credit]:
    """The people of "(Reporting by …; editing by …)"."""
    for found in cues().reporting.finditer(place.text):
        end = next((at for at in range(found.end(), len(place.text)) if place.text[at] in ";.)\n/"), None)
        at = found.end()
        stop = end if end is not None else len(place.text)
        for start, finish in _listed(place.text, at, stop, cues(place.language).joiner):
            words = place.text[start:finish].strip()
            if 2 <= len(words.split()) <= 4 and all(word[0].isupper() for word in words.split()):
                yield place.credit("byline", (found.start(), stop), (start, finish), "credit-phrase")
