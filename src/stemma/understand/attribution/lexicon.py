"""A language's ``attribution.toml`` in, a lexicon for look-up out. All words are in normal form.

A word list may hold ``stem/class``: the stem is then set into every template of that class of
``inflection`` ("announc/e" with e = ["~e", "~es", "~ed", "~ing"]). An entry of several words is a phrase.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from typing import Literal

import msgspec

from stemma import languages
from stemma.errors import Misconfigured
from stemma.understand.attribution.words import normal, word_list

Takes = Literal[
    "quote",
    "that",
    "clause",
    "question",
    "infinitive",
    "object",
    "addressee",
    "passive",
    "raising",
    "named",
    "relay",
]
CueKind = Literal["verb", "noun", "according", "citing"]


class CueGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs (or phrases) that mark an attribution alike, and what may stand for the content.

    quote: words in quotation marks; that: a clause after a complementizer; clause: one without it;
    question: an indirect question; infinitive; object: whatever follows; addressee: the one spoken
    to stands before the content; passive: also without a source ("is expected to"); raising: always so
    ("seems to"); named: only after a name or a pronoun, for the word is a noun as well;
    relay: a preposition brings in the one who is cited.
    """

    words: tuple[str, ...]
    takes: frozenset[Takes]


class AttributionData(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``attribution.toml``. Every list but ``inflection``, ``subject`` and endings may use classes."""

    subject: tuple[Literal["left", "right"], ...]
    """Where the source of a verb stands, the likelier side first."""
    inflection: dict[str, tuple[str, ...]] = {}
    cues: tuple[CueGroup, ...] = ()
    nouns: tuple[str, ...] = ()
    """Nouns that stand for an attribution before a complementizer: "the claim that"."""
    noun_objects: tuple[str, ...] = ()
    """Nouns with a preposition, after which what is said stands: "X's criticism of"."""
    noun_links: frozenset[str] = frozenset()
    """Words that tie a noun cue to its source: "the claim by", "заявление"."""
    noun_contents: frozenset[str] = frozenset()
    """Words other than complementizers after which a noun's content stands: "criticism of"."""
    according: tuple[str, ...] = ()
    according_at_start: tuple[str, ...] = ()
    """Markers that are such only at the beginning of a sentence or after a comma."""
    citing: tuple[str, ...] = ()
    parenthetical: frozenset[str] = frozenset()
    """"as X said": what stands around it is the content."""
    refer_back: tuple[str, ...] = ()
    """"This was announced by X": the content is the sentence before."""
    not_cues: tuple[str, ...] = ()
    complementizers: frozenset[str] = frozenset()
    seeks_complementizer: bool = False
    """Whether a clause as content almost always has one, however far from the cue."""
    head_first: bool = False
    """Whether the first noun of a phrase is its head."""
    relay: frozenset[str] = frozenset()
    """Before the one whom a verb of citing relays: "نقلت … عن"."""
    relay_after: tuple[str, ...] = ()
    """After the one who is cited: "quoted X as saying"."""
    questions: frozenset[str] = frozenset()
    infinitive: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    """Auxiliaries before which a verb form in ``passive_endings`` has no source for a subject."""
    passive_endings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...] = ()
    adverbs: frozenset[str] = frozenset()
    adverb_endings: tuple[str, ...] = ()
    particles: frozenset[str] = frozenset()
    """Words before the subject of a sentence that are none of it: "but", "meanwhile"."""
    conjunctions: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    prepositions: frozenset[str] = frozenset()
    inner_prepositions: frozenset[str] = frozenset()
    """Prepositions that mostly stand inside a name or title: "of"."""
    cutters: frozenset[str] = frozenset()
    """Words before which a source always ends, though a phrase may go on after them."""
    partitives: frozenset[str] = frozenset()
    """Words after which a preposition does not end it: "one of", "یکی از"."""
    agent: frozenset[str] = frozenset()
    """Before the source of a passive: "by"."""
    addressees: frozenset[str] = frozenset()
    """Words for those who are told, in the case that says so: "сообщили нашему изданию в …"."""
    hosts: frozenset[str] = frozenset()
    """Prepositions before a source that has no noun for itself: "сообщили в МИД"."""
    stops: frozenset[str] = frozenset()
    """Words that no source goes on over: object markers, verbs, adverbs of place."""
    time_words: frozenset[str] = frozenset()
    """Written with a capital inside a sentence they are names: "Today" in "Varga Today"."""
    day_names: frozenset[str] = frozenset()
    """Weekdays and months where they are written with a capital."""
    venues: frozenset[str] = frozenset()
    """Where one says something: "statement", "interview", "tweet"."""
    articles: frozenset[str] = frozenset()
    possessives: frozenset[str] = frozenset()
    """Pronouns that own a noun cue: "his claim"."""
    indefinite: frozenset[str] = frozenset()
    """Articles before a noun that names nothing: "a North Korean newspaper"."""
    pronouns: frozenset[str] = frozenset()
    personal: frozenset[str] = frozenset()
    """Those pronouns that stand for a person: "he"."""
    plural: frozenset[str] = frozenset()
    """Those pronouns that stand for several or for an institution: "they", "it"."""
    impersonal: frozenset[str] = frozenset()
    """Subjects that are nobody: "it" before "was reported"."""
    demonstratives: frozenset[str] = frozenset()
    possessive_endings: tuple[str, ...] = ()
    finite: frozenset[str] = frozenset()
    finite_endings: tuple[str, ...] = ()
    roles: frozenset[str] = frozenset()
    institutions: frozenset[str] = frozenset()
    outlets: frozenset[str] = frozenset()
    documents: frozenset[str] = frozenset()
    anonymous: tuple[str, ...] = ()
    """Words that leave a source unnamed: "source", "official who asked not to be named"."""
    courtesy: frozenset[str] = frozenset()
    """Words before a name that are none of it: "Mr"."""
    clitics: tuple[str, ...] = ()
    """Prepositions written as one with the noun of an according-to phrase: "وفقا لوكالة"."""
    clitic_markers: frozenset[str] = frozenset()
    """Last words of the markers after which such a clitic stands."""
    not_sources: frozenset[str] = frozenset()
    """Subjects that say nothing: "which", "there", "this"."""
    colon_speakers: bool = True
    """Whether a name and a colon at the head of a paragraph or headline mark a speaker."""


