"""A date that can be read day or month first in; the same, as its report's language writes it, out."""

from dataclasses import replace

from stemma import dates
from stemma.extract.fields import Field


def settled(field: Field, text: str) -> Field:
    """The field with its day, where only the language of ``text``, the report's own, could tell it."""
    if field.finding is None or field.finding.kind != "ambiguous-date":
        return field
    language = dates.language_of(text)
    found = dates.stamp(field.text, language) if language else None
    if found is None or found.published is None or found.finding is not None:
        return field
    return replace(field, iso=found.published, finding=None)
