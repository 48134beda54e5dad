"""A table of a day's reports as JSON Lines that ``stemma trace`` reads: a whole news day in one command.

usage: python benchmarks/copying.py DIRECTORY (of the labelled data) > day.jsonl
       stemma trace day.jsonl --store day.db --output day.html

The table is ``copying/helsinki.csv``; each line is a report as ``stemma extract`` makes it of a saved page.
"""

import sys
from collections.abc import Sequence
from pathlib import Path

from stemma import wire
from stemma.evaluation.copying import TABLE
from stemma.evaluation.wires.reports import rows


def main(arguments: Sequence[str]) -> int:
    table = Path(arguments[0]) / TABLE
    if not table.is_file():
        print(f"there is no {table}", file=sys.stderr)
        return 1
    for row in rows(table):
        sys.stdout.buffer.write(wire.encode(row.version) + b"\n")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
