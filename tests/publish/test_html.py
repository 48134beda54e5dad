"""The HTML page: every edge and figure leads to its words, and nothing of a stranger's becomes markup."""

import itertools
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from typing import Any

import lxml.html
import pytest

from stemma.model import Span, Trace
from stemma.publish import FORMATS
from stemma.publish.page.anchors import Highlight
from stemma.publish.page.marks import marked
from tests.publish import hostile
from tests.publish.cases import BRIDGE, trace_of
from tests.publish.stories import story

PAGE_TAGS = (
    "html head meta title style body a header p h1 h2 h3 h4 dl div dt dd ul ol li main article figure "
    "figcaption section strong span q mark blockquote details summary footer bdi"
)
DRAWING_TAGS = "svg desc defs marker path g rect circle line text"
TAGS = {*PAGE_TAGS.split(), *DRAWING_TAGS.split()}
SIZE = re.compile(r", (\d+) reports?,")
LINK = re.compile(r"#[\w-]+|https?://.*", re.DOTALL)


def page_of(trace: Trace) -> Any:
    return lxml.html.document_fromstring(FORMATS["html"](trace).decode())


def test_every_link_leads_somewhere_and_no_id_stands_twice() -> None:
    for trace in (trace_of(BRIDGE), story(12, 1), two_stories(), shared_exemplar()):
        assert_linked(trace)


def shared_exemplar() -> Trace:
    """Two stories of one report each that go back to the same chain of exemplars."""
    whole = trace_of(BRIDGE)
    told = whole.stories[0]
    stories = tuple(
        type(told)(each, each, (each,), told.origins[:1]) for each in ("w-vestnik", "w-sahel", "w-hub")
    )
    return Trace(whole.witnesses, stories, whole.exemplars, whole.derivations, ())


def assert_linked(trace: Trace) -> None:
    page = page_of(trace)
    ids = page.xpath("//@id")
    assert len(ids) == len(set(ids))
    assert {each[1:] for each in page.xpath("//@href") if each.startswith("#")} <= set(ids)


def test_every_edge_leads_to_its_words_in_the_report_and_back() -> None:
    trace = trace_of(BRIDGE)
    page = page_of(trace)
    for number in range(1, len(trace.derivations) + 1):
        links = page.xpath(f"//li[@id='edge-{number}']//a[q]/@href")
        assert links
        for link in links:
            quotation = page.xpath(f"string(//li[@id='edge-{number}']//a[@href='{link}']/q)")
            mark = page.get_element_by_id(link[1:])
            words = "".join(mark.xpath(".//text()[not(parent::a[@class='back'])]"))
            assert words == quotation
            assert page.xpath(f"//mark[@id='{link[1:]}']//a[@class='back'][@href='#edge-{number}']")


def test_every_statement_and_finding_leads_to_its_words() -> None:
    page = page_of(trace_of(BRIDGE))
    comparison = page.xpath("//section[@id='comparison-1']//q")
    assert len(comparison) == 19
    assert all(each.getparent().tag == "a" for each in comparison)
    assert len(page.xpath("//section[@id='findings-1']//a/q")) == 4


def test_texts_stand_whole_and_in_their_direction() -> None:
    trace = trace_of(BRIDGE)
    page = page_of(trace)
    for number, witness in enumerate(trace.witnesses, start=1):
        body = page.xpath(f"//article[@id='report-{number}']//div[contains(@class, 'body')]")[0]
        shown = "".join(body.xpath(".//text()[not(parent::a[@class='back'])]"))
        assert shown.split() == witness.analysis.version.text.split()
        right_to_left = witness.analysis.language in {"fa", "ar"}
        assert (body.get("lang"), body.get("dir")) == (
            witness.analysis.language,
            "rtl" if right_to_left else "ltr",
        )
    assert "has translated this news" in page.xpath("string(//div[@class='credits'])") + page.xpath(
        "string(//article[@id='report-4']//div[@class='credits'])"
    )


