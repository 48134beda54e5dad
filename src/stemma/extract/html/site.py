"""A page that declares no publisher in; whose site it is out, where two signs on it agree.

The signs: an end of the page's title, the name in the link to the site's first page, a line of its foot,
the host of its address. One alone is believed of none: a title may end in a section, a foot may name
whoever built the page.
"""

import re
from collections.abc import Iterator, Sequence
from urllib.parse import urlsplit

from stemma.extract import page_words
from stemma.extract.addresses import is_spelled_from
from stemma.extract.fields import is_section
from stemma.extract.html.bylines import HUMP
from stemma.extract.html.elsewhere import host
from stemma.extract.html.headings import headline_elements
from stemma.extract.html.tree import Element, words_of
from stemma.extract.outlet_names import bears_outlet
from stemma.extract.plain.foot import ends_line, is_site_of, name_in_foot, speaks_of
from stemma.extract.plain.marking import is_prose
from stemma.extract.words import ends_with_stop, key, word_count

CJK = r"[\u3400-\u9fff\uac00-\ud7af！？”》）」]"
TITLE_PARTS = re.compile(
    rf"\s+(?:[-–—|»·:<›•]|::)\s+|\s*[|｜_]\s*|(?<={CJK})[-–—](?={CJK})|(?<=[!?！？])\s*[-–—]\s*"
)
FIRST_PAGE = re.compile(r"^/?(?:(?:index|home|default)\.\w{2,5}|home|[a-z]{2})?/?$", re.IGNORECASE)
BRAND = re.compile(
    r"(?:^|[\s_-])(?:logo|brand|site-?(?:title|name|logo)|blog-?title|masthead|mast|nameplate)(?:[\s_-]|$)",
    re.IGNORECASE,
)
FOOT = 12
"""Lines at the end of a page in which its site names itself."""
LAST = 3
"""Lines at the end of a page that may be sentences of its foot, not of a report."""
MOST_WORDS = 7


def site_of(
    tree: Element, title: str | None, addresses: Sequence[str | None], lines: Sequence[str]
) -> str | None:
    """The site's name as the page's title has it, else as its link to the first page does."""
    titles = {key(words_of(heading)) for heading in tree.iter("h1", "h2")}
    ends = [name for name in _ends(title) if key(name) not in titles and _may_be_site(name, tree)]
    homes = [name for name in _homes(tree) if _may_be_site(name, None)]
    foot = _foot(lines)
    for name in ends:
        is_home = any(key(name) == key(home) for home in homes)
        if is_home or any(is_site_of(line, name) for line in foot) or _is_host(name, addresses):
            return name
    for name in homes:
        if bears_outlet(name) or any(is_site_of(line, name) for line in foot) or _is_host(name, addresses):
            return name
    for name in ends:
        if _is_masthead(tree, name) and any(
            ends_line(line, name) or speaks_of(line, name) for line in (*foot, *lines[-LAST:])
        ):
            return name
    last = _ends(title)[:1] if TITLE_PARTS.search(title or "") else []
    return next((name for name in last if name in ends and bears_outlet(name)), None) or name_in_foot(foot)


def _is_masthead(tree: Element, name: str) -> bool:
    """Whether a block of the page above its headline is the name and nothing else."""
    found = headline_elements(tree)
    for element in tree.iter():
        if element in found:
            return False
        if (
            isinstance(element.tag, str)
            and element.tag not in ("title", "a")
            and key(words_of(element)) == key(name)
        ):
            return True
    return False


def _foot(lines: Sequence[str]) -> Sequence[str]:
    """The last lines, none of which stands before a paragraph."""
    last = max((index for index, line in enumerate(lines) if is_prose(line)), default=-1)
    return lines[max(last + 1, len(lines) - FOOT) :]


def _ends(title: str | None) -> list[str]:
    """The last part of the title and the first, where it has several."""
    parts = [part.strip() for part in TITLE_PARTS.split(title or "") if part.strip()]
    before_colon, colon, _ = (title or "").partition(": ")
    ends = [parts[-1], parts[0]] if len(parts) > 1 else []
    return [*ends, before_colon.strip()] if colon else ends


def _homes(tree: Element) -> Iterator[str]:
    """What stands in the links to the site's first page, or is marked as its name: words, or a picture's."""
    for element in tree.iter():
        if not isinstance(element.tag, str):
            continue
        if (element.tag == "a" and _leads_home(element.get("href"))) or _is_brand(element):
            yield words_of(element)
            for picture in element.iter("img"):
                yield " ".join((picture.get("alt") or "").split())
            yield " ".join((element.get("title") or "").split())


def _is_brand(element: Element) -> bool:
    marks = f"{element.get('class') or ''} {element.get('id') or ''}"
    return BRAND.search(HUMP.sub(r"\1-\2", marks)) is not None


def _leads_home(address: str | None) -> bool:
    try:
        parts = urlsplit((address or "#").strip())
    except ValueError:
        return False
    if parts.query or parts.fragment or parts.scheme not in ("", "http", "https"):
        return False
    return bool(parts.path or parts.netloc) and FIRST_PAGE.match(parts.path) is not None


def _may_be_site(name: str, tree: Element | None) -> bool:
    """A few words that are neither "home" nor a section, of which the page has a link of its own."""
    if not key(name) or word_count(name) > MOST_WORDS or ends_with_stop(name) or is_section(name):
        return False
    if key(name) in page_words.keys("home") | page_words.keys("genres") | page_words.keys("not_publishers"):
        return False
    return tree is None or not _leads_inside(tree, name)


def _leads_inside(tree: Element, name: str) -> bool:
    """Whether a link of this name leads to another page than the first: a section, a tag."""
    links = [link for link in tree.iter("a") if link.get("href") and key(words_of(link)) == key(name)]
    return bool(links) and not any(_leads_home(link.get("href")) for link in links)


def _is_host(name: str, addresses: Sequence[str | None]) -> bool:
    return any(is_spelled_from(found, name) for address in addresses if (found := host(address)))
