"""A speaker between commas, in a clause that goes on behind him: “The quay, says X, will open.”"""

from stemma.understand.attribution.constructions.citing import citings_after
from stemma.understand.attribution.elements.cues import CueMatch, phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import DASHES, Unit
from stemma.understand.attribution.phrases import behind
from stemma.understand.attribution.phrases.phrase import Phrase

NO_VERBS = (
    "articles",
    "demonstratives",
    "prepositions",
    "conjunctions",
    "complementizers",
    "relatives",
    "subordinators",
    "pronouns",
    "particles",
    "parenthetical",
)


def insertion(unit: Unit, match: CueMatch, lex: Lexicon) -> Phrase | None:
    """The speaker between commas in a clause that goes on, empty where the verb tells him; None for none."""
    for is_closing in (True, False):
        right = behind.after(unit, match.end, lex, is_closing=is_closing)
        if (right or lex.data.drops_subject) and _is_inserted(unit, match, right, lex):
            return right
    return None


def _is_inserted(unit: Unit, match: CueMatch, right: Phrase, lex: Lexicon) -> bool:
    """“Le conducteur, a précisé la procureure, roulait …”: behind its comma the sentence has its verb."""
    at = past_cited(unit, right.end if right else match.end, lex) + 1
    is_parted = unit.is_comma(at - 1) or unit.is_mark(at - 1, *DASHES)
    if "clause" not in match.cue.takes or not is_parted or phrase_length(unit, at, lex.citing):
        return False
    while unit.is_adverb(at) or unit.word(at) in lex["auxiliaries"] or unit.word(at) in lex["preverbal"]:
        if unit.word(at) in lex["finite"] and unit.word(at) not in lex["articles"]:
            return True
        at += 1
    at += unit.is_mark(at, "«", '"', "“")
    if unit.is_quote(at):
        return True
    if not unit.is_word(at) or unit.elements[at].is_capital or unit.is_time(at):
        return False
    word = unit.word(at)
    closed = any(word in lex[name] for name in NO_VERBS) or word in lex.speaking
    return not closed and not word.endswith((*lex.data.participle_endings, *lex.data.bound_endings))


def past_cited(unit: Unit, at: int, lex: Lexicon) -> int:
    """“La trêve, écrit l'agence X en citant Y, …”: past the one whom the speaker cites."""
    return citings_after(unit, at, lex)[1]
