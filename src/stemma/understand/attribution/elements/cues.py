"""A unit in, the places of its cues out, in order and without overlap.

The longest phrase wins; what ``not_cues`` lists is none. A verb's cue takes in the auxiliaries and
adverbs before it ("has also said").
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from stemma.understand.attribution.elements.data import Takes
from stemma.understand.attribution.elements.lexicon import Cue, Lexicon
from stemma.understand.attribution.elements.units import Unit

MOST_AUXILIARIES = 5
MOST_ADVERBS = 2
OPEN_WITHIN = 4
OPEN = Cue("verb", frozenset({"quote", "that"}))
OPEN_FOLLOWS = Cue("verb", frozenset({"quote", "that", "follows"}))
LONGEST_MARKED = 60
LONGEST_CLAUSE = 60
INNER_MARKS = ("(", ")", "/", "&", "%", "-", "'")
"""Marks within a clause."""
CLAUSAL: frozenset[Takes] = frozenset({"quote", "that", "clause"})
JOINED_WITHIN = 14
NOUN_WITHIN = 3
OWN_WITHIN = 3


@dataclass(frozen=True, slots=True)
class CueMatch:
    """Elements ``[start, end)`` are the cue, its head from ``head`` on."""

    start: int
    head: int
    end: int
    cue: Cue
    is_passive: bool = False
    is_participle: bool = False
    tail: tuple[tuple[int, int], ...] = ()
    """The other parts of a cue that is parted, by their elements."""


def matches(unit: Unit, lex: Lexicon) -> Iterator[CueMatch]:
    """Every cue of the unit, also those that will turn out to attribute nothing."""
    at = 0
    opening, is_open = lex.opening, lex.data.open_cues
    while at < len(unit.elements):
        if unit.words[at] not in opening and not is_open:
            at += 1
            continue
        hidden = phrase_length(unit, at, lex.anonymous)
        length = phrase_length(unit, at, lex.not_cues) or (hidden if hidden > 1 else 0)
        if length:
            at += length
            continue
        match = _match(unit, at, lex) or (_open(unit, at, lex) if lex.data.open_cues else None)
        if match is None:
            at += 1
        else:
            yield (match := _doubled(unit, match, lex))
            at = match.end


def _doubled(unit: Unit, match: CueMatch, lex: Lexicon) -> CueMatch:
    """“澄清表示，…”: with a second verb right behind the first, before the mark that opens what is said."""
    at = match.end
    if not lex.spaceless or match.cue.kind != "verb" or "that" not in match.cue.takes:
        return match
    for words, cue in lex.phrases.get(unit.word(at), ()):
        end = at + len(words)
        opens = end < len(unit.elements) and not unit.is_word(end)
        if cue.kind == "verb" and cue.takes >= CLAUSAL and stands(unit, at, words) and opens:
            return replace(match, end=end, cue=cue)
    return match


def matches_at(unit: Unit, at: int, lex: Lexicon) -> CueMatch | None:
    """The cue that begins at this place, if any."""
    return None if phrase_length(unit, at, lex.not_cues) else _match(unit, at, lex)


def phrase_length(unit: Unit, at: int, phrases: dict[str, tuple[tuple[str, ...], ...]]) -> int:
    """How many elements the longest of the phrases covers at this place; 0 for none."""
    for phrase in phrases.get(unit.word(at), ()):
        if stands(unit, at, phrase):
            return len(phrase)
    return 0


def stands(unit: Unit, at: int, phrase: tuple[str, ...]) -> bool:
    elements = unit.elements
    return at + len(phrase) <= len(elements) and all(
        elements[at + offset].normal == word for offset, word in enumerate(phrase)
    )


def has_noun(unit: Unit, at: int, cue: Cue) -> bool:
    """Whether the noun that a marker needs stands behind it, or it needs none."""
    if not cue.nouns:
        return True
    near = range(at, min(at + NOUN_WITHIN, len(unit.elements)))
    first = next((place for place in near if unit.elements[place].is_capital), None)
    return first is not None and unit.word(first).endswith(cue.nouns)


def is_verb_at(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether the whole phrase of a verb that marks attributions stands here, not only its first word."""
    return any(
        cue.kind == "verb" and stands(unit, at, one) for one, cue in lex.phrases.get(unit.word(at), ())
    )


