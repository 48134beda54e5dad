"""What can be given, and what is said of what cannot be read. Files are made here, byte for byte."""

import io
from collections.abc import Sequence
from pathlib import Path

import pytest

from stemma import wire
from stemma.acquire import captures, documents
from stemma.acquire.limits import PAGE_BYTES
from stemma.extract import versions
from stemma.model import Analysis, Capture, Document, Dropped, Version, payload_digest

REPORT = """The well of Ansbeck

The well of Ansbeck gives water again, the district office said on Tuesday. It had been dry for two summers.
"""
RUSSIAN = """Колодец в Дубках

В деревне Дубки снова пошла вода из старого колодца, сообщила в среду районная управа. Два лета он был сухим.
"""


def read(*inputs: str, stdin: bytes = b"") -> list[Capture | Dropped]:
    return list(captures(inputs, stdin=io.BytesIO(stdin), fetch=None))


def taken(*inputs: str) -> list[Document | Version | Dropped]:
    return list(documents(read(*inputs)))


def only_drop(found: Sequence[object]) -> Dropped:
    (drop,) = found
    assert isinstance(drop, Dropped)
    assert all("\n" not in part and part for part in (drop.item, drop.kind, drop.cause, drop.remedy))
    return drop


def write(path: Path, content: str | bytes) -> str:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return str(path)


def test_a_directory_is_read_in_order_and_hidden_files_are_told(tmp_path: Path) -> None:
    for name in ("b.txt", "a/z.txt", ".hidden.txt", "a/.git/x.txt"):
        write(tmp_path / name, name + REPORT)
    found = read(str(tmp_path))
    assert [drop.cause for drop in found if isinstance(drop, Dropped)] == ["2 hidden files passed over"]
    names = [capture.target_uri for capture in found if isinstance(capture, Capture)]
    assert names == [str(tmp_path / "a" / "z.txt"), str(tmp_path / "b.txt")]


def test_a_pattern_is_expanded(tmp_path: Path) -> None:
    for name in ("two.txt", "one.txt", "three.md"):
        write(tmp_path / name, name + REPORT)
    found = read(str(tmp_path / "*.txt"))
    assert [Path(item.target_uri).name for item in found if isinstance(item, Capture)] == [
        "one.txt",
        "two.txt",
    ]


def test_standard_input_is_read(tmp_path: Path) -> None:
    (capture,) = read("-", stdin=REPORT.encode())
    assert isinstance(capture, Capture) and capture.target_uri == "-"


@pytest.mark.parametrize(
    ("content", "kind"),
    [(b"", "empty"), (b" \n\t\n", "empty"), (b"x" * (PAGE_BYTES + 1), "too-large")],
    ids=["empty", "blank", "20 MB"],
)
def test_files_without_a_report_are_dropped(tmp_path: Path, content: bytes, kind: str) -> None:
    assert only_drop(read(write(tmp_path / "a.txt", content))).kind == kind


def test_a_limit_can_be_handed_in(tmp_path: Path) -> None:
    path = write(tmp_path / "a.txt", REPORT)
    (drop,) = captures([path], stdin=io.BytesIO(), fetch=None, page_bytes=10)
    assert isinstance(drop, Dropped) and drop.kind == "too-large"


def test_missing_paths_empty_directories_and_vain_patterns_are_told(tmp_path: Path) -> None:
    assert only_drop(read(str(tmp_path / "nowhere.txt"))).kind == "missing"
    assert only_drop(read(str(tmp_path))).kind == "empty-directory"
    assert only_drop(read(str(tmp_path / "*.html"))).kind == "missing"


def test_the_second_of_two_files_with_one_content_names_the_first(tmp_path: Path) -> None:
    first, second = write(tmp_path / "a.txt", REPORT), write(tmp_path / "b.txt", REPORT)
    capture, drop = read(first, second)
    assert isinstance(capture, Capture) and isinstance(drop, Dropped)
    assert drop.kind == "duplicate" and first in drop.cause and drop.item == second


def test_an_address_is_fetched_only_by_the_fetcher_handed_in() -> None:
    asked: list[str] = []

    def fetch(address: str) -> Capture:
        asked.append(address)
        return Capture(address, "text/plain", REPORT.encode(), payload_digest(REPORT.encode()))

    (capture,) = captures(["https://example.org/a"], stdin=io.BytesIO(), fetch=fetch)
    assert isinstance(capture, Capture) and asked == ["https://example.org/a"]
    assert only_drop(read("https://example.org/a")).item == "https://example.org/a"


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n" + bytes(range(256)), b"%PDF-1.7 ...", bytes(1000)])
def test_binary_files_are_dropped_whatever_their_name(tmp_path: Path, content: bytes) -> None:
    assert only_drop(taken(write(tmp_path / "report.txt", content))).kind == "binary"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_encodings_are_read(tmp_path: Path, encoding: str) -> None:
    (document,) = taken(write(tmp_path / "a.txt", RUSSIAN.encode(encoding)))
    assert isinstance(document, Document)
    assert document.content == RUSSIAN and document.findings == ()


@pytest.mark.parametrize("encoding", ["windows-1251", "koi8-r"])
def test_an_undeclared_encoding_is_guessed_and_told(tmp_path: Path, encoding: str) -> None:
    (document,) = taken(write(tmp_path / "a.txt", (RUSSIAN * 3).encode(encoding)))
    assert isinstance(document, Document)
    assert document.content == RUSSIAN * 3
    assert [finding.kind for finding in document.findings] == ["encoding-guessed"]


