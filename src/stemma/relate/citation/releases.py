"""Reports in which a house speaks for itself, on its own page: "… Newsroom", "Press release No. 41"."""

import re
from functools import cache, lru_cache

import msgspec

from stemma import gazetteer, languages
from stemma.gazetteer.language_words import everywhere, everywhere_words
from stemma.model import Analysis, Version
from stemma.names import spot
from stemma.names.bodies import agree, body_of, is_outlet, noun_for_body
from stemma.names.outlet_nouns import outlet_nouns
from stemma.relate.citation.speaking import issuer, without_pointing
from stemma.relate.publishers import is_institution

RUNNING = frozenset({"board", "press_service", "directorate", "administration", "secretariat"})
"""What runs a house: where its own page names it by a noun alone, it is the house."""

NAMES = 16384
"""Of so many publishers' names it is remembered what they tell: each report asks it of all others' again."""


class PressPage(msgspec.Struct, frozen=True):
    """Of ``page.toml``: how a house heads the part of its pages in which it speaks to the press."""

    offices: tuple[str, ...] = ()
    releases: tuple[str, ...] = ()


def is_release(analysis: Analysis) -> bool:
    """Whether an institution or a company speaks for itself: by its name, or by what its page is called."""
    version, name = analysis.version, analysis.version.publisher
    if name is None or any(_tells_outlet(line, name) for line in _beside(version)):
        return name is not None and _is_office(name)
    if is_institution(name) or _is_office(name):
        return True
    return not _is_paper(name, analysis.language) and (
        _is_press_page(version, name) or (is_institution(name, analysis.language) and _speaks(analysis, name))
    )


def _is_press_page(version: Version, name: str) -> bool:
    """Whether a name has a legal form, or the page is headed or signed as a press office's."""
    if house(name) != name or any(map(_is_heading, _lines(version))):
        return True
    return any(_opens_with_office(line) and spot(line, name) for line in _signed(version))


def _speaks(analysis: Analysis, publisher: str) -> bool:
    """Whether the report tells what its own publisher says, as no outlet does of itself."""
    speakers = (link for one in analysis.attributions for link in one.chain[-1:])
    said = (analysis.version.words(span) for link in speakers for span in link.source)
    return any(spot(words, publisher) for words in said)


def is_inside(words: str, release: Analysis) -> bool:
    """Whether a noun in a release means the house, what runs it, or the release: "the board"."""
    issued_by = issuer(words, release.language)
    if issued_by is not None and not without_pointing(issued_by, release.language):
        return True
    said = noun_for_body(words, release.language)
    own = body_of(house(release.version.publisher or ""), release.language)
    return said is not None and bool(said.heads & RUNNING or agree(said, own))


@lru_cache(maxsize=NAMES)
def house(publisher: str) -> str:
    """Whose page it is, without the legal form and the words for its press office: "Saeon Newsroom"."""
    bare = _edges().sub("", publisher.strip()).strip(' ,–—-|:«»„“”"')
    return bare or publisher


@lru_cache(maxsize=NAMES)
def _is_office(name: str) -> bool:
    """Whether a publisher's name has the words for a press office."""
    return _phrases().search(name) is not None


@lru_cache(maxsize=NAMES)
def _is_paper(publisher: str, language: str | None) -> bool:
    """Whether the name is an outlet's: "Wellenbrücker Presse" is no press office."""
    said = frozenset(gazetteer.words(publisher))
    nouns = outlet_nouns() | everywhere_words("outlet_heads", "media")
    return not said.isdisjoint(nouns) or is_outlet(body_of(publisher, language))


def _lines(version: Version) -> tuple[str, ...]:
    beside = (version.kicker, version.section, *(one.text for one in version.furniture))
    return tuple(line for line in beside if line)


def _beside(version: Version) -> tuple[str, ...]:
    return (*_lines(version), *version.credit_lines)


def _tells_outlet(line: str, publisher: str) -> bool:
    """Whether a line of the page says that its publisher is an outlet: "The Station, a travel portal"."""
    name = set(gazetteer.words(publisher))
    said = set(gazetteer.words(line))
    return name < said and not outlet_nouns().isdisjoint(said - name)


def _signed(version: Version) -> tuple[str, ...]:
    """What stands beside the report, and its last line."""
    last = version.blocks[-1] if version.blocks else None
    return (*_beside(version), version.text[last.start : last.end] if last else "")


def _opens_with_office(line: str) -> bool:
    """ "Press office of …"."""
    said = gazetteer.words(line)
    return any(said[: len(one)] == one for one in _headings())


def _is_heading(line: str) -> bool:
    """Whether a line is all such words, but for a number: "PRESS RELEASE No. 41"."""
    said = re.sub(r"\W*(?:\b\w{1,2}\W*|№\W*)?\d+\W*$", "", line)
    return gazetteer.words(said) in _headings()


@cache
def _headings() -> frozenset[tuple[str, ...]]:
    pages = filter(None, (languages.section(code, "page", PressPage) for code in languages.codes()))
    return frozenset(tuple(gazetteer.words(one)) for page in pages for one in (*page.offices, *page.releases))


@cache
def _phrases() -> re.Pattern[str]:
    """Of several words, those for a press office, which no outlet bears; "Presse" alone is one's, too."""
    pages = filter(None, (languages.section(code, "page", PressPage) for code in languages.codes()))
    offices = {_spaced(one) for page in pages for one in page.offices if len(one.split()) > 1}
    either = "|".join(sorted(offices, key=len, reverse=True))
    return re.compile(rf"^(?:{either})(?!\w)|(?<!\w)(?:{either})$", re.IGNORECASE)


def _spaced(phrase: str) -> str:
    """Its words joined as pages join them: اطلاع‌رسانی."""
    return r"[\s\u200c]".join(map(re.escape, phrase.split()))


@cache
def _edges() -> re.Pattern[str]:
    """Words at either end of a name that are no part of it."""
    pages = filter(None, (languages.section(code, "page", PressPage) for code in languages.codes()))
    offices = {_spaced(one) for page in pages for one in page.offices}
    forms = {r"\.?\s?".join(map(re.escape, one)) + r"\.?" for one in everywhere("legal_forms")}
    either = "|".join(sorted(offices | forms, key=len, reverse=True))
    return re.compile(rf"(?:[\s,–—|:-]+(?:{either})(?!\w))+\W*$|^(?:{either})[\s,–—|:-]+", re.IGNORECASE)
