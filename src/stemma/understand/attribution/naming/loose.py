"""The words of a source without capitals in, the bare name out, in languages that put a title before a name.

A phrase that holds no telling word is a name if it is short; words in quotation marks are one in any case.
"""

import re

from stemma.model import SourceKind
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.elements.words import word_list
from stemma.understand.attribution.naming.named import Named
from stemma.understand.attribution.phrases.phrase import Phrase

LONGEST_NAME = 4
LONGEST_OFFICE = 8
LONGEST_BEHIND = 3
_QUOTED = re.compile(r"[«“\"]([^«»“”\"]+)(?:[»”\"]|$)|(?<!\w)’([^’‘\n]+)‘")


def bare_name(unit: Unit, head: Phrase, lex: Lexicon, kind: SourceKind | None) -> str | None:
    """The name of an institution, an outlet, or of somebody whom no word tells."""
    if kind == "document" or unit.word(head.start) in lex["demonstratives"]:
        return None
    quoted = _QUOTED.search(unit.text[slice(*_ends(unit, head))])
    if quoted and kind != "person":
        return quoted[1] or quoted[2]
    start, end = head
    if kind == "institution":
        return _text(unit, start, end) if end - start <= LONGEST_OFFICE else None
    if kind == "outlet":
        return _outlet_name(unit, head, lex)
    return _text(unit, start, end) if is_plain(unit, head, lex) else None


def person_name(unit: Unit, phrase: Phrase, lex: Lexicon) -> str | None:
    """Behind titles of courtesy, before a comma, behind a comma, or behind the role itself."""
    relative = lex["relatives"] & lex["complementizers"]
    commas = [at for at in range(*phrase) if unit.is_comma(at) or unit.word(at) in relative]
    parts = [
        Phrase(start + 1, end)
        for start, end in zip([phrase.start - 1, *commas], [*commas, phrase.end], strict=True)
    ]
    for part in parts[: 1 if commas and not unit.is_comma(commas[0]) else 2]:
        start = part.start
        while start < part.end and unit.word(start) in lex["courtesy"]:
            start += 1
        if is_plain(unit, Phrase(start, part.end), lex):
            return _text(unit, start, part.end)
    if not lex.data.name_after_role:
        return _before_role(unit, parts[0], lex) or _after_courtesy(unit, parts[0], lex)
    return _after_role(unit, parts[0], lex)


def _before_role(unit: Unit, part: Phrase, lex: Lexicon) -> str | None:
    """«محمدنعیم وردک سخنگوی دفتر»: with no comma between."""
    start = part.start
    while start < part.end and unit.word(start) in lex["courtesy"]:
        start += 1
    role = next((at for at in range(start, part.end) if unit.word(at) in lex["roles"]), start)
    is_name = 2 <= role - start <= LONGEST_BEHIND and is_plain(unit, Phrase(start, role), lex)
    return _text(unit, start, role) if is_name else None


def _after_courtesy(unit: Unit, part: Phrase, lex: Lexicon) -> str | None:
    """«رئیس بندر، دکتر …» aside, a title inside the phrase opens a name."""
    last = max((at for at in range(*part) if unit.word(at) in lex["courtesy"]), default=None)
    if last is None or last + 1 >= part.end or part.end - last - 1 > LONGEST_NAME:
        return None
    behind = Phrase(last + 1, part.end)
    return _text(unit, *behind) if is_plain(unit, behind, lex) else None


def _after_role(unit: Unit, part: Phrase, lex: Lexicon) -> str | None:
    known = either(lex["roles"], lex["courtesy"])
    end = part.end
    if unit.word(end - 1) in known and end - part.start > LONGEST_BEHIND:
        end -= 1  # a family name that is a role as well: دهقان
    last = max((at for at in range(part.start, end) if unit.word(at) in known), default=None)
    if last is None or last + 1 >= end or part.end - last - 1 > LONGEST_NAME:
        return None
    return _text(unit, last + 1, part.end) if is_plain(unit, Phrase(last + 1, end), lex) else None


