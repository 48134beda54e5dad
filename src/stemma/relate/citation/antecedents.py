"""Names that a source's words took from the text before: links in, the same out where the words fit the name.

"The group" is no hospital, however near one was named; "the Korean company" is not called Korean; "he",
behind what the verger said, is the verger, whom no name tells; and nobody is told by the outlet he told.
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from stemma import gazetteer
from stemma.gazetteer.language_words import everywhere_words
from stemma.model import Analysis, Link, Span
from stemma.names.bodies import BRANDS, body_of, noun_for_body
from stemma.relate.citation.introduced import WORDS, tells_body
from stemma.relate.citation.naming import Named
from stemma.relate.citation.rulings import bodies_named, tells
from stemma.relate.citation.speaking import is_said
from stemma.relate.publishers import names_publisher

TAKEN = frozenset({"pronoun", "role", "unspoken-subject"})
"""Grounds that tell that a name stands elsewhere."""
GOES_ON = frozenset({"pronoun", "unspoken-subject"})
SPEAKERS = frozenset({"person", "anonymous", None})
LEAST_FIRST = 3
"""Letters of a first name: "At", "Im" open sentences, too."""
OPENS = re.compile(
    r"((?:[^\W\d_a-zà-þа-яёіїєґ][\w’'-]+\s+){1,3}[^\W\d_a-zà-þа-яёіїєґ][\w’'-]+),\s[^,.;:]{4,80},\s"
)
"""A whole name with capitals at the head of a sentence, and an apposition between commas."""


def settled(link: Link, analysis: Analysis, named: Sequence[Named]) -> Link:
    """The link without a name that cannot be its bearer's; of an unspoken subject, with the speaker's.

    ``named`` are the places where the report names publishers of the story's reports: "she" is none of them.
    """
    words = " ".join(analysis.version.words(span) for span in link.source)
    if link.kind == "institution" and (meant := _named_before(link, words, analysis)) is not None:
        return meant
    if link.name is None:
        return link
    if link.kind == "institution" and (
        _is_origin(link.name)
        or _is_noun(link.name, analysis.language)
        or _is_other_body(link, words, analysis)
    ):
        return replace(link, name=None, entity=None)
    grounds = [ground.by for ground in link.grounds]
    if "unspoken-subject" in grounds and names_publisher(link.name, analysis.version.publisher):
        return _speaker_before(link, analysis) or link
    is_outlet = link.kind == "person" and any(analysis.version.words(one.span) == link.name for one in named)
    nearer = None
    if GOES_ON.intersection(grounds) and link.kind == "person":
        nearer = _named_nearer(link, analysis)
    if nearer is None and GOES_ON.intersection(grounds) and (is_outlet or _is_nearer(link, analysis)):
        return replace(link, name=None, entity=None)
    return nearer or link


def _named_before(link: Link, words: str, analysis: Analysis) -> Link | None:
    """With the name of the body of that kind that the text named last, where a noun has none that fits."""
    noun = noun_for_body(words, analysis.language)
    own = body_of(link.name or "", analysis.language)
    if noun is None or noun.fields or not link.source or (noun.heads & own.heads and tells(own)):
        return None
    before = [
        (entity, name)
        for place, entity, name in bodies_named(analysis)
        if place.field == link.source[0].field and place.end <= link.source[0].start
        if noun.heads & (body := body_of(name, analysis.language)).heads and tells(body)
    ]
    return replace(link, entity=before[-1][0], name=before[-1][1]) if before else None


def _is_origin(name: str) -> bool:
    """Whether a name is no more than a country's adjective: "South Korean"."""
    return gazetteer.tells_origin(name) or all(map(gazetteer.tells_origin, gazetteer.words(name)))


def _is_noun(name: str, language: str | None) -> bool:
    """Whether a name is a noun that any such body bears: 회사, "the group"."""
    said = noun_for_body(name, language)
    return said is not None and not said.fields and said.heads <= BRANDS


