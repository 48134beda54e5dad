"""The words that rules and tagger read in, the places of either in the other's terms out, and what they are.

The tagger counts words, the rules elements of units; an attribution has places in the text.
"""

from bisect import bisect_right

from stemma.model import Attribution, Span, Version
from stemma.understand.attribution.elements.cues import is_cue_at
from stemma.understand.attribution.elements.units import DASHES, Unit
from stemma.understand.attribution.find import Answers, kind_of
from stemma.understand.attribution.phrases.phrase import Phrase
from stemma.understand.tagger.cue_places import phrase_at
from stemma.understand.tagger.links import Relation
from stemma.understand.tagger.matter import is_no_cue, is_rest
from stemma.understand.tagger.rows import Rows
from stemma.understand.tagger.spans import Stretch


class Places:
    """Of one version."""

    def __init__(self, version: Version, made: Rows, found: Answers) -> None:
        self.text, self.rows, self.lex = version.text, made, found.naming.lex
        self.units, self.quotations = found.units, found.quotations
        self.starts = [unit.start for unit in found.units]

    def span(self, part: Stretch) -> Span:
        return Span(self.rows.starts[part.start], self.rows.ends[part.end - 1])

    def place(self, span: Span) -> tuple[Unit, Phrase] | None:
        """The unit that words lie in, and their elements there."""
        number = bisect_right(self.starts, span.start) - 1
        if number < 0:
            return None
        unit = self.units[number]
        phrase = phrase_at(unit, span)
        return (unit, phrase) if phrase else None

    def phrases(self, spans: tuple[Span, ...]) -> list[tuple[Unit, Phrase]]:
        return [at for span in spans if (at := self.place(span))]

    def tells(self, cue: Span) -> bool:
        """Whether words that mark attributions stand in a cue, whole."""
        at = self.place(cue)
        return at is not None and any(is_cue_at(at[0], start, self.lex) for start in range(*at[1]))

    def learned_from(self, cue: Span) -> bool:
        """“X learned | from (Y)”: whether a cue begins as what tells from whom does."""
        at = self.place(cue)
        return at is not None and at[0].word(at[1].start) in self.lex["learned_of"]

    def emptiness(self, relation: Relation) -> str | None:
        """The reason to drop a relation whose cue or source tells but a time or a manner."""
        for part, name in ((relation.source, "source"), (relation.cue, "cue")):
            at = self.place(self.span(part)) if part and not self.lex.spaceless else None
            if at and all(at[0].is_time(place) or at[0].is_adverb(place) for place in range(*at[1])):
                return f"its {name} would be an adverb"
        return None

    def is_no_cue(self, relation: Relation) -> bool:
        """Whether the language lists such words as no cue, or they tell of a publication alone."""
        at, said = self.place(self.span(relation.cue)), self.place(self.span(relation.contents[0]))
        return at is not None and is_no_cue(at, said, self.lex)

    def is_dialogue(self, content: Span) -> bool:
        """Whether a dash opens the sentence; then nothing marks where its words go on."""
        at = self.place(content)
        return at is not None and at[0].is_mark(0, *DASHES)

    def is_apart(self, content: tuple[Span, ...], cue: tuple[Span, ...]) -> bool:
        """Whether what is said lies in other sentences than its cue, and in no quotation marks."""
        units = {bisect_right(self.starts, span.start) for span in content}
        if bisect_right(self.starts, cue[0].start) in units:
            return False
        return kind_of(self.text, content, self.quotations) == "indirect"

    def is_rest(self, source: tuple[Span, ...], whole: tuple[Span, ...]) -> bool:
        """Whether the tagger took the end of what the rules took for a source, or opened it in between."""
        at, full = (self.place(one[0]) if len(one) == 1 else None for one in (source, whole))
        if at is None or full is None or at[0] is not full[0]:
            return False
        return is_rest(*at, full[1], self.lex)

    def without_when(self, source: tuple[Span, ...], by_rules: Attribution) -> tuple[Span, ...]:
        """Without the words behind it that tell when or how, which the rules leave out: “法院 | 审理后”."""
        known, at = by_rules.source, self.place(source[0]) if len(source) == 1 else None
        if at is None or len(known) != 1 or known[0].start != source[0].start:
            return source
        unit, phrase = at
        rest = [one for one in range(*phrase) if unit.elements[one].start >= known[0].end]
        return known if rest and all(unit.is_time(one) or unit.is_adverb(one) for one in rest) else source
