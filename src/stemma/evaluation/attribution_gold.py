"""Labelled attributions, folder in, texts and their relations out: PolNeAR's articles, adaq's sentences.

PolNeAR's train part is not read.
"""

import csv
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

from stemma.evaluation.attribution_scores import ROLES, Gold, Relation, Spans

NOT_MEASURED = frozenset({"train"})

_ENTITY = re.compile(r"(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)\t")
_EVENT = re.compile(r"E\d+\t(\S.*)")
_ARGUMENT = re.compile(r"(Source|Cue|Content)\d*:(\S+)")


def read_polnear(folder: Path) -> Iterator[tuple[str, Gold]]:
    """Articles of every part but train, each with the part's name before its own."""
    for part in sorted(part for part in folder.glob("*") if part.is_dir() and part.name not in NOT_MEASURED):
        for name, gold in read_part(part):
            yield f"{part.name} {name}", gold


def read_part(part: Path) -> Iterator[tuple[str, Gold]]:
    """Articles of one part in order of their names; where several annotated one, the first file counts."""
    seen: set[str] = set()
    for file in sorted((part / "attributions").glob("*.ann")):
        name = file.stem.rpartition("_")[0]
        text = part / "text" / f"{name}.txt"
        if name not in seen and text.is_file():
            seen.add(name)
            yield name, Gold(_read(text), tuple(_events(_read(file))))


def _events(annotation: str) -> Iterator[Relation]:
    """Relations of a brat file; one without a cue or a content is a slip and left out."""
    lines = annotation.split("\n")
    places = {
        found[1]: tuple((int(pair.split()[0]), int(pair.split()[1])) for pair in found[2].split(";"))
        for found in map(_ENTITY.match, lines)
        if found
    }
    for event in map(_EVENT.match, lines):
        if not event:
            continue
        spans: dict[str, Spans] = dict.fromkeys(ROLES, ())
        for role, entity in _ARGUMENT.findall(event[1]):
            spans[role.lower()] += places[entity]
        if spans["cue"] and spans["content"]:
            yield Relation(**spans)


def read_adaq(folder: Path) -> Iterator[tuple[str, Gold]]:
    """Sentences with the tags of their tokens as one relation, for adaq does not tell them apart."""
    for table in sorted(folder.glob("*_tokens.tsv")):
        words: dict[str, list[tuple[str, str]]] = {}
        for row in _rows(table):
            words.setdefault(row["sentence_num"], []).append((row["text"], row["tags"]))
        for row in _rows(table.with_name(table.name.replace("_tokens.tsv", "_sentences.tsv"))):
            name, text = row["sentence_id"], row["sentences"]
            yield name, Gold(text, (_tagged(text, words.get(name, ())),))


def _tagged(text: str, words: Sequence[tuple[str, str]]) -> Relation:
    spans: dict[str, Spans] = dict.fromkeys(ROLES, ())
    at = 0
    for word, tag in words:
        start = text.find(word, at)
        if start < 0:
            continue
        at = start + len(word)
        if tag in ROLES:
            spans[tag] += ((start, at),)
    return Relation(**spans)


def _rows(path: Path) -> Iterator[dict[str, str]]:
    return csv.DictReader(_read(path).split("\n"), delimiter="\t")


def _read(path: Path) -> str:
    return path.read_bytes().decode("utf-8")
