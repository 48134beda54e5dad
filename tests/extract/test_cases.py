"""Each folder of ``cases/extract`` is a page and what its version must be, to the last line."""

import io
import json
from pathlib import Path

import pytest

from stemma.acquire import captures, documents
from stemma.extract import versions
from stemma.model import Block, Dropped, Version

CASES = Path(__file__).parent.parent / "cases" / "extract"
FIELDS = ("publisher", "headline", "kicker", "byline", "dateline", "section", "story_code")
FURTHER = ("published", "modified", "origin", "url")


def read(case: Path) -> list[Version | Dropped]:
    page = next(case.glob("input.*"))
    return list(versions(documents(captures([str(page)], stdin=io.BytesIO(), fetch=None))))


def told(version: Version | Dropped) -> dict[str, object]:
    """A version as ``expected.json`` writes it: only the fields that are there."""
    if isinstance(version, Dropped):
        return {"dropped": version.kind, "item": version.item.rpartition(", item ")[2]}
    fields = {name: getattr(version, name) for name in (*FIELDS, *FURTHER) if getattr(version, name)}
    body = [_block(version, block) for block in version.blocks]
    found: dict[str, object] = {"item": version.item} if version.item else {}
    found |= fields
    found["body"] = body
    found["credit_lines"] = list(version.credit_lines)
    found["furniture"] = [line.text for line in version.furniture]
    found["findings"] = [finding.kind for finding in version.findings]
    return found


def _block(version: Version, block: Block) -> str:
    text = version.text[block.start : block.end]
    return text if block.kind == "paragraph" else f"<{block.kind}> {text}"


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda case: case.name)
def test_case(case: Path) -> None:
    expected = json.loads((case / "expected.json").read_text("utf-8"))
    assert [told(version) for version in read(case)] == expected


@pytest.mark.parametrize("page", sorted(CASES.glob("*/input.txt")), ids=lambda page: page.parent.name)
def test_every_word_of_a_text_ends_up_somewhere(page: Path) -> None:
    (version,) = read(page.parent)
    assert isinstance(version, Version)
    kept = " ".join(
        [
            version.text,
            *(getattr(version, name) or "" for name in FIELDS),
            *version.credit_lines,
            *(line.text for line in version.furniture),
        ]
    )
    words = set(" ".join(kept.split()).split())
    lost = [
        line for line in page.read_text("utf-8").split("\n") if not set(line.split()) & words and line.strip()
    ]
    assert all(any(character.isdigit() for character in line) for line in lost), lost


@pytest.mark.parametrize("case", sorted(CASES.iterdir()), ids=lambda case: case.name)
def test_blocks_are_the_body(case: Path) -> None:
    for version in read(case):
        if isinstance(version, Dropped):
            continue
        assert "\n\n".join(version.text[block.start : block.end] for block in version.blocks) == version.text
