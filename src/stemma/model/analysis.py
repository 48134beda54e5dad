"""What was understood of one version."""

from dataclasses import dataclass

from stemma.model.attribution import Attribution, Credit
from stemma.model.entity import Mention, Role
from stemma.model.finding import Finding
from stemma.model.moment import Moment
from stemma.model.span import Span
from stemma.model.version import Version


@dataclass(frozen=True, slots=True)
class Analysis:
    """A version and everything understood of it; every span lies in a field of ``version``.

    ``language`` is a code that has a pack, another ISO 639 code where none exists yet, or None.
    ``sentences`` are spans of the body, in order, without overlap.
    """

    version: Version
    language: str | None
    sentences: tuple[Span, ...] = ()
    moments: tuple[Moment, ...] = ()
    mentions: tuple[Mention, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    credits: tuple[Credit, ...] = ()
    findings: tuple[Finding, ...] = ()
    roles: tuple[Role, ...] = ()

    @property
    def id(self) -> str:
        return self.version.id
