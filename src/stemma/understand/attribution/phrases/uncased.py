"""The words of a source without capitals in, the bare name out: titles and endings are none of it.

For languages whose pack says on which side of a title a name stands (``name_side``); None is an answer.
"""

import re
from itertools import pairwise, takewhile

from stemma.gazetteer import place
from stemma.model import SourceKind
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.segments import DOTS, NAME_DOT
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases.phrase import Phrase

LONGEST_PLAIN = 4
LONGEST_SURNAME = 4
LONGEST_FOREIGN = 12
MOST_WORDS = 6
LONGEST_QUOTED = 20
FAR = 5000
"""Signs of the text before a family name in which its whole name is looked for."""
LEAST_COMPANY = 3
"""A noun, a sign of a name and what tells that it is a company's."""
_WORK = re.compile("《([^》\n]+)》")
_AGE = re.compile(r"[(（][\dA-Za-z]")
_QUOTED = re.compile("(?:[「『“\"'‘]|(?<!\\w)’)([^「」『』“”\"'‘’\n]{1,40})(?:[」』”\"'’]|‘(?!\\w))")


def bare_name(unit: Unit, phrase: Phrase, lex: Lexicon, kind: SourceKind | None) -> str | None:
    """The name in a phrase; of an institution or outlet all its words, of a person those beside the title."""
    phrase = _past_copula(unit, phrase, lex) if kind == "person" else phrase
    start, end = phrase
    if kind == "document":
        return None
    if unit.word(start) in lex["demonstratives"]:
        return _behind_titles(unit, phrase, lex) if kind == "person" and lex.spaceless else None
    if kind not in ("person", None):
        own = behind_description(unit, phrase, lex) if kind == "institution" else None
        return text_of(unit, *(own or phrase), lex)
    if unit.word(start) in lex["indefinite"] and not any(is_title(unit, at, lex) for at in range(*phrase)):
        return None
    if lex.spaceless and unit.word(start) in lex["indefinite"] and unit.word(end - 1) in lex["roles"]:
        return None  # “两名欧洲外交官”
    name = person_name(unit, phrase, lex)
    is_anybody = any(unit.word(at) in lex["indefinite"] for at in range(*phrase))
    return None if is_anybody and name and not shows_name(name, lex) else name


def _past_copula(unit: Unit, phrase: Phrase, lex: Lexicon) -> Phrase:
    """“이 단체 공동대표인 | 민가람 변호사”: behind a clause that tells what somebody is besides."""
    for ending in lex.data.copula_endings:
        for at in range(phrase.end - 2, phrase.start - 1, -1):
            word = unit.word(at)
            if word.endswith(ending) and lex.tells(word.removesuffix(ending), lex["roles"]):
                return Phrase(at + 1, phrase.end)
    return phrase


def behind_description(unit: Unit, phrase: Phrase, lex: Lexicon) -> Phrase | None:
    """“承建商坤达建设”: the name that closes a phrase behind a noun which may stand for any company."""
    nouns = lex.descriptions("institution") if lex.spaceless else ()
    first = next((at for at in range(*phrase) if unit.word(at) in nouns), None)
    if first is None or phrase.end - first < LEAST_COMPANY:
        return None
    is_own = all(is_name_word(unit, at, lex) for at in range(first + 1, phrase.end - 1))
    is_named = is_own and lex.tells(unit.word(phrase.end - 1), lex["institutions"])
    return Phrase(first + 1, phrase.end) if is_named else None


def marked_name(unit: Unit, phrase: Phrase, lex: Lexicon, kind: SourceKind | None) -> str | None:
    """The name of an account, or that of a work where no word tells a kind."""
    return account(unit, phrase, lex) or (work(unit, phrase) if kind is None else None)


def work(unit: Unit, phrase: Phrase) -> str | None:
    """What stands in the marks of a work at the end of a phrase: “莫尔丹的《晨光》”."""
    span = unit.span(*phrase)
    words = unit.text[span.start : span.end]
    found = _WORK.search(words)
    return found[1] if found and found.end() == len(words) else None


def _before_age(unit: Unit, phrase: Phrase) -> Phrase:
    """“倪成敏（51岁）”: the phrase without an age, or the name in other letters, in brackets."""
    span = unit.span(*phrase)
    age = _AGE.search(unit.text, span.start, span.end)
    if age is None:
        return phrase
    end = next((at for at in range(*phrase) if unit.elements[at].end > age.start()), phrase.end)
    return Phrase(phrase.start, end) if end > phrase.start else phrase


def shows_name(name: str, lex: Lexicon) -> bool:
    """Whether a family name or the dot of a foreigner shows that a few words are a name."""
    if lex["source_markers"] or any(dot in name for dot in DOTS):
        return True
    return len(name) <= LONGEST_PLAIN and surname_length(name, lex) > 0


