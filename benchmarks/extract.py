"""Time and quality of extraction beside trafilatura with metadata, on the same pages in one run.

    python benchmarks/extract.py DIRECTORY

DIRECTORY holds ``pages/scrapinghub`` as the evaluation data does. Each page is read by both, one
right after the other and in turns, so that a busy machine slows both alike.
"""

import sys
from pathlib import Path
from time import process_time

from stemma.evaluation.extract import extracted, peer, scrapinghub_pages

ROUNDS = 3
MOST = 1.5
"""Times trafilatura's time that ours may take."""


def main(data: Path) -> int:
    """Prints pages per second of both and the ratio of their times; 1 where it is over ``MOST``."""
    pages = [markup for markup, _ in scrapinghub_pages(data / "pages" / "scrapinghub")]
    for markup in pages[:5]:
        extracted(markup)
        peer(markup)
    ours = theirs = 0.0
    for _ in range(ROUNDS):
        for markup in pages:
            begun = process_time()
            extracted(markup)
            between = process_time()
            peer(markup)
            ours += between - begun
            theirs += process_time() - between
    number = ROUNDS * len(pages)
    print(f"stemma extract            {number / ours:6.1f} pages/s")
    print(f"trafilatura with metadata {number / theirs:6.1f} pages/s")
    print(f"time, ours to trafilatura's: {ours / theirs:.2f} (at most {MOST})")
    return int(ours / theirs > MOST)


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
