"""A noun that closes what it announces, in languages whose verb stands last.

“…했다는 여당의 주장”, “bakanın … yönündeki iddiası”: the content modifies the noun, its owner between the two
or at the head. “Şirketin amacı … girmek”: the noun is the subject and the content closes the sentence.
“Bakandan zamma tepki”: a headline whose verb is the noun.
"""

from stemma.understand.attribution.constructions import final
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch, phrase_length, stands
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import adverbials, elsewhere, trimming
from stemma.understand.attribution.phrases.cased_heads import before_comma
from stemma.understand.attribution.phrases.phrase import NOTHING, Phrase
from stemma.understand.attribution.phrases.telling import speaks

OWNER_WITHIN = 9
LEAST_CLAUSE = 2
OBJECT_WITHIN = 4
TOLD_WITHIN = 4
"""Words between a noun and its colon: “yanıtı kısa oldu: “…””."""
LONGEST_GIVER = 6
LONGEST_QUOTED = 5
OPENING = ("“", "«", '"')
CLOSING = ("”", "»", '"')


def noun(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """The reading of a noun that announces something, whichever way."""
    if "object" not in match.cue.takes:
        found = _modified(unit, match, lex, floor) or _of_owner(unit, match, lex, floor)
        found = found or _predicate(unit, match, lex, floor)
        if found is not None:
            return found
    return _titled(unit, match, lex, floor)


def _modified(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“…했다는 여당의 주장”: a content that modifies the noun, its owner between the two."""
    match_start = _bridged(unit, match.start, lex)
    owner_start = match_start
    while owner_start > max(floor, match.start - OWNER_WITHIN) and unit.is_word(owner_start - 1):
        if unit.word(owner_start - 1).endswith(lex.data.content_endings or ("\n",)):
            break
        owner_start -= 1
    if lex.data.noun_endings and not unit.word(owner_start - 1).endswith(lex.data.noun_endings):
        return None
    if lex.data.topic_endings and lex.tells(unit.word(owner_start - 1), lex["roles"]):
        return None  # “과학자는 해석에 …”: a topic that only ends as a content does
    whose = final.owner(unit, owner_start, match_start, lex)
    is_alone = owner_start <= floor + 1 or not unit.is_word(owner_start - 1)
    if is_alone or (owner_start < match_start and not whose):
        return None
    if not unit.word(owner_start - 1).endswith(lex.data.open_cues or ("\n",)):
        distant = _distant_owner(unit, match, lex, floor, ends=(match_start, owner_start))
        if distant is None:
            return None
        whose = whose or distant
    start = max(floor, whose.end if whose.end < owner_start else floor)
    start = adverbials.content_start(unit, start, owner_start, lex)
    whose, start = _past_topic(unit, Phrase(start, owner_start), whose, lex)
    if owner_start - start < LEAST_CLAUSE:
        return None
    return _reading(unit, match, whose, Phrase(start, owner_start))


def _past_topic(unit: Unit, content: Phrase, whose: Phrase, lex: Lexicon) -> tuple[Phrase, int]:
    """“정부는 …라는 야당의 주장”: the topic of the sentence is no part of the content.

    It is the source where it hosts one and nobody else owns the noun.
    """
    topic = final.host(unit, *content, lex)
    if topic:
        return whose or topic, topic.end
    if not whose or not lex.data.host_endings:
        return whose, content.start
    topic = final.marked_subject(unit, content.start, content.end - 1, lex)
    is_topic = topic.start == content.start and unit.word(topic.end - 1).endswith(lex.data.topic_endings)
    return whose, topic.end if topic and is_topic else content.start


def _reading(unit: Unit, match: CueMatch, whose: Phrase, content: Phrase) -> Reading:
    cue = Phrase(match.start, match.end)
    return Reading(unit, match, whose, cue, (content,), is_impersonal=not whose)


def _distant_owner(
    unit: Unit, match: CueMatch, lex: Lexicon, floor: int, *, ends: tuple[int, int]
) -> Phrase | None:
    """The owner at the head of the sentence, empty where he is not named; None where no noun is read."""
    match_start, owner_start = ends
    is_bridged = match_start < match.start
    is_said = _is_object(unit, match.end, lex, within=OBJECT_WITHIN if is_bridged else 1)
    if "right" not in lex.subject or (is_bridged and is_said):
        return None
    is_free = is_bridged and _is_free(unit, match, lex)
    if not is_said and (subject := _subject_of_sentence(unit, match, lex, floor, owner_start)):
        return subject
    first = NOTHING if is_free else elsewhere.at_head(unit, floor, owner_start, lex)
    is_subject = bool(first) and not is_bridged and not _is_apart(unit, first, owner_start, lex)
    if owner_start - first.end < LEAST_CLAUSE or is_subject:
        first = NOTHING
    if not first and is_said:
        return None
    return first if first and speaks(unit, first, lex) else NOTHING


def _subject_of_sentence(unit: Unit, match: CueMatch, lex: Lexicon, floor: int, end: int) -> Phrase:
    """“Mahkeme, … gerekçesiyle davayı reddetti”: who acts, before a noun that is no subject itself."""
    if not unit.word(match.end - 1).endswith(lex.data.noun_object_endings or ("\n",)):
        return NOTHING
    start = floor
    while start < end and (trimming.is_lead(unit, start, lex) or unit.is_comma(start)):
        start += 1
    found = before_comma(unit, start, end, lex)
    return found if found and speaks(unit, found, lex) and found.end < end - LEAST_CLAUSE else NOTHING


def _is_free(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    """Whether the form of a noun shows that nobody owns it: “iddialar”."""
    return unit.word(match.end - 1).endswith(lex.data.free_endings or ("\n",))


def _is_apart(unit: Unit, first: Phrase, end: int, lex: Lexicon) -> bool:
    """Whether the phrase at the head is the noun's, and not the subject of what is said.

    “bakanın istifa edeceği iddiası” is a claim of nobody's; a comma, a subject or a passive verb tells it.
    """
    if not lex.data.compound_endings or unit.is_comma(first.end):
        return True
    owned = any(unit.word(at).endswith(lex.data.possessive_endings) for at in range(first.end, end - 1))
    return owned or unit.word(end - 1).endswith(lex.data.compound_endings)


def _is_object(unit: Unit, at: int, lex: Lexicon, *, within: int) -> bool:
    """Whether a verb that says follows, whose object a noun is: “… iddiasını kesin bir dille reddetti”."""
    return any(
        cue.kind == "verb" and stands(unit, place, phrase)
        for place in range(at, at + within)
        for phrase, cue in lex.phrases.get(unit.word(place), ())
    )


def _bridged(unit: Unit, at: int, lex: Lexicon) -> int:
    """“… yönündeki iddia”: before the word that ties a content to its noun."""
    return at - 1 if phrase_length(unit, at - 1, lex.noun_bridges) == 1 else at


def _of_owner(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“hükümetin vergiyi artırma planı”, “başkanın “biz hazırız” sözleri”: what stands behind the owner."""
    last = match.start
    quoted = _quoted_from(unit, last, floor) if lex.data.plan_endings else last
    is_quoted = quoted < last
    is_plan = unit.word(last - 1).endswith(lex.data.plan_endings or ("\n",))
    if not (is_quoted or is_plan) or _is_object(unit, match.end, lex, within=OBJECT_WITHIN):
        return None
    if is_quoted:
        start = quoted
        while start > max(floor, quoted - LONGEST_GIVER) and unit.is_word(start - 1):
            start -= 1
        whose = final.owner(unit, start, quoted, lex)
        return _reading(unit, match, whose, Phrase(quoted, last)) if whose else None
    whose = elsewhere.at_head(unit, floor, last, lex)
    start = adverbials.content_start(unit, whose.end, last, lex)
    if not whose or not speaks(unit, whose, lex) or last - start < LEAST_CLAUSE:
        return None
    return _reading(unit, match, whose, Phrase(start, last))


def _quoted_from(unit: Unit, end: int, floor: int) -> int:
    """Where the quotation before a noun begins, whether it is one element or a few words; ``end`` if none."""
    if unit.is_quote(end - 1):
        return end - 1
    behind = unit.text[unit.elements[end - 1].end : unit.elements[end].start].strip() if end else ""
    if behind not in CLOSING:
        return end
    for at in range(end - 1, max(floor, end - LONGEST_QUOTED), -1):
        if unit.text[unit.elements[at].start - 1] in OPENING:
            return at
    return end


def _predicate(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“Şirketin amacı, … girmek.”, “uzmanların tahmini … yönünde”, “iddiası şu: “…””."""
    if not lex.data.plan_endings or _is_free(unit, match, lex):
        return None
    begin = floor
    while begin < match.start and (trimming.is_lead(unit, begin, lex) or unit.is_comma(begin)):
        begin += 1
    whose = final.owner(unit, begin, match.start, lex)
    if not whose or whose.end != match.start:
        return None
    pointed = match.end
    while pointed < len(unit.elements) and (
        unit.word(pointed) in either(lex["pointing"], lex["set_off"]) or unit.is_comma(pointed)
    ):
        pointed += 1
    told = range(match.end, min(len(unit.elements) - 1, match.end + TOLD_WITHIN))
    colon = next((at for at in told if unit.is_mark(at, ":") and unit.is_quote(at + 1)), pointed)
    pointed = colon if all(unit.is_word(at) for at in range(match.end, colon)) else pointed
    if unit.is_mark(pointed, ":") and pointed + 1 < len(unit.elements):
        return _reading(unit, match, whose, Phrase(pointed + 1, len(unit.elements)))
    last = _closing(unit, lex)
    return _reading(unit, match, whose, Phrase(pointed, last)) if last - pointed >= LEAST_CLAUSE else None


def _closing(unit: Unit, lex: Lexicon) -> int:
    """Behind the last word of a sentence that a form of a content or a word that ties one closes, else 0."""
    last = len(unit.elements)
    while last and not unit.is_word(last - 1):
        last -= 1
    if phrase_length(unit, last - 1, lex.noun_bridges) == 1:
        return last - 1
    return last if unit.word(last - 1).endswith(lex.data.content_endings or ("\n",)) else 0


def _titled(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“Bakandan zamma tepki”, “Bakandan zam açıklaması: “…””: one who gives, and the noun at the end."""
    endings = lex.data.giver_endings
    at, closing = match.end, lex["finite"] | {""}
    rest = range(at, len(unit.elements))
    is_last = not any(unit.is_quote(place) or unit.word(place) not in closing for place in rest)
    is_opened = unit.is_mark(at, ":") and at + 1 < len(unit.elements)
    if floor or not endings or not (is_last or is_opened):
        return None
    near = range(min(LONGEST_GIVER, match.start))
    giver = next((place for place in near if unit.word(place).endswith(endings)), None)
    if giver is None:
        return None
    whose = Phrase(0, giver + 1)
    is_name = unit.elements[giver].is_capital and "'" in unit.word(giver)
    if not is_name and not speaks(unit, whose, lex):
        return None
    if is_opened:
        return _reading(unit, match, whose, Phrase(at + 1, len(unit.elements)))
    return _reading(unit, match, whose, Phrase(giver + 1, match.start)) if giver + 1 < match.start else None
