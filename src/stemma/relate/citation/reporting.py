"""Signs that an outlet reports for itself: the words that say so, or none found.

The phrases are data (``reporting.toml`` of each language pack): the outlet's people and its questions,
what its writer tells in the first person, and bylines. What stands between quotation marks is
somebody else's; so is a first person in words that are told of another, or in a reader's letter.
"""

import itertools
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from stemma import languages
from stemma.errors import Misconfigured
from stemma.model import Analysis, Evidence, Span, Version
from stemma.model.span import BODY
from stemma.relate.citation.name_forms import Reporting, expression, last_stem, levelled
from stemma.relate.citation.stretches import Stretches
from stemma.relate.keeping import keeping
from stemma.relate.publishers import names_publisher
from stemma.relate.reuse.quotation import quotations

EDGE = 160
"""Letters at both ends of a text among which it says that it is a reader's letter."""
DEEPEST = 4
"""Word classes that name word classes."""
NOTHING = Stretches(())
_NAMED = re.compile(r"\{([a-z_]+)\}")


class _Phrases(msgspec.Struct, frozen=True):
    """A pack's expressions, made ready for one publisher."""

    own: tuple[re.Pattern[str], ...]
    unnamed: tuple[re.Pattern[str], ...]
    work: tuple[re.Pattern[str], ...]
    narrated: tuple[re.Pattern[str], ...]
    bylines: tuple[re.Pattern[str], ...]
    letters: tuple[re.Pattern[str], ...]
    statements: tuple[re.Pattern[str], ...]
    never: tuple[re.Pattern[str], ...]


def own_reporting(analysis: Analysis) -> Evidence | None:
    """The first words by which the outlet is an origin itself; None where there are none."""
    return next(iter(own_signs(analysis)), None)


def own_work(analysis: Analysis) -> Evidence | None:
    """The first words that show any work of the outlet's own, if only a document that it has read."""
    phrases = _phrases_for(analysis)
    if (own := own_reporting(analysis)) is not None or phrases is None:
        return own
    version = analysis.version
    found = sorted(_firsts(phrases.work, version.text, _not_own(version, phrases)))
    return next((Evidence(version.id, one, version.words(one)) for one in found), None)


def own_signs(analysis: Analysis) -> tuple[Evidence, ...]:
    """For each phrase by which the outlet is an origin its first place, in order; the byline's last."""
    phrases = _phrases_for(analysis)
    if phrases is None:
        return ()
    version = analysis.version
    not_own = _not_own(version, phrases)
    found = set(_firsts(phrases.own, version.text, not_own))
    another = _first_other_outlet(analysis)
    found.update(one for one in _firsts(phrases.unnamed, version.text, not_own) if one.start < another)
    if not _is_letter(version, phrases.letters):
        found.update(_firsts(phrases.narrated, version.text, not_own, _told(analysis, phrases)))
    ordered = (*sorted(found), *_in_byline(version, phrases))
    return tuple(Evidence(version.id, one, version.words(one)) for one in ordered)


def own_passages(analysis: Analysis) -> Stretches:
    """From each sentence that shows the outlet's own work or hearing to the end of its paragraph.

    What is quoted there was said to the outlet itself, whoever is credited for the rest.
    """
    phrases = _phrases_for(analysis)
    if phrases is None:
        return NOTHING
    version = analysis.version
    not_own = _not_own(version, phrases)
    every = (phrases.own, phrases.work, phrases.narrated)
    signs = [one for family in every for one in _places(family, version.text) if not not_own.cut(one)]
    return Stretches(tuple(_to_paragraph_end(one, analysis) for one in signs))


def _to_paragraph_end(sign: Span, analysis: Analysis) -> Span:
    start = next((one.start for one in analysis.sentences if one.overlaps(sign)), sign.start)
    blocks = (one.end for one in analysis.version.blocks if one.start <= sign.start < one.end)
    return Span(start, next(blocks, sign.end))


def _phrases_for(analysis: Analysis) -> _Phrases | None:
    if analysis.language is None or analysis.language not in languages.codes():
        return None
    version = analysis.version
    read = _read(version)
    stem = last_stem(analysis.language, version.publisher)
    name = _named(analysis.language, version.publisher) if stem and _has(read, stem) else None
    is_named = name is not None and any(name.search(field) for field in read)
    return _phrases(analysis.language, version.publisher if is_named else None)


