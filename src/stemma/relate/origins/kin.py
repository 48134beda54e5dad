"""Kin: sources that speak with one voice. An office, its holder, its spokesman and its documents are one,
and so are the outlets of one owner. Knowledge comes from the gazetteer and from the reports' own words.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from stemma import gazetteer
from stemma.gazetteer.language_words import everywhere
from stemma.model import Analysis, Entity, Mention, Span
from stemma.relate.citation.releases import is_release
from stemma.relate.edges.bodies import translated
from stemma.relate.node import Node, witness_node
from stemma.relate.origins.beside import pairs, shortened
from stemma.relate.origins.voices import Voices, institution, voice_key
from stemma.relate.publishers import names_publisher
from stemma.relate.reuse.quotation import quotations
from stemma.relate.told import Told

STEM = 6
NEXT = 1
_OFFICE = "office:"
_FAMILY = "family:"
_HOUSE = "house:"


class Kinship:
    """Groups nodes by the voice behind them; built once for a story."""

    def __init__(
        self, story: Sequence[Analysis], entities: Sequence[Entity], told: Sequence[Told] = ()
    ) -> None:
        self._joined: dict[str, str] = {}
        self._entities = {entity.id: entity for entity in entities}
        self._versions = {one.id: one.version for one in story}
        self._story = story
        self._voices = Voices(story, entities)
        self._labels: dict[str, str] = {}
        self._issuers: dict[str, str | None] = {}
        self._houses: dict[str, str | None] = {}
        self._languages = _languages(story)
        by_id = {analysis.id: analysis for analysis in story}
        for one, other in (*translated(told, by_id), *shortened(told)):
            self._join(one, other, are_one=True)
        for one, other in (*pairs(told, by_id), *_quoted_by_houses(told, by_id)):
            self._join(one, other)

    def _join(self, one: Node, other: Node, *, are_one: bool = False) -> None:
        """Makes one voice of two; it keeps the name of the first, or of an office that is known.

        Two that have names of their own stay two, unless those tell that they ``are_one``.
        """
        first, second = self.group(one), self.group(other)
        if first == second:
            return
        are_two = all(self.label(group) for group in (first, second)) and not are_one
        if are_two and not self._is_translated(first, second):
            return
        keeps, goes = (second, first) if self.label(second) and not self.label(first) else (first, second)
        self._joined = {key: keeps if end == goes else end for key, end in self._joined.items()}
        self._joined[goes] = keeps
        if one.kind == "institution" and one.name:
            self._labels.setdefault(keeps, one.name)

    def _is_translated(self, first: str, second: str) -> bool:
        """Whether two institutions of one person are one, by its name in two languages."""
        languages = [self._languages.get(group, set()) for group in (first, second)]
        return all(languages) and not languages[0] & languages[1]

    def group(self, node: Node) -> str:
        """A key that kin share: an office, an owner's family, a publisher's reports, else the node itself."""
        alone = self._group(node)
        return self._joined.get(alone, alone)

    def _group(self, node: Node) -> str:
        if node.is_witness:
            publisher = self._versions[node.key].publisher
            return _HOUSE + publisher.casefold() if publisher else node.key
        return self._office(node) or self._family(node) or self._house(node) or self._told(node) or node.key

    def _house(self, node: Node) -> str | None:
        """An earlier report of an outlet that has another one here speaks with that outlet's voice."""
        if node.kind != "publisher":
            return None
        name = node.name or ""
        if name not in self._houses:
            here = sorted({one.publisher for one in self._versions.values() if one.publisher})
            self._houses[name] = next(
                (_HOUSE + one.casefold() for one in here if names_publisher(name, one)), None
            )
        return self._houses[name]

    def is_of_the_set(self, node: Node) -> bool:
        """Whether it is a report of the set, or an outlet that has one in it."""
        return node.is_witness or self._house(node) is not None

    def label(self, group: str) -> str | None:
        """What an office or family is called; None where the group is a single node."""
        if group.startswith(_FAMILY):
            return f"outlets of {group.removeprefix(_FAMILY)}"
        if group in self._labels:
            return self._labels[group]
        office = gazetteer.office_by_id(group.removeprefix(_OFFICE)) if group.startswith(_OFFICE) else None
        return _office_label(office) if office else None

    def publisher(self, witness: str) -> str:
        return self._versions[witness].label

    def reasons(self, nodes: Sequence[Node]) -> tuple[str, ...]:
        """Why nodes were merged, one sentence each; none for a node alone."""
        if len(nodes) < 2:
            return ()
        return tuple(reason for node in nodes if (reason := self._reason(node)))

    def _reason(self, node: Node) -> str | None:
        label = self.label(self.group(node))
        if label is None or node.name is None or node.name in label:
            return None
        if node.kind == "document":
            return f"“{node.name}” is of the {label}, as the words beside it tell."
        if node.kind == "publisher":
            return f"{node.name} is one of the {label}."
        role = self._voices.role(node.entity) or self._known_role(node)
        return f"{node.name} speaks for the {label}" + (f": “{role}”." if role else ".")

    def _known_role(self, node: Node) -> str | None:
        entity = self._entities.get(node.entity or "")
        known = gazetteer.person_by_id(entity.known_as) if entity and entity.known_as else None
        return known.tenures[0].role if known and known.tenures else None

    def possibly_merged(self, nodes: Sequence[Node]) -> int:
        """How many roots may turn out to be another one: their entity is only *offered* as its kin."""
        groups = {self.group(node) for node in nodes}
        perhaps = 0
        for node in nodes:
            entity = self._entities.get(node.entity or "")
            if entity is None or entity.known_as:
                continue
            offered = {_voice(offer.known_as) for offer in entity.offers} - {None}
            perhaps += bool(offered & (groups - {self.group(node)}))
        return perhaps

    def _office(self, node: Node) -> str | None:
        entity = self._entities.get(node.entity or "")
        voice = _voice(entity.known_as) if entity is not None and entity.known_as else None
        if voice is not None and voice.startswith(_OFFICE):
            return voice
        speaks_before = node.of is not None and node.of.kind in ("person", "institution")
        return self._issuer(node) if node.kind == "document" and not speaks_before else None

    def _told(self, node: Node) -> str | None:
        """The voice that the reports' own words give a source, or the source whom a document is of."""
        voice = self._voices.of(node.entity)
        if voice is None and node.kind == "institution" and node.entity in self._entities:
            voice = institution(self._entities[node.entity or ""])
        if voice is None and node.kind == "document" and node.of is not None:
            return self.group(node.of)
        if voice is None:
            return None
        self._labels[voice.key] = voice.label
        return voice.key

    def _family(self, node: Node) -> str | None:
        entity = self._entities.get(node.entity or "")
        if node.kind != "publisher" or entity is None or entity.known_as is None:
            return None
        return _voice(entity.known_as)

    def _issuer(self, node: Node) -> str | None:
        """The office that the reports' own words put beside a document of that name, else beside any."""
        if node.key not in self._issuers:
            own = _document_stems() & {word[:STEM] for word in gazetteer.words(node.name or "")}
            self._issuers[node.key] = self._voted(node, own) or self._voted(
                node, _document_stems() - own, near=NEXT
            )
        return self._issuers[node.key]

    def _voted(self, node: Node, stems: frozenset[str], *, near: int | None = None) -> str | None:
        """The office with most votes; None where there is none, or no clear one.

        ``near``: only sentences so near to the one that names the document vote.
        """
        votes: Counter[str] = Counter()
        for analysis in self._story:
            at = analysis.version.text.casefold().find((node.name or "").casefold())
            if at < 0:
                continue
            here = next((i for i, one in enumerate(analysis.sentences) if one.start <= at < one.end), 0)
            first, last = (0, None) if near is None else (max(0, here - near), here + near + 1)
            for sentence in analysis.sentences[first:last]:
                votes.update(self._beside_documents(analysis, sentence, stems))
        best = votes.most_common(2)
        clear = best and (len(best) == 1 or best[0][1] > best[1][1])
        return best[0][0] if clear else None

    def _beside_documents(self, analysis: Analysis, sentence: Span, stems: frozenset[str]) -> Counter[str]:
        """Votes of a sentence: "in this order, the president …" counts more than "X signed an order"."""
        votes: Counter[str] = Counter()
        inside = [one for one in mentions_in(analysis, sentence) if one.kind != "document"]
        for start in _document_words(analysis, sentence, stems):
            after = [one for one in inside if one.span.start > start][:1]
            before = [one for one in inside if one.span.end <= start and one.kind != "place"][:1]
            for weight, beside in ((2, after), (1, before)):
                votes.update({office: weight for one in beside if (office := self._office_of(one))})
        return votes

    def _office_of(self, mention: Mention) -> str | None:
        entity = self._entities.get(mention.entity or "")
        voice = _voice(entity.known_as) if entity is not None and entity.known_as else None
        if voice is not None and voice.startswith(_OFFICE):
            return voice
        told = self._voices.of(mention.entity)
        if told is None or mention.kind not in ("person", "institution"):
            return None
        self._labels[told.key] = told.label
        return told.key


