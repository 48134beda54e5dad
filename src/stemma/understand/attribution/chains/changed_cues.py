"""Which of the words of a chain marks which of its links: “X援引Y的话说”."""

from dataclasses import replace

from stemma.model import Link, Span
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases.phrase import Phrase


def with_cues_changed(links: list[Link], reading: Reading, lex: Lexicon) -> list[Link]:
    """“X援引Y的话说”: the citing word is the cue of the one who cites, what follows that of the other."""
    is_around = reading.tail and _passes_on(reading.unit, reading.tail.start, lex)
    if is_around and reading.citings and len(links) == len(("outer", "inner")):
        return _parted_cues(links, reading.unit, reading.tail)
    if len(links) > 1 and (said := _cites_and_says(reading, lex)):
        return [*links[:-2], *(replace(link, cue=said) for link in links[-2:])]
    is_passed_on = phrase_length(reading.unit, reading.match.head, lex.relay_after) > 0
    if not reading.citings or not is_passed_on or len(links) < 2:
        return links
    outer, inner = links[-2:]
    return [*links[:-2], replace(outer, cue=inner.cue), replace(inner, cue=outer.cue)]


def _cites_and_says(reading: Reading, lex: Lexicon) -> tuple[Span, ...]:
    """“X援引Y称”: the citing word and the verb behind the one cited are the cue of both together."""
    unit, match = reading.unit, reading.match
    if not lex.spaceless or not reading.citings or match.cue.kind != "verb":
        return ()
    citing = reading.citings[-1]
    is_other = unit.word(match.head) in lex["outlet_only_cues"] or citing.source.end != match.start
    if is_other or phrase_length(unit, match.head, lex.relay_after):
        return ()
    return (unit.span(*citing.cue), unit.span(match.head, match.end))


def _passes_on(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“的话说” behind the one who is cited, or a verb of his own saying, not what only outlets do."""
    is_verb = lex.is_verb(unit.word(at)) and unit.word(at) not in lex["outlet_only_cues"]
    return phrase_length(unit, at, lex.relay_after) > 0 or (lex.spaceless and is_verb)


def _parted_cues(links: list[Link], unit: Unit, tail: Phrase) -> list[Link]:
    """“据X援引Y的话说”: what closes such a marker belongs to the one who is cited as well."""
    outer, inner = links
    return [outer, replace(inner, cue=(*inner.cue, unit.span(*tail)))]
