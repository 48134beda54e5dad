"""The words around names of one language, folded once and ready to be asked."""

from dataclasses import dataclass
from functools import cache

from stemma import languages
from stemma.gazetteer import key, tells_origin, words
from stemma.gazetteer.language_words import NameWords, name_words
from stemma.understand.mentions.cuts import Cut, cutter

CASED = frozenset({"Latn", "Cyrl", "Grek", "Armn"})


@dataclass(frozen=True, slots=True)
class Lexicon:
    """``has_case`` tells whether names show by their capitals."""

    words: NameWords
    has_case: bool
    titles: frozenset[str]
    roles: frozenset[str]
    clergy: frozenset[str]
    roles_alone: frozenset[str]
    role_links: frozenset[str]
    also_names: frozenset[str]
    particles: frozenset[str]
    extenders: frozenset[str]
    given_names: frozenset[str]
    outlet_before: frozenset[str]
    outlet_after: frozenset[str]
    outlet_names: frozenset[str]
    outlet_heads: frozenset[str]
    outlet_openers: frozenset[str]
    outlet_qualifiers: frozenset[str]
    tongue_nouns: frozenset[str]
    organisations: frozenset[str]
    organisation_links: frozenset[str]
    organisation_names: frozenset[str]
    organisation_parts: frozenset[str]
    office_openings: frozenset[str]
    place_words: frozenset[str]
    place_links: frozenset[str]
    place_owners: frozenset[str]
    open_owners: frozenset[str]
    relatives: frozenset[str]
    led_by: frozenset[str]
    documents: frozenset[str]
    document_links: frozenset[str]
    document_parts: frozenset[str]
    speech: frozenset[str]
    stops: frozenset[str]
    articles: frozenset[str]
    article: str
    elisions: frozenset[str]
    cut: Cut | None
    """Parts a run of letters into words, where the language writes words, or words and endings, as one."""

    def is_role(self, word: str) -> bool:
        """Whether the word tells an office, with or without the article that is written together with it."""
        if word in self.roles or word.endswith(self.words.role_endings or ("\n",)):
            return True
        return bool(self.article) and bool(
            {word.removeprefix(self.article), self.article + word} & self.roles
        )

    def describes_country(self, word: str) -> bool:
        """Whether the word tells of an outlet where it is from, or in which language it appears."""
        return tells_origin(word)


@cache
def lexicon(code: str | None) -> Lexicon | None:
    """The lexicon of a language, or None where it has no pack."""
    if code is None or code not in languages.codes():
        return None
    found = name_words(code)
    return Lexicon(
        words=found,
        has_case=languages.language(code).script in CASED,
        titles=_keys(found.titles),
        roles=_keys((*found.roles, *found.clergy)),
        clergy=_keys(found.clergy),
        roles_alone=_keys(found.roles_alone),
        role_links=_keys(found.role_links),
        also_names=_keys(found.also_names),
        particles=_keys(found.particles),
        extenders=_keys(found.extenders),
        given_names=_keys(found.given_names),
        outlet_before=_keys(found.outlet_before),
        outlet_after=_keys(found.outlet_after),
        outlet_names=_keys(found.outlet_names),
        outlet_heads=_keys(found.outlet_heads),
        outlet_openers=_keys(found.outlet_openers),
        outlet_qualifiers=_keys(found.outlet_qualifiers),
        tongue_nouns=_keys(found.tongue_nouns),
        organisations=_keys(found.organisations),
        organisation_links=_keys(found.organisation_links),
        organisation_names=_keys(found.organisation_names),
        organisation_parts=_keys(found.organisation_parts),
        office_openings=_keys(found.office_openings),
        place_words=_keys(found.place_words),
        place_links=_keys(found.place_links),
        place_owners=_keys(found.place_owners),
        open_owners=_keys(found.open_owners),
        relatives=_keys(found.relatives),
        led_by=_keys(found.led_by),
        documents=_keys(found.documents),
        document_links=_keys(found.document_links),
        document_parts=_keys(found.document_parts),
        speech=_keys(found.speech),
        stops=_keys(found.stops),
        articles=_keys(found.articles),
        article=found.article or "",
        elisions=frozenset(found.elisions),
        cut=cutter(code),
    )


def _keys(entries: tuple[str, ...]) -> frozenset[str]:
    """Keys of single words; of phrases, their words joined by spaces."""
    return frozenset(" ".join(words(entry)) if " " in entry else key(entry) for entry in entries)
