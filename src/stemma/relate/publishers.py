"""Who published a report, and whether words name that publisher."""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from stemma import gazetteer
from stemma.gazetteer.language_words import everywhere_words
from stemma.model import Analysis, Entity, Version
from stemma.names import compare, contains_outlet, likeness, spot
from stemma.names.bodies import body_of, is_outlet
from stemma.names.houses import is_same_house
from stemma.names.outlet_nouns import outlet_nouns

LIKE = 0.85
LEAST_SIGNS = 2
LEAST_TELLING = 4
BESIDE_NAME = 2
"""Words beside a person's name in that of his channel: "personal channel"."""


def publishers(analyses: Iterable[Analysis], entities: Sequence[Entity]) -> dict[str, str]:
    """Version id to the entity of its publisher."""
    by_name: dict[str, str] = {}
    for entity in entities:
        if entity.kind in ("outlet", "institution"):
            for name in entity.names:
                by_name.setdefault(name.casefold(), entity.id)
    known = {entity.known_as: entity.id for entity in entities if entity.known_as}
    found: dict[str, str] = {}
    for analysis in analyses:
        version = analysis.version
        entity_id = known.get(version.publisher_id or "") or by_name.get((version.publisher or "").casefold())
        if entity_id:
            found[version.id] = entity_id
    return found


def one_house(first: Version, second: Version) -> bool:
    """Whether two reports are one publisher's, or of one owner's outlets: nobody is his own source."""
    if first.publisher is None or second.publisher is None:
        return False
    if first.publisher.casefold() == second.publisher.casefold():
        return True
    families = [_family(version.publisher_id) for version in (first, second)]
    if families[0] is not None and families[0] == families[1]:
        return True
    return is_same_house(_beside(first), _beside(second))


def _beside(version: Version) -> tuple[str, ...]:
    """What the page prints beside the report."""
    return (*(one.text for one in version.furniture), *version.credit_lines)


def _family(publisher_id: str | None) -> str | None:
    known = gazetteer.publisher_by_id(publisher_id) if publisher_id else None
    return (known.family or known.id) if known is not None else None


def names_publisher(name: str, publisher: str | None) -> bool:
    """Whether a source's words name this publisher, in whatever script and with whatever before it."""
    if publisher is None:
        return False
    return bool(name) and (contains_outlet(name, publisher) or compare(name, publisher, kind="outlet").same)


def is_short_for(said: str, publisher: str) -> bool:
    """Whether words are the first words of a publisher's name, in any case form: "La Gazette" for its own.

    In signs without spaces, what the name begins or ends with. Small words that follow belong to
    the sentence.
    """
    words = list(gazetteer.words(re.sub(r"(?:\s+[a-zа-яіїєґ]\w*)+$", "", said)))
    whole = gazetteer.words(publisher)
    if not words or len(words) >= len(whole):
        run, own = "".join(words), "".join(whole)
        is_part = len(run) >= LEAST_SIGNS and len(run) < len(own) and own.startswith(run) | own.endswith(run)
        return is_part and gazetteer.is_han(run)
    telling = sum(len(word) for word in words if word not in everywhere_words("articles")) >= LEAST_TELLING
    return telling and all(likeness(word, own) >= LIKE for word, own in zip(words, whole, strict=False))


def is_end_of(said: str, publisher: str) -> bool:
    """Whether words are the last of a publisher's own name, by which it calls itself: "told the Islander"."""
    words = [word for word in gazetteer.words(said) if word not in everywhere_words("articles")]
    whole = list(gazetteer.words(publisher))
    return sum(map(len, words)) >= LEAST_TELLING and len(words) < len(whole) and whole[-len(words) :] == words


def is_channel_of(publisher: str, person: str) -> bool:
    """Whether a publisher is called by a person's whole name, with no more than what it is: "… channel"."""
    for start, end in spot(publisher, person):
        rest = gazetteer.words(f"{publisher[:start]} {publisher[end:]}")
        return len(rest) <= BESIDE_NAME
    return False


@lru_cache(maxsize=1 << 14)
def is_institution(publisher: str | None, language: str | None = None) -> bool:
    """Whether a publisher is by its name an institution that speaks for itself: "… Institute of …".

    With the language of its page also where only that one's words for bodies tell.
    """
    said = frozenset(gazetteer.words(publisher or ""))
    body = body_of(publisher or "", language)
    is_body = bool(said & everywhere_words("organisations")) or bool(body.heads)
    return is_body and not said & outlet_nouns() and not is_outlet(body)
