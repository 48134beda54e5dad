"""A line beside or under a name in, whether it says that the name is a channel's or that of a house that
speaks for itself: its newsroom, its official site, the number of its release.
"""

import re
from functools import cache

from stemma.extract import page_words
from stemma.extract.fields import is_section, trail_of
from stemma.extract.furniture import entries_of
from stemma.extract.outlet_names import SHORT_WORD
from stemma.extract.words import ends_with_stop, key, word_count
from stemma.gazetteer import words
from stemma.gazetteer.language_words import everywhere_keys, everywhere_words

MOST_IN_CHANNEL = 9
MOST_IN_OFFICE = 7
FEWEST_SECTIONS = 3
LETTERS_AND_STOPS = re.compile(r"(?:[^\W\d_]{1,2}\.\s?)+$")


def tells_channel(text: str) -> bool:
    """ "Telegram channel, 9 216 subscribers"."""
    if word_count(text) > MOST_IN_CHANNEL or ends_with_stop(text):
        return False
    return _channel().match(text) is not None


def tells_office(text: str) -> bool:
    """ "Newsroom", "Official site › Press centre › News", "Press release No. 41"."""
    entries = trail_of(text) or entries_of(text)
    if len(entries) > 1:
        return any(map(tells_office, entries)) and all(map(_is_entry, entries))
    if word_count(text) > MOST_IN_OFFICE or ends_with_stop(text):
        return False
    if key(text) in page_words.keys("offices"):
        return True
    return _is_release(text) and any(character.isdigit() for character in text)


def tells_release(text: str) -> bool:
    """ "Press release": it may stand under a headline as well as under a name."""
    return key(text) in page_words.keys("releases")


def lists_sections(text: str) -> bool:
    """A row of sections with single blanks between them."""
    parts = text.split()
    return len(parts) >= FEWEST_SECTIONS and all(map(is_section, parts))


def is_house(name: str) -> bool:
    """Whether the form of a name is a company's or an institution's, not that of a headline about one."""
    found = words(name)
    long = [word for word in name.split() if len(word) > SHORT_WORD]
    if 2 * sum(word[0].islower() for word in long) > len(long):
        return False
    if ends_in_legal_form(name):
        return True
    ends = {*found[:2], *found[-1:]}
    return len(found) > 1 and not ends.isdisjoint(everywhere_words("organisations"))


def ends_in_legal_form(name: str) -> bool:
    """ "Brimwell Foods plc", "HANDLING LEVANTE, S. A.": the stop at its end ends no sentence."""
    found = LETTERS_AND_STOPS.search(name)
    last = "".join(words(found[0])) if found else (words(name) or ("",))[-1]
    return len(words(name)) > 1 and last in everywhere_keys("legal_forms")


def _is_entry(text: str) -> bool:
    known = page_words.keys("home") | page_words.keys("news") | page_words.keys("offices")
    return key(text) in known or is_section(text)


def _is_release(text: str) -> bool:
    return any(key(text).startswith(entry) for entry in page_words.keys("releases"))


@cache
def _channel() -> re.Pattern[str]:
    return re.compile(rf"^\W*{page_words.alternatives('channels')}(?!\w)", re.IGNORECASE)
