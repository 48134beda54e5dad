"""A unit in, the phrases that name a body out, where its noun shows it: “die Reederei Havsund”."""

import re
from collections.abc import Iterator

from stemma.gazetteer.language_words import everywhere_keys
from stemma.model import Span
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.naming import openers
from stemma.understand.attribution.naming.bearers import body
from stemma.understand.attribution.phrases import construct
from stemma.understand.attribution.phrases.definite import is_definite
from stemma.understand.attribution.phrases.phrase import Phrase
from stemma.understand.attribution.phrases.uncased import is_name_word

LONGEST_NAME = 6
MOST_BEHIND = 2
"""Words of a name behind its noun, where nothing shows where it ends."""
OPENS_WITHIN = 20
"""Letters before a name in quotation marks that opens a unit."""
_QUOTED = re.compile("[«“\"'‘]([^«»“”\"'‘’.!?؟۔\n]{2,40})[»”\"'’]")

CLOSED = (
    "source_markers",
    "prepositions",
    "pronouns",
    "adverbs",
    "relatives",
    "demonstratives",
    "articles",
    "complementizers",
)
"""Lists of words that are never part of a name."""


def shown(unit: Unit, lex: Lexicon) -> Iterator[Phrase]:
    """Bodies that their nouns show, and those who open a unit and do what a company does."""
    yield from _shown(unit, lex)
    yield from _running(unit, lex)


def outlets(unit: Unit, lex: Lexicon) -> Iterator[Phrase]:
    """“주간지 이삭소식은”: a name behind the noun for an outlet that opens a unit."""
    is_noun = lex.data.name_side == "before" and unit.word(0) in lex.stand_ins.get("outlet", ())
    if is_noun and len(unit.elements) > 1 and is_name_word(unit, 1, lex):
        yield Phrase(1, 2)


def titled(unit: Unit, lex: Lexicon) -> Iterator[Phrase]:
    """“德国《施普雷信使报》”, “北岭电视台”: an outlet in the marks of a work, or a name before its noun."""
    for at, element in enumerate(unit.elements) if lex.spaceless else ():
        word = unit.word(at)
        if not lex.tells(word, lex["outlets"]) or word in lex["outlet_only_cues"]:
            continue
        start = at
        closed = either(lex["aspects"], lex["prepositions"])
        while start > max(0, at - LONGEST_NAME) and is_name_word(unit, start - 1, lex):
            if unit.word(start - 1) in closed:
                break
            start -= 1
        if unit.text.startswith("《", element.start):
            yield Phrase(at, at + 1)
        elif start < at:
            yield Phrase(start, at + 1)


def quoted_within(unit: Unit) -> tuple[Span, str] | None:
    """A name of few words in quotation marks near the opening of a unit."""
    if not unit.elements:
        return None
    found = _QUOTED.search(unit.text, max(0, unit.elements[0].start - 1), unit.elements[-1].end)
    if found is None or found.start() - unit.elements[0].start > OPENS_WITHIN:
        return None
    span = Span(found.start(1), found.end(1), unit.field)
    return (span, found[1]) if len(found[1].split()) <= MOST_BEHIND + 1 else None


def _shown(unit: Unit, lex: Lexicon) -> Iterator[Phrase]:
    """Bodies where no capital shows them: at the opening of a unit, or beside their noun."""
    if lex.data.definite:
        yield from _chained(unit, lex)
    elif lex.data.loose_names:
        yield from (_behind if lex.data.head_first else _ahead)(unit, lex)
    elif lex.data.verb_second:
        yield from _with_capitals(unit, lex)
    elif lex.data.name_side != "any":
        opening = body(unit, lex)
        yield from (opening[1],) if opening else _behind(unit, lex) if lex["source_markers"] else ()
    elif openers.has_capitals(lex):
        yield from openers.with_nouns(unit, lex)
        yield from openers.with_places(unit, lex)


def _running(unit: Unit, lex: Lexicon) -> Iterator[Phrase]:
    """“Bravantia emploie 400 personnes”: who opens a unit and does what a company does."""
    end = 0
    while end < min(len(unit.elements), LONGEST_NAME) and unit.is_word(end) and unit.elements[end].is_capital:
        end += 1
    if not end or unit.word(end) not in lex["running"]:
        return
    closed = (lex.determiners, lex["pronouns"], lex["prepositions"], lex.titled, lex["courtesy"])
    if all(words.isdisjoint(unit.word(at) for at in range(end)) for words in closed):
        yield Phrase(0, end)


