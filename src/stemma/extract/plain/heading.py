"""The lines above a report's first paragraph in; headline, kicker, section and site name out.

The surest sign of a headline is that the page prints it twice. Without it, the first line of some
length counts, unless it opens the page as a slogan or stands above a longer line as its kicker.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from stemma.extract import page_words
from stemma.extract.houses import tells_office
from stemma.extract.outlet_names import is_site_name
from stemma.extract.plain.marking import Marked
from stemma.extract.plain.masthead import is_used, masthead_of
from stemma.extract.plain.site import is_section_here, menu_words, opens_as_site_name
from stemma.extract.words import key

KICKER_END = re.compile(r"(?:[;؛:/\\]|\.{3}|…)\s*$")
SUFFIX = re.compile(r"^(?P<title>.+?)\s*(?:\s[-–—|:»·]+\s|[|])\s*(?P<site>[^-–—|:»·]{2,60})$")
MOST_LINES = 400
"""Above the text; no page has more."""
FEWEST_IN_HEADLINE = 4
MOST_IN_HEADLINE = 40
MOST_IN_KICKER = 7
MOST_IN_SLOGAN = 7
MOST_IN_MENU_ENTRY = 3
FEWEST_IN_MENU = 3
FEWEST_IN_DECK = 8


@dataclass(slots=True)
class Heading:
    """Indices of lines; what is in none of them stays open."""

    headline: int | None = None
    kicker: int | None = None
    decks: list[int] = field(default_factory=list)
    repeats: list[int] = field(default_factory=list)
    menu: list[int] = field(default_factory=list)
    slogans: list[int] = field(default_factory=list)
    section: int | None = None
    site_line: int | None = None
    site: str | None = None
    title: str | None = None


def heading_of(lines: Sequence[Marked], first_prose: int) -> Heading:
    """What the lines before ``first_prose`` are; a headline repeated further down is found too."""
    found = Heading()
    above = [index for index in range(max(0, first_prose - MOST_LINES), first_prose) if lines[index].is_open]
    _find_repeated(lines, above, found)
    masthead = masthead_of(lines, first_prose) if found.headline != 0 else None
    if masthead is not None:
        found.site_line, found.slogans = 0, list(masthead.mottoes)
        found.site = found.site or masthead.name
        above = [index for index in above if index not in (0, *masthead.mottoes)]
    found.menu = _menu(lines, above, found)
    above = [index for index in above if index not in found.menu]
    _take_section_and_site(lines, above, found)
    rest = [index for index in above if index not in (found.section, found.site_line, *found.repeats)]
    if found.headline is None:
        _choose(lines, rest, found)
    if found.headline is not None:
        if found.site_line is None and opens_as_site_name(lines, found.headline):
            found.site_line = 0
            rest = [index for index in rest if index != 0]
        _arrange(lines, rest, found)
    return found


def _find_repeated(lines: Sequence[Marked], above: Sequence[int], found: Heading) -> None:
    titles: dict[str, list[int]] = {}
    for index, line in enumerate(lines):
        if line.is_open and FEWEST_IN_HEADLINE <= line.words <= MOST_IN_HEADLINE:
            titles.setdefault(line.key, []).append(index)
    for index in above:
        same = titles.get(lines[index].key, [])
        if len(same) > 1 and not is_site_name(lines[index].text):
            found.headline, found.repeats = same[0], same[1:]
            break
    for index in above:
        suffixed = SUFFIX.match(lines[index].text)
        if suffixed is None or index in found.repeats:
            continue
        same = titles.get(key(suffixed["title"]), [])
        if same and (found.headline is None or found.headline in same):
            found.headline = same[0]
            found.repeats = sorted({*found.repeats, *same[1:], index} - {same[0]})
            site = suffixed["site"].strip()
            found.site = None if tells_office(site) else site


def _menu(lines: Sequence[Marked], above: Sequence[int], found: Heading) -> list[int]:
    """Runs of short lines, one under the other: navigation."""
    menu: list[int] = []
    run: list[int] = []
    for index in [*above, -1]:
        short = index >= 0 and lines[index].words <= MOST_IN_MENU_ENTRY and index != found.headline
        short = short and not (index == 0 and is_site_name(lines[index].text))
        if not (short and (not run or index == run[-1] + 1)):
            if len(run) >= FEWEST_IN_MENU:
                menu += run
            run = []
        if short and not KICKER_END.search(lines[index].text):
            run.append(index)
    # The last line above the text may be a short headline.
    return menu if len(menu) < len(above) else menu[:-1]


def _take_section_and_site(lines: Sequence[Marked], above: Sequence[int], found: Heading) -> None:
    menu = menu_words(lines)
    for index in above:
        text = lines[index].text
        if index == found.headline or index in found.repeats:
            continue
        if found.section is None and is_section_here(text, menu):
            found.section = index
        elif found.site_line is None and is_site_name(text):
            found.site_line = index
    others = [index for index in above if index not in (found.section, found.site_line)]
    if found.site_line in above and not others and found.headline is None:
        found.site_line = None


def _choose(lines: Sequence[Marked], rest: Sequence[int], found: Heading) -> None:
    strong = [
        index
        for index in rest
        if lines[index].words >= FEWEST_IN_HEADLINE and not KICKER_END.search(lines[index].text)
    ]
    if not strong:
        plain = [index for index in rest if not KICKER_END.search(lines[index].text)]
        found.headline = plain[-1] if plain else (rest[-1] if rest else None)
        return
    first, *others = strong
    if others and _yields(lines, first, others[0]):
        first = others[0]
    found.headline = first


def _yields(lines: Sequence[Marked], first: int, second: int) -> bool:
    """Whether the first line is a slogan or kicker of the second."""
    shorter = lines[first].words < lines[second].words
    is_apart = lines[second].line.after_gap
    # What stands apart and in the report's own words is a headline over a second one.
    if is_apart and is_used(lines, lines[first].text, second + 1):
        return False
    opens_page = first == 0 and is_apart and lines[first].words <= MOST_IN_SLOGAN
    above_it = second == first + 1 and lines[first].words <= MOST_IN_KICKER
    return shorter and (opens_page or above_it)


def _arrange(lines: Sequence[Marked], rest: Sequence[int], found: Heading) -> None:
    """Kicker above the headline, decks below it; what fits neither is a slogan or the like."""
    assert found.headline is not None
    for index in rest:
        line = lines[index]
        if index == found.headline:
            continue
        if index < found.headline:
            if found.kicker is None and _is_kicker(lines, index, found):
                found.kicker = index
            else:
                found.slogans.append(index)
        elif line.words >= FEWEST_IN_DECK:
            found.decks.append(index)
        else:
            found.slogans.append(index)


def _is_kicker(lines: Sequence[Marked], index: int, found: Heading) -> bool:
    assert found.headline is not None
    text = lines[index].text
    between = [i for i in range(index + 1, found.headline) if lines[i].is_open and i not in found.repeats]
    if between:
        return False
    if KICKER_END.search(text) or key(text) in page_words.keys("genres"):
        return True
    headline_apart = any(lines[i].line.after_gap for i in range(index + 1, found.headline + 1))
    under_site = found.site_line is not None and index == found.site_line + 1
    if (index == 0 or under_site) and headline_apart:
        return False
    return lines[index].words >= FEWEST_IN_HEADLINE or (not headline_apart and lines[index].words >= 2)
