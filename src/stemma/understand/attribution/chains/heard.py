"""The outlet that a speaker spoke to, told by the words beside its name rather than by a name that is known.

A reading in, the outlet as a venue out, or None: “dans un entretien accordé à La Vigie”, “au micro de Varga
FM”, “a confié au Courrier de Nordal”, “interrogé par La Vigie”. What the mentions call a person or a place,
and a phrase with a word for an office or a role, is no outlet.
"""

from dataclasses import replace

from stemma.gazetteer.language_words import everywhere_keys
from stemma.understand.attribution.chains.venues import Venue
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.naming.resolve import Naming
from stemma.understand.attribution.phrases.phrase import Phrase

NAMED_WITHIN = 8
HELD_WITHIN = 16
LONGEST_NAME = 6
AFTER = 30
LEAST_ENDING = 4
GOVERNED_WITHIN = 3


def heard(reading: Reading, naming: Naming, lex: Lexicon) -> Venue | None:
    """The outlet beside the source, the cue and the content."""
    if not lex["heard_in"] or not reading.source:
        return None
    return _told(reading, naming, lex) or _around(reading, naming, lex)


def _told(reading: Reading, naming: Naming, lex: Lexicon) -> Venue | None:
    """“interrogé par X”, “invité de la matinale de X”: whom the reading has found already."""
    unit, cue = reading.unit, reading.told_cue
    if not reading.told or not phrase_length(unit, cue.start, lex.cited_by):
        return None
    inside = (at for at in range(*reading.told) if unit.word(at) in lex["heard_in"])
    found = next((_behind(unit, at, naming, lex) for at in inside), None)
    if found is not None:
        return replace(found, cue=Phrase(cue.start, found.cue.end))
    name = name_at(unit, reading.told.start, naming, lex, is_sure=True)
    if name is None:
        return None
    return Venue(cue, Phrase(reading.told.start, name.end), "outlet", is_pointing=False)


def _around(reading: Reading, naming: Naming, lex: Lexicon) -> Venue | None:
    """Among the elements that are no part of the attribution: who has the document, who was told."""
    unit, is_verb = reading.unit, reading.match.cue.kind == "verb"
    for at in _free(reading):
        found = None
        if unit.word(at) in lex["relatives"]:
            found = holder(unit, at, naming, lex)
        if found is None and is_verb and _tells_talk(unit, at, lex):
            found = _behind(unit, at, naming, lex)
        if found is None and is_verb and unit.word(at) in lex["told_to"]:
            found = _told_to(reading, at, naming, lex)
        if found is not None:
            return found
    return None


def _tells_talk(unit: Unit, at: int, lex: Lexicon) -> bool:
    """A noun for a talk, or one who was talked to: “à un journaliste de X”, no “ancienne journaliste à X”."""
    if unit.word(at) not in lex["heard_in"] or _is_in_name(unit, at):
        return False
    near = range(max(0, at - GOVERNED_WITHIN), at)
    return unit.word(at) not in lex["roles"] or any(unit.word(one) in lex["prepositions"] for one in near)


def _is_in_name(unit: Unit, at: int) -> bool:
    """“La Tribune d'Osque”: whether the word is a part of a name, for it and the word before are capital."""
    return at > 1 and unit.elements[at].is_capital and unit.elements[at - 1].is_capital


def _told_to(reading: Reading, at: int, naming: Naming, lex: Lexicon) -> Venue | None:
    """“a confié au Courrier de Nordal”: right beside the verb or its subject."""
    unit = reading.unit
    opens = at == 0 and unit.word(at) in lex["told_on"]
    if not opens and not _is_beside(reading, at, lex):
        return None
    is_sure = unit.word(at) in lex["contracted"] or unit.word(at) in lex["told_on"]
    known = naming.mentions.outlet_at(unit, at + 1, len(unit.elements), naming.lex)
    name = known or name_at(unit, at + 1, naming, lex, is_sure=is_sure)
    return Venue(reading.cue, name, "outlet", is_pointing=False) if name is not None else None


def holder(unit: Unit, relative: int, naming: Naming, lex: Lexicon) -> Venue | None:
    """“…, que La Vigie a pu consulter”: who has the document, and the word that says so."""
    end = relative + 1
    while end < min(len(unit.elements), relative + HELD_WITHIN) and unit.is_word(end):
        end += 1
    verb = next((at for at in range(relative + 1, end) if unit.word(at) in lex["holders"]), None)
    if verb is None:
        return None
    for at in range(relative + 1, end):
        name = name_at(unit, at, naming, lex, is_sure=True)
        if name is not None:
            return Venue(Phrase(verb, verb + 1), name, "outlet", is_pointing=False)
        if at > relative + 1 and unit.is_comma(at):
            break
    return None


