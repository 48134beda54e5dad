"""A draft in, the chain of its sources out, outermost first: whom the report took it from, and so on.

“X, quoting Y, reported that the document states: …” is X, Y, the document. Only what is cited, what a
venue names and what an outlet relays makes a chain; that somebody reports another's words does not.
"""

from collections.abc import Iterator
from dataclasses import replace

from stemma.model import Ground, GroundKind, Link, SourceKind, Span
from stemma.understand.attribution.chains import venues
from stemma.understand.attribution.chains.heard import heard, spelt
from stemma.understand.attribution.chains.holding import held
from stemma.understand.attribution.chains.informants import informed, reporter
from stemma.understand.attribution.chains.outlet_names import given_to, own_name, titled_name
from stemma.understand.attribution.chains.told import told_outlet
from stemma.understand.attribution.chains.whereabouts import (
    addressee,
    aside,
    outlet_told,
    place_of_document,
    told_uncased,
    venue_of,
)
from stemma.understand.attribution.constructions.draft import Draft, cue_spans, source_span
from stemma.understand.attribution.constructions.labels import COLON
from stemma.understand.attribution.constructions.reading import Citing, Reading
from stemma.understand.attribution.constructions.readings import read
from stemma.understand.attribution.elements.cues import phrase_length
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.naming.named import Named
from stemma.understand.attribution.naming.quoted import quoted_name
from stemma.understand.attribution.naming.resolve import Naming
from stemma.understand.attribution.phrases.phrase import Phrase
from stemma.understand.attribution.phrases.uncased import work

UNTOLD = frozenset({"passive", "aside", "object"})
"""What a cue takes that stands without a subject, or inside a sentence of another."""
HIDING_WITHIN = 80
RELAYED_WITHIN = 14
"""The relayed source stands at the head of the content, so many elements from its beginning."""


def chained(draft: Draft, naming: Naming, lex: Lexicon) -> tuple[Draft, tuple[Link, ...]]:
    """The draft of the innermost attribution and the links that lead to it."""
    links = _links(draft, naming, lex)
    if not links or (links[-1].kind != "outlet" and not draft.reading.citings):
        return _ended(draft, links)
    inner = _relayed(draft.reading, lex)
    if inner is None:
        return _ended(draft, links)
    unit = draft.reading.unit
    within = Draft(
        inner,
        (source_span(inner, lex),) if inner.source else (),
        cue_spans(inner),
        tuple(unit.span(*part) for part in inner.content),
    )
    more = _links(within, naming, lex)
    more = more[_is_told_again(more, links) :]
    return _ended(within, (*links, *more)) if more else _ended(draft, links)


def _is_told_again(links: tuple[Link, ...], outer: tuple[Link, ...]) -> bool:
    """“…, пишет «Норда», источник издания …”: an inner chain that begins with an outlet told already."""
    return len(links) > 1 and any(one.name == links[0].name for one in outer)


def _ended(draft: Draft, links: tuple[Link, ...]) -> tuple[Draft, tuple[Link, ...]]:
    if not links:
        return draft, ()
    links = tuple(
        link for at, link in enumerate(links) if at + 1 == len(links) or not _is_again(link, links[at + 1])
    )
    return replace(draft, source=links[-1].source, cue=links[-1].cue), links


def _is_again(link: Link, other: Link) -> bool:
    """Whether the next link tells the same outlet by the same words."""
    return link.name == other.name and any(
        one.field == two.field and one.start < two.end and two.start < one.end
        for one in link.source
        for two in other.source
    )


def _relayed(reading: Reading, lex: Lexicon) -> Reading | None:
    """The attribution at the head of an indirect content: “…, the minister said that …”."""
    unit = reading.unit
    if not reading.content:
        return None
    part = max(reading.content, key=lambda phrase: phrase.end - phrase.start)
    if unit.is_quote(part.start) and (not lex.data.strict_clauses or part.end - part.start == 1):
        return None
    start = part.start + 1 if unit.word(part.start) in lex["complementizers"] else part.start
    inside = replace(unit, elements=unit.elements[: part.end])
    for inner in read(inside, lex, floor=start, is_inner=True):
        first = inner.source.start if lex.data.verb_final else inner.match.head
        near = first <= start + RELAYED_WITHIN
        if near and inner.source and inner.source.start >= start and _says(inner, lex):
            return replace(inner, unit=unit)
    return None


