"""One unit in, what is attributed in it out: phrases of source, cue and content.

A cue that stands in the content of an earlier one is passed over here: chains look into contents.
"""

from dataclasses import dataclass, replace

from stemma.understand.attribution import extents, sources
from stemma.understand.attribution.cues import CueMatch, matches, phrase_length
from stemma.understand.attribution.lexicon import Lexicon
from stemma.understand.attribution.sources import NOTHING, Phrase
from stemma.understand.attribution.units import DASHES, Unit

LONGEST_ADDRESSEE = 10
OPENER_WITHIN = 25
LEAST_CLAUSE = 3
POSSESSOR_WITHIN = 4
LONGEST_POSSESSOR = 6


@dataclass(frozen=True, slots=True)
class Citing:
    """“…, quoting X”: one step back from the source that it stands beside."""

    cue: Phrase
    source: Phrase


@dataclass(frozen=True, slots=True)
class Reading:
    """Elements of one attribution within its unit; ``content`` may hold several stretches."""

    unit: Unit
    match: CueMatch
    source: Phrase
    cue: Phrase
    content: tuple[Phrase, ...]
    is_impersonal: bool = False
    has_own_subject: bool = True
    is_firm: bool = True
    """Whether quotation marks, a complementizer or the order of words show the content."""
    refers_back: bool = False
    citings: tuple[Citing, ...] = ()

    @property
    def end(self) -> int:
        return max(phrase.end for phrase in (self.source, self.cue, *self.content))


def read(unit: Unit, lex: Lexicon, *, floor: int = 0) -> list[Reading]:
    """The attributions of a unit from element ``floor`` on, in order of their cues."""
    found: list[Reading] = []
    claimed = floor
    every = [match for match in matches(unit, lex) if match.start >= floor]
    for match in _trailing_first(unit, every, lex):
        if match.head < claimed or any(_inside(match, reading) for reading in found):
            continue
        reading = _read(unit, match, lex, floor=claimed, previous=found[-1] if found else None)
        if reading is not None and reading.content:
            found.append(reading)
            if unit.word(match.start - 1) not in lex["relatives"]:
                claimed = max(claimed, reading.cue.end, max(part.end for part in reading.content))
    return [_with_citings(reading, lex) for reading in sorted(found, key=lambda reading: reading.match.head)]


def _inside(match: CueMatch, reading: Reading) -> bool:
    return any(part.start <= match.head < part.end for part in (*reading.content, reading.source))


def _trailing_first(unit: Unit, every: list[CueMatch], lex: Lexicon) -> list[CueMatch]:
    """A cue that closes the sentence governs all before it, and so comes first."""
    for match in reversed(every):
        if _trails(unit, match, lex):
            return [match, *(other for other in every if other is not match)]
    return every


def _trails(unit: Unit, match: CueMatch, lex: Lexicon) -> bool:
    if match.cue.kind == "according":
        return match.start > LEAST_CLAUSE and not match.cue.only_at_start and unit.is_comma(match.start - 1)
    if match.cue.kind != "verb" or "clause" not in match.cue.takes:
        return False
    return _backward(unit, match, lex, floor=0) is not None


def _read(
    unit: Unit, match: CueMatch, lex: Lexicon, *, floor: int, previous: Reading | None
) -> Reading | None:
    if match.cue.kind == "according":
        return _according(unit, match, lex, floor)
    if match.cue.kind == "noun":
        return _noun(unit, match, lex, floor)
    if match.cue.kind == "citing":
        return None
    if match.is_passive:
        return _passive(unit, match, lex, floor)
    if _is_inner_name(unit, match.head):
        return None
    reading = _backward(unit, match, lex, floor=floor) if match.cue.takes & {"quote", "clause"} else None
    if reading is None:
        reading = _forward(unit, match, lex, floor)
    if reading is None:
        return None
    if reading.source:
        if sources.is_clause(unit, reading.source, lex) and not reading.is_firm:
            return None
        return reading
    inherited = previous.source if previous else NOTHING
    source = inherited or sources.sentence_subject(unit, match.start, lex)
    if not source and not reading.is_firm and "right" not in lex.subject:
        return None
    return replace(reading, source=source, has_own_subject=False)


def _is_inner_name(unit: Unit, at: int) -> bool:
    """A capital beside another inside a sentence that is not all capitals: “the Afghan Voice Agency”."""
    if at == 0 or not unit.elements[at].is_capital or not unit.elements[at - 1].is_capital:
        return False
    words = [element for element in unit.elements if element.kind == "word"]
    return (
        sum(word.is_capital for word in words) * 2 < len(words)
        or (at + 1 < len(unit.elements) and unit.elements[at + 1].is_capital)
        and sum(word.is_capital for word in words) * 3 < len(words) * 2
    )


