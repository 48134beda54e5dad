"""Which languages can be compared word for word."""

from functools import cache

from stemma import languages


@cache
def root(code: str | None) -> str | None:
    """The pack that a pack inherits from (Dari is compared with Persian); else the code itself."""
    if code is None or code not in languages.codes():
        return code
    return languages.language(code).inherits or code


def differ(left: str | None, right: str | None) -> bool:
    """Both are known, and words of the one say nothing in the other."""
    return bool(left and right) and root(left) != root(right)
