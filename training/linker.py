"""Articles with the tagger's and the gold roles in, two scorers of pairs out, as arrays for numpy.

Boosted trees: LightGBM (Ke et al. 2017), deterministic, one thread.
"""

from collections.abc import Iterable, Mapping, Sequence

import lightgbm
import numpy as np
from data import Article

from stemma.understand.tagger.pairs import Classes, pairs
from stemma.understand.tagger.spans import CONTENT, CUE, SOURCE, Stretch, stretches

ROUNDS = 120
SETTINGS = {
    "objective": "binary", "num_leaves": 15, "learning_rate": 0.1, "min_data_in_leaf": 20, "verbose": -1,
    "num_threads": 1, "feature_fraction": 0.8, "seed": 0, "deterministic": True, "force_row_wise": True,
}  # fmt: skip
NAMES = {SOURCE: "source", CUE: "cue", CONTENT: "content"}
LEAST_SHARED = 0.4


def fit(examples: Iterable[tuple[Article, Sequence[int]]], classes: Classes) -> Mapping[str, np.ndarray]:
    """``examples``: articles with the roles of their words, the tagger's or the gold ones."""
    signs: dict[int, list[list[float]]] = {SOURCE: [], CONTENT: []}
    right: dict[int, list[bool]] = {SOURCE: [], CONTENT: []}
    for article, tags in examples:
        spans = stretches(tags)
        true = _true_pairs(article, spans)
        kinds = [classes.of(word) for word in article.rows.normals]
        for role in (SOURCE, CONTENT):
            found = pairs(article.rows, spans, role, kinds)
            signs[role] += found.signs
            right[role] += [pair in true for pair in found.places]
    arrays: dict[str, np.ndarray] = {}
    for role in (SOURCE, CONTENT):
        table = lightgbm.Dataset(np.array(signs[role], np.float32), np.array(right[role], float))
        model = lightgbm.train(SETTINGS, table, ROUNDS)
        arrays |= {f"{NAMES[role]}_{part}": value for part, value in _arrays(model.dump_model()).items()}
    return arrays


def _true_pairs(article: Article, spans: Sequence[Stretch]) -> set[tuple[int, int]]:
    """Pairs of spans that meet the same gold relation best."""
    owners: dict[int, set[int]] = {}
    for at, span in enumerate(spans):
        words = set(range(span.start, span.end))
        name = NAMES[span.role]
        shared = [(len(words & gold[name]), number) for number, gold in enumerate(article.relations)]
        least = 1 if span.role == CUE else max(1, LEAST_SHARED * len(words))
        enough = [(n, number) for n, number in shared if n >= least]
        if enough:
            most = max(n for n, _ in enough)
            owners[at] = {number for n, number in enough if n == most}
    cues = [at for at in owners if spans[at].role == CUE]
    return {(u, x) for u in cues for x in owners if spans[x].role != CUE and owners[u] & owners[x]}


def _arrays(model: Mapping) -> dict[str, np.ndarray]:
    """LightGBM's nested nodes as rows; a leaf points to itself."""
    nodes: list[list[float]] = []

    def add(node: Mapping, depth: int) -> tuple[int, int]:
        at = len(nodes)
        if "leaf_value" in node:
            nodes.append([0, 0, at, at, node["leaf_value"]])
            return at, depth
        if node["decision_type"] != "<=":
            raise SystemExit("a tree splits by categories, which the reader does not know")
        nodes.append([node["split_feature"], node["threshold"], 0, 0, 0])
        nodes[at][2], low = add(node["left_child"], depth + 1)
        nodes[at][3], high = add(node["right_child"], depth + 1)
        return at, max(low, high)

    roots, depth = zip(*(add(tree["tree_structure"], 0) for tree in model["tree_info"]), strict=True)
    signs, bounds, lower, upper, values = zip(*nodes, strict=True)
    return {
        "roots": np.array(roots, np.int32),
        "signs": np.array(signs, np.int16),
        "bounds": np.array(bounds, np.float32),
        "lower": np.array(lower, np.int16 if len(nodes) < 32768 else np.int32),
        "upper": np.array(upper, np.int16 if len(nodes) < 32768 else np.int32),
        "values": np.array(values, np.float32),
        "depth": np.array(max(depth), np.int16),
    }
