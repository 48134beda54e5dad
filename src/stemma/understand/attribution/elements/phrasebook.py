"""The cue phrases of a pack in, what may stand where some words do out."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from stemma.understand.attribution.elements.data import AttributionData
from stemma.understand.attribution.elements.forms import Expander
from stemma.understand.attribution.elements.marking import Cue, in_parts, merged

OWNER = "*"
"""In a marker: whoever owns the noun after it, a pronoun of ``possessives``."""
FEW = 8
"""Phrases with the same first word that are simply tried one by one."""


class Phrasebook:
    """Cue phrases by their first word."""

    def __init__(self, data: AttributionData, expand: Expander) -> None:
        self.data = data
        self._expand = expand
        self._owners = sorted(expand.words(data.possessives))
        self._add_cues()

    def _add_cues(self) -> None:
        """Every phrase that marks an attribution, by its first word, the longest first."""
        data = self.data
        self.phrases: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
        self._places: dict[tuple[object, ...], int] = {}
        """Where each phrase stands among those with its first word."""
        for group in data.cues:
            ties = tuple(sorted(self._expand.phrases(group.ties), key=len, reverse=True))
            objects, ends = (tuple(self._expand.phrases(one)) for one in (group.objects, group.object_ends))
            self._add(group.words, Cue("verb", group.takes, ties=ties, objects=objects, object_ends=ends))
        self.light: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
        for group in data.light:
            for phrase in self._expand.phrases(group.words):
                self.light.setdefault(phrase[0], []).append((phrase, Cue("verb", group.takes)))
        for light in self.light.values():
            light.sort(key=lambda entry: -len(entry[0]))
        self._add(data.nouns, Cue("noun"))
        self._add(data.noun_objects, Cue("noun", frozenset({"object"})))
        self._add(data.according, Cue("according"))
        self._add(data.according_at_start, Cue("according", only_at_start=True))
        self._add(data.according_after, Cue("according", is_after=True))
        self._add(data.according_alone, Cue("according", frozenset({"passive"}), is_after=True))
        self._add(data.according_own, Cue("according", is_own=True))
        for marker, nouns in data.according_nouns.items():
            self._add((marker,), Cue("according", nouns=nouns))
        for opener, *closers in data.according_around:
            self._add((opener,), Cue("according", closers=frozenset(closers)))
        self.owned_openers = {
            opener: Cue("according", closers=frozenset(closers)) for opener, *closers in data.according_owned
        }
        self._add((*data.citing, *data.quoted_by), Cue("citing"))
        for found in self.phrases.values():
            found.sort(key=lambda entry: (-len(entry[0]), -len(entry[1].tail)))
        self._beginnings = self._by_two()
        entries = self.phrases.items()
        self.verbs = {first for first, found in entries if any(cue.kind == "verb" for _, cue in found)}
        self.converbs = {
            first for first, found in self.phrases.items() if any("converb" in cue.takes for _, cue in found)
        }

    def beginning(self, first: str, second: str) -> Sequence[tuple[tuple[str, ...], Cue]]:
        """The phrases that may stand where these two words do, the longest first."""
        every = self.phrases.get(first, ())
        if len(every) <= FEW:
            return every
        known = self._beginnings
        return known.get((first, second)) or known.get((first, "")) or ()

    def _by_two(self) -> dict[tuple[str, str], list[tuple[tuple[str, ...], Cue]]]:
        """Phrases by their first two words, those of one word behind them; under "" these alone."""
        found: dict[tuple[str, str], list[tuple[tuple[str, ...], Cue]]] = {}
        for first, every in self.phrases.items():
            if len(every) > FEW:
                single = [entry for entry in every if len(entry[0]) == 1]
                for entry in every:
                    if len(entry[0]) > 1:
                        found.setdefault((first, entry[0][1]), []).append(entry)
                for second in {entry[0][1] for entry in every if len(entry[0]) > 1}:
                    found[first, second] += single
                found[first, ""] = single
        return found

    def _add(self, words: Iterable[str], cue: Cue) -> None:
        for whole in self._expand.phrases(words):
            if OWNER in whole:
                at = whole.index(OWNER)
                owned = (" ".join((*whole[:at], owner, *whole[at + 1 :])) for owner in self._owners)
                self._add(owned, replace(cue, owner=at))
                continue
            phrase, parted = in_parts(whole, cue)
            entries = self.phrases.setdefault(phrase[0], [])
            same = self._places.setdefault((phrase, cue.kind, parted.tail, parted.governs), len(entries))
            if same == len(entries):
                entries.append((phrase, parted))
            else:
                entries[same] = (phrase, merged(parted, entries[same][1]))
