"""Lines in, what each one is by itself out: fields, a credit, furniture, prose, or not known yet."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from stemma.extract import credit_lines, furniture
from stemma.extract.fields import Field, fields_of
from stemma.extract.plain.lines import Line
from stemma.extract.words import ends_as_sentence, ends_with_stop, key, sentence_count, word_count

BULLET = re.compile(r"^\s*(?:[•●▪◦■‣*·–-]|\(?\d{1,2}[.)])\s+(?=\S)")
LOOKED_AT = 2000
"""Lines at either end: no page has more around its report."""
ALWAYS_PROSE = 45
LONG = 20
FEWEST_IN_SENTENCE = 8
FEWEST_BEFORE_OTHER_STOP = 14


@dataclass(frozen=True, slots=True)
class Marked:
    """A line with what it is by itself. At most one of the three is there."""

    line: Line
    fields: tuple[Field, ...] = ()
    is_credit: bool = False
    furniture: str | None = None

    @property
    def text(self) -> str:
        return self.line.text

    @property
    def words(self) -> int:
        return word_count(self.line.text)

    @property
    def is_open(self) -> bool:
        """Whether nothing is known of it yet: it may belong to the report."""
        return not self.fields and not self.is_credit and self.furniture is None

    @property
    def is_prose(self) -> bool:
        return self.is_open and is_prose(self.text)

    @property
    def key(self) -> str:
        return key(self.text)


def marked(lines: Iterable[Line]) -> list[Marked]:
    """Each line with what it is by itself. In the midst of a very long text, none is looked at."""
    given = list(lines)
    edge = len(given) - LOOKED_AT
    return [
        _marked(line) if index < LOOKED_AT or index >= edge else Marked(line)
        for index, line in enumerate(given)
    ]


def _marked(line: Line) -> Marked:
    if word_count(line.text) > ALWAYS_PROSE:
        return Marked(line)
    if fields := fields_of(line.columns or line.text):
        return Marked(line, fields=fields)
    if credit_lines.declares_publisher(line.text):
        return Marked(line, is_credit=True)
    return Marked(line, furniture=furniture.kind_of(line.columns or line.text))


def is_prose(text: str) -> bool:
    """Whether a line reads as a paragraph: by its length, and by how its sentences end."""
    words = word_count(text)
    if words >= LONG:
        return True
    if words >= FEWEST_IN_SENTENCE and (ends_as_sentence(text) or sentence_count(text[:-2]) >= 2):
        return True
    return words >= FEWEST_BEFORE_OTHER_STOP and ends_with_stop(text)
