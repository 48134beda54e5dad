"""Raises the floors in evaluation/floors.json to what is reached; none is ever lowered.

usage: stemma evaluate TASK... --format json > FIGURES; python scripts/floors.py FIGURES

Every figure of a task that tells quality gets one, a peer's apart: F1, chains and names of attributions,
precision and recall of credits and of the agencies of copies; blurbs and translations found across
languages; F1 of edges, counts of origins and stories of derivations; of any other task the figures that
have a floor already. Of open cases no figure is pinned: new ones are added because they fail, and
``tests/cases/attribution/not-yet.txt`` names each that does.
"""

import json
import math
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from stemma.evaluation import floors
from stemma.evaluation.peers import PEERS

FILE = Path(__file__).parents[1] / floors.DEFAULT
PINNED = {
    "attribution": ("_f1", ".chains", ".names"),
    "credit": ("polnear.precision", "polnear.recall"),
    "crosslingual": (".top1", ".b3_f1"),
    "translation-link": (".documents", ".sentence_f1"),
    "copying": ("helsinki.precision", "helsinki.recall"),
    "derivation": ("_f1", ".origins_exact", ".origins_within", ".grouped"),
}

Figures = Mapping[str, float | None]


def raised(found: Mapping[str, Figures], least: floors.Floors) -> dict[str, dict[str, float]]:
    """The floors, each at least as high as before."""
    return {task: _of_task(task, found.get(task, {}), least.get(task, {})) for task in {**least, **found}}


def _of_task(task: str, found: Figures, least: Mapping[str, float]) -> dict[str, float]:
    new = dict(least)
    for name, value in found.items():
        if value is not None and (name in least or _is_pinned(task, name)):
            new[name] = max(least.get(name, 0.0), math.floor(value * 1000) / 1000)
    return new


def _is_pinned(task: str, name: str) -> bool:
    ours = not any(f".{peer.NAME}." in name for peer in PEERS)
    is_of_open_cases = name.startswith("cases.") and ".open." in name
    return ours and not is_of_open_cases and name.endswith(PINNED.get(task, ()))


def main(arguments: Sequence[str]) -> None:
    """Writes the file anew."""
    found = json.loads(Path(arguments[0]).read_text("utf-8"))
    FILE.write_text(json.dumps(raised(found, floors.read(FILE)), indent=2) + "\n", "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
