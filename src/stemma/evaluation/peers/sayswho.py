"""sayswho's quotation part over spaCy's small model, a paragraph at a time, prepared as it prepares them.

Its coreference model is not on PyPI and is not used: who is meant by a speaker is not asked for here. The
preparation changes quotation marks and spaces, so places are carried back to the text.
"""

from collections.abc import Sequence
from difflib import SequenceMatcher
from typing import Any

from stemma.evaluation.attribution_scores import Relation, Spans
from stemma.evaluation.peers import parsed
from stemma.evaluation.peers.find import Find

NAME = "sayswho"


def finder() -> Find | None:
    """The function, where sayswho and the model are there."""
    return find if parsed.is_installed("sayswho") else None


def find(text: str) -> list[Relation]:
    """Speaker, cue and content as sayswho gives them, token by token."""
    return [one for start, words in parsed.paragraphs(text) for one in _of_paragraph(words, start)]


def _of_paragraph(words: str, start: int) -> list[Relation]:
    from sayswho.helpers import prep_text_for_quote_detection  # noqa: PLC0415 - not always installed
    from sayswho.quote_finder import quote_finder  # noqa: PLC0415

    try:
        prepared = prep_text_for_quote_detection(words)
        triples = list(quote_finder(parsed.parse(prepared)))
    except (IndexError, TypeError):  # a paragraph of spaces, a mark of two characters
        return []
    at = _origins(words, prepared)

    def places(tokens: Sequence[Any]) -> Spans:
        return tuple((start + at[a], start + at[b - 1] + 1) for a, b in parsed.places(tokens))

    return [Relation(places(one.speaker), places(one.cue), places(one.content)) for one in triples]


def _origins(text: str, prepared: str) -> list[int]:
    """For each character of the prepared text, where it comes from; one put in, where it was put."""
    origins: list[int] = []
    for _, start, end, first, last in SequenceMatcher(None, text, prepared, autojunk=False).get_opcodes():
        most = max(min(end, len(text)) - 1, start if end > start else start - 1, 0)
        origins += [min(start + offset, most) for offset in range(last - first)]
    return origins
