"""A place in, the noun phrase that begins there out, with its titles and the appositive behind its comma.

No parser, as in ``ahead``.
"""

from functools import lru_cache

from stemma.understand.attribution.elements.cues import phrase_length, speaks_at
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import QUOTE_MARKS, Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import hearers
from stemma.understand.attribution.phrases.appositives import (
    appositive_end,
    is_appositive,
)
from stemma.understand.attribution.phrases.definite import is_definite, is_in_parts
from stemma.understand.attribution.phrases.late import late_subject
from stemma.understand.attribution.phrases.nominal import governs, named_place, subject_place
from stemma.understand.attribution.phrases.phrase import LONGEST, NEAR, NOTHING, Phrase
from stemma.understand.attribution.phrases.trimming import (
    is_adjoined,
    is_nobody,
    with_anonymity,
    without_openers,
)

LONGEST_APPOSITIVE = 25
LEAST_DATIVE = 4
LONGEST_IN_MARKS = 6
TITLED = 3
"""A place and a name of two words: so many capitals in a row."""
KEPT = 64
"""Phrases that are remembered: several ask for the one behind a cue, each in turn."""


@lru_cache(maxsize=KEPT)
def after(
    unit: Unit, start: int, lex: Lexicon, *, is_closing: bool = True, is_governed: bool = False
) -> Phrase:
    """The phrase that begins at ``start``: “…”, said X, a minister.

    Where it does not close the sentence, a name after a comma begins the clause that follows and is no
    appositive: “According to the port, Minister Savin …”. What ``is_governed`` by the words before it
    begins right there: no one who is told stands between.
    """
    limit = min(len(unit.elements), start + LONGEST)
    begin = start if is_governed else _subject_start(unit, start, limit, lex)
    if begin is None or (lex.data.drops_subject and phrase_length(unit, begin, lex.citing)):
        return NOTHING  # “(وذكرت) نقلا عن ضابط”
    start = begin
    end = start
    while end < limit and not _ends_right(unit, start, end, lex):
        if unit.is_comma(end):
            if lex.data.comma_appositives:
                end = _set_off_end(unit, start, end, lex, limit)
                break
            closing = _appositive_end(unit, Phrase(start, end), lex, limit, is_closing=is_closing)
            if closing is None:
                break
            end = closing
            if unit.is_comma(end) and _tells_on(unit, end, lex):
                end = appositive_end(unit, end, lex, limit, is_closing=is_closing) or end
            break
        end += 1
    while end > start and not unit.is_word(end - 1) and not unit.is_mark(end - 1, ")"):
        end -= 1
    end = without_openers(unit, start, end, lex)
    while lex.data.antecedents and end > start + 1 and unit.word(end - 1) in lex["relatives"]:
        end -= 1
    if end <= start or is_nobody(unit, start, end, lex):
        return NOTHING
    return with_anonymity(unit, Phrase(start, end), lex)


def _tells_on(unit: Unit, comma: int, lex: Lexicon) -> bool:
    """“…, Irma Boland, 58, | who lives there”, “…, | including two”: a second appositive behind the first."""
    follows = unit.word(comma + 1)
    is_aged = unit.word(comma - 1).isdigit() and unit.is_comma(comma - 2) and bool(lex["appositive_openers"])
    return follows in lex["appositive_openers"] or (is_aged and is_appositive(unit, comma + 1, lex))


def _appositive_end(unit: Unit, head: Phrase, lex: Lexicon, limit: int, *, is_closing: bool) -> int | None:
    """Where the appositive behind the comma at the end of ``head`` ends; None where a clause follows."""
    start, comma = head
    if phrase_length(unit, comma + 1, lex.citing):
        return None
    behind = unit.word(comma + 1)
    if lex.subjects and (behind in lex["complementizers"] or phrase_length(unit, comma + 1, lex.citing)):
        return None
    told = either(lex["articles"], lex["relatives"])
    hidden = bool(lex.subjects) and hearers.stays_unnamed(unit, comma + 1, lex)
    if not is_closing and not hidden and unit.word(comma + 1) not in told:
        return None
    closing = appositive_end(unit, comma, lex, limit, is_closing=is_closing)
    if closing is None or is_closing or (hidden and closing == len(unit.elements)):
        return closing
    return closing if unit.is_comma(closing) and not _is_next(unit, start, comma, lex) else None


