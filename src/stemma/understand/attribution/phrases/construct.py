"""Noun phrases whose first noun governs what follows, for languages with ``definite``: “وزير المالية”.

A head without the article opens such a chain, a definite noun or a name closes it; behind a closed chain only
adjectives and, after a title, a name can stand. So it is told where a subject ends and an object begins.
"""

from typing import NamedTuple

from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.marking import Cue
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.elements.words import normal
from stemma.understand.attribution.phrases.definite import is_definite, is_event, is_in_parts, tie
from stemma.understand.attribution.phrases.phrase import Phrase

PLAIN_NAME = 2
LONG_NAME = 4
CLOSED = ("prepositions", "complementizers", "subordinators", "relatives", "stops")


class Chain(NamedTuple):
    """A noun phrase up to ``end``; its name, if it has one, begins at ``name``."""

    end: int
    name: int | None


def chain(unit: Unit, phrase: Phrase, lex: Lexicon, cue: Cue | None = None) -> Chain:  # noqa: C901
    """The noun phrase at the head of a stretch, and where the name in it begins."""
    start, limit = phrase
    is_open, is_person, name = True, False, None
    at = start
    while at < limit and unit.is_word(at):
        word = unit.word(at)
        title = bare_title(word, lex) if at == start else word
        known = lex.governs(word) or lex.governs(title)
        is_role = title in lex["roles"] or word in lex["roles"] or word in lex["courtesy"]
        is_loose = not is_open
        is_adjective = _is_adjective(word, lex) and is_definite(unit, at, lex)
        tied = cue is not None and at > start and tie(unit, at, cue, lex, is_loose=is_loose) >= 0
        tied = tied and not (is_person and name is None and _is_of_office(word, lex))
        tied = tied or (cue is not None and is_loose and is_told(unit, at, cue, lex))
        if at > start and (tied or _closes(unit, at, lex, is_open=is_open)):
            break
        seated = at > start and word in lex["prepositions"]  # “مسؤولان في | وزارة الداخلية”
        if seated or (at > start and name is None and _is_linked(word, lex, is_person=is_person)):
            is_open, at = known or seated, at + 1
            continue
        if (
            at > start
            and not is_open
            and (is_event(unit, at, lex) or (known and not (is_role and (is_person or is_adjective))))
        ):
            break
        if lex.is_owned(word) or _is_owned(unit, at, lex):
            is_open, is_role = False, True
        elif is_definite(unit, at, lex):
            if name is not None and at - name >= longest_name(unit, name, lex):
                break
            is_open = False
        elif known:
            is_open, name = True, None
        elif is_open and at > start:
            is_open = False
        elif name is None:
            if not is_person and at > start and not _goes_on(unit, at, lex):
                break
            is_open, name = False, at
        elif at - name >= longest_name(unit, name, lex):
            break
        is_person = is_person or is_role or at == start == name
        at += 1
    return Chain(at, name)


def bare_title(word: str, lex: Lexicon) -> str:
    """A word without its article, and without a conjunction that is written as one with a title: “ووزير”."""
    bare, roles = lex.bare(word), lex["roles"]
    if bare in roles or not word.startswith(lex.data.joined):
        return bare
    joined = (lex.bare(word.removeprefix(one)) for one in lex.data.joined if word.startswith(one))
    return next((one for one in joined if one in roles), bare)


def _is_owned(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“محاميه”: a listed title with a pronoun; its last letter tells it from the feminine, “محامية”."""
    element = unit.elements[at]
    raw = unit.text[element.start : element.end]
    return unit.word(at) in lex["roles"] and any(
        raw.endswith(one) and normal(raw.removesuffix(one)) in lex["roles"] for one in lex.data.owner_endings
    )


def _is_linked(word: str, lex: Lexicon, *, is_person: bool) -> bool:
    """“المدير العام | للشركة”, “الأمين العام | لمنظمة …”: a preposition with which a title goes on."""
    if word.startswith(lex.data.linked or ("\n",)):
        return True
    return is_person and _is_of_office(word, lex)


def _is_of_office(word: str, lex: Lexicon) -> bool:
    """“لمنظمة”, “للأمم”: a preposition as one with an office, whose article may have lost a letter."""
    clitic = lex.data.clitics[0] if lex.data.clitics else "\n"
    if not word.startswith(clitic):
        return False
    bare = word.removeprefix(clitic)
    whole = normal(lex.data.definite) + bare.removeprefix(clitic)
    return bool({bare, whole} & either(lex["institutions"], lex["governors"]))


def _is_adjective(word: str, lex: Lexicon) -> bool:
    """“السياسي”: by its ending an adjective, though it is listed as a role too."""
    return word.endswith(lex.data.adjective_endings or ("\n",))


def is_told(unit: Unit, at: int, cue: Cue, lex: Lexicon) -> bool:
    """“وحمّل المدرب | الحكم مسؤولية …”: a second one with the article is the object of such a verb."""
    if "object" not in cue.takes and not cue.ties:
        return False
    word = unit.word(at)
    speaks = lex.governs(word) and word not in lex["courtesy"] and not _is_adjective(word, lex)
    return speaks and is_definite(unit, at, lex) and is_definite(unit, at - 1, lex)


def _closes(unit: Unit, at: int, lex: Lexicon, *, is_open: bool) -> bool:
    """Whether a word of a closed class or a verb stands here, which no noun phrase goes on with."""
    word = unit.word(at)
    if unit.opens_marks(at):
        return False
    if not is_open and word in lex["demonstratives"]:
        return True
    if lex.is_joined(word) or (not is_open and lex.is_verb(word) and not lex.governs(word)):
        return True
    if not is_open and word.startswith(lex.data.tied or ("\n",)) and word not in lex["not_tied"]:
        return not lex.governs(word)
    if word in lex["inner_prepositions"]:
        return False
    inside = word in lex["prepositions"] and is_in_parts(unit, at, lex)
    lists = (lex[name] for name in CLOSED)
    return not inside and (unit.is_time(at) or word in either(*lists))


def _goes_on(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“للملاحة” after a name goes on with it, and so does a second word of a name."""
    word = unit.word(at)
    return word.startswith(lex.data.linked or ("\n",)) or not is_definite(unit, at - 1, lex)


def longest_name(unit: Unit, start: int, lex: Lexicon) -> int:
    words = {unit.word(at) for at in range(start, min(start + PLAIN_NAME, len(unit.elements)))}
    return LONG_NAME if words & lex["name_particles"] else PLAIN_NAME
