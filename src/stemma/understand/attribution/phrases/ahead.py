"""A place behind a noun phrase in, the phrase out, with its titles and the appositive between its commas.

No parser: a phrase ends where a word of a closed class, a mark or a quotation ends it. An empty phrase
is an answer.
"""

from functools import lru_cache

from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import hearers, postposed
from stemma.understand.attribution.phrases.appositives import (
    is_appositive,
    is_name_between,
    tells_more,
)
from stemma.understand.attribution.phrases.clauses import is_denied_participle
from stemma.understand.attribution.phrases.phrase import NEAR, NOTHING, Phrase
from stemma.understand.attribution.phrases.reach import enumeration_start, reach_left
from stemma.understand.attribution.phrases.relative_nouns import antecedent, governed, is_link
from stemma.understand.attribution.phrases.told_ahead import before_hosted
from stemma.understand.attribution.phrases.trimming import trimmed

LONGEST_APPOSITIVE = 25
LONGEST_TOLD = 2
LONGEST_HEARERS = 8
LONGEST_HIDING = 9
LONGEST_TOLD_NAME = 5
KEPT = 64
"""Phrases that are remembered: several ask for the one before a cue, each in turn."""


@lru_cache(maxsize=KEPT)
def before(unit: Unit, end: int, lex: Lexicon, *, floor: int = 0) -> Phrase:
    """The phrase that ends right before element ``end``, an appositive between commas included."""
    found = _told_of(unit, end, lex, floor) or _before(unit, end, lex, floor)
    if found and lex.data.relative_links and _is_relative(unit, found, lex, floor):
        head = antecedent(unit, found.start - 1, lex)
        return Phrase(head.start, found.end) if head else NOTHING
    if found and lex.data.relative_links and lex.is_finite(unit.word(found.start)):
        return _told_of(unit, found.start + 1, lex, floor)
    return found


def _is_relative(unit: Unit, found: Phrase, lex: Lexicon, floor: int) -> bool:
    """«مقامی که | نخواست نامش فاش شود | به X گفت»: words right behind a relative that its verb closes."""
    at = found.start - 1
    before = unit.word(at - 1)
    if at - 1 < floor or unit.word(at) not in lex["relatives"] or not before or lex.is_finite(before):
        return False
    if lex.is_verb(before) or before in lex["stops"]:
        return False
    last = unit.word(found.end - 1)
    return found.end - found.start > 1 and (lex.is_finite(last) or last in lex["holders"])


def _before(unit: Unit, end: int, lex: Lexicon, floor: int) -> Phrase:
    if end > floor and unit.word(end - 1) in lex["source_markers"]:
        end -= 1
    end = _before_hiding(unit, end, lex, floor) if lex["postpositions"] else end
    end = _before_hearers(unit, _before_told(unit, end, lex, floor), lex, floor)
    end = before_hosted(unit, _before_aside(unit, end, lex, floor), lex, floor) if lex.subjects else end
    if lex.subjects and end - 1 > floor and unit.word(end - 1) in lex["stops"] & lex["demonstratives"]:
        end -= 1  # “В мэрии | это (отрицают): …”
    if end > floor and unit.is_comma(end - 1):
        return NOTHING if lex.data.comma_opens else _before_comma(unit, end - 1, lex, floor)
    if unit.word(end - 1) in lex["told_relatives"]:
        return NOTHING
    if unit.word(end - 1) in lex["relatives"] and end - 1 > floor:
        pronoun = Phrase(end - 1, end)
        return (governed(unit, end - 1, lex) or pronoun) if is_link(lex) else pronoun
    start = reach_left(unit, end, lex, floor)
    found = _without_genitive(unit, _without_told(unit, trimmed(unit, start, end, lex), lex), lex)
    hides = _hides(unit, found.end, lex) if lex.data.relative_links and found else 0
    if hides > found.start and unit.word(hides) in either(lex["genitives"], lex["prepositions"]):
        found = Phrase(found.start, hides)
    if lex.data.comma_appositives and start > floor and unit.is_comma(start - 1):
        is_venue = unit.word(start) in lex["hosts"]
        named = _before_comma(unit, start - 1, lex, floor) if is_venue or not found else NOTHING
        if named or not found:
            return named
    if found and found.start == start and unit.is_comma(start - 1):
        return Phrase(enumeration_start(unit, start, found.end, lex, floor), found.end)
    return found


