"""The place where somebody speaks in, its link out: an outlet, or a document."""

from dataclasses import replace

from stemma.model import Ground, Link, Span
from stemma.understand.attribution.chains import venues
from stemma.understand.attribution.chains.heard import spelt
from stemma.understand.attribution.chains.outlet_names import own_name
from stemma.understand.attribution.constructions.drafted import Draft
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.naming.named import Named
from stemma.understand.attribution.naming.resolve import Naming


def told_link(link: Link, draft: Draft, lex: Lexicon) -> Link:
    """“a dit à la chaîne X”: what marks that an outlet was told is the verb with its preposition."""
    words = draft.reading.unit.text[link.cue[0].start : link.cue[0].end].lower()
    is_bare = words in lex["told_to"] and draft.reading.match.cue.kind == "verb"
    return replace(link, cue=(*draft.cue, *link.cue)) if is_bare else link


def venue_link(unit: Unit, venue: venues.Venue, naming: Naming) -> Link:
    source, cue = unit.span(*venue.source), unit.span(*venue.cue)
    if venue.is_pointing:
        named = naming.pointed(venue.kind)
        told = _pointed(unit, source, named, naming)
    else:
        named = naming.name(unit, venue.source)
        told = named.grounds if named.kind == venue.kind else (Ground("place-told", cue),)
    if not named.name and not venue.is_pointing and (title := own_name(unit, venue.source)):
        named = Named("outlet", title)
    if not named.name and venue.kind == "outlet" and venues.is_quoted(unit, venue.source.start):
        named = Named("outlet", unit.text[source.start : source.end])
    if venue.kind == "document" and named.kind not in ("outlet",):
        named = Named("document", named.name)
        told = told or (Ground("document-word", source),)
    elif not venue.is_pointing:
        whole = spelt(unit, venue.source) if naming.lex["heard_in"] else None
        is_spelt = whole is not None and (
            named.kind != "outlet" or (not naming.lex.data.verb_second and (named.name or "") in whole)
        )
        named = Named("outlet", whole if is_spelt else named.name)
    if not venue.is_pointing and named.kind == "outlet" and named.name:
        naming.note_venue(named.name)
    return Link((source,), (cue,), named.kind, named.name, grounds=told)


def _pointed(unit: Unit, source: Span, named: Named, naming: Naming) -> tuple[Ground, ...]:
    """Where the outlet was named that “this article” stands in."""
    if not named.name:
        return ()
    return (naming.taken_from("this-report", named.name, source, unit.text),)
