"""Noun phrases whose first noun governs what follows, for languages with ``definite``: “وزير المالية”.

A head without the article opens such a chain, a definite noun or a name closes it; behind a closed chain only
adjectives and, after a title, a name can stand. So it is told where a subject ends and an object begins.
"""

from collections.abc import Iterator
from typing import NamedTuple

from stemma.understand.attribution.elements.cues import CueMatch, phrase_length
from stemma.understand.attribution.elements.lexicon import Cue, Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.words import normal
from stemma.understand.attribution.phrases.behind import after
from stemma.understand.attribution.phrases.definite import is_definite, is_event, is_in_parts, tie
from stemma.understand.attribution.phrases.phrase import LONGEST, NOTHING, Phrase
from stemma.understand.attribution.phrases.trimming import is_lead

PLAIN_NAME = 2
LONG_NAME = 4
OPENING_WITHIN = 2


class Chain(NamedTuple):
    """A noun phrase up to ``end``; its name, if it has one, begins at ``name``."""

    end: int
    name: int | None


def chain(unit: Unit, phrase: Phrase, lex: Lexicon, cue: Cue | None = None) -> Chain:  # noqa: C901
    """The noun phrase at the head of a stretch, and where the name in it begins."""
    start, limit = phrase
    is_open, is_person, name = True, False, None
    at = start
    while at < limit and unit.is_word(at):
        word = unit.word(at)
        title = _title(word, lex) if at == start else word
        known = lex.governs(word) or lex.governs(title)
        is_role = title in lex["roles"] or word in lex["roles"] or word in lex["courtesy"]
        is_loose = not is_open
        is_adjective = _is_adjective(word, lex) and is_definite(unit, at, lex)
        tied = cue is not None and at > start and tie(unit, at, cue, lex, is_loose=is_loose) >= 0
        tied = tied and not (is_person and name is None and _is_of_office(word, lex))
        tied = tied or (cue is not None and is_loose and _is_told(unit, at, cue, lex))
        if at > start and (tied or _closes(unit, at, lex, is_open=is_open)):
            break
        if at > start and name is None and _is_linked(word, lex, is_person=is_person):
            is_open, at = known, at + 1
            continue
        if (
            at > start
            and not is_open
            and (is_event(unit, at, lex) or (known and not (is_role and (is_person or is_adjective))))
        ):
            break
        if lex.is_owned(word) or _is_owned(unit, at, lex):
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


def _title(word: str, lex: Lexicon) -> str:
    """A word without its article, and without a conjunction that is written as one with a title: “ووزير”."""
    bare = lex.bare(word)
    joined = (lex.bare(word.removeprefix(one)) for one in lex.data.joined if word.startswith(one))
    return bare if bare in lex["roles"] else next((one for one in joined if one in lex["roles"]), bare)


