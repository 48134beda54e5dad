"""Attributions against labelled ones: PolNeAR's articles (English), adaq's sentences (Russian), our cases.

The scores are those of PolNeAR: token F1 by role over all texts together; a relation is right when its
cue meets the gold cue and its source and content each cover the gold ones with a token Jaccard of at
least one half, one to one. Figures of an engine that is not the default carry its name, and so do those
of other programs; they are None where one is not installed.
"""

from collections.abc import Callable, Mapping
from pathlib import Path

from stemma.evaluation import cases, peers
from stemma.evaluation.attribution_gold import read_adaq, read_polnear
from stemma.evaluation.attribution_scores import Scores
from stemma.evaluation.case_scores import CaseScores
from stemma.evaluation.engines import DEFAULT, find_in_case, predict
from stemma.evaluation.material import Figures, Material
from stemma.model import ENGINES, Engine

TASK = "attribution"
OPEN = "open"
ORDER = ("polnear", "adaq", "cases")
SHOWN = ("relation_f1", "direct_f1")
"""What is said to be missing where a peer is not installed."""

Progress = Callable[[str], None]


def measure(material: Material, progress: Progress) -> Figures:
    """Figures by the name of the data; none for data that is not there."""
    figures: dict[str, float | None] = {}
    for engine in ENGINES:
        found = _labelled(material.data / TASK, engine, progress)
        if material.cases is not None:
            found |= _cases(material.cases, engine, progress)
        for data, rates in found.items():
            prefix = data if engine == DEFAULT else f"{data}.{engine}"
            figures |= {f"{prefix}.{name}": value for name, value in rates.items()}
    if material.with_peers:
        figures |= _peers(material.data / TASK, progress)
    return {name: figures[name] for name in sorted(figures, key=lambda name: ORDER.index(name.split(".")[0]))}


def _labelled(folder: Path, engine: Engine, progress: Progress) -> dict[str, Mapping[str, float]]:
    polnear, adaq = Scores(has_relations=True), Scores(has_relations=False)
    for scores, texts, language in (
        (polnear, read_polnear(folder / "polnear"), "en"),
        (adaq, read_adaq(folder / "adaq"), "ru"),
    ):
        for name, gold in texts:
            progress(f"attribution: {engine}, {name}")
            scores.add(gold, predict(gold.text, language, engine))
    return {"polnear": polnear.figures(), "adaq": adaq.figures()}


def _cases(folder: Path, engine: Engine, progress: Progress) -> dict[str, Mapping[str, float]]:
    """By language, and over all. Of held-out cases nothing is told but their counts together."""
    scores: dict[str, CaseScores] = {}
    for case in cases.read_all(folder):
        progress(f"attribution: {engine}, cases in {case.language}")
        found = find_in_case(case, engine)
        part = cases.HELD_OUT if case.is_held_out else OPEN
        for name in (case.language, "all"):
            scores.setdefault(f"cases.{name}.{part}", CaseScores()).add(case, found)
    return {name: scores[name].figures() for name in sorted(scores)}


def _peers(folder: Path, progress: Progress) -> Figures:
    """PolNeAR read by other programs; None for each that is not installed."""
    finders = peers.finders()
    scores = {name: Scores(has_relations=True) for name in finders}
    for name, gold in read_polnear(folder / "polnear"):
        for peer, find in finders.items():
            if find is not None:
                progress(f"attribution: {peer}, {name}")
                scores[peer].add(gold, find(gold.text))
    figures: dict[str, float | None] = {}
    for peer, find in finders.items():
        rates: Figures = scores[peer].figures()
        if find is None and any(scores[other].texts for other in finders):
            rates = dict.fromkeys(SHOWN)
        figures |= {f"polnear.{peer}.{name}": value for name, value in rates.items()}
    return figures
