"""The microdata of a page in (``itemprop``), the publisher that it declares for its article out."""

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
    return (element.get("itemprop") or "").lower().split() if isinstance(element.tag, str) else []


def _value(element: Element) -> str:
    return " ".join((element.get("content") or "").split()) or words_of(element)
