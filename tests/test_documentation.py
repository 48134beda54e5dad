"""Documentation that a reader can rely on: references as generated, links that lead somewhere."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

from stemma.cli.main import COMMANDS
from stemma.evaluation import cases
from stemma.settings import VARIABLES

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = [
    ROOT / "README.md",
    *sorted(DOCS.glob("*.md")),
    ROOT / "examples" / "README.md",
    ROOT / "benchmarks" / "derivation" / "README.md",
]
QUALITY_ROW = re.compile(r"^\| `(\w+)` \| [^|]* \| (\d+) \| (\d+) \|", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:|#)([^)#\s]+)(?:#[^)]*)?\)|src=\"(?!https?:)([^\"]+)\"")


def test_no_reference_page_is_stale() -> None:
    run = subprocess.run(
        [sys.executable, str(ROOT / "scripts" / "references.py"), "--check"],
        capture_output=True,
        text=True,
        check=False,
    )
    assert (run.returncode, run.stderr) == (0, "")


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_links_lead_somewhere(page: Path) -> None:
    targets = ["".join(found) for found in LINK.findall(page.read_text("utf-8"))]
    assert [target for target in targets if not (page.parent / target).exists()] == []


def test_every_page_is_in_the_index() -> None:
    index = (DOCS / "README.md").read_text("utf-8")
    assert [
        page.name for page in DOCS.glob("*.md") if page.name != "README.md" and page.name not in index
    ] == []


def test_every_variable_that_is_read_is_a_documented_setting() -> None:
    read = {
        name
        for path in (ROOT / "src").rglob("*.py")
        for name in re.findall(r"STEMMA_[A-Z]+", path.read_text("utf-8"))
    }
    assert read == set(VARIABLES)


def test_the_readme_names_every_command() -> None:
    readme = (ROOT / "README.md").read_text("utf-8")
    assert [name for name in COMMANDS if f"stemma {name}" not in readme] == []


def test_the_page_of_quality_has_the_languages_and_cases_of_the_tree() -> None:
    told = {
        code: (int(is_open), int(held_out))
        for code, is_open, held_out in QUALITY_ROW.findall((DOCS / "quality.md").read_text("utf-8"))
    }
    counted: dict[str, tuple[int, int]] = {}
    every = cases.paths(ROOT / "tests" / "cases")
    for path in every:
        is_held_out = path.parent.name == cases.HELD_OUT
        for code in (path.parents[is_held_out].name, "all"):
            first, second = counted.get(code, (0, 0))
            counted[code] = (first + (not is_held_out), second + is_held_out)
    assert told == counted, "measure anew: see scripts/quality.py"
