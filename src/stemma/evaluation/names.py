"""Figures of the task ``names``: F1 of telling labelled pairs of names that are one bearer's from others.

A baseline is measured in the same run: Levenshtein similarity with the threshold that suits this very
data best, which flatters it.
"""

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from stemma.evaluation.material import Material
from stemma.gazetteer import words
from stemma.names import compare

TASK = "names"
FILE = "name_pairs.csv"
PEOPLE = "Person"


@dataclass(frozen=True, slots=True)
class _Pair:
    schema: str
    left: str
    right: str
    is_match: bool


def measure(material: Material, progress: Callable[[str], None]) -> Mapping[str, float]:
    """F1, precision and recall over all pairs and over people; F1 of each other schema; the baseline's F1."""
    path = material.data / TASK / FILE
    if not path.is_file():
        return {}
    pairs = list(_pairs(path))
    if not pairs:
        return {}
    progress(f"names: {len(pairs)} pairs")
    said = [_says_same(pair) for pair in pairs]
    figures = _scores("all", pairs, said, pairs)
    people = [pair for pair in pairs if pair.schema == PEOPLE]
    figures |= _scores("persons", pairs, said, people)
    for schema in sorted({pair.schema for pair in pairs} - {PEOPLE}):
        of_schema = [pair for pair in pairs if pair.schema == schema]
        figures[f"{schema.casefold()}.f1"] = _scores("", pairs, said, of_schema)[".f1"]
    figures["all.levenshtein-f1"] = _baseline(pairs)
    if people:
        figures["persons.levenshtein-f1"] = _baseline(people)
    return figures


def _pairs(path: Path) -> Iterable[_Pair]:
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines):
            yield _Pair(row["schema"], row["name1"], row["name2"], row["is_match"].casefold() == "true")


def _says_same(pair: _Pair) -> bool:
    return compare(pair.left, pair.right, "person" if pair.schema == PEOPLE else "institution").same


def _scores(
    name: str, pairs: Sequence[_Pair], said: Sequence[bool], wanted: Sequence[_Pair]
) -> dict[str, float]:
    counted = set(map(id, wanted))
    chosen = [(pair.is_match, same) for pair, same in zip(pairs, said, strict=True) if id(pair) in counted]
    right = sum(gold and same for gold, same in chosen)
    claimed = sum(same for _, same in chosen)
    gold = sum(gold for gold, _ in chosen)
    return {
        f"{name}.f1": _share(2 * right, claimed + gold),
        f"{name}.precision": _share(right, claimed),
        f"{name}.recall": _share(right, gold),
    }


def _baseline(pairs: Sequence[_Pair]) -> float:
    scored = [
        (Levenshtein.normalized_similarity(_plain(pair.left), _plain(pair.right)), pair.is_match)
        for pair in pairs
    ]
    gold = sum(is_match for _, is_match in scored)
    best = 0.0
    for threshold in sorted({score for score, _ in scored}):
        claimed = [is_match for score, is_match in scored if score >= threshold]
        best = max(best, _share(2 * sum(claimed), len(claimed) + gold))
    return best


def _plain(name: str) -> str:
    return " ".join(words(name))


def _share(part: int, whole: int) -> float:
    return part / whole if whole else 0.0
