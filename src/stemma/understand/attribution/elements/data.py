"""The shape of a pack's ``attribution.toml``: what the rules know of a language, and nothing else.

Its fields stand in ``schema``, by what they tell; each part there takes in another, for structs of msgspec
have one base. Word lists are in any spelling; ``Lexicon`` brings them into normal form.
"""

from stemma.understand.attribution.elements.schema.places import Places


class AttributionData(Places, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """``attribution.toml``. Every list but ``inflection``, ``subject`` and endings may use classes."""
