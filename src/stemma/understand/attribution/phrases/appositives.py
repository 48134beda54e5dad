"""What follows a comma in, whether it tells more of the noun before it out: “, a pilot”, “, 32, of Varga”."""

from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import DASHES, Unit
from stemma.understand.attribution.elements.word_lists import either

NEAR = 4
LONGEST_PLAIN = 8
SHORTEST_NAME = 2
OPENERS = ("articles", "relatives", "roles", "appositive_openers")


def is_appositive(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether what follows a comma tells more of the noun before it."""
    word = unit.word(at)
    hidden = phrase_length(unit, at, lex.anonymous) > 0
    is_verb = lex.is_converb(word) or (bool(lex.data.definite) and lex.is_verb(word))
    if not word or (is_verb and not hidden):
        return False
    if hidden or word.isdigit() or any(word in lex[name] for name in OPENERS):
        return True
    if not unit.elements[at].is_capital and (lex.is_reduced(word) or word.endswith(lex.data.finite_endings)):
        return lex.data.finite_modifies or lex.is_reduced(word)
    if word in lex["prepositions"] or word in lex["conjunctions"] or word in lex["subordinators"]:
        return False
    if word.endswith(lex.data.participle_endings) or unit.is_adverb(at) or word in lex["pronouns"]:
        return False
    return any(unit.word(at + step) in lex["roles"] for step in range(1, NEAR))


def tells_more(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether the words between two commas are more of an appositive: an age, “of Varga”, “a pilot”."""
    word = unit.word(at)
    return word.isdigit() or word in lex["inner_prepositions"] or is_appositive(unit, at, lex)


def is_name_between(unit: Unit, start: int, end: int) -> bool:
    """“The spokesperson, Ilse Brandt, said”: two words or more with capitals, and no other."""
    capitals = [unit.is_word(at) and unit.elements[at].is_capital for at in range(start, end)]
    return (
        2 <= len(capitals) <= NEAR and all(capitals) and start > 1 and not unit.elements[start - 2].is_capital
    )


def appositive_end(
    unit: Unit, comma: int, lex: Lexicon, limit: int, *, is_closing: bool = False
) -> int | None:
    """Where the appositive after this comma ends, or None where none begins.

    Where it may close the sentence, any short noun phrase without a verb is one.
    """
    if lex.data.names_antecedent and _says_more(unit, comma, lex):
        return None
    listed = is_appositive(unit, comma + 1, lex) or (
        is_closing and lex.data.names_antecedent and unit.word(comma + 1) in lex["inner_prepositions"]
    )
    if not listed and not (is_closing and unit.is_word(comma + 1)) and not lex.data.definite:
        return None
    at = comma + 1
    if lex.data.definite and not listed:
        return _set_off_name(unit, comma, lex)
    while at < limit and not unit.is_comma(at) and not unit.is_quote(at):
        if unit.elements[at].kind == "mark" and unit.elements[at].normal in DASHES | {":", ";"}:
            break
        if not is_closing and (unit.word(at) in lex["subordinators"] or unit.word(at) in lex["stops"]):
            break
        if lex["appositive_openers"] and unit.word(at) in lex["complementizers"]:
            break
        at += 1
    if unit.word(comma + 1) in lex["appositive_openers"] and at < limit and unit.is_word(at):
        return None
    if not listed and not _is_plain_noun(unit, comma + 1, at, lex):
        return None
    return at


def _set_off_name(unit: Unit, comma: int, lex: Lexicon) -> int | None:
    """“والدة الضحية، سعاد الحاج، …”: two or three words between commas of which nothing else is known."""
    at = comma + 1
    while at <= comma + NEAR and unit.is_word(at):
        word = unit.word(at)
        if lex.is_known(word) or lex.is_verb(word) or lex.is_joined(word) or unit.is_time(at):
            return None
        at += 1
    return at if unit.is_comma(at) and SHORTEST_NAME <= at - comma - 1 < NEAR else None


def _says_more(unit: Unit, comma: int, lex: Lexicon) -> bool:
    """“…, qui exige …”: a relative clause in which the speaker says more is no part of his name."""
    if unit.word(comma + 1) not in lex["relatives"]:
        return False
    small = either(lex["auxiliaries"], lex["preverbal"])
    words = [unit.word(at) for at in range(comma + 2, comma + 2 + NEAR)]
    if unit.word(comma + 1) in lex["complementizers"] and words[0] in lex["articles"] | lex["pronouns"]:
        return True
    return any(lex.is_verb(word) and word not in small for word in words)


def _is_plain_noun(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    first = unit.word(start)
    closed = ("prepositions", "conjunctions", "subordinators", "complementizers", "pronouns", "particles")
    if not unit.elements[start].is_capital or end - start > LONGEST_PLAIN:
        return False
    if any(first in lex[name] for name in closed):
        return False
    if unit.is_adverb(start) or unit.is_time(start) or first.endswith(lex.data.participle_endings):
        return False
    return not any(
        not unit.elements[at].is_capital and (lex.is_finite(unit.word(at)) or lex.is_verb(unit.word(at)))
        for at in range(start, end)
    )
