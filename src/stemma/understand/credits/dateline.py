"""The first blocks of a body in; the agency that a dateline or the like names there out.

Forms: "PLACE, date (NAME) —", "PLACE, date /NAME/.", "PLACE, date — NAME.", "PLACE. date. NAME -",
"PLACE, NAME —", "Name of an Agency (NAA) - Service:",
"NAME - Service:", "NAME -". A name in brackets is believed when
it is known, or has a publisher's form, or stands where only an agency stands.
"""

import re

from stemma import gazetteer
from stemma.model import Credit
from stemma.understand.credits import names
from stemma.understand.credits.cues import cues
from stemma.understand.credits.lines import signed
from stemma.understand.credits.marks import is_small, is_spelt, stands_elsewhere
from stemma.understand.credits.place import Place

_DASH = r"[-–—―ـ]{1,2}"
_BRACKETED = re.compile(
    rf"(?P<place>[^()（\n]{{0,80}}?)\s?[(\[（【]\s*(?P<name>[^()\[\]（）【】\n\d]{{2,60}}?)"
    rf"(?:[,،]\s?[^()\n]{{0,10}}\d[^()\n]{{0,30}})?\s*[)\]）】]\s*"
    rf"(?P<after>\.?\s?{_DASH}(?=[\s\w«“\"„¿¡])(?:[^\n:.]{{0,40}}:)?|[:：]|$|\.(?=\s))?"
)
_SLASHED = re.compile(
    rf"(?P<place>[^/\n]{{0,80}}?)\s?/\s?(?P<name>[^/()\n\d]{{2,40}}?)\s?/(?!\w)[.,]?\s*(?:{_DASH})?"
)
_DATED = re.compile(
    rf"(?P<place>[^\W\d_][^\n\d.;:—–]{{1,50}}, \d{{1,2}} \w+\.?)\s+{_DASH}\s+(?P<name>[^\n.,:;]{{2,40}})[.,:]"
)
_STOPPED = re.compile(
    rf"(?P<place>[^\W\d_][^\n\d.;:]{{1,50}}[.,]\s+\d{{1,2}}\s\w+\.?[.,]?)\s+"
    rf"(?P<name>[^\n.,:;\d]{{2,40}}?(?:\.\w{{2,3}})?)(?:\s+{_DASH}\s|\.\s)"
)
_COMMA = re.compile(
    rf"(?P<place>[^\W\d_][^\n\d.;:,]{{1,40}})[,،]\s+(?P<name>[^\n.,:;\d]{{2,40}}?)\s*(?:{_DASH}\s|:\s)"
)
_SPACED = re.compile(
    rf"(?P<place>[^\W\d_][^\n\d.;:,]{{1,30}}?)\s*{_DASH}\s*[«\"(]?(?P<name>[^\n:;\d«»()]{{2,40}}?)[»\")]?\s*(?:{_DASH}\s|:|$)"
)
_BARE = re.compile(rf"(?P<name>[^\n:;.,\d]{{2,50}}?)(?:\s*[,،]\s[^\n:;.,]{{2,30}})?\s{_DASH}\s")
_SERVICE = re.compile(rf"(?P<name>[^\n:;.,\d]{{4,50}}?)\s+{_DASH}\s+[^\n:.,]{{2,30}}:")
_SENTENCE = re.compile(r"[!?؟۔。！？，]|[^\W\d_]{5,}\.\s+[^\W\d_]{4,}")
_MOST_WORDS = 9
_MOST_OF_PLACE = 4
_FEWEST_LETTERS = 3


def read(place: Place) -> list[Credit]:
    """The credits of the dateline with which a block begins; none where it begins with none."""
    if credits := _of_language(place):
        return credits
    found = _BRACKETED.match(place.text)
    if found and _is_dateline(found["place"]) and _opens_text(place, found):
        credits = _bracketed(place, found)
        if credits:
            return credits
    for pattern, unknown_is_possible in (
        (_SLASHED, True), (_DATED, True), (_STOPPED, True), (_SERVICE, True),
        (_COMMA, False), (_SPACED, False), (_BARE, False),
    ):  # fmt: skip
        found = pattern.match(place.text)
        if not (found and _is_dateline(found.groupdict().get("place", "")) and _opens_text(place, found)):
            continue
        name = found["name"]
        stands_alone = found.end() == len(place.text) and names.is_publisher(name)
        if _is_certain(name, place) or stands_alone or (unknown_is_possible and _may_be(name)):
            return [place.credit("dateline", found.span(), found.span("name"), "dateline")]
    return []


