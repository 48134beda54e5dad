"""What commands that read reports have in common: their argument, and how they tell what was left out."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TypeVar

import click

from stemma.cli.ending import EXIT_STATUS, LEFT_OUT, NOTHING_DONE, printable
from stemma.model import ENGINES, Dropped

__all__ = ["EXIT_STATUS", "attribution_option", "finish", "inputs_argument", "kept", "line_of"]

Record = TypeVar("Record")

inputs_argument = click.argument("inputs", metavar="INPUT...", nargs=-1, required=True)
"""Files, directories, patterns, addresses, or ``-``."""

attribution_option = click.option(
    "--attribution",
    type=click.Choice(ENGINES),
    help="How attributions are found: tagger, rules and trained weights together; or rules alone, which are"
    " several times faster. Default: the one that STEMMA_ATTRIBUTION names, else tagger.",
)

PASSED_OVER = frozenset({"hidden"})
"""Drops that were never asked for: told, but nothing is missing."""


def kept(found: Iterable[Record | Dropped], dropped: list[Dropped]) -> Iterator[Record]:
    """What was read, while the drops are gathered in ``dropped``, which is for ``finish``."""
    for one in found:
        if isinstance(one, Dropped):
            dropped.append(one)
        else:
            yield one


def finish(dropped: Sequence[Dropped], *, done: int) -> None:
    """A line on standard error for each drop, then the exit status that ``EXIT_STATUS`` documents."""
    for one in dropped:
        click.echo(line_of(one), err=True)
    missing = [one for one in dropped if one.kind not in PASSED_OVER]
    if not done:
        if not dropped:
            click.echo("nothing to do: the inputs hold no report", err=True)
        sys.exit(NOTHING_DONE)
    if missing:
        sys.exit(LEFT_OUT)


def line_of(dropped: Dropped) -> str:
    """What, why, and what to do, on one line; no character of it can move the terminal's cursor."""
    return printable(f"{dropped.item}: left out ({dropped.kind}): {dropped.cause}; {dropped.remedy}")
