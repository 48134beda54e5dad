"""A place in a unit of a language that writes nouns with a capital, the noun phrase that begins there out.

A determiner, adjectives, nouns and names; then genitives, some prepositions and “und” with their own.
Empty where no noun phrase begins: what a word of another class opens is none.
"""

from stemma.understand.attribution.elements.cues import clause_end, phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import behind
from stemma.understand.attribution.phrases.phrase import LONGEST, NEAR, NOTHING, Phrase

MOST_ADJECTIVES = 4
NAME_LENGTH = 2
"""From so many capitals in a row on a name is whole: what follows in the genitive is not its own."""
MOST_PARTS = 8
CLOSED = ("prepositions", "conjunctions", "subordinators", "pronouns", "auxiliaries", "stops", "particles")


def nominal(
    unit: Unit, start: int, limit: int, lex: Lexicon, *, is_wide: bool = False, may_tell: bool = False
) -> Phrase:
    """The phrase from ``start`` on; ``is_wide`` with whatever prepositional phrases follow.

    ``may_tell`` behind a verb of saying: an outlet that follows is who was told, and no genitive.
    """
    limit = min(limit, start + LONGEST)
    if start >= limit:
        return NOTHING
    hidden = phrase_length(unit, start, lex.anonymous)
    if unit.word(start) in lex["pronouns"] and not _opens_noun(unit, start, lex):
        return Phrase(start, start + 1)
    end = _core(unit, start, limit, lex)
    if end == start:
        return Phrase(start, start + hidden) if hidden > 1 else NOTHING
    for _ in range(MOST_PARTS):
        told = may_tell and any(unit.word(end + step) in lex["outlets"] for step in (1, 2))
        more = end if told else _more(unit, start, end, limit, lex, is_wide=is_wide)
        if more == end:
            break
        end = more
    return Phrase(start, end)


def beside(unit: Unit, start: int, lex: Lexicon) -> Phrase:
    """The source that begins at ``start`` and does not close its sentence."""
    if lex.data.verb_second:
        return nominal(unit, start, min(len(unit.elements), start + LONGEST), lex)
    return behind.after(unit, start, lex, is_closing=False)


def _opens_noun(unit: Unit, at: int, lex: Lexicon) -> bool:
    word = unit.word(at)
    return word in lex["articles"] or word in lex["demonstratives"] or word in lex["possessives"]


def _core(unit: Unit, start: int, limit: int, lex: Lexicon) -> int:
    """Past determiner, adjectives and the nouns; ``start`` itself where there is no noun."""
    at = start
    if _is_closed(unit, at, lex):
        return start
    while at < limit and _opens_noun(unit, at, lex):
        at += 1
    first = at
    while at < limit and at < first + MOST_ADJECTIVES and _qualifies(unit, at, first > start, lex):
        at += 1
    nouns = at
    while at < limit and (_is_noun(unit, at, lex) or _is_in_name(unit, at, nouns, limit, lex)):
        if at > nouns and unit.word(at).endswith(lex.data.abstract_endings or ("\n",)):
            break
        at += 1
    if at == nouns:
        return first if first > start and unit.word(start) in lex["pronouns"] else start
    return at


def _qualifies(unit: Unit, at: int, is_opened: bool, lex: Lexicon) -> bool:
    """An adjective, or behind a determiner an adverb that goes with one: “der sichtlich müde X”."""
    if _may_qualify(unit, at, lex):
        return True
    return is_opened and unit.is_adverb(at) and _may_qualify(unit, at + 1, lex)


def _is_closed(unit: Unit, at: int, lex: Lexicon) -> bool:
    word = unit.word(at)
    if not word or _opens_noun(unit, at, lex):
        return not word
    return unit.is_time(at) or unit.is_adverb(at) or any(word in lex[name] for name in CLOSED)


def _may_qualify(unit: Unit, at: int, lex: Lexicon) -> bool:
    """An adjective or a numeral: small, of no closed class and before a noun."""
    if unit.is_decimal(at):
        return True
    if not unit.is_word(at) or _is_noun(unit, at, lex) or _is_closed(unit, at, lex):
        return False
    word = unit.word(at)
    return word[0].isdigit() or word.endswith(lex.data.adjective_endings)