def _is_next(unit: Unit, start: int, comma: int, lex: Lexicon) -> bool:
    """“Según la agencia Norda, el ministro, Ana Ruiz, dijo”: one who speaks, and no more of an outlet."""
    is_parted = lex.data.strict_clauses or lex.data.enclitics
    if not is_parted or unit.word(comma + 2) not in lex["roles"]:
        return False
    known = either(lex["outlets"], lex["institutions"], lex["documents"])
    return unit.word(comma + 1) in lex["articles"] and any(
        unit.word(at) in known for at in range(start, comma)
    )


def _subject_start(unit: Unit, start: int, limit: int, lex: Lexicon) -> int | None:
    """Past the time, those who are told and the preposition of a host; None where another one stands."""
    while start < limit and (
        unit.is_adverb(start)
        or unit.is_time(start)
        or unit.word(start) in lex["addressees"]
        or (bool(lex.subjects) and unit.word(start) in lex["conjunctions"])
        or (lex.data.late_subject and unit.word(start) in lex.determiners and unit.is_time(start + 1))
    ):
        start += 1
    start = _to_nominative(unit, hearers.past_told(unit, start, limit, lex), limit, lex)
    if start < limit and hearers.is_host(unit, start, lex):
        return start + 1
    if lex.subjects and unit.word(start) in lex["origins"] and hearers.is_document(unit, start + 1, lex):
        return start + 1
    if unit.word(start) in lex["prepositions"] and unit.word(start) not in lex["articles"]:
        return late_subject(unit, start, lex) if lex.data.late_subject else None
    return start


def _to_nominative(unit: Unit, start: int, limit: int, lex: Lexicon) -> int:
    """To the noun whose form shows a subject, if any."""
    if not lex.subjects or unit.word(start) in lex.subjects:
        return start
    is_told = unit.word(start - 1) in lex["addressees"]
    is_name = start < limit and unit.elements[start].is_capital
    is_governed = unit.word(start) in lex["prepositions"]
    if is_told or is_name or is_governed or unit.word(start) in lex.obliques:
        inside = hearers.quoted_end(unit, start, limit)
        subject = subject_place(unit, max(start, inside - 1), limit, lex)
        if subject == start + 1 == inside + 1 and _opens_subject(unit, start, lex):
            return start
        if subject is None and is_governed:
            subject = named_place(unit, start, limit, lex)
        return start if subject is None else subject
    return start


