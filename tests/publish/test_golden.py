"""Every format of every case, byte for byte.

After a wanted change run the tests once with ``STEMMA_WRITE_GOLDEN=1`` and read the difference.
"""

import os
import subprocess
import sys

import pytest

from stemma.publish import FORMATS
from tests.publish.cases import BRIDGE, CASES, FOLDER, trace_of
from tests.publish.golden import is_golden


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("case", CASES)
def test_output_is_the_golden_file(case: str, name: str) -> None:
    assert is_golden(FOLDER / case / f"expected.{name}", FORMATS[name](trace_of(case)))


@pytest.mark.parametrize("seed", ["1", "2"])
def test_output_does_not_depend_on_hash_order(seed: str) -> None:
    program = (
        "import sys; from stemma.publish import FORMATS; from tests.publish.cases import trace_of\n"
        f"for render in FORMATS.values(): sys.stdout.buffer.write(render(trace_of({BRIDGE!r})))"
    )
    done = subprocess.run(
        [sys.executable, "-c", program],
        env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": str(FOLDER.parents[2])},
        capture_output=True,
        check=True,
    )
    assert done.stdout == b"".join(render(trace_of(BRIDGE)) for render in FORMATS.values())
