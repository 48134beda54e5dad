"""``stemma show``: what a store holds, drawn again without reading any report."""

import os
from pathlib import Path

import click

from stemma import settings as configuration
from stemma.cli.output import format_option, output_option, write
from stemma.errors import Misconfigured


@click.command()
@click.option(
    "--store",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="The SQLite file that stemma trace --store wrote.",
)
@format_option
@output_option
def command(store: Path | None, format_name: str | None, output: Path | None) -> None:
    """Show again what a store holds."""
    from stemma import app  # noqa: PLC0415

    chosen = configuration.read(os.environ)
    path = store or chosen.store
    if path is None:
        raise click.UsageError("name the store with --store PATH")
    if not path.is_file():
        raise Misconfigured(str(path), "there is no such file", "name the file that stemma trace wrote")
    opened = app.store(configuration.Settings(chosen.encoder, path))
    try:
        found = opened.trace()
    finally:
        opened.close()
    if found is None:
        raise Misconfigured(
            str(path), "nothing was traced into it yet", "run stemma trace with --store first"
        )
    write(found, format_name, output)
