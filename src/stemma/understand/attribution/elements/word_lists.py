"""A language's ``attribution.toml`` in, its word lists out, and what they tell of a word."""

from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import Literal

from stemma.understand.attribution.elements.clitics import Clitics
from stemma.understand.attribution.elements.data import AttributionData
from stemma.understand.attribution.elements.forms import Expander, parts
from stemma.understand.attribution.elements.words import normal, tokens, word_list

MOST_KEPT = 1 << 14
"""Words whose bare form is remembered."""
BodyKind = Literal["institution", "outlet"]
BODIES: tuple[BodyKind, ...] = ("institution", "outlet")
CLITIC = ("roles", "institutions", "outlets", "documents", "governors")


@lru_cache(maxsize=4096)
def either(*lists: frozenset[str]) -> frozenset[str]:
    """The words of several lists. Inflected lists are long, so they are joined once for all units."""
    return frozenset().union(*lists)


class WordLists(dict[str, frozenset[str]]):
    """The word lists of a language by name, inflected and in normal form, and those that several of them
    make. No two are equal, so that what is known of a language can be kept beside it."""

    def __init__(self, data: AttributionData) -> None:
        super().__init__()
        self.data = data
        self._owner_endings = tuple(map(normal, data.owner_endings))
        self._clitics = Clitics(data.elisions, data.enclitics) if data.elisions or data.enclitics else None
        self._expand = Expander(data.inflection, cut=parts if data.spaceless else self._word_list)
        self._add_sets()
        self.bare: Callable[[str], str] = lru_cache(maxsize=MOST_KEPT)(self._bare)
        """A noun without the article and the case ending that are written as one with it."""
        self.subjects = self._forms_in(data.nominatives)
        """Words that show who speaks in a form that only a subject has."""
        self.document_heads = self._forms_in(data.heads, data.documents)
        """Words for documents in such a form."""
        self.document_subjects = self._forms_in(data.nominatives, data.documents)
        """Words for documents in a form that a subject has."""
        self.heads = self._forms_in(data.heads)
        """Words that tell who speaks, in a form that the head of a subject may have."""
        self.obliques = self._forms_in(data.obliques) - self.subjects
        """The same words in a form that no subject has."""
        self.agents = self._forms_in(data.agents) - self.subjects
        """The same words, and documents, in a form that tells by whom something is said."""
        self.lemmas = self._lemmas()
        """By form of a word that tells who speaks, the entry that it is a form of."""
        self.stand_ins = {kind: self._expand.words(found) for kind, found in data.stand_ins.items()}
        self.standing_in = {
            kind: self.stand_ins.get(kind, frozenset()) | self.descriptions(kind) for kind in BODIES
        }
        """By kind of body: nouns that may stand for any of them."""
        self.bare_standing_in = {
            kind: frozenset(map(self.bare, words)) for kind, words in self.standing_in.items()
        }

    def _add_sets(self) -> None:
        """The word lists, inflected, and those that several of them make."""
        data = self.data
        lists = (name for name, value in _fields(data) if isinstance(value, frozenset))
        self.update((name, self._expand.words(getattr(data, name))) for name in lists)
        self._descriptions = {kind: self._expand.words(words) for kind, words in data.descriptions.items()}
        for name in CLITIC if data.definite else ():
            self[name] |= {clitic + word for clitic in data.clitics for word in self[name]}
        self.speaking = self["roles"] | self["institutions"] | self["outlets"]
        """Words that show who speaks."""
        self._governing = self.speaking.union(
            *(self[name] for name in ("documents", "governors", "courtesy"))
        )
        self.known = self.speaking | self["documents"] | self["pronouns"] | self["courtesy"]
        """Words by which a phrase shows that it speaks."""
        self.titled = self.speaking | self["documents"]
        """Words that stand beside a name and are no part of it."""
        self.determiners = self["articles"] | self["demonstratives"]
        self.hosting = self["institutions"] | self["documents"] | self["outlets"]
        """Words of a place that speaks: "в министерстве"."""
        self.leads = self["personal"] | self["plural"]
        """Pronouns that may stand for a speaker."""

    def _lemmas(self) -> dict[str, str]:
        data = self.data
        found: dict[str, str] = {}
        for entry in sorted(data.roles | data.institutions | data.outlets):
            for form in self._expand.forms(entry):
                found.setdefault(normal(form), entry)
        return found

    def _forms_in(
        self, classes: dict[str, tuple[str, ...]], entries: frozenset[str] = frozenset()
    ) -> frozenset[str]:
        """The words for those who speak, or others, in the forms that these templates give them."""
        data = self.data
        if not classes:
            return frozenset()
        expand = Expander(data.inflection | classes, cut=self._word_list)
        return expand.words(entries or data.roles | data.institutions | data.outlets)

    def _word_list(self, phrase: str) -> tuple[str, ...]:
        """The normal words of a phrase, cut as a text is."""
        if self._clitics is None:
            return word_list(phrase)
        return tuple(word for part in phrase.split() for word in self._cut_word(part, self._clitics))

    def _cut_word(self, part: str, clitics: Clitics) -> tuple[str, ...]:
        """The words of what stands between blanks; an elided word alone is one: "stando all'"."""
        if normal(part) in self.data.elisions:
            return (normal(part),)
        return tuple(cut.normal for token in tokens(part) for cut in clitics.cut(token))

    def __hash__(self) -> int:  # type: ignore[override]
        return id(self)

    def __eq__(self, other: object) -> bool:
        return self is other

    def governs(self, word: str) -> bool:
        """Whether a word tells who or what speaks, or governs the noun behind it in a title."""
        return word in self._governing

    def is_owned(self, word: str) -> bool:
        """Whether a title has the pronoun of those whose it is at its end: “مديرها”."""
        endings = self._owner_endings
        return (
            word.endswith(endings)
            and not self.governs(word)
            and any(word.removesuffix(one) in self["roles"] for one in endings if word.endswith(one))
        )

    def _bare(self, word: str) -> str:
        definite = self.data.definite
        bare = word.removeprefix(normal(definite)) if definite and len(word) > len(definite) + 2 else word
        for ending in self.data.case_endings:
            stem = bare.removesuffix(ending)
            if stem in self._governing:
                return stem
        return bare

    def tells_other(self, word: str) -> bool:
        """Whether a word is of a closed class or tells a role, an office, a document: of no name."""
        return (
            word in self.speaking
            or word in self.determiners
            or word in self["documents"]
            or word in self["prepositions"]
            or word in self["conjunctions"]
        )

    def descriptions(self, kind: str) -> frozenset[str]:
        """Nouns that stand for the one of a kind who was named last."""
        return self._descriptions.get(kind, frozenset())


def _fields(data: AttributionData) -> Iterator[tuple[str, object]]:
    for name in data.__struct_fields__:
        yield name, getattr(data, name)