def introduced(unit: Unit, lex: Lexicon) -> str | None:
    """The name that opens a sentence with a role in it: «مینا صفایی به ریاست دانشگاه رسید»."""
    start = 0
    while start < len(unit.elements) and unit.word(start) in lex["courtesy"]:
        start += 1
    end = start
    while end < len(unit.elements) and end - start < LONGEST_BEHIND and _is_open(unit, end, lex):
        end += 1
    behind = either(lex.speaking, lex["prepositions"], lex["articles"], lex["genitives"])
    told = unit.word(end) in behind or unit.is_comma(end)
    if end == start or not told or (end - start < 2 and not start):
        return None
    near = range(end, min(len(unit.elements), end + LONGEST_OFFICE))
    return _text(unit, start, end) if any(unit.word(at) in lex.speaking for at in near) else None


def _is_open(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a word may be of a name that nothing has told yet."""
    return is_plain(unit, Phrase(at, at + 1), lex) and not (
        lex.is_known(unit.word(at)) or unit.is_time(at) or lex.is_finite(unit.word(at))
    )


def is_plain(unit: Unit, part: Phrase, lex: Lexicon) -> bool:
    """Whether a stretch may be a name: short, and of no word that tells anything else."""
    if not part or part.end - part.start > LONGEST_NAME:
        return False
    if either(lex["genitives"], lex["pronouns"]).intersection(unit.word(at) for at in range(*part)):
        return False
    return all(
        unit.is_word(at) and not _tells_other(unit, at, part, lex) and not unit.word(at)[0].isdigit()
        for at in range(*part)
    )


def _tells_other(unit: Unit, at: int, part: Phrase, lex: Lexicon) -> bool:
    """Whether a word is of no name; behind a particle, “فان در هوک”, every word is."""
    return lex.tells_other(unit.word(at)) and not (
        at > part.start and unit.word(at - 1) in lex["name_particles"]
    )


def guessed_kind(unit: Unit, phrase: Phrase, lex: Lexicon, name: str | None) -> SourceKind | None:
    """An outlet by the ending of its name, else a person, if it is a name at all."""
    if name is None:
        return None
    last = unit.word(phrase.end - 1)
    if phrase.end - phrase.start <= LONGEST_BEHIND and last.endswith(lex.data.outlet_endings or ("\n",)):
        return "outlet"
    if any(unit.is_mark(at, "«", "»") for at in range(*phrase)) or _QUOTED.search(
        unit.text[slice(*_ends(unit, phrase))]
    ):
        return None
    return "person"


def _outlet_name(unit: Unit, head: Phrase, lex: Lexicon) -> str | None:
    """Without the noun and what describes it, on either side."""
    start, end = head
    around = either(lex["outlets"], lex["outlet_fillers"], lex["articles"]) - lex["outlet_parts"]
    while start < end - 1 and unit.word(start) in around:
        start += 1
    while end - 1 > start and unit.word(end - 1) in lex["outlet_fillers"]:
        end -= 1
    if unit.word(start) in around or unit.word(start) in lex["pronouns"]:
        return None
    return _text(unit, start, end) if end - start <= LONGEST_NAME else None


def is_owned(outlet: Named | None, lex: Lexicon) -> bool:
    """Whether an outlet bears only what it is and whose: «خبرگزاری رسمی لورستان» is not called Lorestan."""
    if outlet is None or outlet.kind != "outlet" or outlet.name is None:
        return False
    return not lex["outlet_owned"].isdisjoint(word_list(outlet.name))


def last_quoted(unit: Unit, phrase: Phrase) -> str | None:
    """The name in quotation marks with which a phrase ends: ٹیلیگرام چینل "شمالی ریڈار"."""
    start, end = _ends(unit, phrase)
    found = [one for one in _QUOTED.finditer(unit.text[start:end]) if one.end() >= end - start - 1]
    return (found[-1][1] or found[-1][2]) if found else None


def all_quoted(unit: Unit, phrase: Phrase) -> str | None:
    """A phrase in quotation marks from its first word to its last, without the marks."""
    start, end = _ends(unit, phrase)
    found = _QUOTED.fullmatch(unit.text[start:end].strip())
    return (found[1] or found[2]) if found else None


def _ends(unit: Unit, part: Phrase) -> tuple[int, int]:
    """With the mark that closes a quotation right behind."""
    span = unit.span(*part)
    return max(0, span.start - 1), span.end + 1


def _text(unit: Unit, start: int, end: int) -> str:
    span = unit.span(start, end)
    return unit.text[span.start : span.end]
