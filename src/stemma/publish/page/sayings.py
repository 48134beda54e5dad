"""A witness in, who says what in it and whom it credits out, each with the reasons."""

from collections.abc import Mapping
from dataclasses import dataclass

from stemma.model import Attribution, Credit, Entity, Link, Witness
from stemma.publish.known import entry
from stemma.publish.page.quote import Quote, Quoting
from stemma.publish.page.why import Excerpt, Reason, kind_name, of_link, reasons
from stemma.publish.plain import line, short

SHOWN = 160
SHOWN_WHERE_MANY = 60
"""Letters of what is said that a page shows beside who says it."""
CREDITS = {
    "byline": "a byline",
    "dateline": "a dateline",
    "agency": "an agency's credit",
    "translation": "a translation's credit",
    "syndication": "taken over with leave",
    "origin": "a declared origin",
    "contributor": "a contribution",
    "photo": "a picture's credit",
}


@dataclass(frozen=True, slots=True)
class Step:
    """One link of a chain: its name or words, its kind, its sentence, and why; its entry if it has one.

    Without ``reasons`` where the page leaves out why.
    """

    name: str
    kind: str
    excerpt: Excerpt | None
    reasons: tuple[Reason, ...]
    known: str | None


@dataclass(frozen=True, slots=True)
class Saying:
    """An attribution: who, through whom, and the words that introduce it."""

    steps: tuple[Step, ...]
    kind: str
    place: str | None
    content: str


@dataclass(frozen=True, slots=True)
class Credited:
    """A declared origin: the credited name, in what role, by which words, and why."""

    name: str
    role: str
    is_own: bool
    quote: Quote
    reasons: tuple[Reason, ...]
    known: str | None


def sayings(
    witness: Witness, quoting: Quoting, entities: Mapping[str, Entity], *, with_reasons: bool = True
) -> tuple[Saying, ...]:
    """Of each saying its steps; why each was read so only ``with_reasons``."""
    said = witness.analysis.attributions
    return tuple(_saying(witness, each, quoting, entities, with_reasons=with_reasons) for each in said)


def credited(witness: Witness, quoting: Quoting) -> tuple[Credited, ...]:
    return tuple(credit(witness, each, quoting) for each in witness.analysis.credits)


def credit(witness: Witness, record: Credit, quoting: Quoting) -> Credited:
    return Credited(
        line(record.name),
        CREDITS[record.role],
        record.is_own,
        quoting.words(witness, record.span, record.text, "credit"),
        reasons(witness, record.grounds, quoting),
        entry(record.publisher_id, "outlet"),
    )


def _saying(
    witness: Witness,
    attribution: Attribution,
    quoting: Quoting,
    entities: Mapping[str, Entity],
    *,
    with_reasons: bool,
) -> Saying:
    links = attribution.chain or (Link(attribution.source, attribution.cue),)
    spans = (*attribution.content, *attribution.cue, *attribution.source)
    place = next((found for each in spans if (found := quoting.find(witness, each))), None)
    content = short(quoting.text(witness, attribution.content), SHOWN if with_reasons else SHOWN_WHERE_MANY)
    told = [(link, entities.get(link.entity or "")) for link in links]
    steps = tuple(_step(witness, *each, quoting, with_reasons=with_reasons) for each in told)
    return Saying(steps, attribution.kind, place, content)


def _step(
    witness: Witness, link: Link, entity: Entity | None, quoting: Quoting, *, with_reasons: bool
) -> Step:
    name = line(link.name or quoting.text(witness, link.source)) or "not named"
    kind = kind_name(link.kind) if link.source or link.kind else "the words name nobody"
    if not with_reasons:
        return Step(name, kind, None, (), None)
    why = reasons(witness, link.grounds, quoting) if link.source or link.kind else ()
    known = entry(entity.known_as, entity.kind) if entity else None
    return Step(name, kind, of_link(witness, link, quoting), why, known)