def citings_after(unit: Unit, at: int, lex: Lexicon) -> tuple[tuple[Citing, ...], int]:
    """Citing phrases that begin at ``at`` (or after a comma there), and where the last one ends."""
    found: list[Citing] = []
    while True:
        start = at + 1 if unit.is_comma(at) else at
        length = phrase_length(unit, start, lex.citing)
        source = sources.after(unit, start + length, lex, is_closing=False) if length else NOTHING
        if not source:
            return tuple(found), at
        found.append(Citing(Phrase(start, start + length), source))
        at = source.end


def _with_citings(reading: Reading, lex: Lexicon) -> Reading:
    """The reading with every citing phrase between its source and its content."""
    unit, found = reading.unit, list(reading.citings)
    known = {reading.cue.start, *(citing.cue.start for citing in found)}
    at = min(reading.source.start, reading.cue.start) if reading.source else reading.cue.start
    while at < len(unit.elements):
        inside = next((part for part in reading.content if part.start <= at < part.end), None)
        if inside:
            at = inside.end
            continue
        more, end = citings_after(unit, at, lex)
        found += [citing for citing in more if citing.cue.start not in known]
        at = max(at + 1, end)
    return replace(reading, citings=tuple(sorted(found, key=lambda citing: citing.cue)))


# A content before the cue


def _backward(unit: Unit, match: CueMatch, lex: Lexicon, *, floor: int) -> Reading | None:
    if unit.word(match.end) in lex["complementizers"] and "that" in match.cue.takes:
        return None
    left = sources.before(unit, match.start, lex, floor=floor)
    inverts = "right" in lex.subject and unit.is_comma(match.start - 1)
    for source in (NOTHING, left) if inverts else (left, NOTHING):
        edge = source.start if source else match.start
        if unit.is_word(edge - 1) or edge <= floor:
            continue
        last = _content_before(unit, edge, floor)
        if last is None:
            continue
        quoted = unit.is_quote(last - 1)
        if left and not source and not quoted and not inverts:
            continue
        right = NOTHING if source else sources.after(unit, match.end, lex)
        if not source and not right and not (quoted and not match.is_participle):
            continue
        if not quoted and not _is_closed(unit, right.end if right else match.end, lex):
            continue
        if not quoted and ("clause" not in match.cue.takes or last - floor < LEAST_CLAUSE):
            continue
        start = _content_start(unit, last, floor, lex)
        rest = _rest(unit, match, right.end if right else match.end, lex, quoted=quoted)
        return Reading(
            unit, match, source or right, Phrase(match.start, match.end), (Phrase(start, last), *rest)
        )
    return None


def _content_before(unit: Unit, edge: int, floor: int) -> int | None:
    """The end of what stands before the speaker: a quotation, or a clause and a comma."""
    at = edge
    while at > floor and (unit.is_comma(at - 1) or unit.is_mark(at - 1, *DASHES, "?", "!", "…", "..", "...")):
        at -= 1
    if at <= floor or (at == edge and not unit.is_quote(at - 1)):
        return None
    return at


def _content_start(unit: Unit, last: int, floor: int, lex: Lexicon) -> int:
    start = floor
    while (
        start < last
        and not unit.is_quote(start)
        and (
            not unit.is_word(start)
            or unit.word(start) in lex["conjunctions"]
            or unit.word(start) in lex["particles"]
        )
    ):
        start += 1
    if unit.is_quote(last - 1) and any(unit.is_mark(at, ":") for at in range(start, last)):
        return last - 1
    return start


def _is_closed(unit: Unit, at: int, lex: Lexicon) -> bool:
    if at >= len(unit.elements) or unit.is_comma(at):
        return True
    end = extents.adjunct_end(unit, at, lex)
    return end is not None


def _rest(unit: Unit, match: CueMatch, at: int, lex: Lexicon, *, quoted: bool) -> tuple[Phrase, ...]:
    """The second half of a content that is split around its speaker."""
    end = extents.adjunct_end(unit, at, lex) if at < len(unit.elements) else at
    if end is None:
        end = at
        while end < len(unit.elements) and unit.is_word(end):
            end += 1
    follows = end
    while follows < len(unit.elements) and not unit.is_word(follows) and not unit.is_quote(follows):
        follows += 1
    if follows >= len(unit.elements) or follows == end == at:
        return (Phrase(follows, follows + 1),) if unit.is_quote(follows) else ()
    if unit.is_quote(follows):
        return (Phrase(follows, follows + 1),)
    if (
        quoted
        or unit.word(follows) in lex.phrases
        or unit.word(follows).endswith(lex.data.participle_endings)
    ):
        return ()
    stop = extents.clause_end(unit, follows, lex)
    return (Phrase(follows, stop),) if stop - follows >= LEAST_CLAUSE else ()


