"""A unit and the end of a cue in, the stretch after it that is the content out, or None.

What announces itself comes first: a quotation, a colon, a complementizer, an infinitive, past an
addressee or an adverbial. Only then may a bare clause or noun phrase be the content.
"""

from stemma.understand.attribution.elements.cues import CueMatch, is_verb_at, phrase_length, speaks_at, stands
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.schema.cues import Takes
from stemma.understand.attribution.elements.units import DASHES, Unit
from stemma.understand.attribution.phrases import definite, extents, going_on
from stemma.understand.attribution.phrases.phrase import Phrase

SENTENCE_ENDS = "。！？!?….，"
LONGEST_ADDRESSEE = 10
TOPIC_WITHIN = 8
OPENER_WITHIN = 25
ASKED_WITHIN = 6
HIDING_WITHIN = 3
RELATIVE_WITHIN = 14
"""Farther from the cue a word such as “that” more likely opens a relative clause."""


def content_after(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> Phrase | None:
    is_deed = unit.word(at) in lex["aspects"]
    if is_deed and unit.is_word(at + 1) and "object" not in match.cue.takes:
        return None
    if match.cue.governs:
        start = match.tail[-1][1]
        return phrase(start, extents.object_end(unit, start, lex)) if unit.is_word(start) else None
    return _content_from(unit, match, at + is_deed, lex)


def _content_from(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> Phrase | None:
    takes = match.cue.takes
    is_tied = bool(match.cue.ties) and definite.tie(unit, at, match.cue, lex) > 0
    event = _event(unit, at, lex) if "event" in takes and not is_tied else None
    if event is not None and not _is_hiding(unit, event, lex):
        return phrase(event, extents.object_end(unit, event, lex))
    opener = _opener(unit, match, at, lex)
    if opener is not None:
        if unit.is_quote(opener) and not _goes_on_behind(unit, opener, lex):
            return Phrase(opener, quote_end(unit, opener))
        return phrase(opener, extents.clause_end(unit, opener, lex))
    at = _past_named(unit, at, lex) if lex.data.wide_nouns else at
    at = at if lex.data.comma_opens else _past_time(unit, at)  # “称已报警”: the adverb is said
    if unit.word(at) in lex["prepositions"] and unit.is_time(at + 1) and "clause" in takes:
        at = _past_time_words(unit, at + 1)
    return _unannounced(unit, match, at, lex)


def _past_named(unit: Unit, at: int, lex: Lexicon) -> int:
    """“confirmed to Norda Radio | the departure”: past a name that was told, to an object."""
    place = at + 1 + (unit.word(at + 1) in lex["articles"])
    first = place
    while unit.word(at) in lex["told_named"] and unit.is_word(place) and unit.elements[place].is_capital:
        place += 1
    return place if place > first and unit.word(place) in lex["articles"] else at


def _is_hiding(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“طالبا | عدم نشر اسمه”: what leaves a source unnamed is nothing that it says."""
    near = range(max(0, at - HIDING_WITHIN), at)
    return any(phrase_length(unit, place, lex.anonymous) > at - place for place in near)


def _goes_on_behind(unit: Unit, quote: int, lex: Lexicon) -> bool:
    """“专家认为，“去美元化”难以实现”: whether a few quoted words only begin what is said."""
    if not lex.spaceless or not unit.is_word(quote + 1) or unit.is_mark(quote - 1, ":"):
        return False
    return unit.text[unit.elements[quote].end - 2] not in SENTENCE_ENDS


def _unannounced(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> Phrase | None:
    """A content that nothing announces: what is spoken of, a bare clause, an object."""
    takes = match.cue.takes
    topic = _topic(unit, at, lex) if "topic" in takes else None
    if topic is not None:
        return phrase(topic, extents.object_end(unit, topic, lex), least=2)
    if unit.word(at) in lex["conjunctions"]:
        return None
    if "clause" in takes and not lex.data.opened_only and unit.is_word(at):
        bare = _bare(unit, match, at, lex)
        if bare is not None or "object" not in takes:
            return bare
    is_this = "event" in takes and unit.word(at) in lex["demonstratives"] and not unit.is_time(at + 1)
    is_object = "object" in takes and unit.is_word(at)
    if (lex.data.definite or lex.data.wide_nouns) and unit.word(at) in lex["prepositions"]:
        is_object = False
    if is_object or is_this:
        return phrase(at, _object_end(unit, at, lex))
    if "clause" in takes and lex.data.opened_only and unit.is_comma(at):
        return _behind_comma(unit, at + 1, lex)
    return None


def _past_time_words(unit: Unit, at: int) -> int:
    while unit.is_time(at):
        at += 1
    return at


def _behind_comma(unit: Unit, at: int, lex: Lexicon) -> Phrase | None:
    """“Савин говорит, крыша течёт”: a clause with a verb of its own behind a bare comma."""
    word = unit.word(at)
    closed = ("subordinators", "conjunctions", "relatives", "prepositions", "parenthetical")
    if not word or any(word in lex[name] for name in closed) or word in lex.phrases:
        return None
    found = phrase(at, extents.clause_end(unit, at, lex), least=3)
    is_told = found is not None and any(lex.is_finite(unit.word(place)) for place in range(*found))
    return found if is_told and not word.endswith(lex.data.participle_endings) else None


def _bare(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> Phrase | None:
    """What stands right behind the cue with nothing to open it."""
    if lex.data.names_antecedent:
        return _noun_or_infinitive(unit, match, at, lex)
    end = extents.clause_end(unit, at, lex)
    if lex.data.wide_nouns and unit.word(at) in lex["prepositions"]:
        verbs = (lex.is_finite(unit.word(place)) for place in range(at, end))
        return phrase(at, end) if any(verbs) else None
    if lex.data.comma_opens and _acts(match):
        end = extents.before_act(unit, at, end, lex)
    return phrase(at, end, least=2)


def _acts(match: CueMatch) -> bool:
    """“要求双方撤军，并计划…”: whether a cue is an act of speech, behind which another may follow."""
    return "object" in match.cue.takes


def _noun_or_infinitive(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> Phrase | None:
    """“confirmó el acuerdo”, “negó haber cobrado”: where a clause would have its complementizer."""
    if unit.word(at) in lex["prepositions"] and "object" not in match.cue.takes:
        if unit.is_time(at - 1) and unit.word(at) in lex["inner_prepositions"]:
            return phrase(at + 1, extents.object_end(unit, at + 1, lex))
        return None
    return phrase(at, extents.object_end(unit, at, lex))


def _event(unit: Unit, at: int, lex: Lexicon) -> int | None:
    """Where a verbal noun stands that is the content, past the time and a phrase with a preposition."""
    at = _past_time(unit, at)
    if definite.is_event(unit, at, lex):
        return at
    if unit.word(at) not in lex["prepositions"]:
        return None
    for place in range(at + 2, min(len(unit.elements), at + LONGEST_ADDRESSEE)):
        word = unit.word(place)
        if word in lex["complementizers"] or not (word or unit.is_comma(place)):
            return None
        if definite.is_event(unit, place, lex) and unit.word(place - 1) not in lex["prepositions"]:
            return place
    return None


def _past_time(unit: Unit, at: int) -> int:
    while unit.is_adverb(at) or unit.is_time(at) or (unit.is_comma(at) and _is_about_time(unit, at)):
        at += 1
    return at


def _topic(unit: Unit, at: int, lex: Lexicon) -> int | None:
    """“сообщил (журналистам в среду) о пожаре”: the preposition that opens what is spoken of."""
    for place in range(at, min(len(unit.elements), at + TOPIC_WITHIN)):
        if unit.word(place) in lex["topics"]:
            return place
        if not unit.is_word(place):
            return None
    return None


def _object_end(unit: Unit, at: int, lex: Lexicon) -> int:
    """As far as a clause where an infinitive goes with the noun: “призвал жителей не выходить, если …”."""
    end = extents.object_end(unit, at, lex)
    if any(lex.is_infinitive(unit.word(place)) for place in range(at, end)):
        return extents.clause_end(unit, at, lex)
    return end


def phrase(start: int, end: int, least: int = 1) -> Phrase | None:
    return Phrase(start, end) if end - start >= least else None


def quote_end(unit: Unit, at: int) -> int:
    """Past a quotation, and past what goes on with it: “…” and “…”."""
    end = at + 1
    while end < len(unit.elements) and (
        unit.is_quote(end) or (unit.is_quote(end + 1) and not unit.is_mark(end, ":"))
    ):
        end += 1 if unit.is_quote(end) else 2
    return min(end, len(unit.elements))


def _opener(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> int | None:  # noqa: PLR0911
    """Where a content begins that announces itself, past an addressee or adverbial."""
    takes = match.cue.takes
    limit = min(len(unit.elements), at + (OPENER_WITHIN if _goes_far(unit, match, at, lex) else 1))
    comma = _comma_opener(unit, match, at, lex) if _comma_may_open(unit, match, at, lex) else None
    if comma is not None:
        return comma or None
    beside = at
    for place in range(at, limit):
        if unit.is_quote(place):
            return place if "quote" in takes else None
        if unit.is_mark(place, ":"):
            return place + 1 if place + 1 < len(unit.elements) and takes & {"quote", "that"} else None
        if _opens_clause(unit, match, place, lex, at=at):
            return place
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


def _comma_may_open(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> bool:
    """Whether a comma may do what a complementizer does: always, or right behind a verb before a clause."""
    if lex.data.comma_opens:
        return True
    closed = lex["conjunctions"] | lex["prepositions"]
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
    if lex.data.comma_opens and _says_next(unit, match, at + 1, lex):
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
    return lex.data.opened_only and speaks_at(unit, place, lex)


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


def _is_about_time(unit: Unit, comma: int) -> bool:
    return unit.is_time(comma - 1) or unit.is_time(comma + 1)


def _goes_far(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> bool:
    """Whether an adverbial or an addressee may stand before the content."""
    if match.cue.ties or (lex.data.seeks_complementizer and "that" in match.cue.takes):
        return True
    if lex.spaceless and "clause" not in match.cue.takes:
        return any(unit.is_mark(place, ":") for place in range(at, at + LONGEST_ADDRESSEE))
    adverbial = unit.is_comma(at) or unit.is_time(at) or unit.is_adverb(at)
    return adverbial or unit.word(at) in lex["prepositions"] or "addressee" in match.cue.takes


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
    if place > at and "addressee" not in takes and not behind_comma:
        return False
    question = "question" in takes and (word in lex["questions"] or _asks_behind(unit, place, lex))
    wanted = word in lex["infinitive"] or (place == at and _is_infinitive(unit, place, lex))
    return question or ("infinitive" in takes and wanted)


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
    if place == at + 1:
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
            if at > start and unit.elements[at].is_capital != unit.elements[at - 1].is_capital:
                break
            at += 1
    while unit.is_adverb(at) or unit.is_time(at):
        at += 1
    return at if at > start and unit.is_word(at) else None
