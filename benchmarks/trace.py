"""``stemma trace`` of thirty reports: peak memory, and how much of the time the models take.

The repository's examples, and edited copies of them up to thirty reports, are traced in this process.
Models are the sentence encoder and the language identifier. Exits with 1 where a limit is broken.
"""

import resource
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from io import BytesIO
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from stemma import app, pipeline
from stemma.relate.encoder import Encoder
from stemma.settings import Settings
from stemma.understand import language

EXAMPLES = Path(__file__).parents[1] / "examples"
REPORTS = 30
MOST_MEGABYTES = 1000
LEAST_MODEL_SHARE = 0.5
CUT = 9
"""Every ninth word of a long line is left out of a copy."""


class Clock:
    """Adds up the processor time of the calls that it wraps."""

    def __init__(self) -> None:
        self.seconds = 0.0

    def timed(self, call: Callable[..., Any]) -> Callable[..., Any]:
        def wrapped(*args: Any, **kwargs: Any) -> Any:
            start = time.process_time()
            try:
                return call(*args, **kwargs)
            finally:
                self.seconds += time.process_time() - start

        return wrapped


class TimedEncoder:
    """The encoder, its time counted."""

    def __init__(self, encoder: Encoder, clock: Clock) -> None:
        self.name, self.dimensions = encoder.name, encoder.dimensions
        self._encode = clock.timed(encoder.encode)

    def encode(self, texts: Sequence[str]) -> NDArray[np.float32]:
        rows: NDArray[np.float32] = self._encode(texts)
        return rows


def edited(text: str) -> str:
    """A copy as a careless editor makes it."""
    lines = []
    for line in text.splitlines():
        words = line.split(" ")
        long = len(words) > 2 * CUT
        lines.append(" ".join(w for at, w in enumerate(words) if not long or at % CUT != CUT - 1))
    return "\n".join(lines)


def inputs(folder: Path) -> list[str]:
    """The examples' files and copies of their plain texts; their reports are counted by the trace."""
    files = sorted(path for path in EXAMPLES.glob("*/*") if path.suffix in {".txt", ".html", ".xml"})
    plain = [path for path in files if path.suffix == ".txt"]
    for path in plain[: max(0, REPORTS - len(files))]:
        (folder / f"copy-of-{path.name}").write_text(edited(path.read_text("utf-8")), "utf-8")
    return [*map(str, files), str(folder)]


def main() -> int:
    clock = Clock()
    language.identify = clock.timed(language.identify)
    settings = Settings()
    start = time.process_time()
    with tempfile.TemporaryDirectory() as folder:
        tools = pipeline.Tools(
            app.store(settings),
            TimedEncoder(app.encoder(settings), clock),
            settings.attribution,
            None,
            BytesIO(),
            lambda _: None,
        )
        found = pipeline.trace(inputs(Path(folder)), tools)
    whole = time.process_time() - start
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    share = clock.seconds / whole
    print(f"reports               {len(found.witnesses)}")
    print(f"processor seconds     {whole:.1f}")
    print(f"  of these in models  {clock.seconds:.1f} ({share:.0%}; at least {LEAST_MODEL_SHARE:.0%})")
    print(f"peak memory, MB       {megabytes:.0f} (at most {MOST_MEGABYTES})")
    return int(megabytes > MOST_MEGABYTES or share < LEAST_MODEL_SHARE)


if __name__ == "__main__":
    sys.exit(main())
