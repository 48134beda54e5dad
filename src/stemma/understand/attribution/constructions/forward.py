"""A cue with its content after it, or around it: X said that …; as X said, …; …, as X said."""

from stemma.understand.attribution.constructions import final
from stemma.understand.attribution.constructions.citing import citings_after
from stemma.understand.attribution.constructions.contents import content_after
from stemma.understand.attribution.constructions.fronted import before_relative
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.constructions.with_cited import before_verb
from stemma.understand.attribution.elements.cues import CueMatch, phrase_length, speaks_at
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import (
    ahead,
    behind,
    construct_subjects,
    definite,
    elsewhere,
    extents,
    nominal,
    relative_nouns,
    trimming,
)
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase
from stemma.understand.attribution.phrases.told_ahead import told_ahead

LEAST_TOPIC = 2
OPENING = 3
"""Elements before the verb of “As has X said, …” at most."""
WANTED = frozenset({"object", "infinitive"})
"""What such a cue takes may look like a subject behind it."""


def forward(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    source, at = _subject(unit, match, lex, floor)
    if trimming.is_parenthetical(unit, match.start - 1, lex) or (
        source and trimming.is_parenthetical(unit, source.start - 1, lex)
    ):
        return _parenthetical(unit, match, source, lex)
    content = content_after(unit, match, at, lex)
    if content is None and lex.data.definite and unit.word(match.start) in lex["parenthetical"]:
        return _parenthetical(unit, match, source, lex, first=match.start)
    if content is None and (lex.data.wide_nouns or lex.data.strict_clauses) and "that" in match.cue.takes:
        content = _behind_cited(unit, match, at, lex)
    if content is None and at != match.end:
        source, content = NOTHING, content_after(unit, match, match.end, lex)
    if content is None:
        return None
    if _is_aside(unit, match, lex) or (lex.spaceless and unit.word(source.start - 1) in lex["subordinators"]):
        content = _until_cue(unit, _until_comma(unit, content), lex)
    if lex.data.relative_source == "antecedent" and source and unit.word(source.start) in lex["relatives"]:
        source = relative_nouns.antecedent(unit, source.start, lex)
    first = unit.word(content.start)
    is_firm = (
        unit.is_quote(content.start)
        or first in lex["complementizers"]
        or unit.is_mark(content.start - 1, ":")
    )
    return Reading(unit, match, source, Phrase(match.start, match.end), (content,), is_firm=is_firm)


def _behind_cited(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> Phrase | None:
    """“X said, citing Y, | the road was open”."""
    if not unit.is_comma(at) or not phrase_length(unit, at + 1, lex.citing):
        return None
    comma = next((one for one in range(at + 1, len(unit.elements)) if not unit.is_word(one)), at)
    behind_comma = comma > at and unit.is_comma(comma)
    return content_after(unit, match, comma + 1, lex) if behind_comma else None


def _subject(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> tuple[Phrase, int]:
    """The subject on the side where the language has it, and where a content may begin."""
    sides = lex.subject
    may_precede = not match.is_participle and not lex.is_joined(unit.word(match.head))
    if lex.data.definite and may_precede:
        left = construct_subjects.without_verb(unit, ahead.before(unit, match.start, lex, floor=floor), lex)
        sides = ("left",) if construct_subjects.leads(unit, left, lex) else sides
    for side in sides:
        source = NOTHING
        if side == "left" and may_precede:
            source = _head(unit, match, lex, floor) or ahead.before(unit, match.start, lex, floor=floor)
            source = construct_subjects.without_verb(unit, source, lex)
        elif side == "right" and _may_follow(unit, match, lex):
            source = _behind(unit, match, lex)
        if source:
            return source, source.end if side == "right" else match.end
    return NOTHING, match.end


def _behind(unit: Unit, match: CueMatch, lex: Lexicon) -> Phrase:
    """The subject behind its verb, without an object that follows it or that looks like one."""
    opens = unit.word(match.start - 1) in lex["parenthetical"] and match.start <= OPENING
    source = behind.after(unit, match.end, lex, is_closing=not opens)
    source = construct_subjects.cut(unit, source, match, lex)
    if match.cue.takes & WANTED and not nominal.may_be_subject(unit, *source, lex):
        return NOTHING
    return source


def _may_follow(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """Whether a subject may stand behind the verb."""
    takes = match.cue.takes
    if takes - {"whole", "quote"} == {"object"} or "converb" in takes:
        return False
    if "object" in takes and (match.is_participle or _governs(unit, match, lex)):
        return False
    if "event" in takes and unit.is_word(match.end) and definite.is_event(unit, match.end, lex):
        return False
    if lex.data.feminine_endings and construct_subjects.disagrees(unit, match.head, match.end, lex):
        return False
    if match.cue.ties and unit.is_word(match.end) and definite.tie(unit, match.end, match.cue, lex) == 0:
        return False
    return "object" not in takes or unit.word(match.start - 1) not in lex["relatives"]


def _governs(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """“s'est félicité de | la trêve”: the last word of a phrase is a preposition, and what follows is its."""
    return match.end - match.head > 1 and unit.word(match.end - 1) in lex["prepositions"]


def _head(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Phrase:
    """Where verbs stand last, the subject at the head: “X açıklamasında şunları söyledi: …”."""
    if not lex.data.verb_final or unit.is_comma(match.start - 1):
        return NOTHING
    if "passive" in match.cue.takes and lex.data.venue_closes:
        return elsewhere.agent(unit, floor, match.start, lex) or elsewhere.statement(
            unit, floor, match.start, lex
        )
    return final.head(unit, floor, match.start, lex)


def _is_aside(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """Whether the sentence goes on behind what is said: “who …”, “водитель, утверждавший, что …, …”."""
    if "aside" in match.cue.takes or unit.word(match.start - 1) in lex["relatives"]:
        return True
    if match.is_participle and unit.is_comma(match.start - 1) and "that" not in match.cue.takes:
        return True
    return bool(lex.subjects) and unit.is_comma(match.start - 1) and lex.is_reduced(unit.word(match.head))


def _until_comma(unit: Unit, content: Phrase) -> Phrase:
    """A relative clause ends at its comma, and so does what is said in it."""
    comma = next((at for at in range(content.start + 1, content.end) if unit.is_comma(at)), content.end)
    return Phrase(content.start, comma)


def _until_cue(unit: Unit, content: Phrase, lex: Lexicon) -> Phrase:
    """«با بیان اینکه … است | گفت …»: to the cue behind its verb, where no comma parts them."""
    if not lex.data.relative_links:
        return content
    for at in range(content.start + 1, content.end):
        if lex.is_finite(unit.word(at - 1)) and speaks_at(unit, at, lex):
            return Phrase(content.start, at)
    return content


def _parenthetical(
    unit: Unit, match: CueMatch, source: Phrase, lex: Lexicon, *, first: int | None = None
) -> Reading | None:
    """“As X said, …” and “…, as X said, …”; ``first`` is the place of “as”."""
    if first is None:
        first = min(match.start, source.start if source else match.start) - 1
    at = max(match.end, source.end)
    if phrase_length(unit, at + 1, lex.citing):
        cited = behind.after(unit, at + 1 + phrase_length(unit, at + 1, lex.citing), lex, is_closing=False)
        at = max(at, cited.end)
    end = extents.adjunct_end(unit, at, lex)
    end = at if end is None else end
    parts = []
    if any(unit.word(at) not in either(lex["particles"], lex["conjunctions"]) for at in range(first)):
        parts.append(
            Phrase(max(0, first - extents.LONGEST), first - 1 if unit.is_comma(first - 1) else first)
        )
    if end + 1 < len(unit.elements):
        start = end + 1 if not unit.is_word(end) else end
        parts.append(Phrase(start, extents.clause_end(unit, start, lex)))
    content = tuple(part for part in parts if part)
    return Reading(unit, match, source, Phrase(match.start, match.end), content) if content else None


def told_of(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“О пожаре сообщил X”: what is spoken of at the head of the clause, its speaker behind the cue."""
    start = match.start
    while start > floor and (unit.is_word(start - 1) or unit.is_mark(start - 1, "(", ")")):
        start -= 1
    while start < match.start and (trimming.is_lead(unit, start, lex) or unit.word(start) in lex["firsts"]):
        start += 1
    if unit.word(start) not in lex["topics"] or match.start - start < LEAST_TOPIC:
        return None
    if lex.subjects and phrase_length(unit, start, lex.refer_back):
        return None
    last = match.start - 1
    if lex.subjects and unit.word(last) in lex.leads and last > start + LEAST_TOPIC:
        return Reading(
            unit, match, Phrase(last, last + 1), Phrase(match.start, match.end), (Phrase(start, last),)
        )
    source = behind.after(unit, match.end, lex)
    if not source:
        return None
    content = Phrase(start, _topic_end(unit, start, match.start, lex))
    if whole := _before_cited(unit, match, source, start, lex):
        return whole
    is_marked = unit.text[unit.elements[last].end : unit.elements[last].end + 1] in ("»", "”")
    told = Phrase(min(content.end, last) if not is_marked else content.end, match.start)
    told = told if lex.subjects and last - content.start >= LEAST_TOPIC else NOTHING
    return Reading(unit, match, source, Phrase(match.start, match.end), (content,), told=told)


def _before_cited(unit: Unit, match: CueMatch, source: Phrase, start: int, lex: Lexicon) -> Reading | None:
    """“О пожаре | со ссылкой на очевидцев сообщил X”, “Дом сгорел, | о чём сообщил X”."""
    cue = Phrase(match.start, match.end)
    if before := before_relative(unit, Phrase(start, match.start), lex):
        return Reading(unit, match, source, cue, (before,))
    places = range(start + LEAST_TOPIC, match.start) if lex.subjects else ()
    cites = next((at for at in places if phrase_length(unit, at, lex.citing)), None)
    if cites is None:
        return None
    cited = tuple(before_verb(one, match.start) for one in citings_after(unit, cites, lex)[0])
    return Reading(unit, match, source, cue, (Phrase(start, cites),), citings=cited)


def _topic_end(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """Without those who are told, or the first to tell: “О сделке | «Норде» первой (сообщила) …”."""
    told = told_ahead(unit, start + LEAST_TOPIC, end, lex)
    at = told.start if told else end
    while at > start + LEAST_TOPIC and unit.word(at - 1) in lex["firsts"]:
        at -= 1
    return at
