"""A page and its canonical address in; that address out where it is another site's: this is a copy."""

import re
from collections.abc import Sequence
from urllib.parse import urlsplit

from stemma.extract.html.tree import Element
from stemma.extract.words import key

PREFIX = re.compile(r"^(?:www\d?|m|mobile|amp)\.")
ADDRESSES = ("href", "src", "content", "srcset", "data-src")
SHORTEST_NAME_PART = 3


def canonical_elsewhere(
    tree: Element, canonical: str | None, own: str | None, names: Sequence[str]
) -> str | None:
    """The canonical address if it is certainly another's.

    ``own`` is where the page itself lies, if anything tells; ``names`` are its title and publisher.
    Without ``own``, nothing else on the page may lead to that host and no name may resemble it.
    """
    there = host(canonical)
    if not there:
        return None
    if here := host(own):
        return canonical if _site(here) != _site(there) else None
    if not any(names) or _is_linked(tree, there, canonical or "") or _resembles(there, names):
        return None
    return canonical


def host(address: str | None) -> str:
    """The host of an address without ``www.`` and the like; empty where it has none."""
    try:
        name = urlsplit(address or "").hostname or ""
    except ValueError:
        return ""
    return PREFIX.sub("", name)


def _site(name: str) -> str:
    """The last two labels, or three where the last but one is short ("co.uk"): one site, one owner."""
    labels = name.split(".")
    return ".".join(labels[-3:] if len(labels) > 2 and len(labels[-2]) <= SHORTEST_NAME_PART else labels[-2:])


def _is_linked(tree: Element, there: str, canonical: str) -> bool:
    """Whether any other address on the page is of that site."""
    site = _site(there)
    for element in tree.iter():
        for attribute in ADDRESSES:
            value = element.get(attribute) if isinstance(element.tag, str) else None
            if value and value != canonical and site in value:
                return True
    return False


def _resembles(there: str, names: Sequence[str]) -> bool:
    """Whether the host's name has a word or the initials of a name, or is in another script's letters."""
    plain = re.sub(r"[^a-z]", "", there.rsplit(".", 1)[0])
    for name in names:
        words = key(name).split()
        latin = [word for word in words if word.isascii()]
        if words and not latin:
            return True
        if "".join(word[0] for word in latin) in plain and len(latin) >= SHORTEST_NAME_PART:
            return True
        if any(len(word) > SHORTEST_NAME_PART and word in plain for word in latin):
            return True
    return False
