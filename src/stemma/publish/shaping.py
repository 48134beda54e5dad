"""Domain records in, the shapes of ``--format json`` out. Nothing is judged or left out here."""

from collections.abc import Iterable

from stemma import __version__, model
from stemma.publish import shapes


def trace(record: model.Trace) -> shapes.Trace:
    return shapes.Trace(
        schema_version=shapes.SCHEMA_VERSION,
        made_by=f"stemma {__version__}",
        witnesses=tuple(witness(each) for each in record.witnesses),
        stories=tuple(story(each) for each in record.stories),
        exemplars=tuple(
            shapes.Exemplar(
                id=each.id, siglum=each.siglum, name=each.name, kind=each.kind, entity=each.entity
            )
            for each in record.exemplars
        ),
        derivations=tuple(derivation(each) for each in record.derivations),
        entities=tuple(entity(each) for each in record.entities),
        reuses=tuple(reuse(each) for each in record.reuses),
        dropped=tuple(
            shapes.Dropped(item=each.item, kind=each.kind, cause=each.cause, remedy=each.remedy)
            for each in record.dropped
        ),
    )


def witness(record: model.Witness) -> shapes.Witness:
    analysis = record.analysis
    version = analysis.version
    findings = (*version.findings, *analysis.findings, *record.findings)
    return shapes.Witness(
        id=record.id,
        siglum=record.siglum,
        file=version.file,
        item=version.item,
        url=version.url,
        publisher=version.publisher,
        publisher_id=version.publisher_id,
        language=analysis.language,
        headline=version.headline,
        kicker=version.kicker,
        byline=version.byline,
        dateline=version.dateline,
        section=version.section,
        story_code=version.story_code,
        published=version.published,
        modified=version.modified,
        captured=version.captured,
        inferred=_inferred(record.inferred),
        text=version.text,
        credit_lines=version.credit_lines,
        credits=tuple(credit(each, version) for each in analysis.credits),
        attributions=tuple(attribution(each, version) for each in analysis.attributions),
        moments=tuple(moment(each) for each in analysis.moments),
        findings=tuple(finding(each) for each in findings),
        furniture=tuple(shapes.Furniture(text=each.text, reason=each.reason) for each in version.furniture),
    )


def attribution(record: model.Attribution, version: model.Version) -> shapes.Attribution:
    return shapes.Attribution(
        source=_places(record.source),
        cue=_places(record.cue),
        content=_places(record.content),
        kind=record.kind,
        chain=tuple(
            shapes.Link(
                source=_places(link.source),
                cue=_places(link.cue),
                kind=link.kind,
                name=link.name,
                entity=link.entity,
                grounds=_grounds(link.grounds, version),
            )
            for link in record.chain
        ),
        field=attribution_field(record),
    )


def attribution_field(record: model.Attribution) -> str:
    """The one field in which all spans of an attribution lie; the body where it has none."""
    spans = (*record.source, *record.cue, *record.content)
    links = (span for link in record.chain for span in (*link.source, *link.cue))
    return next((span.field for span in (*spans, *links)), model.BODY)


def moment(record: model.Moment) -> shapes.Moment:
    return shapes.Moment(
        text=record.text,
        start=record.span.start,
        end=record.span.end,
        field=record.span.field,
        earliest=record.earliest,
        latest=record.latest,
        calendar=record.calendar,
        certainty=record.certainty,
        how=record.how,
    )


def finding(record: model.Finding) -> shapes.Finding:
    span = record.span
    return shapes.Finding(
        kind=record.kind,
        text=record.text if span or record.text else None,
        start=span.start if span else None,
        end=span.end if span else None,
        field=span.field if span else None,
        message=record.message,
    )


def credit(record: model.Credit, version: model.Version) -> shapes.Credit:
    return shapes.Credit(
        role=record.role,
        name=record.name,
        text=record.text,
        start=record.span.start,
        end=record.span.end,
        field=record.span.field,
        name_place=(record.name_span.start, record.name_span.end),
        entity=record.entity,
        grounds=_grounds(record.grounds, version),
    )


