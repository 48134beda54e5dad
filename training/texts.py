"""Labelled texts in, what is attributed in them out: ``texts/CODE.txt``, invented news in the language CODE.

A blank line parts texts, a line is a paragraph, a line that begins with # is a remark. Spans are marked in
the text: ``[s …]`` a source, ``[c …]`` a cue, ``[t …]`` a content, with the number of the attribution where
a text has several; a span of two has both numbers, a span in parts is marked part by part. Of a chain the one
who said it is the source; ``[o …]`` and ``[k …]`` mark who passed it on and the cue that tells so:

    [s1 The mayor] [c1 said] [t1 the quay was dry], [c2 adding] [t2 that it would rain].
    [t “The tide,”] [s Olsen] [c said], [t “was late.”]
    [k According to] [o Norda], [c citing] [s the port], [t no ferry left].
    The quay is twelve metres long.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

FOLDER = Path(__file__).parent / "texts"
ROLES = {"s": "source", "c": "cue", "t": "content", "o": "outer source", "k": "outer cue"}
_MARK = re.compile(r"\[([sctok])(\d*) |\]")

Place = tuple[int, int]


class Malformed(ValueError):
    """A text that breaks the rules of its file; the message names the line and the remedy."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """``relations``: places in the text by role, in order of the attributions' first words."""

    name: str
    text: str
    relations: tuple[dict[str, tuple[Place, ...]], ...]


@dataclass(slots=True)
class _Open:
    role: str
    numbers: str
    start: int


@dataclass(slots=True)
class _Reader:
    """One text being read; ``written`` is what stands in it without its marks."""

    where: str
    written: str = ""
    stack: list[_Open] = field(default_factory=list)
    spans: dict[str, dict[str, list[Place]]] = field(default_factory=dict)

    def read(self, line: str) -> None:
        at = 0
        for mark in _MARK.finditer(line):
            self.written += line[at : mark.start()]
            at = mark.end()
            if mark[1]:
                self.stack.append(_Open(mark[1], mark[2] or "0", len(self.written)))
            elif self.stack:
                self._close(self.stack.pop())
            else:
                raise Malformed(f"{self.where}: a bracket closes that never opened; take it out")
        self.written += line[at:]
        if self.stack:
            raise Malformed(f"{self.where}: a bracket never closes; close it on its own line")

    def _close(self, opened: _Open) -> None:
        if opened.start == len(self.written):
            raise Malformed(f"{self.where}: an empty bracket; take it out")
        for number in opened.numbers:
            roles = self.spans.setdefault(number, {role: [] for role in ROLES.values()})
            roles[ROLES[opened.role]].append((opened.start, len(self.written)))

    def done(self, name: str) -> Labelled:
        for number, roles in self.spans.items():
            missing = [role for role in ("cue", "content") if not roles[role]]
            if missing:
                raise Malformed(f"{self.where}: attribution {number} has no {missing[0]}; mark one")
        ordered = sorted(self.spans.values(), key=lambda roles: min(map(min, filter(None, roles.values()))))
        return Labelled(
            name,
            self.written,
            tuple({role: tuple(sorted(roles[role])) for role in roles} for roles in ordered),
        )


def read(path: Path) -> Iterator[Labelled]:
    """All texts of a file; Malformed at the first line that breaks the rules."""
    reader: _Reader | None = None
    for number, line in enumerate([*path.read_text("utf-8").splitlines(), ""], 1):
        if line.startswith("#"):
            continue
        if not line.strip():
            if reader is not None:
                yield reader.done(reader.where)
            reader = None
            continue
        where = f"{path.name}, line {number}"
        if reader is None:
            reader = _Reader(where)
        else:
            reader.written += "\n\n"
        reader.read(line)
