"""Those who are told and those who host a speaker, in a language whose nouns show their case.

“рассказали «Норде» в мэрии”: the outlet is told, the town hall speaks. “В интервью «Норде» писатель …”: past
the outlet to the subject. “В «Севергазе» отказались”: a name in quotation marks or capitals may host.
"""

from stemma.understand.attribution.elements.cues import phrase_length, speaks_at
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either

NEAR = 4
LONGEST_NAME = 4
LONGEST_PHRASE = 12
MOST_OF_PLACE = 2
OPENING, CLOSING = ("«", "“", "„", '"'), ("»", "”", "“", '"')
LEAST_INITIALS = 2
SEAT_WITHIN = 3


def past_told(unit: Unit, start: int, limit: int, lex: Lexicon) -> int:
    """Past the name of an outlet behind a verb, where its speaker follows; else the place itself."""
    if not lex.subjects:
        return start
    end = _told_end(unit, start, limit, lex)
    if end == start or end >= limit or not unit.is_word(end):
        return start
    if not is_told_by_case(unit, start, lex):
        return start
    behind = unit.word(end)
    follows = is_host(unit, end, lex) or behind in lex.subjects or behind in lex["unnamed"]
    return end if follows or (_is_quoted(unit, start) and unit.elements[end].is_capital) else start


