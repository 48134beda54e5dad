"""The ways to find attributions: ``rules`` alone, or ``tagger``, weights that read the rules' answers.

Both give spans and chains of one shape. The tagger is loaded when it is first asked for.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.model import Attribution, Engine, Finding, Mention, Span, Version
from stemma.understand import attribution


@dataclass(frozen=True, slots=True)
class Found:
    """Attributions, headline first; ``findings`` tell what was left out and why."""

    attributions: tuple[Attribution, ...]
    findings: tuple[Finding, ...] = ()


def find(
    engine: Engine,
    version: Version,
    language: str | None,
    sentences: Sequence[Span],
    mentions: Sequence[Mention],
) -> Found:
    """What an engine finds in a version."""
    if engine == "rules":
        return Found(attribution.find(version, language, sentences, mentions))
    from stemma.understand import tagger  # noqa: PLC0415 - its runtime is not needed for rules alone

    attributions, findings = tagger.find(version, language, sentences, mentions)
    return Found(attributions, findings)
