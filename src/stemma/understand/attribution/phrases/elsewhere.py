"""Sources of verb-final languages that stand elsewhere than at the head as a subject.

A unit and a place in it in, a phrase out: the owner of a noun or of a form that is itself a noun
(“bakanın … dediğini”), the statement in which it was said (“açıklamada … denildi”), the speaker behind his
verb (““…” dedi X”), the outlet that was told. None is an answer.
"""

from itertools import takewhile

from stemma import gazetteer
from stemma.understand.attribution.elements.cues import CueMatch, phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import ahead, behind, trimming
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase
from stemma.understand.attribution.phrases.telling import speaks

OWNER_WITHIN = 9
LEAST_MARKER = 2
LONGEST_OWN = 4
STATEMENT_WITHIN = 12


def at_head(unit: Unit, floor: int, end: int, lex: Lexicon) -> Phrase:
    """The first phrase that ends as owners do, if something is left of the clause behind it."""
    endings = lex.data.possessive_endings
    start = floor
    while start < end and (trimming.is_lead(unit, start, lex) or unit.is_comma(start)):
        start += 1
    for at in range(start, min(end - 1, start + OWNER_WITHIN) if endings else start):
        if not unit.is_word(at):
            break
        if unit.word(at).endswith(endings) and not _is_name(unit, at, lex):
            if is_within_name(unit, at, lex):
                continue
            return trimming.trimmed(unit, start, at + 1, lex)
    return NOTHING


