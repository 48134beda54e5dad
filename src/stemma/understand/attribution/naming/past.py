"""What the text has named so far, by what it is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass

from stemma.model import Mention
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.naming.bearers import bearers
from stemma.understand.attribution.naming.bodies import Bodies
from stemma.understand.attribution.naming.mentions import Mentions
from stemma.understand.attribution.naming.named import Named
from stemma.understand.attribution.naming.roster import Roster
from stemma.understand.attribution.naming.shared import SharedRoles
from stemma.understand.attribution.naming.shortened import Shortened
from stemma.understand.attribution.naming.speakers import Speakers
from stemma.understand.attribution.naming.titles import Titles
from stemma.understand.attribution.phrases import construct_names, uncased
from stemma.understand.attribution.phrases.phrase import Phrase


@dataclass(frozen=True, slots=True)
class Past:
    """Filled in the order of the text: by its units first, then by its sources."""

    lex: Lexicon
    mentions: Mentions
    titles: Titles
    bodies: Bodies
    speakers: Speakers
    shortened: Shortened
    shared: SharedRoles
    roster: Roster
    """Who was named, where every noun has a capital."""

    def note_unit(self, unit: Unit) -> None:
        """Remember every “title name” of a unit, and its offices: “Russian President Vladimir Putin”."""
        self.bodies.note(unit)
        self.shortened.note_unit(unit)
        self.shared.note_unit(unit)
        if self.lex.data.verb_second:
            self.roster.note(unit)
        elif self.lex.data.definite:
            for role, words, bearer in construct_names.titles(unit, self.lex):
                name = self.mentions.going_on(bearer, unit.span(0, len(unit.elements)))
                self.titles.note(role, {*words, *map(self.titles.lemma, words)}, name, unit.span(0, 1))
        elif self.lex.data.name_side != "any" and not self.lex["source_markers"]:
            self._note_bearers(unit)
        else:
            self.speakers.note_subjects(unit)
            self.speakers.note_openings(unit)
            self.titles.note_unit(unit)

    def note_source(self, source: Named, unit: Unit, phrase: Phrase) -> None:
        """Remember who speaks at a phrase."""
        self.speakers.note(source)
        if phrase:
            self.bodies.note_source(source, unit.span(*phrase))

    def _note_bearers(self, unit: Unit) -> None:
        """Remember everybody who stands beside a title or opens the sentence, and an office that does."""
        found = list(bearers(unit, self.lex))
        self.speakers.note_bearers(unit, found)
        for bearer in found:
            words = frozenset(self.titles.lemma(uncased.stem(word, self.lex)) for word in bearer.words)
            for role in bearer.roles:
                self.titles.note(uncased.stem(role, self.lex), words, bearer.name)


def past(lex: Lexicon, mentions: Sequence[Mention], titles: Titles | None = None) -> Past:
    """Nothing named yet but the mentions, and the titles if they are known."""
    known = Mentions(mentions)
    titles = Titles(lex, known) if titles is None else titles
    roster = Roster(lex)
    return Past(
        lex=lex,
        mentions=known,
        titles=titles,
        bodies=Bodies(lex, known),
        speakers=Speakers(lex, known, titles, roster),
        shortened=Shortened(lex),
        shared=SharedRoles(lex),
        roster=roster,
    )
