"""What ``stemma extract`` and ``stemma attribute`` were given in, the versions out, with what was left out.

Imported when a command runs: the parsers and the HTTP library are not needed to print help.
"""

from collections.abc import Iterator, Sequence

from stemma import pipeline
from stemma.acquire.fetch import fetch
from stemma.cli.ending import standard_input
from stemma.model import Analysis, Dropped, Engine, Version


def read(inputs: Sequence[str], *, raw: bool = False) -> Iterator[Version | Dropped]:
    """The versions of all inputs. ``raw`` takes the whole text of a document as the body."""
    return pipeline.versions(inputs, stdin=standard_input(), fetch=fetch, raw=raw)


def understood(inputs: Sequence[str], *, engine: Engine, raw: bool = False) -> Iterator[Analysis | Dropped]:
    """The versions of all inputs with everything that is understood of them."""
    return pipeline.analyses(read(inputs, raw=raw), engine)
