"""Sentences: each case is a text with a stroke (‖) where a sentence ends and the next begins."""

from itertools import pairwise
from pathlib import Path

import msgspec
import pytest

from stemma.model import Block
from stemma.understand import sentences
from tests.bounds import at_most

CASES = Path(__file__).parents[1] / "cases" / "sentences"
STROKE = "‖"


class CaseFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    texts: tuple[str, ...]
    language: str | None = None


def _cases() -> list[tuple[str | None, str]]:
    files = [msgspec.toml.decode(path.read_bytes(), type=CaseFile) for path in sorted(CASES.glob("*.toml"))]
    return [(file.language, text) for file in files for text in file.texts]


def _split(text: str, language: str | None) -> list[str]:
    return [text[span.start : span.end] for span in sentences.split(text, (), language)]


@pytest.mark.parametrize(("language", "marked"), _cases())
def test_sentences(language: str | None, marked: str) -> None:
    expected = [part.strip() for part in marked.split(STROKE)]
    text = marked.replace(STROKE, "")
    assert _split(text, language) == expected


@pytest.mark.parametrize(("language", "marked"), _cases())
def test_spans_cover_all_that_is_not_blank(language: str | None, marked: str) -> None:
    text = marked.replace(STROKE, "")
    spans = sentences.split(text, (), language)
    inside = {at for span in spans for at in range(span.start, span.end)}
    assert all(text[at].isspace() for at in range(len(text)) if at not in inside)
    assert all(text[span.start : span.end].strip() == text[span.start : span.end] for span in spans)
    assert all(first.end <= second.start for first, second in pairwise(spans))


def test_no_sentence_crosses_a_block() -> None:
    text = "The bridge of\n\nLindholm. It is open"
    blocks = (Block(0, 13, "subheading"), Block(15, len(text)))
    assert [text[span.start : span.end] for span in sentences.split(text, blocks, "en")] == [
        "The bridge of",
        "Lindholm.",
        "It is open",
    ]


def test_words_outside_the_blocks_are_kept() -> None:
    text = "Before. The block. After."
    spans = sentences.split(text, (Block(8, 18),), "en")
    assert [text[span.start : span.end] for span in spans] == ["Before.", "The block.", "After."]


def test_an_empty_text_has_no_sentence() -> None:
    assert sentences.split("", (), "en") == ()
    assert sentences.split(" \n\n ", (), None) == ()


@pytest.mark.parametrize("piece", ["a. ", "A. B. ", "... ", "“” ", "1. ", "U.S. ", "word.Next ", "' \" "])
def test_the_time_is_linear(piece: str) -> None:
    with at_most(seconds=30):
        sentences.split(piece * 100_000, (), "en")


def test_not_worse_than_blingfire() -> None:
    blingfire = pytest.importorskip("blingfire", reason="blingfire is compared where it is installed")
    ours = theirs = 0
    for language, marked in _cases():
        text = marked.replace(STROKE, "")
        expected = [part.strip() for part in marked.split(STROKE)]
        ours += _split(text, language) == expected
        theirs += blingfire.text_to_sentences(text).split("\n") == expected
    assert ours >= theirs
