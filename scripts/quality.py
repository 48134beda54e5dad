"""Writes docs/quality.md, the measured quality of attribution, credits, copies and derivations, from figures.

usage: python scripts/quality.py FIGURES

FIGURES is the file that ``stemma evaluate attribution credit copying derivation --format json`` prints where
the peers are installed; ``scripts/measure.sh`` does it all. A test fails where the languages or the counts of
cases on the page are not those of the tree.
"""

import json
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from references import table

from stemma import languages
from stemma.evaluation.engines import DEFAULT
from stemma.model import ENGINES

PAGE = Path(__file__).parents[1] / "docs" / "quality.md"
NOTE = "<!-- Written by scripts/quality.py; measure anew, do not edit this page. -->"
NOT_THERE = "–"
PARTS = ("open", "held-out")
OF_POLNEAR = ("relation_f1", "direct_f1", "source_f1", "cue_f1", "content_f1")
ANNOTATORS = ("two annotators against each other", ".724", ".950", ".82", ".70", ".93")
COPIED = ("reports", "stripped", "copy_left", "unmarked_found")
GOAL = ("goal", ".710", ".920", ".830", ".710", ".900")

Values = Mapping[str, float | None]


def page(found: Mapping[str, Values]) -> str:
    """The whole page."""
    attribution = found.get("attribution", {})
    parts = [NOTE, *_head(), *_cases(attribution), *_polnear(attribution), *_adaq(attribution)]
    parts += [*_credit(found.get("credit", {})), *_copying(found.get("copying", {}))]
    parts += _derivation(found.get("derivation", {}))
    return "\n\n".join(parts) + "\n"


def _head() -> Iterator[str]:
    yield "# Quality"
    yield (
        "How well attributions, credits, copies and derivations are found, as `stemma evaluate attribution"
        " credit copying derivation` prints it, and"
        " written here by `sh scripts/measure.sh`."
        " [How they are found](attribution.md); the floors are in"
        " [evaluation/floors.json](../evaluation/floors.json)."
    )


def _cases(values: Values) -> Iterator[str]:
    yield "## Languages"
    yield (
        "Cases are short invented reports in the style of each language's press, in"
        " `tests/cases/attribution/`, each with all its attributions. *Open* cases could be read while the"
        " rules were written, and taught the tagger; *held-out* ones were put aside before and are only ever"
        " counted together: their figure is the one to trust.\n\n"
        "- **relation F1**: an attribution is right when its cue meets the gold cue and its source and"
        " content each share at least half of their tokens with the gold ones. In a case without"
        " attributions any that is found is wrong.\n"
        "- **chains**: of the gold chains of two or more links (their number in brackets), those that are"
        " found whole: as many links, in order, each with its source and cue. **Right**: of the chains found,"
        " those that are.\n"
        "- **names**: of the links whose bearer the case names, also behind a pronoun or a role, those found"
        " under that name."
    )
    for engine in ENGINES:
        rows = [_language_row(values, code, engine) for code in _codes(values)]
        if len(ENGINES) > 1:
            yield f"### {engine}" + (" (the default)" if engine == DEFAULT else "")
        if rows:
            yield table(_LANGUAGE_HEAD, rows)


_LANGUAGE_HEAD = (
    "code",
    "language",
    "cases open",
    "held out",
    *(
        f"{figure}, {part}"
        for figure in ("relation F1", "chains", "chains right", "names")
        for part in ("open", "held out")
    ),
)


def _codes(values: Values) -> list[str]:
    codes = {name.split(".")[1] for name in values if name.startswith("cases.")}
    return [*sorted(codes - {"all"}), *(["all"] if "all" in codes else [])]


def _language_row(values: Values, code: str, engine: str) -> tuple[str, ...]:
    named = languages.language(code).name if code in languages.codes() else code
    prefixes = [_prefix(f"cases.{code}.{part}", engine) for part in PARTS]
    counts = [f"{values.get(f'{prefix}.cases') or 0:.0f}" for prefix in prefixes]
    figures = ("relation_f1", "chains", "chains_precision", "names")
    rates = [_rate(values, prefix, name) for name in figures for prefix in prefixes]
    return (f"`{code}`", "all languages" if code == "all" else named, *counts, *rates)


def _rate(values: Values, prefix: str, name: str) -> str:
    shown = _shown(values.get(f"{prefix}.{name}"))
    number = values.get(f"{prefix}.gold_chains") if name == "chains" else None
    return f"{shown} ({number:.0f})" if number else shown


