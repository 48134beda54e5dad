"""A body and its blocks in, sentence spans out: in order, trimmed, together all that is not blank.

No sentence crosses a block. A language's abbreviations and sentence openers are data
(``sentences.toml``); a language without a pack gets the rules that hold in every script. A full stop
before a small letter still ends a sentence, because machine translation cuts sentences so.
The time is linear in the text.
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

import msgspec

from stemma import languages
from stemma.model import Block, Span

OPENERS = "\"'“”„‟«‹‘‚([{¿¡—–-•*"
CLOSERS = "\"'”»›’)]}」』）"
_STOP = re.compile(
    rf"(?P<stop>[.!?…؟۔।։።‽]+|[。！？｡]+)"
    rf"(?P<close>[{re.escape(CLOSERS)}]*(?:\[\d+\])*)"
    rf"(?P<stray>[ \t\u00a0]+[\"“”»’](?=\s|$))?"
)
_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f\u0670"
"""Combining marks are part of their words: "حقًا" ends in no initial."""
_LAST_WORD = re.compile(rf"(?:[^\W\d_]\.\s?)*[\w{_MARKS}'’-]+$")
_BARE_WORD = re.compile(rf"[\w{_MARKS}'’-]+$")
_FIRST_WORD = re.compile(rf"[\w{_MARKS}'’]+")
_BLANK_LINE = re.compile(r"\n[ \t]*\n\s*")
_DATELINE = re.compile(r"\W*[^\W\d_][\w -]{1,30}\.\s\d{1,2} \w+\.?\s(?=\W?[^\W\d_a-zа-яё]{3})")
_VOWELS = frozenset("aeiouyàáâãäåèéêëìíîïòóôõöùúûüýаеёиоуыэюяіїєў")
_WINDOW = 60
_EAST_ASIA = "\u3000"
"""From here on a letter is a syllable or a word, and no initial."""
_FULL_SENTENCE_WORDS = 3


class Rules(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``sentences.toml``. Abbreviations stand without their last stop, dotted ones without blanks.

    A small-letter entry also matches its capitalised form; the capitalised one matches only itself.
    """

    never: frozenset[str] = frozenset()
    """Never end a sentence: "Mr", "Gen", "см"."""
    seldom: frozenset[str] = frozenset()
    """End one only before a known opener: "Inc", "U.S", "г"."""
    often: frozenset[str] = frozenset()
    """End one unless a small letter or digit follows: "etc", "т.д"."""
    before_number: frozenset[str] = frozenset()
    """Abbreviations only where a number follows: "No", "p", "ст"."""
    openers: frozenset[str] = frozenset()
    """Capitalised words that open a sentence even after an abbreviation: "The", "He"."""
    domains: frozenset[str] = frozenset({"com", "net", "org"})
    """Last parts of addresses: no sentence begins with them after a stop without a blank."""
    ordinal_stop: bool = False
    """A number with a stop is an ordinal: "18. Juni"."""


_GENERIC = Rules(ordinal_stop=True)


def split(text: str, blocks: Sequence[Block], language: str | None) -> tuple[Span, ...]:
    """Sentences of a body; where it has no blocks, stretches between blank lines stand for them."""
    rules = _rules(language)
    spans: list[Span] = []
    for start, end in _stretches(text, blocks):
        spans.extend(_trimmed(text, _sentences(text, start, end, rules)))
    return tuple(spans)


@cache
def _rules(language: str | None) -> Rules:
    if language is None or language not in languages.codes():
        return _GENERIC
    return languages.section(language, "sentences", Rules) or _GENERIC


def _stretches(text: str, blocks: Sequence[Block]) -> Iterator[tuple[int, int]]:
    """The blocks, and whatever of the text lies between them."""
    at = 0
    for block in sorted(blocks, key=lambda block: block.start):
        start, end = max(block.start, at), min(block.end, len(text))
        if start < end:
            yield from _paragraphs(text, at, start)
            yield start, end
            at = end
    yield from _paragraphs(text, at, len(text))


