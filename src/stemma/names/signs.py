"""Names of outlets in Han or Hangul signs, which are read aloud into other scripts or stand within a run."""

import re
from functools import cache, lru_cache

from rapidfuzz.distance import OSA

from stemma.gazetteer import key
from stemma.gazetteer.language_words import everywhere_keys
from stemma.names.similarity import likeness
from stemma.names.sound import latin_letters
from stemma.names.spelling import LIKE
from stemma.names.syllabic import is_syllabic
from stemma.names.transcribed import is_transcribed

L_BETWEEN = re.compile(r"(?<=[aeiou])l(?=[aeiou])")
LIKE_WHOLE = 0.88
LEAST_WHOLE = 8


@lru_cache(maxsize=65536)
def place_of(run: str, name: str) -> int | None:
    """Where a name stands in a run of signs, of the same script or of the other one."""
    at = run.find(name)
    if at >= 0:
        return at
    ends = range(len(run) - len(name) + 1)
    return next((start for start in ends if likeness(run[start : start + len(name)], name) >= LIKE), None)


def is_whole(said: str, name: str) -> bool:
    """Whether the Latin letters are the reading of the signs but for a letter or so."""
    latin, reading = latin_letters(said), latin_letters(name)
    longest = max(len(latin), len(reading))
    if longest < LEAST_WHOLE:
        return False
    return 1 - OSA.distance(latin, reading) / longest >= LIKE_WHOLE or is_transcribed(
        said, _as_flowing(reading)
    )


def _as_flowing(reading: str) -> str:
    """Readings of single signs as they are heard together: l between vowels is r."""
    return L_BETWEEN.sub("r", reading)


@lru_cache(maxsize=4096)
def is_other_noun(word: str, name: str) -> bool:
    """Whether a word is the reading of a noun in signs that is not this name's: "Haisong Ribao"."""
    nouns = [noun for noun in sign_nouns() if is_syllabic(noun) and _reads(word, noun)]
    return bool(nouns) and not any(key(name).endswith(noun) for noun in nouns)


def _reads(word: str, signs: str) -> bool:
    reading = latin_letters(signs)
    return latin_letters(word) == reading or is_transcribed(word, reading)


@cache
def sign_nouns() -> frozenset[str]:
    """Words that say what an outlet is, in scripts that write them onto its name."""
    return everywhere_keys("outlet_endings")
