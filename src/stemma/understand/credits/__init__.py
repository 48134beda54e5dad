"""A version in, its declared origins out, in the order of their places, each with its exact words.

Looked at are the byline, the credit lines, the first and last blocks of the body and what the markup
declares. A report's own name has the role ``byline`` or ``dateline`` and never that of an exemplar.
What is only said in running text ("according to …") is attribution, not credit.
"""

from stemma.model import Credit, Span, Version
from stemma.understand.credits import byline, dateline, lines
from stemma.understand.credits.house import house_of
from stemma.understand.credits.place import Place, body_places, place_of

_OPENING = 8
_BYLINES = 4
_FIRST = 2
_CLOSING = 4
_DIGEST = 3
"""So many closing blocks that end in brackets are links, each with its own outlet: none is the report's."""
_STRENGTH = ("photo", "translation", "syndication", "origin", "dateline", "agency", "byline", "contributor")


def find(version: Version, language: str | None) -> tuple[Credit, ...]:
    """All credits. Phrases may be in any language, whatever the body's is; only its own small words count."""
    found: list[Credit] = []
    if version.byline:
        found += _of_byline(place_of(version, "byline", language))
    for number, line in enumerate(version.credit_lines):
        place = place_of(version, f"credit_lines/{number}", language)
        if line.strip():
            found += lines.read(place, in_body=False) or byline.opening_line(place) or dateline.read(place)
    found += _in_body(version, language)
    found += _declared(version, language)
    return _once([house_of(credit) for credit in found])


def _of_byline(place: Place) -> list[Credit]:
    """Whom a byline names; "Source: …" and its like stand in the place of one too."""
    declared = lines.phrases(place) or list(lines.signature(place))
    names = [credit.name_span for credit in declared]
    rest = [
        credit for credit in byline.read(place) if not any(credit.name_span.overlaps(name) for name in names)
    ]
    return [*declared, *rest]


def _in_body(version: Version, language: str | None) -> list[Credit]:
    places = body_places(version, language)
    found: list[Credit] = []
    for number, place in enumerate(places[:_OPENING]):
        if lines.is_photo(place):
            found += lines.read(place, in_body=True)
            continue
        if number < _BYLINES:
            found += byline.opening_line(place)
        if named := dateline.read(place):
            found += named
            break
    closing = places[-_CLOSING:]
    is_digest = sum(lines.ends_in_brackets(place) for place in closing) >= _DIGEST
    for number, place in enumerate(places):
        is_closing = number >= len(places) - _CLOSING
        if (number < _FIRST or is_closing) and not (is_closing and is_digest):
            found += lines.read(place, in_body=True)
    return found


def _declared(version: Version, language: str | None) -> list[Credit]:
    """What the markup or the feed declares as the source."""
    if not version.origin or not version.origin.strip():
        return []
    place = place_of(version, "origin", language)
    whole = (0, len(place.text))
    return [place.credit("origin", whole, whole, "declared")]


def _once(credits: list[Credit]) -> tuple[Credit, ...]:
    """Each name once, under its strongest role."""
    kept: list[Credit] = []
    for credit in sorted(credits, key=lambda credit: (_STRENGTH.index(credit.role), -len(credit.name_span))):
        if not any(_is_repeated(credit, other) for other in kept):
            kept.append(credit)
    return tuple(sorted(kept, key=_position))


def _is_repeated(credit: Credit, other: Credit) -> bool:
    """The same words named again; people are named inside an agency's own sign-off."""
    in_sign_off = credit.role == "byline" and other.name_span == other.span
    return credit.name_span.overlaps(other.name_span) and not in_sign_off


def _position(credit: Credit) -> tuple[str, Span]:
    return credit.span.field, credit.name_span
