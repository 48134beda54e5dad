"""A draft in, its links out: the outlet that was told, the source, and who is cited."""

from collections.abc import Iterator, Set
from dataclasses import replace

from stemma.model import Ground, Link, Span
from stemma.understand.attribution.chains import venues
from stemma.understand.attribution.chains.changed_cues import with_cues_changed
from stemma.understand.attribution.chains.heard import heard
from stemma.understand.attribution.chains.hiding import hidden, hiding_behind
from stemma.understand.attribution.chains.holding import held
from stemma.understand.attribution.chains.informants import informed, unnamed_informant
from stemma.understand.attribution.chains.links import (
    as_agency,
    is_plain_in_marks,
    link_of,
    named_outlet,
    of_cue,
    retold,
)
from stemma.understand.attribution.chains.outlet_names import given_to
from stemma.understand.attribution.chains.retelling import retelling
from stemma.understand.attribution.chains.talked import talked_to
from stemma.understand.attribution.chains.told import told_outlet
from stemma.understand.attribution.chains.told_names import without_told
from stemma.understand.attribution.chains.venue_links import told_link, venue_link
from stemma.understand.attribution.chains.venues import Venue
from stemma.understand.attribution.chains.whereabouts import (
    addressee,
    aside,
    outlet_told,
    place_of_document,
    told_uncased,
    venue_of,
)
from stemma.understand.attribution.constructions.drafted import Draft
from stemma.understand.attribution.constructions.reading import Citing, Reading
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.elements.word_lists import either
from stemma.understand.attribution.naming import loose
from stemma.understand.attribution.naming.quoted import quoted_name
from stemma.understand.attribution.naming.resolve import Naming
from stemma.understand.attribution.phrases.phrase import Phrase

UNTOLD = frozenset({"passive", "aside", "object"})
"""What a cue takes that stands without a subject, or inside a sentence of another."""


def links_of(draft: Draft, naming: Naming, lex: Lexicon, *, outer: tuple[Link, ...] = ()) -> tuple[Link, ...]:
    """``outer`` are the links of those who pass the draft on, and so no venue of its own."""
    reading = draft.reading
    unit = reading.unit
    venue = _venue(reading, naming, lex, {span for link in outer for span in link.source})
    informant = informed(reading, naming, lex) if venue is None else None
    venue = venue or informant
    if venue is not None and (_is_told_already(venue, reading) or venues.is_anybody(unit, venue.source, lex)):
        venue = None
    if venue is not None and lex["told_after"]:
        draft = without_told(draft, venue.source, lex)
        reading = draft.reading
    if reading.is_impersonal and not reading.source:
        if venue is None:
            return ()
        return (replace(venue_link(unit, venue, naming), cue=draft.cue),)
    links = _of_venue(draft, venue, naming, lex)
    if reading.source:
        links += of_source(draft, naming, lex)
        if informant is not None:
            links = _with_unnamed(links, unit.span(*informant.cue))
    elif reading.citings:
        links.append(Link((), draft.cue))
    elif _is_dropped(reading, lex):
        return _of_speaker(unit, draft.cue, naming, links)
    links = unnamed_informant(links, reading, lex)
    links = _with_cited(links, reading, naming, lex)
    return tuple(link for link in with_cues_changed(links, reading, lex) if link.source)


def _with_cited(links: list[Link], reading: Reading, naming: Naming, lex: Lexicon) -> list[Link]:
    """The links with those of the citing phrases, no outlet twice: “citing an audit leaked to the paper”."""
    for citing, cited in cited_links(reading, naming, lex):
        is_again = citing.is_outer and cited.name and any(cited.name == one.name for one in links)
        if not is_again:
            links.insert(0 if citing.is_outer else len(links), cited)
    return links


def _venue(reading: Reading, naming: Naming, lex: Lexicon, passing_on: Set[Span]) -> Venue | None:
    """Where it was said or to whom, but not to one who passes it on."""
    told = (
        heard(reading, naming, lex)
        or told_outlet(reading, naming, lex)
        or outlet_told(reading, naming, lex)
        or told_uncased(reading, naming, lex)
        or given_to(reading, naming, lex)
        or talked_to(reading, naming, lex)
    )
    if told is not None:
        return told
    others = (aside(reading, lex), venue_of(reading, lex), addressee(reading, naming, lex))
    return next((one for one in others if one and reading.unit.span(*one.source) not in passing_on), None)


def _is_told_already(venue: Venue, reading: Reading) -> bool:
    """Whether the outlet is the source itself, or one who is cited, a link of his own: “со ссылкой на X”."""
    start, end = venue.source
    cited = (citing.source for citing in reading.citings if not citing.is_outer)
    return venue.source == reading.source or any(one.start < end and start < one.end for one in cited)


def _of_venue(draft: Draft, venue: Venue | None, naming: Naming, lex: Lexicon) -> list[Link]:
    """The link of the outlet where something was said; a document makes none, unless it is pointed at."""
    if venue is None or not (venue.kind == "outlet" or venue.is_pointing):
        return []
    outer, venue = retelling(draft.reading, venue, lex)
    unit = draft.reading.unit
    links = named_outlet(told_link(venue_link(unit, venue, naming), draft, lex))
    return [*named_outlet(venue_link(unit, outer, naming)), *links] if outer else list(links)


