"""A unit and a place in it: how far a content reaches, and whether anything but an adverbial follows.

A content never reaches beyond its unit or beyond ``LONGEST`` elements, and never takes in the next
attribution of the same sentence (“…, adding that …”, “… but the mayor said …”).
"""

from collections.abc import Callable

from stemma.understand.attribution.elements.cues import is_verb_at, phrase_length, stands
from stemma.understand.attribution.elements.lexicon import Cue, Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import definite
from stemma.understand.attribution.phrases.nominal import is_subject

Cuts = Callable[[Unit, int, Lexicon], bool]

LONGEST = 150
NEXT_CUE = 15
LONGEST_OPENING = 3
"""Words at most of an adverbial that a comma parts from its clause: “in turn, …”."""
LONGEST_ADJUNCT = 14
SAYING = frozenset({"quote", "that"})
FORETELLING = frozenset({"quote", "raising"})
"""What a verb takes that speaks for itself in a content, and with one who can speak is his."""
JUDGING = frozenset({"that", "object"})
UNMARKED = frozenset({"clause", "object"})
"""A cue that takes one of them needs no mark before what is said."""


def clause_end(unit: Unit, start: int, lex: Lexicon) -> int:
    """Where the clause that begins at ``start`` ends as a content."""
    return end_before(unit, start, lex, _cuts)


def end_before(unit: Unit, start: int, lex: Lexicon, cuts: Cuts) -> int:
    """Before the first place that cuts a content off, without the marks there; else with the unit."""
    limit = min(len(unit.elements), start + LONGEST)
    at = next((at for at in range(start + 1, limit) if cuts(unit, at, lex)), max(start, limit))
    return _without_marks(unit, start, at)


