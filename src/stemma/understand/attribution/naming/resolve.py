"""The words of a source in, its kind and name out; pronouns and roles resolved to names before them.

Resolved only where one bearer fits; unknown is an answer. ``Naming`` is filled in the order of the text.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace

from stemma.model import Ground, GroundKind, Mention, SourceKind, Span
from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.naming import by_capitals, by_chain, by_place, by_titles, by_words, openers
from stemma.understand.attribution.naming.companies import as_company
from stemma.understand.attribution.naming.full import in_full, in_marks
from stemma.understand.attribution.naming.grounds import antecedent, grounds
from stemma.understand.attribution.naming.letters import bracket, is_short_form
from stemma.understand.attribution.naming.named import UNKNOWN, Named, head_end
from stemma.understand.attribution.naming.past import Past, past
from stemma.understand.attribution.naming.recalled import recalled
from stemma.understand.attribution.naming.titles import Titles
from stemma.understand.attribution.phrases import relative_nouns
from stemma.understand.attribution.phrases.phrase import Phrase

By = Callable[[Unit, Phrase, Sequence[str], Past], Named]


class Naming:
    """What has been named so far in one version."""

    def __init__(self, lex: Lexicon, mentions: Sequence[Mention], titles: Titles | None = None) -> None:
        self.lex = lex
        self._past = past(lex, mentions, titles)
        self.mentions, self.titles = self._past.mentions, self._past.titles
        self._by = _by(lex)
        self._has_plain_names = openers.has_plain_names(lex)
        self._venue: str | None = None
        """The outlet that a document was last said to stand in."""

    def note_venue(self, outlet: str) -> None:
        """Remember where the article stands that is spoken of."""
        self._venue = outlet

    def pointed(self, kind: SourceKind) -> Named:
        """“In this article”: the outlet that it was said to stand in, if any."""
        return Named("outlet", self._venue) if self._venue else Named(kind, None)

    def note_titles(self, unit: Unit) -> None:
        """Remember who is named in a unit, before any source is."""
        self._past.note_unit(unit)

    def note(self, source: Named) -> None:
        """Remember who spoke last."""
        self._past.speakers.note(source)

    def name(self, unit: Unit, phrase: Phrase) -> Named:
        """Kind and name of the source at a phrase, who from now on is a speaker."""
        found = self.name_only(unit, phrase)
        self._past.note_source(found, unit, phrase)
        return found

    def name_only(self, unit: Unit, phrase: Phrase) -> Named:
        """Kind and name of the source at a phrase."""
        if not phrase:
            return UNKNOWN
        words = [unit.word(at) for at in range(phrase.start, head_end(unit, phrase))]
        find = self._recalled if self._has_plain_names else self._shortened
        found = find(unit, phrase)
        found = in_full(unit, phrase, found, self._past)
        found = as_company(in_marks(unit, phrase, found, words, lex=self.lex))
        place = unit.span(*phrase)
        again = self.mentions.outlet_again(unit.text[place.start : place.end], place)
        if again is not None and found.kind in ("person", None):
            found = Named("outlet", again)
        found = self._past.shortened.whole(found, unit, phrase)
        self._past.shortened.note(found, unit, phrase)
        told = grounds(unit, phrase, found.kind, found.name, self.lex, self.mentions.ordered)
        return replace(found, grounds=told) if told else found

    def taken_from(self, by: GroundKind, name: str, place: Span, text: str) -> Ground:
        """Where a name was found that stands at no words of its source."""
        return antecedent(by, name, place, text, self.mentions.ordered)

    def speaker(self, place: Span) -> Named:
        """The last source; before there is any, the last person named in the field."""
        return self._past.speakers.last(place)

    def _recalled(self, unit: Unit, phrase: Phrase) -> Named:
        """Where no capital tells a name; what stands in brackets behind one is its short form."""
        if self._is_anonymous(unit, phrase):
            return Named("anonymous", None)
        if (parts := bracket(unit, phrase)) is not None:
            found = self._recalled(unit, parts[0])
            self._past.shortened.letters.note(parts[1], found)
            return found
        return recalled(unit, phrase, self._name(unit, phrase), self._past)

    def _shortened(self, unit: Unit, phrase: Phrase) -> Named:
        """“전국항만노동조합(항만노조)은”: where names have no capitals, brackets hold a body's short form."""
        is_uncased = self.lex.verb_final and self.lex.data.name_side != "any"
        parts = bracket(unit, phrase) if is_uncased else None
        if parts is None or not is_short_form(parts[1], unit, parts[0]):
            return self._name(unit, phrase)
        found = self._name(unit, parts[0])
        if found.kind in ("person", None) and found.name:
            found = Named("institution", found.name)
        self._past.shortened.letters.note(parts[1], found)
        return found

    def _name(self, unit: Unit, phrase: Phrase) -> Named:
        words = [unit.word(at) for at in range(phrase.start, head_end(unit, phrase))]
        place = unit.span(*phrase)
        if len(words) == 1 and words[0] in self.lex["pronouns"]:
            return self._past.speakers.of_pronoun(words[0], place)
        if len(words) == 1 and words[0] in self.lex["relatives"]:
            head = relative_nouns.antecedent(unit, phrase.start, self.lex)
            return self._name(unit, head) if head else UNKNOWN
        if self._is_anonymous(unit, phrase):
            return Named("anonymous", None)
        bodies = self._past.bodies
        found = bodies.with_name(self._by(unit, phrase, words, self._past), words, place)
        if bodies.stands_for_any(found, words):
            return Named(found.kind, self._past.shortened.last_body(found.kind, place))
        return found

    def _is_anonymous(self, unit: Unit, phrase: Phrase) -> bool:
        lengths = ((at, phrase_length(unit, at, self.lex.anonymous)) for at in range(*phrase))
        told = next((Phrase(at, at + length) for at, length in lengths if length), None)
        return told is not None and not by_words.is_in_name(unit, told, phrase.end, self.lex)


def _by(lex: Lexicon) -> By:
    """By what shows a name in the language: capitals, the order of nouns, a title."""
    if lex.data.verb_second:
        return by_capitals.named
    if lex.data.definite:
        return by_chain.named
    if lex.data.loose_names:
        return by_place.named
    return by_titles.named if lex.data.name_side != "any" else by_words.named
