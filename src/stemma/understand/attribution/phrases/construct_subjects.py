"""Subjects whose first noun governs what follows, and the objects that stand right behind them."""

from stemma.understand.attribution.elements.cues import CueMatch, phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases.behind import after
from stemma.understand.attribution.phrases.construct import LONG_NAME, PLAIN_NAME, chain, is_told
from stemma.understand.attribution.phrases.definite import is_definite, is_event, is_in_parts, tie
from stemma.understand.attribution.phrases.phrase import LONGEST, NOTHING, Phrase
from stemma.understand.attribution.phrases.trimming import is_lead

OPENING_WITHIN = 2
TOLD_WITHIN = 8
INSERTED_WITHIN = 14
HELD_BY = 2
"""Where the verb of who has a document stands before him, a preposition with its pronoun between."""


def _is_object(word: str, lex: Lexicon) -> bool:
    endings = (one for one in lex.data.object_endings if word.endswith(one))
    return any(word.removesuffix(one) in lex["roles"] for one in endings)


def disagrees(unit: Unit, verb: int, noun: int, lex: Lexicon) -> bool:
    """“وطالب السلطات”: a masculine verb right before a feminine noun of those who speak, its object.

    Or before several in the case of an object: “ووعدت المساهمين”.
    """
    if _is_object(unit.word(noun), lex):
        return True
    word, raw = unit.word(verb), unit.text[unit.elements[verb].start : unit.elements[verb].end]
    stem = next((word.removeprefix(one) for one in lex.data.joined if lex.is_joined(word)), word)
    if raw.endswith(lex.data.feminine_verbs) or stem.startswith(lex.data.feminine_verbs):
        return False
    if noun >= len(unit.elements) or not lex.governs(unit.word(noun)) or unit.word(noun) in lex["partitives"]:
        return False
    noun_raw = unit.text[unit.elements[noun].start : unit.elements[noun].end]
    return is_definite(unit, noun, lex) and noun_raw.endswith(lex.data.feminine_endings)


def cut(unit: Unit, source: Phrase, match: CueMatch, lex: Lexicon) -> Phrase:
    """A subject behind its verb without the object that stands right behind it.

    Whole where a content announces itself behind it, unless a verbal noun stands in it.
    """
    if not lex.data.definite or not source or not (match.cue.takes & {"object", "event"} or match.cue.ties):
        return source
    end = max(source.start + 1, chain(unit, source, lex, match.cue).end)
    if unit.word(end) in lex["holders"] and end + 1 < source.end:
        end = chain(unit, Phrase(end + 1, source.end), lex, match.cue).end
    at = source.end
    while unit.is_comma(at) or unit.is_time(at) or unit.is_adverb(at):
        at += 1
    at = _past_insertion(unit, source.end, _past_told(unit, at, lex), lex)
    announced = unit.word(at) in lex["complementizers"] or unit.is_mark(at, ":") or unit.is_quote(at)
    strong = is_event(unit, end, lex) or tie(unit, end, match.cue, lex, is_loose=end < at) >= 0
    strong = strong or lex.is_joined(unit.word(end))
    strong = strong or (unit.word(end) in lex["demonstratives"] and not unit.is_time(end + 1))
    strong = strong or (end < source.end and is_told(unit, end, match.cue, lex))
    near = range(source.start + 1, source.end)
    told = next((at for at in near if unit.word(at) in lex["outlets"]), None)
    told = None if told is not None and _is_held(unit, told, lex) else told
    if announced and told is not None and end >= told and not lex.governs(unit.word(told - 1)):
        return Phrase(source.start, told)
    in_parts = is_in_parts(unit, end, lex) and unit.word(end) in lex["prepositions"]
    is_hidden = any(phrase_length(unit, place, lex.anonymous) > 1 for place in range(*source))
    if is_hidden or (announced and in_parts):
        return source if announced else _before_event(unit, source, lex)
    if strong:
        return Phrase(source.start, end)
    if "object" in match.cue.takes and end == source.end and _is_two(unit, source, lex):
        return Phrase(source.start, end - 1)
    is_whole = announced or not match.cue.ties or tie(unit, at, match.cue, lex) >= 0
    return source if is_whole else Phrase(source.start, end)


def _before_event(unit: Unit, source: Phrase, lex: Lexicon) -> Phrase:
    """“نفى مصدر مقرب من المهاجم | انتقاله إلى …”: somebody unnamed, without what is done."""
    near = range(source.start + OPENING_WITHIN, source.end)
    closed = either(lex["prepositions"], lex["inner_prepositions"])
    event = next(
        (at for at in near if is_event(unit, at, lex) and unit.word(at - 1) not in closed), source.end
    )
    return Phrase(source.start, event)


