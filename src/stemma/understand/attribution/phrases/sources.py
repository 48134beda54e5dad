"""A place beside a cue in, the noun phrase that stands there out: titles and appositives belong to it.

No parser: a phrase ends where a word of a closed class, a mark or a quotation ends it. An empty
phrase is an answer.
"""

from typing import NamedTuple

from stemma.understand.attribution.elements.cues import phrase_length, speaks_at
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import hearers, postposed
from stemma.understand.attribution.phrases.appositives import (
    appositive_end,
    is_appositive,
    is_name_between,
    tells_more,
)
from stemma.understand.attribution.phrases.clauses import clause_before_noun
from stemma.understand.attribution.phrases.late import late_subject
from stemma.understand.attribution.phrases.nominal import named_place, subject_place
from stemma.understand.attribution.phrases.reach import enumeration_start, reach_left

LONGEST = 40
LONGEST_APPOSITIVE = 25
NEAR = 4


class Phrase(NamedTuple):
    """Elements ``[start, end)``; empty where they are equal."""

    start: int
    end: int

    def __bool__(self) -> bool:
        return self.start < self.end


NOTHING = Phrase(0, 0)


def before(unit: Unit, end: int, lex: Lexicon, *, floor: int = 0) -> Phrase:
    """The phrase that ends right before element ``end``, an appositive between commas included."""
    if end > floor and unit.word(end - 1) in lex["source_markers"]:
        end -= 1
    end = _before_told(unit, end, lex, floor)
    if end > floor and unit.is_comma(end - 1):
        if lex.data.comma_opens:
            return NOTHING
        return _before_comma(unit, end - 1, lex, floor)
    if unit.word(end - 1) in lex["relatives"] and end - 1 > floor:
        pronoun = Phrase(end - 1, end)
        return (_governed(unit, end - 1, lex) or pronoun) if _is_link(lex) else pronoun
    start = reach_left(unit, end, lex, floor)
    found = trimmed(unit, start, end, lex)
    if not found and lex.data.comma_appositives and start > floor and unit.is_comma(start - 1):
        return _before_comma(unit, start - 1, lex, floor)
    if found and found.start == start and unit.is_comma(start - 1):
        return Phrase(enumeration_start(unit, start, found.end, lex, floor), found.end)
    return found


def _before_told(unit: Unit, end: int, lex: Lexicon, floor: int) -> int:
    """Before the one who is told: «… | ازادي راډیو ته وویل»."""
    if end - 2 <= floor or unit.word(end - 1) not in lex["told_after"]:
        return end
    named = unit.word(end - 2) in lex["outlets"] and end - 3 > floor and not unit.is_comma(end - 3)
    return end - 3 if named else end - 2


def enclitic(unit: Unit, start: int, end: int, lex: Lexicon) -> Phrase:
    """The pronoun written as one with a verb between two elements: “a-t-il dit”, “dit-il”."""
    found = (at for at in range(max(0, start), end) if unit.word(at) in lex.data.enclitics)
    at = next(found, None)
    return NOTHING if at is None else Phrase(at, at + 1)


def antecedent(unit: Unit, relative: int, lex: Lexicon) -> Phrase:
    """The noun that “who” stands for."""
    end = relative - 1 if unit.is_comma(relative - 1) else relative
    return trimmed(unit, reach_left(unit, end, lex, 0), end, lex)


def _is_link(lex: Lexicon) -> bool:
    """Whether a relative word is never the source itself."""
    return lex.data.names_antecedent or lex.data.relative_links


