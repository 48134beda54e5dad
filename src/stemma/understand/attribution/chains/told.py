"""The outlet that was told, where it stands before the verb: «به رویترز گفت», «در گفت‌وگو با ایرنا بیان کرد».

A reading in, the outlet as a venue out, or None. That the one who is told is an outlet shows by a mention,
by its words or its ending; beside a word for an interview, and for a name that is neither a person's nor a
place's, it is taken for granted.
"""

from dataclasses import replace

from stemma.understand.attribution.chains.told_names import name_before
from stemma.understand.attribution.chains.venues import Venue
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import is_verb_at
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.naming.resolve import Naming
from stemma.understand.attribution.phrases.phrase import Phrase

WITHIN = 30
LONGEST_NAME = 5
LONGEST_GUESS = 2
LINK_WITHIN = 3


def told_outlet(reading: Reading, naming: Naming, lex: Lexicon) -> Venue | None:
    """The outlet between the source and its cue, or before both."""
    if (
        lex["told_named"]
        or reading.match.cue.kind != "verb"
        or not (lex["told"] or lex["told_after"] or lex["interviews"])
    ):
        return None
    unit, source, verb = reading.unit, reading.source, reading.match.start
    is_ahead = bool(source) and source.end <= verb
    start = max(source.end, verb - 2 * WITHIN) if is_ahead else max(0, verb - WITHIN)
    inside = [part.end for part in reading.content if part.end <= verb]
    floor = source.start + 1 if is_ahead and not inside else None
    found = _among(unit, max([start, *inside]), verb, naming, lex, floor=floor)
    if found is not None:
        return _whole(unit, found, naming)
    if is_ahead and source.start:
        begin = max(0, source.start - WITHIN)
        found = _interview(unit, begin, source.start, lex)
        if found is None and lex["told_after"]:
            found = _among(unit, begin, source.start, naming, lex)
    return found


def _whole(unit: Unit, venue: Venue, naming: Naming) -> Venue:
    """With all words of an outlet that is known, though one of them may tell a time: «اطلاعات روز»."""
    start, end = venue.source
    for at in range(start, end):
        known = naming.mentions.outlet_at(unit, at, len(unit.elements), naming.lex)
        if known is not None and known.end > end:
            return replace(venue, source=Phrase(start, known.end))
    return venue


def _among(
    unit: Unit, start: int, end: int, naming: Naming, lex: Lexicon, *, floor: int | None = None
) -> Venue | None:
    """``floor`` lies before ``start`` where an outlet's name may begin within the source."""
    floor = start if floor is None else floor
    found = _interview(unit, start, end, lex)
    if found is not None:
        return found
    for at in range(start, end):
        known = name_before(unit, at, floor, naming, lex) if unit.word(at) in lex["told_after"] else None
        if known is not None:
            return Venue(_told_cue(unit, at, lex), known, "outlet", is_pointing=False)
        name = _told_at(unit, at, start, end, lex)
        if name is not None and _is_outlet(
            unit, name, naming, lex, is_beside=_is_beside(unit, name, end, lex)
        ):
            return Venue(_told_cue(unit, at, lex), name, "outlet", is_pointing=False)
    return None


def _told_cue(unit: Unit, at: int, lex: Lexicon) -> Phrase:
    """«(X) سره په مرکه», «(X) ته رسېدلی»: the postposition with the talk or what came to the outlet."""
    if unit.word(at) not in lex["told_after"]:
        return Phrase(at, at + 1)
    near = range(at + 1, at + 1 + LINK_WITHIN)
    telling = lex["interviews"] | lex["holders"]
    return Phrase(at, next((one + 1 for one in near if unit.word(one) in telling), at + 1))


def _told_at(unit: Unit, at: int, start: int, end: int, lex: Lexicon) -> Phrase | None:
    if unit.word(at) in lex["told"] and unit.word(at - 1) not in either(
        lex["prepositions"], lex["told_nouns"]
    ):
        return _name_from(unit, at + 1, end, lex)
    if unit.word(at) in lex["told_after"] and unit.word(at - 1) not in lex["anybody"]:
        first = at
        while first > start and _is_inside(unit, first - 1, lex) and _is_short(unit, first, at, lex):
            first -= 1
        return Phrase(_name_start(unit, first, at, lex), at) if first < at else None
    return None


