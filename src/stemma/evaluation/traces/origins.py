"""Origins of an answer against those of the gold: how many are independent, and what rests on each."""

from stemma.evaluation.traces.answer import Answer
from stemma.evaluation.traces.comparing import Score, answered
from stemma.evaluation.traces.gold import Gold


def counts(gold: Gold, answer: Answer, *, exactly: bool) -> Score:
    """Stories whose count of independent origins is the gold's, or shares a number with it."""
    misses = []
    for story in gold.stories:
        found = answered(story, gold, answer)
        given = found.independent_origins if found else None
        wanted = story.independent_origins
        if exactly:
            right = given is not None and (given.least, given.most) == (wanted.least, wanted.most)
        else:
            right = given is not None and given.least <= wanted.most and wanted.least <= given.most
        if not right:
            names = [origin.name for origin in found.origins] if found else []
            misses.append(f"{story.title}: wanted {wanted.least} to {wanted.most}, got {given} from {names}")
    return Score(len(gold.stories) - len(misses), len(gold.stories), tuple(misses))


def origins(gold: Gold, answer: Answer) -> Score:
    """Origins that the answer has with the same reports resting on them."""
    ids = answer.report_ids(gold)
    misses, asked = [], 0
    for story in gold.stories:
        found = answered(story, gold, answer)
        left = (
            [frozenset(ids.get(w, w) for w in origin.witnesses) for origin in found.origins] if found else []
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
