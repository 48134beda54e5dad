"""What feed formats share: an item's parts in, its document or the reason why it is none out."""

import re
from dataclasses import dataclass

from stemma.model import Capture, Document, Dropped, Metadata

MARKUP = re.compile(r"</?[a-zA-Z][^>]*>|&(?:[a-z]+|#\d+);")
ELEMENTS = re.compile(r"<[^>]+>")
CUT = re.compile(r"(?:\[\s*)?(?:…|\.{3}|&hellip;|&#8230;)(?:\s*\])?\s*$")
FEWEST_WORDS = 30
"""An item with fewer words, or one sentence, is a teaser: it points to a report and is none."""
SENTENCE = re.compile(r"[.!?؟۔。]+[\"”»)\]]*(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Item:
    """``bodies`` in the order of trust: the full text before the summary."""

    number: int
    bodies: tuple[str, ...]
    metadata: Metadata


def document_of(capture: Capture, item: Item) -> Document | Dropped:
    """The item's fullest text as a document; a ``Dropped`` where it carries a teaser or nothing."""
    bodies = [body for body in item.bodies if body.strip()]
    full = max(bodies, key=lambda body: len(_plain(body)), default="")
    words = _plain(full)
    if not _is_text(words):
        return Dropped(
            f"{capture.target_uri}, item {item.number}",
            "teaser" if words else "no-text",
            "the item carries only a teaser" if words else "the item carries no text",
            f"save the page that it links to{f', {item.metadata.url}' if item.metadata.url else ''}",
        )
    is_markup = bool(MARKUP.search(full))
    return Document(
        capture=capture.digest,
        file=capture.target_uri,
        item=item.number,
        content=full,
        is_markup=is_markup,
        metadata=item.metadata,
        captured=capture.captured,
    )


def _plain(body: str) -> str:
    return " ".join(ELEMENTS.sub(" ", body).split())


def _is_text(words: str) -> bool:
    if CUT.search(words) and len(words.split()) < 2 * FEWEST_WORDS:
        return False
    return len(words.split()) >= FEWEST_WORDS or (
        len(SENTENCE.findall(words)) >= 2 and len(words.split()) >= FEWEST_WORDS // 2
    )
