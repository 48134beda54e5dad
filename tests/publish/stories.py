"""Generated traces for the drawing: many shapes, the same ones on every run."""

import random

from stemma.model import (
    Analysis,
    Derivation,
    DerivationKind,
    Evidence,
    Exemplar,
    ExemplarKind,
    Origin,
    OriginCount,
    Span,
    Story,
    Trace,
    Version,
    Witness,
)

NAMES = (
    "Harbour Post",
    "Вестник северного побережья и окрестностей",
    "روزنامه ساحل",
    "صحيفة الميناء اليومية",
    "北岸日報社",
    "Donaudampfschifffahrtsgesellschaftskapitänszeitung",
    "解决方案 🛳️🛳️🛳️ news",
    "WWWWWWWWWWWWWWWW MMMMMMMMMMMM",
    "",
)
WORDS = (
    "as the agency reported",
    "به گزارش خبرگزاری پولدن در روز دوشنبه",
    "сообщает агентство со ссылкой на извещение портового управления",
    "Pneumonoultramicroscopicsilicovolcanoconiosis" * 2,
    "“", "x", "據報導橋樑已經關閉",
)  # fmt: skip
KINDS: tuple[DerivationKind, ...] = ("credit", "citation", "translation", "reuse")
EXEMPLARS: tuple[ExemplarKind, ...] = ("publisher", "person", "institution", "document", "anonymous", "lost")


def story(witnesses: int, seed: int, *, edges_each: int = 2) -> Trace:
    """A trace of one story with about as many exemplars as it needs; edges only from early to late."""
    pick = random.Random(seed)
    exemplars = [
        Exemplar(f"x{i}", f"ξ{i}", None if kind == "lost" else pick.choice(NAMES), kind)
        for i, kind in enumerate(pick.choices(EXEMPLARS, k=max(2, witnesses // 2)))
    ]
    reports = [_witness(i, pick.choice(NAMES)) for i in range(witnesses)]
    order = [*(each.id for each in exemplars), *(each.id for each in reports)]
    derivations: dict[tuple[str, str], Derivation] = {}
    for place, below in enumerate(order):
        most = edges_each if place >= len(exemplars) else 1
        for _ in range(pick.randint(0, most) if place else 0):
            above = order[pick.randrange(max(1, place))]
            if above != below:
                evidence = Evidence(reports[0].id, Span(0, 1), pick.choice(WORDS))
                derivations[below, above] = Derivation(
                    below, above, pick.choice(KINDS), pick.random(), (evidence,) * pick.randint(0, 2)
                )
    taken = {below for below, _ in derivations}
    roots = [each for each in order if each not in taken]
    origins = []
    while roots:
        kin = tuple(roots.pop() for _ in range(min(len(roots), pick.randint(1, 4))))
        origins.append(Origin(pick.choice(NAMES), pick.choice(("institution", "unknown")), kin, ()))
    told = Story(
        "s",
        pick.choice(NAMES) * 3,
        tuple(each.id for each in reports),
        tuple(origins),
        OriginCount(1, len(origins)),
    )
    return Trace(tuple(reports), (told,), tuple(exemplars), tuple(derivations.values()), ())


def _witness(number: int, publisher: str) -> Witness:
    version = Version(f"w{number}", "", f"{number}.txt", None, "Text.", publisher=publisher)
    return Witness(chr(65 + number % 26) + ("" if number < 26 else "2"), Analysis(version, None))
