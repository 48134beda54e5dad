"""What a copy adds to the text of its crowd in, the reports outside the crowd that this may be from out.

Only the words that no report of the crowd's chief ones has are looked at, and only the sentences that
those do not have: little, in a copy.
"""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from stemma.model import Analysis
from stemma.names import spot
from stemma.relate.reuse.runs import Run, runs
from stemma.relate.reuse.tokens import forms

RUN = 5
"""Words in a run …"""
LEAST = 4
"""… of which a report must have so many: eight words in a row, as any passage of shared text."""
TOO_MANY = 50
"""A run that more reports have is a set phrase."""
MOST = 3
"""So many reports whose words stand in a copy are compared with it, those with most of them."""


class Outsiders:
    """The reports ``by_id`` that are drawn already, beside those that stand for a crowd and their sources."""

    def __init__(self, chiefs: Sequence[str], sources: frozenset[str], by_id: Mapping[str, Analysis]) -> None:
        self._always = frozenset(chiefs) | sources
        texts = [by_id[key].version.text for key in sorted(self._always)]
        self._said = frozenset(run for text in texts for run in runs(forms(text), RUN))
        self._sentences = frozenset(words for key in chiefs for words in _sentences(by_id[key]))
        self._holders: dict[Run, list[str]] = {}
        self._outlets: dict[str, list[str]] = {}
        for key in sorted(by_id.keys() - self._always):
            version = by_id[key].version
            if version.publisher:
                self._outlets.setdefault(version.publisher, []).append(key)
            for run in set(runs(forms(version.text), RUN)) - self._said:
                held = self._holders.setdefault(run, [])
                if len(held) <= TOO_MANY:
                    held.append(key)

    def of(self, copy: Analysis) -> frozenset[str]:
        """Whatever a copy is to be compared with."""
        if not self._outlets and not self._holders:
            return self._always
        return self._always | frozenset(self._sharing(copy)) | frozenset(self._named(copy))

    def _sharing(self, copy: Analysis) -> Iterator[str]:
        """Reports that have words which the copy adds."""
        added = set(runs(forms(copy.version.text), RUN)) - self._said
        held = (self._holders.get(run, ()) for run in added)
        common = Counter(key for keys in held if len(keys) <= TOO_MANY for key in keys)
        ranked = sorted((-count, key) for key, count in common.items() if count >= LEAST)
        yield from (key for _, key in ranked[:MOST])

    def _named(self, copy: Analysis) -> Iterator[str]:
        """Reports of outlets that the copy names where it adds something."""
        own = copy.version.publisher
        added = [words for words in _sentences(copy) if words not in self._sentences]
        for outlet, keys in self._outlets.items():
            if outlet != own and any(spot(words, outlet) for words in added):
                yield from keys


def _sentences(one: Analysis) -> Iterator[str]:
    """The sentences of the body, and the lines beside it that may name a source."""
    version = one.version
    yield from (version.words(span) for span in one.sentences)
    yield from filter(None, (version.byline, version.kicker, version.headline, *version.credit_lines))