def _polnear(values: Values) -> Iterator[str]:
    rows = list(dict.fromkeys(name.rpartition(".")[0] for name in values if name.startswith("polnear.")))
    if not rows:
        return
    yield "## PolNeAR"
    yield (
        "Articles of US newspapers, all parts but the one for training. Token F1 of sources, cues and"
        " contents over all articles together; relations as above. Two programs and a plain rule read the"
        " same articles in the same run: textacy's direct quotations and sayswho's quotation part, both over"
        " spaCy's small model, a paragraph at a time, their answers taken as they are. They look for"
        " quotations only, so *direct alone* is their own ground."
    )
    told = [(_system(row), *(_shown(values.get(f"{row}.{name}")) for name in OF_POLNEAR)) for row in rows]
    told = [(row[0], *("not installed", *row[2:])) if set(row[1:]) == {NOT_THERE} else row for row in told]
    yield table(
        ("system", "relation F1", "direct alone", "source", "cue", "content"), [*told, ANNOTATORS, GOAL]
    )


def _system(row: str) -> str:
    named = row.partition(".")[2] or DEFAULT
    return f"Stemma, {named}" if named in ENGINES else named


def _adaq(values: Values) -> Iterator[str]:
    rows = list(dict.fromkeys(name.rpartition(".")[0] for name in values if name.startswith("adaq")))
    if rows:
        yield "## adaq"
        yield (
            "Russian sentences with tagged tokens: token F1. Best published: .50, .75, .79; goal .70, .88,"
            " .88."
        )
        names = ("source_f1", "cue_f1", "content_f1")
        told = [(_system(row), *(_shown(values.get(f"{row}.{name}")) for name in names)) for row in rows]
        yield table(("system", "source", "cue", "content"), told)


def _credit(values: Values) -> Iterator[str]:
    if not values:
        return
    yield "## Credits"
    yield (
        "The agency that an article of PolNeAR came from, where its table tells one: of the agencies credited"
        " those that are right, and of the wires those that are found. An article is its text and its byline;"
        " goal .98 and .97."
    )
    methods = {
        "": "Stemma",
        "text-alone.": "Stemma, without the byline",
        "dateline-or-author-regex.": "an agency in brackets before a dash, or as the author",
        "anywhere-regex.": "an agency's name anywhere",
    }
    rows = [
        (told, *(_shown(values.get(f"polnear.{name}{rate}")) for rate in ("precision", "recall")))
        for name, told in methods.items()
    ]
    yield table(("method", "precision", "recall"), rows)


def _copying(values: Values) -> Iterator[str]:
    if not values:
        return
    counts = {name: f"{values.get(f'helsinki.{name}') or 0:.0f}" for name in COPIED}
    yield "## Copies"
    yield (
        f"{counts['reports']} reports of one day about one summit, many of them copies of agencies' texts."
        f" From {counts['stripped']} that name their agency its marks were taken out, and the stemma of all"
        " reports together was asked for it: of the agencies told those that are right, and of the"
        f" {counts['copy_left']} reports of whose text a marked copy was left, those whose agency is found."
        " The marks are what the program itself reads as such. The simple rule takes the agency of the marked"
        " report that has most of the same runs of six words, if it has half of them; by that measure a copy"
        f" counts as left, too, so that the rule finds all. In {counts['unmarked_found']} reports that name"
        " no agency at all the stemma shows a copy; `--details` writes them out with their evidence."
    )
    methods = {"": "Stemma", "six-words.": "half of the runs of six words"}
    rows = [
        (told, *(_shown(values.get(f"helsinki.{name}{rate}")) for rate in ("precision", "recall")))
        for name, told in methods.items()
    ]
    yield table(("method", "precision", "recall"), [*rows, ("goal", ".970", ".950")])


def _derivation(values: Values) -> Iterator[str]:
    if not values:
        return
    yield "## Derivations"
    yield (
        "The [benchmark of derivations](../benchmarks/derivation/README.md): invented reports, open and held"
        " out as above. Edges by witness and exemplar, and with their kind; the bounds of independent origins"
        " exactly, and where they share a number with the gold's. The calibration error is what confidences"
        " are off by: the lower, the better."
    )
    figures = ("edge_f1", "kind_f1", "origins_exact", "origins_within", "calibration_error", "grouped")
    rows = [
        (
            part,
            f"{values.get(f'stories.{part}.folders') or 0:.0f}",
            *(_shown(values.get(f"stories.{part}.{name}")) for name in figures),
        )
        for part in PARTS
    ]
    head = (
        "part",
        "folders",
        "edge F1",
        "with kind",
        "origins exact",
        "within",
        "calibration error",
        "stories apart",
    )
    yield table(head, [*rows, ("goal", "24", ".900", ".900", ".900", "", ".050", "")])


def _prefix(data: str, engine: str) -> str:
    return data if engine == DEFAULT else f"{data}.{engine}"


def _shown(value: float | None) -> str:
    return NOT_THERE if value is None else f"{value:.3f}".lstrip("0") if value < 1 else "1.00"


def main(arguments: Sequence[str]) -> None:
    """Writes the page from the file of figures."""
    PAGE.write_text(page(json.loads(Path(arguments[0]).read_text("utf-8"))), "utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
