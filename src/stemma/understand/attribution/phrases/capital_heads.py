"""The subject at the head of a clause that its verb closes, told by capitals alone.

Its capitals show it and the words that tell who speaks (“Bakan Yılmaz köprünün …”). An empty phrase is an
answer.
"""

from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.phrases import trimming
from stemma.understand.attribution.phrases.phrase import LONGEST, NOTHING, Phrase
from stemma.understand.attribution.phrases.telling import is_oblique, opened, speaks

PLURAL_WITHIN = 3
LEAST_HIDDEN = 2
BEARER_WITHIN = 5
TITLE_WITHIN = 9
PARTICIPLE_WITHIN = 4
SHARE_WITHIN = 8


def capitals(unit: Unit, start: int, last: int, lex: Lexicon) -> Phrase:
    """“Bakan Yılmaz köprünün kapandığını söyledi”: names and titles at the head, up to another word."""
    found = _run_or_title(unit, start, last, lex)
    if found:
        return found
    first = opened(unit, start, min(last, start + LONGEST), lex)
    return _run_or_title(unit, first, last, lex) if first > start else NOTHING


def _run_or_title(unit: Unit, start: int, last: int, lex: Lexicon) -> Phrase:
    """The longer of the two, unless small words in another case are all that makes it so."""
    run, title = _run(unit, start, last, lex), _titled(unit, start, last, lex)
    if not run or not title or run.end <= title.end:
        return title or run
    rest = range(title.end, run.end)
    return (
        title
        if all(unit.word(at) not in lex.heads and not unit.elements[at].is_capital for at in rest)
        else run
    )


def _titled(unit: Unit, start: int, last: int, lex: Lexicon) -> Phrase:
    """“şirketin finans direktörü | fabrikanın …”: up to a title that may head a subject, and its bearer."""
    for at in range(start, min(last - 1, start + TITLE_WITHIN) if lex.heads else start):
        word = unit.word(at)
        is_alone = at == start and word.endswith(lex.data.case_endings)
        is_more = unit.word(at + 1) in either(lex.heads, lex["conjunctions"]) and not _is_said(
            unit, at + 1, lex
        )
        goes_on = is_more or _is_compound(unit, start, at, lex)
        may_head = word in lex.heads or (at > start and word in lex.document_heads)
        if may_head and "'" not in word and not (is_alone or goes_on):
            end = at + 1
            while end < last and _is_bearer(unit, end, lex):
                end += 1
            return trimming.trimmed(unit, start, end, lex) if end < last else NOTHING
        is_owner = _owns(word, lex) and (word in lex.speaking or not word.endswith(lex.data.giver_endings))
        is_other = is_oblique(unit, at, lex) and not is_owner and at > start
        is_other = is_other and not _goes_with_participle(unit, at, last, lex)
        if not word or is_other or unit.is_time(at) or word.endswith(lex.data.content_endings):
            return NOTHING
        if lex.is_finite(word) or lex.is_verb(word) or (word in lex["not_sources"] and at > start):
            return NOTHING
    return NOTHING


def _goes_with_participle(unit: Unit, at: int, last: int, lex: Lexicon) -> bool:
    """“(kasabanın) eczanesini | işleten”: an object or a place before the participle that it belongs to."""
    near = range(at + 1, min(last, at + PARTICIPLE_WITHIN))
    endings = lex.data.open_follows or ("\n",)
    return any(unit.word(one).endswith(endings) and not unit.elements[one].is_capital for one in near)


