"""Gold and answer in, scores out, each with its misses in words. Nothing here decides what is enough."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import combinations

from stemma.evaluation.traces.gold import Date, Difference, Edge, Gold, Story
from tests.examples.answer import Answer, Derivation, Exemplar
from tests.examples.answer import Story as AnsweredStory

FIELDS = ("publisher", "language", "headline", "published", "modified")
LUNAR_TOLERANCE = timedelta(days=1)
"""A lunar month begins when its moon is seen, so that neighbours may differ by a day."""


@dataclass(frozen=True, slots=True)
class Score:
    """``share`` is 1.0 where nothing was expected."""

    right: int
    asked: int
    misses: tuple[str, ...]

    @property
    def share(self) -> float:
        return self.right / self.asked if self.asked else 1.0

    def __str__(self) -> str:
        return "\n  ".join((f"{self.right} of {self.asked} ({self.share:.2f})", *self.misses))


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


def stories(gold: Gold, answer: Answer) -> Score:
    """Stories that hold exactly the reports that they should."""
    ids = answer.report_ids(gold)
    given = {frozenset(ids.get(witness, witness) for witness in story.witnesses) for story in answer.stories}
    misses = tuple(story.title for story in gold.stories if frozenset(story.reports) not in given)
    return Score(len(gold.stories) - len(misses), len(gold.stories), misses)


def edges_found(gold: Gold, answer: Answer, *, with_kind: bool) -> Score:
    """Recall: edges of the gold, optional ones left out, that the answer draws."""
    drawn = [match for given in answer.derivations if (match := _match(given, gold, answer))]
    wanted = [edge for edge in gold.edges if not edge.optional]
    misses = tuple(
        _in_words(edge)
        for edge in wanted
        if not any(found is edge and (not with_kind or kind == edge.kind) for found, kind in drawn)
    )
    return Score(len(wanted) - len(misses), len(wanted), misses)


def edges_true(gold: Gold, answer: Answer) -> Score:
    """Precision: edges of the answer that the gold has or allows."""
    ids, names = answer.report_ids(gold), {exemplar.id: exemplar.name for exemplar in answer.exemplars}
    misses = tuple(
        f"{ids.get(given.witness) or names.get(given.witness)} from "
        f"{ids.get(given.exemplar) or names.get(given.exemplar) or 'lost'} ({given.kind}): "
        + " … ".join(words.text for words in given.evidence)[:160]
        for given in answer.derivations
        if _match(given, gold, answer) is None
    )
    return Score(len(answer.derivations) - len(misses), len(answer.derivations), misses)


def counts(gold: Gold, answer: Answer, *, exactly: bool) -> Score:
    """Stories whose count of independent origins is the gold's, or shares a number with it."""
    misses = []
    for story in gold.stories:
        answered = _answered(story, gold, answer)
        given = answered.independent_origins if answered else None
        wanted = story.independent_origins
        if exactly:
            right = given is not None and (given.least, given.most) == (wanted.least, wanted.most)
        else:
            right = given is not None and given.least <= wanted.most and wanted.least <= given.most
        if not right:
            origins = [origin.name for origin in answered.origins] if answered else []
            misses.append(
                f"{story.title}: wanted {wanted.least} to {wanted.most}, got {given} from {origins}"
            )
    return Score(len(gold.stories) - len(misses), len(gold.stories), tuple(misses))


def origins(gold: Gold, answer: Answer) -> Score:
    """Origins that the answer has with the same reports resting on them."""
    ids = answer.report_ids(gold)
    misses, asked = [], 0
    for story in gold.stories:
        answered = _answered(story, gold, answer)
        left = (
            [frozenset(ids.get(w, w) for w in origin.witnesses) for origin in answered.origins]
            if answered
            else []
        )
        for origin in story.origins:
            asked += 1
            resting = frozenset(origin.reports)
            if resting in left:
                left.remove(resting)
            else:
                misses.append(
                    f"{story.title}: {origin.name or 'unknown'} ({origin.kind}) under {sorted(resting)}"
                )
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
        there = [m for m in moments if m[0] == wanted.report and _overlap(m[1], wanted.text)]
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
        if not any(report == wanted.report and _overlap(text, wanted.text) for report, text in given)
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
                if ids.get(statement.witness) == words.report and _overlap(statement.text, words.text)
            }
            if len(values) > 1:
                return True
    return False


def _match(given: Derivation, gold: Gold, answer: Answer) -> tuple[Edge, str] | None:
    ids = answer.report_ids(gold)
    exemplars = {exemplar.id: exemplar for exemplar in answer.exemplars}
    for edge in gold.edges:
        if ids.get(given.witness) != edge.witness:
            continue
        if ids.get(given.exemplar) == edge.exemplar:
            return edge, given.kind
        unseen = exemplars.get(given.exemplar)
        if unseen is not None and _is_exemplar(unseen, edge.exemplar, gold, answer):
            return edge, given.kind
    return None


def _is_exemplar(unseen: Exemplar, wanted: str, gold: Gold, answer: Answer) -> bool:
    known = next((exemplar for exemplar in gold.exemplars if exemplar.id == wanted), None)
    if known is None:
        return False
    if "lost" in (known.kind, unseen.kind):
        return known.kind == unseen.kind
    spellings = [unseen.name or ""]
    spellings += [name for entity in answer.entities if entity.id == unseen.entity for name in entity.names]
    return any(_overlap(left, right) for left in spellings for right in known.names)


def _answered(story: Story, gold: Gold, answer: Answer) -> AnsweredStory | None:
    """The answer's story that shares most reports with this one."""
    ids = answer.report_ids(gold)
    wanted = set(story.reports)

    def shared(candidate: AnsweredStory) -> int:
        return len(wanted & {ids.get(witness, witness) for witness in candidate.witnesses})

    best = max(answer.stories, key=shared, default=None)
    return best if best is not None and shared(best) else None


def _same_value(name: str, wanted: str | None, given: str | None) -> bool:
    if wanted is None or given is None:
        return wanted == given
    if name in ("published", "modified"):
        return given[:16] == wanted[:16]
    if name == "publisher":
        return _overlap(wanted, given)
    return _plain(wanted) == _plain(given)


def _same_days(wanted: Date, earliest: str, latest: str) -> bool:
    within = LUNAR_TOLERANCE if wanted.calendar == "lunar-hijri" else timedelta(0)
    return all(
        abs(date.fromisoformat(given[:10]) - date.fromisoformat(meant)) <= within
        for given, meant in ((earliest, wanted.earliest), (latest, wanted.latest))
    )


def _has(spellings: Iterable[str], name: str) -> bool:
    return any(_overlap(spelling, name) for spelling in spellings)


def _overlap(left: str, right: str) -> bool:
    """Whether one holds the other, letters and figures only: spans may be cut a little differently."""
    left, right = _plain(left), _plain(right)
    return bool(left) and bool(right) and (left in right or right in left)


def _plain(text: str) -> str:
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(mark if mark.isalnum() else " " for mark in folded).split())


def _in_words(edge: Edge) -> str:
    return (
        f"{edge.witness} from {edge.exemplar} ({edge.kind}): "
        + " … ".join(words.text for words in edge.evidence)[:160]
    )