def _opens_subject(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“Счётная палата”: an adjective right before a noun whose form shows a subject."""
    is_told = unit.word(at).endswith(lex.data.oblique_endings or ("\n",))
    return unit.word(at).endswith(lex.data.modifier_endings or ("\n",)) and not is_told


def _set_off_end(unit: Unit, start: int, comma: int, lex: Lexicon, limit: int) -> int:
    """Past «، سخنگوی پلیس،» behind a bare name: it begins with a role or an article and holds no verb."""
    if unit.word(comma + 1) not in either(lex["roles"], lex["articles"]):
        return comma
    if any(unit.word(at) in lex.speaking for at in range(start, comma)):
        return comma
    at = comma + 1
    while at < min(limit, comma + LONGEST_APPOSITIVE) and unit.is_word(at):
        word = unit.word(at)
        if lex.is_finite(word) or word in lex["stops"] or word in lex["complementizers"]:
            return comma
        at += 1
    return at if at == len(unit.elements) or unit.is_comma(at) else comma


def opens_infinitive(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“la promessa del presidente | di non aumentare”: a preposition with an infinitive."""
    behind = at + 1 + (unit.word(at + 1) in lex["auxiliaries"] and not lex.is_infinitive(unit.word(at + 1)))
    return unit.word(at) in lex["inner_prepositions"] and lex.is_infinitive(unit.word(behind))


def _ends_right(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    # “وكالة «نورد برس»”, whatever else its first word may be
    in_marks = _is_in_marks(unit, start, at) or (
        lex.data.definite and at > start and _opens_name(unit, at, lex)
    )
    if unit.is_comma(at) or is_adjoined(unit, start, at, lex) or in_marks:
        return False
    if not unit.is_word(at):
        return not unit.is_mark(at, "(", ")", "'", "/", "&", "-", "、", "№")
    word = unit.word(at)
    if (
        unit.is_time(at)
        or (unit.is_adverb(at) and unit.word(at + 1) not in lex["adhering"])
        or (word in lex["complementizers"] and not _opens_name(unit, at, lex))
        or word in lex["subordinators"]
    ):
        return True
    if not lex.data.finite_modifies and lex.is_finite(word) and not unit.elements[at].is_capital:
        return True
    if word in lex["conjunctions"]:
        return not unit.is_word(at + 1) or lex.is_finite(unit.word(at + 1))
    return _is_participle_cue(word, lex) or (
        _ends_inside(unit, start, at, lex) if at > start else word in lex["stops"] - lex["outlets"]
    )


def _ends_inside(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    word = unit.word(at)
    is_told = bool(lex.subjects) and hearers.is_told_behind(unit, start, at, lex)
    is_told = is_told or _is_told_in_marks(unit, start, at, lex)
    if is_told or lex.tells_outlet(word) or opens_infinitive(unit, at, lex):
        return True
    if lex.data.dative_endings and word.endswith(lex.data.dative_endings) and len(word) > LEAST_DATIVE:
        return not unit.elements[at].is_capital
    is_told = bool(lex.subjects) and (_opens_told(unit, at, lex) or _is_pronoun_alone(unit, start, at, lex))
    is_owner = bool(lex.subjects) and word in lex["possessives"] and unit.is_word(at + 1)
    is_pronoun = word in lex["pronouns"] and not is_owner  # “двое | его подчинённых”
    is_source = word in lex["origins"] and hearers.quoted_end(unit, start, at) == at > start
    if is_told or is_source or word in lex["stops"] or is_pronoun or phrase_length(unit, at, lex.citing):
        return True
    if (
        word not in either(lex["holders"], lex["adhering"])
        and speaks_at(unit, at, lex)
        and phrase_length(unit, at, lex.anonymous) <= 1
    ):
        return True
    if word in lex["prepositions"] and word not in lex["inner_prepositions"]:
        is_inside = is_in_parts(unit, at, lex) or _is_in_title(unit, start, at, lex)
        is_inside = is_inside or hearers.is_of_informant(unit, start, at, lex)
        is_inside = is_inside or hearers.is_seated(unit, start, at, lex)
        is_inside = is_inside or governs(unit, start, at, lex) or _is_of_holder(unit, start, at, lex)
        return not is_inside and not _goes_on(unit, start, at, lex)
    return False


def _is_of_holder(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    """“(مسودة اطلعت وكالة «نوردا») | على نسخة منها”: the object of the verb for having the document."""
    is_object = bool(lex.data.definite) and unit.word(at + 2) in lex["adverbial_ends"]
    return is_object and any(unit.word(one) in lex["holders"] for one in range(start, at))


def _is_in_marks(unit: Unit, start: int, at: int) -> bool:
    """“صحيفة «مصر | اليوم»”: whether a name in quotation marks goes on here, whatever its words."""
    begin, end = unit.elements[max(start, at - LONGEST_IN_MARKS + 1)].start, unit.elements[at].start
    if QUOTE_MARKS.isdisjoint(unit.text[max(0, begin - 1) : end]):
        return False
    near = range(at - 1, max(start - 1, at - LONGEST_IN_MARKS), -1)
    first = next((one for one in near if unit.opens_marks(one)), None)
    if first is None or not unit.is_word(at):
        return False
    begin, end = unit.elements[first].start, unit.elements[at].start
    if any(unit.text[one] in QUOTE_MARKS for one in range(begin, end)):
        return False
    last = next(
        (one for one in range(at, min(len(unit.elements), first + LONGEST_IN_MARKS)) if _closes(unit, one)),
        None,
    )
    return last is not None and all(unit.is_word(one) for one in range(at, last))


def _closes(unit: Unit, at: int) -> bool:
    """Whether a quotation mark stands right behind an element."""
    end = unit.elements[at].end
    return unit.text[end : end + 1] in QUOTE_MARKS and end < len(unit.text)


def _is_told_in_marks(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    """“مصادر | لـ«رويترز»”, but “الأمين العام لـ«الناتو»”: a title and its adjective go on with an office."""
    if not lex.data.definite or unit.word(at) not in lex.data.clitics or not unit.opens_marks(at + 1):
        return False
    is_title = at - start > 1 and is_definite(unit, at - 1, lex) and is_definite(unit, at - 2, lex)
    return not is_title


def _goes_on(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    """“a poll | by the institute”, “an officer | at the base”: a preposition behind a common noun."""
    if not lex.data.wide_nouns or unit.elements[at - 1].is_capital or unit.word(start) in lex["pronouns"]:
        return False
    near = range(at + 1, at + 1 + NEAR)
    return not any(unit.is_time(one) or unit.word(one) in lex["venues"] for one in near)


def _opens_told(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“(сказал Ян Вербек) | бельгийской газете”: one who is told, or the adjective in his case before him."""
    if unit.word(at) in lex["addressees"]:
        is_owner = unit.word(at - 1) in either(lex["reporters"], lex["informants"])
        return not (is_owner and unit.word(at) in lex.subjects)  # “корреспондент | радио «Норда»”
    endings = (*lex.data.dative_endings, *lex.data.modifier_endings)
    is_modifier = unit.word(at).endswith(endings or ("\n",)) and not unit.elements[at].is_capital
    return is_modifier and unit.word(at + 1) in lex["addressees"]


def _is_pronoun_alone(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    """Whether nothing but a personal pronoun stands before a word, which then is none of its phrase."""
    first = unit.word(start)
    return at == start + 1 and first in lex.leads and first not in lex["possessives"]


def _is_in_title(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    """“посол России | в Австрии Пётр Лосев”, “боец | с позывным «Кот»”: a preposition before a name's end."""
    if not lex.subjects or not any(unit.word(place) in lex["roles"] for place in range(start, at)):
        return False
    if unit.word(at + 1) in lex["governors"]:
        return True
    capitals = range(at + 1, at + 1 + TITLED)
    return capitals.stop <= len(unit.elements) and all(
        unit.is_word(place) and unit.elements[place].is_capital and not unit.is_time(place)
        for place in capitals
    )


def _opens_name(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“شبكة "إن بي سي"”: a word right behind an opening mark and the noun for an outlet."""
    return unit.word(at - 1) in lex["outlets"] and unit.text[unit.elements[at].start - 1] in QUOTE_MARKS


def _is_participle_cue(word: str, lex: Lexicon) -> bool:
    return word.endswith(lex.data.participle_endings) and word in lex.phrases


def with_relative(unit: Unit, phrase: Phrase, lex: Lexicon) -> Phrase:
    """The phrase with the relative clause right behind or inside it: “…”, cuenta un vecino | que lo vio."""
    if not phrase or any(unit.is_comma(at) for at in range(*phrase)):
        return phrase
    last = phrase.end + (unit.word(phrase.end) in lex["relatives"])
    if not any(unit.word(at) in lex["relatives"] for at in range(phrase.start + 1, last)):
        return phrase
    end = last
    while end < min(len(unit.elements), phrase.start + LONGEST) and unit.is_word(end):
        if phrase_length(unit, end, lex.citing):
            break
        end += 1
    return Phrase(phrase.start, end)
