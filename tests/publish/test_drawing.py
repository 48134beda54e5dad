"""The drawn stemma: on generated stories of every size no text meets another, and no line crosses one."""

import itertools
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest
from lxml import etree

from stemma.model import Derivation, Origin, Trace
from stemma.publish import FORMATS
from stemma.publish.drawing.layout import LEFT, Box, Drawing, Line, draw
from stemma.publish.drawing.metrics import fit, width, wrap
from stemma.publish.drawing.story import plan
from tests.publish.cases import BRIDGE, trace_of
from tests.publish.stories import NAMES, WORDS, story

STORIES = [
    *((witnesses, seed) for witnesses in (1, 2, 3, 5, 8, 13) for seed in range(4)),
    *((witnesses, 7) for witnesses in (20, 30, 40)),
]


def drawing_of(trace: Trace) -> Drawing:
    return draw(plan(trace, trace.stories[0]))


@pytest.mark.parametrize(("witnesses", "seed"), STORIES)
def test_no_text_meets_another_and_no_line_crosses_one(witnesses: int, seed: int) -> None:
    assert_clear(drawing_of(story(witnesses, seed)))


def test_the_hand_made_story_is_clear() -> None:
    assert_clear(drawing_of(trace_of(BRIDGE)))


def assert_clear(drawing: Drawing) -> None:
    owned = list(boxes(drawing))
    for (owner, one), (other, two) in itertools.combinations(owned, 2):
        assert owner == other or not overlap(one, two), f"{owner} meets {other}"
    for owner, box in owned:
        assert box.x >= LEFT - 0.1, f"{owner} stands in the names of the bands"
        assert box.x + box.width <= drawing.width, f"{owner} leaves the drawing"
        assert box.y + box.height <= drawing.height, f"{owner} leaves the drawing"
    for line in drawing.lines:
        ends = {line.tie.above, line.tie.below, f"{line.tie.above}>{line.tie.below}"}
        for x, y in points(line):
            for owner, box in owned:
                inside = box.x < x < box.x + box.width and box.y < y < box.y + box.height
                assert owner in ends or not inside, f"the line {ends} crosses {owner}"


def boxes(drawing: Drawing) -> Iterator[tuple[str, Box]]:
    for label in drawing.labels:
        yield f"{label.tie.above}>{label.tie.below}", label.box
    for sign in drawing.signs:
        yield sign.sign.mark.id, sign.body
        yield sign.sign.mark.id, sign.text
    for ground in drawing.grounds:
        heading = Box(ground.box.x, ground.box.y, ground.box.width, 6 + 15.0 * len(ground.heading))
        yield f"origin {ground.ground.number}", heading


def overlap(one: Box, two: Box) -> bool:
    return (
        one.x < two.x + two.width - 0.2
        and two.x < one.x + one.width - 0.2
        and one.y < two.y + two.height - 0.2
        and two.y < one.y + one.height - 0.2
    )


def points(line: Line) -> Iterator[tuple[float, float]]:
    """Points along a path of the commands M, V and C."""
    at = (0.0, 0.0)
    for command, numbers in re.findall(r"([MVC])([^MVC]*)", line.path):
        values = [float(each) for each in numbers.split()]
        if command == "M":
            at = (values[0], values[1])
        elif command == "V":
            yield from ((at[0], at[1] + (values[0] - at[1]) * step / 8) for step in range(9))
            at = (at[0], values[0])
        else:
            p1, p2, p3 = zip(values[::2], values[1::2], strict=True)
            for step in range(13):
                t = step / 12
                a, b, c, d = (1 - t) ** 3, 3 * t * (1 - t) ** 2, 3 * t * t * (1 - t), t**3
                yield (
                    a * at[0] + b * p1[0] + c * p2[0] + d * p3[0],
                    a * at[1] + b * p1[1] + c * p2[1] + d * p3[1],
                )
            at = p3


def test_every_witness_edge_and_origin_of_the_story_is_drawn() -> None:
    trace = trace_of(BRIDGE)
    drawing = drawing_of(trace)
    drawn = {sign.sign.mark.id for sign in drawing.signs}
    assert {each.id for each in trace.witnesses} | {each.id for each in trace.exemplars} <= drawn
    numbers = {line.tie.number for line in drawing.lines} - {None}
    assert numbers == set(range(1, len(trace.derivations) + 1))
    assert len(drawing.grounds) == len(trace.stories[0].origins)
    assert [band.name for band in drawing.bands] == ["said", "carried", "published"]


def test_what_words_came_from_stands_above_what_has_them() -> None:
    drawing = drawing_of(story(20, 3))
    top = {sign.sign.mark.id: sign.body.y for sign in drawing.signs}
    assert all(top[tie.above] < top[tie.below] for tie in drawing.plan.ties)


def test_a_carrier_that_is_an_origin_too_gets_its_own_account_among_what_was_said() -> None:
    whole = trace_of(BRIDGE)
    told = whole.stories[0]
    origin = Origin("Polden", "outlet", ("x-polden",), told.witnesses[1:2])
    trace = replace(whole, stories=(replace(told, origins=(*told.origins, origin)),))
    drawing = drawing_of(trace)
    ground = next(each for each in drawing.grounds if each.ground.label == "one origin: Polden")
    signs = [sign for sign in drawing.signs if sign.sign.mark.id in ground.ground.marks]
    assert [sign.sign.mark.name for sign in signs] == ["its own account"]
    assert drawing.bands[0].top <= signs[0].body.y <= drawing.bands[0].bottom
    assert_clear(drawing)


def test_a_circle_in_a_damaged_trace_is_still_drawn() -> None:
    whole = trace_of(BRIDGE)
    circle = Derivation("w-courier", "w-mina", "reuse", 0.5, ())
    themselves = Derivation("w-courier", "w-courier", "reuse", 0.5, ())
    trace = Trace(
        whole.witnesses,
        whole.stories,
        whole.exemplars,
        (*whole.derivations, circle, themselves),
        whole.entities,
    )
    drawing = drawing_of(trace)
    assert [line.tie.below for line in drawing.lines if line.upward] in (["w-courier"], ["w-mina"])
    assert_clear(drawing)


def test_a_trace_without_stories_says_so() -> None:
    assert "No report" in FORMATS["svg"](Trace((), (), (), (), ())).decode()


def test_drawing_is_well_formed_named_and_safe() -> None:
    root = etree.fromstring(FORMATS["svg"](trace_of(BRIDGE)))
    assert root.get("role") == "img"
    names = (root.get("aria-labelledby") or "").split()
    assert len(names) == 2
    assert all(root.xpath(f"string(//*[@id='{name}'])") for name in names)
    ids = [each.get("id") for each in root.iter() if each.get("id")]
    assert len(ids) == len(set(ids))
    assert not [each for each in root.iter() if etree.QName(each).localname in ("script", "image", "use")]


@pytest.mark.parametrize("text", [*NAMES, *WORDS, "a" * 500, "\x1b[31m\u202e" * 30])
def test_wrapped_text_fits_its_lines(text: str) -> None:
    lines = wrap(text, 12, 100, 3)
    assert len(lines) <= 3
    assert all(width(each, 12) <= 100 for each in lines)
    assert width(fit(text, 12, 100), 12) <= 100
