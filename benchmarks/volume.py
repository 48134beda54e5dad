"""Stories of a thousand, ten thousand, a hundred thousand invented reports: reports a second, and memory.

usage: python benchmarks/volume.py [--most REPORTS] [--relate]

No sentence encoder is used. B³ F1 is measured against the events from which the reports were made up. The
last column is the time per report as a multiple of the smallest corpus's: about 1 where time is linear.
``--relate`` measures the whole stage: names brought together before, stories, edges, origins, comparison.
"""

import argparse
import resource
from collections.abc import Hashable, Sequence
from time import process_time

from invented import Corpus

from stemma import understand
from stemma.evaluation.b_cubed import b_cubed
from stemma.model import Analysis
from stemma.relate import stories
from stemma.relate.encoder import choose
from stemma.relate.relation import relate

SIZES = (1_000, 10_000, 100_000)


def grouped(analyses: Sequence[Analysis], *, is_whole: bool) -> tuple[float, list[tuple[str, ...]]]:
    """Processor seconds, and the stories that were found."""
    encoder = choose("none")
    if not is_whole:
        begun = process_time()
        found = list(stories.group(analyses, encoder))
        return process_time() - begun, found
    united, entities = understand.unite(analyses)
    begun = process_time()
    trace = relate(united, entities, encoder=encoder)
    return process_time() - begun, [story.witnesses for story in trace.stories]


def main() -> None:
    """Prints a row a size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--most", type=int, default=SIZES[-1], help="reports of the largest corpus")
    parser.add_argument("--relate", action="store_true", help="the whole stage, not stories alone")
    arguments = parser.parse_args()
    grouped(list(Corpus(20, seed=1).analyses()), is_whole=arguments.relate)  # the packs are loaded once
    print("  reports  stories   B3 F1  seconds  a second  peak MB  to first")
    each: list[float] = []
    for size in (size for size in SIZES if size <= arguments.most):
        analyses = list(Corpus(size).analyses())
        seconds, found = grouped(analyses, is_whole=arguments.relate)
        told: dict[str, Hashable] = {one.id: one.version.story_code for one in analyses}
        score = b_cubed(told, {key: number for number, story in enumerate(found) for key in story})
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        each.append(seconds / size)
        print(
            f"{size:9,}{len(found):9,}{score:8.3f}{seconds:9.1f}{size / seconds:10.0f}{megabytes:9,}"
            f"{each[-1] / each[0]:10.2f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
