"""Where a trace goes: the terminal report, or one of the formats to a file or standard output."""

import sys
from pathlib import Path

import click

from stemma.errors import Misconfigured
from stemma.model import Trace

NAMES = ("text", "json", "html", "svg", "graphml", "dot")

format_option = click.option(
    "--format",
    "format_name",
    type=click.Choice(NAMES),
    help="What to write: a report to read (text), or json, html, svg, graphml, dot."
    " Default: by the ending of --output, else text.",
)
output_option = click.option(
    "--output",
    "-o",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write to this file instead of standard output.",
)


def write(trace: Trace, format_name: str | None, output: Path | None) -> None:
    """Write the trace once and whole: a file is replaced only when all of it was written."""
    name = format_name or _by_ending(output)
    if name == "text":
        _report(trace, output)
        return
    from stemma.publish import FORMATS  # noqa: PLC0415 - templates and layout are not needed for help

    payload = FORMATS[name](trace)
    if output is None:
        sys.stdout.buffer.write(payload)
    else:
        _replace(output, payload)


def _by_ending(output: Path | None) -> str:
    ending = output.suffix.removeprefix(".") if output else ""
    return ending if ending in NAMES else "text"


def _report(trace: Trace, output: Path | None) -> None:
    from rich.console import Console  # noqa: PLC0415

    from stemma.publish.terminal import show  # noqa: PLC0415

    if output is None:
        show(trace, Console(highlight=False))
        return
    with Path.open(output, "w", encoding="utf-8") as stream:
        show(trace, Console(file=stream, highlight=False, width=100))


def _replace(output: Path, payload: bytes) -> None:
    part = output.with_name(output.name + ".part")
    try:
        part.write_bytes(payload)
        part.replace(output)
    except OSError as error:
        raise Misconfigured(
            str(output), f"cannot be written: {error.strerror}", "name another file with --output"
        ) from error
