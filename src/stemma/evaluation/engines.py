"""What an engine finds in a text or a case, as its measures ask for it."""

import re
from collections.abc import Sequence

from stemma.evaluation.attribution_scores import Relation, Spans
from stemma.evaluation.cases import Case
from stemma.model import ENGINES, Attribution, Block, Engine, Span, Version
from stemma.understand import engines, mentions, sentences

DEFAULT = ENGINES[0]
_PARAGRAPH = re.compile(r"[^\n]+")


def predict(text: str, language: str, engine: Engine = DEFAULT) -> list[Relation]:
    """What an engine finds in a text that is all body, as spans by role."""
    version = raw_version(text)
    spans = sentences.split(text, version.blocks, language)
    return [_relation(found) for found in engines.find(engine, version, language, spans, ()).attributions]


def find_in_case(case: Case, engine: Engine = DEFAULT) -> tuple[Attribution, ...]:
    """What an engine finds in a case whose language is known, with the mentions that name its sources."""
    version, language = case.version, case.language
    spans = sentences.split(version.text, version.blocks, language)
    named = mentions.find(version, language, spans)
    return engines.find(engine, version, language, spans, named).attributions


def raw_version(text: str) -> Version:
    """The whole text as a body, a line a paragraph."""
    blocks = tuple(Block(line.start(), line.end()) for line in _PARAGRAPH.finditer(text))
    return Version(id="", capture="", file="", item=None, text=text, blocks=blocks)


def _relation(found: Attribution) -> Relation:
    def places(spans: Sequence[Span]) -> Spans:
        return tuple((span.start, span.end) for span in spans)

    return Relation(places(found.source), places(found.cue), places(found.content))
