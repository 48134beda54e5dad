"""Figures of the task ``credit``: the wire that an article came from, as PolNeAR's table of articles tells.

An article is its raw text with the byline that the table has for it; ``text-alone`` leaves the byline out.
Agencies count that Stemma credits with the text, a photo's apart, each as the house that the gazetteer
knows. Two simple rules are measured beside: an agency in brackets before a dash, or for an author; and an
agency's name anywhere.
"""

import csv
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from stemma.evaluation.engines import raw_version
from stemma.evaluation.material import Material
from stemma.gazetteer import key, publisher, publisher_by_id
from stemma.model import Version
from stemma.understand import credits

TASK = "credit"
TABLE = Path("attribution/polnear/metadata.tsv")
NOT_LABELLED = "NA"
NONE = "None"
LANGUAGE = "en"

_AGENCY = r"AP|UPI|AFP|Reuters|Associated Press"
_DATELINE = re.compile(rf"\((?P<agency>{_AGENCY})\)\s*[—–-]")
_OPENING = 400
_AUTHOR = re.compile(rf"(?P<agency>{_AGENCY})")
_ANYWHERE = re.compile(rf"\b(?P<agency>{_AGENCY})\b")


@dataclass(frozen=True, slots=True)
class _Article:
    version: Version
    wire: str | None


@dataclass(slots=True)
class _Counts:
    right: int = 0
    found: int = 0
    gold: int = 0

    def add(self, wire: str | None, found: frozenset[str]) -> None:
        self.right += wire in found
        self.found += len(found)
        self.gold += wire is not None

    def figures(self) -> Mapping[str, float]:
        return {
            "precision": self.right / self.found if self.found else 0.0,
            "recall": self.right / self.gold if self.gold else 0.0,
        }


def measure(material: Material, progress: Callable[[str], None]) -> Mapping[str, float]:
    """Precision and recall of the wire, ours and of the simple rules."""
    counts = {name: _Counts() for name in METHODS}
    articles = 0
    for article in _articles(material.data / TABLE):
        articles += 1
        progress(f"credit: article {articles}")
        for name, wires in METHODS.items():
            counts[name].add(article.wire, wires(article.version))
    if not articles:
        return {}
    return {
        f"polnear.{name}{figure}": value
        for name, count in counts.items()
        for figure, value in count.figures().items()
    }


def _articles(table: Path) -> Iterator[_Article]:
    """Articles of every part whose text is there and whose wire is labelled."""
    if not table.is_file():
        return
    for row in csv.DictReader(table.read_text("utf-8").split("\n"), delimiter="\t"):
        text = table.parent / row["compartment"] / "text" / f"{row['filename']}.txt"
        if row["wire"] == NOT_LABELLED or not text.is_file():
            continue
        version = raw_version(text.read_bytes().decode("utf-8"))
        byline = None if row["author"] == NONE else row["author"]
        wire = None if row["wire"] == NONE else _house(row["wire"])
        yield _Article(replace(version, byline=byline), wire)


def _house(name: str) -> str:
    """One string for all names of an agency and its services."""
    known = publisher(name)
    return (known.family or known.id) if known else key(name)


def _credited(version: Version) -> frozenset[str]:
    ids = (one.publisher_id for one in credits.find(version, LANGUAGE) if one.role != "photo")
    known = (publisher_by_id(one) for one in ids if one)
    return frozenset(one.family or one.id for one in known if one and one.kind == "agency")


def _in_text_alone(version: Version) -> frozenset[str]:
    return _credited(replace(version, byline=None))


def _by_dateline_or_author(version: Version) -> frozenset[str]:
    return _named(_DATELINE.search(version.text[:_OPENING]) or _AUTHOR.fullmatch(version.byline or ""))


def _by_any_mention(version: Version) -> frozenset[str]:
    return _named(_AUTHOR.fullmatch(version.byline or "") or _ANYWHERE.search(version.text))


def _named(found: re.Match[str] | None) -> frozenset[str]:
    return frozenset({_house(found["agency"])} if found else ())


METHODS: Mapping[str, Callable[[Version], frozenset[str]]] = {
    "": _credited,
    "text-alone.": _in_text_alone,
    "dateline-or-author-regex.": _by_dateline_or_author,
    "anywhere-regex.": _by_any_mention,
}
