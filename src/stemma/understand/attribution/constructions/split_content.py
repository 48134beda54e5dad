"""A content that is split around its speaker in, its second half out: “…,” X said, “…”."""

from stemma.understand.attribution.constructions.content_before import is_part
from stemma.understand.attribution.elements.cues import is_verb_at, phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import DASHES, QUOTE_MARKS, Unit
from stemma.understand.attribution.phrases import content_ends, extents, hearers
from stemma.understand.attribution.phrases.phrase import LONGEST, Phrase

ASIDE = 6
"""Words at most between a speaker and the other half of a quotation: “dit-elle, résignée, « … »”."""


def rest_behind(
    unit: Unit, at: int, lex: Lexicon, *, quoted: bool, least: int, is_inserted: bool = False
) -> tuple[Phrase, ...]:
    """The second half of a content that is split around its speaker."""
    end = extents.adjunct_end(unit, at, lex) if at < len(unit.elements) else at
    if end is None:
        end = at
        while end < min(len(unit.elements), at + LONGEST) and unit.is_word(end):
            end += 1
    if lex.data.wide_nouns and unit.is_mark(end, ";"):
        return ()
    follows = end
    while follows < len(unit.elements) and not unit.is_word(follows) and not unit.is_quote(follows):
        follows += 1
    if follows >= len(unit.elements) or follows == end == at:
        return (Phrase(follows, follows + 1),) if unit.is_quote(follows) else ()
    if quoted and not unit.is_quote(follows):
        follows = _past_aside(unit, follows)
    if unit.is_quote(follows):
        return () if quoted and _is_said_on(unit, follows, lex) else (Phrase(follows, follows + 1),)
    if quoted or _is_of_speaker(unit, follows, lex, is_inserted=is_inserted):
        return ()
    stop = extents.clause_end(unit, follows, lex)
    return (Phrase(follows, stop),) if stop - follows >= least else ()


def _is_of_speaker(unit: Unit, at: int, lex: Lexicon, *, is_inserted: bool) -> bool:
    """Whether what follows a speaker tells of him, or is another attribution of the sentence."""
    word = unit.word(at)
    if word.endswith(lex.data.participle_endings) or (word in lex.phrases and not is_inserted):
        return True
    if (lex.data.wide_nouns and phrase_length(unit, at, lex.citing)) or _names_hearer(unit, at, lex):
        return True
    if not lex.subjects:
        return False
    another = not is_inserted and content_ends.parts_another(unit, at - 1, lex)
    return another or hearers.stays_unnamed(unit, at, lex)


def _names_hearer(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“…, ha spiegato il direttore, Piero Santi, | al quotidiano X”, “in un'intervista a X”."""
    noun = at + 1 + (unit.word(at + 1) in lex["articles"])
    if unit.word(at) in lex["told_named"] | lex["told_to"] and unit.word(noun) in lex["outlets"]:
        return True
    return unit.word(at) in lex["prepositions"] and unit.word(noun) in lex["interviews"] | lex["heard_in"]


def _is_said_on(unit: Unit, quote: int, lex: Lexicon) -> bool:
    """“…, — сказал он. — Теперь, | — добавил он, — …»”: a sentence that another insertion parts."""
    if not unit.is_quote(quote) or not is_part(unit, quote):
        return False
    verb = quote + 1
    while unit.is_comma(verb) or unit.is_mark(verb, *DASHES):
        verb += 1
    word = next((at for at in range(quote - 1, -1, -1) if unit.is_word(at)), 0)
    is_new = unit.text.startswith(".", unit.elements[word].end)
    goes_on = unit.text[unit.elements[quote].end - 1] not in QUOTE_MARKS
    return is_verb_at(unit, verb, lex) and (is_new or goes_on)


def _past_aside(unit: Unit, at: int) -> int:
    """Past a few words between commas, to the quotation that goes on behind them if one does."""
    end = at
    while end < at + ASIDE and unit.is_word(end):
        end += 1
    return end + 1 if unit.is_comma(end) and unit.is_quote(end + 1) else at
