"""Writes tests/cases/attribution/not-yet.txt: the open cases that fail today.

usage: python scripts/not_yet.py [--show LANGUAGE]

With --show nothing is written: the faults of each open case of a language are told. Held-out cases are
never looked at.
"""

import sys
from collections.abc import Iterator
from pathlib import Path

from stemma.evaluation import cases, not_yet
from stemma.evaluation.case_scores import Judge
from stemma.evaluation.cases import Case
from stemma.evaluation.engines import find_in_case

CASES = Path(__file__).parents[1] / "tests" / "cases"
SHOW = "--show"


def failing() -> Iterator[tuple[Case, list[str]]]:
    """Open cases with what is wrong in each; the exact ones have a test of their own."""
    for case in map(cases.read, cases.open_paths(CASES)):
        faults = [] if case.is_exact else Judge(case, find_in_case(case, "rules")).faults()
        if faults:
            yield case, faults


def main(arguments: list[str]) -> None:
    """Writes the list, or shows one language."""
    if arguments[:1] == [SHOW]:
        for case, faults in failing():
            if case.language in arguments[1:]:
                print(case.name, *(f"  {fault}" for fault in faults), sep="\n")
        return
    before = len(not_yet.read(CASES))
    names = [case.name for case, _ in failing()]
    not_yet.write(CASES, names)
    print(f"not yet: {len(names)} cases, {before} before")


if __name__ == "__main__":
    main(sys.argv[1:])