def _is_noun(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Written with a capital anywhere (“27-Jähriger”), or an agency's small letters."""
    if not unit.is_word(at) or unit.is_time(at):
        return False
    word = unit.word(at)
    if unit.elements[at].is_capital:
        return not any(word in lex[name] for name in CLOSED) or unit.is_word(at - 1)
    element = unit.elements[at]
    return word in lex["outlets"] or any(
        letter.isupper() for letter in unit.text[element.start : element.end]
    )


def _is_in_name(unit: Unit, at: int, first: int, limit: int, lex: Lexicon) -> bool:
    """“Ursula von der Lahn”, “Schmidt-Rottluff”: a small word between the capitals of a name."""
    if at == first or at + 1 >= limit:
        return False
    if unit.is_mark(at, "-", "&", "/"):
        return _is_noun(unit, at + 1, lex)
    word, before = unit.word(at), unit.word(at - 1)
    if word not in lex["name_particles"] and not (
        before in lex["name_particles"] and word in lex["articles"] and word in lex["genitives"]
    ):
        return False
    return _is_noun(unit, at + 1, lex) or unit.word(at + 1) in lex["genitives"]


def _more(unit: Unit, start: int, end: int, limit: int, lex: Lexicon, *, is_wide: bool) -> int:
    """The end with the genitive, the prepositional phrase or the second member that follows."""
    word = unit.word(end)
    if end >= limit:
        return end
    if unit.is_mark(end, "("):
        closing = (at for at in range(end + 1, min(limit, end + 1 + NEAR)) if unit.is_mark(at, ")"))
        return next(closing, end - 1) + 1
    if word in lex["genitives"] and (is_wide or not _is_whole(unit, end, lex)):
        return max(end, _core(unit, end, limit, lex))
    timed = any(unit.is_time(end + step) or unit.word(end + step) in lex["venues"] for step in range(1, NEAR))
    if word in lex["prepositions"] and not timed and (is_wide or word in lex["inner_prepositions"]):
        return (
            max(end, _core(unit, end + 1, limit, lex)) if _core(unit, end + 1, limit, lex) > end + 1 else end
        )
    if word in lex["conjunctions"] and unit.word(end) in lex["joiners"]:
        after = _core(unit, end + 1, limit, lex)
        return after if after > end + 1 else end
    return end


def _is_whole(unit: Unit, end: int, lex: Lexicon) -> bool:
    """Whether what ends here is a person's name."""
    at = end
    while at > 0 and unit.is_word(at - 1) and unit.elements[at - 1].is_capital:
        if unit.word(at - 1) in lex["articles"] or unit.word(at - 1) in lex["prepositions"]:
            break
        at -= 1
    names = [place for place in range(at, end) if not lex.tells(unit.word(place), lex["roles"])]
    has_role = len(names) < end - at
    return len(names) >= NAME_LENGTH or (has_role and bool(names))


def is_oblique(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """Whether the first word shows that a phrase is no subject."""
    return unit.word(phrase.start) in lex["oblique"]


def speaks(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """Whether some word of it tells who speaks: a title, an institution, a pronoun, a name."""
    known = either(lex.speaking, lex["documents"])
    words = [unit.word(at) for at in range(*phrase)]
    if any(word in lex["pronouns"] or lex.tells(word, known) for word in words):
        return True
    last = [
        at
        for at in range(*phrase)
        if unit.is_word(at) and unit.elements[at].is_capital and unit.word(at) not in lex["articles"]
    ]
    return len(last) >= NAME_LENGTH and last[-1] == last[-2] + 1


def appositive(unit: Unit, end: int, lex: Lexicon) -> int:
    """The end with the name or title between commas that follows: “die Chefin, Ilse Brandt, …”."""
    if not unit.is_comma(end):
        return end
    stop = clause_end(unit, end + 1)
    found = nominal(unit, end + 1, stop, lex, is_wide=True)
    if found and found.end == stop and not unit.is_mark(stop, ":") and _is_appositive(unit, found, end, lex):
        return stop
    return end


def _is_appositive(unit: Unit, phrase: Phrase, comma: int, lex: Lexicon) -> bool:
    capitals = sum(unit.elements[at].is_capital for at in range(*phrase))
    known = lex["roles"]
    titled = any(lex.tells(unit.word(at), known) for at in range(*phrase))
    return (
        titled
        or (capitals >= NAME_LENGTH and capitals == phrase.end - phrase.start)
        or (unit.word(phrase.start).isdigit() and phrase.end == phrase.start + 1)
    )
