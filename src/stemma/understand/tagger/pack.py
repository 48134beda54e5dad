"""``tagger.toml`` of a language pack: which trained weights read the language, where any do."""

import msgspec


class TaggerData(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``weights``: name of a folder of weights that ships with the package.

    ``defers``: whether they learned the language from invented texts alone, so that what the rules are sure
    of counts before them.
    """

    weights: str
    defers: bool = False
