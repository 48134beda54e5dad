"""A unit in, the places of its cues out, in order and without overlap.

The longest phrase wins; what ``not_cues`` lists is none. A verb's cue takes in the auxiliaries and
adverbs before it ("has also said").
"""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from stemma.understand.attribution.elements.cues import CLAUSAL, CueMatch, has_noun, phrase_length, stands
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.marking import Cue
from stemma.understand.attribution.elements.noun_places import has_verb, is_noun_place
from stemma.understand.attribution.elements.owned_markers import owned_end
from stemma.understand.attribution.elements.parted import part_ahead, parts_behind
from stemma.understand.attribution.elements.speech_tags import is_tag_place, tagged
from stemma.understand.attribution.elements.units import Unit

MOST_AUXILIARIES = 5
MOST_ADVERBS = 2
OPEN_WITHIN = 4
OPEN = Cue("verb", frozenset({"quote", "that"}))
OPEN_FOLLOWS = Cue("verb", frozenset({"quote", "that", "follows"}))
LONGEST_MARKED = 60
JOINED_WITHIN = 14
OWN_WITHIN = 3
MOST_CAPITALS = 0.6
"""Of the words of a sentence in which a capital still tells a name: more have headlines in capitals."""


def matches(unit: Unit, lex: Lexicon) -> Iterator[CueMatch]:
    """Every cue of the unit, also those that will turn out to attribute nothing."""
    at = 0
    opening, is_open = lex.opening, lex.data.open_cues
    while at < len(unit.elements):
        is_tag = lex.data.open_dashes and is_tag_place(unit, at, lex)
        if unit.words[at] not in opening and not is_open and not is_tag:
            at += 1
            continue
        hidden = phrase_length(unit, at, lex.anonymous)
        length = phrase_length(unit, at, lex.not_cues) or (hidden if hidden > 1 else 0)
        if length and not _is_longer(unit, at, length, lex):
            at += length
            continue
        match = _match(unit, at, lex) or (_open(unit, at, lex) if lex.data.open_cues else None)
        match = tagged(match, at) if is_tag else match
        if match is None:
            at += 1
        else:
            yield (match := _doubled(unit, match, lex))
            at = match.end


def _is_longer(unit: Unit, at: int, length: int, lex: Lexicon) -> bool:
    """Whether a marker that is longer than what is none begins here: “как говорится | в докладе”."""
    return any(
        cue.kind == "according" and len(phrase) > length and stands(unit, at, phrase)
        for phrase, cue in lex.phrases.get(unit.word(at), ())
    )


def _doubled(unit: Unit, match: CueMatch, lex: Lexicon) -> CueMatch:
    """“澄清表示，…”: with a second verb right behind the first, before the mark that opens what is said."""
    at = match.end
    if not lex.spaceless or match.cue.kind != "verb" or "that" not in match.cue.takes:
        return match
    if unit.word(match.head) in lex["documents"]:  # “公司公告显示”: the document says so
        return match
    for words, cue in lex.phrases.get(unit.word(at), ()):
        end = at + len(words)
        opens = end < len(unit.elements) and not unit.is_word(end)
        is_noun = any(one.kind == "noun" for known, one in lex.phrases[unit.word(at)] if known == words)
        if cue.kind == "verb" and cue.takes >= CLAUSAL and stands(unit, at, words) and opens and not is_noun:
            return replace(match, end=end, cue=cue)
    return match


def matches_at(unit: Unit, at: int, lex: Lexicon) -> CueMatch | None:
    """The cue that begins at this place, if any."""
    if at >= len(unit.elements) or phrase_length(unit, at, lex.not_cues):
        return None
    return _match(unit, at, lex)


def _match(unit: Unit, at: int, lex: Lexicon) -> CueMatch | None:
    owned = lex.owned_openers.get(unit.word(at))
    if owned is not None and owned_end(unit, at, at + 1, owned, lex) is not None:
        return CueMatch(at, at, at + 1, owned)
    return _phrase(unit, at, lex)


