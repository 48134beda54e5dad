"""Who speaks for whom, by the reports' own words: role phrases and names in, a voice for each source out.

"The spokesperson of the president" speaks for the presidency, "coast guard spokeswoman Marit Ekholt"
for the coast guard. Needed wherever the gazetteer knows neither: most of the world's offices.
"""

from collections.abc import Sequence
from dataclasses import dataclass

from stemma import gazetteer
from stemma.model import Analysis, Entity, Mention, Role

BESIDE = 32
"""Letters around a role phrase in which the words of an institution's name tell whose role it is."""
NEXT_TO = 3
SMALL = 2
"""Letters of a word that tells nothing of whose name it stands in."""


@dataclass(frozen=True, slots=True)
class Voice:
    """An office of a country, or an institution: what several sources may speak for."""

    key: str
    label: str


class Voices:
    """The voices of one story, by entity."""

    def __init__(self, story: Sequence[Analysis], entities: Sequence[Entity]) -> None:
        self._entities = {entity.id: entity for entity in entities}
        self._institutions = self._named_institutions(story)
        self._of: dict[str, Voice] = {}
        for analysis in sorted(story, key=lambda one: one.id):
            for role in analysis.roles:
                self._hear(analysis, role)
        for entity in entities:
            kind = gazetteer.office_kind(entity.names[0]) if entity.kind == "institution" else None
            if kind is not None and entity.known_as is None:
                self._of.setdefault(entity.id, _office(kind, None))
        self._of = _settled(self._of)
        self._said: dict[str, str] = {}
        for analysis in sorted(story, key=lambda one: one.id):
            for role in analysis.roles:
                person = _entity_at(analysis, role.person)
                if person in self._of:
                    self._said.setdefault(person, role.words)

    def of(self, entity: str | None) -> Voice | None:
        """The voice that an entity speaks with, where the words tell."""
        return self._of.get(entity or "")

    def role(self, entity: str | None) -> str | None:
        """The words of a report that give a person a role."""
        return self._said.get(entity or "")

    def _hear(self, analysis: Analysis, role: Role) -> None:
        person = _entity_at(analysis, role.person)
        entity = self._entities.get(person or "")
        if entity is None or entity.kind != "person" or entity.known_as is not None:
            return
        kind = gazetteer.office_kind(role.words)
        voice = (
            _office(kind, self._country(analysis, role))
            if kind
            else self._institution(analysis, role, entity)
        )
        known = self._of.get(entity.id)
        if voice is not None and (known is None or known.key.endswith(":")):
            self._of[entity.id] = voice

    def _country(self, analysis: Analysis, role: Role) -> Entity | None:
        """The place that stands in or right beside the role phrase."""
        for mention in analysis.mentions:
            near = (
                mention.span.field == role.span.field
                and mention.span.start <= role.span.end + NEXT_TO
                and role.span.start <= mention.span.end + NEXT_TO
            )
            if near and mention.kind == "place":
                return self._entities.get(mention.entity or "")
        return None

    def _institution(self, analysis: Analysis, role: Role, person: Entity) -> Voice | None:
        """The institution of the story whose words stand around the role phrase, if there is just one."""
        text = analysis.version.field_text(role.span.field)
        around = text[max(0, role.span.start - BESIDE) : role.span.end + BESIDE]
        own = {word for name in person.names for word in gazetteer.words(name)}
        beside = _telling(around) - own
        found = {
            entity.id
            for entity in self._institutions
            for name in entity.names
            if (wanted := _telling(name)) and len(beside & wanted) >= min(2, len(wanted))
        }
        return _itself(self._entities[found.pop()]) if len(found) == 1 else None

    def _named_institutions(self, story: Sequence[Analysis]) -> list[Entity]:
        ids = {one.entity for analysis in story for one in analysis.mentions if one.kind == "institution"}
        ids |= {
            link.entity
            for analysis in story
            for attribution in analysis.attributions
            for link in attribution.chain
            if link.kind == "institution"
        }
        return [self._entities[key] for key in sorted(filter(None, ids)) if key in self._entities]


def _telling(name: str) -> set[str]:
    """The words of a name, without the small ones that any name may have ("of")."""
    return {word for word in gazetteer.words(name) if len(word) > SMALL}


def voice_key(entity: str) -> str:
    """The key of an institution's own voice, by the id of its entity."""
    return f"entity:{entity}"


def institution(entity: Entity) -> Voice:
    """The voice of an institution as such."""
    return _itself(entity)


def _itself(entity: Entity) -> Voice:
    return Voice(voice_key(entity.id), entity.names[0])


def _office(kind: gazetteer.OfficeKind, country: Entity | None) -> Voice:
    label = gazetteer.kind_label(kind)
    if country is None:
        return Voice(f"told:{kind}:", label.capitalize())
    return Voice(f"told:{kind}:{country.id}", f"{label.capitalize()} of {country.names[0]}")


def _settled(voices: dict[str, Voice]) -> dict[str, Voice]:
    """Offices named without a country are the story's only one of their kind, where there is only one."""
    countries: dict[str, set[Voice]] = {}
    for voice in voices.values():
        kind, _, country = voice.key.rpartition(":")
        if country and voice.key.startswith("told:"):
            countries.setdefault(kind, set()).add(voice)
    settled = {}
    for entity, voice in voices.items():
        candidates = countries.get(voice.key.removesuffix(":"), set()) if voice.key.endswith(":") else set()
        settled[entity] = next(iter(candidates)) if len(candidates) == 1 else voice
    return settled


def _entity_at(analysis: Analysis, person: Mention) -> str | None:
    return next((one.entity for one in analysis.mentions if one.span == person.span), None)
