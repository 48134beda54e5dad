"""A possible mention, and the choice among those that overlap: the longest, then the surest."""

from collections.abc import Iterable
from dataclasses import dataclass

from stemma.model import EntityKind


@dataclass(frozen=True, slots=True)
class Candidate:
    """Tokens ``first`` to ``last`` (included). ``skip`` letters of the first are no part of the name."""

    first: int
    last: int
    kind: EntityKind
    surety: int
    skip: int = 0
    known_as: str | None = None
    role: tuple[int, int] | None = None
    """First and last token of the words that tell the person's role, where they stand beside the name."""


def choose(candidates: Iterable[Candidate]) -> tuple[Candidate, ...]:
    """Candidates without overlap, in the order of the text."""
    taken: set[int] = set()
    chosen: list[Candidate] = []
    for candidate in sorted(candidates, key=_rank):
        places = range(candidate.first, candidate.last + 1)
        if taken.isdisjoint(places):
            taken.update(places)
            chosen.append(candidate)
    return tuple(sorted(chosen, key=lambda candidate: candidate.first))


def _rank(candidate: Candidate) -> tuple[int, int, int, str]:
    return -(candidate.last - candidate.first), -candidate.surety, candidate.first, candidate.kind
