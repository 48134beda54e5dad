"""A text in, the pack that reads its dates out: by script, letters and little words, without a model.

A hint for the reading of dates alone. Telling languages apart is the understanding's business.
"""

import re
from functools import cache

from stemma import languages
from stemma.dates.pack import Dates
from stemma.dates.tokens import tokens
from stemma.dates.vocabulary import lexicon

ENOUGH = 4000
"""Code points by which a language is told."""
_SCRIPTS = {
    "Latn": re.compile("[A-Za-z\u00c0-\u024f]"),
    "Cyrl": re.compile("[\u0400-\u04ff]"),
    "Hans": re.compile("[\u4e00-\u9fff]"),
    "Kore": re.compile("[\uac00-\ud7a3]"),
    "Arab": re.compile("[\u0620-\u065f\u066e-\u06ef\u06fa-\u06ff]"),
}
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str | None:
    """The language whose marks a text bears most; None where it bears none."""
    shown = text[:ENOUGH]
    if not _WORD.search(shown):
        return None
    scores = {code: _score(code, shown) for code in languages_of_script(shown)}
    best = max(scores.values(), default=0)
    if not best:
        return None
    told = [code for code, score in scores.items() if score == best]
    return next((code for code in told if not languages.language(code).inherits), told[0])


def languages_of_script(text: str) -> tuple[str, ...]:
    """Languages with words of time whose script a text shows; all of them where it shows no letters."""
    shown = {name for name, letters in _SCRIPTS.items() if letters.search(text)}
    if not shown and _WORD.search(text):
        return ()
    return tuple(code for code in _dated() if languages.language(code).script in shown or not shown)


@cache
def _dated() -> tuple[str, ...]:
    """Languages whose pack has words of time: another would read figures alone, and know no exception."""
    return tuple(code for code in languages.codes() if languages.section(code, "dates", Dates) is not None)


def _score(code: str, shown: str) -> int:
    """Words of time, and marks of the language and of those that it builds on: the narrower may win."""
    words = _WORD.findall(shown.casefold())
    openers = lexicon(code).openers
    total = sum(token.word in openers for token in tokens(shown, 0, len(shown)))
    own: str | None = code
    while own and (pack := languages.section(own, "dates", Dates)):
        marks = set(pack.marks)
        total += sum(word in marks for word in words) + sum(shown.count(letter) for letter in pack.letters)
        own = languages.language(own).inherits
    return total
