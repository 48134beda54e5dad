"""“X has published a report. The report says …”: the outlet of the sentence before as the outer link.

What an outlet prints, airs or obtains is known by its verb and its noun; the sentence behind points back to
it by the same kind of noun, by “in it”, or by a speaker whom the one before named.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from stemma.model import Ground, Link
from stemma.understand.attribution.chains.heard import may_name_outlet
from stemma.understand.attribution.chains.venues import find_venue
from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.naming.quoted import quoted_name
from stemma.understand.attribution.naming.resolve import Naming
from stemma.understand.attribution.phrases import behind
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase
from stemma.understand.attribution.phrases.subjects import subject_from
from stemma.understand.attribution.phrases.trimming import is_lead

LONGEST_OUTLET = 8
OPENING = 5
"""Elements of a content among which its first noun stands, behind a time and its modifiers."""


@dataclass(frozen=True, slots=True)
class Published:
    """Who published, as a link, and the unit that tells so."""

    link: Link
    unit: Unit


@dataclass(frozen=True, slots=True)
class Said:
    """An attribution that may point back: the unit of its source, and both among the elements there."""

    unit: Unit
    source: Phrase
    content: Sequence[Phrase]


def published(units: Sequence[Unit], naming: Naming, lex: Lexicon) -> dict[int, Published]:
    """By the start of a unit, what the unit before it says was published."""
    found: dict[int, Published] = {}
    for unit, follows in pairwise(units) if lex["publishing"] else ():
        link = _publisher(unit, naming, lex) if follows.paragraph - unit.paragraph <= 1 else None
        if link is not None:
            found[follows.start] = Published(link, unit)
    return found


def led(
    links: tuple[Link, ...], said: Said, known: Mapping[int, Published], lex: Lexicon
) -> tuple[Link, ...]:
    """The chain behind the outlet of the sentence before, where nothing else leads to its only link."""
    before = known.get(said.unit.start)
    if before is None or len(links) != 1 or links[0].kind == "outlet":
        return links
    return (before.link, *links) if _points_back(links[0], said, before, lex) else links


def is_publication(unit: Unit, cue: Phrase, content: Phrase, lex: Lexicon) -> bool:
    """“X published a letter from Y”: what is printed is named, and nothing of it is told."""
    if unit.is_quote(content.start) or not any(unit.word(at) in lex["publishing"] for at in range(*cue)):
        return False
    if cue.end <= content.start:
        nouns = range(content.start, min(content.end, content.start + OPENING))
    else:  # “X는 …의 편지를 공개했다”: the object closes with its noun, right before the verb
        nouns = range(content.end - 1, content.end if content.end == cue.start else content.end - 1)
    told = any(unit.word(at) in lex["complementizers"] for at in range(*content))
    return not told and any(unit.word(at) in lex["published"] | lex["documents"] for at in nouns)


def _publisher(unit: Unit, naming: Naming, lex: Lexicon) -> Link | None:
    """The outlet that publishes, or to which an interview was given."""
    verb = next((at for at in range(len(unit.elements)) if unit.word(at) in lex["publishing"]), None)
    noun = next((at for at in range(len(unit.elements)) if unit.word(at) in lex["published"]), None)
    if verb is None or noun is None:
        return None
    subject = _subject(unit, verb, noun, lex)
    tells = any(unit.word(at) in lex["talked"] for at in range(*subject))  # “X told the weekly Y in …”
    if not subject or tells or not is_outlet(unit, subject, naming, lex):
        subject = _given_to(unit, noun, naming, lex)
    if not subject:
        return None
    cue = tuple(unit.span(at, at + 1) for at in sorted((verb, noun)))
    named = naming.name_only(unit, subject)
    grounds = named.grounds if named.kind == "outlet" else (Ground("outlet-cue", cue[0]),)
    return Link((unit.span(*subject),), cue, "outlet", named.name, grounds=grounds)


def _given_to(unit: Unit, noun: int, naming: Naming, lex: Lexicon) -> Phrase:
    """“She gave the weekly X an interview”, “в распоряжении «Норды» оказалось письмо”."""
    hand = ((at, phrase_length(unit, at, lex.at_hand)) for at in range(noun))
    held = next((at + length for at, length in hand if length), noun)
    while unit.word(held) in lex["outlets"] and held < noun:
        held += 1
    named = naming.mentions.outlet_at(unit, held, noun, lex) or quoted_name(unit, held, noun)
    if held < noun and named:
        return named
    venue = find_venue(unit, 0, len(unit.elements), lex)
    if venue is not None and venue.kind == "outlet" and not venue.is_pointing:
        return venue.source
    told = next((at for at in range(noun) if unit.word(at) in lex["told_by"]), 0)
    nouns = range(max(0, told - LONGEST_OUTLET), told)
    first = next((at for at in nouns if unit.word(at) in lex["outlets"]), None)
    if first is not None:
        return Phrase(first, told)
    places = (naming.mentions.outlet_at(unit, at, noun, lex) for at in range(noun))
    return next((place for place in places if place is not None), NOTHING)


def _subject(unit: Unit, verb: int, noun: int, lex: Lexicon) -> Phrase:
    """The one who publishes: behind the verb, or what opens the sentence."""
    if lex.data.definite:
        return behind.after(unit, verb + 1, lex) if verb < noun else NOTHING
    if verb < noun:
        return subject_from(unit, 0, lex, end=verb)
    start = end = next((at for at in range(noun) if not is_lead(unit, at, lex)), noun)
    marks = lex.data.source_endings
    while end < noun and not _ends_subject(unit, start, end, lex):
        end += 1
        is_first = end - start == 1 and not lex.tells(unit.word(start), lex["outlets"])
        if marks and unit.word(end - 1).endswith(marks) and not is_first:
            break
    return Phrase(start, end) if start < end <= start + LONGEST_OUTLET else NOTHING


def _ends_subject(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    word = unit.word(at)
    is_time = unit.is_time(at) and unit.word(at - 1) not in lex["outlets"]
    if not word or is_time or word in lex["source_markers"] or word in lex["complementizers"]:
        return True
    return at > start and (word in lex["prepositions"] or word in lex["genitives"])


def is_outlet(unit: Unit, phrase: Phrase, naming: Naming, lex: Lexicon) -> bool:
    """Whether a phrase tells an outlet, by a word or by its name."""
    if any(lex.tells(unit.word(at), lex["outlets"]) for at in range(*phrase)):
        return True
    kind = naming.name_only(unit, phrase).kind
    names = [at for at in range(*phrase) if unit.elements[at].is_capital]
    is_titled = unit.word(phrase.start) in lex["articles"]  # “La Vigie” against “Greenpeace”
    return bool(names) and (
        kind == "outlet"
        or (kind is None and (is_titled or any(may_name_outlet(unit.word(at)) for at in names)))
    )


def _points_back(link: Link, said: Said, before: Published, lex: Lexicon) -> bool:
    """“The report says”, “in it, he says”, or one speaks whom the sentence before named."""
    unit, source = said.unit, said.source
    words = {unit.word(at) for at in range(*source)}
    others = either(lex.determiners, lex["prepositions"], lex["genitives"])
    if words & lex["published"] and words <= lex["published"] | others:
        return True
    if words <= lex["pronouns"] | lex["demonstratives"] and link.name is None:
        return True  # “X has obtained the minutes. According to | them, …”
    inside = {at for part in (source, *said.content) for at in range(*part)}
    free = [at for at in range(len(unit.elements)) if at not in inside]
    if any(unit.word(at) in lex["published"] or phrase_length(unit, at, lex.there) for at in free):
        return True
    told = unit.text[before.unit.start : before.unit.end]
    return bool(link.kind == "person" and link.name and link.name.split()[-1] in told)
