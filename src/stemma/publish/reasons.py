"""A ground in, what it says to a reader out. Where no words tell it, that is said."""

from stemma.model import Ground, GroundKind

SAYS: dict[GroundKind, str] = {
    "title": "A title tells that it is a person",
    "outlet-word": "A word tells that it is an outlet",
    "institution-word": "A word tells that it is an institution",
    "document-word": "A word tells that it is a document",
    "gazetteer": "The gazetteer has the name",
    "outlet-cue": "It does what outlets do",
    "place-told": "It is where something was said or published",
    "unnamed-words": "The words leave the source unnamed",
    "asked-not-to-be-named": "Words beside it say that the source is not to be named",
    "form": "Told by the form of the words alone",
    "pronoun": "The pronoun stands for a name in the text",
    "role": "The words stand for a name elsewhere in the text",
    "short-name": "It is short for a fuller name in the text",
    "unspoken-subject": "The verb names nobody and goes on with the speaker before",
    "this-report": "It points to what stands in the outlet named before",
    "byline": "It stands in a byline",
    "dateline": "It stands in the dateline",
    "end-mark": "It is a mark at the end of a text",
    "credit-phrase": "A phrase declares it",
    "whole-line": "A line is nothing but the name",
    "picture-line": "It stands in a line about a picture",
    "sign-off": "One agency alone signs in this form",
    "declared": "The markup or the feed declares it",
    "own-name": "It is the report's own publisher",
    "publisher-word": "A word of the name, or its form as an address, tells that it is a publisher",
    "letters": "Capital letters stand where an agency's mark does",
    "unnamed-agencies": "The words are those for agencies that stay unnamed",
}
UNPLACED: dict[GroundKind, str] = {
    "pronoun": "A pronoun; which name it stands for is unknown",
    "gazetteer": "The gazetteer has the name that it was resolved to",
}
"""What is said instead where no words show it."""
UNKNOWN = "Unknown: nothing beside it tells what it is"
IN_SHORT: dict[GroundKind, str] = {
    "gazetteer": "in the gazetteer",
    "outlet-cue": "cue of outlets",
    "form": "form alone",
    "pronoun": "pronoun for",
    "role": "role of",
    "short-name": "short for",
    "unspoken-subject": "goes on from",
    "this-report": "report in",
    "picture-line": "line about a picture",
}
"""Where the name of the ground with blanks in it does not read well."""


def says(ground: Ground) -> str:
    """A sentence without its full stop."""
    return UNPLACED.get(ground.by, SAYS[ground.by]) if ground.place is None else SAYS[ground.by]


def in_short(ground: Ground) -> str:
    """A word or two."""
    return IN_SHORT.get(ground.by, ground.by.replace("-", " "))
