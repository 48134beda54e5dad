"""Two words of names in, how much alike they are out: 1 for one word, 0 for nothing in common. Symmetric."""

from functools import lru_cache

from rapidfuzz.distance import OSA

from stemma.names.nicknames import other_given_names, same_given_name
from stemma.names.sound import Sound, bare_of_help, sound
from stemma.names.syllabic import is_syllabic, syllabic_likeness

CLOSE = 0.8
"""From here on two words count as spellings of one."""
_ONE_LETTER = 0.82
_SAME_VOWELS = 0.65


@lru_cache(maxsize=131072)
def likeness(left: str, right: str) -> float:
    """How much alike two words (keys) are as spellings of one name."""
    if left == right:
        return 1.0
    if left > right:
        return likeness(right, left)
    if is_syllabic(left) or is_syllabic(right):
        return syllabic_likeness(left, right)
    if len(left) == 1 or len(right) == 1:
        return 0.85 if _initial(left) == _initial(right) else 0.0
    if same_given_name(left, right):
        return 0.95
    left, right = bare_of_help(left, right), bare_of_help(right, left)
    a, b = sound(left), sound(right)
    return min(0.5, _spelt(a, b)) if other_given_names(left, right) else _as_heard(a, b)


def _as_heard(a: Sound, b: Sound) -> float:
    if a.stem is not None and a.stem == b.stem:
        return 0.97
    if a.lacks_vowels or b.lacks_vowels:
        return _across_abjad(a, b)
    return max(_spelt(a, b), _ONE_LETTER if _one_letter_apart(a.word, b.word) else 0.0)


def _one_letter_apart(one: str, other: str) -> bool:
    return max(len(one), len(other)) > 3 and OSA.distance(one, other, score_cutoff=1) == 1


def _initial(word: str) -> str:
    return sound(word).latin[:1]


def _across_abjad(a: Sound, b: Sound) -> float:
    """At least one side writes no short vowels: consonants decide."""
    if a.lacks_vowels and b.lacks_vowels and OSA.distance(a.word, b.word) == 1 and len(a.word) > 4:
        return 0.85
    if not a.broad or not b.broad:
        return 0.9 if a.broad == b.broad and a.latin[:1] == b.latin[:1] else 0.0
    if a.bones == b.bones:
        return 0.95 if len(a.bones) > 1 else 0.85
    if a.broad == b.broad:
        return 0.9 if len(a.broad) > 1 else 0.8
    longest = max(len(a.broad), len(b.broad))
    return 1 - OSA.distance(a.broad, b.broad) / longest - 0.05


def _spelt(a: Sound, b: Sound) -> float:
    longest = max(len(a.latin), len(b.latin), 1)
    ratio = 1 - OSA.distance(a.latin, b.latin) / longest
    heard = max(ratio, 1 - OSA.distance(a.heard, b.heard) / max(len(a.heard), len(b.heard), 1))
    if a.bones == b.bones and len(a.bones) >= 2:
        same_ends = a.latin[:1] == b.latin[:1] or len(a.bones) > 2
        ratio = max(
            ratio, (0.92 if len(a.bones) >= 3 else 0.86) if same_ends and heard >= _SAME_VOWELS else 0.0
        )
    elif _one_letter_apart(a.latin, b.latin):
        ratio = max(ratio, _ONE_LETTER)
    return ratio
