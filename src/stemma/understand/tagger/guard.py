"""A relation in, why it makes no sense out; None where it may stand."""

from stemma.understand.tagger.links import Relation
from stemma.understand.tagger.rows import Rows
from stemma.understand.tagger.spans import Stretch

LONGEST_CONTENT, LONGEST_SOURCE, LONGEST_CUE = 400, 60, 16
"""In words; longer than nearly all that people annotate."""


def fault(relation: Relation, rows: Rows) -> str | None:
    """The reason to drop a relation, as the end of a sentence that begins with "because"."""
    if sum(part.end - part.start for part in relation.contents) > LONGEST_CONTENT:
        return "its content would be longer than a speech"
    if relation.source and relation.source.end - relation.source.start > LONGEST_SOURCE:
        return "its source would be longer than a sentence"
    if relation.cue.end - relation.cue.start > LONGEST_CUE:
        return "its cue would be a clause"
    if not any(_has_word(part, rows) for part in relation.contents):
        return "its content would be marks alone"
    if relation.source and not _has_word(relation.source, rows):
        return "its source would be marks alone"
    return None


def _has_word(part: Stretch, rows: Rows) -> bool:
    return any(rows.normals[at][0].isalnum() for at in range(part.start, part.end))
