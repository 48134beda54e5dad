"""A unit and a place in it in, the source that a word behind it marks out: its subject, owner or host."""

from stemma.understand.attribution.constructions.marked_holder import held_before
from stemma.understand.attribution.elements.cues import CueMatch, phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import trimming
from stemma.understand.attribution.phrases.phrase import LONGEST, NOTHING, Phrase

OWNER_WITHIN = 5
OPENER_WITHIN = 8
LEAST_OBJECT = 2
TOLD_WITHIN = 14


def before(unit: Unit, end: int, lex: Lexicon) -> Phrase:
    """The noun phrase before a marker: behind the last adverbial, with an appositive between commas."""
    at = end
    if unit.is_comma(at - 1):
        comma = next((p for p in range(at - 2, max(-1, at - LONGEST), -1) if not unit.is_word(p)), -1)
        at = comma if comma > 0 and unit.is_comma(comma) else at - 1
    start = at
    is_inside = False
    while start > max(0, end - LONGEST) and unit.is_word(start - 1):
        word = unit.word(start - 1)
        closed = ("complementizers", "subordinators", "stops", "breakers")
        if any(word in lex[name] for name in closed) and not _is_passive(unit, start - 1, lex):
            break
        if word in lex["conjunctions"] and not _joins(unit, start - 1, at, lex):
            break
        if word in lex["adjectivals"]:
            is_inside = True
        elif start < at and word in lex["adverbial_ends"]:
            goes_on = is_inside or unit.word(start) in either(lex["owners"], lex["adhering"])
            if word in lex["converb_ends"] or not goes_on:
                break
            is_inside = False
        start -= 1
    start = past_leads(unit, start, at, lex)
    if start >= at or unit.word(start) in lex["not_sources"]:
        return NOTHING
    if at - start == 1 and unit.word(start) in lex["relatives"]:
        behind = start - 1 if unit.is_comma(start - 1) else start
        return before(unit, behind, lex) or Phrase(start, at)
    return Phrase(start, end if at < end and unit.is_comma(end - 1) else at)


