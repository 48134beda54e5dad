"""What a story is called: by the headline that most of its reports bear, else by the first in time."""

from stemma.relate.encoder import choose
from stemma.relate.relation import relate
from tests.relate.reports import analysis

TEXT = (
    "The crew of the ferry Stella refused on Monday to leave the harbour of Nordhavn, and more than four"
    " hundred passengers spent the night in a gymnasium. The shipping line had told the captain to sail"
    " although gusts of ninety kilometres an hour were forecast for the sound."
)


def title(*headlines: str) -> str:
    reports = [
        analysis(f"r{day}", language="en", text=TEXT, headline=headline, published=f"2025-05-1{day}")
        for day, headline in enumerate(headlines, start=1)
    ]
    (story,) = relate(reports, (), encoder=choose("none")).stories
    return story.title


def test_the_headline_that_copies_keep_is_the_title() -> None:
    assert title("Menu of the page", "Ferry crew refuses", "Ferry Crew Refuses") == "Ferry crew refuses"


def test_among_equals_the_first_in_time_is() -> None:
    assert title("Sailors leave their ship", "Ferry crew refuses") == "Sailors leave their ship"
