"""The head of a page in, the line that bears the site's name out, where its place and other signs tell so.

A copied page opens with a block of its own above the headline: the name of the site, and with it a row
of navigation, a date, the number of an issue or a motto. A headline in capitals opens a text too, so
that no sign by itself is believed but the surest; the report uses the words of its headline, and seldom
those of the paper's name.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from stemma import gazetteer
from stemma.extract import page_words
from stemma.extract.fields import trail_of
from stemma.extract.furniture import entries_of
from stemma.extract.houses import (
    ends_in_legal_form,
    is_house,
    lists_sections,
    tells_channel,
    tells_office,
    tells_release,
)
from stemma.extract.outlet_names import SHORT_WORD, bears_outlet
from stemma.extract.papers import MOST_IN_MOTTO, tells_paper
from stemma.extract.plain.foot import is_in_foot
from stemma.extract.plain.marking import Marked
from stemma.extract.plain.site import AROUND_NAME, is_section_here, menu_words
from stemma.extract.stamps import resembles_date
from stemma.extract.words import ends_with_stop, key, word_count

MOST_IN_NAME = 4
MOST_IN_SURE_NAME = 7
MOST_IN_HOUSE = 12
"""Words: the names of institutions are longer than those of outlets."""
MOST_OF_HEAD = 5
FEWEST_IN_HEADLINE = 2
FEWEST_SIGNS = 2
ASKS = "?!؟？！"
"""Marks at the end of a headline, too."""


@dataclass(frozen=True, slots=True)
class Masthead:
    """``name`` of the site as its first line has it; ``mottoes`` are the lines that praise it."""

    name: str
    mottoes: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Head:
    """The first lines of a page: the name, what stands beside it, and the lines under it up to a gap."""

    lines: Sequence[Marked]
    name: str
    beside: str
    under: tuple[int, ...]
    first_prose: int
    sections: bool = False
    """Whether only sections stand beside the name."""
    is_house: bool = False
    """Whether a line under the name, or an entry behind it, says that a house speaks for itself here."""

    @property
    def texts(self) -> tuple[str, ...]:
        """The words beside and under the name."""
        return tuple(text for text in (self.beside, *(self.lines[at].text for at in self.under)) if text)

    @property
    def dated(self) -> bool:
        return any(self.lines[at].fields or self.lines[at].furniture == "date" for at in self.under)


def masthead_of(lines: Sequence[Marked], first_prose: int) -> Masthead | None:
    """The name above the headline, None where the first line may be the headline itself."""
    block = _block(lines, 0, first_prose)
    if not block or not _may_follow(lines, block[-1] + 1, first_prose):
        return None
    head = _head(lines, block, first_prose)
    if head is None or not _may_be_site(head):
        return None
    if _is_sure(head) or (word_count(head.name) <= MOST_IN_NAME and _is_likely(head)):
        return Masthead(head.name, tuple(index for index in head.under if lines[index].is_open))
    return None


def _head(lines: Sequence[Marked], block: Sequence[int], first_prose: int) -> _Head | None:
    first, under = lines[0], tuple(block[1:MOST_OF_HEAD])
    if first.furniture == "row":
        entries, is_row = entries_of(first.line.columns or first.text), True
    else:
        entries, is_row = trail_of(first.text), False
    if entries:
        rest, menu = entries[1:], menu_words(lines) if not is_row else frozenset()
        sections = all(is_section_here(entry, menu) for entry in rest)
        return _Head(lines, entries[0], "", under, first_prose, sections, any(map(tells_office, rest)))
    if not first.is_open:
        return None
    if under and _speaks_for_itself(first.text, lines[under[0]].text):
        return _Head(lines, first.text, "", under, first_prose, is_house=True)
    name, *beside = AROUND_NAME.split(first.text, maxsplit=1)
    return _Head(lines, name.strip(), "".join(beside).strip(), under, first_prose)


def _speaks_for_itself(name: str, text: str) -> bool:
    return tells_office(text) or (tells_release(text) and is_house(name))


def _may_be_site(head: _Head) -> bool:
    # A row may open with the site's own name.
    name, menu = head.name, menu_words(head.lines[1:]) - {key(head.name)}
    longest = MOST_IN_HOUSE if head.is_house else MOST_IN_SURE_NAME
    if not key(name) or word_count(name) > longest or (ends_with_stop(name) and not ends_in_legal_form(name)):
        return False
    if key(name) in page_words.keys("home") | page_words.keys("genres") | menu:
        return False
    return not is_section_here(name, menu) and not _is_headline(head)


def _is_sure(head: _Head) -> bool:
    """One of the signs that no headline has, or the form of an outlet's name and another."""
    if head.is_house or any(map(_tells_site, head.texts[bool(head.beside) :])):
        return True
    # The page's title may end in the site's section, too, and its headline stand below.
    if _tells_site(head.beside) and key(head.name) not in {line.key for line in head.lines[1:]}:
        return True
    if any(tells_paper(text) for text in head.texts) or is_in_foot(head.lines, head.name, head.first_prose):
        return True
    if any(head.lines[index].furniture == "row" for index in head.under):
        return True
    # Apart from all that follows, at most with a motto: the place of a masthead, and the form of its name.
    is_apart = not head.lines[0].fields and len(head.under) <= 1 and not any(map(ends_with_stop, head.texts))
    return bears_outlet(head.name) and (head.dated or head.sections or bool(head.beside) or is_apart)


