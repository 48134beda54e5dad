"""Verbs that pass on another's words: “X quoted Y as saying …”, “نقلت X عن Y”."""

from stemma.understand.attribution.constructions.contents import phrase
from stemma.understand.attribution.constructions.reading import Citing, Reading
from stemma.understand.attribution.elements.cues import CueMatch, phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import ahead, behind, extents, going_on
from stemma.understand.attribution.phrases.nominal import is_subject, subject_place
from stemma.understand.attribution.phrases.nominals import beside
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

WITHIN = 12
QUOTED_WITHIN = 4
LEAST_CLAUSE = 3
SEAT_WITHIN = 5
"""Where the words that close the cue stand, behind the place where somebody works."""


def relayed(unit: Unit, at: int, lex: Lexicon) -> Citing | None:
    """“نقلت … عن X”: the one whose words are passed on."""
    if unit.word(at) not in lex["relay"]:
        return None
    source = _before_saying(unit, beside(unit, at + 1, lex), lex)
    if not source:
        return None
    source = _with_appositive(unit, source, lex)
    length = phrase_length(unit, source.end, lex.relay_after)
    tail = Phrase(source.end, source.end + length) if length else NOTHING
    source = Phrase(source.start, source.end - unit.is_comma(source.end - 1))
    return Citing(Phrase(at, at + 1), source, tail)


def _before_saying(unit: Unit, source: Phrase, lex: Lexicon) -> Phrase:
    """“عن الرئيس | تأكيده أن”: without what closes the cue."""
    last = source.end
    if lex.data.definite and source and unit.word(last) in lex["prepositions"]:
        last += SEAT_WITHIN  # “عن التلفزيون في البصرة | قوله”
    near = range(source.start + 1, min(last, len(unit.elements)))
    near = range(near.start, next((at for at in near if not unit.is_word(at)), near.stop))
    saying = next((at for at in near if phrase_length(unit, at, lex.relay_after)), source.end)
    return Phrase(source.start, saying)


def _with_appositive(unit: Unit, source: Phrase, lex: Lexicon) -> Phrase:
    """“عن محامي المتهم، سامر الحايك، (تأكيده)”: with the comma behind what more is told of him."""
    if not unit.is_comma(source.end):
        return source
    near = range(source.end + 1, min(source.end + WITHIN, len(unit.elements)))
    close = next((at for at in near if not unit.is_word(at)), source.end)
    is_closed = unit.is_comma(close) and phrase_length(unit, close + 1, lex.relay_after)
    return Phrase(source.start, close + 1) if is_closed and close > source.end else source


