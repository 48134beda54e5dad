"""A place in a unit in, the name of an outlet that begins there out, by capitals alone; or None.

“In un'intervista rilasciata alla Gazzetta dello Sport”, “ha raccontato al Secolo XIX”: behind such words a
name that is neither a person's nor a place's, and holds no word for an office, is an outlet's.
"""

from stemma.understand.attribution.chains.heard import may_name_outlet
from stemma.understand.attribution.chains.venues import Venue
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.naming.resolve import Naming
from stemma.understand.attribution.naming.spelt import is_channel_number
from stemma.understand.attribution.phrases.phrase import Phrase

GAP = 4
WITHIN = 12
OTHERS = frozenset({"person", "institution", "place", "anonymous", "document"})


def given_to(reading: Reading, naming: Naming, lex: Lexicon) -> Venue | None:
    """The outlet that an interview was given to, or that was told, by its name alone."""
    if not lex["told_named"] or reading.match.cue.kind != "verb":
        return None
    unit = reading.unit
    inside = {at for part in (reading.source, *reading.content) for at in range(*part)}
    inside |= {at for one in reading.citings for at in range(one.cue.start, one.source.end)}
    last = max(reading.cue.end, reading.source.end)
    ends = [part.end for part in reading.content if unit.word(part.end) in lex["prepositions"]]
    last = max(last, *ends) if ends and lex.data.wide_nouns else last
    for at in range(min(len(unit.elements), last + WITHIN)):
        if at in inside:
            continue
        found = _interviewed(unit, at, naming, lex) or _told(reading, at, naming, lex)
        found = found or _holder(reading, at, naming, lex)
        if found is not None and not inside.intersection(range(*found.source)):
            return found
    return None


def _interviewed(unit: Unit, at: int, naming: Naming, lex: Lexicon) -> Venue | None:
    """“En una entrevista (concedida) a El País”."""
    is_in_name = at > 0 and unit.elements[at].is_capital  # “La Tribuna de Osca”
    if unit.word(at) not in lex["interviews"] or is_in_name:
        return None
    for link in range(at + 1, at + 1 + GAP):
        if not unit.is_word(link):
            return None
        if unit.word(link) in lex["interview_places"]:
            name = name_from(unit, link + 1, naming, lex)
            shows = name and any(unit.word(one) in lex["outlets"] for one in range(*name))
            shows = shows or unit.word(at) in lex["writings"]
            return Venue(Phrase(at, link + 1), name, "outlet", is_pointing=False) if name and shows else None
        if unit.word(link) in lex["interview_links"]:
            name = name_from(unit, link + 1, naming, lex)
            shows = unit.word(at) not in lex["inquiries"] or (name and _shows_outlet(unit, name, naming, lex))
            return Venue(Phrase(at, link + 1), name, "outlet", is_pointing=False) if name and shows else None
    return None


def _shows_outlet(unit: Unit, name: Phrase, naming: Naming, lex: Lexicon) -> bool:
    """“questions from Labour”: parties ask as well, so that one bare word is no outlet's name for certain."""
    capitals = [at for at in range(*name) if unit.elements[at].is_capital]
    known = any(unit.word(at) in lex["outlets"] or may_name_outlet(unit.word(at)) for at in range(*name))
    return known or len(capitals) > 1 or naming.mentions.outlet_at(unit, *name, naming.lex) is not None


def _holder(reading: Reading, at: int, naming: Naming, lex: Lexicon) -> Venue | None:
    """“In a memo | obtained by Prism, the director admitted …”: who has it, before the one who speaks."""
    unit = reading.unit
    length = phrase_length(unit, at, lex.quoted_by)
    if not length or reading.citings or not reading.source or at > reading.source.start:
        return None
    name = name_from(unit, at + length, naming, lex)
    is_set_off = name is not None and unit.is_comma(name.end)
    return Venue(Phrase(at, at + length), name, "outlet", is_pointing=False) if name and is_set_off else None


def _told(reading: Reading, at: int, naming: Naming, lex: Lexicon) -> Venue | None:
    """“ha raccontato (ieri) al Secolo XIX”, “dijo Ferrer a El País”."""
    unit = reading.unit
    if unit.word(at) not in lex["told_named"] or at < reading.cue.end or "quote" not in _takes(reading):
        return None
    behind_time = unit.is_time(at - 1) or unit.is_adverb(at - 1) or unit.word(at - 2) in lex["prepositions"]
    is_apposed = any(unit.is_comma(one) for one in range(*reading.source)) and unit.is_comma(at - 1)
    beside = (reading.cue.end, reading.source.end, reading.source.end + is_apposed)
    if not behind_time and at not in beside:
        return None
    name = name_from(unit, at + 1, naming, lex)
    if name is None or (unit.word(at) in lex["told_places"] and _may_be_place(unit, name, naming)):
        return None
    return Venue(reading.cue, name, "outlet", is_pointing=False)


