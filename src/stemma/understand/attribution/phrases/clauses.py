"""A stretch before a noun in, where the clause ends that tells of the noun: “从现场逃出的工人”."""

from stemma.understand.attribution.elements.cues import CueMatch, clause_end
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either

LEAST_MODIFIED = 3


def clause_before_noun(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """Behind “从现场逃出的” before a noun, where a word opens such a clause; ``start`` where none stands."""
    last = next((at for at in range(end - 1, start, -1) if _is_link(unit, at, end, lex)), None)
    if last is None:
        return start
    if unit.word(end - 1).endswith(lex.data.venue_endings or ("\n",)):
        place = next(
            (at for at in range(end - 2, start, -1) if unit.word(at) in lex["cutters"] & lex["prepositions"]),
            start,
        )
        return clause_before_noun(unit, start, place, lex) if place > start else start
    if last - 1 > start and unit.word(last - 1) in lex["relative_openers"]:
        return last  # “气象组织周二发布的报告”
    if unit.word(start) in lex["indefinite"] and lex.tells(unit.word(end - 1), lex["roles"]):
        return last  # “一名曾参与谈判并因此被解职的顾问”
    cut = next((at for at in range(start, last) if unit.word(at) in lex["cutters"]), None)
    if cut is None or unit.word(cut) not in lex["relative_openers"]:
        return start
    is_deed = lex.tells(unit.word(cut - 1), either(lex.speaking, lex["pronouns"])) and cut > start
    return start if is_deed and not lex.tells(unit.word(end - 1), lex.titled) else last  # “老人指着照片”


def _is_link(unit: Unit, at: int, end: int, lex: Lexicon) -> bool:
    """Whether a word ties what stands before it to a noun; it may be one with it: “的报告”."""
    word = unit.word(at)
    if word in lex["noun_links"]:
        return at < end - 1
    return word.startswith(tuple(lex["noun_links"]) or ("\n",))


def joins_before_noun(unit: Unit, place: int, end: int, lex: Lexicon, *, floor: int) -> bool:
    """“一位因病而要求匿名的官员”: a conjunction in a clause that tells of the noun behind it.

    What opens the clause is a numeral or what no subject of its own goes with.
    """
    if not lex.spaceless or unit.word(end - 1) in lex["addressees"]:
        return False
    tied = any(unit.word(at) in lex["noun_links"] for at in range(place + 1, end - 1))
    if not tied or not lex.tells(unit.word(end - 1), lex.speaking):
        return False
    head = place
    while head > floor and unit.is_word(head - 1):
        head -= 1
    return unit.word(head) in either(lex["indefinite"], lex["relative_openers"]) or unit.is_adverb(head)


def is_in_modifier(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """“批评政府的记者说，”: whether a cue tells of a speaker behind it, who has a cue of his own.

    “网传的名单”: or of the noun behind it.
    """
    follows = unit.word(match.end)
    if follows.startswith(tuple(lex["noun_links"]) or ("\n",)):
        return True
    is_other = unit.word(match.head) in lex["venues"] or lex.is_verb(unit.word(match.end + 1))
    if is_other and follows in lex.data.venue_endings:
        return True  # “在致辞中说”, “说明时强调”
    if match.end == match.head + 1 and unit.word(match.head) in lex["documents"] and lex.is_verb(follows):
        return True  # “聊天记录显示”
    end = clause_end(unit, match.end)
    if end - match.end < LEAST_MODIFIED or unit.is_quote(match.end) or not lex.is_verb(unit.word(end - 1)):
        return False
    link = next((at for at in range(end - 2, match.end, -1) if unit.word(at) in lex["noun_links"]), None)
    return link is not None and any(lex.tells(unit.word(at), lex.speaking) for at in range(link + 1, end - 1))


def is_denied_participle(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“researchers | not (involved in the work)”: a word that denies, behind a noun and no verb."""
    closed = either(lex["auxiliaries"], lex["pronouns"])
    follows = unit.word(at + 1)
    is_participle = follows.endswith(lex.data.finite_endings or ("\n",)) and follows not in closed
    return is_participle and unit.word(at) in lex["denying"] and unit.word(at - 1) not in closed