# A content after the cue


def _forward(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    source = NOTHING
    at = match.end
    for side in lex.subject:
        if side == "left" and not match.is_participle:
            source = sources.before(unit, match.start, lex, floor=floor)
        elif side == "right":
            source = sources.after(unit, match.end, lex)
            at = source.end if source else match.end
        if source:
            break
    if unit.word(match.start - 1) in lex["parenthetical"] or (
        source and unit.word(source.start - 1) in lex["parenthetical"]
    ):
        return _parenthetical(unit, match, source, lex)
    content = _content_after(unit, match, at, lex)
    if content is None and at != match.end:
        source, content = NOTHING, _content_after(unit, match, match.end, lex)
    if content is None:
        return None
    if unit.word(match.start - 1) in lex["relatives"]:
        content = _until_comma(unit, content)
    first = unit.word(content.start)
    is_firm = (
        unit.is_quote(content.start)
        or first in lex["complementizers"]
        or unit.is_mark(content.start - 1, ":")
    )
    return Reading(unit, match, source, Phrase(match.start, match.end), (content,), is_firm=is_firm)


def _until_comma(unit: Unit, content: Phrase) -> Phrase:
    """A relative clause ends at its comma, and so does what is said in it."""
    comma = next((at for at in range(content.start + 1, content.end) if unit.is_comma(at)), content.end)
    return Phrase(content.start, comma)


def _parenthetical(unit: Unit, match: CueMatch, source: Phrase, lex: Lexicon) -> Reading | None:
    """“As X said, …” and “…, as X said, …”."""
    first = min(match.start, source.start if source else match.start) - 1
    at = max(match.end, source.end)
    end = extents.adjunct_end(unit, at, lex)
    end = at if end is None else end
    parts = []
    if first > 0:
        parts.append(Phrase(0, first - 1 if unit.is_comma(first - 1) else first))
    if end + 1 < len(unit.elements):
        start = end + 1 if not unit.is_word(end) else end
        parts.append(Phrase(start, extents.clause_end(unit, start, lex)))
    content = tuple(part for part in parts if part)
    return Reading(unit, match, source, Phrase(match.start, match.end), content) if content else None


def _content_after(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> Phrase | None:
    takes = match.cue.takes
    opener = _opener(unit, match, at, lex)
    if opener is not None:
        if unit.is_quote(opener):
            return Phrase(opener, _quote_end(unit, opener))
        return _phrase(opener, extents.clause_end(unit, opener, lex))
    while lex.is_adverb(unit.word(at)) or unit.is_time(at):
        at += 1
    if "clause" in takes and unit.is_word(at):
        return _phrase(at, extents.clause_end(unit, at, lex), least=2)
    if "object" in takes and unit.is_word(at):
        return _phrase(at, extents.object_end(unit, at, lex))
    return None


def _phrase(start: int, end: int, least: int = 1) -> Phrase | None:
    return Phrase(start, end) if end - start >= least else None


def _quote_end(unit: Unit, at: int) -> int:
    """Past a quotation, and past what goes on with it: “…” and “…”."""
    end = at + 1
    while end < len(unit.elements) and (
        unit.is_quote(end) or (unit.is_quote(end + 1) and not unit.is_mark(end, ":"))
    ):
        end += 1 if unit.is_quote(end) else 2
    return min(end, len(unit.elements))


def _opener(unit: Unit, match: CueMatch, at: int, lex: Lexicon) -> int | None:
    """Where a content begins that announces itself, past an addressee or adverbial."""
    takes = match.cue.takes
    first = unit.word(at)
    far = (
        unit.is_comma(at)
        or first in lex["prepositions"]
        or unit.is_time(at)
        or lex.is_adverb(first)
        or "addressee" in takes
    )
    limit = min(len(unit.elements), at + (OPENER_WITHIN if far else 1))
    for place in range(at, limit):
        word = unit.word(place)
        if unit.is_quote(place):
            return place if "quote" in takes else None
        if unit.is_mark(place, ":"):
            return place + 1 if place + 1 < len(unit.elements) and takes & {"quote", "that"} else None
        if (
            word in lex["complementizers"]
            and "that" in takes
            and not (word in lex["relatives"] and place > at + 14)
        ):
            return place
        near = place == at or "addressee" in takes
        if near and word in lex["questions"] and "question" in takes:
            return place
        if near and word in lex["infinitive"] and "infinitive" in takes:
            return place
        if place > at and unit.is_mark(place, ";", *DASHES):
            return None
    if "addressee" in takes:
        return _past_addressee(unit, at, lex)
    return None


def _past_addressee(unit: Unit, at: int, lex: Lexicon) -> int | None:
    """“told reporters he …”: past a pronoun, a name or a noun with its article."""
    start = at
    if unit.word(at) in lex["pronouns"]:
        at += 1
    else:
        while at < min(len(unit.elements), start + LONGEST_ADDRESSEE) and unit.is_word(at):
            word = unit.word(at)
            if at > start and (word in lex["pronouns"] or word in lex["articles"]):
                break
            if at > start and unit.elements[at].is_capital != unit.elements[at - 1].is_capital:
                break
            at += 1
    while lex.is_adverb(unit.word(at)) or unit.is_time(at):
        at += 1
    return at if at > start and unit.is_word(at) else None


# Cues without a verb, and passives


def _according(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    source = sources.after(unit, match.end, lex, is_closing=match.start > floor + LEAST_CLAUSE)
    at = source.end if source else match.end
    citings, at = citings_after(unit, at, lex)
    parts: list[Phrase] = []
    if match.start > floor:
        last = match.start
        while last > floor and unit.elements[last - 1].kind == "mark":
            last -= 1
        start = _content_start(unit, last, floor, lex)
        if last - start >= LEAST_CLAUSE or unit.is_quote(last - 1):
            parts.append(Phrase(start, last))
    after = extents.adjunct_end(unit, at, lex)
    at = at if after is None else after
    while at < len(unit.elements) and unit.elements[at].kind == "mark":
        at += 1
    if at < len(unit.elements) and (not parts or unit.is_quote(at) or unit.is_comma(at - 1)):
        end = extents.clause_end(unit, at, lex)
        if end - at >= LEAST_CLAUSE or unit.is_quote(at):
            parts.append(Phrase(at, end))
    if not parts:
        return None
    return Reading(unit, match, source, Phrase(match.start, match.end), tuple(parts), citings=citings)


def _noun(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“X's claim that …”, “a statement by X that …”."""
    source, at = NOTHING, match.end
    if unit.word(at) in lex["noun_links"]:
        source = sources.after(unit, at + 1, lex)
        at = source.end if source else at
    opener = unit.word(at)
    if opener not in lex["complementizers"] and opener not in lex["noun_contents"]:
        return None
    if not source:
        source = _possessor(unit, match.start, lex, floor)
    start = at if opener in lex["complementizers"] else at + 1
    end = (extents.clause_end if opener in lex["complementizers"] else extents.object_end)(unit, start, lex)
    content = _phrase(start, end, least=2)
    if content is None:
        return None
    return Reading(unit, match, source, Phrase(match.start, start if start > at else match.end), (content,))


def _possessor(unit: Unit, end: int, lex: Lexicon, floor: int) -> Phrase:
    """“the former mayor's claim”: back to the word that governs the possessor."""
    endings = lex.data.possessive_endings
    for place in range(end - 1, max(floor, end - POSSESSOR_WITHIN) - 1, -1):
        if not endings or not unit.word(place).endswith(endings):
            continue
        start = place
        while start > max(floor, place - LONGEST_POSSESSOR) and unit.is_word(start - 1):
            word = unit.word(start - 1)
            closed = lex["prepositions"] | lex["conjunctions"] | lex["subordinators"] | lex["complementizers"]
            if word in closed or word in lex.phrases or lex.is_finite(word):
                break
            start -= 1
        return sources.trimmed(unit, start, place + 1, lex)
    return NOTHING


def _passive(unit: Unit, match: CueMatch, lex: Lexicon, floor: int) -> Reading | None:
    """“It was reported that …”, “X is expected to …”, “it is stated in the article: …”."""
    subject = sources.before(unit, match.start, lex, floor=floor)
    words = {unit.word(place) for place in range(subject.start, subject.end)}
    by, at = NOTHING, match.end
    if unit.word(at) in lex["agent"]:
        by = sources.after(unit, at + 1, lex)
        at = by.end if by else at
    content = _content_after(unit, match, at, lex) if match.cue.takes & {"that", "quote"} else None
    is_impersonal = not subject or words <= lex["impersonal"]
    if is_impersonal and content:
        return Reading(unit, match, by, Phrase(match.start, match.end), (content,), is_impersonal=not by)
    if "passive" not in match.cue.takes and not by:
        return None
    if content is None and by:
        return Reading(unit, match, by, Phrase(match.start, match.end), (subject,)) if subject else None
    if content is None or not subject:
        return None
    if unit.word(content.start) not in lex["infinitive"]:
        return None
    return Reading(unit, match, by, Phrase(match.start, match.end), (subject, content), is_impersonal=not by)