def words(record: model.Evidence) -> shapes.Words:
    span = record.span
    return shapes.Words(
        witness=record.witness, start=span.start, end=span.end, text=record.text, field=span.field
    )


def derivation(record: model.Derivation) -> shapes.Derivation:
    return shapes.Derivation(
        witness=record.witness,
        exemplar=record.exemplar,
        kind=record.kind,
        confidence=_share(record.confidence),
        evidence=tuple(words(each) for each in record.evidence),
        also=record.also,
        reason=record.reason,
    )


def story(record: model.Story) -> shapes.Story:
    count = record.independent_origins
    return shapes.Story(
        id=record.id,
        title=record.title,
        witnesses=record.witnesses,
        origins=tuple(
            shapes.Origin(
                name=each.name,
                kind=each.kind,
                witnesses=each.witnesses,
                members=each.members,
                reasons=each.reasons,
                evidence=tuple(words(one) for one in each.evidence),
            )
            for each in record.origins
        ),
        independent_origins=shapes.Count(least=count.least, most=count.most) if count else None,
        comparison=tuple(
            shapes.Claim(
                kind=each.kind,
                aspect=each.aspect,
                message=each.message,
                statements=tuple(_statement(one) for one in each.statements),
            )
            for each in record.comparison
        ),
        findings=tuple(finding(each) for each in record.findings),
    )


def entity(record: model.Entity) -> shapes.Entity:
    return shapes.Entity(
        id=record.id,
        kind=record.kind,
        names=record.names,
        known_as=record.known_as,
        reasons=record.reasons,
        offers=tuple(
            shapes.Offer(
                known_as=each.known_as,
                label=each.label,
                reason=each.reason,
                confidence=_share(each.confidence),
            )
            for each in record.offers
        ),
    )


def reuse(record: model.Reuse) -> shapes.Reuse:
    return shapes.Reuse(
        left=record.left,
        right=record.right,
        left_share=_share(record.left_share),
        right_share=_share(record.right_share),
        across_languages=record.across_languages,
        passages=tuple(
            shapes.Passage(
                left=(each.left.start, each.left.end),
                left_field=each.left.field,
                right=(each.right.start, each.right.end),
                right_field=each.right.field,
                score=round(each.score, 4),
            )
            for each in record.passages
        ),
    )


def _inferred(bounds: model.DayBounds | None) -> shapes.Inferred | None:
    if bounds is None:
        return None
    return shapes.Inferred(
        earliest=bounds.earliest,
        latest=bounds.latest,
        reasons=bounds.reasons,
        evidence=tuple(words(each) for each in bounds.evidence),
    )


def _statement(record: model.Statement) -> shapes.Statement:
    span = record.evidence.span
    return shapes.Statement(
        witness=record.evidence.witness,
        start=span.start,
        end=span.end,
        text=record.evidence.text,
        field=span.field,
        speaker=record.speaker,
    )


def _grounds(records: Iterable[model.Ground], version: model.Version) -> tuple[shapes.Ground, ...]:
    return tuple(
        shapes.Ground(
            by=each.by,
            text=_text(each.place, version),
            start=each.place.start if each.place else None,
            end=each.place.end if each.place else None,
            field=each.place.field if each.place else None,
        )
        for each in records
    )


def _text(place: model.Span | None, version: model.Version) -> str | None:
    """The words at a place; None for a place in a field that the report does not have."""
    try:
        return version.words(place) if place else None
    except (KeyError, IndexError, ValueError):
        return None


def _places(spans: Iterable[model.Span]) -> tuple[shapes.Place, ...]:
    return tuple((span.start, span.end) for span in spans)


def _share(value: float) -> float:
    """Four places: enough for a reader, and the same bytes on every machine."""
    return round(min(1.0, max(0.0, value)), 4)
