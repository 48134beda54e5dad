"""Each file of ``tests/cases/entities`` holds short reports; spellings of one bearer become one entity.

An expected entity lists its spellings; ``bearers`` tells how many bear exactly these. Open cases that fail
today are listed in ``not-yet.txt``. Those in ``held-out`` were put aside before anything was mended for
them: only how many of them pass is told.
"""

import os
import tomllib
from collections.abc import Iterator
from itertools import permutations
from pathlib import Path

import msgspec
import pytest
from _pytest.mark import ParameterSet

from stemma.model import Analysis, Attribution, Credit, Entity, Link, SourceKind, Span, Version
from stemma.understand import mentions, sentences
from stemma.understand.entities import unite

CASES = Path(__file__).parent.parent / "cases" / "entities"
NOT_YET = frozenset((CASES / "not-yet.txt").read_text("utf-8").split())
HELD_OUT_THAT_PASS = 19


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
    bearers: int = 1


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
        roles=mentions.roles_of(version, report.language, spans),
    )


def _read(path: Path) -> Case:
    return msgspec.convert(tomllib.loads(path.read_text("utf-8")), Case)


def _with(names: list[str], kind: str, entities: tuple[Entity, ...]) -> list[Entity]:
    return [entity for entity in entities if entity.kind == kind and set(names) & set(entity.names)]


def open_paths() -> Iterator[ParameterSet]:
    for path in sorted(CASES.glob("*.toml")):
        marks = [pytest.mark.xfail(reason="not yet", strict=True)] if path.stem in NOT_YET else []
        yield pytest.param(path, marks=marks, id=path.stem)


@pytest.mark.parametrize("path", list(open_paths()))
def test_case(path: Path) -> None:
    case = _read(path)
    analyses, entities = unite(_analyses(case))
    assert _faults(case, entities) == []
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


def _faults(case: Case, entities: tuple[Entity, ...]) -> list[str]:
    """What of a case is not as expected."""
    found = [(entity.kind, entity.names, entity.known_as) for entity in entities]
    return [
        f"{expected}: {found}"
        for expected in case.entity
        if not _is_found(expected, _with(expected.names, expected.kind, entities))
    ]


def _is_found(expected: Expected, entities: list[Entity]) -> bool:
    same = [one for one in entities if set(one.names) == set(expected.names)]
    if len(same) != expected.bearers or any(one.known_as != expected.known_as for one in same):
        return False
    offers = [one.offers[0] for one in same if one.offers]
    return expected.offer is None or any(one.known_as == expected.offer and one.reason for one in offers)


def test_cases_put_aside() -> None:
    cases = [_read(path) for path in sorted((CASES / "held-out").glob("*.toml"))]
    passing = sum(not _faults(case, unite(_analyses(case))[1]) for case in cases)
    assert passing == HELD_OUT_THAT_PASS, f"{passing} of {len(cases)}"


def _analyses(case: Case) -> list[Analysis]:
    return [_analysis(number, report) for number, report in enumerate(case.report)]


@pytest.mark.parametrize("path", sorted(CASES.glob("*.toml")), ids=lambda path: path.stem)
def test_the_order_of_the_texts_does_not_matter(path: Path) -> None:
    given = _analyses(_read(path))
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
