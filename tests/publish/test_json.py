"""``--format json``: the names that others build on, and spans that hold the words they claim."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import pytest

from stemma.publish import FORMATS, schema
from tests.publish.cases import BRIDGE, CASES, trace_of

SCHEMA = Path(__file__).parents[2] / "schema" / "trace.schema.json"

FIXED = {
    "witnesses": "id siglum file item publisher language headline kicker byline dateline section story_code "
    "published modified text credits attributions moments findings",
    "stories": "id title witnesses origins independent_origins comparison findings",
    "exemplars": "id siglum name kind",
    "derivations": "witness exemplar kind confidence evidence",
    "entities": "id kind names",
}


def output(case: str = BRIDGE) -> Any:
    return json.loads(FORMATS["json"](trace_of(case)))


def test_schema_in_the_repository_is_the_one_of_the_types() -> None:
    assert SCHEMA.read_bytes() == schema.render(), (
        "run: python -m stemma.publish.schema > schema/trace.schema.json"
    )


@pytest.mark.parametrize("case", CASES)
def test_output_follows_the_schema(case: str) -> None:
    jsonschema.Draft202012Validator(json.loads(SCHEMA.read_bytes())).validate(output(case))


@pytest.mark.parametrize(("part", "names"), FIXED.items())
def test_fixed_names_are_there(part: str, names: str) -> None:
    for record in output()[part]:
        assert set(names.split()) <= set(record)


def test_fixed_names_within_are_there() -> None:
    trace = output()
    story = trace["stories"][0]
    assert set(story["independent_origins"]) == {"least", "most"}
    assert {"name", "kind", "witnesses"} <= set(story["origins"][0])
    assert {"witness", "start", "end", "text"} <= set(trace["derivations"][0]["evidence"][0])
    witness = trace["witnesses"][0]
    assert {"source", "cue", "content", "kind", "chain"} <= set(witness["attributions"][0])
    assert {"text", "start", "end", "from", "to", "calendar", "certainty"} <= set(witness["moments"][0])
    damaged = next(each for each in trace["witnesses"] if each["findings"])
    assert {"kind", "text", "start", "end", "message"} <= set(damaged["findings"][0])


@pytest.mark.parametrize("case", CASES)
def test_spans_hold_their_words(case: str) -> None:
    trace = output(case)
    by_id = {each["id"]: each for each in trace["witnesses"]}
    seen = 0
    for witness in trace["witnesses"]:
        for record in (*witness["credits"], *witness["moments"], *witness["findings"]):
            if record["start"] is not None:
                assert words(witness, record) == record["text"]
                seen += 1
    for record in evidence(trace):
        assert words(by_id[record["witness"]], record) == record["text"]
        seen += 1
    assert seen


def evidence(trace: Any) -> Iterator[Any]:
    for derivation in trace["derivations"]:
        yield from derivation["evidence"]
    for story in trace["stories"]:
        for origin in story["origins"]:
            yield from origin["evidence"]
        for claim in story["comparison"]:
            yield from claim["statements"]


def words(witness: Any, record: Any) -> str:
    name, _, number = record["field"].partition("/")
    field = witness[name][int(number)] if number else witness[name]
    found: str = field[record["start"] : record["end"]]
    return found
