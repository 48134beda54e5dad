"""``stemma names`` as it is called."""

import json

from click.testing import CliRunner, Result

from stemma.cli import main


def run(*arguments: str, text: str = "") -> Result:
    return CliRunner().invoke(main, ["names", *arguments], input=text)


def test_two_spellings_of_one_name() -> None:
    result = run("Andrei Belyakov", "Андрей Беляков")
    assert result.exit_code == 0
    assert "Andrei Belyakov = Андрей Беляков" in result.stdout
    assert "spellings of one name" in result.stdout


def test_two_people() -> None:
    result = run("Maria Belyakova", "Elena Belyakova")
    assert result.exit_code == 0
    assert "Maria Belyakova ≠ Elena Belyakova" in result.stdout
    assert "different names" in result.stdout


def test_several_names_are_brought_together() -> None:
    result = run("Andrei Belyakov", "آندری بلیاکوف", "Karin Oltmann", "Oltmann, Karin")
    assert "bearer 1: Andrei Belyakov, آندری بلیاکوف" in result.stdout
    assert "bearer 2: Karin Oltmann, Oltmann, Karin" in result.stdout


def test_a_name_read_back_from_another_script_is_offered_with_the_reason() -> None:
    result = run("Rasha Today", "Northern Beacon", "--kind", "outlet")
    assert "read back into Latin letters" in result.stdout
    assert "RT" in result.stdout


def test_json() -> None:
    result = run("Bill Tarvin", "William Tarvin", "--format", "json")
    answer = json.loads(result.stdout)
    assert answer["names"] == ["Bill Tarvin", "William Tarvin"]
    assert answer["groups"] == [["Bill Tarvin", "William Tarvin"]]
    pair = answer["pairs"][0]
    assert pair["same"] is True
    assert 0 < pair["score"] <= 1
    assert set(pair) == {"left", "right", "same", "score", "reason"}


def test_sets_are_read_from_standard_input_one_a_line() -> None:
    result = run("--format", "json", text="Bill Tarvin\tWilliam Tarvin\n\nK. Oltmann\tKarin Oltmann\n")
    assert result.exit_code == 0
    assert [json.loads(line)["pairs"][0]["same"] for line in result.stdout.splitlines()] == [True, True]


def test_a_single_name_is_left_out_with_a_line() -> None:
    result = run(text="Karin Oltmann\nBill Tarvin\tWilliam Tarvin\n")
    assert result.exit_code == 3
    assert "standard input, line 1: left out (too-few)" in result.stderr


def test_nothing_to_compare() -> None:
    assert run("Karin Oltmann").exit_code == 1
    assert run(text="").exit_code == 1
    assert "no names" in run(text="").stderr


def test_hostile_names_do_no_harm() -> None:
    result = run("\x00\ufeff", "a" * 100_000, "'; DROP TABLE", "—")
    assert result.exit_code == 0