def as_saying(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“X quoted Y as saying that …”, “…,” X quoted Y as saying: Y stands between two parts of the cue."""
    for at in range(match.end + 1, min(len(unit.elements), match.end + WITHIN)):
        length = phrase_length(unit, at, lex.relay_after) or (unit.is_mark(at, ":") and unit.is_quote(at + 1))
        if not length:
            continue
        between = range(match.end, at)
        if unit.is_mark(at, ":") and any(unit.word(place) in lex["complementizers"] for place in between):
            return None  # “X reported that Y wrote: …”
        if any(unit.word(place) in lex["relay"] for place in between):
            return None
        if any(going_on.goes_on_saying(unit, place, lex) for place in between):
            return None
        content = _told(unit, match, at + length, lex)
        if content is None:
            return None
        source = ahead.before(unit, match.start, lex, floor=floor)
        speaks = lex.is_verb(unit.word(at)) or (lex.data.strict_clauses and _is_according(unit.word(at), lex))
        cue = Phrase(at, at + length) if speaks else Phrase(match.head, match.end)
        cited = Citing(cue, Phrase(match.end, at))
        return Reading(unit, match, source, Phrase(match.start, match.end), (content,), citings=(cited,))
    return None


def quoted_as_saying(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“X was quoted by Y as saying that …”: the subject of the passive is the one who is cited."""
    by = match.end + (unit.word(match.end) in lex["agent"])
    quoting = behind.after(unit, by, lex, is_closing=False) if by > match.end else NOTHING
    at = max(match.end, quoting.end)
    length = phrase_length(unit, at, lex.relay_after)
    behind_it = at + length
    if length and not quoting and lex.data.wide_nouns and unit.word(behind_it) in lex["agent"]:
        quoting = behind.after(unit, behind_it + 1, lex)  # “…,” X was quoted as saying by Y
        behind_it = max(behind_it, quoting.end)
    content = _told(unit, match, behind_it, lex) if length else None
    quoted = ahead.before(unit, match.start, lex, floor=floor)
    if content is None or not quoted:
        return None
    cue = Phrase(match.head, match.end)
    if not quoting:
        return Reading(unit, match, quoted, cue, (content,))
    return Reading(unit, match, quoting, cue, (content,), citings=(Citing(Phrase(at, at + length), quoted),))


def _is_according(word: str, lex: Lexicon) -> bool:
    """“cita il vescovo, secondo cui …”."""
    return any(cue.kind == "according" for _, cue in lex.phrases.get(word, ()))


def quoted_of(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“…,” цитирует Y X; X цитирует Y: “…”: the form of the quoting one is a subject's."""
    end = match.end
    while end < min(len(unit.elements), match.end + WITHIN) and unit.is_word(end):
        end += 1
    told = next((at for at in range(match.end, end) if unit.word(at) in lex["relayed"]), None)
    if told is not None:
        return _words_of(unit, match, told, end, lex)
    before = ahead.before(unit, match.start, lex, floor=floor)
    if before and unit.is_mark(end, ":") and unit.is_quote(end + 1):
        return _cited(unit, match, before, Phrase(match.end, end), Phrase(end + 1, end + 2))
    near = range(match.start - 1, max(-1, match.start - QUOTED_WITHIN), -1)
    quote = next((at for at in near if unit.is_quote(at)), None)
    cited = next((at for at in range(match.end + 1, end) if unit.word(at) in lex.obliques), None)
    is_foreign = (
        unit.elements[match.end].is_capital and unit.word(match.end).isascii() if end > match.end else False
    )
    if quote is not None and cited is not None and (is_foreign or is_subject(unit, match.end, lex)):
        return _cited(unit, match, Phrase(match.end, cited), Phrase(cited, end), Phrase(quote, quote + 1))
    outlets = (at for at in range(match.end + 1, end) if unit.word(at) in lex["outlets"] & lex.subjects)
    subject = next(outlets, None) or subject_place(unit, match.end, end, lex)
    if subject is None and end - match.end > 1 and unit.elements[end - 1].is_capital:
        subject = end - 1
        while subject - 1 > match.end and unit.elements[subject - 1].is_capital:
            subject -= 1
    if subject is None:
        places = range(match.end + 1, end)
        subject = next((at for at in places if unit.text[unit.elements[at].start - 1] in "«“„"), None)
    if quote is None or subject is None:
        return None
    quoting = behind.after(unit, subject, lex)
    return _cited(unit, match, quoting, Phrase(match.end, subject), Phrase(quote, quote + 1))


def _words_of(unit: Unit, match: CueMatch, told: int, end: int, lex: Lexicon) -> Reading | None:
    """“…,” приводит «Норда» слова мэра; “…,” приводит его слова «Норда», приводит слова мэра «Норда»."""
    near = range(match.start - 1, max(-1, match.start - QUOTED_WITHIN), -1)
    quote = next((at for at in near if unit.is_quote(at)), None)
    owned = told > match.end and unit.word(told - 1) in lex["possessives"]
    quoted = Phrase(told - 1, told) if owned else Phrase(told + 1, end)
    quoting = Phrase(told + 1, end) if owned else Phrase(match.end, told)
    if told == match.end:
        outlet = _quoting(unit, told + 2, end, lex)
        quoted, quoting = Phrase(told + 1, outlet), Phrase(outlet, end)
    if quote is not None and quoted and unit.word(match.head).endswith(lex.data.passive_endings):
        return Reading(unit, match, quoted, Phrase(match.head, match.end), (Phrase(quote, quote + 1),))
    if quote is None or not quoted or not quoting:
        return None
    cue = Phrase(match.head, match.end)
    words = Citing(Phrase(match.head, told + 1) if told == match.end else cue, quoted)
    return Reading(unit, match, quoting, cue, (Phrase(quote, quote + 1),), citings=(words,))


def _quoting(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """Where the outlet begins that stands last: “слова мэра | газета «Норда»”, “слова мэра | «Норда»”."""
    outlets = (at for at in range(start, end) if unit.word(at) in lex["outlets"] & lex.subjects)
    marked = (at for at in range(start, end) if unit.opens_marks(at))
    return next(outlets, None) or next(marked, end)


def _cited(unit: Unit, match: CueMatch, quoting: Phrase, quoted: Phrase, told: Phrase) -> Reading | None:
    if not quoted or not quoting:
        return None
    cue = Phrase(match.head, match.end)
    return Reading(unit, match, quoting, cue, (told,), citings=(Citing(cue, quoted),))


def _told(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> Phrase | None:
    """What follows the cue, else the quotation before its subject."""
    if at < len(unit.elements) and (unit.is_word(at) or unit.is_quote(at)):
        return phrase(at, extents.clause_end(unit, at, lex) if unit.is_word(at) else at + 1)
    before = next((place for place in range(match.start - 1, -1, -1) if unit.is_quote(place)), None)
    if before is None and lex.data.wide_nouns:
        comma = next((place for place in range(match.start - 1, 0, -1) if unit.is_comma(place)), 0)
        return phrase(0, comma, least=LEAST_CLAUSE)  # “No ransom was paid, X quotes Y as saying”
    return None if before is None or match.start - before > WITHIN else Phrase(before, before + 1)
