"""Names in noun phrases whose first noun governs what follows: “وزير الطاقة نزار فرحات”."""

from collections.abc import Iterator

from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases.construct import PLAIN_NAME, bare_title, chain, longest_name
from stemma.understand.attribution.phrases.definite import is_definite
from stemma.understand.attribution.phrases.phrase import LONGEST, NOTHING, Phrase


def titles(unit: Unit, lex: Lexicon) -> Iterator[tuple[str, frozenset[str], str]]:
    """Every title of a unit with its words and the name that it stands beside: “وزير الطاقة نزار فرحات”."""
    last = 0
    for at in range(len(unit.elements)):
        role = bare_title(unit.word(at), lex)
        if at < last or role not in lex["roles"]:
            continue
        end = min(len(unit.elements), at + LONGEST)
        found = chain(unit, Phrase(at, end), lex)
        last = found.end
        if found.name is not None and _is_outlet(unit.word(found.name), lex):
            continue
        if found.name is not None and unit.word(found.name - 1) not in lex["prepositions"]:
            name = Phrase(found.name, found.end)
        elif role != unit.word(at) and not is_definite(unit, at, lex):
            name = _name_before(unit, at, lex)
        else:
            name = NOTHING
        if name:
            span = unit.span(*name)
            stop = found.name or found.end
            words = frozenset(lex.bare(unit.word(place)) for place in range(at + 1, stop))
            yield role, words | {role}, unit.text[span.start : span.end]


def _is_outlet(word: str, lex: Lexicon) -> bool:
    """“لرويترز”: no name of the one whose title stands before it."""
    return lex.tells_outlet(word) or lex.is_clitic(word)


def _name_before(unit: Unit, at: int, lex: Lexicon) -> Phrase:
    """“عين نزار فرحات وزيرا”: the two words before a title in the object's case."""
    start = at - PLAIN_NAME
    if start < 1 or not all(unit.is_word(place) for place in range(start, at)):
        return NOTHING
    plain = all(
        not lex.is_known(unit.word(place)) and not lex.governs(unit.word(place)) for place in range(start, at)
    )
    return Phrase(start, at) if plain and not is_definite(unit, start, lex) else NOTHING


def person_name(unit: Unit, phrase: Phrase, lex: Lexicon) -> str | None:
    """The bare name in a phrase, behind a title, before it or between commas."""
    start = phrase.start
    while start < phrase.end:
        end = next((at for at in range(start, phrase.end) if not unit.is_word(at)), phrase.end)
        found = _name_in(unit, start, end, lex) if end > start else None
        if found is not None:
            span = unit.span(*found)
            return unit.text[span.start : span.end]
        start = end + 1
    return None


def _name_in(unit: Unit, start: int, end: int, lex: Lexicon) -> Phrase | None:
    name = chain(unit, Phrase(start, end), lex).name
    if name is None:
        return None
    stop = name
    while stop < end and not lex.is_known(unit.word(stop)) and not lex.governs(unit.word(stop)):
        stop += 1
    if stop == name:
        return None
    is_titled = name > start
    if is_titled and stop == name + 1 == end - 1 and is_definite(unit, stop, lex):
        return Phrase(name, end)
    if is_titled and stop - name > PLAIN_NAME and longest_name(unit, name, lex) == PLAIN_NAME:
        return Phrase(stop - PLAIN_NAME, stop)
    return Phrase(name, stop)
