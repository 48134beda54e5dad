"""A trace in, one page out: no network, no script, everything of strangers escaped by the template engine.

The page's policy forbids all but its own style, which it names by digest; so a mistake in a template
could not run a script either.
"""

from base64 import b64encode
from functools import cache
from hashlib import sha256

import jinja2
from markupsafe import Markup

from stemma import __version__
from stemma.model import Story, Trace
from stemma.publish import svg
from stemma.publish.drawing.folding import folded
from stemma.publish.drawing.story import plan
from stemma.publish.drawing.style import DARK, FONTS, LIGHT, LINES
from stemma.publish.known import entry
from stemma.publish.page.anchors import Anchors
from stemma.publish.page.copies import groups
from stemma.publish.page.index import index
from stemma.publish.page.names import names
from stemma.publish.page.quote import Quoting
from stemma.publish.page.report import inferred_quotes, note_all, report_view
from stemma.publish.page.sayings import credited, sayings
from stemma.publish.page.story import StoryView, places, story_view
from stemma.publish.plain import safe


def render(trace: Trace) -> bytes:
    anchors = Anchors(trace)
    quoting = Quoting(trace, anchors)
    where = places(trace)
    stories = [
        _story(trace, number, story, quoting, where) for number, story in enumerate(trace.stories, start=1)
    ]
    note_all(trace, anchors)
    inferred = {each.id: inferred_quotes(each, quoting) for each in trace.witnesses}
    entities = {each.id: each for each in trace.entities}
    said = {each.id: (sayings(each, quoting, entities), credited(each, quoting)) for each in trace.witnesses}
    reports = [
        report_view(each, where[each.id], anchors, inferred[each.id], *said[each.id])
        for each in trace.witnesses
    ]
    united, others = names(trace.entities)
    style = _style()
    page = (
        _templates()
        .get_template("page.html")
        .render(
            style=Markup(style),  # noqa: S704 - our own file, no text of strangers
            style_digest=b64encode(sha256(style.encode()).digest()).decode(),
            stories=stories,
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


def _story(trace: Trace, number: int, story: Story, quoting: Quoting, where: dict[str, str]) -> StoryView:
    shown = folded(plan(trace, story))
    leads_to = where | {mark.id: place for place, mark in groups(shown, number).items()}
    # The drawing comes from the XML writer, which has escaped every text in it.
    drawing = Markup(svg.embedded(shown, prefix=f"s{number}-", reports=leads_to))  # noqa: S704
    return story_view(trace, number, story, quoting, shown, drawing)


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
    source, _, _ = jinja2.PackageLoader("stemma.publish").get_source(_templates(), "page.css")
    colours = f":root{{{LIGHT}}}\n@media (prefers-color-scheme:dark){{:root{{{DARK}}}}}\n"
    return f"\n{colours}body{{font-family:{FONTS}}}\n{LINES}\n{source}"
