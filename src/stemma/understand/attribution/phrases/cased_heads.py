"""The subject at the head of a clause that its verb closes, told by capitals and commas alone.

What shows it is a comma behind it (“Bakan Yılmaz, …”) or, failing that, its capitals and the words that tell
who speaks (“Bakan Yılmaz köprünün …”). An empty phrase is an answer.
"""

from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import ahead, trimming
from stemma.understand.attribution.phrases.phrase import LONGEST, NOTHING, Phrase

SPEAKER_WITHIN = 3
PLURAL_WITHIN = 3
LONGEST_BEARER = 5
LEAST_HIDDEN = 2
BEARER_WITHIN = 5
TITLE_WITHIN = 9
PARTICIPLE_WITHIN = 4
SHARE_WITHIN = 8


def before_comma(unit: Unit, start: int, last: int, lex: Lexicon) -> Phrase:
    """“Bakan Yılmaz, …”: up to a comma, if no verb stands there; an adverbial before it is passed over."""
    limit = min(last, start + LONGEST)
    while start < limit:
        comma = next((at for at in range(start, limit) if not _goes_on(unit, at)), None)
        if comma is None or not (unit.is_comma(comma) or unit.is_quote(comma)) or comma == start:
            return NOTHING
        phrase = trimming.trimmed(unit, opened(unit, start, comma, lex), comma, lex)
        is_name = phrase == (comma - 1, comma) and _is_lone_name(unit, comma - 1, lex)
        opens = not phrase and unit.is_comma(comma) and unit.word(comma - 1) in lex["source_openers"]
        is_last = not opens and (
            not phrase or not unit.is_comma(comma) or is_name or not is_oblique(unit, phrase.end - 1, lex)
        )
        if is_last:
            phrase = _with_bracket(unit, phrase, comma)
            found = phrase if phrase and _is_subject(unit, phrase, comma, lex) else NOTHING
            return _with_name(unit, found, comma, limit, lex) if found else NOTHING
        start = comma + 1
        while start < limit and trimming.is_lead(unit, start, lex):
            start += 1
    return NOTHING


def _with_bracket(unit: Unit, phrase: Phrase, comma: int) -> Phrase:
    """“Elif Kaya (34), …”: with what stands in brackets between a name and its comma."""
    if not phrase or not unit.is_mark(comma - 1, ")"):
        return phrase
    opening = next((at for at in range(comma - 1, phrase.start, -1) if unit.is_mark(at, "(")), comma)
    return Phrase(phrase.start, comma) if opening <= phrase.end else phrase


def _is_lone_name(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“Metin, …”: a lone word with a capital that only ends like an owner."""
    word = unit.word(at)
    if not unit.elements[at].is_capital or "'" in word or word in lex.known or unit.is_time(at):
        return False
    return word.endswith(lex.data.possessive_endings) and not word.endswith(lex.data.venue_endings)


def set_off(unit: Unit, start: int, last: int, lex: Lexicon) -> Phrase:
    """“Bakan Yılmaz ise …”: up to the word that sets a subject against another's."""
    for at in range(start, min(last, start + LONGEST) if lex["set_off"] else start):
        if not _goes_on(unit, at):
            break
        if at > start and unit.word(at) in lex["set_off"]:
            found = trimming.trimmed(unit, opened(unit, start, at, lex), at, lex)
            if found and not unit.elements[at - 1].is_capital and is_oblique(unit, at - 1, lex):
                return NOTHING
            return found if found and found.end == at and not ahead.is_clause(unit, found, lex) else NOTHING
    return NOTHING


def _goes_on(unit: Unit, at: int) -> bool:
    return unit.is_word(at) or unit.is_mark(at, "@", "(", ")", "&", "/")


def _with_name(unit: Unit, title: Phrase, comma: int, limit: int, lex: Lexicon) -> Phrase:
    """“Oda Başkanı, iş adamı Rıfat Onur, …”: a title and, between commas, its bearer."""
    if not speaks(unit, title, lex):
        return title
    end = comma + 1
    while end < limit and unit.is_word(end) and end - comma <= LONGEST_BEARER:
        end += 1
    named = range(comma + 1, end)
    is_name = unit.is_comma(end) and len(named) > 1 and not is_oblique(unit, end - 1, lex)
    ends_in_name = all(unit.elements[at].is_capital for at in named[-2:])
    tells = all(unit.elements[at].is_capital or unit.word(at) in lex.speaking for at in named[1:])
    return Phrase(title.start, end) if is_name and ends_in_name and tells else title


def _is_subject(unit: Unit, phrase: Phrase, comma: int, lex: Lexicon) -> bool:
    if phrase.end < comma or ahead.is_clause(unit, phrase, lex):
        return False
    return any(unit.elements[at].is_capital for at in range(*phrase)) or speaks(unit, phrase, lex)


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
        is_more = unit.word(at + 1) in lex.heads | lex["conjunctions"] and not _is_said(unit, at + 1, lex)
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
    return unit.elements[at].is_capital and "'" not in unit.word(at) and not unit.is_time(at)


def _run(unit: Unit, start: int, last: int, lex: Lexicon) -> Phrase:
    end = hidden = _hidden_end(unit, start, last, lex)
    while end < last and unit.is_word(end) and _may_be_named(unit, end, lex):
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


def is_oblique(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether the ending of a word shows that it is no subject; of a name, only behind its apostrophe."""
    word = unit.word(at)
    if not word.endswith(lex.data.false_endings or ("\n",)) or word in lex["pronouns"] | lex["bare_words"]:
        return False
    if "'" not in word and lex.lemmas.get(word, "").partition("/")[0] == word:
        return False
    if "'" in word or not unit.elements[at].is_capital:
        return True
    if any(unit.is_word(place) for place in range(at)):
        return False
    return not word.endswith(lex.data.venue_endings) or word in lex["venues"] | lex.hosting


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