def _phrase(unit: Unit, at: int, lex: Lexicon) -> CueMatch | None:
    if _is_name(unit, at, lex):
        return None
    for phrase, cue in _beginning(unit, at, lex):
        end = at + len(phrase) if stands(unit, at, phrase) else _end_apart(unit, at, phrase, cue)
        if not end or _is_quoted_within(unit, at, phrase, cue) or _is_writers_own(unit, at, end, cue, lex):
            continue
        if not _is_its_place(unit, at, phrase, cue, lex) or _opens_other(unit, end, phrase, cue, lex):
            continue
        tail = (parts_behind(unit, end, cue, lex) or part_ahead(unit, at, end, cue, lex)) if cue.tail else ()
        if tail is None or _closes_title(unit, at, end):
            continue
        if cue.kind != "verb":
            if cue.only_at_start and at > 0 and unit.elements[at - 1].kind == "word":
                continue
            if not has_noun(unit, end, cue):
                continue
            return _with_light(unit, at, end, lex) or CueMatch(at, at, end, cue, tail=tail)
        start = _with_auxiliaries(unit, at, lex)
        before = {unit.word(place) for place in range(start, at)}
        head = unit.word(at)
        bound = head.endswith(lex.data.bound_endings or ("\n",)) and not before & lex["auxiliaries"]
        if bound and not _is_joined_participle(unit, at, lex):
            continue
        is_passive = _is_passive(before, head, lex) or _is_short_passive(unit, at, end, cue, lex)
        verb = unit.word(at + (head in lex["reflexive"]))
        is_participle = "converb" in cue.takes or (start == at and verb.endswith(lex.data.participle_endings))
        return CueMatch(start, at, end, cue, is_passive, is_participle, tail)
    return None


