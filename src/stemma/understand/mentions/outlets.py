"""Words in, outlets out that the gazetteer does not know: told by a word beside them, "the newspaper X"."""

from collections.abc import Iterator, Sequence

from stemma.gazetteer import place
from stemma.gazetteer.language_words import everywhere_keys
from stemma.understand.mentions.candidates import Candidate
from stemma.understand.mentions.given import is_given_name
from stemma.understand.mentions.lexicon import Lexicon
from stemma.understand.mentions.tokens import Token, tokens

LONGEST_PHRASE = 3
LONGEST_NAME = 4
LEAST_LETTERS = 4
LEAST_MARK = 2


def candidates(found: Sequence[Token], lexicon: Lexicon) -> Iterator[Candidate]:
    """A name after "newspaper", «خبرگزاری»; where letters have case, one before "news agency" too."""
    for here, token in enumerate(found):
        if lexicon.has_case and token.is_capital and token.joined and token.key in lexicon.outlet_names:
            yield from _name_with(found, here, lexicon)
        if token.is_capital and token.key in lexicon.outlet_heads:
            yield from _name_of_place(found, here, lexicon)
        after = _phrase_at(found, here, lexicon.outlet_before, lexicon)
        if after:
            yield from _name_after(found, here, here + after, lexicon)
        if lexicon.has_case and here and token.joined:
            after = _phrase_at(found, here, lexicon.outlet_after, lexicon)
            if after:
                yield from _name_before(found, here - 1, after, lexicon)


def own(found: Sequence[Token], publisher: str | None, lexicon: Lexicon) -> Iterator[Candidate]:
    """The report's own publisher, wherever the text names it by the words that are its own."""
    wanted = [token.key for token in tokens(publisher or "", ())]
    while len(wanted) > 1 and wanted[0] in lexicon.outlet_before | lexicon.outlet_qualifiers:
        wanted = wanted[1:]
    while len(wanted) > 1 and wanted[-1] in lexicon.outlet_after:
        wanted = wanted[:-1]
    if not wanted or (len(wanted) == 1 and (wanted[0] in lexicon.stops or len(wanted[0]) < LEAST_LETTERS)):
        return
    for here in range(len(found) - len(wanted) + 1):
        stretch = found[here : here + len(wanted)]
        if [token.key for token in stretch] == wanted and (stretch[0].is_capital or not lexicon.has_case):
            yield Candidate(here, here + len(wanted) - 1, "outlet", surety=5)


def introduces(found: Sequence[Token], here: int, lexicon: Lexicon) -> bool:
    """Whether the words right before ``here``, or right after, say that an outlet is named there."""
    return _introduced(found, here, lexicon)


def is_followed_by_outlet_word(found: Sequence[Token], last: int, lexicon: Lexicon) -> bool:
    return (
        last + 1 < len(found)
        and found[last + 1].joined
        and bool(_phrase_at(found, last + 1, lexicon.outlet_after, lexicon))
    )


def _introduced(found: Sequence[Token], here: int, lexicon: Lexicon) -> bool:
    back = here - 1
    while back >= 0 and here - back <= LONGEST_PHRASE and _is_qualifier(found[back], lexicon):
        back -= 1
    for start in range(max(0, back - LONGEST_PHRASE + 1), back + 1):
        if (
            " ".join(token.key for token in found[start : back + 1])
            in lexicon.outlet_before - lexicon.articles
        ):
            return not found[here].opens_sentence
    return False


def _phrase_at(found: Sequence[Token], here: int, phrases: frozenset[str], lexicon: Lexicon) -> int:
    """Number of words of the longest such phrase that starts here; 0 for none."""
    for size in range(LONGEST_PHRASE, 0, -1):
        stretch = found[here : here + size]
        if len(stretch) == size and all(token.joined for token in stretch[1:]):
            phrase = " ".join(token.key for token in stretch)
            if phrase in phrases and phrase not in lexicon.articles:
                return size
    return 0


def _name_after(found: Sequence[Token], noun: int, here: int, lexicon: Lexicon) -> Iterator[Candidate]:
    """The name behind the noun; with the noun where the script does not show what is a name:

    behind "official" stands a country more often than a name (خبرگزاری رسمی …).
    """
    while here < len(found) and found[here].joined:
        described = int(_is_qualifier(found[here], lexicon)) or _in_a_tongue(found, here, lexicon)
        if not described or _opens_name(found, here, lexicon):
            break
        here += described
    if here >= len(found) or found[here].opens_sentence:
        return
    if not (found[here].joined or found[here].quoted):
        return
    if found[here].quoted:
        last = next(
            (end for end in range(here, min(here + LONGEST_NAME, len(found))) if found[end].unquoted), None
        )
        if last is not None:
            yield Candidate(here, last, "outlet", surety=5)
        return
    last = _last_of_name(found, here, lexicon)
    if _opens_title(found, noun, here, lexicon) and last >= here:
        yield Candidate(noun, last, "outlet", surety=4)
        return
    is_described = not lexicon.has_case and found[here - 1].key in lexicon.outlet_qualifiers
    is_described = is_described or _heads_name(found, noun, here, lexicon)
    if is_described and last >= here:
        yield Candidate(noun, last, "outlet", surety=3)
    elif last >= here and place(" ".join(token.text for token in found[here : last + 1])) is None:
        yield Candidate(here, last, "outlet", surety=3)


