"""Where a trace goes: the terminal report, or one of the formats, to a file or to standard output.

A file is replaced only when all of it was written; that it can be written is checked before any work.
"""

import io
import os
import sys
from pathlib import Path

import click

from stemma.errors import Misconfigured
from stemma.model import Trace

NAMES = ("text", "json", "html", "svg", "graphml", "dot")
ENDINGS = {"": "text", "txt": "text", "htm": "html", "gv": "dot"} | {name: name for name in NAMES}
COMPLETE = "json"
"""Written even where nothing could be traced: it tells what was left out, and programs can read it."""
FILE_WIDTH = 100
"""Columns of a terminal report that goes to a file."""


def _writable(_context: click.Context, _option: click.Parameter, value: Path | None) -> Path | None:
    if value is None or str(value) == "-":
        return None
    if value.is_dir():
        raise _of_no_use(value, "is a directory")
    if not value.parent.is_dir():
        raise _of_no_use(value, "its folder does not exist")
    if not os.access(value if value.exists() else value.parent, os.W_OK):
        raise _of_no_use(value, "cannot be written: Permission denied")
    return value


format_option = click.option(
    "--format",
    "-f",
    "format_name",
    type=click.Choice(NAMES),
    help="What to write: a report to read (text), or json, html, svg, graphml, dot."
    " Default: by the ending of --output, else text.",
)
output_option = click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    callback=_writable,
    help="Write to this file instead of standard output.",
)


def chosen(format_name: str | None, output: Path | None) -> str:
    """The format asked for, or the one that the file's ending means. Asked before any work is done."""
    if format_name or output is None:
        return format_name or "text"
    ending = output.suffix.removeprefix(".").lower()
    if ending not in ENDINGS:
        raise click.UsageError(f"no format is known by the ending .{ending}: name one with --format")
    return ENDINGS[ending]


def write(trace: Trace, format_name: str, output: Path | None) -> None:
    """Write the trace once and whole."""
    if output is not None:
        payload = _report(trace) if format_name == "text" else _rendered(trace, format_name)
        _replace(output, payload)
    elif format_name == "text":
        _show(trace)
    elif sys.stdout:
        sys.stdout.buffer.write(_rendered(trace, format_name))


def _rendered(trace: Trace, format_name: str) -> bytes:
    from stemma.publish import FORMATS  # noqa: PLC0415 - templates and layout are not needed for help

    return FORMATS[format_name](trace)


def _show(trace: Trace) -> None:
    """In one piece, since rich would answer a reader that goes away with a status of its own."""
    from rich.console import Console  # noqa: PLC0415

    from stemma.publish.terminal import show  # noqa: PLC0415

    console = Console(highlight=False)
    with console.capture() as captured:
        show(trace, console)
    click.echo(captured.get(), nl=False)


def _report(trace: Trace) -> bytes:
    from rich.console import Console  # noqa: PLC0415

    from stemma.publish.terminal import show  # noqa: PLC0415

    text = io.StringIO()
    show(trace, Console(file=text, highlight=False, width=FILE_WIDTH))
    return text.getvalue().encode()


def _replace(output: Path, payload: bytes) -> None:
    """A device or a pipe is written to; a file takes the place of the one that was there."""
    target = output.resolve()
    try:
        if target.exists() and not target.is_file():
            target.write_bytes(payload)
            return
        part = target.with_name(f".{target.name}.{os.getpid()}.part")
        try:
            part.write_bytes(payload)
            part.replace(target)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        raise _of_no_use(output, f"cannot be written: {error.strerror}") from error


def _of_no_use(output: Path, cause: str) -> Misconfigured:
    return Misconfigured(str(output), cause, "name another file with --output")
