"""A source's phrase with its kind and name in, what told them out: a word of the phrase, a name before.

The same lists are asked as by those who decide; what none of them tells was told by form alone.
"""

from bisect import bisect_left
from collections.abc import Sequence

from stemma.gazetteer import key
from stemma.gazetteer.language_words import everywhere_keys
from stemma.model import Ground, GroundKind, Mention, SourceKind, Span
from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.words import normal
from stemma.understand.attribution.phrases.phrase import Phrase
from stemma.understand.naming.known import known_as

TELLING: tuple[tuple[str, SourceKind, GroundKind], ...] = (
    ("roles", "person", "title"),
    ("courtesy", "person", "title"),
    ("outlets", "outlet", "outlet-word"),
    ("documents", "document", "document-word"),
    ("institutions", "institution", "institution-word"),
)
WORDS_OF_NAMES: tuple[tuple[str, SourceKind, GroundKind], ...] = (
    ("organisations", "institution", "institution-word"),
    ("outlet_names", "outlet", "outlet-word"),
    ("documents", "document", "document-word"),
)
"""Lists of the packs of names, by which those who find mentions go."""
UNNAMED = ("unnamed", "indefinite")
ENDING = 2
"""Letters at the end of a word that a case may change."""
SHORTEST_STEM = 3


def grounds(
    unit: Unit,
    phrase: Phrase,
    kind: SourceKind | None,
    name: str | None,
    lex: Lexicon,
    named: Sequence[Mention],
) -> tuple[Ground, ...]:
    """What told the kind, and whence the name was taken where the phrase does not have it."""
    if kind is None:
        return ()
    of_name = _of_name(unit, phrase, name, lex, named) if name else ()
    if _is_pronoun(unit, phrase, lex):
        return of_name or (Ground("pronoun"),)
    told = _anonymous(unit, phrase, lex) if kind == "anonymous" else _of_kind(unit, phrase, kind, lex)
    known = _known(unit, phrase, kind, name)
    found = (*(ground for ground in (told, known) if ground), *of_name)
    return found or (Ground("form", unit.span(*phrase)),)


def antecedent(by: GroundKind, name: str, place: Span, text: str, named: Sequence[Mention]) -> Ground:
    """The place of a name that words further on stand for: the nearest before them, else the first."""
    before = bisect_left(named, (place.field, place.start), key=lambda one: (one.span.field, one.span.start))
    found = next((one.span for one in reversed(named[:before]) if _is(one, name, place)), None)
    if found is None and (at := text.rfind(name, 0, place.start)) >= 0:
        found = Span(at, at + len(name), place.field)
    return Ground(by, found or next((one.span for one in named if one.name == name), None))


def _is(mention: Mention, name: str, place: Span) -> bool:
    return mention.name == name and mention.span.field == place.field and mention.span.end <= place.start


def _of_name(
    unit: Unit, phrase: Phrase, name: str, lex: Lexicon, named: Sequence[Mention]
) -> tuple[Ground, ...]:
    place = unit.span(*phrase)
    parts = [normal(part) for part in name.split()]
    words = normal(unit.text[place.start : place.end])
    printed = [part for part in parts if _stem(part) in words]
    if len(printed) == len(parts):
        return ()
    if printed:
        return (antecedent("short-name", name, place, unit.text, named),)
    by: GroundKind = "pronoun" if _is_pronoun(unit, phrase, lex) else "role"
    return (antecedent(by, name, place, unit.text, named),)


def _is_pronoun(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    word = unit.word(phrase.start)
    return phrase.end - phrase.start == 1 and (word in lex["pronouns"] or word in lex["relatives"])


def _stem(word: str) -> str:
    return word[:-ENDING] if len(word) >= SHORTEST_STEM + ENDING else word


def _of_kind(unit: Unit, phrase: Phrase, kind: SourceKind, lex: Lexicon) -> Ground | None:
    """The first words of the phrase that tell the kind: “news agency”."""
    for words, told, by in TELLING:
        if told != kind:
            continue
        first = next((at for at in range(*phrase) if _tells(unit, at, lex, words)), None)
        if first is not None:
            rest = range(first + 1, phrase.end)
            end = next((at for at in rest if not _tells(unit, at, lex, words)), phrase.end)
            return Ground(by, unit.span(first, end))
    return _of_mention(unit, phrase, kind)


def _of_mention(unit: Unit, phrase: Phrase, kind: SourceKind) -> Ground | None:
    """The last word of a name that tells what bears it: “Coast Guard”."""
    for words, told, by in WORDS_OF_NAMES:
        for at in reversed(range(*phrase)) if told == kind else ():
            if unit.word(at) and key(unit.word(at)) in everywhere_keys(words):
                return Ground(by, unit.span(at, at + 1))
    return None


def _tells(unit: Unit, at: int, lex: Lexicon, words: str) -> bool:
    word = unit.word(at).removesuffix("'s")
    return bool(word) and lex.tells(word, lex[words])


def _anonymous(unit: Unit, phrase: Phrase, lex: Lexicon) -> Ground | None:
    for at in range(*phrase):
        length = phrase_length(unit, at, lex.anonymous)
        if length:
            return Ground("unnamed-words", unit.span(at, min(at + length, phrase.end)))
    return next(
        (
            Ground("unnamed-words", unit.span(at, at + 1))
            for at in range(*phrase)
            if any(unit.word(at) in lex[words] for words in UNNAMED)
        ),
        None,
    )


def _known(unit: Unit, phrase: Phrase, kind: SourceKind, name: str | None) -> Ground | None:
    """The name where the gazetteer has it; it need not stand in the phrase itself."""
    if name is None or kind == "anonymous" or known_as(name, kind, None) is None:
        return None
    place = unit.span(*phrase)
    at = unit.text.find(name, place.start, place.end)
    return Ground("gazetteer", Span(at, at + len(name), place.field) if at >= 0 else None)
