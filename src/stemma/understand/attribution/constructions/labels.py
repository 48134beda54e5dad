"""A name and a mark, and what is said: headlines (“Olsen: the quay will open”), transcripts (“OLSEN: …”).

No verb says so; a name, a title or the place at the head of a paragraph does. Nothing is guessed from a
colon alone.
"""

from itertools import pairwise

from stemma.model import Span
from stemma.understand.attribution.constructions import speakers
from stemma.understand.attribution.constructions.headline_ends import at_the_end
from stemma.understand.attribution.constructions.headline_nouns import before_quotation, closed_by_noun
from stemma.understand.attribution.constructions.label_speakers import (
    heads_line,
    holds_turn,
    is_shouted,
    is_somebody,
    names_speaker,
    opens_marker,
    owned_talk,
)
from stemma.understand.attribution.constructions.reading import Citing, Reading
from stemma.understand.attribution.elements.cues import CueMatch, phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.marking import Cue
from stemma.understand.attribution.elements.matching import matches_at
from stemma.understand.attribution.elements.units import DASHES, QUOTE_MARKS, Unit
from stemma.understand.attribution.phrases import ahead, nominals, trimming
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase
from stemma.understand.attribution.phrases.telling import speaks

LONGEST_SPEAKER = 8
LONGEST_TOLD = 3
LONGEST_TITLE = 160
LONGEST_CLOSING = 5
LONGEST_OPENING = 25
COLON = Cue("verb", frozenset({"quote"}))


def label(
    unit: Unit, lex: Lexicon, *, opens_paragraph: bool, follows_turn: bool = False
) -> tuple[Reading, Span] | None:
    """The reading and the place of the mark that is its cue; ``follows_turn`` in a transcript."""
    if not lex.data.colon_speakers:
        return None
    named = speakers.before_quotation(unit, lex) if lex.subjects else None
    if named is None and lex.data.dash_speakers and unit.field == "headline":
        named = speakers.behind_dash(unit, lex)
    named = named or at_the_end(unit, lex)
    if named is not None:
        return named, unit.span(*named.cue)
    closed = closed_by_noun(unit, lex) or before_quotation(unit, lex)
    if closed is not None:
        return closed
    found = (_verbless(unit, lex) or _headed(unit, lex)) if lex.data.verb_second else None
    found = found or _colon(unit, lex, opens_paragraph=opens_paragraph, follows_turn=follows_turn)
    found = found or _verbless(unit, lex)
    if found is None and unit.field == "headline" and lex.data.name_side != "any":
        found = _quoted(unit, lex)
    return found or _signed(unit, lex) or _closing(unit, lex)


def _colon(
    unit: Unit, lex: Lexicon, *, opens_paragraph: bool, follows_turn: bool
) -> tuple[Reading, Span] | None:
    first = _after_blank(unit) if lex.spaceless and unit.field == "headline" else 0
    longest = LONGEST_SPEAKER * (2 if lex.spaceless else 1)
    longest += LONGEST_TOLD if unit.field == "headline" and lex["told_after"] else 0
    if lex.spaceless and unit.word(first) in lex["not_labels"] & lex["venues"] and unit.is_word(first + 1):
        first += 1  # “对话导演郭帆：…”
    limit = min(first + longest, len(unit.elements))
    colon = unit.first_mark(":", first, limit)
    if not colon or colon == first or colon + 1 >= len(unit.elements):
        return None
    is_manner = lex.spaceless and unit.is_adverb(colon - 1)  # how somebody speaks: another construction
    if is_manner or _is_noun_of(unit, colon, lex):
        return None
    if (unit.field == "headline" and _says_behind(unit, colon + 1, lex)) or opens_marker(unit, first, lex):
        return None
    whole = speakers.without_topic(unit, Phrase(first, colon), lex)
    whole, citings = _without_cited(unit, whole, lex) if unit.field == "headline" else (whole, ())
    speaker, told = _parted(unit, whole, lex)
    may_speak = _is_title(unit) or (opens_paragraph and follows_turn)
    is_speaker = may_speak and names_speaker(unit, speaker, lex)
    is_turn = opens_paragraph and holds_turn(unit, speaker, lex)
    is_line = lex.data.colon_lines and opens_paragraph and heads_line(unit, speaker, lex)
    if lex.data.colon_lines and not is_line:
        return None
    shouted = first == 0 and not lex.spaceless and is_shouted(unit, colon)
    if not shouted and not is_speaker and not is_turn and not is_line:
        return None
    cue = Phrase(colon, colon + 1)
    content = Phrase(colon + 1, len(unit.elements))
    match = CueMatch(colon, colon, colon + 1, COLON)
    told_cue = cue if told else NOTHING
    reading = Reading(unit, match, speaker, cue, (content,), citings=citings, told=told, told_cue=told_cue)
    return reading, unit.span(*cue)


