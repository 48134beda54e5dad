"""Signs that an outlet reports for itself: the words that say so, or none found.

The phrases are data (``reporting.toml`` of each language pack): the outlet's people and its questions,
what its writer tells in the first person, and bylines. What stands between quotation marks is
somebody else's; so is a first person in words that are told of another, or in a reader's letter.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from stemma import languages
from stemma.model import Analysis, Evidence, Span, Version
from stemma.model.span import BODY
from stemma.relate.citation.reporting_phrases import Found, Phrases, Places, found, phrases_for, places
from stemma.relate.citation.stretches import Stretches
from stemma.relate.publishers import names_publisher

EDGE = 160
"""Letters at both ends of a text among which it says that it is a reader's letter."""
NOTHING = Stretches(())


def own_reporting(analysis: Analysis) -> Evidence | None:
    """The first words by which the outlet is an origin itself; None where there are none."""
    return next(iter(own_signs(analysis)), None)


def own_work(analysis: Analysis) -> Evidence | None:
    """The first words that show any work of the outlet's own, if only a document that it has read."""
    phrases = _phrases_for(analysis)
    if (own := own_reporting(analysis)) is not None or phrases is None:
        return own
    version = analysis.version
    there = found(phrases, version.text)
    work = min(_firsts(there.work, there), default=None)
    return None if work is None else Evidence(version.id, work, version.words(work))


def own_signs(analysis: Analysis) -> tuple[Evidence, ...]:
    """For each phrase by which the outlet is an origin its first place, in order; the byline's last."""
    phrases = _phrases_for(analysis)
    if phrases is None:
        return ()
    version = analysis.version
    there = found(phrases, version.text)
    signs = set(_firsts(there.own, there))
    if unnamed := set(_firsts(there.unnamed, there)):
        another = _first_other_outlet(analysis)
        signs.update(one for one in unnamed if one.start < another)
    if any(there.narrated) and not _is_letter(version, phrases.letters):
        signs.update(_firsts(there.narrated, there, _told(analysis, there)))
    ordered = (*sorted(signs), *_in_byline(version, phrases))
    return tuple(Evidence(version.id, one, version.words(one)) for one in ordered)


def own_passages(analysis: Analysis) -> Stretches:
    """From each sentence that shows the outlet's own work or hearing to the end of its paragraph.

    What is quoted there was said to the outlet itself, whoever is credited for the rest.
    """
    phrases = _phrases_for(analysis)
    if phrases is None:
        return NOTHING
    there = found(phrases, analysis.version.text)
    every = (one for family in (there.own, there.work, there.narrated) for one in family)
    signs = (sign for one in every for sign in one if not there.not_own.cut(sign))
    return Stretches([_to_paragraph_end(sign, analysis) for sign in signs])


def _to_paragraph_end(sign: Span, analysis: Analysis) -> Span:
    start = next((one.start for one in analysis.sentences if one.overlaps(sign)), sign.start)
    blocks = (one.end for one in analysis.version.blocks if one.start <= sign.start < one.end)
    return Span(start, next(blocks, sign.end))


def _phrases_for(analysis: Analysis) -> Phrases | None:
    if analysis.language is None or analysis.language not in languages.codes():
        return None
    version = analysis.version
    return phrases_for(analysis.language, version.publisher, _read(version))


def _read(version: Version) -> tuple[str, ...]:
    """The fields in which phrases are looked for."""
    fields = (version.section, version.kicker, version.headline, version.byline)
    return (version.text, *filter(None, fields))


def _told(analysis: Analysis, there: Found) -> Stretches:
    """What is told of others: contents of attributions, and sentences that repeat a statement."""
    contents = (span for one in analysis.attributions for span in one.content if span.field == BODY)
    return Stretches((*contents, *(one for one in analysis.sentences if there.stated.meet(one))))


def _firsts(family: Places, there: Found, told: Stretches = NOTHING) -> Iterator[Span]:
    """The first place of each phrase outside what is not the outlet's own.

    The outlet's name may itself stand between marks: a quotation within the sign is no other's words.
    """
    for phrase in family:
        own = (one for one in phrase if not (there.not_own.cut(one) or told.hold(one)))
        yield from islice(own, 1)


def _first_other_outlet(analysis: Analysis) -> int:
    """Where a text first names an outlet that is not its own; its end where it names none."""
    text, publisher = analysis.version.text, analysis.version.publisher
    named = (one for one in analysis.mentions if one.kind == "outlet" and one.span.field == BODY)
    return min(
        (one.span.start for one in named if not names_publisher(one.name, publisher)), default=len(text)
    )


def _in_byline(version: Version, phrases: Phrases) -> Iterator[Span]:
    """The first sign that the byline bears."""
    byline = version.byline or ""
    if any(places(phrases.never, byline)):
        return
    signs = sorted(places(phrases.bylines, byline))[:1]
    yield from (Span(one.start, one.end, "byline") for one in signs)


def _is_letter(version: Version, letters: Sequence[re.Pattern[str]]) -> bool:
    """Whether a reader wrote it: then its first person is not the outlet's."""
    text = version.text
    around = (version.section, version.kicker, version.headline, version.byline, text[:EDGE], text[-EDGE:])
    return any(any(places(letters, field)) for field in around if field)