def _past_insertion(unit: Unit, comma: int, at: int, lex: Lexicon) -> int:
    """“يرى الناقد، في حوار مع مجلة، | أن”: past what two commas set off, where a content announces itself."""
    if not unit.is_comma(comma) or unit.word(at) not in lex["prepositions"]:
        return at
    near = range(at, min(len(unit.elements), at + INSERTED_WITHIN))
    close = next((one for one in near if unit.is_comma(one)), at)
    return close + 1 if unit.word(close + 1) in lex["complementizers"] else at


def _past_told(unit: Unit, at: int, lex: Lexicon) -> int:
    """“مصدر في الشرطة | لوكالة «X» أن”: past an outlet to what announces a content; else ``at``."""
    word = unit.word(at)
    glued = (word.removeprefix(one) for one in lex.data.clitics if word.startswith(one))
    is_told = any(one in lex["outlets"] for one in glued)
    if not is_told and not (word in lex.data.clitics and unit.opens_marks(at + 1)):
        return at
    near = range(at + 1, min(len(unit.elements), at + TOLD_WITHIN))
    return next((one for one in near if unit.word(one) in lex["complementizers"]), at)


def before_outlet(unit: Unit, source: Phrase, lex: Lexicon) -> Phrase:
    """“على ما أبلغ مسؤول في الشرطة | وكالة «X»”: a speaker without the outlet that he told."""
    if (
        not lex.data.definite
        or not source
        or unit.word(source.start) not in either(lex["roles"], lex["partitives"])
    ):
        return source
    near = range(source.start + 1, source.end)
    told = next(
        (at for at in near if unit.word(at) in lex["outlets"] and not is_definite(unit, at, lex)), None
    )
    if told is None or _is_held(unit, told, lex):
        return source
    before = unit.word(told - 1)
    governs = lex.governs(before) and not is_definite(unit, told - 1, lex)
    is_linked = before in either(lex["prepositions"], lex["inner_prepositions"]) or before.startswith(
        lex.data.linked
    )
    return source if governs or is_linked else Phrase(source.start, told)


def _is_held(unit: Unit, outlet: int, lex: Lexicon) -> bool:
    """“وثيقة نشرتها | صحيفة”, “وثيقة اطلعت عليها | صحيفة”: whether an outlet has the document before it."""
    return any(unit.word(at) in lex["holders"] for at in (outlet - 1, outlet - HELD_BY))


def _is_two(unit: Unit, source: Phrase, lex: Lexicon) -> bool:
    """“وصفت الوزارة الهجوم”: two nouns with their articles are a subject and its object."""
    last = source.end - 1
    return last > source.start and is_definite(unit, last, lex) and is_definite(unit, last - 1, lex)


def first_subject(unit: Unit, end: int, lex: Lexicon) -> Phrase:
    """The subject of a sentence that its verb opens: “زار الوزير المدينة وقال”."""
    start = 0
    while start < end and is_lead(unit, start, lex):
        start += 1
    speaks = (at for at in range(start, min(end, start + OPENING_WITHIN)) if lex.governs(unit.word(at)))
    head = next(speaks, start + 1)
    found = after(unit, head, lex)
    if not found or found.start >= end or found.end - found.start > LONGEST:
        return NOTHING
    return Phrase(found.start, min(end, chain(unit, found, lex).end))


def without_verb(unit: Unit, phrase: Phrase, lex: Lexicon) -> Phrase:
    """Without the verb that opens a clause before its subject: “ونشرت | قناة … مقطعا قالت إنه …”."""
    is_verb = bool(lex.data.joined) and bool(phrase) and lex.is_joined(unit.word(phrase.start))
    return Phrase(phrase.start + 1, phrase.end) if is_verb and phrase.end - phrase.start > 1 else phrase


def leads(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """Whether a noun phrase before a verb opens its clause, and so is its subject: “إن الوزير أبلغ”."""
    if not lex.data.definite or not phrase:
        return False
    head = unit.word(phrase.start)
    if not lex.governs(head) and not lex.governs(lex.bare(head)):
        return False
    openers = either(lex["complementizers"], lex["conjunctions"], lex["auxiliaries"])
    opens = phrase.start == 0 or unit.word(phrase.start - 1) in openers
    return opens and chain(unit, phrase, lex).end == phrase.end


def antecedent(unit: Unit, relative: int, lex: Lexicon) -> Phrase:
    """The noun phrase that ends before “الذي”, from the last title or office on; else the two words."""
    end = relative - 1 if unit.is_comma(relative - 1) else relative
    start = end
    while start > max(0, end - LONG_NAME * 2) and unit.is_word(start - 1):
        if unit.word(start - 1) in lex["prepositions"]:
            break
        start -= 1
    heads = [at for at in range(start, end) if lex.governs(unit.word(at))]
    first = next((at for at in heads if at - 1 not in heads[-1:]), None)
    if first is not None:
        return Phrase(first, end)
    return Phrase(max(start, end - PLAIN_NAME), end) if start < end else NOTHING
