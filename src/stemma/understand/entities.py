"""Analyses in, the same analyses with entity ids out, and the entities. Spellings stay as they stand.

An entity's id comes from what it is, not from the order of the texts. ``known_as`` is set only for an
exact name of the gazetteer; a name that merely sounds like one is offered with the reason.
"""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from hashlib import sha256

from stemma.gazetteer import key
from stemma.model import Analysis, Attribution, Entity, EntityKind, Link, SameAs
from stemma.names import offers
from stemma.understand.naming.bearer import Bearer
from stemma.understand.naming.extents import widen
from stemma.understand.naming.gather import Gathered, credit_kind, gather, kinds_by_name, link_kind
from stemma.understand.naming.join import join

Ids = Mapping[tuple[str, EntityKind, str], str]
"""Entity ids by text, kind and spelling."""


def unite(analyses: Sequence[Analysis]) -> tuple[tuple[Analysis, ...], tuple[Entity, ...]]:
    """The analyses, in their order, with every name tied to its entity; entities ordered by id."""
    texts = [gather(analysis) for analysis in widen(analyses)]
    ids: dict[tuple[str, EntityKind, str], str] = {}
    entities: dict[str, Entity] = {}
    for bearer in join(texts):
        entity = _entity(bearer, taken=entities)
        entities[entity.id] = entity
        for name in bearer.names:
            ids[(name.text, name.kind, name.spelling)] = entity.id
    named = tuple(_with_ids(text, ids) for text in texts)
    return named, tuple(entities[entity_id] for entity_id in sorted(entities))


def _entity(bearer: Bearer, *, taken: Mapping[str, Entity]) -> Entity:
    spellings = tuple(bearer.spellings)
    return Entity(
        id=_id(bearer, taken),
        kind=bearer.kind,
        names=spellings,
        known_as=bearer.known,
        reasons=tuple(dict.fromkeys(bearer.reasons)),
        offers=() if bearer.known else _offers(bearer, spellings),
    )


def _id(bearer: Bearer, taken: Mapping[str, Entity]) -> str:
    """From the gazetteer's id, or the full names; two bearers of one name are told apart by their texts."""
    if bearer.known:
        plain = f"{bearer.kind}:{bearer.known}"
    else:
        names = sorted({key(name.full) for name in bearer.names})
        plain = f"{bearer.kind}:{_digest(names)}"
    if plain not in taken:
        return plain
    return f"{plain}-{_digest(sorted({name.text for name in bearer.names}))}"


def _digest(parts: Sequence[str]) -> str:
    return sha256("\n".join(parts).encode()).hexdigest()[:12]


def _offers(bearer: Bearer, spellings: Sequence[str]) -> tuple[SameAs, ...]:
    if bearer.kind == "document":
        return ()
    best: dict[str, SameAs] = {}
    for spelling in spellings:
        for offer in offers(spelling, bearer.kind):
            if offer.known_as not in best or best[offer.known_as].confidence < offer.confidence:
                best[offer.known_as] = SameAs(offer.known_as, offer.label, offer.reason, offer.confidence)
    return tuple(sorted(best.values(), key=lambda same: (-same.confidence, same.known_as)))


def _with_ids(text: Gathered, ids: Ids) -> Analysis:
    analysis, kinds = text.analysis, kinds_by_name(text.analysis)
    return replace(
        analysis,
        mentions=tuple(
            replace(mention, entity=ids.get((analysis.id, mention.kind, mention.name)))
            for mention in analysis.mentions
        ),
        attributions=tuple(
            _attribution(attribution, analysis.id, kinds, ids) for attribution in analysis.attributions
        ),
        credits=tuple(
            replace(credit, entity=ids.get((analysis.id, kind, credit.name))) if kind else credit
            for credit in analysis.credits
            for kind in (credit_kind(credit, analysis.version.publisher),)
        ),
    )


def _attribution(
    attribution: Attribution, text: str, kinds: Mapping[str, EntityKind], ids: Ids
) -> Attribution:
    return replace(attribution, chain=tuple(_link(link, text, kinds, ids) for link in attribution.chain))


def _link(link: Link, text: str, kinds: Mapping[str, EntityKind], ids: Ids) -> Link:
    kind = link_kind(link, kinds)
    if kind is None or link.name is None:
        return link
    return replace(link, entity=ids.get((text, kind, link.name)))
