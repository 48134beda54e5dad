"""A second annotator of the benchmark beside the first: how often careful readers agree on a stemma.

usage: python benchmarks/derivation/annotators.py

The first 25 held-out stories and fourteen of the open ones, those first by a digest of their names, were
annotated once more by readers who saw the reports and the rules alone (a language model, three runs of it,
without the program and the first annotation): ``second-annotator/``. The first annotation is taken for right,
and the second scored against it as a program is: *drawn* with the edges that it asks for, *drawn or allowed*
with its optional ones, too, where the first asks for them. No program can be expected to agree with the first
annotation oftener than a second annotator does.
"""

from pathlib import Path

import msgspec

from stemma.evaluation.derivation import PARTS, Tally
from stemma.evaluation.traces import answer as answers
from stemma.evaluation.traces.answer import Answer
from stemma.evaluation.traces.edges import drawn
from stemma.evaluation.traces.gold import Collection, Edge, Gold

HERE = Path(__file__).parent
SECOND = HERE / "second-annotator"
FIGURES = (
    "edge_precision",
    "edge_recall",
    "edge_f1",
    "kind_f1",
    "origins_exact",
    "origins_within",
    "grouped",
)


def answered(second: Gold, edges: tuple[Edge, ...]) -> Answer:
    """An annotation as if a program had printed it, with these of its edges."""
    return Answer(
        witnesses=tuple(
            answers.Witness(
                id=one.id,
                file=one.file,
                item=one.item,
                publisher=one.publisher,
                language=one.language,
                headline=one.headline,
                published=one.published,
                modified=one.modified,
                text="",
                moments=(),
                findings=(),
            )
            for one in second.reports
        ),
        stories=tuple(
            answers.Story(
                id=str(at),
                title=one.title,
                witnesses=one.reports,
                origins=tuple(answers.Origin(each.name, each.kind, each.reports) for each in one.origins),
                independent_origins=answers.Count(
                    one.independent_origins.least, one.independent_origins.most
                ),
                comparison=(),
            )
            for at, one in enumerate(second.stories)
        ),
        exemplars=tuple(
            answers.Exemplar(one.id, one.names[0] if one.names else None, one.kind, entity=one.id)
            for one in second.exemplars
        ),
        derivations=tuple(
            answers.Derivation(one.witness, one.exemplar, one.kind, evidence=()) for one in edges
        ),
        entities=tuple(answers.Entity(one.id, one.kind, one.names) for one in second.exemplars),
    )


def asked(first: Gold, second: Gold) -> tuple[Answer, Answer]:
    """What the second annotator asks for, and that with what he allows and the first asks for."""
    required = tuple(one for one in second.edges if not one.optional)
    every = drawn(first, answered(second, second.edges))
    allowed = tuple(
        edge
        for edge, found in zip(second.edges, every, strict=True)
        if not edge.optional or (found.meant is not None and not found.meant.optional)
    )
    return answered(second, required), answered(second, allowed)


def main() -> None:
    print(f"| part | edges | folders | {' | '.join(FIGURES)} |\n|{'---|' * (len(FIGURES) + 3)}")
    for part in PARTS:
        tallies = {"drawn": Tally(), "drawn or allowed": Tally()}
        collection = Collection(HERE / part)
        for name in collection.names():
            path = SECOND / f"{name}.json"
            if not path.is_file():
                continue
            second = msgspec.json.decode(path.read_bytes(), type=Gold)
            first = collection.load(name)
            for tally, answer in zip(tallies.values(), asked(first, second), strict=True):
                tally.add(first, answer)
        for which, tally in tallies.items():
            figures = tally.figures()
            cells = " | ".join(f"{figures[name]:.3f}" for name in FIGURES)
            print(f"| {part} | {which} | {tally.folders} | {cells} |")


if __name__ == "__main__":
    main()
