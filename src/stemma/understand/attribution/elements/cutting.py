"""A field's text, paragraphs, sentences and quotations in, units out.

A sentence that ends inside a quotation does not end its unit.
"""

from bisect import bisect_left
from collections.abc import Iterator, Sequence

from stemma.model import Block, Span
from stemma.understand.attribution.elements.rows import elements_between
from stemma.understand.attribution.elements.speech import is_speech, is_tied, verb_follows
from stemma.understand.attribution.elements.units import DASHES, Element, Unit
from stemma.understand.attribution.elements.word_tests import WordTests
from stemma.understand.quotes import Quotation


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
        whole = [q for q in here if is_speech(text, q, start, end, lexicon)]
        cuts = ends[bisect_left(ends, start) : bisect_left(ends, end)]
        for left, right in _cut(text, start, end, cuts=cuts, quotations=whole, lexicon=lexicon):
            elements = tuple(elements_between(text, left, right, whole, lexicon=lexicon))
            if elements:
                yield Unit(field, text, elements, left, right, number, _capitals(elements))


def _capitals(elements: Sequence[Element]) -> float:
    words = [element.is_capital for element in elements if element.kind == "word"]
    return sum(words) / len(words) if words else 0.0


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
            or is_tied(text, cut, lexicon)
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
    return follows[:1] in DASHES and bool(follows) and verb_follows(text, at, lexicon)


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
