"""A quotation in, whether it is somebody's speech out: a short one may be a name or a term.

What shows it is its length, the mark that it ends in, or a verb or a label beside it.
"""

from itertools import islice

from stemma.understand.attribution.elements.units import DASHES
from stemma.understand.attribution.elements.word_tests import WordTests
from stemma.understand.quotes import Quotation

LONG_QUOTATION = 4
"""From so many words on a quotation is speech; a shorter one may be a name or a term."""
LONGEST_INSERTION = 120
FIRST_WORDS = 6
LONGEST_OPEN = 2000
"""A quotation that is never closed and longer than this is taken word by word."""
SPEECH_ENDS = ".,!?…،؟。，！？۔"
MARK_BREADTH = 2
"""Where words are not parted, so many characters count as a word."""
QUOTATIVE_WITHIN = 14
VERB_WITHIN = 20
OPENED_WITHIN = 2
"""Words behind a verb among which one for “that” tells that what is said follows."""
SENTENCE_ENDS = ".!?…"
LONGEST_LABEL = 24
CUE_WITHIN = 6


def is_speech(
    text: str, quotation: Quotation, paragraph_start: int, paragraph_end: int, lexicon: WordTests
) -> bool:
    inner = text[quotation.inner_start : quotation.end]
    if not quotation.is_double:
        return False
    if not quotation.is_closed:
        ends = quotation.end == paragraph_end and len(inner) <= LONGEST_OPEN
        return quotation.goes_on or (ends and not lexicon.verb_final)
    long = LONG_QUOTATION * (MARK_BREADTH if lexicon.spaceless else 1)
    words = 0
    for token in lexicon.tokens(text, quotation.inner_start, quotation.end):
        words += token.normal[0].isalnum() * (len(token.normal) if lexicon.spaceless else 1)
        if words >= long:
            return True
    last = inner.rstrip("\"“”„«»'‘’」』 ")[-1:]
    if last and last in SPEECH_ENDS:
        return True
    if lexicon.comma_insertions and _is_spoken(text, quotation.end, lexicon):
        return True
    return is_tied(text, quotation.end, lexicon) or _is_labelled(
        text, quotation, paragraph_start, paragraph_end, lexicon
    )


def _is_spoken(text: str, at: int, lexicon: WordTests) -> bool:
    """Whether a comma and a verb that says so stand behind a short quotation."""
    words = list(islice(lexicon.tokens(text, at, min(len(text), at + LONGEST_INSERTION)), FIRST_WORDS))
    if not words or words[0].normal != ",":
        return False
    return any(lexicon.is_verb(token.normal) for token in words[1:4])


def _is_labelled(
    text: str, quotation: Quotation, paragraph_start: int, paragraph_end: int, lexicon: WordTests
) -> bool:
    """Whether a colon, a dash or, in a line that it ends, its speaker alone shows that it is speech."""
    opens = lexicon.spaceless and text[quotation.start - 1 : quotation.start].strip() in ("", "。")
    if opens and text[quotation.end : quotation.end + 1] in ("，", ",", "—"):
        return True
    if lexicon.spaceless and _follows_cue(text, paragraph_start, quotation.start, lexicon):
        return True
    if lexicon.verb_final and quotation.end == paragraph_end:
        return 0 < quotation.start - paragraph_start <= LONGEST_LABEL
    before = text[max(paragraph_start, quotation.start - 3) : quotation.start].rstrip()
    if (not before or before[-1] in SENTENCE_ENDS) and verb_follows(text, quotation.end, lexicon):
        return True
    after = text[quotation.end : quotation.end + 3].replace(" ", "").replace("\u00a0", "")
    return before.endswith((":", "：")) or (not before and after[:1] in (",", "،") and after[1:2] in DASHES)


def verb_follows(text: str, at: int, lexicon: WordTests) -> bool:
    """Whether a verb that marks an attribution stands here, behind a comma or a dash perhaps: «Sí», dijo."""
    found = list(lexicon.tokens(text, at, min(len(text), at + VERB_WITHIN)))
    if lexicon.opened_only and found and found[0].normal[0].isalnum():
        return False
    word = next((token for token in found if token.normal[0].isalnum()), None)
    if word is None or not lexicon.is_verb(word.normal):
        return False
    behind = lexicon.tokens(text, word.end, min(len(text), word.end + VERB_WITHIN))
    words = islice((token.normal for token in behind if token.normal[0].isalnum()), OPENED_WITHIN)
    return not any(map(lexicon.announces, words))  # «نوی میدان» لیکلي چې: a name, and what it says behind


def is_tied(text: str, at: int, lexicon: WordTests) -> bool:
    """Whether a quotative stands here, as one with the mark or after a blank."""
    token = next(lexicon.tokens(text, at, min(len(text), at + QUOTATIVE_WITHIN)), None)
    return token is not None and lexicon.is_quotative(token.normal)


def _follows_cue(text: str, start: int, at: int, lexicon: WordTests) -> bool:
    """Whether a verb that says, or it and a comma, stands right before: 老人说“…”."""
    before = text[max(start, at - CUE_WITHIN) : at].rstrip("，,")
    last = next(reversed(tuple(lexicon.tokens(before, 0, len(before)))), None)
    return last is not None and last.end == len(before) and lexicon.is_verb(last.normal)
