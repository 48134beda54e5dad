"""A version, its sentences and what the rules found in; the body as rows of words out, for the tagger.

A role is a number: 0 none, then the first and the further words of a source, a cue, a content (BIO), and of
the source and the cue of who passed the words on.
"""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from stemma.model import BODY, Attribution, Block, Span, Version
from stemma.understand.attribution.find import Answers

NONE = 0
FIRST = {"source": 1, "cue": 3, "content": 5, "outer source": 8, "outer cue": 10}
FURTHER = {role: first + 1 for role, first in FIRST.items()}
ROLES = ("content", "outer source", "outer cue", "source", "cue")
"""In the order in which a later one overrides an earlier one."""
KNOWN_VERB = 7
"""Beside the roles: a word with which a cue of the lexicon may begin, outside what the rules took."""
TAGS = 12
SHAPES = 16
GAP = 8
"""Added to the shape of a word that a space stands before."""
HINTS = TAGS

_LOWER, _UPPER, _TITLE = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Rows:
    """The words of a body, a list a property, all of one length; places are offsets into the text."""

    starts: list[int]
    ends: list[int]
    normals: list[str]
    paragraphs: list[int]
    sentences: list[int]
    quotations: list[int]
    """Number of the double quotation that a word stands in, or -1."""
    shapes: list[int]
    hints: list[int]
    """The role by the rules, or ``KNOWN_VERB``."""

    def __len__(self) -> int:
        return len(self.starts)


def rows(version: Version, sentences: Sequence[Span], found: Answers) -> Rows:
    """The rows of a version's body."""
    text, lex = version.text, found.naming.lex
    ends_of_sentences = sorted(sentence.end for sentence in sentences)
    made = Rows([], [], [], [], [], [], [], [])
    outer = [(one.start, one.end) for one in found.quotations if one.depth == 0 and one.is_double]
    at = 0
    whole = (Block(0, len(text)),)
    for number, block in enumerate(version.blocks or whole):
        last = -1
        for start, end, normal in lex.tokens(text, block.start, block.end):
            while at < len(outer) and outer[at][1] <= start:
                at += 1
            quotation = at if at < len(outer) and outer[at][0] <= start else -1
            made.starts.append(start)
            made.ends.append(end)
            made.normals.append(normal)
            made.paragraphs.append(number)
            made.sentences.append(bisect_right(ends_of_sentences, start))
            made.quotations.append(quotation)
            made.shapes.append(_case(text[start:end]) + 4 * (quotation >= 0) + GAP * (start > last))
            made.hints.append(KNOWN_VERB if lex.is_verb(normal) else NONE)
            last = end
    mark(made, made.hints, [by_role(one) for one in found.attributions])
    return made


def by_role(one: Attribution) -> Mapping[str, Sequence[Span]]:
    """The spans of an attribution and of the links before its last."""
    outer = one.chain[:-1]
    return {
        "source": one.source,
        "cue": one.cue,
        "content": one.content,
        "outer source": [span for link in outer for span in link.source],
        "outer cue": [span for link in outer for span in link.cue],
    }


def mark(made: Rows, tags: list[int], relations: Sequence[Mapping[str, Sequence[Span]]]) -> None:
    """Write the roles of relations into ``tags``; a span is cut to the words that it touches."""
    for role in ROLES:
        for relation in relations:
            for span in relation[role]:
                if span.field != BODY:
                    continue
                first = bisect_right(made.ends, span.start)
                for at in range(first, len(made)):
                    if made.starts[at] >= span.end:
                        break
                    is_first = at == first or made.paragraphs[at] != made.paragraphs[at - 1]
                    tags[at] = FIRST[role] if is_first else FURTHER[role]
    repair(tags)


def repair(tags: list[int]) -> None:
    """A further word that follows no word of its role is a first one."""
    for at, tag in enumerate(tags):
        if tag in FURTHER.values() and (at == 0 or tags[at - 1] not in (tag, tag - 1)):
            tags[at] = tag - 1


def _case(word: str) -> int:
    if not word[0].isalpha():
        return 0
    if word.isupper() and len(word) > 1:
        return _UPPER
    return _TITLE if word[0].isupper() else _LOWER
