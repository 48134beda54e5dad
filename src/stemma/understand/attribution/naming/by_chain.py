"""A source whose head governs what follows it in, its kind and name out: “وزير الطاقة نزار فرحات”."""

from collections.abc import Sequence

from stemma.model import SourceKind
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.words import normal
from stemma.understand.attribution.naming import kinds, loose
from stemma.understand.attribution.naming.named import Named, comma, head_end
from stemma.understand.attribution.naming.past import Past
from stemma.understand.attribution.phrases import construct_names, uncased
from stemma.understand.attribution.phrases.phrase import Phrase

LONGEST_BODY = 5
"""Words of a body's name, one of which may be listed as a title: “نادي الهضبة الرياضي”."""


def named(unit: Unit, phrase: Phrase, words: Sequence[str], past: Past) -> Named:
    """By the name behind the title, else the mention, else the words of the body."""
    lex = past.lex
    kind = kinds.by_words(words, lex)
    mention = past.mentions.named(unit.span(*phrase), comma(unit, phrase))
    if len(words) == 1 and (noun := _outlet_told(words[0], lex)):
        return _of_body(unit, phrase, [noun], "outlet", past=past)
    if len(words) == 1 and lex.tells_outlet(words[0]):
        span = unit.span(*phrase)
        return Named("outlet", _without_clitic(unit.text[span.start : span.end], lex))
    if kind == "institution" and words[0] in lex["partitives"] and lex["prepositions"].intersection(words):
        kind = "person"  # “ثلاثة موظفين في المصنع”: who works there, and not the office
    if kind in ("person", None):
        return _of_title(unit, phrase, words, Named(kind, None), mention=mention, past=past)
    if mention is not None and mention.kind == kind:
        mention = _whole_body(unit, phrase, mention, lex)
        past.bodies.note_named(words, mention)
        return mention
    if kind == "document":
        return Named(kind, None)
    return _of_body(unit, phrase, words, kind, past=past)


def _outlet_told(word: str, lex: Lexicon) -> str | None:
    """“للصحيفة”: the noun for an outlet named before, without the preposition written as one with it."""
    noun = _without_clitic(word, lex)
    is_told = word.startswith(lex.data.clitics or ("\n",)) and word not in lex["outlets"]
    return noun if is_told and noun in lex["outlets"] and noun.startswith(lex.data.definite) else None


def _of_title(
    unit: Unit, phrase: Phrase, words: Sequence[str], found: Named, *, mention: Named | None, past: Past
) -> Named:
    """A person by the name behind the title; without a title, by the mention."""
    name = construct_names.person_name(unit, phrase, past.lex)
    is_outlet = mention is not None and mention.kind == "outlet" and len(words) == 1
    if found.kind is None and mention is not None and (name is None or is_outlet):
        return mention
    if name is None and mention is not None and _is_titled(mention, words, past.lex):
        return mention
    if name is None and found.kind is None and len(words) == 1:
        name = uncased.short_phrase(unit, phrase, past.lex)
    name = past.mentions.going_on(name, unit.span(*phrase)) if name else past.titles.bearer(words)
    return Named(found.kind or ("person" if name else None), name)


def _is_titled(mention: Named, words: Sequence[str], lex: Lexicon) -> bool:
    """Whether a person's name ends a phrase of one title, if it begins like a preposition: “بهنام”."""
    name = [normal(word) for word in (mention.name or "").split()]
    titles = [word for word in words if word in lex["roles"]]
    return mention.kind == "person" and len(titles) == 1 and list(words[-len(name) :]) == name


def _of_body(unit: Unit, phrase: Phrase, words: Sequence[str], kind: SourceKind, *, past: Past) -> Named:
    """An office or outlet by its words; “الصحيفة” alone is the one newspaper that was named."""
    if len(words) == 1 and (known := past.bodies.named_with(words[0])):
        return known[0] if len(known) == 1 else Named(kind, None)
    if len(words) == 1 and kind == "outlet":
        return Named(kind, None)
    marked = loose.last_quoted(unit, phrase) if kind == "outlet" else None
    name = marked or uncased.short_phrase(unit, phrase, past.lex)
    if kind == "institution" and name is None and 1 < len(words) <= LONGEST_BODY:
        span = unit.span(phrase.start, head_end(unit, phrase))
        is_plain = not past.lex["demonstratives"].intersection(words)
        name = unit.text[span.start : span.end] if is_plain else None
    is_tied = past.lex.is_clitic(words[0]) or past.lex.tells_outlet(words[0])
    if name and is_tied and unit.text.startswith(name, unit.elements[phrase.start].start):
        name = _without_clitic(name, past.lex)
    found = Named(kind, name)
    past.bodies.note_named(words, found)
    return found


def _whole_body(unit: Unit, phrase: Phrase, mention: Named, lex: Lexicon) -> Named:
    """“جامعة الساحل | للعلوم والتكنولوجيا”: a body with which its phrase begins goes on to its end."""
    head = unit.span(phrase.start, head_end(unit, phrase))
    whole = unit.text[head.start : head.end]
    if mention.kind != "institution" or not mention.name or not whole.startswith(mention.name):
        return mention
    rest = whole.split()[len(mention.name.split()) :]
    article = lex.data.definite
    goes_on = (article, *(joined + article for joined in lex.data.joined), *lex.data.linked)
    return Named(mention.kind, whole) if all(word.startswith(goes_on) for word in rest) else mention


def _without_clitic(name: str, lex: Lexicon) -> str:
    """“لرويترز” without its preposition; “للجزيرة” has lost a letter of its article."""
    bare = name[1:]
    return lex.data.definite + bare[1:] if bare[:1] == name[:1] else bare
