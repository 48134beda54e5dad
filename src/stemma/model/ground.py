"""Why words were taken for what they are: a name that stays the same, and the words that tell it."""

from dataclasses import dataclass
from typing import Literal

from stemma.model.span import Span

GroundKind = Literal[
    # What told a source's kind.
    "title",
    "outlet-word",
    "institution-word",
    "document-word",
    "gazetteer",
    "outlet-cue",
    "place-told",
    "unnamed-words",
    "asked-not-to-be-named",
    "form",
    # Where a name was taken from that the words themselves do not have.
    "pronoun",
    "role",
    "short-name",
    "unspoken-subject",
    "this-report",
    # What told a credit.
    "byline",
    "dateline",
    "end-mark",
    "credit-phrase",
    "whole-line",
    "picture-line",
    "sign-off",
    "declared",
    # What told that a credit names a publisher.
    "own-name",
    "publisher-word",
    "letters",
    "unnamed-agencies",
]


@dataclass(frozen=True, slots=True)
class Ground:
    """One reason. ``place`` is where the telling words stand, None where no single place has them."""

    by: GroundKind
    place: Span | None = None