def is_told_by_case(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a name in quotation marks ends as those who are told do: «Голосу Варги», not «Газпрома»."""
    element = unit.elements[at]
    is_foreign = unit.text[element.start : element.end].isascii()
    is_named = unit.word(at - 1) in lex["addressees"]
    is_open = is_foreign or is_named or not _is_quoted(unit, at)
    return is_open or unit.word(at).endswith(lex.data.told_endings)


def is_told_behind(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    """Whether a speaker's name ends before an outlet that is told: “рассказал Лунин | «Тарнским вестям»”."""
    before = unit.elements[at - 1]
    word = unit.text[before.start : before.end]
    if at <= start or not _is_quoted(unit, at) or not before.is_capital or word.isupper():
        return False
    is_body = lex.tells(unit.word(at - 1), either(lex["institutions"], lex["outlets"]))
    return not is_body and unit.word(at).endswith(lex.data.told_endings)


def _told_end(unit: Unit, start: int, limit: int, lex: Lexicon) -> int:
    """The end of the name of an outlet that is told; else ``start``."""
    end = _name_end(unit, start, limit)
    if end > start or start >= limit or not unit.elements[start].is_capital:
        return end
    if unit.word(start) in lex["outlet_names"]:
        return start + 1
    while unit.word(start - 1) in lex["addressees"] and end < limit and unit.elements[end].is_capital:
        end += 1
    return end


def past_hearing(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """Past “В эфире радио «Норда»” at the head of a clause, where a subject follows; else ``start``."""
    asked = phrase_length(unit, start, lex.asked)
    is_heard = unit.word(start) in lex["hosts"] and unit.word(start + 1) in lex["hearings"]
    if not asked and not is_heard:
        return start
    at = start + (asked or 2)
    at += is_heard and unit.word(at) in lex["prepositions"]
    while at < end and not unit.elements[at].is_capital and unit.is_word(at) and at - start < NEAR * 2:
        if unit.word(at) in lex.subjects and unit.word(at) not in lex["outlets"]:
            return start
        at += 1
    past = _name_end(unit, at, end)
    return past if at < past < end and unit.is_word(past) else start


def is_host(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“(сообщили) в пресс-службе”, “в «Севергазе»”: whether a preposition with a host stands here."""
    if unit.word(at) not in lex["hosts"]:
        return False
    if any(unit.word(at + step) in lex.hosting for step in range(1, NEAR)):
        return True
    many = lex.data.many_endings
    if many and unit.word(at - 1).endswith(many) and at + 1 < len(unit.elements):
        closes = next((end for end in range(at + 2, at + NEAR) if not unit.is_word(end)), at + 1)
        if closes > at + 1 and is_any_place(unit, at + 1, closes, lex):
            return True
        return unit.is_word(at + 1) and unit.elements[at + 1].is_capital and not unit.is_time(at + 1)
    return bool(lex.subjects) and _name_end(unit, at + 1, len(unit.elements)) > at + 1


def is_marked_host(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """Whether nothing but a name that its marks or capitals show stands here."""
    return bool(lex.subjects) and start < end and _name_end(unit, start, end) == end


def is_place_host(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """“В Анкаре считают”: a name behind a preposition, and right behind it a verb of several."""
    endings = lex.data.many_endings
    if not endings or not start < end or unit.is_time(start):
        return False
    names = all(unit.is_word(at) and unit.elements[at].is_capital for at in range(start, end))
    names = names or is_any_place(unit, start, end, lex)
    verb = end
    while unit.word(verb) in lex["auxiliaries"] or unit.is_adverb(verb):
        verb += 1
    return names and unit.word(verb).endswith(endings) and lex.is_verb(unit.word(verb))


def is_any_place(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """“(в) автосалоне”, “(в) городской ветклинике”, “(в) турфирме города”: a noun in the case of a place, of
    whatever kind, unless the pack lists it for what no one speaks in."""
    if not lex["not_hosts"] or not 0 < end - start <= MOST_OF_PLACE:
        return False
    closed = ("not_hosts", "venues", "pronouns", "prepositions", "demonstratives", "said", "conjunctions")
    places = range(start, end)
    if any(unit.is_time(at) or unit.is_adverb(at) or not unit.is_word(at) for at in places):
        return False
    if any(unit.word(at) in lex[name] for at in places for name in closed):
        return False
    noun, last = unit.word(start), unit.word(end - 1)
    if noun[:1].isdigit() or last in lex.subjects:
        return False
    told = lex.data.locative_endings
    if end - start == 1:
        return noun.endswith(told)
    is_described = noun.endswith(lex.data.locative_modifiers or ("\n",)) and last.endswith(told)
    return is_described or (noun.endswith(told) and last in lex.obliques)


def past_citing(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """Past “Со ссылкой на источники” at the head of a clause, to the last noun that may be its subject."""
    length = phrase_length(unit, start, lex.citing) if lex.subjects else 0
    if not length:
        return start
    subjects = [
        at
        for at in range(start + length + 1, end)
        if unit.word(at) in lex.subjects and unit.word(at - 1) not in lex["prepositions"]
    ]
    return subjects[-1] if subjects else start


def is_said_of(unit: Unit, name: int, start: int, end: int, lex: Lexicon) -> bool:
    """“Раиса Климова, заведующая детским садом, …”: behind a name a noun phrase, and no verb in it."""
    if not lex.subjects or not unit.elements[name].is_capital or not unit.is_word(start):
        return False
    closed = ("prepositions", "relatives", "conjunctions", "subordinators", "complementizers", "particles")
    if any(unit.word(start) in lex[one] for one in closed) or unit.is_time(start) or unit.is_adverb(start):
        return False
    words = [unit.word(at) for at in range(start, end)]
    if unit.elements[start].is_capital or lex.is_reduced(words[0]):
        return False
    verbal = (lex.is_finite(word) or word.endswith(lex.data.participle_endings) for word in words)
    return not any(verbal) and not any(map(lex.is_verb, words))


def is_document(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a document stands here, an adjective before it perhaps."""
    return any(unit.word(at + step) in lex["documents"] for step in range(NEAR - 1))


def is_of_informant(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    """“источник «Норды» | в мэрии”: a preposition behind somebody's outlet that tells more of him."""
    if unit.word(at) not in lex["hosts"] or unit.is_time(at + 1) or unit.word(at + 1) in lex["venues"]:
        return False
    told = next((place for place in range(start, at) if unit.word(place) in lex["informants"]), at)
    names = range(told + 1, at)
    return told < at and all(
        unit.elements[place].is_capital or unit.word(place) in lex["outlets"] for place in names
    )


def is_seated(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    """“une source | au ministère”, “fuentes cercanas | al jugador”: what tells more of somebody."""
    if unit.word(at - 1) in lex["adhering"]:
        return True
    if not any(unit.word(place) in lex["seated"] for place in range(start, at)):
        return False
    near = range(at + 1, min(len(unit.elements), at + 1 + SEAT_WITHIN))
    past = next((place for place in near if unit.word(place) not in lex["articles"]), at)
    told = either(lex["institutions"], lex["adhering"])
    return unit.word(past) in told and unit.word(past) not in lex["outlets"]


def stays_unnamed(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“чиновник, пожелавший остаться неназванным,”: words that leave somebody unnamed, and no new speaker."""
    length = phrase_length(unit, at, lex.anonymous)
    if not length:
        return False
    behind = at + length
    while unit.is_word(behind) and behind - at < LONGEST_PHRASE:
        if speaks_at(unit, behind, lex):
            return False
        behind += 1
    return True


def _name_end(unit: Unit, start: int, limit: int) -> int:
    """The end of a name in quotation marks, in Latin letters or in capitals; else ``start``."""
    if start >= limit or not unit.is_word(start):
        return start
    if _is_quoted(unit, start):
        closes = (at + 1 for at in range(start, min(limit, start + LONGEST_NAME)) if _closes(unit, at))
        return next(closes, start)
    element = unit.elements[start]
    word = unit.text[element.start : element.end]
    if not (word.isupper() and len(word) >= LEAST_INITIALS) and not (word.isascii() and word[0].isupper()):
        return start
    end = start + 1
    while end < limit and end < start + LONGEST_NAME and unit.is_word(end) and unit.elements[end].is_capital:
        end += 1
    return end


def quoted_end(unit: Unit, start: int, limit: int) -> int:
    """The end of a name in quotation marks that begins here; else ``start``."""
    return _name_end(unit, start, limit) if start < limit and _is_quoted(unit, start) else start


def _is_quoted(unit: Unit, at: int) -> bool:
    return unit.text[max(0, unit.elements[at].start - 1)] in OPENING


def _closes(unit: Unit, at: int) -> bool:
    end = unit.elements[at].end
    return unit.text[end : end + 1] in CLOSING
