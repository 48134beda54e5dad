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
from stemma.relate.citation.stretches import Stretches
from stemma.relate.reuse.quotation import quotations

DEEPEST = 4
"""Word classes that name word classes."""
SHORTEST_DECLINED = 3
"""Letters of a word that can lose its ending."""
SHORTEST_TAIL = 4
"""Letters of the last word of an outlet's name by which it calls itself: "told the Argus"."""
TEXTS = 2048
"""Of so many bodies the places are remembered: the reports of a story are asked in turn, again and again."""
_NAMED = re.compile(r"\{([a-z_]+)\}")
_MARK = "[«»“”„\"’']"

Places = tuple[tuple[Span, ...], ...]
"""Of each phrase of a family where it stands, in order."""


class Reporting(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``reporting.toml``: regular expressions for an outlet's own eyes, ears and questions.

    In every expression ``{class}`` stands for one of ``words``, and ``{publisher}`` for the name of
    the report's own publisher in any of its cases, with its article and its marks.
    """

    words: dict[str, str] = {}
    """Classes of words, by name: an expression each, which may name other classes."""
    own: tuple[str, ...] = ()
    """Phrases that name the outlet or its people: "told this newspaper", "our reporter saw"."""
    unnamed: tuple[str, ...] = ()
    """The same without a name: "told the newspaper". It is another outlet where one is named before."""
    work: tuple[str, ...] = ()
    """What shows the outlet's own work, but nothing that it saw or heard: a document that it has read,
    a question that nobody answered. The document is the origin then, not the outlet."""
    narrated: tuple[str, ...] = ()
    """What the writer saw, heard and was told, in the first person. It counts only where the words
    are nobody else's, whether quoted, told of another or a reader's letter."""
    bylines: tuple[str, ...] = ()
    """The outlet's own people in a byline."""
    letters: tuple[str, ...] = ()
    """What tells, around a text or at its ends, that a reader wrote it: "Letters to the editor"."""
    statements: str = ""
    """Words of a sentence that repeats a statement, whose "we" is not the outlet's: "in a release"."""
    never: tuple[str, ...] = ()
    """What has the form of a sign and is none: "Photo: our correspondent"."""
    articles: str = ""
    """Articles before the outlet's name. With one, its last word alone is its name."""
    kinds: str = ""
    """What may stand between article and name: "agency", "newspaper"."""
    beginning: tuple[str, str] | None = None
    """How the first word of a name begins, and what may stand there instead behind a prefix."""
    ending: tuple[str, str] | None = None
    """How a word of a name ends, and what may stand there instead in other cases."""


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


@lru_cache(maxsize=TEXTS)
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
    name = _named(language, publisher)
    is_named = name is not None and any(name.search(field) for field in fields)
    return _phrases(language, publisher if is_named else None)


@lru_cache(maxsize=4096)
def _named(language: str, publisher: str | None) -> re.Pattern[str] | None:
    """A publisher's name in any of its cases."""
    pack = languages.section(language, "reporting", Reporting)
    if pack is None or publisher is None:
        return None
    return re.compile(_expanded(_name(publisher, pack), pack.words, language), re.IGNORECASE)


@lru_cache(maxsize=256)
def _phrases(language: str, publisher: str | None) -> Phrases | None:
    """The phrases of a language for one publisher; None where its pack has none."""
    pack = languages.section(language, "reporting", Reporting)
    if pack is None:
        return None
    words = {**pack.words, "publisher": _name(publisher, pack)}

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


def _name(publisher: str | None, pack: Reporting) -> str:
    """An expression for a publisher's name in any of its cases; one that is nowhere, for no publisher."""
    article = f"(?:{pack.articles})" if pack.articles else ""
    bare = re.sub(rf"(?i)^{article}(?:\s+|(?<=[’']))", "", publisher or "") if article else publisher or ""
    words = re.sub(_MARK, " ", bare).split()
    if not words:
        return r"(?!)"
    forms = [_forms(word, pack, is_first=at == 0) for at, word in enumerate(words)]
    kind = rf"(?:(?:{pack.kinds})\s+)?" if pack.kinds else ""
    whole = rf"(?:[\s-]|{_MARK}){{1,3}}".join(forms)
    before = rf"(?:{article}(?:\s+|(?<=[’'])))?" if article else ""
    named = rf"{before}{kind}{_MARK}?{whole}"
    if article and len(words) > 1 and len(words[-1]) >= SHORTEST_TAIL:
        named = rf"(?:{named}|{article}(?:\s+|(?<=[’'])){_MARK}?{forms[-1]})"
    return rf"(?:{named}(?!\w){_MARK}?)" if pack.ending else rf"(?:{named}{_MARK}?)"


def _forms(word: str, pack: Reporting, *, is_first: bool) -> str:
    """A word of a name in any case. Its first letter stays large: "the Post" is not "the post"."""
    start, stem, end = "", word, ""
    if is_first and pack.beginning and (cut := re.match(pack.beginning[0], word)):
        start, stem = pack.beginning[1], word[cut.end() :]
    if pack.ending:
        end = pack.ending[1]
        stem = re.sub(f"(?:{pack.ending[0]})$", "", stem) if len(stem) >= SHORTEST_DECLINED else stem
    large = f"(?-i:{re.escape(stem[:1])})" if stem[:1].isupper() else re.escape(stem[:1])
    return f"{start}{large}{re.escape(stem[1:])}{end}"
