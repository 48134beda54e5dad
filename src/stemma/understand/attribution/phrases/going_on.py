"""Whether the same speaker goes on to speak: a second predicate of his, with its content behind it."""

from stemma.understand.attribution.elements.cues import stands
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.marking import Cue
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import definite

NEXT_CUE = 15
SAYING = frozenset({"quote", "that"})
FORETELLING = frozenset({"quote", "raising"})
"""What a verb takes that speaks for itself in a content, and with one who can speak is his."""
JUDGING = frozenset({"that", "object"})
UNMARKED = frozenset({"clause", "object"})
"""A cue that takes one of them needs no mark before what is said."""


def has_no_subject(unit: Unit, start: int, lex: Lexicon) -> bool:
    """Whether a clause begins here behind “and” and a finite verb, and no word of it tells who speaks."""
    if unit.word(start - 1) not in lex["conjunctions"] or not lex.is_finite(unit.word(start - 2)):
        return False
    at = past_adverbs(unit, start, lex)
    return unit.word(at) not in either(lex.speaking, lex["pronouns"], lex["articles"])


def goes_on_without_subject(unit: Unit, start: int, lex: Lexicon) -> bool:
    """“… است و … را رد کرد”: an object, opened or closed by its word, and the cue behind it."""
    if not has_no_subject(unit, start, lex):
        return False
    first = unit.word(past_adverbs(unit, start, lex))
    is_opened = first in lex["prepositions"]
    for at in range(start + 1, min(len(unit.elements), start + NEXT_CUE)):
        word = unit.word(at)
        if not word or word in lex["complementizers"] or (lex.is_finite(word) and not lex.is_verb(word)):
            return False
        found = [cue for phrase, cue in lex.phrases.get(word, ()) if stands(unit, at, phrase)]
        verbs = [cue for cue in found if cue.kind == "verb"]
        if not verbs:
            continue
        ends = {one[-1] for cue in verbs for one in cue.object_ends}
        return is_opened or any(unit.word(place) in ends for place in range(start + 1, at))
    return False


