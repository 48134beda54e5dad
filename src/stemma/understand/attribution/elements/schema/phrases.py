"""The noun phrase of a source: what opens and ends it, what belongs to it, which form it has."""

import msgspec

from stemma.understand.attribution.elements.schema.clauses import Clauses


class Phrases(Clauses, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """The noun phrase of a source: what opens and ends it, what belongs to it, which form it has."""

    head_first: bool = False
    """Whether the first noun of a phrase is its head."""
    unnamed: frozenset[str] = frozenset()
    """Words that leave somebody unnamed where no name follows: "dos diplomáticos"."""
    wide_nouns: bool = False
    """Whether any preposition behind a noun without a capital goes on with it: "a poll by X for Y"."""
    inner_prepositions: frozenset[str] = frozenset()
    """Prepositions that mostly stand inside a name or title: "of"."""
    seated: frozenset[str] = frozenset()
    """Nouns behind which a preposition tells at which institution somebody is: "une source au ministère"."""
    adhering: frozenset[str] = frozenset()
    """Words whose preposition, or the phrase that a postposition closes before them, belongs to their own
    phrase: "fuentes cercanas (a)", "(سے) واقف ذرائع"."""
    cutters: frozenset[str] = frozenset()
    """Words before which a source always ends, though a phrase may go on after them."""
    adjoined: frozenset[str] = frozenset()
    """Participles behind a noun with which time and place belong to it: "une étude parue mardi dans X"."""
    partitives: frozenset[str] = frozenset()
    """Words after which a preposition does not end it: "one of", "یکی از"."""
    agent: frozenset[str] = frozenset()
    """Before the source of a passive: "by"."""
    agent_endings: tuple[str, ...] = ()
    """Endings of such a source where no word stands by it: "mahkemece"."""
    giving: frozenset[str] = frozenset()
    """Participles between a giver and his statement: "bakanlıktan yapılan açıklamada"."""
    venue_closes: bool = False
    """Whether it is the word of ``venues`` itself that has such an ending: "açıklamasında"."""
    stops: frozenset[str] = frozenset()
    """Words that no source goes on over: object markers, verbs, adverbs of place."""
    oblique_endings: tuple[str, ...] = ()
    """Endings that no subject begins with: "главным", "этого"."""
    dative_endings: tuple[str, ...] = ()
    """Endings that only those who are told have: they end a source behind its verb."""
    subject_endings: tuple[str, ...] = ()
    """Endings of nouns that only a subject has and that stand for people: "журналисты"."""
    not_sources: frozenset[str] = frozenset()
    """Subjects that say nothing: "which", "there", "this"."""
    relative_openers: frozenset[str] = frozenset()
    """Those of ``cutters`` that may open a clause before the noun of a source: "从现场逃出的工人"."""
    owners: frozenset[str] = frozenset()
    """Words behind the one whom a noun belongs to: "کا"."""
    adverbial_ends: frozenset[str] = frozenset()
    """Words that end an adverbial, so that a subject or a holder begins behind them: "میں", "عليها"."""
    converb_ends: frozenset[str] = frozenset()
    """Those of them that end a clause, which is no part of a noun phrase even so: "ہوئے"."""
    adjectivals: frozenset[str] = frozenset()
    """Words that make an adverbial a part of the noun phrase: "والے"."""
    source_endings: tuple[str, ...] = ()
    """Endings of the last word of a subject, where the language has such: "은", "는"."""
    topic_endings: tuple[str, ...] = ()
    """Those of them that mark what a sentence is about: the first such phrase is its source."""
    false_endings: tuple[str, ...] = ()
    """Endings of words that look like such a subject and are none: "하는"."""
    source_openers: frozenset[str] = frozenset()
    """Words (mostly participles) between an adverbial and the source that they go with: "konuşan Bakan"."""
    place_endings: tuple[str, ...] = ()
    """Endings of a word right before a cue that shows where, and no object: "kuyrukta bekledi"."""
    giver_endings: tuple[str, ...] = ()
    """Endings of the one from whom something comes: "bakanlıktan yapılan açıklamada"."""
    shares: frozenset[str] = frozenset()
    """Words that close a subject and tell how many it is: "yarısı", "üçte biri"; figures have
    ``share_endings``."""
    share_endings: tuple[str, ...] = ()
    """Endings of a figure that closes a subject: "yüzde 60'ı"."""
    compound_owner_endings: tuple[str, ...] = ()
    """Endings of a noun that another before it describes and that owns a third: "(tuz) stoklarının"."""
    modifiers: frozenset[str] = frozenset()
    """Words that are no source by themselves though the head of a sentence gives them a capital: "yeni"."""
    bare_words: frozenset[str] = frozenset()
    """Words that end like a case of ``false_endings`` and are none: "gazete"."""
    quantifiers: frozenset[str] = frozenset()
    """Words after which a preposition at the head of a phrase is none: "de nombreux"."""
    genitives: frozenset[str] = frozenset()
    """Words that open a noun phrase which belongs to the noun beside it: "des", "der", «د»."""
    oblique: frozenset[str] = frozenset()
    """Words that open a noun phrase which is no subject: "den", "dem", "ihm"."""
    nominative: frozenset[str] = frozenset()
    """Words that open a noun phrase which is likely a subject although it stands behind the verb: "der"."""
    owner_endings: tuple[str, ...] = ()
    """Pronouns written as one with a title, which then is as good as one with the article: "مديرها"."""
    genitive_signs: tuple[str, ...] = ()
    """Signs at the end of a title that tie the next word to it: "وزیرِ خزانہ"."""
    governors: frozenset[str] = frozenset()
    """Nouns besides those that speak which govern the next, in titles: "شؤون", "ميناء"."""
    object_endings: tuple[str, ...] = ()
    """Endings, in normal form, of several of a role who are no subject: "المساهمين"."""
    nominatives: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    """By class of ``inflection``, those templates that only a subject has."""
    heads: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    """By class of ``inflection``, those templates that the head of a subject may have: "müdürü"."""
    obliques: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    """By class of ``inflection``, those templates that no subject has: what begins so is none."""
    agents: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    """By class of ``inflection``, those templates that tell by whom something is said: "ведомством"."""
    locative_endings: tuple[str, ...] = ()
    """Endings of a place behind its preposition, which no subject behind it has: "(в) Минске (Иван)"."""
    locative_modifiers: tuple[str, ...] = ()
    """Endings of an adjective before it: "(в) городской (клинике)"."""
    not_hosts: frozenset[str] = frozenset()
    """Nouns behind such a preposition that are nobody who speaks: "(в) целом". Every other noun in the case
    of a place right beside a verb of several is a source: "в автосалоне заявили"."""
    said: frozenset[str] = frozenset()
    """Words with which an object before its verb begins that is said or judged: “вину”, “слухи”, “это”."""
    instrumental_endings: tuple[str, ...] = ()
    """Endings of a noun that opens a clause and is not its subject: “причиной (эксперты назвали жару)”."""
    many_object_endings: tuple[str, ...] = ()
    """Endings of those whom somebody asks, before a verb of several: “горожан (призвали уехать)”. Where verbs
    stand last, of an object, no subject, behind a verb and its conjunction: “ve sürücüleri (uyardı)”."""
    clause_relatives: frozenset[str] = frozenset()
    """Relative pronouns that stand for the clause before: “…, о чём (сообщили соседи)”."""
    said_noun_endings: tuple[str, ...] = ()
    """Endings of a noun that is said, between those who say so and their verb: “(в службе) возгорание”."""
    said_endings: tuple[str, ...] = ()
    """Endings of the adjectives before such a word."""
    modifier_endings: tuple[str, ...] = ()
    """Endings of the words that may stand before such a subject and belong to it."""
