"""A version in, the same out with no more of its body than any report has; a finding tells of the rest.

Whatever is read of a text takes time and memory that grow with it. The capture keeps the whole.
"""

from dataclasses import replace

from stemma.model import BODY, Block, Finding, Version

LONGEST = 120_000
"""Letters of a body that are read: some twenty thousand words."""


def bounded(version: Version, longest: int = LONGEST) -> Version:
    """The version, its body cut behind a whole word where it is longer."""
    if len(version.text) <= longest:
        return version
    head = version.text[: longest + 1]
    kept = head.rsplit(maxsplit=1)[0] if head.split(maxsplit=1)[1:] else head[:longest]
    end = len(kept)
    blocks = (Block(one.start, min(one.end, end), one.kind) for one in version.blocks if one.start < end)
    findings = [
        one for one in version.findings if one.span is None or one.span.field != BODY or one.span.end <= end
    ]
    message = f"The body has {len(version.text)} letters; only the first {end} were read."
    return replace(
        version,
        text=kept,
        blocks=tuple(blocks),
        findings=(*findings, Finding("cut-at-the-longest", message)),
    )