def before_act(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """“…，并计划…”: before the comma behind which the speaker's next act or intention follows."""
    for comma in range(start + 1, end):
        if not unit.is_comma(comma) or unit.word(comma + 1) not in lex["conjunctions"]:
            continue
        at = _past_adverbs(unit, comma + 2, lex)
        acts = (
            cue.kind == "verb" and "object" in cue.takes and stands(unit, at, phrase)
            for phrase, cue in lex.phrases.get(unit.word(at), ())
        )
        if any(acts):
            return comma
    return end


def object_end(unit: Unit, start: int, lex: Lexicon) -> int:
    """Where a noun phrase as a content ends: sooner than a clause."""
    limit = clause_end(unit, start, lex)
    at = start + 1
    while at < limit:
        word = unit.word(at)
        tells = lex.data.opened_only and unit.word(at + 1) in lex["complementizers"]
        if unit.is_comma(at) and not unit.is_quote(at + 1) and not tells:
            break
        if word in lex["object_closers"]:
            break
        if (lex.data.strict_clauses or lex.data.wide_nouns) and _opens_venue(unit, at, lex):
            break
        if lex.data.wide_nouns and word in lex["conjunctions"] and lex.is_finite(unit.word(at + 1)):
            break
        if word in lex["subordinators"] and word not in lex["complementizers"] | lex["parenthetical"]:
            governs = word in lex["prepositions"] and unit.word(at + 1) in lex.determiners
            if not (lex.data.names_antecedent and governs):
                break
        at += 1
    return _without_marks(unit, start, min(at, limit))


def _opens_venue(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“confirmó el acuerdo en un comunicado”."""
    if unit.word(at) not in lex["prepositions"] - lex["inner_prepositions"]:
        return False
    return unit.word(at + 1 + (unit.word(at + 1) in lex.determiners)) in lex["venues"]


def _without_marks(unit: Unit, start: int, end: int) -> int:
    while (
        end > start
        and unit.elements[end - 1].kind == "mark"
        and not unit.is_mark(end - 1, ")", "?", "!", "%")
    ):
        end -= 1
    return end


def _cuts(unit: Unit, at: int, lex: Lexicon) -> bool:  # noqa: PLR0911
    if unit.is_mark(at, ";", "؛"):
        near = range(at + 1, at + 2 + LONGEST_OPENING)
        starts = (at + 1, *(one + 1 for one in near if unit.is_comma(one)))
        return any(_clause_with_cue(unit, one, lex) or _set_against(unit, one, lex) for one in starts)
    word = unit.word(at)
    if unit.is_comma(at):
        return _comma_cuts(unit, at, lex)
    if lex.is_joined(word) and goes_on_saying(unit, at, lex):
        return True
    if lex["source_markers"] and (
        word in lex["breakers"] or (word in lex["conjunctions"] and _has_subject(unit, at + 1, lex))
    ):
        return _clause_with_cue(unit, at + 1, lex)
    if word in lex["conjunctions"]:
        if lex.data.joined_predicates and _goes_on_without_subject(unit, at + 1, lex):
            return True
        return _predicate(unit, at + 1, lex) or _starts_attribution(unit, at + 1, lex)
    return False


def _comma_cuts(unit: Unit, at: int, lex: Lexicon) -> bool:
    is_opened = lex.data.strict_clauses or lex.data.opened_only or lex.data.wide_nouns
    if is_opened and unit.word(at - 1) in lex["complementizers"]:
        return False
    if against := phrase_length(unit, at + 1, lex.contrasting):
        return _clause_with_cue(unit, at + 1 + against, lex)
    follows = unit.word(at + 1)
    if follows in lex["breakers"] or (lex.data.comma_opens and _goes_on_saying(unit, at + 1, lex)):
        return True
    if follows in lex["conjunctions"] or follows in lex["subordinators"]:
        return _clause_with_cue(unit, at + 2, lex) or _predicate(unit, at + 2, lex)
    if lex.subjects and (_is_enumerated(unit, at + 1, lex) or _is_another(unit, at, lex)):
        return True
    return _starts_attribution(unit, at + 1, lex) or _is_joined(unit, at + 1, lex)


def has_no_subject(unit: Unit, start: int, lex: Lexicon) -> bool:
    """Whether a clause begins here behind “and” and a finite verb, and no word of it tells who speaks."""
    if unit.word(start - 1) not in lex["conjunctions"] or not lex.is_finite(unit.word(start - 2)):
        return False
    at = _past_adverbs(unit, start, lex)
    return unit.word(at) not in lex.speaking | lex["pronouns"] | lex["articles"]


def _goes_on_without_subject(unit: Unit, start: int, lex: Lexicon) -> bool:
    """“… است و … را رد کرد”: an object, opened or closed by its word, and the cue behind it."""
    if not has_no_subject(unit, start, lex):
        return False
    first = unit.word(_past_adverbs(unit, start, lex))
    is_opened = first in lex["prepositions"]
    for at in range(start + 1, min(len(unit.elements), start + NEXT_CUE)):
        word = unit.word(at)
        if not word or word in lex["complementizers"] or (lex.is_finite(word) and not lex.is_verb(word)):
            return False
        found = [cue for phrase, cue in lex.phrases.get(word, ()) if stands(unit, at, phrase)]
        verbs = [cue for cue in found if cue.kind == "verb"]
        if not verbs:
            continue
        ends = {one[-1] for cue in verbs for one in cue.object_ends}
        return is_opened or any(unit.word(place) in ends for place in range(start + 1, at))
    return False


def _is_joined(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“، وأضاف”: a verb that says, with its conjunction."""
    word = unit.word(at)
    return lex.is_joined(word) and any(
        cue.takes >= SAYING or cue.takes >= JUDGING for _, cue in lex.phrases.get(word, ())
    )


def goes_on_saying(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“… وتخطط لإقامة”, “… وكتب: “…””: a verb with its conjunction whose content follows at once."""
    if not lex.is_joined(unit.word(at)):
        return False
    if _announces(unit, at + 1, lex):
        return True
    for phrase, cue in lex.phrases.get(unit.word(at), ()):
        end = at + len(phrase)
        if cue.kind == "verb" and stands(unit, at, phrase):
            is_event = "event" in cue.takes and definite.is_event(unit, end, lex)
            if is_event or (cue.ties and definite.tie(unit, end, cue, lex, is_loose=True) >= 0):
                return True
    return False


def _announces(unit: Unit, at: int, lex: Lexicon) -> bool:
    return unit.word(at) in lex["complementizers"] or unit.is_quote(at) or unit.is_mark(at, ":")


def _has_subject(unit: Unit, start: int, lex: Lexicon) -> bool:
    """Whether a subject marker stands in the words that follow."""
    return any(unit.word(at) in lex["source_markers"] for at in range(start, start + NEXT_CUE))


def _starts_attribution(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“, adding that”, “, according to”, “, citing”, “, as X said”."""
    at = _past_adverbs(unit, at, lex)
    word = unit.word(at)
    if word in lex["parenthetical"] and _clause_with_cue(unit, at + 1, lex):
        return True
    for phrase, cue in lex.phrases.get(word, ()):
        if all(
            unit.word(at + step) == part or unit.is_mark(at + step, part) for step, part in enumerate(phrase)
        ):
            if cue.kind in ("according", "citing"):
                return True
            return (
                cue.kind == "verb"
                and bool(cue.takes & SAYING)
                and (word.endswith(lex.data.participle_endings) or "converb" in cue.takes)
            )
    return False


def _predicate(unit: Unit, at: int, lex: Lexicon) -> bool:
    """A second predicate of the speaker: “… and added that”."""
    at = _past_adverbs(unit, at, lex)
    head = unit.word(at)
    return any(
        cue.kind == "verb"
        and (
            cue.takes >= SAYING
            or lex.is_finite(head)
            or (cue.takes == {"object"} and lex["object_closers"])
            or ("object" in cue.takes and unit.word(at + len(phrase)) in lex["articles"])
        )
        and all(unit.word(at + i) == part for i, part in enumerate(phrase))
        for phrase, cue in lex.phrases.get(head, ())
    )


def _is_another(unit: Unit, comma: int, lex: Lexicon) -> bool:
    """“…, завод признаёт лишь двести”: a subject by its form, and right behind it a verb that says."""
    if not is_subject(unit, comma + 1, lex) or unit.word(comma + 1) in lex["pronouns"]:
        return False
    verb = comma + 2
    if not lex.is_finite(unit.word(verb)):
        return False
    found = (cue for phrase, cue in lex.phrases.get(unit.word(verb), ()) if stands(unit, verb, phrase))
    return any(cue.kind == "verb" and bool(cue.takes & (SAYING | JUDGING)) for cue in found)


def _is_enumerated(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“…, напоминает о масках и просит …”: one more predicate of the speaker, its content right behind it."""
    for phrase, cue in lex.phrases.get(unit.word(at), ()):
        if cue.kind != "verb" or not lex.is_finite(unit.word(at)) or not stands(unit, at, phrase):
            continue
        follows = unit.word(at + len(phrase))
        is_topic = "topic" in cue.takes and follows in lex["topics"]
        if is_topic or ("infinitive" in cue.takes and lex.is_infinitive(follows)):
            return True
    return False


def _goes_on_saying(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“，并强调…” of the same speaker, or “，李明则表示，…” of another: a comma is all that parts them."""
    while unit.word(at) in lex["conjunctions"] or unit.word(at) in lex["particles"] or unit.is_adverb(at):
        at += 1
    start = at
    while at < min(len(unit.elements), start + NEXT_CUE) and unit.is_word(at):
        for phrase, cue in lex.phrases.get(unit.word(at), ()):
            if cue.kind != "verb" or not cue.takes >= SAYING or unit.word(at) != phrase[0]:
                continue
            hearsay = unit.word(at).startswith(lex.data.according or ("\n",))
            if at == start and cue.takes >= FORETELLING and not hearsay:
                return False  # “…，预计明年完工”
            end = at + len(phrase)
            opens = unit.is_comma(end) or unit.is_mark(end, ":") or unit.is_quote(end)
            apart = at == start or unit.word(at - 1) in lex["set_off"]
            apart = apart or (at - 1 == start and unit.word(start) in lex["indefinite"])
            return opens or (apart and bool(cue.takes & UNMARKED))
        at += 1
    return False


def parts_another(unit: Unit, comma: int, lex: Lexicon) -> bool:
    """Whether another attribution of the sentence begins behind this comma."""
    return unit.is_comma(comma) and _cuts(unit, comma, lex)


def says_at(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a verb that takes a quotation and a clause stands here."""
    return any(
        cue.kind == "verb" and cue.takes >= SAYING and stands(unit, at, phrase)
        for phrase, cue in lex.phrases.get(unit.word(at), ())
    )


def _past_adverbs(unit: Unit, at: int, lex: Lexicon) -> int:
    small = lex["auxiliaries"] | lex["preverbal"]
    while unit.is_adverb(at) or unit.word(at) in small or unit.is_time(at):
        at += 1
    return at


def _set_against(unit: Unit, start: int, lex: Lexicon) -> bool:
    """“；有歌迷则投诉…”: whether another speaker is set against the first."""
    for at in range(start + 1, start + NEXT_CUE):
        if not unit.is_word(at):
            return False
        if unit.word(at) in lex["set_off"]:
            return is_verb_at(unit, _past_adverbs(unit, at + 1, lex), lex)
    return False


def _clause_with_cue(unit: Unit, start: int, lex: Lexicon) -> bool:
    """Whether another speaker's cue follows soon: a word that says, before the next mark."""
    is_set_off = unit.word(start - 1) in lex["contrasts"]
    for at in range(start, min(len(unit.elements), start + NEXT_CUE)):
        if not unit.is_word(at):
            return False
        word = unit.word(at)
        if word in lex["complementizers"]:
            return False
        if at > start and any(
            cue.kind == "verb"
            and (_tells(phrase, cue, lex) or (is_set_off and _judges(unit, at + len(phrase), cue, lex)))
            and stands(unit, at, phrase)
            for phrase, cue in lex.phrases.get(word, ())
        ):
            return True
    return False


def _tells(phrase: tuple[str, ...], cue: Cue, lex: Lexicon) -> bool:
    """Whether it is a verb that says or, where those are told, one with its preposition: “speaks of”."""
    is_tied = lex.data.wide_nouns and len(phrase) > 1 and phrase[-1] in lex["prepositions"]
    return cue.takes >= SAYING or is_tied or (lex.data.wide_nouns and bool(cue.tail))


def _judges(unit: Unit, at: int, cue: Cue, lex: Lexicon) -> bool:
    """“…, but musicians accuse it of …”: an object with its article or a pronoun right behind."""
    opens = unit.word(at) in lex["articles"] | lex["pronouns"]
    return lex.data.wide_nouns and opens and "object" in cue.takes and "named" not in cue.takes


def adjunct_end(unit: Unit, at: int, lex: Lexicon) -> int | None:
    """Past adverbials (“on Monday in a statement”) to the end or the next comma; None if a clause follows."""
    limit = min(len(unit.elements), at + LONGEST_ADJUNCT)
    start = at
    while at < len(unit.elements) and not unit.is_comma(at):
        word = unit.word(at)
        if at == limit or unit.is_quote(at) or word in lex["complementizers"]:
            return None
        if not word and not unit.is_mark(at, "(", ")", "'"):
            return at
        if at == start and not (unit.is_time(at) or _opens_adjunct(unit, at, lex)):
            return None
        at += 1
    return at


def _opens_adjunct(unit: Unit, at: int, lex: Lexicon) -> bool:
    word = unit.word(at)
    if lex.data.strict_clauses and phrase_length(unit, at, lex.citing):
        return True
    return word in lex["prepositions"] or word in lex["subordinators"] or unit.is_adverb(at)
