"""A verb in, the outlet that is told right before it out, in a language whose nouns show their case.

“О сделке (агентству) «Норде» рассказал X”, “Эту информацию изданию подтвердил X”, “В мэрии порталу «Варга»
сообщили”: a noun for those who are told, a name in quotation marks that ends like them, or both.
"""

from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import hearers
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

OPENING, CLOSING = ("«", "“", "„"), ("»", "”")
SURE_ENDING = 2
"""An ending of an adjective that is told has so many letters: in «Новой волне», not in «Новые вести»."""


def told_ahead(unit: Unit, start: int, end: int, lex: Lexicon) -> Phrase:
    """Those who are told between ``start`` and the verb at ``end``, right before it."""
    if not lex.subjects or end <= start:
        return NOTHING
    at = _before_marked(unit, start, end)
    named = at < end
    while at > start and unit.word(at - 1) in lex["addressees"]:
        at -= 1
        named = True
    is_place = unit.word(at - 1) in lex["prepositions"]  # “слухи в «Норде» опровергли”
    if not named or is_place or (unit.word(at) not in lex["addressees"] and not _is_told(unit, at, end, lex)):
        return NOTHING
    return Phrase(at, end)


def before_hosted(unit: Unit, end: int, lex: Lexicon, floor: int) -> int:
    """Before those who are told behind a host: “В мэрии | порталу «Варга» (сообщили)”; else ``end``."""
    start = end
    while start > floor and unit.is_word(start - 1):
        start -= 1
    told = told_ahead(unit, start, end, lex)
    is_hosted = any(hearers.is_host(unit, at, lex) for at in range(start, told.start - 1))
    return told.start if told and is_hosted else end


def _is_told(unit: Unit, at: int, end: int, lex: Lexicon) -> bool:
    """Whether a name in quotation marks ends as those who are told do, in all of its words."""
    if not hearers.is_told_by_case(unit, at, lex):
        return False
    endings = (*lex.data.told_endings, *lex.data.dative_endings)
    sure = tuple(one for one in endings if len(one) >= SURE_ENDING)
    return end - at == 1 or unit.word(at).endswith(sure) or unit.word(at).isascii()


def _before_marked(unit: Unit, start: int, end: int) -> int:
    """Without a name in quotation marks."""
    after = unit.elements[end - 1].end
    if unit.text[after : after + 1] not in CLOSING:
        return end
    at = end
    while at > start:
        at -= 1
        if unit.text[unit.elements[at].start - 1] in OPENING:
            return at
    return end
