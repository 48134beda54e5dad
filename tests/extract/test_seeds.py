"""The two real pages: what a reader sees on them must be found, without a rule that knows them."""

import io
import os
from pathlib import Path

import pytest

from stemma.acquire import captures, documents
from stemma.extract import versions
from stemma.model import Version

SEEDS = Path(os.environ.get("STEMMA_SEEDS") or Path(__file__).parents[3] / "shared" / "seeds")


def seed(number: str) -> Version:
    found = sorted(SEEDS.glob(f"{number}_*.txt")) if SEEDS.is_dir() else []
    if not found:
        pytest.skip(f"the seeds are not at {SEEDS}; name their directory with STEMMA_SEEDS")
    (version,) = versions(documents(captures([str(found[0])], stdin=io.BytesIO(), fetch=None)))
    assert isinstance(version, Version)
    return version


def furniture(version: Version) -> str:
    return "\n".join(line.text for line in version.furniture)


def test_a_dari_hub_with_kicker_code_and_form() -> None:
    version = seed("000")
    assert version.published == "2024-06-19T08:51"
    assert version.story_code == "292164"
    assert version.publisher == "Afghan Voice Agency"
    assert version.section == "International"
    assert (
        version.kicker is not None
        and version.kicker.startswith("On the eve")
        and version.kicker.endswith(";")
    )
    assert version.headline is not None and version.headline.startswith("Putin:")
    assert version.headline not in version.text
    assert version.text.startswith("On the eve of his trip")
    assert version.text.endswith("will be signed.")
    assert "Your Name" in furniture(version) and "Your Name" not in version.text


def test_a_hub_that_translates_and_says_so_in_its_footer() -> None:
    version = seed("002")
    assert version.published is None
    assert version.publisher == "Webangah News Hub"
    assert version.section == "International News"
    assert len(version.credit_lines) == 1 and "Tasnim" in version.credit_lines[0]
    assert version.credit_lines[0] not in version.text
    assert [block.kind for block in version.blocks].count("subheading") == 1
    assert version.text.startswith("The Russian President approved")
    assert version.text.endswith("from the mass media.")
    for words in ("Get News Fast", "invincible friend", "free zones", "Leave a Reply", "sixteen"):
        assert words in furniture(version)
        assert words not in version.text