def _of_language(place: Place) -> list[Credit]:
    """What the forms of one language's press say: "新华社北京6月18日电", "(서울=연합뉴스)"."""
    for form, known_only in cues().openings:
        found = form.match(place.text)
        if not found:
            continue
        name = found["name"]
        credits = []
        is_certain = _is_certain(name, place, in_mark=True)
        if is_certain or (not known_only and _may_be(name)) or found.groupdict().get("sure"):
            credits.append(
                place.credit("dateline", found.span(), found.span("name"), "dateline", in_mark=True)
            )
        source = found.groupdict().get("source")
        # Whom another agency quotes is that one's source, not the report's.
        if source and (
            any(credit.is_own for credit in credits) or (not credits and names.is_publisher(source))
        ):
            credits.append(place.credit("agency", found.span(), found.span("source"), "credit-phrase"))
        if credits:
            return credits
    return []


def _bracketed(place: Place, found: re.Match[str]) -> list[Credit]:
    """ "Name of an Agency (NAA)" is credited by its name, "PLACE (NAME)" by what stands in brackets."""
    before, name, after = found["place"].strip(), found["name"], found["after"]
    is_dated_mark = _is_dated(before) and "," in before and is_small(name)
    if after is None and not (_stands_after_place(name, before) or is_dated_mark):
        return []
    start = found.start("name")
    if several := [part for part in signed(name) if part != (0, len(name))]:
        return [
            place.credit("dateline", found.span(), (start + at, start + end), "dateline")
            for at, end in several
        ]
    if names.is_publisher(before) or (_are_initials(name, before) and after):
        start = found.start("place") + found["place"].index(before)
        return [place.credit("dateline", found.span(), (start, start + len(before)), "dateline")]
    follows = bool(after) and after != "."
    is_small_mark = is_dated_mark or (is_small(name) and stands_elsewhere(name, place.version))
    is_mark = names.is_acronym(name) or names.is_dotted(name) or is_small_mark or is_spelt(name)
    fits = is_mark or names.is_publisher(name) or _is_dated(before)
    fits = fits and gazetteer.place(name) is None and name.casefold() not in cues().nobody
    signed_alone = not before and (names.is_publisher(name) or _is_mark(name))
    is_certain = _is_certain(name, place, in_mark=True)
    begins_so = _begins_large(name) or is_small_mark
    is_alone = is_dated_mark or (after is None and is_spelt(name))
    if is_certain or ((follows or is_alone) and (before or signed_alone) and fits and begins_so):
        return [place.credit("dateline", found.span(), found.span("name"), "dateline", in_mark=True)]
    return []


def _is_mark(name: str) -> bool:
    """Letters such as an agency signs with: "(KHA) -". Fewer than three may count a paragraph."""
    return names.is_acronym(name) and len(name) >= _FEWEST_LETTERS and not cues().photo.search(name)


def _stands_after_place(name: str, before: str) -> bool:
    """ "اسلام آباد (اے پی پی) …": where no mark parts it from the text, an agency must be a known one."""
    is_mark = names.is_agency(name) or is_spelt(name)
    return is_mark and 0 < len(before.split()) <= _MOST_OF_PLACE and _is_place(before)


def _may_be(name: str) -> bool:
    return names.is_acronym(name) or names.is_publisher(name) or names.quoted(name) is not None


def _is_certain(name: str, place: Place, *, in_mark: bool = False) -> bool:
    if names.is_own(name, place.version, in_mark=in_mark):
        return True
    return names.known(name) is not None and (names.is_agency(name) or not names.is_doubtful(name))


def _is_dateline(before: str) -> bool:
    """Few words, none of which ends a sentence."""
    words = before.split()
    return len(words) <= _MOST_WORDS and not re.search(
        r"[!?؟۔。！？，]|[^\W\d_]{5,}\.\s+[^\W\d_]{4,}", before
    )


def _opens_text(place: Place, found: re.Match[str]) -> bool:
    """Whether the report goes on behind it; a line of its own must begin with a place in capitals."""
    if found.end() < len(place.text):
        return True
    before = found.groupdict().get("place", "").strip()
    return _is_place(before) and not before.endswith((".", "!", "?", "۔", "؟", "。"))


def _is_place(before: str) -> bool:
    return _is_place_in_capitals(before) or gazetteer.place(before.split(",", 1)[0]) is not None


def _is_place_in_capitals(before: str) -> bool:
    """ "PYONGYANG, June 18": a place in capitals, or any where a day is given or no script has case."""
    first = before.split(",", 1)[0].strip()
    return bool(first) and (first.isupper() or not _has_case(first) or _is_dated(before))


def _is_dated(before: str) -> bool:
    return any(char.isdigit() for char in before)


def _are_initials(mark: str, words: str) -> bool:
    letters = "".join(word[0] for word in words.split() if word[0].isupper())
    return len(mark) > 1 and mark.isupper() and mark == letters


def _begins_large(name: str) -> bool:
    return name[0].isalpha() and not name[0].islower()


def _has_case(words: str) -> bool:
    return words.lower() != words.upper()
