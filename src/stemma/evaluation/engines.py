"""The ways of finding attributions, the default first: each is measured and has figures of its own.

An engine takes what ``attribution.find`` takes and gives what it gives. A further one is a line in
``ENGINES``.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from stemma.evaluation.attribution_scores import Relation, Spans
from stemma.evaluation.cases import Case
from stemma.model import Attribution, Block, Mention, Span, Version
from stemma.understand import attribution, engines, mentions, sentences

Find = Callable[[Version, str | None, Sequence[Span], Sequence[Mention]], tuple[Attribution, ...]]

_PARAGRAPH = re.compile(r"[^\n]+")


@dataclass(frozen=True, slots=True)
class Engine:
    name: str
    find: Find


def _tagger(
    version: Version, language: str | None, sentences: Sequence[Span], mentions: Sequence[Mention]
) -> tuple[Attribution, ...]:
    return engines.find("tagger", version, language, sentences, mentions).attributions


ENGINES = (Engine("tagger", _tagger), Engine("rules", attribution.find))
DEFAULT = ENGINES[0]


def engine(name: str) -> Engine:
    """The engine of that name."""
    return next(one for one in ENGINES if one.name == name)


def predict(text: str, language: str, name: str = DEFAULT.name) -> list[Relation]:
    """What an engine finds in a text that is all body, as spans by role."""
    version = raw_version(text)
    spans = sentences.split(text, version.blocks, language)
    return [_relation(found) for found in engine(name).find(version, language, spans, ())]


def find_in_case(case: Case, name: str = DEFAULT.name) -> tuple[Attribution, ...]:
    """What an engine finds in a case whose language is known, with the mentions that name its sources."""
    version, language = case.version, case.language
    spans = sentences.split(version.text, version.blocks, language)
    return engine(name).find(version, language, spans, mentions.find(version, language, spans))


def raw_version(text: str) -> Version:
    """The whole text as a body, a line a paragraph."""
    blocks = tuple(Block(line.start(), line.end()) for line in _PARAGRAPH.finditer(text))
    return Version(id="", capture="", file="", item=None, text=text, blocks=blocks)


def _relation(found: Attribution) -> Relation:
    def places(spans: Sequence[Span]) -> Spans:
        return tuple((span.start, span.end) for span in spans)

    return Relation(places(found.source), places(found.cue), places(found.content))
