"""Why each source was taken for what it is: on the page for every link, credit and node, and in words."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any, get_args

import lxml.html
import pytest

from stemma.model import GroundKind
from stemma.publish import FORMATS, reasons
from tests.publish.browser import browser
from tests.publish.cases import BRIDGE, trace_of


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as running:
        yield running


@pytest.fixture(scope="module")
def page() -> Any:
    return lxml.html.document_fromstring(FORMATS["html"](trace_of(BRIDGE)).decode())


def told(node: Any) -> list[str]:
    return [" ".join(each.text_content().split()) for each in node.xpath(".//ul[@class='reasons']/li")]


def test_every_ground_has_its_sentence() -> None:
    assert set(reasons.SAYS) == set(get_args(GroundKind))


def test_every_link_of_every_chain_has_its_sentence_and_its_reasons(page: Any) -> None:
    for number, witness in enumerate(trace_of(BRIDGE).witnesses, start=1):
        shown = page.xpath(f"//article[@id='report-{number}']//ol[@class='steps']/li")
        links = [link for each in witness.analysis.attributions for link in each.chain]
        assert len(shown) == len(links)
        for node, link in zip(shown, links, strict=True):
            words = [witness.analysis.version.words(span) for span in link.source]
            marked = node.xpath(".//q//mark[contains(@class, 'source')]")
            assert [each.text_content() for each in marked] == words
            assert node.xpath(".//p[@class='excerpt']/a/@href")
            assert len(told(node)) == max(1, len(link.grounds))


def test_a_pronoun_leads_to_the_name_that_it_stands_for(page: Any) -> None:
    step = page.xpath("//article[@id='report-1']//ol[@class='steps']/li")[1]
    assert told(step) == ["The pronoun stands for a name in the text: A“Ilsa Marn”"]
    (place,) = step.xpath(".//ul[@class='reasons']//a/@href")
    assert page.get_element_by_id(place[1:]).text_content() == "Ilsa Marn"


def test_a_credit_tells_its_role_its_words_and_what_tells_a_publisher(page: Any) -> None:
    (credit,) = page.xpath("//article[@id='report-4']//details[contains(string(summary), 'credits')]/ul/li")
    assert "Sahel newspaper: a translation's credit" in credit.text_content()
    assert [each.partition(":")[0] for each in told(credit)] == [
        "A phrase declares it",
        "A word of the name, or its form as an address, tells that it is a publisher",
    ]


def test_every_source_that_is_no_report_tells_what_it_was_taken_for(page: Any) -> None:
    trace = trace_of(BRIDGE)
    shown = page.xpath("//section[@id='sources-1']//details")
    assert len(shown) == len(trace.exemplars)
    by_name = {" ".join(each.find("summary").text_content().split()): each for each in shown}
    marn = by_name["μ Ilsa Marn · a person"]
    assert "A title tells that it is a person" in " ".join(told(marn))
    assert "One source in 2 spellings" in marn.text_content()
    assert "both speak for the port authority" in marn.text_content()
    polden = by_name["π Polden · an outlet or agency"].text_content()
    assert "The gazetteer has no entry for it." in polden
    assert "Perhaps Polden Wire Service" in polden
    lost = by_name["α lost · lost: it must have existed, but nothing names it"].text_content()
    assert "Unknown: no words of the reports name it" in lost


def opened(chromium: Any, folder: Path, **options: Any) -> Any:
    path = folder / "page.html"
    path.write_bytes(FORMATS["html"](trace_of(BRIDGE)))
    shown = chromium.new_page(**options)
    shown.goto(path.as_uri())
    return shown


def test_reasons_open_by_keyboard_without_a_script(chromium: Any, tmp_path: Path) -> None:
    shown = opened(chromium, tmp_path, java_script_enabled=False)
    source = shown.locator("#sources-1 details").first
    assert not source.locator(".reasons").first.is_visible()
    source.locator("summary").focus()
    shown.keyboard.press("Enter")
    assert source.locator(".reasons").first.is_visible()
    source.locator(".reasons a").first.focus()
    shown.keyboard.press("Enter")
    assert shown.locator("mark:target").count() == 1
    shown.close()


def test_print_shows_the_reasons_that_a_reader_left_closed(chromium: Any, tmp_path: Path) -> None:
    shown = opened(chromium, tmp_path)
    shown.emulate_media(media="print")
    heights = shown.evaluate(
        "[...document.querySelectorAll('#sources-1 .reasons')].map(each => each.offsetHeight)"
    )
    assert heights
    assert all(each > 0 for each in heights)
    shown.close()


@pytest.mark.parametrize("width", [360, 1280])
def test_open_reasons_stand_in_their_direction_and_within_the_page(
    chromium: Any, tmp_path: Path, width: int
) -> None:
    shown = opened(chromium, tmp_path, viewport={"width": width, "height": 800})
    shown.evaluate("document.querySelectorAll('details').forEach(each => each.open = true)")
    assert shown.evaluate("document.documentElement.scrollWidth") <= width
    persian = shown.locator("#report-3 .excerpt q").first
    assert persian.evaluate("each => getComputedStyle(each).direction") == "rtl"
    shown.close()


def test_the_gazetteer_s_entry_is_told_with_its_country_its_owner_and_where_it_is_from() -> None:
    trace = trace_of(BRIDGE)
    entities = tuple(
        replace(each, known_as="reuters", offers=()) if each.id == "e-polden" else each
        for each in trace.entities
    )
    written = FORMATS["html"](replace(trace, entities=entities)).decode()
    known: Any = lxml.html.document_fromstring(written)
    entry = "In the gazetteer: Reuters, a news agency (United Kingdom); private; owner: Thomson Reuters."
    source = known.xpath("//section[@id='sources-1']//details[contains(string(summary), 'Polden')]")[0]
    assert f"{entry} From Stemma's own gazetteer" in source.text_content()
    for place in ("//article[@id='report-2']//ol[@class='steps']", "//section[@id='names']"):
        assert entry in known.xpath(f"string({place})")
