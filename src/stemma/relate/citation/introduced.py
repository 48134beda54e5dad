"""Somebody whose name no list knows, introduced by the words beside it as a person: "Rahma Tiji, who …".

Only where names have capitals. A noun in small letters before a whole name, or an apposition behind it,
says who bears it; a noun for an outlet or an institution there says that it is no person.
"""

import re

from stemma import gazetteer
from stemma.gazetteer.language_words import everywhere_words
from stemma.model import Analysis, Link, Version
from stemma.names.outlet_nouns import is_body_noun, is_empty, is_outlet_noun
from stemma.relate.words import common_words, folded

WORDS = 2
"""Of a whole name, at the least."""
MOST_WORDS = 4
APPOSED = 4
"""Words of an apposition in which a noun for a body would stand."""
SHORTEST_NOUN = 4
APPOSITION = re.compile(r"\s*,\s+((?:[^\W\d_]|\d)[^,.;:!?]*)")
LEAD = re.compile(r"(?:[A-ZÀ-ÞА-ЯЁІЇЄҐİŞÇĞÖÜ][\w’'-]*\s+)+(?=[a-zà-þа-яёіїєґ])")
"""Words with a capital at the head of a phrase, before one in small letters."""
WORD = re.compile(r"[^\W\d_]+")
BEFORE = re.compile(r"([^\W\d_][\w’'-]*),?\s+[«“„\"]?$")


def is_guess(link: Link) -> bool:
    """Whether nothing but the form of words tells a person: "the crowd", an outlet's name, half a phrase."""
    return link.kind == "person" and [ground.by for ground in link.grounds] == ["form"]


def is_pronoun(link: Link) -> bool:
    """Whether a pronoun stands for a name that the report told before."""
    return any(ground.by == "pronoun" for ground in link.grounds)


def is_all_common(name: str | None, language: str | None) -> bool:
    """Whether a name has no word but such as stand in any text: "both", "every one"."""
    said = WORD.findall(folded(name or ""))
    return bool(said) and common_words(language).issuperset(said)


def is_called_outlet(link: Link) -> bool:
    """Whether nothing but the words beside the name tells an outlet: "according to Solvei Aarestad"."""
    grounds = {ground.by for ground in link.grounds}
    return link.kind == "outlet" and bool(grounds) and grounds <= {"outlet-cue", "form"}


def is_apposed(said: Link, before: Link | None, version: Version) -> bool:
    """Whether a link is who the person before it is: "Begoña Arístegui, spokeswoman of the union"."""
    if before is None or before.kind != "person" or said.name or not (before.source and said.source):
        return False
    if any(map(_tells_body, gazetteer.words(version.words(said.source[0]))[:1])):
        return False
    first, last = max(before.source), min(said.source)
    between = version.field_text(last.field)[first.end : last.start]
    return first.field == last.field and between.strip() == ","


def member_of(words: str, body: str | None) -> str | None:
    """The person before the body that he is of: "Piet Halvorsen of the Tallinn firm Rimefrost"."""
    lead = LEAD.match(words)
    name = lead[0].strip() if lead else ""
    said = gazetteer.words(name)
    if not WORDS <= len(said) <= MOST_WORDS or any(map(_tells_body, said)) or not body or body in name:
        return None
    follows = gazetteer.words(words[len(name) :])[:1]
    return name if follows and is_empty(follows[0]) else None


def is_whole(name: str | None) -> bool:
    """Whether it is a whole name, with capitals, and no body's."""
    parts = (name or "").split()
    is_cased = all(part[:1].isupper() for part in (parts[:1] + parts[-1:]))
    return WORDS <= len(parts) <= MOST_WORDS and is_cased and not tells_body(name or "")


def is_person(name: str, text: str) -> bool:
    """Whether a text introduces a whole name as a person's, wherever it stands there."""
    if not is_whole(name):
        return False
    places = [found.span() for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    return any(_has_noun(text[:start]) or _has_apposition(text[end:]) for start, end in places)


def is_called_again(link: Link, analysis: Analysis) -> bool:
    """Whether the text goes on by a part of the name alone: "Han said", behind "Han Ji-won"."""
    parts = (link.name or "").split()
    if len(parts) < WORDS or tells_body(link.name or ""):
        return False
    later = (one.chain[-1] for one in analysis.attributions if one.chain)
    return any(
        other.kind in (None, "person")
        and other.source
        and min(other.source) > min(link.source)
        and analysis.version.words(other.source[0]) in (parts[0], parts[-1])
        for other in later
    )


def _has_noun(before: str) -> bool:
    """Whether a noun that is written small stands right before: "matron", «гардеробщица»."""
    found = BEFORE.search(before[-60:])
    noun = found[1] if found else ""
    if len(noun) < SHORTEST_NOUN or not noun.islower():
        return False
    word = gazetteer.key(noun)
    return word in everywhere_words("roles") and not _tells_body(word)


def _has_apposition(behind: str) -> bool:
    """Whether what follows a comma is written small and no body's: ", who …", ", a statistician", ", 43"."""
    found = APPOSITION.match(behind)
    if found is None or not (found[1][0].islower() or found[1][0].isdigit()):
        return False
    said = [gazetteer.key(word) for word in found[1].split()]
    if said[0] in everywhere_words("personal") or said[0].isdigit():
        return True
    if said[0] in everywhere_words("roles") and not _tells_body(said[0]):
        return True  # "spokesman for the union": what follows the role is what it is over
    near = said[:APPOSED]
    tells = everywhere_words("roles").intersection(near) or everywhere_words("personal").intersection(said)
    return bool(tells) and not any(map(_tells_body, near))


def tells_body(name: str) -> bool:
    """Whether a word of it is one for an outlet or an institution."""
    return any(map(_tells_body, gazetteer.words(name)))


def _tells_body(word: str) -> bool:
    return is_outlet_noun(word) or is_body_noun(word)