def _says(reading: Reading, lex: Lexicon) -> bool:
    """Whether somebody speaks: an intention that a source reports of another is no link."""
    opener = reading.unit.word(reading.content[0].start)
    is_wish = reading.unit.word(reading.match.end - 1) in lex["prepositions"]
    if lex["heard_in"] and is_wish and opener not in lex["complementizers"]:
        return False
    if reading.match.cue.kind == "according":
        return True
    if lex.data.strict_clauses:
        return _is_told(reading, lex)
    if lex.data.verb_second:
        return _is_parted(reading)
    if lex.data.name_side != "any" and not reading.match.cue.takes >= {"that", "quote"}:
        return False
    takes = reading.match.cue.takes
    if lex.data.wide_nouns and (is_wish or "infinitive" in takes):
        takes |= {"that"}  # “X reports that witnesses speak of …”, “… that the minister plans to …”
    is_plan = opener in lex["infinitive"] and not lex.data.wide_nouns
    return bool(takes & {"quote", "that"}) and not is_plan


def _is_parted(reading: Reading) -> bool:
    """Whether marks part what is said from its cue: “X hat um Y gebeten” is what an outlet tells of X."""
    unit, part = reading.unit, reading.content[0]
    quoted = any(unit.is_quote(at) for at in range(*part))
    return quoted or not (unit.is_word(part.start - 1) and unit.is_word(part.end))


def _is_told(reading: Reading, lex: Lexicon) -> bool:
    """Whether a clause or a quotation follows, or a document speaks: “il ministro minaccia le dimissioni”
    is what an outlet tells of him, not his word."""
    unit, first = reading.unit, reading.content[0].start
    opened = {unit.word(first), unit.word(first - 1)} & (lex["complementizers"] | lex["infinitive"])
    takes = reading.match.cue.takes & {"infinitive", "that"}
    promised = bool(takes) and lex.is_infinitive(unit.word(first))
    quoted = any(unit.is_quote(at) for part in reading.content for at in range(*part))
    return (
        bool(opened)
        or promised
        or quoted
        or any(unit.word(at) in lex["documents"] for at in range(*reading.source))
    )


def _links(draft: Draft, naming: Naming, lex: Lexicon) -> tuple[Link, ...]:
    reading = draft.reading
    unit = reading.unit
    told = (
        heard(reading, naming, lex)
        or told_outlet(reading, naming, lex)
        or outlet_told(reading, naming, lex)
        or told_uncased(reading, naming, lex)
        or given_to(reading, naming, lex)
    )
    venue = told or aside(reading, lex) or venue_of(reading, lex) or addressee(reading, naming, lex)
    venue = venue or informed(reading, naming, lex)
    if venue is not None and venue.source == reading.source:
        venue = None
    if reading.is_impersonal and not reading.source:
        if venue is None:
            return ()
        return (replace(_venue_link(unit, venue, naming), cue=draft.cue),)
    links: list[Link] = []
    if venue is not None and (venue.kind == "outlet" or venue.is_pointing):
        links += _named(_told_link(_venue_link(unit, venue, naming), draft, lex))
    if reading.source:
        links += _of_source(draft, naming, lex)
    elif reading.citings:
        links.append(Link((), draft.cue))
    elif _is_dropped(reading, lex):
        return _of_speaker(unit, draft.cue, naming, links)
    for citing, cited in _cited(reading, naming, lex):
        links.insert(0 if citing.is_outer else len(links), cited)
    return tuple(link for link in _with_cues_changed(links, reading, lex) if link.source)


def _cited(reading: Reading, naming: Naming, lex: Lexicon) -> Iterator[tuple[Citing, Link]]:
    """The citing phrases and their links; only an outlet passes another's words on."""
    unit = reading.unit
    for citing in reading.citings:
        cue = tuple(unit.span(*part) for part in (citing.cue, citing.tail) if part)
        cited = _link(unit, citing.source, cue, naming)
        is_speaker = lex.data.wide_nouns and "relay" in reading.match.cue.takes  # “X quoted Y as saying”
        cited = cited if is_speaker else _as_agency(cited, unit, citing.source, lex)
        is_title = bool(lex.subjects) and quoted_name(unit, *citing.source) == citing.source
        if citing.is_outer and is_title and cited.kind == "person":
            span = unit.span(*citing.source)  # «Моряк Севера»
            cited = _retold(cited, "outlet", "outlet-cue", *cited.cue)
            cited = replace(cited, name=unit.text[span.start : span.end])
        is_open = cited.kind is None and (cited.name is not None or not lex.data.wide_nouns)
        if not citing.is_outer or cited.kind == "outlet" or is_open:
            yield citing, cited


