"""``stemma evaluate``: every figure of quality in one command, beside its floor."""

import os
from collections.abc import Sequence
from pathlib import Path

import click
import msgspec

from stemma import settings as configuration
from stemma.cli.figures import table
from stemma.cli.progress import progress
from stemma.evaluation import floors as pinned
from stemma.evaluation import tasks
from stemma.evaluation.material import Figures, Material

CASES = Path("tests/cases")
BENCHMARKS = Path("benchmarks")
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
    "--cases",
    type=click.Path(exists=True, file_okay=False, path_type=Path),
    help=f"Directory with our own cases. Default: {CASES}, where there is one.",
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
@click.option(
    "--peers/--no-peers",
    default=True,
    show_default=True,
    help="Measure other programs on the same texts, those of them that are installed.",
)
@click.option(
    "--details",
    type=click.Path(exists=True, file_okay=False, writable=True, path_type=Path),
    help="Directory for what a task lists beside its figures: copying.jsonl, the unmarked copies found.",
)
@click.option("--quiet", is_flag=True, help="Show no progress.")
def command(  # noqa: PLR0913, PLR0917 - one an option
    names: tuple[str, ...],
    data: Path | None,
    cases: Path | None,
    floors: Path | None,
    format_name: str,
    peers: bool,
    details: Path | None,
    quiet: bool,
) -> None:
    """Measure quality against labelled data and compare with the floors.

    Without a TASK, all are measured. A task whose data is missing is reported as not measured.
    What is measured on benchmarks/ alone (derivation) needs no --data; run it in a clone.
    """
    asked = names or tasks.NAMES
    material = Material(
        data or _from_environment(asked),
        cases or _there(CASES),
        _there(BENCHMARKS),
        with_peers=peers,
        details=details,
    )
    path = floors or (pinned.DEFAULT if pinned.DEFAULT.is_file() else None)
    least = pinned.read(path) if path else {}
    found: dict[str, Figures] = {}
    with progress(quiet=quiet) as tell:
        for name in asked:
            tell(f"measuring {name}")
            found[name] = tasks.measure(name, material, tell)
    if format_name == "json":
        click.echo(msgspec.json.format(msgspec.json.encode(found)).decode())
    else:
        click.echo("\n".join(table(found, least)))
    below = pinned.shortfalls(found, least)
    for one in below:
        click.echo(f"below its floor: {one.task} {one.figure} {one.value:.3f} < {one.floor:.3f}", err=True)
    if below:
        raise SystemExit(1)


def _from_environment(asked: Sequence[str]) -> Path:
    named = configuration.read(os.environ).evaluation
    if named is not None and named.is_dir():
        return named
    if tasks.OWN.issuperset(asked):
        return Path()  # which none of them reads
    raise click.UsageError("name the directory of the labelled data with --data DIR")


def _there(directory: Path) -> Path | None:
    return directory if directory.is_dir() else None
