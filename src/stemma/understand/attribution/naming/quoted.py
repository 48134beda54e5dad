"""Words of a unit in, the name among them that stands in quotation marks out, or None."""

import re

from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases.phrase import Phrase

_INSIDE = re.compile(
    r"“([^“”\n]+)(?:”|$)|„([^„“”\n]+)(?:[“”]|$)|«([^«»\n]+)(?:»|$)|「([^「」\n]+)(?:」|$)"
    r"|『([^『』\n]+)(?:』|$)|\"([^\"\n]+)(?:\"|$)|(?:^|(?<=\s))['‘]([^'’\n]+)['’](?![^\W\d_가-힣])"
)


def inside(name: str) -> str | None:
    """What alone stands in quotation marks of words that do not begin with one, or None."""
    found = list(_INSIDE.finditer(name))
    if len(found) != 1 or (found[0].start() == 0 and found[0].end() == len(name)):
        return None
    return next(part for part in found[0].groups() if part)


def quoted_name(unit: Unit, start: int, end: int) -> Phrase | None:
    """“рассказал «Голосу Варги»”: a name in quotation marks that begins here."""
    stop = start
    while stop < end and (unit.is_word(stop) or (stop > start and unit.is_mark(stop, ".", "-"))):
        stop += 1
        after = unit.elements[stop - 1].end
        if unit.text[after : after + 1] in ("»", "”", '"'):
            break
    first = unit.elements[start].start
    is_name = unit.elements[start].is_capital and unit.text[first - 1 : first] in ("«", "“", "„", '"')
    return Phrase(start, stop) if stop > start and is_name else None


def name_within(unit: Unit, phrase: Phrase) -> str | None:
    """The first name in quotation marks of a phrase: “Завод «Карпатський кришталь»”."""
    for at in range(*phrase):
        found = quoted_name(unit, at, phrase.end) if unit.is_word(at) else None
        if found is not None:
            span = unit.span(*found)
            return unit.text[span.start : span.end]
    return None
