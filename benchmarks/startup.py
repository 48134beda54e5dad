"""Start-up of commands that load no model, as a multiple of ``python -c "import trafilatura"``.

usage: python benchmarks/startup.py [--runs N]

Runs alternate, so that a busy machine slows both alike; the medians are compared.
"""

import argparse
import subprocess
import sys
import time
from statistics import median

PEER = [sys.executable, "-c", "import trafilatura"]
OURS = {
    "stemma --help": [sys.executable, "-m", "stemma", "--help"],
    "stemma dates": [sys.executable, "-m", "stemma", "dates", "--published", "2024-06-19"],
}
TEXT = b"The visit takes place today, Wednesday, 19 June 2024."
GOAL = 3.0


def seconds(command: list[str]) -> float:
    """Wall-clock seconds of one run."""
    start = time.perf_counter()
    subprocess.run(command, input=TEXT, capture_output=True, check=True)
    return time.perf_counter() - start


def main() -> None:
    """Print the ratio of each command to the peer."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--runs", type=int, default=7)
    runs = parser.parse_args().runs
    for command in (PEER, *OURS.values()):
        seconds(command)
    taken: dict[str, list[float]] = {name: [] for name in ("peer", *OURS)}
    for _ in range(runs):
        taken["peer"].append(seconds(PEER))
        for name, command in OURS.items():
            taken[name].append(seconds(command))
    peer = median(taken.pop("peer"))
    print(f"import trafilatura: {peer:.2f} s")
    for name, all_runs in taken.items():
        print(f"{name}: {median(all_runs) / peer:.2f} × import trafilatura (goal: at most {GOAL:g})")


if __name__ == "__main__":
    main()
