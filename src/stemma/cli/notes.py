"""What is told on standard error of reports that were kept although their input is faulty."""

from collections.abc import Iterator

from stemma.cli.ending import printable
from stemma.model import Finding, Trace, Version, Witness

REMEDIES = {
    "wrong-encoding-declared": "check that its letters are right",
    "encoding-guessed": "check that its letters are right, or save it as UTF-8",
    "truncated-file": "fetch or save the report again",
    "damaged-encoding": "fetch or save the report again",
    "impossible-date": "look at the page; no date was taken from these words",
    "weekday-disagrees": "look at the page; the day or the weekday is wrong",
    "published-after-capture": "look at the page; its day or the capture's is wrong",
    "cut-at-the-longest": "give its parts as reports of their own, or look for its sources yourself",
    "no-language-pack": "look for its sources yourself, or add a language pack",
}
"""By the kind of finding: what to do. Findings that concern the report and not its input are not told."""


def notes(trace: Trace) -> Iterator[str]:
    """A line for each fault: which report, what, and what to do."""
    for witness in trace.witnesses:
        for finding in _faults(witness):
            message = finding.message.rstrip(".")
            yield printable(
                f"{_name(witness.analysis.version)}: kept ({finding.kind}): {message};"
                f" {REMEDIES[finding.kind]}"
            )


def _faults(witness: Witness) -> Iterator[Finding]:
    """Found while reading the input; of the findings of the text itself only those without a place."""
    yield from (one for one in witness.analysis.version.findings if one.kind in REMEDIES)
    yield from (one for one in witness.analysis.findings if one.kind in REMEDIES and one.span is None)


def _name(version: Version) -> str:
    return version.file if version.item is None else f"{version.file}, item {version.item}"