def _told_of(unit: Unit, end: int, lex: Lexicon, floor: int) -> Phrase:
    """«سندی که … به آن دست یافته است | نشان می‌دهد»: a relative clause closes with its verb, with no comma."""
    if not lex.data.relative_links or not lex.is_finite(unit.word(end - 1)):
        return NOTHING
    at = end - 2
    while at > max(floor, end - LONGEST_APPOSITIVE) and unit.word(at) not in lex["relatives"]:
        if not unit.is_word(at):
            return NOTHING
        at -= 1
    before = unit.word(at - 1)
    if at <= floor or end - at < NEAR or unit.word(at) not in lex["relatives"]:
        return NOTHING
    if not before or lex.is_finite(before) or lex.is_verb(before) or before in lex["stops"]:
        return NOTHING
    head = antecedent(unit, at, lex)
    return Phrase(head.start, end) if head else NOTHING


def _before_aside(unit: Unit, end: int, lex: Lexicon, floor: int) -> int:
    """Before a word between commas that is none of the subject: “Родители | , впрочем, боятся”."""
    at = end - 1
    while at > floor and (unit.is_adverb(at - 1) or unit.word(at - 1) in lex["particles"]):
        at -= 1
    set_off = at < end - 1 and unit.is_comma(end - 1) and unit.is_comma(at - 1) and at - 1 > floor
    return at - 1 if set_off else end


def _before_told(unit: Unit, end: int, lex: Lexicon, floor: int) -> int:
    """Before the one who is told: «… | ازادي راډیو ته وویل»."""
    if end - 2 <= floor or unit.word(end - 1) not in lex["told_after"]:
        return end
    for at in range(end - 2, max(floor, end - 2 - LONGEST_TOLD_NAME), -1):
        if unit.is_comma(at):
            return at + 1 if _hides(unit, at, lex) else _before_told_name(unit, end, lex, floor)
        if unit.word(at) in either(lex["genitives"], lex["roles"], lex["pronouns"]):
            break
    return _before_told_name(unit, end, lex, floor)


def _before_told_name(unit: Unit, end: int, lex: Lexicon, floor: int) -> int:
    named = unit.word(end - 2) in lex["outlets"] and end - 3 > floor and not unit.is_comma(end - 3)
    named = named and unit.word(end - 3) not in lex["roles"]  # «والي | ټلویزیون ته»
    if not named:
        return end - 2
    is_filled = unit.word(end - 3) in lex["outlet_fillers"] and end - 4 > floor  # «بلومارک خبري اژانس ته»
    return end - 4 if is_filled and unit.is_word(end - 4) else end - 3


def _hides(unit: Unit, end: int, lex: Lexicon) -> int:
    """Where words begin that leave a source unnamed and end here; 0 where none do."""
    near = range(max(0, end - LONGEST_HIDING), end - 1)
    return next((at for at in near if at + phrase_length(unit, at, lex.anonymous) == end), 0)


def _before_hiding(unit: Unit, end: int, lex: Lexicon, floor: int) -> int:
    """«سرچینې X ته | د نوم نه ښودلو په شرط وویل», «د Y په حواله | ، چې نوم یې نه دی ښودلی، ویلي»."""
    if unit.is_comma(end - 1):
        return postposed.before_clause(unit, end, lex, floor)
    hides = _hides(unit, end, lex)
    is_adverbial = unit.word(hides) in either(lex["genitives"], lex["prepositions"])
    return hides if hides > floor + 1 and is_adverbial else end


