"""Analyses made from the texts of a case, with no more than the tested stage reads."""

from stemma.model import Analysis, Iso, Mention, Span, Version
from stemma.understand.sentences import split


def analysis(
    name: str,
    *,
    language: str,
    text: str,
    headline: str | None = None,
    published: str | None = None,
    mentions: tuple[str, ...] = (),
) -> Analysis:
    body = text.strip()
    version = Version(
        id=name,
        capture="sha256:0",
        file=name,
        item=None,
        text=body,
        headline=headline,
        published=Iso(published) if published else None,
    )
    places = [(body.index(words), words) for words in mentions]
    return Analysis(
        version,
        language,
        sentences=split(body, (), language),
        mentions=tuple(
            Mention(Span(at, at + len(words)), words, "institution") for at, words in sorted(places)
        ),
    )
