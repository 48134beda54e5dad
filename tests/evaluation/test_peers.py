"""Programs that are measured beside us: what each finds in a sentence of ours, where it is installed."""

from pathlib import Path

import pytest

from stemma.evaluation import attribution, peers
from stemma.evaluation.material import Material
from stemma.evaluation.peers import parsed, plain

TEXT = "The tide was high.\n“The quay has been closed since Monday,” Olsen said. “We warned the council.”\n"


@pytest.mark.parametrize("name", list(peers.finders()))
def test_a_peer_finds_a_plain_quotation_at_its_place(name: str) -> None:
    find = peers.finders()[name]
    if find is None:
        pytest.skip(f"{name} is not installed")
    first = find(TEXT)[0]
    words = [" ".join(TEXT[a:b] for a, b in spans) for spans in (first.source, first.cue)]
    assert words == ["Olsen", "said"]
    assert TEXT[first.content[0][0] : first.content[-1][1]].startswith("“The quay")


@pytest.mark.parametrize(
    ("text", "source", "content"),
    [
        ("Olsen said that the quay was dry.", "Olsen", "the quay was dry"),
        ("According to the mayor, the quay is dry.", "the mayor", "the quay is dry"),
        ("The quay is dry, according to the mayor.", "the mayor", "The quay is dry"),
        ("“The quay is dry, we think,” said Olsen.", "Olsen", "“The quay is dry, we think,”"),
    ],
)
def test_the_plain_rule(text: str, source: str, content: str) -> None:
    (found,) = plain.find(text)
    assert text[slice(*found.source[0])] == source
    assert text[slice(*found.content[0])] == content


def test_a_peer_that_is_not_installed_has_figures_without_a_value(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    part = tmp_path / "attribution" / "polnear" / "kept"
    (part / "text").mkdir(parents=True)
    (part / "attributions").mkdir()
    (part / "text" / "a.txt").write_text(TEXT, "utf-8")
    (part / "attributions" / "a_x.ann").write_text("", "utf-8")
    monkeypatch.setattr(parsed, "is_installed", lambda _: False)
    figures = attribution.measure(Material(tmp_path), lambda _: None)
    assert figures["polnear.textacy.relation_f1"] is None
    assert figures["polnear.plain-rule.relation_f1"] == 0.0
    assert not any(
        name.startswith("polnear.textacy")
        for name in attribution.measure(Material(tmp_path, with_peers=False), lambda _: None)
    )
