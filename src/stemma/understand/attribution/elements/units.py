"""A field's text, paragraphs, sentences and quotations in, units out: sentences as rows of elements.

A quotation of some length is one element, so that nothing is sought inside it; a sentence that ends
inside a quotation does not end its unit. Elements are in order and do not overlap.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from dataclasses import field as computed
from itertools import islice
from typing import Literal, Protocol

from stemma.model import Block, Span
from stemma.understand.attribution.elements.segments import NAME_DOT
from stemma.understand.attribution.elements.words import Token
from stemma.understand.quotes import Quotation

ElementKind = Literal["word", "mark", "quote"]
LONG_QUOTATION = 4
"""From so many words on a quotation is speech; a shorter one may be a name or a term."""
DASHES = frozenset("—–-―")
LONGEST_INSERTION = 120
FIRST_WORDS = 6
LONGEST_OPEN = 2000
"""A quotation that is never closed and longer than this is taken word by word."""
_DASH_IN = re.compile(r"(?<=[,!?…])\s*[—–-]\s+")
_COMMA_IN = re.compile(r"(?<=\w),\s+|(?<=[?!…])\s*,\s+")
_COMMA_OUT = re.compile(r"[.,?!]\s+")
_DASH_OUT = re.compile(r"[.,]\s*[—–-]\s+")
SPEECH_ENDS = ".,!?…،؟。，！？۔"
QUOTE_MARKS = frozenset("\"“”„«»‘’'‹›「」『』") | {"''"}
MARK_BREADTH = 2
"""Where words are not parted, so many characters count as a word."""
QUOTATIVE_WITHIN = 14
VERB_WITHIN = 20
SENTENCE_ENDS = ".!?…"
COMMAS = frozenset(",،")
LONGEST_LABEL = 24
CUE_WITHIN = 6


class WordTests(Protocol):
    """What cutting a text asks of a language: see ``Lexicon``."""

    def is_time(self, word: str, *, is_name: bool) -> bool: ...

    def is_adverb(self, word: str, *, is_name: bool) -> bool: ...

    def names_day(self, word: str, before: str) -> bool: ...

    def is_verb(self, word: str) -> bool: ...

    def is_quotative(self, word: str) -> bool: ...

    def tokens(self, text: str, start: int, end: int) -> Iterator[Token]: ...

    def opens_insertion(self, text: str, words: Sequence[Token]) -> bool: ...

    @property
    def comma_insertions(self) -> bool: ...

    @property
    def spaceless(self) -> bool: ...

    @property
    def verb_final(self) -> bool: ...

    @property
    def opened_only(self) -> bool: ...


@dataclass(frozen=True, slots=True)
class Element:
    """A word, a mark, or a whole quotation. ``normal`` is the word's normal form."""

    start: int
    end: int
    normal: str
    kind: ElementKind
    is_capital: bool = False
    is_time: bool = False
    is_adverb: bool = False


