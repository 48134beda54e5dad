"""Whether a word is a common given name."""

from stemma.names.inflection import nominatives
from stemma.understand.mentions.lexicon import Lexicon


def is_given_name(word: str, lexicon: Lexicon) -> bool:
    """Whether the word is a common given name, in another case perhaps."""
    if word in lexicon.given_names:
        return True
    return bool(lexicon.words.endings) and any(form[0] in lexicon.given_names for form in nominatives(word))
