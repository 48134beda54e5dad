"""The shape of a pack's ``attribution.toml``: what the rules know of a language, and nothing else.

Word lists are in any spelling; ``Lexicon`` brings them into normal form.
"""

from typing import Literal

import msgspec

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
    "follows",
    "embedded",
    "hosted",
    "whole",
    "event",
    "converb",
    "topic",
    "preceding",
    "judging",
    "aside",
    "owned",
    "bare",
    "beside",
    "nobody",
]
CueKind = Literal["verb", "noun", "according", "citing"]


class CueGroup(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Verbs (or phrases) that mark an attribution alike, and what may stand for the content.

    quote: words in quotation marks; that: a clause after a complementizer; clause: one without it;
    question: an indirect question; infinitive; object: whatever follows; addressee: the one spoken
    to stands before the content; passive: also without a source ("is expected to"); raising: always so
    ("seems to"); named: only after a name or a pronoun, for the word is a noun as well;
    relay: a preposition brings in the one who is cited; follows: the source stands after the form
    ("diyen Bakan", "라고 말한 장관"); embedded: a form that stands only inside another's content
    ("말했다고"), looked at where the chain of that content is followed; hosted: the source stands behind
    a preposition of ``hosts`` ("aus dem Bericht geht hervor, dass"), or is a document in the case of a place
    ("raporda … olduğu yazıyor"); whole: the content of a cue in parts
    begins right behind the first ("hält ihn für unschuldig"); event: a noun that ``verbal_nouns`` fits
    ("أعلنت إغلاق"); converb: a form without a subject of its own, whose source is that of the verb before
    ("مشيرا إلى"); topic: a noun behind a preposition that
    tells what is spoken of ("сообщил о пожаре"); preceding: an object stands before
    the verb («از … خبر داد»), told by the words in ``objects``; judging: an object and what it is called do
    («… را «…» خواند»); aside: the content ends at its comma, and the sentence goes on; owned: a noun whose
    source stands before it with a word of ``owners`` ("X کا کہنا ہے"), or a form that is a noun ("bakanın
    … söylemesi"); bare: a verb whose subject has no word of
    ``source_markers`` behind it ("X کہتے ہیں"); beside: where verbs stand last, the content ends
    right before the cue, which means something else farther on ("… olduğunu gördü"); nobody: a form without a
    subject, beside which the one by whom or to whom something is said may stand in his case
    ("ведомством сообщается").
    """

    words: tuple[str, ...]
    takes: frozenset[Takes]
    ties: tuple[str, ...] = ()
    """Prepositions that tie a noun to the cue, which then is the content: "حذر من"; one that is written as
    one with the noun has a hyphen: "ب-"."""
    objects: tuple[str, ...] = ()
    """Words that open the object before such a verb: «از». With "*", or with none of either list, the object
    may stand there bare."""
    object_ends: tuple[str, ...] = ()
    """Words that stand right behind the object before such a verb: «را»."""


class AttributionData(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """``attribution.toml``. Every list but ``inflection``, ``subject`` and endings may use classes."""

    subject: tuple[Literal["left", "right"], ...]
    """Where the source of a verb stands, the likelier side first."""
    inflection: dict[str, tuple[str, ...]] = {}
    cues: tuple[CueGroup, ...] = ()
    light: tuple[CueGroup, ...] = ()
    """Verbs that make a cue of a noun of ``nouns`` right before them: "umudunu taşıyor"."""
    nouns: tuple[str, ...] = ()
    """Nouns that stand for an attribution before a complementizer: "the claim that"."""
    noun_objects: tuple[str, ...] = ()
    """Nouns with a preposition, after which what is said stands: "X's criticism of". With ``owner_follows``
    it stands behind a word of ``noun_contents``, with ``noun_owner_follows`` only behind ``noun_openers``.
    Where verbs stand last, nouns that close a headline as its verb: "Bakandan zamma tepki"."""
    noun_links: frozenset[str] = frozenset()
    """Words that tie a noun cue to its source: "the claim by", "заявление"."""
    noun_contents: frozenset[str] = frozenset()
    """Words other than complementizers after which a noun's content stands: "criticism of"."""
    noun_bridges: tuple[str, ...] = ()
    """What may stand between a noun's source and its complementizer: "о том", "in der Hinsicht"; where the
    content stands first, between it and its noun: "yönündeki"."""
    according: tuple[str, ...] = ()
    according_at_start: tuple[str, ...] = ()
    """Markers that are such only at the beginning of a sentence or after a comma."""
    citing: tuple[str, ...] = ()
    quoted_by: tuple[str, ...] = ()
    """Citing phrases between the one cited and the one who relays it: "citado por"."""
    parenthetical: frozenset[str] = frozenset()
    """"as X said": what stands around it is the content."""
    refer_back: tuple[str, ...] = ()
    """"This was announced by X": the content is the sentence before."""
    back_verbs: frozenset[str] = frozenset()
    """Verbs that go with a noun for a statement that refers back: "такое заявление сделал X"."""
    not_cues: tuple[str, ...] = ()
    complementizers: frozenset[str] = frozenset()
    before_complementizers: frozenset[str] = frozenset()
    """Prepositions right before a complementizer that belong to it: "la denuncia de que"."""
    seeks_complementizer: bool = False
    """Whether a clause as content almost always has one, however far from the cue."""
    head_first: bool = False
    """Whether the first noun of a phrase is its head."""
    relay: frozenset[str] = frozenset()
    """Before the one whom a verb of citing relays: "نقلت … عن"."""
    relayed: frozenset[str] = frozenset()
    """Behind a verb of citing and the one who cites, before the one who is cited: "приводит X слова Y"."""
    relay_after: tuple[str, ...] = ()
    """After the one who is cited: "quoted X as saying"."""
    questions: frozenset[str] = frozenset()
    question_particles: frozenset[str] = frozenset()
    """Words that make a question of a clause from behind its first word: "ли"."""
    infinitive: frozenset[str] = frozenset()
    auxiliaries: frozenset[str] = frozenset()
    passive: frozenset[str] = frozenset()
    """Auxiliaries before which a verb form in ``passive_endings`` has no source for a subject."""
    passive_endings: tuple[str, ...] = ()
    participle_endings: tuple[str, ...] = ()
    bound_endings: tuple[str, ...] = ()
    """Endings of participles that are no cue without an auxiliary: "un mensaje difundido"."""
    adverbs: frozenset[str] = frozenset()
    adverb_endings: tuple[str, ...] = ()
    not_adverbs: frozenset[str] = frozenset()
    """Words that only end so: "daily", "family"."""
    particles: frozenset[str] = frozenset()
    """Words before the subject of a sentence that are none of it: "but", "meanwhile"."""
    conjunctions: frozenset[str] = frozenset()
    subordinators: frozenset[str] = frozenset()
    relatives: frozenset[str] = frozenset()
    strict_clauses: bool = False
    """Whether every clause has a word that opens it: a content without one is a noun phrase or an infinitive,
    and a complementizer behind an object opens a relative clause ("contó la historia que …")."""
    names_antecedent: bool = False
    """Whether the source of a relative clause is the noun that its pronoun stands for."""
    drops_subject: bool = False
    """Whether a verb without a subject has the speaker before for its source: "Añadió que"."""
    late_subject: bool = False
    """Whether those who are told may stand between a verb and its subject: "dijo a la prensa X"."""
    unnamed: frozenset[str] = frozenset()
    """Words that leave somebody unnamed where no name follows: "dos diplomáticos"."""
    prepositions: frozenset[str] = frozenset()
    singular_endings: tuple[str, ...] = ()
    """Endings of a verb whose subject is one, with which a noun would be several: "a guard claims"."""
    wide_nouns: bool = False
    """Whether any preposition behind a noun without a capital goes on with it: "a poll by X for Y"."""
    inner_prepositions: frozenset[str] = frozenset()
    """Prepositions that mostly stand inside a name or title: "of"."""
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
    addressees: frozenset[str] = frozenset()
    """Words for those who are told, in the case that says so: "сообщили нашему изданию в …"."""
    undergoes: frozenset[str] = frozenset()
    """Before one who says something of the subject of a clause, or asks him: “被(检方指控)”."""
    origins: frozenset[str] = frozenset()
    """Prepositions before a document from which something follows: "из письма следует, что"."""
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
    not_finite: frozenset[str] = frozenset()
    """Words that only end so: "hundred"."""
    finite_modifies: bool = True
    """Whether what ends so may also belong to the noun before it: "the memo, leaked by", "retired"."""
    reduced_endings: tuple[str, ...] = ()
    """Endings of participles that begin an appositive: "документу, размещённому на портале,"."""
    oblique_endings: tuple[str, ...] = ()
    """Endings that no subject begins with: "главным", "этого"."""
    many_endings: tuple[str, ...] = ()
    """Endings of a verb whose subject is several: a place before it hosts them, "в Анкаре считают"."""
    dative_endings: tuple[str, ...] = ()
    """Endings that only those who are told have: they end a source behind its verb."""
    subject_endings: tuple[str, ...] = ()
    """Endings of nouns that only a subject has and that stand for people: "журналисты"."""
    outlet_only_cues: frozenset[str] = frozenset()
    """Cues that make an outlet of any name that is not known for another's: "передаёт Норда"."""
    outlet_cues: frozenset[str] = frozenset()
    """Cues that make an outlet of a name in quotation marks: "передаёт «Норда»"."""
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
    spaceless: bool = False
    """Whether words are not parted by blanks: they are then told by the pack's own words (an entry
    without a blank is one word), the longest first, and every other Han character is a word by itself."""
    relative_openers: frozenset[str] = frozenset()
    """Those of ``cutters`` that may open a clause before the noun of a source: "从现场逃出的工人"."""
    aspects: frozenset[str] = frozenset()
    """Words right after a verb that make it a deed, where no mark follows: "了"."""
    compounds: frozenset[str] = frozenset()
    """Words without blanks that are listed only so that no shorter one is found in them: "小说"."""
    time_pattern: str = ""
    """A regular expression for times written with figures: "\\d+月\\d+日"."""
    comma_opens: bool = False
    """Whether a comma after a cue does what a complementizer does elsewhere: "他表示，…"."""
    comma_follows: bool = False
    """Whether it may do so right behind a verb that takes a clause: «کرزی وایي، …»."""
    verb_final: bool = False
    """Whether a cue closes its clause: the source at the head, the content between the two."""
    bare_cue: bool = False
    """Whether adverbs before a cue are no part of it."""
    source_markers: frozenset[str] = frozenset()
    """Words of their own behind a subject that are no part of it: "نے". The cue stands farther on, the
    content behind it, before the subject or between the two."""
    owners: frozenset[str] = frozenset()
    """Words behind the one whom a noun belongs to: "کا"."""
    adverbial_ends: frozenset[str] = frozenset()
    """Words that end an adverbial, so that a subject begins behind them: "میں"."""
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
    content_endings: tuple[str, ...] = ()
    """Endings of the last word of a content that a cue follows: "-다고", "-dığını"."""
    subject_content_endings: tuple[str, ...] = ()
    """Those of them that a content has which is the subject of its cue: "-dığı (yazıyor)"."""
    noun_endings: tuple[str, ...] = ()
    """Those of them after which a noun that announces a content stands: "-다는"."""
    host_endings: tuple[str, ...] = ()
    """Endings of those among whom something is said: "(업계)에서는"."""
    open_cues: tuple[str, ...] = ()
    """Endings of a content after which any verb in ``finite_endings`` is a cue, listed or not: "-다고"."""
    open_endings: tuple[str, ...] = ()
    """Endings of such a verb, where ``finite_endings`` has not all: "diye kükredi"."""
    open_follows: tuple[str, ...] = ()
    """Endings of such a verb whose source stands behind it: "diye kükreyen Bakan"."""
    manners: tuple[str, ...] = ()
    """Phrases between an object and its verb that tell how: "kesin bir dille"."""
    same_subject: tuple[str, ...] = ()
    """Endings of a cue behind which its source goes on to speak: "belirterek", "hatırlatıp"."""
    place_endings: tuple[str, ...] = ()
    """Endings of a word right before a cue that shows where, and no object: "kuyrukta bekledi"."""
    clause_closers: tuple[str, ...] = ()
    """Endings of a verb that closes a clause of its own before the subject: "-rken", "-se de"."""
    giver_endings: tuple[str, ...] = ()
    """Endings of the one from whom something comes: "bakanlıktan yapılan açıklamada"."""
    shares: frozenset[str] = frozenset()
    """Words that close a subject and tell how many it is: "yarısı", "üçte biri"; figures have
    ``share_endings``."""
    share_endings: tuple[str, ...] = ()
    """Endings of a figure that closes a subject: "yüzde 60'ı"."""
    plan_endings: tuple[str, ...] = ()
    """Endings of a content right before a noun that is somebody's: "hükümetin … artırma planı"."""
    compound_endings: tuple[str, ...] = ()
    """Endings of a content whose owner cannot be its subject: "muhalefetin … yapıldığı iddiası"."""
    compound_owner_endings: tuple[str, ...] = ()
    """Endings of a noun that another before it describes and that owns a third: "(tuz) stoklarının"."""
    noun_object_endings: tuple[str, ...] = ()
    """Endings of a noun that is an object or an adverbial, which then is the subject's: "gerekçesiyle"."""
    free_endings: tuple[str, ...] = ()
    """Endings of a noun that is nobody's: "iddialar"."""
    set_off: frozenset[str] = frozenset()
    """Words right behind a subject that set it against another's: "ise"."""
    told_openers: frozenset[str] = frozenset()
    """Words right behind an outlet that is told, if its name ends as ``dative_endings``: "verdiği"."""
    modifiers: frozenset[str] = frozenset()
    """Words that are no source by themselves though the head of a sentence gives them a capital: "yeni"."""
    bare_words: frozenset[str] = frozenset()
    """Words that end like a case of ``false_endings`` and are none: "gazete"."""
    quotatives: frozenset[str] = frozenset()
    """Words right after a quotation (often written as one with its mark) that tie it to its cue: "라고"."""
    pointing: frozenset[str] = frozenset()
    """Words that point to a quotation before or after the sentence: "이렇게 말했다"."""
    continuing: frozenset[str] = frozenset()
    """Words at the head of a sentence in which the speaker before goes on: "이어"."""
    venue_endings: tuple[str, ...] = ()
    """Endings of the word that closes an adverbial with a word of ``venues`` in it: "-에서"."""
    according_after: tuple[str, ...] = ()
    """Markers that stand after their source: "에 따르면", "کے مطابق", "-e göre"."""
    according_own: tuple[str, ...] = ()
    """Markers whose source is the subject of their clause: "nach eigenen Angaben"."""
    according_nouns: dict[str, tuple[str, ...]] = {}
    """By a preposition, endings of the nouns that it makes a source: "nach Medienberichten"."""
    according_alone: tuple[str, ...] = ()
    """Markers that name nobody: "edinilen bilgiye göre"."""
    according_around: tuple[tuple[str, ...], ...] = ()
    """Markers in two parts, a source or a time between them: the first word of each entry opens, the
    others may close it: ["据", "报道", "消息"]. "*" is any verb of ``cues``."""
    according_compared: tuple[str, ...] = ()
    """Those of them that compare as well ("geçen yıla göre"): their source is a name or a word that tells."""
    teller_endings: tuple[str, ...] = ()
    """Endings of nouns for people in the case of such a source: "-cılara"."""
    citing_after: tuple[str, ...] = ()
    """Citing phrases that stand after the one cited: "를 인용해", "'e dayandırdığı"."""
    compound: bool = False
    """Whether a word is what it ends in: a "연합통신" is a "통신"."""
    name_side: Literal["any", "before", "after"] = "any"
    """On which side of a title a name without capitals stands: "대변인" follows it, "发言人" precedes it."""
    name_endings: tuple[str, ...] = ()
    """Endings written as one with a name without capitals that are none of it: "은", "에"."""
    surnames: frozenset[str] = frozenset()
    """Family names that stand first in a name without capitals: they tell it from the words beside it."""
    elisions: tuple[str, ...] = ()
    """Words that are written as one with the next, with their apostrophe: "l'", "qu'"."""
    enclitics: tuple[str, ...] = ()
    """Pronouns that are written as one with the verb before them, with their hyphen: "-il". The word lists
    hold them in this form; "-t" before them is dropped."""
    reflexive: frozenset[str] = frozenset()
    """Pronouns before an auxiliary that make it no passive: "s'est réjoui"."""
    preverbal: frozenset[str] = frozenset()
    """Small words right before a verb that are no verbs: "ne", "l'", "lui"."""
    cited_by: tuple[str, ...] = ()
    """Citing phrases after which the one stands who cites, and is the outer link: "cité par"."""
    quantifiers: frozenset[str] = frozenset()
    """Words after which a preposition at the head of a phrase is none: "de nombreux"."""
    comma_insertions: bool = False
    """Whether a speaker may stand inside the quotation marks between commas: "« …, reconnaît-il. … »"."""
    verb_second: bool = False
    """Whether the finite verb of a main clause stands second, and the rest of the verb at its end
    ("X hat am Montag gesagt, dass …"), subordinate clauses end in their verb ("wie X mitteilte"), a comma
    parts every clause, and nouns are written with a capital. A cue in parts is listed with gaps:
    "kündigte .. an"; "sprach .. von .." where the last part stands before the content."""
    genitives: frozenset[str] = frozenset()
    """Words that open a noun phrase which belongs to the noun beside it: "des", "der", «د»."""
    oblique: frozenset[str] = frozenset()
    """Words that open a noun phrase which is no subject: "den", "dem", "ihm"."""
    adjective_endings: tuple[str, ...] = ()
    """Where verbs stand second: the endings of adjectives before a noun; with ``definite`` those of
    adjectives that are listed as roles too: "السياسي"."""
    abstract_endings: tuple[str, ...] = ()
    """Where nouns have capitals: endings of those that are no names, though they follow a noun."""
    infinitive_endings: tuple[str, ...] = ()
    """Endings of infinitives that hold the word of ``infinitive``: "einzuführen"."""
    nominative: frozenset[str] = frozenset()
    """Words that open a noun phrase which is likely a subject although it stands behind the verb: "der"."""
    datives: frozenset[str] = frozenset()
    """Words that may open the one who is told something: "der", "dem"."""
    told_by: frozenset[str] = frozenset()
    """Prepositions before the one who is told something: "gegenüber"."""
    conditionals: frozenset[str] = frozenset()
    """Those subordinators that may open a content without a complementizer: "wenn"."""
    contrasts: frozenset[str] = frozenset()
    """Words behind a comma that set another speaker against the first: "während"."""
    name_particles: frozenset[str] = frozenset()
    """Small words within a name, which is then longer than two: "von", "de", "بن"."""
    joiners: frozenset[str] = frozenset()
    """Those conjunctions that join nouns: "und"."""
    holders: frozenset[str] = frozenset()
    """Words that tell in a relative clause who has a document: "das der dpa vorliegt", "dont X a copie"."""
    tells_holder: Literal["", "before", "behind"] = ""
    """On which side of a document a clause with one of the ``holders`` tells who has it."""
    publishing: frozenset[str] = frozenset()
    """Verbs of an outlet that prints, airs or obtains something: "publica", "difundió"."""
    published: frozenset[str] = frozenset()
    """What it prints, airs or obtains: "entrevista", "carta"."""
    there: tuple[str, ...] = ()
    """Words that point back to it from the next sentence: "en ella"."""
    issuers: tuple[str, ...] = ()
    """Such words that tell it of an outlet alone, for anybody may issue a document: "yayımladığı"."""
    running: frozenset[str] = frozenset()
    """What companies do, as verbs behind their name: “emploie”, “beschäftigt”."""
    descriptions: dict[str, frozenset[str]] = {}
    """By kind, nouns that stand for the one of that kind who was named last: "das Unternehmen"."""
    definite: str = ""
    """The article, where it is written as one with its noun: "ال". A noun without it governs the next."""
    not_definite: frozenset[str] = frozenset()
    """Words that only look as if the article were one with them: "التزام"."""
    owner_endings: tuple[str, ...] = ()
    """Pronouns written as one with a title, which then is as good as one with the article: "مديرها"."""
    case_endings: tuple[str, ...] = ()
    """Endings of a title, in normal form, with which it is the same title: "وزيرا"."""
    tied: tuple[str, ...] = ()
    """Prepositions written as one with a noun, with which no name goes on: "ب"."""
    not_tied: frozenset[str] = frozenset()
    """Words that only look as if a preposition were one with them: "باسم"."""
    genitive_signs: tuple[str, ...] = ()
    """Signs at the end of a title that tie the next word to it: "وزیرِ خزانہ"."""
    governors: frozenset[str] = frozenset()
    """Nouns besides those that speak which govern the next, in titles: "شؤون", "ميناء"."""
    feminine_endings: tuple[str, ...] = ()
    """Endings of feminine nouns, where a verb shows its subject's gender: "ة"."""
    feminine_verbs: tuple[str, ...] = ()
    """Letters with which such a verb begins or ends that may be feminine: "ت"."""
    object_endings: tuple[str, ...] = ()
    """Endings, in normal form, of several of a role who are no subject: "المساهمين"."""
    appositive_openers: frozenset[str] = frozenset()
    """Words behind a comma with which more is told of the noun before it, up to the next comma: "وهو"."""
    linked: tuple[str, ...] = ()
    """Beginnings of words that go on with the noun phrase before them: "لل"."""
    verbal_nouns: str = ""
    """A regular expression for nouns, in normal form, that tell what is done: "إغلاق"."""
    joined: tuple[str, ...] = ()
    """Conjunctions written as one with a verb, which then has no subject before it: "و"."""
    owner_follows: bool = False
    """Whether the one whom a noun cue belongs to stands right behind it: "اتهام المعارضة بأن"."""
    breakers: frozenset[str] = frozenset()
    """Words after a comma with which another clause begins, that is not said: "فيما"."""
    platforms: frozenset[str] = frozenset()
    """Names of social networks: a place to say something, but no outlet."""
    antecedents: bool = False
    """Whether the source of a relative clause is the noun before its pronoun, not the pronoun."""
    opened_only: bool = False
    """Whether a clause never follows its cue with nothing between: neither a mark nor a complementizer."""
    relative_source: Literal["pronoun", "antecedent"] = "pronoun"
    """What is the source of a relative clause: "who" itself or the noun that it stands for."""
    genitive_follows: bool = False
    """Whether the source of a noun cue stands right behind it, in the genitive: "опасения врачей, что"."""
    bare_infinitive_endings: tuple[str, ...] = ()
    """Endings that show an infinitive, where the language has them."""
    not_infinitive: frozenset[str] = frozenset()
    """Words that end so and are none."""
    topics: frozenset[str] = frozenset()
    """Prepositions of what is spoken of, for cues that take a topic: "о", "про"."""
    hearings: frozenset[str] = frozenset()
    """Venues that belong to the outlet named behind them: "в интервью «Норде»"."""
    nominatives: dict[str, tuple[str, ...]] = {}
    """By class of ``inflection``, those templates that only a subject has."""
    heads: dict[str, tuple[str, ...]] = {}
    """By class of ``inflection``, those templates that the head of a subject may have: "müdürü"."""
    obliques: dict[str, tuple[str, ...]] = {}
    """By class of ``inflection``, those templates that no subject has: what begins so is none."""
    agents: dict[str, tuple[str, ...]] = {}
    """By class of ``inflection``, those templates that tell by whom something is said: "ведомством"."""
    locative_endings: tuple[str, ...] = ()
    """Endings of a place behind its preposition, which no subject behind it has: "(в) Минске (Иван)"."""
    said: frozenset[str] = frozenset()
    """Words with which an object before its verb begins that is said or judged: “вину”, “слухи”, “это”."""
    said_endings: tuple[str, ...] = ()
    """Endings of the adjectives before such a word."""
    modifier_endings: tuple[str, ...] = ()
    """Endings of the words that may stand before such a subject and belong to it."""
    common: frozenset[str] = frozenset()
    """Nouns for institutions that are no names though the head of a sentence gives them a capital."""
    genitive_endings: tuple[str, ...] = ()
    """Endings of an adjective that opens what a body is over: «инспекция экологической безопасности»."""
    roles_of_many: tuple[str, ...] = ()
    """Endings of titles for several, behind which each of the names that "and" joins has one: "senators"."""
    former: tuple[str, ...] = ()
    """What is written on a title whose bearer has it no more: "экс-", "ex"."""
    stand_ins: dict[Literal["outlet", "institution", "person"], tuple[str, ...]] = {}
    """Nouns that by themselves stand for the outlet, institution or person named before: "ведомство"."""
    dash_speakers: bool = False
    """Whether a headline may name its speaker behind a dash: "Зима будет сухой — синоптики"."""
    relative_links: bool = False
    """Whether a relative word stands for nobody at all: «که», «چې»."""
    comma_appositives: bool = False
    """Whether what stands between commas behind a bare name tells more of it, with no article before."""
    noun_owner_follows: bool = False
    """Whether the source of a noun cue stands right behind it: «ادعای X مبنی بر اینکه»."""
    noun_owner_precedes: bool = False
    """Whether it stands right before it: «د پاکستان دا ادعا چې»."""
    citing_openers: frozenset[str] = frozenset()
    """Words that open the one cited, where the citing phrase follows him: «د X په حواله»."""
    postpositions: frozenset[str] = frozenset()
    """Words that close an adverbial which a preposition opened: «په … کې»."""
    noun_openers: tuple[str, ...] = ()
    """Phrases before the content of a noun cue, after its source: «مبنی بر اینکه»."""
    object_starts: frozenset[str] = frozenset()
    """Words with which an object mostly begins, where nothing parts it from the subject: «این»."""
    joined_predicates: bool = False
    """Whether “and” behind a finite verb may open the speaker's next predicate, whose cue stands at its end:
    «… گفت که … است و … را رد کرد»."""
    object_closers: frozenset[str] = frozenset()
    """Words that close a cue in two parts behind its object: «خواستار … شد»."""
    interviews: frozenset[str] = frozenset()
    """Words for a talk with an outlet, whose name stands beside ``interview_links``."""
    interview_links: frozenset[str] = frozenset()
    interview_places: frozenset[str] = frozenset()
    """Such links behind which only a word for an outlet tells one: "in (the daily X)", "on (Radio Y)"."""
    told: frozenset[str] = frozenset()
    """Words that tie to its verb the one who is told before it: «به رویترز گفت»."""
    anybody: frozenset[str] = frozenset()
    """Those who are told and are no outlet: «خبرنگاران»."""
    told_named: frozenset[str] = frozenset()
    """Prepositions behind a cue before the one who was told: a name there that is neither a person's nor an
    office's is an outlet's ("ha raccontato al Secolo XIX"), as behind ``interviews`` and their links."""
    told_nouns: frozenset[str] = frozenset()
    """Nouns that such a word goes with, so that nobody is told: «با اشاره به»."""
    told_after: frozenset[str] = frozenset()
    """Such words where they stand behind the name: «ته»."""
    plural_endings: tuple[str, ...] = ()
    """Endings of nouns for several, which no single name bears, and which may close a subject: "-lar"."""
    outlet_endings: tuple[str, ...] = ()
    """Endings of names that only outlets bear: «نیوز»."""
    loose_names: bool = False
    """Whether, without capitals, a short phrase that holds no telling word is somebody's name."""
    name_after_role: bool = False
    """Whether what stands right behind a role is its holder's name: «ویاند عنایت‌الله»."""
    outlet_names: frozenset[str] = frozenset()
    """Names of outlets that are other words without their capital: “(рассказали) Суспільному”."""
    outlet_parts: frozenset[str] = frozenset()
    """Nouns for outlets that are part of their names: «رادیو آزادی»."""
    outlet_fillers: frozenset[str] = frozenset()
    """Words between an outlet's noun and its name: «آژانس خبری …»."""
    outlet_owned: frozenset[str] = frozenset()
    """Those of them behind which a country may stand and no name: «خبرگزاری رسمی لورستان»."""
    colon_lines: bool = False
    """Whether a name and a colon mark a speaker at the head of any paragraph."""
    not_labels: frozenset[str] = frozenset()
    """Words before a colon that are no speaker: "时间", "编辑"."""
    colon_speakers: bool = True
    """Whether a name and a colon at the head of a paragraph or headline mark a speaker."""
    heard_in: frozenset[str] = frozenset()
    """Nouns for a talk with an outlet or a place in it, named behind a preposition: "entretien (à)"."""
    told_to: frozenset[str] = frozenset()
    """Prepositions before an outlet that is told something, right beside the verb: "à"."""
    told_relatives: frozenset[str] = frozenset()
    """Relative pronouns for an outlet that is told in their clause: "«Норда», которой (рассказал X)"."""
    told_on: frozenset[str] = frozenset()
    """Those of them behind which any name that is no place's is an outlet's: "sur (Varga Info)"."""
    learned_from: tuple[str, ...] = ()
    """Behind a cue whose subject is nobody in particular, what brings in the source: "auprès de"."""
    nobody: frozenset[str] = frozenset()
    """Pronouns for nobody in particular: "on"."""
    contracted: frozenset[str] = frozenset()
    """Prepositions that have swallowed an article, which may be an outlet's own: "au (Progrès)"."""
    informants: frozenset[str] = frozenset()
    """Nouns for somebody who told the outlet behind them: "источник (РБК)", "собеседник (агентства)"."""
    first_persons: frozenset[str] = frozenset()
    """Pronouns for whoever writes or is spoken to."""
    first_person_endings: tuple[str, ...] = ()
    """Endings of verbs that only go with them: without one of them such a verb is the writer's own."""
    reduced_cases: tuple[str, ...] = ()
    """Those of ``reduced_endings`` that no subject has: "(по признанию мэра), сделанному (вчера)"."""
    reduced_owners: tuple[str, ...] = ()
    """Those of them that go with the noun before them: "(по словам мэра), представляющего (город)"."""
    reporters: frozenset[str] = frozenset()
    """Nouns for those by whom an outlet speaks: "корреспондент («Норды»)"."""
    told_endings: tuple[str, ...] = ("",)
    """Endings of an outlet's name in quotation marks that is told before its verb: "«Норде» (рассказал)"."""
    contrasting: tuple[str, ...] = ()
    """Phrases behind a comma that set another speaker against the first: "тогда как"."""
    citer_is_outlet: bool = False
    """Whether a bare name that cites another, or that another cites, is an outlet's."""