def _is_passive(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“دیکھی | گئی دستاویز”: the second word of a participle that belongs to a noun."""
    return unit.word(at) in lex["passive"] and unit.word(at - 1) in lex["adjectivals"]


def past_leads(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """Past the words and commas that may lead a sentence in."""
    while start < end and (trimming.is_lead(unit, start, lex) or unit.is_comma(start)):
        start += 1
    return start


def _joins(unit: Unit, at: int, end: int, lex: Lexicon) -> bool:
    """“X اور Y نے”: no verb and no adverbial within a few words before."""
    if end - at < LEAST_OBJECT or not unit.is_word(at - 1):
        return False
    near = range(max(0, at - OWNER_WITHIN), at)
    return not any(lex.is_finite(unit.word(place)) or lex.is_verb(unit.word(place)) for place in near)


def marker_before(unit: Unit, end: int, lex: Lexicon) -> int | None:
    """The nearest subject marker in the clause before a cue."""
    for at in range(end - 1, max(-1, end - LONGEST), -1):
        word = unit.word(at)
        if word in lex["source_markers"]:
            return _outside_relative(unit, at, end, lex)
        if word in lex["complementizers"] or unit.is_mark(at, ";", "؛", ":"):
            return None
    return None


def _outside_relative(unit: Unit, marker: int, end: int, lex: Lexicon) -> int:
    """“ذرائع نے، جنہوں نے نام نہیں بتایا، (کہا)”: past a clause with a marker of its own."""
    if not any(unit.is_comma(at) for at in range(marker, end)):
        return marker
    comma = next((at for at in range(marker - 1, max(0, end - LONGEST), -1) if not unit.is_word(at)), 0)
    if not unit.is_comma(comma) or unit.word(comma + 1) not in lex["relatives"]:
        return marker
    outer = marker_before(unit, comma, lex)
    return marker if outer is None else outer


def owner_before(unit: Unit, end: int, lex: Lexicon) -> int | None:
    """The postposition of the one whom a noun belongs to: “کا یہ بھی (کہنا)”."""
    for at in range(end - 1, max(-1, end - OWNER_WITHIN), -1):
        word = unit.word(at)
        if word in lex["owners"] or word in lex["possessives"]:
            return at
        if not (unit.is_adverb(at) or word in lex["demonstratives"] or word in lex["particles"]):
            return _distant_owner(unit, end, lex)
    return None


def _distant_owner(unit: Unit, end: int, lex: Lexicon) -> int | None:
    """“گورنر کا اس موقع پر (کہنا)”: the owner before an adverbial that stands between the two."""
    if unit.word(end - 1) not in lex["adverbial_ends"]:
        return None
    for at in range(end - 2, max(-1, end - TOLD_WITHIN), -1):
        word = unit.word(at)
        if word in lex["noun_links"]:
            return at
        if not word or word in lex["complementizers"] or word in lex["source_markers"]:
            return None
    return None


def host_before(unit: Unit, match: CueMatch, lex: Lexicon) -> Phrase:
    """“رپورٹ میں کہا گیا”, “کمپنی کی جانب سے بتایا گیا”: the document or the one from whom it comes."""
    at = match.start
    while at > 0 and (
        unit.is_adverb(at - 1) or unit.is_time(at - 1) or unit.word(at - 1) in lex["demonstratives"]
    ):
        at -= 1
    *_, at = held_before(unit, at, lex)
    pair = f"{unit.word(at - 2)} {unit.word(at - 1)}"
    if pair in lex["agent"] and unit.word(at - 3) in lex["owners"]:
        return before(unit, at - 3, lex)
    at = _before_addressee(unit, at, lex)
    if unit.word(at - 1) in lex["origins"]:
        origin = before(unit, at - 1, lex)
        is_learned = any(unit.word(place) in lex["learners"] for place in range(match.start, match.end))
        if any(unit.word(place) in lex["documents"] for place in range(*origin)) or (
            is_learned and cited(unit, origin, lex)
        ):
            return origin
    if unit.word(at - 1) not in lex["hosts"]:
        words = {unit.word(place) for place in range(match.start, match.end)}
        return _holder(unit, at, lex, is_done=bool(words & lex["passive"]))
    found = before(unit, at - 1, lex)
    pair = f"{unit.word(found.start - 2)} {unit.word(found.start - 1)}"
    if found and pair in lex["agent"] and unit.word(found.start - 3) in lex["owners"]:
        return before(unit, found.start - 3, lex) or found
    hosting = either(lex.hosting, lex["venues"])
    return found if any(unit.word(place) in hosting for place in range(*found)) else NOTHING


def _before_addressee(unit: Unit, end: int, lex: Lexicon) -> int:
    """“رپورٹ میں حکومت سے (مطالبہ کیا گیا)”: behind the host, before the one who is asked."""
    if unit.word(end - 1) not in lex["told_by"]:
        return end
    hosts = (at for at in range(end - 2, max(0, end - OPENER_WITHIN), -1) if unit.word(at) in lex["hosts"])
    return next(hosts, end - 1) + 1


def _holder(unit: Unit, end: int, lex: Lexicon, *, is_done: bool) -> Phrase:
    """“X کو (توقع ہے)”: one who holds what else nobody in particular does."""
    owner = owner_before(unit, end, lex)
    if owner is None or (is_done and unit.word(owner) in lex["told_by"]):
        return NOTHING
    return Phrase(owner, owner + 1) if unit.word(owner) in lex["possessives"] else before(unit, owner, lex)


def cited(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """Whether a phrase names one who may be cited, and no matter that is spoken of."""
    words = [unit.word(at) for at in range(*phrase)]
    known = either(lex.speaking, lex["documents"], lex["indefinite"], lex["pronouns"])
    if any(word in known for word in words):
        return True
    return any(phrase_length(unit, at, lex.anonymous) for at in range(*phrase))
