"""Train a tagger that ships: ``python training/train.py NAME --data DIR``, where DIR is the evaluation data.

Writes ``encoder.onnx``, ``pieces.json``, ``linker.npz`` and ``settings.json`` into the package. One thread,
no GPU; same data, code and processor: same files. See ``docs/model-card.md``.
"""

import argparse
import json
import shutil
import subprocess
import sys
import time
from collections.abc import Sequence
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path

import numpy as np
import torch

ROOT = Path(__file__).parent.parent
sys.path.insert(0, str(Path(__file__).parent))

import data  # noqa: E402 - the scripts beside this one
import export  # noqa: E402
import fitting  # noqa: E402
import linker  # noqa: E402
from encoder import Encoder  # noqa: E402
from recipes import RECIPES, Recipe  # noqa: E402

from stemma.understand.attribution.elements.lexicon import lexicon  # noqa: E402
from stemma.understand.tagger.model import Tagger, roles  # noqa: E402
from stemma.understand.tagger.pairs import Classes  # noqa: E402
from stemma.understand.tagger.pieces import Pieces  # noqa: E402
from stemma.understand.tagger.rows import GAP  # noqa: E402
from stemma.understand.tagger.windows import Window, windows  # noqa: E402

SEEDS = (0, 1)
"""Orders in which the windows are read, a run each; the weights that ship are the mean of the runs
(Wortsman et al. 2022, "Model soups")."""
KEPT_FROM_TRAINING = 20
"""One article of so many, so that the linker also sees roles that the encoder did not learn by heart."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", choices=sorted(RECIPES))
    parser.add_argument("--data", type=Path, required=True)
    args = parser.parse_args()
    recipe = RECIPES[args.name]
    folder = ROOT / "src/stemma/understand/tagger/weights" / args.name
    folder.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    begun = time.time()
    _start(recipe, folder)
    pieces = Pieces(folder / "pieces.json", **recipe.special)
    part = args.data / "attribution/polnear/train"
    articles = list(data.articles(part))
    taught = [one for at, one in enumerate(articles) if at % KEPT_FROM_TRAINING]
    examples = [(window, one.tags) for one in taught for window in _windows(one, pieces)]
    print(f"{len(taught)} articles, {len(examples)} windows", flush=True)
    runs = []
    for seed in SEEDS:
        net = _start(recipe, folder)
        fitting.fit(net, examples, recipe.epochs, seed, lambda line: print(line, flush=True))
        runs.append(net)
    export.export(fitting.mean(runs), folder / "encoder.onnx")
    settings = {
        "pieces": recipe.special,
        "base": recipe.base,
        "layers": recipe.layers,
        "epochs": recipe.epochs,
        "seeds": SEEDS,
        "data": _digest(articles),
        "articles": len(taught),
        "windows": len(examples),
        "code": _revision(),
        "made with": {name: version(name) for name in ("torch", "onnxruntime", "lightgbm", "numpy")},
    }
    (folder / "settings.json").write_text(json.dumps(settings, indent=2, ensure_ascii=False) + "\n", "utf-8")
    link(folder, articles)
    print(f"{time.time() - begun:.0f} s", flush=True)


def _start(recipe: Recipe, folder: Path) -> Encoder:
    """The same beginning for every seed, or the mean of the runs would mean nothing."""
    torch.manual_seed(0)
    return recipe.start(recipe.layers, folder / "pieces.json")


def link(folder: Path, articles: Sequence[data.Article]) -> None:
    """Fit the linker: pairs on what is found and what is right, whole relations on unseen articles."""
    lex = lexicon("en")
    if lex is None:
        raise SystemExit("There are no rules for English")
    tagger = Tagger(folder, with_linker=False)
    unseen = [(one, tagger.scores(one.text, one.rows)) for one in articles[::KEPT_FROM_TRAINING]]
    seen = [(one, tagger.scores(one.text, one.rows)) for one in articles[1::3]]
    found = [(one, roles(one.rows, scores)) for one, scores in (*unseen, *seen)]
    classes = Classes(lex)
    arrays = linker.fit_pairs([*found, *((one, one.tags) for one in articles[2::3])], classes)
    arrays |= linker.fit_worth(unseen, arrays, classes)
    np.savez_compressed(folder / "linker.npz", **arrays)


def _windows(article: data.Article, pieces: Pieces) -> list[Window]:
    rows = article.rows
    words = [article.text[start:end] for start, end in zip(rows.starts, rows.ends, strict=True)]
    split = pieces.split(words, [shape >= GAP for shape in rows.shapes])
    return list(windows(rows, split, pieces.opening, pieces.closing))


def _revision() -> str:
    """The commit that the rules' hints come from."""
    git = shutil.which("git") or "git"
    asked = [git, "rev-parse", "--short", "HEAD"]
    found = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    return found.stdout.strip()


def _digest(articles: Sequence[data.Article]) -> str:
    """Of the texts, in order of their names."""
    return sha256("\x00".join(one.text for one in articles).encode()).hexdigest()


if __name__ == "__main__":
    main()
