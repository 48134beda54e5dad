"""Whether a phrase tells who speaks, whether a word of it can be a subject, and where a source opens."""

from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases.phrase import LONGEST, Phrase

SPEAKER_WITHIN = 3


def is_oblique(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether the ending of a word shows that it is no subject; of a name, only behind its apostrophe."""
    word = unit.word(at)
    if not word.endswith(lex.data.false_endings or ("\n",)) or word in either(
        lex["pronouns"], lex["bare_words"]
    ):
        return False
    if "'" not in word and lex.lemmas.get(word, "").partition("/")[0] == word:
        return False
    if "'" in word or not unit.elements[at].is_capital:
        return True
    if any(unit.is_word(place) for place in range(at)):
        return False
    return not word.endswith(lex.data.venue_endings) or word in either(lex["venues"], lex.hosting)


def speaks(unit: Unit, phrase: Phrase, lex: Lexicon) -> bool:
    """Whether the last words of a phrase tell who speaks."""
    within = LONGEST if lex.spaceless else SPEAKER_WITHIN
    words = [unit.word(at) for at in range(max(phrase.start, phrase.end - within), phrase.end)]
    if any(lex.tells(word, lex.known) for word in words):
        return True
    return any(phrase_length(unit, at, lex.anonymous) for at in range(*phrase))


def opened(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """Behind the last word that opens a source: “konuşan Bakan”."""
    for at in range(end - 1, start - 1, -1):
        if (unit.word(at) in lex["source_openers"] and not _is_taken_in(unit, at, lex)) or unit.is_time(at):
            return at + 1
        if phrase_length(unit, at, lex.citing_after):
            return at + phrase_length(unit, at, lex.citing_after)
    return start + 1 if _is_place(unit, start, end, lex) else start


def _is_taken_in(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“duruşmada | dinlenen tanık”: a place that the participle behind it takes in."""
    follows = unit.word(at + 1)
    is_place = unit.word(at).endswith(lex.data.place_endings or ("\n",))
    is_participle = (
        follows.endswith(lex.data.open_follows or ("\n",)) and follows not in lex["source_openers"]
    )
    return is_place and is_participle and not unit.elements[at + 1].is_capital and follows not in lex.known


def _is_place(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """“Varga'da | vatandaşlar”: a place that no participle behind it takes in."""
    word = unit.word(start)
    if end - start <= 1 or "'" not in word or not word.endswith(lex.data.place_endings or ("\n",)):
        return False
    inner = range(start + 1, end - 1)
    takes_in = lex.data.open_follows
    return not any(unit.word(at).endswith(takes_in) and not unit.elements[at].is_capital for at in inner)
