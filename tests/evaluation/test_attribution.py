"""The task ``attribution``: scored by our own counting, equal to the reference scorer where it is there."""

import importlib.util
import os
from pathlib import Path
from types import ModuleType

import pytest

from stemma.evaluation import attribution, attribution_gold, engines
from stemma.evaluation.attribution_scores import Gold, Relation, Scores
from stemma.evaluation.material import Material

DATA = Path(os.environ.get("STEMMA_EVALUATION", "../shared/evaluation"))
ARTICLES = 12


def quiet(_: str) -> None:
    return None


def test_missing_data_gives_no_figures(tmp_path: Path) -> None:
    assert attribution.measure(Material(tmp_path), quiet) == {}


def test_data_of_the_same_layout_is_measured(tmp_path: Path) -> None:
    part = tmp_path / "attribution" / "polnear" / "kept"
    (part / "text").mkdir(parents=True)
    (part / "attributions").mkdir()
    text = "Olsen said that the quay was dry.\n"
    (part / "text" / "a.txt").write_text(text, "utf-8")
    (part / "attributions" / "a_x.ann").write_text(
        "T1\tSource 0 5\tOlsen\nT2\tCue 6 10\tsaid\nT3\tContent 11 32\tthat the quay was dry\n"
        "E1\tAttribution:T2 Source:T1 Cue:T2 Content:T3\n",
        "utf-8",
    )
    adaq = tmp_path / "attribution" / "adaq"
    adaq.mkdir()
    (adaq / "ru_sentences.tsv").write_text("sentences\tsentence_id\nОн ушёл.\ts1\n", "utf-8")
    (adaq / "ru_tokens.tsv").write_text(
        "lemmas\ttext\tsentence_num\tindex_of_token_sent\ttags\nон\tОн\ts1\t1\tNone\n", "utf-8"
    )
    figures = attribution.measure(Material(tmp_path), quiet)
    for figure in ("relation_f1", "source_f1", "cue_f1", "content_f1"):
        assert figures[f"polnear.{figure}"] == 1.0
    assert figures["polnear.direct_f1"] == 0.0
    assert figures["adaq.source_f1"] == 0.0


def test_a_repeated_prediction_is_right_once_and_empty_sources_are_equal() -> None:
    relation = Relation((), ((0, 4),), ((5, 12),))
    scores = Scores(has_relations=True)
    scores.add(Gold("said “a b c”", (relation,)), [relation, relation])
    figures = scores.figures()
    assert figures["relation_precision"] == 0.5
    assert figures["relation_recall"] == 1.0
    assert figures["direct_recall"] == 1.0


def write_case(folder: Path, name: str, source: str) -> None:
    path = folder / "attribution" / "en" / f"{name}.toml"
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(
        'language = "en"\ntext = "Olsen said that the quay was dry. It rained."\n[[expected]]\n'
        f'source = ["{source}"]\ncue = "said"\ncontent = ["the quay was dry"]\nkind = "indirect"\n',
        "utf-8",
    )


def test_cases_are_counted_by_language_open_and_held_out(tmp_path: Path) -> None:
    write_case(tmp_path, "right", "Olsen")
    write_case(tmp_path, "held-out/wrong", "It")
    figures = attribution.measure(Material(tmp_path / "none", tmp_path), quiet)
    assert figures["cases.en.open.cases"] == figures["cases.all.held-out.cases"] == 1
    assert figures["cases.en.open.relation_f1"] == 1.0
    assert figures["cases.en.held-out.relation_f1"] == 0.0
    assert not any("wrong" in name for name in figures)


@pytest.fixture
def reference() -> ModuleType:
    path = DATA / "score_attribution.py"
    if not path.is_file():
        pytest.skip("the reference scorer is not there: set STEMMA_EVALUATION to the labelled data")
    spec = importlib.util.spec_from_file_location("score_attribution", path)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_polnear_is_scored_as_the_reference_does(reference: ModuleType) -> None:
    folder = DATA / "attribution" / "polnear"
    if not folder.is_dir():
        pytest.skip("PolNeAR is not there")
    ours = Scores(has_relations=True)
    articles, predictions = [], {}
    for name, gold in list(attribution_gold.read_polnear(folder))[:ARTICLES]:
        found = engines.predict(gold.text, "en")
        ours.add(gold, found)
        predictions[name] = [_spans(one) for one in found]
        articles.append(reference.Article(name, gold.text, [_spans(one) for one in gold.relations]))
    theirs = reference.score(articles, True, predictions)
    figures = ours.figures()
    for role in ("source", "cue", "content"):
        assert figures[f"{role}_f1"] == pytest.approx(theirs["tokens"][role]["f1"])
    assert figures["relation_f1"] == pytest.approx(theirs["relations"]["all"]["f1"])
    assert figures["direct_f1"] == pytest.approx(theirs["relations"]["direct"]["f1"])


def test_adaq_is_scored_as_the_reference_does(reference: ModuleType) -> None:
    table = DATA / "attribution" / "adaq" / "ru_tokens.tsv"
    if not table.is_file():
        pytest.skip("adaq is not there")
    ours = Scores(has_relations=False)
    predictions = {}
    for name, gold in attribution_gold.read_adaq(table.parent):
        found = engines.predict(gold.text, "ru")
        ours.add(gold, found)
        predictions[name] = [_spans(one) for one in found]
    theirs = reference.score(reference.read_adaq(table), False, predictions)
    for role in ("source", "cue", "content"):
        assert ours.figures()[f"{role}_f1"] == pytest.approx(theirs["tokens"][role]["f1"])


def _spans(relation: Relation) -> dict[str, list[tuple[int, int]]]:
    return {
        "source": list(relation.source),
        "cue": list(relation.cue),
        "content": list(relation.content),
    }
