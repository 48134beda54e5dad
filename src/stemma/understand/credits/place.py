"""A stretch of a version's field in which a credit is looked for, and the credits made from it."""

from dataclasses import dataclass

from stemma.model import Credit, CreditRole, Ground, GroundKind, Span, Version
from stemma.understand.credits import names

_LONGEST_FIELD = 2000
_MARKS = " \t\u00a0•|·–—-,:;*"


@dataclass(frozen=True, slots=True)
class Place:
    """``[start, end)`` of a field of a version, without outer blanks."""

    version: Version
    field: str
    whole: str
    start: int
    end: int
    language: str | None = None
    """The language of the text: its small words decide where names part."""

    @property
    def text(self) -> str:
        return self.whole[self.start : self.end]

    def part(self, start: int, end: int) -> "Place":
        """A part of this place by offsets in its own text, trimmed of blanks."""
        words = self.text[start:end]
        left = len(words) - len(words.lstrip())
        return Place(
            self.version,
            self.field,
            self.whole,
            self.start + start + left,
            self.start + start + max(left, len(words.rstrip())),
            self.language,
        )

    def bare(self) -> "Place":
        """Without the marks that part it from its neighbours on the page."""
        words = self.text
        left = len(words) - len(words.lstrip(_MARKS))
        return self.part(left, max(left, len(words.rstrip(_MARKS))))

    def credit(
        self,
        role: CreditRole,
        declared: tuple[int, int],
        name: tuple[int, int],
        by: GroundKind,
        *,
        in_mark: bool = False,
    ) -> Credit:
        """A credit from offsets in this place's text: the whole declaration, the name in it; what told it."""
        whole, named = self.part(*declared), self.part(*name).bare()
        if inner := names.quoted(named.text):
            named = named.part(*inner)
        words = named.text
        is_own = names.is_own(words, self.version, in_mark=in_mark)
        if is_own and role not in ("dateline", "photo"):
            role = "byline"
        name_span = Span(named.start, named.end, self.field)
        publisher: GroundKind | None = "own-name" if is_own else names.publisher_ground(words)
        return Credit(
            role=role,
            name=words,
            span=Span(whole.start, whole.end, self.field),
            name_span=name_span,
            text=whole.text,
            publisher_id=names.known(words),
            is_own=is_own,
            grounds=(
                Ground(by, Span(whole.start, whole.end, self.field)),
                *((Ground(publisher, name_span),) if publisher else ()),
            ),
        )


def place_of(version: Version, field: str, language: str | None) -> Place:
    """A field, or the beginning of one that is longer than any credit."""
    whole = version.field_text(field)
    return Place(version, field, whole, 0, len(whole), language).part(0, min(len(whole), _LONGEST_FIELD))


def body_places(version: Version, language: str | None) -> tuple[Place, ...]:
    """The blocks of the body; its lines where it has no blocks."""
    text = version.text
    if version.blocks:
        ranges = [(block.start, block.end) for block in version.blocks]
    else:
        ranges, at = [], 0
        for line in text.split("\n"):
            ranges.append((at, at + len(line)))
            at += len(line) + 1
    body = Place(version, "text", text, 0, len(text), language)
    return tuple(place for start, end in ranges if (place := body.part(start, end)).text)