@dataclass(frozen=True, slots=True)
class Unit:
    """One sentence (or several that a quotation holds together); full stop left out."""

    field: str
    text: str
    elements: tuple[Element, ...]
    start: int
    end: int
    paragraph: int
    capitals: float = 0.0
    """The share of its words that begin with a capital."""
    words: tuple[str, ...] = computed(init=False, repr=False, compare=False)
    """The normal form of each element that is a word, empty for the others."""

    def __post_init__(self) -> None:
        words = tuple(one.normal if one.kind == "word" else "" for one in self.elements)
        object.__setattr__(self, "words", words)

    def span(self, first: int, last: int) -> Span:
        """The words from element ``first`` up to but not including element ``last``."""
        return Span(self.elements[first].start, self.elements[last - 1].end, self.field)

    def is_mark(self, at: int, *marks: str) -> bool:
        return 0 <= at < len(self.elements) and self.elements[at].normal in marks

    def is_comma(self, at: int) -> bool:
        is_comma = 0 <= at < len(self.elements) and self.elements[at].normal in COMMAS
        return is_comma and not self.is_decimal(at)

    def is_decimal(self, at: int) -> bool:
        """Whether a mark stands within a number: “0,6 %”."""
        if not (self.word(at - 1).isdigit() and self.word(at + 1).isdigit()):
            return False
        return self.elements[at - 1].end + 1 == self.elements[at + 1].start

    def first_mark(self, mark: str, start: int, end: int) -> int | None:
        """The first element from ``start`` up to ``end`` that is this mark."""
        for at, element in enumerate(self.elements[start:end], start):
            if element.normal == mark:
                return at
        return None

    def is_quote(self, at: int) -> bool:
        return 0 <= at < len(self.elements) and self.elements[at].kind == "quote"

    def is_word(self, at: int) -> bool:
        words = self.words
        return 0 <= at < len(words) and words[at] != ""

    def is_time(self, at: int) -> bool:
        return 0 <= at < len(self.elements) and self.elements[at].is_time

    def is_adverb(self, at: int) -> bool:
        return 0 <= at < len(self.elements) and self.elements[at].is_adverb

    def word(self, at: int) -> str:
        """The normal form of the word at a place; empty where there is none."""
        words = self.words
        return words[at] if 0 <= at < len(words) else ""


def units(
    text: str,
    field: str,
    *,
    blocks: Sequence[Block],
    sentences: Sequence[Span],
    quotations: Sequence[Quotation],
    lexicon: WordTests,
) -> Iterator[Unit]:
    """The units of a field, in order. Linear in the length of the text."""
    paragraphs = [(block.start, block.end) for block in blocks] or [(0, len(text))]
    ends = sorted(sentence.end for sentence in sentences)
    outer = [q for q in quotations if q.depth == 0]
    starts = [q.start for q in outer]
    for number, (start, end) in enumerate(paragraphs):
        here = outer[bisect_left(starts, start) : bisect_left(starts, end)]
        whole = [q for q in here if _is_speech(text, q, start, end, lexicon)]
        cuts = ends[bisect_left(ends, start) : bisect_left(ends, end)]
        for left, right in _cut(text, start, end, cuts=cuts, quotations=whole, lexicon=lexicon):
            elements = tuple(_elements(text, left, right, whole, lexicon=lexicon))
            if elements:
                yield Unit(field, text, elements, left, right, number, _capitals(elements))


def _capitals(elements: Sequence[Element]) -> float:
    words = [element.is_capital for element in elements if element.kind == "word"]
    return sum(words) / len(words) if words else 0.0


def _is_speech(
    text: str, quotation: Quotation, paragraph_start: int, paragraph_end: int, lexicon: WordTests
) -> bool:
    inner = text[quotation.inner_start : quotation.end]
    if not quotation.is_double:
        return False
    if not quotation.is_closed:
        ends = quotation.end == paragraph_end and len(inner) <= LONGEST_OPEN
        return quotation.goes_on or (ends and not lexicon.verb_final)
    long = LONG_QUOTATION * (MARK_BREADTH if lexicon.spaceless else 1)
    words = 0
    for token in lexicon.tokens(text, quotation.inner_start, quotation.end):
        words += token.normal[0].isalnum() * (len(token.normal) if lexicon.spaceless else 1)
        if words >= long:
            return True
    last = inner.rstrip("\"“”„«»'‘’」』 ")[-1:]
    if last and last in SPEECH_ENDS:
        return True
    if lexicon.comma_insertions and _is_spoken(text, quotation.end, lexicon):
        return True
    return _is_tied(text, quotation.end, lexicon) or _is_labelled(
        text, quotation, paragraph_start, paragraph_end, lexicon
    )


def _is_spoken(text: str, at: int, lexicon: WordTests) -> bool:
    """Whether a comma and a verb that says so stand behind a short quotation."""
    words = list(islice(lexicon.tokens(text, at, min(len(text), at + LONGEST_INSERTION)), FIRST_WORDS))
    if not words or words[0].normal != ",":
        return False
    return any(lexicon.is_verb(token.normal) for token in words[1:4])


