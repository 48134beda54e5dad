"""Words that say something, against words that only tell what somebody believes, wants or does.

A report that tells what a minister hopes has not therefore heard the minister: an edge to a person or an
institution needs a cue of speech, or words of theirs in quotation marks. The cues are data
(``speaking.toml`` of each language pack).
"""

import re
from functools import cache

import msgspec

from stemma import gazetteer, languages
from stemma.model import Analysis, Attribution
from stemma.names.syllabic import is_syllabic

LEAST_QUOTED = 20
"""Letters in quotation marks below which a phrase may be quoted that nobody said there."""

OPENING = 2
"""Words of a phrase among which a word for "own" stands: "own website", «کانال خود»."""

AROUND_CUE = 50
"""Letters on either side of a cue in which words may deny it."""


class Speaking(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``speaking.toml``: regular expressions."""

    cues: str
    """Cues of speech and writing."""
    papers: str = ""
    """Further cues, by which a document tells what stands in it: "shows", "geht hervor"."""
    same_report: str = ""
    """Words by which a report speaks of the report that it follows: "the same report"."""
    same_outlet: str = ""
    """Words by which a report speaks of an outlet that it named before: "the newspaper"."""
    no_source: str = ""
    """Beginnings of words for acts ("an inspection") and for the report's own earlier state ("an earlier
    version of this article"): they show something, but nobody tells it."""
    head_closes: bool = False
    """Whether the noun that heads a phrase closes it: "hospital patients" are no hospital."""
    again: str = ""
    """Words that point back to somebody told of before: "the same", "these"."""
    statements: str = ""
    """Nouns for what an institution issues to be heard: "statement", "appeal"; no decree, no letter."""
    anonymity: str = ""
    """Words by which somebody stays without a name: "on condition of anonymity"."""
    rulings: str = ""
    """Nouns for what a court decides: "ruling", «приговор»."""
    ours: str = ""
    """Words by which a report calls its own what it made itself: "our poll"."""
    silence: str = ""
    """Words that tell that somebody said nothing: "declined to comment", "did not say"."""
    decides: str = ""
    """Further cues, by which a court says what it rules: "struck down", "held"."""
    informants: str = ""
    """Nouns for somebody who may be a source without a name: "official", "aide"; no "passer-by"."""
    gazettes: str = ""
    """Names of what a state prints its laws in, a document and no outlet: "Official Gazette"."""
    itself: str = ""
    """Words that call a channel the speaker's own: "its own", «خپله»."""
    indefinite: str = ""
    """How words begin that bring in somebody not told of before: "a", "two"."""
    ourselves: str = ""
    """Words by which a report speaks of itself, or its writer: "we", "this newspaper"."""


def is_said(attribution: Attribution, analysis: Analysis) -> bool:
    """Whether the attribution reports speech or writing; so where its language has no such data."""
    pattern = _pattern(analysis.language)
    if pattern is None:
        return True
    quoted = sum(len(span) for span in attribution.content)
    if attribution.kind == "direct" and quoted >= LEAST_QUOTED:
        return True
    spans = (*attribution.cue, *(span for link in attribution.chain for span in link.cue))
    speaks = any(pattern.search(analysis.version.words(span)) for span in spans)
    return speaks and not _is_silent(attribution, analysis)


def _is_silent(attribution: Attribution, analysis: Analysis) -> bool:
    """Whether the words around its cue deny it: "has not answered", "declined to comment"."""
    pack = _pack(analysis.language)
    if pack is None or not pack.silence or not attribution.cue:
        return False
    cue = attribution.cue[0]
    text = analysis.version.field_text(cue.field)
    start = max(0, cue.start - AROUND_CUE)
    around = text[start : cue.end + AROUND_CUE]
    return any(
        start + found.start() < cue.end and cue.start < start + found.end()
        for found in re.finditer(pack.silence, around, re.IGNORECASE)
    )


def is_ruled(attribution: Attribution, analysis: Analysis) -> bool:
    """Whether the cue tells what a court decides: its decision is its word."""
    pack = _pack(analysis.language)
    if pack is None or not pack.decides:
        return False
    return any(
        re.search(pack.decides, analysis.version.words(span), re.IGNORECASE) for span in attribution.cue
    )


def is_told(attribution: Attribution, analysis: Analysis) -> bool:
    """Whether the attribution reports what stands in a document, not what a law or a study does."""
    pack = _pack(analysis.language)
    if pack is None or not pack.papers or is_said(attribution, analysis):
        return True
    spans = (*attribution.cue, *(span for link in attribution.chain for span in link.cue))
    return any(re.search(pack.papers, analysis.version.words(span), re.IGNORECASE) for span in spans)


def is_same_report(words: str, language: str | None) -> bool:
    """Whether words mean the report that was cited before: no source of its own."""
    pack = _pack(language)
    return bool(pack and pack.same_report and _means(pack.same_report, words))


def is_same_outlet(words: str, language: str | None) -> bool:
    """Whether words mean an outlet that was named before, or name none at all: "the newspaper"."""
    pack = _pack(language)
    return bool(pack and pack.same_outlet and _means(pack.same_outlet, words))


def is_itself(words: str, language: str | None) -> bool:
    """Whether words mean the report itself or its writer: nobody is his own source."""
    pack = _pack(language)
    return bool(pack and pack.ourselves and re.fullmatch(pack.ourselves, words.strip(), re.IGNORECASE))


def is_gazette(words: str, language: str | None) -> bool:
    """Whether words name the paper in which a state prints what it decides."""
    pack = _pack(language)
    return bool(pack and pack.gazettes and _has(pack.gazettes, words))


def calls_own(words: str, language: str | None) -> bool:
    """Whether the words for a channel begin by saying that it is the speaker's own: "its own website"."""
    pack = _pack(language)
    return bool(pack and pack.itself) and any(
        re.fullmatch(pack.itself, " ".join(words.split()[at : at + size]), re.IGNORECASE)
        for at in range(OPENING)
        for size in (1, 2)
        if pack
    )


def is_no_source(words: str, language: str | None) -> bool:
    """Whether words without a name tell an act, or what the report itself said before: nobody's words."""
    pack = _pack(language)
    return bool(pack and pack.no_source and re.match(pack.no_source, words.strip(), re.IGNORECASE))


def head_closes(language: str | None) -> bool:
    """Whether the noun that heads a phrase closes it in this language."""
    pack = _pack(language)
    return pack is not None and pack.head_closes


def without_pointing(words: str, language: str | None) -> str:
    """Words without those that only point back: "the same sources"."""
    pack = _pack(language)
    plain = (
        re.sub(rf"\b(?:{pack.again})(?!\w)", "", words, flags=re.IGNORECASE) if pack and pack.again else words
    )
    return " ".join(plain.split())


def issuer(words: str, language: str | None) -> str | None:
    """The words for whoever issued a statement, "" where none stand there; None for any other document."""
    pack = _pack(language)
    if pack is None or not pack.statements:
        return None
    found = re.search(rf"(?<!\w)(?:{pack.statements})(?!\w)", words, re.IGNORECASE)
    if found is None:
        return None
    return " ".join(f"{words[: found.start()]} {words[found.end() :]}".split())


def is_ruling(words: str, language: str | None) -> bool:
    """Whether words mean what a court decided: whoever gave it speaks in it."""
    pack = _pack(language)
    return bool(pack and pack.rulings and _has(pack.rulings, words))


def is_ours(words: str, language: str | None) -> bool:
    """Whether words call a thing the report's own: "our readers' poll"."""
    pack = _pack(language)
    return bool(pack and pack.ours and _has(pack.ours, words))


def is_informant(words: str, language: str | None) -> bool:
    """Whether words tell from where somebody without a name may know; so where no such data is."""
    pack = _pack(language)
    return not (pack and pack.informants) or bool(re.search(pack.informants, words, re.IGNORECASE))


def is_brought_in(words: str, language: str | None) -> bool:
    """Whether words bring in somebody who may know, and whom they do not name: "two aides of the mayor"."""
    pack = _pack(language)
    return bool(
        pack
        and pack.indefinite
        and pack.informants
        and re.match(pack.indefinite, words.strip(), re.IGNORECASE)
        and re.search(pack.informants, words, re.IGNORECASE)
    )


def stays_unnamed(words: str, language: str | None) -> bool:
    """Whether words tell that somebody asked not to be named."""
    pack = _pack(language)
    return bool(pack and pack.anonymity and re.search(pack.anonymity, words, re.IGNORECASE))


def _has(pattern: str, words: str) -> bool:
    """Whether words have one of a pattern's; in scripts without spaces, anywhere."""
    edges = ("", "") if is_syllabic(words) else (r"(?<!\w)", r"(?!\w)")
    return re.search(rf"{edges[0]}(?:{pattern}){edges[1]}", words, re.IGNORECASE) is not None


def _means(pattern: str, words: str) -> bool:
    """Whether words are such words, wherever it is from: "the Chinese report", "the Iranian agency"."""
    plain = " ".join(word for word in words.split() if not gazetteer.tells_origin(word))
    return any(re.fullmatch(pattern, said, re.IGNORECASE) for said in (words.strip(), plain))


@cache
def _pattern(language: str | None) -> re.Pattern[str] | None:
    pack = _pack(language)
    return re.compile(pack.cues, re.IGNORECASE) if pack else None


def _pack(language: str | None) -> Speaking | None:
    if language not in languages.codes():
        return None
    return languages.section(language, "speaking", Speaking)
