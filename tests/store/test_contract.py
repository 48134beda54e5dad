"""One contract, every back end."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from stemma.model import Analysis, Capture, Drawing, DrawnWitness, Story, Trace, Version, payload_digest
from stemma.store import MemoryStore, SqliteStore, Store

MADE_BY = "test/1"


@pytest.fixture(params=["memory", "sqlite"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Store]:
    makers: dict[str, Callable[[], Store]] = {
        "memory": MemoryStore,
        "sqlite": lambda: SqliteStore(tmp_path / "hub.sqlite", made_by=MADE_BY),
    }
    made = makers[request.param]()
    yield made
    made.close()


def capture(payload: bytes, uri: str = "report.txt") -> Capture:
    return Capture(
        uri, "text/plain", payload, payload_digest(payload), charset="utf-8", headers=(("ETag", '"1"'),)
    )


def analysis(key: str, of: Capture, text: str = "The bridge was opened.") -> Analysis:
    return Analysis(Version(key, of.digest, of.target_uri, None, text), "en")


def test_a_report_comes_back_as_it_was_put(store: Store) -> None:
    one = capture(b"The bridge was opened.")
    assert store.report(one, [analysis("v-1", one)])
    assert list(store.captures()) == [one]
    assert list(store.analyses()) == [analysis("v-1", one)]


def test_the_same_report_again_adds_nothing(store: Store) -> None:
    one = capture(b"The bridge was opened.")
    store.report(one, [analysis("v-1", one)])
    assert not store.report(one, [analysis("v-1", one)])
    assert len(list(store.captures())) == 1
    assert len(list(store.analyses())) == 1


def test_one_content_under_two_names_is_one_capture(store: Store) -> None:
    store.report(capture(b"The bridge was opened.", "a.txt"), [])
    store.report(capture(b"The bridge was opened.", "b.txt"), [])
    assert [one.target_uri for one in store.captures()] == ["a.txt"]


def test_a_better_analysis_replaces_the_older_one(store: Store) -> None:
    one = capture(b"The bridge was opened.")
    store.report(one, [analysis("v-1", one)])
    assert store.report(one, [analysis("v-1", one, "The bridge was reopened.")])
    assert [found.version.text for found in store.analyses()] == ["The bridge was reopened."]


def test_analyses_come_in_order_of_id_however_they_were_put(store: Store) -> None:
    one, other = capture(b"one"), capture(b"other")
    store.report(one, [analysis("v-9", one)])
    store.report(other, [analysis("v-1", other)])
    assert [found.id for found in store.analyses()] == ["v-1", "v-9"]


def test_drawings_are_kept_as_long_as_a_trace_rests_on_them(store: Store) -> None:
    one, other = (Drawing(Story(key, "Bridge", (key,)), (DrawnWitness(key),)) for key in ("v-1", "v-2"))
    store.keep_drawing("k-1", one)
    store.keep_drawing("k-2", other)
    store.keep_drawing("k-2", other)
    assert (store.drawing("k-1"), store.drawing("k-2"), store.drawing("k-3")) == (one, other, None)
    store.keep_trace(Trace((), (), (), (), ()), {"k-2", "k-3"})
    assert (store.drawing("k-1"), store.drawing("k-2")) == (None, other)


def test_the_trace_is_replaced_as_a_whole(store: Store) -> None:
    assert store.trace() is None
    empty = Trace((), (), (), (), ())
    store.keep_trace(empty)
    store.keep_trace(empty)
    assert store.trace() == empty
