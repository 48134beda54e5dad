"""A draft in, the chain of its sources out, outermost first: whom the report took it from, and so on.

“X, quoting Y, reported that the document states: …” is X, Y, the document. Only what is cited, what a
venue names and what an outlet relays makes a chain; that somebody reports another's words does not.
"""

from dataclasses import replace

from stemma.model import Link
from stemma.understand.attribution.chains.linking import links_of
from stemma.understand.attribution.chains.links import is_plain_in_marks, retold
from stemma.understand.attribution.chains.relaying import relayed
from stemma.understand.attribution.constructions.drafted import Draft, cue_spans, source_span
from stemma.understand.attribution.constructions.labels import COLON
from stemma.understand.attribution.elements.lexicon import Lexicon
from stemma.understand.attribution.naming.resolve import Naming


def chained(draft: Draft, naming: Naming, lex: Lexicon) -> tuple[Draft, tuple[Link, ...]]:
    """The draft of the innermost attribution and the links that lead to it."""
    links = links_of(draft, naming, lex)
    if not links or not (
        links[-1].kind == "outlet" or draft.reading.citings or _may_relay(draft, links, lex)
    ):
        return _ended(draft, links)
    inner = relayed(draft.reading, lex)
    if inner is None:
        return _ended(draft, links)
    if links[-1].kind is None and not draft.reading.citings:
        links = (*links[:-1], retold(links[-1], "outlet", "outlet-cue", *links[-1].cue))
    unit = draft.reading.unit
    within = Draft(
        inner,
        (source_span(inner, lex),) if inner.source else (),
        cue_spans(inner),
        tuple(unit.span(*part) for part in inner.content),
    )
    more = links_of(within, naming, lex, outer=links)
    more = more[_is_told_again(more, links) :]
    if more and len(links) > 1 and _is_utterance(draft, links[-1], lex):
        links = links[:-1]
    return _ended(within, (*links, *more)) if more else _ended(draft, links)


def _may_relay(draft: Draft, links: tuple[Link, ...], lex: Lexicon) -> bool:
    """“According to Norda, the minister said that …”, “«الغد»: الوزير ينفي …”: a name of which nothing tells
    whose it is; before a colon one in quotation marks, which people do not bear."""
    link, reading = links[-1], draft.reading
    tells = reading.match.cue.kind == "according" or (
        reading.match.cue == COLON and is_plain_in_marks(reading.unit, reading.source, lex)
    )
    return tells and link.kind is None and link.name is not None


def _is_utterance(draft: Draft, link: Link, lex: Lexicon) -> bool:
    """“X admitted it, according to | remarks | quoted by Y”: what he said is no step of its own."""
    unit, source = draft.reading.unit, draft.reading.source
    is_named = link.name is not None or link.kind not in (None, "anonymous")
    return not is_named and any(unit.word(at) in lex["interviews"] for at in range(*source))


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
    """Whether the next link tells the same outlet by the same words, whole or in part."""
    first, second = sorted((link.name or "", other.name or ""), key=len)
    return (
        second.endswith(first)
        and bool(first or not second)
        and any(
            one.field == two.field and one.start < two.end and two.start < one.end
            for one in link.source
            for two in other.source
        )
    )
