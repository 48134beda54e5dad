"""A reading in, the outlet or document where its words were said out: a venue, an aside, one who was told."""

from dataclasses import replace

from stemma.understand.attribution.chains import told_venues, venues
from stemma.understand.attribution.chains.heard import may_name_outlet
from stemma.understand.attribution.chains.informants import stand_in
from stemma.understand.attribution.chains.outlet_names import told_directly
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import clause_end, phrase_length, stands
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.naming import quoted
from stemma.understand.attribution.naming.resolve import Naming
from stemma.understand.attribution.phrases import behind, elsewhere
from stemma.understand.attribution.phrases.phrase import LONGEST, Phrase
from stemma.understand.attribution.phrases.told_ahead import told_ahead


def place_of_document(reading: Reading, lex: Lexicon) -> venues.Venue | None:
    """“The document published on the portal X states”: the outlet inside the words of the source."""
    unit, source = reading.unit, reading.source
    if lex.spaceless:
        return _holder_of_document(unit, source, lex)
    first = next((at for at in range(*source) if unit.word(at) in lex["prepositions"]), None)
    if first is None or unit.word(first) in lex["noun_links"]:
        return None
    document = next((at for at in range(source.start, first) if unit.word(at) in lex["documents"]), first)
    if document == first or any(unit.word(at) in lex["roles"] for at in range(source.start, document)):
        return None  # “the host of the show on the channel X”
    venue = venues.find_venue(unit, first, source.end, lex)
    return venue if venue is not None and venue.kind == "outlet" else None


def _holder_of_document(unit: Unit, source: Phrase, lex: Lexicon) -> venues.Venue | None:
    """“《晨报》看到的一份备忘录”: the outlet before the word that tells that it has the document."""
    held = next((at for at in range(*source) if unit.word(at) in lex["holders"]), None)
    if held is None or not any(unit.word(at) in lex["documents"] for at in range(held + 1, source.end)):
        return None
    if not any(lex.tells(unit.word(at), lex["outlets"]) for at in range(source.start, held)):
        return None
    return venues.Venue(Phrase(held, held + 1), Phrase(source.start, held), "outlet", is_pointing=False)


def outlet_told(reading: Reading, naming: Naming, lex: Lexicon) -> venues.Venue | None:
    """The outlet that was told or has the document: “sagte X der Zeitung”."""
    unit, told = reading.unit, reading.told
    in_marks = (
        bool((lex.subjects or lex.data.definite) and told) and quoted.quoted_name(unit, *told) is not None
    )
    in_marks = in_marks or (bool(told and lex["source_markers"]) and unit.opens_marks(told.start))
    is_holder = (lex.verb_final or lex.data.strict_clauses) and bool(
        reading.told_cue
        and any(phrase_length(unit, reading.told_cue.start, known) for known in (lex.holders, lex.held_by))
    )
    is_outlet = (
        in_marks
        or is_holder
        or any(
            elsewhere.is_told_name(unit, at, lex)
            or lex.tells(unit.word(at), lex["outlets"])
            or lex.tells_outlet(unit.word(at))
            or naming.mentions.outlet_at(unit, at, told.end, naming.lex)
            or (bool(lex["told_named"]) and may_name_outlet(unit.word(at)))
            for at in range(*told)
        )
    )
    if not told or not is_outlet:
        return None
    cue = reading.cue if lex.data.verb_second else told
    return venues.Venue(reading.told_cue or cue, told, "outlet", is_pointing=False)


def aside(reading: Reading, lex: Lexicon) -> venues.Venue | None:
    """“X said, according to the agency Y, that …”: the outlet between a speaker and what he says."""
    unit, start = reading.unit, max(reading.cue.end, reading.source.end)
    contents = [part.start for part in reading.content if part.start >= start]
    if reading.match.cue.kind != "verb" or not reading.source or not contents:
        return None
    for at in range(start, min(contents)):
        if phrase_length(unit, at, lex.citing):
            continue
        for words, cue in lex.phrases.get(unit.word(at), ()):
            if cue.kind != "according" or cue.is_after or not stands(unit, at, words):
                continue
            source = behind.after(unit, at + len(words), lex, is_closing=False)
            if source and any(lex.tells(unit.word(place), lex["outlets"]) for place in range(*source)):
                return venues.Venue(Phrase(at, at + len(words)), source, "outlet", is_pointing=False)
    return None


