"""Words written as one in, cut apart: “l'agence” is l' and agence, “a-t-il” is a and -il.

An elided word keeps its apostrophe, a pronoun behind its verb its hyphen, in the normal form alone: its
place in the text is that of its letters.
"""

from collections.abc import Iterator, Sequence

from stemma.understand.attribution.elements.words import Token

LINK = "-t"
"""Between a verb and a pronoun, for the sound only: “ajoute-t-elle”."""


class Clitics:
    """Cuts what a pack lists as ``elisions`` from the head of a word and ``enclitics`` from its end."""

    def __init__(self, elisions: Sequence[str], enclitics: Sequence[str]) -> None:
        self._elisions = tuple(sorted(elisions, key=len, reverse=True))
        self._enclitics = tuple(sorted(enclitics, key=len, reverse=True))

    def cut(self, token: Token) -> Iterator[Token]:
        """The parts of a token in order; the token itself where it has none."""
        start, end, word = token
        if len(word) != end - start:
            yield token
            return
        head = next((one for one in self._elisions if word.startswith(one) and word != one), None)
        if head is not None:
            yield Token(start, start + len(head), head)
            start, word = start + len(head), word[len(head) :]
        tail = next((one for one in self._enclitics if word.endswith(one) and word != one), None)
        if tail is None:
            yield Token(start, end, word)
            return
        stem = word.removesuffix(tail).removesuffix(LINK)
        yield Token(start, start + len(stem), stem)
        yield Token(end - len(tail) + 1, end, tail)
