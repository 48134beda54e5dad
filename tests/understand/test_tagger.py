"""The tagger beside the rules: what it may never do, whatever the text."""

import pytest

from stemma import languages
from stemma.model import Attribution, Version
from stemma.understand import sentences, tagger
from stemma.understand.attribution import find as by_rules
from tests.bounds import at_most
from tests.understand.test_attribution import version_of

HOSTILE = {
    "a-report-again-and-again": ("en", "Olsen said that the quay was dry. “It is late,” she added.\n\n"),
    "no-punctuation": ("en", "the quay was dry and olsen said that the ferry left and then "),
    "capitals": ("en", "OLSEN SAID THAT THE QUAY WAS DRY AND THE FERRY LEFT. "),
    "quotation-marks-never-closed": ("en", "He said “the quay was dry. "),
    "cues-and-commas-alone": ("en", "said, "),
    "one-endless-word": ("en", "said"),
    "mixed-scripts": ("en", "Olsen گفت that сказал «dry» قال إن "),
    "russian-dashes": ("ru", "«Мы ждали, — сказал Лунд. — Потом "),
    "persian-without-end": ("fa", "وی گفت که اسکله خشک است و "),
    "chinese-without-end": ("zh", "市长说码头已经关闭，他表示"),
}
LONG = 60_000
LONGEST_CONTENT = 4_000


def found_in(version: Version, language: str = "en") -> tuple[Attribution, ...]:
    spans = sentences.split(version.text, version.blocks, language)
    return tagger.find(version, language, spans, ())[0]


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_text_takes_linear_time_and_no_attribution_spans_it(name: str) -> None:
    language, words = HOSTILE[name]
    version = version_of((words * (LONG // len(words) + 1))[:LONG])
    with at_most(seconds=60):
        found = found_in(version, language)
    assert max((sum(map(len, one.content)) for one in found), default=0) <= LONGEST_CONTENT


@pytest.mark.parametrize("text", ["", " ", "\n\n", "“", "said", ":", "\u202e\u0000 said “\ud7ff"])
def test_text_without_anything_to_find(text: str) -> None:
    assert found_in(version_of(text)) == ()


def test_a_language_without_weights_is_read_by_the_rules(monkeypatch: pytest.MonkeyPatch) -> None:
    version = version_of("Мэр Ильза Брандт заявила, что причал закрыт.")
    spans = sentences.split(version.text, version.blocks, "ru")
    monkeypatch.setattr(languages, "section", lambda *_: None)
    assert tagger.find(version, "ru", spans, ())[0] == by_rules(version, "ru", spans, ())


@pytest.mark.parametrize("language", [None, "xx"])
def test_a_language_without_a_pack_yields_nothing(language: str | None) -> None:
    assert tagger.find(version_of("Olsen said no."), language, (), ())[0] == ()


def test_every_found_place_lies_in_the_text_and_no_cue_in_its_content() -> None:
    version = version_of("Mayor Ilse Brandt said that the quay would open. “It is late,” she added.")
    found = found_in(version)
    assert [version.words(one.cue[0]) for one in found] == ["said", "added"]
    assert [one.chain[-1].name for one in found] == ["Ilse Brandt", "Ilse Brandt"]
    for one in found:
        assert not any(
            cue.start < part.end and part.start < cue.end for cue in one.cue for part in one.content
        )
