"""The head of a page in, the line that bears the site's name out, where only its place tells so.

A copied page opens with a block of its own above the headline: the name of the site, and under it a
row of navigation, the date or a motto. A name without any noun for an outlet ("Край солі") is known
by that alone.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.extract.outlet_names import QUOTED_NAME, SHORT_WORD, is_site_name
from stemma.extract.plain.marking import Marked
from stemma.extract.plain.site import AROUND_NAME, is_section_here, menu_words
from stemma.extract.words import ends_with_stop, key, word_count

MOST_IN_NAME = 4
MOST_IN_MOTTO = 10
FEWEST_IN_HEADLINE = 2


@dataclass(frozen=True, slots=True)
class Masthead:
    """``name`` of the site as its first line has it; ``mottoes`` are the lines that praise it."""

    name: str
    mottoes: tuple[int, ...]


def masthead_of(lines: Sequence[Marked], first_prose: int) -> Masthead | None:
    """The name above the headline, None where the first line may be the headline itself."""
    block = _block(lines, 0, first_prose)
    if not block or not lines[0].is_open or not _may_follow(lines, block[-1] + 1, first_prose):
        return None
    name = _name(lines[0].text)
    under = block[1:]
    if name is None or is_section_here(name, menu_words(lines)) or _is_repeated(lines, name):
        return None
    mottoes = tuple(index for index in under if lines[index].is_open)
    dated = any(lines[index].fields or lines[index].furniture == "date" for index in under)
    sure = any(lines[index].furniture == "row" for index in under) or (dated and _bears_outlet(name))
    if sure or (dated and not _is_used(lines, name, first_prose)):
        return Masthead(name, mottoes)
    return Masthead(name, mottoes) if _has_motto(lines, name, under, first_prose) else None


def _bears_outlet(name: str) -> bool:
    return is_site_name(name) or bool(QUOTED_NAME.search(name))


def _has_motto(lines: Sequence[Marked], name: str, under: Sequence[int], first_prose: int) -> bool:
    """Whether a motto stands beside or under the name, and the date opens what follows."""
    below = _block(lines, 1 + len(under), first_prose)
    if not any(lines[index].fields for index in below):
        return False
    all_dates = all(lines[index].fields for index in below)
    if not under:
        return name != lines[0].text and all_dates
    motto = lines[under[0]]
    is_apart = all_dates or ends_with_stop(motto.text)
    return len(under) == 1 and motto.is_open and motto.words <= MOST_IN_MOTTO and is_apart


def _block(lines: Sequence[Marked], first: int, end: int) -> list[int]:
    """The lines from ``first`` up to the next gap."""
    found: list[int] = []
    for index in range(first, end):
        if found and lines[index].line.after_gap:
            break
        found.append(index)
    return found


def _name(line: str) -> str | None:
    """The line, or what stands in it before a motto; None where it is too long or a sentence."""
    name = AROUND_NAME.split(line)[0].strip()
    if not key(name) or word_count(name) > MOST_IN_NAME or ends_with_stop(name):
        return None
    return name


def _may_follow(lines: Sequence[Marked], start: int, first_prose: int) -> bool:
    """Whether another line is left that can be the headline."""
    return any(
        lines[index].is_open
        and lines[index].words >= FEWEST_IN_HEADLINE
        and not ends_with_stop(lines[index].text)
        for index in range(start, first_prose)
    )


def _is_repeated(lines: Sequence[Marked], name: str) -> bool:
    """Whether a line of the page's text says the same: then it is the headline, printed twice."""
    return sum(line.is_open and line.key == key(name) for line in lines) > 1


def _is_used(lines: Sequence[Marked], name: str, first_prose: int) -> bool:
    """Whether the report uses half of the words, as it does those of its headline."""
    words = [word for word in key(name).split() if len(word) > SHORT_WORD]
    body = {word for line in lines[first_prose:] if line.is_prose for word in line.key.split()}
    return bool(words) and 2 * sum(word in body for word in words) >= len(words)
