"""Second mentions: bare words for a source that a report named before in, that source out.

"The directorate", "the newspaper", "the statement" name nobody by themselves. A report that has told
of one institution, outlet or document speaks of that one; where it has told of none, nobody is named.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache

from stemma import gazetteer
from stemma.gazetteer.language_words import everywhere
from stemma.relate.node import Node

STEM = 5
"""Letters that forms of one noun share."""
LONGEST_ENDING = 4
"""Letters at the end in which forms of one noun differ."""
ELISION = re.compile(r"\b([^\W\d_]{1,2}|[qQ]u)[’']")
BARE = 2
"""A document or unnamed source of so few words ("the statement") is one that was spoken of before."""
SPEAKERS = frozenset({"person", "institution"})


@dataclass(slots=True)
class Heard:
    """Whom a report has told of so far, in the order of its words."""

    sources: list[Node] = field(default_factory=list)

    def note(self, nodes: Sequence[Node]) -> None:
        """Remembers sources in the order of a chain's links."""
        self.sources += [node for node in nodes if node not in self.sources]

    @property
    def speaker(self) -> Node | None:
        """The person or institution named last."""
        return self._last(*SPEAKERS)

    @property
    def outlet(self) -> Node | None:
        """The publisher named last."""
        return self._last("publisher")

    def institution(self, words: str, *, is_name: bool) -> Node | None:
        """The institution told of before whose words these are, in part; for a lone noun the only one."""
        told = [node for node in self.sources if node.kind == "institution"]
        said = stems(words)
        alike = [node for node in told if said and said <= stems(node.name or "")]
        if alike:
            return alike[-1]
        return told[0] if len(told) == 1 and len(said) <= 1 and not is_name else None

    def document(self, words: str) -> Node | None:
        """The document named before that bare words mean, or whoever spoke last and so issued it."""
        told = [node for node in self.sources if node.kind == "document"]
        said = stems(words)
        alike = [node for node in told if said & stems(node.name or "")]
        if alike:
            return alike[0]
        if len(words.split()) > BARE:
            return None
        return told[0] if len(told) == 1 else self.speaker

    def unnamed(self, words: str) -> Node | None:
        """The unnamed source whose description these words are a part of, or hold."""
        said = words.casefold()
        for node in self.sources:
            told = (node.name or "").casefold()
            if node.kind == "anonymous" and (said in told or told in said):
                return node
        return None

    def _last(self, *kinds: str) -> Node | None:
        return next((node for node in reversed(self.sources) if node.kind in kinds), None)


def stems(name: str) -> frozenset[str]:
    """The beginnings of the words that tell something."""
    return frozenset(word[:STEM] for word in _words(name) if word not in small())


def has_words(name: str, words: str) -> bool:
    """Whether a name has all of these words that tell something, in whatever forms: «союза», «Союз …»."""
    said = [word for word in words.split() if stems(word)]
    return bool(said) and all(shares_word(word, name) for word in said)


def shares_word(one: str, other: str) -> bool:
    """Whether both have a word that tells something, in whatever forms: "союзу" and "союз"."""
    return any(
        first.startswith(second) or second.startswith(first)
        for first in stems(one)
        for second in stems(other)
        if first == second or min(len(first), len(second)) >= STEM - 1
    )


def is_organisation(words: str, *, closes: bool = False) -> bool:
    """Whether the noun that heads the words is one for an institution: it stands before any small word.

    Where it closes its phrase, the last one there: "hospital patients" are no hospital.
    """
    said = _words(words)
    while said and said[0] in small():
        said = said[1:]
    head: list[str] = []
    for word in said:
        if head and word in small():
            break
        head.append(word)
    head = head[-1:] if closes else head
    return any(_is_form(word, one) for word in head for one in _organisations().get(word[:STEM], ()))


def _is_form(word: str, noun: str) -> bool:
    """Whether both may be forms of one noun: "союзу" and "союз", not "contrôle" and "contraloría"."""
    common = next(
        (at for at, pair in enumerate(zip(word, noun, strict=False)) if len(set(pair)) > 1),
        min(len(word), len(noun)),
    )
    return len(word) >= STEM - 1 and max(len(word), len(noun)) - common <= LONGEST_ENDING


def _words(name: str) -> tuple[str, ...]:
    """The words, a small one before an apostrophe by itself: l’ouverture."""
    return gazetteer.words(ELISION.sub(r"\1 ", name))


@cache
def small() -> frozenset[str]:
    """Articles, links and particles, of all languages."""
    fields = ("articles", "organisation_links", "role_links", "particles")
    words = {gazetteer.key(word) for name in fields for word in everywhere(name)}
    return frozenset(word for word in words if len(word) <= STEM - 2)


@cache
def _organisations() -> Mapping[str, tuple[str, ...]]:
    """Nouns for an institution, of all languages, by their beginnings."""
    found: dict[str, list[str]] = {}
    for word in sorted({gazetteer.key(word) for word in everywhere("organisations")}):
        found.setdefault(word[:STEM], []).append(word)
    return {stem: tuple(words) for stem, words in found.items()}
