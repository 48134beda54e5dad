"""textacy's ``extract.triples.direct_quotations`` over spaCy's small model, a paragraph at a time.

By paragraphs, for it gives up a text in which quotation marks do not pair; a paragraph that it gives up
has no relations.
"""

from stemma.evaluation.attribution_scores import Relation
from stemma.evaluation.peers import parsed
from stemma.evaluation.peers.find import Find

NAME = "textacy"


def finder() -> Find | None:
    """The function, where textacy and the model are there."""
    return find if parsed.is_installed("textacy") else None


def find(text: str) -> list[Relation]:
    """Speaker, cue and content as textacy gives them, token by token."""
    return [one for start, words in parsed.paragraphs(text) for one in _of_paragraph(words, start)]


def _of_paragraph(words: str, start: int) -> list[Relation]:
    from textacy.extract.triples import direct_quotations  # noqa: PLC0415 - not always installed

    try:
        triples = list(direct_quotations(parsed.parse(words)))
    except ValueError:  # quotation marks that do not pair
        return []
    return [
        Relation(
            parsed.places(one.speaker, start),
            parsed.places(one.cue, start),
            parsed.places(one.content, start),
        )
        for one in triples
    ]