def _is_labelled(
    text: str, quotation: Quotation, paragraph_start: int, paragraph_end: int, lexicon: WordTests
) -> bool:
    """Whether a colon, a dash or, in a line that it ends, its speaker alone shows that it is speech."""
    opens = lexicon.spaceless and text[quotation.start - 1 : quotation.start].strip() in ("", "。")
    if opens and text[quotation.end : quotation.end + 1] in ("，", ",", "—"):
        return True
    if lexicon.spaceless and _follows_cue(text, paragraph_start, quotation.start, lexicon):
        return True
    if lexicon.verb_final and quotation.end == paragraph_end:
        return 0 < quotation.start - paragraph_start <= LONGEST_LABEL
    before = text[max(paragraph_start, quotation.start - 3) : quotation.start].rstrip()
    if (not before or before[-1] in SENTENCE_ENDS) and _verb_follows(text, quotation.end, lexicon):
        return True
    after = text[quotation.end : quotation.end + 3].replace(" ", "").replace("\u00a0", "")
    return before.endswith((":", "：")) or (not before and after[:1] in (",", "،") and after[1:2] in DASHES)


def _verb_follows(text: str, at: int, lexicon: WordTests) -> bool:
    """Whether a verb that marks an attribution stands here, behind a comma or a dash perhaps: «Sí», dijo."""
    found = list(lexicon.tokens(text, at, min(len(text), at + VERB_WITHIN)))
    if lexicon.opened_only and found and found[0].normal[0].isalnum():
        return False
    word = next((token.normal for token in found if token.normal[0].isalnum()), "")
    return lexicon.is_verb(word)


def _is_tied(text: str, at: int, lexicon: WordTests) -> bool:
    """Whether a quotative stands here, as one with the mark or after a blank."""
    token = next(lexicon.tokens(text, at, min(len(text), at + QUOTATIVE_WITHIN)), None)
    return token is not None and lexicon.is_quotative(token.normal)


def _follows_cue(text: str, start: int, at: int, lexicon: WordTests) -> bool:
    """Whether a verb that says, or it and a comma, stands right before: 老人说“…”."""
    before = text[max(start, at - CUE_WITHIN) : at].rstrip("，,")
    last = next(reversed(tuple(lexicon.tokens(before, 0, len(before)))), None)
    return last is not None and last.end == len(before) and lexicon.is_verb(last.normal)


def _cut(
    text: str,
    start: int,
    end: int,
    *,
    cuts: Sequence[int],
    quotations: Sequence[Quotation],
    lexicon: WordTests,
) -> Iterator[tuple[int, int]]:
    """Stretches between sentence ends that lie in no quotation and do not part one from its speaker."""
    at, begin = 0, start
    for cut in cuts:
        while at < len(quotations) and quotations[at].end < cut:
            at += 1
        within = at < len(quotations) and quotations[at].start < cut <= quotations[at].end
        if within and (
            cut < quotations[at].end
            or _speech_goes_on(text, quotations[at], end)
            or _is_tied(text, cut, lexicon)
            or (lexicon.spaceless and quotations[at].start == begin and _speaker_follows(text, cut, end))
        ):
            continue
        if not within and _dash_speaker(text, cut, end, lexicon):
            continue
        if cut > begin:
            yield begin, cut
            begin = cut
    if begin < end:
        yield begin, end


def _dash_speaker(text: str, at: int, end: int, lexicon: WordTests) -> bool:
    """“—¿Quién es? —preguntó ella”: a dash and a verb go on with the speech before."""
    follows = text[at : min(end, at + 4)].lstrip()
    return follows[:1] in DASHES and bool(follows) and _verb_follows(text, at, lexicon)


