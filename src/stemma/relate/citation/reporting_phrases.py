"""A language's phrases of own reporting in, the places where they stand in a text out.

The phrases are regular expressions (``reporting.toml`` of each language pack), made ready for the name of
a report's own publisher. A body is asked many things and is searched once.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

import msgspec

from stemma import languages
from stemma.errors import Misconfigured
from stemma.model import Span
from stemma.relate.citation.own_name import Reporting, expression, last_stem, levelled
from stemma.relate.citation.stretches import Stretches
from stemma.relate.keeping import keeping
from stemma.relate.reuse.quotation import quotations

DEEPEST = 4
"""Word classes that name word classes."""
TEXTS = 2048
"""Of so many bodies the places are remembered: the reports of a story are asked in turn, again and again."""
_NAMED = re.compile(r"\{([a-z_]+)\}")

Places = tuple[tuple[Span, ...], ...]
"""Of each phrase of a family where it stands, in order."""


class Phrases(msgspec.Struct, frozen=True, eq=False):
    """A pack's expressions, made ready for one publisher."""

    own: tuple[re.Pattern[str], ...]
    unnamed: tuple[re.Pattern[str], ...]
    work: tuple[re.Pattern[str], ...]
    narrated: tuple[re.Pattern[str], ...]
    bylines: tuple[re.Pattern[str], ...]
    letters: tuple[re.Pattern[str], ...]
    statements: tuple[re.Pattern[str], ...]
    never: tuple[re.Pattern[str], ...]


@dataclass(frozen=True, slots=True)
class Found:
    """Where the phrases stand in a body."""

    own: Places
    unnamed: Places
    work: Places
    narrated: Places
    stated: Stretches
    """Words of sentences that repeat a statement."""
    not_own: Stretches
    """Quotations, and what has the form of a sign and is none."""


@keeping(TEXTS)
def found(phrases: Phrases, text: str) -> Found:
    """All places at once."""
    return Found(
        own=_each(phrases.own, text),
        unnamed=_each(phrases.unnamed, text),
        work=_each(phrases.work, text),
        narrated=_each(phrases.narrated, text),
        stated=Stretches(places(phrases.statements, text)),
        not_own=Stretches((*quotations(text), *places(phrases.never, text))),
    )


def places(phrases: Sequence[re.Pattern[str]], text: str) -> Iterator[Span]:
    """Where any of some phrases stands, phrase by phrase."""
    for phrase in phrases:
        yield from (Span(*match.span()) for match in phrase.finditer(text))


def _each(phrases: Sequence[re.Pattern[str]], text: str) -> Places:
    return tuple(tuple(places((phrase,), text)) for phrase in phrases)


@lru_cache(maxsize=TEXTS)
def phrases_for(language: str, publisher: str | None, fields: tuple[str, ...]) -> Phrases | None:
    """The phrases for a report with these fields; None where the language has none.

    Where the publisher's name stands in no field, the phrases of no publisher serve: they are the same
    for all, and need not be made ready for each.
    """
    stem = last_stem(language, publisher)
    name = _named(language, publisher) if stem and any(stem in levelled(one) for one in fields) else None
    is_named = name is not None and any(name.search(field) for field in fields)
    return _phrases(language, publisher if is_named else None)


@lru_cache(maxsize=4096)
def _named(language: str, publisher: str | None) -> re.Pattern[str] | None:
    """A publisher's name in any of its cases."""
    pack = languages.section(language, "reporting", Reporting)
    if pack is None or publisher is None:
        return None
    return re.compile(_expanded(expression(publisher, pack), pack.words, language), re.IGNORECASE)


@lru_cache(maxsize=256)
def _phrases(language: str, publisher: str | None) -> Phrases | None:
    """The phrases of a language for one publisher; None where its pack has none."""
    pack = languages.section(language, "reporting", Reporting)
    if pack is None:
        return None
    words = {**pack.words, "publisher": expression(publisher, pack)}

    def ready(phrases: Sequence[str]) -> tuple[re.Pattern[str], ...]:
        return tuple(re.compile(_expanded(phrase, words, language), re.IGNORECASE) for phrase in phrases)

    return Phrases(
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
