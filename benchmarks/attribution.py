"""Speed of attribution: ours beside textacy's, and every language beside English.

usage: python benchmarks/attribution.py DIRECTORY [--rounds N]

DIRECTORY holds ``attribution/polnear`` and ``parallel/ntrex`` as the evaluation data does; textacy reads over
spaCy's small model, where both are installed (the group ``peers``). The languages read the same news: every
twelfth document of a test set translated line by line. Beside that they read articles made of our own open
cases, all about as long, in which every sentence attributes something. Processor seconds count, on one core,
and of each article those of the round in which it was read fastest: what else the machine does can only add
to them. A language's time is the median of its articles'. A token is a run of letters and digits or another
character; where no blanks part words, each letter is one (``ANY_TOKEN``).
"""

import argparse
from collections.abc import Callable, Iterable, Sequence
from functools import partial
from itertools import accumulate, groupby
from math import inf
from pathlib import Path
from statistics import median
from time import process_time

from stemma import languages
from stemma.evaluation import cases
from stemma.evaluation.attribution_gold import read_polnear
from stemma.evaluation.attribution_scores import ANY_TOKEN, TOKEN
from stemma.evaluation.cases import Case
from stemma.evaluation.engines import predict
from stemma.evaluation.parallel import FOLDER, documents, varieties
from stemma.evaluation.peers import parsed, textacy
from stemma.model import ENGINES, Engine

CASES = Path(__file__).parents[1] / "tests" / "cases"
ENGLISH = "en"
GOALS = "default at least 2 × textacy, the fastest at least 10 ×; the same news at most 1.5 × English"
MOST_ARTICLES = 40
STEP = 12
"""One document in so many of the translated ones is read."""
TOKENS = 990
"""Of an article, as in PolNeAR."""

Reads = Callable[[str], object]


def seconds(
    readers: dict[str, Reads], texts: dict[str, Sequence[str]], rounds: int
) -> dict[str, list[float]]:
    """Processor seconds of each reader for each of its texts, in the best of all rounds."""
    best = {name: [inf] * len(texts[name]) for name in readers}
    for name, read in readers.items():
        read(texts[name][0])
    for _ in range(rounds):
        for name, read in readers.items():
            best[name] = [
                min(known, _second(read, text)) for known, text in zip(best[name], texts[name], strict=True)
            ]
    return best


def _second(read: Reads, text: str) -> float:
    parsed.parse.cache_clear()
    begun = process_time()
    read(text)
    return process_time() - begun


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
    best = seconds(readers, dict.fromkeys(readers, articles), rounds)
    taken = {name: sum(spent) for name, spent in best.items()}
    size = sum(len(TOKEN.findall(text)) for text in articles) / TOKENS
    print(f"{'':14}  articles of 990 tokens/s" + ("  times textacy" if peer else ""))
    for name, spent in taken.items():
        times = f"  {taken[textacy.NAME] / spent:13.1f}" if peer else ""
        print(f"{name:14}  {size / spent:24.1f}{times}")


def on_the_same_news(data: Path, rounds: int) -> None:
    """Time for the same documents in each language, as multiples of English."""
    texts = _translated(data / FOLDER)
    if ENGLISH not in texts:
        print(f"no translated documents at {data / FOLDER}")
        return
    for engine in ENGINES:
        best = seconds(_readers(texts, engine), texts, rounds)
        print(f"\n{engine:14}  time for the same news (times English)")
        for code in texts:
            rates = zip(best[code], best[ENGLISH], strict=True)
            print(f"{code:14}  {median(spent / english for spent, english in rates):22.2f}")


def _translated(folder: Path) -> dict[str, Sequence[str]]:
    """Documents in each language that has a pack; of two varieties the first."""
    texts: dict[str, Sequence[str]] = {}
    for path in varieties(folder).values():
        read = [one.analysis for one in documents(folder, path)[::STEP]]
        code = read[0].language
        if code in languages.codes():
            texts.setdefault(code, [one.version.text for one in read])
    return texts


def _readers(codes: Iterable[str], engine: Engine) -> dict[str, Reads]:
    return {code: partial(predict, language=code, engine=engine) for code in codes}


def beside_english(rounds: int) -> None:
    """Time per token and per character in each language, as multiples of English."""
    texts = _articles()
    for engine in ENGINES:
        best = seconds(_readers(texts, engine), texts, rounds)
        per_token = _rates(best, texts, lambda text: len(ANY_TOKEN.findall(text)))
        per_character = _rates(best, texts, len)
        print(f"\n{engine:14}  time per token  per character  (times English)")
        for code in texts:
            print(f"{code:14}  {per_token[code]:14.2f}  {per_character[code]:13.2f}")


def _rates(
    best: dict[str, list[float]], texts: dict[str, Sequence[str]], size: Callable[[str], int]
) -> dict[str, float]:
    """The median of each language's articles, as a multiple of that of English."""
    rates = {
        code: median(spent / size(text) for spent, text in zip(best[code], texts[code], strict=True))
        for code in texts
    }
    return {code: rate / rates[ENGLISH] for code, rate in rates.items()}


def _articles() -> dict[str, Sequence[str]]:
    """The open cases of each language as articles of about ``TOKENS`` tokens; a short rest is left out."""
    by_code: dict[str, list[Case]] = {}
    for case in map(cases.read, cases.open_paths(CASES)):
        by_code.setdefault(case.language, []).append(case)
    return {code: _joined([case.version.text for case in ours]) for code, ours in by_code.items()}


def _joined(texts: Sequence[str]) -> list[str]:
    before = accumulate((len(ANY_TOKEN.findall(text)) for text in texts[:-1]), initial=0)
    groups = groupby(zip(before, texts, strict=True), lambda one: one[0] // TOKENS)
    articles = ["\n\n".join(text for _, text in group) for _, group in groups]
    return articles[:-1] or articles


def main() -> None:
    """Prints both tables."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("data", type=Path, metavar="DIRECTORY")
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    print(f"goals: {GOALS}\n")
    beside_textacy(arguments.data, arguments.rounds)
    on_the_same_news(arguments.data, arguments.rounds)
    beside_english(arguments.rounds)


if __name__ == "__main__":
    main()