def _speech_goes_on(text: str, quotation: Quotation, end: int) -> bool:
    """Whether the speaker may follow in the same sentence: “Why?” she asked."""
    inner = text[quotation.inner_start : quotation.end].rstrip("\"“”„«»'‘’」』 ")
    follows = text[quotation.end : min(end, quotation.end + 4)].lstrip()
    if not follows:
        return False
    return (
        inner[-1:] in (",", "،")
        or follows[0] in ",،—–-，"
        or (inner[-1:] in ("?", "!", "…", "؟") and follows[0] not in '"“«„')
    )


def _speaker_follows(text: str, at: int, end: int) -> bool:
    """“我们很高兴。”他说：nothing but the mark parts a speaker from the quotation before."""
    follows = text[at : min(end, at + 1)]
    return bool(follows) and follows.isalnum()


def _elements(
    text: str, start: int, end: int, quotations: Sequence[Quotation], *, lexicon: WordTests
) -> Iterator[Element]:
    at = start
    first = bisect_left([q.end for q in quotations], start + 1)
    for quotation in quotations[first:]:
        if quotation.start >= end:
            break
        yield from _words(text, at, quotation.start, lexicon)
        stop = min(end, quotation.end)
        at = quotation.start
        for inner in _insertions(text, quotation, stop, lexicon):
            yield Element(at, inner[0], "", "quote")
            yield from _words(text, *inner, lexicon)
            at = inner[1]
        if at < stop:
            yield Element(at, stop, "", "quote")
        at = stop
    yield from _words(text, at, end, lexicon)


def _insertions(text: str, quotation: Quotation, end: int, lexicon: WordTests) -> Iterator[tuple[int, int]]:
    """Where speakers stand between dashes inside the marks: «Ждали, — сказал он. — Потом ушли»."""
    at = quotation.inner_start
    while (found := _between_dashes(text, at, end, lexicon)) is not None:
        yield found
        at = found[1]
    commas = _between_commas(text, quotation, end, lexicon) if lexicon.comma_insertions else None
    if at == quotation.inner_start and commas is not None:
        yield commas


def _between_dashes(text: str, start: int, end: int, lexicon: WordTests) -> tuple[int, int] | None:
    for opening in _DASH_IN.finditer(text, start, end):
        first = next(lexicon.tokens(text, opening.end(), end), None)
        if first is None or not lexicon.is_verb(first.normal):
            continue
        closing = _DASH_OUT.search(text, opening.end(), min(end, opening.end() + LONGEST_INSERTION))
        if closing is not None:
            return opening.start(), closing.end()
    return None


def _between_commas(text: str, quotation: Quotation, end: int, lexicon: WordTests) -> tuple[int, int] | None:
    """The same between commas: « Je suis fatigué, reconnaît-il. Mes enfants… »."""
    for opening in _COMMA_IN.finditer(text, quotation.inner_start, end):
        words = list(islice(lexicon.tokens(text, opening.end(), end), FIRST_WORDS))
        if not lexicon.opens_insertion(text, words):
            continue
        closing = _COMMA_OUT.search(text, opening.end(), min(end, opening.end() + LONGEST_INSERTION))
        if closing is not None:
            return opening.start(), closing.end()
    return None


def _words(text: str, start: int, end: int, lexicon: WordTests) -> Iterator[Element]:
    first, before = True, ""
    for token in lexicon.tokens(text, start, end):
        if (
            token.normal[0].isalnum()
            or token.normal[-1].isalnum()
            or (token.normal == NAME_DOT and lexicon.spaceless)
        ):
            capital = text[token.start].isupper()
            time = lexicon.is_time(token.normal, is_name=capital and not first)
            if lexicon.names_day(token.normal, before) and text[token.end + 1 : token.end + 2].isupper():
                time = False  # the first word of a name: the Sunday Anchor
            adverb = lexicon.is_adverb(token.normal, is_name=capital)
            if text[token.end : token.end + 1] == "»":
                time = False  # the last word of a name: «Россия сегодня»
            first, before = False, token.normal
            yield Element(token.start, token.end, token.normal, "word", capital, time, adverb)
        elif token.normal not in QUOTE_MARKS and token.normal != ".":
            yield Element(token.start, token.end, token.normal, "mark")
