"""A name that closes with the form of a company in, an institution out: “Brenta Ltd”, “Ada Hatları A.Ş.”."""

from stemma.gazetteer import key
from stemma.gazetteer.language_words import everywhere_keys
from stemma.model import SourceKind
from stemma.understand.attribution.naming.named import Named

SHORT = 4
"""Letters below which a form is one only in capitals or with stops: “AG”, “Co.”, not the surname “Ag”."""
OPEN: tuple[SourceKind | None, ...] = (None, "person")


def as_company(found: Named) -> Named:
    """The same, or an institution where the last word of its name tells a company."""
    if found.kind not in OPEN or found.name is None or not _is_company(found.name):
        return found
    return Named("institution", found.name)


def _is_company(name: str) -> bool:
    words = name.split()
    if len(words) < 2:
        return False
    form = words[-1].replace(".", "")
    is_marked = len(form) >= SHORT or form.isupper() or "." in words[-1]
    return is_marked and key(form) in everywhere_keys("legal_forms")
