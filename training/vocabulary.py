"""Pieces of published models in, ``tokenizers`` files and functions that choose pieces out."""

import math
import unicodedata
from collections.abc import Sequence
from pathlib import Path

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers


def wordpiece(pieces: Sequence[str], path: Path) -> None:
    """BERT's WordPiece without letter case or accents."""
    numbers = {piece: at for at, piece in enumerate(pieces)}
    unknown = "[UNK]"
    made = Tokenizer(models.WordPiece(numbers, unk_token=unknown, max_input_chars_per_word=100))
    made.normalizer = normalizers.BertNormalizer(lowercase=True)
    made.pre_tokenizer = pre_tokenizers.BertPreTokenizer()
    made.save(str(path), pretty=False)


def unigram(pieces: Sequence[tuple[str, float]], path: Path) -> None:
    """SentencePiece's unigram model; a gap is written as ▁ by the caller."""
    made = Tokenizer(models.Unigram(list(pieces), unk_id=3, byte_fallback=False))
    made.normalizer = normalizers.NFKC()
    made.save(str(path), pretty=False)


SCRIPTS = ("LATIN", "CYRILLIC", "ARABIC", "CJK", "HANGUL", "IDEOGRAPHIC", "FULLWIDTH")
LEAST = {"LATIN": -13.2, "CYRILLIC": -13.75, "ARABIC": -14.4, "CJK": -15.5, "HANGUL": -16.0}
"""Log probabilities below which a piece is left out: the rarest, and what serves other languages."""


def keeps(piece: str, score: float) -> bool:
    """Whether a piece may occur in the languages that have packs: by script, and how common it is."""
    scripts = {unicodedata.name(letter, "?").split(" ")[0] for letter in piece if letter.isalpha()}
    if not scripts <= set(SCRIPTS) or len(scripts) > 1:
        return False
    return not scripts or score >= LEAST.get(scripts.pop(), -math.inf)
