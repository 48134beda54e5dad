"""Labelled attributions in, figures out: PolNeAR's articles (English) and adaq's sentences (Russian).

The scores are those of PolNeAR: token F1 by role over all texts together; a relation is right when its
cue meets the gold cue and its source and content each cover the gold ones with a token Jaccard of at
least one half, one to one. PolNeAR's train part is not measured.
"""

import csv
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from stemma.evaluation.attribution_scores import ROLES, Gold, Relation, Scores, Spans
from stemma.model import Attribution, Block, Span, Version

TASK = "attribution"
NOT_MEASURED = frozenset({"train"})

_PARAGRAPH = re.compile(r"[^\n]+")
_ENTITY = re.compile(r"(T\d+)\t\S+ (\d+ \d+(?:;\d+ \d+)*)\t")
_EVENT = re.compile(r"E\d+\t(\S.*)")
_ARGUMENT = re.compile(r"(Source|Cue|Content)\d*:(\S+)")


def measure(data: Path, progress: Callable[[str], None]) -> Mapping[str, float]:
    """Figures by the name of the data; none for data that is not there."""
    figures: dict[str, float] = {}
    polnear = Scores(has_relations=True)
    for name, gold in read_polnear(data / TASK / "polnear"):
        progress(f"attribution: {name}")
        polnear.add(gold, predict(gold.text, "en"))
    adaq = Scores(has_relations=False)
    for name, gold in read_adaq(data / TASK / "adaq"):
        progress(f"attribution: {name}")
        adaq.add(gold, predict(gold.text, "ru"))
    for name, scores in (("polnear", polnear), ("adaq", adaq)):
        figures |= {f"{name}.{figure}": value for figure, value in scores.figures().items()}
    return figures


def predict(text: str, language: str) -> list[Relation]:
    """What the rules find in a text that is all body, as spans by role."""
    from stemma.understand import sentences  # noqa: PLC0415 - only measured where it is asked for
    from stemma.understand.attribution import find  # noqa: PLC0415

    version = raw_version(text)
    spans = sentences.split(text, version.blocks, language)
    return [_relation(found) for found in find(version, language, spans, ())]


def raw_version(text: str) -> Version:
    """The whole text as a body, a line a paragraph."""
    blocks = tuple(Block(line.start(), line.end()) for line in _PARAGRAPH.finditer(text))
    return Version(id="", capture="", file="", item=None, text=text, blocks=blocks)


def _relation(attribution: Attribution) -> Relation:
    def places(spans: Sequence[Span]) -> Spans:
        return tuple((span.start, span.end) for span in spans)

    return Relation(places(attribution.source), places(attribution.cue), places(attribution.content))


def read_polnear(folder: Path) -> Iterator[tuple[str, Gold]]:
    """Articles of every part but train; where several annotated one, the first file by name counts."""
    parts = sorted(part for part in folder.glob("*") if part.is_dir() and part.name not in NOT_MEASURED)
    for part in parts:
        seen: set[str] = set()
        for file in sorted((part / "attributions").glob("*.ann")):
            name = file.stem.rpartition("_")[0]
            text = part / "text" / f"{name}.txt"
            if name not in seen and text.is_file():
                seen.add(name)
                yield f"{part.name} {name}", Gold(_read(text), tuple(_events(_read(file))))


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
