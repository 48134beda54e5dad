"""Bytes in, text out, with findings where the bytes were not what they claimed to be.

Never mojibake in silence: a wrong declaration, a cut character or a guess is a finding, and bytes
that are no text at all are InvalidInput.
"""

import codecs
import re
from dataclasses import dataclass

from stemma.errors import InvalidInput
from stemma.model import Finding

BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
BINARY_STARTS = (
    b"%PDF",
    b"PK\x03\x04",
    b"\x89PNG",
    b"\xff\xd8\xff",
    b"GIF8",
    b"\x1f\x8b",
    b"\x7fELF",
    b"Rar!",
    b"7z\xbc\xaf",
    b"\xd0\xcf\x11\xe0",
    b"OggS",
    b"ID3",
)
GUESSED_FROM = (
    "windows-1251", "windows-1256", "koi8-r", "windows-1252", "windows-1250", "windows-1254",
    "iso8859-5", "iso8859-6", "iso8859-9", "shift_jis", "euc-jp", "gb18030", "big5", "euc-kr", "cp1255",
)  # fmt: skip
CONTROLS = bytes(sorted(set(range(32)) - {9, 10, 12, 13, 27} | {127}))
SAMPLE = 65_536
FEW_DAMAGED = 0.002


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the encoding that gave it, and what was wrong on the way."""

    text: str
    encoding: str
    findings: tuple[Finding, ...] = ()


def decode(payload: bytes, declared: str | None, *, item: str) -> Decoded:
    """The payload's text; InvalidInput where it is binary or fits no encoding."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if payload.startswith(mark):
            return _by_mark(payload, encoding, item)
    if wide := _wide_without_mark(payload):
        return Decoded(payload.decode(wide, "replace"), wide)
    _refuse_binary(payload, item)
    if (text := _strictly(payload, "utf-8")) is not None:
        return Decoded(text, "utf-8", _if_misdeclared(payload, declared))
    name = _known(declared)
    if name and name != "utf-8" and (text := _strictly(payload, name)) is not None:
        return Decoded(text, name)
    return _cut(payload) or _slightly_damaged(payload) or _guessed(payload, declared, item)


def _by_mark(payload: bytes, encoding: str, item: str) -> Decoded:
    text = _strictly(payload, encoding)
    if text is not None:
        return Decoded(text, encoding)
    text = payload.decode(encoding, "replace")
    if text.count("\ufffd") > max(2, len(text) * FEW_DAMAGED):
        raise InvalidInput(
            item,
            f"its mark says {encoding}, its bytes do not agree",
            "save the page again as UTF-8",
            kind="encoding",
        )
    return Decoded(text, encoding, (_damaged(text),))


def _wide_without_mark(payload: bytes) -> str | None:
    """UTF-16 text without a mark: every second byte of its spaces and line breaks is null."""
    head = payload[:512]
    if len(head) < 8 or b"\0" not in head:
        return None
    for encoding, odd in (("utf-16-le", 1), ("utf-16-be", 0)):
        if (
            head[1 - odd :: 2].count(0) == 0
            and head[odd::2].count(0) * 32 > len(head)
            and _strictly(payload, encoding) is not None
        ):
            return encoding
    return None


def _refuse_binary(payload: bytes, item: str) -> None:
    sample = payload[:SAMPLE]
    controls = len(sample) - len(sample.translate(None, CONTROLS))
    if payload.startswith(BINARY_STARTS) or b"\0" in sample or controls * 50 > len(sample):
        raise InvalidInput(
            item, "not text but a binary file", "give the report as text, HTML or a feed", kind="binary"
        )


def _strictly(payload: bytes, encoding: str) -> str | None:
    try:
        return payload.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _known(declared: str | None) -> str | None:
    """The name Python knows the encoding by. Browsers read Latin 1 as windows-1252, and so do we."""
    if not declared:
        return None
    try:
        name = codecs.lookup(declared.strip().strip("\"'")).name
    except LookupError:
        return None
    return {"iso8859-1": "windows-1252", "ascii": "windows-1252"}.get(name, name)


def _if_misdeclared(payload: bytes, declared: str | None) -> tuple[Finding, ...]:
    name = _known(declared)
    if name in (None, "utf-8", "utf-8-sig") or payload.isascii():
        return ()
    return (_wrong(declared, "utf-8"),)


def _cut(payload: bytes) -> Decoded | None:
    """UTF-8 whose last character is incomplete: the file was cut off."""
    for length in (1, 2, 3):
        if (text := _strictly(payload[:-length], "utf-8")) is not None and payload[-length] >= 0xC0:
            message = "The file ends in the middle of a character: it was cut off, and the end is missing."
            return Decoded(text, "utf-8", (Finding("truncated-file", message),))
    return None


def _slightly_damaged(payload: bytes) -> Decoded | None:
    """UTF-8 with many good characters and a few bad bytes."""
    text = payload.decode("utf-8", "replace")
    bad = text.count("\ufffd")
    good = len(re.findall(r"[^\x00-\x7f\ufffd]", text))
    if good < 10 * bad or bad > max(3, len(text) * FEW_DAMAGED):
        return None
    return Decoded(text, "utf-8", (_damaged(text),))


def _damaged(text: str) -> Finding:
    number = text.count("\ufffd")
    return Finding(
        "damaged-encoding",
        f"{number} place{'s' if number > 1 else ''} could not be decoded and show{'' if number > 1 else 's'}"
        " as \N{REPLACEMENT CHARACTER}.",
        None,
        "\ufffd",
    )


def _guessed(payload: bytes, declared: str | None, item: str) -> Decoded:
    from charset_normalizer import from_bytes  # noqa: PLC0415 - slow to import, seldom needed

    best = from_bytes(payload[:SAMPLE], cp_isolation=list(GUESSED_FROM)).best()
    text = _strictly(payload, best.encoding) if best else None
    if best is None or text is None:
        raise InvalidInput(
            item,
            f"fits no known encoding ({f'declared: {declared}' if declared else 'none is declared'})",
            "save the page again as UTF-8",
            kind="encoding",
        )
    return Decoded(text, best.encoding, (_wrong(declared, best.encoding),))


def _wrong(declared: str | None, found: str) -> Finding:
    if declared:
        message = f"The page declares the encoding {declared}, but its bytes are {found}."
        return Finding("wrong-encoding-declared", message, None, declared)
    return Finding("encoding-guessed", f"No encoding is declared; the text was read as {found}.", None, found)
