"""``stemma show``: what a store holds, drawn again without reading any report."""

import os
from pathlib import Path

import click

from stemma import settings as configuration
from stemma.cli import output as out
from stemma.errors import Misconfigured

EPILOG = """\b
Exit status
  0    what the store holds was shown
  2    the command was called wrongly, or a file that an option names is of no use
"""


@click.command(epilog=EPILOG)
@click.option(
    "--store",
    type=click.Path(path_type=Path),
    help="The SQLite file that stemma trace --store wrote. Default: the file that STEMMA_STORE names.",
)
@out.format_option
@out.output_option
def command(store: Path | None, format_name: str | None, output: Path | None) -> None:
    """Show again what a store holds."""
    from stemma import app  # noqa: PLC0415 - the stages are not needed to print help

    name = out.chosen(format_name, output)
    path = store or configuration.read(os.environ).store
    if path is None:
        raise click.UsageError("name the store with --store PATH")
    opened = app.opened(path)
    try:
        found = opened.trace()
    finally:
        opened.close()
    if found is None:
        raise Misconfigured(
            str(path), "nothing was traced into it yet", "run stemma trace with --store first"
        )
    out.write(found, name, output)
