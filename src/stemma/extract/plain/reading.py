"""The lines of a page in, its page out: heading, body, and what stands after it.

Every line ends up in exactly one place: a field, the body, a credit line, or furniture with its reason.
"""

from collections.abc import Sequence

from stemma.extract import credit_lines, furniture
from stemma.extract.bylines import is_person, names_agencies
from stemma.extract.dateline import Dateline, dateline_of
from stemma.extract.fields import Field
from stemma.extract.orders import settled
from stemma.extract.page import Page, Paragraph
from stemma.extract.plain.body import CREDIT, body_of
from stemma.extract.plain.dating import believed
from stemma.extract.plain.extent import Extent, extent_of
from stemma.extract.plain.foot import extends, name_in_foot
from stemma.extract.plain.heading import Heading, heading_of
from stemma.extract.plain.lines import lines_of
from stemma.extract.plain.marking import Marked, marked
from stemma.extract.plain.site import is_section_here, menu_words, site_name
from stemma.extract.trimming import trimmed
from stemma.model import Furniture

DATELINE_WITHIN = 3
"""A dateline opens one of the first paragraphs: leads may stand before it."""


def read(text: str) -> Page:
    """The page whose plain-text copy this is."""
    lines = marked(lines_of(text))
    extent = extent_of(lines)
    heading = heading_of(lines, extent.first)
    page = Page()
    _set_heading(page, lines, heading)
    menu = menu_words(lines)
    paragraphs, apart = body_of(lines, extent, heading)
    page.paragraphs = paragraphs
    text = "\n".join(paragraph.text for paragraph in paragraphs)
    for field in believed(lines, extent, heading):
        set_field(page, settled(field, text), menu)
    dateline = _dateline(paragraphs)
    _set_furniture(page, lines, extent, heading, apart)
    _set_publisher(page, lines, heading, dateline)
    return page


def read_item(text: str) -> Page:
    """The page of a feed item in plain text: it is the report itself, without heading or site."""
    found = trimmed([Paragraph(line.text) for line in lines_of(text)], set())
    page = Page(paragraphs=found.paragraphs, furniture=found.furniture, credit_lines=found.credit_lines)
    for field in found.fields:
        set_field(page, field)
    dateline = _dateline(page.paragraphs)
    page.dateline = dateline.text if dateline is not None else None
    return page


def set_field(page: Page, field: Field, menu: frozenset[str] = frozenset()) -> None:
    """The first value of a field stays; credits add up."""
    if field.finding is not None:
        page.findings.append(field.finding)
    if field.name == "credit":
        page.credit_lines.append(field.text)
    elif field.name == "published":
        page.published = page.published or field.iso
    elif field.name == "modified":
        page.modified = page.modified or field.iso
    elif field.name == "beside":
        if page.section is None and is_section_here(field.text, menu):
            page.section = field.text
    elif getattr(page, field.name) is None:
        setattr(page, field.name, field.text)


def _set_heading(page: Page, lines: Sequence[Marked], heading: Heading) -> None:
    page.headline = lines[heading.headline].text if heading.headline is not None else None
    page.kicker = lines[heading.kicker].text if heading.kicker is not None else None
    page.section = lines[heading.section].text if heading.section is not None else None
    writer = _writer(lines, heading)
    if writer is not None:
        heading.slogans.remove(writer)
        page.byline = lines[writer].text


def _writer(lines: Sequence[Marked], heading: Heading) -> int | None:
    """The line under the headline that names a person, or agencies, with the date right above or below."""
    for index in heading.slogans:
        is_under = heading.headline is not None and index > heading.headline
        beside = [lines[other] for other in (index - 1, index + 1) if 0 <= other < len(lines)]
        is_dated = any(field.name == "published" for line in beside for field in line.fields)
        if is_under and is_dated and (is_person(lines[index].text) or names_agencies(lines[index].text)):
            return index
    return None


def _dateline(paragraphs: Sequence[Paragraph]) -> Dateline | None:
    found = (dateline_of(paragraph.text) for paragraph in paragraphs[:DATELINE_WITHIN])
    return next((dateline for dateline in found if dateline is not None), None)


def _set_furniture(
    page: Page, lines: Sequence[Marked], extent: Extent, heading: Heading, apart: dict[int, str]
) -> None:
    reasons = dict(apart)
    reasons |= dict.fromkeys(heading.repeats, "repeats the headline")
    reasons |= dict.fromkeys(heading.menu, "navigation of the site")
    reasons |= dict.fromkeys(heading.slogans, "stands in the head of the page and is no field of the report")
    for index, line in enumerate(lines):
        if (
            line.is_credit
            or _is_credit_below(lines, index, extent)
            or (index in heading.slogans and credit_lines.names_agency_above(line.text))
        ):
            page.credit_lines.append(line.text)
        elif line.furniture is not None:
            page.furniture.append(Furniture(line.text, furniture.REASONS[line.furniture]))
        elif index in reasons:
            if reasons[index] == CREDIT:
                page.credit_lines.append(line.text)
            else:
                page.furniture.append(Furniture(line.text, reasons[index]))
        elif line.is_open and index > extent.last:
            page.furniture.append(Furniture(line.text, "stands after the report's last sentence"))


def _is_credit_below(lines: Sequence[Marked], index: int, extent: Extent) -> bool:
    """Whether a line after the text is a credit by its words, or by its shape right below the text."""
    line = lines[index]
    if not line.is_open or index <= extent.last:
        return False
    is_alone = line.line.after_gap and not any(other.is_open for other in lines[index + 1 : index + 2])
    is_next = index == extent.last + 1 and is_alone
    return credit_lines.is_credit_line(line.text) or (is_next and credit_lines.is_labelled(line.text))


def _set_publisher(page: Page, lines: Sequence[Marked], heading: Heading, dateline: Dateline | None) -> None:
    """A label says it best, then a footer, the page's title or head, and last a desk's dateline."""
    named = (credit_lines.publisher_in(line) for line in page.credit_lines)
    owner = next((name for name in named if name), None)
    if owner is not None and heading.site is not None and extends(owner, heading.site):
        owner = None
    page.publisher = page.publisher or owner or heading.site
    if heading.site_line is not None:
        head = lines[heading.site_line].text
        page.publisher = page.publisher or site_name(head)
        if site_name(head) != page.publisher:
            page.furniture.insert(0, Furniture(head, "names the site in the head of the page"))
    last = max((index for index, line in enumerate(lines) if line.is_prose), default=len(lines))
    page.publisher = page.publisher or name_in_foot([line.text for line in lines[last + 1 :]])
    if dateline is not None:
        page.dateline = dateline.text
        page.section = page.section or dateline.section
        page.publisher = page.publisher or dateline.publisher
