"""A stretch before a noun in, where the clause ends that tells of the noun: “从现场逃出的工人”."""

from stemma.understand.attribution.elements.cues import CueMatch, clause_end
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit

LEAST_MODIFIED = 3


def clause_before_noun(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """Behind “从现场逃出的” before a noun, where a word opens such a clause; ``start`` where none stands."""
    last = next((at for at in range(end - 1, start, -1) if _is_link(unit, at, end, lex)), None)
    if last is None or unit.word(end - 1).endswith(lex.data.venue_endings or ("\n",)):
        return start
    if last - 1 > start and unit.word(last - 1) in lex["relative_openers"]:
        return last  # “气象组织周二发布的报告”
    cut = next((at for at in range(start, last) if unit.word(at) in lex["cutters"]), None)
    return last if cut is not None and unit.word(cut) in lex["relative_openers"] else start


def _is_link(unit: Unit, at: int, end: int, lex: Lexicon) -> bool:
    """Whether a word ties what stands before it to a noun; it may be one with it: “的报告”."""
    word = unit.word(at)
    if word in lex["noun_links"]:
        return at < end - 1
    return word.startswith(tuple(lex["noun_links"]) or ("\n",))


def is_in_modifier(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """“批评政府的记者说，”: whether a cue tells of a speaker behind it, who has a cue of his own.

    “网传的名单”: or of the noun behind it.
    """
    follows = unit.word(match.end)
    if follows in lex["noun_links"]:
        return True
    if match.end == match.head + 1 and unit.word(match.head) in lex["documents"] and lex.is_verb(follows):
        return True  # “聊天记录显示”
    end = clause_end(unit, match.end)
    if end - match.end < LEAST_MODIFIED or unit.is_quote(match.end) or not lex.is_verb(unit.word(end - 1)):
        return False
    link = next((at for at in range(end - 2, match.end, -1) if unit.word(at) in lex["noun_links"]), None)
    return link is not None and any(lex.tells(unit.word(at), lex.speaking) for at in range(link + 1, end - 1))
