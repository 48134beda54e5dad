"""Writes the reference pages of docs/ from the code: commands, settings, formats, languages.

usage: python scripts/references.py [--check]

With --check nothing is written: stale pages are named, and the exit status is 1 where there are any.
A test does the same, so that no page can fall behind the code.
"""

import importlib
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from types import ModuleType

import click

from stemma import languages, settings
from stemma.acquire import formats
from stemma.cli import main, output
from stemma.cli.main import COMMANDS

DOCS = Path(__file__).parents[1] / "docs"
NOTE = "<!-- Written by scripts/references.py; edit the code, not this page. -->"
WIDTH = 100


def commands() -> Iterator[str]:
    yield "# Commands"
    yield (
        "Every command tells the same of itself with `--help`. Results go to standard output, everything"
        " else to standard error; [bad-input.md](bad-input.md) tells what is said of input that is faulty."
    )
    context = main.make_context("stemma", [], resilient_parsing=True, terminal_width=WIDTH)
    yield _block(main.get_help(context))
    for name in COMMANDS:
        command = main.get_command(context, name)
        assert command is not None
        yield f"## stemma {name}"
        below = click.Context(command, context, info_name=name, terminal_width=WIDTH)
        yield _block(command.get_help(below))


def variables() -> Iterator[str]:
    yield "# Settings"
    yield (
        "Stemma reads no file of settings. These variables of the environment count; options stand above"
        " them."
    )
    yield table(("variable", "meaning"), [(f"`{name}`", told) for name, told in settings.VARIABLES.items()])


def shapes() -> Iterator[str]:
    yield "# Formats"
    yield "## Read"
    yield (
        "The first that fits the content is taken; neither a name nor a declared media type is trusted alone."
        " [How each is read](extract.md)."
    )
    rows = [(f"`{one.media_type}`", _told(_module(one.matches))) for one in formats.FORMATS]
    yield table(("format", "what it is"), rows)
    yield "## Written"
    yield (
        "`stemma trace`, `stemma relate` and `stemma show` write these with `--format`, or by the ending of"
        " `--output`. [What stands in them](output.md)."
    )
    yield table(("format", "endings", "what it is"), [_written(name) for name in output.NAMES])


def packs() -> Iterator[str]:
    yield "# Languages"
    yield (
        "What each language pack in `src/stemma/languages/` holds. A section that is missing here is not"
        " looked for in texts of that language; one in brackets is taken from the pack that it inherits."
        " [How a language is added](adding-a-language.md)."
    )
    rows = []
    for code in languages.codes():
        one = languages.language(code)
        direction = "right to left" if one.right_to_left else "left to right"
        own = _sections(code)
        inherited = _sections(one.inherits) - own if one.inherits else set()
        held = [*sorted(own), *(f"({name})" for name in sorted(inherited))]
        rows.append((f"`{code}`", one.name, one.own_name, f"{one.script}, {direction}", ", ".join(held)))
    yield table(("code", "language", "own name", "script", "sections"), rows)


PAGES: dict[str, Callable[[], Iterator[str]]] = {
    "commands.md": commands,
    "settings.md": variables,
    "formats.md": shapes,
    "languages.md": packs,
}


def page(name: str) -> str:
    """A page as it ought to be."""
    return "\n\n".join([NOTE, *PAGES[name]()]) + "\n"


def _written(name: str) -> tuple[str, str, str]:
    endings = sorted(ending for ending, meant in output.ENDINGS.items() if meant == name and ending)
    module = importlib.import_module(f"stemma.publish.{'terminal' if name == 'text' else name}")
    return f"`{name}`", ", ".join(f"`.{ending}`" for ending in endings), _told(module)


def _sections(code: str) -> set[str]:
    folder = Path(languages.__file__).parent / code
    return {path.stem for path in folder.glob("*.toml")} - {"language"}


def _module(function: Callable[..., object]) -> ModuleType:
    return sys.modules[function.__module__]


def _told(module: ModuleType) -> str:
    """The first paragraph of a module's own words."""
    assert module.__doc__ is not None
    return " ".join(module.__doc__.split("\n\n")[0].split()).replace("``", "`")


def _block(text: str) -> str:
    return "```\n" + re.sub(r"[ \t]+$", "", text, flags=re.MULTILINE) + "\n```"


def table(head: tuple[str, ...], rows: Sequence[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    cells = [
        head,
        tuple("---" for _ in head),
        *(tuple(cell.replace("|", "\\|") for cell in row) for row in rows),
    ]
    return "\n".join(f"| {' | '.join(row)} |" for row in cells)


def write(check: bool) -> int:
    """Writes the pages, or tells which are stale."""
    stale = [
        name for name in PAGES if not (path := DOCS / name).is_file() or path.read_text("utf-8") != page(name)
    ]
    for name in stale:
        if check:
            print(f"docs/{name} is stale: run python scripts/references.py", file=sys.stderr)
        else:
            (DOCS / name).write_text(page(name), "utf-8")
    return 1 if check and stale else 0


if __name__ == "__main__":
    sys.exit(write("--check" in sys.argv[1:]))