def _may_be_place(unit: Unit, name: Phrase, naming: Naming) -> bool:
    """“à Genève”: one word with a capital, of which nothing tells that it is an outlet."""
    span = unit.span(*name)
    is_shouted = unit.text[span.start : span.end].isupper()
    is_known = naming.mentions.outlet_at(unit, name.start, name.end, naming.lex) is not None
    return name.end - name.start == 1 and not (
        is_shouted or is_known or may_name_outlet(unit.word(name.start))
    )


def _takes(reading: Reading) -> frozenset[str]:
    return frozenset(reading.match.cue.takes)


def name_from(unit: Unit, at: int, naming: Naming, lex: Lexicon) -> Phrase | None:
    """A name with capitals, its outlet's noun and article before it."""
    start = at
    if unit.is_time(at) and not _is_noun(unit, at, lex):
        return None
    while unit.word(at) in lex["articles"] or _is_noun(unit, at, lex):
        at += 1
    end = at
    while unit.is_word(end) and (_is_part(unit, end, lex) or _joins(unit, end, at, lex)):
        end += 1
    if end == at:
        return None
    if _is_noun(unit, end, lex):  # “the North Korean | newspaper Rodong Sinmun”
        behind = name_from(unit, end, naming, lex)
        is_filled = unit.word(end) in lex["outlet_fillers"]  # “the Lantern | podcast”
        return Phrase(start, behind.end if behind else end + 1) if behind or is_filled else None
    words = [unit.word(place) for place in range(at, end)]
    if any(
        word in either(lex["platforms"], lex["roles"], lex["institutions"], lex["pronouns"]) for word in words
    ):
        return None
    if at > start and unit.elements[at - 1].is_capital and unit.word(at - 1) in lex["articles"]:
        return Phrase(start, end)
    named = naming.name_only(unit, Phrase(at, end))
    known = either(lex["outlets"], lex["outlet_fillers"])
    is_told = any(unit.word(place) in known for place in range(start, end))
    is_nobody = lex.data.wide_nouns and at > start and named.kind == "person"  # “the Dorset Mercury”
    return Phrase(start, end) if is_told or is_nobody or named.kind not in OTHERS else None


def told_directly(unit: Unit, at: int, naming: Naming, lex: Lexicon) -> Phrase | None:
    """“told the daily Pravo”, “told the paper”: an outlet that shows by a word of its phrase."""
    if not lex["told_named"]:
        return None
    noun = at + 1 if unit.word(at) in lex["articles"] - lex["indefinite"] else at
    found = name_from(unit, at, naming, lex)
    if found is not None:
        return found
    return Phrase(at, noun + 1) if noun > at and unit.word(noun) in lex.stand_ins.get("outlet", ()) else None


def own_name(unit: Unit, phrase: Phrase) -> str | None:
    """“alla Stampa”: a word for an outlet that its capital makes a name; «Новому часу»: one in its marks."""
    is_one = phrase.end - phrase.start == 1
    span = unit.span(*phrase)
    is_marked = unit.text[span.start - 1 : span.start] in ("«", "“") and unit.text[
        span.end : span.end + 1
    ] in (
        "»",
        "”",
    )
    is_name = unit.elements[phrase.start].is_capital and (is_one or is_marked)
    return unit.text[span.start : span.end] if is_name else None


def titled_name(unit: Unit, phrase: Phrase, lex: Lexicon) -> str | None:
    """“La Voz de Varga”, “il Messaggero”: an article and a name with capitals, which no person bears."""
    first = phrase.start + 1
    if unit.word(phrase.start) not in lex["articles"] or first >= phrase.end:
        return None
    if not all(_is_part(unit, at, lex) or _joins(unit, at, first, lex) for at in range(first, phrase.end)):
        return None
    known = either(lex["roles"], lex["institutions"], lex["documents"])
    if unit.word(first) in known:
        return None
    is_own = unit.elements[phrase.start].is_capital and unit.word(phrase.start) not in lex.data.elisions
    span = unit.span(phrase.start if is_own else first, phrase.end)
    return unit.text[span.start : span.end]


def _is_noun(unit: Unit, at: int, lex: Lexicon) -> bool:
    known = either(lex["outlets"], lex["outlet_fillers"])
    qualifies = lex.data.wide_nouns and unit.word(at + 1) in known and unit.is_word(at)
    return (qualifies or unit.word(at) in known) and not unit.elements[at].is_capital


def _is_part(unit: Unit, at: int, lex: Lexicon) -> bool:
    return unit.elements[at].is_capital and not unit.is_mark(at - 1, ".")


def _joins(unit: Unit, at: int, first: int, lex: Lexicon) -> bool:
    """A small word or a number within a name: “La Voz de Varga”, “Sole 24 Ore”, “Channel 6”."""
    word = unit.word(at)
    if is_channel_number(unit, at, lex):
        return at > first
    is_link = word in lex["inner_prepositions"] or word.isdigit()
    follows = at + 1 + (unit.word(at + 1) in lex["articles"] and word in lex["inner_prepositions"])
    return at > first and is_link and follows < len(unit.elements) and unit.elements[follows].is_capital
