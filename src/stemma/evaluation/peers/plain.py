"""A plain rule for English, as a floor: one reporting verb a sentence, with what stands on its two sides.

Not what Stemma uses. It knows a few verbs, sentences by their full stops, double quotation marks, and that
a paragraph's further quotations are by its first speaker.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from stemma.evaluation.attribution_scores import Relation
from stemma.evaluation.peers.find import Find

NAME = "plain-rule"

Place = tuple[int, int]

_PARAGRAPH = re.compile(r"[^\n]+")
_QUOTED = re.compile(r"[\"“][^\"“”]*(?:[\"”]|\Z)")
_END = re.compile(r"[.!?][\"”]?\s+(?=[\"“]?[A-Z])")
_VERBS = (
    "said says say told tells added adds wrote writes tweeted argued argues claimed claims noted notes"
    " explained announced insisted asked believes believe believed thinks think thought suggested warned"
    " acknowledged declared stated reported reports"
)
_CUE = re.compile(rf"\b(?:{'|'.join(_VERBS.split())})\b")
_ACCORDING = re.compile(r"\b[Aa]ccording to\b")
_THAT = re.compile(r"\s*,?\s*(?:that\b)?")
_AFTER_SOURCE = re.compile(r"[,.:;\n\"“]|\b(?:of|in|on|at|during|after|to)\b")
_TRIMMED = " .,;:—–-\n\t"
_LONGEST_SOURCE = 15


def finder() -> Find:
    """Always there."""
    return find


def find(text: str) -> list[Relation]:
    """Attributions of a text, at most one a sentence."""
    return [one for paragraph in _PARAGRAPH.finditer(text) for one in _of_paragraph(text, paragraph.span())]


def _of_paragraph(text: str, paragraph: Place) -> list[Relation]:
    quoted = [mark.span() for mark in _QUOTED.finditer(text, *paragraph)]
    found: list[Relation] = []
    for sentence in _sentences(text, paragraph, quoted):
        one = _of_sentence(text, sentence, quoted)
        if one is not None:
            found.append(one)
        elif found and (sentence[0], sentence[0] + len(text[slice(*sentence)].rstrip())) in quoted:
            found[-1] = replace(found[-1], content=(*found[-1].content, sentence))
    return found


def _sentences(text: str, paragraph: Place, quoted: Sequence[Place]) -> Iterator[Place]:
    start = paragraph[0]
    for stop in _END.finditer(text, *paragraph):
        if not any(a <= stop.start() < b - 2 for a, b in quoted):
            yield start, stop.end()
            start = stop.end()
    yield start, paragraph[1]


def _of_sentence(text: str, sentence: Place, quoted: Sequence[Place]) -> Relation | None:
    according = _outside(_ACCORDING.finditer(text, *sentence), quoted)
    if according:
        return _according(text, sentence, according)
    cue = _outside(_CUE.finditer(text, *sentence), quoted)
    if cue is None:
        return None
    before = [mark for mark in quoted if sentence[0] <= mark[0] and mark[1] <= cue[0]]
    after = [mark for mark in quoted if cue[1] <= mark[0] < sentence[1]]
    if before:
        return _quotation_first(text, (before[0][0], before[-1][1]), cue, after[:1])
    source = _trimmed(text, max(sentence[0], text.rfind(",", sentence[0], cue[0]) + 1), cue[0])
    that = _THAT.match(text, cue[1])
    return _relation(text, source, cue, [_trimmed(text, that.end() if that else cue[1], sentence[1])])


def _outside(found: Iterator[re.Match[str]], quoted: Sequence[Place]) -> Place | None:
    places = (one.span() for one in found)
    return next((at for at in places if not any(a <= at[0] < b for a, b in quoted)), None)


def _according(text: str, sentence: Place, cue: Place) -> Relation | None:
    comma = text.find(",", cue[1], sentence[1])
    if text[sentence[0] : cue[0]].strip(_TRIMMED):
        source = _trimmed(text, cue[1], sentence[1] if comma < 0 else comma)
        return _relation(text, source, cue, [_trimmed(text, sentence[0], cue[0])])
    if comma < 0:
        return None
    return _relation(text, _trimmed(text, cue[1], comma), cue, [_trimmed(text, comma, sentence[1])])


def _quotation_first(text: str, mark: Place, cue: Place, more: Sequence[Place]) -> Relation | None:
    """“…,” the mayor said. “…”; “…,” said the mayor."""
    source = _trimmed(text, mark[1], cue[0])
    if source is None:
        stop = _AFTER_SOURCE.search(text, cue[1])
        source = _trimmed(text, cue[1], stop.start() if stop else len(text))
    return _relation(text, source, cue, [mark, *more])


def _trimmed(text: str, start: int, end: int) -> Place | None:
    while start < end and text[start] in _TRIMMED:
        start += 1
    while end > start and text[end - 1] in _TRIMMED:
        end -= 1
    return (start, end) if start < end else None


def _relation(
    text: str, source: Place | None, cue: Place, content: Sequence[Place | None]
) -> Relation | None:
    spans = tuple(place for place in content if place is not None)
    if source is None or not spans or len(text[slice(*source)].split()) > _LONGEST_SOURCE:
        return None
    return Relation((source,), (cue,), spans)
