"""Windows with gold roles in, a fine-tuned encoder out. Same windows, same seed: same weights."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from encoder import Encoder
from torch.nn import functional

from stemma.understand.tagger.windows import Window

BATCH = 24
BUCKET = 20
"""Batches among which windows are sorted by length, so that little is padded."""
WARM_UP = 60
NEW = ("shape", "hint", "head")
"""Parts of the encoder that begin from nothing."""
NOT_GOLD = -100

Example = tuple[Window, Sequence[int]]
"""A window and the roles of all words of its article."""
Examples = Callable[[np.random.Generator], Sequence[Example]]
"""The windows of an epoch; their number is always the same."""


@dataclass(frozen=True, slots=True)
class Course:
    """How long and how fast; ``no_hints``: share of windows that are read without the rules' hints, so
    that the tagger does not lean on them alone."""

    epochs: float
    rate: float
    new_rate: float
    no_hints: float


@dataclass(frozen=True, slots=True)
class Batch:
    ids: torch.Tensor
    shapes: torch.Tensor
    hints: torch.Tensor
    mask: torch.Tensor
    gold: torch.Tensor


def fit(net: Encoder, examples: Examples, course: Course, seed: int, tell: Callable[[str], None]) -> None:
    """Fine-tune all but the pieces' vectors; the rate falls to nothing."""
    rng = np.random.default_rng(seed)
    steps = int(course.epochs * -(-len(examples(np.random.default_rng(seed))) // BATCH))
    net.word.weight.requires_grad_(False)
    groups = [
        {
            "params": [
                p for name, p in net.named_parameters() if p.requires_grad and name.startswith(NEW) == is_new
            ]
        }
        for is_new in (False, True)
    ]
    optimizer = torch.optim.AdamW(groups, weight_decay=0.01)
    net.train()
    mean = 0.0
    for step, batch in zip(range(steps), _batches(examples, course.no_hints, rng), strict=False):
        for group, rate in zip(optimizer.param_groups, (course.rate, course.new_rate), strict=True):
            group["lr"] = rate * min(1, (step + 1) / WARM_UP) * (1 - step / steps)
        with torch.autocast("cpu", dtype=torch.bfloat16):
            scores = net(batch.ids, batch.shapes, batch.hints, batch.mask)
        loss = functional.cross_entropy(
            scores.float().flatten(0, 1), batch.gold.flatten(), ignore_index=NOT_GOLD
        )
        optimizer.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(net.parameters(), 1.0)
        optimizer.step()
        mean = loss.item() if step == 0 else 0.98 * mean + 0.02 * loss.item()
        if step % 50 == 49:
            tell(f"step {step + 1} of {steps}, loss {mean:.3f}")


def mean(runs: Sequence[Encoder]) -> Encoder:
    """The encoder whose weights are the mean of the runs'."""
    states = [run.state_dict() for run in runs]
    runs[0].load_state_dict({name: sum(state[name] for state in states) / len(states) for name in states[0]})
    return runs[0]


def _batches(every: Examples, no_hints: float, rng: np.random.Generator) -> Iterator[Batch]:
    while True:
        examples = every(rng)
        order = rng.permutation(len(examples))
        for start in range(0, len(order), BATCH * BUCKET):
            near = sorted(
                order[start : start + BATCH * BUCKET], key=lambda at: (len(examples[at][0].ids), at)
            )
            cut = [near[at : at + BATCH] for at in range(0, len(near), BATCH)]
            for at in rng.permutation(len(cut)):
                chosen = [examples[one] for one in cut[at]]
                yield _batch(chosen, rng.random(len(chosen)) >= no_hints)


def _batch(examples: Sequence[Example], has_hints: np.ndarray) -> Batch:
    longest = max(len(window.ids) for window, _ in examples)
    shape = (len(examples), longest)
    ids, shapes, hints = (torch.zeros(shape, dtype=torch.long) for _ in range(3))
    mask = torch.full((len(examples), 1, 1, longest), -1e4)
    gold = torch.full(shape, NOT_GOLD)
    for at, (window, tags) in enumerate(examples):
        length = len(window.ids)
        ids[at, :length] = torch.tensor(window.ids)
        shapes[at, :length] = torch.tensor(window.shapes)
        if has_hints[at]:
            hints[at, :length] = torch.tensor(window.hints)
        mask[at, ..., :length] = 0
        gold[at, window.firsts] = torch.tensor([tags[word] for word in window.words])
    return Batch(ids, shapes, hints, mask, gold)