def _with_unnamed(links: list[Link], words: Span) -> list[Link]:
    """“співрозмовник «Норди»”: a name that is the outlet's is none of its informant's."""
    if not links[0].name or links[0].name != links[-1].name:
        return links
    unnamed = retold(links[-1], "anonymous", "unnamed-words", words)
    return [*links[:-1], replace(unnamed, name=None)]


def cited_links(reading: Reading, naming: Naming, lex: Lexicon) -> Iterator[tuple[Citing, Link]]:
    """The citing phrases and their links; only an outlet passes another's words on."""
    unit = reading.unit
    for citing in reading.citings:
        cue = tuple(unit.span(*part) for part in (citing.cue, citing.tail) if part)
        cited = link_of(unit, citing.source, cue, naming)
        is_speaker = lex.data.wide_nouns and "relay" in reading.match.cue.takes  # “X quoted Y as saying”
        cited = cited if is_speaker else as_agency(cited, unit, citing.source, lex)
        is_title = bool(lex.subjects) and quoted_name(unit, *citing.source) == citing.source
        if citing.is_outer and is_title and cited.kind in (None, "person"):
            span = unit.span(*citing.source)  # «Моряк Севера»
            cited = retold(cited, "outlet", "outlet-cue", *cited.cue)
            cited = replace(cited, name=unit.text[span.start : span.end])
        is_open = cited.kind is None and (cited.name is not None or not lex.data.wide_nouns)
        if not citing.is_outer or cited.kind == "outlet" or is_open:
            yield citing, cited


def of_source(draft: Draft, naming: Naming, lex: Lexicon) -> tuple[Link, ...]:
    """The link of the source itself, behind that of the outlet where it stands if it is a document."""
    reading, unit = draft.reading, draft.reading.unit
    place = place_of_document(reading, lex)
    link = of_cue(link_of(unit, reading.source, draft.cue, naming), reading, lex)
    link = hidden(link, reading, lex)
    is_marker = reading.match.cue.kind == "according" and is_plain_in_marks(unit, reading.source, lex)
    if reading.citings or is_marker or _is_reported(reading, lex):
        link = as_agency(link, unit, reading.source, lex)
    is_title = loose.all_quoted(unit, reading.source) is not None and link.kind in (None, "person")
    is_unknown = is_title or (lex.data.loose_names and _is_unknown(link, naming))
    if is_unknown and link.name and _is_reported(reading, lex):  # “据“海潮网”报道”
        link = retold(link, "outlet", "outlet-cue", *link.cue)
    outlet: tuple[Link, ...] = ()
    if place is None and (found := held(unit, reading.source, naming)) is not None:
        venue = venues.Venue(found.cue, found.outlet, "outlet", is_pointing=False)
        outlet = named_outlet(venue_link(unit, venue, naming))
        if link.kind == "outlet" and any(unit.word(at) in lex["documents"] for at in range(*reading.source)):
            link = replace(link, kind="document", name=None, grounds=_document(unit, reading.source, lex))
    if place is not None:
        outlet = named_outlet(venue_link(unit, place, naming))
        link = replace(link, kind="document", name=None, grounds=_document(unit, reading.source, lex))
    if link.name is None and (words := hiding_behind(reading, lex)):
        link = retold(link, "anonymous", "asked-not-to-be-named", words)
    return (*outlet, replace(link, source=draft.source))


def _is_dropped(reading: Reading, lex: Lexicon) -> bool:
    """Whether the verb itself says that the last speaker goes on."""
    cue, last = reading.match.cue, reading.content[-1].end - 1 if reading.content else -1
    is_clause = lex.verb_final and reading.unit.word(last).endswith(lex.data.content_endings or ("\n",))
    untold = UNTOLD - {"object"} if is_clause else UNTOLD
    return lex.data.drops_subject and cue.kind == "verb" and not cue.takes & untold


def _of_speaker(unit: Unit, cue: tuple[Span, ...], naming: Naming, links: list[Link]) -> tuple[Link, ...]:
    """“Añadió que”: the speaker before, whom the verb needs not name again."""
    speaker = naming.speaker(cue[0])
    if not speaker.name:
        return tuple(links)
    told = naming.taken_from("unspoken-subject", speaker.name, cue[0], unit.text)
    return (*links, Link((), cue, speaker.kind, speaker.name, grounds=(told,)))


def _is_unknown(link: Link, naming: Naming) -> bool:
    """Whether a name is taken for a person's by its form alone: «به گزارش نیویارک کرونیکل»."""
    is_loose = link.kind in {None, "person"} and link.name is not None
    known = (one.kind for span in link.source for one in naming.mentions.within(span))
    told = any(ground.by in {"title", "role", "pronoun"} for ground in link.grounds)
    return is_loose and not told and "person" not in known


def _is_reported(reading: Reading, lex: Lexicon) -> bool:
    """“به گزارش X”: a marker that tells of a report."""
    words = [reading.unit.word(at) for part in (reading.cue, reading.tail) for at in range(*part)]
    known = either(lex["outlet_cues"], lex["outlet_only_cues"])
    return reading.match.cue.kind == "according" and not known.isdisjoint(words)


def _document(unit: Unit, source: Phrase, lex: Lexicon) -> tuple[Ground, ...]:
    """The word of a source that tells that it is a document."""
    first = next(at for at in range(*source) if unit.word(at) in lex["documents"])
    return (Ground("document-word", unit.span(first, first + 1)),)