def _has(fields: Sequence[str], stem: str) -> bool:
    return any(stem in levelled(field) for field in fields)


def _read(version: Version) -> tuple[str, ...]:
    """The fields in which phrases are looked for."""
    fields = (version.section, version.kicker, version.headline, version.byline)
    return (version.text, *filter(None, fields))


@lru_cache(maxsize=4096)
def _named(language: str, publisher: str | None) -> re.Pattern[str] | None:
    """A publisher's name in any of its cases. Where it stands nowhere, the phrases of no publisher serve:
    they are the same for all, and need not be made ready for each."""
    pack = languages.section(language, "reporting", Reporting)
    if pack is None or publisher is None:
        return None
    return re.compile(_expanded(expression(publisher, pack), pack.words, language), re.IGNORECASE)


def _not_own(version: Version, phrases: _Phrases) -> Stretches:
    """Quotations, and what has the form of a sign and is none."""
    return Stretches((*quotations(version.text), *_places(phrases.never, version.text)))


def _told(analysis: Analysis, phrases: _Phrases) -> Stretches:
    """What is told of others: contents of attributions, and sentences that repeat a statement."""
    stated = Stretches(_places(phrases.statements, analysis.version.text))
    contents = (span for one in analysis.attributions for span in one.content if span.field == BODY)
    return Stretches((*contents, *(one for one in analysis.sentences if stated.meet(one))))


def _firsts(
    phrases: Sequence[re.Pattern[str]], text: str, not_own: Stretches, told: Stretches = NOTHING
) -> Iterator[Span]:
    """The first place of each phrase outside what is not the outlet's own.

    The outlet's name may itself stand between marks: a quotation within the sign is no other's words.
    """
    for phrase in phrases:
        own = (one for one in _places((phrase,), text) if not (not_own.cut(one) or told.hold(one)))
        yield from itertools.islice(own, 1)


def _first_other_outlet(analysis: Analysis) -> int:
    """Where a text first names an outlet that is not its own; its end where it names none."""
    text, publisher = analysis.version.text, analysis.version.publisher
    named = (one for one in analysis.mentions if one.kind == "outlet" and one.span.field == BODY)
    return min(
        (one.span.start for one in named if not names_publisher(one.name, publisher)), default=len(text)
    )


def _in_byline(version: Version, phrases: _Phrases) -> Iterator[Span]:
    """The first sign that the byline bears."""
    byline = version.byline or ""
    if any(_places(phrases.never, byline)):
        return
    signs = sorted(_places(phrases.bylines, byline))[:1]
    yield from (Span(one.start, one.end, "byline") for one in signs)


def _is_letter(version: Version, letters: tuple[re.Pattern[str], ...]) -> bool:
    """Whether a reader wrote it: then its first person is not the outlet's."""
    text = version.text
    around = (version.section, version.kicker, version.headline, version.byline, text[:EDGE], text[-EDGE:])
    return any(any(_places(letters, field)) for field in around if field)


@keeping(1024)
def _places(phrases: tuple[re.Pattern[str], ...], text: str) -> tuple[Span, ...]:
    return tuple(Span(*match.span()) for phrase in phrases for match in phrase.finditer(text))


@lru_cache(maxsize=256)
def _phrases(language: str, publisher: str | None) -> _Phrases | None:
    """The phrases of a language for one publisher; None where its pack has none."""
    pack = languages.section(language, "reporting", Reporting)
    if pack is None:
        return None
    words = {**pack.words, "publisher": expression(publisher, pack)}

    def ready(phrases: Sequence[str]) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(_expanded(phrase, words, language), re.IGNORECASE) for phrase in phrases)

    return _Phrases(
        own=ready(pack.own),
        unnamed=ready(pack.unnamed),
        work=ready(pack.work),
        narrated=ready(pack.narrated),
        bylines=ready(pack.bylines),
        letters=ready(pack.letters),
        statements=ready((pack.statements,) if pack.statements else ()),
        never=ready(pack.never),
    )


def _expanded(phrase: str, words: dict[str, str], language: str) -> str:
    """An expression with its word classes written out."""
    for _ in range(DEEPEST):
        if not (missing := _NAMED.findall(phrase)):
            return phrase
        if unknown := set(missing) - words.keys():
            raise Misconfigured(
                f"languages/{language}/reporting.toml", f"no words {sorted(unknown)}", "mend the pack"
            )
        phrase = _NAMED.sub(lambda found: words[found[1]], phrase)
    return phrase
