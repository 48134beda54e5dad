"""Words of a unit in, the name among them that stands in quotation marks out, or None."""

from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases.phrase import Phrase


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
