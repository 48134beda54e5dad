"""The subject at the head of a clause that its verb closes, told by the comma or the word behind it.

“Bakan Yılmaz, …”, “Bakan Yılmaz ise …”. An empty phrase is an answer.
"""

from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import ahead, trimming
from stemma.understand.attribution.phrases.phrase import LONGEST, NOTHING, Phrase
from stemma.understand.attribution.phrases.telling import is_oblique, opened, speaks

LONGEST_BEARER = 5


def before_comma(unit: Unit, start: int, last: int, lex: Lexicon) -> Phrase:
    """“Bakan Yılmaz, …”: up to a comma, if no verb stands there; an adverbial before it is passed over."""
    limit = min(last, start + LONGEST)
    while start < limit:
        comma = next((at for at in range(start, limit) if not _goes_on(unit, at)), None)
        if comma is None or not (unit.is_comma(comma) or unit.is_quote(comma)) or comma == start:
            return NOTHING
        phrase = trimming.trimmed(unit, opened(unit, start, comma, lex), comma, lex)
        is_name = phrase == (comma - 1, comma) and _is_lone_name(unit, comma - 1, lex)
        opens = not phrase and unit.is_comma(comma) and unit.word(comma - 1) in lex["source_openers"]
        is_last = not opens and (
            not phrase or not unit.is_comma(comma) or is_name or not is_oblique(unit, phrase.end - 1, lex)
        )
        if is_last:
            phrase = _with_bracket(unit, phrase, comma)
            found = phrase if phrase and _is_subject(unit, phrase, comma, lex) else NOTHING
            return _with_name(unit, found, comma, limit, lex) if found else NOTHING
        start = comma + 1
        while start < limit and trimming.is_lead(unit, start, lex):
            start += 1
    return NOTHING


def _with_bracket(unit: Unit, phrase: Phrase, comma: int) -> Phrase:
    """“Elif Kaya (34), …”: with what stands in brackets between a name and its comma."""
    if not phrase or not unit.is_mark(comma - 1, ")"):
        return phrase
    opening = next((at for at in range(comma - 1, phrase.start, -1) if unit.is_mark(at, "(")), comma)
    return Phrase(phrase.start, comma) if opening <= phrase.end else phrase


def _is_lone_name(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“Metin, …”: a lone word with a capital that only ends like an owner."""
    word = unit.word(at)
    if not unit.elements[at].is_capital or "'" in word or word in lex.known or unit.is_time(at):
        return False
    return word.endswith(lex.data.possessive_endings) and not word.endswith(lex.data.venue_endings)


def set_off(unit: Unit, start: int, last: int, lex: Lexicon) -> Phrase:
    """“Bakan Yılmaz ise …”: up to the word that sets a subject against another's."""
    for at in range(start, min(last, start + LONGEST) if lex["set_off"] else start):
        if not _goes_on(unit, at):
            break
        if at > start and unit.word(at) in lex["set_off"]:
            found = trimming.trimmed(unit, opened(unit, start, at, lex), at, lex)
            if found and not unit.elements[at - 1].is_capital and is_oblique(unit, at - 1, lex):
                return NOTHING
            return found if found and found.end == at and not ahead.is_clause(unit, found, lex) else NOTHING
    return NOTHING


def _goes_on(unit: Unit, at: int) -> bool:
    return unit.is_word(at) or unit.is_mark(at, "@", "(", ")", "&", "/")


def _with_name(unit: Unit, title: Phrase, comma: int, limit: int, lex: Lexicon) -> Phrase:
    """“Oda Başkanı, iş adamı Rıfat Onur, …”: a title and, between commas, its bearer."""
    if not speaks(unit, title, lex):
        return title
    end = comma + 1
    while end < limit and unit.is_word(end) and end - comma <= LONGEST_BEARER:
        end += 1
    named = range(comma + 1, end)
    is_name = unit.is_comma(end) and len(named) > 1 and not is_oblique(unit, end - 1, lex)
    ends_in_name = all(unit.elements[at].is_capital for at in named[-2:])
    tells = all(unit.elements[at].is_capital or unit.word(at) in lex.speaking for at in named[1:])
    return Phrase(title.start, end) if is_name and ends_in_name and tells else title


def _is_subject(unit: Unit, phrase: Phrase, comma: int, lex: Lexicon) -> bool:
    if phrase.end < comma or ahead.is_clause(unit, phrase, lex):
        return False
    return any(unit.elements[at].is_capital for at in range(*phrase)) or speaks(unit, phrase, lex)


def is_object(unit: Unit, floor: int, found: Phrase, lex: Lexicon) -> bool:
    """“… söyledi ve | sürücüleri (dikkatli olmaya çağırdı)”: behind a verb and its conjunction words with the
    ending of an object, parted by no comma, are no subject."""
    goes_on = unit.word(floor) in lex["conjunctions"] and lex.is_verb(unit.word(floor - 1))
    if not found or not floor or not goes_on or unit.is_comma(found.end):
        return False
    return unit.word(found.end - 1).endswith(lex.data.many_object_endings or ("\n",))
