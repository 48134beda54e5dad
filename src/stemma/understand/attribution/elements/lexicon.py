"""A language's ``attribution.toml`` in, a lexicon for look-up out. All words are in normal form.

A word list may hold ``stem/class``: the stem is then set into every template of that class of
``inflection`` ("announc/e" with e = ["~e", "~es", "~ed", "~ing"]). An entry of several words is a phrase.
"""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache, lru_cache

from stemma import gazetteer, languages
from stemma.errors import Misconfigured
from stemma.understand.attribution.elements.clitics import Clitics
from stemma.understand.attribution.elements.data import AttributionData
from stemma.understand.attribution.elements.schema.cues import CueKind, Takes
from stemma.understand.attribution.elements.segments import Segmenter
from stemma.understand.attribution.elements.words import Token, normal, tokens, word_list

LEAST_INFINITIVE = 3
SHORTEST_OUTLET = 3
LEAST_PARTICIPLE = 6
OWNER = "*"
"""In a marker: whoever owns the noun after it, a pronoun of ``possessives``."""
TELLING = 2
TELLING_LISTS = frozenset({"roles", "institutions", "outlets", "documents", "pronouns", "time_words"})
"""Where two ways to cut a text without blanks differ, their words weigh more."""
CLOSED = ("prepositions", "conjunctions", "particles", "adverbs", "pronouns", "demonstratives", "stops")
GAP = ".."
FEW = 8
"""Phrases with the same first word that are simply tried one by one."""
CLITIC = ("roles", "institutions", "outlets", "documents", "governors")


@dataclass(frozen=True, slots=True)
class Cue:
    kind: CueKind
    takes: frozenset[Takes] = frozenset()
    only_at_start: bool = False
    is_after: bool = False
    """Whether the marker stands after its source."""
    is_own: bool = False
    """Whether the marker speaks of the subject of its clause: "nach eigenen Angaben"."""
    nouns: tuple[str, ...] = ()
    """Endings of nouns of which the marker needs one behind it: "nach Medienberichten"."""
    closers: frozenset[str] = frozenset()
    """Words that close a marker in two parts."""
    tail: tuple[tuple[str, ...], ...] = ()
    """The other parts of a cue that is parted: "kündigte .. an"."""
    governs: bool = False
    """Whether the last part stands before the content: "sprach .. von .."."""
    ties: tuple[tuple[str, ...], ...] = ()
    """Prepositions before a content that is a noun, the longest first."""
    owner: int | None = None
    """Which word of the phrase is its source: "по его словам"."""
    objects: tuple[tuple[str, ...], ...] = ()
    """Words that open the object before a verb."""
    object_ends: tuple[tuple[str, ...], ...] = ()
    """Words that close the object before a verb."""


