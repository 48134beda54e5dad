"""A trace in, ``--format json`` out: indented UTF-8 in the order of the types, one newline at the end."""

import msgspec

from stemma.model import Trace
from stemma.publish import shaping


def render(trace: Trace) -> bytes:
    return msgspec.json.format(msgspec.json.encode(shaping.trace(trace)), indent=2) + b"\n"