def _of_source(draft: Draft, naming: Naming, lex: Lexicon) -> tuple[Link, ...]:
    """The link of the source itself, behind that of the outlet where it stands if it is a document."""
    reading, unit = draft.reading, draft.reading.unit
    place = place_of_document(reading, lex)
    link = _of_cue(_link(unit, reading.source, draft.cue, naming), reading, lex)
    link = _hidden(link, reading, lex)
    if reading.citings or _is_reported(reading, lex):
        link = _as_agency(link, unit, reading.source, lex)
    outlet: tuple[Link, ...] = ()
    if place is None and (found := held(unit, reading.source, naming)) is not None:
        venue = venues.Venue(found.cue, found.outlet, "outlet", is_pointing=False)
        outlet = _named(_venue_link(unit, venue, naming))
    if place is not None:
        outlet = _named(_venue_link(unit, place, naming))
        link = replace(link, kind="document", name=None, grounds=_document(unit, reading.source, lex))
    if link.name is None and (words := _hiding_behind(reading, lex)):
        link = _retold(link, "anonymous", "asked-not-to-be-named", words)
    return (*outlet, replace(link, source=draft.source))


def _with_cues_changed(links: list[Link], reading: Reading, lex: Lexicon) -> list[Link]:
    """“X援引Y的话说”: the citing word is the cue of the one who cites, what follows that of the other."""
    is_around = reading.tail and _passes_on(reading.unit, reading.tail.start, lex)
    if is_around and reading.citings and len(links) == len(("outer", "inner")):
        return _parted_cues(links, reading.unit, reading.tail)
    if len(links) > 1 and (said := _cites_and_says(reading, lex)):
        return [*links[:-2], *(replace(link, cue=said) for link in links[-2:])]
    is_passed_on = phrase_length(reading.unit, reading.match.head, lex.relay_after) > 0
    if not reading.citings or not is_passed_on or len(links) < 2:
        return links
    outer, inner = links[-2:]
    return [*links[:-2], replace(outer, cue=inner.cue), replace(inner, cue=outer.cue)]


def _cites_and_says(reading: Reading, lex: Lexicon) -> tuple[Span, ...]:
    """“X援引Y称”: the citing word and the verb behind the one cited are the cue of both together."""
    unit, match = reading.unit, reading.match
    if not lex.spaceless or not reading.citings or match.cue.kind != "verb":
        return ()
    citing = reading.citings[-1]
    is_other = unit.word(match.head) in lex["outlet_only_cues"] or citing.source.end != match.start
    if is_other or phrase_length(unit, match.head, lex.relay_after):
        return ()
    return (unit.span(*citing.cue), unit.span(match.head, match.end))


def _passes_on(unit: Unit, at: int, lex: Lexicon) -> bool:
    """“的话说” behind the one who is cited, or a verb of his own saying, not what only outlets do."""
    is_verb = lex.is_verb(unit.word(at)) and unit.word(at) not in lex["outlet_only_cues"]
    return phrase_length(unit, at, lex.relay_after) > 0 or (lex.spaceless and is_verb)


def _parted_cues(links: list[Link], unit: Unit, tail: Phrase) -> list[Link]:
    """“据X援引Y的话说”: what closes such a marker belongs to the one who is cited as well."""
    outer, inner = links
    return [outer, replace(inner, cue=(*inner.cue, unit.span(*tail)))]


def _hiding_behind(reading: Reading, lex: Lexicon) -> Span | None:
    """“X told us on condition that”: words behind the source that say that it is not to be named."""
    places = [reading.source, reading.cue, *reading.content]
    last = min(max(part.start for part in places), reading.source.end + HIDING_WITHIN)
    return _hiding(reading.unit, range(reading.source.end, last), lex)


def _hiding(unit: Unit, places: range, lex: Lexicon) -> Span | None:
    lengths = ((at, phrase_length(unit, at, lex.anonymous)) for at in places)
    return next((unit.span(at, at + length) for at, length in lengths if length > 1), None)


