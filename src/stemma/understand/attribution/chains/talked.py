"""A source in, the outlet that it talked to in a clause of its own out: “nurses who spoke to X said”."""

from stemma.understand.attribution.chains.outlet_names import name_from
from stemma.understand.attribution.chains.venues import Venue
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.naming.resolve import Naming
from stemma.understand.attribution.phrases.phrase import Phrase

VERB_WITHIN = 5
LINK_WITHIN = 4


def talked_to(reading: Reading, naming: Naming, lex: Lexicon) -> Venue | None:
    """The outlet behind a verb of talking in a relative clause inside the source or right behind it."""
    unit, source = reading.unit, reading.source
    if not lex["talked"] or not source:
        return None
    end = source.end if source.end > reading.cue.start else max(source.end, reading.cue.start)
    relatives = (at for at in range(source.start + 1, end) if unit.word(at) in lex["relatives"])
    for relative in relatives:
        near = range(relative + 1, min(end, relative + 1 + VERB_WITHIN))
        verb = next((at for at in near if unit.word(at) in lex["talked"]), None)
        if verb is None:
            continue
        for link in range(verb + 1, min(end, verb + 1 + LINK_WITHIN)):
            if unit.word(link) not in lex["interview_links"] | lex["told_named"] | lex["told_to"]:
                continue
            name = name_from(unit, link + 1, naming, lex)
            return Venue(Phrase(verb, link + 1), name, "outlet", is_pointing=False) if name else None
    return None
