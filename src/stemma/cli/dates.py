"""``stemma dates``: a text and a publish date in, moments and findings out."""

import sys
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import click
import msgspec

from stemma import wire
from stemma.cli.ending import printable, standard_input
from stemma.dates import Resolution, language_of, resolve
from stemma.errors import InvalidInput
from stemma.languages import codes
from stemma.model import Analysis, Finding, Iso, Moment, Version

FIELDS = ("headline", "text")
EXIT_STATUS = """\b
Each line of --format jsonl
  of a text     a moment: file, text, start, end, from, to, calendar, certainty, how
                or a finding: file, kind, text, start, end, message; in the order of the text
  of versions   one line a version: file, item, language, published, moments, findings
start and end count code points; from and to are days (ISO 8601), both included.

\b
Exit status
  0  everything given was read
  1  nothing could be done
  2  the command was called wrongly
  3  something was left out; each drop has a line on standard error
"""


class MomentLine(msgspec.Struct, frozen=True, rename={"from_": "from"}):
    text: str
    start: int
    end: int
    from_: Iso
    to: Iso
    calendar: str
    certainty: str
    how: str
    field: str


class FindingLine(msgspec.Struct, frozen=True):
    kind: str
    text: str
    start: int | None
    end: int | None
    message: str
    field: str | None


class FileMoment(MomentLine, frozen=True):
    file: str


class FileFinding(FindingLine, frozen=True):
    file: str


class VersionLine(msgspec.Struct, frozen=True):
    """What the text of one version says of time."""

    file: str
    item: int | None
    language: str | None
    published: Iso | None
    moments: list[MomentLine]
    findings: list[FindingLine]


@click.command(epilog=EXIT_STATUS)
@click.argument("file", default="-", type=click.Path(allow_dash=True))
@click.option("--published", metavar="ISO", help="Publish date of the text, such as 2024-06-19.")
@click.option(
    "--language", type=click.Choice(codes()), help="Language of the text. Default: told by its letters."
)
@click.option(
    "--format",
    "format_name",
    type=click.Choice(["jsonl", "text"]),
    default="jsonl",
    show_default=True,
    help="JSON Lines, or text to read.",
)
def command(file: str, published: str | None, language: str | None, format_name: str) -> None:
    """Find what a text says of time, and resolve it to days.

    FILE is a text, or JSON Lines of ``stemma extract`` (their own publish dates and languages count
    unless options are given); - or nothing reads standard input. Relative words are resolved by the
    text itself and by the publish date; what contradicts either is a finding.
    """
    day = _published(published)
    try:
        text = _read(file)
    except InvalidInput as error:
        click.echo(line_of(error), err=True)
        sys.exit(1)
    name = "-" if file == "-" else file
    if text.lstrip().startswith('{"'):
        _versions(text, name, day, language, format_name)
        return
    found = resolve(text, language or language_of(text), published=day)
    for line in _lines(found, name) if format_name == "jsonl" else _readable(found):
        click.echo(line)


def line_of(error: InvalidInput) -> str:
    """What, why, and what to do, on one line."""
    return printable(f"{error.item}: left out ({error.kind}): {error.cause}; {error.remedy}")


def _versions(text: str, name: str, published: Iso | None, language: str | None, format_name: str) -> None:
    """One record, or one stretch of readable text, for each version."""
    done = left = 0
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        try:
            version, told = _version(line.encode(), f"{name}, line {number}")
        except InvalidInput as error:
            left += 1
            click.echo(line_of(error), err=True)
            continue
        done += 1
        _show(version, language or told, published or version.published, format_name)
    if left:
        sys.exit(3 if done else 1)


def _version(line: bytes, item: str) -> tuple[Version, str | None]:
    """A version and its language, from a line of ``stemma extract`` or of a later stage."""
    try:
        analysis = wire.decode(line, Analysis, item=item)
        return analysis.version, analysis.language
    except InvalidInput:
        version = wire.decode(line, Version, item=item)
        declared = (version.language or "").split("-")[0].lower()
        return version, declared if declared in codes() else language_of(version.text)


def _show(version: Version, language: str | None, published: Iso | None, format_name: str) -> None:
    found = [
        resolve(words, language, published=published, field=field)
        for field in FIELDS
        if (words := version.field_text(field))
    ]
    moments = [_moment(moment) for one in found for moment in one.moments]
    findings = [_finding(finding) for one in found for finding in one.findings]
    if format_name == "jsonl":
        record = VersionLine(version.file, version.item, language, published, moments, findings)
        click.echo(wire.encode(record))
        return
    click.echo(version.file if version.item is None else f"{version.file}, item {version.item}")
    for one in found:
        for line in _readable(one):
            click.echo(line)


def _lines(found: Resolution, name: str) -> Iterator[bytes]:
    for one in _ordered(found):
        if isinstance(one, Moment):
            yield wire.encode(FileMoment(**msgspec.structs.asdict(_moment(one)), file=name))
        else:
            yield wire.encode(FileFinding(**msgspec.structs.asdict(_finding(one)), file=name))


def _readable(found: Resolution) -> Iterator[str]:
    for one in _ordered(found):
        words = " ".join(one.text.split())
        if isinstance(one, Moment):
            days = one.earliest if one.earliest == one.latest else f"{one.earliest} to {one.latest}"
            yield f"  {days}  {words}  ({one.certainty}: {one.how})"
        else:
            yield f"  finding {one.kind}: {one.message}"


def _ordered(found: Resolution) -> list[Moment | Finding]:
    """Moments and findings in the order of the text, a moment before the finding on the same words."""
    both: list[Moment | Finding] = [*found.moments, *found.findings]
    return sorted(both, key=lambda one: one.span.start if one.span else 0)


def _moment(moment: Moment) -> MomentLine:
    return MomentLine(
        moment.text, moment.span.start, moment.span.end, moment.earliest, moment.latest, moment.calendar,
        moment.certainty, moment.how, moment.span.field,
    )  # fmt: skip


def _finding(finding: Finding) -> FindingLine:
    span = finding.span
    return FindingLine(
        finding.kind, finding.text, span.start if span else None, span.end if span else None,
        finding.message, span.field if span else None,
    )  # fmt: skip


def _published(value: str | None) -> Iso | None:
    if value is None:
        return None
    try:
        datetime.fromisoformat(value)
    except ValueError as error:
        raise click.BadParameter(
            f"{value!r} is no ISO 8601 date; write it as 2024-06-19", param_hint="--published"
        ) from error
    return Iso(value)


def _read(file: str) -> str:
    """The text of a file or of standard input; InvalidInput where it is none."""
    try:
        payload = standard_input().read() if file == "-" else Path(file).read_bytes()
    except OSError as error:
        raise InvalidInput(
            file, error.strerror or "cannot be read", "give a file that exists", kind="unreadable"
        ) from error
    try:
        text = payload.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InvalidInput(
            file, "is not UTF-8 text", "pass it through stemma extract --raw first", kind="encoding"
        ) from error
    if not text.strip():
        raise InvalidInput(file, "is empty", "give a text", kind="empty")
    return text
