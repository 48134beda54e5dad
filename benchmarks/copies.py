"""A hundred, four hundred, sixteen hundred, ten thousand copies of one invented wire: time and memory.

usage: python benchmarks/copies.py [--most REPORTS]

Each copy has a masthead, a headline, a date and a cut of its own; some say whence they are. No encoder is
used, attributions are found by rules. Seconds are the processor's, for reading, bringing names together
and relating; the peak is that of the process so far; the last column is the time per report as a multiple
of the smallest corpus's, which must not grow.
"""

import argparse
import resource
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from random import Random
from time import process_time

from invented import SYLLABLES

from stemma import understand
from stemma.model import Block, Iso, Version
from stemma.relate.encoder import choose
from stemma.relate.relation import relate

SIZES = (100, 400, 1_600, 10_000)
FIRST = datetime(2031, 3, 4, 6, tzinfo=UTC)
AGENCY = "Norda"
HEADLINE = "Bridge at Varga closed after crack is found"
WIRE = (
    "VARGA (Norda) - The road bridge over the Selm at Varga was closed on Tuesday after a crack was found.",
    "“We could not take the risk,” the mayor, Ilse Brandt, told reporters. She said the crack was 14"
    " centimetres long and that 6,200 cars use the bridge every day.",
    "According to the transport ministry, the bridge was inspected in 2027 and passed as safe. A"
    " spokesman, Peder Lund, said that the report of that year would be published on Friday.",
    "Hauliers said the detour by Osten cost them an hour. “Nobody told us anything,” said Jon Varden,"
    " who runs 40 lorries.",
    "The daily Selm Courier reported that an engineer had warned of the crack in January. The ministry"
    " declined to comment on that report.",
    "The bridge was built in 1961 and widened in 1988. It is expected to stay closed for three weeks.",
)
ENDINGS = ("Courier", "Post", "Gazette", "Herald", "Times")
HEADLINE_STARTS = ("", "Breaking: ", "Update: ", "Traffic: ", "Selm: ")


def copies(count: int, seed: int = 0) -> Iterator[Version]:
    """The wire itself, then its copies."""
    random = Random(seed)
    yield _version(0, AGENCY, HEADLINE, WIRE, FIRST)
    for number in range(1, count):
        name = "".join(random.choices(SYLLABLES, k=3)).capitalize()
        kept = WIRE[: random.randint(3, len(WIRE))]
        if random.random() < 0.3:
            kept = (*kept, f"{name} asked the city for a comment.")
        publisher = f"{name} {random.choice(ENDINGS)}"
        headline = f"{random.choice(HEADLINE_STARTS)}{HEADLINE}"
        moment = FIRST + timedelta(minutes=random.randint(5, 3 * 24 * 60))
        yield _version(number, publisher, headline, kept, moment)


def _version(
    number: int, publisher: str, headline: str, paragraphs: tuple[str, ...], moment: datetime
) -> Version:
    blocks, start = [], 0
    for paragraph in paragraphs:
        blocks.append(Block(start, start + len(paragraph)))
        start += len(paragraph) + 2
    return Version(
        id=f"v-{number:07}",
        capture="sha256:0",
        file=f"{number:07}.txt",
        item=None,
        text="\n\n".join(paragraphs),
        publisher=publisher,
        headline=headline,
        published=Iso(moment.isoformat()),
        blocks=tuple(blocks),
    )


def main() -> None:
    """Prints a row a size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--most", type=int, default=SIZES[-1], help="reports of the largest corpus")
    most = parser.parse_args().most
    list(understand.analyses(copies(5, seed=1), "rules"))  # the packs are loaded once
    print("  reports  stories    edges  reading   names  relating  peak MB  to first")
    each: list[float] = []
    for size in (size for size in SIZES if size <= most):
        begun = process_time()
        read = list(understand.analyses(copies(size), "rules"))
        was_read = process_time()
        united, entities = understand.unite(read)
        was_united = process_time()
        trace = relate(united, entities, encoder=choose("none"))
        ended = process_time()
        megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
        each.append((ended - begun) / size)
        print(
            f"{size:9,}{len(trace.stories):9,}{len(trace.derivations):9,}{was_read - begun:9.1f}"
            f"{was_united - was_read:8.1f}{ended - was_united:10.1f}{megabytes:9,}{each[-1] / each[0]:10.2f}",
            flush=True,
        )


if __name__ == "__main__":
    main()
