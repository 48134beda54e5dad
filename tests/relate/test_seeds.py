"""The two real pages that the project started from, traced through the command line.

They are read from the directory that STEMMA_SEEDS names (default: ``../shared/seeds`` beside the
checkout) and never copied; without it these tests are skipped.
"""

import json
import os
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner

from stemma.cli import main

SEEDS = Path(os.environ.get("STEMMA_SEEDS", Path(__file__).parents[3] / "shared" / "seeds"))
pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason=f"the seeds are not there: {SEEDS}")


@pytest.fixture(scope="module")
def trace() -> dict[str, Any]:
    files = sorted(str(path) for path in SEEDS.glob("*.txt"))
    result = CliRunner().invoke(main, ["trace", *files, "--format", "json", "--quiet"])
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.stdout)
    return found


@pytest.fixture(scope="module")
def ava(trace: dict[str, Any]) -> dict[str, Any]:
    return _witness(trace, "000_")


@pytest.fixture(scope="module")
def webangah(trace: dict[str, Any]) -> dict[str, Any]:
    return _witness(trace, "002_")


@pytest.fixture(scope="module")
def edges(trace: dict[str, Any]) -> set[tuple[str, str, str]]:
    names = {one["id"]: one["publisher"] for one in trace["witnesses"]}
    names |= {one["id"]: one["name"] for one in trace["exemplars"]}
    return {(names[e["witness"]], names[e["exemplar"]], e["kind"]) for e in trace["derivations"]}


def _witness(trace: dict[str, Any], prefix: str) -> dict[str, Any]:
    found: dict[str, Any] = next(w for w in trace["witnesses"] if Path(w["file"]).name.startswith(prefix))
    return found


def test_fields_of_the_dated_page(ava: dict[str, Any]) -> None:
    assert ava["published"] == "2024-06-19T08:51"
    assert ava["story_code"] == "292164"
    assert ava["publisher"] == "Afghan Voice Agency"
    assert ava["section"] == "International"
    assert ava["kicker"].startswith("On the eve of traveling")
    assert ava["headline"].endswith("against the traitorous West!")
    assert ava["headline"] not in ava["text"]
    assert not any(words in ava["text"] for words in ("Post a comment", "Your Name", "Your Email"))


def test_fields_of_the_translated_page(webangah: dict[str, Any]) -> None:
    assert webangah["publisher"] == "Webangah News Hub"
    assert webangah["section"] == "International News"
    assert webangah["published"] is None
    assert webangah["inferred"]["from"] == webangah["inferred"]["to"] == "2024-06-18"
    furniture = (
        "Get News Fast",
        "free zones of Iran",
        "Leave a Reply",
        "sixteen",
        "have failed",
        "translated",
    )
    assert not any(words in webangah["text"] for words in furniture)
    assert any(c["role"] == "translation" and "Tasnim" in c["name"] for c in webangah["credits"])


def test_the_day_is_the_text_s_own_and_disagrees_with_the_page(ava: dict[str, Any]) -> None:
    moment = next(one for one in ava["moments"] if "29th of Gemini" in one["text"])
    assert (moment["from"], moment["to"]) == ("2024-06-18", "2024-06-18")
    assert moment["calendar"] == "solar-hijri"
    assert any(one["kind"] == "date-disagrees" for one in ava["findings"])


def test_damage_is_found(ava: dict[str, Any], webangah: dict[str, Any]) -> None:
    shown = {(one["kind"], one["text"]) for one in ava["findings"] if one["text"]}
    assert any(kind == "unclosed-quotation" and "Russia and North Korea They" in text for kind, text in shown)
    assert ("fragment", "be discussed.") in shown
    assert any(kind == "cut-sentence" and "and Oleg" in text for kind, text in shown)
    assert any(one["text"] == "not to be fundamental." for one in webangah["findings"])


