"""A unit and the end of a cue in, where a content begins that announces itself out, or None.

A quotation, a colon, a complementizer, an infinitive, a question or a comma that parts clauses, past an
addressee or an adverbial.
"""

from stemma.understand.attribution.elements.cues import CueMatch, is_verb_at, phrase_length, speaks_at, stands
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.schema.cues import Takes
from stemma.understand.attribution.elements.units import DASHES, Unit
from stemma.understand.attribution.elements.wanting import wants
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import behind, definite, going_on
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase

LONGEST_ADDRESSEE = 10
OPENER_WITHIN = 25
ASKED_WITHIN = 6
LONGEST_ADVERBIAL = 8
RELATIVE_WITHIN = 14
"""Farther from the cue a word such as “that” more likely opens a relative clause."""


def opener_after(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> int | None:  # noqa: C901, PLR0911
    """Where a content begins that announces itself, past an addressee or adverbial."""
    takes = match.cue.takes
    limit = min(len(unit.elements), at + (OPENER_WITHIN if _goes_far(unit, match, at, lex) else 1))
    comma = _comma_opener(unit, match, at, lex) if _comma_may_open(unit, match, at, lex) else None
    if comma is not None:
        return comma or None
    beside = at
    hidden = at
    for place in range(at, limit):
        hidden = max(hidden, place + _hiding(unit, place, lex))
        if place < hidden:
            continue
        if unit.is_quote(place) and not _is_topic(unit, place, lex):
            return place if "quote" in takes else None
        if unit.is_mark(place, ":"):
            return place + 1 if place + 1 < len(unit.elements) and takes & {"quote", "that"} else None
        if _opens_clause(unit, match, place, lex, at=at) or (place == at and _is_said(unit, match, at, lex)):
            return place
        if event := _event_past_cited(unit, place, match, lex):
            return event
        tied = definite.tie(unit, place, match.cue, lex, is_loose=place == beside) if match.cue.ties else -1
        if tied > 0 and place > at and unit.word(place + tied) in lex["outlets"] and lex.data.definite:
            continue
        if tied >= 0 and unit.word(place + tied) not in lex["complementizers"]:
            return place + tied if unit.is_word(place + tied) else None
        if place == beside and (unit.is_comma(place) or unit.is_time(place)):
            beside += 1  # “, today, ” stands between a verb and what is tied to it
        is_within = lex.data.definite and place > match.end and _says_within(unit, place, lex)
        if is_within or (place > at and _ends_search(unit, match, place, lex)):
            return None
    return _past_addressee(unit, at, lex) if "addressee" in takes else None


def _hiding(unit: Unit, at: int, lex: Lexicon) -> int:
    """“لوكالة «X»، | طلب عدم ذكر اسمه | ، إن”: how many words leave a source unnamed here, in a clause."""
    length = phrase_length(unit, at, lex.anonymous) if lex.data.definite else 0
    return length if length > 1 else 0


def _is_topic(unit: Unit, quote: int, lex: Lexicon) -> bool:
    """“回应“停产”传闻：不实”: a few quoted words that go on to a colon name what is spoken of."""
    if not lex.spaceless or not (unit.is_word(quote + 1) or unit.is_mark(quote + 1, ":")):
        return False
    end = next((at for at in range(quote + 1, len(unit.elements)) if not unit.is_word(at)), -1)
    return unit.is_mark(end, ":") and end - quote <= LONGEST_ADDRESSEE


def _event_past_cited(unit: Unit, at: int, match: CueMatch, lex: Lexicon) -> int:
    """“أعلن التلفزيون، نقلا عن الجيش، | سقوط طائرة”: a verbal noun behind the one who is cited; else 0."""
    may_be = lex.data.definite != "" and "event" in match.cue.takes
    length = phrase_length(unit, at, lex.citing) if may_be else 0
    source = behind.after(unit, at + length, lex, is_closing=False) if length else NOTHING
    past = source.end + unit.is_comma(source.end)
    return past if source and definite.is_event(unit, past, lex) else 0


def _comma_may_open(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> bool:
    """Whether a comma may do what a complementizer does: always, or right behind a verb before a clause."""
    if lex.data.comma_opens:
        return True
    closed = either(lex["conjunctions"], lex["prepositions"])
    closed = closed if lex["postpositions"] else closed | lex["subordinators"]
    behind = unit.is_comma(at) and unit.word(at + 1) not in closed and not is_verb_at(unit, at + 1, lex)
    is_telling = "clause" in match.cue.takes or (bool(lex["postpositions"]) and "that" in match.cue.takes)
    return lex.data.comma_follows and behind and is_telling


def _comma_opener(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> int | None:
    """“他表示，…”: behind the comma that stands right after the cue, a day, or those who were told.

    0 where a comma ends what the cue may take, or where another says the content: “他回应，称…”.
    """
    takes = match.cue.takes
    if not takes & {"that", "clause"}:
        return 0 if unit.is_comma(at) else None
    start = at
    limit = start + (LONGEST_ADDRESSEE if "addressee" in takes else 0)
    while unit.is_time(at) or unit.is_adverb(at) or (unit.is_word(at) and at < limit):
        at += 1
    if not unit.is_comma(at) or unit.is_quote(at + 1):
        return None
    if lex.data.comma_opens and _says_next(unit, match, going_on.past_adverbs(unit, at + 1, lex), lex):
        return 0
    return at + 1 if unit.is_word(at + 1) else None


def _says_next(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> bool:
    """“他回应，称…”, “紧急通知，要求…”: whether behind a cue that needs no content another one stands."""
    if unit.word(match.head) in lex["documents"]:
        return going_on.says_at(unit, at, lex)
    return "clause" not in match.cue.takes and speaks_at(unit, at, lex)


def _ends_search(unit: Unit, match: CueMatch, place: int, lex: Lexicon) -> bool:
    """Whether no content of this cue begins behind here: another sentence, or another cue."""
    if unit.is_mark(place, ";", *DASHES) or _goes_on(unit, match, place, lex):
        return True
    if lex.is_converb(unit.word(place)) and not phrase_length(unit, place, lex.anonymous):
        return True
    if unit.is_comma(place - 1) and lex.is_joined(unit.word(place)):
        return True
    if lex.data.joined and going_on.goes_on_saying(unit, place, lex):
        return True
    return (lex.data.opened_only or lex.spaceless) and speaks_at(unit, place, lex)


def _says_within(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“أصدرت بيانا | قالت فيه إن”: a relative clause without its pronoun, in which the speaker says so."""
    return any(
        "converb" in cue.takes and len(words) > 1 and stands(unit, at, words)
        for words, cue in lex.phrases.get(unit.word(at), ())
    )


def _goes_on(unit: Unit, match: CueMatch, place: int, lex: Lexicon) -> bool:
    """“noticed the shoal, but managed to turn so that …”: past the object of a verb that may have one."""
    if "clause" in match.cue.takes or not unit.is_comma(place - 1):
        return False
    return unit.word(place) in lex["conjunctions"]


def _goes_far(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> bool:
    """Whether an adverbial or an addressee may stand before the content."""
    if match.cue.ties or (lex.data.seeks_complementizer and "that" in match.cue.takes):
        return True
    if lex.spaceless and "clause" not in match.cue.takes:
        return any(unit.is_mark(place, ":") for place in range(at, at + LONGEST_ADDRESSEE))
    adverbial = unit.is_comma(at) or unit.is_time(at) or unit.is_adverb(at)
    return adverbial or unit.word(at) in lex["prepositions"] or "addressee" in match.cue.takes


def _is_said(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> bool:
    """“回应 | 将彻查此事”: a word right behind the cue with which what is said begins, without a mark."""
    takes = match.cue.takes
    return unit.word(at) in lex["said_openers"] and "that" in takes and "object" not in takes


def _opens_clause(unit: Unit, match: CueMatch, place: int, lex: Lexicon, *, at: int) -> bool:
    takes, word = match.cue.takes, unit.word(place)
    if place == at and word in lex["before_complementizers"] and unit.word(at + 1) in lex["questions"]:
        return "question" in takes
    if word in lex["complementizers"] and "that" in takes and not _is_of_conjunction(unit, at, place, lex):
        if word not in lex["relatives"]:
            return True
        is_near = place <= at + RELATIVE_WITHIN and not _is_set_off(unit, place, lex)
        return is_near and not _has_object(unit, at, place, lex)
    if place > at and unit.word(at) in lex["told_named"] and _opens_behind_told(unit, takes, place, lex):
        return not _has_object(unit, at, place, lex)
    behind_comma = lex.data.opened_only and unit.is_comma(place - 1) and _only_asks(unit, place, at, lex)
    is_reached = behind_comma or _wants_behind(unit, match, Phrase(at, place), lex)
    if place > at and "addressee" not in takes and not is_reached:
        return False
    question = "question" in takes and (word in lex["questions"] or _asks_behind(unit, place, lex))
    wanted = word in lex["infinitive"] or (place == at and _is_infinitive(unit, place, lex))
    return question or ("infinitive" in takes and wanted)


def _wants_behind(unit: Unit, match: CueMatch, between: Phrase, lex: Lexicon) -> bool:
    """“agreed | on Monday in Osk | to halt fire”: times and what prepositions open, and no verb."""
    start, end = between
    takes = match.cue.takes
    if not lex.data.wide_nouns or "quote" in takes or "infinitive" not in takes or not wants(unit, end, lex):
        return False
    opens = unit.is_time(start) or unit.is_adverb(start) or unit.word(start) in lex["prepositions"]
    is_plain = all(unit.is_word(at) and not lex.is_finite(unit.word(at)) for at in range(start, end))
    return opens and is_plain and end - start <= LONGEST_ADVERBIAL


def _is_set_off(unit: Unit, place: int, lex: Lexicon) -> bool:
    """“…, extremo que el otro niega”: a bare noun behind a comma, of which a relative clause tells more."""
    before = unit.word(place - 1)
    closed = ("particles", "conjunctions", "prepositions", "subordinators", "before_complementizers")
    is_noun = bool(before) and not any(before in lex[name] for name in closed)
    plain = unit.is_adverb(place - 1) or unit.is_time(place - 1) or unit.elements[place - 1].is_capital
    return lex.data.strict_clauses and unit.is_comma(place - 2) and is_noun and not plain


def _opens_behind_told(unit: Unit, takes: frozenset[Takes], place: int, lex: Lexicon) -> bool:
    """“ha detto ai soccorritori | di non aver visto”, “preguntó al juez | si había …”."""
    word = unit.word(place)
    if word in lex["infinitive"] and "infinitive" in takes:
        return _is_infinitive(unit, place + 1, lex)
    return word in lex["questions"] and "question" in takes


def _is_of_conjunction(unit: Unit, at: int, place: int, lex: Lexicon) -> bool:
    """“tandis que”: a complementizer that a subordinator before it takes for its own."""
    return bool(lex["heard_in"]) and place > at and unit.word(place - 1) in lex["subordinators"]


def _only_asks(unit: Unit, place: int, at: int, lex: Lexicon) -> bool:
    """Whether a question begins behind this comma: at the cue, or by a word that does nothing else."""
    if place == at + 1 or (place == at + 2 and unit.word(at) in lex["addressees"]):
        return True
    is_other = unit.word(place) in lex["subordinators"] or unit.word(place) in lex["relatives"]
    return place <= at + ASKED_WITHIN and not is_other


def _has_object(unit: Unit, at: int, place: int, lex: Lexicon) -> bool:
    """“contó la historia que”: behind an object such a word opens a relative clause."""
    if not lex.data.strict_clauses:
        return False
    start = at
    while at < place and unit.word(at) in lex.determiners:
        at += 1
    if start < at == place:
        return True
    beside = ("prepositions", "pronouns", "addressees")
    adverbial = unit.is_time(at) or unit.is_adverb(at) or not unit.is_word(at)
    return at < place and not adverbial and not any(unit.word(at) in lex[name] for name in beside)


def _asks_behind(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“…, принимать ли её”: the particle of a question behind the first word after a comma."""
    return unit.is_comma(at - 1) and unit.word(at + 1) in lex["question_particles"]


def _is_infinitive(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether an infinitive stands here, by its ending, behind a negation or an adverb perhaps."""
    while not lex.is_infinitive(unit.word(at)) and (
        unit.word(at) in lex["auxiliaries"] or unit.is_adverb(at)
    ):
        at += 1
    return bool(lex.data.bare_infinitive_endings) and lex.is_infinitive(unit.word(at))


def _past_addressee(unit: Unit, at: int, lex: Lexicon) -> int | None:
    """“told reporters he …”: past a pronoun, a name or a noun with its article."""
    start = at
    if unit.word(at) in lex["prepositions"] - lex["pronouns"]:
        return None
    if unit.word(at) in lex["pronouns"]:
        at += 1
    else:
        while at < min(len(unit.elements), start + LONGEST_ADDRESSEE) and unit.is_word(at):
            word = unit.word(at)
            if at > start and (word in lex["pronouns"] or word in lex["articles"]):
                break
            is_name = lex.data.wide_nouns and unit.word(at - 1) in lex["articles"]  # “the | BBC”
            if (
                at > start
                and not is_name
                and unit.elements[at].is_capital != unit.elements[at - 1].is_capital
            ):
                break
            at += 1
    while unit.is_adverb(at) or unit.is_time(at):
        at += 1
    return at if at > start and unit.is_word(at) else None
