"""Whom the links and credits of a report name: links in, nodes out; what stays unnamed gives none."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from stemma import gazetteer
from stemma.model import BODY, Analysis, Attribution, Credit, Entity, ExemplarKind, Link, Mention, Span
from stemma.relate.citation import hearers
from stemma.relate.citation.again import (
    BARE,
    ELISION,
    SPEAKERS,
    Heard,
    has_words,
    is_organisation,
    small,
    stems,
)
from stemma.relate.citation.antecedents import settled
from stemma.relate.citation.extents import fullest, whole_name
from stemma.relate.citation.guessed import (
    body_without_name,
    guessed_kind,
    holds_name,
    is_nobodys_name,
    person_behind,
    sentence_at,
)
from stemma.relate.citation.naming import Named, at_source, read_before
from stemma.relate.citation.releases import is_inside, is_release
from stemma.relate.citation.rulings import first_phrase, ruling_node
from stemma.relate.citation.speaking import (
    head_closes,
    is_gazette,
    is_itself,
    is_no_source,
    is_ours,
    is_same_outlet,
    is_same_report,
    issuer,
    stays_unnamed,
)
from stemma.relate.node import Node, source_key
from stemma.relate.publishers import is_end_of, is_short_for, names_publisher

LEAST_DESCRIBED = 2
"""Telling words by which an institution without a name can be told from another."""

_KINDS: Mapping[str, ExemplarKind] = {
    "outlet": "publisher",
    "institution": "institution",
    "person": "person",
    "document": "document",
    "anonymous": "anonymous",
}


@dataclass(frozen=True, slots=True)
class Sources:
    """What one report's names mean. ``own`` are the entities of its own publisher.

    ``named`` are the places where it names publishers of the story's reports.
    """

    analysis: Analysis
    entities: Mapping[str, Entity]
    own: frozenset[str]
    named: Sequence[Named] = ()

    def of_link(self, link: Link, heard: Heard, *, told_us: bool = False) -> Node | None:
        """The source that a link names; ``heard`` are those named before, for a bare noun.

        Who ``told_us``, the report's own outlet, is a person unless something else tells.
        """
        link = hearers.without_hearer(settled(link, self.analysis, self.named), self.named, self.analysis)
        publisher = at_source(self.named, link.source, self.analysis.version, goes_on=link.kind == "outlet")
        publisher = publisher or read_before(link, self.named, self.analysis)
        if publisher is not None and not hearers.names_hearer(publisher, link, self.analysis):
            return publisher.node
        words = " ".join(self.analysis.version.words(span) for span in link.source)
        if is_gazette(words, self.analysis.language):
            return Node(source_key("gazette", words.casefold()), link.name or words, "document", words=words)
        is_own = is_itself(words, self.analysis.language) or hearers.is_own_channel(link, self.analysis)
        if (
            not is_own
            and is_same_outlet(words, self.analysis.language)
            and not holds_name(link, words, self.analysis)
        ):
            return heard.outlet or self._outlet_named(min(link.source, default=None))
        kind = _KINDS.get(link.kind or self._entity_kind(link)) or guessed_kind(link, words, self.analysis)
        body = body_without_name(link, words, self.analysis.language) if kind == "person" else None
        if body is not None:
            return heard.institution(body, is_name=False) or _named(None, body, "institution")
        link, kind = person_behind(link, kind, words, self.analysis)
        kind = kind or ("person" if told_us and link.name else None)
        if kind is None or is_own or self._is_of_the_house(kind, words):
            return None
        is_nobody = self._is_nobody(link, words, told_us=told_us)
        return None if is_nobody else self._of_kind(link, kind, words, heard)

    def _of_kind(self, link: Link, kind: ExemplarKind, words: str, heard: Heard) -> Node | None:
        if kind == "institution" and (publisher := self._named_before(link)) is not None:
            return publisher.node
        if link.name is None or kind in ("anonymous", "document"):
            return self._described(link, kind, words, heard)
        before = heard.institution(words, is_name=True) if kind == "institution" else None
        name = whole_name(fullest(link, self.entities), kind, words)
        return before or replace(_named(link.entity, name, kind), words=words)

    def _is_nobody(self, link: Link, words: str, *, told_us: bool) -> bool:
        """Whether there are no words, an act for a source, or a person whom only the form of words tells.
        Who ``told_us`` is somebody."""
        if link.name is None and (not link.source or is_no_source(words, self.analysis.language)):
            return True
        if (
            link.kind == "person"
            and link.name is not None
            and hearers.is_beginning_of_us(link.name, self.analysis)
        ):
            return True
        return is_nobodys_name(link, self.analysis, told_us=told_us)

    def _is_of_the_house(self, kind: ExemplarKind | None, words: str) -> bool:
        """Whether a house that speaks for itself calls itself, its board or its statement by a noun."""
        is_noun = kind in ("institution", "document") and is_release(self.analysis)
        return is_noun and is_inside(words, self.analysis)

    def _named_before(self, link: Link) -> Named | None:
        """The publisher whose name, given in full before, begins with the noun that is all of the words.

        "L’Office demande …" behind "L’Office régional de l’eau a ordonné …".
        """
        at = min(link.source, default=None)
        said = gazetteer.words(ELISION.sub("", self.analysis.version.words(at)) if at else "")
        said = tuple(word for word in said if word not in small())
        if at is None or at.field != BODY or len(said) != 1:
            return None
        earlier = (one for one in self.named if one.span.field == BODY and one.span.end <= at.start)
        fitting = {
            one.publisher: one
            for one in earlier
            if said[0] in gazetteer.words(ELISION.sub("", self.analysis.version.words(one.span)))
        }
        return next(iter(fitting.values())) if len(fitting) == 1 else None

    def _outlet_named(self, place: Span | None) -> Node | None:
        """The publisher of another report that this one names last before a place; for a headline, first."""
        others = [one for one in self.named if one.publisher != self.analysis.version.publisher]
        if place is None or place.field == "headline":
            return others[0].node if others and place is not None else None
        before = [one for one in others if one.span.field == place.field and one.span.end <= place.start]
        return before[-1].node if before else None

    def _document(self, words: str, heard: Heard) -> Node | None:
        """A document told of before, or this one by its words; "the same report" is none."""
        if is_same_report(words, self.analysis.language):
            return None
        name = first_phrase(words)
        before = heard.document(name)
        if before is not None:
            return before
        bare = len(name.split()) <= BARE
        return Node(self._key("document", name), name, "document", of=heard.speaker if bare else None)

    def _described(self, link: Link, kind: ExemplarKind, words: str, heard: Heard) -> Node | None:
        """Whom words mean that hold no name."""
        if kind == "document" and is_ours(words, self.analysis.language):
            return None
        if kind == "document":
            speaking = ruling_node(link, words, self.analysis) or self._issuer(link, words, heard)
            if speaking is not None:
                return speaking
            bare = link.name is None or len(stems(words)) <= 1
            known = None if bare else _named(link.entity, fullest(link, self.entities), kind)
            return replace(known, words=words) if known is not None else self._document(words, heard)
        if kind == "anonymous" or (kind == "person" and self._stays_unnamed(link, words)):
            return heard.unnamed(words) or Node(self._key("anonymous", words), words, "anonymous")
        return self._institution(words, heard) if kind == "institution" else self._spoken_for(link, words)

    def _issuer(self, link: Link, words: str, heard: Heard) -> Node | None:
        """The institution that speaks in a statement of its own: "the appeal of the union"."""
        said = issuer(words, self.analysis.language)
        if said is None:
            return None
        inside = self._institutions_in(link)
        if inside:
            return replace(_named(inside[0].entity, inside[0].name, "institution"), words=said)
        return self._told_before(said, min(link.source)) or (self._institution(said, heard) if said else None)

    def _told_before(self, words: str, at: Span) -> Node | None:
        """The one institution of this text whose name has all these words, one of which says what it is."""
        named = {
            one.entity or one.name: one
            for one in self.analysis.mentions
            if one.kind == "institution" and one.span.field == at.field
            if is_organisation(words) and has_words(one.name, words)
        }
        if len(named) != 1:
            return None
        (found,) = named.values()
        return replace(_named(found.entity, found.name, "institution"), words=found.name)

    def _stays_unnamed(self, link: Link, words: str) -> bool:
        """Whether the sentence tells that somebody asked not to be named."""
        at = min(link.source)
        return (
            at.field == BODY
            and len(words.split()) > 1
            and stays_unnamed(sentence_at(at, self.analysis), self.analysis.language)
        )

    def _institution(self, words: str, heard: Heard) -> Node | None:
        """One told of before, or one that its words tell from others."""
        before = heard.institution(words, is_name=False)
        telling = " ".join(word for word in words.split() if gazetteer.country_of_adjective(word) is None)
        is_told = len(stems(telling)) >= LEAST_DESCRIBED and self._is_organisation(words)
        if before is not None or not is_told:
            return before
        return Node(source_key(words.casefold()), words, "institution", words=words)

    def _is_organisation(self, words: str) -> bool:
        return is_organisation(words, closes=head_closes(self.analysis.language))

    def _key(self, kind: str, words: str) -> str:
        return source_key(kind, self.analysis.id, words.casefold())

    def _spoken_for(self, link: Link, words: str) -> Node | None:
        """The institution whose spokesman speaks without a name; other roles and pronouns name nobody."""
        if not gazetteer.is_spokesperson(words):
            return None
        inside = self._institutions_in(link)
        if len({one.entity for one in inside}) != 1:
            return None
        return replace(_named(inside[0].entity, inside[0].name, "institution"), words=words)

    def _institutions_in(self, link: Link) -> list[Mention]:
        """The institutions that the words of a source name."""
        return [
            one
            for one in self.analysis.mentions
            if one.kind == "institution" and any(span.covers(one.span) for span in link.source)
        ]

    def of_credit(self, credit: Credit) -> Node:
        """The publisher whom a credit names."""
        publisher = at_source(self.named, (credit.name_span,), self.analysis.version)
        if publisher is not None:
            return publisher.node
        return _named(credit.entity, credit.name, "publisher")

    def of_outlet(self, entity: str | None, name: str) -> Node:
        """The publisher whom a mention names."""
        return _named(entity, name, "publisher")

    def is_own(self, node: Node) -> bool:
        """Whether it is the report's own publisher, or a desk of its house: "the foreign desk of X"."""
        if node.entity is not None and node.entity in self.own:
            return True
        return node.kind in ("publisher", "institution") and any(
            map(self._names_us, (node.name or "", node.words))
        )

    def _names_us(self, said: str) -> bool:
        """Whether words name the report's own publisher, whole or in part."""
        own = self.analysis.version.publisher
        if own is None:
            return False
        return names_publisher(said, own) or is_short_for(said, own) or is_end_of(said, own)

    def was_told(self, attribution: Attribution) -> bool:
        """Whether somebody told the report's own outlet: from here on it reports for itself."""
        *hearers, speaker = attribution.chain or (None,)
        if speaker is None or speaker.kind not in (*SPEAKERS, "anonymous", None):
            return False
        words = (" ".join(self.analysis.version.words(span) for span in one.source) for one in hearers if one)
        return any(map(self._names_us, words))

    def is_portal(self, node: Node) -> bool:
        """Whether it is a place where documents are published: citing one names no other carrier."""
        entity = self.entities.get(node.entity or "")
        known = gazetteer.publisher_by_id(entity.known_as) if entity and entity.known_as else None
        return known is not None and known.kind == "portal"

    def is_publisher(self, credit: Credit) -> bool:
        """Whether a byline or dateline names an outlet, not a person or place."""
        if credit.publisher_id or at_source(self.named, (credit.name_span,), self.analysis.version):
            return True
        entity = self.entities.get(credit.entity or "")
        return entity is not None and entity.kind == "outlet"

    def _entity_kind(self, link: Link) -> str:
        """What a bare name is known to be: "quoting Interfax" says nothing of its kind."""
        entity = self.entities.get(link.entity or "")
        return entity.kind if entity is not None else ""


def _named(entity: str | None, name: str, kind: ExemplarKind) -> Node:
    return Node(source_key(entity or name.casefold()), name, kind, entity)
