"""A copy without headline and opening joins the story of its nearest copy; nothing else moves."""

import random

from stemma.relate.stories.report import Report
from stemma.relate.stories.same_text import with_copies

FERRY = [f"ferry{n} captain{n} harbour{n} refused{n} storm{n}" for n in range(40)]
MARKET = [f"market{n} harvest{n} price{n} farmer{n} council{n}" for n in range(40)]


def report(name: str, *parts: list[str]) -> Report:
    return Report(name, "en", "", " ".join(words for part in parts for words in part))


REPORTS = [
    report("a", FERRY),
    report("b", FERRY[:30]),
    report("c", FERRY[10:40]),
    report("d", MARKET),
    report("e", MARKET[:20], FERRY[:5]),
    report("f", ["Nothing of the kind was said by anybody."]),
]


def joined(groups: list[list[str]], reports: list[Report]) -> list[list[str]]:
    place = {one.id: at for at, one in enumerate(reports)}
    found = with_copies(sorted(sorted(place[name] for name in group) for group in groups), reports)
    return sorted(sorted(reports[at].id for at in group) for group in found)


def test_a_lone_copy_joins_its_nearest_one() -> None:
    groups = [["a", "b"], ["c"], ["d", "e"], ["f"]]
    assert joined(groups, REPORTS) == [["a", "b", "c"], ["d", "e"], ["f"]]


def test_only_the_copy_leaves_its_group() -> None:
    groups = [["a", "b"], ["c", "d", "e"], ["f"]]
    assert joined(groups, REPORTS) == [["a", "b", "c"], ["d", "e"], ["f"]]


def test_a_group_with_a_copy_of_its_own_is_left_alone() -> None:
    reports = [*REPORTS, report("g", FERRY[5:])]
    groups = [["a", "b"], ["c", "g"], ["d", "e"], ["f"]]
    assert joined(groups, reports) == groups


def test_two_copies_in_strange_company_find_each_other() -> None:
    groups = [["b", "d", "e"], ["c", "f"]]
    reports = [one for one in REPORTS if one.id != "a"]
    assert joined(groups, reports) == [["b", "c"], ["d", "e"], ["f"]]


def test_the_order_of_the_reports_plays_no_part() -> None:
    groups = [["a", "b"], ["c"], ["d"], ["e", "f"]]
    wanted = joined(groups, REPORTS)
    for seed in range(5):
        shuffled = random.Random(seed).sample(REPORTS, len(REPORTS))
        assert joined(groups, shuffled) == wanted