def _hidden(link: Link, reading: Reading, lex: Lexicon) -> Link:
    """“рассказал на условиях анонимности чиновник”: words beside the cue that leave its source unnamed."""
    first = min((part.start for part in reading.content if part.start >= reading.cue.end), default=None)
    ends = (reading.source.end, reading.cue.end, *(() if first is None else (first,)))
    near = range(min(reading.source.start, reading.cue.start), max(ends))
    words = _hiding(reading.unit, near, lex) if lex.subjects and not reading.citings else None
    return replace(_retold(link, "anonymous", "asked-not-to-be-named", words), name=None) if words else link


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


def _is_reported(reading: Reading, lex: Lexicon) -> bool:
    """“به گزارش X”: a marker that tells of a report."""
    words = [reading.unit.word(at) for part in (reading.cue, reading.tail) for at in range(*part)]
    known = lex["outlet_cues"] | lex["outlet_only_cues"]
    return reading.match.cue.kind == "according" and not known.isdisjoint(words)


def _as_agency(link: Link, unit: Unit, source: Phrase, lex: Lexicon) -> Link:
    """A single name that cites or is cited is an outlet's, if nothing tells more."""
    is_bare = source.end - source.start == 1 and link.name is not None
    is_open = lex.data.loose_names and is_bare and link.kind == "person"
    is_open = is_open or (lex.data.citer_is_outlet and link.kind is None and link.name is not None)
    is_open = is_open or (link.kind is None and work(unit, source) is not None)
    return _retold(link, "outlet", "outlet-cue", *link.cue) if is_open else link


def _retold(link: Link, kind: SourceKind, by: GroundKind, *places: Span) -> Link:
    """The link with another kind, which something else than its own words told."""
    return replace(link, kind=kind, grounds=(Ground(by, places[0] if places else None),))


def _link(unit: Unit, phrase: Phrase, cue: tuple[Span, ...], naming: Naming) -> Link:
    named = reporter(unit, phrase, naming, naming.lex) or naming.name(unit, phrase)
    return Link((unit.span(*phrase),), cue, named.kind, named.name, grounds=named.grounds)


def _told_link(link: Link, draft: Draft, lex: Lexicon) -> Link:
    """“a dit à la chaîne X”: what marks that an outlet was told is the verb with its preposition."""
    words = draft.reading.unit.text[link.cue[0].start : link.cue[0].end].lower()
    is_bare = words in lex["told_to"] and draft.reading.match.cue.kind == "verb"
    return replace(link, cue=(*draft.cue, *link.cue)) if is_bare else link


def _of_cue(link: Link, reading: Reading, lex: Lexicon) -> Link:
    """“Aksoy: …”, “передаёт «Норда»”: a colon tells a person, what only outlets do an outlet."""
    if link.kind is None and link.name and reading.match.cue == COLON and link.name.istitle():
        return _retold(link, "person", "form", *link.source)
    unit = reading.unit
    first = unit.elements[reading.source.start].start
    is_marked = unit.text[first - 1 : first] in ("«", "“", "„", '"') or (link.name or "").isascii()
    is_open = link.kind is None or (link.kind == "person" and (link.name or "").isascii())
    cue = unit.word(reading.match.head)
    if lex["told_named"] and cue in lex["outlet_only_cues"] and link.kind in (None, "person"):
        title = titled_name(unit, reading.source, lex)
        return replace(_retold(link, "outlet", "outlet-cue", *link.cue), name=title) if title else link
    relays = (is_marked and cue in lex["outlet_cues"]) or (
        link.kind is None and cue in lex["outlet_only_cues"]
    )
    is_outlet = is_open and link.name and relays
    return _retold(link, "outlet", "outlet-cue", *link.cue) if is_outlet else link


def _named(link: Link) -> tuple[Link, ...]:
    """An outlet that has no name is no step that leads anywhere."""
    return (link,) if link.kind == "outlet" and link.name else ()


def _venue_link(unit: Unit, venue: venues.Venue, naming: Naming) -> Link:
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


def _document(unit: Unit, source: Phrase, lex: Lexicon) -> tuple[Ground, ...]:
    """The word of a source that tells that it is a document."""
    first = next(at for at in range(*source) if unit.word(at) in lex["documents"])
    return (Ground("document-word", unit.span(first, first + 1)),)
