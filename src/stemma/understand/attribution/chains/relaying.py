"""The attribution at the head of what is said: “…, the minister said that …” is a link of the chain."""

from collections.abc import Iterator
from dataclasses import replace

from stemma.understand.attribution.chains.around import around
from stemma.understand.attribution.constructions.labels import COLON
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.constructions.readings import read
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either

RELAYED_WITHIN = 14
"""The relayed source stands at the head of the content, so many elements from its beginning."""


def relayed(reading: Reading, lex: Lexicon) -> Reading | None:
    """The attribution at the head of an indirect content: “…, the minister said that …”."""
    if not reading.content:
        return None
    if lex.data.relays_inside:
        within = around(reading, lambda unit, start: _inner(reading, unit, start, lex))
        if within is not None:
            return within
    unit = reading.unit
    part = max(reading.content, key=lambda phrase: phrase.end - phrase.start)
    if unit.is_quote(part.start) and part.end - part.start == 1:
        return None
    start = part.start + 1 if unit.word(part.start) in lex["complementizers"] else part.start
    inside = replace(unit, elements=unit.elements[: part.end])
    found = next(_inner(reading, inside, start, lex), None)
    return replace(found, unit=unit) if found is not None else None


def _inner(reading: Reading, inside: Unit, start: int, lex: Lexicon) -> Iterator[Reading]:
    """The attributions near the beginning of a unit that end with what the outer source tells."""
    for inner in read(inside, lex, floor=start, is_inner=True):
        is_beside = bool(inner.source) and inner.source.end <= inner.match.head
        first = inner.source.start if lex.data.verb_final or is_beside else inner.match.head
        near = first <= start + RELAYED_WITHIN or _opens(inner, start)
        told = inner.source and inner.source.start >= start and _says(inner, lex)
        told = told and not reading.told.start <= inner.source.start < reading.told.end
        if near and told and not _is_known(reading, inner, lex):
            yield inner


def _opens(inner: Reading, start: int) -> bool:
    """“Six people were hurt …, the governor wrote”: what is said stands first, however long it is."""
    return inner.content[0].start == start and inner.content[0].end <= inner.source.start


def _says(reading: Reading, lex: Lexicon) -> bool:
    """Whether somebody speaks: an intention that a source reports of another is no link."""
    opener = reading.unit.word(reading.content[0].start)
    is_wish = reading.unit.word(reading.match.end - 1) in lex["prepositions"]
    is_matter = bool(lex["heard_in"]) and is_wish and opener not in lex["complementizers"]
    if is_matter or "mutual" in reading.match.cue.takes:
        return False
    if reading.match.cue.kind == "according":
        return True
    if lex.data.strict_clauses:
        return _is_told(reading, lex)
    if lex.data.verb_second:
        return _is_parted(reading)
    if lex.data.name_side != "any" and not reading.match.cue.takes >= {"that", "quote"}:
        return False
    takes = reading.match.cue.takes
    if lex.data.wide_nouns and (is_wish or "infinitive" in takes):
        takes |= {"that"}  # “X reports that witnesses speak of …”, “… that the minister plans to …”
    is_plan = opener in lex["infinitive"] and not lex.data.wide_nouns
    return bool(takes & {"quote", "that"}) and not is_plan


def _is_known(outer: Reading, inner: Reading, lex: Lexicon) -> bool:
    """“The report says that the firm | knew of the cracks”: what a document tells of somebody."""
    if outer.match.cue == COLON:
        return False
    opener = inner.unit.word(inner.content[0].start)
    is_said = "quote" in inner.match.cue.takes or opener in lex["complementizers"]
    words = (outer.unit.word(at) for at in range(*outer.source))
    return bool(lex.subjects) and not is_said and any(word in lex["documents"] for word in words)


def _is_parted(reading: Reading) -> bool:
    """Whether marks part what is said from its cue: “X hat um Y gebeten” is what an outlet tells of X."""
    unit, part = reading.unit, reading.content[0]
    quoted = any(unit.is_quote(at) for at in range(*part))
    return quoted or not (unit.is_word(part.start - 1) and unit.is_word(part.end))


def _is_told(reading: Reading, lex: Lexicon) -> bool:
    """Whether a clause or a quotation follows, or a document speaks: “il ministro minaccia le dimissioni”
    is what an outlet tells of him, not his word."""
    unit, first = reading.unit, reading.content[0].start
    if _is_told_before(reading):
        return True
    opened = {unit.word(first), unit.word(first - 1)} & either(lex["complementizers"], lex["infinitive"])
    takes = reading.match.cue.takes & {"infinitive", "that"}
    promised = bool(takes) and lex.is_infinitive(unit.word(first))
    quoted = any(unit.is_quote(at) for part in reading.content for at in range(*part))
    return (
        bool(opened)
        or promised
        or quoted
        or any(unit.word(at) in lex["documents"] for at in range(*reading.source))
    )


def _is_told_before(reading: Reading) -> bool:
    """“Las sirenas no sonaron, dijo el gobernador, según …”: what is said stands first, a comma behind it."""
    unit, cue, source = reading.unit, reading.cue, reading.source
    says = reading.match.cue.takes & {"quote", "that"}
    is_first = reading.content[-1].end <= cue.start <= source.start
    return bool(says) and is_first and unit.is_comma(cue.start - 1)
