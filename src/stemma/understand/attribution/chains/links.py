"""Words in, the link that they make out, and what tells of which kind it is."""

from dataclasses import replace

from stemma.model import Ground, GroundKind, Link, SourceKind, Span
from stemma.names import declined
from stemma.understand.attribution.chains.informants import reporter
from stemma.understand.attribution.chains.outlet_names import titled_name
from stemma.understand.attribution.constructions.labels import COLON
from stemma.understand.attribution.constructions.reading import Reading
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.elements.units import QUOTE_MARKS, Unit
from stemma.understand.attribution.naming import loose
from stemma.understand.attribution.naming.named import Named
from stemma.understand.attribution.naming.openers import has_plain_names
from stemma.understand.attribution.naming.resolve import Naming
from stemma.understand.attribution.phrases.phrase import Phrase
from stemma.understand.attribution.phrases.uncased import work


def as_agency(link: Link, unit: Unit, source: Phrase, lex: Lexicon) -> Link:
    """A single name that cites or is cited is an outlet's, if nothing tells more."""
    is_bare = source.end - source.start == 1 and link.name is not None
    is_open = lex.data.loose_names and is_bare and link.kind == "person"
    is_open = is_open or (lex.data.citer_is_outlet and link.kind is None and link.name is not None)
    is_open = is_open or (link.kind is None and work(unit, source) is not None)
    is_open = is_open or (link.kind in (None, "person") and is_plain_in_marks(unit, source, lex))
    return retold(link, "outlet", "outlet-cue", *link.cue) if is_open else link


def is_plain_in_marks(unit: Unit, source: Phrase, lex: Lexicon) -> bool:
    """“علمت «الأخبار» من مصدر”: nothing but a name in quotation marks, where no capital tells a name: people
    do not bear them."""
    return has_plain_names(lex) and loose.all_quoted(unit, source) is not None


def retold(link: Link, kind: SourceKind, by: GroundKind, *places: Span) -> Link:
    """The link with another kind, which something else than its own words told."""
    return replace(link, kind=kind, grounds=(Ground(by, places[0] if places else None),))


def link_of(unit: Unit, phrase: Phrase, cue: tuple[Span, ...], naming: Naming) -> Link:
    named = reporter(unit, phrase, naming, naming.lex) or naming.name(unit, phrase)
    first = unit.elements[phrase.start]
    noun = unit.text[first.start : first.end]
    if named.kind == "person" and unit.word(phrase.start) in naming.lex["outlets"] and naming.lex.subjects:
        told = (Ground("outlet-word", unit.span(phrase.start, phrase.start + 1)),)  # “Telegram-канал Baza”
        named = Named("outlet", (named.name or "").removeprefix(f"{noun} ") or None, grounds=told)
    return Link((unit.span(*phrase),), cue, named.kind, named.name, grounds=named.grounds)


def of_cue(link: Link, reading: Reading, lex: Lexicon) -> Link:
    """“Aksoy: …”, “передаёт «Норда»”: a colon tells a person, what only outlets do an outlet."""
    unit = reading.unit
    first = unit.elements[reading.source.start].start
    in_marks = unit.text[first - 1 : first] in QUOTE_MARKS
    if link.kind is None and link.name and in_marks and declined.publisher(link.name) is not None:
        return retold(link, "outlet", "gazetteer")
    if link.kind is None and link.name and reading.match.cue == COLON and link.name.istitle():
        return retold(link, "person", "form", *link.source)
    is_marked = unit.text[first - 1 : first] in ("«", "“", "„", '"') or (link.name or "").isascii()
    is_open = link.kind is None or (link.kind == "person" and (link.name or "").isascii())
    is_open = is_open or (link.kind == "person" and is_plain_in_marks(unit, reading.source, lex))
    is_marked = is_marked or is_plain_in_marks(unit, reading.source, lex)
    cue = unit.word(reading.match.head)
    if lex["told_named"] and cue in lex["outlet_only_cues"] and link.kind in (None, "person"):
        title = titled_name(unit, reading.source, lex)
        return replace(retold(link, "outlet", "outlet-cue", *link.cue), name=title) if title else link
    relays = (is_marked and cue in lex["outlet_cues"]) or (
        link.kind is None and cue in lex["outlet_only_cues"]
    )
    is_outlet = is_open and link.name and relays
    return retold(link, "outlet", "outlet-cue", *link.cue) if is_outlet else link


def named_outlet(link: Link) -> tuple[Link, ...]:
    """An outlet that has no name is no step that leads anywhere."""
    return (link,) if link.kind == "outlet" and link.name else ()