def addressee(reading: Reading, naming: Naming, lex: Lexicon) -> venues.Venue | None:
    """The outlet that was told, right behind the cue: “the official told Reuters that”."""
    first = min((part.start for part in reading.content if part.start >= reading.cue.end), default=None)
    end = len(reading.unit.elements) if first is None else first
    end = min((end, *(one.cue.start for one in reading.citings if one.cue.start >= reading.cue.end)))
    at = reading.cue.end
    at += reading.unit.word(at) in lex["told_by"]
    if lex.data.late_subject and reading.unit.word(at) in lex["prepositions"]:
        at += 1
    at = max(at, reading.source.end) if lex.data.definite else at
    at = reading.source.end if lex.subjects and reading.source.start == at else at
    while lex.subjects and (reading.unit.word(at) in lex["addressees"] or _describes(reading.unit, at, lex)):
        at += 1
    outlet = _known_outlet(reading.unit, at, end, naming, lex)
    is_told = reading.match.cue.kind == "verb"
    ahead = told_ahead(reading.unit, reading.source.end, reading.cue.start, lex)
    first = min(reading.source.start, reading.cue.start)
    first -= reading.unit.word(first - 1) in lex["hosts"]
    ahead = ahead or told_ahead(reading.unit, 0, first, lex)
    if ahead and reading.source and is_told:
        return venues.Venue(reading.cue, ahead, "outlet", is_pointing=False)
    if lex.data.definite and outlet is None and at < end and reading.unit.word(at) in lex["outlets"]:
        outlet = Phrase(at, next((one for one in range(at, end) if not reading.unit.is_word(one)), end))
        is_told = True
    if outlet is None and lex["hearings"]:
        outlet = _named_in_marks(reading, naming, at, end)
    if (
        outlet is None
        and lex.subjects
        and at > reading.cue.end
        and reading.unit.word(at - 1) in lex["outlets"]
    ):
        outlet = stand_in(reading.unit, at - 1, naming, lex)
    if outlet is None and at < end and "addressee" in reading.match.cue.takes:
        outlet = told_directly(reading.unit, at, naming, lex)
    if outlet is None or not reading.source or not is_told:
        return None
    if reading.source.start < outlet.end and outlet.start < reading.source.end:
        return None
    return venues.Venue(reading.cue, outlet, "outlet", is_pointing=False)


def _known_outlet(unit: Unit, at: int, end: int, naming: Naming, lex: Lexicon) -> Phrase | None:
    """A mention; with its own name where a word for an outlet follows: “the Flemish | daily Het Oosten”."""
    known = naming.mentions.outlet_at(unit, at, end, naming.lex)
    if known is None or unit.word(known.end) not in lex["outlets"]:
        return known
    return told_directly(unit, at, naming, lex) or known


