"""Words of closed classes, the forms of words, and how they are written."""

import msgspec


class Words(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Words of closed classes, the forms of words, and how they are written."""

    inflection: dict[str, tuple[str, ...]] = {}
    auxiliaries: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    """Auxiliaries before which a verb form in ``passive_endings`` has no source for a subject."""
    passive_endings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...] = ()
    denying: frozenset[str] = frozenset()
    """Those auxiliaries that only deny, also before a participle: "those not involved"."""
    bound_endings: tuple[str, ...] = ()
    """Endings of participles that are no cue without an auxiliary: "un mensaje difundido"."""
    adverbs: frozenset[str] = frozenset()
    adverb_endings: tuple[str, ...] = ()
    not_adverbs: frozenset[str] = frozenset()
    """Words that only end so: "daily", "family"."""
    particles: frozenset[str] = frozenset()
    """Words before the subject of a sentence that are none of it: "but", "meanwhile"."""
    prepositions: frozenset[str] = frozenset()
    postpositions: frozenset[str] = frozenset()
    """Words that close an adverbial which a preposition opened: «په … کې»."""
    singular_endings: tuple[str, ...] = ()
    """Endings of a verb whose subject is one, with which a noun would be several: "a guard claims"."""
    time_words: frozenset[str] = frozenset()
    """Written with a capital inside a sentence they are names: "Today" in "Varga Today"."""
    day_names: frozenset[str] = frozenset()
    """Weekdays and months where they are written with a capital."""
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
    not_finite: frozenset[str] = frozenset()
    """Words that only end so: "hundred"."""
    finite_modifies: bool = True
    """Whether what ends so may also belong to the noun before it: "the memo, leaked by", "retired"."""
    reduced_endings: tuple[str, ...] = ()
    """Endings of participles that begin an appositive: "документу, размещённому на портале,"."""
    reduced_cases: tuple[str, ...] = ()
    """Those of ``reduced_endings`` that no subject has: "(по признанию мэра), сделанному (вчера)"."""
    reduced_owners: tuple[str, ...] = ()
    """Those of them that go with the noun before them: "(по словам мэра), представляющего (город)"."""
    many_endings: tuple[str, ...] = ()
    """Endings of a verb whose subject is several: a place before it hosts them, "в Анкаре считают"."""
    clitics: tuple[str, ...] = ()
    """Prepositions written as one with the noun of an according-to phrase: "وفقا لوكالة"."""
    clitic_markers: frozenset[str] = frozenset()
    """Last words of the markers after which such a clitic stands."""
    spaceless: bool = False
    """Whether words are not parted by blanks: they are then told by the pack's own words (an entry
    without a blank is one word), the longest first, and every other Han character is a word by itself."""
    compounds: frozenset[str] = frozenset()
    """Words without blanks that are listed only so that no shorter one is found in them: "小说"."""
    time_pattern: str = ""
    """A regular expression for times written with figures: "\\d+月\\d+日"."""
    compound: bool = False
    """Whether a word is what it ends in: a "연합통신" is a "통신"."""
    elisions: tuple[str, ...] = ()
    """Words that are written as one with the next, with their apostrophe: "l'", "qu'"."""
    enclitics: tuple[str, ...] = ()
    """Pronouns that are written as one with the verb before them, with their hyphen: "-il". The word lists
    hold them in this form; "-t" before them is dropped."""
    reflexive: frozenset[str] = frozenset()
    """Pronouns before an auxiliary that make it no passive: "s'est réjoui"."""
    preverbal: frozenset[str] = frozenset()
    """Small words right before a verb that are no verbs: "ne", "l'", "lui"."""
    definite: str = ""
    """The article, where it is written as one with its noun: "ال". A noun without it governs the next."""
    not_definite: frozenset[str] = frozenset()
    """Words that only look as if the article were one with them: "التزام"."""
    case_endings: tuple[str, ...] = ()
    """Endings of a title, in normal form, with which it is the same title: "وزيرا"."""
    tied: tuple[str, ...] = ()
    """Prepositions written as one with a noun, with which no name goes on: "ب"."""
    not_tied: frozenset[str] = frozenset()
    """Words that only look as if a preposition were one with them: "باسم"."""
    feminine_endings: tuple[str, ...] = ()
    """Endings of feminine nouns, where a verb shows its subject's gender: "ة"."""
    feminine_verbs: tuple[str, ...] = ()
    """Letters with which such a verb begins or ends that may be feminine: "ت"."""
    linked: tuple[str, ...] = ()
    """Beginnings of words that go on with the noun phrase before them: "لل"."""
    plural_endings: tuple[str, ...] = ()
    """Endings of nouns for several, which no single name bears, and which may close a subject: "-lar"."""
    adjective_endings: tuple[str, ...] = ()
    """Where verbs stand second: the endings of adjectives before a noun; with ``definite`` those of
    adjectives that are listed as roles too: "السياسي"."""
    abstract_endings: tuple[str, ...] = ()
    """Where nouns have capitals: endings of those that are no names, though they follow a noun."""
    contracted: frozenset[str] = frozenset()
    """Prepositions that have swallowed an article, which may be an outlet's own: "au (Progrès)"."""