def _tells_site(text: str) -> bool:
    return tells_channel(text) or tells_office(text) or lists_sections(text)


def _is_likely(head: _Head) -> bool:
    """Two lesser signs beside a name whose words the report does not use."""
    if is_used(head.lines, head.name, head.first_prose) or gazetteer.place(head.name) is not None:
        return False
    if head.dated or _has_motto_and_date(head):
        return True
    motto = head.beside or (head.lines[head.under[0]].text if len(head.under) == 1 else "")
    signs = (
        head.name.isupper(),
        bool(motto) and _is_motto(head.name, motto),
        _ends_in_rule(head),
        head.sections,
        _is_complete_below(head),
    )
    return sum(signs) >= FEWEST_SIGNS


def _is_motto(name: str, text: str) -> bool:
    """A few words that are written otherwise than the name above them: not in capitals as it is, or small."""
    if word_count(text) > MOST_IN_MOTTO or ends_with_stop(text) or resembles_date(text):
        return False
    return not text.isupper() and (name.isupper() or text[0].islower() or text.lower() == text.upper())


def _has_motto_and_date(head: _Head) -> bool:
    """Whether a motto stands beside or under the name, and the date opens what follows."""
    below = _block(head.lines, 1 + len(head.under), head.first_prose)
    if not any(head.lines[index].fields for index in below):
        return False
    all_dates = all(head.lines[index].fields for index in below)
    if not head.under:
        return bool(head.beside) and all_dates
    motto = head.lines[head.under[0]]
    is_apart = all_dates or ends_with_stop(motto.text)
    return len(head.under) == 1 and motto.is_open and motto.words <= MOST_IN_MOTTO and is_apart


def _is_complete_below(head: _Head) -> bool:
    """Whether the next block has a headline of its own, and a date or a writer under it."""
    first, *rest = _block(head.lines, 1 + len(head.under), head.first_prose) or [0]
    is_title = head.lines[first].is_open and head.lines[first].words >= FEWEST_IN_HEADLINE
    return first > 0 and is_title and any(head.lines[index].fields for index in rest)


def _ends_in_rule(head: _Head) -> bool:
    """Whether a line of strokes parts the name from what follows."""
    after = 1 + len(head.under)
    return after <= len(head.lines) - 1 and head.lines[after].furniture == "empty"


def _block(lines: Sequence[Marked], first: int, end: int) -> list[int]:
    """The lines from ``first`` up to the next gap or line of strokes."""
    found: list[int] = []
    for index in range(first, end):
        if found and (lines[index].line.after_gap or lines[index].furniture == "empty"):
            break
        found.append(index)
    return found


def _may_follow(lines: Sequence[Marked], start: int, first_prose: int) -> bool:
    """Whether another line is left that can be the headline."""
    return any(
        lines[index].is_open
        and lines[index].words >= FEWEST_IN_HEADLINE
        and (not ends_with_stop(lines[index].text) or lines[index].text[-1] in ASKS)
        for index in range(start, first_prose)
    )


def _is_headline(head: _Head) -> bool:
    """Whether a line of the page's text says the same: then it is the headline, printed twice."""
    last = max((index for index, line in enumerate(head.lines) if line.is_prose), default=0)
    name = key(head.name)
    return sum(line.is_open and line.key == name for line in head.lines[: last + 1]) > 1


def is_used(lines: Sequence[Marked], name: str, first_prose: int) -> bool:
    """Whether the report uses half of the words, as it does those of its headline."""
    words = [word for word in key(name).split() if len(word) > SHORT_WORD]
    body = {word for line in lines[first_prose:] if line.is_prose for word in line.key.split()}
    return bool(words) and 2 * sum(word in body for word in words) >= len(words)
