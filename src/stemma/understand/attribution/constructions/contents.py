"""A unit and the end of a cue in, the stretch after it that is the content out, or None.

What announces itself comes first: a quotation, a colon, a complementizer, an infinitive, past an
addressee or an adverbial. Only then may a bare clause or noun phrase be the content.
"""

from stemma.understand.attribution.constructions.bidden import bidden
from stemma.understand.attribution.constructions.content_openers import LONGEST_ADDRESSEE, opener_after
from stemma.understand.attribution.elements.cues import CueMatch, phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import definite, extents
from stemma.understand.attribution.phrases.phrase import Phrase

SENTENCE_ENDS = "。！？!?….，"
TOPIC_WITHIN = 8
HIDING_WITHIN = 3
INSERTED_WITHIN = 14


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
    at = _past_insertion(unit, match, at, lex)
    is_tied = bool(match.cue.ties) and definite.tie(unit, at, match.cue, lex) > 0
    event = _event(unit, at, lex) if "event" in takes and not is_tied else None
    if event is not None and not _is_hiding(unit, event, lex):
        return phrase(event, extents.object_end(unit, event, lex))
    told = bidden(unit, match, at, lex)
    if told is not None:
        return told
    opener = opener_after(unit, match, at, lex)
    if opener is not None:
        if unit.is_quote(opener) and not _goes_on_behind(unit, opener, lex):
            return Phrase(opener, quote_end(unit, opener))
        return phrase(opener, extents.clause_end(unit, opener, lex))
    at = _past_named(unit, at, lex) if lex.data.wide_nouns else at
    at = at if lex.data.comma_opens else _past_time(unit, at)  # “称已报警”: the adverb is said
    if unit.word(at) in lex["prepositions"] and unit.is_time(at + 1) and "clause" in takes:
        at = _past_time_words(unit, at + 1)
    return _unannounced(unit, match, at, lex)


def _past_insertion(unit: Unit, match: CueMatch, comma: int, lex: Lexicon) -> int:
    """“نفى المدرب، في تصريحات لصحيفة، | صحة الأنباء”: past what commas set off between subject and object."""
    if not lex.data.definite or not unit.is_comma(comma):
        return comma
    opens = unit.word(comma + 1) in lex["prepositions"] or phrase_length(unit, comma + 1, lex.citing)
    near = range(comma + 2, min(len(unit.elements), comma + INSERTED_WITHIN))
    close = next((at for at in near if unit.is_comma(at)), comma) if opens else comma
    follows = close + 1
    is_object = "event" in match.cue.takes and (
        definite.is_event(unit, follows, lex) or unit.word(follows) in lex["demonstratives"]
    )
    is_tied = bool(match.cue.ties) and definite.tie(unit, follows, match.cue, lex) >= 0
    is_noun = "object" in match.cue.takes and unit.is_word(follows) and not lex.is_verb(unit.word(follows))
    return follows if close > comma and (is_object or is_tied or is_noun) else comma


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
    joins = lex["conjunctions"] - lex["prepositions"] if lex.spaceless else lex["conjunctions"]
    if unit.word(at) in joins:  # “宣布与教练解约”: there “与” is “with”
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
    if lex.data.wide_nouns and not any(lex.is_finite(unit.word(place)) for place in range(at, end)):
        if "hearing" in match.cue.takes:
            return None
        end = extents.before_venue(unit, at, end, lex)
    end = extents.before_other(unit, at, end, lex) if lex.data.comma_opens else end
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
        opens = definite.is_event(unit, place, lex) or _is_any(unit, place, lex)
        if opens and unit.word(place - 1) not in lex["prepositions"]:
            return place
    return None


def _is_any(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“(نفى في حديث لقناة «الأفق») | أي خلاف”: a noun with such a word behind a whole phrase."""
    is_noun = bool(lex.data.definite) and unit.word(at) in lex["demonstratives"] and not unit.is_time(at + 1)
    return is_noun and (definite.is_definite(unit, at - 1, lex) or unit.opens_marks(at - 1))


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
    if lex.subjects and unit.is_comma(end) and unit.word(end + 1) in lex["conditionals"]:
        return extents.clause_end(unit, at, lex)  # “пригрозил мерами, если пошлины введут”
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


def _is_about_time(unit: Unit, comma: int) -> bool:
    return unit.is_time(comma - 1) or unit.is_time(comma + 1)
