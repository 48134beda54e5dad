"""A text and an outlet's name in, the places where the text has that name out, in whatever script.

Every telling word of the name must stand there, in any case form, spelt in the text's own way:
"Prolivniy Kuryer" and "Проливный курьер", "海松经济" and "해송경제". A noun that only says what an outlet
is may be translated: "Gangmaeul News" and "강마을뉴스".
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache, lru_cache

from stemma.gazetteer import key, tells_origin, words
from stemma.gazetteer.language_words import everywhere_keys
from stemma.names.organisation import outlet_words
from stemma.names.outlet_nouns import is_body_noun, is_empty, is_outlet_noun
from stemma.names.short_forms import APOSTROPHE, addresses, initials
from stemma.names.signs import is_other_noun, is_whole, place_of, sign_nouns
from stemma.names.spelling import LEAST_SYLLABLES, is_like
from stemma.names.syllabic import is_syllabic
from stemma.names.text_words import Token, bare, beginning_with, tokens_of
from stemma.names.transcribed import is_transcribed

QUOTED = re.compile(r"[«„“”\"「《]\s?([^\W\d_]+)\s?[»“”\"」》]")
"""One word that is all of what marks hold."""
LEAST_LETTERS = 7
"""Letters of a lone telling word below which the whole name must stand there: it may be any word."""
LEAST_ALONE = 5
"""Letters of a lone telling word that is known again behind the first mention of the whole name."""
LEAST_QUOTED = 3
LEAST_PARTED = 7
"""Letters of a word that another script may write as two, each of so many letters:"""
LEAST_PART = 2
MOST_BETWEEN = 3
"""Words between a noun for an outlet and the outlet's name."""
JOINS = ("-", "‑")
MARK_BEFORE = 6
"""Letters before a name in which a mark that opens belongs to it: «لو فار …»."""
OPENERS, CLOSERS = tuple("«„“「《"), tuple("»”」》")
ENDS_SENTENCE = ".!?…。؟۔"


def spot(text: str, name: str) -> tuple[tuple[int, int], ...]:
    """Half-open ranges of the text, in order, none inside another."""
    found = [*_in_text(text, name), *_in_marks(text, name), *_beside_noun(text, name)]
    found += [*initials(text, name, found), *addresses(text, name)]
    found.sort(key=lambda one: (one[0], -one[1]))
    return tuple(
        one
        for at, one in enumerate(found)
        if not any(one[0] < end and start < one[1] for start, end in found[:at])
    )


