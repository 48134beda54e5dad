"""A trace in, one page out: no network, everything of strangers escaped by the template engine.

The page's policy forbids all but its own style, which it names by digest, and on a page of many reports its
own search, likewise; so a mistake in a template could not run a script of anybody else. Nothing needs that
one to be read.
"""

from base64 import b64encode
from collections.abc import Iterator
from functools import cache
from hashlib import sha256

import jinja2
from markupsafe import Markup

from stemma import __version__
from stemma.model import Trace
from stemma.publish import svg
from stemma.publish.drawing.folding import folded
from stemma.publish.drawing.story import plan
from stemma.publish.drawing.style import DARK, FONTS, LIGHT, LINES
from stemma.publish.graph import graph
from stemma.publish.known import entry
from stemma.publish.page.anchors import Anchors
from stemma.publish.page.copies import groups
from stemma.publish.page.index import index
from stemma.publish.page.named import named as named_as
from stemma.publish.page.names import names
from stemma.publish.page.quote import QUOTED, QUOTED_WHERE_MANY, Quoting
from stemma.publish.page.report import inferred_quotes, note_all, report_view
from stemma.publish.page.sayings import credited, sayings
from stemma.publish.page.story import Around, StoryView, places, story_view
from stemma.publish.plain import safe

LARGE = 100
"""A page of more reports quotes less and leaves out why each saying was read as it is: both stand in the
reports, to which all leads, and in the JSON."""


def render(trace: Trace) -> bytes:
    anchors = Anchors(trace)
    is_large = len(trace.witnesses) > LARGE
    quoting = Quoting(trace, anchors, QUOTED_WHERE_MANY if is_large else QUOTED)
    where = places(trace)
    stories = list(_stories(trace, quoting, where, is_large=is_large))
    note_all(trace, anchors)
    inferred = {each.id: inferred_quotes(each, quoting) for each in trace.witnesses}
    entities = {each.id: each for each in trace.entities}
    said = {
        each.id: (sayings(each, quoting, entities, with_reasons=not is_large), credited(each, quoting))
        for each in trace.witnesses
    }
    reports = [
        report_view(each, where[each.id], anchors, inferred[each.id], *said[each.id])
        for each in trace.witnesses
    ]
    united, others = names(trace.entities)
    style, script = _style(), _source("search.js")
    page = (
        _templates()
        .get_template("page.html")
        .render(
            style=Markup(style),  # noqa: S704 - our own file, no text of strangers
            style_digest=_digest(style),
            script=Markup(script),  # noqa: S704 - our own file, no text of strangers
            script_digest=_digest(script),
            stories=stories,
            is_large=is_large,
            listed=sorted(stories, key=lambda one: -len(one.reports)),
            reports=reports,
            index=index(trace, where),
            united=united,
            known={each.id: entry(each.known_as, each.kind) for each in united},
            others=others,
            dropped=trace.dropped,
            version=__version__,
        )
    )
    return page.encode()


def _stories(trace: Trace, quoting: Quoting, where: dict[str, str], *, is_large: bool) -> Iterator[StoryView]:
    whole = graph(trace)
    named = {node.id: named_as(node, where) for node in whole.nodes}
    earlier: set[int] = set()
    for number, story in enumerate(trace.stories, start=1):
        part = whole.part(story.witnesses)
        shown = folded(plan(trace, story, part))
        leads_to = where | {mark.id: place for place, mark in groups(shown, number).items()}
        # The drawing comes from the XML writer, which has escaped every text in it.
        drawing = Markup(svg.embedded(shown, prefix=f"s{number}-", reports=leads_to))  # noqa: S704
        around = Around(part, frozenset(earlier), named, where, is_large=is_large)
        yield story_view(trace, number, story, quoting, shown, drawing, around)
        earlier.update(edge.number for edge in part.edges)


@cache
def _templates() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("stemma.publish"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=_finalized,
    )


def _finalized(value: object) -> object:
    """Every text that a template shows has been made safe; markup is made by us from safe text."""
    return safe(value) if isinstance(value, str) and not isinstance(value, Markup) else value


@cache
def _style() -> str:
    """The page's style as it stands between its tags, the drawings' part included."""
    colours = f":root{{{LIGHT}}}\n@media (prefers-color-scheme:dark){{:root{{{DARK}}}}}\n"
    return f"\n{colours}body{{font-family:{FONTS}}}\n{LINES}\n{_source('page.css')}"


@cache
def _source(name: str) -> str:
    """A file beside the templates, as it is."""
    return jinja2.PackageLoader("stemma.publish").get_source(_templates(), name)[0]


def _digest(text: str) -> str:
    """As a policy names what it allows."""
    return b64encode(sha256(text.encode()).digest()).decode()