def _name_start(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """«د | سپین غر خبري اژانس (ته)»: back to the genitive that opens the name of an outlet."""
    if not any(unit.word(at) in lex["outlets"] for at in range(start, end)):
        return start
    opener = next(
        (
            at
            for at in range(start - 1, max(-1, end - LONGEST_NAME - 1), -1)
            if unit.word(at) in lex["genitives"]
        ),
        None,
    )
    if opener is None or not all(_is_inside(unit, at, lex) for at in range(opener + 1, end)):
        return start
    return opener + 1


def _is_short(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """Whether a guess may go on: «(بلومارک) | خبري اژانس ته», where nothing yet is a name."""
    if end - start < LONGEST_GUESS:
        return True
    nouns = either(lex["outlets"], lex["outlet_fillers"])
    return end - start == LONGEST_GUESS and all(unit.word(at) in nouns for at in range(start, end))


def _interview(unit: Unit, start: int, end: int, lex: Lexicon) -> Venue | None:
    """Whoever an interview was given to, unless he is called no more than a reporter."""
    for at in range(start, end):
        if unit.word(at) not in lex["interviews"]:
            continue
        name = None
        link = next(
            (p for p in range(at + 1, at + 1 + LINK_WITHIN) if unit.word(p) in lex["interview_links"]), None
        )
        if link is not None and link < end:
            name = _name_from(unit, link + 1, end, lex)
        else:
            opener = next(
                (
                    p
                    for p in range(at - 1, max(start, at - WITHIN) - 1, -1)
                    if unit.word(p) in lex["interview_links"]
                ),
                None,
            )
            closer = (
                next((p for p in range(opener + 1, at) if unit.word(p) in lex["told_after"]), None)
                if opener is not None
                else None
            )
            if opener is not None and closer is not None and opener + 1 < closer:
                name = Phrase(opener + 1, closer)
        if name is not None and not _is_anybody(unit, name, lex):
            return Venue(Phrase(at, at + 1), name, "outlet", is_pointing=False)
    return None


def _name_from(unit: Unit, start: int, limit: int, lex: Lexicon) -> Phrase | None:
    end = start
    while end < min(limit, start + LONGEST_NAME) and _is_inside(unit, end, lex):
        end += 1
    return Phrase(start, end) if end > start else None


def _is_inside(unit: Unit, at: int, lex: Lexicon) -> bool:
    word = unit.word(at)
    if not word or word in lex["prepositions"] or word in lex["complementizers"] or word in lex["stops"]:
        return False
    return not (unit.is_time(at) or unit.is_adverb(at) or is_verb_at(unit, at, lex))


def _is_anybody(unit: Unit, name: Phrase, lex: Lexicon) -> bool:
    """Reporters, the people, “us”: nobody in particular."""
    words = [unit.word(at) for at in range(*name)]
    return words[0] in either(lex["anybody"], lex["pronouns"]) or (
        words[0] in lex["outlets"] and len(words) == 1
    )


def _is_beside(unit: Unit, name: Phrase, cue: int, lex: Lexicon) -> bool:
    return all(
        unit.is_adverb(at) or unit.word(at) in lex["told_after"] or unit.is_comma(at)
        for at in range(name.end, cue)
    )


def _is_outlet(unit: Unit, name: Phrase, naming: Naming, lex: Lexicon, *, is_beside: bool) -> bool:
    words = [unit.word(at) for at in range(*name)]
    if naming.mentions.outlet_at(unit, name.start, name.end, naming.lex) is not None:
        return True
    if _is_anybody(unit, name, lex):
        return False
    if words[-1].endswith(lex.data.outlet_endings or ("\n",)) or any(
        word in lex["outlets"] for word in words
    ):
        return True
    if not is_beside or len(words) > LONGEST_GUESS or naming.mentions.is_any(unit, name):
        return False
    known = either(lex["roles"], lex["institutions"], lex["documents"], lex["courtesy"], lex.determiners)
    if any(word in known or word in lex["anybody"] or lex.is_known(word) for word in words):
        return False
    return not words[0].endswith(lex.data.plural_endings or ("\n",))
