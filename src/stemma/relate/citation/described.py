"""Outlets that a report cites by their language or country alone: "an Arabic-language daily", «韩国媒体».

Such words name nobody. A reader who holds the report of one outlet in that language, which came before,
knows who is meant; where several may be meant, the words stay nobody's name.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from stemma import gazetteer
from stemma.gazetteer.language_words import everywhere_words
from stemma.model import BODY, Analysis, Span
from stemma.names.outlet_nouns import is_empty, is_outlet_noun
from stemma.relate.citation.again import stems
from stemma.relate.citation.naming import Named
from stemma.relate.citation.releases import is_release
from stemma.relate.citation.speaking import is_said
from stemma.relate.publishers import one_house
from stemma.relate.tongue import root
from stemma.relate.when import certainly_before, order

Ends = tuple[str, str]
OUTLETS = frozenset({"outlet", None})
APART = 3
"""Words between a noun for an outlet and the word that tells its language: "une chaîne de télévision …"."""


def languages_of(words: str) -> frozenset[str]:
    """The languages that a description tells; empty where words are more than such a description."""
    said = _parted(words)
    told = _told(said)
    small = {gazetteer.key(word) for word in words.split() if word.islower()}
    pairs = {word for pair in pairwise(said) if gazetteer.languages_told(" ".join(pair)) for word in pair}
    names = [word for word in said if word not in small | pairs and not _describes(word)]
    return told if told and any(map(_is_noun, said)) and not names else frozenset()


def _meant(
    languages: frozenset[str],
    reader: Analysis,
    analyses: Mapping[str, Analysis],
    shared: Mapping[Ends, float],
) -> str | None:
    """The report in one of these languages that a reader's words mean: the one that shares most with it,
    else one of the only outlet that may be meant; None where nobody can tell."""
    fitting = [
        key
        for key, one in sorted(analyses.items())
        if root(one.language) in languages and _may_be_read(one, reader)
    ]
    best = max(fitting, key=lambda key: shared.get((reader.id, key), 0.0), default=None)
    if best is not None and shared.get((reader.id, best), 0.0):
        return best
    publishers = {analyses[key].version.publisher for key in fitting}
    return min(fitting, key=lambda key: order(analyses[key].version)) if len(publishers) == 1 else None


def is_described(words: str, own: str | None) -> bool:
    """Whether words are a noun for an outlet with nothing that could be its name: "a specialist newsletter".

    A word of the name of the report's ``own`` publisher is none: "told the Observer".
    """
    said = gazetteer.words(words)
    if not stems(words).isdisjoint(stems(own or "")):
        return False
    small = {gazetteer.key(word) for word in words.split() if word.islower()}
    return any(map(_is_noun, said)) and all(word in small or _describes(word) for word in said)


def _sharing(
    reader: Analysis, analyses: Mapping[str, Analysis], named: Sequence[Named], shared: Mapping[Ends, float]
) -> str | None:
    """The report that one whose source is an outlet without a name must have read: it has its words.

    None where it names another one of the set: that is whom it means.
    """
    if any(one.publisher != reader.version.publisher for one in named):
        return None
    fitting = [key for key in sorted(analyses) if _may_be_read(analyses[key], reader)]
    best = max(fitting, key=lambda key: shared.get((reader.id, key), 0.0), default=None)
    return best if best is not None and shared.get((reader.id, best), 0.0) else None


def _may_be_read(one: Analysis, reader: Analysis) -> bool:
    return (
        not is_release(one)
        and not one_house(one.version, reader.version)
        and not certainly_before(reader.version, one.version)
    )


def unnamed_outlets(
    analysis: Analysis,
    analyses: Mapping[str, Analysis],
    named: Sequence[Named],
    shared: Mapping[Ends, float],
) -> Iterator[Named]:
    """Places of sources that are an outlet without a name, where shared words tell which one it is."""
    giver = _sharing(analysis, analyses, named, shared)
    publisher = analyses[giver].version.publisher if giver else None
    if publisher is None or is_release(analysis):
        return
    for link in (link for one in analysis.attributions if is_said(one, analysis) for link in one.chain):
        words = analysis.version.words(link.source[0]) if len(link.source) == 1 else ""
        is_another = _says_more(words) and is_described(words, analysis.version.publisher)
        if link.kind in OUTLETS and is_another:
            yield Named(link.source[0], publisher)


def _says_more(words: str) -> bool:
    """Whether it is no lone noun, by which an outlet calls itself: "told the agency"; "media" are others."""
    said = stems(words)
    return len(said) > 1 or bool(said and everywhere_words("media").intersection(gazetteer.words(words)))


def described(
    analysis: Analysis, analyses: Mapping[str, Analysis], shared: Mapping[Ends, float]
) -> Iterator[Named]:
    """Places in sentences that tell what was said where a report describes another one's publisher."""
    cues = [span for one in analysis.attributions if is_said(one, analysis) for span in one.cue]
    for sentence in analysis.sentences:
        if not any(span.field == BODY and sentence.overlaps(span) for span in cues):
            continue
        words = analysis.version.words(sentence)
        for start, end in _places(words):
            giver = _meant(languages_of(words[start:end]), analysis, analyses, shared)
            publisher = analyses[giver].version.publisher if giver else None
            if publisher is not None:
                yield Named(Span(sentence.start + start, sentence.start + end, BODY), publisher)


def _places(text: str) -> Iterator[tuple[int, int]]:
    words = [found.span() for found in re.finditer(r"\S+", text)]
    nouns = [at for at, (start, end) in enumerate(words) if _is_noun(gazetteer.key(text[start:end]))]
    for at in nouns:
        near = range(max(0, at - APART), min(len(words), at + APART + 1))
        for other in sorted(near, key=lambda other: abs(other - at)):
            start, end = words[min(at, other)][0], words[max(at, other)][1]
            if languages_of(text[start:end]):
                yield start, end
                break


def _parted(words: str) -> Sequence[str]:
    """The words, a country's name in signs without spaces parted from the noun behind it."""
    said: list[str] = []
    for word in gazetteer.words(words):
        cut = next(
            (
                size
                for size in range(len(word) - 1, 1, -1)
                if gazetteer.is_han(word) and _is_noun(word[size:]) and gazetteer.languages_told(word[:size])
            ),
            0,
        )
        said += [word[:cut], word[cut:]] if cut else [word]
    return said


def _told(said: Sequence[str]) -> frozenset[str]:
    found = [gazetteer.languages_told(f"{one} {other}") for one, other in pairwise(said)]
    found += [gazetteer.languages_told(word) for word in said]
    return next((one for one in found if one), frozenset())


def _describes(word: str) -> bool:
    """Whether a word is no part of a name."""
    is_small = is_empty(word) or word in everywhere_words("tongue_nouns")
    return is_small or _is_noun(word) or bool(gazetteer.languages_told(word)) or gazetteer.tells_origin(word)


def _is_noun(word: str) -> bool:
    is_title = word in everywhere_words("roles")
    return not is_title and (is_outlet_noun(word) or word in everywhere_words("media"))
