"""Words inside shared text that one of two reports has and the other lacks: a pair in, two counts out.

In textual criticism such a place shows that the report that has the words was not copied from the one
that lacks them, unless a copyist put them in. Copyists cut oftener than they add inside a sentence, and
where both reports have such places neither can be the other's source.
"""

from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import NamedTuple

from stemma.model import Analysis, Evidence
from stemma.relate.copying.pairs import Pair
from stemma.relate.keeping import keeping
from stemma.relate.reuse.tokens import is_unspaced, tokens

LEAST_NEW = 2
"""So many words that stand nowhere in the other's common text make a place; moved words are none …"""
LEAST_NEW_UNSPACED = 4
"""… in a script without spaces, so many characters."""
LEAST_SHARED = 4
"""So many words in common make a sentence one that both have."""
LEAST_LETTERS = 9
"""All together no shorter than this: an article or particle more is a matter of style."""


@dataclass(frozen=True, slots=True)
class Extras:
    """Places inside the common text where only the child, and where only the parent, has words."""

    child: int
    parent: int


def extras(pair: Pair) -> Extras:
    """Of a pair with the same words; across languages nothing can be told word for word.

    Whole sentences that only one has prove nothing: a place is a part of a sentence that both have.
    """
    if pair.kind != "reuse":
        return Extras(0, 0)
    mine = _region(pair.child, [mine for mine, _ in pair.passages])
    theirs = _region(pair.parent, [theirs for _, theirs in pair.passages])
    return _compared(*mine, *theirs)


@keeping(4096)
def _compared(text: str, starts: tuple[int, ...], other: str, other_starts: tuple[int, ...]) -> Extras:
    """Of two stretches of text in which sentences begin after so many letters."""
    mine, theirs = _words(text, starts), _words(other, other_starts)
    forms = [one.form for one in mine], [one.form for one in theirs]
    changes = SequenceMatcher(None, *forms, autojunk=False).get_opcodes()
    kept = [(i, j, k, m) for what, i, j, k, m in changes if what == "equal"]
    ours = _shared_sentences(mine, [at for i, j, _, _ in kept for at in range(i, j)])
    others = _shared_sentences(theirs, [at for _, _, k, m in kept for at in range(k, m)])
    child = parent = 0
    for what, i, j, k, m in changes:
        if what == "delete":
            child += _places(mine[i:j], ours, frozenset(forms[1]))
        elif what == "insert":
            parent += _places(theirs[k:m], others, frozenset(forms[0]))
    return Extras(child, parent)


class _Word(NamedTuple):
    form: str
    sentence: int


def _region(analysis: Analysis, passages: list[Evidence]) -> tuple[str, tuple[int, ...]]:
    """From the first passage to the end of the sentence in which the last one ends."""
    start = min(one.span.start for one in passages)
    end = max(one.span.end for one in passages)
    sentences = analysis.sentences
    end = next((one.end for one in sentences if one.start < end <= one.end), end)
    starts = tuple(one.start - start for one in sentences if start < one.start < end)
    return analysis.version.text[start:end], starts


def _words(text: str, starts: tuple[int, ...]) -> list[_Word]:
    return [_Word(token.form, bisect_right(starts, token.start)) for token in tokens(text)]


def _shared_sentences(words: Sequence[_Word], kept: list[int]) -> frozenset[int]:
    """Sentences of which both reports have at least some words in a row."""
    counts = Counter(words[at].sentence for at in kept)
    return frozenset(sentence for sentence, count in counts.items() if count >= LEAST_SHARED)


def _places(words: Sequence[_Word], shared: frozenset[int], other: frozenset[str]) -> int:
    """Of words that only one side has in a row, in how many shared sentences they are news."""
    by_sentence: dict[int, set[str]] = {}
    for word in words:
        if word.sentence in shared and word.form not in other:
            by_sentence.setdefault(word.sentence, set()).add(word.form)
    return sum(map(_is_place, by_sentence.values()))


def _is_place(new: set[str]) -> bool:
    if any(map(is_unspaced, new)):
        return len(new) >= LEAST_NEW_UNSPACED
    return len(new) >= LEAST_NEW and sum(map(len, new)) >= LEAST_LETTERS