def _quoted_by_houses(told: Sequence[Told], story: Mapping[str, Analysis]) -> Iterator[tuple[Node, Node]]:
    """Reports in which a house speaks for itself, each with the people whom it quotes: they are its own,
    also where another report has their words without saying whose people they are."""
    persons = list({one.giver: None for one in told if one.giver.kind == "person" and one.giver.name})
    for key in sorted(story):
        if not is_release(story[key]):
            continue
        told_here = {one.giver for one in told if one.taker.key == key}
        quoting = _quoting(story[key])
        for person in persons:
            if person in told_here or any(_names_in_full(words, person.name or "") for words in quoting):
                yield witness_node(key), person


def _quoting(release: Analysis) -> tuple[str, ...]:
    """The sentences of a release in which words are quoted."""
    version = release.version
    quoted = quotations(version.text)
    return tuple(version.words(one) for one in release.sentences if any(map(one.overlaps, quoted)))


def _names_in_full(words: str, person: str) -> bool:
    """A family name alone may be another's."""
    name = gazetteer.words(person)
    return len(name) > 1 and f" {' '.join(name)} " in f" {' '.join(gazetteer.words(words))} "


def _languages(story: Sequence[Analysis]) -> dict[str, set[str]]:
    """Voices of institutions with the languages of the reports that name them."""
    found: dict[str, set[str]] = {}
    for analysis in story:
        links = [link.entity for one in analysis.attributions for link in one.chain]
        for entity in (*links, *(mention.entity for mention in analysis.mentions)):
            if entity is not None and analysis.language is not None:
                found.setdefault(voice_key(entity), set()).add(analysis.language)
    return found


