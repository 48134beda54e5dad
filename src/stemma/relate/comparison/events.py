"""Events that news gets wrong (signed, approved, killed, …) and whether they are done, planned or denied.

The words are data (``events.toml`` of each language pack), keyed by one name of the event in all
languages, so that "подписал" and "to sign" can be compared.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Literal

import msgspec

from stemma import languages

Modality = Literal["done", "planned", "denied"]
MARKER_REACH = 28
"""Letters before an event's word, in the same clause, in which a word of denial or intention counts."""


class Forms(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Regular expressions for one event: as done, and as only planned or proposed."""

    done: str
    planned: str = ""


class Events(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``events.toml``."""

    event: dict[str, Forms] = {}
    denial: str = ""
    """Words that deny an event when they stand before it in its clause."""
    intention: str = ""
    """Words right before a done form that make it only planned ("to be" signed)."""
    prefix: str = ""
    """Letters that may be written onto an event's word ("and")."""


@dataclass(frozen=True, slots=True)
class Event:
    """``name`` is the same in all languages; ``start`` and ``end`` are into the text given."""

    name: str
    modality: Modality
    start: int
    end: int


def find_events(text: str, language: str | None) -> Iterator[Event]:
    """Events in order of their names in the pack; a place counts once, planned before done."""
    if (some := _some(language)) is None or not some.search(text):
        return
    for name, done, planned in _patterns(language):
        taken: list[tuple[int, int]] = []
        if planned is not None:
            for match in planned.finditer(text):
                taken.append(match.span())
                yield Event(name, "denied" if _denied(text, match, language) else "planned", *match.span())
        for match in done.finditer(text):
            if any(start < match.end() and match.start() < end for start, end in taken):
                continue
            yield Event(name, _modality(text, match, language), *match.span())


def _modality(text: str, match: re.Match[str], language: str | None) -> Modality:
    if _denied(text, match, language):
        return "denied"
    intention = _marker(language, "intention")
    before = text[max(0, match.start() - MARKER_REACH) : match.start()]
    return "planned" if intention is not None and intention.search(before) else "done"


def _denied(text: str, match: re.Match[str], language: str | None) -> bool:
    denial = _marker(language, "denial")
    before = text[max(0, match.start() - MARKER_REACH) : match.start()]
    return denial is not None and denial.search(before) is not None


@cache
def _patterns(language: str | None) -> tuple[tuple[str, re.Pattern[str], re.Pattern[str] | None], ...]:
    pack = _pack(language)
    return tuple(
        (
            name,
            _compile(forms.done, pack.prefix),
            _compile(forms.planned, pack.prefix) if forms.planned else None,
        )
        for name, forms in sorted(pack.event.items())
    )


@cache
def _some(language: str | None) -> re.Pattern[str] | None:
    """The words of all events together: most sentences have none of them, and are searched once."""
    pack = _pack(language)
    words = [one for forms in pack.event.values() for one in (forms.done, forms.planned) if one]
    return _compile("|".join(words), pack.prefix) if words else None


@cache
def _marker(language: str | None, name: Literal["denial", "intention"]) -> re.Pattern[str] | None:
    pack = _pack(language)
    words = pack.denial if name == "denial" else pack.intention
    gap = r"[^.!?؟,;:،؛]*" if name == "denial" else r"\s*"
    return re.compile(rf"(?<!\w)(?:{words})(?!\w){gap}$", re.IGNORECASE) if words else None


@cache
def _pack(language: str | None) -> Events:
    if language not in languages.codes():
        return Events()
    return languages.section(language, "events", Events) or Events()


def _compile(words: str, prefix: str) -> re.Pattern[str]:
    before = f"(?:{prefix})?" if prefix else ""
    return re.compile(rf"(?<!\w){before}(?:{words})(?!\w)", re.IGNORECASE)