def _describes(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“(сказал Ян Вербек) | бельгийской газете «Восток»”: an adjective of the one who is told."""
    is_plain = unit.is_word(at) and not unit.elements[at].is_capital
    endings = (*lex.data.dative_endings, *lex.data.modifier_endings)
    return is_plain and unit.word(at + 1) in lex["addressees"] and unit.word(at).endswith(endings)


def told_uncased(reading: Reading, naming: Naming, lex: Lexicon) -> venues.Venue | None:
    """The outlet that was told, where no capitals show it: “바르가신문과의 인터뷰에서”, “对诺达日报说”."""
    speaks = reading.match.cue.kind == "verb" or bool(reading.tail)  # “据两人向《晨报》透露”
    if lex.data.name_side == "any" or not reading.source or not speaks:
        return None
    return told_venues.told(reading, lex, is_outlet=naming.mentions.is_outlet)


def venue_of(reading: Reading, lex: Lexicon) -> venues.Venue | None:
    """Beside the cue, never within the content or the source."""
    unit = reading.unit
    if lex.data.name_side != "any" and reading.source:
        return None
    first = min(part.start for part in reading.content) if reading.content else reading.cue.end
    first = min((first, *(citing.cue.start for citing in reading.citings)))
    start = max(reading.cue.end, reading.source.end)
    found = venues.find_venue(unit, start, first, lex) if first > start else None
    if found is None and reading.cue.end < reading.source.start:
        found = venues.find_venue(unit, reading.cue.end, reading.source.start, lex)
    if (
        found is None
        and reading.content
        and (lex.data.names_antecedent or lex["hearings"] or lex.data.definite)
    ):
        found = _closing_venue(reading, start, lex)
    if found is None and reading.source and reading.source.end < reading.cue.start:
        cited = max((one.source.end for one in reading.citings), default=0)
        cited = cited if cited <= reading.cue.start else 0
        near = max(reading.source.end, cited, reading.cue.start - 2 * LONGEST)
        found = venues.find_venue(unit, near, reading.cue.start, lex)
    if found is None and reading.match.cue.kind == "verb":
        found = _opening_venue(reading, lex)
    if found is None and not reading.content and lex["hearings"]:
        found = venues.find_venue(unit, start, clause_end(unit, start), lex)
        found = found or venues.heard_by(unit, 0, reading.cue.end, lex)
    if found is None and reading.is_impersonal and not reading.source:
        found = venues.before_cue(unit, reading.cue.start, lex)
    return found


def _named_in_marks(reading: Reading, naming: Naming, at: int, end: int) -> Phrase | None:
    """“рассказал агентству «Норда»”; “об этом «Норде» рассказали”: in the cue where it refers back."""
    unit = reading.unit
    while at + 1 < end and naming.lex.tells(unit.word(at), naming.lex["outlets"]):
        at += 1
    if not reading.content:
        places = (
            naming.mentions.outlet_at(unit, place, at, naming.lex) or quoted.quoted_name(unit, place, at)
            for place in range(*reading.cue)
        )
        outlet = next((place for place in places if place is not None), None)
        if outlet is not None:
            return outlet
    if at < end and unit.elements[at].is_capital and unit.word(at) in naming.lex["outlet_names"]:
        return Phrase(at, at + 1)
    found = quoted.quoted_name(unit, at, end) if at < end else None
    return found or (_foreign_name(unit, at, end) if naming.lex.subjects else None)


def _foreign_name(unit: Unit, start: int, end: int) -> Phrase | None:
    """“рассказал Aero Digest, что”: a name in other letters right behind the cue, up to a mark."""
    stop = start
    while stop < end and unit.is_word(stop) and unit.elements[stop].is_capital and unit.word(stop).isascii():
        stop += 1
    return Phrase(start, stop) if start < stop and not unit.is_word(stop) else None


def _closing_venue(reading: Reading, start: int, lex: Lexicon) -> venues.Venue | None:
    """“…, said Y on the air of X”: the outlet behind a speaker who closes the sentence, or behind an object:
    “отверг обвинения в разговоре с «Нордой»”."""
    unit, end = reading.unit, max(part.end for part in reading.content)
    if end > reading.cue.start:
        return venues.heard_by(unit, end, clause_end(unit, end), lex) if lex["hearings"] else None
    return venues.find_venue(unit, start, clause_end(unit, start), lex)


def _opening_venue(reading: Reading, lex: Lexicon) -> venues.Venue | None:
    """“In an interview with X, Y said”: the outlet in what opens the sentence, up to its comma."""
    unit = reading.unit
    first = min(reading.cue.start, reading.source.start if reading.source else reading.cue.start)
    asked = any(phrase_length(unit, at, lex.asked) for at in range(min(first, LONGEST)))
    if not (asked or unit.word(0) in lex["prepositions"]) or not first:
        return None
    commas = (at for at in range(min(first, LONGEST)) if unit.is_comma(at))
    comma = next((at for at in commas if not phrase_length(unit, at + 1, lex.quoted_by)), first)
    if not asked and not any(unit.word(at) in lex["venues"] for at in range(comma)):
        return None
    found = venues.find_venue(unit, 0, comma, lex)
    if found is None or found.kind != "outlet":
        return None
    return replace(found, cue=Phrase(0, found.source.start))
