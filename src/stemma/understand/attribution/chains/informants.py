"""A reading in, the outlet that its speaker talked to out, told by a noun beside him; or None.

“Источник РБК в мэрии”, “собеседник «Коммерсанта»”: whoever is an outlet's source has told it so. “Сказал он
газете”: the noun alone stands for the outlet that was named before.
"""

from dataclasses import replace

from stemma.model import Ground, Link
from stemma.understand.attribution.chains.venues import Venue
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.naming.named import Named
from stemma.understand.attribution.naming.quoted import quoted_name
from stemma.understand.attribution.naming.resolve import Naming
from stemma.understand.attribution.phrases.phrase import Phrase

MANY = 2


def informed(reading: Reading, naming: Naming, lex: Lexicon) -> Venue | None:
    """The outlet behind a noun of ``informants`` in the source."""
    unit, source = reading.unit, reading.source
    for at in range(*source):
        if unit.word(at) in lex["informants"]:
            found = _owner(unit, at + 1, source.end, naming, lex)
            return Venue(Phrase(at, at + 1), found, "outlet", is_pointing=False) if found else None
    return None


def unnamed_informant(links: list[Link], reading: Reading, lex: Lexicon) -> list[Link]:
    """“собеседник «Норды»”: the name beside such a noun is the outlet's, and none of his own."""
    unit, source = reading.unit, reading.source
    if len(links) < MANY or unit.word(source.start) not in lex["informants"]:
        return links
    outlet, own = links[-2:]
    if outlet.kind != "outlet" or own.name is None or own.name != outlet.name:
        return links
    noun = Ground("unnamed-words", unit.span(source.start, source.start + 1))
    return [*links[:-1], replace(own, name=None, kind="anonymous", grounds=(noun,))]


def reporter(unit: Unit, source: Phrase, naming: Naming, lex: Lexicon) -> Named | None:
    """“(передаёт) корреспондент «Норды»”: the outlet itself, where nobody is named beside it."""
    if unit.word(source.start) not in lex["reporters"]:
        return None
    found = _owner(unit, source.start + 1, source.end, naming, lex)
    if found is None or found.end < source.end:
        return None
    named = naming.name(unit, found)
    marked = quoted_name(unit, found.end - 1, found.end) or found
    span = unit.span(*marked)
    told = named.grounds if named.kind == "outlet" else ()
    told = told or (Ground("outlet-word", unit.span(source.start, source.start + 1)),)
    return Named("outlet", named.name or unit.text[span.start : span.end], grounds=told)


def _owner(unit: Unit, start: int, end: int, naming: Naming, lex: Lexicon) -> Phrase | None:
    """“(источник) агентства «Норда»”, “(источник) РБК”, “(источник) агентства”."""
    at = start
    while at < end and unit.word(at) in lex["outlets"] and _is_beside_name(unit, at):
        at += 1
    if at < end and unit.is_word(at):
        name = naming.mentions.outlet_at(unit, at, end, lex) or quoted_name(unit, at, end)
        if name is not None:
            return Phrase(start, name.end)
    return stand_in(unit, start, naming, lex) if at == start + 1 else None


def _is_beside_name(unit: Unit, at: int) -> bool:
    """“агентства «Норда»”, “РИА «Норда»”: whether a word for an outlet is none of its name's in marks."""
    return not unit.elements[at].is_capital or unit.opens_marks(at + 1)


def stand_in(unit: Unit, at: int, naming: Naming, lex: Lexicon) -> Phrase | None:
    """A noun that stands for the outlet named before, if one was."""
    if unit.word(at) not in lex.stand_ins.get("outlet", ()) or unit.elements[at].is_capital:
        return None
    named = naming.name(unit, Phrase(at, at + 1))
    return Phrase(at, at + 1) if named.kind == "outlet" and named.name else None
