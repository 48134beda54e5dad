"""``stemma evaluate``: every figure of quality in one command, beside its floor."""

import os
from collections.abc import Mapping
from pathlib import Path

import click
import msgspec

from stemma import settings as configuration
from stemma.cli.progress import progress
from stemma.evaluation import floors as pinned
from stemma.evaluation import tasks

EPILOG = """\b
Exit status
  0  no figure lies below its floor
  1  a figure lies below its floor; each has a line on standard error
  2  the command was called wrongly, or a file that an option names is of no use
"""


@click.command(epilog=EPILOG)
@click.argument("names", metavar="[TASK]...", nargs=-1, type=click.Choice(tasks.NAMES))
@click.option(
    "--data",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help="Directory with the labelled data. Default: the directory that STEMMA_EVALUATION names.",
)
@click.option(
    "--floors",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help=f"The pinned floors. Default: {pinned.DEFAULT}, where there is one.",
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="A table to read, or JSON: task to figure to value.",
)
@click.option("--quiet", is_flag=True, help="Show no progress.")
def command(
    names: tuple[str, ...], data: Path | None, floors: Path | None, format_name: str, quiet: bool
) -> None:
    """Measure quality against labelled data and compare with the floors.

    Without a TASK, all are measured. A task whose data is missing is reported as not measured.
    """
    directory = data or _from_environment()
    path = floors or (pinned.DEFAULT if pinned.DEFAULT.is_file() else None)
    least = pinned.read(path) if path else {}
    found: dict[str, Mapping[str, float]] = {}
    with progress(quiet=quiet) as tell:
        for name in names or tasks.NAMES:
            tell(f"measuring {name}")
            found[name] = tasks.measure(name, directory, tell)
    if format_name == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(found)).decode())
    else:
        _table(found, least)
    below = pinned.shortfalls(found, least)
    for one in below:
        click.echo(f"below its floor: {one.task} {one.figure} {one.value:.3f} < {one.floor:.3f}", err=True)
    if below:
        raise SystemExit(1)


def _from_environment() -> Path:
    named = configuration.read(os.environ).evaluation
    if named is None or not named.is_dir():
        raise click.UsageError("name the directory of the labelled data with --data DIR")
    return named


def _table(found: Mapping[str, Mapping[str, float]], least: pinned.Figures) -> None:
    for task, figures in found.items():
        click.echo(task)
        if not figures:
            click.echo("  not measured: its data is not there")
        width = max((len(name) for name in figures), default=0)
        for name, value in figures.items():
            floor = least.get(task, {}).get(name)
            beside = f"   floor {floor:.3f}" if floor is not None else ""
            click.echo(f"  {name:<{width}}  {value:9.3f}{beside}")