def _governed(unit: Unit, relative: int, lex: Lexicon) -> Phrase:
    """The antecedent without what governs it: “fue convocada por X, que”."""
    phrase = antecedent(unit, relative, lex)
    outer = lex["prepositions"] - lex["inner_prepositions"]
    start = next(
        (
            at + 1
            for at in range(phrase.end - 1, phrase.start - 1, -1)
            if unit.word(at) in outer or (lex.is_finite(unit.word(at)) and not unit.elements[at].is_capital)
        ),
        phrase.start,
    )
    opener = next(
        (
            at
            for at in range(phrase.end - 1, start - 1, -1)
            if unit.word(at) in lex.determiners and unit.word(at - 1) not in lex["inner_prepositions"]
        ),
        start,
    )
    return Phrase(opener, phrase.end) if opener < phrase.end else NOTHING


def _before_comma(unit: Unit, comma: int, lex: Lexicon, floor: int) -> Phrase:
    """“NP, 32, of Varga, who works there, said” or “NP, in an aside, said”."""
    edge = comma
    is_told_of = False
    while True:
        place = _previous_break(unit, edge, lex, max(floor, comma - LONGEST_APPOSITIVE))
        if place is None:
            return trimmed(unit, reach_left(unit, edge, lex, floor), comma if is_told_of else edge, lex)
        if unit.is_quote(place):
            return NOTHING
        if not unit.is_comma(place):
            head = trimmed(unit, reach_left(unit, place, lex, floor), place, lex)
            is_cut = lex.data.relative_links and head.end < place
            return Phrase(head.start, head.end if is_cut else comma) if head else NOTHING
        told = is_appositive(unit, place + 1, lex) or is_name_between(unit, place + 1, edge)
        told = told or (lex.data.head_first and unit.word(place + 1) in lex["inner_prepositions"])
        reach = reach_left(unit, place, lex, floor)
        is_holder = _is_titled(unit, Phrase(reach, place), Phrase(place + 1, edge), lex)
        more = lex.data.head_first and unit.is_comma(reach - 1) and tells_more(unit, reach, lex)
        if more and not is_holder:
            is_told_of, edge = True, place
            continue
        head = trimmed(unit, reach, place, lex)
        if not head or is_clause(unit, head, lex):
            return NOTHING
        named = is_name_between(unit, place + 1, edge) and unit.word(head.start) in lex["articles"]
        has_articles = bool(lex.data.enclitics) or lex.data.strict_clauses
        titled = has_articles and _is_titled(unit, head, Phrase(place + 1, edge), lex)
        if named or titled:
            return Phrase(head.start, comma)
        told = told or _names_holder(unit, head, Phrase(place + 1, edge), lex)
        told = told or hearers.is_said_of(unit, head.end - 1, place + 1, edge, lex)
        if not tells_more(unit, head.start, lex) or not unit.is_comma(head.start - 1):
            return Phrase(head.start, comma) if told or is_told_of else head
        is_told_of = is_told_of or told
        edge = place


def _names_holder(unit: Unit, head: Phrase, part: Phrase, lex: Lexicon) -> bool:
    """«معین وزارت معارف، سعیدالله نظری، گفت»: behind a role a few words that nothing else tells of."""
    if not lex.data.comma_appositives or unit.word(part.start) in lex["prepositions"]:
        return False
    closed = lex["complementizers"] | lex["finite"]
    if any(not unit.is_word(at) or unit.word(at) in closed for at in range(*part)):
        return False
    if any(unit.word(at) in lex["roles"] for at in range(*part)):
        return True
    closed = lex["prepositions"] | lex["cutters"] | lex["conjunctions"]
    is_plain = part.end - part.start <= NEAR and not any(unit.word(at) in closed for at in range(*part))
    return is_plain and any(unit.word(at) in lex["roles"] for at in range(*head))


def _is_titled(unit: Unit, head: Phrase, name: Phrase, lex: Lexicon) -> bool:
    """“La maire de Lindol, Anne Roux, …”: a title with its article, and nothing but a name behind it."""
    if unit.word(head.start) not in lex["articles"] or unit.word(head.start + 1) not in lex["roles"]:
        return False
    return name.end - name.start > 1 and all(unit.elements[at].is_capital for at in range(*name))


