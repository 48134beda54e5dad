"""A trace in, bytes out: one file a format, and the table that lists them. Pure and deterministic.

A new format is one file with ``render``, one line in ``FORMATS`` and a golden file.
"""

from collections.abc import Callable

from stemma.model import Trace
from stemma.publish import dot, graphml, html, json, svg

FORMATS: dict[str, Callable[[Trace], bytes]] = {
    "json": json.render,
    "html": html.render,
    "svg": svg.render,
    "graphml": graphml.render,
    "dot": dot.render,
}

__all__ = ["FORMATS"]
