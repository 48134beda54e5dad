"""A bound on the work that a test may make: for texts on which time must not grow faster than their length.

The bound is many times what is needed, so that it holds on any machine; quadratic growth passes it by far.
``benchmarks/growth.py`` measures.
"""

import signal
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

import pytest


@contextmanager
def at_most(seconds: float) -> Iterator[None]:
    """Fails the test once its process has spent so many seconds of processor time inside the block."""

    def stop(_signal: int, _frame: FrameType | None) -> None:
        pytest.fail(f"not done after {seconds} seconds of processor time: does time grow with the square?")

    before = signal.signal(signal.SIGPROF, stop)
    signal.setitimer(signal.ITIMER_PROF, seconds)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)
        signal.signal(signal.SIGPROF, before)
