"""A language code and a text in, the ``lang`` and ``dir`` that set the text right out."""

import re
from dataclasses import dataclass

from stemma import languages
from stemma.publish.drawing.metrics import is_right_to_left

_CODE = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")


@dataclass(frozen=True, slots=True)
class Tongue:
    """``code`` is empty and ``name`` the code as it came where the language is unknown."""

    code: str
    name: str
    direction: str


def tongue(code: str | None, text: str) -> Tongue:
    """The direction is the pack's; without a pack that of the first letter that has one."""
    known = languages.language(code) if code in languages.codes() else None
    right_to_left = known.right_to_left if known else is_right_to_left(text)
    valid = code if code and _CODE.fullmatch(code) else ""
    name = known.name if known else code or "language unknown"
    return Tongue(valid, name, "rtl" if right_to_left else "ltr")
