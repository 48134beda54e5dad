"""A trace in which every text is a stranger's attack: each distinct text gets a payload before it."""

import os
from collections.abc import Iterator
from itertools import cycle
from pathlib import Path
from typing import Any

import msgspec

from stemma import wire
from stemma.model import Trace
from tests.publish.cases import BRIDGE, trace_of

OURS = (
    "<script>window.owned=1</script>",
    "<img src=x onerror=window.owned=1>",
    '"><svg onload=window.owned=1>',
    "'-window.owned=1-'",
    "</title></desc></style></svg><script>window.owned=1</script>",
    "]]><script>window.owned=1</script>",
    "javascript:window.owned=1//",
    "{{ 7*7 }}{% raw %}<b>",
    "<!--<base href=//evil.example>--><meta http-equiv=refresh content=0;url=//evil.example>",
    "&lt;script&gt;window.owned=1&lt;/script&gt;",
    "<math><mi xlink:href=javascript:window.owned=1>",
    "<style>@import url(//evil.example/x)</style><link rel=stylesheet href=//evil.example>",
    "<iframe srcdoc='<script>parent.owned=1</script>'></iframe>",
    "\u202edetrevni\u2066\x00\x07\x1b[31m\x9b2J\ufffe",
    "W" * 400,
    "\U0001f6f3\ufe0f\u200d\U0001f525" * 20,
    "Z̷̧̢̛̛͓͚̺͎͑̓͊̀̕͝" * 20,
    "\\\"'`<>&;%00%3Cscript%3E",
    'https://evil.example/" onclick=window.owned=1 x="',
    "data:text/html,<script>window.owned=1</script>",
)
# Fields that hold one of a few fixed names, or a day: nothing of a stranger's can stand there.
FIXED = {"kind", "by", "role", "calendar", "certainty", "aspect", "also", "field", "earliest", "latest"}


def payloads() -> tuple[str, ...]:
    """Known attacks from the shared evaluation data, one a line; none where the data is absent."""
    beside = Path(__file__).parents[3] / "shared" / "evaluation"
    folder = Path(os.environ.get("STEMMA_EVALUATION", beside)) / "hostile" / "payloads"
    lines: dict[str, None] = {}
    for path in sorted(folder.glob("*.txt")):
        text = path.read_text("utf-8", errors="replace")
        lines.update(dict.fromkeys(line for line in text.splitlines() if line.strip()))
    return tuple(lines)


def attacked(attacks: Iterator[str]) -> Trace:
    """The hand-made trace with another attack before each of its texts; its spans stay within bounds."""
    swapped: dict[str, str] = {}

    def swap(value: Any, key: str) -> Any:
        if isinstance(value, dict):
            return {name: swap(each, name) for name, each in value.items()}
        if isinstance(value, list):
            return [swap(each, key) for each in value]
        if isinstance(value, str) and key not in FIXED:
            if value not in swapped:
                swapped[value] = next(attacks) + value
            return swapped[value]
        return value

    return msgspec.convert(swap(msgspec.json.decode(wire.encode(trace_of(BRIDGE))), ""), Trace)


def ours() -> Iterator[Trace]:
    """Each of our own attacks once in every text."""
    for shift in range(len(OURS)):
        yield attacked(cycle(OURS[shift:] + OURS[:shift]))


def theirs() -> Iterator[Trace]:
    """Each of the shared attacks once, in some text."""
    attacks = iter(payloads())
    left = len(payloads())
    used = 0

    def counted() -> Iterator[str]:
        nonlocal used
        for each in attacks:
            used += 1
            yield each
        while True:
            yield OURS[0]

    while used < left:
        yield attacked(counted())
