"""The encoder that is trained: BERT's layers (Devlin et al. 2019) over pieces, shapes and hints."""

import torch
from torch import nn
from torch.nn import functional

from stemma.understand.tagger.rows import HINTS, SHAPES, TAGS

POSITIONS = 128
EPS = 1e-12


class Layer(nn.Module):
    """One post-norm transformer layer; queries, keys and values in one product, for speed."""

    def __init__(self, hidden: int, heads: int, inner: int) -> None:
        super().__init__()
        self.heads = heads
        self.qkv = nn.Linear(hidden, 3 * hidden)
        self.out = nn.Linear(hidden, hidden)
        self.norm = nn.LayerNorm(hidden, EPS)
        self.up = nn.Linear(hidden, inner)
        self.down = nn.Linear(inner, hidden)
        self.last_norm = nn.LayerNorm(hidden, EPS)

    def forward(self, x: torch.Tensor, mask: torch.Tensor | None) -> torch.Tensor:
        batch, length, hidden = x.shape
        query, key, value = self.qkv(x).split(hidden, -1)
        shape = (batch, length, self.heads, hidden // self.heads)
        query, value = query.view(shape).transpose(1, 2), value.view(shape).transpose(1, 2)
        weights = query @ key.view(shape).permute(0, 2, 3, 1)
        if mask is not None:
            weights = weights + mask
        mixed = (weights.softmax(-1).to(value.dtype) @ value).transpose(1, 2).reshape(batch, length, hidden)
        x = self.norm(x + self.out(mixed))
        return self.last_norm(x + self.down(functional.gelu(self.up(x))))


class Encoder(nn.Module):
    """``ids``, ``shapes``, ``hints`` of [batch, length] in, scores of [batch, length, TAGS] out."""

    def __init__(
        self, layers: int, pieces: int, hidden: int = 384, heads: int = 12, inner: int = 1536
    ) -> None:
        super().__init__()
        self.hidden, self.heads = hidden, heads
        self.word = nn.Embedding(pieces, hidden)
        self.position = nn.Embedding(POSITIONS, hidden)
        self.shape = nn.Embedding(SHAPES, hidden)
        self.hint = nn.Embedding(HINTS, hidden)
        self.norm = nn.LayerNorm(hidden, EPS)
        self.layers = nn.ModuleList(Layer(hidden, heads, inner) for _ in range(layers))
        self.head = nn.Linear(hidden, TAGS)
        nn.init.zeros_(self.shape.weight)
        nn.init.zeros_(self.hint.weight)

    def forward(
        self, ids: torch.Tensor, shapes: torch.Tensor, hints: torch.Tensor, mask: torch.Tensor | None = None
    ) -> torch.Tensor:
        x = self.word(ids) + self.shape(shapes) + self.hint(hints) + self.position.weight[: ids.shape[1]]
        x = self.norm(x)
        for layer in self.layers:
            x = layer(x, mask)
        return self.head(x)
