"""A noun that marks an attribution in, the clause that it stands for, or where it begins, out.

“The view of X | is that …”: a verb between the noun and its word; “amid fears | the dam may burst”: no word.
"""

from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.noun_places import is_led
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import extents
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

LEAST = 3
LONGEST_OWNER = 12


def past_equating(unit: Unit, at: int, lex: Lexicon) -> int:
    """Past “is”, “was always” before a complementizer."""
    if unit.word(at) not in lex["equating"]:
        return at
    behind = at + 1
    while unit.is_adverb(behind) or unit.word(behind) in lex["equating"]:
        behind += 1
    return behind if unit.word(behind) in lex["complementizers"] else at


def is_equated(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“(the fear of) X is that …”: whether a noun phrase begins here that a verb ties to a clause."""
    if unit.word(at - 1) not in lex["noun_links"]:
        return False
    near = range(at + 1, min(len(unit.elements), at + LONGEST_OWNER))
    ends = next((one for one in near if not unit.is_word(one) or unit.word(one) in lex["equating"]), at)
    return past_equating(unit, ends, lex) > ends


def bare(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> Reading | None:
    """The clause right behind a noun that “amid” or “there are” leads: it begins with its subject."""
    if at != match.end or not is_led(unit, match.start, lex):
        return None
    word = unit.word(at)
    opens = (
        word in either(lex.determiners, lex["pronouns"]) or unit.elements[at].is_capital if word else False
    )
    if not opens:
        return None
    found = Phrase(at, extents.clause_end(unit, at, lex))
    is_told = any(lex.is_finite(unit.word(place)) for place in range(at + 1, found.end))
    if not is_told or found.end - found.start < LEAST:
        return None
    return Reading(unit, match, NOTHING, Phrase(match.start, match.end), (found,), is_impersonal=True)
