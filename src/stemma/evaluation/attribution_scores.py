"""Gold and found relations in, precision, recall and F1 out, as PolNeAR's definitions have them.

A token is a run of letters and digits, or one other character that is no space; it has a role when a
span of that role touches it. For texts in any language (``ANY_TOKEN``) a letter of a script without spaces,
and a Hangul syllable, is a token of its own.
"""

import re
from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

Role = Literal["source", "cue", "content"]
ROLES: tuple[Role, ...] = ("source", "cue", "content")
Spans = tuple[tuple[int, int], ...]
SAME = 0.5

TOKEN = re.compile(r"[^\W_]+|\S")
_ALONE = r"\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af\uf900-\ufaff\U00020000-\U0003ffff"
ANY_TOKEN = re.compile(rf"[{_ALONE}]|(?:(?![{_ALONE}])[^\W_])+|\S")
_MARK = re.compile(r"''|[\"“”„«»]")
_CLOSERS = {"“": "”", "„": "“”", "«": "»", '"': '"', "''": "''"}
_ANY_CLOSER = ("”", "»", '"', "''")


@dataclass(frozen=True, slots=True)
class Relation:
    """Places of one attribution in a text."""

    source: Spans
    cue: Spans
    content: Spans

    def places(self, role: Role) -> Spans:
        return {"source": self.source, "cue": self.cue, "content": self.content}[role]


@dataclass(frozen=True, slots=True)
class Gold:
    """A text and its annotated relations."""

    text: str
    relations: tuple[Relation, ...]


@dataclass(frozen=True, slots=True)
class Tokens:
    """Numbers of the tokens of a relation."""

    source: frozenset[int]
    cue: frozenset[int]
    content: frozenset[int]
    is_direct: bool


class Text:
    """A text's tokens; ``tokens`` gives those of a relation."""

    def __init__(self, text: str, token: re.Pattern[str] = TOKEN) -> None:
        places = [found.span() for found in token.finditer(text)]
        self.starts = [start for start, _ in places]
        self.ends = [end for _, end in places]
        self.words = frozenset(at for at, (start, _) in enumerate(places) if text[start].isalnum())
        self.quoted = self.touched(_quotations(text))

    def touched(self, spans: Sequence[tuple[int, int]]) -> frozenset[int]:
        return frozenset(
            at
            for start, end in spans
            for at in range(bisect_right(self.ends, start), bisect_left(self.starts, end))
        )

    def tokens(self, relation: Relation) -> Tokens:
        source, cue, content = (self.touched(relation.places(role)) for role in ROLES)
        words = content & self.words
        return Tokens(source, cue, content, bool(words) and words <= self.quoted)


def _quotations(text: str) -> list[tuple[int, int]]:
    """Stretches in double quotation marks; one that is never closed ends with its line."""
    found: list[tuple[int, int]] = []
    for line in re.finditer(r"[^\n]+", text):
        marks = list(_MARK.finditer(text, *line.span()))
        at = 0
        while at < len(marks):
            closers = _CLOSERS.get(marks[at][0])
            if closers is None:
                at += 1
                continue
            rest = range(at + 1, len(marks))
            close = next((i for i in rest if marks[i][0] in closers), None)
            if close is None:
                close = next((i for i in rest if marks[i][0] in _ANY_CLOSER), None)
            found.append((marks[at].start(), line.end() if close is None else marks[close].end()))
            at = len(marks) if close is None else close + 1
    return found


@dataclass(slots=True)
class Scores:
    """Counts over texts; ``figures`` gives the rates."""

    has_relations: bool
    texts: int = 0
    counts: Counter[tuple[str, str]] = field(default_factory=Counter)

    def add(self, gold: Gold, found: Sequence[Relation]) -> None:
        text = Text(gold.text)
        want = [text.tokens(relation) for relation in gold.relations]
        got = [text.tokens(relation) for relation in found]
        self.texts += 1
        for role in ROLES:
            wanted, given = (
                frozenset[int]().union(*(getattr(one, role) for one in side)) for side in (want, got)
            )
            self._count(role, len(wanted), len(given), len(wanted & given), len(wanted & given))
        paired = pairs(want, got)
        right = set(paired.values())
        self._count("relation", len(want), len(got), len(paired), len(right))
        self._count(
            "direct",
            sum(one.is_direct for one in want),
            sum(one.is_direct for one in got),
            sum(want[at].is_direct for at in paired),
            sum(got[at].is_direct for at in right),
        )

    def _count(self, name: str, gold: int, found: int, right_gold: int, right_found: int) -> None:
        for of, number in zip(
            ("gold", "found", "right gold", "right found"),
            (gold, found, right_gold, right_found),
            strict=True,
        ):
            self.counts[name, of] += number

    def figures(self) -> Mapping[str, float]:
        """``relation_f1``, ``direct_precision``, ``source_recall``, …; nothing where nothing was read."""
        if not self.texts:
            return {}
        names = (*(("relation", "direct") if self.has_relations else ()), *ROLES)
        return {f"{name}_{rate}": value for name in names for rate, value in self._rates(name).items()}

    def _rates(self, name: str) -> Mapping[str, float]:
        gold, found, right_gold, right_found = (
            self.counts[name, of] for of in ("gold", "found", "right gold", "right found")
        )
        precision = right_found / found if found else 0.0
        recall = right_gold / gold if gold else 0.0
        both = precision + recall
        return {
            "f1": 2 * precision * recall / both if both else 0.0,
            "precision": precision,
            "recall": recall,
        }


def jaccard(left: frozenset[int], right: frozenset[int]) -> float:
    """1 where both are empty."""
    return len(left & right) / len(left | right) if left or right else 1.0


def pairs(want: Sequence[Tokens], got: Sequence[Tokens]) -> dict[int, int]:
    """Index of a gold relation to that of the one found for it, best fits first."""
    by_cue: dict[int, list[int]] = defaultdict(list)
    for f, found in enumerate(got):
        for token in found.cue:
            by_cue[token].append(f)
    fits = []
    for g, gold in enumerate(want):
        for f in {f for token in gold.cue for f in by_cue.get(token, ())}:
            source, content = jaccard(gold.source, got[f].source), jaccard(gold.content, got[f].content)
            if min(source, content) >= SAME:
                fits.append((-source - content, g, f))
    paired: dict[int, int] = {}
    taken: set[int] = set()
    for _, g, f in sorted(fits):
        if g not in paired and f not in taken:
            paired[g] = f
            taken.add(f)
    return paired
