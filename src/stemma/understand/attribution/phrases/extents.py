"""A unit and a place in it: how far a content reaches, and whether anything but an adverbial follows.

A content never reaches beyond its unit or beyond ``LONGEST`` elements, and never takes in the next
attribution of the same sentence (“…, adding that …”, “… but the mayor said …”).
"""

from collections.abc import Callable

from stemma.understand.attribution.elements.cues import phrase_length, stands
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases.content_ends import another_speaks, ends_content
from stemma.understand.attribution.phrases.going_on import UNMARKED, past_adverbs

Cuts = Callable[[Unit, int, Lexicon], bool]
LONGEST = 150
LONGEST_ADJUNCT = 14
LONGEST_SPEAKER = 10
OPENED_WITHIN = 2
"""Elements of a unit among which the phrase stands that opens a clause ahead of the main one."""


def clause_end(unit: Unit, start: int, lex: Lexicon) -> int:
    """Where the clause that begins at ``start`` ends as a content."""
    return _before_main(unit, start, end_before(unit, start, lex, ends_content), lex)


def _before_main(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """“در حالی که X گزارش داده که …، | وزارت …”: before the comma that closes a clause ahead of the main
    one, told by the verb before it or, where verbs open clauses, the one behind."""
    opened = any(phrase_length(unit, at, lex.circumstances) for at in range(min(start, OPENED_WITHIN)))
    for comma in range(start + 1, end) if opened else ():
        before, after = unit.word(comma - 1), unit.word(comma + 1)
        if unit.is_comma(comma) and (lex.is_finite(before) or lex.is_verb(after)):
            return comma
    return end


def end_before(unit: Unit, start: int, lex: Lexicon, cuts: Cuts) -> int:
    """Before the first place that cuts a content off, without the marks there; else with the unit."""
    limit = min(len(unit.elements), start + LONGEST)
    at = next((at for at in range(start + 1, limit) if cuts(unit, at, lex)), max(start, limit))
    return _without_marks(unit, start, at)


def before_act(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """“…，并计划…”: before the comma behind which the speaker's next act or intention follows."""
    for comma in range(start + 1, end):
        if not unit.is_comma(comma) or unit.word(comma + 1) not in lex["conjunctions"]:
            continue
        at = past_adverbs(unit, comma + 2, lex)
        acts = (
            cue.kind == "verb" and "object" in cue.takes and stands(unit, at, phrase)
            for phrase, cue in lex.phrases.get(unit.word(at), ())
        )
        if any(acts):
            return comma
    return end


def before_other(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """“甲方称已付款，乙方坚称分文未收”: before the comma behind which another speaks, with nothing to part
    him from his verb. Only of a content that no comma opened, which otherwise holds several clauses."""
    commas = (at for at in range(start + 1, end) if unit.is_comma(at))
    return next((comma for comma in commas if _other_speaks(unit, comma + 1, lex)), end)


def _other_speaks(unit: Unit, start: int, lex: Lexicon) -> bool:
    known = either(lex.speaking, lex["indefinite"], lex["personal"])
    speaks = False
    for at in range(start, min(len(unit.elements), start + LONGEST_SPEAKER)):
        if not unit.is_word(at) or unit.word(at) in lex["noun_links"]:
            return False
        if speaks and _says_unmarked(unit, at, lex):
            return True
        speaks = lex.tells(unit.word(at), known) or (speaks and past_adverbs(unit, at, lex) > at)
    return False


def _says_unmarked(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a verb that says stands here, and right behind it what is said."""
    return any(
        cue.kind == "verb"
        and "quote" in cue.takes
        and bool(cue.takes & UNMARKED)
        and stands(unit, at, words)
        and (unit.is_word(at + len(words)) or unit.is_quote(at + len(words)))
        and unit.word(at + len(words)) not in lex["noun_links"]
        for words, cue in lex.phrases.get(unit.word(at), ())
    )


def object_end(unit: Unit, start: int, lex: Lexicon) -> int:
    """Where a noun phrase as a content ends: sooner than a clause."""
    limit = clause_end(unit, start, lex)
    at = start + 1
    while at < limit:
        word = unit.word(at)
        tells = lex.data.opened_only and unit.word(at + 1) in lex["complementizers"]
        if unit.is_comma(at) and not unit.is_quote(at + 1) and not tells:
            break
        if word in lex["object_closers"]:
            break
        if (lex.data.strict_clauses or lex.data.wide_nouns) and _opens_venue(unit, at, lex):
            break
        if word in lex["hosts"] and unit.word(at + 1) in lex["hearings"]:
            break
        if lex.data.wide_nouns and word in lex["conjunctions"] and _goes_on_saying(unit, at + 1, lex):
            break
        if word in lex["subordinators"] and word not in either(lex["complementizers"], lex["parenthetical"]):
            governs = word in lex["prepositions"] and unit.word(at + 1) in lex.determiners
            if not (lex.data.names_antecedent and governs):
                break
        at += 1
    return _without_marks(unit, start, min(at, limit))


def _goes_on_saying(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“(the raid) and | vowed …”, “… and | she urged …”."""
    return lex.is_finite(unit.word(at)) or another_speaks(unit, at, lex)


def before_venue(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """“confirmed the sale | in a statement”, with no verb of its own."""
    at = next((at for at in range(start + 1, end) if _opens_venue(unit, at, lex)), end)
    return _without_marks(unit, start, at)


def _opens_venue(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“confirmó el acuerdo en un comunicado”."""
    if unit.word(at) not in lex["prepositions"] - lex["inner_prepositions"]:
        return False
    return unit.word(at + 1 + (unit.word(at + 1) in lex.determiners)) in lex["venues"]


def _without_marks(unit: Unit, start: int, end: int) -> int:
    while (
        end > start
        and unit.elements[end - 1].kind == "mark"
        and not unit.is_mark(end - 1, ")", "?", "!", "%")
    ):
        end -= 1
    return end


def adjunct_end(unit: Unit, at: int, lex: Lexicon) -> int | None:
    """Past adverbials (“on Monday in a statement”) to the end or the next comma; None if a clause follows."""
    limit = min(len(unit.elements), at + LONGEST_ADJUNCT)
    start = at
    while at < len(unit.elements) and not unit.is_comma(at):
        word = unit.word(at)
        if at == limit or unit.is_quote(at) or word in lex["complementizers"]:
            return None
        if not word and not unit.is_mark(at, "(", ")", "'"):
            return at
        if at == start and not (unit.is_time(at) or _opens_adjunct(unit, at, lex)):
            return None
        at += 1
    return at


def _opens_adjunct(unit: Unit, at: int, lex: Lexicon) -> bool:
    word = unit.word(at)
    if lex.data.strict_clauses and phrase_length(unit, at, lex.citing):
        return True
    return word in lex["prepositions"] or word in lex["subordinators"] or unit.is_adverb(at)
