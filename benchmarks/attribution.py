"""Speed of attribution: ours beside textacy's, and every language beside English.

usage: python benchmarks/attribution.py DIRECTORY [--rounds N]

DIRECTORY holds ``attribution/polnear`` as the evaluation data does. Each article is read by all in turn, so
that a busy machine slows all alike; textacy reads over spaCy's small model, where both are installed
(the group ``peers``). The languages read texts made of our own open cases. Processor seconds
count, on one core.
"""

import argparse
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from time import process_time

from stemma.evaluation import cases
from stemma.evaluation.attribution_gold import read_polnear
from stemma.evaluation.attribution_scores import ANY_TOKEN, TOKEN
from stemma.evaluation.cases import Case
from stemma.evaluation.engines import predict
from stemma.evaluation.peers import parsed, textacy
from stemma.model import ENGINES

CASES = Path(__file__).parents[1] / "tests" / "cases"
ENGLISH = "en"
GOALS = "default at least 2 × textacy, the fastest at least 10 ×; a language at most 1.5 × English"
MOST_ARTICLES = 40
LEAST_CHARACTERS = 20_000

Reads = Callable[[str], object]


def seconds(readers: dict[str, Reads], texts: Sequence[str], rounds: int) -> dict[str, float]:
    """Processor seconds of each reader over all texts of a round; the first text warms up."""
    taken = dict.fromkeys(readers, 0.0)
    for read in readers.values():
        read(texts[0])
    for _ in range(rounds):
        for text in texts:
            for name, read in readers.items():
                parsed.parse.cache_clear()
                begun = process_time()
                read(text)
                taken[name] += process_time() - begun
    return {name: total / rounds for name, total in taken.items()}


def beside_textacy(data: Path, rounds: int) -> None:
    """Articles of 990 tokens per second, and how many times textacy's."""
    articles = [gold.text for _, gold in read_polnear(data / "attribution" / "polnear")][:MOST_ARTICLES]
    if not articles:
        print(f"no articles at {data}")
        return
    readers: dict[str, Reads] = {
        engine: partial(predict, language=ENGLISH, engine=engine) for engine in ENGINES
    }
    peer = textacy.finder()
    if peer is None:
        print("textacy is not installed: no ratio to it")
    else:
        readers[textacy.NAME] = peer
    taken = seconds(readers, articles, rounds)
    size = sum(len(TOKEN.findall(text)) for text in articles) / 990
    print(f"{'':14}  articles of 990 tokens/s" + ("  times textacy" if peer else ""))
    for name, spent in taken.items():
        times = f"  {taken[textacy.NAME] / spent:13.1f}" if peer else ""
        print(f"{name:14}  {size / spent:24.1f}{times}")


def beside_english(rounds: int) -> None:
    """Time per token and per character in each language, as multiples of English."""
    texts = _texts()
    for engine in ENGINES:
        taken = {
            code: seconds({code: partial(predict, language=code, engine=engine)}, [text], rounds)[code]
            for code, text in texts.items()
        }
        per_token = {code: taken[code] / len(ANY_TOKEN.findall(text)) for code, text in texts.items()}
        per_character = {code: taken[code] / len(text) for code, text in texts.items()}
        print(f"\n{engine:14}  time per token  per character  (times English)")
        for code in texts:
            rates = (rate[code] / rate[ENGLISH] for rate in (per_token, per_character))
            print(f"{code:14}  {next(rates):14.2f}  {next(rates):13.2f}")


def _texts() -> dict[str, str]:
    """The open cases of each language as one long text, all about as long."""
    by_code: dict[str, list[Case]] = {}
    for case in map(cases.read, cases.open_paths(CASES)):
        by_code.setdefault(case.language, []).append(case)
    joined = {code: "\n\n".join(case.version.text for case in ours) for code, ours in by_code.items()}
    return {code: "\n\n".join([text] * (LEAST_CHARACTERS // len(text) + 1)) for code, text in joined.items()}


def main() -> None:
    """Prints both tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, metavar="DIRECTORY")
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    print(f"goals: {GOALS}\n")
    beside_textacy(arguments.data, arguments.rounds)
    beside_english(arguments.rounds)


if __name__ == "__main__":
    main()
