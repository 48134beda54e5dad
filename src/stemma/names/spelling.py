"""Two words (keys) in; whether one is the other's spelling in a text, in any script and case form, out."""

from functools import lru_cache

from stemma.gazetteer.language_words import everywhere
from stemma.names.similarity import likeness
from stemma.names.sound import HELPED, Sound, bare_of_help, latin_of, sound
from stemma.names.syllabic import is_hangul, is_syllabic
from stemma.names.transcribed import first_sounds, is_transcribed

ANY_BEGINNING = ""
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


@lru_cache(maxsize=65536)
def beginnings(word: str) -> frozenset[str]:
    """What a word is heard to begin with: only words that share one of these can be alike.

    ``ANY_BEGINNING`` stands for syllables and signs, which may be alike whatever stands first.
    """
    if is_syllabic(word):
        return frozenset({ANY_BEGINNING})
    heard = {"heard " + _opening(sound(form)) for form in {word, _bare_at_most(word)}}
    return frozenset(heard) | parted_beginnings(word)


def parted_beginnings(word: str, after: str = "") -> frozenset[str]:
    """The same for words that another script writes as one, of which only the spelling is compared."""
    return frozenset("spelt " + sound for sound in first_sounds(word + after))


def _bare_at_most(word: str) -> str:
    """The word without a vowel that may only help to say it, whatever other word it is held against."""
    return word[1:] if HELPED.match(latin_of(word)) else word


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
