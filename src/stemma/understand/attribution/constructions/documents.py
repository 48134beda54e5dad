"""A passive cue in, the document out in which its words stand.

«په هغه لیک کې چې X ترلاسه کړی، ویل شوي چې …»
"""

from dataclasses import replace

from stemma.understand.attribution.constructions.citing import citings_after
from stemma.understand.attribution.constructions.contents import content_after
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.cues import CueMatch
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.phrases import extents, hosts, postposed
from stemma.understand.attribution.phrases.phrase import Phrase


def of_document(unit: Unit, match: CueMatch, lex: Lexicon) -> Reading | None:
    """The reading whose source is a document with a relative clause, and the outlet that the clause names."""
    if not match.cue.takes & {"passive", "raising"}:
        return None
    if lex.data.strict_clauses:
        return _opening(unit, match, lex)
    found = postposed.told_of(unit, match.start, lex) if lex["postpositions"] else None
    if found is None and lex["postpositions"] and lex["genitives"]:
        return _owned(unit, match, lex)
    content = content_after(unit, match, match.end, lex) if found else None
    if found is None or content is None:
        return None
    document, clause = found
    reading = Reading(unit, match, document, Phrase(match.start, match.end), (content,))
    held = next((at for at in range(*clause) if unit.word(at) in lex["holders"]), None)
    if held is None:
        return reading
    known = [at for at in range(clause.start, held) if lex.tells(unit.word(at), lex["outlets"])]
    end = known[-1] + 1 if known else held
    enclitics = (at for at in range(end - 1, clause.start - 1, -1) if unit.word(at) in lex["auxiliaries"])
    told = Phrase(next(enclitics, clause.start - 1) + 1, end)  # «یوه نسخه یې | X (ترلاسه کړې)»
    return replace(reading, told=told, told_cue=Phrase(held, held + 1))


def _owned(unit: Unit, match: CueMatch, lex: Lexicon) -> Reading | None:
    """«د X په راپور کې ویل شوي چې …»: whose document it is belongs to the source."""
    found = postposed.owned(unit, match.start, lex)
    content = content_after(unit, match, match.end, lex) if found else None
    if found is None or content is None:
        return None
    document, told = found
    reading = Reading(unit, match, document, Phrase(match.start, match.end), (content,))
    return replace(reading, told=told, told_cue=Phrase(told.end, told.end + 2)) if told else reading


def _opening(unit: Unit, match: CueMatch, lex: Lexicon) -> Reading | None:
    """“Dai documenti, di cui X è in possesso, risulta che …”."""
    found = hosts.hosted_before(unit, match.start, lex)
    if found is None or unit.word(match.end) not in lex["complementizers"]:
        return None
    document, clause = found
    content = Phrase(match.end, extents.clause_end(unit, match.end + 1, lex))
    told, told_cue = hosts.holder(unit, clause, lex)
    citings = () if told else citings_after(unit, clause.start, lex)[0]
    reading = Reading(unit, match, document, Phrase(match.start, match.end), (content,), citings=citings)
    return replace(reading, told=told, told_cue=told_cue) if told or citings else None