def person_name(unit: Unit, phrase: Phrase, lex: Lexicon) -> str | None:
    """A person's name beside his title, on the side where the language has it, else on the other."""
    phrase = _before_age(unit, phrase)
    if lex.spaceless:
        links = (
            at for at in range(phrase.end - 1, phrase.start - 1, -1) if unit.word(at) in lex["noun_links"]
        )
        phrase = Phrase(next(links, phrase.start - 1) + 1, phrase.end)  # “雷恩的律师”
    titles = [at for at in range(*phrase) if is_title(unit, at, lex)]
    if lex["source_markers"] and len(titles) > 1 and titles[-1] == phrase.end - 1 > titles[-2] + 1:
        titles = titles[:-1] if is_name_word(unit, titles[-1] - 1, lex) else titles  # a family name too
    if not titles:
        known = any(lex.tells(unit.word(at), lex.hosting) for at in range(*phrase))
        return None if known else _named(unit, phrase.start, phrase.end, lex)
    after = (titles[-1] + 1, phrase.end)
    modified = unit.word(titles[0] - 1) in lex["noun_links"] or _is_owner(unit, titles[0] - 1, lex)
    before = (phrase.start, phrase.start if modified else titles[0])
    if lex["source_markers"]:
        comma = next((at for at in range(*phrase) if unit.is_comma(at)), phrase.start)
        before = (phrase.start, min(comma, titles[0]))
    is_over = not lex.spaceless and after[0] < after[1] and place(unit.word(titles[0] - 1)) is not None
    sides = [after, before] if lex.data.name_side == "after" or is_over else [before, after]
    if lex["surnames"] and not lex["source_markers"]:
        between = [(first + 1, last) for first, last in pairwise(titles)][::-1]
        own = [side for side in between if _is_family(unit, *side, lex)]
        if unit.word(titles[-1]) in lex["courtesy"]:
            own = own or [side for side in between if side[0] < side[1]]
        sides = [*own, *sides] if lex.data.name_side == "before" else [after, *own, before]
    named = ((side, _named(unit, *side, lex, is_last=side[1] == phrase.end)) for side in sides)
    may_precede = not lex.spaceless or unit.word(titles[0]) in lex["courtesy"]
    fitting = (
        name for side, name in named if name and (side != before or may_precede or shows_name(name, lex))
    )
    return next(fitting, None) or _family(unit, titles[0], lex)


def _family(unit: Unit, title: int, lex: Lexicon) -> str | None:
    """“도 중령”: a family name before a title, though it is another word too."""
    word = unit.word(title - 1)
    is_before = lex.data.name_side == "before" and not lex.spaceless and unit.is_word(title - 1)
    return word if is_before and len(word) == 1 and word in lex["surnames"] - lex["indefinite"] else None


