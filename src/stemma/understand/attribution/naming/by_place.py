"""A source without capitals in, its kind and name out: by the words beside the name and its place."""

from collections.abc import Sequence

from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.naming import kinds, loose
from stemma.understand.attribution.naming.named import Named, comma, head_end
from stemma.understand.attribution.naming.past import Past
from stemma.understand.attribution.phrases.phrase import Phrase


def named(unit: Unit, phrase: Phrase, words: Sequence[str], past: Past) -> Named:
    """As the words tell; whose role a person has is remembered."""
    found = _found(unit, phrase, words, past)
    if found.kind == "person":
        _note_role([unit.word(at) for at in range(*phrase)], found.name, past)
    return found


def _found(unit: Unit, phrase: Phrase, words: Sequence[str], past: Past) -> Named:
    """By the words beside the name, a mention, and the place in the phrase."""
    lex = past.lex
    if len(words) == 2 and words[0] in lex["genitives"] and words[1] in lex["pronouns"]:
        return past.speakers.of_pronoun(words[1], unit.span(*phrase))
    head = Phrase(phrase.start, head_end(unit, phrase))
    mention = past.mentions.named(unit.span(*phrase), comma(unit, phrase))
    kind = (kinds.by_words if lex.data.head_first else kinds.by_last)(words, lex)
    may_be_person = mention is not None and mention.kind == "person" and kind in ("person", None)
    if mention is not None and (may_be_person or (mention.kind == "outlet" and kind is None)):
        return mention
    if kind == "person":
        return Named("person", _person(unit, phrase, words, past))
    if kind is None and unit.word(head.start) in lex["genitives"] and head.end - head.start > 1:
        head = Phrase(head.start + 1, head.end)  # “د بېنېټ په وینا”
    name = loose.bare_name(unit, head, lex, kind)
    if kind == "outlet" and (name is None or loose.is_owned(mention, lex)):
        return mention or Named(kind, None)
    return Named(kind, name) if kind else _guessed(unit, phrase, name, mention, past=past)


def _guessed(unit: Unit, phrase: Phrase, name: str | None, mention: Named | None, *, past: Past) -> Named:
    """Where no word tells the kind: a place, a mention, or what the phrase looks like."""
    kind = loose.guessed_kind(unit, phrase, past.lex, name)
    if name and past.mentions.is_place(unit.span(*phrase)):
        return Named("place", name)
    return mention if mention is not None and kind != "person" else Named(kind, name)


def _person(unit: Unit, phrase: Phrase, words: Sequence[str], past: Past) -> str | None:
    name = loose.person_name(unit, phrase, past.lex)
    if name is None and words and words[0] in past.lex["demonstratives"]:
        return past.speakers.last_person(unit.span(*phrase))
    return name if name is not None else past.titles.bearer(words) or past.speakers.introduced()


def _note_role(words: Sequence[str], name: str | None, past: Past) -> None:
    """Remember whose role the words of a source tell."""
    role = next((word for word in words if word in past.lex["roles"]), None)
    if name and role:
        past.titles.note(role, {past.titles.lemma(word) for word in words}, name)
