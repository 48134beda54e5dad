"""A headline and its quotations in, its parts out, as paragraphs.

“专家：或降温　气象台回应”, “老人称被骗，警方介入”.

Where a language marks words for a reaction, its headlines put several sentences beside each other with a
blank or a comma. A comma or a blank parts them only before another speaker or such a reaction, for what one
speaker says may have both.
"""

import re
from collections.abc import Sequence

from stemma.model import Block
from stemma.understand.quotes import Quotation

_PARTING = re.compile(
    r"^[【\[［][^】\]］]{1,12}[】\]］]|(?<![A-Za-z0-9])\s+|\s+(?![A-Za-z0-9])|[？！；?!;｜|丨，,]"
)
_SOFT = re.compile(r"[\s，,]")
_COLONS = ("：", ":")
_LONGEST_SPEAKER = 16
_LONGEST_REACTION = 16
_QUOTED = ("”", "」", "』")  # behind a quotation stands the one who said it
_CLOSING = "。！!?？… \u3000了"


def parts(text: str, quotations: Sequence[Quotation], reactions: tuple[str, ...]) -> tuple[Block, ...]:
    """The stretches of a headline that stand for themselves; nothing for a headline of one."""
    if not reactions:
        return ()
    found: list[Block] = []
    start = 0
    marks = [one for one in _PARTING.finditer(text) if not _is_quoted(one.start(), quotations)]
    for number, mark in enumerate(marks):
        end = marks[number + 1].start() if number + 1 < len(marks) else len(text)
        follows = text[mark.end() : end]
        if not _parts(mark.group(), text[start : mark.start()], follows, reactions, is_last=end == len(text)):
            continue
        if mark.start() > start:
            found.append(Block(start, mark.start()))
        start = mark.end()
    return (*found, Block(start, len(text))) if start and start < len(text) else ()


def _parts(mark: str, before: str, follows: str, reactions: tuple[str, ...], *, is_last: bool) -> bool:
    is_said = any(colon in before for colon in _COLONS)
    if not _SOFT.match(mark) and not is_said:
        return bool(follows)
    speaks = any(0 < follows.find(colon) <= _LONGEST_SPEAKER for colon in _COLONS)
    is_short = len(follows) <= _LONGEST_REACTION and not before.endswith(_QUOTED)
    return speaks or (is_last and is_short and follows.rstrip(_CLOSING).endswith(reactions))


def _is_quoted(at: int, quotations: Sequence[Quotation]) -> bool:
    return any(one.start <= at < one.end for one in quotations)
