"""A source where every noun has a capital in, its kind and name out: by the noun that tells."""

from collections.abc import Sequence

from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.words import normal
from stemma.understand.attribution.naming import capitals
from stemma.understand.attribution.naming.named import Named
from stemma.understand.attribution.naming.past import Past
from stemma.understand.attribution.phrases.phrase import Phrase


def named(unit: Unit, phrase: Phrase, words: Sequence[str], past: Past) -> Named:
    """A name with its noun; a noun by itself is the bearer whom the roster knows, or who was described."""
    kind, noun = capitals.kind_of(unit, phrase, past.lex)
    name = capitals.name_of(unit, phrase, past.lex, kind, noun)
    place = unit.span(*phrase)
    mention = past.mentions.named(place, None) if len(words) == 1 else None
    if mention is not None and mention.kind == "person" and normal(mention.name or "") == words[0]:
        kind, name = "person", mention.name
    if name and kind in ("person", None):
        known = past.roster.full_name(name, place) or past.mentions.one_longer(name, place)
        return Named("person" if known else kind, known or name)
    spoken = past.speakers.spoken
    if name is None and kind in ("person", None):
        known = past.roster.bearer(words) or past.roster.described(words, "person", place, spoken)
        return Named("person", known) if known else Named(kind, None)
    if name is None and kind is not None:
        return Named(kind, past.roster.described(words, kind, place, spoken))
    return Named(kind, name)