def _is_name(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“Karelin”, “Kremlin Sözcüsü”: a name that only ends as owners do, with no apostrophe before."""
    word = unit.word(at)
    if not unit.elements[at].is_capital or "'" in word or word in lex.known or lex["source_markers"]:
        return False
    is_first = not any(unit.is_word(place) for place in range(at))
    return not is_first or unit.elements[at + 1].is_capital


def agent(unit: Unit, floor: int, end: int, lex: Lexicon) -> Phrase:
    """“X tarafından”: the one before the word that tells who did it."""
    for at in range(end - 1, floor - 1, -1) if lex.verb_final else ():
        is_beside = at == end - 1 or unit.word(at + 1) in lex["giving"]
        is_form = is_beside and _is_agent(unit.word(at), lex)
        if unit.word(at) not in lex["agent"] and not is_form:
            continue
        if phrase_length(unit, at + 1, lex.held_by):
            continue
        start = at
        while start > max(floor, at - OWNER_WITHIN) and unit.is_word(start - 1):
            if unit.word(start - 1).endswith(lex.data.content_endings or ("\n",)):
                break
            start -= 1
        return trimming.trimmed(unit, start, at + is_form, lex)
    return NOTHING


def _is_agent(word: str, lex: Lexicon) -> bool:
    """“mahkemece”, “uzmanlarca”: one who speaks, in the form that tells by whom something is done."""
    endings = lex.data.agent_endings or ("\n",)
    return word in lex.speaking and word not in lex.heads and word.endswith(endings)


def is_within_name(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“Varga’nın valisi”, “Kuzey Postası’nın haberi”: an owner of one who speaks."""
    follows = unit.word(at + 1)
    owns = _closes_owner(unit, at, lex) or unit.word(at) in lex["roles"]
    if owns and _tells_outlet(unit, at + 1, lex):
        return False
    return follows in lex.speaking or follows in lex["articles"] or unit.word(at + 2) in lex["roles"]


def _tells_outlet(unit: Unit, start: int, lex: Lexicon) -> bool:
    """“Er'in | Kanal Boğaz'a yaptığı (açıklamada)”: whether a name begins here of an outlet that is told."""
    near = range(start, min(len(unit.elements), start + LONGEST_OWN))
    names = takewhile(lambda at: _is_capital(unit, at), near)
    return any(is_told_name(unit, at, lex) and not _closes_owner(unit, at, lex) for at in names) or any(
        is_told(unit, at, lex) for at in near
    )


def citing(unit: Unit, start: int, end: int, lex: Lexicon) -> Phrase:
    """“X’in Y’ye dayandırdığı habere göre”: the one who cites; empty at ``start`` if none."""
    found = NOTHING
    for at in range(start, end - 1):
        if not unit.word(at).endswith(lex.data.possessive_endings or ("\n",)):
            continue
        if _is_citer(unit, at, lex) or not is_within_name(unit, at, lex):
            found = Phrase(start, at + 1)
            break
    return found or Phrase(start, start)


def _is_citer(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“Norda Haber'in polis kaynaklarına dayandırdığı”: a name, and behind it nothing of an outlet's."""
    is_name = unit.elements[at].is_capital and "'" in unit.word(at)
    return is_name and unit.word(at + 1) not in either(lex["outlets"], lex["documents"], lex["articles"])


def owner_of_marker(unit: Unit, source: Phrase, match: CueMatch, lex: Lexicon) -> Phrase:
    """“X'in | Y'den aktardığına göre”: the one whose word a marker of several words is, else the source."""
    endings = lex.data.possessive_endings or ("\n",)
    is_bare = phrase_length(unit, match.start, lex.according_compared) > 0
    if is_bare or match.end - match.start < LEAST_MARKER or unit.word(source.end - 1).endswith(endings):
        return source
    owners = [
        Phrase(source.start, at + 1)
        for at in range(*source)
        if unit.word(at).endswith(endings) and not _is_name(unit, at, lex)
    ]
    outlet = next((one for one in owners if is_outlet(unit, one, lex)), None)
    return outlet or (owners[-1] if owners else source)


def may_be_cited(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """Whether somebody stands here from whom something is heard, and no place."""
    return is_outlet(unit, phrase, lex) or speaks(unit, phrase, lex)


def is_outlet(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """Whether words tell an outlet, or the last of them is the name of a known one or an abbreviation."""
    if any(unit.word(at) in lex["outlets"] for at in range(*phrase)):
        return not any(unit.word(at) in lex["roles"] for at in range(*phrase))
    last = unit.elements[phrase.end - 1]
    stem = unit.text[last.start : last.end].replace("’", "'").partition("'")[0]
    letters = len(stem) > 1 and stem.isupper() and unit.word(phrase.end - 1) not in lex["institutions"]
    return letters or gazetteer.publisher(stem) is not None


def _cited_report(unit: Unit, start: int, end: int, lex: Lexicon) -> Phrase:
    """“X'in Y'ye dayandırdığı haberinde”: the one whose report it is, though a comma stands behind him."""
    if not any(phrase_length(unit, at, lex.citing_after) for at in range(start, end)):
        return NOTHING
    found = citing(unit, start, end, lex)
    return trimming.trimmed(unit, *found, lex) if found else NOTHING


def is_owned_comma(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“X'in, konuya vakıf yetkililere dayandırdığı haberinde”: a comma behind an owner."""
    endings = lex.data.possessive_endings
    return bool(lex.data.giver_endings) and unit.is_comma(at) and unit.word(at - 1).endswith(endings)


def statement(unit: Unit, floor: int, end: int, lex: Lexicon) -> Phrase:
    """The one from whom a statement comes (“bakanlıktan yapılan açıklamada”), else the document itself."""
    start = floor
    while start < end and (trimming.is_lead(unit, start, lex) or unit.is_comma(start)):
        start += 1
    known = either(lex["documents"], lex["outlets"])
    for at in range(start, min(end, start + STATEMENT_WITHIN)):
        word = unit.word(at)
        if not word and not unit.is_mark(at, "(", ")") and not is_owned_comma(unit, at, lex):
            return NOTHING
        if unit.word(at - 1) in lex["platforms"] or word in lex["bare_words"]:
            continue
        if word in known and word.endswith(lex.data.venue_endings or ("\n",)):
            cited = _cited_report(unit, start, at, lex)
            return cited or _giver(unit, start, at, lex) or trimming.trimmed(unit, start, at + 1, lex)
    return NOTHING


def _giver(unit: Unit, start: int, end: int, lex: Lexicon) -> Phrase:
    for at in range(start + 1, end):
        if unit.word(at) not in lex["giving"]:
            continue
        for place in range(at - 1, start - 1, -1) if lex.data.giver_endings else ():
            if unit.word(place).endswith(lex.data.giver_endings):
                return trimming.trimmed(unit, start, place + 1, lex)
        whose = unit.word(at - 1).endswith(lex.data.venue_endings)
        if unit.word(at - 1).endswith(lex.data.possessive_endings or ("\n",)):
            return trimming.trimmed(unit, start, end + 1, lex)
        return trimming.trimmed(unit, start, at, lex) if whose else Phrase(at + 1, end + 1)
    return NOTHING


def right_behind(unit: Unit, at: int, lex: Lexicon) -> Phrase:
    """The speaker right behind a verb that follows a quotation, up to the next mark."""
    if "right" not in lex.subject or not unit.is_word(at):
        return NOTHING
    found = behind.after(unit, at, lex)
    if not found or found.start != at or ahead.is_clause(unit, found, lex):
        return NOTHING
    words = range(*found)
    tells = any(unit.word(place) in either(lex.speaking, lex["pronouns"]) for place in words)
    is_named = unit.elements[at].is_capital or unit.elements[found.end - 1].is_capital
    return found if tells or is_named else NOTHING


def told(unit: Unit, start: int, end: int, lex: Lexicon, *, source: Phrase) -> tuple[Phrase, Phrase]:
    """An outlet in an adverbial, and the conversation that the adverbial tells of, if it does."""
    for at in range(start, end if lex.data.venue_closes else start):
        is_outlet = unit.word(at) in lex["outlets"] or is_told_name(unit, at, lex)
        if not is_outlet or source.start <= at < source.end:
            continue
        first, stop = at, at + 1
        begin = max(start, source.end if source.end <= at else start)
        while first > begin and _is_capital(unit, first - 1) and not _closes_owner(unit, first - 1, lex):
            first -= 1
        stop = _named_behind(unit, at, end, lex)
        while stop < end and (unit.word(stop) in lex["outlets"] or _ends_name(unit, stop, lex)):
            stop += 1
        is_cited = phrase_length(unit, stop, lex.citing_after) > 0
        if not is_cited and any(unit.elements[place].is_capital for place in range(first, stop)):
            until = source.start if stop <= source.start < end else end
            return Phrase(first, stop), _conversation(unit, stop, until, lex)
    return NOTHING, NOTHING


def _named_behind(unit: Unit, noun: int, end: int, lex: Lexicon) -> int:
    """Behind “Radyo Bizim'e”, “Kanal 6'ya”: a noun for an outlet with a capital, and its name behind it."""
    stop = noun + 1
    if "'" in unit.word(noun) or not unit.elements[noun].is_capital:
        return stop
    while stop < min(end, noun + LONGEST_OWN) and (_is_capital(unit, stop) or unit.word(stop)[:1].isdigit()):
        if "'" in unit.word(stop):
            return stop + 1
        stop += 1
    return stop if unit.word(stop) in lex["roles"] else noun + 1


def _closes_owner(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“Cihan Ozan'ın | Liman Radyo'ya”: whether a name ends here in the case of an owner."""
    word = unit.word(at)
    return "'" in word and word.endswith(lex.data.possessive_endings or ("\n",))


def _is_capital(unit: Unit, at: int) -> bool:
    return unit.is_word(at) and unit.elements[at].is_capital


def _ends_name(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“CNN | International'a”: whether a capital goes on with a name that no case has closed yet."""
    is_open = "'" not in unit.word(at - 1) and unit.word(at - 1) in lex["outlets"]
    closes = unit.word(at).endswith(lex.data.dative_endings or ("\n",))
    return is_open and closes and unit.elements[at].is_capital


def held(unit: Unit, source: Phrase, lex: Lexicon) -> tuple[Phrase, Phrase]:
    """“Norda Haber'in ulaştığı belgede”: who has a document, and the word that tells it."""
    if not lex.verb_final or unit.word(source.end - 1) not in lex["documents"]:
        return NOTHING, NOTHING
    for at in range(source.start + 1, source.end - 1):
        whose = unit.word(at - 1).endswith(lex.data.possessive_endings or ("\n",))
        length = phrase_length(unit, at, lex.holders) or phrase_length(unit, at, lex.issuers)
        if length and whose and _may_hold(unit, source.start, at, lex):
            return Phrase(source.start, at), Phrase(at, at + length)
        length = phrase_length(unit, at, lex.held_by) if unit.word(at - 1) in lex["agent"] else 0
        if length and at - 1 > source.start and unit.elements[at - 2].is_capital:
            return Phrase(source.start, at - 1), Phrase(at, at + length)
    return NOTHING, NOTHING


def issued(unit: Unit, start: int, end: int, lex: Lexicon) -> tuple[Phrase, Phrase]:
    """“(ordu,) Sana'nın yayımladığı açıklamada”: who issued the document that somebody speaks in."""
    while unit.is_comma(start) or unit.is_time(start):
        start += 1
    near = range(start + 1, min(end, start + STATEMENT_WITHIN))
    at = next((one for one in near if unit.word(one) in lex["documents"]), None)
    if at is None or not unit.word(at).endswith(lex.data.venue_endings or ("\n",)):
        return NOTHING, NOTHING
    outlet, cue = held(unit, Phrase(start, at + 1), lex)
    return (outlet, Phrase(cue.start, at + 1)) if outlet else (NOTHING, NOTHING)


def _may_hold(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """Whether an outlet stands here, or a name that may be one's where somebody got hold of a document."""
    stems = [unit.word(at).partition("'")[0] for at in range(start, end)]
    if any(unit.word(at) in lex["outlets"] for at in range(start, end)) or stems[-1] in lex["outlets"]:
        return True
    if phrase_length(unit, end, lex.issuers) or not unit.elements[end - 1].is_capital:
        return False
    known = either(lex["roles"], lex["institutions"])
    return "'" in unit.word(end - 1) and not any(stem in known for stem in stems)


def is_told(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“Reuters'a …”: whether an outlet stands here in the case of those who are told."""
    endings = lex.data.dative_endings
    return bool(endings) and unit.word(at) in lex["outlets"] and unit.word(at).endswith(endings)


def is_told_name(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“Norda Spor'a verdiği demeçte”: whether a name ends here that words tell to be an outlet's."""
    is_set_off = unit.is_comma(at - 1) or unit.word(at - 1) in lex["roles"]
    between = unit.is_comma(at + 1) and is_set_off and "'" in unit.word(at)
    opens = unit.word(at + 1) in lex["told_openers"] or between
    asks = _closes_owner(unit, at, lex) and unit.word(at + 1) in lex["asking"]
    written = unit.word(at + 1) in lex["told_by"] and unit.word(at + 2) in lex["told_openers"]
    if any(unit.word(at) in lex[name] for name in ("roles", "institutions")):
        return False
    if (asks or written) and unit.elements[at].is_capital:
        return True
    return (
        opens and unit.elements[at].is_capital and unit.word(at).endswith(lex.data.dative_endings or ("\n",))
    )


def _conversation(unit: Unit, start: int, end: int, lex: Lexicon) -> Phrase:
    known = either(lex["venues"], lex["source_openers"])
    places = range(start, end)
    at = next((place for place in places if unit.word(place) in known), None)
    if at is None:
        at = next((place for place in places if unit.word(place) in lex["told_openers"]), None)
    return NOTHING if at is None else Phrase(at, at + 1)
