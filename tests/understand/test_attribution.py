"""Each file of ``tests/cases/attribution`` is a short report; its attributions are found, and no others.

In the exact cases the words must agree, but for the cue: it may take in adverbs and auxiliaries. Any other
case is compared as in ``stemma evaluate``. Cases that fail today are listed in ``not-yet.txt``, which
``python scripts/not_yet.py`` writes anew; one that has come to pass must leave it. Held-out cases are
not tested one by one.
"""

import io
import os
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from _pytest.mark import ParameterSet

from stemma.evaluation import cases, not_yet
from stemma.evaluation.case_scores import Judge
from stemma.evaluation.cases import Case, GoldAttribution
from stemma.evaluation.engines import find_in_case
from stemma.model import Attribution, Block, Mention, Span, Version
from stemma.understand import sentences
from stemma.understand.attribution import find
from tests.bounds import at_most

CASES = Path(__file__).parent.parent / "cases"


def version_of(text: str, headline: str | None = None) -> Version:
    blocks: list[Block] = []
    at = 0
    for paragraph in text.split("\n\n"):
        blocks.append(Block(at, at + len(paragraph)))
        at += len(paragraph) + 2
    return Version("v", "c", "f", None, text, headline=headline, blocks=tuple(blocks))


def found_in(version: Version, language: str) -> tuple[Attribution, ...]:
    return find(version, language, sentences.split(version.text, version.blocks, language), ())


def words(version: Version, spans: Sequence[Span]) -> list[str]:
    return [version.words(span) for span in spans]


OPEN = [cases.read(path) for path in cases.open_paths(CASES)]
NOT_YET = frozenset(not_yet.read(CASES))


def named(case: Case) -> str:
    return case.name


@pytest.mark.parametrize("case", [case for case in OPEN if case.is_exact], ids=named)
def test_exact_case(case: Case) -> None:
    found = found_in(case.version, case.language)
    assert [told(case.version, one) for one in found] == [told(case.version, one) for one in case.expected]
    for attribution, expected in zip(found, case.expected, strict=True):
        cue = " ".join(words(case.version, expected.cue))
        assert cue in " ".join(words(case.version, attribution.cue))
        if expected.chain is not None:
            links = [(link.name, link.kind) for link in attribution.chain]
            assert links == [(link.name, link.kind) for link in expected.chain]


def told(version: Version, attribution: Attribution | GoldAttribution) -> tuple[list[str], list[str], str]:
    return (
        words(version, attribution.source),
        words(version, attribution.content),
        attribution.kind,
    )


def open_cases() -> Iterator[ParameterSet]:
    for case in OPEN:
        if not case.is_exact:
            marks = [pytest.mark.xfail(reason="not yet")] if case.name in NOT_YET else []
            yield pytest.param(case, marks=marks, id=case.name)


@pytest.mark.parametrize("case", list(open_cases()))
def test_case(case: Case) -> None:
    assert Judge(case, find_in_case(case, "rules")).faults() == []


def test_what_is_not_found_yet_is_a_case() -> None:
    assert {case.name for case in OPEN if not case.is_exact} >= NOT_YET


HOSTILE = {
    "a-sentence-again-and-again": ("en", "Olsen said that the quay was dry. "),
    "no-punctuation": ("en", "the quay was dry and olsen said that the ferry left and then "),
    "capitals": ("en", "OLSEN SAID THAT THE QUAY WAS DRY AND THE FERRY LEFT. "),
    "quotation-marks-never-closed": ("en", "He said “the quay was dry. "),
    "straight-marks-never-closed": ("en", 'He said "the quay was dry. '),
    "cues-and-commas-alone": ("en", "said, "),
    "cues-alone": ("en", "said "),
    "colons-and-marks": ("en", ": “ a "),
    "markers-alone": ("en", "according to "),
    "dashes-in-quotations": ("ru", "«Мы ждали, — сказал Лунд. — Потом "),
    "persian-without-end": ("fa", "وی گفت که اسکله خشک است و "),
    "mixed-scripts": ("en", "Olsen گفت that сказал «dry» قال إن "),
}
LONG = 60_000
LONGEST_CONTENT = 4_000


@pytest.mark.parametrize("name", sorted(HOSTILE))
def test_hostile_text_takes_linear_time_and_no_attribution_spans_it(name: str) -> None:
    language, words_of_it = HOSTILE[name]
    version = version_of((words_of_it * (LONG // len(words_of_it) + 1))[:LONG])
    spans = sentences.split(version.text, version.blocks, language)
    with at_most(seconds=60):
        found = find(version, language, spans, ())
    assert max((sum(map(len, one.content)) for one in found), default=0) <= LONGEST_CONTENT


def test_a_quotation_of_ten_paragraphs_is_one_attribution() -> None:
    paragraphs = [f"“The quay was closed for the {number}. time." for number in range(1, 11)]
    version = version_of("Olsen wrote to us.\n\nShe said: " + "\n\n".join(paragraphs) + "”")
    found = found_in(version, "en")
    said = [one for one in found if words(version, one.cue) == ["said"]]
    assert len(said) == 1
    assert len(said[0].content) == 10
    assert said[0].kind == "direct"


@pytest.mark.parametrize("text", ["", " ", "\n\n", "“", "said", ":", "\u202e\u0000 said “\ud7ff"])
def test_text_without_anything_to_find(text: str) -> None:
    assert found_in(version_of(text), "en") == ()


@pytest.mark.parametrize("language", [None, "xx"])
def test_a_language_without_a_pack_yields_nothing(language: str | None) -> None:
    assert find(version_of("Olsen said no."), language, (), ()) == ()


def test_the_same_text_gives_the_same_answer_whatever_the_order_of_mentions() -> None:
    text = "Varga Mayor Ilse Brandt met Peder Lund. The mayor said that it was late."
    version = version_of(text)
    spans = sentences.split(text, version.blocks, "en")
    mentions = [
        Mention(Span(text.index(name), text.index(name) + len(name)), name, "person")
        for name in ("Ilse Brandt", "Peder Lund")
    ]
    found = find(version, "en", spans, mentions)
    assert found == find(version, "en", spans, mentions[::-1])
    assert [link.name for one in found for link in one.chain] == ["Ilse Brandt"]


SEEDS = Path(os.environ.get("STEMMA_SEEDS", "../shared/seeds"))


def chains_of(name: str) -> set[tuple[str | None, ...]]:
    from stemma.acquire import captures, documents  # noqa: PLC0415
    from stemma.extract import versions  # noqa: PLC0415
    from stemma.understand import analyses  # noqa: PLC0415

    paths = sorted(SEEDS.glob(f"{name}_*.txt"))
    if not paths:
        pytest.skip("the two real pages are not there: set STEMMA_SEEDS to their directory")
    found = documents(captures([str(paths[0])], stdin=io.BytesIO(), fetch=None))
    kept = [one for one in versions(found) if isinstance(one, Version)]
    return {
        tuple(link.name for link in attribution.chain)
        for analysis in analyses(kept)
        for attribution in analysis.attributions
    }


def test_the_first_real_page_names_its_sources() -> None:
    chains = chains_of("000")
    assert ("Rodong Sinmun", "Vladimir Putin") in chains
    assert ("Rasha Today", "Vladimir Putin") in chains
    assert ("Kremlin",) in chains
    assert ("Peskov",) in chains


def test_the_second_real_page_names_its_chains() -> None:
    chains = chains_of("002")
    told = {" <- ".join(name or "" for name in chain) for chain in chains}
    assert any(names.startswith("Tasnim") and names.endswith("<- Novosti") for names in told)
    assert ("Rodong Sinmun",) in chains
