"""The end of a noun phrase before a cue in, the farthest place where it may begin out.

It ends at a mark, a complementizer, a conjunction that joins no names; a relative clause may stand in it.
"""

from stemma.understand.attribution.elements.cues import is_verb_at, phrase_length, speaks_at
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases.clauses import joins_before_noun

LONGEST = 40
LONGEST_NAME = 7
LONGEST_REDUCED = 9


def reach_left(unit: Unit, end: int, lex: Lexicon, floor: int) -> int:
    start = end
    while start > max(floor, end - LONGEST):
        place = start - 1
        if not unit.is_word(place):
            if unit.is_mark(place, "(", ")", "/", "&", "'", "、", "№", "@", "%"):
                start -= 1
                continue
            break
        word = unit.word(place)
        if word in lex["subordinators"] or word in lex["stops"] or _is_parted(unit, place, end, lex):
            break
        if lex.data.enclitics and speaks_at(unit, place, lex) and not unit.is_word(place - 1):
            break
        opens = word in lex["complementizers"] and word not in lex["articles"]
        if opens and not _is_relative(unit, place, lex, floor):
            break
        if word in lex["relatives"] and not _has_antecedent(unit, place, lex):
            break
        joins = word in lex["conjunctions"] and not _joins_names(unit, place, end, lex, floor)
        if joins and not joins_before_noun(unit, place, end, lex, floor=floor):
            break
        start -= 1
    return start


def _is_parted(unit: Unit, place: int, end: int, lex: Lexicon) -> bool:
    """“新华社5月6日电 外交部发言人”: whether a blank behind a word ends what it belongs to."""
    if not lex.spaceless or place + 1 >= end:
        return False
    between = unit.text[unit.elements[place].end : unit.elements[place + 1].start]
    return between.isspace() and not unit.word(place + 1).isascii() and not unit.word(place).isascii()


def enumeration_start(unit: Unit, start: int, end: int, lex: Lexicon, floor: int) -> int:
    """“Ana, Ben and Cora said”: back over the names before the comma, where a conjunction joins the last."""
    if not any(unit.word(at) in lex["conjunctions"] for at in range(start, end)):
        return start
    while unit.is_comma(start - 1):
        first = start - 1
        while first > max(floor, start - 1 - LONGEST_NAME) and unit.is_word(first - 1):
            first -= 1
        parted = first > floor and not unit.is_comma(first - 1)
        if parted or not _is_name(unit, first, start - 1, lex):
            break
        start = first
    return start


def _is_name(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """Words with capitals or of a title, at least one, behind no preposition."""
    if start >= end or unit.word(start) in lex["prepositions"] or unit.is_time(start):
        return False
    small = either(lex.determiners, lex["roles"], lex["inner_prepositions"])
    return all(unit.elements[at].is_capital or unit.word(at) in small for at in range(start, end))


def _is_relative(unit: Unit, place: int, lex: Lexicon, floor: int) -> bool:
    """“El vecino que llamó contó que”: where no cue stands before it, a complementizer is a relative."""
    if not lex.data.names_antecedent or unit.word(place) not in lex["relatives"]:
        return False
    if phrase_length(unit, place, lex.anonymous):
        return True
    if unit.is_time(place - 1) or unit.is_adverb(place - 1) or not unit.is_word(place - 1):
        return False
    return not any(lex.is_verb(unit.word(at)) for at in range(max(floor, place - LONGEST), place))


def _has_antecedent(unit: Unit, place: int, lex: Lexicon) -> bool:
    return unit.is_word(place - 1) and unit.word(place - 1) not in lex["prepositions"]


def _goes_on_reduced(unit: Unit, place: int, lex: Lexicon) -> bool:
    """“a letter signed by doctors | and published by X”: a second participle with the one who did so."""
    is_participle = unit.word(place + 1).endswith(lex.data.passive_endings or ("\n",))
    if unit.word(place + 2) in lex["agent"]:
        return is_participle
    goes_on = unit.word(place + 2) in lex["prepositions"] or unit.is_time(place + 2)
    return lex.data.wide_nouns and is_participle and goes_on and _is_reduced(unit, place, lex)


def _is_reduced(unit: Unit, end: int, lex: Lexicon) -> bool:
    """“a report commissioned by the ministry | (and released on Monday)”: a participle with no auxiliary."""
    for at in range(end - 1, max(0, end - LONGEST_REDUCED), -1):
        word = unit.word(at)
        if not word or word in lex["auxiliaries"] or word in lex["pronouns"]:
            return False
        is_participle = word.endswith(lex.data.passive_endings or ("\n",))
        by = at + 1 + (unit.word(at + 2) in lex["agent"])  # “carried out by”
        if is_participle and unit.word(by) in lex["agent"] and unit.is_word(at - 1):
            return unit.word(at - 1) not in lex["auxiliaries"]
    return False


def _joins_names(unit: Unit, place: int, end: int, lex: Lexicon, floor: int) -> bool:
    """“Ana and Ben said” against “he left and Ben said”: short, no verb, no break on the left."""
    if end - place < 2 or not unit.is_word(place - 1):
        return False
    if _goes_on_reduced(unit, place, lex):
        return True
    at = place - 1
    while at >= max(floor, place - 7):
        if not unit.is_word(at):
            return not unit.is_comma(at) or _is_name(unit, at + 1, place, lex)
        word = unit.word(at)
        if lex.is_finite(word) and not unit.elements[at].is_capital:
            return False
        if word in lex["pronouns"] or is_verb_at(unit, at, lex):
            return False
        at -= 1
    return at < floor
