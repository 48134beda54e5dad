"""How every command ends: its results whole, one line for what went wrong, and a documented status.

No traceback is shown for anything that a user can cause, and no character of a file's name can steer
the terminal.
"""

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import BinaryIO

import click

from stemma.errors import Misconfigured, StemmaError

NOTHING_DONE = 1
CALLED_WRONGLY = 2
LEFT_OUT = 3
INTERRUPTED = 130
NO_READER = 141

EXIT_STATUS = """\b
Exit status
  0    everything given was read; a report that was kept although its input is faulty has a line
       on standard error
  1    nothing could be done
  2    the command was called wrongly, or a file that an option names is of no use
  3    something was left out; each drop has a line on standard error
  130  stopped by the user
  141  the reader of the output went away
"""
"""Epilogue of each command that reads reports."""

_JOINERS = "\u200c\u200d"


class NothingDone(click.ClickException):
    """One line on standard error, and the exit status."""

    exit_code = NOTHING_DONE

    def show(self, file: object = None) -> None:
        click.echo(f"stemma: {printable(self.message)}", err=True)


class CalledWrongly(NothingDone):
    """The same, for what the operator has to mend."""

    exit_code = CALLED_WRONGLY


def printable(text: str) -> str:
    """The text on one line, without a character that could move the cursor or turn the line around."""
    return "".join(letter if letter.isprintable() or letter in _JOINERS else " " for letter in text)


def standard_input() -> BinaryIO:
    """Standard input as bytes; nothing where it is closed, as under some job schedulers."""
    return sys.stdin.buffer if sys.stdin else io.BytesIO()


@contextmanager
def ending() -> Iterator[None]:
    """Runs a command to its end: errors told, output flushed while somebody can still be told of it."""
    _never_fail_on_letters()
    try:
        try:
            yield
        finally:
            if sys.stdout:
                sys.stdout.flush()
    except click.UsageError as error:
        raise click.UsageError(printable(error.format_message()), error.ctx) from error
    except Misconfigured as error:
        raise CalledWrongly(str(error)) from error
    except StemmaError as error:
        raise NothingDone(str(error)) from error
    except KeyboardInterrupt as error:
        raise click.exceptions.Exit(INTERRUPTED) from error
    except BrokenPipeError as error:
        _write_nowhere()
        raise click.exceptions.Exit(NO_READER) from error
    except OSError as error:
        _write_nowhere()
        raise CalledWrongly(_system(error)) from error


def _system(error: OSError) -> str:
    item = error.filename or "standard output"
    return (
        f"{os.fsdecode(item)}: {error.strerror or error}; check the file, its permissions and the space left"
    )


def _never_fail_on_letters() -> None:
    """A terminal that knows few letters shows marks for the others."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper) and (stream.encoding or "").lower() not in ("utf-8", "utf8"):
            stream.reconfigure(errors="replace")


def _write_nowhere() -> None:
    """What is still buffered cannot be written: let the interpreter's last flush succeed."""
    if sys.stdout:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
