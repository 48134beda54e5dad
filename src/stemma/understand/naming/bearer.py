"""One bearer while the names of several texts are being joined to it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from stemma.model import EntityKind
from stemma.names.inflection import is_oblique, may_be_case_of
from stemma.understand.naming.gather import Name


@dataclass(slots=True)
class Bearer:
    """One bearer while names are being joined to it."""

    kind: EntityKind
    names: dict[Name, int] = field(default_factory=dict)
    known: str | None = None
    countries: frozenset[str] = frozenset()
    callings: frozenset[str] = frozenset()
    subjects: frozenset[str] = frozenset()
    """Spellings that surely stand in the nominative somewhere."""
    reasons: list[str] = field(default_factory=list)

    @property
    def spellings(self) -> list[str]:
        """Nominatives before other cases, then the most frequent first, then in the order of letters."""
        counted: dict[str, int] = {}
        for name, count in self.names.items():
            counted[name.spelling] = counted.get(name.spelling, 0) + count
        oblique = {spelling: _is_case_of_another(spelling, tuple(counted)) for spelling in counted}
        return sorted(counted, key=lambda spelling: (oblique[spelling], -counted[spelling], spelling))

    def take(self, other: "Bearer", reason: str | None) -> None:
        for name, count in other.names.items():
            self.names[name] = self.names.get(name, 0) + count
        self.known = self.known or other.known
        self.countries = self.countries | other.countries
        self.callings = self.callings | other.callings
        self.subjects = self.subjects | other.subjects
        self.reasons += other.reasons
        if reason:
            self.reasons.append(reason)

    def may_be(self, other: "Bearer") -> bool:
        if self.known and other.known and self.known != other.known:
            return False
        if not (self.known or other.known) and _are_disjoint(self.callings, other.callings):
            return False
        return not _are_disjoint(self.countries, other.countries)


def _are_disjoint(one: frozenset[str], other: frozenset[str]) -> bool:
    """Whether both tell something, and nothing in common."""
    return bool(one and other and one.isdisjoint(other))


def _is_case_of_another(spelling: str, spellings: Sequence[str]) -> bool:
    """Whether it is an oblique case: by its form, or beside the nominative that it may be a case of."""
    return is_oblique(spelling) or any(
        may_be_case_of(spelling, other) and not may_be_case_of(other, spelling)
        for whole in spellings
        for other in {whole, whole.split()[-1]}
        if other != spelling
    )