def _without_cited(unit: Unit, speaker: Phrase, lex: Lexicon) -> tuple[Phrase, tuple[Citing, ...]]:
    """“رويترز نقلا عن مصدرين: …”, “رويترز عن مصدرين: …”: an outlet, and the one whom it cites."""
    for at in range(speaker.start + 1, speaker.end - 1):
        length = phrase_length(unit, at, lex.citing)
        if not length and unit.word(at) in lex["relay"] and speaks(unit, Phrase(at + 1, speaker.end), lex):
            length = 1
        if length and at + length < speaker.end:
            cited = Phrase(at + length, speaker.end)
            return Phrase(speaker.start, at), (Citing(Phrase(at, at + length), cited),)
    return speaker, ()


def _is_noun_of(unit: Unit, colon: int, lex: Lexicon) -> bool:
    """“Başkandan esnafa uyarı: “…””: a noun for what is said, and before it the one from whom it comes."""
    endings = lex.data.giver_endings
    is_noun = any(cue.kind == "noun" for _, cue in lex.phrases.get(unit.word(colon - 1), ()))
    return bool(endings) and is_noun and any(unit.word(at).endswith(endings) for at in range(colon - 1))


def _says_behind(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“Retraites : « … », prévient Matignon”: behind a quotation and a comma a verb tells who says so."""
    follows = unit.word(at + 2)
    is_told = unit.is_quote(at) and unit.is_comma(at + 1) and lex.is_verb(follows)
    return is_told and any("quote" in cue.takes for _, cue in lex.phrases[follows])


def _parted(unit: Unit, speaker: Phrase, lex: Lexicon) -> tuple[Phrase, Phrase]:
    """“مصدر لرويترز: …”: the speaker, and the outlet told, whose name is one with its preposition."""
    if unit.field == "headline" and unit.word(speaker.end - 1) in lex["told_after"]:
        return ahead.before(unit, speaker.end, lex, floor=speaker.start) or speaker, NOTHING
    return owned_talk(unit, speaker, lex) or _told_after(unit, speaker, lex)


def _told_after(unit: Unit, speaker: Phrase, lex: Lexicon) -> tuple[Phrase, Phrase]:
    """The speaker, and the outlet behind him that a preposition shows."""
    for at in range(speaker.start + 1, speaker.end):
        if unit.word(at) in lex["interviews"] and unit.word(at - 1) in lex["prepositions"]:
            link = next((p for p in range(at, speaker.end) if unit.word(p) in lex["interview_links"]), at)
            return Phrase(speaker.start, at - 1), Phrase(link + 1, speaker.end)
        if _is_told(unit, at, speaker.end, lex):
            return Phrase(speaker.start, at), Phrase(at + 1, speaker.end)
        if unit.word(at) in lex.data.clitics and unit.is_word(at + 1):
            return Phrase(speaker.start, at), Phrase(at + 1, speaker.end)
        if lex.tells_outlet(unit.word(at)) or lex.is_clitic(unit.word(at)):
            return Phrase(speaker.start, at), Phrase(at, speaker.end)
    return speaker, NOTHING


def _is_told(unit: Unit, at: int, end: int, lex: Lexicon) -> bool:
    """“Il ministro | al Corriere: …”, “Fonti Ue | a EuroNotizie: …”: a preposition and a name that closes."""
    if unit.field != "headline" or at + 1 >= end:
        return False
    if unit.word(at) in lex["told"]:
        return speaks(unit, Phrase(0, at), lex)  # «وزیر نفت | به ایسنا: …»
    if unit.word(at) not in lex["told_named"]:
        return False
    return unit.elements[at + 1].is_capital and unit.elements[end - 1].is_capital


def _verbless(unit: Unit, lex: Lexicon) -> tuple[Reading, Span] | None:
    """“Peder Lund, after the defeat: “…””, “On the club, the owner Aldo Miele: “…””: no verb."""
    is_asked = lex.data.strict_clauses or lex.data.verb_second
    colon = unit.first_mark(":", 0, LONGEST_OPENING) if is_asked else None
    if not colon or not unit.is_quote(colon + 1):
        return None
    if lex.data.verb_second:
        return _nominal(unit, colon, lex)
    words = [unit.word(at) for at in range(colon)]
    if any(word in lex.phrases or lex.is_finite(word) for word in words):
        return None
    commas = [-1, *(at for at in range(colon) if unit.is_comma(at)), colon]
    parts = [Phrase(first + 1, last) for first, last in pairwise(commas)]
    for part in reversed(parts):
        source = trimming.trimmed(unit, *part, lex)
        if source.start == part.start and is_somebody(unit, source, lex):
            cue = Phrase(colon, colon + 1)
            content = (Phrase(colon + 1, colon + 2),)
            return Reading(unit, CueMatch(colon, colon, colon + 1, COLON), source, cue, content), unit.span(
                *cue
            )
    return None


def _headed(unit: Unit, lex: Lexicon) -> tuple[Reading, Span] | None:
    """““Wir kommen wieder”: Trainer Holm nach dem Abstieg”: a headline that begins with a quotation."""
    colon = unit.first_mark(":", 0, LONGEST_OPENING) if unit.field == "headline" else None
    if not colon or not _is_quoted(unit, colon):
        return None
    source = nominals.nominal(unit, colon + 1, len(unit.elements), lex)
    if not is_somebody(unit, source, lex):
        return None
    verb = matches_at(unit, source.end, lex)
    is_told = verb is not None and "quote" in verb.cue.takes
    cue = Phrase(source.end, source.end + 1) if is_told else Phrase(colon, colon + 1)
    match = CueMatch(colon, colon, colon + 1, COLON)
    return Reading(unit, match, source, cue, (Phrase(0, colon),)), unit.span(*cue)


def _is_quoted(unit: Unit, end: int) -> bool:
    """Whether all that stands before this element stands in quotation marks."""
    if unit.is_quote(0):
        return end == 1
    first, last = unit.elements[0].start, unit.elements[end - 1].end
    opens = unit.text[max(0, first - 1) : first] if unit.is_word(0) else unit.text[first : first + 1]
    return opens in QUOTE_MARKS and unit.text[last : last + 1] in QUOTE_MARKS


def _nominal(unit: Unit, colon: int, lex: Lexicon) -> tuple[Reading, Span] | None:
    """“Lang (CDU) am Montag: “…””: a name or title that nothing but an adverbial follows."""
    source = nominals.nominal(unit, 0, colon, lex)
    small = (unit.word(at) for at in range(source.end, colon) if not unit.elements[at].is_capital)
    if not is_somebody(unit, source, lex) or any(map(lex.is_verb, small)):
        return None
    cue = Phrase(colon, colon + 1)
    match = CueMatch(colon, colon, colon + 1, COLON)
    return Reading(unit, match, source, cue, (Phrase(colon + 1, colon + 2),)), unit.span(*cue)


def _after_blank(unit: Unit) -> int:
    """The element behind the last blank before the colon, in a headline of two parts."""
    found = 0
    for at in range(1, len(unit.elements)):
        if unit.is_mark(at, ":"):
            return found
        if unit.elements[at].start > unit.elements[at - 1].end and unit.is_word(at):
            found = at
    return 0


def _quoted(unit: Unit, lex: Lexicon) -> tuple[Reading, Span] | None:
    """“한도윤 시장 "제방 공사 연내 마무리"”: a speaker and his words, and nothing else."""
    first = next((at for at in range(len(unit.elements)) if unit.is_quote(at)), None)
    if not first or any(unit.is_word(at) for at in range(first, len(unit.elements))):
        return None
    end = first
    while end > 0 and not unit.is_word(end - 1):
        end -= 1
    speaker = Phrase(0, end)
    if not speaker or end > LONGEST_SPEAKER or not holds_turn(unit, speaker, lex):
        return None
    match = CueMatch(first, first, first + 1, COLON)
    start = unit.elements[first].start
    content = (Phrase(first, len(unit.elements)),)
    return Reading(unit, match, speaker, Phrase(first, first + 1), content), Span(
        start, start + 1, unit.field
    )


def _signed(unit: Unit, lex: Lexicon) -> tuple[Reading, Span] | None:
    """““…”——林溪县长贺文”: a quotation, a dash and who said it."""
    if not unit.is_quote(0):
        return None
    dash = next((at for at in range(1, len(unit.elements)) if unit.is_mark(at, *DASHES)), None)
    if dash is None or any(unit.is_word(at) for at in range(dash)):
        return None
    start = dash
    while start < len(unit.elements) and unit.is_mark(start, *DASHES):
        start += 1
    speaker = Phrase(start, len(unit.elements))
    if not speaker or speaker.end - start > LONGEST_SPEAKER * 2 or not holds_turn(unit, speaker, lex):
        return None
    match = CueMatch(dash, dash, start, COLON)
    cue = Phrase(dash, start)
    return Reading(unit, match, speaker, cue, (Phrase(0, 1),)), unit.span(*cue)


def _closing(unit: Unit, lex: Lexicon) -> tuple[Reading, Span] | None:
    """“پٹرول مہنگا نہیں ہو گا: وزیرِ خزانہ”: in a headline, what is said and who says it."""
    if not lex["source_markers"] or not _is_title(unit):
        return None
    colon = next((at for at in range(len(unit.elements) - 1, 0, -1) if _parts_speaker(unit, at, lex)), None)
    if colon is None:
        return None
    whole = Phrase(colon + 1, len(unit.elements))
    talk = owned_talk(unit, whole, lex)
    speaker, told = talk or (whole, NOTHING)
    if not 0 < speaker.end - speaker.start <= LONGEST_CLOSING:
        return None
    if lex.is_verb(unit.word(colon - 1)) or not names_speaker(unit, speaker, lex):
        return None
    match = CueMatch(colon, colon, colon + 1, COLON)
    cue = Phrase(whole.end - 1, whole.end) if talk else Phrase(colon, colon + 1)
    told_cue = cue if told else NOTHING
    reading = Reading(unit, match, speaker, cue, (Phrase(0, colon),), told=told, told_cue=told_cue)
    return reading, unit.span(*cue)


def _parts_speaker(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a colon stands here or, in a headline, a comma behind a whole sentence or a quotation."""
    if unit.is_mark(at, ":"):
        return True
    ends = lex.is_finite(unit.word(at - 1)) or (unit.is_quote(at - 1) and at == 1)
    is_whole = unit.is_comma(at) and ends and unit.field == "headline"
    return is_whole and any(unit.word(place) in lex.speaking for place in range(at, len(unit.elements)))


def _is_title(unit: Unit) -> bool:
    """A headline, or a first line that looks like one."""
    return unit.field == "headline" or (unit.paragraph == 0 and unit.end - unit.start <= LONGEST_TITLE)
