"""The answer that a reader would give himself: all that the gold has and nothing else."""

from stemma.evaluation.traces.answer import (
    Answer,
    Claim,
    Count,
    Derivation,
    Entity,
    Exemplar,
    Finding,
    Moment,
    Origin,
    Story,
    Witness,
    Words,
)
from stemma.evaluation.traces.gold import Gold


def ideal(gold: Gold) -> Answer:
    return Answer(
        witnesses=tuple(_witness(report.id, gold) for report in gold.reports),
        stories=tuple(
            Story(
                story.title,
                story.title,
                story.reports,
                tuple(Origin(origin.name, origin.kind, origin.reports) for origin in story.origins),
                Count(story.independent_origins.least, story.independent_origins.most),
                tuple(
                    Claim("altered", it.aspect, tuple(Words(w.report, 0, 1, w.text) for w in it.values))
                    for it in gold.differences
                ),
            )
            for story in gold.stories
        ),
        exemplars=tuple(Exemplar(it.id, next(iter(it.names), None), it.kind) for it in gold.exemplars),
        derivations=tuple(Derivation(edge.witness, edge.exemplar, edge.kind, ()) for edge in gold.edges),
        entities=tuple(
            Entity(str(number), bearer.kind, tuple(words.text for words in bearer.spellings))
            for number, bearer in enumerate(gold.names)
        ),
    )


def _witness(identifier: str, gold: Gold) -> Witness:
    report = gold.report(identifier)
    return Witness(
        id=report.id,
        file=f"examples/{gold.folder}/{report.file}",
        item=report.item,
        publisher=report.publisher,
        language=report.language,
        headline=report.headline,
        published=report.published,
        modified=report.modified,
        text="",
        moments=tuple(
            Moment(date.text, date.earliest, date.latest) for date in gold.dates if date.report == identifier
        ),
        findings=tuple(
            Finding(finding.kind, finding.text, "")
            for finding in gold.findings
            if finding.report == identifier
        ),
    )
