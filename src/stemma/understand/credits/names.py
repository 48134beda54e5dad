"""Words in, whether they name a publisher out: one that the gazetteer knows, or one by its form."""

import re
from functools import lru_cache

from stemma import gazetteer
from stemma.model import GroundKind, Version
from stemma.names import declined
from stemma.names.organisation import outlet_words
from stemma.names.short_forms import are_initials
from stemma.understand import scripts
from stemma.understand.credits.cues import cues
from stemma.understand.credits.marks import is_small

_DOMAIN = re.compile(r"(?:https?://)?(?:www\.)?[\w-]+(?:\.[\w-]+)*\.[a-z]{2,6}(?:/\S*)?", re.IGNORECASE)
_ACRONYM = re.compile(r"[^\W\d_]{2,8}(?:[-&.][^\W\d_]{1,4})?")
_COMPOUND = re.compile(r"[^\W_]{4,20}")
_DESCRIBED = re.compile(r"(?P<name>[^()]+?)\s*\((?P<mark>[^()]+)\)")
_SENTENCE = re.compile(r"[^\W\d_]{4,}[.!?؟۔]\s")
_QUOTED = re.compile(r"[«“„\"《「『]([^«»“”„\"《》「」『』]{2,60})[»”“\"》」』]")
_DOTTED = re.compile(r"[^\W\d_](?:[.۔]\s?[^\W\d_]){1,5}[.۔]?")
_LONGEST_NAME = 8
_FEWEST_IN_CORE, _FEWEST_IN_MARK = 4, 2
"""Letters below which an outlet's own words stand in other names by chance."""
_PARTICLE = 3
"""Letters of "of", "and", "the", which stand small in a name."""


@lru_cache(maxsize=8192)
def known(words: str) -> str | None:
    """Gazetteer id of the publisher of this name."""
    if _SENTENCE.search(words) or _are_lone_capitals(words):
        return None
    described = _DESCRIBED.fullmatch(words)
    if described and gazetteer.publisher(described["name"]) is None and not _has_form(described["name"]):
        return None
    found = declined.publisher(words)
    return found.id if found else None


def is_agency(words: str) -> bool:
    """Whether it is a known news agency."""
    found = known(words)
    publisher = gazetteer.publisher_by_id(found) if found else None
    return publisher is not None and publisher.kind == "agency"


def is_doubtful(words: str) -> bool:
    """Whether it is known but is a common word too."""
    found = declined.publisher(words)
    return found is not None and declined.is_weak(words, found)


def is_own(words: str, version: Version, *, in_mark: bool = False) -> bool:
    """Whether it is the report's own publisher, by any of the names that it goes by.

    ``in_mark`` is said of words in a place where only agencies stand: there the name does without its
    noun, "(Littoral)" for "Littoral Agency".
    """
    own = version.publisher
    found = known(words)
    if found and found in (version.publisher_id, known(own) if own else None):
        return True
    if own is None:
        return False
    return (
        not _forms(words).isdisjoint(_forms(own)) or are_initials(words, own) or _is_same(words, own, in_mark)
    )


def _is_same(words: str, own: str, in_mark: bool) -> bool:
    """The own name with another noun for an outlet: «газета «Маяк»» on the page of «Маяк»."""
    said = outlet_words(words)
    fewest = _FEWEST_IN_MARK if in_mark else _FEWEST_IN_CORE
    is_glued = in_mark and own.startswith(words) and own.removeprefix(words) in cues().publisher_endings
    is_core = sum(map(len, said)) >= fewest and (is_glued or said == outlet_words(own))
    return (is_core and (in_mark or is_publisher(words))) or (in_mark and _is_cut_from(words, own))