def _before_hearers(unit: Unit, end: int, lex: Lexicon, floor: int) -> int:
    """Before those who are told, where words are not parted: “居民在路口 | 对本报记者（说）”."""
    if not lex.spaceless or unit.word(end - 1) not in lex["addressees"]:
        return end
    near = range(end - 2, max(floor, end - LONGEST_HEARERS), -1)
    return next((at for at in near if unit.word(at) in lex["told_by"]), end)


def _without_told(unit: Unit, found: Phrase, lex: Lexicon) -> Phrase:
    """«احمد بېلال | طلوع نیوز ته په مرکه کې وویل»: without the outlet that is told, before an adverbial."""
    if unit.word(found.end) not in lex["told_after"] or found.end - found.start <= LONGEST_TOLD:
        return found
    last = unit.word(found.end - 1)
    is_outlet = last in lex["outlets"] or last.endswith(lex.data.outlet_endings or ("\n",))
    return Phrase(found.start, found.end - LONGEST_TOLD) if is_outlet else found


def _without_genitive(unit: Unit, found: Phrase, lex: Lexicon) -> Phrase:
    """«اروپايي ټولنې | د برید په غبرګون کې وویل»: without a genitive that belongs to an adverbial."""
    if not lex["postpositions"] or unit.word(found.end) not in lex["prepositions"]:
        return found
    for place in range(found.start + 1, found.end):
        ends = unit.word(place - 1) in lex.speaking and unit.word(place) in lex["genitives"]
        if ends and not any(unit.word(at) in lex.titled for at in range(place, found.end)):
            return Phrase(found.start, place)
    return found


def enclitic(unit: Unit, start: int, end: int, lex: Lexicon) -> Phrase:
    """The pronoun written as one with a verb between two elements: “a-t-il dit”, “dit-il”."""
    found = (at for at in range(max(0, start), end) if unit.word(at) in lex.data.enclitics)
    at = next(found, None)
    return NOTHING if at is None else Phrase(at, at + 1)


def _before_comma(unit: Unit, comma: int, lex: Lexicon, floor: int) -> Phrase:
    """“NP, 32, of Varga, who works there, said” or “NP, in an aside, said”."""
    edge = comma
    is_told_of = False
    while True:
        place = _previous_break(unit, edge, lex, max(floor, comma - LONGEST_APPOSITIVE))
        if place is None:
            return _first(
                unit, Phrase(reach_left(unit, edge, lex, floor), comma if is_told_of else edge), lex
            )
        if unit.is_quote(place):
            return NOTHING
        if not unit.is_comma(place):
            head = trimmed(unit, reach_left(unit, place, lex, floor), place, lex)
            is_cut = lex.data.relative_links and head.end < place
            return Phrase(head.start, head.end if is_cut else comma) if head else NOTHING
        told = is_appositive(unit, place + 1, lex) or is_name_between(unit, place + 1, edge)
        told = told or (lex.data.head_first and unit.word(place + 1) in lex["inner_prepositions"])
        reach = reach_left(unit, place, lex, floor)
        if phrase_length(unit, reach, lex.citing) and _goes_on_before(unit, reach):
            edge = place  # “X, citing Y, which cited Z, said”
            continue
        is_holder = _is_titled(unit, Phrase(reach, place), Phrase(place + 1, edge), lex)
        is_age = place == reach + 1 and unit.word(reach).isdigit()
        more = (lex.data.head_first or is_age) and _goes_on_before(unit, reach)
        more = more and tells_more(unit, reach, lex)
        if more and not is_holder:
            is_told_of, edge = True, place
            continue
        head = trimmed(unit, reach, place, lex)
        if not head or is_clause(unit, head, lex):
            return NOTHING
        if _is_title_of(unit, head, Phrase(place + 1, edge), lex):
            return Phrase(head.start, comma)
        outer = NOTHING if told else _around_name(unit, Phrase(head.start, place), lex, floor)
        told = told or _names_holder(unit, head, Phrase(place + 1, edge), lex)
        told = told or hearers.is_said_of(unit, head.end - 1, place + 1, edge, lex)
        if not tells_more(unit, head.start, lex) or not _goes_on_before(unit, head.start):
            return Phrase(head.start, comma) if told or is_told_of else outer or head
        is_told_of = is_told_of or told
        edge = place


