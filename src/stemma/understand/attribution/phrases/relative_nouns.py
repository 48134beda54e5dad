"""The noun that a relative clause tells of: the place of its pronoun in, the noun phrase before it out."""

from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase
from stemma.understand.attribution.phrases.reach import reach_left
from stemma.understand.attribution.phrases.trimming import trimmed

LONGEST_DOCUMENT = 7


def antecedent(unit: Unit, relative: int, lex: Lexicon) -> Phrase:
    """The noun that “who” stands for."""
    end = relative - 1 if unit.is_comma(relative - 1) else relative
    if lex.subjects and (document := document_before(unit, end, lex)):
        return document
    return trimmed(unit, reach_left(unit, end, lex, 0), end, lex)


def document_before(unit: Unit, end: int, lex: Lexicon) -> Phrase:
    """“(получил копию) рапорта комиссии |, из которого”: the last document before, with whose it is."""
    for at in range(end - 1, max(-1, end - LONGEST_DOCUMENT), -1):
        word = unit.word(at)
        if (
            not word
            or word in lex["prepositions"]
            or (lex.is_finite(word) and not unit.elements[at].is_capital)
        ):
            return NOTHING
        if word in lex["documents"]:
            return Phrase(at, end)
    return NOTHING


def is_link(lex: Lexicon) -> bool:
    """Whether a relative word is never the source itself."""
    return lex.data.names_antecedent or lex.data.relative_links


def governed(unit: Unit, relative: int, lex: Lexicon) -> Phrase:
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
