"""A body in; words doubled, left in another script, or large amid a sentence out."""

import re
from collections.abc import Iterator

from stemma.model import Finding
from stemma.understand import scripts
from stemma.understand.damage.passage import Passage

_DOUBLED = re.compile(r"(?<![\w'’-])(?P<word>[^\W\d_]+)[ \t]+(?P=word)(?![\w'’-])", re.IGNORECASE)
_LARGE_AMID = re.compile(r"(?<![^\W\d_])(?P<before>[^\W\d_]{2,}) (?P<word>[^\W\d_]+) (?P<after>[^\W\d_]{2,})")
_WORDS = re.compile(r"[^\W\d_]{2,}(?:[ \t\u200c'’-]+[^\W\d_]{2,})*")
_PROTECTED = re.compile(
    r"[(\[][^()\[\]\n]{0,2000}[)\]]|[\"“«„][^\"”»“«„\n]{0,2000}[\"”»“]|‘[^’‘\n]{0,500}’|(?:https?://|www\.)\S{1,2000}|[#@]\w+|(?<!\S)[\w.+-]{1,60}@\S+"
)
_MAIN_SHARE = 0.85
"""Below it a text is written in two scripts, and neither is a leftover."""
LATIN_WORDS = 3
_LINE = 200


def doubled(passage: Passage) -> Iterator[Finding]:
    """ "the the": a word that is never doubled by intent."""
    for found in _DOUBLED.finditer(passage.text):
        if (
            found["word"].lower() in passage.words.never_doubled
            and found[0][0].islower() == found[0][-1].islower()
        ):
            yield passage.finding(
                "doubled-words", "A word stands twice in a row.", found.start(), found.end()
            )


def case_breaks(passage: Passage) -> Iterator[Finding]:
    """ "North Korea They will create": two sentences run into one."""
    breaks = passage.words.breaks
    if not breaks or any(word in passage.text for word in passage.words.revered):
        return
    for sentence in passage.sentences:
        at = sentence.start
        while found := _LARGE_AMID.search(passage.text, at, sentence.end):
            at = found.start("word")
            if _breaks(passage, found):
                yield passage.finding(
                    "case-break",
                    f"{found['word']!r} stands large amid a sentence: two sentences were run into one.",
                    found.start(),
                    found.end(),
                )


def _breaks(passage: Passage, found: re.Match[str]) -> bool:
    return (
        found["word"] in passage.words.breaks
        and found["after"].islower()
        and found["before"].lower() not in passage.words.not_before_break
        and found["before"] not in passage.words.breaks
    )


def untranslated(passage: Passage) -> Iterator[Finding]:
    """Words in another script than the text's, outside brackets, quotations and addresses.

    Latin words in a text of another script are mostly names and marks: only several small ones in a row
    count there.
    """
    text = passage.text
    main = _main_script(text)
    if main is None:
        return
    protected = [found.span() for found in _PROTECTED.finditer(text)]
    number = 0
    for found in _WORDS.finditer(text):
        while number < len(protected) and protected[number][1] <= found.start():
            number += 1
        if number < len(protected) and protected[number][0] <= found.start():
            continue
        for start, end in _foreign(found[0], main):
            if _is_foreign_line(text, found.start() + start, main):
                continue
            yield passage.finding(
                "untranslated-words",
                "Words in another script than the text's were left in it.",
                found.start() + start,
                found.start() + end,
            )


def _foreign(words: str, main: str) -> Iterator[tuple[int, int]]:
    """Runs of words of one other script."""
    run: tuple[int, int, str] | None = None
    for part in re.finditer(r"[^\W\d_]+", words):
        script = scripts.script(part[0][0])
        if run and script == run[2]:
            run = (run[0], part.end(), script)
            continue
        if run and _counts(words[run[0] : run[1]], run[2], main):
            yield run[0], run[1]
        run = (part.start(), part.end(), script)
    if run and _counts(words[run[0] : run[1]], run[2], main):
        yield run[0], run[1]


def _is_foreign_line(text: str, at: int, main: str) -> bool:
    """Whether the words around it are in another script too: a line quoted whole, not a leftover."""
    start = max(text.rfind("\n", max(0, at - _LINE), at) + 1, at - _LINE, 0)
    end = text.find("\n", at, at + _LINE)
    around = scripts.counts(text[start : end if end >= 0 else at + _LINE])
    return around[main] < sum(around.values()) / 2


def _counts(run: str, script: str, main: str) -> bool:
    if script in ("", main):
        return False
    if script == "LATIN":
        return run.islower() and len(run.split()) >= LATIN_WORDS
    return script != "GREEK" or len(run) > 3


def _main_script(text: str) -> str | None:
    found = scripts.most(scripts.counts(text))
    return found[0] if found and found[1] >= _MAIN_SHARE else None