def _paragraphs(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for gap in _BLANK_LINE.finditer(text, start, end):
        yield start, gap.start()
        start = gap.end()
    yield start, end


def _trimmed(text: str, ranges: Iterator[tuple[int, int]]) -> list[Span]:
    """Ranges without outer blanks; one without a letter or digit joins the one before it."""
    spans: list[Span] = []
    for start, end in ranges:
        words = text[start:end]
        left = start + len(words) - len(words.lstrip())
        right = left + len(words.strip())
        if left == right:
            continue
        if spans and not any(char.isalnum() for char in text[left:right]):
            spans[-1] = Span(spans[-1].start, right)
        else:
            spans.append(Span(left, right))
    return spans


def _sentences(text: str, start: int, end: int, rules: Rules) -> Iterator[tuple[int, int]]:
    begin = start
    dateline = _DATELINE.match(text, start, end)
    search = dateline.end() if dateline else start
    for stop in _STOP.finditer(text, search, end):
        if _ends_sentence(text, begin, end, stop, rules):
            yield begin, stop.end()
            begin = stop.end()
    yield begin, end


def _ends_sentence(text: str, begin: int, end: int, stop: re.Match[str], rules: Rules) -> bool:
    after = stop.end()
    if after >= end:
        return True
    mark = stop["stop"]
    if mark[0] in "。！？｡":
        return True
    if not text[after].isspace():
        return mark == "." and _blank_is_missing(text, stop, end, rules)
    gap, at = after, after
    while at < end and text[at].isspace():
        at += 1
    line_ended = "\n" in text[gap:at]
    dashed = False
    while at < end and (text[at] in OPENERS or text[at].isspace()):
        dashed = dashed or text[at] in "—–-"
        at += 1
    if at >= end:
        return True
    follower = text[at]
    if mark != ".":
        return line_ended or not follower.islower()
    return _full_stop_ends(text, begin, stop, at, rules, line_ended=line_ended, dashed=dashed)


def _full_stop_ends(  # noqa: PLR0911 - one rule a line, in order of strength
    text: str, begin: int, stop: re.Match[str], at: int, rules: Rules, *, line_ended: bool, dashed: bool
) -> bool:
    before = text[max(begin, stop.start() - _WINDOW) : stop.start()]
    found = _BARE_WORD.search(before)
    word = found[0] if found else ""
    dotted = _dotted(before)
    follower = text[at]
    opener = _FIRST_WORD.match(text, at)
    opens = opener is not None and opener[0] in rules.openers and not text.startswith(".", opener.end())
    if _listed(rules.never, dotted, word):
        return False
    if _listed(rules.before_number, dotted, word) and follower.isdigit():
        return False
    if _listed(rules.often, dotted, word):
        return not follower.islower() and not follower.isdigit()
    if _listed(rules.seldom, dotted, word) or _is_initial(word) or _is_dotted(dotted):
        return opens or (line_ended and not follower.islower())
    if word.isdigit():
        return not (_opens_list(text, begin, stop.start()) or (rules.ordinal_stop and not opens))
    if not follower.islower():
        return True
    if stop["close"] or stop["stray"] or dashed:
        return line_ended
    return line_ended or _is_full_sentence(before, word)


def _blank_is_missing(text: str, stop: re.Match[str], end: int, rules: Rules) -> bool:
    """Whether "ended.Next" or "ended.”Next" is two sentences whose blank was lost."""
    before = text[max(0, stop.start() - 2) : stop.start()]
    opener = _FIRST_WORD.match(text, stop.end(), end)
    if opener is None or len(before) < 2 or len(opener[0]) < 2:
        return False
    if opener[0].lower() in rules.domains or text[opener.end() : opener.end() + 1] in {"/", "@"}:
        return False
    last, first, second = before[-1], opener[0][0], opener[0][1]
    if not (before.isalpha() and first.isalpha() and second.isalpha()):
        return False
    if _has_case(last) or _has_case(first):
        return before.islower() and first.isupper() and second.islower()
    return True


def _dotted(before: str) -> str:
    """ "U.S", "т.е", "a.m": the run of single letters and stops that a stop ends, without blanks."""
    found = _LAST_WORD.search(before)
    if not found:
        return ""
    parts = [part.strip() for part in found[0].split(".")]
    return ".".join(parts) if all(len(part) <= 2 and part.isalpha() for part in parts) else parts[-1]


def _is_dotted(run: str) -> bool:
    return "." in run and len(run.rsplit(".", 1)[-1]) == 1


def _listed(words: frozenset[str], dotted: str, word: str) -> bool:
    return any(form in words or form.lower() in words for form in (dotted, word) if form)


def _is_initial(word: str) -> bool:
    return len(word) == 1 and word.isalpha() and word < _EAST_ASIA


def _opens_list(text: str, begin: int, stop: int) -> bool:
    """Whether the number before the stop is the first word of its sentence: "2. The"."""
    return stop - begin < _WINDOW and text[begin:stop].strip().isdigit()


def _is_full_sentence(before: str, word: str) -> bool:
    """A small letter follows: the stop ends a sentence where enough words stand before it and the
    last one looks like a word rather than an abbreviation."""
    if len(before.split()) < _FULL_SENTENCE_WORDS or len(word) < 2:
        return False
    return (
        not _has_case(word[-1]) or (word.isupper() and len(word) > 2) or not _VOWELS.isdisjoint(word.lower())
    )


def _has_case(char: str) -> bool:
    return char.lower() != char.upper()
