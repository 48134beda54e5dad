"""A noun that marks an attribution in, its reading out: whose it is, and the content that it announces."""

from dataclasses import replace

from stemma.understand.attribution.constructions import final_nouns, noun_clauses, owned
from stemma.understand.attribution.constructions.contents import phrase
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch, phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.owned_markers import is_possessor
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import ahead, behind, construct, extents, trimming
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase
from stemma.understand.attribution.phrases.telling import speaks

POSSESSOR_WITHIN = 4
LONGEST_POSSESSOR = 6
OPENS_WITHIN = 3
"""A noun cue so near to the head of its sentence is the subject, and its content ends with its clause."""
LEAST_MODIFIER = 5
CLOSED_WITHIN = 40
WANTED_WITHIN = 6
"""Between a noun and what it wants stands nothing but whose it is."""
GOVERNED_WITHIN = 8


def noun(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“X's claim that …”, “a statement by X that …”."""
    if lex.data.verb_final or lex.spaceless:
        return (final_nouns.noun if lex.data.verb_final else _modified)(unit, match, lex, floor)
    if lex.data.noun_owner_follows or lex.data.noun_owner_precedes:
        return owned.read(unit, match, lex, floor)
    if "object" in match.cue.takes and not lex.data.owner_follows:
        found = _of_possessor(unit, match, lex, floor)
        if found is not None or not noun_clauses.is_equated(unit, match.end, lex):
            return found
        match = replace(match, end=match.end - 1)
    source, at = _owned_by(unit, match.end, lex)
    is_object = lex.data.owner_follows and "object" in match.cue.takes
    if is_object and unit.word(at) in lex["noun_contents"]:
        return _of_owner(unit, match, source, at, lex)
    if source and unit.is_mark(at, ":") and unit.is_quote(at + 1):
        return Reading(unit, match, source, Phrase(match.start, match.end), (Phrase(at + 1, at + 2),))
    bare = noun_clauses.bare(unit, match, at, lex)
    return bare or _announced(unit, match, source, at, lex=lex, floor=floor)


def _is_owned(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“توقعاته”: a noun with the pronoun of those whose it is, which another owner does not follow."""
    element = unit.elements[at]
    return unit.text[element.start : element.end].endswith(lex.data.owner_endings or ("\n",))


def _of_owner(unit: Unit, match: CueMatch, source: Phrase, at: int, lex: Lexicon) -> Reading | None:
    """“تحذيرات الأمم المتحدة | من مجاعة”: a noun phrase behind a preposition, no longer than it is."""
    limit = extents.object_end(unit, at + 1, lex)
    if at + 1 >= limit:
        return None
    content = Phrase(at, max(at + 2, construct.chain(unit, Phrase(at + 1, limit), lex).end))
    return Reading(unit, match, source, Phrase(match.start, match.end), (content,))


def _owned_by(unit: Unit, at: int, lex: Lexicon) -> tuple[Phrase, int]:
    """“a statement by X”: the source behind its noun, and where the content may be announced."""
    source = NOTHING
    is_plan = lex.data.strict_clauses and behind.opens_infinitive(unit, at, lex)
    if unit.word(at) in lex["noun_links"] and not _opens_clause(unit, at, lex) and not is_plan:
        source = behind.after(unit, at + 1, lex)
        if lex.data.wide_nouns:  # “a call by the union | for a strike”
            closers = either(lex["noun_contents"], lex["equating"])
            ends = (one for one in range(at + 2, source.end) if unit.word(one) in closers)
            source = Phrase(source.start, next(ends, source.end))
        at = source.end if source else at
    elif lex.data.owner_follows and not _is_owned(unit, at - 1, lex):
        source = behind.after(unit, at, lex, is_closing=False)
        at = source.end if source else at
    return source, at + 1 if _opens_clause(unit, at, lex) else at


def _announced(
    unit: Unit, match: CueMatch, source: Phrase, at: int, *, lex: Lexicon, floor: int
) -> Reading | None:
    """The content behind a noun and the word that announces it."""
    if lex.data.genitive_follows and not source:
        wanted = _wanted(unit, match, lex, floor)
        if wanted is not None:
            return wanted
        source, at = _owner_behind(unit, at, lex)
    at = noun_clauses.past_equating(unit, at, lex)
    named = phrase_length(unit, at, lex.noun_openers)
    if named:
        return _opened(unit, match, at + named, lex, source or _possessor(unit, match.start, lex, floor))
    opener = unit.word(at)
    is_plan = lex.data.strict_clauses and behind.opens_infinitive(unit, at, lex)
    is_opened = opener in lex["noun_contents"] and not lex.data.owner_follows
    if opener not in lex["complementizers"] and not is_opened and not is_plan:
        return None
    if not source:
        source = _possessor(unit, match.start, lex, floor)
    if (
        lex.data.wide_nouns
        and opener not in lex["complementizers"]
        and not (source and _wants(unit, at, lex))
    ):
        return None
    start = at if opener in either(lex["complementizers"], lex["infinitive"]) else at + 1
    end = (extents.clause_end if opener in lex["complementizers"] else extents.object_end)(unit, start, lex)
    end = _before_predicate(unit, match, Phrase(start, end), lex)
    is_noun = lex.data.wide_nouns and opener not in lex["complementizers"]
    content = phrase(start, end, least=1 if is_noun else 2)
    if content is None or (lex.data.wide_nouns and _is_relative(unit, start, lex)):
        return None
    is_tied = start > at and not (lex.data.wide_nouns and source.start >= match.end)
    found = Reading(unit, match, source, Phrase(match.start, start if is_tied else match.end), (content,))
    return found if source else _expressed(found, lex)


def _wanted(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“обещание клуба | вернуть деньги”, “его требование | уйти”: an infinitive behind somebody's noun."""
    near = range(match.end, min(len(unit.elements), match.end + WANTED_WITHIN))
    start = next((at for at in near if not unit.is_word(at) or lex.is_infinitive(unit.word(at))), match.end)
    if not unit.is_word(start) or not lex.is_infinitive(unit.word(start)):
        return None
    source = behind.after(unit, match.end, lex, is_closing=False) if start > match.end else NOTHING
    source = (
        Phrase(source.start, min(source.end, start)) if source else _possessor(unit, match.start, lex, floor)
    )
    if not source or (start > match.end and source.end != start):
        return None
    if any(lex.is_verb(unit.word(at)) or lex.is_finite(unit.word(at)) for at in range(*source)):
        return None
    end = extents.clause_end(unit, start, lex)
    if match.start < OPENS_WITHIN:
        end = next((at for at in range(start + 1, end) if _tells_of_noun(unit, at, lex)), end)
    return Reading(unit, match, source, Phrase(match.start, match.end), (Phrase(start, end),))


def _tells_of_noun(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether the predicate of a noun that opens its sentence begins here: “обещание … | не сбылось”."""
    word = unit.word(at)
    if unit.elements[at].is_capital or lex.is_infinitive(word):
        return unit.is_comma(at)
    return (
        lex.is_finite(word)
        or word in lex["auxiliaries"]
        or (lex.is_verb(word) and word not in lex["prepositions"])
    )


def _expressed(reading: Reading, lex: Lexicon) -> Reading:
    """“Надежду, что дорогу откроют, | выразил мэр”: a verb behind the content tells whose the noun is."""
    unit, verb = reading.unit, reading.content[0].end + 1
    if not unit.is_comma(verb - 1) or unit.word(verb) not in lex["back_verbs"]:
        return reading
    source = behind.after(unit, verb + 1, lex)
    return replace(reading, source=source, tail=Phrase(verb, verb + 1)) if source else reading


def _owner_behind(unit: Unit, at: int, lex: Lexicon) -> tuple[Phrase, int]:
    """“заявление министра (о том), что”: the source behind its noun, and where the complementizer stands."""
    source, opens = NOTHING, at <= OPENS_WITHIN
    if unit.is_word(at) and not phrase_length(unit, at, lex.noun_bridges):
        source = behind.after(unit, at, lex, is_closing=False)
        at = source.end if source else at
    bridge = phrase_length(unit, at, lex.noun_bridges) if source or opens else 0
    at += bridge
    return source, at + 1 if unit.is_comma(at) else at


def _opened(unit: Unit, match: CueMatch, start: int, lex: Lexicon, source: Phrase) -> Reading | None:
    """“l'affirmation du maire selon laquelle …”: a content behind what opens that of nouns alone."""
    end = _before_predicate(unit, match, Phrase(start, extents.clause_end(unit, start, lex)), lex)
    content = phrase(start, end, least=2)
    if content is None:
        return None
    return Reading(unit, match, source, Phrase(match.start, match.end), (content,))


def _before_predicate(unit: Unit, match: CueMatch, content: Phrase, lex: Lexicon) -> int:
    """“The claim that X lies led to protests”: the verb of a noun that opens the sentence follows."""
    if lex.data.genitive_follows and match.start < OPENS_WITHIN:
        return next((place for place in range(*content) if unit.is_comma(place)), content.end)
    first = next((at for at in range(match.start) if unit.word(at) not in lex.determiners), match.start)
    is_aside = lex.data.wide_nouns and unit.word(0) in either(lex["prepositions"], lex["subordinators"])
    if is_aside and not any(unit.is_comma(at) for at in range(match.start)):
        return next((at for at in range(*content) if unit.is_comma(at)), content.end)
    opens = first == match.start or (lex.data.wide_nouns and _owns(unit, match.start - 1, first, lex))
    if not opens or not (lex.data.strict_clauses or lex["heard_in"] or lex.data.wide_nouns):
        return content.end
    verbs = [
        at for at in range(*content) if lex.is_finite(unit.word(at)) and not unit.elements[at].is_capital
    ]
    inner = [at for at in verbs if at - 1 not in verbs or _begins_anew(unit, at, lex)]
    opened = lex["complementizers"].intersection((unit.word(content.start), unit.word(content.start - 1)))
    is_phrase = lex.data.wide_nouns and not opened
    own = 0 if is_phrase or behind.opens_infinitive(unit, content.start - 1, lex) else 1
    last = own if lex.data.wide_nouns else -1
    return inner[last] if len(inner) > own else content.end


def _begins_anew(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“(that tests were rigged) | is (before the courts)”: behind a participle another predicate begins."""
    return lex.data.wide_nouns and unit.word(at - 1) not in lex["auxiliaries"]


def _is_relative(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“(the view) that was built over”: a verb right behind the word is no clause of its own."""
    return unit.word(at) in lex["complementizers"] and lex.is_finite(unit.word(at + 1))


def _wants(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“(his promise) to halve it”, against “(his appeal) to the voters”."""
    if unit.word(at) not in lex["infinitive"]:
        return True
    follows = unit.word(at + 1)
    is_noun = follows in either(lex["articles"], lex["pronouns"], lex["demonstratives"]) or not follows
    return not is_noun and not unit.elements[at + 1].is_capital


def _owns(unit: Unit, end: int, start: int, lex: Lexicon) -> bool:
    """“The mayor's (claim)”, “His (promise)”: nothing but the owner of a noun before it."""
    if unit.word(end) in lex["possessives"]:
        return start == end
    is_owner = unit.word(end).endswith(lex.data.possessive_endings or ("\n",))
    return is_owner and not any(lex.is_finite(unit.word(at)) for at in range(start, end))


def _opens_clause(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a preposition stands here that belongs to the complementizer behind it: “de que”."""
    return unit.word(at) in lex["before_complementizers"] and unit.word(at + 1) in lex["complementizers"]


def _modified(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“有…的传言”, “X关于…的说法”: the content stands before the noun, behind a word that opens it."""
    linked = unit.word(match.start).startswith(tuple(lex["noun_links"]))
    if not linked and unit.word(match.start - 1) not in lex["noun_links"]:
        return None
    last = match.start if linked else match.start - 1
    for at in range(last - 1, max(floor, match.start - CLOSED_WITHIN) - 1, -1):
        if not unit.is_word(at):
            return None
        if unit.word(at) not in lex["noun_contents"]:
            continue
        source = ahead.before(unit, at, lex, floor=floor) if at > floor else NOTHING
        source = source if source and speaks(unit, source, lex) else _governed(unit, at, lex, floor)
        is_sure = bool(source) or unit.word(at) in lex["prepositions"]
        content = phrase(at + 1, last, least=2 if is_sure else LEAST_MODIFIER)
        if content is None:
            continue
        cue = Phrase(match.start, match.end)
        return Reading(unit, match, source, cue, (content,), is_impersonal=not source)
    return None


def _governed(unit: Unit, end: int, lex: Lexicon, floor: int) -> Phrase:
    """“针对 | 工会 | 提出的…指控”: who put forward what the noun's preposition tells of."""
    near = range(end - 1, max(floor, end - GOVERNED_WITHIN) - 1, -1)
    opener = next((at for at in near if unit.word(at) in lex["prepositions"] or not unit.is_word(at)), None)
    source = Phrase(opener + 1, end) if opener is not None and unit.is_word(opener) else NOTHING
    return source if source and speaks(unit, source, lex) else NOTHING


def _of_possessor(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“X's criticism of Y”: only where somebody's it is."""
    source = _possessor(unit, match.start, lex, floor)
    content = phrase(match.end, extents.object_end(unit, match.end, lex)) if unit.is_word(match.end) else None
    if not source or content is None:
        return None
    if lex.data.wide_nouns:  # “the bank's forecast of growth | is gloomy”
        content = Phrase(content.start, _before_predicate(unit, match, content, lex))
    return Reading(unit, match, source, Phrase(match.start, match.end), (content,))


def _possessor(unit: Unit, end: int, lex: Lexicon, floor: int) -> Phrase:
    """“the former mayor's claim”: back to the word that governs the possessor."""
    endings = lex.data.possessive_endings
    for place in range(end - 1, max(floor, end - POSSESSOR_WITHIN) - 1, -1):
        if unit.word(place) in lex["possessives"]:
            return Phrase(place, place + 1)
        owns = lex.data.wide_nouns and is_possessor(unit, place, lex)
        if not owns and not (endings and unit.word(place).endswith(endings)):
            continue
        start = place
        while start > max(floor, place - LONGEST_POSSESSOR) and unit.is_word(start - 1):
            word = unit.word(start - 1)
            closed = either(
                lex["prepositions"], lex["conjunctions"], lex["subordinators"], lex["complementizers"]
            )
            if word in closed or lex.is_verb(word) or lex.is_finite(word):
                break
            start -= 1
        return trimming.trimmed(unit, start, place + 1, lex)
    return NOTHING