def _opens_title(found: Sequence[Token], noun: int, here: int, lexicon: Lexicon) -> bool:
    """“(según) Radio Marina”: a noun with a capital amid the sentence, right before its name."""
    token = found[noun]
    if not lexicon.has_case or here != noun + 1 or not token.is_capital:
        return False
    return not token.opens_sentence or token.key in lexicon.outlet_names


def _heads_name(found: Sequence[Token], noun: int, here: int, lexicon: Lexicon) -> bool:
    """“ریڈیو وادی”: a noun that is part of the name where no capital can show it."""
    if lexicon.has_case or here != noun + 1 or found[noun].key not in lexicon.outlet_heads:
        return False
    return noun == 0 or not (found[noun].joined and _is_qualifier(found[noun - 1], lexicon))


def _last_of_name(found: Sequence[Token], here: int, lexicon: Lexicon) -> int:
    """The last word of the name that begins here, but those that describe it; one less where none does."""
    last = here - 1
    limit = LONGEST_NAME if lexicon.has_case else LONGEST_NAME - 1
    while last + 1 < len(found) and last + 1 - here < limit and _continues(found, here, last + 1, lexicon):
        last += 1
    while not lexicon.has_case and last > here and found[last].key in lexicon.outlet_qualifiers:
        last -= 1  # “صحيفة السنبلة | الأسبوعية”
    return last


def _opens_name(found: Sequence[Token], here: int, lexicon: Lexicon) -> bool:
    """“el diario La Voz de Varga”: an article with a capital opens the name."""
    token = found[here]
    if not token.is_capital or not _is_followed_by_capital(found, here):
        return False
    if token.key in lexicon.articles:
        return lexicon.words.outlet_articles
    return lexicon.has_case and token.key in everywhere_keys("articles")  # "le journal italien Il Cormorano"


def _is_small(found: Sequence[Token], here: int, lexicon: Lexicon) -> bool:
    """“La Voz de Varga”: a small word inside a name."""
    token = found[here]
    inside = token.key in lexicon.organisation_links and not token.is_capital and token.joined
    return lexicon.words.outlet_articles and inside and _is_followed_by_capital(found, here)


def _is_followed_by_capital(found: Sequence[Token], here: int) -> bool:
    return here + 1 < len(found) and found[here + 1].joined and found[here + 1].is_capital


def _continues(found: Sequence[Token], first: int, here: int, lexicon: Lexicon) -> bool:
    token = found[here]
    if here > first and (not token.joined or token.text[0].isdigit()):
        return False
    if _opens_name(found, here, lexicon) if here == first else _is_small(found, here, lexicon):
        return True
    if lexicon.has_case:
        return (
            token.is_capital
            and token.is_cyrillic == found[first].is_cyrillic
            and (here > first or token.key not in lexicon.stops)
        )
    is_small = token.key in lexicon.stops and not (here == first and _opens_foreign(found, here, lexicon))
    if is_small or lexicon.describes_country(token.key) or lexicon.is_role(token.key):
        return False
    if len(token.key) < LEAST_MARK or (here > first and token.text.isascii() != found[first].text.isascii()):
        return False
    # After a first word a language with an article goes on with words that bear it.
    told = token.key.startswith(lexicon.article) or bool(
        _phrase_at(found, here, lexicon.outlet_after, lexicon)
    )
    opens = here == first or (here == first + 1 and _opens_foreign(found, first, lexicon))
    return opens or not lexicon.article or told


def _opens_foreign(found: Sequence[Token], here: int, lexicon: Lexicon) -> bool:
    """“برطانوی اخبار | دی ہیرالڈ”, “صحيفة | لو ريفاج”: the article of another language before its noun."""
    if found[here].key not in lexicon.outlet_openers or here + 1 >= len(found):
        return False
    return found[here + 1].joined and found[here + 1].key not in lexicon.stops


