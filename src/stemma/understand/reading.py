"""Versions in, an analysis each out, in the same order; every span lies in a field of its version.

The parts know little of one another: the language chooses the packs, the sentences bound everything
else, mentions name the sources of attributions. A text without a word that can be read has none.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache

from stemma import dates
from stemma.model import Analysis, Engine, Finding, Mention, Span, Version
from stemma.understand import clocks, credits, damage, engines, language, mentions, sentences

MADE_BY = "understand/6"
REMEMBERED = 256
"""Copies of a wire come together: attributions of so many texts that were read last are kept."""


def analyses(versions: Iterable[Version], engine: Engine = "tagger") -> Iterator[Analysis]:
    """What is understood of each version, one at a time; ``engine`` finds the attributions."""
    for version in versions:
        yield analysis(version, engine)


def analysis(version: Version, engine: Engine = "tagger") -> Analysis:
    """What is understood of one version."""
    code = language.identify(version)
    spans = sentences.split(version.text, version.blocks, code)
    times = dates.resolve(version.text, code, published=version.published)
    named = mentions.find(version, code, spans)
    attributed = _attributed(engine, _worded(version), code, spans, named)
    return Analysis(
        version=version,
        language=code,
        sentences=spans,
        moments=times.moments,
        mentions=named,
        attributions=attributed.attributions,
        credits=credits.find(version, code),
        findings=_ordered(
            *language.findings(version, code),
            *times.findings,
            *clocks.findings(version),
            *damage.find(version, code, spans),
            *attributed.findings,
        ),
        roles=mentions.roles_of(version, code, spans),
    )


@lru_cache(maxsize=REMEMBERED)
def _attributed(
    engine: Engine,
    worded: Version,
    language: str | None,
    sentences: tuple[Span, ...],
    named: tuple[Mention, ...],
) -> engines.Found:
    return engines.find(engine, worded, language, sentences, named)


def _worded(version: Version) -> Version:
    """The words alone, which copies of a text have in common; attributions depend on nothing else."""
    return Version(
        id="",
        capture="",
        file="",
        item=None,
        text=version.text,
        headline=version.headline,
        kicker=version.kicker,
        byline=version.byline,
        dateline=version.dateline,
        blocks=version.blocks,
    )


def _ordered(*findings: Finding) -> tuple[Finding, ...]:
    """Findings without a place first, then by place and kind."""
    return tuple(sorted(findings, key=lambda found: (found.span or Span(0, 0), found.kind, found.message)))
