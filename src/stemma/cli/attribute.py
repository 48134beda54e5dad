"""``stemma attribute``: versions in, a line per attribution out."""

import os
from collections.abc import Iterator, Sequence

import click
import msgspec

from stemma import settings as configuration
from stemma import wire
from stemma.cli.inputs import EXIT_STATUS, attribution_option, finish, inputs_argument, kept
from stemma.model import Analysis, Attribution, Dropped, Engine, Ground, Link, Span, Version

ANALYSES, TEXT = "analyses", "text"


class LinkLine(msgspec.Struct, frozen=True):
    """One step of a chain, outermost first."""

    source: list[tuple[int, int]]
    cue: list[tuple[int, int]]
    kind: str | None
    name: str | None
    grounds: list["GroundLine"]


class GroundLine(msgspec.Struct, frozen=True):
    """Why a link has its kind and name: a reason, and the words that tell it where there are any."""

    by: str
    field: str | None
    place: tuple[int, int] | None
    text: str | None


class Words(msgspec.Struct, frozen=True):
    """The words at the spans."""

    source: list[str]
    cue: list[str]
    content: list[str]


class AttributionLine(msgspec.Struct, frozen=True):
    """A line of ``--format jsonl``. Spans are [start, end] in code points of ``field``."""

    file: str
    item: int | None
    field: str
    source: list[tuple[int, int]]
    cue: list[tuple[int, int]]
    content: list[tuple[int, int]]
    kind: str
    chain: list[LinkLine]
    text: Words


@click.command(epilog=EXIT_STATUS)
@inputs_argument
@click.option("--raw", is_flag=True, help="Take the whole text of each input as the body; find no fields.")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["jsonl", "text", "analyses"]),
    default="jsonl",
    show_default=True,
    help="JSON Lines, an attribution a line; text to read; or JSON Lines of everything understood,"
    " a version a line, for stemma relate.",
)
@attribution_option
def command(inputs: tuple[str, ...], raw: bool, format_name: str, attribution: Engine | None) -> None:
    """Find who said what, and whom the report takes it from.

    INPUTS are what ``stemma extract`` reads, its own output among them, or - for standard input. Each
    attribution has the places of its source, cue and content in the body (or in the headline), and the
    chain of its sources, outermost first.
    """
    from stemma.cli.reading import understood  # noqa: PLC0415 - the stages are not needed to print help

    engine = attribution or configuration.read(os.environ).attribution
    dropped: list[Dropped] = []
    done = 0
    for analysis in kept(understood(inputs, engine=engine, raw=raw), dropped):
        done += 1
        for line in lines(analysis, format_name):
            click.echo(line)
    finish(dropped, done=done)


def lines(analysis: Analysis, format_name: str) -> Iterator[bytes | str]:
    """What is printed of one version."""
    if format_name == ANALYSES:
        yield wire.encode(analysis)
        return
    if format_name == TEXT:
        from stemma.publish.terminal import attributions  # noqa: PLC0415 - only this format needs it

        yield from attributions.lines(analysis)
        return
    for attribution in analysis.attributions:
        yield line_of(analysis.version, attribution)


def line_of(version: Version, attribution: Attribution) -> bytes:
    """An attribution as a line of JSON."""
    return wire.encode(
        AttributionLine(
            file=version.file,
            item=version.item,
            field=_field(attribution),
            source=_places(attribution.source),
            cue=_places(attribution.cue),
            content=_places(attribution.content),
            kind=attribution.kind,
            chain=[_link(version, link) for link in attribution.chain],
            text=Words(
                *(
                    [version.words(span) for span in spans]
                    for spans in (attribution.source, attribution.cue, attribution.content)
                )
            ),
        )
    )


def _field(attribution: Attribution) -> str:
    spans: tuple[Span, ...] = attribution.cue + attribution.content
    return spans[0].field


def _places(spans: Sequence[Span]) -> list[tuple[int, int]]:
    return [(span.start, span.end) for span in spans]


def _link(version: Version, link: Link) -> LinkLine:
    grounds = [_ground(version, each) for each in link.grounds]
    return LinkLine(_places(link.source), _places(link.cue), link.kind, link.name, grounds)


def _ground(version: Version, ground: Ground) -> GroundLine:
    place = ground.place
    if place is None:
        return GroundLine(ground.by, None, None, None)
    return GroundLine(ground.by, place.field, (place.start, place.end), version.words(place))
