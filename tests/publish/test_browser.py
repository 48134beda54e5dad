"""What a reader sees, in a real browser: nothing runs, nothing is fetched, nothing runs over."""

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from stemma.model import Trace
from stemma.publish import FORMATS
from tests.publish import hostile
from tests.publish.browser import browser
from tests.publish.cases import BRIDGE, trace_of
from tests.publish.stories import story


@pytest.fixture(scope="module")
def chromium() -> Iterator[Any]:
    with browser() as running:
        yield running


def opened(chromium: Any, folder: Path, trace: Trace, kind: str = "html", **options: Any) -> Any:
    path = folder / f"page.{kind}"
    path.write_bytes(FORMATS[kind](trace))
    page = chromium.new_page(**options)
    page.requests = []
    page.on("request", lambda request: page.requests.append(request.url))
    page.on("dialog", lambda dialog: page.requests.append(f"dialog: {dialog.message}"))
    page.goto(path.as_uri())
    return page


@pytest.mark.parametrize("kind", ["html", "svg"])
def test_attacks_do_not_run_and_fetch_nothing(chromium: Any, tmp_path: Path, kind: str) -> None:
    known = list(itertools.islice(hostile.theirs(), 0, None, 16)) if hostile.payloads() else []
    for trace in (*itertools.islice(hostile.ours(), 0, None, 4), *known):
        page = opened(chromium, tmp_path, trace, kind)
        assert page.evaluate("window.owned") is None
        assert page.requests == [(tmp_path / f"page.{kind}").as_uri()]
        page.close()


@pytest.mark.parametrize("width", [360, 768, 1280])
def test_page_never_scrolls_sideways(chromium: Any, tmp_path: Path, width: int) -> None:
    for trace in (trace_of(BRIDGE), next(hostile.ours()), story(12, 1)):
        page = opened(chromium, tmp_path, trace, viewport={"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") <= width
        page.close()


def test_page_needs_no_script(chromium: Any, tmp_path: Path) -> None:
    page = opened(chromium, tmp_path, trace_of(BRIDGE), java_script_enabled=False)
    assert page.locator("h1").inner_text() == "Kell Bridge closed after inspectors find cracks"
    page.locator("#edge-1 .quotes a").first.click()
    assert page.locator("mark:target").count() == 1
    page.close()


OVERLAPS = """() => {
  const boxes = [...document.querySelectorAll('text')].map(text => [text.textContent, text.getBBox(),
    text.parentNode]);
  const meet = [];
  for (let i = 0; i < boxes.length; i++) for (let j = 0; j < i; j++) {
    const [a, one, p] = boxes[i], [b, two, q] = boxes[j];
    const x = Math.min(one.x + one.width, two.x + two.width) - Math.max(one.x, two.x);
    const y = Math.min(one.y + one.height, two.y + two.height) - Math.max(one.y, two.y);
    if (p !== q && x > 1 && y > 3) meet.push([a, b, x, y]);
  }
  return meet;
}"""


def test_many_reports_can_be_searched(chromium: Any, tmp_path: Path) -> None:
    page = opened(chromium, tmp_path, story(60, 1))
    shown = page.locator("article.report:visible")
    every, last = shown.count(), page.locator("article.report").last
    words = last.locator("h3").evaluate("heading => heading.lastChild.textContent")
    page.get_by_label("Search the reports").fill(words.upper())
    assert 1 <= shown.count() < every
    assert page.locator("#search-found").inner_text() == f"{shown.count()} of {every} reports"
    page.get_by_label("Search the reports").fill("no report has such words")
    assert shown.count() == 0
    page.evaluate("place => { location.hash = place }", last.get_attribute("id"))
    last.wait_for(state="visible")
    assert page.requests == [(tmp_path / "page.html").as_uri()]
    page.close()


@pytest.mark.parametrize("witnesses", [0, 5, 12, 40])
def test_no_drawn_text_meets_another_in_the_fonts_at_hand(
    chromium: Any, tmp_path: Path, witnesses: int
) -> None:
    trace = story(witnesses, 3) if witnesses else trace_of(BRIDGE)
    page = opened(chromium, tmp_path, trace, "svg")
    assert page.evaluate(OVERLAPS) == []
    page.close()


CONTRAST = """() => {
  const canvas = new OffscreenCanvas(1, 1).getContext('2d');
  const light = colour => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    const [r, g, b] = [...canvas.getImageData(0, 0, 1, 1).data].slice(0, 3).map(value => {
      const part = value / 255;
      return part <= .04045 ? part / 12.92 : ((part + .055) / 1.055) ** 2.4;
    });
    return .2126 * r + .7152 * g + .0722 * b;
  };
  const low = [];
  const style = getComputedStyle(document.documentElement);
  const of = name => light(style.getPropertyValue(name));
  const grounds = ['--paper', '--card', '--mark', ...[1, 2, 3, 4, 5].map(n => '--ground-' + n)];
  for (const text of ['--ink', '--soft', '--link']) for (const ground of grounds) {
    const [a, b] = [of(text), of(ground)].sort((x, y) => y - x);
    const ratio = (a + .05) / (b + .05);
    if (ratio < 4.5) low.push([text, ground, ratio]);
  }
  return low;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_colour_has_contrast_enough_on_every_ground(
    chromium: Any, tmp_path: Path, scheme: str
) -> None:
    page = opened(chromium, tmp_path, trace_of(BRIDGE), color_scheme=scheme)
    assert page.evaluate(CONTRAST) == []
    page.close()