def speaks_at(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a verb that can only be a cue stands here."""
    if not lex.is_verb(unit.word(at)) or unit.elements[at].is_capital or _is_noun_place(unit, at, lex):
        return False
    return any(
        cue.kind == "verb"
        and "named" not in cue.takes
        and cue.takes >= _saying(lex)
        and stands(unit, at, phrase)
        for phrase, cue in lex.phrases[unit.word(at)]
    )


def _saying(lex: Lexicon) -> frozenset[Takes]:
    """What a verb takes that can be nothing but a cue; some languages have no clause without its word."""
    return CLAUSAL - {"clause"} if lex.data.definite else CLAUSAL


def _match(unit: Unit, at: int, lex: Lexicon) -> CueMatch | None:
    if lex.spaceless and unit.text.startswith("《", unit.elements[at].start):
        return None
    for phrase, cue in _beginning(unit, at, lex):
        end = at + len(phrase) if stands(unit, at, phrase) else _end_apart(unit, at, phrase, cue)
        if not end or _is_quoted_within(unit, at, phrase, cue) or _is_writers_own(unit, at, end, cue, lex):
            continue
        if not _is_its_place(unit, at, phrase, cue, lex) or _opens_venue(unit, end, phrase, cue, lex):
            continue
        tail = (_tail(unit, end, cue, lex) or _tail_ahead(unit, at, end, cue, lex)) if cue.tail else ()
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
        is_passive = (
            bool(before & lex["passive"])
            and not before & lex["reflexive"]
            and head.endswith(lex.data.passive_endings)
        )
        verb = unit.word(at + (head in lex["reflexive"]))
        is_participle = "converb" in cue.takes or (start == at and verb.endswith(lex.data.participle_endings))
        return CueMatch(start, at, end, cue, is_passive, is_participle, tail)
    return None


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
        return not (_is_noun_place(unit, at, lex) or cites)
    return _is_noun_place(unit, at, lex) or not _has_verb(phrase, unit.word(at), lex)


def _is_written_so(unit: Unit, at: int, cue: Cue) -> bool:
    """Nouns have a capital, verbs have none but at the head of a sentence."""
    if cue.kind == "noun":
        return unit.elements[at].is_capital
    return not unit.elements[at].is_capital or not unit.is_word(at - 1)


def _tail(unit: Unit, at: int, cue: Cue, lex: Lexicon) -> tuple[tuple[int, int], ...] | None:
    """Where the other parts of a cue stand, in order and in its clause; None where one is missing.

    The last closes the clause (“kündigte … an”), unless the content follows it (“sprach von …”).
    """
    found: list[tuple[int, int]] = []
    limit = past_quotes(unit, clause_end(unit, at)) if lex.data.verb_second else clause_end(unit, at)
    for number, part in enumerate(cue.tail, 1):
        closes = number == len(cue.tail) and not cue.governs
        place = next(
            (
                place
                for place in range(at, limit - len(part) + 1)
                if stands(unit, place, part) and (not closes or _is_end(unit, place + len(part), limit, lex))
            ),
            None,
        )
        if place is None:
            return None
        at = place + len(part)
        found.append((place, at))
    return tuple(found)


def _tail_ahead(
    unit: Unit, head: int, end: int, cue: Cue, lex: Lexicon
) -> tuple[tuple[int, int], ...] | None:
    """“…, während X von … spricht”: the preposition before a verb that closes its clause."""
    if not lex.data.verb_second or not cue.governs or len(cue.tail) > 1:
        return None
    if not _is_end(unit, end, clause_end(unit, end), lex):
        return None
    at = head - 1
    while at > max(0, head - LONGEST_CLAUSE) and (unit.is_word(at) or unit.is_quote(at)):
        if stands(unit, at, cue.tail[0]):
            return ((at, at + len(cue.tail[0])),)
        at -= 1
    return None


def _is_end(unit: Unit, at: int, limit: int, lex: Lexicon) -> bool:
    return not lex.data.verb_second or at == limit or unit.word(at) in lex["conjunctions"]


def clause_end(unit: Unit, at: int) -> int:
    """The next mark or quotation that ends a clause, or the end of the unit."""
    limit = min(len(unit.elements), at + LONGEST_CLAUSE)
    while at < limit and (unit.is_word(at) or unit.is_mark(at, *INNER_MARKS) or unit.is_decimal(at)):
        at += 1
    return at


def past_quotes(unit: Unit, end: int) -> int:
    """The end of a clause past the quotations in it: “nannte die Pläne „…“ und …”."""
    limit = end + LONGEST_CLAUSE
    while 0 < end < limit and unit.is_quote(end) and unit.is_word(end - 1):
        end = clause_end(unit, end + 1)
    return end


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


def _is_noun_place(unit: Unit, at: int, lex: Lexicon) -> bool:
    """After an article, a possessive or a preposition stands a noun, not a verb."""
    before = unit.word(at - 1)
    if lex.data.verb_final:
        return False
    is_participle = unit.word(at).endswith(lex.data.participle_endings or ("\n",))
    if lex.data.wide_nouns and _shows_noun(unit, at, lex):
        return True
    owned = before in lex["articles"] or before.endswith(lex.data.possessive_endings or ("\n",))
    if not before or (is_participle and not (lex.data.wide_nouns and owned)):
        return False
    if before in lex["preverbal"] and unit.word(at - 2) in lex["parenthetical"]:
        return False
    if lex.data.definite and before in lex["prepositions"]:
        return _has_noun(unit.word(at), lex)
    return (
        before in lex["articles"]
        or before in lex["inner_prepositions"]
        or (
            not lex.verb_final
            and before.endswith(lex.data.possessive_endings or ("\n",))
            and before not in lex["auxiliaries"]
        )
    )


def _shows_noun(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“There are fears that …”, “Claims by …”: a noun behind a form of “be”, or before its owner."""
    before, word = unit.word(at - 1), unit.word(at)
    if not _has_noun(word, lex):
        return False
    closed = (*lex.data.passive_endings, *lex.data.participle_endings)
    opens = not before and unit.word(at + 1) in lex["noun_links"]
    return opens or (before in lex["passive"] and not word.endswith(closed))


def _has_noun(word: str, lex: Lexicon) -> bool:
    """Whether the word is a noun that marks attributions."""
    return any(cue.kind == "noun" for _, cue in lex.phrases.get(word, ()))


def _has_verb(phrase: tuple[str, ...], first: str, lex: Lexicon) -> bool:
    return any(known == phrase and cue.kind == "verb" for known, cue in lex.phrases[first])
