"""Whom the links and credits of a report name: links in, nodes out; what stays unnamed gives none."""

import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, replace

from stemma import gazetteer
from stemma.model import BODY, Analysis, Credit, Entity, ExemplarKind, Link
from stemma.relate.node import Node, source_key
from stemma.relate.publishers import names_publisher
from stemma.relate.speaking import is_same_report

BARE = 2
"""A document or unnamed source of so few words ("the statement") is one that was spoken of before."""

_KINDS: Mapping[str, ExemplarKind] = {
    "outlet": "publisher",
    "institution": "institution",
    "person": "person",
    "document": "document",
    "anonymous": "anonymous",
}


@dataclass(frozen=True, slots=True)
class Sources:
    """What one report's names mean. ``own`` are the entities of its own publisher."""

    analysis: Analysis
    entities: Mapping[str, Entity]
    own: frozenset[str]

    def of_link(self, link: Link, before: Node | None) -> Node | None:
        """The source that a link names; ``before`` is the speaker named last, for a bare document."""
        kind = _KINDS.get(link.kind or self._entity_kind(link))
        if kind is None:
            return None
        words = " ".join(self.analysis.version.words(span) for span in link.source)
        if kind == "anonymous" or (link.name is None and link.source):
            if kind not in ("anonymous", "document"):
                return self._spoken_for(link, words)
            if kind == "document" and is_same_report(words, self.analysis.language):
                return None
            bare = kind == "document" and len(words.split()) <= BARE
            key = source_key(kind, self.analysis.id, words.casefold())
            return Node(key, words, kind, of=before if bare else None)
        if link.name is None:
            return None
        return replace(_named(link.entity, self._fullest(link), kind), words=words)

    def is_confirmed(self, link: Link) -> bool:
        """Whether the body names the person, too, whom a headline names: "Name: …" may be a place's."""
        if link.kind != "person" or link.name is None:
            return True
        named: set[tuple[str | None, str | None]]
        named = {(one.entity, one.name) for one in self.analysis.mentions if one.span.field == BODY}
        named |= {
            (one.entity, one.name)
            for attribution in self.analysis.attributions
            for one in attribution.chain
            if attribution.cue[0].field == BODY
        }
        return any(link.name == name or (entity and link.entity == entity) for entity, name in named)

    def _spoken_for(self, link: Link, words: str) -> Node | None:
        """The institution whose spokesman speaks without a name; other roles and pronouns name nobody."""
        if not gazetteer.is_spokesperson(words):
            return None
        inside = [
            one
            for one in self.analysis.mentions
            if one.kind == "institution" and any(span.covers(one.span) for span in link.source)
        ]
        if len({one.entity for one in inside}) != 1:
            return None
        return replace(_named(inside[0].entity, inside[0].name, "institution"), words=words)

    def of_credit(self, credit: Credit) -> Node:
        """The publisher whom a credit names."""
        return _named(credit.entity, credit.name, "publisher")

    def of_outlet(self, entity: str | None, name: str) -> Node:
        """The publisher whom a mention names."""
        return _named(entity, name, "publisher")

    def is_own(self, node: Node) -> bool:
        """Whether it is the report's own publisher, or a desk of its house: "the foreign desk of X"."""
        if node.entity is not None and node.entity in self.own:
            return True
        publisher = self.analysis.version.publisher
        return node.kind in ("publisher", "institution") and any(
            names_publisher(said, publisher) for said in (node.name or "", node.words)
        )

    def is_portal(self, node: Node) -> bool:
        """Whether it is a place where documents are published: citing one names no other carrier."""
        entity = self.entities.get(node.entity or "")
        known = gazetteer.publisher_by_id(entity.known_as) if entity and entity.known_as else None
        return known is not None and known.kind == "portal"

    def is_publisher(self, credit: Credit) -> bool:
        """Whether a byline or dateline names an outlet, not a person or place."""
        if credit.publisher_id:
            return True
        entity = self.entities.get(credit.entity or "")
        return entity is not None and entity.kind == "outlet"

    def _entity_kind(self, link: Link) -> str:
        """What a bare name is known to be: "quoting Interfax" says nothing of its kind."""
        entity = self.entities.get(link.entity or "")
        return entity.kind if entity is not None else ""

    def _fullest(self, link: Link) -> str:
        """A person's fullest spelling in the reports: "По словам Рыбинцева" names Павел Рыбинцев."""
        assert link.name is not None
        entity = self.entities.get(link.entity or "")
        if entity is None or link.kind != "person":
            return link.name
        alike = [name for name in entity.names if _script(name) == _script(link.name)]
        return max(alike or [link.name], key=lambda name: len(name.split()))


def _named(entity: str | None, name: str, kind: ExemplarKind) -> Node:
    return Node(source_key(entity or name.casefold()), name, kind, entity)


def _script(name: str) -> str:
    """The first word of its first letter's Unicode name: LATIN, CYRILLIC, ARABIC, …"""
    letter = next((character for character in name if character.isalpha()), "")
    return unicodedata.name(letter, "").split(" ")[0] if letter else ""
