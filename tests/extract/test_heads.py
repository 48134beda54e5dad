"""``cases/heads``: what stands around one report; whose page it is by that, its headline and its byline.

A case is a plain copy with ``head`` and ``foot``, or an old page whose markup declares nothing: with
``title``, the blocks ``above`` its headline, its author's block (``by``), and those of the ``foot``.
"""

import io
from html import escape
from pathlib import Path

import msgspec
import pytest

from stemma.acquire import captures, documents
from stemma.extract import versions
from stemma.model import Version

CASES = Path(__file__).parents[1] / "cases" / "heads"


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    what: str
    headline: str
    head: str | None = None
    title: str | None = None
    above: tuple[str, ...] = ()
    by: str | None = None
    """What stands under the headline in a block that is marked as the author's."""
    foot: tuple[str, ...] = ()
    publisher: str | None = None
    byline: str | None = None


class CaseFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    body: str
    case: tuple[Case, ...]


def _cases() -> list[tuple[str, str, Case]]:
    files = [
        (path, msgspec.toml.decode(path.read_bytes(), type=CaseFile)) for path in sorted(CASES.glob("*"))
    ]
    return [
        (f"{path.stem}: {case.what}", found.body.strip(), case)
        for path, found in files
        for case in found.case
    ]


def _page(case: Case, body: str) -> str:
    if case.head is not None:
        return "\n\n".join(part.strip() for part in (case.head, body, *case.foot)) + "\n"
    above, foot = (
        "\n".join(f"<div>{escape(line)}</div>" for line in lines) for lines in (case.above, case.foot)
    )
    by = f'<div class="author">{escape(case.by)}</div>' if case.by else ""
    text = "<br><br>\n".join(escape(paragraph) for paragraph in body.split("\n\n"))
    return (
        '<!DOCTYPE html>\n<html><head><meta charset="utf-8">'
        f"<title>{escape(case.title or '')}</title></head>\n"
        f"<body>\n{above}\n<h2>{escape(case.headline)}</h2>\n{by}\n"
        f"<div>\n{text}\n</div>\n{foot}\n</body></html>\n"
    )


@pytest.mark.parametrize(("body", "case"), [pytest.param(*given, id=name) for name, *given in _cases()])
def test_head(body: str, case: Case, tmp_path: Path) -> None:
    page = tmp_path / ("page.txt" if case.head is not None else "page.html")
    page.write_text(_page(case, body), "utf-8")
    (version,) = versions(documents(captures([str(page)], stdin=io.BytesIO(), fetch=None)))
    assert isinstance(version, Version)
    assert (version.publisher, version.headline) == (case.publisher, case.headline)
    assert case.byline is None or case.byline == (version.byline or "")
