"""``<meta>``, ``<link>`` and ``<time>`` of a page in, the fields that they declare out."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from stemma.extract.html.tree import Element, words_of

PUBLISHED = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
    "cxenseparse:recs:publishtime", "sailthru.date", "dc.date.issued", "dcterms.created", "dc.date",
    "dcterms.date", "pubdate", "publishdate", "publish-date", "publish_date", "publication_date",
    "date.published", "article.published", "article_date_original", "iso-8601-publish-date", "date",
    "originalpublicationdate", "last-published",
)  # fmt: skip
MODIFIED = (
    "article:modified_time", "og:article:modified_time", "datemodified", "og:updated_time",
    "dcterms.modified", "lastmod", "last-modified", "revised", "article.updated",
)  # fmt: skip
AUTHOR = (
    "author",
    "article:author",
    "parsely-author",
    "sailthru.author",
    "dc.creator",
    "byl",
    "cxenseparse:author",
)
SECTION = ("article:section", "og:article:section", "parsely-section", "section", "cxenseparse:taxonomy")
PUBLISHER = ("og:site_name", "application-name", "dc.publisher", "publisher", "twitter:domain")
TITLE = ("og:title", "twitter:title", "parsely-title", "dc.title")
ORIGIN = ("original-source", "syndication-source", "source", "dc.source", "news_source")
ADDRESS = re.compile(r"^https?://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Metadata:
    """The first value of each field in the order of trust; addresses in place of names are no names."""

    title: str | None
    page_title: str | None
    authors: tuple[str, ...]
    publisher: str | None
    section: str | None
    published: str | None
    modified: str | None
    canonical: str | None
    shared_url: str | None
    origin: str | None
    language: str | None


def metadata(tree: Element) -> Metadata:
    """What the head of the page, and its marked times, declare."""
    values = _values(tree)
    return Metadata(
        title=_first(values, TITLE),
        page_title=next((words_of(title) for title in tree.iter("title") if words_of(title)), None),
        authors=next((names for name in AUTHOR if (names := _names(values.get(name, [])))), ()),
        publisher=_first(values, PUBLISHER, is_name=True),
        section=_first(values, SECTION, is_name=True),
        published=_first(values, PUBLISHED) or _time(tree, "datePublished"),
        modified=_first(values, MODIFIED) or _time(tree, "dateModified"),
        canonical=_canonical(tree),
        shared_url=_first(values, ("og:url",)),
        origin=_first(values, ORIGIN),
        language=(tree.get("lang") or tree.get("xml:lang") or "").strip() or None,
    )


def _values(tree: Element) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for element in tree.iter("meta"):
        content = " ".join((element.get("content") or "").split())
        for attribute in ("property", "name", "itemprop", "http-equiv"):
            name = (element.get(attribute) or "").strip().lower()
            if name and content:
                found.setdefault(name, []).append(content)
                break
    return found


def _first(values: dict[str, list[str]], names: Sequence[str], *, is_name: bool = False) -> str | None:
    for name in names:
        for value in values.get(name, []):
            if not (is_name and ADDRESS.match(value)):
                return value
    return None


def _names(values: Sequence[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(value for value in values if not ADDRESS.match(value)))


def _time(tree: Element, role: str) -> str | None:
    """A time that is marked as that of publication; or, alone on the page, any in the article's head."""
    for element in tree.iter("time", "span", "abbr", "meta", "div", "p"):
        if element.get("itemprop") == role:
            value = element.get("datetime") or element.get("content") or words_of(element)
            if value:
                return str(value)
    if role != "datePublished":
        return None
    times = [str(element.get("datetime")) for element in tree.iter("time") if element.get("datetime")]
    marked = [
        str(element.get("datetime"))
        for element in tree.iter("time")
        if element.get("datetime")
        and (element.get("pubdate") is not None or "publish" in (element.get("class") or ""))
    ]
    if marked:
        return marked[0]
    return times[0] if len(set(times)) == 1 else None


def _canonical(tree: Element) -> str | None:
    for element in tree.iter("link"):
        if "canonical" in (element.get("rel") or "").lower().split():
            address = (element.get("href") or "").strip()
            if ADDRESS.match(address):
                return str(address)
    return None