def _name_before(found: Sequence[Token], here: int, size: int, lexicon: Lexicon) -> Iterator[Candidate]:
    """The capitalised run that ends right before an outlet's word; a capitalised such word is part of it."""
    first = here + 1
    while first > 0 and here - first < LONGEST_NAME and _may_be_inside(found[first - 1], lexicon):
        if found[first - 1].possessive:
            break
        first -= 1
        if not found[first].joined:
            break
    while first <= here and not _is_name_word(found[first], lexicon):
        first += 1
    first += _country_words(found, first, here, lexicon)
    if first > here:
        return
    word = found[here + 1 : here + 1 + size]
    if not word[0].is_capital and all(_is_qualifier(token, lexicon) for token in found[first : here + 1]):
        return
    behind = found[here + 1 + size : here + 2 + size]
    if behind and behind[0].joined and len(behind[0].text) >= LEAST_MARK and behind[0].text.isupper():
        return  # "the Norlandish news agency NNA": what stands before is the country
    last = here + size if all(token.is_capital for token in word) else here
    yield Candidate(first, last, "outlet", surety=3)


def _name_with(found: Sequence[Token], here: int, lexicon: Lexicon) -> Iterator[Candidate]:
    """The capitalised run that a word such as "Times" closes: it is part of the name."""
    first = here
    while first > 0 and found[first].joined and here - first < LONGEST_NAME:
        before = found[first - 1]
        if not _is_name_word(before, lexicon) or before.possessive:
            break
        first -= 1
    closes = here + 1 == len(found) or not (found[here + 1].joined and found[here + 1].is_capital)
    says_whose = any(token.key not in lexicon.stops for token in found[first:here])
    if first < here and closes and says_whose:
        may_be_person = is_given_name(found[first].key, lexicon)
        yield Candidate(first, here, "outlet", surety=2 if may_be_person else 4)


def _name_of_place(found: Sequence[Token], here: int, lexicon: Lexicon) -> Iterator[Candidate]:
    """“La Voz de Varga”: a word that opens such names, and the place behind its link."""
    last = here + 1
    while (
        last < len(found) and last - here < LONGEST_NAME and found[last].joined and not found[last].is_capital
    ):
        if found[last].key not in lexicon.organisation_links | lexicon.articles:
            return
        last += 1
    if last == here + 1 or last >= len(found) or not (found[last].joined and found[last].is_capital):
        return
    while last + 1 < len(found) and found[last + 1].joined and found[last + 1].is_capital:
        last += 1
    is_own = here > 0 and found[here].joined and found[here - 1].is_capital
    first = here - 1 if is_own and found[here - 1].key in lexicon.articles else here
    if not found[first].opens_sentence or first < here:
        yield Candidate(first, last, "outlet", surety=4)


def _country_words(found: Sequence[Token], first: int, last: int, lexicon: Lexicon) -> int:
    """Words at the start that only tell a country: "Norwegian", "North Korean"."""
    for size in (2, 1):
        stretch = " ".join(token.text for token in found[first : min(first + size, last + 1)])
        if first + size - 1 <= last and (lexicon.describes_country(stretch) or place(stretch) is not None):
            return size
    before = f"{found[first - 1].text} {found[first].text}" if first else ""
    return 1 if before and lexicon.describes_country(before) else 0


def _is_name_word(token: Token, lexicon: Lexicon) -> bool:
    is_stop = token.key in lexicon.stops and token.key not in lexicon.organisation_parts
    return token.is_capital and not is_stop and token.key not in lexicon.organisations


def _may_be_inside(token: Token, lexicon: Lexicon) -> bool:
    """A common word with a capital amid a sentence may be part of a name, but does not open one."""
    return _is_name_word(token, lexicon) or (token.is_capital and token.joined and not token.opens_sentence)


def _in_a_tongue(found: Sequence[Token], here: int, lexicon: Lexicon) -> int:
    """How many words tell in which language the outlet appears: "in lingua russa"; 0 for none."""
    for size in range(LONGEST_PHRASE, 1, -1):
        stretch = found[here : here + size]
        kinds = {_part_of_tongue(token, lexicon) for token in stretch}
        is_run = len(stretch) == size and all(token.joined for token in stretch)
        if is_run and {"noun", "origin"} <= kinds and "" not in kinds:
            return size
    return 0


def _part_of_tongue(token: Token, lexicon: Lexicon) -> str:
    if token.key in lexicon.tongue_nouns:
        return "noun"
    if lexicon.describes_country(token.key):
        return "origin"
    return "link" if len(token.key) <= LONGEST_PHRASE and not token.is_capital else ""


def _is_qualifier(token: Token, lexicon: Lexicon) -> bool:
    return (
        token.key in lexicon.outlet_qualifiers
        or lexicon.describes_country(token.key)
        or token.key in lexicon.articles
    )
