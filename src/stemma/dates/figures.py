"""Whether a number stands by itself, or is part of a sum, score, version, time, measure or decade."""

from stemma.dates.line import DASHES, Line

_DECIMAL = frozenset({".", ",", ":", "٫", "٬", "/"})
_NO_DATE_BEFORE = frozenset({"$", "€", "£", "¥", "₽", "#", "№", "+", "%", "@", "=", "*", "^", "~"})
_NO_DATE_AFTER = frozenset({"%", "٪", "°", "$", "€", "£", "₽", "+", "=", "@"})
_CURRENCIES = frozenset("$€£¥₽№#")
_FIRST_CASELESS = "\u0590"
"""Scripts from here on have no capitals, and write little words together with numbers."""


def starts_clean(line: Line, at: int) -> bool:
    """Whether nothing before a number makes it part of something else."""
    if at == 0:
        return True
    before = line[at - 1]
    if not line.is_glued(at):
        return before.word not in _CURRENCIES
    if before.word in _NO_DATE_BEFORE:
        return False
    if before.is_word:
        return before.word[0] > _FIRST_CASELESS
    if at < 2 or not line.is_glued(at - 1):
        return True
    if before.word in _DECIMAL | DASHES and line[at - 2].is_number:
        return False
    return not (before.word == "-" and line[at - 2].is_word)


def ends_clean(line: Line, at: int, *, mark: str = "") -> bool:
    """Whether nothing after a number does; ``mark`` is the separator of the figures that it ends."""
    if at + 1 >= len(line):
        return True
    following = line[at + 1]
    if following.word in {"%", "٪"}:
        return False
    if not line.is_glued(at + 1):
        return True
    if following.word in _NO_DATE_AFTER:
        return False
    if line.is_glued(at + 2) and line[at + 2].is_number:
        if following.word in {",", "،"}:
            return line[at + 2].digits == 4 and line[at].digits <= 2
        if following.word in _DECIMAL or following.word == mark:
            return False
    if following.is_word:
        return following.word == "t" or following.word[0] > "\u0400" or following.capital
    return True