def test_a_declared_encoding_is_used_and_a_wrong_one_told(tmp_path: Path) -> None:
    page = f"<!doctype html><meta charset='windows-1251'><p>{RUSSIAN}</p>"
    (right,) = taken(write(tmp_path / "a.html", page.encode("windows-1251")))
    (wrong,) = taken(write(tmp_path / "b.html", page.encode("utf-8")))
    assert isinstance(right, Document) and isinstance(wrong, Document)
    assert right.content == wrong.content == page
    assert right.findings == ()
    assert [finding.kind for finding in wrong.findings] == ["wrong-encoding-declared"]


def test_a_text_that_ends_within_a_character_was_cut_off(tmp_path: Path) -> None:
    (document,) = taken(write(tmp_path / "a.txt", RUSSIAN.encode()[:-3]))
    assert isinstance(document, Document)
    assert "\ufffd" not in document.content
    assert [finding.kind for finding in document.findings] == ["truncated-file"]


def test_a_few_bad_bytes_are_told(tmp_path: Path) -> None:
    (document,) = taken(write(tmp_path / "a.txt", (RUSSIAN * 9).encode() + b"\xff" + RUSSIAN.encode()))
    assert isinstance(document, Document)
    assert [finding.kind for finding in document.findings] == ["damaged-encoding"]


FEED = """<?xml version="1.0"?><rss version="2.0"><channel><title>Tide</title>%s</channel></rss>"""
ITEM = "<item><title>%s</title><description>%s</description></item>"
LONG = "The ferry office has moved to the old customs house. " * 6


def test_items_keep_their_number_when_earlier_ones_are_dropped(tmp_path: Path) -> None:
    feed = FEED % (ITEM % ("one", "Short.") + ITEM % ("two", LONG) + ITEM % ("three", ""))
    first, second, third = taken(write(tmp_path / "feed.xml", feed))
    assert isinstance(first, Dropped) and first.kind == "teaser"
    assert isinstance(second, Document) and second.item == 2
    assert isinstance(third, Dropped) and third.kind == "no-text"


def test_a_feed_that_breaks_off_is_read_up_to_there(tmp_path: Path) -> None:
    feed = FEED % (ITEM % ("one", LONG) + ITEM % ("two", LONG))
    found = taken(write(tmp_path / "feed.xml", feed[:-140]))
    assert any(isinstance(item, Document) and item.item == 1 for item in found)
    assert any(isinstance(item, Dropped) and item.kind == "malformed-feed" for item in found)


def test_entities_of_a_feed_are_never_expanded(tmp_path: Path) -> None:
    secret = write(tmp_path / "secret.txt", "the secret")
    bomb = f"""<?xml version="1.0"?>
      <!DOCTYPE rss [<!ENTITY a SYSTEM "file://{secret}"><!ENTITY b "{"x" * 1000}">
      <!ENTITY c "{"&b;" * 1000}"><!ENTITY d "{"&c;" * 1000}">]>"""
    feed = FEED.partition("?>")[2] % (ITEM % ("one", LONG + "&a;&d;"))
    assert only_drop(taken(write(tmp_path / "feed.xml", bomb + feed))).kind == "unsafe-xml"


@pytest.mark.parametrize(
    "start",
    [
        '<rss version="0.91"><channel>%s</channel></rss>',
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/">'
        "<channel><title>Tide</title></channel>%s</rdf:RDF>",
        '<?xml version="1.0" encoding="utf-16"?><!-- a --><rss version="2.0"><channel>%s</channel></rss>',
    ],
    ids=["0.91", "1.0", "2.0 with a wrong encoding"],
)
def test_every_rss_is_read(tmp_path: Path, start: str) -> None:
    (document,) = taken(write(tmp_path / "feed", start % (ITEM % ("one", LONG))))
    assert isinstance(document, Document) and document.item == 1 and document.metadata.title == "one"


def test_our_own_versions_and_analyses_are_read_back(tmp_path: Path) -> None:
    (version,) = versions(taken(write(tmp_path / "a.txt", REPORT)))
    assert isinstance(version, Version)
    lines = [wire.encode(version), b"not json", wire.encode(Analysis(version, "en")), b"", b'{"id": 3}']
    again, bad, analysed, worse = taken(write(tmp_path / "v.jsonl", b"\n".join(lines)))
    assert again == analysed == version
    assert isinstance(bad, Dropped) and bad.item.endswith("line 2")
    assert isinstance(worse, Dropped) and worse.item.endswith("line 5")


def test_an_id_rests_on_the_content_alone(tmp_path: Path) -> None:
    (here,) = versions(taken(write(tmp_path / "a.txt", REPORT)))
    (there,) = versions(taken(write(tmp_path / "elsewhere" / "b.txt", REPORT)))
    assert isinstance(here, Version) and isinstance(there, Version)
    assert here.id == there.id


def test_a_page_without_an_article_is_dropped(tmp_path: Path) -> None:
    page = (
        "<!doctype html><title>Sign in</title><nav>Home News</nav><form>Name <button>Sign in</button></form>"
    )
    assert only_drop(list(versions(taken(write(tmp_path / "a.html", page))))).kind == "no-article"
    assert (
        only_drop(list(versions(taken(write(tmp_path / "b.txt", "Home\nNews\nSport\n"))))).kind
        == "no-article"
    )


def test_a_tag_with_thousands_of_attributes_is_refused(tmp_path: Path) -> None:
    attributes = " ".join(f"a{number}=1" for number in range(20_000))
    path = write(tmp_path / "a.html", f"<!doctype html><p {attributes}>The well gives water again.")
    assert only_drop(taken(path)).kind == "unsafe-markup"
