"""``stemma extract``: reports in, their versions out."""

import click

from stemma import wire
from stemma.cli.inputs import EXIT_STATUS, finish, inputs_argument, kept
from stemma.model import Dropped, Version


@click.command(epilog=EXIT_STATUS)
@inputs_argument
@click.option("--raw", is_flag=True, help="Take the whole text of each input as the body; find no fields.")
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["jsonl", "text"]),
    default="jsonl",
    show_default=True,
    help="JSON Lines, a version a line; or text to read.",
)
def command(inputs: tuple[str, ...], raw: bool, format_name: str) -> None:
    """Tell a report from the page around it.

    INPUTS are files (plain-text copies of pages, HTML, RSS, Atom, our JSON Lines), directories,
    patterns, addresses (fetched only if given), or - for standard input. Out come the body and,
    each apart, headline, kicker, byline, dateline, section, story code, dates, credit lines, and the
    furniture of the page with the reason why each line was taken for it.
    """
    from stemma.cli.reading import read  # noqa: PLC0415 - parsers and HTTP are not needed to print help

    dropped: list[Dropped] = []
    done = 0
    for version in kept(read(inputs, raw=raw), dropped):
        done += 1
        if format_name == "jsonl":
            click.echo(wire.encode(version))
        else:
            click.echo(text_of(version))
    finish(dropped, done=done)


def text_of(version: Version) -> str:
    """A version for a reader: its fields, its body, and how many lines of the page were set apart."""
    name = version.file if version.item is None else f"{version.file}, item {version.item}"
    fields = {
        "Publisher": version.publisher,
        "Section": version.section,
        "Story code": version.story_code,
        "Published": version.published,
        "Modified": version.modified,
        "Byline": version.byline,
        "Dateline": version.dateline,
        "Address": version.url,
        "Source": version.origin,
    }
    head = [name, *(f"{label}: {value}" for label, value in fields.items() if value)]
    title = [line for line in (version.kicker, version.headline) if line]
    tail = [f"Credit: {line}" for line in version.credit_lines]
    tail += [f"Finding: {finding.message}" for finding in version.findings]
    if version.furniture:
        tail.append(f"Lines of the page set apart: {len(version.furniture)}")
    parts = ("\n".join(head), "\n".join(title), version.text, "\n".join(tail))
    return "\n\n".join(part for part in parts if part) + "\n"