def _is_cut_from(mark: str, own: str) -> bool:
    """Whether capitals are letters of the one word that a name is, in its order: "(КВ)" of «Кіберварта»."""
    said = outlet_words(own)
    if len(said) != 1 or not is_acronym(mark) or known(mark):
        return False
    letters = iter(said[0])
    wanted = gazetteer.key(mark)
    return wanted[:1] == said[0][:1] and all(letter in letters for letter in wanted)


def _forms(name: str) -> set[str]:
    """Keys of a name: whole, in its quotation marks, by its mark in brackets, initials, host name."""
    forms = {name, name.removeprefix("The ").removeprefix("the ")}
    forms.update(found[1] for found in _QUOTED.finditer(name))
    if described := _DESCRIBED.fullmatch(name):
        forms.update((described["name"], described["mark"]))
    if _DOMAIN.fullmatch(name):
        forms.add(name.rsplit(".", 1)[0].removeprefix("www."))
    initials = "".join(word[0] for word in name.split() if word[0].isupper())
    if len(initials) > 2:
        forms.add(initials)
    return {key for form in forms if (key := gazetteer.key(form))}


def is_acronym(words: str) -> bool:
    """A single word of capitals, as agencies' marks are; never in a script without case."""
    return bool(_ACRONYM.fullmatch(words)) and words.isupper()


def is_dotted(words: str, fewest: int = 2) -> bool:
    """Single letters with full stops between them, as an agency signs in a script without case: "أ.ف.ب"."""
    letters = sum(map(str.isalpha, words))
    return letters >= fewest and bool(_DOTTED.fullmatch(words)) and words == words.upper()


def is_publisher(words: str) -> bool:
    """Known, an address, or a capitalised name with a word such as "Agency" at one of its ends."""
    return known(words) is not None or bool(_DOMAIN.fullmatch(words)) or _has_form(words)


def is_credited(words: str) -> bool:
    """Whether words that stand where a credit phrase expects a name can be one."""
    folded = words.casefold().strip()
    parts = words.split()
    if not parts or len(parts) > _LONGEST_NAME or folded in cues().not_names or words[0] in "-–—.,)/":
        return False
    if folded in cues().agencies or is_publisher(words):
        return True
    if cues().byline.match(words):
        return False
    if is_small(words):
        return True
    return any(_begins_large(part) for part in parts) and not words[0].isdigit()


def quoted(words: str) -> tuple[int, int] | None:
    """Where the name stands that ends some words in quotation marks: "the newspaper «Маяк»"."""
    found = _QUOTED.search(words)
    return found.span(1) if found and found.end() == len(words) else None


def is_unnamed(words: str) -> bool:
    """ "agencies", "wire services": sources that stay unnamed."""
    return words.casefold().strip() in cues().agencies


def publisher_ground(words: str) -> GroundKind | None:
    """What tells that the words name a publisher, the surest first; None where nothing does."""
    if known(words):
        return "gazetteer"
    if is_unnamed(words):
        return "unnamed-agencies"
    if is_publisher(words):
        return "publisher-word"
    return "letters" if is_acronym(words) else None


def _has_form(words: str) -> bool:
    parts = [part.strip('().,«»“”"') for part in words.split()]
    if _COMPOUND.fullmatch(words) and words.endswith(cues().publisher_endings):
        return not words[0].islower()
    if not 2 <= len(parts) <= _LONGEST_NAME:
        return False
    marked = any(part.casefold() in cues().publisher_words for part in (parts[0], parts[-1]))
    if scripts.script(parts[0][:1]) == "LATIN":
        return marked and all(_begins_large(part) or len(part) <= _PARTICLE for part in parts)
    return marked and _begins_large(parts[0])


def _are_lone_capitals(words: str) -> bool:
    """ "A A": sizes of type on a page and the like, in a script with case."""
    return " " in words and all(len(part) == 1 and part.isupper() for part in words.split())


def _begins_large(word: str) -> bool:
    """A capital, or a letter of a script that has none."""
    first = word.lstrip("«“\"'(")[:1]
    return first.isalpha() and not first.islower()
