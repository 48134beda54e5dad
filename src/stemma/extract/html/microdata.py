"""The microdata of a page in (``itemprop``, or RDFa's ``property``), the publisher that it declares out."""

from stemma.extract.html.tree import Element, words_of

ROLES = frozenset({"publisher", "sourceorganization"})
MOST_WORDS = 8
"""A longer text is no name but all that stands in the element."""


def publisher(tree: Element) -> str | None:
    """The name in what is marked as the publisher, or the marked words where they are a name."""
    for element in tree.iter():
        if isinstance(element.tag, str) and not ROLES.isdisjoint(_properties(element)):
            inner = (
                child for child in element.iter() if child is not element and "name" in _properties(child)
            )
            names = (_value(child) for child in inner)
            name = next((name for name in names if name), None) or _value(element)
            if name and len(name.split()) <= MOST_WORDS and "://" not in name:
                return name
    return None


def _properties(element: Element) -> list[str]:
    if not isinstance(element.tag, str):
        return []
    named = element.get("itemprop") or element.get("property") or ""
    return [word.removeprefix("schema:") for word in named.lower().split()]


def _value(element: Element) -> str:
    return " ".join((element.get("content") or "").split()) or words_of(element)
