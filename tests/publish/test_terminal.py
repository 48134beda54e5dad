"""The report for the terminal: at any width, in a pipe and on a terminal."""

import io
import re

import pytest
from rich.cells import cell_len
from rich.console import Console

from stemma.model import Derivation, Exemplar, Trace
from stemma.publish.terminal import show
from tests.publish.cases import BRIDGE, CASES, FOLDER, trace_of
from tests.publish.golden import is_golden
from tests.publish.stories import story


def shown(trace: Trace, width: int = 80, *, terminal: bool = False, no_color: bool = False) -> str:
    written = io.StringIO()
    console = Console(
        file=written,
        width=width,
        force_terminal=terminal,
        no_color=no_color,
        color_system="truecolor" if terminal else "auto",
    )
    show(trace, console)
    return written.getvalue()


@pytest.mark.parametrize("case", CASES)
def test_report_is_the_golden_file(case: str) -> None:
    assert is_golden(FOLDER / case / "expected.txt", shown(trace_of(case)).encode())


@pytest.mark.parametrize("width", [40, 60, 80, 100, 160])
def test_no_line_is_wider_than_the_terminal(width: int) -> None:
    for trace in (trace_of(BRIDGE), story(12, 1), story(40, 7)):
        lines = shown(trace, width).splitlines()
        assert max(cell_len(line) for line in lines) <= width
        assert not [line for line in lines if line != line.rstrip()]


def test_a_pipe_gets_plain_text_and_a_terminal_colour() -> None:
    assert "\x1b" not in shown(trace_of(BRIDGE))
    assert "\x1b[36m" in shown(trace_of(BRIDGE), terminal=True)


def test_no_color_is_honoured() -> None:
    styled = shown(trace_of(BRIDGE), terminal=True, no_color=True)
    codes = {int(code) for part in re.findall(r"\x1b\[([\d;]+)m", styled) for code in part.split(";")}
    assert not codes & set(range(30, 50))


def test_right_to_left_text_is_isolated() -> None:
    report = shown(trace_of(BRIDGE), 120)
    assert "\u2068روزنامه ساحل\u2069" in report
    assert report.count("\u2068") == report.count("\u2069")


def test_control_characters_and_markup_of_strangers_do_nothing() -> None:
    hostile = "\x1b]0;owned\x07\x1b[2J\x9b31m[bold red]no[/] :boom: \u202egnp.exe\r\n\x08"
    trace = trace_of(BRIDGE)
    exemplars = tuple(Exemplar(each.id, "σ", hostile, "publisher") for each in trace.exemplars)
    report = shown(Trace(trace.witnesses, trace.stories, exemplars, trace.derivations, trace.entities), 160)
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", report)
    assert "[bold red]no[/] :boom:" in report


def test_a_chain_longer_than_the_terminal_is_wide_is_still_shown() -> None:
    whole = trace_of(BRIDGE)
    chain = tuple(Exemplar(f"c{n}", f"c{n}", f"agency {n}", "publisher") for n in range(60))
    links = tuple(Derivation(f"c{n}", f"c{n + 1}", "citation", 0.5, ()) for n in range(59))
    end = Derivation("w-courier", "c0", "citation", 0.5, ())
    report = shown(Trace(whole.witnesses, whole.stories, chain, (*links, end), ()), 40)
    assert "c59" in report


def test_a_circle_in_a_damaged_trace_is_still_shown() -> None:
    whole = trace_of(BRIDGE)
    circle = (
        Derivation("w-mina", "w-courier", "reuse", 0.5, ()),
        Derivation("w-courier", "w-mina", "reuse", 0.5, ()),
    )
    assert "Brenholm Courier" in shown(Trace(whole.witnesses, whole.stories, (), circle, ()))


def test_without_reports_it_says_so() -> None:
    assert shown(Trace((), (), (), (), ())) == "No report, no stemma.\n"
