"""The words beside a mark in, whether they are one who speaks out: by a name, a title or a turn."""

from stemma import gazetteer
from stemma.understand.attribution.elements.cues import stands
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import uncased
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase
from stemma.understand.attribution.phrases.telling import speaks

MOST_SHOUTED = 4


def is_somebody(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """A title, or a name of two words at least."""
    capitals = sum(unit.elements[at].is_capital for at in range(*phrase))
    if unit.word(phrase.start) in lex["prepositions"]:
        return False
    known = either(lex["roles"], lex["institutions"])
    is_name = capitals > 1 or (capitals == 1 == phrase.end - phrase.start and unit.field == "headline")
    return is_name or any(unit.word(at) in known for at in range(*phrase))


def holds_turn(unit: Unit, speaker: Phrase, lex: Lexicon) -> bool:
    """Whether words without capitals are one who speaks: by a title or by a family name."""
    places = range(*speaker)
    if lex.data.name_side == "any":
        return False
    if unit.word(speaker.start) in lex["not_labels"] or any(_is_according(unit, at, lex) for at in places):
        return False
    if any(not unit.is_word(at) or lex.is_verb(unit.word(at)) for at in places):
        return False
    return speaks(unit, speaker, lex) or uncased.has_surname(unit, *speaker, lex)


def heads_line(unit: Unit, speaker: Phrase, lex: Lexicon) -> bool:
    """A short phrase without a verb that speaks or may be a name: no “Source: …”, no “In the end: …”."""
    places = range(*speaker)
    first = unit.word(speaker.start)
    if any(not unit.is_word(at) or _is_verb(unit, at, lex) or lex.is_finite(unit.word(at)) for at in places):
        return False
    if any(unit.word(at) in lex.speaking for at in places):
        return first not in lex["prepositions"]
    return len(places) <= MOST_SHOUTED and first not in either(lex["prepositions"], lex["not_sources"])


def _is_verb(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a whole verb that marks attributions stands here."""
    phrases = lex.phrases.get(unit.word(at), ())
    return any(cue.kind == "verb" and stands(unit, at, phrase) for phrase, cue in phrases)


def owned_talk(unit: Unit, words: Phrase, lex: Lexicon) -> tuple[Phrase, Phrase] | None:
    """“وزیر توانائی کی صبح نیوز سے گفتگو”: whose talk a headline tells, and the outlet that he talks with;
    none where that is “میڈیا”."""
    if not lex["owners"] or not words or unit.word(words.end - 1) not in lex["interviews"]:
        return None
    told = next((at for at in range(words.end - 1, words.start, -1) if unit.word(at) in lex["told_by"]), None)
    owners = [at for at in range(words.start + 1, told or 0) if unit.word(at) in lex["owners"]]
    whom = next((Phrase(at + 1, told) for at in reversed(owners) if told), NOTHING)
    speaker = Phrase(words.start, whom.start - 1)
    if whom and all(unit.word(at) in lex["anybody"] for at in range(*whom)):
        return speaker, NOTHING
    return (speaker, whom) if whom and _is_outlet(unit, whom, lex) else None


def _is_outlet(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """By a noun for outlets, by quotation marks, or by a name that the gazetteer holds."""
    if unit.opens_marks(phrase.start):
        return True
    span = unit.span(*phrase)
    known = gazetteer.publisher(unit.text[span.start : span.end]) is not None
    return known or any(lex.tells(unit.word(at), lex["outlets"]) for at in range(*phrase))


def is_shouted(unit: Unit, colon: int) -> bool:
    """Whether a few words in capitals stand before the colon."""
    words = unit.text[unit.elements[0].start : unit.elements[colon - 1].end]
    return colon <= MOST_SHOUTED and len(words) > 1 and words.isupper()


def _is_according(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“X’e göre nedeni açık: …”: one who is told of, and no speaker."""
    return any(
        cue.is_after and stands(unit, at, phrase) for phrase, cue in lex.phrases.get(unit.word(at), ())
    )


def opens_marker(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“正如一位老兵所说：…”: whether a marker in two parts begins here."""
    return any(cue.closers and stands(unit, at, phrase) for phrase, cue in lex.phrases.get(unit.word(at), ()))


def names_speaker(unit: Unit, speaker: Phrase, lex: Lexicon) -> bool:
    """A name, or words among which one tells who speaks; nothing that is said."""
    places = range(*speaker)
    # “в восторге” begins with one; where words are not parted, a verb may serve as one: “市长回应：…”
    small = frozenset[str]() if lex.spaceless else lex["prepositions"]
    if any(not unit.is_word(at) or lex.is_verb(unit.word(at)) for at in places if unit.word(at) not in small):
        is_title = unit.field == "headline" and speaker.end - speaker.start == 1
        return is_title and unit.word(speaker.start) in lex["headline_speakers"]  # “Report: …”
    if (
        any(_is_according(unit, at, lex) for at in places)
        or unit.word(speaker.end - 1) in lex["headline_verbs"]
    ):
        return False
    closes = bool(lex["source_markers"]) or lex.verb_final
    is_sentence = closes and lex.is_finite(unit.word(speaker.end - 1))
    if is_sentence or unit.word(speaker.start) in lex["not_labels"]:
        return False
    if lex.data.strict_clauses and any(unit.word(at) in lex.phrases for at in places):
        return False
    letter = unit.text[unit.elements[speaker.start].start]
    is_caseless = letter.lower() == letter.upper()
    if any(unit.word(at) in lex.speaking for at in places):
        return True
    return len(places) <= MOST_SHOUTED and (is_caseless or all(unit.elements[at].is_capital for at in places))
