"""Analyses in, the trace out: stories, shared text, edges, origins, comparison, in this order.

The result is the same in whatever order the reports came. Reports of different stories are never
related to each other.
"""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from stemma import languages
from stemma.model import (
    Analysis,
    Drawing,
    DrawnWitness,
    Dropped,
    Entity,
    Finding,
    Moment,
    Story,
    Trace,
    Witness,
)
from stemma.relate import comparison, sigla, stories
from stemma.relate.citation.reporting import own_work
from stemma.relate.drawing import Compared, Crowded, Known
from stemma.relate.drawing.kept import Drawings, Group, drawn
from stemma.relate.encoder import Encoder
from stemma.relate.node import source_key
from stemma.relate.origins.counting import origins
from stemma.relate.origins.kin import Kinship
from stemma.relate.publishers import publishers
from stemma.relate.stories.crowds import followers
from stemma.relate.when import order


def relate(
    analyses: Sequence[Analysis],
    entities: Sequence[Entity],
    *,
    encoder: Encoder,
    dropped: tuple[Dropped, ...] = (),
    progress: Callable[[str], None] = lambda _: None,
    drawings: Drawings | None = None,
) -> Trace:
    """Everything that the reports show together; of stories that ``drawings`` has, as it stands there."""
    labels = sigla.of_witnesses(analyses)
    by_id = {one.id: one for one in analyses}
    progress("finding stories")
    behind = followers(analyses)
    groups = stories.group(analyses, encoder, behind)
    known, published_by = {entity.id: entity for entity in entities}, publishers(analyses, entities)
    found: list[Drawing] = []
    for number, group in enumerate(groups, start=1):
        progress(f"drawing story {number} of {len(groups)}")
        members = sorted((by_id[key] for key in group), key=lambda one: order(one.version))
        publishing = {one.id: published_by[one.id] for one in members if one.id in published_by}
        own = {*_named(members), *publishing.values()}
        named = [known[key] for key in sorted(filter(None, own)) if key in known]
        mine = {one.id: behind[one.id] for one in members if one.id in behind}
        story = Group(members, named, publishing, mine)
        found.append(drawn(story, encoder, drawings, partial(_draw, encoder=encoder)))
    found.sort(key=lambda one: labels[one.story.witnesses[0]])
    witnesses = [
        Witness(labels[one.id], _with_moments(by_id[one.id], one.moments), one.inferred, one.findings)
        for drawing in found
        for one in drawing.witnesses
    ]
    return Trace(
        witnesses=tuple(sorted(witnesses, key=lambda one: (len(one.siglum), one.siglum))),
        stories=tuple(drawing.story for drawing in found),
        exemplars=sigla.exemplars(one for drawing in found for one in drawing.exemplars),
        derivations=tuple(edge for drawing in found for edge in drawing.derivations),
        entities=tuple(entities),
        reuses=tuple(one for drawing in found for one in drawing.reuses),
        dropped=dropped,
    )


def _draw(group: Group, *, encoder: Encoder) -> Drawing:
    """A story's reports to its stemma."""
    known = Known({one.id: one for one in group.entities}, group.published_by, encoder)
    core = Compared([one for one in group.members if one.id not in group.behind], known)
    made = Crowded(core, group.members, group.behind, known) if group.behind else core
    given = {one.id: one.moments for one in group.members}
    return Drawing(
        story=_story(made, core, known),
        witnesses=tuple(
            DrawnWitness(
                one.id,
                made.inferred[one.id],
                None if one.moments == given[one.id] else one.moments,
                _beside(one),
            )
            for one in made.members
        ),
        exemplars=sigla.unseen(node for one in made.told for node in (one.taker, one.giver)),
        derivations=tuple(made.edges),
        reuses=tuple(made.reuses),
    )


def _with_moments(analysis: Analysis, moments: tuple[Moment, ...] | None) -> Analysis:
    return analysis if moments is None else replace(analysis, moments=moments)


def _story(drawn: Compared | Crowded, core: Compared, known: Known) -> Story:
    """What the reports of a story show together; only those of the core are compared."""
    members, entities = drawn.members, tuple(known.entities.values())
    roots, count = origins(members, drawn.told, Kinship(members, entities, drawn.told))
    ids = tuple(one.id for one in members)
    return Story(
        id="s-" + source_key(*sorted(ids))[2:],
        title=_title(members),
        witnesses=ids,
        origins=roots,
        independent_origins=count,
        comparison=comparison.compare(core.members, entities, known.encoder),
        findings=(
            *core.findings,
            *_not_measured(members, known.encoder),
            *_not_compared(len(members) - len(core.members)),
        ),
    )


def _named(members: Sequence[Analysis]) -> Iterator[str | None]:
    """The entities that the reports of a story name."""
    for one in members:
        yield from (mention.entity for mention in one.mentions)
        yield from (link.entity for told in one.attributions for link in told.chain)
        yield from (credit.entity for credit in one.credits)


def _title(members: Sequence[Analysis]) -> str:
    """The headline that most reports bear, of several the first in order of time; else the first words.

    Copies of one text keep its headline, and a page whose date or headline is read amiss stands alone.
    """
    headlines = [one.version.headline for one in members if one.version.headline]
    often = Counter(headline.casefold() for headline in headlines)
    if not headlines:
        return members[0].version.text[:80].strip()
    return max(headlines, key=lambda headline: often[headline.casefold()])


def _beside(analysis: Analysis) -> tuple[Finding, ...]:
    """Whether a report shows any reporting of its own; not measured where its language has no pack."""
    if analysis.language not in languages.codes() or own_work(analysis) is not None:
        return ()
    return (Finding("no-own-reporting", "The report shows no reporting of its own."),)


def _not_compared(copies: int) -> tuple[Finding, ...]:
    """What the comparison leaves out."""
    if not copies:
        return ()
    return (
        Finding(
            "copies-not-compared",
            f"{copies} copies of a text that many reports print are not in the comparison; the first of them"
            " are.",
        ),
    )


def _not_measured(members: Sequence[Analysis], encoder: Encoder) -> tuple[Finding, ...]:
    if encoder.dimensions or len({one.language for one in members}) < 2:
        return ()
    return (
        Finding(
            "translation-not-measured",
            "Whether reports translate one another was not measured: no sentence encoder is set.",
        ),
    )
