"""Noun phrases whose first noun governs what follows, for languages with ``definite``: “وزير المالية”.

A head without the article opens such a chain, a definite noun or a name closes it; behind a closed chain only
adjectives and, after a title, a name can stand. So it is told where a subject ends and an object begins.
"""

from collections.abc import Iterator
from typing import NamedTuple

from stemma.understand.attribution.elements.cues import CueMatch, phrase_length
from stemma.understand.attribution.elements.lexicon import Cue, Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases.behind import after
from stemma.understand.attribution.phrases.phrase import LONGEST, NOTHING, Phrase
from stemma.understand.attribution.phrases.trimming import is_lead

PLAIN_NAME = 2
LONG_NAME = 4
OPENING_WITHIN = 2
SHORT = 2


class Chain(NamedTuple):
    """A noun phrase up to ``end``; its name, if it has one, begins at ``name``."""

    end: int
    name: int | None


def is_definite(unit: Unit, at: int, lex: Lexicon, skip: int = 0) -> bool:
    """Whether a word has the article before it, as one word with it."""
    article = lex.data.definite
    if not unit.is_word(at):
        return False
    start = unit.elements[at].start + skip
    return unit.text.startswith(article, start, unit.elements[at].end - 1)


def is_event(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a noun tells what is done, as an infinitive does elsewhere."""
    word = unit.word(at)
    return lex.is_event(word) and not lex.governs(word) and not is_definite(unit, at, lex)


def tie(unit: Unit, at: int, cue: Cue, lex: Lexicon, *, is_loose: bool = False) -> int:
    """Elements from here to the content, if a preposition that ties it to the cue stands here; else -1.

    One that is written as one with its noun belongs to the content: 0 elements. ``is_loose`` where any
    noun may stand here.
    """
    word = unit.word(at)
    for phrase in cue.ties:
        if len(phrase) > 1 and phrase[1] == "-":
            bare = word.removeprefix(phrase[0])
            is_noun = is_loose or is_definite(unit, at, lex, len(phrase[0])) or lex.is_event(bare)
            if is_noun and len(bare) > SHORT and bare != word and word not in lex["not_tied"]:
                return 0
        elif word == phrase[0] and all(unit.word(at + step) == part for step, part in enumerate(phrase)):
            return len(phrase)
    return -1


def chain(unit: Unit, phrase: Phrase, lex: Lexicon, cue: Cue | None = None) -> Chain:  # noqa: C901
    """The noun phrase at the head of a stretch, and where the name in it begins."""
    start, limit = phrase
    is_open, is_person, name = True, False, None
    at = start
    while at < limit and unit.is_word(at):
        word = unit.word(at)
        known = lex.governs(word)
        is_role = word in lex["roles"] or word in lex["courtesy"]
        is_loose = not is_open
        tied = cue is not None and at > start and tie(unit, at, cue, lex, is_loose=is_loose) >= 0
        if at > start and (tied or _closes(unit, at, lex, is_open=is_open)):
            break
        if at > start and name is None and word.startswith(lex.data.linked or ("\n",)):
            is_open, at = known, at + 1
            continue
        if (
            at > start
            and not is_open
            and (is_event(unit, at, lex) or (known and not (is_role and is_person)))
        ):
            break
        if lex.is_owned(word):
            is_open, is_role = False, True
        elif is_definite(unit, at, lex):
            if name is not None and at - name >= _longest(unit, name, lex):
                break
            is_open = False
        elif known:
            is_open, name = True, None
        elif is_open and at > start:
            is_open = False
        elif name is None:
            if not is_person and at > start and not _goes_on(unit, at, lex):
                break
            is_open, name = False, at
        elif at - name >= _longest(unit, name, lex):
            break
        is_person = is_person or is_role or at == start == name
        at += 1
    return Chain(at, name)


def _closes(unit: Unit, at: int, lex: Lexicon, *, is_open: bool) -> bool:
    """Whether a word of a closed class or a verb stands here, which no noun phrase goes on with."""
    word = unit.word(at)
    if lex.is_joined(word) or (not is_open and lex.is_verb(word) and not lex.governs(word)):
        return True
    closed = ("prepositions", "complementizers", "subordinators", "relatives", "stops")
    if not is_open and word.startswith(lex.data.tied or ("\n",)) and word not in lex["not_tied"]:
        return not lex.governs(word)
    if word in lex["inner_prepositions"]:
        return False
    inside = word in lex["prepositions"] and unit.word(at - 1) in lex["partitives"]
    return not inside and (unit.is_time(at) or any(word in lex[name] for name in closed))


def _goes_on(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“للملاحة” after a name goes on with it, and so does a second word of a name."""
    word = unit.word(at)
    return word.startswith(lex.data.linked or ("\n",)) or not is_definite(unit, at - 1, lex)


def _longest(unit: Unit, start: int, lex: Lexicon) -> int:
    words = {unit.word(at) for at in range(start, min(start + PLAIN_NAME, len(unit.elements)))}
    return LONG_NAME if words & lex["name_particles"] else PLAIN_NAME


def cut(unit: Unit, source: Phrase, match: CueMatch, lex: Lexicon) -> Phrase:
    """A subject behind its verb without the object that stands right behind it.

    Whole where a content announces itself behind it, unless a verbal noun stands in it.
    """
    if not lex.data.definite or not source or not (match.cue.takes & {"object", "event"} or match.cue.ties):
        return source
    end = max(source.start + 1, chain(unit, source, lex, match.cue).end)
    at = source.end
    while unit.is_comma(at) or unit.is_time(at) or unit.is_adverb(at):
        at += 1
    announced = unit.word(at) in lex["complementizers"] or unit.is_mark(at, ":") or unit.is_quote(at)
    strong = is_event(unit, end, lex) or tie(unit, end, match.cue, lex, is_loose=end < at) >= 0
    strong = strong or lex.is_joined(unit.word(end))
    told = next((at for at in range(source.start + 1, source.end) if unit.word(at) in lex["outlets"]), None)
    if announced and told is not None and end >= told and not lex.governs(unit.word(told - 1)):
        return Phrase(source.start, told)
    in_parts = unit.word(end - 1) in lex["partitives"] and unit.word(end) in lex["prepositions"]
    is_hidden = any(phrase_length(unit, place, lex.anonymous) > 1 for place in range(*source))
    if is_hidden or (announced and in_parts):
        return source
    if strong:
        return Phrase(source.start, end)
    if "object" in match.cue.takes and end == source.end and _is_two(unit, source, lex):
        return Phrase(source.start, end - 1)
    is_whole = announced or not match.cue.ties or tie(unit, at, match.cue, lex) >= 0
    return source if is_whole else Phrase(source.start, end)


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


def titles(unit: Unit, lex: Lexicon) -> Iterator[tuple[str, frozenset[str], str]]:
    """Every title of a unit with its words and the name that it stands beside: “وزير الطاقة نزار فرحات”."""
    last = 0
    for at in range(len(unit.elements)):
        role = lex.bare(unit.word(at))
        if at < last or role not in lex["roles"]:
            continue
        end = min(len(unit.elements), at + LONGEST)
        found = chain(unit, Phrase(at, end), lex)
        last = found.end
        if found.name is not None:
            name = Phrase(found.name, found.end)
        elif role != unit.word(at) and not is_definite(unit, at, lex):
            name = _name_before(unit, at, lex)
        else:
            name = NOTHING
        if name:
            span = unit.span(*name)
            stop = found.name or found.end
            words = frozenset(lex.bare(unit.word(place)) for place in range(at, stop))
            yield role, words, unit.text[span.start : span.end]


def _name_before(unit: Unit, at: int, lex: Lexicon) -> Phrase:
    """“عين نزار فرحات وزيرا”: the two words before a title in the object's case."""
    start = at - PLAIN_NAME
    if start < 1 or not all(unit.is_word(place) for place in range(start, at)):
        return NOTHING
    plain = all(
        not lex.is_known(unit.word(place)) and not lex.governs(unit.word(place)) for place in range(start, at)
    )
    return Phrase(start, at) if plain and not is_definite(unit, start, lex) else NOTHING


def leads(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """Whether a noun phrase before a verb opens its clause, and so is its subject: “إن الوزير أبلغ”."""
    if not lex.data.definite or not phrase or not lex.governs(unit.word(phrase.start)):
        return False
    openers = lex["complementizers"] | lex["conjunctions"] | lex["auxiliaries"]
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


def person_name(unit: Unit, phrase: Phrase, lex: Lexicon) -> str | None:
    """The bare name in a phrase, behind a title, before it or between commas."""
    start = phrase.start
    while start < phrase.end:
        end = next((at for at in range(start, phrase.end) if not unit.is_word(at)), phrase.end)
        found = _name_in(unit, start, end, lex) if end > start else None
        if found is not None:
            span = unit.span(*found)
            return unit.text[span.start : span.end]
        start = end + 1
    return None


def _name_in(unit: Unit, start: int, end: int, lex: Lexicon) -> Phrase | None:
    name = chain(unit, Phrase(start, end), lex).name
    if name is None:
        return None
    stop = name
    while stop < end and not lex.is_known(unit.word(stop)) and not lex.governs(unit.word(stop)):
        stop += 1
    if stop == name:
        return None
    is_titled = name > start
    if is_titled and stop == name + 1 == end - 1 and is_definite(unit, stop, lex):
        return Phrase(name, end)
    if is_titled and stop - name > PLAIN_NAME and _longest(unit, name, lex) == PLAIN_NAME:
        return Phrase(stop - PLAIN_NAME, stop)
    return Phrase(name, stop)
