"""Whether a number stands by itself, or is part of a sum, score, version, time, measure or decade."""

from stemma.dates.line import COMMAS, DASHES, Line

_DECIMAL = frozenset({".", ",", ":", "٫", "٬", "/"})
_NO_DATE_BEFORE = frozenset({"$", "€", "£", "¥", "₽", "#", "№", "+", "%", "@", "=", "*", "^", "~"})
_NO_DATE_AFTER = frozenset({"%", "٪", "°", "$", "€", "£", "₽", "+", "=", "@"})
_CURRENCIES = frozenset("$€£¥₽№#")
_FIRST_NOT_LATIN = "\u0400"
_FIRST_CASELESS = "\u0590"
"""Scripts from here on have no capitals, and write little words together with numbers."""


def starts_clean(line: Line, at: int) -> bool:
    """Whether nothing before a number makes it part of something else."""
    if at == 0 or not line.is_glued(at):
        return at == 0 or line[at - 1].word not in _CURRENCIES
    before = line[at - 1]
    if before.is_word:
        return before.word[0] > _FIRST_CASELESS
    if at > 1 and line.is_glued(at - 1):
        is_decimal = before.word in _DECIMAL | DASHES and line[at - 2].is_number
        is_model = before.word == "-" and line[at - 2].is_word
        if is_decimal or is_model:
            return False
    return before.word not in _NO_DATE_BEFORE


def ends_clean(line: Line, at: int, *, mark: str = "") -> bool:
    """Whether nothing after a number does; ``mark`` is the separator of the figures that it ends."""
    if line.stands(at + 1, {"%", "٪"}):
        return False
    if not line.is_glued(at + 1):
        return True
    following = line[at + 1]
    if following.is_word:
        return following.word == "t" or following.word[0] > _FIRST_NOT_LATIN or following.capital
    if not (line.is_glued(at + 2) and line[at + 2].is_number):
        return following.word not in _NO_DATE_AFTER
    if following.word in COMMAS:
        return line[at + 2].digits == 4 and line[at].digits <= 2
    return following.word not in _DECIMAL | _NO_DATE_AFTER | {mark}
