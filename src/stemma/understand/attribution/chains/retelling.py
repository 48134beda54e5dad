"""Who passed on what was said to another outlet: “في مقابلة مع صحيفة X نقلها موقع Y”.

A venue in, the outlet around it and the venue without it out. In languages with ``definite`` the verb stands
before its subject, and an outlet that only its noun with the article names is the same again; elsewhere a
clause between commas tells who retold it.
"""

from dataclasses import replace

from stemma.understand.attribution.chains.venues import Venue, find_venue
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases.definite import is_definite
from stemma.understand.attribution.phrases.phrase import Phrase


def retelling(reading: Reading, venue: Venue, lex: Lexicon) -> tuple[Venue | None, Venue]:
    """The outlet that retold what the venue was told, None where there is none, and the venue itself."""
    if venue.kind != "outlet" or not lex.data.tells_holder:
        return None, venue
    if not lex.data.definite:
        return _in_clause(reading, venue, lex), venue
    return (
        _inside(reading.unit, venue, lex) or _at_end(reading.unit, venue, lex) or _behind(reading, venue, lex)
    )


def _inside(unit: Unit, venue: Venue, lex: Lexicon) -> tuple[Venue, Venue] | None:
    """“لقناة «X» | أوردتها صحيفة «Y»”: the words of the venue go on with who retold it."""
    start, end = venue.source
    held = next((at for at in range(start + 1, end - 1) if _is_retold(unit, at, lex)), None)
    if held is None:
        return None
    outer = Venue(Phrase(held, held + 1), Phrase(held + 1, end), "outlet", is_pointing=False)
    return outer, replace(venue, source=Phrase(start, held))


def _at_end(unit: Unit, venue: Venue, lex: Lexicon) -> tuple[Venue, Venue] | None:
    """“مقابلة مع صحيفة «X» | نشرها موقع «Y»”: the outlet before the verb was told first."""
    last = venue.cue.end - 1
    if unit.word(last) not in lex["holders"]:
        return None
    first = find_venue(unit, venue.cue.start, last, lex)
    if first is None or first.kind != "outlet":
        return None
    return replace(venue, cue=Phrase(last, last + 1)), first


def _behind(reading: Reading, venue: Venue, lex: Lexicon) -> tuple[Venue | None, Venue]:
    """“لصحيفة «X»، في مقابلة | نقلها موقع «Y»، إن …”: between the venue and what is said."""
    unit, start = reading.unit, venue.source.end
    end = min((part.start for part in reading.content if part.start >= start), default=start)
    held = next((at for at in range(start, end - 1) if _is_retold(unit, at, lex)), None)
    if held is None:
        return None, venue
    stop = next((at for at in range(held + 1, end) if not unit.is_word(at)), end)
    return Venue(Phrase(held, held + 1), Phrase(held + 1, stop), "outlet", is_pointing=False), venue


def _is_retold(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether the verb of who has something stands here, right before an outlet."""
    if unit.word(at) not in lex["holders"]:
        return False
    named = unit.word(at + 1) in lex["outlets"] and not is_definite(unit, at + 1, lex)
    return named or unit.opens_marks(at + 1)


def _in_clause(reading: Reading, venue: Venue, lex: Lexicon) -> Venue | None:
    """“X کو انٹرویو میں، جسے ویب سائٹ Y نے نقل کیا، کہا”, «له X سره په مرکه کې، چې Y راډیو راخیستې، وویل»."""
    unit = reading.unit
    commas = (at for at in range(venue.source.end, reading.cue.start) if unit.is_comma(at))
    opener = next((at for at in commas if unit.word(at + 1) in lex["relatives"]), None)
    if opener is None:
        return None
    end = next((at for at in range(opener + 2, reading.cue.start) if not unit.is_word(at)), opener)
    held = next((at for at in range(opener + 3, end) if unit.word(at) in lex["holders"]), None)
    if held is None:
        return None
    outlet = Phrase(opener + 2, held - (unit.word(held - 1) in lex["source_markers"]))
    if not any(unit.word(at) in lex["outlets"] for at in range(*outlet)):
        return None
    return Venue(Phrase(held, end), outlet, "outlet", is_pointing=False)
