"""A word that is a noun and a verb: which of the two stands at a place, told by the word before it."""

from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either


def is_noun_place(unit: Unit, at: int, lex: Lexicon) -> bool:
    """After an article, a possessive or a preposition stands a noun, not a verb."""
    before = unit.word(at - 1)
    if lex.data.verb_final:
        return False
    is_participle = unit.word(at).endswith(lex.data.participle_endings or ("\n",))
    if lex.data.wide_nouns and _shows_noun(unit, at, lex):
        return True
    owned = before in lex["articles"] or before.endswith(lex.data.possessive_endings or ("\n",))
    if not before or (is_participle and not (lex.data.wide_nouns and owned)):
        return False
    if before in lex["preverbal"] and unit.word(at - 2) in lex["parenthetical"]:
        return False
    if lex.data.definite and before in lex["prepositions"]:
        return _has_noun(unit.word(at), lex)
    return (
        before in lex["articles"]
        or before in lex["inner_prepositions"]
        or before in lex["genitives"] & lex["citing_openers"]
        or (
            not lex.verb_final
            and before.endswith(lex.data.possessive_endings or ("\n",))
            and before not in lex["auxiliaries"]
        )
    )


def _shows_noun(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“There are fears that …”, “Claims by …”: a noun behind a form of “be”, or before its owner."""
    before, word = unit.word(at - 1), unit.word(at)
    if _is_named(word, lex) and (before in lex["prepositions"] or _speaks(unit.word(at + 1), lex)):
        return True
    if not _has_noun(word, lex):
        return False
    closed = (*lex.data.passive_endings, *lex.data.participle_endings)
    opens = not before and unit.word(at + 1) in lex["noun_links"]
    if opens or (before in lex["passive"] and not word.endswith(closed)):
        return True
    follows = unit.word(at + 1)
    return follows in either(lex["complementizers"], lex["articles"], lex["possessives"]) and is_led(
        unit, at, lex
    )


def is_led(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“amid (growing) fears”, “there were (unconfirmed) reports”: whether a noun of nobody's stands here."""
    if unit.word(at - 1) in lex["noun_leads"]:
        return True
    is_adjective = unit.is_word(at - 1) and not unit.elements[at - 1].is_capital
    known = either(lex.determiners, lex["pronouns"], lex["prepositions"], lex["conjunctions"])
    several = unit.word(at - 1).endswith(lex.data.singular_endings or ("\n",))
    is_adjective = is_adjective and unit.word(at - 1) not in known and not several
    return is_adjective and unit.word(at - 2) in lex["noun_leads"]


def _is_named(word: str, lex: Lexicon) -> bool:
    """Whether the word is listed as a noun as well."""
    return any("named" in cue.takes and len(phrase) == 1 for phrase, cue in lex.phrases.get(word, ()))


def _speaks(word: str, lex: Lexicon) -> bool:
    """“Local reports | said …”: whether a word can only be a verb that says."""
    found = [cue for phrase, cue in lex.phrases.get(word, ()) if len(phrase) == 1]
    return any({"that", "clause"} <= cue.takes and "named" not in cue.takes for cue in found)


def _has_noun(word: str, lex: Lexicon) -> bool:
    """Whether the word is a noun that marks attributions."""
    return any(cue.kind == "noun" for _, cue in lex.phrases.get(word, ()))


def has_verb(phrase: tuple[str, ...], first: str, lex: Lexicon) -> bool:
    return any(known == phrase and cue.kind == "verb" for known, cue in lex.phrases[first])
