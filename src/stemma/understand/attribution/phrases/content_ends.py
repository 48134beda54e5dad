"""Whether the next attribution of a sentence begins at a place, so that the content before it ends.

“…, adding that …”, “… but the mayor said …”.
"""

from stemma.understand.attribution.elements.cues import is_verb_at, phrase_length, stands
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.marking import Cue
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases.going_on import (
    JUDGING,
    NEXT_CUE,
    SAYING,
    goes_on_saying,
    goes_on_without_subject,
    is_enumerated,
    is_joined,
    opens_predicate,
    past_adverbs,
    says_behind_comma,
)
from stemma.understand.attribution.phrases.nominal import is_subject

LONGEST_OPENING = 3
"""Words at most of an adverbial that a comma parts from its clause: “in turn, …”."""


def ends_content(unit: Unit, at: int, lex: Lexicon) -> bool:  # noqa: PLR0911
    if unit.is_mark(at, ";", "؛"):
        near = range(at + 1, at + 2 + LONGEST_OPENING)
        starts = (at + 1, *(one + 1 for one in near if unit.is_comma(one)))
        return any(_clause_with_cue(unit, one, lex) or _set_against(unit, one, lex) for one in starts)
    word = unit.word(at)
    if unit.is_comma(at):
        return _comma_cuts(unit, at, lex)
    if lex.is_joined(word) and goes_on_saying(unit, at, lex):
        return True
    if lex["source_markers"] and (
        word in lex["breakers"] or (word in lex["conjunctions"] and _has_subject(unit, at + 1, lex))
    ):
        return _clause_with_cue(unit, at + 1, lex)
    if word in lex["conjunctions"]:
        if lex.data.joined_predicates and goes_on_without_subject(unit, at + 1, lex):
            return True
        return opens_predicate(unit, at + 1, lex) or _starts_attribution(unit, at + 1, lex)
    return False


def _comma_cuts(unit: Unit, at: int, lex: Lexicon) -> bool:
    is_opened = lex.data.strict_clauses or lex.data.opened_only or lex.data.wide_nouns
    if is_opened and unit.word(at - 1) in lex["complementizers"]:
        return False
    if against := phrase_length(unit, at + 1, lex.contrasting):
        return _clause_with_cue(unit, at + 1 + against, lex)
    follows = unit.word(at + 1)
    if follows in lex["breakers"] or (lex.data.comma_opens and says_behind_comma(unit, at + 1, lex)):
        return True
    if follows in lex["conjunctions"] or follows in lex["subordinators"]:
        is_against = bool(lex.subjects) and _is_another(unit, at + 1, lex)  # “, но прокурор усомнился в …”
        return is_against or _clause_with_cue(unit, at + 2, lex) or opens_predicate(unit, at + 2, lex)
    if lex.subjects and (is_enumerated(unit, at + 1, lex) or _is_another(unit, at, lex)):
        return True
    return _starts_attribution(unit, at + 1, lex) or is_joined(unit, at + 1, lex)


def _has_subject(unit: Unit, start: int, lex: Lexicon) -> bool:
    """Whether a subject marker stands in the words that follow."""
    return any(unit.word(at) in lex["source_markers"] for at in range(start, start + NEXT_CUE))


def _starts_attribution(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“, adding that”, “, according to”, “, citing”, “, as X said”."""
    at = past_adverbs(unit, at, lex)
    word = unit.word(at)
    if word in lex["parenthetical"] and _clause_with_cue(unit, at + 1, lex):
        return True
    if _outlet_says(unit, at, lex):
        return True
    for phrase, cue in lex.phrases.get(word, ()):
        if all(
            unit.word(at + step) == part or unit.is_mark(at + step, part) for step, part in enumerate(phrase)
        ):
            if cue.kind in ("according", "citing"):
                return True
            return (
                cue.kind == "verb"
                and bool(cue.takes & SAYING)
                and (word.endswith(lex.data.participle_endings) or "converb" in cue.takes)
            )
    return False


def _outlet_says(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“…, recoge (hoy) el portal X”: a verb of outlets and one behind it, which closes the sentence."""
    if "right" not in lex.subject or unit.word(at) not in lex["outlet_only_cues"]:
        return False
    noun = at + 1
    while unit.is_time(noun) or unit.is_adverb(noun) or unit.word(noun) in lex["articles"]:
        noun += 1
    return unit.word(noun) in lex["outlets"]


def _is_another(unit: Unit, comma: int, lex: Lexicon) -> bool:
    """“…, завод признаёт лишь двести”: a subject by its form, and right behind it a verb that says."""
    if not is_subject(unit, comma + 1, lex) or unit.word(comma + 1) in lex["pronouns"]:
        return False
    verb = comma + 2
    if not lex.is_finite(unit.word(verb)):
        return False
    found = (cue for phrase, cue in lex.phrases.get(unit.word(verb), ()) if stands(unit, verb, phrase))
    return any(cue.kind == "verb" and bool(cue.takes & (SAYING | JUDGING)) for cue in found)


def parts_another(unit: Unit, comma: int, lex: Lexicon) -> bool:
    """Whether another attribution of the sentence begins behind this comma."""
    return unit.is_comma(comma) and ends_content(unit, comma, lex)


def another_speaks(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“called it “fluid” and | she pleaded with …”: behind an object another subject with its cue."""
    opens = unit.word(at) in either(lex["pronouns"], lex["possessives"])
    return opens and _clause_with_cue(unit, at, lex)


def _set_against(unit: Unit, start: int, lex: Lexicon) -> bool:
    """“；有歌迷则投诉…”: whether another speaker is set against the first."""
    for at in range(start + 1, start + NEXT_CUE):
        if not unit.is_word(at):
            return False
        if unit.word(at) in lex["set_off"]:
            return is_verb_at(unit, past_adverbs(unit, at + 1, lex), lex)
    return False


def _clause_with_cue(unit: Unit, start: int, lex: Lexicon) -> bool:
    """Whether another speaker's cue follows soon: a word that says, before the next mark."""
    first = start + (lex.subject[:1] != ("right",))  # before a verb its subject stands, where that is ahead
    is_set_off = unit.word(start - 1) in lex["contrasts"]
    is_set_off = is_set_off or (lex.data.wide_nouns and unit.is_mark(start - 1, ";"))
    for at in range(start, min(len(unit.elements), start + NEXT_CUE)):
        if not unit.is_word(at):
            return False
        word = unit.word(at)
        if word in lex["complementizers"]:
            return False
        if at >= first and any(
            cue.kind == "verb"
            and (_tells(phrase, cue, lex) or (is_set_off and _judges(unit, at + len(phrase), cue, lex)))
            and stands(unit, at, phrase)
            for phrase, cue in lex.phrases.get(word, ())
        ):
            return True
    return False


def _tells(phrase: tuple[str, ...], cue: Cue, lex: Lexicon) -> bool:
    """Whether it is a verb that says or, where those are told, one with its preposition: “speaks of”."""
    is_tied = lex.data.wide_nouns and len(phrase) > 1 and phrase[-1] in lex["prepositions"]
    return cue.takes >= SAYING or is_tied or (lex.data.wide_nouns and bool(cue.tail))


def _judges(unit: Unit, at: int, cue: Cue, lex: Lexicon) -> bool:
    """“…, but musicians accuse it of …”: an object with its article or a pronoun right behind."""
    opens = unit.word(at) in either(lex["articles"], lex["pronouns"])
    return lex.data.wide_nouns and opens and "object" in cue.takes and "named" not in cue.takes