def _chained(unit: Unit, lex: Lexicon) -> Iterator[Phrase]:
    """“نقابة عمال الموانئ”: a noun and what it governs; with the article, what it is over."""
    for at in range(len(unit.elements)):
        if lex.bare(unit.word(at)) not in lex["institutions"]:
            continue
        found = construct.chain(unit, Phrase(at, min(len(unit.elements), at + LONGEST_NAME)), lex)
        if is_definite(unit, at, lex):
            end = found.name or found.end
            if end > at + 2 and _is_linked(unit, end - 1, lex):
                yield Phrase(at, _and_more(unit, end, lex))  # “الهيئة العامة للسواحل”
            continue
        end = found.end
        while end > at + 1 and not (is_definite(unit, end - 1, lex) or _is_linked(unit, end - 1, lex)):
            end -= 1
        if end > at + 1:
            yield Phrase(at, _and_more(unit, end, lex))


def _is_linked(unit: Unit, at: int, lex: Lexicon) -> bool:
    return unit.word(at).startswith(lex.data.linked or ("\n",))


def _and_more(unit: Unit, end: int, lex: Lexicon) -> int:
    """“المعهد الوطني للمد | والجزر”: what conjunctions join to what a body is over, but no other."""
    joined = tuple(one + lex.data.definite for one in lex.data.joined)
    while unit.word(end).startswith(joined or ("\n",)) and not lex.governs(lex.bare(unit.word(end)[1:])):
        end += 1
    return end


def _with_capitals(unit: Unit, lex: Lexicon) -> Iterator[Phrase]:
    """“die Reederei Havsund”: a noun and the names behind it."""
    for at in range(len(unit.elements)):
        if not unit.elements[at].is_capital or not lex.tells(unit.word(at), lex["institutions"]):
            continue
        end = at + 1
        while end < len(unit.elements) and unit.is_word(end) and unit.elements[end].is_capital:
            end += 1
        if 1 < end - at <= LONGEST_NAME:
            is_described = any(unit.word(at).endswith(word) for word in lex.descriptions("institution"))
            yield Phrase(at + (is_described and unit.word(at) in lex["institutions"]), end)


def _behind(unit: Unit, lex: Lexicon) -> Iterator[Phrase]:
    """«شرکت کشتیرانی ساحل»: a noun and the words that it governs."""
    for at in range(len(unit.elements)):
        if unit.word(at) not in lex["institutions"] or unit.word(at - 1) in lex["demonstratives"]:
            continue
        end = at + 1
        most = at + MOST_BEHIND
        while end <= most and _may_follow(unit, end, lex):
            is_joined = unit.word(end + 1) in lex["conjunctions"] and _may_follow(unit, end + 2, lex)
            end += 3 if is_joined else 1
        if end > at + 1:
            yield Phrase(at, end)


def _may_follow(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a word may belong to the noun before it, and is no body of its own."""
    word = unit.word(at)
    is_stop = word in everywhere_keys("stops") and word not in everywhere_keys("organisation_parts")
    is_other = is_stop or word in lex["institutions"] or word in lex["conjunctions"]
    return not is_other and _may_belong(unit, at, lex)


def _ahead(unit: Unit, lex: Lexicon) -> Iterator[Phrase]:
    """«د مالدارۍ وزارت»: from the genitive's word to the noun."""
    for at in range(len(unit.elements)):
        if unit.word(at) not in lex["institutions"]:
            continue
        start = at - 1
        while start >= 0 and at - start < LONGEST_NAME and unit.word(start) not in lex["genitives"]:
            if not _may_belong(unit, start, lex):
                break
            start -= 1
        if 0 <= start < at - 1 and unit.word(start) in lex["genitives"]:
            yield Phrase(start, at + 1)


def _may_belong(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a word may be part of a body's name."""
    word = unit.word(at)
    if not word or not unit.is_word(at) or unit.is_time(at) or word[0].isdigit() or lex.is_finite(word):
        return False
    return not any(word in lex[name] for name in CLOSED) and not lex.is_verb(word)
