"""Each file of ``tests/cases/entities`` holds short reports; spellings of one bearer become one entity.

An expected entity lists its spellings; ``apart`` lists spellings that must not be together.
"""

import os
import tomllib
from itertools import permutations
from pathlib import Path

import msgspec
import pytest

from stemma.model import Analysis, Attribution, Credit, Entity, Link, SourceKind, Span, Version
from stemma.understand import mentions, sentences
from stemma.understand.entities import unite

CASES = Path(__file__).parent.parent / "cases" / "entities"


class LinkCase(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    name: str
    kind: SourceKind | None = None


class Report(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    language: str
    text: str
    publisher: str | None = None
    links: tuple[LinkCase, ...] = ()
    credits: tuple[str, ...] = ()


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    kind: str
    names: list[str]
    known_as: str | None = None
    offer: str | None = None


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    report: tuple[Report, ...]
    entity: tuple[Expected, ...]


def _analysis(number: int, report: Report) -> Analysis:
    version = Version(
        id=f"v{number}", capture="c", file="f", item=None, text=report.text, publisher=report.publisher
    )
    spans = sentences.split(report.text, (), report.language)
    return Analysis(
        version,
        report.language,
        spans,
        mentions=mentions.find(version, report.language, spans),
        attributions=tuple(
            Attribution((), (), (), "indirect", (Link((), (), link.kind, link.name),))
            for link in report.links
        ),
        credits=tuple(Credit("agency", name, Span(0, 0), Span(0, 0), name) for name in report.credits),
    )


def _read(path: Path) -> Case:
    return msgspec.convert(tomllib.loads(path.read_text("utf-8")), Case)


def _with(names: list[str], kind: str, entities: tuple[Entity, ...]) -> list[Entity]:
    return [entity for entity in entities if entity.kind == kind and set(names) & set(entity.names)]


@pytest.mark.parametrize("path", sorted(CASES.glob("*.toml")), ids=lambda path: path.stem)
def test_case(path: Path) -> None:
    case = _read(path)
    analyses, entities = unite([_analysis(number, report) for number, report in enumerate(case.report)])
    for expected in case.entity:
        same = [
            one
            for one in _with(expected.names, expected.kind, entities)
            if set(one.names) == set(expected.names)
        ]
        assert same, [(entity.kind, entity.names) for entity in entities]
        assert same[0].known_as == expected.known_as
        if expected.offer is not None:
            assert [offer.known_as for offer in same[0].offers][:1] == [expected.offer]
            assert same[0].offers[0].reason
    ids = {entity.id for entity in entities}
    assert len(ids) == len(entities)
    for analysis in analyses:
        assert all(mention.entity in ids for mention in analysis.mentions)
        assert all(
            link.entity in ids
            for one in analysis.attributions
            for link in one.chain
            if link.kind != "anonymous"
        )
        assert all(credit.entity in ids for credit in analysis.credits)


@pytest.mark.parametrize("path", sorted(CASES.glob("*.toml")), ids=lambda path: path.stem)
def test_the_order_of_the_texts_does_not_matter(path: Path) -> None:
    given = [_analysis(number, report) for number, report in enumerate(_read(path).report)]
    _, entities = unite(given)
    for order in list(permutations(given))[:6]:
        assert unite(list(order))[1] == entities


def test_nothing_in_nothing_out() -> None:
    assert unite([]) == ((), ())


def test_two_bearers_of_one_name_stay_two() -> None:
    texts = [
        "Norwegian Interior Minister Jon Brask resigned.",
        "Finnish Interior Minister Jon Brask resigned.",
    ]
    analyses, entities = unite([_analysis(number, Report("en", text)) for number, text in enumerate(texts)])
    people = [entity for entity in entities if entity.kind == "person"]
    assert len(people) == 2
    assert analyses[0].mentions[0].entity != analyses[1].mentions[0].entity


SEEDS = Path(os.environ.get("STEMMA_SEEDS") or Path(__file__).parents[3] / "shared" / "seeds")


def test_the_seeds_names_are_kept_as_spelt_and_matched_when_another_spelling_arrives() -> None:
    if not SEEDS.is_dir():
        pytest.skip(f"the seeds are not at {SEEDS}; name their directory with STEMMA_SEEDS")
    text = next(SEEDS.glob("000_*.txt")).read_text("utf-8")
    russian = (
        "Министр обороны Андрей Белоусов и министр транспорта Роман Старовойт прибыли. "
        "Олег Белозёров, глава РЖД, остался."
    )
    seed = _analysis(0, Report("en", text, publisher="Afghan Voice Agency"))
    other = _analysis(1, Report("ru", russian))
    _, alone = unite([seed])
    _, together = unite([seed, other])
    for spelt, arrived in (
        ("Andrei Belusov", "Андрей Белоусов"),
        ("Roman Starovit", "Роман Старовойт"),
        ("Oleg Blozirov", "Олег Белозёров"),
    ):
        assert [entity.names for entity in _with([spelt], "person", alone)] == [(spelt,)]
        assert _with([spelt], "person", alone)[0].offers
        assert _with([spelt], "person", together) == _with([arrived], "person", together)
    rasha = _with(["Rasha Today"], "outlet", alone)[0]
    assert rasha.known_as is None
    assert rasha.offers[0].known_as == "rt"
    assert "Persian" in rasha.offers[0].reason
    known = {entity.known_as for entity in alone}
    assert known >= {"vladimir-putin", "dmitry-peskov", "ru-presidency", "rodong", "ava"}