def name_at(unit: Unit, at: int, naming: Naming, lex: Lexicon, *, is_sure: bool = False) -> Phrase | None:
    """The outlet's name that begins at an element, its noun and article included.

    A name without a noun for an outlet needs an article with a capital (“La Vigie”) or one that its
    preposition has swallowed (“au Progrès”), unless ``is_sure``.
    """
    start, told = at, is_sure
    while unit.word(at) in lex["articles"] or unit.word(at) in lex["outlets"]:
        is_name = unit.elements[at].is_capital
        told = told or is_name or unit.word(at) in lex["outlets"]
        at += 1
    end = at
    while end < min(len(unit.elements), at + LONGEST_NAME) and unit.is_word(end):
        behind = end + 1 + (unit.word(end + 1) in lex["articles"])
        inner = end > at and unit.word(end) in lex["inner_prepositions"] and _is_capital(unit, behind)
        if not inner and not unit.elements[end].is_capital:
            break
        end = behind if inner else end + 1
    if end == at and not any(unit.elements[place].is_capital for place in range(start, at)):
        return None
    if not told or any(_is_other(unit.word(place), lex) for place in range(at, end)):
        return None
    is_named = unit.word(start - 1) in lex["contracted"] or (at > start and _is_capital(unit, at - 1))
    is_named = is_named or any(unit.word(place) in outlet_words() for place in range(at, end))
    return None if not is_named and _is_other_name(unit, Phrase(at, end), naming) else Phrase(start, end)


def outlet_words() -> frozenset[str]:
    """Words in the names of outlets: "courrier", "FM"."""
    return either(everywhere_keys("outlet_names"), everywhere_keys("outlet_after"))


def may_name_outlet(word: str) -> bool:
    """Whether a word of a name is one of outlets' names, or ends in one: “Corriere”, “EuroNotizie”."""
    if word in outlet_words() or word in everywhere_keys("outlet_heads"):
        return True
    return any(len(one) >= LEAST_ENDING and word.endswith(one) for one in everywhere_keys("outlet_after"))


def spelt(unit: Unit, phrase: Phrase) -> str | None:
    """The words of an outlet from its first capital on: “le quotidien La Vigie”."""
    first = next((at for at in range(*phrase) if _is_capital(unit, at)), None)
    if first is None:
        return None
    span = unit.span(first, phrase.end)
    return unit.text[span.start : span.end]


def _is_capital(unit: Unit, at: int) -> bool:
    return unit.is_word(at) and unit.elements[at].is_capital


def _is_other(word: str, lex: Lexicon) -> bool:
    return word in lex["roles"] or word in lex["institutions"] or word in lex["platforms"]


def _is_other_name(unit: Unit, phrase: Phrase, naming: Naming) -> bool:
    """Whether the mentions know a person or a place by the whole of the name."""
    if not phrase:
        return False
    span = unit.span(*phrase)
    known = [one for one in naming.mentions.within(span) if one.span == span]
    return any(one.kind in ("person", "place") for one in known) and not naming.mentions.is_outlet(span)


def _free(reading: Reading) -> list[int]:
    """The elements around the attribution that are no part of it."""
    unit = reading.unit
    parts = (reading.source, reading.cue, *reading.content)
    inside = {at for part in parts for at in range(*part)}
    end = min(len(unit.elements), max(part.end for part in parts) + AFTER)
    start = max(0, min(part.start for part in parts) - AFTER)
    return [at for at in range(start, end) if at not in inside and unit.is_word(at)]


def _is_beside(reading: Reading, at: int, lex: Lexicon) -> bool:
    """Whether nothing but time stands between the verb or its subject and those who are told."""
    unit = reading.unit
    while at - 1 not in (reading.cue.end - 1, reading.source.end - 1):
        at -= 1
        if at < 0 or not (unit.is_time(at) or unit.is_adverb(at) or unit.word(at) in lex["articles"]):
            return False
    return True


def _behind(unit: Unit, at: int, naming: Naming, lex: Lexicon) -> Venue | None:
    """Behind “un entretien (exclusif accordé lundi) à”: the name after the next preposition."""
    for place in range(at + 1, min(len(unit.elements), at + NAMED_WITHIN)):
        if not unit.is_word(place):
            return None
        word = unit.word(place)
        owns = place == at + 1 and word in lex["genitives"]
        if word not in lex["prepositions"] and not owns:
            continue
        name = name_at(unit, place + (not owns), naming, lex, is_sure=True)
        if name is not None:
            return Venue(Phrase(at, place + (not owns)), name, "outlet", is_pointing=False)
    return None
