"""Analyses in, the same out with places of two words whole where their script does not tell the second.

Without capitals only the first word behind "village" is surely its name. Where another language's text
names a place of two words that are heard as this word and the next, both are the name.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from stemma.gazetteer import words
from stemma.model import Analysis, Mention, Span
from stemma.names.inflection import nominatives
from stemma.names.places import one_place
from stemma.names.sound import sound
from stemma.understand.mentions.lexicon import Lexicon, lexicon
from stemma.understand.mentions.tokens import tokens

PARTS = 2
LONGEST_WORD = 40

Witnesses = Mapping[str, Sequence[tuple[str | None, str]]]
"""Names of two words with their language, by what is heard of their consonants."""


def widen(analyses: Sequence[Analysis]) -> tuple[Analysis, ...]:
    """The analyses in their order."""
    found = [(analysis, lexicon(analysis.language)) for analysis in analyses]
    witnesses: dict[str, list[tuple[str | None, str]]] = {}
    for analysis, words_around in found:
        if words_around is None:
            continue
        for mention in analysis.mentions:
            whole = _whole(analysis, mention, words_around)
            if whole is None:
                continue
            name = analysis.version.words(whole)
            for block in _blocks(name):
                witnesses.setdefault(block, []).append((analysis.language, name))
    sorted_witnesses = {block: sorted(set(names), key=str) for block, names in witnesses.items()}
    return tuple(
        _widened(analysis, words_around, sorted_witnesses) if words_around else analysis
        for analysis, words_around in found
    )


def _widened(analysis: Analysis, words_around: Lexicon, witnesses: Witnesses) -> Analysis:
    if words_around.has_case:
        return analysis
    mentions = tuple(_wider(analysis, mention, words_around, witnesses) for mention in analysis.mentions)
    return analysis if mentions == analysis.mentions else replace(analysis, mentions=mentions)


def _wider(analysis: Analysis, mention: Mention, words_around: Lexicon, witnesses: Witnesses) -> Mention:
    whole = _whole(analysis, mention, words_around)
    if whole is None or whole == mention.span:
        return mention
    if any(whole.overlaps(other.span) for other in analysis.mentions if other is not mention):
        return mention
    name = analysis.version.words(whole)
    for block in sorted(_blocks(name)):
        for language, other in witnesses.get(block, ()):
            if language != analysis.language and one_place(name, other):
                return replace(mention, span=whole, name=name)
    return mention


def _whole(analysis: Analysis, mention: Mention, words_around: Lexicon) -> Span | None:
    """A place of two words, or the one word that is sure with the next; None for what is neither."""
    if mention.kind != "place" or mention.span.field != "text":
        return None
    size = len(words(mention.name))
    if size == PARTS:
        return mention.span
    if size != 1 or words_around.has_case:
        return None
    text = analysis.version.text
    after = tokens(text[mention.span.start : mention.span.end + LONGEST_WORD], ())
    if len(after) <= PARTS or not after[1].joined or after[1].key in words_around.stops:
        return None
    return Span(mention.span.start, mention.span.start + after[1].end)


def _blocks(name: str) -> frozenset[str]:
    forms = nominatives(name) | {words(name)}
    return frozenset("".join(sound(word).broad for word in form) for form in forms)
