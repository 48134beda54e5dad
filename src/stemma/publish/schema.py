"""The JSON Schema of ``--format json``, made from the output's own types.

``python -m stemma.publish.schema > schema/trace.schema.json`` writes the file in the repository;
a test fails where it is stale.
"""

import sys

import msgspec

from stemma.publish import shapes

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def render() -> bytes:
    """The schema as indented JSON, the same bytes every time."""
    schema = {"$schema": DIALECT, "title": "stemma trace --format json", **msgspec.json.schema(shapes.Trace)}
    return msgspec.json.format(msgspec.json.encode(schema), indent=2) + b"\n"


if __name__ == "__main__":
    sys.stdout.buffer.write(render())
