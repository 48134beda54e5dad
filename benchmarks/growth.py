"""Time of attribution on growing texts of awkward shapes: microseconds per character, which must not grow.

usage: python benchmarks/growth.py [--most CHARACTERS] [--engine NAME]

Each shape is a few words said again and again. Sentences, quotations and attributions are looked for in
texts of ten thousand characters and more; the last column is the longest text's time per character as a
multiple of the shortest's: about 1 where time is linear.
"""

import argparse
from time import process_time

from stemma.evaluation.engines import DEFAULT, predict
from stemma.model import ENGINES, Engine

SIZES = (10_000, 30_000, 100_000, 300_000, 1_000_000)
SHAPES = {
    "reports": (
        "en",
        "“The quay is dry,” Olsen said on Monday. According to Norda, citing the mayor, no ferry left. She"
        " added that it would rain.\n\n",
    ),
    "one paragraph": ("en", "Olsen said that the quay was dry. "),
    "no full stop": ("en", "the quay was dry and olsen said that the ferry left and then "),
    "capitals": ("en", "OLSEN SAID THAT THE QUAY WAS DRY AND THE FERRY LEFT. "),
    "never closed": ("en", "He said “the quay was dry. "),
    "never closed, lines": ("en", "He said “the quay was dry.\n\n"),
    "one quotation": ("en", "“The quay was dry.\n\n"),
    "straight marks": ("en", 'He said "the quay was dry. '),
    "cues": ("en", "said "),
    "cues and commas": ("en", "said, "),
    "markers": ("en", "according to "),
    "colons": ("en", ": “ a "),
    "names": ("en", "Varga Mayor Ilse Brandt and Peder Lund, "),
    "one word": ("en", "quay"),
    "Russian dashes": ("ru", "«Мы ждали, — сказал Лунд. — Потом "),
    "Persian, no end": ("fa", "وی گفت که اسکله خشک است و "),
    "Arabic, no end": ("ar", "وقال لوند إن الرصيف جاف و"),
    "Chinese, no blanks": ("zh", "市长说码头已经干了，"),
    "Korean": ("ko", "시장은 부두가 말랐다고 밝혔다. "),
    "mixed scripts": ("en", "Olsen گفت that сказал «dry» قال إن "),
}


def microseconds(shape: str, size: int, engine: Engine) -> float:
    """Per character of a text of that size."""
    language, words = SHAPES[shape]
    text = (words * (size // len(words) + 1))[:size]
    begun = process_time()
    predict(text, language, engine)
    return (process_time() - begun) / size * 1e6


def main() -> None:
    """Prints a row a shape."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--most", type=int, default=SIZES[-1], help="characters of the longest text")
    parser.add_argument("--engine", choices=ENGINES, default=DEFAULT)
    arguments = parser.parse_args()
    sizes = [size for size in SIZES if size <= arguments.most]
    width = max(map(len, SHAPES))
    print(" " * width + "".join(f"{size:>11,}" for size in sizes) + "   last to first")
    for shape in SHAPES:
        microseconds(shape, SIZES[0] // 10, arguments.engine)
        print(f"{shape:<{width}}", end="", flush=True)
        spent = []
        for size in sizes:
            spent.append(microseconds(shape, size, arguments.engine))
            print(f"{spent[-1]:11.2f}", end="", flush=True)
        print(f"{spent[-1] / spent[0]:16.2f}")


if __name__ == "__main__":
    main()
