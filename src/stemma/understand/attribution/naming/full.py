"""A source as its words name it in, as the text named it in full before out; what stands in quotation marks.

Resolved only where one bearer fits.
"""

from collections.abc import Sequence

from stemma.gazetteer.language_words import everywhere_keys
from stemma.model import Span
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.words import normal
from stemma.understand.attribution.naming import openers, quoted, spelt
from stemma.understand.attribution.naming.named import Named
from stemma.understand.attribution.naming.past import Past
from stemma.understand.attribution.phrases import uncased
from stemma.understand.attribution.phrases.phrase import Phrase


def in_full(unit: Unit, phrase: Phrase, found: Named, past: Past) -> Named:
    """A person by the whole name, where it stands before a family name alone."""
    place = unit.span(*phrase)
    if not found.name:
        return found
    words = [unit.word(at) for at in range(*phrase)]
    if found.kind == "person" and _is_short(found.name, past.lex):
        return Named("person", _full_name(found.name, place, words, past))
    if found.kind is None and (known := past.mentions.one_longer(found.name, place)):
        return Named("person", known)
    if found.kind is None and " " not in found.name and openers.has_capitals(past.lex):
        full = _full_name(found.name, place, words, past)
        as_before = spelt.earlier_form(unit, found.name, phrase.start)
        return Named("person", full) if full != found.name else Named(None, as_before)
    return found


def _is_short(name: str, lex: Lexicon) -> bool:
    """Whether a person's name is a family name alone, with the particles that open it perhaps."""
    first, _, rest = normal(name).partition(" ")
    return not rest or (openers.has_capitals(lex) and first in everywhere_keys("particles"))


def _full_name(name: str, place: Span, words: Sequence[str], past: Past) -> str:
    """The one longer name before this place that ends in a family name alone."""
    lex, titles = past.lex, past.titles
    longer = past.mentions.longer(name, place)
    if not longer and openers.has_capitals(lex):
        longer = titles.longer(name, place)
    if not longer and (lex.data.definite or (lex.data.name_side != "any" and not lex["source_markers"])):
        longer = titles.ending_in(name)
    if not longer and name in lex["surnames"]:
        longer = titles.beginning_with(name)
    if len(longer) > 1:
        longer &= titles.bearers([uncased.stem(word, lex) for word in words])
    return longer.pop() if len(longer) == 1 else name


def in_marks(unit: Unit, phrase: Phrase, found: Named, words: Sequence[str], *, lex: Lexicon) -> Named:
    """What alone stands in quotation marks is the name: “Haftalık “Yazı” dergisi”."""
    is_title = bool(lex["roles"].intersection(words))
    is_uncased = lex.data.name_side != "any" and not lex["source_markers"]
    if not found.name or is_title or found.kind not in ("outlet", "person", *["institution"] * is_uncased):
        return found
    span = unit.span(*phrase)
    inner = quoted.inside(found.name) or quoted.inside(unit.text[span.start : span.end])
    if inner is None or inner not in found.name or (found.kind == "person" and " " in inner):
        return found
    return Named(None if found.kind == "person" else found.kind, inner)
