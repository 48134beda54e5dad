"""The words of a source with capitals in, the name among them out: titles and case endings are none of it."""

import re
from bisect import bisect_left
from functools import lru_cache

from stemma import gazetteer
from stemma.gazetteer import tells_origin
from stemma.gazetteer.language_words import everywhere_keys
from stemma.model import SourceKind
from stemma.names import inflection
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.elements.words import normal
from stemma.understand.attribution.naming import quoted
from stemma.understand.attribution.naming.named import head_end
from stemma.understand.attribution.phrases import uncased
from stemma.understand.attribution.phrases.phrase import Phrase

LONGEST_NAME = 6
LEAST_FULL = 2
"""Words of a whole name."""
NUMBER = re.compile(r"\d{1,3}(?:['’]\w+)?")
"""Of a channel, with the case that it has."""
BACK = 4000
"""Signs of the text before a name in which another case of it is sought."""
_LONG_WORD = re.compile(r"\b\w{3,}")


def spelt_name(unit: Unit, phrase: Phrase, kind: SourceKind | None, lex: Lexicon) -> str | None:
    """The capitalised words of the head, without titles; the whole of a short caseless phrase."""
    if is_quoted(unit, phrase):
        whole = unit.span(*phrase)
        return unit.text[whole.start : whole.end]
    end = head_end(unit, phrase)
    first = unit.text[unit.elements[phrase.start].start]
    if first.lower() == first.upper():
        return uncased.short_phrase(unit, Phrase(phrase.start, end), lex)
    if kind == "person":
        end = next((at for at in range(*phrase) if unit.word(at) in lex["prepositions"]), end)
    if kind == "person" and lex.subjects and (full := _full_name_behind(unit, Phrase(end, phrase.end), lex)):
        return full
    names = [run for run in _capital_runs(unit, phrase.start, end, lex) if _is_name(unit, run, end, lex)]
    names = names or _names_after_comma(unit, phrase, lex)
    if lex.verb_final:
        names = [run for run in names if run != (0, 1) or _is_own_name(unit, lex)]
    if not names:
        return quoted.name_within(unit, phrase) if kind in ("institution", "outlet") else None
    words = unit.span(*_with_head(unit, phrase, names[-1], kind, lex))
    if lex.verb_final and names[-1].end < end and unit.word(names[-1].end) in lex["outlets"]:
        return unit.text[words.start : words.end]  # “Sahne dergisi”: the noun behind the name bears the case
    return bare(unit.text[words.start : words.end], kind, lex)


def _full_name_behind(unit: Unit, rest: Phrase, lex: Lexicon) -> str | None:
    """“депутат Госдумы | по энергетике Иван Белов”: a name of two words behind what the title is over."""
    last = next((at for at in range(*rest) if unit.is_comma(at)), rest.end)
    runs = _capital_runs(unit, rest.start, last, lex)
    if not runs or runs[-1].end != last or runs[-1].end - runs[-1].start < LEAST_FULL:
        return None
    is_governed = unit.word(runs[-1].start - 1) in lex["prepositions"]
    span = unit.span(*runs[-1])
    return None if is_governed else unit.text[span.start : span.end]


def apposed_outlet(unit: Unit, phrase: Phrase, lex: Lexicon) -> str | None:
    """“Fransız haber ajansı AFP”, “haber sitesi Açık Göz”: the name that closes a phrase behind its noun."""
    first = phrase.end
    while first > phrase.start and unit.is_word(first - 1) and unit.elements[first - 1].is_capital:
        first -= 1
    noun = unit.word(first - 1)
    if not phrase.start < first < phrase.end or noun not in lex["outlets"]:
        return None
    if not noun.endswith(lex.data.case_endings) or any(
        unit.word(at) in lex["roles"] for at in range(*phrase)
    ):
        return None
    span = unit.span(first, phrase.end)
    return bare(unit.text[span.start : span.end], "outlet", lex)


def _is_own_name(unit: Unit, lex: Lexicon) -> bool:
    """“AFP'nin …”, “Bloomberg …”: whether a listed word at the head is more than a noun with a capital."""
    if unit.word(0) not in lex.hosting:
        return True
    first = unit.elements[0]
    stem = re.split("['’]", unit.text[first.start : first.end])[0]
    return (len(stem) > 1 and stem.isupper()) or gazetteer.publisher(stem) is not None


def bare(name: str, kind: SourceKind | None, lex: Lexicon) -> str:
    """A name without its case: what follows an apostrophe; of an office or outlet any listed ending."""
    name = name.removesuffix("'s").removesuffix("’s")
    endings = (
        lex.name_endings
        if kind in ("institution", "outlet")
        else tuple(one for one in lex.name_endings if one.startswith("'"))
    )
    word = normal(name)
    if (
        lex.verb_final and word.split(" ")[-1] not in lex.known
    ):  # “Sahne” has no case: a name needs its apostrophe
        endings = tuple(one for one in endings if one.startswith("'"))
    return next((name[: -len(one)] for one in endings if word.endswith(one)), name)


def _with_head(unit: Unit, phrase: Phrase, run: Phrase, kind: SourceKind | None, lex: Lexicon) -> Phrase:
    """“Radio Voice of Badgir”, “the embassy of Marzania”: what a preposition governs is not the whole."""
    if kind not in ("institution", "outlet"):
        return run
    before = run.start - 1
    while before > phrase.start and unit.word(before) in lex["articles"]:
        before -= 1
    if kind == "institution":
        run = _with_noun(unit, phrase, run, lex)
    start = phrase.start
    while start < before and unit.word(start) in lex["articles"]:
        start += 1
    is_governed = before > start and unit.word(before) in lex["noun_links"]
    return Phrase(start, run.end) if is_governed else run


