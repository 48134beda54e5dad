"""A reading of a cue that may mean something else in, whether the words before it are its subject out."""

from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import ahead, uncased
from stemma.understand.attribution.phrases.telling import speaks


def is_sound(reading: Reading, lex: Lexicon) -> bool:
    """Whether the words before a cue that may mean something else are a subject, and no clause."""
    unit, source = reading.unit, reading.source
    takes, opener = reading.match.cue.takes, reading.content[0].start
    if "hearing" in takes and not any(unit.word(at) in lex["hearers"] for at in range(*source)):
        return False
    if lex.data.comma_opens:
        return not _is_noun_subject(reading, lex)
    if reading.is_firm and ("named" not in takes or unit.is_quote(opener)):
        return True
    if ahead.is_clause(unit, source, lex):
        return False
    owns = lex.data.wide_nouns and unit.word(source.end - 1).endswith(lex.data.possessive_endings)
    is_verb = "named" not in takes or (reading.match.start < reading.match.head and not owns)
    if is_verb or unit.word(opener) in lex["infinitive"]:
        return True
    last = source.end - 1
    told = unit.word(last) in either(lex["pronouns"], lex["relatives"])
    if lex.data.wide_nouns:
        told = told or _is_before_verb(reading, lex)
    return told or unit.elements[last].is_capital


def _is_before_verb(reading: Reading, lex: Lexicon) -> bool:
    """“Analysts fear the …”, “television reports that …”: what follows shows that it is no noun."""
    unit, opener = reading.unit, reading.content[0].start
    if unit.word(reading.source.start) in lex["indefinite"] and unit.word(reading.match.head).endswith(
        lex.data.singular_endings or ("\n",)
    ):
        return True
    if unit.word(opener) in lex["complementizers"]:
        return unit.word(reading.source.end - 1) in lex.speaking
    return opener == reading.match.end and unit.word(opener) in either(lex["articles"], lex["pronouns"])


def _is_noun_subject(reading: Reading, lex: Lexicon) -> bool:
    """“重建计划将在明年完成”: a word that is a noun too, before a verb, and nobody who speaks."""
    unit, opener = reading.unit, reading.content[0].start
    if "named" not in reading.match.cue.takes or unit.word(opener) not in either(
        lex["auxiliaries"], lex["prepositions"]
    ):
        return False
    source = reading.source
    return not (speaks(unit, source, lex) or uncased.has_surname(unit, *source, lex))
