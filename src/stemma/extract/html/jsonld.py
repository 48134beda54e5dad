"""The JSON-LD of a page in, what it says of its article out. Broken or foreign JSON-LD says nothing."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from stemma.extract.html.tree import Element

SITE = re.compile(r"^(?:WebSite|NewsMediaOrganization)$")
ARTICLE = re.compile(r"(?:Article|BlogPosting|Report|Posting)$")
TRAILING_COMMA = re.compile(r",\s*(?=[}\]])")
CONTROLS = re.compile(r"[\x00-\x1f]+")
COMMENT = re.compile(r"^\s*(?://\s*)?<!(?:\[CDATA\[|--)|(?://\s*)?(?:\]\]|--)>\s*$")


@dataclass(frozen=True, slots=True)
class Declared:
    """Values as they are written there."""

    headline: str | None = None
    authors: tuple[str, ...] = ()
    publisher: str | None = None
    published: str | None = None
    modified: str | None = None
    section: str | None = None
    origin: str | None = None
    url: str | None = None
    body: str | None = None
    site: str | None = None
    """The name of the site, or of the outlet, beside the article."""


def declared(tree: Element) -> Declared:
    """Of several articles the one that has the most fields, the first of equals."""
    nodes = [node for script in _scripts(tree) for node in _nodes(script)]
    by_id = {text: node for node in nodes if (text := _text(node.get("@id"))) and len(node) > 1}
    articles = [_declared(node, by_id) for node in nodes if _is_article(node)]
    best = max(articles, key=_fullness, default=Declared())
    sites = (_text(node.get("name")) for node in nodes if any(map(SITE.match, _texts(node.get("@type")))))
    return replace(best, site=next((name for name in sites if name), None))


def _scripts(tree: Element) -> Iterator[object]:
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or "").lower():
            yield _loaded(script.text_content())


def _loaded(text: str) -> object:
    text = COMMENT.sub("", text).strip().rstrip(";")
    for attempt in (text, TRAILING_COMMA.sub("", CONTROLS.sub(" ", text))):
        try:
            return json.loads(attempt, strict=False)
        except (ValueError, RecursionError):
            continue
    return None


def _nodes(value: object, depth: int = 0) -> Iterator[dict[str, object]]:
    """Every object that is not a mere value of another's field, lists and graphs opened."""
    if depth > 6:
        return
    if isinstance(value, list):
        for entry in value:
            yield from _nodes(entry, depth + 1)
    elif isinstance(value, dict):
        yield value
        for name in ("@graph", "mainEntity", "mainEntityOfPage", "itemListElement", "item"):
            yield from _nodes(value.get(name), depth + 1)


def _is_article(node: dict[str, object]) -> bool:
    return any(ARTICLE.search(kind) for kind in _texts(node.get("@type")))


def _declared(node: dict[str, object], by_id: dict[str, dict[str, object]]) -> Declared:
    publisher = _first("publisher", node, by_id)
    # The organisation for which the writer worked: beside another publisher it is the agency.
    source = _first("sourceOrganization", node, by_id)
    return Declared(
        headline=_text(node.get("headline")) or _text(node.get("name")),
        authors=tuple(dict.fromkeys(_names(node.get("author"), by_id) or _names(node.get("creator"), by_id))),
        publisher=publisher or source,
        published=_text(node.get("datePublished")) or _text(node.get("dateCreated")),
        modified=_text(node.get("dateModified")),
        section=next(iter(_texts(node.get("articleSection"))), None),
        origin=_first("isBasedOn", node, by_id) or (source if publisher and source != publisher else None),
        url=_text(node.get("url")) or _text(node.get("mainEntityOfPage")),
        body=_text(node.get("articleBody")),
    )


def _first(field: str, node: dict[str, object], by_id: dict[str, dict[str, object]]) -> str | None:
    return next(iter(_names(node.get(field), by_id)), None)


def _fullness(found: Declared) -> tuple[int, int]:
    fields = (found.headline, found.published, found.authors, found.publisher, found.body, found.modified)
    return sum(bool(field) for field in fields), len(found.body or "")


def _names(value: object, by_id: dict[str, dict[str, object]]) -> list[str]:
    if isinstance(value, list):
        return [name for entry in value for name in _names(entry, by_id)]
    if isinstance(value, dict):
        referred = by_id.get(_text(value.get("@id")) or "", {})
        return _texts(value.get("name")) or _texts(referred.get("name")) or _texts(value.get("url"))
    return _texts(value)


def _texts(value: object) -> list[str]:
    entries = value if isinstance(value, list) else [value]
    return [text for entry in entries if (text := _text(entry))]


def _text(value: object) -> str | None:
    if isinstance(value, dict):
        value = value.get("@value") or value.get("name") or value.get("@id")
    if not isinstance(value, str):
        return None
    return " ".join(value.split()) if "\n\n" not in value else value.strip()
