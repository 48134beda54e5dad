"""Figures of the task ``copying``: the agency of reports whose agency marks were taken out.

The reports of one day are traced together, by the program's own stages. Of the marked ones those with an
even number have lost their marks before; what the stemma says of where their text is from is compared with
the marks. Precision is the share of the agencies found that are right; recall that of the stripped reports
of whose text another copy kept its marks. Two texts are the same where the one has half of the other's runs
of six words; a simple rule that looks at nothing else is measured beside, on the same reports.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from stemma import app, pipeline
from stemma.evaluation.material import Figures, Material
from stemma.evaluation.wires.inferred import inferred
from stemma.evaluation.wires.marks import agencies, stripped
from stemma.evaluation.wires.reports import Row, rows
from stemma.evaluation.wires.runs import SAME_TEXT, Runs
from stemma.evaluation.wires.unmarked import write
from stemma.model import Analysis, Trace, Version
from stemma.settings import Settings

TASK = "copying"
TABLE = Path("copying/helsinki.csv")

Marks = frozenset[str]


@dataclass(frozen=True, slots=True)
class _Report:
    """A report as it is traced, and the agencies that its marks told of before they were taken out."""

    version: Version
    marks: Marks
    is_stripped: bool

    @property
    def id(self) -> str:
        return self.version.id


@dataclass(frozen=True, slots=True)
class _Copies:
    """Of a stripped report: the marks of all the same texts that kept theirs, and of the most alike."""

    all: Marks
    nearest: Marks


def measure(material: Material, progress: Callable[[str], None]) -> Figures:
    """Precision and recall, ours and of the simple rule; none where the table is not there."""
    reports = [_report(row) for row in rows(material.data / TABLE)]
    if not reports:
        return {}
    trace = _traced([one.version for one in reports], progress)
    found = inferred(trace)
    unmarked = {
        one.id: found[one.id]
        for one in reports
        if not one.marks and one.id in found and found[one.id].is_copied
    }
    if material.details is not None:
        write(unmarked, trace, material.details / f"{TASK}.jsonl")
    copies = _copies(reports)
    wanted = [one for one in reports if one.is_stripped]
    left = [one for one in wanted if copies[one.id].all & one.marks]
    ours = {key: frozenset({one.agency}) for key, one in found.items()}
    rule = {key: one.nearest for key, one in copies.items()}
    return {
        "helsinki.reports": len(reports),
        "helsinki.stripped": len(wanted),
        "helsinki.copy_left": len(left),
        "helsinki.unmarked_found": len(unmarked),
        "helsinki.precision": _precision(wanted, ours),
        "helsinki.recall": _recall(left, ours),
        "helsinki.six-words.precision": _precision(wanted, rule),
        "helsinki.six-words.recall": _recall(left, rule),
    }


def _report(row: Row) -> _Report:
    marks = agencies(row.version)
    is_stripped = bool(marks) and row.number % 2 == 0
    return _Report(stripped(row.version) if is_stripped else row.version, marks, is_stripped)


def _traced(versions: Sequence[Version], progress: Callable[[str], None]) -> Trace:
    tools = app.tools(Settings(), stdin=BytesIO(), progress=progress)
    understood: list[Analysis] = []
    for number, version in enumerate(versions, start=1):
        progress(f"{TASK}: report {number} of {len(versions)}")
        found = pipeline.analyses([version], tools.attribution)
        understood += [one for one in found if isinstance(one, Analysis)]
    return pipeline.draw(understood, tools)


def _copies(reports: Sequence[_Report]) -> Mapping[str, _Copies]:
    """By a stripped report's id, the copies of its text that kept their marks."""
    marked = [(Runs(one.version.text), one) for one in reports if one.marks and not one.is_stripped]
    found: dict[str, _Copies] = {}
    for one in reports:
        if one.is_stripped:
            runs = Runs(one.version.text)
            shares = [(runs.shared(theirs), other.id, other.marks) for theirs, other in marked]
            same = sorted(share for share in shares if share[0] >= SAME_TEXT)
            every = frozenset[str]().union(*(marks for _, _, marks in same))
            found[one.id] = _Copies(every, same[-1][2] if same else frozenset())
    return found


def _precision(wanted: Sequence[_Report], found: Mapping[str, Marks]) -> float:
    told = [one for one in wanted if found.get(one.id)]
    return sum(found[one.id] <= one.marks for one in told) / len(told) if told else 0.0


def _recall(wanted: Sequence[_Report], found: Mapping[str, Marks]) -> float:
    right = sum(bool(found.get(one.id, frozenset()) & one.marks) for one in wanted)
    return right / len(wanted) if wanted else 0.0