def _with_noun(unit: Unit, phrase: Phrase, run: Phrase, lex: Lexicon) -> Phrase:
    """“Национальный институт геофизики”: a name whose noun stands small goes on with it."""
    end = head_end(unit, phrase)
    if run.end < end and _names_district(unit, run, lex):
        return Phrase(run.start, run.end + 1)
    if run.end + 1 >= end or unit.word(run.end) not in lex["institutions"] or end - run.start > LONGEST_NAME:
        return run
    return Phrase(run.start, end)


def _names_district(unit: Unit, run: Phrase, lex: Lexicon) -> bool:
    """“Полиция Тарнского района”: what an office is over may end in a small noun for a place."""
    is_whole = run.end - run.start > 1 and lex.data.head_first
    return is_whole and unit.word(run.end) in everywhere_keys("place_words")


def _names_after_comma(unit: Unit, phrase: Phrase, lex: Lexicon) -> list[Phrase]:
    """“The spokesperson, Ilse Brandt”."""
    comma = head_end(unit, phrase)
    runs = _capital_runs(unit, comma + 1, phrase.end, lex)
    return [run for run in runs if run.start == comma + 1][:1]


def _capital_runs(unit: Unit, start: int, end: int, lex: Lexicon) -> list[Phrase]:
    runs: list[Phrase] = []
    at = start
    while at < end:
        stop = at
        while stop < end and unit.is_word(stop) and is_name_word(unit, stop, lex):
            stop += 1
            if lex.subjects and stop < end and _is_parted(unit, stop):
                break
        if stop > at:
            runs.append(Phrase(at, stop))
        at = max(stop, at + 1)
    return runs


def _is_name(unit: Unit, run: Phrase, end: int, lex: Lexicon) -> bool:
    """“the Russian president”, “Western countries”: a capital before a small noun is no name."""
    if run.end - run.start > LONGEST_NAME:
        return False
    follows = unit.word(run.end) if run.end < end else ""
    if follows in lex["outlets"] and all(_qualifies(unit.word(at)) for at in range(*run)):
        return False
    if not follows or follows in lex["prepositions"] or follows in lex["conjunctions"]:
        return True
    heads = either(lex["outlets"], lex["institutions"])
    before = unit.word(run.start - 1)
    return follows in heads and before not in lex["indefinite"]


def _qualifies(word: str) -> bool:
    """“State” agency, “Iranian” paper, “Chinese-language” service: what an outlet is, not its name."""
    first = word.split("-", maxsplit=1)[0]
    return word in everywhere_keys("outlet_qualifiers") or tells_origin(first) or tells_origin(word)


def is_name_word(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a word with a capital is part of a name: no title, no article."""
    word = unit.word(at)
    if word in lex["roles"] or word in lex["articles"] or word in lex["courtesy"]:
        return False
    if lex.data.head_first and word in lex["outlets"]:
        return _opens_title(unit, at)
    if at == 0 and word in lex["common"]:
        return False
    if word in lex["institutions"] and at and unit.word(at - 1) in lex["roles"]:
        return False
    return unit.elements[at].is_capital or is_channel_number(unit, at, lex)


def is_channel_number(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“Channel | 6”, “Kanal | 6'ya”: a number right behind an outlet's noun with a capital is of the name."""
    is_number = NUMBER.fullmatch(unit.word(at)) is not None
    return is_number and at > 0 and unit.elements[at - 1].is_capital and unit.word(at - 1) in lex["outlets"]


def _opens_title(unit: Unit, at: int) -> bool:
    """“(según) Radio Marina”, “Radio 5”: a noun for an outlet with a capital amid the sentence is part of its
    name."""
    inside = at > 0 and unit.elements[at].is_capital and at + 1 < len(unit.elements)
    follows = unit.word(at + 1)
    return inside and (
        NUMBER.fullmatch(follows) is not None or (follows != "" and unit.elements[at + 1].is_capital)
    )


def _is_parted(unit: Unit, at: int) -> bool:
    """Whether a quotation mark stands before a word: «Ланы» Хуан Ривас are two names."""
    return any(mark in "«»“”„" for mark in unit.text[unit.elements[at - 1].end : unit.elements[at].start])


def earlier_form(unit: Unit, name: str, at: int) -> str:
    """The nominative of a name that stands in the text before: “в Минводхозе”, “Минводхоз”; else itself."""
    if not inflection.others(name):
        return name
    start = unit.elements[at].start
    starts, words = _capitalised(unit.text)
    forms = set(words[bisect_left(starts, start - BACK) : bisect_left(starts, start)]) - {name}
    fitting = sorted(form for form in forms if inflection.may_be_case_of(name, form))
    return fitting[0] if len(fitting) == 1 else name


@lru_cache(maxsize=2)
def _capitalised(text: str) -> tuple[list[int], list[str]]:
    """Where the words of a text stand that begin with a capital, and those words."""
    found = [one for one in _LONG_WORD.finditer(text) if text[one.start()].isupper()]
    return [one.start() for one in found], [one.group() for one in found]


def is_quoted(unit: Unit, phrase: Phrase) -> bool:
    """Whether the whole phrase is a name in quotation marks, whose words tell nothing: «Тарнский курьер»."""
    found = quoted.quoted_name(unit, phrase.start, phrase.end)
    return found is not None and found.end == phrase.end and unit.elements[phrase.start].start > 0
