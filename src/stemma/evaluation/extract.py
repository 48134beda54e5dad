"""How well the report is told from its page: the scrapinghub and Fundus pages, trafilatura beside us.

The first is scored by its own measure, 4-word shingles; Fundus by words, publish day and authors. A
folder that is missing gives no figures.
"""

import gzip
import json
import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from stemma.evaluation.material import Material
from stemma.extract import versions
from stemma.model import Document, Version, payload_digest

TASK = "extract"
SHINGLE = 4
BETWEEN_NAMES = re.compile(r"\s*[,;]\s*|\s+(?:and|und|og|et|y|e|и|و)\s+")
WORD = re.compile(r"\w+")

Shares = tuple[float, float, float]
"""Right, too much, missing: parts of all shingles, that long texts weigh no more than short ones."""


def measure(material: Material, progress: Callable[[str], None]) -> Mapping[str, float]:
    """Flat figures; those of trafilatura carry its name."""
    figures: dict[str, float] = {}
    scrapinghub, fundus = material.data / "pages" / "scrapinghub", material.data / "pages" / "fundus"
    if (scrapinghub / "ground-truth.json").is_file():
        figures |= _scrapinghub(scrapinghub, progress)
    if fundus.is_dir():
        figures |= _fundus(fundus, progress)
    return figures


def extracted(markup: str) -> Version | None:
    """Our version of a page, as ``stemma extract`` gives it."""
    document = Document(payload_digest(markup.encode()), "page.html", None, markup, is_markup=True)
    found = next(iter(versions([document])))
    return found if isinstance(found, Version) else None


def peer(markup: str) -> str:
    """trafilatura's text with its default settings and metadata."""
    from trafilatura import bare_extraction  # noqa: PLC0415 - slow to import
    from trafilatura.settings import Document as Extracted  # noqa: PLC0415

    found = bare_extraction(markup, with_metadata=True)
    return (found.text or "") if isinstance(found, Extracted) else ""


def scrapinghub_pages(folder: Path) -> Iterator[tuple[str, str]]:
    """Markup and true body of each page."""
    truth = json.loads((folder / "ground-truth.json").read_text("utf-8"))
    for name, fields in sorted(truth.items()):
        packed = (folder / "html" / f"{name}.html.gz").read_bytes()
        yield gzip.decompress(packed).decode("utf-8"), fields.get("articleBody", "")


def _scrapinghub(folder: Path, progress: Callable[[str], None]) -> dict[str, float]:
    ours: list[Shares] = []
    theirs: list[Shares] = []
    for number, (markup, true) in enumerate(scrapinghub_pages(folder), start=1):
        progress(f"scrapinghub page {number}")
        version = extracted(markup)
        ours.append(shares(true, version.text if version else ""))
        theirs.append(shares(true, peer(markup)))
    figures = {}
    for name, found in (("", ours), (".trafilatura", theirs)):
        precision, recall = _precision(found), _recall(found)
        figures[f"scrapinghub.f1{name}"] = 2 * precision * recall / (precision + recall)
        figures[f"scrapinghub.precision{name}"] = precision
        figures[f"scrapinghub.recall{name}"] = recall
    return figures


def shares(true: str, found: str) -> Shares:
    """The benchmark's own comparison of two texts."""
    wanted, given = _shingles(true), _shingles(found)
    right = sum((wanted & given).values())
    much, missing = sum(given.values()) - right, sum(wanted.values()) - right
    total = right + much + missing
    return (right / total, much / total, missing / total) if total else (0.0, 0.0, 0.0)


def _shingles(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text)
    grams = (tuple(words[at : at + SHINGLE]) for at in range(max(1, len(words) - SHINGLE + 1)))
    return Counter(gram for gram in grams if gram)


def _precision(found: Iterable[Shares]) -> float:
    return mean(right / (right + much) for right, much, _ in found if right + much > 0)


def _recall(found: Iterable[Shares]) -> float:
    return mean(right / (right + missing) for right, _, missing in found if right + missing > 0)


@dataclass(frozen=True, slots=True)
class _Truth:
    markup: str
    body: str
    day: str | None
    authors: frozenset[str]


def _fundus(folder: Path, progress: Callable[[str], None]) -> dict[str, float]:
    words: list[float] = []
    peers: list[float] = []
    days: list[bool] = []
    authors: list[bool] = []
    for number, truth in enumerate(_fundus_pages(folder), start=1):
        progress(f"fundus page {number}")
        version = extracted(truth.markup)
        words.append(_word_f1(truth.body, version.text if version else ""))
        peers.append(_word_f1(truth.body, peer(truth.markup)))
        if truth.day:
            days.append(bool(version and version.published and version.published[:10] == truth.day))
        if truth.authors:
            authors.append(bool(version and _names(version.byline) == truth.authors))
    if not words:
        return {}
    return {
        "fundus.word_f1": mean(words),
        "fundus.word_f1.trafilatura": mean(peers),
        "fundus.dates": mean(days),
        "fundus.authors": mean(authors),
    }


def _fundus_pages(folder: Path) -> Iterator[_Truth]:
    """Pages with their truth: of a publisher's several, the one whose words the page has."""
    for path in sorted(folder.glob("*/*.json")):
        truths = list(json.loads(path.read_text("utf-8")).values())
        for page in sorted(path.parent.glob(f"{path.stem}_*.html.gz")):
            markup = gzip.decompress(page.read_bytes()).decode("utf-8", "replace")
            fields = max(truths, key=lambda fields: _word_recall(_fundus_body(fields), markup))
            day = str(fields.get("publishing_date") or "")[:10] or None
            yield _Truth(markup, _fundus_body(fields), day, _names(", ".join(fields.get("authors") or ())))


def _fundus_body(fields: Mapping[str, object]) -> str:
    body = fields.get("body")
    if not isinstance(body, dict):
        return ""
    parts = list(body.get("summary") or ())
    for section in body.get("sections") or ():
        parts += [*section.get("headline", ()), *section.get("paragraphs", ())]
    return "\n".join(parts)


def _word_f1(true: str, found: str) -> float:
    wanted, given = Counter(WORD.findall(true)), Counter(WORD.findall(found))
    right = sum((wanted & given).values())
    total = sum(wanted.values()) + sum(given.values())
    return 2 * right / total if total else 1.0


def _word_recall(true: str, markup: str) -> float:
    wanted = set(WORD.findall(true))
    return len(wanted & set(WORD.findall(markup))) / max(1, len(wanted))


def _names(byline: str | None) -> frozenset[str]:
    return frozenset(_folded(name) for name in BETWEEN_NAMES.split(byline or "") if name)


def _folded(name: str) -> str:
    return " ".join(name.casefold().split())
