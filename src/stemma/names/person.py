"""Two people's names in; whether they are one person's, how sure, and the reason out."""

from itertools import combinations

from rapidfuzz.distance import OSA

from stemma.names.parts import PersonName, person_name
from stemma.names.similarity import CLOSE, likeness
from stemma.names.sound import sound

Verdict = tuple[bool, float, str]
MOST_WORDS = 12
JOINED_CLOSE = 0.9


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
    pairs, left, right = _match(a.words[:MOST_WORDS], b.words[:MOST_WORDS])
    mean = sum(score for _, _, score in pairs) / len(pairs) if pairs else 0.0
    full = [pair for pair in pairs if min(len(pair[0]), len(pair[1])) > 1]
    if not pairs or not full:
        return False, 0.0, "no word of one is a spelling of a word of the other"
    if left and right:
        share = sum(len(word) for pair in pairs for word in pair[:2])
        whole = sum(map(len, a.words)) + sum(map(len, b.words))
        shared, others = " ".join(pair[0] for pair in pairs), f"{' '.join(left)} and {' '.join(right)}"
        return False, round(0.7 * share / whole, 3), f"{shared} is in both, but {others} are different names"
    if not left and not right:
        return _all_matched(pairs, mean)
    extra = left or right
    if len(pairs) == 1:
        return False, 0.6, f"only {full[0][0]} is in both; many people may share it"
    return True, round(0.9 * mean, 3), f"the same but for {' '.join(extra)}, which one of them leaves out"


def _all_matched(pairs: list[tuple[str, str, float]], mean: float) -> Verdict:
    differing = [(one, other) for one, other, score in pairs if score < 1]
    if not differing:
        return True, 0.98, "the same words in another order"
    if any(min(len(one), len(other)) == 1 for one, other in differing):
        return True, round(mean, 3), "the initials agree with the names written out"
    spelt = ", ".join(f"{one} and {other}" for one, other in differing)
    return True, round(mean, 3), f"{spelt} are spellings of one name"


def _match(
    first: tuple[str, ...], second: tuple[str, ...]
) -> tuple[list[tuple[str, str, float]], list[str], list[str]]:
    """Pairs of words that can be spellings of one, best first, and the words left on each side."""
    ranked = sorted(
        (
            (-likeness(one, other), abs(i - j), i, j)
            for i, one in enumerate(first)
            for j, other in enumerate(second)
            if likeness(one, other) >= CLOSE
        )
    )
    left, right = dict(enumerate(first)), dict(enumerate(second))
    pairs: list[tuple[str, str, float]] = []
    for score, _, i, j in ranked:
        if i in left and j in right:
            pairs.append((left.pop(i), right.pop(j), -score))
    # A name said twice is no further name.
    spare_left = [word for word in left.values() if word not in {pair[0] for pair in pairs}]
    spare_right = [word for word in right.values() if word not in {pair[1] for pair in pairs}]
    return pairs, spare_left, spare_right


def _joined(a: PersonName, b: PersonName) -> Verdict:
    """Names whose words are parted differently: "Jong-un" and "Jongun", "PolPot"."""
    one, other = "".join(a.words), "".join(b.words)
    if len(a.words) == len(b.words) or min(len(one), len(other)) < 5:
        return False, 0.0, ""
    x, y = sound(one).latin, sound(other).latin
    ratio = 1 - OSA.distance(x, y) / max(len(x), len(y))
    if ratio >= JOINED_CLOSE or sound(one).bones == sound(other).bones:
        return True, round(max(ratio, JOINED_CLOSE), 3), "the same letters, parted into words differently"
    return False, 0.0, ""


def _rejoined(a: PersonName, b: PersonName) -> list[Verdict]:
    """The verdicts when two neighbouring words of the longer name are written as one."""
    if len(a.words) == len(b.words) or max(len(a.words), len(b.words)) > MOST_WORDS:
        return []
    longer, shorter = (a, b) if len(a.words) > len(b.words) else (b, a)
    return [
        _aligned(
            PersonName((*longer.words[:i], longer.words[i] + longer.words[j], *longer.words[j + 1 :])),
            shorter,
        )
        for i, j in combinations(range(len(longer.words)), 2)
        if j == i + 1
    ]
