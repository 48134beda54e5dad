"""A second annotator of held-out cases beside the first, and Stemma beside the first on the same texts.

usage: python benchmarks/chains/agreement.py [--engine NAME]

The 84 held-out cases that have a chain, and 39 that have none, were annotated once more by somebody who saw
the texts alone (a language model, without rules, program or the first answers): ``second-annotator/``. The
first annotation is taken for right. Prints relation F1 and the chains found whole of both, by language, and
in what the chains that are not whole differ. How often two annotators agree is what a program can reach.
"""

import argparse
from collections import Counter, defaultdict
from pathlib import Path

from stemma.evaluation import cases
from stemma.evaluation.case_scores import CaseScores, Judge
from stemma.evaluation.engines import DEFAULT, find_in_case
from stemma.model import ENGINES, Attribution, Engine, Link

SECOND = Path(__file__).parent / "second-annotator"
CASES = Path(__file__).parents[2] / "tests" / "cases"
ALL = "all"


def answered(case: cases.Case, path: Path) -> tuple[Attribution, ...]:
    """The second annotator's answers as if a program had found them."""
    return tuple(_attribution(one) for one in cases.answers(path, case.version))


def _attribution(one: cases.GoldAttribution) -> Attribution:
    links = [Link(link.source or (), link.cue or ()) for link in one.chain or ()]
    return Attribution(
        one.source,
        one.cue,
        one.content,
        one.kind,
        tuple(links) or (Link(one.source, one.cue),),
    )


def difference(judge: Judge, gold: int) -> str:
    """In what a chain that is not whole differs."""
    if gold not in judge.pairs:
        return "attribution missing, or with other spans"
    found = judge.found[judge.pairs[gold]].chain
    return (
        "links, their number"
        if len(found) != len(judge.case.expected[gold].chain or ())
        else "a link's words"
    )


def main() -> None:
    reader = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    reader.add_argument("--engine", choices=ENGINES, default=DEFAULT)
    engine: Engine = reader.parse_args().engine
    scores: dict[str, dict[str, CaseScores]] = {
        "second": defaultdict(CaseScores),
        engine: defaultdict(CaseScores),
    }
    differences: dict[str, Counter[str]] = {who: Counter() for who in scores}
    for path in sorted(SECOND.glob("*/*.toml")):
        case = cases.read(CASES / cases.FOLDER / path.parent.name / cases.HELD_OUT / path.name)
        for who, found in (("second", answered(case, path)), (engine, find_in_case(case, engine))):
            for language in (case.language, ALL):
                scores[who][language].add(case, found)
            judge = Judge(case, found)
            chains = [at for at, one in enumerate(case.expected) if len(one.chain or ()) > 1]
            differences[who].update(difference(judge, at) for at in chains if not judge.has_chain(at))
    print(
        "| language | chains | second: relation F1, chains | Stemma: relation F1, chains |\n|---|---|---|---|"
    )
    for language in sorted(scores["second"]):
        rows = [scores[who][language].figures() for who in scores]
        cells = " | ".join(f"{row['relation_f1']:.3f}, {row['chains']:.3f}" for row in rows)
        print(f"| {language} | {scores['second'][language].counts['chains']} | {cells} |")
    for who, kinds in differences.items():
        print(f"{who}: " + "; ".join(f"{kind} {count}" for kind, count in kinds.most_common()))


if __name__ == "__main__":
    main()