def _is_compound(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    """“bir meteoroloji | balonu”: a bare noun inside a phrase, before the noun that it belongs to."""
    endings = lex.data.case_endings or ("\n",)
    is_bare = not unit.word(at).endswith((*endings, *lex.data.plural_endings))
    follows = unit.word(at + 1)
    return at > start and is_bare and follows.endswith(endings) and not unit.elements[at + 1].is_capital


def _is_said(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“(Başkanlık) haberi (yalanladı)”: a word for an outlet's text that stands for what is said."""
    is_noun = any(cue.kind == "noun" for _, cue in lex.phrases.get(unit.word(at), ()))
    return is_noun and not unit.elements[at].is_capital and bool(lex.heads)


def _is_bearer(unit: Unit, at: int, lex: Lexicon) -> bool:
    """A name behind a title, in no case."""
    is_name = unit.elements[at].is_capital and "'" not in unit.word(at) and not unit.is_time(at)
    return is_name and not _names_told(unit, at, lex)


def _names_told(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“(bir yetkili) | Norda ajansına (söyledi)”: the name of an outlet that is told, before its noun."""
    while unit.is_word(at) and unit.elements[at].is_capital and unit.word(at) not in lex["outlets"]:
        at += 1
    word = unit.word(at)
    return word in lex["outlets"] and word.endswith(lex.data.dative_endings or ("\n",))


def _run(unit: Unit, start: int, last: int, lex: Lexicon) -> Phrase:
    end = hidden = _hidden_end(unit, start, last, lex)
    while end < last and unit.is_word(end) and _may_be_named(unit, end, lex):
        if unit.elements[end].is_capital and _names_told(unit, end, lex):
            break
        end += 1
    end = max(end, _several_end(unit, start, min(last, max(end, start) + PLURAL_WITHIN), lex))
    end = max(end, _share_end(unit, start, last, lex))
    whole = end
    while end > start and (is_oblique(unit, end - 1, lex) or _is_trailing(unit, start, end - 1, lex)):
        end -= 1
    in_case = whole > end > start and unit.elements[whole - 1].is_capital and "'" in unit.word(whole - 1)
    if in_case and lex.heads and not speaks(unit, Phrase(start, end), lex):
        return NOTHING
    if end == start + 1 and (unit.word(start) in lex["modifiers"] or _is_modifier(unit, start, lex)):
        return NOTHING
    if not start < end < last or not (hidden > start or _stands_alone(unit, start, end, lex)):
        return NOTHING
    return trimming.trimmed(unit, start, end, lex)


def _is_modifier(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“Tuz | stoklarının …”: a word with the capital of its sentence, before the noun of its compound."""
    opens = not any(unit.is_word(place) for place in range(at))
    is_plain = "'" not in unit.word(at) and unit.word(at) not in lex.known
    return opens and is_plain and unit.word(at + 1).endswith(lex.data.compound_owner_endings or ("\n",))


def _is_trailing(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    """Whether a word behind others only describes what follows: “… eski”."""
    return at > start and unit.word(at) in lex["modifiers"] and not unit.elements[at].is_capital


def _may_be_named(unit: Unit, at: int, lex: Lexicon) -> bool:
    word = unit.word(at)
    speaks = word in lex.speaking and (not lex.heads or word in lex.heads or _owns(word, lex))
    speaks = speaks and not (unit.is_word(at - 1) and _is_said(unit, at, lex))
    listed = speaks or word in lex["pronouns"] or phrase_length(unit, at, lex.anonymous) == 1
    if word in lex["documents"]:
        listed = listed or not word.endswith(lex.data.possessive_endings or ("\n",))
    return unit.elements[at].is_capital or listed or word in lex["articles"]


def _owns(word: str, lex: Lexicon) -> bool:
    """“köyün (muhtarı)”, “velilerden (Hatice Sönmez)”: a case in which a noun belongs to the next."""
    return word.endswith(lex.data.possessive_endings + lex.data.giver_endings or ("\n",))


def _several_end(unit: Unit, start: int, limit: int, lex: Lexicon) -> int:
    """Behind a noun for several, before which nothing but what describes it stands: “Yerel esnaflar”."""
    for at in range(start, limit):
        word = unit.word(at)
        if not word or (is_oblique(unit, at, lex) and at > start):
            return start
        if word.endswith(lex.data.plural_endings or ("\n",)):
            is_said = at > start and any(cue.kind == "noun" for _, cue in lex.phrases.get(word, ()))
            return start if is_said else at + 1
    return start


def _hidden_end(unit: Unit, start: int, last: int, lex: Lexicon) -> int:
    """Behind “adını vermek istemeyen üst düzey bir yetkili”, where a phrase begins so."""
    length = phrase_length(unit, start, lex.anonymous)
    if length < LEAST_HIDDEN:
        return start
    near = range(start + length, min(last, start + length + BEARER_WITHIN))
    return next((at + 1 for at in near if unit.word(at) in lex["roles"]), start)


def _share_end(unit: Unit, start: int, last: int, lex: Lexicon) -> int:
    """Behind “ankete katılanların yüzde 60'ı”, “her dört kişiden üçü”: a share of the noun before."""
    whole = lex.data.possessive_endings + lex.data.giver_endings
    is_share = False
    for at in range(start, min(last, start + SHARE_WITHIN) if lex["shares"] else start):
        word = unit.word(at)
        if not word:
            break
        figure = word[0].isdigit() and word.endswith(lex.data.share_endings)
        if is_share and (word in lex["shares"] or figure):
            return at + 1
        is_share = is_share or word.endswith(whole)
    return start


def _stands_alone(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """Behind a predicate, small words are a subject only if a particle sets them off: “… polis ise”."""
    if not any(unit.is_word(at) for at in range(start)) or unit.word(end) in lex["particles"]:
        return True
    return any(unit.elements[at].is_capital for at in range(start, end)) or not any(
        unit.word(at).endswith(lex.data.possessive_endings or ("\n",)) for at in range(start, end)
    )