def _is_owned(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“محاميه”: a listed title with a pronoun; its last letter tells it from the feminine, “محامية”."""
    element = unit.elements[at]
    raw = unit.text[element.start : element.end]
    return unit.word(at) in lex["roles"] and any(
        raw.endswith(one) and normal(raw.removesuffix(one)) in lex["roles"] for one in lex.data.owner_endings
    )


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


def _is_linked(word: str, lex: Lexicon, *, is_person: bool) -> bool:
    """“المدير العام | للشركة”, “الأمين العام | لمنظمة …”: a preposition with which a title goes on."""
    if word.startswith(lex.data.linked or ("\n",)):
        return True
    return is_person and _is_of_office(word, lex)


def _is_of_office(word: str, lex: Lexicon) -> bool:
    """“لمنظمة”, “للأمم”: a preposition as one with an office, whose article may have lost a letter."""
    clitic = lex.data.clitics[0] if lex.data.clitics else "\n"
    if not word.startswith(clitic):
        return False
    bare = word.removeprefix(clitic)
    whole = normal(lex.data.definite) + bare.removeprefix(clitic)
    return bool({bare, whole} & (lex["institutions"] | lex["governors"]))


def _is_adjective(word: str, lex: Lexicon) -> bool:
    """“السياسي”: by its ending an adjective, though it is listed as a role too."""
    return word.endswith(lex.data.adjective_endings or ("\n",))


def _is_told(unit: Unit, at: int, cue: Cue, lex: Lexicon) -> bool:
    """“وحمّل المدرب | الحكم مسؤولية …”: a second one with the article is the object of such a verb."""
    if "object" not in cue.takes and not cue.ties:
        return False
    word = unit.word(at)
    speaks = lex.governs(word) and word not in lex["courtesy"] and not _is_adjective(word, lex)
    return speaks and is_definite(unit, at, lex) and is_definite(unit, at - 1, lex)


def _closes(unit: Unit, at: int, lex: Lexicon, *, is_open: bool) -> bool:
    """Whether a word of a closed class or a verb stands here, which no noun phrase goes on with."""
    word = unit.word(at)
    if not is_open and word in lex["demonstratives"]:
        return True
    if lex.is_joined(word) or (not is_open and lex.is_verb(word) and not lex.governs(word)):
        return True
    closed = ("prepositions", "complementizers", "subordinators", "relatives", "stops")
    if not is_open and word.startswith(lex.data.tied or ("\n",)) and word not in lex["not_tied"]:
        return not lex.governs(word)
    if word in lex["inner_prepositions"]:
        return False
    inside = word in lex["prepositions"] and is_in_parts(unit, at, lex)
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
    if unit.word(end) in lex["holders"] and end + 1 < source.end:
        end = chain(unit, Phrase(end + 1, source.end), lex, match.cue).end
    at = source.end
    while unit.is_comma(at) or unit.is_time(at) or unit.is_adverb(at):
        at += 1
    announced = unit.word(at) in lex["complementizers"] or unit.is_mark(at, ":") or unit.is_quote(at)
    strong = is_event(unit, end, lex) or tie(unit, end, match.cue, lex, is_loose=end < at) >= 0
    strong = strong or lex.is_joined(unit.word(end))
    strong = strong or (unit.word(end) in lex["demonstratives"] and not unit.is_time(end + 1))
    strong = strong or (end < source.end and _is_told(unit, end, match.cue, lex))
    near = range(source.start + 1, source.end)
    told = next((at for at in near if unit.word(at) in lex["outlets"]), None)
    told = None if told is not None and unit.word(told - 1) in lex["holders"] else told
    if announced and told is not None and end >= told and not lex.governs(unit.word(told - 1)):
        return Phrase(source.start, told)
    in_parts = is_in_parts(unit, end, lex) and unit.word(end) in lex["prepositions"]
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
        role = _title(unit.word(at), lex)
        if at < last or role not in lex["roles"]:
            continue
        end = min(len(unit.elements), at + LONGEST)
        found = chain(unit, Phrase(at, end), lex)
        last = found.end
        if found.name is not None and _is_outlet(unit.word(found.name), lex):
            continue
        if found.name is not None and unit.word(found.name - 1) not in lex["prepositions"]:
            name = Phrase(found.name, found.end)
        elif role != unit.word(at) and not is_definite(unit, at, lex):
            name = _name_before(unit, at, lex)
        else:
            name = NOTHING
        if name:
            span = unit.span(*name)
            stop = found.name or found.end
            words = frozenset(lex.bare(unit.word(place)) for place in range(at + 1, stop))
            yield role, words | {role}, unit.text[span.start : span.end]


def _is_outlet(word: str, lex: Lexicon) -> bool:
    """“لرويترز”: no name of the one whose title stands before it."""
    return lex.tells_outlet(word) or lex.is_clitic(word)


def _name_before(unit: Unit, at: int, lex: Lexicon) -> Phrase:
    """“عين نزار فرحات وزيرا”: the two words before a title in the object's case."""
    start = at - PLAIN_NAME
    if start < 1 or not all(unit.is_word(place) for place in range(start, at)):
        return NOTHING
    plain = all(
        not lex.is_known(unit.word(place)) and not lex.governs(unit.word(place)) for place in range(start, at)
    )
    return Phrase(start, at) if plain and not is_definite(unit, start, lex) else NOTHING


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
