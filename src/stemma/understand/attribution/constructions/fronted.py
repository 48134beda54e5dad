"""What is said before its cue, with nothing to announce it, where nouns show their case.

“Решение раскритиковал министр”, “Вину он отрицает”, “Завершить ремонт город планирует к зиме”. The subject is
told by its form, on whichever side of the cue it stands; what is left of the clause before the cue is said.
"""

from dataclasses import replace

from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import behind, extents, hearers, trimming
from stemma.understand.attribution.phrases.nominal import is_subject, may_be_subject, with_modifiers
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase
from stemma.understand.attribution.phrases.told_ahead import told_ahead

LONGEST = 30
"""A noun for what is said stands so near to the head of the clause."""
HEAD_WITHIN = 4
PAIR = 2


def fronted(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """The reading with its content before the cue and no mark between the two, or None."""
    if not lex.subjects or _announces(unit, match.end, lex):
        return None
    clause = _clause_before(unit, match.start, lex, floor)
    if not clause:
        return None
    told = told_ahead(unit, clause.start + 1, clause.end, lex)
    if not told:
        return _of_clause(unit, match, clause, lex)
    found = _of_clause(unit, match, Phrase(clause.start, told.start), lex)
    return replace(found, told=told) if found is not None else None


def _of_clause(unit: Unit, match: CueMatch, clause: Phrase, lex: Lexicon) -> Reading | None:
    """The reading of the words before the cue, without those who are told there."""
    if unit.word(clause.start) in lex["prepositions"]:
        return _governed(unit, match, clause, lex) or _hosted(unit, match, clause, lex)
    if "relay" in match.cue.takes or unit.word(match.head) in lex["outlet_cues"]:
        return _passed_on(unit, match, clause, lex)
    return _tied(unit, match, clause, lex) or _bare(unit, match, clause, lex)


def _bare(unit: Unit, match: CueMatch, clause: Phrase, lex: Lexicon) -> Reading | None:
    """What is wanted or said stands there with no preposition."""
    if lex.is_infinitive(unit.word(clause.start)):
        return _planned(unit, match, clause, lex) if "infinitive" in match.cue.takes else None
    if "object" not in match.cue.takes:
        return None
    hosted = _hosted_last(unit, match, clause, lex) or _accused(unit, match, clause, lex)
    return hosted or _followed(unit, match, clause, lex) or _parted(unit, match, clause, lex)


def _announces(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a content announces itself behind the cue."""
    while unit.is_adverb(at) or unit.is_time(at) or unit.is_comma(at):
        at += 1
    word = unit.word(at)
    return word in lex["complementizers"] or word in lex["questions"] or unit.is_mark(at, ":")


def _clause_before(unit: Unit, end: int, lex: Lexicon, floor: int) -> Phrase:
    """The words before the cue back to a mark, without those that open a clause."""
    start = end
    while start > max(floor, end - LONGEST) and unit.is_word(start - 1):
        start -= 1
    while start < end and trimming.is_lead(unit, start, lex):
        start += 1
    closed = either(lex["relatives"], lex["complementizers"])
    within = range(start, end)
    is_plain = not any(unit.word(at) in closed or lex.is_finite(unit.word(at)) for at in within)
    return Phrase(start, end) if is_plain else NOTHING


def _passed_on(unit: Unit, match: CueMatch, clause: Phrase, lex: Lexicon) -> Reading | None:
    """“Слова министра приводит агентство «Норда»”."""
    if not lex["relayed"].intersection(unit.word(at) for at in range(*clause)):
        return None
    source = behind.after(unit, match.end, lex)
    return _reading(unit, match, source, clause, NOTHING) if source else None


def _planned(unit: Unit, match: CueMatch, clause: Phrase, lex: Lexicon) -> Reading | None:
    """“Завершить ремонт (город) планирует к зиме”, “Закрыть рынок предложил депутат”."""
    subject = _last_subject(unit, clause, lex)
    source = NOTHING if subject else behind.after(unit, match.end, lex)
    if source and source.start == match.end and _is_person(unit, source, lex):
        return _reading(unit, match, source, clause, NOTHING)
    content = Phrase(clause.start, subject.start if subject else clause.end)
    rest = Phrase(match.end, extents.clause_end(unit, match.end, lex))
    if any(lex.is_infinitive(unit.word(at)) for at in range(*rest)):
        return None
    return _reading(unit, match, subject, content, rest)


def _followed(unit: Unit, match: CueMatch, clause: Phrase, lex: Lexicon) -> Reading | None:
    """“Решение раскритиковал министр”."""
    if any(is_subject(unit, at, lex) for at in range(*clause)) or unit.is_quote(clause.start):
        return None
    source = behind.after(unit, match.end, lex)
    if not source or not (_is_person(unit, source, lex) or _is_named(unit, source, clause, lex)):
        return None
    if source.end < len(unit.elements) and extents.adjunct_end(unit, source.end, lex) is None:
        return None
    return _reading(unit, match, source, clause, NOTHING)


def _governed(unit: Unit, match: CueMatch, clause: Phrase, lex: Lexicon) -> Reading | None:
    """“На шум жалуются жители”: the preposition at the head of the clause is the one that the cue takes."""
    said = before_relative(unit, clause, lex)
    if not (said or _takes_preposition(unit, match, unit.word(clause.start), lex)):
        return None
    subject = _last_subject(unit, clause, lex)
    if subject and not said:
        return _reading(unit, match, subject, Phrase(clause.start, subject.start), NOTHING)
    source = behind.after(unit, match.end, lex)
    told = source and (is_subject(unit, source.start, lex) or _is_capital(unit, source, lex))
    if source and not told and not _is_person(unit, source, lex):
        return None
    return _reading(unit, match, source, said or clause, NOTHING)


def before_relative(unit: Unit, clause: Phrase, lex: Lexicon) -> Phrase:
    """“Дом снесли |, о чём (сообщили соседи)”: the clause that such a relative stands for."""
    is_relative = unit.word(clause.end - 1) in lex["clause_relatives"] and clause.end - clause.start == PAIR
    comma = clause.start - 1
    if not is_relative or not unit.is_comma(comma):
        return NOTHING
    start = comma
    while start > 0 and unit.is_word(start - 1):
        start -= 1
    return Phrase(start, comma) if start < comma else NOTHING


def _hosted_last(unit: Unit, match: CueMatch, clause: Phrase, lex: Lexicon) -> Reading | None:
    """“Слухи об отставке | в Кремле опровергли”: what is said, then those who speak in a place."""
    at = next((at for at in range(clause.end - 2, clause.start, -1) if unit.word(at) in lex["hosts"]), None)
    is_many = unit.word(match.head).endswith(lex.data.many_endings or ("\n",))
    if at is None or not is_many or unit.is_quote(clause.start) or unit.is_time(at + 1):
        return None
    if any(is_subject(unit, place, lex) for place in range(clause.start, at)):
        return None
    if not hearers.is_host(unit, at, lex) and not hearers.is_place_host(unit, at + 1, clause.end, lex):
        return None
    return _reading(unit, match, Phrase(at + 1, clause.end), Phrase(clause.start, at), NOTHING)


def _takes_preposition(unit: Unit, match: CueMatch, preposition: str, lex: Lexicon) -> bool:
    """Whether the pack has the cue with this preposition behind it: “не согласен с”."""
    heads = (match.start, match.head)
    wanted = {(*(unit.word(at) for at in range(head, match.end)), preposition) for head in heads}
    known = (lex.phrases.get(unit.word(head), ()) for head in heads)
    return any(words in wanted and "object" in cue.takes for every in known for words, cue in every)


def _tied(unit: Unit, match: CueMatch, clause: Phrase, lex: Lexicon) -> Reading | None:
    """“Защита | с обвинением | не согласна”: the subject, then what the cue's preposition brings in."""
    for at in range(clause.start + 1, clause.end - 1):
        if unit.word(at) not in lex["prepositions"]:
            continue
        if not _takes_preposition(unit, match, unit.word(at), lex) or unit.is_time(at + 1):
            return None
        source = trimming.trimmed(unit, clause.start, at, lex)
        may_speak = source.end == at and may_be_subject(unit, *source, lex)
        return _reading(unit, match, source, Phrase(at, clause.end), NOTHING) if may_speak else None
    return None


def _hosted(unit: Unit, match: CueMatch, clause: Phrase, lex: Lexicon) -> Reading | None:
    """“В мэрии эти слухи опровергли”: those who speak in a place, then what is said."""
    tells = _tells(unit, clause, lex)
    tells = _last_object(unit, clause, lex) if tells is None else tells
    is_many = unit.word(match.head).endswith(lex.data.many_endings or ("\n",))
    if unit.word(clause.start) not in lex["hosts"] or tells is None or not is_many:
        return None
    if "object" not in match.cue.takes or tells < clause.start + 2 or unit.is_time(clause.start + 1):
        return None
    if tells + 1 == clause.end and unit.word(tells) in lex["demonstratives"]:
        return None
    rest = _rest(unit, match.end, lex)
    return _reading(unit, match, Phrase(clause.start + 1, tells), Phrase(tells, clause.end), rest)


def _parted(unit: Unit, match: CueMatch, clause: Phrase, lex: Lexicon) -> Reading | None:
    """“Вину он отрицает”, “Подсудимый вину отрицает”, “Это решение он считает ошибкой”."""
    tells = _tells(unit, clause, lex)
    rest = _rest(unit, match.end, lex)
    subject = _last_subject(unit, clause, lex)
    if tells is None and subject.start > clause.start and _is_object(unit, clause.start, lex):
        return _reading(unit, match, subject, Phrase(clause.start, subject.start), rest)
    if rest and tells != clause.start:
        return None
    if tells is not None and tells > clause.start and not subject.start > tells:
        subject, said = Phrase(clause.start, tells), Phrase(tells, clause.end)
        return None if rest else _reading(unit, match, subject, said, rest)
    if subject and _only_describes(unit, Phrase(clause.start, subject.start), lex):
        return None
    if not subject or is_subject(unit, clause.start, lex) or (tells is None and not unit.is_word(match.end)):
        return None
    return _reading(unit, match, subject, Phrase(clause.start, subject.start), rest)


def _is_object(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“Причиной (эксперты назвали замыкание)”, “Удаление (тренер считает ошибкой)”: no subject's ending."""
    endings = (*lex.data.instrumental_endings, *lex.data.said_noun_endings)
    word = unit.word(at)
    return bool(endings) and word.endswith(endings) and word not in lex.titled and not unit.is_time(at)


def _only_describes(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """“Антимонопольная (служба усмотрела)”: nothing but adjectives, which belong to the subject."""
    words = [unit.word(at) for at in range(*phrase)]
    if any(word in lex["said"] or word.endswith(lex.data.said_noun_endings or ("\n",)) for word in words):
        return False
    return all(word.endswith(lex.data.modifier_endings or ("\n",)) for word in words)


def _accused(unit: Unit, match: CueMatch, clause: Phrase, lex: Lexicon) -> Reading | None:
    """“Чиновника | подозревают | в хищении”: said by nobody in particular of one in an object's case."""
    is_many = unit.word(match.head).endswith(lex.data.many_endings or ("\n",))
    rest = Phrase(match.end, extents.object_end(unit, match.end, lex))
    is_pronoun = clause.end - clause.start == 1 and unit.word(clause.start) in lex["possessives"]
    asks = lex.is_infinitive(unit.word(match.end + (unit.word(match.end) in lex["auxiliaries"])))
    several = asks and unit.word(clause.start).endswith(lex.data.many_object_endings or ("\n",))
    is_object = is_pronoun or several or unit.word(clause.start) in lex.obliques
    if not is_many or not is_object or unit.is_time(match.end):
        return None
    if not (asks or unit.word(match.end) in lex["prepositions"]):
        return None
    if any(is_subject(unit, at, lex) for at in range(*clause)):
        return None
    rest = Phrase(match.end, extents.clause_end(unit, match.end, lex)) if asks else rest
    return _reading(unit, match, NOTHING, clause, rest)


def _reading(unit: Unit, match: CueMatch, source: Phrase, said: Phrase, rest: Phrase) -> Reading:
    parts = tuple(part for part in (said, rest) if part)
    return Reading(unit, match, source, Phrase(match.start, match.end), parts, is_impersonal=not source)


def _last_subject(unit: Unit, clause: Phrase, lex: Lexicon) -> Phrase:
    """The subject right before the cue, by its form; nothing where the clause begins with it."""
    for at in range(clause.end - 1, clause.start, -1):
        if is_subject(unit, at, lex):
            return Phrase(with_modifiers(unit, at, clause.start, lex), clause.end)
    start = clause.end
    while start - 1 > clause.start and unit.elements[start - 1].is_capital:
        start -= 1
    return Phrase(start, clause.end) if _tells(unit, clause, lex) == clause.start else NOTHING


def _is_person(unit: Unit, source: Phrase, lex: Lexicon) -> bool:
    """Whether the form of the first noun shows a subject that no object is like, or so many speak."""
    if unit.word(source.start) in lex["unnamed"]:
        return True
    for at in range(source.start, min(source.end, source.start + HEAD_WITHIN)):
        word = unit.word(at)
        if is_subject(unit, at, lex):
            is_office = word in lex["institutions"] or word in lex["outlets"]
            return not is_office and not unit.is_adverb(at)
        if not word.endswith(lex.data.modifier_endings):
            return False
    return False


def _is_named(unit: Unit, source: Phrase, clause: Phrase, lex: Lexicon) -> bool:
    """“Эту информацию опровергла Москва”: anybody behind the cue of what can only be said."""
    return may_be_subject(unit, *source, lex) and _tells(unit, clause, lex) is not None


def _is_capital(unit: Unit, source: Phrase, lex: Lexicon) -> bool:
    """Whether a source begins with a name or stands behind the preposition of a host."""
    return unit.elements[source.start].is_capital or unit.word(source.start - 1) in lex["hosts"]


def _tells(unit: Unit, clause: Phrase, lex: Lexicon) -> int | None:
    """Where a noun phrase begins that can only be said or judged: “свою вину”, “это решение”, “слухи”."""
    for at in range(*clause):
        if unit.word(at) not in lex["said"] or unit.word(at - 1) in lex["prepositions"]:
            continue
        start = at
        while start > clause.start and unit.word(start - 1).endswith(lex.data.said_endings):
            start -= 1
        return start
    return None


def _last_object(unit: Unit, clause: Phrase, lex: Lexicon) -> int | None:
    """“В экстренных службах | возгорание (отрицают)”: a noun that by its ending goes with none before it."""
    last = unit.word(clause.end - 1)
    is_object = last.endswith(lex.data.said_noun_endings or ("\n",)) and last not in lex.titled
    if not is_object or unit.word(clause.end - 2) in lex["prepositions"]:
        return None
    return clause.end - 1 if any(unit.word(at) in lex.hosting for at in range(*clause)) else None


def _rest(unit: Unit, start: int, lex: Lexicon) -> Phrase:
    """What the said is called or judged to be, behind the cue: “назвал ошибкой”."""
    if unit.is_quote(start):
        return Phrase(start, start + 1)
    if not unit.is_word(start) or extents.adjunct_end(unit, start, lex) is not None:
        return NOTHING
    if unit.word(start) in lex["conjunctions"]:
        return NOTHING
    return Phrase(start, extents.object_end(unit, start, lex))
