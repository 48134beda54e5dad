"""PolNeAR's articles in, rows with the rules' hints and the gold roles out.

Newell, Margolin, Ruths: An Attribution Relations Corpus for Political News, LREC 2018.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from stemma.evaluation.attribution_gold import read_part
from stemma.evaluation.attribution_scores import Relation
from stemma.evaluation.engines import raw_version
from stemma.model import Span
from stemma.understand import sentences
from stemma.understand.attribution.find import answers
from stemma.understand.tagger.rows import ROLES, Rows, mark, rows


@dataclass(frozen=True, slots=True)
class Article:
    """``relations``: words by role of each gold relation; ``tags``: role by word."""

    name: str
    text: str
    rows: Rows
    tags: list[int]
    relations: list[dict[str, set[int]]]
    gold: tuple[Relation, ...]


def articles(folder: Path, language: str = "en") -> Iterator[Article]:
    """All articles of a part, by name, with what the rules of their language found."""
    for name, gold in read_part(folder):
        version = raw_version(gold.text)
        cuts = sentences.split(version.text, version.blocks, language)
        found = answers(version, language, cuts, ())
        if found is None:
            raise SystemExit(f"There are no rules for {language}")
        made = rows(version, cuts, found)
        tags = [0] * len(made)
        mark(made, tags, [_spans(one) for one in gold.relations])
        words = [_words(made, one) for one in gold.relations]
        yield Article(name, gold.text, made, tags, words, gold.relations)


def _spans(relation: Relation) -> dict[str, Sequence[Span]]:
    return {role: [Span(start, end) for start, end in relation.places(role)] for role in ROLES}


def _words(made: Rows, relation: Relation) -> dict[str, set[int]]:
    found = {}
    for role in ROLES:
        tags = [0] * len(made)
        mark(made, tags, [{**dict.fromkeys(ROLES, ()), role: _spans(relation)[role]}])
        found[role] = {at for at, tag in enumerate(tags) if tag}
    return found
