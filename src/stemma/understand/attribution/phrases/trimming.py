"""A stretch of words in, the noun phrase in it out: without adverbials around it; empty if there is none."""

from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.segments import NAME_DOT
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import hearers, postposed
from stemma.understand.attribution.phrases.clauses import clause_before_noun
from stemma.understand.attribution.phrases.nominal import subject_place
from stemma.understand.attribution.phrases.phrase import NEAR, NOTHING, Phrase


def trimmed(unit: Unit, start: int, end: int, lex: Lexicon) -> Phrase:
    """Without leading particles and adverbial phrases, cut where an adverbial follows the noun."""
    while start < end and is_lead(unit, start, lex):
        start += 1
    start = _past_told(unit, start, end, lex) if lex.subjects else start
    start = hearers.past_citing(unit, hearers.past_hearing(unit, start, end, lex), end, lex)
    if start < end and unit.word(start) in lex["prepositions"]:
        subject = subject_place(unit, start, end, lex)
        start = start if subject is None else subject
    if lex["postpositions"]:
        if (inner := postposed.hosted(unit, start, end, lex)) is not None:
            return Phrase(*inner)
        start = postposed.past_told(unit, start, end, lex)
    elif start < end and _opens_host(unit, start, end, lex):
        return Phrase(start + 1, end)
    return _cut_behind(unit, start, end, lex)