def test_what_was_left_out_and_what_was_not_measured_are_said() -> None:
    trace = trace_of(BRIDGE)
    assert "empty.txt" in page_of(trace).xpath("string(//section[@id='left-out'])")
    told = trace.stories[0]
    unmeasured = type(told)(told.id, told.title, told.witnesses)
    page = page_of(Trace(trace.witnesses, (unmeasured,), trace.exemplars, trace.derivations, ()))
    assert "not measured" in page.xpath("string(//section[@id='origins-1'])")


def two_stories() -> Trace:
    one, two = trace_of(BRIDGE), story(5, 1)
    return Trace(
        one.witnesses + two.witnesses,
        one.stories + two.stories,
        one.exemplars + two.exemplars,
        one.derivations + two.derivations,
        one.entities,
    )


def test_the_list_of_stories_begins_with_the_largest() -> None:
    trace = two_stories()
    sizes = [len(story.witnesses) for story in reversed(trace.stories)]
    page = page_of(replace(trace, stories=tuple(sorted(trace.stories, key=lambda one: len(one.witnesses)))))
    told = [each.text_content() for each in page.xpath("//header//ol/li")]
    assert [int(SIZE.search(line)[1]) for line in told] == sorted(sizes, reverse=True)  # type: ignore[index]


@pytest.mark.parametrize("trace", [trace_of(BRIDGE), two_stories()], ids=["one", "two"])
def test_headings_are_in_order_and_landmarks_are_there(trace: Trace) -> None:
    page = page_of(trace)
    levels = [int(each.tag[1]) for each in page.iter("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in itertools.pairwise(levels))
    assert [len(page.xpath(f"//{tag}")) for tag in ("main", "footer")] == [1, 1]
    assert page.xpath("//body/*[1]/@href") == ["#main"]


def test_policy_allows_the_one_style_and_nothing_else() -> None:
    written = FORMATS["html"](trace_of(BRIDGE)).decode()
    style = re.search(r"<style>(.*?)</style>", written, re.DOTALL)
    assert style
    digest = b64encode(sha256(style[1].encode()).digest()).decode()
    assert f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'" in written
    assert not re.search(r"\sstyle=|<script|\son\w+=|url\(h", written)


@pytest.mark.parametrize("number", range(len(hostile.OURS)))
def test_our_attacks_stay_text(number: int) -> None:
    assert_inert(next(itertools.islice(hostile.ours(), number, None)))


def test_known_attacks_stay_text() -> None:
    if not hostile.payloads():
        pytest.skip("no payload lists: STEMMA_EVALUATION names no evaluation data")
    for trace in hostile.theirs():
        assert_inert(trace)


def assert_inert(trace: Trace) -> None:
    for name in ("html", "svg"):
        written = FORMATS[name](trace).decode()
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ufffe]", written)
        page: Any = lxml.html.document_fromstring(written)
        for element in page.iter():
            assert isinstance(element.tag, str), "a comment got in"
            assert element.tag in TAGS, element.tag
            assert not [key for key in element.attrib if key.startswith("on") or key in {"style", "src"}]
            assert LINK.fullmatch(element.get("href", "#x"))
        assert len(page.xpath("//style")) == 1
        assert len(page.xpath("//meta")) == (0 if name == "svg" else 5)


SPANS = [(0, 10), (2, 5), (4, 8), (5, 12), (0, 3), (8, 20), (15, 20), (19, 30), (0, 30)]


@pytest.mark.parametrize("length", range(1, 6))
def test_crossing_highlights_nest_and_lose_no_letter(length: int) -> None:
    text = "a<b&c def ghi jkl mno pqr stu "
    for spans in itertools.combinations(SPANS, length):
        highlights = [Highlight(f"m{a}-{b}", Span(a, b), ["edge"], ["note"], [1]) for a, b in spans]
        highlights.sort(key=lambda each: (each.span.start, -each.span.end))
        root: Any = lxml.html.fragment_fromstring(str(marked(text, highlights)), create_parent="div")
        assert "".join(root.xpath(".//text()[not(parent::a)]")) == text
        assert sorted(root.xpath(".//mark/@id")) == sorted(each.id for each in highlights)
        assert len(root.xpath(".//a[@class='back']")) == length