def test_spellings_stay_and_known_bearers_are_offered(trace: dict[str, Any]) -> None:
    entities = {name: one for one in trace["entities"] for name in one["names"]}
    for spelling in ("Andrei Belusov", "Roman Starovit", "Oleg Blozirov"):
        assert entities[spelling]["offers"], spelling
    offer = entities["Rasha Today"]["offers"][0]
    assert offer["label"] == "RT"
    assert offer["reason"]


def test_one_story_without_an_edge_between_its_reports(trace: dict[str, Any]) -> None:
    assert len(trace["stories"]) == 1
    witnesses = {one["id"] for one in trace["witnesses"]}
    between = [e for e in trace["derivations"] if {e["witness"], e["exemplar"]} <= witnesses]
    assert between == []


def test_the_sources_of_the_dated_page(edges: set[tuple[str, str, str]]) -> None:
    cited = {giver for taker, giver, kind in edges if taker == "Afghan Voice Agency" and kind == "citation"}
    assert {"Rodong Sinmun", "Rasha Today", "Kremlin", "Peskov"} <= cited
    assert any(taker == "Rodong Sinmun" and "Putin" in giver for taker, giver, _ in edges)


def test_the_chain_behind_the_translated_page(edges: set[tuple[str, str, str]]) -> None:
    assert ("Webangah News Hub", "Tasnim News Agency", "credit") in edges
    assert ("Tasnim News Agency", "Novosti", "citation") in edges
    assert ("Tasnim News Agency", "Rodong Sinmun", "citation") in edges
    behind = {giver for taker, giver, _ in edges if taker == "Novosti"}
    behind |= {giver for taker, giver, _ in edges if taker in behind}
    assert any("document" in giver for giver in behind)
    assert any("portal" in giver for giver in behind)


def test_every_edge_leads_to_its_exact_words(trace: dict[str, Any]) -> None:
    witnesses = {one["id"]: one for one in trace["witnesses"]}
    for edge in trace["derivations"]:
        assert edge["evidence"]
        for words in edge["evidence"]:
            report = witnesses[words["witness"]]
            name, _, number = words["field"].partition("/")
            text = report[name][int(number)] if number else report[name]
            assert text[words["start"] : words["end"]] == words["text"]


def test_two_origins_after_kin_are_merged(trace: dict[str, Any]) -> None:
    story = trace["stories"][0]
    assert story["independent_origins"] == {"least": 2, "most": 2}
    names = sorted(one["name"] for one in story["origins"])
    assert names == ["Rodong Sinmun", "Russian presidency (Kremlin)"]


def test_neither_report_shows_reporting_of_its_own(ava: dict[str, Any], webangah: dict[str, Any]) -> None:
    for report in (ava, webangah):
        assert any(one["kind"] == "no-own-reporting" for one in report["findings"])


def test_signed_against_accepted_the_proposal_is_an_alteration(trace: dict[str, Any]) -> None:
    altered = [one for one in trace["stories"][0]["comparison"] if one["kind"] == "altered"]
    assert any(
        one["aspect"] == "modality"
        and any("signed an order" in said["text"] for said in one["statements"])
        and any("accepted the proposal" in said["text"] for said in one["statements"])
        for one in altered
    )


def test_the_two_days_of_the_trip_agree(trace: dict[str, Any]) -> None:
    agreed = [one for one in trace["stories"][0]["comparison"] if one["kind"] == "all"]
    assert any(
        any("two-day trip" in said["text"] for said in one["statements"])
        and any("until Wednesday" in said["text"] for said in one["statements"])
        for one in agreed
    )


@pytest.mark.parametrize(
    ("words", "speaker"),
    [
        ("Vietnam", "Peskov"),
        ("Manturov", "Kremlin"),
        ("alternative settlement system", "Putin"),
        ("not to be fundamental", None),
    ],
)
def test_what_only_one_says_is_listed_with_its_speaker(
    trace: dict[str, Any], words: str, speaker: str | None
) -> None:
    said = [
        statement
        for claim in trace["stories"][0]["comparison"]
        if claim["kind"] in ("one", "all")
        for statement in claim["statements"]
        if words in statement["text"]
    ]
    assert said
    assert speaker is None or any(speaker in (one["speaker"] or "") for one in said)
