"""Why a source was taken for what it is: a reason for each, with the words of the report that tell it."""

from itertools import groupby
from pathlib import Path

import pytest

from stemma.evaluation import cases
from stemma.evaluation.cases import Case
from stemma.evaluation.engines import find_in_case
from stemma.model import Analysis, Version
from stemma.understand.reading import analysis

CASES = Path(__file__).parent.parent / "cases"
OPEN = [cases.read(path) for path in cases.open_paths(CASES)]
BY_LANGUAGE = {
    language: list(of_one) for language, of_one in groupby(OPEN, key=lambda case: case.name.partition("/")[0])
}

HARBOUR = (
    "Maria Olsen, the mayor of Varga, said that the quay is closed. “We are sorry,” she said. Olsen said that"
    " the ferry would run. Reuters reported that the strike was over. A ministry official who asked not to be"
    " named said that the pier was unsafe. According to the Norda news agency, the port will be shut. The"
    " ministry said that ships would wait. The report said that the fees would rise."
)
PUERTO = (
    "La alcaldesa de Varga, Marta Berrocal, dijo que el puerto seguirá cerrado. Añadió que los barcos"
    " esperarán fuera."
)


def understood(text: str) -> Analysis:
    return analysis(Version("v", "c", "f", None, text), "rules")


def told(text: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """The words of each link with its grounds and theirs."""
    found = understood(text)
    words = found.version.words
    return [
        (
            " ".join(map(words, link.source)),
            [(one.by, words(one.place) if one.place else "") for one in link.grounds],
        )
        for each in found.attributions
        for link in each.chain
    ]


def test_each_kind_of_source_has_its_reason() -> None:
    assert told(HARBOUR) == [
        ("Maria Olsen, the mayor of Varga", [("title", "mayor")]),
        ("she", [("pronoun", "Maria Olsen")]),
        ("Olsen", [("short-name", "Maria Olsen")]),
        ("Reuters", [("gazetteer", "Reuters")]),
        ("A ministry official who asked not to be named", [("unnamed-words", "asked not to be named")]),
        ("the Norda news agency", [("outlet-word", "news agency")]),
        ("The ministry", [("institution-word", "ministry")]),
        ("The report", [("document-word", "report")]),
    ]


def test_a_verb_without_a_subject_leads_to_the_speaker_before() -> None:
    assert told(PUERTO)[-1] == ("", [("unspoken-subject", "Marta Berrocal")])


def test_credits_tell_their_form_and_what_tells_a_publisher() -> None:
    text = f"VARGA, June 18 (Reuters) — {HARBOUR}\n\nShips wait outside the harbour for a week. (NQX)"
    found = understood(text)
    assert [
        (one.name, [(ground.by, found.version.words(ground.place)) for ground in one.grounds if ground.place])
        for one in found.credits
    ] == [
        ("Reuters", [("dateline", "VARGA, June 18 (Reuters) —"), ("gazetteer", "Reuters")]),
        ("NQX", [("end-mark", "(NQX)"), ("letters", "NQX")]),
    ]


@pytest.mark.parametrize("language", BY_LANGUAGE)
def test_whatever_has_a_kind_has_a_reason_and_its_words_stand_in_the_report(language: str) -> None:
    for case in BY_LANGUAGE[language]:
        assert_grounded(case)


def assert_grounded(case: Case) -> None:
    for attribution in find_in_case(case):
        for link in attribution.chain:
            assert bool(link.grounds) == (link.kind is not None), (case.name, link)
            assert all(case.version.words(one.place).strip() for one in link.grounds if one.place)
