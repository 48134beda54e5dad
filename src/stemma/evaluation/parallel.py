"""A test set translated line by line (folder ``parallel/ntrex``) in, documents of two languages out."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

from stemma.model import Analysis, Block, Passage, Span, Version
from stemma.understand import sentences

FOLDER = Path("parallel/ntrex")
ENGLISH = "eng-US"
_IDS = "DOCUMENT_IDS.tsv"
_PREFIX = "newstest2019-ref"
_CODES = {
    "arb": "ar", "deu": "de", "eng": "en", "fas": "fa", "fra": "fr", "kor": "ko", "prs": "prs", "pus": "ps",
    "rus": "ru", "spa": "es", "tgk": "tg", "tur": "tr", "ukr": "uk", "urd": "ur", "uzb": "uz", "zho": "zh",
}  # fmt: skip
_BLANK_LINE = "\n\n"


@dataclass(frozen=True, slots=True)
class Document:
    """``lines`` are the places of the aligned lines in the body, in order."""

    id: str
    analysis: Analysis
    lines: tuple[Span, ...]

    def line(self, place: Span) -> int | None:
        """Number of the line that a span lies in."""
        return next((n for n, line in enumerate(self.lines) if line.start <= place.start < line.end), None)


def varieties(folder: Path) -> Mapping[str, Path]:
    """Name of each language or variety ("fas", "spa", "spa-2") to its file."""
    return {_name(path): path for path in sorted(folder.glob(f"{_PREFIX}*.txt"))}


def documents(folder: Path, path: Path) -> list[Document]:
    """The documents of one file in its order, split into sentences as a report's body is."""
    ids = (folder / _IDS).read_text("utf-8").splitlines()
    lines = path.read_text("utf-8").split("\n")
    name = _name(path)
    told = zip(ids, lines[: len(ids)], strict=True)
    return [_document(id_, name, [line.strip() for _, line in group]) for id_, group in groupby(told, _id)]


def aligned(left: Document, right: Document, passages: Sequence[Passage]) -> frozenset[tuple[int, int]]:
    """Numbers of the lines that passages put beside one another."""
    pairs = ((left.line(passage.left), right.line(passage.right)) for passage in passages)
    return frozenset((i, j) for i, j in pairs if i is not None and j is not None)


def _id(told: tuple[str, str]) -> str:
    return told[0]


def _name(path: Path) -> str:
    edition, _, code = path.stem.removeprefix(_PREFIX).partition(".")
    return code + edition


def _document(id_: str, name: str, lines: Sequence[str]) -> Document:
    text = _BLANK_LINE.join(lines)
    spans, start = [], 0
    for line in lines:
        spans.append(Span(start, start + len(line)))
        start += len(line) + len(_BLANK_LINE)
    blocks = tuple(Block(span.start, span.end) for span in spans)
    language = _CODES.get(name[:3])
    version = Version(f"{name}/{id_}", "", "", None, text, blocks=blocks)
    return Document(id_, Analysis(version, language, sentences.split(text, blocks, language)), tuple(spans))
