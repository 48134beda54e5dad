"""Train a tagger that ships: ``python training/train.py NAME --data DIR``, where DIR is the evaluation data.

Writes ``encoder.onnx``, ``pieces.json``, ``linker.npz`` and ``settings.json`` into the package. One thread,
no GPU; same data, code and processor: same files. See ``docs/model-card.md``.
"""

import argparse
import copy
import json
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict
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
import lessons  # noqa: E402
import linker  # noqa: E402
from encoder import Encoder  # noqa: E402
from fitting import Course, Examples  # noqa: E402
from recipes import RECIPES  # noqa: E402

from stemma.understand.tagger.model import Tagger, roles  # noqa: E402
from stemma.understand.tagger.pieces import Pieces  # noqa: E402
from stemma.understand.tagger.worth import Scores  # noqa: E402

KEPT_FROM_TRAINING = 20
"""One article of so many, so that the linker also sees roles that the encoder did not learn by heart."""
KEPT_TEXTS = 4
"""One text of so many, likewise."""
TEXTS_TWICE = 2
"""How often an epoch reads a text that stands among articles: they are far fewer."""

Scored = Sequence[tuple[data.Article, Scores]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("name", choices=sorted(RECIPES))
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--taught", type=Path, help="keep what the articles taught in this file, or read it")
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.use_deterministic_algorithms(True)
    begun = time.time()
    articles = list(data.polnear(args.data / "attribution/polnear/train"))
    _Training(args.name, articles, args.taught).run()
    _tell(f"{time.time() - begun:.0f} s")


class _Training:
    """The files of one recipe, from the labelled articles."""

    def __init__(self, name: str, articles: Sequence[data.Article], taught: Path | None) -> None:
        self.recipe, self.articles, self.taught = RECIPES[name], articles, taught
        self.articles_code = _revision()
        """The commit that the rules' hints in the articles come from."""
        self.folder = ROOT / "src/stemma/understand/tagger/weights" / name
        self.folder.mkdir(parents=True, exist_ok=True)
        self._start()
        self.pieces = Pieces(self.folder / "pieces.json", **self.recipe.special)
        self.texts = [
            one for one in data.labelled(ROOT / "tests/cases") if self.recipe.language in {None, one.language}
        ]

    def run(self) -> None:
        """Write all files but the pieces', which are there."""
        net = self._taught_by_articles()
        self._write_settings()
        if self.recipe.texts is None:
            export.export(net, self.folder / "encoder.onnx")
            tagger = Tagger(self.folder, with_linker=False)
            unseen = _scored(tagger, [*self.articles[::KEPT_FROM_TRAINING], *self.texts[::KEPT_TEXTS]])
            seen = _scored(tagger, self.articles[1::3])
            gold = [*self.articles[2::3], *self.texts]
        else:
            unseen, seen, gold = self._kept_texts(net, self.recipe.texts), [], self.texts
            runs = [
                self._taught_by_texts(net, self.texts, self.recipe.texts, seed)
                for seed in self.recipe.text_seeds
            ]
            export.export(fitting.mean(runs), self.folder / "encoder.onnx")
        self._link(unseen, seen, gold)

    def _start(self) -> Encoder:
        """The same beginning for every seed, or the mean of the runs would mean nothing."""
        torch.manual_seed(0)
        return self.recipe.start(self.recipe.layers, self.folder / "pieces.json")

    def _taught_by_articles(self) -> Encoder:
        if self.taught is not None and self.taught.is_file():
            net = self._start()
            kept = torch.load(self.taught)
            self.articles_code = kept["code"]
            net.load_state_dict(kept["weights"])
            return net
        net = self._read_articles()
        if self.taught is not None:
            torch.save({"weights": net.state_dict(), "code": self.articles_code}, self.taught)
        return net

    def _read_articles(self) -> Encoder:
        examples = self._among_articles()
        runs = []
        for seed in self.recipe.seeds:
            net = self._start()
            fitting.fit(net, examples, self.recipe.articles, seed, _tell)
            runs.append(net)
        return fitting.mean(runs)

    def _among_articles(self) -> Examples:
        windows = lessons.whole(_without(self.articles, KEPT_FROM_TRAINING), self.pieces)
        if self.recipe.language is None:
            return windows
        texts = lessons.with_gaps(_without(self.texts, KEPT_TEXTS), self.pieces)
        return lambda rng: [*windows(rng), *(one for _ in range(TEXTS_TWICE) for one in texts(rng))]

    def _taught_by_texts(
        self, net: Encoder, texts: Sequence[data.Article], course: Course, seed: int = 0
    ) -> Encoder:
        taught = copy.deepcopy(net)
        fitting.fit(taught, lessons.with_gaps(texts, self.pieces), course, seed, _tell)
        return taught

    def _kept_texts(self, net: Encoder, course: Course) -> Scored:
        """Texts that an encoder scores which the others alone taught; the one that ships is taught by all."""
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            for file in ("pieces.json", "settings.json"):
                shutil.copy(self.folder / file, folder)
            taught = self._taught_by_texts(net, _without(self.texts, KEPT_TEXTS), course)
            export.export(taught, folder / "encoder.onnx")
            return _scored(Tagger(folder, with_linker=False), self.texts[::KEPT_TEXTS])

    def _link(self, unseen: Scored, seen: Scored, gold: Sequence[data.Article]) -> None:
        """Fit the linker: pairs on what is found and what is right, whole relations on unseen articles."""
        found = [(one, roles(one.rows, scores)) for one, scores in (*unseen, *seen)]
        arrays = linker.fit_pairs([*found, *((one, one.tags) for one in gold)])
        arrays |= linker.fit_worth(unseen, arrays)
        np.savez_compressed(self.folder / "linker.npz", **arrays)

    def _write_settings(self) -> None:
        settings = {
            "pieces": self.recipe.special,
            "base": self.recipe.base,
            "least worth": self.recipe.least_worth,
            "against none": self.recipe.against_none,
            "against end": self.recipe.against_end,
            "fused": self.recipe.fused,
            "layers": self.recipe.layers,
            "articles": asdict(self.recipe.articles)
            | {"seeds": self.recipe.seeds, "code": self.articles_code}
            | _told(self.articles),
            "code": _revision(),
            "made with": {name: version(name) for name in ("torch", "onnxruntime", "lightgbm", "numpy")},
        }
        course = self.recipe.texts
        taught = asdict(course) | {"seeds": self.recipe.text_seeds} if course else {}
        settings["texts"] = taught | _told(self.texts)
        written = json.dumps(settings, indent=2, ensure_ascii=False)
        (self.folder / "settings.json").write_text(written + "\n", "utf-8")


def _without(articles: Sequence[data.Article], kept: int) -> list[data.Article]:
    return [one for at, one in enumerate(articles) if at % kept]


def _scored(tagger: Tagger, articles: Sequence[data.Article]) -> Scored:
    return [(one, tagger.scores(one.text, one.rows)) for one in articles]


def _tell(line: str) -> None:
    print(line, flush=True)


def _revision() -> str:
    """The commit that this code is at, and with it the rules."""
    git = shutil.which("git") or "git"
    asked = [git, "rev-parse", "--short", "HEAD"]
    found = subprocess.run(asked, cwd=ROOT, capture_output=True, text=True, check=True)  # noqa: S603 - ours
    return found.stdout.strip()


def _told(articles: Sequence[data.Article]) -> dict[str, object]:
    """How many there are, and the digest of their texts in order."""
    digest = sha256("\x00".join(one.text for one in articles).encode()).hexdigest()
    return {"number": len(articles), "digest": digest}


if __name__ == "__main__":
    main()