def _is_other_body(link: Link, words: str, analysis: Analysis) -> bool:
    """Whether the noun means another kind of body than the one named before that it was taken for."""
    if not any(ground.by in TAKEN for ground in link.grounds):
        return False
    noun, name = (body_of(one, analysis.language) for one in (words, link.name or ""))
    return bool(noun.heads and name.heads) and noun.heads.isdisjoint(name.heads)


def _speaker_before(link: Link, analysis: Analysis) -> Link | None:
    """With the name of the person whom an attribution of this paragraph has last."""
    at = min((*link.source, *link.cue), default=None)
    speakers = [
        last
        for last, place in _speakers(analysis)
        if at is not None and last.kind == "person" and last.name and _is_before(place, at, analysis)
    ]
    if not speakers:
        return None
    return replace(link, kind="person", name=speakers[-1].name, entity=speakers[-1].entity)


def _is_nearer(link: Link, analysis: Analysis) -> bool:
    """Whether somebody without a name speaks in this paragraph, and the bearer of the name before it."""
    at = min((*link.source, *link.cue), default=None)
    taken = next((ground.place for ground in link.grounds if ground.by in GOES_ON), None)
    if at is None or taken is None or taken.field != at.field or _paragraph(at, analysis).covers(taken):
        return False
    return any(
        last.name is None and last.kind in SPEAKERS and last.source and _is_before(place, at, analysis)
        for last, place in _speakers(analysis)
    )


def _named_nearer(link: Link, analysis: Analysis) -> Link | None:
    """With the whole name that the pronoun's paragraph has before it, where its own stands farther up.

    It is a speaker's, or opens a sentence and has who he is between commas: "Ada Quill, a miller, doubts it."
    """
    at = min((*link.source, *link.cue), default=None)
    taken = next((ground.place for ground in link.grounds if ground.by in GOES_ON), None)
    if at is None or taken is None or taken.field != at.field or _paragraph(at, analysis).covers(taken):
        return None
    named = [
        (place, last.name, last.entity)
        for last, place in _speakers(analysis)
        if last.name and last.kind in ("person", None) and _is_before(place, at, analysis)
    ]
    named += [
        _opening_name(Span(one.start, one.start + len(found[1]), at.field), found[1], analysis)
        for one in analysis.sentences
        if _is_before(one, at, analysis) and (found := OPENS.match(analysis.version.words(one)))
    ]
    whole = [one for one in named if len(one[1].split()) >= WORDS and not tells_body(one[1])]
    if not whole:
        return None
    _, name, entity = max(whole, key=lambda one: one[0])
    return replace(link, name=name, entity=entity) if name != link.name else None


def _opening_name(place: Span, name: str, analysis: Analysis) -> tuple[Span, str, str | None]:
    """The name as it was read there; as it stands where it was not; none where it is no name."""
    first = name.split(maxsplit=1)[0]
    if len(first) < LEAST_FIRST or re.search(
        rf"(?<!\w){re.escape(first.lower())}(?!\w)", analysis.version.text
    ):
        return place, "", None
    mention = next(
        (one for one in analysis.mentions if one.kind == "person" and one.span.overlaps(place)), None
    )
    if mention is not None:
        return place, mention.name, mention.entity
    return place, "" if gazetteer.key(first) in everywhere_words("titles") else name, None


def _speakers(analysis: Analysis) -> list[tuple[Link, Span]]:
    """The last links of all that is said, in the order of the text."""
    found = [
        (one.chain[-1], min((*one.chain[-1].source, *one.cue)))
        for one in analysis.attributions
        if one.chain and one.cue and is_said(one, analysis)
    ]
    return sorted(found, key=lambda one: one[1])


def _is_before(place: Span, at: Span, analysis: Analysis) -> bool:
    return place.field == at.field and place.end <= at.start and _paragraph(at, analysis).covers(place)


def _paragraph(at: Span, analysis: Analysis) -> Span:
    inside = (one for one in analysis.version.blocks if one.start <= at.start < one.end)
    return next((Span(one.start, one.end, at.field) for one in inside), at)