def _is_name(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“《…》”; “el diario | Cifra”: a verb's form that its capital makes the name of an outlet."""
    if lex.spaceless:
        return unit.text.startswith("《", unit.elements[at].start)
    is_name = unit.elements[at].is_capital and unit.capitals < MOST_CAPITALS
    return is_name and unit.word(at - 1) in lex["outlets"] and not unit.elements[at - 1].is_capital


def _is_passive(before: set[str], head: str, lex: Lexicon) -> bool:
    """Whether the auxiliaries before a verb form and its ending make a passive."""
    is_own = bool(before & lex["passive"]) and not before & lex["reflexive"]
    return is_own and head.endswith(lex.data.passive_endings)


def _opens_other(unit: Unit, end: int, phrase: tuple[str, ...], cue: Cue, lex: Lexicon) -> bool:
    """Whether the preposition of a cue goes with the words behind it instead."""
    return _opens_time(unit, end, phrase, cue, lex) or _opens_venue(unit, end, phrase, cue, lex)


def _opens_time(unit: Unit, end: int, phrase: tuple[str, ...], cue: Cue, lex: Lexicon) -> bool:
    """“insisted on | Friday”: the preposition of a cue that here goes with a time."""
    is_tied = cue.kind == "verb" and len(phrase) > 1 and phrase[-1] in lex["prepositions"]
    return lex.data.wide_nouns and is_tied and unit.is_time(end)


def _is_short_passive(unit: Unit, at: int, end: int, cue: Cue, lex: Lexicon) -> bool:
    """“Singer alleged to have hit bouncer”: in a headline a passive without its auxiliary."""
    if unit.field != "headline" or "passive" not in cue.takes or not lex["headline_speakers"]:
        return False
    return unit.word(end) in lex["infinitive"] and unit.word(at).endswith(lex.data.passive_endings)


def _is_writers_own(unit: Unit, at: int, end: int, cue: Cue, lex: Lexicon) -> bool:
    """“Главным делом считаю школу”: a verb form that tells of the writer, and no pronoun beside it."""
    if cue.kind != "verb" or not unit.word(at).endswith(lex.data.first_person_endings or ("\n",)):
        return False
    near = (*range(at - OWN_WITHIN, at), *range(end, end + OWN_WITHIN))
    return not any(unit.word(place) in lex["first_persons"] for place in near)


def _with_light(unit: Unit, at: int, end: int, lex: Lexicon) -> CueMatch | None:
    """“umudunu taşıyor”: a noun with the verb behind it that makes a cue of both."""
    light = lex.light.get(unit.word(end), ())
    if not light or unit.word(end - 1).endswith(lex.data.plural_endings or ("\n",)):
        return None
    found = ((phrase, cue) for phrase, cue in light if stands(unit, end, phrase))
    phrase, cue = next(found, ((), None))
    return CueMatch(at, at, end + len(phrase), cue) if cue else None


def _beginning(unit: Unit, at: int, lex: Lexicon) -> Iterable[tuple[tuple[str, ...], Cue]]:
    """The phrases that may begin here, those first that an adverb parts behind their first word."""
    follows = unit.elements[at + 1].normal if at + 1 < len(unit.elements) else ""
    found = lex.beginning(unit.word(at), follows)
    if not unit.is_adverb(at + 1):
        return found
    apart = lex.beginning(unit.word(at), unit.word(_past_adverbs(unit, at + 1)))
    return (*(entry for entry in apart if len(entry[0]) > 1), *found)


def _opens_venue(unit: Unit, end: int, phrase: tuple[str, ...], cue: Cue, lex: Lexicon) -> bool:
    """“признался в | интервью”: the preposition of a cue that here goes with a venue."""
    if not lex.subjects or cue.kind != "verb" or len(phrase) < 2:
        return False
    if phrase[-1] not in lex["prepositions"]:
        return False
    near = (unit.word(end), unit.word(end + 1))
    return any(word in lex["venues"] or word in lex["institutions"] for word in near)


def _end_apart(unit: Unit, at: int, phrase: tuple[str, ...], cue: Cue) -> int:
    """The end of a verb's phrase with adverbs between its words (“tablent désormais sur”); 0 for none."""
    if cue.kind != "verb" or len(phrase) < 2 or cue.tail:
        return 0
    place = at
    for step, part in enumerate(phrase):
        if step and unit.word(place) != part:
            place = _past_adverbs(unit, place)
        if unit.word(place) != part:
            return 0
        place += 1
    return place


def _past_adverbs(unit: Unit, at: int) -> int:
    limit = at + MOST_ADVERBS
    while at < limit and unit.is_adverb(at):
        at += 1
    return at


def _is_joined_participle(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“a remercié X et annoncé Y”: a second participle of one auxiliary."""
    if not lex["heard_in"] or unit.word(at - 1) not in lex["conjunctions"]:
        return False
    near = range(max(0, at - JOINED_WITHIN), at - 2)
    return any(unit.word(place) in lex["auxiliaries"] and lex.is_verb(unit.word(place + 1)) for place in near)


def _is_quoted_within(unit: Unit, at: int, phrase: tuple[str, ...], cue: Cue) -> bool:
    """“dit « regretter »”: a quotation that begins inside a phrase is what is said."""
    if len(phrase) < 2 or cue.kind != "verb":
        return False
    last = min(at + len(phrase), len(unit.elements)) - 1
    between = unit.text[unit.elements[at].end : unit.elements[last].start]
    return any(mark in between for mark in "«“„")


def _open(unit: Unit, at: int, lex: Lexicon) -> CueMatch | None:
    """A verb that no list has, right behind a content that says by its ending that it is one."""
    word = unit.word(at)
    follows = unit.is_word(at + 1) and word.endswith(lex.data.open_follows or ("\n",))
    is_last = not unit.is_word(at + 1) and word.endswith(lex.data.open_endings or lex.data.finite_endings)
    if not follows and not is_last:
        return None
    for place in range(at - 1, max(-1, at - 1 - 2 * OPEN_WITHIN), -1):
        before = unit.word(place)
        tied = before in lex["quotatives"] and unit.is_quote(place - 1)
        if tied or (before.endswith(lex.data.open_cues) and at - place <= OPEN_WITHIN):
            return CueMatch(at, at, at + 1, OPEN_FOLLOWS if follows else OPEN)
        if not before:
            break
    return None


def _is_its_place(unit: Unit, at: int, phrase: tuple[str, ...], cue: Cue, lex: Lexicon) -> bool:
    """Whether a verb stands where no noun does, and a noun that is a verb too where one does."""
    if cue.kind not in ("verb", "noun"):
        return cue.kind != "citing" or unit.word(at - 1) not in lex["passive"]
    if lex.data.verb_second:
        return _is_written_so(unit, at, cue)
    if cue.kind == "verb":
        cites = phrase_length(unit, at, lex.citing) and unit.word(at - 1) not in lex["passive"]
        return not (is_noun_place(unit, at, lex) or cites)
    return is_noun_place(unit, at, lex) or not has_verb(phrase, unit.word(at), lex)


def _is_written_so(unit: Unit, at: int, cue: Cue) -> bool:
    """Nouns have a capital, verbs have none but at the head of a sentence."""
    if cue.kind == "noun":
        return unit.elements[at].is_capital
    return not unit.elements[at].is_capital or not unit.is_word(at - 1)


def _closes_title(unit: Unit, start: int, end: int) -> bool:
    """Whether a few words in guillemets end here: a title, in which nobody says anything."""
    close = unit.elements[end - 1].end
    if unit.text[close : close + 1] != "»":
        return False
    opening = unit.text.rfind("«", max(unit.start, close - LONGEST_MARKED), close)
    return opening >= 0 and opening < unit.elements[start].start


def _with_auxiliaries(unit: Unit, at: int, lex: Lexicon) -> int:
    start = at
    while start > max(0, at - MOST_AUXILIARIES):
        word = unit.word(start - 1)
        if not word or not (
            word in lex["auxiliaries"]
            or word in lex.data.enclitics
            or word in lex["preverbal"]
            or unit.is_adverb(start - 1)
            or unit.is_time(start - 1)
        ):
            break
        start -= 1
    while start < at and unit.is_time(start):
        start += 1
    return start