def is_joined(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“، وأضاف”: a verb that says, with its conjunction."""
    word = unit.word(at)
    return lex.is_joined(word) and any(
        cue.takes >= SAYING or cue.takes >= JUDGING for _, cue in lex.phrases.get(word, ())
    )


def goes_on_saying(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“… وتخطط لإقامة”, “… وكتب: “…””: a verb with its conjunction whose content follows at once."""
    if not lex.is_joined(unit.word(at)):
        return False
    if _announces(unit, at + 1, lex):
        return True
    for phrase, cue in lex.phrases.get(unit.word(at), ()):
        end = at + len(phrase)
        if cue.kind == "verb" and stands(unit, at, phrase):
            is_event = "event" in cue.takes and definite.is_event(unit, end, lex)
            if is_event or (cue.ties and definite.tie(unit, end, cue, lex, is_loose=True) >= 0):
                return True
    return False


def _announces(unit: Unit, at: int, lex: Lexicon) -> bool:
    return unit.word(at) in lex["complementizers"] or unit.is_quote(at) or unit.is_mark(at, ":")


def opens_predicate(unit: Unit, at: int, lex: Lexicon) -> bool:
    """A second predicate of the speaker: “… and added that”."""
    first, at = at, past_adverbs(unit, at, lex)
    if _asks_somebody(unit, at, lex):
        return True
    if lex.data.wide_nouns and _repeats_auxiliary(unit, first, at, lex):
        return False
    head = unit.word(at)
    return any(
        cue.kind == "verb"
        and (
            cue.takes >= SAYING
            or lex.is_finite(head)
            or (cue.takes == {"object"} and lex["object_closers"])
            or ("object" in cue.takes and unit.word(at + len(phrase)) in lex["articles"])
        )
        and all(unit.word(at + i) == part for i, part in enumerate(phrase))
        for phrase, cue in lex.phrases.get(head, ())
    )


def _asks_somebody(unit: Unit, at: int, lex: Lexicon) -> bool:
    """«او | له حکومته (یې) غواړي چې», «و | از مردم خواست که»: a preposition, a single noun, and the verb."""
    if not lex.data.loose_names or unit.word(at) not in lex["prepositions"] or not unit.is_word(at + 1):
        return False
    verb = at + 2
    while unit.word(verb) in either(lex["auxiliaries"], lex["postpositions"]):
        verb += 1
    return any(
        cue.kind == "verb"
        and "that" in cue.takes
        and stands(unit, verb, phrase)
        and unit.word(verb + len(phrase)) in lex["complementizers"]
        for phrase, cue in lex.phrases.get(unit.word(verb), ())
    )


def _repeats_auxiliary(unit: Unit, start: int, verb: int, lex: Lexicon) -> bool:
    """“X said he had posted it and | had read”, “it was old and | was closed”: more of what is said.

    The nearest word of that kind before is the same, and behind the cue of a speaker.
    """
    kinds = lex["auxiliaries"]
    opener = next((unit.word(at) for at in range(start, verb) if unit.word(at) in kinds), "")
    before = next((at for at in range(start - 2, -1, -1) if unit.word(at) in kinds), None)
    if not opener or before is None or unit.word(before) != opener:
        return False
    return any(says_at(unit, at, lex) for at in range(before))


def is_enumerated(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“…, напоминает о масках и просит …”: one more predicate of the speaker, its content right behind it."""
    for phrase, cue in lex.phrases.get(unit.word(at), ()):
        if cue.kind != "verb" or not lex.is_finite(unit.word(at)) or not stands(unit, at, phrase):
            continue
        follows = unit.word(at + len(phrase))
        is_topic = "topic" in cue.takes and follows in lex["topics"]
        if is_topic or ("infinitive" in cue.takes and lex.is_infinitive(follows)):
            return True
    return False


def says_behind_comma(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“，并强调…” of the same speaker, or “，李明则表示，…” of another: a comma is all that parts them."""
    while unit.word(at) in lex["conjunctions"] or unit.word(at) in lex["particles"] or unit.is_adverb(at):
        at += 1
    start, sets_off = at, False
    while at < min(len(unit.elements), start + NEXT_CUE) and unit.is_word(at):
        sets_off = sets_off or (at > start and unit.word(at) in lex["set_off"])
        is_against = at - 1 > start and unit.word(at - 1) in lex["set_off"]
        for phrase, cue in lex.phrases.get(unit.word(at), ()):
            if is_against and _intends(unit, at, phrase, cue):
                return True
            if cue.kind != "verb" or not cue.takes >= SAYING or unit.word(at) != phrase[0]:
                continue
            hearsay = unit.word(at).startswith(lex.data.according or ("\n",))
            if at == start and cue.takes >= FORETELLING and not hearsay:
                return False  # “…，预计明年完工”
            end = at + len(phrase)
            opens = unit.is_comma(end) or unit.is_mark(end, ":") or unit.is_quote(end)
            apart = at == start or unit.word(at - 1) in lex["set_off"]
            apart = apart or (at - 1 == start and unit.word(start) in lex["indefinite"])
            return opens or (apart and bool(cue.takes & UNMARKED))
        at += 1
    return sets_off and unit.is_comma(at) and _says_for_another(unit, at + 1, lex)


def _says_for_another(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“，而乙则较谨慎，认为…”: how another stands to it, and behind the comma what he thinks."""
    found = (cue for phrase, cue in lex.phrases.get(unit.word(at), ()) if stands(unit, at, phrase))
    return any(cue.kind == "verb" and cue.takes >= SAYING and not cue.takes >= FORETELLING for cue in found)


def _intends(unit: Unit, at: int, phrase: tuple[str, ...], cue: Cue) -> bool:
    """“，对方却拒绝…”: the verb of another who is set against the first."""
    return (
        cue.kind == "verb" and "object" in cue.takes and "named" not in cue.takes and stands(unit, at, phrase)
    )


def says_at(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a verb that takes a quotation and a clause stands here."""
    return any(
        cue.kind == "verb" and cue.takes >= SAYING and stands(unit, at, phrase)
        for phrase, cue in lex.phrases.get(unit.word(at), ())
    )


def past_adverbs(unit: Unit, at: int, lex: Lexicon) -> int:
    small = either(lex["auxiliaries"], lex["preverbal"])
    while unit.is_adverb(at) or unit.word(at) in small or unit.is_time(at):
        at += 1
    return at
