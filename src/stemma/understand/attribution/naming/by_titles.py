"""A source whose name stands on one side of its title in, its kind and name out: “صدر زرتاج گل”."""

from collections.abc import Sequence

from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.naming import kinds, loose
from stemma.understand.attribution.naming.named import Named
from stemma.understand.attribution.naming.past import Past
from stemma.understand.attribution.phrases import uncased
from stemma.understand.attribution.phrases.phrase import Phrase


def named(unit: Unit, phrase: Phrase, words: Sequence[str], past: Past) -> Named:
    """By the words beside the name; a title's name is remembered for the title alone."""
    lex = past.lex
    kind = kinds.by_last(words, lex)
    if kind is None and (mention := past.mentions.named(unit.span(*phrase), None)):
        return mention
    if (marked := uncased.marked_name(unit, phrase, lex, kind)) is not None:
        return Named(None, marked)
    name = past.bodies.without_noun(uncased.bare_name(unit, phrase, lex, kind), kind)
    name = _without_fillers(name, lex) if name and kind in ("outlet", None) else name
    if kind == "outlet" and lex["source_markers"]:
        name = _outlet(unit, phrase, name, past)
    roles = [uncased.stem(word, lex) for word in words if word in lex["roles"]]
    if name and roles and kind == "person":
        stems = frozenset(past.titles.lemma(uncased.stem(word, lex)) for word in words)
        past.titles.note(roles[-1], stems, name)
    elif kind == "institution" and (stood_for := past.speakers.of_stand_in(words, unit.span(*phrase))):
        return stood_for
    elif name is None and kind != "document" and any(word in lex["indefinite"] for word in words):
        kind = "anonymous"
    elif name is None and len(words) == 1 and (family := _with_courtesy(words[0], lex)):
        name = family
    elif name is None and roles:
        name = past.titles.bearer([uncased.stem(word, lex) for word in words])
    if name and kind in ("person", None) and not lex["source_markers"]:
        past.speakers.note_person(unit.span(*phrase), name)
    return Named(kind or ("person" if name else None), name)


def _without_fillers(name: str, lex: Lexicon) -> str:
    """“일간 부두신문”: without the words that only tell what an outlet is."""
    words = name.split(" ")
    while len(words) > 1 and words[0] in lex["outlet_fillers"]:
        words = words[1:]
    return " ".join(words)


def _outlet(unit: Unit, phrase: Phrase, name: str | None, past: Past) -> str | None:
    """The name that the mentions know in the phrase; else that in its marks, or its own words."""
    known = past.mentions.named(unit.span(*phrase), None)
    if known is not None and known.kind == "outlet":
        return known.name
    if not name:
        return None
    return loose.last_quoted(unit, phrase) or uncased.short_phrase(unit, phrase, past.lex)


def _with_courtesy(word: str, lex: Lexicon) -> str | None:
    """“염씨는”: a family name as one word with its courtesy."""
    base = lex.base(word, lex["courtesy"])
    family = word.removesuffix(base)
    return family if base in lex["courtesy"] and family in lex["surnames"] else None
