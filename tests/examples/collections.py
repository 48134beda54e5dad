"""What is annotated in this repository: the examples, and the two parts of the benchmark of derivations."""

from pathlib import Path

from stemma.evaluation.traces.gold import Collection, Gold

ROOT = Path(__file__).parents[2]
EXAMPLES = Collection(ROOT / "examples")
BENCHMARK = (
    Collection(ROOT / "benchmarks" / "derivation" / "open"),
    Collection(ROOT / "benchmarks" / "derivation" / "held-out"),
)
SCHEMA = EXAMPLES.place / "gold.schema.json"


def load(story: str) -> Gold:
    """The gold of an example."""
    return EXAMPLES.load(story)