def _in_marks(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a lone telling word stands in quotation marks by itself: «المائدة» of «جريدة المائدة»."""
    core = _core(name)
    if len(core) != 1 or len(core[0]) < LEAST_QUOTED or is_syllabic(core[0]):
        return
    for match in QUOTED.finditer(text):
        if is_like(bare(key(match.group(1))), core[0]):
            yield match.span(1)


def _beside_noun(text: str, name: str) -> Iterator[tuple[int, int]]:
    """Where a lone telling word, however short, stands beside a noun for an outlet: "the daily al-Marfa"."""
    core = _short_core(name)
    if core is None:
        return
    tokens = tokens_of(text)
    is_body = any(map(is_body_noun, words(name)))
    for at in beginning_with(text, core[0]):
        token, end = tokens[at], _end(tokens, at, core)
        if end is None or not _has_noun(text, tokens, at, is_body=is_body):
            continue
        if not is_syllabic(core[0]) and not _is_exact(text, token, end, core[0]):
            continue
        if not is_syllabic(core[0]) or not any(
            is_other_noun(one.word, name) for one in tokens[at + 1 : at + 2]
        ):
            yield (token.start, end)


@lru_cache(maxsize=4096)
def _short_core(name: str) -> tuple[str, ...] | None:
    """The one telling word of a name where it is too short to be known by itself."""
    core = _core(name)
    if len(core) == 1 and is_syllabic(core[0]):
        nouns = [noun for noun in sign_nouns() if core[0].endswith(noun)]
        head = core[0].removesuffix(max(nouns, key=len, default=""))
        return (head,) if LEAST_SYLLABLES <= len(head) < len(core[0]) else None
    return core if len(core) == 1 and len(core[0]) >= LEAST_QUOTED and core != _telling(name) else None


def _is_exact(text: str, token: Token, end: int, wanted: str) -> bool:
    """Whether a short word is heard as the name, and marks that open before it hold nothing more."""
    before = text[max(0, token.start - MARK_BEFORE) : token.start]
    is_marked = any(mark in before for mark in OPENERS) and not any(mark in before for mark in CLOSERS)
    is_whole_in_marks = not is_marked or text[end : end + 1] in CLOSERS
    return is_whole_in_marks and (is_transcribed(token.word, wanted) or token.word == wanted)


def _has_noun(text: str, tokens: Sequence[Token], at: int, *, is_body: bool) -> bool:
    """Whether a noun stands before the word, but for what may pass between the two, or behind it."""
    before = at - 1
    while before >= max(0, at - MOST_BETWEEN) and (
        _may_pass(tokens[before], "") or text[tokens[before].end : tokens[before + 1].start] in JOINS
    ):
        before -= 1
    for place, gap in (
        (before, text[tokens[before].end : tokens[at].start] if before >= 0 else ""),
        (at + 1, text[tokens[at].end : tokens[at + 1].start] if at + 1 < len(tokens) else ""),
    ):
        if 0 <= place < len(tokens) and not any(mark in gap for mark in ENDS_SENTENCE):
            word = tokens[place].word
            if is_outlet_noun(word) or (is_body and is_body_noun(word)):
                return True
    return False


def _in_text(text: str, name: str) -> Sequence[tuple[int, int]]:
    wanted = _telling(name)
    if not wanted:
        return ()
    tokens, small = tokens_of(text), _small(name)
    joined = wanted[0] if len(wanted) == 1 and is_syllabic(wanted[0]) else None
    found: list[tuple[int, int]] = []
    for at in range(len(tokens)) if joined else beginning_with(text, wanted[0]):
        token = tokens[at]
        if found and token.start < found[-1][1]:
            continue
        end = _end(tokens, at, wanted, small) if joined is None else _syllabic_end(tokens, at, joined)
        if end is not None:
            found.append((_inside(token, joined), end))
    core = _telling_core(name) if found else ()
    if core and core != wanted:
        found = sorted([*found, *_alone(text, core, found)])
    return found


def _alone(text: str, core: tuple[str, ...], found: Sequence[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """Where the name stands without its noun, in a text that has both together elsewhere."""
    tokens = tokens_of(text)
    for at in beginning_with(text, core[0]):
        start, end = tokens[at].start, _end(tokens, at, core)
        if end is not None and not any(first <= start < last for first, last in found):
            yield (start, end)


def _inside(token: Token, joined: str | None) -> int:
    """Where the name begins in its first word: a run of Han signs has no spaces."""
    if joined is not None and is_syllabic(token.word):
        place = place_of(token.word, joined)
        return token.start + (place or 0)
    return token.start


def _telling_core(name: str) -> tuple[str, ...]:
    """The one word that tells which outlet it is, where it is long enough to be known again."""
    core = tuple(bare(word) for word in outlet_words(name) if word)
    return core if len(core) == 1 and len(core[0]) >= LEAST_ALONE else ()


@lru_cache(maxsize=4096)
def _telling(name: str) -> tuple[str, ...]:
    """The words to look for: those that tell which outlet it is, or all where they tell too little."""
    core = _core(name)
    if core and not any(token.is_large for token in tokens_of(name) if token.word in core):
        core = ()  # "Agence régionale du littoral": the noun opens the name itself
    if len(core) > 1 or (core and (is_syllabic(core[0]) or len(core[0]) >= LEAST_LETTERS)):
        return core
    every = tuple(bare(word) for word in words(name) if not is_empty(word))
    return every if len(every) > 1 or sum(map(len, every)) >= LEAST_LETTERS else ()


@lru_cache(maxsize=4096)
def _core(name: str) -> tuple[str, ...]:
    """The words that tell which outlet it is, parted at an apostrophe as the text is: "L’Écho d’Aval"."""
    said = outlet_words(APOSTROPHE.sub(" ", name))
    return tuple(bare(word) for word in said if word and not is_empty(word))


@lru_cache(maxsize=4096)
def _small(name: str) -> tuple[str, ...]:
    return tuple(word for word in words(APOSTROPHE.sub(" ", name)) if is_empty(word))


def _end(
    tokens: Sequence[Token], at: int, wanted: tuple[str, ...], small: tuple[str, ...] = ()
) -> int | None:
    """Where the name ends that begins at a word; None where none begins there.

    ``small`` are the name's own small words, which may be spelt there as the name is: «делла».
    """
    if not tokens[at].is_large:
        return None
    place = at
    for number, word in enumerate(wanted):
        while number and place < len(tokens) and _may_pass(tokens[place], word, small):
            place += 1
        size = _size(tokens, place, word)
        if not size:
            return None
        place += size
    return tokens[place - 1].end


def _size(tokens: Sequence[Token], place: int, wanted: str) -> int:
    """How many words of the text are one of the name: two for "Nebelhorn" in a script that parts it."""
    if place >= len(tokens):
        return 0
    token = tokens[place]
    if is_like(token.word, wanted):
        return 1
    if len(wanted) < LEAST_PARTED or place + 1 >= len(tokens):
        return 0
    second = tokens[place + 1]
    is_parted = second.start == token.end + 1 and min(len(token.word), len(second.word)) >= LEAST_PART
    return 2 if is_parted and is_transcribed(token.word + second.word, wanted) else 0


def _may_pass(token: Token, wanted: str, small: tuple[str, ...] = ()) -> bool:
    """A small word, or what describes the outlet between its noun and its name: "the Iranian agency …"."""
    is_described = token.word in _qualifiers() or tells_origin(token.word)
    is_small = len(token.word) == 1 or is_empty(token.word) or any(is_like(token.word, one) for one in small)
    return token.word != wanted and (is_small or is_described)


def _syllabic_end(tokens: Sequence[Token], at: int, name: str) -> int | None:
    """The same for a name of Hangul or Han signs, which may stand within a run or as several words."""
    token = tokens[at]
    if is_syllabic(token.word):
        place = place_of(token.word, name)
        return None if place is None else min(token.end, token.start + place + len(name))
    return _romanised_end(token, tokens[at + 1 : at + 2], name) if token.is_large else None


def _romanised_end(token: Token, after: Sequence[Token], name: str) -> int | None:
    """Where the name ends in Latin or Cyrillic letters, as one word or two."""
    if len(name) <= LEAST_SYLLABLES:
        return None
    if is_whole(token.word, name):
        return token.end
    for second in after:
        parted = any(
            is_like(token.word, name[:cut])
            and not is_other_noun(second.word, name)
            and (is_like(second.word, name[cut:]) or name[cut:] in sign_nouns())
            for cut in range(LEAST_SYLLABLES, len(name))
        )
        if second.is_large and (parted or is_whole(token.word + second.word, name)):
            return second.end
    nouns = sorted(
        noun for noun in sign_nouns() if name.endswith(noun) and len(name) - len(noun) > LEAST_SYLLABLES
    )
    return _romanised_end(token, after, name.removesuffix(nouns[0])) if nouns else None


@cache
def _qualifiers() -> frozenset[str]:
    return everywhere_keys("outlet_qualifiers")
