"""Words and stories of an answer beside those of the gold; a score with its misses in words."""

import unicodedata
from dataclasses import dataclass

from stemma.evaluation.traces.answer import Answer
from stemma.evaluation.traces.answer import Story as AnsweredStory
from stemma.evaluation.traces.gold import Gold, Story


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


def stories(gold: Gold, answer: Answer) -> Score:
    """Stories that hold exactly the reports that they should."""
    ids = answer.report_ids(gold)
    given = {frozenset(ids.get(witness, witness) for witness in story.witnesses) for story in answer.stories}
    misses = tuple(story.title for story in gold.stories if frozenset(story.reports) not in given)
    return Score(len(gold.stories) - len(misses), len(gold.stories), misses)


def answered(story: Story, gold: Gold, answer: Answer) -> AnsweredStory | None:
    """The answer's story that shares most reports with this one."""
    ids = answer.report_ids(gold)
    wanted = set(story.reports)

    def shared(candidate: AnsweredStory) -> int:
        return len(wanted & {ids.get(witness, witness) for witness in candidate.witnesses})

    best = max(answer.stories, key=shared, default=None)
    return best if best is not None and shared(best) else None


def overlap(left: str, right: str) -> bool:
    """Whether one holds the other, letters and figures only: spans may be cut a little differently."""
    left, right = plain(left), plain(right)
    return bool(left) and bool(right) and (left in right or right in left)


def plain(text: str) -> str:
    """Letters and figures alone, without case."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    return " ".join("".join(mark if mark.isalnum() else " " for mark in folded).split())