def _is_owner(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“볼타리움의 최고경영자”: whether a word tells whose the title behind it is."""
    is_parted = not lex.spaceless and lex.data.name_side == "before"
    return is_parted and at >= 0 and unit.word(at).endswith(lex.data.possessive_endings or ("\n",))


def _behind_titles(unit: Unit, phrase: Phrase, lex: Lexicon) -> str | None:
    """“该公司首席执行官安娜”: the name behind the last title."""
    titles = [at for at in range(*phrase) if is_title(unit, at, lex)]
    return _named(unit, titles[-1] + 1, phrase.end, lex) if titles else None


def _is_family(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """Whether a name with a family name stands here: “보안 전문가 명재하 씨”."""
    return any(
        is_name_word(unit, at, lex) and has_surname(unit, at, end, lex) for at in range(start, end)
    ) or any(is_name_word(unit, at, lex) and has_surname(unit, at, at + 1, lex) for at in range(start, end))


def account(unit: Unit, phrase: Phrase, lex: Lexicon) -> str | None:
    """The name in quotation marks of an account with a social network."""
    if not any(lex.tells(unit.word(at), lex["platforms"]) for at in range(*phrase)):
        return None
    span = unit.span(*phrase)
    found = _QUOTED.search(unit.text, max(0, span.start - 1), min(len(unit.text), span.end + LONGEST_QUOTED))
    return found[1] if found else None


def is_title(unit: Unit, at: int, lex: Lexicon) -> bool:
    """Whether a word tells what somebody is and is not a part of his name."""
    word = unit.word(at)
    return word in lex["roles"] or word in lex["courtesy"]


def _named(unit: Unit, start: int, end: int, lex: Lexicon, *, is_last: bool = True) -> str | None:
    """The words of a stretch that may be a name: those beside an office's words, not these."""
    runs: list[tuple[int, int]] = []
    at = start
    while at < end:
        stop = at
        while stop < end and (
            is_name_word(unit, stop, lex)
            or _is_sign_of_name(unit, at, stop, lex)
            or (stop > at and stop == end - 1 and _is_family_name(unit, stop, lex))
        ):
            stop += 1
        if stop > at:
            runs.append((at, stop))
        at = max(stop, at + 1)
    fitting = [run for run in runs if _fits(unit, *run, lex)]
    if not fitting:
        return None
    if not lex.spaceless and lex.data.name_side == "before":
        fitting = [(_behind_modifiers(unit, first, last, lex), last) for first, last in fitting]
    own = [run for run in fitting if has_surname(unit, *run, lex)]
    first, last = (own or fitting)[-1 if lex.data.name_side == "after" else 0]
    return text_of(unit, first, last, lex, has_ending=last == end and is_last)


def _behind_modifiers(unit: Unit, start: int, end: int, lex: Lexicon) -> int:
    """“법무법인 한울의 마동현”, “가람교구장 배요한”: where the name begins, behind what describes."""
    closers = (*lex.data.possessive_endings, *lex.data.source_endings[:2], *lex.data.false_endings)
    for at in range(end - 2, start - 1, -1):
        word = unit.word(at)
        is_title = len(word) > LONGEST_PLAIN and lex.tells(word, lex["roles"])
        if is_title or (len(word) > 1 and word.endswith(closers or ("\n",))):
            return at + 1
    return start


def _is_family_name(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“سلمیٰ حکیم”: a title that ends a name which another title opened."""
    return bool(lex["source_markers"]) and is_title(unit, at, lex)


def _is_sign_of_name(unit: Unit, start: int, at: int, lex: Lexicon) -> bool:
    """“卡洛·本迪尼”, “鲁本·卡萨尔”: beside the dot of a foreigner's name a sign that is a word elsewhere."""
    if not lex.spaceless or len(unit.word(at)) != 1:
        return False
    dotted = any(unit.word(place) == NAME_DOT for place in range(start, at))
    ahead = (unit.word(place) for place in range(at + 1, at + LONGEST_PLAIN))
    runs = takewhile(lambda word: len(word) == 1, ahead)
    return dotted or (at > start and NAME_DOT in runs)


def is_name_word(unit: Unit, at: int, lex: Lexicon) -> bool:
    word = unit.word(at)
    if not word or unit.is_time(at) or lex.is_known(word) or word[0].isdigit() or word in lex["governors"]:
        return False
    if unit.is_word(at - 1) and unit.text[unit.elements[at - 1].end - 1] in lex.data.genitive_signs:
        return False
    if word in lex["noun_links"] or word in lex["indefinite"] or word in lex.name_endings:
        return False
    return not lex.tells(word, lex.titled)


def _fits(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    dotted = any(unit.word(at) == NAME_DOT for at in range(start, end))
    if not lex.spaceless:
        return end - start <= MOST_WORDS
    known = any(len(unit.word(at)) > 1 and not unit.word(at).isascii() for at in range(start, end))
    if known and not dotted and not has_surname(unit, start, end, lex):
        return False
    return end - start <= (LONGEST_FOREIGN * 2 if dotted else LONGEST_FOREIGN)


def has_surname(unit: Unit, start: int, end: int, lex: Lexicon) -> bool:
    """Whether a stretch is short and begins with a family name, or closes a foreigner's name elsewhere."""
    words = "".join(unit.word(at) for at in range(start, end))
    if len(words) <= LONGEST_PLAIN and surname_length(words, lex) > 0:
        return True
    if not lex.spaceless or len(words) <= 1:
        return False
    here = unit.elements[start].start
    return any(unit.text.find(f"{dot}{words}", max(0, here - FAR), here) >= 0 for dot in DOTS)


def surname_length(words: str, lex: Lexicon) -> int:
    """How many signs of the words are a family name; 0 where none begins them."""
    known = lex["surnames"]
    sizes = range(min(LONGEST_SURNAME, len(words)), 0, -1)
    return next((size for size in sizes if words[:size] in known), 0)


def short_phrase(unit: Unit, phrase: Phrase, lex: Lexicon) -> str | None:
    """The whole of a short phrase that is no role and no document, without the word for an outlet."""
    at = phrase.start
    kinds = ("outlets", "courtesy")
    while at < phrase.end - 1 and any(unit.word(at) in lex[kind] for kind in kinds):
        at += 1
    words = [unit.word(place) for place in range(at, phrase.end)]
    if any(word in lex["roles"] or word in lex["documents"] for word in words):
        return None
    if len(words) > MOST_WORDS:
        return None
    if any(word in lex["demonstratives"] for word in words):
        return None
    span = unit.span(at, phrase.end)
    return unit.text[span.start : span.end]


def stem(word: str, lex: Lexicon) -> str:
    """A title without the ending that is written as one with it, where the pack lists it so."""
    for ending in lex.name_endings:
        if word.endswith(ending) and word.removesuffix(ending) in lex["roles"]:
            return word.removesuffix(ending)
    return word


def text_of(unit: Unit, start: int, end: int, lex: Lexicon, *, has_ending: bool = True) -> str | None:
    """The words as they stand, without the ending that is written as one with the last."""
    if start >= end:
        return None
    span = unit.span(start, end)
    if (inner := _QUOTED.match(unit.text, max(0, span.start - 1), span.end)) is not None:
        return inner[1]  # “早安科尔多”电台
    words = unit.text[span.start : span.end]
    work = _WORK.search(words)
    words = work[1] if work else words.strip("《》")
    ending = next((one for one in lex.name_endings if words.endswith(one) and len(words) - len(one) > 1), "")
    return (words.removesuffix(ending) if has_ending else words) or None
