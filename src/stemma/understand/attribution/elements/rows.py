"""A stretch of a text in, its words, marks and quotations out, in order.

A speaker who stands inside the marks of a quotation parts it in two.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from stemma.understand.attribution.elements.segments import NAME_DOT
from stemma.understand.attribution.elements.speech import FIRST_WORDS, LONGEST_INSERTION
from stemma.understand.attribution.elements.units import QUOTE_MARKS, Element
from stemma.understand.attribution.elements.word_tests import WordTests
from stemma.understand.attribution.elements.words import Token
from stemma.understand.quotes import Quotation

_DASH_IN = re.compile(r"(?<=[,!?…])\s*[—–-]\s+")
_COMMA_IN = re.compile(r"(?<=\w),\s+|(?<=[?!…])\s*,\s+")
_COMMA_OUT = re.compile(r"[.,?!]\s+")
_DASH_OUT = re.compile(r"[.,]\s*[—–-]\s+")


def elements_between(
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
    tokens = lexicon.tokens(text, start, end)
    for token in _parted(tokens, lexicon) if lexicon.spaceless else tokens:
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


def _parted(tokens: Iterator[Token], lexicon: WordTests) -> Iterator[Token]:
    """“通报指出，…”: a word for a document and the verb that is written as one with it, where no
    other subject stands before."""
    before = ""
    for token in tokens:
        size = lexicon.document_in(token.normal, before)
        if size:
            yield Token(token.start, token.start + size, token.normal[:size])
        yield Token(token.start + size, token.end, token.normal[size:])
        before = token.normal if token.normal[-1].isalnum() else ""
