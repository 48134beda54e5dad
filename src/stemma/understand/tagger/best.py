"""Scores of each word's roles in, the best sequence of roles out (Viterbi, with the rules of BIO)."""

from collections.abc import Sequence

FORBIDDEN = -1e4
AGAINST_NONE = 1.1
"""What a word without a role gives up beforehand: a role is missed more often than made up.
Chosen on PolNeAR's train articles that the encoder did not see, with a look at its dev part."""


def best_roles(scores: Sequence[Sequence[float]], opens: Sequence[bool]) -> list[int]:
    """Roles of words by their log probabilities; a span never crosses where a paragraph opens."""
    if not scores:
        return []
    total = [s if role not in (2, 4, 6) else FORBIDDEN for role, s in enumerate(scores[0])]
    total[0] -= AGAINST_NONE
    back: list[list[int]] = []
    for here, opening in zip(scores[1:], opens[1:], strict=True):
        top = max(range(7), key=total.__getitem__)
        high = total[top]
        came = [top] * 7
        new = [high + here[role] for role in range(7)]
        new[0] -= AGAINST_NONE
        for first in (1, 3, 5):
            origin = first if total[first] >= total[first + 1] else first + 1
            came[first + 1] = origin
            new[first + 1] = FORBIDDEN * 2 if opening else total[origin] + here[first + 1]
        back.append(came)
        total = new
    role = max(range(7), key=total.__getitem__)
    found = [role]
    for came in reversed(back):
        role = came[role]
        found.append(role)
    return found[::-1]
