"""A unit in, the same with commas for the brackets around words that tell who said it: “… (X reports).”"""

from dataclasses import replace

from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.matching import matches_at
from stemma.understand.attribution.elements.units import Element, Unit

LEAST_BEFORE = 3
"""Elements at least before the bracket: what is attributed."""
LEAST_INSIDE = 2


def opened(unit: Unit, lex: Lexicon) -> Unit:
    """Without the brackets of the first such insertion."""
    if lex.spaceless:
        return unit
    opening = next(
        (
            at
            for at in range(LEAST_BEFORE, len(unit.elements))
            if unit.is_mark(at, "(") and _tells(unit, at + 1, lex)
        ),
        None,
    )
    if opening is None:
        return unit
    closing = unit.first_mark(")", opening, len(unit.elements))
    if closing is None or closing - opening <= LEAST_INSIDE:
        return unit
    elements = unit.elements
    behind = elements[closing + 1 :]
    goes_on = (_comma(elements[closing]), *behind) if unit.is_word(closing + 1) else behind
    inside = elements[opening + 1 : closing]
    return replace(unit, elements=(*elements[:opening], _comma(elements[opening]), *inside, *goes_on))


def _tells(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a marker, a verb or words that refer back open what stands in brackets."""
    if phrase_length(unit, at, lex.refer_back) or _has_document(unit, at, lex):
        return True
    places = (at, at + 1) if unit.word(at) in lex["parenthetical"] else (at,)
    found = (matches_at(unit, place, lex) for place in places)
    return any(one is not None and one.cue.kind in ("according", "verb") for one in found)


def _has_document(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“خط میں (جس کی نقل X کو موصول ہوئی ہے) کہا گیا”: a clause that tells who has what stands before."""
    if not lex["source_markers"] or unit.word(at) not in lex["relatives"]:
        return False
    end = unit.first_mark(")", at, len(unit.elements)) or at
    return any(unit.word(place) in lex["holders"] for place in range(at, end))


def _comma(element: Element) -> Element:
    return element._replace(normal=",", kind="mark")
