"""The words of a source in, the kind out that one of them tells: a person, an outlet, an institution."""

from collections.abc import Sequence
from itertools import pairwise

from stemma.model import SourceKind
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.word_lists import either

KINDS: tuple[tuple[str, SourceKind], ...] = (
    ("roles", "person"),
    ("courtesy", "person"),
    ("outlets", "outlet"),
    ("documents", "document"),
    ("institutions", "institution"),
)


def by_words(words: Sequence[str], lex: Lexicon) -> SourceKind | None:
    """By the head, the words before the first preposition; else by any word that stands in no clause."""
    clause = next((at for at, word in enumerate(words) if at and word in lex["relatives"]), len(words))
    words = words[:clause]
    bare = [word.removesuffix("'s") for word in words]
    if lex.data.head_first:
        if any(f"{word} {follows}" in lex["outlets"] for word, follows in pairwise(bare)):
            return "outlet"
        bare = next(([word] for word in bare if word in lex.titled), [])
        is_uncased = bool(lex.data.definite) or lex.data.loose_names
        if is_uncased and any(word in lex["institutions"] and word in lex["roles"] for word in bare):
            return "institution"  # "پلیس", “منظمة”: the name of an office rather than of one in it
    head = next((at for at, word in enumerate(bare) if at and word in lex["prepositions"]), len(bare))
    owned = [word for word in words[:head] if not word.endswith("'s")]
    found = next((kind for name, kind in KINDS if lex[name].intersection(owned)), None)
    found = found or next((kind for name, kind in KINDS if lex[name].intersection(bare[:head])), None)
    if found == "outlet" and any(
        f"{word} {follows}" in lex["institutions"] for word, follows in pairwise(bare)
    ):
        return "institution"  # “the civil protection agency” spreads no news
    if found is None or (found == "document" and _names_its_outlet(bare, head, lex)):
        return next((kind for name, kind in KINDS if lex[name].intersection(bare)), found)
    return found


def _names_its_outlet(words: Sequence[str], head: int, lex: Lexicon) -> bool:
    """“The report of the agency X” is X's word, “the document on the portal” the document's."""
    return head == len(words) or words[head] in lex["noun_links"]


def _is_member(words: Sequence[str], lex: Lexicon) -> bool:
    """“رکن اسمبلی حسام صیاد”: a title right before the last office, and a name behind it."""
    told = [at for at, word in enumerate(words) if word and lex.tells(word, lex.hosting)]
    last = told[-1] if told else 0
    return 0 < last < len(words) - 1 and words[last - 1] in lex["roles"]


def _is_in_title(before: Sequence[str], lex: Lexicon) -> bool:
    """“اخبار نوئے | پوسٹ”: a noun for a document, and before it an outlet's whose name it ends, for none of
    the words that tell an owner stands between."""
    outlet = next((at for at in reversed(range(len(before))) if before[at] in lex["outlets"]), None)
    if outlet is None or not lex["source_markers"]:
        return False
    owning = either(lex["genitives"], lex["owners"], lex["prepositions"])
    return not any(word in owning for word in before[outlet:])


def by_last(words: Sequence[str], lex: Lexicon) -> SourceKind | None:
    """By the last word that tells, where the head stands last and words are compounds."""
    if lex["source_markers"] and _is_member(words, lex):
        return "person"
    for at, word in reversed([*enumerate(words)]):
        listed = next((kind for name, kind in KINDS if word and word in lex[name]), None)
        if listed == "document" and _is_in_title(words[:at], lex):
            return "outlet"
        if listed is not None:
            return listed
        for name, kind in KINDS:
            if word and lex.tells(word, lex[name]):
                return kind
    return None
