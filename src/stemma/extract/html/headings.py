"""A page's tree in, the elements that hold the report's own headline out."""

from stemma.extract.html.tree import Element, words_of
from stemma.extract.words import key, word_count

LESSER = ("h2", "h3")
FEWEST_WORDS = 3


def headline_elements(tree: Element) -> list[Element]:
    """The headings of the first rank; where there is none, a lesser one with which the title ends or begins.

    Old pages print the site's name large and the headline small; the page's title has both.
    """
    first = [heading for heading in tree.iter("h1") if words_of(heading)]
    return first or [heading for heading in tree.iter(*LESSER) if _is_titled(tree, heading)][:1]


def _is_titled(tree: Element, heading: Element) -> bool:
    words = key(words_of(heading))
    if word_count(words_of(heading)) < FEWEST_WORDS:
        return False
    titles = [key(words_of(title)) for title in tree.iter("title")]
    return any(f"{title} ".startswith(f"{words} ") or f" {title}".endswith(f" {words}") for title in titles)
