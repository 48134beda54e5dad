"""Scores of each word's roles in, the best sequence of roles out (Viterbi, with the rules of BIO)."""

from collections.abc import Sequence

from stemma.understand.tagger.rows import FIRST, FURTHER, NONE, TAGS

FORBIDDEN = -1e4
AGAINST_NONE = 1.1
"""What a word without a role gives up beforehand: a role is missed more often than made up. Chosen on texts
that the encoder did not see; weights may say otherwise."""
_CONTENT = (FIRST["content"], FURTHER["content"])
_PAIRS = tuple((FIRST[role], FURTHER[role]) for role in FIRST)
_FURTHER = frozenset(FURTHER.values())


def best_roles(
    scores: Sequence[Sequence[float]],
    opens: Sequence[bool],
    against_none: float = AGAINST_NONE,
    against_end: Sequence[float] = (),
) -> list[int]:
    """Roles of words by their log probabilities; a span never crosses where a paragraph opens.

    ``against_end``: for each word, what a content gives up that ends right before it.
    """
    if not scores:
        return []
    total = [FORBIDDEN if role in _FURTHER else score for role, score in enumerate(scores[0])]
    total[NONE] -= against_none
    back: list[list[int]] = []
    ends = against_end or [0.0] * len(scores)
    for here, opening, cost in zip(scores[1:], opens[1:], ends[1:], strict=True):
        left = total.copy()
        for role in _CONTENT:
            left[role] -= cost
        high = max(left)
        came = [left.index(high)] * TAGS
        new = [high + score for score in here]
        new[NONE] -= against_none
        for first, further in _PAIRS:
            origin = first if total[first] >= total[further] else further
            came[further] = origin
            new[further] = FORBIDDEN * 2 if opening else total[origin] + here[further]
        back.append(came)
        total = new
    role = total.index(max(total))
    found = [role]
    for came in reversed(back):
        role = came[role]
        found.append(role)
    return found[::-1]
