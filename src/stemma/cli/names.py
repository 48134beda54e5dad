"""``stemma names``: two or more names in; which of them are one bearer's, and why, out."""

import sys
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

import click
import msgspec

from stemma import wire
from stemma.names import Comparison, Kind, compare, offers

KINDS = ("person", "institution", "outlet", "place", "document")
EXIT_STATUS = """\b
--format json prints a record a line, one for each set of names:
  names   the names of the set
  pairs   each pair: left, right, same, score (0 to 1), reason
  groups  the names, those of one bearer together
  offers  names that resemble one known in the world: name, known_as, label, reason

\b
Exit status
  0  every set was compared
  1  no set held two names
  2  the command was called wrongly
  3  a set with fewer than two names was left out
"""


class Pair(msgspec.Struct, frozen=True):
    left: str
    right: str
    same: bool
    score: float
    reason: str


class Offered(msgspec.Struct, frozen=True):
    name: str
    known_as: str
    label: str
    reason: str


class Answer(msgspec.Struct, frozen=True):
    """Everything that is told of one set of names."""

    names: list[str]
    pairs: list[Pair]
    groups: list[list[str]]
    offers: list[Offered]


@click.command(epilog=EXIT_STATUS)
@click.argument("name", nargs=-1)
@click.option(
    "--kind",
    type=click.Choice(KINDS),
    default="person",
    show_default=True,
    help="What the names are of.",
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["text", "json"]),
    default="text",
    show_default=True,
    help="Text to read, or one JSON record a line.",
)
def command(name: tuple[str, ...], kind: Kind, format_name: str) -> None:
    """Tell which names are spellings of one bearer's name, and why.

    NAME is a name in any script; quote names of several words. Without names, sets of names are
    read from standard input: one set a line, its names parted by tabs.
    """
    sets = [list(name)] if name else list(_sets(sys.stdin))
    left = done = 0
    for number, names in enumerate(sets, start=1):
        if len(names) < 2:
            left += 1
            where = "the command line" if name else f"standard input, line {number}"
            click.echo(f"{where}: left out (too-few): a single name; give two or more", err=True)
            continue
        done += 1
        answer = _answer(names, kind)
        click.echo(wire.encode(answer) if format_name == "json" else "\n".join(_readable(answer)))
    if not done:
        if not sets:
            click.echo("standard input: left out (empty): no names; give two or more", err=True)
        sys.exit(1)
    if left:
        sys.exit(3)


def _sets(lines: Iterable[str]) -> Iterator[list[str]]:
    for line in lines:
        if line.strip():
            yield [name.strip() for name in line.split("\t") if name.strip()]


def _answer(names: Sequence[str], kind: Kind) -> Answer:
    distinct = list(dict.fromkeys(names))
    verdicts = {(one, other): compare(one, other, kind) for one, other in combinations(distinct, 2)}
    return Answer(
        names=list(names),
        pairs=[
            Pair(one, other, verdict.same, verdict.score, verdict.reason)
            for (one, other), verdict in verdicts.items()
        ],
        groups=_groups(distinct, verdicts),
        offers=[
            Offered(name, offer.known_as, offer.label, offer.reason)
            for name in distinct
            for offer in offers(name, kind)
            if offer.alias != name
        ],
    )


def _groups(names: Sequence[str], verdicts: dict[tuple[str, str], Comparison]) -> list[list[str]]:
    """Names that are one with every name of their group: a chain of likenesses is no proof."""
    groups: list[list[str]] = []
    for name in names:
        home = next((group for group in groups if all(verdicts[(other, name)].same for other in group)), None)
        if home is None:
            groups.append([name])
        else:
            home.append(name)
    return groups


def _readable(answer: Answer) -> Iterator[str]:
    for pair in answer.pairs:
        mark = "=" if pair.same else "≠"
        yield f"{pair.left} {mark} {pair.right}  ({pair.score:.2f}: {pair.reason})"
    if len(answer.names) > 2:
        for number, group in enumerate(answer.groups, start=1):
            yield f"bearer {number}: {', '.join(group)}"
    for offer in answer.offers:
        yield f"offer: {offer.reason}"
