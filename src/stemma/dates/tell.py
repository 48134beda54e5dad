"""A text in, the pack that reads its dates out: by script, letters and little words, without a model.

A hint for the reading of dates alone. Telling languages apart is the understanding's business.
"""

import re

from stemma import languages
from stemma.dates.pack import Dates

ENOUGH = 4000
"""Code points by which a language is told."""
_WORD = re.compile(r"[^\W\d_]+")


def language_of(text: str) -> str | None:
    """The language whose marks a text bears most; None where it bears none."""
    shown = text[:ENOUGH]
    words = _WORD.findall(shown.casefold())
    scores = {code: _score(code, shown, words) for code in languages.codes()}
    best = max(scores.values(), default=0)
    if not best:
        return None
    told = [code for code in languages.codes() if scores[code] == best]
    return next((code for code in told if not languages.language(code).inherits), told[0])


def _score(code: str, shown: str, words: list[str]) -> int:
    """Marks of the language and of those that it builds on; its own count, so that the narrower may win."""
    total = 0
    own: str | None = code
    while own:
        pack = languages.section(own, "dates", Dates)
        if pack is None:
            return 0
        marks = set(pack.marks)
        total += sum(word in marks for word in words) + sum(shown.count(letter) for letter in pack.letters)
        own = languages.language(own).inherits
    return total
