"""Two people's names in; whether they are one person's, how sure, and the reason out."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from rapidfuzz.distance import OSA

from stemma.names.parts import PersonName, person_name
from stemma.names.similarity import CLOSE, likeness
from stemma.names.sound import sound
from stemma.names.syllabic import is_syllabic

Verdict = tuple[bool, float, str]
MOST_WORDS = 12
AGREED = 2
"""From so many agreeing words on, the last pair may be less alike."""
LAST_CLOSE = 0.66
JOINED_CLOSE = 0.9


@dataclass(frozen=True, slots=True)
class _Pair:
    """Places of two words that can be spellings of one, and how alike they are."""

    left: int
    right: int
    score: float


def compare_people(left: str, right: str) -> Verdict:
    """See ``compare``; expects that the names are not equal in dress."""
    a, b = person_name(left), person_name(right)
    if a.generation and b.generation and a.generation != b.generation:
        return False, 0.3, f"{a.generation} is not {b.generation}"
    verdict = _aligned(a, b)
    if not verdict[0]:
        return max((verdict, _joined(a, b), *_rejoined(a, b)), key=lambda found: (found[0], found[1]))
    return verdict


def _aligned(a: PersonName, b: PersonName) -> Verdict:
    pairs, left, right = _match(a, b)
    full = [
        pair for pair in pairs if not (_is_initial(a.words[pair.left]) or _is_initial(b.words[pair.right]))
    ]
    if not full:
        return False, 0.0, "no word of one is a spelling of a word of the other"
    if a.is_lineage and b.is_lineage and _is_turned_round(pairs):
        return False, 0.4, "the names are the same, but father and son change places"
    if left and right:
        share = sum(len(a.words[pair.left]) + len(b.words[pair.right]) for pair in pairs)
        whole = sum(map(len, a.words)) + sum(map(len, b.words))
        shared = " ".join(a.shown[pair.left] for pair in pairs)
        others = f"{_show(a, left)} and {_show(b, right)}"
        return False, round(0.7 * share / whole, 3), f"{shared} is in both, but {others} are different names"
    mean = sum(pair.score for pair in pairs) / len(pairs)
    if not left and not right:
        return _all_matched(a, b, pairs, mean)
    if len(pairs) == 1:
        shared = a.shown[full[0].left]
        return False, 0.6, f"only {shared} is in both, and many people may share it"
    extra = _show(a, left) or _show(b, right)
    return True, round(0.9 * mean, 3), f"the same but for {extra}, which one of them leaves out"


def _show(name: PersonName, places: Sequence[int]) -> str:
    return " ".join(name.shown[place] for place in places)


def _is_turned_round(pairs: Sequence[_Pair]) -> bool:
    in_order = sorted(pairs, key=lambda pair: pair.left)
    return any(one.right > other.right for one, other in pairwise(in_order))


def _is_initial(word: str) -> bool:
    return len(word) == 1 and not is_syllabic(word)


def _all_matched(a: PersonName, b: PersonName, pairs: Sequence[_Pair], mean: float) -> Verdict:
    differing = [pair for pair in pairs if pair.score < 1]
    if not differing:
        return True, 0.98, "the same words, in another order or with small words between"
    if any(min(len(a.words[pair.left]), len(b.words[pair.right])) == 1 for pair in differing):
        return True, round(mean, 3), "the initials agree with the names written out"
    spelt = "; ".join(f"{a.shown[pair.left]} and {b.shown[pair.right]}" for pair in differing)
    return True, round(mean, 3), f"spellings of one name: {spelt}"


def _match(a: PersonName, b: PersonName) -> tuple[list[_Pair], list[int], list[int]]:
    """Pairs of words that can be spellings of one, best first, and the places left on each side."""
    first, second = a.words[:MOST_WORDS], b.words[:MOST_WORDS]
    ranked = sorted(
        (-likeness(one, other), abs(i - j), i, j)
        for i, one in enumerate(first)
        for j, other in enumerate(second)
    )
    left, right = set(range(len(first))), set(range(len(second)))
    pairs: list[_Pair] = []
    for negative, _, i, j in ranked:
        # The more words agree, the less the last pair has to.
        enough = LAST_CLOSE if len(pairs) >= AGREED and len(left) == len(right) == 1 else CLOSE
        if i in left and j in right and -negative >= enough:
            left.remove(i)
            right.remove(j)
            pairs.append(_Pair(i, j, -negative))
    # A name said twice is no further name.
    if not right:
        left = {i for i in left if first[i] not in {first[pair.left] for pair in pairs}}
    if not left:
        right = {j for j in right if second[j] not in {second[pair.right] for pair in pairs}}
    return pairs, sorted(left), sorted(right)


def _joined(a: PersonName, b: PersonName) -> Verdict:
    """Names whose words are parted differently: "Jong-un" and "Jongun", "PolPot"."""
    one, other = "".join(a.words), "".join(b.words)
    if len(a.words) == len(b.words) or min(len(one), len(other)) < 5:
        return False, 0.0, ""
    x, y = sound(one).latin, sound(other).latin
    ratio = 1 - OSA.distance(x, y) / max(len(x), len(y), 1)
    if ratio >= JOINED_CLOSE or sound(one).bones == sound(other).bones:
        return True, round(max(ratio, JOINED_CLOSE), 3), "the same letters, parted into words differently"
    return False, 0.0, ""


def _rejoined(a: PersonName, b: PersonName) -> list[Verdict]:
    """The verdicts when two neighbouring words of the longer name are written as one."""
    if len(a.words) == len(b.words) or max(len(a.words), len(b.words)) > MOST_WORDS:
        return []
    longer, shorter = (a, b) if len(a.words) > len(b.words) else (b, a)
    return [_aligned(_with_one(longer, place), shorter) for place in range(len(longer.words) - 1)]


def _with_one(name: PersonName, place: int) -> PersonName:
    """The name with the word at ``place`` and the next written as one."""
    words, shown = name.words, name.shown
    return PersonName(
        (*words[:place], words[place] + words[place + 1], *words[place + 2 :]),
        (*shown[:place], f"{shown[place]} {shown[place + 1]}", *shown[place + 2 :]),
        name.generation,
        name.is_lineage,
    )
