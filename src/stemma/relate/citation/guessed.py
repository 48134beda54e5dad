"""What a source is where nothing else tells its kind: a link in, the kind that the words speak for out."""

import re
from dataclasses import replace

from stemma import gazetteer
from stemma.gazetteer.language_words import everywhere_keys
from stemma.model import BODY, Analysis, ExemplarKind, Link, Span
from stemma.names.bodies import body_of
from stemma.names.outlet_nouns import is_empty, is_outlet_noun
from stemma.relate.citation.again import is_organisation
from stemma.relate.citation.described import is_described
from stemma.relate.citation.headlined import is_interviewed
from stemma.relate.citation.introduced import (
    is_all_common,
    is_called_again,
    is_called_outlet,
    is_guess,
    is_person,
    is_pronoun,
    is_whole,
    member_of,
)
from stemma.relate.citation.speaking import head_closes, is_brought_in, is_ruling

COMMA = re.compile("[,،、，]")
LONGEST_BODY = 3
"""Words that tell what a body is: "national guard of …"."""


def guessed_kind(link: Link, words: str, analysis: Analysis) -> ExemplarKind | None:
    """A person whom the report introduces; an institution, where its noun or statement tells so."""
    if is_introduced(link, analysis):
        return "person"
    if link.name is None and is_ruling(words, analysis.language):
        return "document"
    if link.name is None and is_brought_in(words, analysis.language) and not gazetteer.is_spokesperson(words):
        return "anonymous"
    if link.name and is_lettered(link.name, analysis.version.text):
        return "institution"
    is_body = is_organisation(words, closes=head_closes(analysis.language))
    return "institution" if is_body or (link.name and _states(link, analysis)) else None


def is_lettered(name: str, text: str) -> bool:
    """Whether a name is capitals that the text has in brackets behind a name that is no outlet's: "(LPV)"."""
    found = re.search(rf"(?P<before>[^\n.!?]{{1,60}})\({re.escape(name)}\)", text) if name.isupper() else None
    return found is not None and not any(map(is_outlet_noun, gazetteer.words(found["before"])))


def body_without_name(link: Link, words: str, language: str | None) -> str | None:
    """The words for a body that were read as a person's title, to their first comma: "la Guardia costiera".

    They begin with what the body is; "the chief of the police" does not.
    """
    at = min(link.source, default=None)
    if link.kind != "person" or link.name is not None or gazetteer.is_spokesperson(words):
        return None
    if at is None or at.field != BODY:
        return None
    said = re.split(COMMA, words)[0].strip()
    telling = [word for word in gazetteer.words(said) if not (is_empty(word) or gazetteer.tells_origin(word))]
    opening = (body_of(" ".join(telling[:size]), language) for size in range(1, LONGEST_BODY + 1))
    return said if any(one.heads and not one.names for one in opening) else None


def person_behind(
    link: Link, kind: ExemplarKind | None, words: str, analysis: Analysis
) -> tuple[Link, ExemplarKind | None]:
    """The link and its kind, or the person who was taken for an outlet or for the body that he is of."""
    if is_called_outlet(link) and is_introduced(link, analysis):
        return link, "person"
    member = member_of(words, link.name) if kind == "institution" else None
    if member is None:
        return link, kind
    return replace(link, kind="person", name=member, entity=None), "person"


def is_introduced(link: Link, analysis: Analysis) -> bool:
    """Whether the report tells elsewhere, or beside the name, that its bearer is a person."""
    name = link.name or ""
    is_again = is_guess(link) and is_called_again(link, analysis)
    return bool(name) and (is_person(name, analysis.version.text) or is_again)


def is_nobodys_name(link: Link, analysis: Analysis, *, told_us: bool) -> bool:
    """Whether nothing but the form of words tells a person, or the words are such as stand in any text.

    Who ``told_us`` is somebody, whatever tells it.
    """
    if _means_guess(link, analysis) or is_all_common(link.name, analysis.language):
        return True
    is_known = told_us or (bool(link.source) and is_interviewed(link, analysis))
    return is_guess(link) and not (is_known or is_introduced(link, analysis))


def _means_guess(link: Link, analysis: Analysis) -> bool:
    """Whether a pronoun stands for somebody whom only the form of words told: "he", behind half a phrase."""
    if not is_pronoun(link) or link.entity is None or is_whole(link.name):
        return False
    meant = [
        one
        for attribution in analysis.attributions
        for one in attribution.chain
        if one.entity == link.entity and not is_pronoun(one)
    ]
    return bool(meant) and all(is_guess(one) and not is_introduced(one, analysis) for one in meant)


def holds_name(link: Link, words: str, analysis: Analysis) -> bool:
    """Whether a link's own name stands in the words: in "Norda news agency", not in "the Iranian agency".

    Words that are all name ("the Korean media") must be known for one; a mere noun ("dem Portal") is none.
    """
    name, said = set(gazetteer.words(link.name or "")), set(gazetteer.words(words))
    if name == said:
        return any(ground.by == "gazetteer" for ground in link.grounds)
    is_noun = is_described(link.name or "", analysis.version.publisher)
    return name < said and not all(map(gazetteer.tells_origin, name)) and not is_noun


def sentence_at(at: Span, analysis: Analysis) -> str:
    """The sentence in which a place lies; empty where none is told."""
    inside = (one for one in analysis.sentences if one.start <= at.start < one.end)
    return next((analysis.version.words(one) for one in inside), "")


def _states(link: Link, analysis: Analysis) -> bool:
    """Whether the sentence tells of a statement or the like; a mere colon may stand behind a place."""
    at = min((*link.source, *link.cue), default=None)
    cue = "".join(analysis.version.words(span) for span in link.cue)
    if at is None or at.field != BODY or not any(map(str.isalpha, cue)):
        return False
    return any(word in everywhere_keys("documents") for word in gazetteer.words(sentence_at(at, analysis)))
