"""Thirty reports in less memory than the smallest rented machine has."""

import subprocess
import sys
from pathlib import Path

from tests.cli.command import environment, reports

REPORTS = 30
LIMIT_KIB = 1_000_000
MEASURED = """
import resource, subprocess, sys
status = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL).returncode
print(status, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)
"""


def test_thirty_reports_are_traced_in_less_than_one_gigabyte(tmp_path: Path) -> None:
    given = reports("ferry-in-fog", "meteorite", "river-accord")
    for number in range(REPORTS):
        source = given[number % len(given)]
        later = number // len(given)
        body = source.read_text("utf-8").replace("14", str(14 + later))
        (tmp_path / f"{later}-{source.name}").write_text(body + "\n" * later, "utf-8")
    command = [sys.executable, "-m", "stemma", "trace", str(tmp_path), "--format", "json"]
    run = subprocess.run(
        [sys.executable, "-c", MEASURED, *command],
        capture_output=True,
        env=environment(),
        text=True,
        check=True,
    )
    status, peak = map(int, run.stdout.split())
    kib = peak // 1024 if sys.platform == "darwin" else peak
    assert status == 0, run.stderr
    assert kib < LIMIT_KIB, f"{kib} KiB"