def mentions_in(analysis: Analysis, span: Span) -> list[Mention]:
    """The mentions that lie in a span, in order."""
    return [mention for mention in analysis.mentions if span.covers(mention.span)]


def _document_words(analysis: Analysis, sentence: Span, stems: frozenset[str]) -> list[int]:
    """Where a sentence has a word for a document with one of these beginnings, in any inflection."""
    text = analysis.version.words(sentence)
    return [
        sentence.start + match.start()
        for match in re.finditer(r"\w{4,}", text)
        if gazetteer.key(match.group())[:STEM] in stems
    ]


@cache
def _document_stems() -> frozenset[str]:
    return frozenset(gazetteer.key(word)[:STEM] for word in everywhere("documents") if len(word) >= STEM - 2)


def _voice(known_as: str) -> str | None:
    """The office or family that a known person, institution or publisher speaks for."""
    if office := gazetteer.kin(known_as):
        return _OFFICE + office
    publisher = gazetteer.publisher_by_id(known_as)
    return _FAMILY + publisher.family if publisher is not None and publisher.family else None


def _office_label(office: gazetteer.Office) -> str:
    """The office by its kind, with its seat in brackets: "Russian presidency (Kremlin)"."""
    names = office.names.get("en") or (office.label,)
    by_kind = [name for name in names if office.kind in name.casefold()]
    if not by_kind or by_kind[0] == office.label:
        return office.label
    return f"{by_kind[0]} ({office.label})"
