"""Gold and answer in, scores out, each with its misses in words. Nothing here decides what is enough.

Stories, edges and origins are compared in ``stemma.evaluation.traces``; the benchmark asks for them too.
"""

from collections.abc import Iterable
from datetime import date, timedelta
from itertools import combinations

from stemma.evaluation.traces.answer import Answer
from stemma.evaluation.traces.comparing import Score, overlap, plain
from stemma.evaluation.traces.gold import Date, Difference, Gold

FIELDS = ("publisher", "language", "headline", "published", "modified")
LUNAR_TOLERANCE = timedelta(days=1)
"""A lunar month begins when its moon is seen, so that neighbours may differ by a day."""


def fields(gold: Gold, answer: Answer) -> Score:
    """Fields of reports that the answer gives as the gold does."""
    ids = answer.report_ids(gold)
    by_report = {ids[witness.id]: witness for witness in answer.witnesses if witness.id in ids}
    misses, asked = [], 0
    for report in gold.reports:
        witness = by_report.get(report.id)
        for name in FIELDS:
            asked += 1
            wanted = getattr(report, name)
            given = getattr(witness, name) if witness else None
            if witness is None or not _same_value(name, wanted, given):
                misses.append(f"{report.id} {name}: wanted {wanted!r}, got {given!r}")
    return Score(asked - len(misses), asked, tuple(misses))


def dates(gold: Gold, answer: Answer) -> Score:
    """Time expressions resolved to the same days."""
    ids = answer.report_ids(gold)
    moments = [
        (ids[witness.id], moment.text, moment.earliest, moment.latest)
        for witness in answer.witnesses
        if witness.id in ids
        for moment in witness.moments
    ]
    misses = []
    for wanted in gold.dates:
        there = [m for m in moments if m[0] == wanted.report and overlap(m[1], wanted.text)]
        if not any(_same_days(wanted, earliest, latest) for _, _, earliest, latest in there):
            got = [moment[1:] for moment in there]
            misses.append(f"{wanted.report} {wanted.text!r}: {wanted.earliest} to {wanted.latest}, got {got}")
    return Score(len(gold.dates) - len(misses), len(gold.dates), tuple(misses))


def names(gold: Gold, answer: Answer) -> Score:
    """Pairs of different spellings of one bearer that the answer brings together."""
    misses, asked = [], 0
    for bearer in gold.names:
        for left, right in combinations(sorted({words.text for words in bearer.spellings}), 2):
            asked += 1
            if not any(_has(entity.names, left) and _has(entity.names, right) for entity in answer.entities):
                misses.append(f"{left} = {right}")
    return Score(asked - len(misses), asked, tuple(misses))


def findings(gold: Gold, answer: Answer) -> Score:
    """Damage found: a finding of any kind at the words."""
    ids = answer.report_ids(gold)
    given = [
        (ids[witness.id], finding.text or finding.message)
        for witness in answer.witnesses
        if witness.id in ids
        for finding in witness.findings
    ]
    misses = tuple(
        f"{wanted.report} {wanted.kind}: {wanted.text!r}, "
        f"got {[text for report, text in given if report == wanted.report]}"
        for wanted in gold.findings
        if not any(report == wanted.report and overlap(text, wanted.text) for report, text in given)
    )
    return Score(len(gold.findings) - len(misses), len(gold.findings), misses)


def differences(gold: Gold, answer: Answer) -> Score:
    """Differences that the comparison shows as altered or contradicted, in two or more of the reports."""
    misses = tuple(f"{it.aspect}: {it.point}" for it in gold.differences if not _shown(it, gold, answer))
    return Score(len(gold.differences) - len(misses), len(gold.differences), misses)


def _shown(difference: Difference, gold: Gold, answer: Answer) -> bool:
    ids = answer.report_ids(gold)
    for story in answer.stories:
        for claim in story.comparison:
            if claim.kind not in ("altered", "contradicted") or claim.aspect != difference.aspect:
                continue
            values = {
                words.text
                for words in difference.values
                for statement in claim.statements
                if ids.get(statement.witness) == words.report and overlap(statement.text, words.text)
            }
            if len(values) > 1:
                return True
    return False


def _same_value(name: str, wanted: str | None, given: str | None) -> bool:
    if wanted is None or given is None:
        return wanted == given
    if name in ("published", "modified"):
        return given[:16] == wanted[:16]
    if name == "publisher":
        return overlap(wanted, given)
    return plain(wanted) == plain(given)


def _same_days(wanted: Date, earliest: str, latest: str) -> bool:
    within = LUNAR_TOLERANCE if wanted.calendar == "lunar-hijri" else timedelta(0)
    return all(
        abs(date.fromisoformat(given[:10]) - date.fromisoformat(meant)) <= within
        for given, meant in ((earliest, wanted.earliest), (latest, wanted.latest))
    )


def _has(spellings: Iterable[str], name: str) -> bool:
    return any(overlap(spelling, name) for spelling in spellings)