def _past_told(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """Past “«Норде» | министр (рассказал)”, “Газете «Норда» | министр (рассказал)”."""
    if unit.word(start) in lex["addressees"] and start + 1 < end and unit.opens_marks(start + 1):
        past = hearers.quoted_end(unit, start + 1, end)
        return past if start + 1 < past < end else start
    return hearers.past_told(unit, start, end, lex) if unit.opens_marks(start) else start


def _cut_behind(unit: Unit, start: int, end: int, lex: Lexicon) -> Phrase:
    """A phrase that begins with its noun, cut where an adverbial follows."""
    if lex.spaceless:
        end = _before_citing(unit, start, end, lex)
    told_of = clause_before_noun(unit, start, end, lex) if lex.spaceless else start
    governed = unit.word(start) in lex["prepositions"] and unit.word(start + 1) not in lex["quantifiers"]
    if start == told_of < end and governed:
        start = _after_preposition(unit, start, end, lex)
    if start < end and _is_oblique(unit, start, lex):
        return NOTHING
    stop = max(start, told_of) + 1
    end = _past_pronoun(unit, stop, end, lex) if lex.spaceless else end
    while stop < end and not _ends_phrase(unit, start, stop, lex):
        stop += 1
    is_object = bool(lex.subjects) and stop == start + 1 and unit.word(start) in lex["possessives"]
    if start >= end or is_object or is_nobody(unit, start, stop, lex):
        return NOTHING
    while stop > start and (unit.word(stop - 1) in lex["conjunctions"] or not unit.is_word(stop - 1)):
        stop -= 1
    stop = without_openers(unit, start, stop, lex)
    while lex.spaceless and stop > start + 1 and unit.is_adverb(stop - 1):
        stop -= 1
    stop -= lex.spaceless and stop - start > 1 and _closes_document(unit, stop - 1, lex)
    last = unit.word(stop - 1)
    if lex.subjects and stop - start > 1 and last in lex.leads and last not in lex["possessives"]:
        return Phrase(stop - 1, stop)
    return with_anonymity(unit, Phrase(start, max(start, stop)), lex)


def _closes_document(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“新闻稿 | 中（写道）”: whether a word only tells that something stands in the document before it."""
    return unit.word(at) in lex.data.venue_endings and lex.tells(unit.word(at - 1), lex["documents"])


def _before_citing(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """“部长作证时 | 援引报告的数据”: before the one whom a source cites."""
    cites = (at for at in range(start + 1, end) if phrase_length(unit, at, lex.citing))
    return next(cites, end)


def _past_pronoun(unit: Unit, at: int, end: int, lex: Lexicon) -> int:
    """“他安慰说”: past a pronoun, and a title or another speaker beside it, to what is a verb."""
    if unit.word(at - 1) not in lex["pronouns"] or unit.word(at) in lex["noun_links"]:
        return end
    if unit.word(at - 1) in lex["articles"] and lex.tells(unit.word(at), lex.speaking):
        return end  # “其律师何塞·里巴斯”: whose he is, and his name behind
    while at < end and (lex.tells(unit.word(at), lex.speaking) or unit.word(at) in lex["conjunctions"]):
        at += 1
        while at < end and unit.word(at - 1) in lex["conjunctions"]:
            return end
    return at


def without_openers(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """Without a last word that only opens a phrase: “the minister this (Monday)”, “sindicato de (que)”."""
    while end > start + 1 and _opens(unit.word(end - 1), lex) and not unit.elements[end - 1].is_capital:
        end -= 1
    return end


def _opens(word: str, lex: Lexicon) -> bool:
    if word in lex["articles"] or word in lex["before_complementizers"]:
        return True
    return word in lex["demonstratives"] and word not in lex["pronouns"]


def _is_oblique(unit: Unit, start: int, lex: Lexicon) -> bool:
    """Whether the ending of the first word shows that it is no subject: “Главным делом считаю …”."""
    word = unit.word(start)
    if (start > 0 and unit.elements[start].is_capital) or word in lex["modifiers"]:
        return False
    return word in lex.obliques or (
        bool(lex.data.oblique_endings) and word.endswith(lex.data.oblique_endings)
    )


def is_nobody(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """“This” says nothing, nor does “1911”; “this official” does."""
    if all(unit.word(at).isdigit() for at in range(start, end)):
        return True
    if unit.word(start) not in lex["not_sources"]:
        return False
    return not any(
        unit.word(at) in either(lex.speaking, lex["documents"]) or phrase_length(unit, at, lex.anonymous)
        for at in range(start + 1, end)
    )


def with_anonymity(unit: Unit, phrase: Phrase, lex: Lexicon) -> Phrase:
    """With the whole of “who asked not to be named”, whatever words it holds."""
    is_clause = lex.data.definite and unit.word(phrase.end) in lex["auxiliaries"]  # “مسؤول | لم تسمه”
    last = phrase.end + bool(phrase and is_clause)
    told = (at for at in range(phrase.start, last) if unit.word(at) in lex.anonymous)
    own = (at for at in told if unit.word(at) not in lex["prepositions"])
    ends = [at + phrase_length(unit, at, lex.anonymous) for at in own]
    return Phrase(phrase.start, max((phrase.end, *ends)))


def _opens_host(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """Whether a preposition with the one who hosts a source, or with a document, stands here."""
    if unit.word(start) in lex["hosts"] and _is_host(unit, start + 1, end, lex):
        return True
    return unit.word(start) in lex["origins"] and hearers.is_document(unit, start + 1, lex)


def _is_host(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """“В министерстве заявили”: an office or a document, and no name behind it."""
    if hearers.is_marked_host(unit, start, end, lex) or hearers.is_place_host(unit, start, end, lex):
        return True
    own = [unit.word(at) in lex.hosting for at in range(start, end)]
    if lex.data.strict_clauses and any(_begins_anew(unit, at, lex) for at in range(start + 2, end)):
        return False
    tells = bool(lex.subjects) and own[:1] == [True] and unit.word(end).endswith(lex.data.passive_endings)
    return any(own) and (own[-1] or tells or not unit.elements[end - 1].is_capital)


def _begins_anew(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“In una nota la Farnesina”: behind a noun a determiner opens the next noun phrase."""
    governed = either(lex["prepositions"], lex["conjunctions"], lex.determiners)
    return unit.word(at) in lex.determiners and unit.word(at - 1) not in governed


def is_parenthetical(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether “as” stands here that opens “as X said”, and not the end of “тогда как”."""
    if unit.word(at) not in lex["parenthetical"]:
        return False
    if unit.word(at - 1 - unit.is_comma(at - 1)) in lex["correlatives"]:
        return False
    return not any(
        phrase_length(unit, start, lex.contrasting) == at + 1 - start
        for start in range(max(0, at - NEAR), at)
    )


def is_lead(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a word at the head of a clause is no part of its subject."""
    word = unit.word(at)
    return (
        not word
        or word in lex["particles"]
        or word in lex["conjunctions"]
        or word in lex["subordinators"]
        or (lex.spaceless and word in lex["noun_links"])
        or unit.is_time(at)
        or (word.isdigit() and unit.is_time(at + 1))
        or (unit.is_adverb(at) and word not in lex["articles"])
    )


def _after_preposition(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """Past “In Moscow on Tuesday” to the noun that no preposition governs; ``end`` if there is none."""
    if lex["postpositions"]:
        closed = (at for at in range(start + 1, end) if unit.word(at) in lex["postpositions"])
        past = next(closed, end - 1) + 1
        while past < end and is_lead(unit, past, lex):
            past += 1
        again = past < end and unit.word(past) in lex["prepositions"]
        return _after_preposition(unit, past, end, lex) if again else past
    for place in range(start + 1, end):
        word, previous = unit.word(place), unit.word(place - 1)
        starts = word in lex["pronouns"] or word in lex["articles"] or unit.elements[place].is_capital
        governed = previous in lex["prepositions"] or previous in lex["articles"]
        named = unit.elements[place - 1].is_capital and word not in lex["articles"]
        named = named and not _parts_place(previous, word, lex)
        if starts and not governed and not named and not unit.is_time(place):
            return place
        if unit.is_time(place - 1) and not unit.is_time(place) and word not in lex["prepositions"]:
            return place
    return end


def _parts_place(previous: str, word: str, lex: Lexicon) -> bool:
    """“в Минске | Иван Белов”: a name in the case of a place, and one that is not."""
    endings = lex.data.locative_endings
    return bool(endings) and previous.endswith(endings) and not word.endswith(endings)


def _ends_phrase(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    word = unit.word(at)
    if lex.subjects and _follows_name(unit, start, at, lex):
        return True
    if _is_in_name(unit, start, at, lex) or is_adjoined(unit, start, at, lex):
        return False
    if word in lex["cutters"]:
        return not _is_sign_of_name(unit, at) and _cuts_phrase(unit, at, lex)
    goes_on = lex.data.wide_nouns and word in lex["inner_prepositions"]  # “a person with knowledge of …”
    hides = word in lex["prepositions"] and phrase_length(unit, at, lex.anonymous) > 1
    if _is_done(unit, at, lex) or (hides and not goes_on):
        return True
    if _opens_time(unit, at) or word in lex["stops"] or phrase_length(unit, at, lex.citing):
        return True
    return word in lex["prepositions"] and _opens_adverbial(unit, start, at, lex)


def _is_done(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“护林员 | 喝了口茶（说）”: whether what a speaker does begins here, where words are not parted."""
    return lex.spaceless and unit.word(at + 1) in lex["aspects"]


def _is_sign_of_name(unit: Unit, at: int) -> bool:
    """“中田·由美子”: whether a sign stands beside the dot of a foreigner's name."""
    return NAME_DOT in (unit.word(at - 1), unit.word(at + 1))


def _cuts_phrase(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a word that ends phrases does so here."""
    governed = bool(lex["postpositions"]) and unit.word(at - 1) in lex["genitives"]
    governed = governed or (bool(lex["postpositions"]) and postposed.adheres(unit, at, lex))
    return unit.word(at - 1) not in lex["partitives"] and not governed


def _opens_time(unit: Unit, at: int) -> bool:
    """A word for a time, or the number of a day before one: “5 мая”."""
    return unit.is_time(at) or (unit.word(at).isdigit() and unit.is_time(at + 1))


def is_adjoined(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    """“une étude parue | mardi | dans la revue X”: time and place of a participle within the phrase."""
    goes_on = unit.is_time(at) or unit.is_adverb(at) or unit.word(at) in lex["prepositions"]
    return goes_on and any(unit.word(place) in lex["adjoined"] for place in range(start + 1, at))


def _follows_name(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    """Whether a preposition stands behind a name of two words, which it does not belong to."""
    word = unit.word(at)
    if at - start < 2 or word not in lex["prepositions"] or word in lex["inner_prepositions"]:
        return False
    if hearers.is_of_informant(unit, start, at, lex):
        return False
    return unit.elements[at - 1].is_capital and unit.elements[at - 2].is_capital


def _opens_adverbial(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    """Whether a preposition goes with a time or a venue, or stands behind a pronoun."""
    word = unit.word(at)
    if unit.word(start) in lex["pronouns"] and at == start + 1 and word not in lex["inner_prepositions"]:
        return True
    links = word in lex["inner_prepositions"] and lex.data.head_first
    return any(
        unit.is_time(at + step) or (unit.word(at + step) in lex["venues"] and not links)
        for step in range(1, NEAR)
    )


def _is_in_name(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    """A word for a time within a name: «هرات امروز», روزنامهٔ هشت صبح, د سهار ورځپاڼې."""
    if lex["postpositions"] and unit.is_time(at) and unit.word(at + 1) in lex["outlets"]:
        return True
    if unit.text[unit.elements[at].end : unit.elements[at].end + 1] == "»":
        return True
    return at - 2 >= start and unit.is_time(at) and unit.word(at - 2) in lex["outlets"]
