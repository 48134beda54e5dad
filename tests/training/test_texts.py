"""The labelled texts that teach the tagger: each can be read, and what is read stands where it is marked."""

import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[2] / "training"
sys.path.insert(0, str(FOLDER))

import texts  # noqa: E402 - a script's neighbour, no package

FILES = sorted(texts.FOLDER.glob("*.txt"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_every_text_can_be_read_and_none_stands_twice(path: Path) -> None:
    read = [one.text for one in texts.read(path)]
    assert len(read) >= 50
    assert len(read) == len(set(read))


def test_marks_are_places_in_the_text(tmp_path: Path) -> None:
    path = tmp_path / "en.txt"
    path.write_text(
        "# a remark\n"
        "[k1 According to] [o1 Norda], [c1 citing] [s1 the port], [t1 no ferry left].\n"
        "“It was [t2 late],” [s2 she] [c2 said].\n",
        "utf-8",
    )
    (found,) = texts.read(path)
    words = [
        {role: [found.text[start:end] for start, end in places] for role, places in relation.items()}
        for relation in found.relations
    ]
    assert found.text.count("\n\n") == 1
    assert [relation["source"] for relation in words] == [["the port"], ["she"]]
    assert [relation["outer source"] for relation in words] == [["Norda"], []]
    assert [relation["content"] for relation in words] == [["no ferry left"], ["late"]]


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("[s She] [c said] [t so.", "never closes"),
        ("She] said so.", "never opened"),
        ("[s She] said so.", "no cue"),
        ("[s ] [c said] [t so].", "empty"),
    ],
)
def test_what_is_wrong_is_told_with_its_line(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "en.txt"
    path.write_text(f"[s He] [c said] [t so].\n\n{line}\n", "utf-8")
    with pytest.raises(texts.Malformed, match=rf"en\.txt, line 3: .*{message}"):
        list(texts.read(path))