@dataclass(frozen=True, slots=True)
class Cue:
    kind: CueKind
    takes: frozenset[Takes] = frozenset()
    only_at_start: bool = False


class Lexicon:
    """Cue phrases by their first word, and the word lists of a language in normal form."""

    def __init__(self, data: AttributionData) -> None:
        self.data = data
        self.subject = data.subject
        self._expand = _Expander(data.inflection)
        self.phrases: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
        for group in data.cues:
            self._add(group.words, Cue("verb", group.takes))
        self._add(data.nouns, Cue("noun"))
        self._add(data.noun_objects, Cue("noun", frozenset({"object"})))
        self._add(data.according, Cue("according"))
        self._add(data.according_at_start, Cue("according", only_at_start=True))
        self._add(data.citing, Cue("citing"))
        for found in self.phrases.values():
            found.sort(key=lambda entry: -len(entry[0]))
        self._verbs = {
            first for first, found in self.phrases.items() if any(cue.kind == "verb" for _, cue in found)
        }
        self.not_cues = self._by_first(data.not_cues)
        self.citing = self._by_first(data.citing)
        self.relay_after = self._by_first(data.relay_after)
        self.refer_back = self._by_first(data.refer_back)
        self.anonymous = self._by_first(data.anonymous)
        lists = (name for name, value in _fields(data) if isinstance(value, frozenset))
        self._sets = {name: self._expand.words(getattr(data, name)) for name in lists}
        self.speaking = self._sets["roles"] | self._sets["institutions"] | self._sets["outlets"]
        """Words that show who speaks."""
        self.determiners = self._sets["articles"] | self._sets["demonstratives"]
        self.hosting = self._sets["institutions"] | self._sets["documents"] | self._sets["outlets"]
        """Words of a place that speaks: "в министерстве"."""

    def __getitem__(self, name: str) -> frozenset[str]:
        """A word list of the pack, inflected."""
        return self._sets[name]

    def is_adverb(self, word: str, *, is_name: bool) -> bool:
        """Listed, or by its ending, which a name may have too: "Kelly"."""
        return word in self._sets["adverbs"] or (
            not is_name and len(word) > 4 and word.endswith(self.data.adverb_endings)
        )

    def is_verb(self, word: str) -> bool:
        """Whether a verb that marks attributions begins with this word."""
        return word in self._verbs

    def is_time(self, word: str, *, is_name: bool) -> bool:
        """Whether a word tells when; ``is_name`` where it is written as names are."""
        return word in self._sets["day_names"] or (not is_name and word in self._sets["time_words"])

    def is_finite(self, word: str) -> bool:
        sets = self._sets
        return (
            word in sets["finite"]
            or word in sets["auxiliaries"]
            or (len(word) > 4 and word.endswith(self.data.finite_endings))
        )

    def _add(self, words: Iterable[str], cue: Cue) -> None:
        for phrase in self._expand.phrases(words):
            entries = self.phrases.setdefault(phrase[0], [])
            same = next(
                (i for i, (known, old) in enumerate(entries) if known == phrase and old.kind == cue.kind),
                None,
            )
            if same is None:
                entries.append((phrase, cue))
            else:
                entries[same] = (phrase, replace(cue, takes=cue.takes | entries[same][1].takes))

    def _by_first(self, words: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
        found: dict[str, list[tuple[str, ...]]] = {}
        for phrase in self._expand.phrases(words):
            found.setdefault(phrase[0], []).append(phrase)
        return {first: tuple(sorted(phrases, key=len, reverse=True)) for first, phrases in found.items()}


class _Expander:
    def __init__(self, inflection: dict[str, tuple[str, ...]]) -> None:
        self.inflection = inflection

    def forms(self, entry: str) -> Iterator[str]:
        """All phrases of an entry; a class may follow any one of its words."""
        for part in entry.split(" "):
            stem, slash, name = part.partition("/")
            if slash:
                if name not in self.inflection:
                    raise Misconfigured(
                        f"attribution.toml, {entry!r}", f"no inflection class {name!r}", "add it"
                    )
                for template in self.inflection[name]:
                    yield entry.replace(part, template.replace("~", stem), 1)
                return
        yield entry

    def phrases(self, entries: Iterable[str]) -> Iterator[tuple[str, ...]]:
        for entry in entries:
            for form in self.forms(entry):
                if words := word_list(form):
                    yield words

    def words(self, entries: Iterable[str]) -> frozenset[str]:
        return frozenset(normal(form) for entry in entries for form in self.forms(entry))


def _fields(data: AttributionData) -> Iterator[tuple[str, object]]:
    for name in data.__struct_fields__:
        yield name, getattr(data, name)


@cache
def lexicon(language: str) -> Lexicon | None:
    """The lexicon of a language; None where its pack has no ``attribution.toml``."""
    if language not in languages.codes():
        return None
    data = languages.section(language, "attribution", AttributionData)
    return None if data is None else Lexicon(data)