def _previous_break(unit: Unit, edge: int, lex: Lexicon, floor: int) -> int | None:
    """The comma, quotation or relative word nearest before ``edge``."""
    for place in range(edge - 1, floor - 1, -1):
        relative = unit.word(place) in lex["relatives"] & lex["complementizers"]
        if unit.is_comma(place) or unit.is_quote(place) or (relative and unit.is_word(place - 1)):
            return place
    return None


def is_clause(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """Whether a finite verb stands in the head of the phrase: then it is none.

    “the memo seen by” is no clause: a participle goes on with a preposition.
    """
    for place in range(phrase.start + 1, phrase.end):
        word = unit.word(place)
        if not word or word in lex["relatives"]:
            return False
        if lex.is_finite(word) and not unit.elements[place].is_capital:
            listed = word in lex["finite"] or word in lex["auxiliaries"]
            if listed or lex.data.strict_clauses or unit.word(place + 1) not in lex["prepositions"]:
                return True
    return False


def trimmed(unit: Unit, start: int, end: int, lex: Lexicon) -> Phrase:
    """Without leading particles and adverbial phrases, cut where an adverbial follows the noun."""
    while start < end and is_lead(unit, start, lex):
        start += 1
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


def _cut_behind(unit: Unit, start: int, end: int, lex: Lexicon) -> Phrase:
    """A phrase that begins with its noun, cut where an adverbial follows."""
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
    if start >= end or _is_nobody(unit, start, stop, lex):
        return NOTHING
    while stop > start and (unit.word(stop - 1) in lex["conjunctions"] or not unit.is_word(stop - 1)):
        stop -= 1
    stop = _without_openers(unit, start, stop, lex)
    last = unit.word(stop - 1)
    if lex.subjects and stop - start > 1 and last in lex.leads and last not in lex["possessives"]:
        return Phrase(stop - 1, stop)
    return _with_anonymity(unit, Phrase(start, max(start, stop)), lex)


def _past_pronoun(unit: Unit, at: int, end: int, lex: Lexicon) -> int:
    """“他安慰说”: past a pronoun, and a title or another speaker beside it, to what is a verb."""
    if unit.word(at - 1) not in lex["pronouns"] or unit.word(at) in lex["noun_links"]:
        return end
    while at < end and (lex.tells(unit.word(at), lex.speaking) or unit.word(at) in lex["conjunctions"]):
        at += 1
        while at < end and unit.word(at - 1) in lex["conjunctions"]:
            return end
    return at


def _without_openers(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
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
    endings = lex.data.oblique_endings
    is_name = start > 0 and unit.elements[start].is_capital
    return bool(endings) and not is_name and unit.word(start).endswith(endings)


def _is_nobody(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """“This” says nothing; “this official” does."""
    if unit.word(start) not in lex["not_sources"]:
        return False
    return not any(
        unit.word(at) in lex.speaking | lex["documents"] or phrase_length(unit, at, lex.anonymous)
        for at in range(start + 1, end)
    )


def _with_anonymity(unit: Unit, phrase: Phrase, lex: Lexicon) -> Phrase:
    """With the whole of “who asked not to be named”, whatever words it holds."""
    told = (at for at in range(*phrase) if unit.word(at) in lex.anonymous)
    ends = [at + phrase_length(unit, at, lex.anonymous) for at in told]
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
    governed = lex["prepositions"] | lex["conjunctions"] | lex.determiners
    return unit.word(at) in lex.determiners and unit.word(at - 1) not in governed


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
        if starts and not governed and not named and not unit.is_time(place):
            return place
        if unit.is_time(place - 1) and not unit.is_time(place) and word not in lex["prepositions"]:
            return place
    return end


def _ends_phrase(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    word = unit.word(at)
    if lex.subjects and _follows_name(unit, start, at, lex):
        return True
    if _is_in_name(unit, start, at, lex):
        return False
    if word in lex["cutters"]:
        return unit.word(at - 1) not in lex["partitives"]
    if unit.is_time(at) or word in lex["stops"] or phrase_length(unit, at, lex.citing):
        return True
    return word in lex["prepositions"] and _opens_adverbial(unit, start, at, lex)


def _follows_name(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    """Whether a preposition stands behind a name of two words, which it does not belong to."""
    word = unit.word(at)
    if at - start < 2 or word not in lex["prepositions"] or word in lex["inner_prepositions"]:
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
    """A word for a time that closes a name: «هرات امروز», روزنامهٔ هشت صبح."""
    if unit.text[unit.elements[at].end : unit.elements[at].end + 1] == "»":
        return True
    return at - 2 >= start and unit.is_time(at) and unit.word(at - 2) in lex["outlets"]


def after(
    unit: Unit, start: int, lex: Lexicon, *, is_closing: bool = True, is_governed: bool = False
) -> Phrase:
    """The phrase that begins at ``start``: “…”, said X, a minister.

    Where it does not close the sentence, a name after a comma begins the clause that follows and is no
    appositive: “According to the port, Minister Savin …”. What ``is_governed`` by the words before it
    begins right there: no one who is told stands between.
    """
    limit = min(len(unit.elements), start + LONGEST)
    begin = start if is_governed else _subject_start(unit, start, limit, lex)
    if begin is None:
        return NOTHING
    start = begin
    end = start
    while end < limit and not _ends_right(unit, start, end, lex):
        if unit.is_comma(end):
            if lex.data.comma_appositives:
                end = _set_off_end(unit, start, end, lex, limit)
                break
            closing = _appositive_end(unit, Phrase(start, end), lex, limit, is_closing=is_closing)
            if closing is None:
                break
            end = closing
            break
        end += 1
    while end > start and not unit.is_word(end - 1) and not unit.is_mark(end - 1, ")"):
        end -= 1
    end = _without_openers(unit, start, end, lex)
    if end <= start or _is_nobody(unit, start, end, lex):
        return NOTHING
    return _with_anonymity(unit, Phrase(start, end), lex)


def _appositive_end(unit: Unit, head: Phrase, lex: Lexicon, limit: int, *, is_closing: bool) -> int | None:
    """Where the appositive behind the comma at the end of ``head`` ends; None where a clause follows."""
    start, comma = head
    if lex.data.strict_clauses and phrase_length(unit, comma + 1, lex.citing):
        return None
    behind = unit.word(comma + 1)
    if lex.subjects and (behind in lex["complementizers"] or phrase_length(unit, comma + 1, lex.citing)):
        return None
    told = lex["articles"] | lex["relatives"]
    hidden = bool(lex.subjects) and hearers.stays_unnamed(unit, comma + 1, lex)
    if not is_closing and not hidden and unit.word(comma + 1) not in told:
        return None
    closing = appositive_end(unit, comma, lex, limit, is_closing=is_closing)
    if closing is None or is_closing:
        return closing
    return closing if unit.is_comma(closing) and not _is_next(unit, start, comma, lex) else None


def _is_next(unit: Unit, start: int, comma: int, lex: Lexicon) -> bool:
    """“Según la agencia Norda, el ministro, Ana Ruiz, dijo”: one who speaks, and no more of an outlet."""
    if not lex.data.strict_clauses or unit.word(comma + 2) not in lex["roles"]:
        return False
    known = lex["outlets"] | lex["institutions"] | lex["documents"]
    return unit.word(comma + 1) in lex["articles"] and any(
        unit.word(at) in known for at in range(start, comma)
    )


def _subject_start(unit: Unit, start: int, limit: int, lex: Lexicon) -> int | None:
    """Past the time, those who are told and the preposition of a host; None where another one stands."""
    while start < limit and (
        unit.is_adverb(start)
        or unit.is_time(start)
        or unit.word(start) in lex["addressees"]
        or (lex.data.late_subject and unit.word(start) in lex.determiners and unit.is_time(start + 1))
    ):
        start += 1
    start = _to_nominative(unit, hearers.past_told(unit, start, limit, lex), limit, lex)
    if start < limit and hearers.is_host(unit, start, lex):
        return start + 1
    if unit.word(start) in lex["prepositions"] and unit.word(start) not in lex["articles"]:
        return late_subject(unit, start, lex) if lex.data.late_subject else None
    return start


def _to_nominative(unit: Unit, start: int, limit: int, lex: Lexicon) -> int:
    """To the noun whose form shows a subject, if any."""
    if not lex.subjects or unit.word(start) in lex.subjects:
        return start
    is_told = unit.word(start - 1) in lex["addressees"]
    is_name = start < limit and unit.elements[start].is_capital
    is_governed = unit.word(start) in lex["prepositions"]
    if is_told or is_name or is_governed:
        subject = subject_place(unit, start, limit, lex)
        if subject is None and is_governed:
            subject = named_place(unit, start, limit, lex)
        return start if subject is None else subject
    return start


def _set_off_end(unit: Unit, start: int, comma: int, lex: Lexicon, limit: int) -> int:
    """Past «، سخنگوی پلیس،» behind a bare name: it begins with a role or an article and holds no verb."""
    if unit.word(comma + 1) not in lex["roles"] | lex["articles"]:
        return comma
    if any(unit.word(at) in lex.speaking for at in range(start, comma)):
        return comma
    at = comma + 1
    while at < min(limit, comma + LONGEST_APPOSITIVE) and unit.is_word(at):
        word = unit.word(at)
        if lex.is_finite(word) or word in lex["stops"] or word in lex["complementizers"]:
            return comma
        at += 1
    return at if at == len(unit.elements) or unit.is_comma(at) else comma


def opens_infinitive(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“la promessa del presidente | di non aumentare”: a preposition with an infinitive."""
    behind = at + 1 + (unit.word(at + 1) in lex["auxiliaries"] and not lex.is_infinitive(unit.word(at + 1)))
    return unit.word(at) in lex["inner_prepositions"] and lex.is_infinitive(unit.word(behind))


def _ends_right(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    if unit.is_comma(at):
        return False
    if not unit.is_word(at):
        return not unit.is_mark(at, "(", ")", "'", "/", "&", "-", "、", "№")
    word = unit.word(at)
    if (
        unit.is_time(at)
        or unit.is_adverb(at)
        or word in lex["complementizers"]
        or word in lex["subordinators"]
    ):
        return True
    if not lex.data.finite_modifies and lex.is_finite(word) and not unit.elements[at].is_capital:
        return True
    if word in lex["conjunctions"]:
        return not unit.is_word(at + 1) or lex.is_finite(unit.word(at + 1))
    return _is_participle_cue(word, lex) or (
        _ends_inside(unit, at, lex) if at > start else word in lex["stops"] - lex["outlets"]
    )


def _ends_inside(unit: Unit, at: int, lex: Lexicon) -> bool:
    word = unit.word(at)
    if lex.tells_outlet(word) or (lex.data.strict_clauses and opens_infinitive(unit, at, lex)):
        return True
    if lex.data.dative_endings and word.endswith(lex.data.dative_endings):
        return not unit.elements[at].is_capital
    if word in lex["stops"] or word in lex["pronouns"] or phrase_length(unit, at, lex.citing):
        return True
    if (
        word not in lex["holders"]
        and speaks_at(unit, at, lex)
        and phrase_length(unit, at, lex.anonymous) <= 1
    ):
        return True
    if word in lex["prepositions"] and word not in lex["inner_prepositions"]:
        return unit.word(at - 1) not in lex["partitives"]
    return False


def _is_participle_cue(word: str, lex: Lexicon) -> bool:
    return word.endswith(lex.data.participle_endings) and word in lex.phrases
