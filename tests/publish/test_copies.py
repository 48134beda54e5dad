"""A story of many copies: one mark in the drawing, every report on the page."""

from pathlib import Path

import pytest
from lxml import html

from tests.cli.command import trace

COPIES = 30
WIRE = """PORT VARDY, 4 May (Skerry Wire) — The harbour board of Port Vardy will close the north basin
for eleven weeks from 1 June to replace 240 metres of sheet piling that divers found rusted through in March.

Forty-two fishing boats will move to the timber quay, board secretary Una Brack said. “Nobody loses a berth,
some lose their view,” she said.

The work costs 6.4 million crowns and is paid from harbour dues. Ferries are not affected, but the ice plant
will stop for the first nine days, and crews were asked to fill their holds before.

The board last closed the basin in 1987, when a barge with roof tiles sank across its mouth."""


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> html.HtmlElement:
    folder = tmp_path_factory.mktemp("copies")
    _write(folder / "wire.txt", "Skerry Wire", WIRE, "© Skerry Wire")
    for number in range(COPIES):
        name = f"Coast Paper {number}"
        _write(folder / f"copy{number:02}.txt", name, WIRE, f"Source: Skerry Wire\n\n© {name}")
    return html.fromstring(trace("--format", "html", folder).out)


def _write(path: Path, publisher: str, text: str, foot: str) -> None:
    head = f"{publisher}\n4 May 2026\n\nNorth basin closes for eleven weeks"
    path.write_text(f"{head}\n\n{text}\n\n{foot}\n", "utf-8")


def test_the_drawing_has_one_mark_for_all_copies(page: html.HtmlElement) -> None:
    sigla = [each.text for each in page.xpath("//*[local-name()='text'][@class='seen-siglum']")]
    assert len(sigla) == 2, sigla
    assert f"+{COPIES - 1}" in "".join(sigla)


def test_the_mark_leads_to_the_reports_that_it_stands_for(page: html.HtmlElement) -> None:
    links = set(page.xpath("//*[local-name()='svg']//*[local-name()='a']/@href"))
    groups = [
        each for each in page.xpath("//li[starts-with(@id, 'copies-1-')]") if f"#{each.get('id')}" in links
    ]
    assert len(groups) == 1
    assert len(groups[0].xpath("./p[2]//a[@class='sig']")) == COPIES


def test_every_link_of_the_page_has_its_place(page: html.HtmlElement) -> None:
    places = set(page.xpath("//@id"))
    assert not [link for link in page.xpath("//@href") if link.startswith("#") and link[1:] not in places]


def test_every_report_is_found_by_its_publisher(page: html.HtmlElement) -> None:
    (index,) = page.xpath("//details[@class='index']")
    assert len(index.xpath(".//dt")) == COPIES + 1
    assert len(index.xpath(".//a[@class='sig']")) == COPIES + 1
