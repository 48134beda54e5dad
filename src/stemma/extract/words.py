"""Text in, the form in which labels are compared out: case, digits, punctuation and marks do not count."""

import re
import unicodedata

LETTERS = re.compile(r"[^\W\d_]+")
MARKS = re.compile("[\u0610-\u061a\u064b-\u065f\u0670\u0640\u0300-\u036f]")
ALIKE = str.maketrans(
    {"ي": "ی", "ى": "ی", "ك": "ک", "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ة": "ه", "ۀ": "ه", "ؤ": "و",
     "ئ": "ی", "ё": "е", "ı": "i", "\u200c": " ", "\u200d": "", "\u200e": "", "\u200f": "", "’": "'"}
)  # fmt: skip
LONGEST_LINE = 1000
"""Characters: longer lines are no labels, fields or credits, and are not searched for them."""
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")
SENTENCE_END = re.compile(r"[.!?؟۔。！？…]+[\"'”’»)\]]*(?=\s|$)")
FULL_STOP_AT_END = re.compile(r"[.۔。][\"'”’»“)\]\s]*$")
ANY_STOP_AT_END = re.compile(r"[.!?؟۔。！？…:：][\"'”’»“)\]\s]*$")


def fold(text: str) -> str:
    """The text in lower case, variants of one letter made alike."""
    decomposed = unicodedata.normalize("NFKC", text).casefold().translate(ALIKE)
    return MARKS.sub("", decomposed)


def key(text: str) -> str:
    """The letters of a text, folded, one space between words."""
    return " ".join(LETTERS.findall(fold(text)))


def word_count(text: str) -> int:
    """Words; in scripts without spaces, half the characters."""
    return max(len(text.split()), len(CJK.findall(text)) // 2)


def sentence_count(text: str) -> int:
    """Sentence ends in the text, roughly: full stops, marks of question and exclamation."""
    return len(SENTENCE_END.findall(text))


def ends_as_sentence(text: str) -> bool:
    """Whether the text closes with a full stop, quotation marks and brackets aside."""
    return bool(FULL_STOP_AT_END.search(text))


def ends_with_stop(text: str) -> bool:
    """Whether the text closes with any mark that ends a sentence or announces one."""
    return bool(ANY_STOP_AT_END.search(text))
