"""A source whose names alone have capitals in, its kind and name out: by the mention inside, its words."""

from collections.abc import Sequence

from stemma.model import SourceKind
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.words import normal
from stemma.understand.attribution.naming import kinds, spelt
from stemma.understand.attribution.naming.named import Named, comma
from stemma.understand.attribution.naming.past import Past
from stemma.understand.attribution.phrases import uncased
from stemma.understand.attribution.phrases.phrase import Phrase

HEADING = (2, 3)
"""Words of a whole name."""


def named(unit: Unit, phrase: Phrase, words: Sequence[str], past: Past) -> Named:
    """By an account's name, the mention inside the phrase, its kind's words and its capitals."""
    lex = past.lex
    if lex.verb_final and (title := spelt.apposed_outlet(unit, phrase, lex)):
        return Named("outlet", title)
    account = uncased.account(unit, phrase, lex)
    if account:
        return Named(None, account)
    mention = _mention(unit, phrase, past)
    is_title = spelt.is_quoted(unit, phrase)
    kind = None if is_title else _kind(words, lex)
    if mention is not None and (told := _of_mention(unit, phrase, words, mention, kind=kind, past=past)):
        return told
    kind = kind if is_title else kind or _kind([unit.word(at) for at in range(*phrase)], lex)
    found = Named(kind, spelt.spelt_name(unit, phrase, kind, lex))
    may_be_unnamed = kind in ("person", None) and (found.name is None or kind is None)
    if may_be_unnamed and _is_unnamed(words, lex):
        return Named("anonymous", None)
    if found.name is None:
        found = _of_nouns(unit, phrase, words, found, past=past)
    if found.kind is None and found.name and _has_capital_article(unit, phrase, lex):
        return Named("outlet", found.name)
    return found


def _heading(unit: Unit, phrase: Phrase, past: Past) -> Phrase | None:
    """“Tendai Mawere, an epidemiologist at the School of …”: a whole name at the head that no list knows,
    before the body that only describes its bearer."""
    lex, end = past.lex, phrase.start
    while end < phrase.end and unit.is_word(end) and unit.elements[end].is_capital:
        end += 1
    head = Phrase(phrase.start, end)
    is_whole = HEADING[0] <= end - phrase.start <= HEADING[1] and not lex.verb_final
    parted = end < phrase.end and (unit.is_comma(end) or unit.word(end) in lex["prepositions"])
    if not (is_whole and parted) or past.mentions.is_any(unit, head):
        return None
    closed = (
        lex["articles"],
        lex["institutions"],
        lex["outlets"],
        lex["roles"],
        lex["documents"],
        lex["courtesy"],
    )
    return None if any(unit.word(at) in words for at in range(*head) for words in closed) else head


def _is_unnamed(words: Sequence[str], lex: Lexicon) -> bool:
    """Whether a word for people without a name is told: at the head, or where that stands last, before it."""
    return bool(lex["unnamed"].intersection(words if lex.verb_final else words[:1]))


def is_in_name(unit: Unit, word: Phrase, end: int, lex: Lexicon) -> bool:
    """“Doğal | Kaynaklar | Bakanlığı basın servisi”: where the head stands last, a word with a capital before
    an institution's noun with one is part of its name; “adını vermeyen bir banka yöneticisi” holds none."""
    if not lex.verb_final or not unit.elements[word.start].is_capital or word.end > word.start + 1:
        return False
    bodies = (at for at in range(word.end, end) if unit.elements[at].is_capital)
    return any(lex.tells(unit.word(at), lex["institutions"]) for at in bodies)


def _mention(unit: Unit, phrase: Phrase, past: Past) -> Named | None:
    is_last = past.lex.verb_final
    found = past.mentions.named(unit.span(*phrase), comma(unit, phrase), is_head_last=is_last)
    if found is not None and found.name and is_last:
        return Named(found.kind, spelt.bare(found.name, found.kind, past.lex))
    return found


def _kind(words: Sequence[str], lex: Lexicon) -> SourceKind | None:
    return (kinds.by_last if lex.data.verb_final else kinds.by_words)(words, lex)


def _of_mention(
    unit: Unit, phrase: Phrase, words: Sequence[str], mention: Named, *, kind: SourceKind | None, past: Past
) -> Named | None:
    """The mention itself, but for a document that somebody wrote or that is named like an outlet, and for a
    name before it that no list knows."""
    lex = past.lex
    heading = _heading(unit, phrase, past) if mention.kind != "person" else None
    if heading is not None:
        is_titled = lex["roles"].intersection(unit.words[heading.end : phrase.end])
        return Named("person" if is_titled else None, _text(unit, heading))
    if kind == "document" and lex.data.head_first and _opens_with_document(words, lex):
        if mention.kind == "outlet" and _is_title(unit, phrase):
            return mention
        if mention.kind != "document":
            return Named("document", None)
    if _closes_with_noun(mention, words, lex):
        return Named(kind, mention.name)
    if _opens_outlet(mention, words, kind, lex):
        return Named("outlet", mention.name)
    return mention if mention.kind == "person" or kind != "person" else None


def _closes_with_noun(mention: Named, words: Sequence[str], lex: Lexicon) -> bool:
    """“Deniz Ajansı”: a given name, and behind it the noun of an outlet, which closes the phrase."""
    last = normal((mention.name or " ").split(" ")[-1]) if mention.kind == "person" else ""
    is_last = bool(words) and words[-1].startswith(last)
    return lex.verb_final and is_last and last in lex["outlets"]


def _opens_outlet(mention: Named, words: Sequence[str], kind: SourceKind | None, lex: Lexicon) -> bool:
    """“Deniz Haber sitesi”: what looks like a person, and right behind it the noun of an outlet that closes
    the phrase."""
    name = normal(mention.name or "").split(" ")
    is_whole = list(words[:-1]) == name
    return lex.verb_final and mention.kind == "person" and kind == "outlet" and is_whole


def _of_nouns(unit: Unit, phrase: Phrase, words: Sequence[str], found: Named, *, past: Past) -> Named:
    """Nouns that stand for somebody: an institution, the bearer of a title, the last person."""
    place = unit.span(*phrase)
    if stood_for := past.speakers.of_stand_in(words, place):
        return stood_for
    if found.kind not in ("person", None):
        return found
    bearer = past.titles.bearer(words)
    if bearer is not None:
        return Named("person", bearer)
    known = past.lex.stand_ins.get("person", frozenset())
    bare = [word for word in words if word and word not in past.lex.determiners]
    if known.issuperset(bare) or " ".join(bare) in known:
        return Named("person", past.speakers.last_person(place))
    return found


def _has_capital_article(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """“selon La Vigie”: an article with a capital inside a sentence is part of an outlet's name."""
    at = phrase.start
    is_article = lex.data.citer_is_outlet and unit.word(at) in lex["articles"]
    return bool(is_article and at and unit.is_word(at - 1) and unit.elements[at].is_capital)


def _opens_with_document(words: Sequence[str], lex: Lexicon) -> bool:
    """Whether the first word but determiners tells a document: “el informe del Tribunal”."""
    first = next((word for word in words if word not in lex.determiners), "")
    return first in lex["documents"]


def _text(unit: Unit, phrase: Phrase) -> str:
    place = unit.span(*phrase)
    return unit.text[place.start : place.end]


def _is_title(unit: Unit, phrase: Phrase) -> bool:
    """“le Courrier de Varga”: a noun with a capital amid the sentence is part of a name."""
    nouns = (at for at in range(max(1, phrase.start), phrase.end) if unit.elements[at].is_capital)
    first = next(nouns, None)
    return first is not None and first <= phrase.start + 1
