"""An analysis in, lines for a reader out: its credits and attributions, each with its words and reasons."""

from collections.abc import Iterable, Iterator

from stemma.model import Analysis, Attribution, Credit, Ground, Link, Span, Version
from stemma.publish.plain import short
from stemma.publish.reasons import in_short
from stemma.publish.terminal.words import isolated

REASON = 60
"""More words of a reason than this are read in the report itself."""


def lines(analysis: Analysis) -> Iterator[str]:
    """The report's line, then its credits, then its attributions; that there are none is said too."""
    version = analysis.version
    item = "" if version.item is None else f", item {version.item}"
    yield f"{isolated(version.file)}{item}"
    if not analysis.credits and not analysis.attributions:
        yield "  no credit and no attribution was found"
    for credit in analysis.credits:
        yield from _credit(version, credit)
    for attribution in analysis.attributions:
        yield from _attribution(version, attribution)


def _credit(version: Version, credit: Credit) -> Iterator[str]:
    own = ", its own" if credit.is_own else ""
    yield f"  {isolated(credit.name)} [{credit.role}{own}] credit"
    yield f"      {isolated(credit.text)}"
    yield f"      · {_reasons(version, credit.grounds, (credit.name, credit.text))}"


def _attribution(version: Version, attribution: Attribution) -> Iterator[str]:
    steps = [f"{_name(version, link)} [{_words(version, link.cue)}]" for link in attribution.chain]
    head = " ← ".join(steps) or f"(nobody named) [{_words(version, attribution.cue)}]"
    yield f"  {head} {attribution.kind}"
    yield f"      {_words(version, attribution.content)}"
    for link in attribution.chain:
        yield f"      · {_link(version, link)}"


def _name(version: Version, link: Link) -> str:
    return isolated(link.name) if link.name else _words(version, link.source) or "(not named)"


def _link(version: Version, link: Link) -> str:
    """Who it is, by which words, and why."""
    printed = _words(version, link.source)
    name = _name(version, link)
    shown = name if printed in ("", name) else f"{name}, “{printed}”"
    said = (" ".join(map(version.words, link.source)),)
    return f"{shown}: {link.kind or 'kind unknown'}; {_reasons(version, link.grounds, said)}"


def _reasons(version: Version, grounds: Iterable[Ground], said: tuple[str, ...]) -> str:
    """Each with its words, but for those that stand beside it anyway."""
    return ", ".join(_reason(version, each, said) for each in grounds) or "nothing told it"


def _reason(version: Version, ground: Ground, said: tuple[str, ...]) -> str:
    words = version.words(ground.place) if ground.place else ""
    return (
        f"{in_short(ground)} “{isolated(short(words, REASON))}”"
        if words and words not in said
        else in_short(ground)
    )


def _words(version: Version, spans: Iterable[Span]) -> str:
    return " … ".join(isolated(version.words(span)) for span in spans)