def _first(unit: Unit, phrase: Phrase, lex: Lexicon) -> Phrase:
    """The first phrase of its sentence, if it is none: “The ship has sailed, says X”."""
    head = trimmed(unit, *phrase, lex)
    return NOTHING if lex.data.wide_nouns and is_clause(unit, head, lex) else head


def _is_title_of(unit: Unit, head: Phrase, name: Phrase, lex: Lexicon) -> bool:
    """Whether the words between two commas name the one whose title stands before them."""
    if is_name_between(unit, *name) and unit.word(head.start) in lex["articles"]:
        return True
    has_articles = bool(lex.data.enclitics) or lex.data.strict_clauses or lex.data.wide_nouns
    return has_articles and _is_titled(unit, head, name, lex)


def _around_name(unit: Unit, name: Phrase, lex: Lexicon, floor: int) -> Phrase:
    """“The leader, X, | in a call with Y, | said”: the title before a name that something else follows."""
    if not lex.data.wide_nouns or not is_name_between(unit, *name):
        return NOTHING
    return _before_comma(unit, name.end, lex, floor)


def _goes_on_before(unit: Unit, at: int) -> bool:
    """Whether the comma before this place may be one of a noun phrase: none that closes a quotation."""
    return unit.is_comma(at - 1) and not unit.is_quote(at - 2)


def _names_holder(unit: Unit, head: Phrase, part: Phrase, lex: Lexicon) -> bool:
    """«معین وزارت معارف، سعیدالله نظری، گفت»: behind a role a few words that nothing else tells of."""
    if not lex.data.comma_appositives or unit.word(part.start) in lex["prepositions"]:
        return False
    closed = either(lex["complementizers"], lex["finite"])
    if any(not unit.is_word(at) or unit.word(at) in closed for at in range(*part)):
        return False
    if any(unit.word(at) in lex["roles"] for at in range(*part)):
        return True
    closed = either(lex["prepositions"], lex["cutters"], lex["conjunctions"])
    is_plain = part.end - part.start <= NEAR and not any(unit.word(at) in closed for at in range(*part))
    return is_plain and any(unit.word(at) in lex["roles"] for at in range(*head))


def _is_titled(unit: Unit, head: Phrase, name: Phrase, lex: Lexicon) -> bool:
    """“La maire de Lindol, Anne Roux, …”: a title with its article, and nothing but a name behind it."""
    links = (at for at in range(*head) if unit.word(at) in lex["prepositions"])
    title = range(head.start + 1, next(links, head.end) if lex.data.wide_nouns else head.start + 2)
    if unit.word(head.start) not in lex["articles"] or not any(unit.word(at) in lex["roles"] for at in title):
        return False
    return name.end - name.start > 1 and all(unit.elements[at].is_capital for at in range(*name))


def _previous_break(unit: Unit, edge: int, lex: Lexicon, floor: int) -> int | None:
    """The comma, quotation or relative word nearest before ``edge``."""
    for place in range(edge - 1, floor - 1, -1):
        relative = unit.word(place) in lex["relatives"] & lex["complementizers"]
        relative = relative and unit.word(place - 1) not in lex["prepositions"]
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
        qualifies = lex.data.wide_nouns and unit.word(place - 1) in lex["articles"]
        qualifies = qualifies or (lex.data.wide_nouns and is_denied_participle(unit, place, lex))
        if lex.is_finite(word) and not unit.elements[place].is_capital and not qualifies:
            listed = word in lex["finite"] or word in lex["auxiliaries"]
            if listed or lex.data.strict_clauses or unit.word(place + 1) not in lex["prepositions"]:
                return True
    return False
