"""The benchmark of derivations: each folder of reports traced by itself, all of a part counted together.

Precision is the share of the edges drawn that the gold has, recall that of the gold's edges that are
drawn; an optional edge counts in neither. Of held-out stories nothing is told but their counts together.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from io import BytesIO

from stemma import app, pipeline
from stemma.evaluation.material import Figures, Material
from stemma.evaluation.traces import answer as answers
from stemma.evaluation.traces.answer import Answer
from stemma.evaluation.traces.calibration import calibration_error
from stemma.evaluation.traces.comparing import Score, stories
from stemma.evaluation.traces.edges import drawn, edges_found, edges_true
from stemma.evaluation.traces.gold import Collection, Gold
from stemma.evaluation.traces.origins import counts
from stemma.publish import json
from stemma.settings import Settings
from stemma.store import MemoryStore

TASK = "derivation"
PARTS = ("open", "held-out")


@dataclass(slots=True)
class Tally:
    """What is counted over all folders of a part."""

    folders: int = 0
    right: int = 0
    told: list[tuple[float, bool]] = field(default_factory=list)
    """Of each edge its confidence, and whether the gold has or allows it."""
    scores: dict[str, list[Score]] = field(default_factory=dict)

    def add(self, gold: Gold, answer: Answer) -> None:
        """Counts one folder."""
        every = drawn(gold, answer)
        asked = [one for one in every if one.is_asked]
        found = {
            "edge_precision": _share(one.meant is not None for one in asked),
            "edge_recall": edges_found(gold, answer, with_kind=False),
            "kind_precision": _share(one.has_kind for one in asked),
            "kind_recall": edges_found(gold, answer, with_kind=True),
            "origins_exact": counts(gold, answer, exactly=True),
            "origins_within": counts(gold, answer, exactly=False),
            "grouped": stories(gold, answer),
        }
        for name, score in found.items():
            self.scores.setdefault(name, []).append(score)
        self.folders += 1
        self.right += all(score.right == score.asked for score in found.values())
        self.told += [(one.given.confidence, one.meant is not None) for one in every]

    def figures(self) -> dict[str, float | None]:
        """By name; none where nothing was counted."""
        if not self.folders:
            return {}
        rates = {name: _rate(scores) for name, scores in self.scores.items()}
        return {
            "folders": self.folders,
            "edges": sum(score.asked for score in self.scores["edge_recall"]),
            "edge_precision": rates["edge_precision"],
            "edge_recall": rates["edge_recall"],
            "edge_f1": _f1(rates["edge_precision"], rates["edge_recall"]),
            "kind_precision": rates["kind_precision"],
            "kind_recall": rates["kind_recall"],
            "kind_f1": _f1(rates["kind_precision"], rates["kind_recall"]),
            "origins_exact": rates["origins_exact"],
            "origins_within": rates["origins_within"],
            "calibration_error": calibration_error(self.told),
            "grouped": rates["grouped"],
            "right": self.right / self.folders,
        }


def measure(material: Material, progress: Callable[[str], None]) -> Figures:
    """Figures of both parts; none for a part that is not there."""
    figures: dict[str, float | None] = {}
    if material.benchmarks is None:
        return figures
    for part in PARTS:
        tally = Tally()
        for gold, answer in _answers(Collection(material.benchmarks / TASK / part)):
            tally.add(gold, answer)
            progress(f"{TASK}: {part}, {tally.folders} done")
        figures |= {f"stories.{part}.{name}": value for name, value in tally.figures().items()}
    return figures


def misses(gold: Gold, answer: Answer) -> Iterator[str]:
    """In words, what an answer to an open story got wrong."""
    yield from stories(gold, answer).misses
    yield from (f"missing: {one}" for one in edges_found(gold, answer, with_kind=True).misses)
    yield from (f"wrong: {one}" for one in edges_true(gold, answer).misses)
    yield from counts(gold, answer, exactly=True).misses


def _answers(collection: Collection) -> Iterator[tuple[Gold, Answer]]:
    """Each story of a part with its answer, by one fixed setting; what one run kept, no other sees."""
    tools = app.tools(Settings(), stdin=BytesIO(), progress=lambda _: None)
    for name in collection.names():
        gold = collection.load(name)
        found = pipeline.trace([str(collection.reports(gold))], replace(tools, store=MemoryStore()))
        yield gold, answers.read(json.render(found))


def _share(are_right: Iterable[bool]) -> Score:
    told = list(are_right)
    return Score(sum(told), len(told), ())


def _rate(scores: Iterable[Score]) -> float:
    every = list(scores)
    return Score(sum(one.right for one in every), sum(one.asked for one in every), ()).share


def _f1(precision: float, recall: float) -> float:
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0
