"""Adverbials that a postposition closes: «په کابل کې», «ازادي راډیو ته». For packs with ``postpositions``.

They stand before a source, behind it, or around a document that speaks («په راپور کې راغلي»).
"""

from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

LONGEST_CLAUSE = 16
LONGEST_HOST = 6
LONGEST_CITING = 4
LONGEST_OWNED = 14
ADHERING_WITHIN = 3
"""«ولسمشر ته (د) یوې نږدې سرچینې»: so far from a postposition what it belongs to may stand."""


def hosted(unit: Unit, start: int, end: int, lex: Lexicon) -> tuple[int, int] | None:
    """The document or office inside «په … کې», where nothing follows it."""
    if end - start < 3 or unit.word(start) not in lex["hosts"]:
        return None
    if unit.word(end - 1) not in lex["postpositions"]:
        return None
    inner = range(start + 1, end - 1)
    if any(unit.word(at) in lex["postpositions"] or unit.word(at) in lex["prepositions"] for at in inner):
        return None
    return (start + 1, end - 1) if unit.word(end - 2) in lex.hosting else None


def told_of(unit: Unit, end: int, lex: Lexicon) -> tuple[Phrase, Phrase] | None:
    """«په هغه لیک کې چې ازادي راډیو ترلاسه کړی، (ویل شوي)»: a document before its verb, and its clause."""
    edge = end - unit.is_comma(end - 1)
    near = range(edge - 1, max(0, edge - LONGEST_CLAUSE), -1)
    relative = next((at for at in near if unit.word(at) in lex["relatives"] or not unit.is_word(at)), 0)
    if unit.word(relative) not in lex["relatives"] or unit.word(relative - 1) not in lex["postpositions"]:
        return None
    openers = range(relative - 2, max(-1, relative - LONGEST_HOST), -1)
    opener = next((at for at in openers if unit.word(at) in lex["hosts"]), None)
    found = hosted(unit, opener, relative, lex) if opener is not None else None
    return (Phrase(*found), Phrase(relative + 1, edge)) if found else None


def owned(unit: Unit, end: int, lex: Lexicon) -> tuple[Phrase, Phrase] | None:
    """«د X په راپور کې | (ویل شوي)», «د X ته رسېدلي لیک کې»: a document before its verb with whose it is, and
    the outlet that it came to."""
    if end < ADHERING_WITHIN or unit.word(end - 1) not in lex["postpositions"]:
        return None
    if unit.word(end - 2) not in lex["documents"]:
        return None
    near = range(end - 3, max(-1, end - LONGEST_OWNED), -1)
    opener = next((at for at in near if not unit.is_word(at) or unit.word(at) in lex["relatives"]), -1)
    first = next((at for at in range(opener + 1, end) if unit.word(at) in lex["genitives"]), end)
    told = next((at for at in range(first, end) if unit.word(at) in lex["told_after"]), None)
    if told is not None and unit.word(told + 1) in lex["holders"]:
        return Phrase(first, end - 1), Phrase(first + 1, told)
    hosts = [at for at in range(first + 1, end - 2) if unit.word(at) in lex["hosts"]]
    closed = lex["postpositions"] | lex["hosts"]
    is_whole = len(hosts) == 1 and not any(unit.word(at) in closed for at in range(first, hosts[0]))
    return (Phrase(first, end - 1), NOTHING) if is_whole else None


def past_told(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """Behind «ازادي راډیو ته» where the subject follows it; else the start as it is."""
    for at in range(start + 1, end - 1):
        word = unit.word(at)
        if word in lex["told_after"]:
            return start if adheres(unit, at, lex) else at + 1
        if not word or word in lex["prepositions"] or unit.is_time(at) or word in lex["complementizers"]:
            break
    return start


def adheres(unit: Unit, at: int, lex: Lexicon) -> bool:
    """«ولسمشر ته (د) یوې نږدې سرچینې»: whether a postposition goes on with the noun phrase behind it."""
    near = range(at + 1, at + 1 + ADHERING_WITHIN)
    return unit.word(at) in lex["told_after"] and any(unit.word(one) in lex["adhering"] for one in near)


def before_clause(unit: Unit, end: int, lex: Lexicon, floor: int) -> int:
    """«X په مرکه کې | ، چې Y خپره کړې، (وویل)»: before a clause between commas that tells of an adverbial."""
    opens = range(end - 2, max(floor + 1, end - LONGEST_CLAUSE), -1)
    opener = next((at for at in opens if not unit.is_word(at)), 0)
    if (relative := _holding(unit, max(opener, opens.stop), end, lex)) is not None:
        return relative
    if not unit.is_comma(opener) or unit.word(opener + 1) not in lex["relatives"]:
        return end
    near = range(max(floor, opener - LONGEST_CITING), opener)
    is_cited = any(at + phrase_length(unit, at, lex.citing_after) == opener for at in near)
    return opener if is_cited or unit.word(opener - 1) in lex["postpositions"] else end


def _holding(unit: Unit, start: int, end: int, lex: Lexicon) -> int | None:
    """«په یوه بیان کې | چې X ته رسېدلی، (ویلي)»: where such a clause begins that no comma opens, if it tells
    who has or prints what it stands behind."""
    has = either(lex["holders"], lex["publishing"])
    for at in range(start + 1, end - 1):
        is_adverbial = unit.word(at) in lex["relatives"] and unit.word(at - 1) in lex["postpositions"]
        if is_adverbial and any(unit.word(one) in has for one in range(at + 1, end)):
            return at
    return None
