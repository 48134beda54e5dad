"""A language's ``attribution.toml`` in, a lexicon for look-up out. All words are in normal form.

A word list may hold ``stem/class``: the stem is then set into every template of that class of
``inflection`` ("announc/e" with e = ["~e", "~es", "~ed", "~ing"]). An entry of several words is a phrase.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache

from stemma import gazetteer, languages
from stemma.understand.attribution.elements.data import AttributionData
from stemma.understand.attribution.elements.phrasebook import Phrasebook
from stemma.understand.attribution.elements.segments import Segmenter
from stemma.understand.attribution.elements.word_lists import WordLists
from stemma.understand.attribution.elements.words import Token, normal, tokens

LEAST_INFINITIVE = 3
SHORTEST_OUTLET = 3
LEAST_PARTICIPLE = 6
TELLING = 2
TELLING_LISTS = frozenset({"roles", "institutions", "outlets", "documents", "pronouns", "time_words"})
"""Where two ways to cut a text without blanks differ, their words weigh more."""
CLOSED = ("prepositions", "conjunctions", "particles", "adverbs", "pronouns", "demonstratives", "stops")


Phrases = dict[str, tuple[tuple[int, frozenset[tuple[str, ...]]], ...]]
"""By first word the phrases that begin with it: those of each length together, the longest first."""


class Lexicon(WordLists):
    """Cue phrases by their first word, and the word lists of a language in normal form."""

    def __init__(self, data: AttributionData) -> None:
        super().__init__(data)
        self.subject = data.subject
        self.comma_insertions = data.comma_insertions
        self.spaceless, self.verb_final = data.spaceless, data.verb_final
        self.name_endings = tuple(sorted(data.name_endings, key=lambda ending: (-len(ending), ending)))
        self._time = re.compile(data.time_pattern) if data.time_pattern else None
        self._events = re.compile(data.verbal_nouns) if data.verbal_nouns else None
        self._plurals = re.compile(data.plural_nouns) if data.plural_nouns else None
        self._book = Phrasebook(data, self._expand)
        self.phrases, self.light = self._book.phrases, self._book.light
        self.beginning, self.owned_openers = self._book.beginning, self._book.owned_openers
        self._verbs, self._converbs = self._book.verbs, self._book.converbs
        self._statements = dict(self._documents_in_verbs()) if data.spaceless else {}
        self._add_openers()
        self._finite_cues = frozenset() if data.finite_modifies else self._verbs_that_end_a_subject()
        self._segmenter = Segmenter(self._vocabulary(), data.time_pattern) if data.spaceless else None

    def _add_openers(self) -> None:
        """Phrases beside a cue and those that are none, by their first words."""
        data = self.data
        self.not_cues = self._by_first(data.not_cues)
        self.citing = self._by_first((*data.citing, *data.quoted_by))
        self.quoted_by = self._by_first(data.quoted_by)
        self.citing_after = self._by_first(data.citing_after)
        self.contrasting = self._by_first(data.contrasting)
        self.circumstances = self._by_first(data.circumstances)
        self.according_compared = self._by_first(data.according_compared)
        self.holders = self._by_first(data.holders)
        self.held_by = self._by_first(data.held_by)
        self.issuers = self._by_first(data.issuers)
        self.noun_bridges = self._by_first(data.noun_bridges)
        self.manners = self._by_first(data.manners)
        self.cited_by = self._by_first(data.cited_by)
        self.learned_from = self._by_first(data.learned_from)
        self.relay_after = self._by_first(data.relay_after)
        self.there = self._by_first(data.there)
        self.asked = self._by_first(data.asked)
        self.at_hand = self._by_first(data.at_hand)
        self.noun_openers = self._by_first(data.noun_openers)
        self.refer_back = self._by_first(data.refer_back)
        self.anonymous = self._by_first(data.anonymous)
        self.opening = frozenset(self.phrases).union(self.not_cues, self.anonymous, self.owned_openers)
        """First words of all phrases that matter where cues are sought."""

    def _documents_in_verbs(self) -> Iterator[tuple[str, int]]:
        """Verbs that begin with a word for a document or a report, and the length of that word."""
        nouns = self["documents"] | self["outlets"]
        for word in self._verbs:
            tells = (cue for phrase, cue in self.phrases[word] if cue.kind == "verb" and phrase == (word,))
            if any("that" in cue.takes and "raising" not in cue.takes for cue in tells):
                sizes = (at for at in range(len(word) - 1, TELLING - 1, -1) if word[:at] in nouns)
                size = next((at for at in sizes if word[at:] in self._verbs), 0)
                if size:
                    yield word, size

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

    def _vocabulary(self) -> Iterator[tuple[str, int]]:
        """Every word of the pack with its weight, for a language that does not part them."""
        for found in self.phrases.values():
            for phrase, cue in found:
                yield from ((word, TELLING) for word in phrase)
                yield from ((word, TELLING) for word in cue.closers)
        for phrases in (self.not_cues, self.citing, self.citing_after, self.refer_back, self.anonymous):
            entries = (known for by_size in phrases.values() for _, known in by_size)
            yield from ((word, 1) for known in entries for phrase in known for word in phrase)
        for name, words in self.items():
            weight = TELLING if name in TELLING_LISTS else 1
            yield from ((word, weight if weight > 1 or len(word) > 1 else 0) for word in words if word)

    def tokens(self, text: str, start: int = 0, end: int | None = None) -> Iterator[Token]:
        """Words and marks as this language cuts them."""
        if self._clitics is not None:
            return (part for token in tokens(text, start, end) for part in self._clitics.cut(token))
        if self._segmenter is None:
            return tokens(text, start, end)
        return self._segmenter.tokens(text, start, len(text) if end is None else end)

    def document_in(self, word: str, before: str) -> int:
        """How long the word for a document is with which a verb begins (“通报指出”); 0 where ``before``, the
        word before it, may be the subject."""
        size = self._statements.get(word, 0)
        return size if not before or before in self.determiners or before in self["particles"] else 0

    def tells(self, word: str, known: frozenset[str]) -> bool:
        """Whether a word is one of a list or, where words are compounds, ends in one."""
        if word in known:
            return True
        if self.data.compound and any(word[at:] in known for at in range(1, len(word) - 1)):
            return True
        if not self.spaceless:
            return False
        return word[-1:] in known and word[-1:] in self["outlets"] and self._is_title(word)

    def _is_title(self, word: str) -> bool:
        """“《共和国报》”: whether nothing but the marks of a work made one word of several signs."""
        return self._segmenter is not None and len(word) > TELLING and not self._segmenter.knows(word)

    def base(self, word: str, known: frozenset[str]) -> str:
        """The word of a list that a compound ends in, the longest; the word itself where there is none."""
        if word in known or not self.data.compound:
            return word
        return next((word[at:] for at in range(1, len(word) - 1) if word[at:] in known), word)

    def opens_insertion(self, text: str, words: Sequence[Token]) -> bool:
        """Whether words behind a comma tell who speaks: “reconnaît-il”, “a dit Anna Ruiz”, “dit le maire”."""
        normals = [token.normal for token in words]
        at = 0
        skipped = self["auxiliaries"] | self["preverbal"]
        while at < len(normals) and normals[at] in skipped:
            at += 1
        behind = normals[at + 1 : at + 2]
        if any(word in self.data.enclitics for word in normals[: at + 2]):
            return any(word in self._verbs for word in normals[: at + 2])
        if at >= len(normals) or not self.is_verb(normals[at]):
            return False
        if all(text[token.start].isupper() for token in words[at + 1 : at + 3]) and words[at + 2 : at + 3]:
            return True
        return any(word in self["articles"] for word in behind) and any(
            word in self.speaking for word in normals[at + 2 : at + 4]
        )

    def announces(self, word: str) -> bool:
        """Whether a word opens a clause that is said."""
        return word in self["complementizers"]

    def is_quotative(self, word: str) -> bool:
        """Whether a word ties the quotation before it to a cue, or is that cue."""
        return word in self["quotatives"] or (self.data.verb_final and word in self._verbs)

    @property
    def opened_only(self) -> bool:
        return self.data.opened_only

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

    def is_event(self, word: str, written: str = "") -> bool:
        """Whether a word, which the text writes so, looks like a noun that tells what is done."""
        if self._events is None or (self._plurals is not None and self._plurals.fullmatch(written)):
            return False
        return self._events.fullmatch(word) is not None

    def is_converb(self, word: str) -> bool:
        """Whether a verb form that leans on the verb before begins with this word."""
        return word in self._converbs

    def is_joined(self, word: str) -> bool:
        """Whether a conjunction is written as one with this verb."""
        if not word.startswith(self.data.joined):
            return False
        return any(word.startswith(one) and word.removeprefix(one) in self._verbs for one in self.data.joined)

    def is_known(self, word: str) -> bool:
        """Whether a word is one of the closed classes or of those that mark attributions."""
        return word in self.phrases or any(word in self[name] for name in CLOSED)

    def is_adverb(self, word: str, *, is_name: bool) -> bool:
        """Listed, or by its ending, which a name may have too: "Kelly"."""
        return word in self["adverbs"] or (
            not is_name
            and len(word) > 4
            and word.endswith(self.data.adverb_endings)
            and word not in self["not_adverbs"]
        )

    def is_verb(self, word: str) -> bool:
        """Whether a verb that marks attributions begins with this word."""
        return word in self._verbs

    def is_time(self, word: str, *, is_name: bool) -> bool:
        """Whether a word tells when; ``is_name`` where it is written as names are."""
        if word in self["day_names"] or (not is_name and word in self["time_words"]):
            return True
        return self._time is not None and self._time.fullmatch(word) is not None

    def names_day(self, word: str, before: str) -> bool:
        """Whether a day behind its article may begin a name: “the Sunday Anchor”."""
        return self.data.wide_nouns and before in self["articles"] and word in self["day_names"]

    def is_finite(self, word: str) -> bool:
        return (
            word in self["finite"]
            or word in self["auxiliaries"]
            or word in self._finite_cues
            or (len(word) > 4 and word.endswith(self.data.finite_endings) and not self._only_ends_so(word))
        )

    def _only_ends_so(self, word: str) -> bool:
        """“hundred”, “state-owned”: a word that is no verb though it ends like one."""
        is_joined = self.data.wide_nouns and "-" in word
        return is_joined or word in self["not_finite"] or word in self.titled

    def is_reduced(self, word: str) -> bool:
        """Whether the ending of a word shows a participle that may begin an appositive."""
        return len(word) > LEAST_PARTICIPLE and word.endswith(self.data.reduced_endings)

    def is_infinitive(self, word: str) -> bool:
        """Whether the ending of a word shows an infinitive."""
        endings = self.data.bare_infinitive_endings
        return len(word) > LEAST_INFINITIVE and word.endswith(endings) and word not in self["not_infinitive"]

    def _by_first(self, words: Iterable[str]) -> Phrases:
        found: dict[str, dict[int, set[tuple[str, ...]]]] = {}
        for phrase in self._expand.phrases(words):
            found.setdefault(phrase[0], {}).setdefault(len(phrase), set()).add(phrase)
        return {
            first: tuple((size, frozenset(by_size[size])) for size in sorted(by_size, reverse=True))
            for first, by_size in found.items()
        }


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
