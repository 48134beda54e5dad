"""A page's tree in, the authors that it prints out, by the markup around their names; or none."""

import re
from collections.abc import Iterator

from stemma.extract import furniture, page_words
from stemma.extract.bylines import without_label
from stemma.extract.html.headings import headline_elements
from stemma.extract.html.tree import Element, words_of
from stemma.extract.words import ends_as_sentence, word_count

MARKS = re.compile(
    r"(?:^|[\s_-])(?:by-?line|authors?|autor(?:en|es|as?|in)?|auteure?s?|autrice|autor[ei]|writer|reporter"
    r"|journalist[ae]?|yazar|muhabir|signature|signatura)(?:[\s_-]|$)",
    re.IGNORECASE,
)
SHORT = re.compile(r"\(?(?P<name>[^\W\d_]{2,4}(?:/[^\W\d_]{2,5})*)\)?")
"""Initials, an agency's letters, or a name in a script without blanks."""
HUMP = re.compile(r"([a-z])([A-Z])")
AUTHOR_PAGE = re.compile(r"/(?:authors?|autor(?:en|es)?|auteurs?|by|profile)/[^/]+/?$", re.IGNORECASE)
BETWEEN = re.compile(r"\s*[,;|]\s*|\s+(?:and|und|et|og|y|и)\s+")
MARKED = frozenset({"span", "a", "div", "p", "address", "li"})
LONG_PARAGRAPH = 30
FEWEST, MOST = 2, 5
MOST_IN_LINE = 14
SAYS_MORE = re.compile(r"\s[–—/-]\s|\w/\w|[«“„\"《「]|\.\s")
"""Marks that part a name from what else a byline says."""
MOST_AUTHORS = 8


def printed_authors(tree: Element) -> list[str]:
    """Names in what is marked as an author's, between the headline and the first long paragraph."""
    linked: list[str] = []
    marked: list[str] = []
    lines: list[str] = []
    for element in header(tree):
        if element.tag == "a" and _leads_to_author(element):
            linked += _names(words_of(element))
        elif element.tag in MARKED and _is_marked(element):
            marked += _names(words_of(element)) or _names_within(element) or _short(words_of(element))
            lines += _line(words_of(element))
    return list(dict.fromkeys(linked or marked or lines[:1]))[:MOST_AUTHORS]


def header(tree: Element) -> Iterator[Element]:
    """The elements after the first heading, up to the first long paragraph."""
    under_heading, found = False, headline_elements(tree)
    for element in tree.iter():
        if element in found:
            under_heading = True
        elif element.tag == "p" and under_heading and len(words_of(element).split()) >= LONG_PARAGRAPH:
            return
        elif under_heading and isinstance(element.tag, str):
            yield element


def _leads_to_author(link: Element) -> bool:
    rel, address = (link.get("rel") or "").lower().split(), link.get("href") or ""
    return "author" in rel or bool(AUTHOR_PAGE.search(address))


def _names_within(element: Element) -> list[str]:
    """Names in the innermost elements of a byline that holds one each."""
    leaves = [words_of(leaf) for leaf in element.iter("span", "a", "li", "div", "strong") if len(leaf) == 0]
    return [name for leaf in leaves for name in _names(leaf)]


def _short(text: str) -> list[str]:
    found = SHORT.fullmatch(without_label(text).strip())
    return [found["name"]] if found else []


def _line(text: str) -> list[str]:
    """A byline that says more than names: "Montverd. AM / Redacción", "translated from «Coast Courier»"."""
    says_more = SAYS_MORE.search(text) or page_words.anywhere("outlets").search(text)
    is_other = any(character.isdigit() or character in ":：" for character in text) or ends_as_sentence(text)
    if not says_more or is_other or furniture.labelled(text) is not None:
        return []
    return [text] if FEWEST <= word_count(text) <= MOST_IN_LINE else []


def _names(text: str) -> list[str]:
    parts = BETWEEN.split(without_label(text))
    names = [_name(part) for part in parts]
    return [name for name in names if name] if all(names) else []


def _is_marked(element: Element) -> bool:
    marks = HUMP.sub(r"\1-\2", element.get("class") or "")
    return element.get("itemprop") == "author" or "by" in marks.split() or bool(MARKS.search(marks))


def _name(text: str) -> str | None:
    name = text.strip(" ,;|·•")
    words = name.split()
    if not FEWEST <= len(words) <= MOST or any(character.isdigit() for character in name):
        return None
    if any(mark in name for mark in ":|@/•·*") or any(word[0].islower() and len(word) > 3 for word in words):
        return None
    return name