class Lexicon:
    """Cue phrases by their first word, and the word lists of a language in normal form."""

    def __init__(self, data: AttributionData) -> None:
        self.data = data
        self.subject = data.subject
        self.comma_insertions = data.comma_insertions
        self.spaceless, self.verb_final = data.spaceless, data.verb_final
        self.name_endings = tuple(sorted(data.name_endings, key=lambda ending: (-len(ending), ending)))
        self._owner_endings = tuple(map(normal, data.owner_endings))
        self._clitics = Clitics(data.elisions, data.enclitics) if data.elisions or data.enclitics else None
        self._expand = _Expander(data.inflection, cut=_parts if data.spaceless else self._word_list)
        self._time = re.compile(data.time_pattern) if data.time_pattern else None
        self._events = re.compile(data.verbal_nouns) if data.verbal_nouns else None
        self._owners = sorted(self._expand.words(data.possessives))
        self._add_cues()
        self._add_openers()
        self._add_sets()
        self.subjects = self._forms_in(data.nominatives)
        """Words that show who speaks in a form that only a subject has."""
        self.document_heads = self._forms_in(data.heads, data.documents)
        """Words for documents in such a form."""
        self.heads = self._forms_in(data.heads)
        """Words that tell who speaks, in a form that the head of a subject may have."""
        self.obliques = self._forms_in(data.obliques) - self.subjects
        """The same words in a form that no subject has."""
        self.agents = self._forms_in(data.agents) - self.subjects
        """The same words, and documents, in a form that tells by whom something is said."""
        self._finite_cues = frozenset() if data.finite_modifies else self._verbs_that_end_a_subject()
        self.lemmas = self._lemmas()
        """By form of a word that tells who speaks, the entry that it is a form of."""
        self.stand_ins = {kind: self._expand.words(found) for kind, found in data.stand_ins.items()}
        self._segmenter = Segmenter(self._vocabulary(), data.time_pattern) if data.spaceless else None

    def _add_cues(self) -> None:
        """Every phrase that marks an attribution, by its first word, the longest first."""
        data = self.data
        self.phrases: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
        self._places: dict[tuple[object, ...], int] = {}
        """Where each phrase stands among those with its first word."""
        for group in data.cues:
            ties = tuple(sorted(self._expand.phrases(group.ties), key=len, reverse=True))
            objects, ends = (tuple(self._expand.phrases(one)) for one in (group.objects, group.object_ends))
            self._add(group.words, Cue("verb", group.takes, ties=ties, objects=objects, object_ends=ends))
        self.light: dict[str, list[tuple[tuple[str, ...], Cue]]] = {}
        for group in data.light:
            for phrase in self._expand.phrases(group.words):
                self.light.setdefault(phrase[0], []).append((phrase, Cue("verb", group.takes)))
        for light in self.light.values():
            light.sort(key=lambda entry: -len(entry[0]))
        self._add(data.nouns, Cue("noun"))
        self._add(data.noun_objects, Cue("noun", frozenset({"object"})))
        self._add(data.according, Cue("according"))
        self._add(data.according_at_start, Cue("according", only_at_start=True))
        self._add(data.according_after, Cue("according", is_after=True))
        self._add(data.according_alone, Cue("according", frozenset({"passive"}), is_after=True))
        self._add(data.according_own, Cue("according", is_own=True))
        for marker, nouns in data.according_nouns.items():
            self._add((marker,), Cue("according", nouns=nouns))
        for opener, *closers in data.according_around:
            self._add((opener,), Cue("according", closers=frozenset(closers)))
        self._add((*data.citing, *data.quoted_by), Cue("citing"))
        for found in self.phrases.values():
            found.sort(key=lambda entry: (-len(entry[0]), -len(entry[1].tail)))
        self._beginnings = self._by_two()
        entries = self.phrases.items()
        self._verbs = {first for first, found in entries if any(cue.kind == "verb" for _, cue in found)}
        self._converbs = {
            first for first, found in self.phrases.items() if any("converb" in cue.takes for _, cue in found)
        }

    def _add_openers(self) -> None:
        """Phrases beside a cue and those that are none, by their first words."""
        data = self.data
        self.not_cues = self._by_first(data.not_cues)
        self.citing = self._by_first((*data.citing, *data.quoted_by))
        self.quoted_by = self._by_first(data.quoted_by)
        self.citing_after = self._by_first(data.citing_after)
        self.contrasting = self._by_first(data.contrasting)
        self.according_compared = self._by_first(data.according_compared)
        self.holders = self._by_first(data.holders)
        self.issuers = self._by_first(data.issuers)
        self.noun_bridges = self._by_first(data.noun_bridges)
        self.manners = self._by_first(data.manners)
        self.cited_by = self._by_first(data.cited_by)
        self.learned_from = self._by_first(data.learned_from)
        self.relay_after = self._by_first(data.relay_after)
        self.there = self._by_first(data.there)
        self.noun_openers = self._by_first(data.noun_openers)
        self.refer_back = self._by_first(data.refer_back)
        self.anonymous = self._by_first(data.anonymous)
        self.opening = frozenset(self.phrases).union(self.not_cues, self.anonymous)
        """First words of all phrases that matter where cues are sought."""

    def _add_sets(self) -> None:
        """The word lists, inflected, and those that several of them make."""
        data = self.data
        lists = (name for name, value in _fields(data) if isinstance(value, frozenset))
        self._sets = {name: self._expand.words(getattr(data, name)) for name in lists}
        self._descriptions = {kind: self._expand.words(words) for kind, words in data.descriptions.items()}
        for name in CLITIC if data.definite else ():
            self._sets[name] |= {clitic + word for clitic in data.clitics for word in self._sets[name]}
        self.speaking = self._sets["roles"] | self._sets["institutions"] | self._sets["outlets"]
        """Words that show who speaks."""
        self._governing = self.speaking.union(
            *(self._sets[name] for name in ("documents", "governors", "courtesy"))
        )
        self.known = self.speaking | self._sets["documents"] | self._sets["pronouns"] | self._sets["courtesy"]
        """Words by which a phrase shows that it speaks."""
        self.titled = self.speaking | self._sets["documents"]
        """Words that stand beside a name and are no part of it."""
        self.determiners = self._sets["articles"] | self._sets["demonstratives"]
        self.hosting = self._sets["institutions"] | self._sets["documents"] | self._sets["outlets"]
        """Words of a place that speaks: "в министерстве"."""
        self.leads = self._sets["personal"] | self._sets["plural"]
        """Pronouns that may stand for a speaker."""

    def _lemmas(self) -> dict[str, str]:
        data = self.data
        found: dict[str, str] = {}
        for entry in sorted(data.roles | data.institutions | data.outlets):
            for form in self._expand.forms(entry):
                found.setdefault(normal(form), entry)
        return found

    def _verbs_that_end_a_subject(self) -> frozenset[str]:
        """Cues of one word that are verb forms with a subject: neither participles nor infinitives."""
        single = {
            first
            for first, found in self.phrases.items()
            for phrase, cue in found
            if len(phrase) == 1 and cue.kind == "verb"
        }
        return frozenset(
            word
            for word in single
            if not word.endswith((*self.data.participle_endings, *self.data.bound_endings))
            and not self.is_infinitive(word)
            and not any(cue.kind == "noun" for _, cue in self.phrases[word])
        )

    def _forms_in(
        self, classes: dict[str, tuple[str, ...]], entries: frozenset[str] = frozenset()
    ) -> frozenset[str]:
        """The words for those who speak, or others, in the forms that these templates give them."""
        data = self.data
        if not classes:
            return frozenset()
        expand = _Expander(data.inflection | classes, cut=self._word_list)
        return expand.words(entries or data.roles | data.institutions | data.outlets)

    def _vocabulary(self) -> Iterator[tuple[str, int]]:
        """Every word of the pack with its weight, for a language that does not part them."""
        for found in self.phrases.values():
            for phrase, cue in found:
                yield from ((word, TELLING) for word in phrase)
                yield from ((word, TELLING) for word in cue.closers)
        for phrases in (self.not_cues, self.citing, self.citing_after, self.refer_back, self.anonymous):
            for entries in phrases.values():
                yield from ((word, 1) for phrase in entries for word in phrase)
        for name, words in self._sets.items():
            weight = TELLING if name in TELLING_LISTS else 1
            yield from ((word, weight if weight > 1 or len(word) > 1 else 0) for word in words if word)

    def tokens(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
        """Words and marks as this language cuts them."""
        if self._clitics is not None:
            return (part for token in tokens(text, start, end) for part in self._clitics.cut(token))
        if self._segmenter is None:
            return tokens(text, start, end)
        return self._segmenter.tokens(text, start, len(text) if end is None else end)

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

    def tells(self, word: str, known: frozenset[str]) -> bool:
        """Whether a word is one of a list or, where words are compounds, ends in one."""
        if word in known:
            return True
        if self.data.compound and any(word[at:] in known for at in range(1, len(word) - 1)):
            return True
        return word[-1:] in known and word[-1:] in self._sets["outlets"] and self._is_title(word)

    def _is_title(self, word: str) -> bool:
        """“《共和国报》”: whether nothing but the marks of a work made one word of several signs."""
        return self._segmenter is not None and len(word) > TELLING and not self._segmenter.knows(word)

    def descriptions(self, kind: str) -> frozenset[str]:
        """Nouns that stand for the one of a kind who was named last."""
        return self._descriptions.get(kind, frozenset())

    def base(self, word: str, known: frozenset[str]) -> str:
        """The word of a list that a compound ends in, the longest; the word itself where there is none."""
        if word in known or not self.data.compound:
            return word
        return next((word[at:] for at in range(1, len(word) - 1) if word[at:] in known), word)

    def opens_insertion(self, text: str, words: Sequence[Token]) -> bool:
        """Whether words behind a comma tell who speaks: “reconnaît-il”, “a dit Anna Ruiz”, “dit le maire”."""
        normals = [token.normal for token in words]
        at = 0
        skipped = self._sets["auxiliaries"] | self._sets["preverbal"]
        while at < len(normals) and normals[at] in skipped:
            at += 1
        behind = normals[at + 1 : at + 2]
        if any(word in self.data.enclitics for word in normals[: at + 2]):
            return any(word in self._verbs for word in normals[: at + 2])
        if at >= len(normals) or not self.is_verb(normals[at]):
            return False
        if all(text[token.start].isupper() for token in words[at + 1 : at + 3]) and words[at + 2 : at + 3]:
            return True
        return any(word in self._sets["articles"] for word in behind) and any(
            word in self.speaking for word in normals[at + 2 : at + 4]
        )

    def is_quotative(self, word: str) -> bool:
        """Whether a word ties the quotation before it to a cue, or is that cue."""
        return word in self._sets["quotatives"] or (self.data.verb_final and word in self._verbs)

    @property
    def opened_only(self) -> bool:
        return self.data.opened_only

    def tells_other(self, word: str) -> bool:
        """Whether a word is of a closed class or tells a role, an office, a document: of no name."""
        sets = self._sets
        return (
            word in self.speaking
            or word in self.determiners
            or word in sets["documents"]
            or word in sets["prepositions"]
            or word in sets["conjunctions"]
        )

    def beginning(self, first: str, second: str) -> Sequence[tuple[tuple[str, ...], Cue]]:
        """The phrases that may stand where these two words do, the longest first."""
        every = self.phrases.get(first, ())
        if len(every) <= FEW:
            return every
        known = self._beginnings
        return known.get((first, second)) or known.get((first, "")) or ()

    def _by_two(self) -> dict[tuple[str, str], list[tuple[tuple[str, ...], Cue]]]:
        """Phrases by their first two words, those of one word behind them; under "" these alone."""
        found: dict[tuple[str, str], list[tuple[tuple[str, ...], Cue]]] = {}
        for first, every in self.phrases.items():
            if len(every) > FEW:
                single = [entry for entry in every if len(entry[0]) == 1]
                for entry in every:
                    if len(entry[0]) > 1:
                        found.setdefault((first, entry[0][1]), []).append(entry)
                for second in {entry[0][1] for entry in every if len(entry[0]) > 1}:
                    found[first, second] += single
                found[first, ""] = single
        return found

    def __getitem__(self, name: str) -> frozenset[str]:
        """A word list of the pack, inflected."""
        return self._sets[name]

    def is_clitic(self, word: str) -> bool:
        """Whether a preposition is written as one with a word that speaks."""
        return any(
            word.startswith(one) and word.removeprefix(one) in self._governing for one in self.data.clitics
        )

    def tells_outlet(self, word: str) -> bool:
        """Whether a preposition is written as one with the name of an outlet that is known: “لرويترز”."""
        if not self.data.definite or not word.startswith(self.data.clitics or ("\n",)):
            return False
        bare = word[1:]
        article = normal(self.data.definite)
        name = article + bare[1:] if bare[:1] == word[:1] else bare
        return len(name) >= SHORTEST_OUTLET and _is_published(name)

    def governs(self, word: str) -> bool:
        """Whether a word tells who or what speaks, or governs the noun behind it in a title."""
        return word in self._governing

    def is_owned(self, word: str) -> bool:
        """Whether a title has the pronoun of those whose it is at its end: “مديرها”."""
        endings = self._owner_endings
        return (
            word.endswith(endings)
            and not self.governs(word)
            and any(word.removesuffix(one) in self._sets["roles"] for one in endings if word.endswith(one))
        )

    def bare(self, word: str) -> str:
        """A noun without the article and the case ending that are written as one with it."""
        bare = (
            word.removeprefix(normal(self.data.definite)) if len(word) > len(self.data.definite) + 2 else word
        )
        return next(
            (
                bare.removesuffix(one)
                for one in self.data.case_endings
                if bare.removesuffix(one) in self._governing
            ),
            bare,
        )

    def is_event(self, word: str) -> bool:
        """Whether a word looks like a noun that tells what is done."""
        return self._events is not None and self._events.fullmatch(word) is not None

    def is_converb(self, word: str) -> bool:
        """Whether a verb form that leans on the verb before begins with this word."""
        return word in self._converbs

    def is_joined(self, word: str) -> bool:
        """Whether a conjunction is written as one with this verb."""
        return any(word.startswith(one) and word.removeprefix(one) in self._verbs for one in self.data.joined)

    def is_known(self, word: str) -> bool:
        """Whether a word is one of the closed classes or of those that mark attributions."""
        return word in self.phrases or any(word in self._sets[name] for name in CLOSED)

    def is_adverb(self, word: str, *, is_name: bool) -> bool:
        """Listed, or by its ending, which a name may have too: "Kelly"."""
        return word in self._sets["adverbs"] or (
            not is_name
            and len(word) > 4
            and word.endswith(self.data.adverb_endings)
            and word not in self._sets["not_adverbs"]
        )

    def is_verb(self, word: str) -> bool:
        """Whether a verb that marks attributions begins with this word."""
        return word in self._verbs

    def is_time(self, word: str, *, is_name: bool) -> bool:
        """Whether a word tells when; ``is_name`` where it is written as names are."""
        if word in self._sets["day_names"] or (not is_name and word in self._sets["time_words"]):
            return True
        return self._time is not None and self._time.fullmatch(word) is not None

    def names_day(self, word: str, before: str) -> bool:
        """Whether a day behind its article may begin a name: “the Sunday Anchor”."""
        sets = self._sets
        return self.data.wide_nouns and before in sets["articles"] and word in sets["day_names"]

    def is_finite(self, word: str) -> bool:
        sets = self._sets
        return (
            word in sets["finite"]
            or word in sets["auxiliaries"]
            or word in self._finite_cues
            or (len(word) > 4 and word.endswith(self.data.finite_endings) and not self._only_ends_so(word))
        )

    def _only_ends_so(self, word: str) -> bool:
        """“hundred”, “state-owned”: a word that is no verb though it ends like one."""
        is_joined = self.data.wide_nouns and "-" in word
        return is_joined or word in self._sets["not_finite"] or word in self.titled

    def is_reduced(self, word: str) -> bool:
        """Whether the ending of a word shows a participle that may begin an appositive."""
        return len(word) > LEAST_PARTICIPLE and word.endswith(self.data.reduced_endings)

    def is_infinitive(self, word: str) -> bool:
        """Whether the ending of a word shows an infinitive."""
        endings = self.data.bare_infinitive_endings
        return len(word) > LEAST_INFINITIVE and word.endswith(endings) and word not in self["not_infinitive"]

    def _add(self, words: Iterable[str], cue: Cue) -> None:
        for whole in self._expand.phrases(words):
            if OWNER in whole:
                at = whole.index(OWNER)
                owned = (" ".join((*whole[:at], owner, *whole[at + 1 :])) for owner in self._owners)
                self._add(owned, replace(cue, owner=at))
                continue
            phrase, parted = _parted(whole, cue)
            entries = self.phrases.setdefault(phrase[0], [])
            same = self._places.setdefault((phrase, cue.kind, parted.tail, parted.governs), len(entries))
            if same == len(entries):
                entries.append((phrase, parted))
            else:
                entries[same] = (phrase, _merged(parted, entries[same][1]))

    def _by_first(self, words: Iterable[str]) -> dict[str, tuple[tuple[str, ...], ...]]:
        found: dict[str, list[tuple[str, ...]]] = {}
        for phrase in self._expand.phrases(words):
            found.setdefault(phrase[0], []).append(phrase)
        return {first: tuple(sorted(phrases, key=len, reverse=True)) for first, phrases in found.items()}


def _merged(cue: Cue, other: Cue) -> Cue:
    """A cue of two groups takes what it takes in either."""
    return replace(
        cue,
        takes=cue.takes | other.takes,
        ties=tuple(dict.fromkeys((*other.ties, *cue.ties))),
        objects=(*other.objects, *cue.objects),
        object_ends=(*other.object_ends, *cue.object_ends),
    )


class _Expander:
    def __init__(
        self, inflection: dict[str, tuple[str, ...]], *, cut: Callable[[str], tuple[str, ...]]
    ) -> None:
        self.inflection = inflection
        self._cut = cut

    def forms(self, entry: str) -> Iterator[str]:
        """All phrases of an entry; a class may follow any of its words."""
        for part in entry.split(" "):
            stem, slash, name = part.partition("/")
            if slash:
                if name not in self.inflection:
                    raise Misconfigured(
                        f"attribution.toml, {entry!r}", f"no inflection class {name!r}", "add it"
                    )
                for template in self.inflection[name]:
                    yield from self.forms(entry.replace(part, template.replace("~", stem), 1))
                return
        yield entry

    def phrases(self, entries: Iterable[str]) -> Iterator[tuple[str, ...]]:
        for entry in entries:
            for form in self.forms(entry):
                if words := self._cut(form):
                    yield words

    def words(self, entries: Iterable[str]) -> frozenset[str]:
        return frozenset(normal(form) for entry in entries for form in self.forms(entry))


def _parted(words: tuple[str, ...], cue: Cue) -> tuple[tuple[str, ...], Cue]:
    """The first part of a phrase and its cue with the other parts: "sprach .. von .."."""
    if GAP not in words:
        return words, cue
    parts: list[tuple[str, ...]] = []
    while GAP in words:
        at = words.index(GAP)
        parts.append(words[:at])
        words = words[at + 1 :]
    parts += [words] if words else []
    return parts[0], replace(cue, tail=tuple(parts[1:]), governs=not words)


def _parts(phrase: str) -> tuple[str, ...]:
    """Words of a phrase where a word is whatever has no blank in it."""
    return tuple(normal(part) for part in phrase.split())


def _fields(data: AttributionData) -> Iterator[tuple[str, object]]:
    for name in data.__struct_fields__:
        yield name, getattr(data, name)


@lru_cache(maxsize=4096)
def _is_published(name: str) -> bool:
    return gazetteer.publisher(name) is not None


@cache
def lexicon(language: str) -> Lexicon | None:
    """The lexicon of a language; None where its pack has no ``attribution.toml``."""
    if language not in languages.codes():
        return None
    data = languages.section(language, "attribution", AttributionData)
    return None if data is None else Lexicon(data)
