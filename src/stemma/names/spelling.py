"""Two words (keys) in; whether one is the other's spelling in a text, in any script and case form, out."""

from functools import lru_cache

from stemma.gazetteer.language_words import everywhere
from stemma.names.similarity import likeness
from stemma.names.sound import Sound, bare_of_help, sound
from stemma.names.syllabic import is_hangul, is_syllabic
from stemma.names.transcribed import is_transcribed

VOWELS = frozenset("aeiou")
LIKE = 0.82
LIKE_SHORT = 0.85
SHORT = 3
LEAST_SYLLABLES = 2
CUT_SHORT = 2
"""Letters that a word may not lack at its end: Altenbruch is no Altenbrucher Tagblatt."""


@lru_cache(maxsize=262144)
def is_like(said: str, wanted: str) -> bool:
    return said == wanted or _may_be(said, wanted)


def _may_be(said: str, wanted: str) -> bool:
    if is_syllabic(said) and said.startswith(wanted) and len(wanted) >= LEAST_SYLLABLES:
        return True
    if (min(len(said), len(wanted)) == 1 and not is_syllabic(said)) or _ends_otherwise(said, wanted):
        return False
    one, other = sound(bare_of_help(said, wanted)), sound(bare_of_help(wanted, said))
    if wanted.startswith(said) and len(wanted) - len(said) >= CUT_SHORT:
        return False
    if is_hangul(said) and not is_hangul(wanted) and likeness(_without_particle(said), wanted) >= LIKE:
        return True
    if not (is_syllabic(said) or is_syllabic(wanted)) and _opening(one) != _opening(other):
        return is_transcribed(said, wanted)
    short = min(len(said), len(wanted)) <= SHORT
    return likeness(said, wanted) >= (LIKE_SHORT if short else LIKE) or is_transcribed(said, wanted)


def _ends_otherwise(said: str, wanted: str) -> bool:
    """Whether two Latin words differ in their last vowel alone: Gabbiani is nobody of Il Gabbiano."""
    return (
        said.isascii()
        and wanted.isascii()
        and said[:-1] == wanted[:-1]
        and {said[-1:], wanted[-1:]} <= VOWELS
    )


def _without_particle(word: str) -> str:
    """A Hangul word without what Korean writes onto a name."""
    ends = [
        end
        for end in everywhere("written_on")
        if word.endswith(end) and len(word) - len(end) >= LEAST_SYLLABLES
    ]
    return word.removesuffix(max(ends, key=len, default=""))


def _opening(word: Sound) -> str:
    """What any spelling of a name begins with; h and kh are one."""
    return word.broad[:1].replace("h", "k")
