"""A publisher's name in, what finds it in any of its cases out, by the ``reporting.toml`` of a language."""

import re
from functools import lru_cache

import msgspec

from stemma import languages
from stemma.relate.keeping import keeping

_MARK = "[«»“”„\"’']"
SHORTEST_DECLINED = 3
"""Letters of a word that can lose its ending."""
SHORTEST_TAIL = 4
"""Letters of the last word of an outlet's name by which it calls itself: "told the Argus"."""


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


@keeping(256)
def levelled(text: str) -> str:
    """In small letters, those levelled that a search without regard to case takes for one another."""
    return text.lower().replace("i\u0307", "i").replace("ı", "i").replace("ſ", "s")


@lru_cache(maxsize=4096)
def last_stem(language: str, publisher: str | None) -> str:
    """What every form of a publisher's name has of its last word: making a pattern ready costs far more."""
    pack = languages.section(language, "reporting", Reporting)
    words = _words(publisher, pack) if pack is not None else []
    if pack is None or not words:
        return ""
    return levelled(_stem(words[-1], pack, is_first=len(words) == 1)[1])


def _words(publisher: str | None, pack: Reporting) -> list[str]:
    """The words of a publisher's name behind its article."""
    article = rf"(?i)^(?:{pack.articles})(?:\s+|(?<=[’']))" if pack.articles else ""
    bare = re.sub(article, "", publisher or "") if article else publisher or ""
    return re.sub(_MARK, " ", bare).split()


def expression(publisher: str | None, pack: Reporting) -> str:
    """An expression for a publisher's name in any of its cases; one that is nowhere, for no publisher."""
    article = f"(?:{pack.articles})" if pack.articles else ""
    words = _words(publisher, pack)
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


def _stem(word: str, pack: Reporting, *, is_first: bool) -> tuple[str, str]:
    """A beginning that may change, as an expression, and the letters that all cases of a word have."""
    start, stem = "", word
    if is_first and pack.beginning and (cut := re.match(pack.beginning[0], word)):
        start, stem = pack.beginning[1], word[cut.end() :]
    if pack.ending and len(stem) >= SHORTEST_DECLINED:
        stem = re.sub(f"(?:{pack.ending[0]})$", "", stem)
    return start, stem


def _forms(word: str, pack: Reporting, *, is_first: bool) -> str:
    """A word of a name in any case. Its first letter stays large: "the Post" is not "the post"."""
    start, stem = _stem(word, pack, is_first=is_first)
    end = pack.ending[1] if pack.ending else ""
    large = f"(?-i:{re.escape(stem[:1])})" if stem[:1].isupper() else re.escape(stem[:1])
    return f"{start}{large}{re.escape(stem[1:])}{end}"
