"""What ``stemma extract`` and ``stemma attribute`` were given in, the versions out, with what was left out.

Imported when a command runs: the parsers and the HTTP library are not needed to print help.
"""

from collections.abc import Iterator, Sequence

from stemma.acquire import captures, documents
from stemma.acquire.fetch import fetch
from stemma.cli.ending import standard_input
from stemma.extract import raw_version, versions
from stemma.model import Document, Dropped, Version


def read(inputs: Sequence[str], *, raw: bool = False) -> Iterator[Version | Dropped]:
    """The versions of all inputs. ``raw`` takes the whole text of a document as the body."""
    found = documents(captures(inputs, stdin=standard_input(), fetch=fetch))
    if not raw:
        yield from versions(found)
        return
    for document in found:
        yield raw_version(document) if isinstance(document, Document) else document
