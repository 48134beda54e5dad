"""Articles with the tagger's and the gold roles in, judges of pairs and of relations out, as arrays.

Boosted trees: LightGBM (Ke et al. 2017), deterministic, one thread.
"""

from collections.abc import Iterable, Mapping, Sequence

import lightgbm
import numpy as np
from data import Article

from stemma.understand.tagger import worth
from stemma.understand.tagger.links import PARTS, Linker, Relation, relations
from stemma.understand.tagger.model import roles
from stemma.understand.tagger.pairs import Pairing
from stemma.understand.tagger.spans import CONTENT, CUE, OUTER_SOURCE, SOURCE, Stretch, stretches
from stemma.understand.tagger.trees import from_arrays
from stemma.understand.tagger.worth import Scores

COMMON = {
    "objective": "binary", "verbose": -1, "num_threads": 1, "seed": 0, "deterministic": True,
    "force_row_wise": True,
}  # fmt: skip
ROUNDS = 120
SETTINGS = COMMON | {"num_leaves": 15, "learning_rate": 0.1, "min_data_in_leaf": 20, "feature_fraction": 0.8}
WORTH_ROUNDS = 80
WORTH_SETTINGS = COMMON | {"num_leaves": 4, "learning_rate": 0.05, "min_data_in_leaf": 25}
"""Few and small trees, for there are few unseen relations."""
NAMES = {SOURCE: "source", CUE: "cue", CONTENT: "content", OUTER_SOURCE: "outer source"}
LINKED = (SOURCE, CONTENT, OUTER_SOURCE)
LEAST_SHARED = 0.4
LEAST_ALIKE = 0.5


def fit_pairs(
    examples: Iterable[tuple[Article, Sequence[int]]],
) -> Mapping[str, np.ndarray]:
    """``examples``: articles with the roles of their words, the tagger's or the gold ones."""
    signs: dict[int, list[Sequence[float]]] = {role: [] for role in LINKED}
    right: dict[int, list[bool]] = {role: [] for role in LINKED}
    for article, tags in examples:
        spans = stretches(tags)
        true = _true_pairs(article, spans)
        pairing = Pairing(article.rows, spans, article.kinds)
        for role in LINKED:
            found = pairing.pairs(role)
            signs[role] += found.signs
            right[role] += [pair in true for pair in found.places]
    arrays: dict[str, np.ndarray] = {}
    for role in LINKED:
        arrays |= _trees(NAMES[role], signs[role], right[role], SETTINGS, ROUNDS)
    return arrays


def fit_worth(
    examples: Iterable[tuple[Article, Scores]], pairs_of: Mapping[str, np.ndarray]
) -> Mapping[str, np.ndarray]:
    """``examples``: articles that the encoder did not see, with the scores of their words."""
    nothing = _trees("worth", [[0.0], [1.0]], [False, True], WORTH_SETTINGS, 1)
    arrays = {**pairs_of, **nothing}
    judges = Linker(*(from_arrays(arrays, name) for name in PARTS))
    rows: list[list[float]] = []
    right: list[bool] = []
    for article, scores in examples:
        spans = stretches(roles(article.rows, scores))
        for relation in relations(article.rows, spans, article.kinds, judges):
            rows.append(worth.signs(article.rows, scores, relation))
            right.append(_is_right(relation, article))
    return _trees("worth", rows, right, WORTH_SETTINGS, WORTH_ROUNDS)


def _is_right(relation: Relation, article: Article) -> bool:
    """In PolNeAR's sense, counted in our words."""
    cue = _words([relation.cue])
    source = _words([relation.source] if relation.source else [])
    content = _words(relation.contents)
    return any(
        cue & gold["cue"] and _alike(source, gold["source"]) and _alike(content, gold["content"])
        for gold in article.relations
    )


def _words(parts: Iterable[Stretch]) -> set[int]:
    return {at for part in parts for at in range(part.start, part.end)}


def _alike(left: set[int], right: set[int]) -> bool:
    return not (left or right) or len(left & right) >= LEAST_ALIKE * len(left | right)


def _trees(
    name: str,
    signs: Sequence[Sequence[float]],
    right: Sequence[bool],
    settings: Mapping[str, object],
    rounds: int,
) -> Mapping[str, np.ndarray]:
    table = lightgbm.Dataset(np.array(signs, np.float32), np.array(right, float))
    model = lightgbm.train(dict(settings), table, rounds)
    return {f"{name}_{part}": value for part, value in _arrays(model.dump_model()).items()}


def _true_pairs(article: Article, spans: Sequence[Stretch]) -> set[tuple[int, int]]:
    """Pairs of spans that meet the same gold relation best."""
    owners: dict[int, set[int]] = {}
    for at, span in enumerate(spans):
        words = set(range(span.start, span.end))
        name = NAMES.get(span.role)
        if name is None:
            continue
        shared = [(len(words & gold[name]), number) for number, gold in enumerate(article.relations)]
        least = 1 if span.role == CUE else max(1, LEAST_SHARED * len(words))
        enough = [(n, number) for n, number in shared if n >= least]
        if enough:
            most = max(n for n, _ in enough)
            owners[at] = {number for n, number in enough if n == most}
    cues = [at for at in owners if spans[at].role == CUE]
    return {(u, x) for u in cues for x in owners if spans[x].role in LINKED and owners[u] & owners[x]}


def _arrays(model: Mapping) -> dict[str, np.ndarray]:
    """LightGBM's nested nodes as rows; a leaf points to itself."""
    nodes: list[list[float]] = []

    def add(node: Mapping) -> int:
        at = len(nodes)
        if "leaf_value" in node:
            nodes.append([0, 0, at, at, node["leaf_value"]])
            return at
        if node["decision_type"] != "<=":
            raise SystemExit("a tree splits by categories, which the reader does not know")
        nodes.append([node["split_feature"], node["threshold"], 0, 0, 0])
        nodes[at][2], nodes[at][3] = add(node["left_child"]), add(node["right_child"])
        return at

    roots = [add(tree["tree_structure"]) for tree in model["tree_info"]]
    signs, bounds, lower, upper, values = zip(*nodes, strict=True)
    return {
        "roots": np.array(roots, np.int32),
        "signs": np.array(signs, np.int16),
        "bounds": np.array(bounds, np.float32),
        "lower": np.array(lower, np.int16 if len(nodes) < 32768 else np.int32),
        "upper": np.array(upper, np.int16 if len(nodes) < 32768 else np.int32),
        "values": np.array(values, np.float32),
    }
