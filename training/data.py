"""Labelled texts in, rows with the rules' answers and the gold roles out.

PolNeAR's articles (Newell, Margolin, Ruths: An Attribution Relations Corpus for Political News, LREC 2018),
the open cases of ``tests/cases`` and the texts beside this file.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import texts

from stemma.evaluation import cases
from stemma.evaluation.attribution_gold import read_part
from stemma.evaluation.attribution_scores import ROLES as POLNEAR
from stemma.evaluation.engines import raw_version
from stemma.model import Span, Version
from stemma.understand import sentences
from stemma.understand.attribution.elements.lexicon import lexicon
from stemma.understand.attribution.find import answers
from stemma.understand.tagger.pairs import Classes
from stemma.understand.tagger.rows import KNOWN_VERB, NONE, ROLES, Rows, by_role, mark, rows

Relation = Mapping[str, Sequence[Span]]
"""Spans by role."""


@dataclass(frozen=True, slots=True)
class Article:
    """``tags``: gold role by word; ``relations``: words by role of each gold relation; ``kinds``: the
    lexicon's class by word; ``verbs``: ``KNOWN_VERB`` or nothing by word; ``by_rules``: what the rules
    found; ``is_mended``: whether the rules were mended until they found what is labelled."""

    name: str
    text: str
    rows: Rows
    tags: list[int]
    relations: list[dict[str, set[int]]]
    kinds: list[int]
    verbs: list[int]
    by_rules: tuple[Relation, ...]
    is_mended: bool = False


def polnear(folder: Path) -> Iterator[Article]:
    """All articles of a part, by name."""
    for name, gold in read_part(folder):
        relations = [
            dict.fromkeys(ROLES, ())
            | {role: [Span(*place) for place in one.places(role)] for role in POLNEAR}
            for one in gold.relations
        ]
        yield _article(name, "en", raw_version(gold.text), relations)


def labelled(folder: Path) -> Iterator[Article]:
    """The texts of ``texts/``, by language, then the open cases under ``folder``."""
    for path in sorted(texts.FOLDER.glob("*.txt")):
        for one in texts.read(path):
            relations = [
                {role: [Span(*place) for place in relation[role]] for role in ROLES}
                for relation in one.relations
            ]
            yield _article(one.name, path.stem, raw_version(one.text), relations)
    for path in cases.open_paths(folder):
        case = cases.read(path)
        expected = [_expected(one) for one in case.expected]
        yield _article(case.name, case.language, case.version, expected, is_mended=True)


def _article(
    name: str, language: str, version: Version, relations: Sequence[Relation], *, is_mended: bool = False
) -> Article:
    cuts = sentences.split(version.text, version.blocks, language)
    found = answers(version, language, cuts, ())
    if found is None:
        raise SystemExit(f"{name}: there are no rules for {language}")
    made = rows(version, cuts, found)
    tags = [0] * len(made)
    mark(made, tags, relations)
    by_rules = tuple(by_role(one) for one in found.attributions)
    words = [_words(made, one) for one in relations]
    kinds = _classes(language).of_all(made.normals)
    verbs = [KNOWN_VERB if found.naming.lex.is_verb(word) else NONE for word in made.normals]
    return Article(name, version.text, made, tags, words, kinds, verbs, by_rules, is_mended)


def _expected(one: cases.GoldAttribution) -> Relation:
    outer = (one.chain or ())[:-1]
    return {
        "source": one.source,
        "cue": one.cue,
        "content": one.content,
        "outer source": [span for link in outer for span in link.source or ()],
        "outer cue": [span for link in outer for span in link.cue or ()],
    }


@cache
def _classes(language: str) -> Classes:
    lex = lexicon(language)
    if lex is None:
        raise SystemExit(f"There are no rules for {language}")
    return Classes(lex)


def _words(made: Rows, relation: Relation) -> dict[str, set[int]]:
    found = {}
    for role in ROLES:
        tags = [0] * len(made)
        mark(made, tags, [{**dict.fromkeys(ROLES, ()), role: relation[role]}])
        found[role] = {at for at, tag in enumerate(tags) if tag}
    return found
