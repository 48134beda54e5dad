"""Files of ``tests/cases/attribution`` in, cases with their spans out, in order of their names.

``CODE/NAME.toml`` is open, ``CODE/held-out/NAME.toml`` was put aside before the rules were written. Every
string of a case stands in its text or headline word for word; ``"he#2"`` is the second "he". A string that
may stand for two places is an error, but in the files marked ``exact``, which were written without numbers:
there the place nearest to the content is meant.
"""

import tomllib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

import msgspec

from stemma.errors import Misconfigured
from stemma.evaluation.case_places import Place, places
from stemma.model import BODY, AttributionKind, Block, SourceKind, Span, Version

FOLDER = "attribution"
HELD_OUT = "held-out"
HEADLINE = "headline"

Words = str | list[str]
LinkKind = SourceKind | Literal["place"]


class LinkShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    source: Words | None = None
    cue: Words | None = None
    name: str | None = None
    kind: LinkKind | None = None


class ExpectedShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    source: list[str]
    cue: Words
    content: list[str]
    kind: AttributionKind
    chain: list[LinkShape] | None = None


class CaseShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    language: str
    text: str
    expected: list[ExpectedShape] = []
    headline: str | None = None
    exact: bool = False


class AnswerShape(ExpectedShape, frozen=True, forbid_unknown_fields=True, kw_only=True):
    kind: AttributionKind = "indirect"


class AnswersShape(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    expected: list[AnswerShape] = []


Spans = tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class GoldLink:
    """A link of a chain; None is "not told", and nothing is asked there."""

    source: Spans | None
    cue: Spans | None
    name: str | None
    kind: LinkKind | None


@dataclass(frozen=True, slots=True)
class GoldAttribution:
    source: Spans
    cue: Spans
    content: Spans
    kind: AttributionKind
    chain: tuple[GoldLink, ...] | None


@dataclass(frozen=True, slots=True)
class Case:
    """A short report and all its attributions, in order of their cues."""

    name: str
    language: str
    version: Version
    expected: tuple[GoldAttribution, ...]
    is_exact: bool
    is_held_out: bool


def paths(folder: Path) -> list[Path]:
    """The files of all languages under ``folder``, which holds ``attribution``."""
    return sorted((folder / FOLDER).glob("*/**/*.toml"))


def open_paths(folder: Path) -> list[Path]:
    """The files that may be looked at one by one."""
    return [path for path in paths(folder) if path.parent.name != HELD_OUT]


def read_all(folder: Path) -> Iterator[Case]:
    """Every case; Misconfigured at the first file that is none."""
    return map(read, paths(folder))


def read(path: Path) -> Case:
    """One case; Misconfigured names the file and the string."""
    is_held_out = path.parent.name == HELD_OUT
    code = path.parents[1 if is_held_out else 0].name
    try:
        shape = msgspec.convert(tomllib.loads(path.read_text("utf-8")), CaseShape)
    except (UnicodeDecodeError, tomllib.TOMLDecodeError, msgspec.ValidationError) as error:
        raise Misconfigured(str(path), f"not a case: {error}", "mend the file") from error
    if shape.language != code:
        raise _fault(path, f"its language is {shape.language}", f"move it into the folder {shape.language}")
    locate = partial(_located, path, _texts(shape.text, shape.headline), shape.exact)
    return Case(
        f"{code}/{path.stem}",
        code,
        _version(path, shape),
        tuple(map(locate, shape.expected)),
        shape.exact,
        is_held_out,
    )


def answers(path: Path, version: Version) -> tuple[GoldAttribution, ...]:
    """What another annotator found in a case's text: a file with the same ``expected``, without numbers.

    An answer whose words do not stand in the text is left out: it has found nothing.
    """
    shape = msgspec.convert(tomllib.loads(path.read_text("utf-8")), AnswersShape)
    return tuple(_readable(path, _texts(version.text, version.headline), shape.expected))


def _readable(
    path: Path, texts: Mapping[str, str], shapes: Sequence[ExpectedShape]
) -> Iterator[GoldAttribution]:
    for shape in shapes:
        try:
            yield _located(path, texts, True, shape)
        except Misconfigured:
            continue


def _texts(text: str, headline: str | None) -> dict[str, str]:
    return {BODY: text, **({HEADLINE: headline} if headline else {})}


def _version(path: Path, shape: CaseShape) -> Version:
    blocks: list[Block] = []
    at = 0
    for paragraph in shape.text.split("\n\n"):
        blocks.append(Block(at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Version("v", "c", path.name, None, shape.text, headline=shape.headline, blocks=tuple(blocks))


def _located(path: Path, texts: Mapping[str, str], is_exact: bool, shape: ExpectedShape) -> GoldAttribution:
    field = _field(texts, shape)

    def spans(words: Words, near: Spans = (), field: str = field) -> Spans:
        wanted = [words] if isinstance(words, str) else words
        return tuple(_span(path, texts[field], one, field, near if is_exact else None) for one in wanted)

    def link(one: LinkShape) -> GoldLink:
        def told(words: Words | None) -> Spans | None:
            return None if words is None else spans(words, content, _field_of(texts, words, field))

        return GoldLink(told(one.source), told(one.cue), one.name, one.kind)

    content = spans(shape.content)
    return GoldAttribution(
        spans(shape.source, content),
        spans(shape.cue, content),
        content,
        shape.kind,
        None if shape.chain is None else tuple(map(link, shape.chain)),
    )


def _field(texts: Mapping[str, str], shape: ExpectedShape) -> str:
    """The field that holds all the words; the body where both or neither do."""
    cues = [shape.cue] if isinstance(shape.cue, str) else shape.cue
    return _field_of(texts, [*shape.source, *cues, *shape.content], BODY)


def _field_of(texts: Mapping[str, str], words: Words, first: str) -> str:
    wanted = [words] if isinstance(words, str) else words
    fields = sorted(texts, key=lambda field: (field != first, field))
    return next((field for field in fields if all(places(texts[field], one) for one in wanted)), first)


def _span(path: Path, text: str, words: str, field: str, near: Spans | None) -> Span:
    found = places(text, words)
    if not found:
        raise _fault(path, f"{words!r} does not stand in its {field}", "copy the words as they stand")
    if len(found) > 1 and near is None:
        numbers = ", ".join(str(place[0]) for place in found)
        raise _fault(path, f"{words!r} may be at {numbers} of its {field}", "number it as in 'he#2'")
    return Span(*_nearest(found, near or ()), field)


def _nearest(found: Sequence[Place], near: Spans) -> Place:
    def distance(place: Place) -> int:
        return min((max(span.start - place[1], place[0] - span.end) for span in near), default=0)

    return min(found, key=distance)


def _fault(path: Path, cause: str, remedy: str) -> Misconfigured:
    return Misconfigured("/".join(path.parts[-3:]), cause, remedy)
