"""What marks an attribution: verbs, nouns, markers, citing phrases, labels."""

from typing import Literal

import msgspec

from stemma.understand.attribution.elements.schema.words import Words

Takes = Literal[
    "quote",
    "that",
    "clause",
    "question",
    "infinitive",
    "object",
    "addressee",
    "bidden",
    "hearing",
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
    "mutual",
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
    ("ведомством сообщается"); bidden: the one who is told to do something belongs to the content
    ("directed | the police to leave"); hearing: only one of ``hearers`` is its source ("the inquest heard");
    mutual: what several do together ("the two agreed on a truce"): an outlet tells it of them, and passes
    nobody's word on.
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


class Cues(Words, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What marks an attribution: verbs, nouns, markers, citing phrases, labels."""

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
    equating: frozenset[str] = frozenset()
    """Verbs between such a noun and its complementizer: "his view is that"."""
    noun_leads: frozenset[str] = frozenset()
    """Words before such a noun when it is nobody's, behind which its clause needs no complementizer:
    "amid fears the dam may burst", "there are claims"."""
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
    relay: frozenset[str] = frozenset()
    """Before the one whom a verb of citing relays: "نقلت … عن"."""
    relayed: frozenset[str] = frozenset()
    """Behind a verb of citing and the one who cites, before the one who is cited: "приводит X слова Y"."""
    relay_after: tuple[str, ...] = ()
    """After the one who is cited: "quoted X as saying"."""
    bare_cue: bool = False
    """Whether adverbs before a cue are no part of it."""
    open_cues: tuple[str, ...] = ()
    """Endings of a content after which any verb in ``finite_endings`` is a cue, listed or not: "-다고"."""
    open_endings: tuple[str, ...] = ()
    """Endings of such a verb, where ``finite_endings`` has not all: "diye kükredi"."""
    open_dashes: bool = False
    """Whether any verb with one of ``open_endings`` is a cue behind a quotation, its comma and a dash."""
    open_follows: tuple[str, ...] = ()
    """Endings of such a verb whose source stands behind it: "diye kükreyen Bakan"."""
    manners: tuple[str, ...] = ()
    """Phrases between an object and its verb that tell how: "kesin bir dille"."""
    plan_endings: tuple[str, ...] = ()
    """Endings of a content right before a noun that is somebody's: "hükümetin … artırma planı"."""
    compound_endings: tuple[str, ...] = ()
    """Endings of a content whose owner cannot be its subject: "muhalefetin … yapıldığı iddiası"."""
    noun_object_endings: tuple[str, ...] = ()
    """Endings of a noun that is an object or an adverbial, which then is the subject's: "gerekçesiyle"."""
    free_endings: tuple[str, ...] = ()
    """Endings of a noun that is nobody's: "iddialar"."""
    quotatives: frozenset[str] = frozenset()
    """Words right after a quotation (often written as one with its mark) that tie it to its cue: "라고"."""
    pointing: frozenset[str] = frozenset()
    """Words that point to a quotation before or after the sentence: "이렇게 말했다"."""
    continuing: frozenset[str] = frozenset()
    """Words at the head of a sentence in which the speaker before goes on: "이어"."""
    according_after: tuple[str, ...] = ()
    """Markers that stand after their source: "에 따르면", "کے مطابق", "-e göre"."""
    clause_nouns: frozenset[str] = frozenset()
    """Nouns that make a clause what such a marker stands behind: “가온통신에 귀띔한 | 바에 따르면”."""
    according_own: tuple[str, ...] = ()
    """Markers whose source is the subject of their clause: "nach eigenen Angaben"."""
    according_nouns: dict[str, tuple[str, ...]] = msgspec.field(default_factory=dict)
    """By a preposition, endings of the nouns that it makes a source: "nach Medienberichten"."""
    according_alone: tuple[str, ...] = ()
    """Markers that name nobody: "edinilen bilgiye göre"."""
    according_around: tuple[tuple[str, ...], ...] = ()
    """Markers in two parts, a source or a time between them: the first word of each entry opens, the
    others may close it: ["据", "报道", "消息"]. "*" is any verb of ``cues``."""
    according_owned: tuple[tuple[str, ...], ...] = ()
    """The same where a possessive stands before the second part: "in the mayor's view"."""
    according_compared: tuple[str, ...] = ()
    """Those of them that compare as well ("geçen yıla göre"): their source is a name or a word that tells."""
    teller_endings: tuple[str, ...] = ()
    """Endings of nouns for people in the case of such a source: "-cılara"."""
    citing_after: tuple[str, ...] = ()
    """Citing phrases that stand after the one cited: "를 인용해", "'e dayandırdığı"."""
    relays_inside: bool = False
    """Whether a source that parts what is said passes it on: "The mayor said, according to Norda, that"."""
    cited_by: tuple[str, ...] = ()
    """Citing phrases after which the one stands who cites, and is the outer link: "cité par"."""
    verbal_nouns: str = ""
    """A regular expression for nouns, in normal form, that tell what is done: "إغلاق"."""
    not_events: frozenset[str] = frozenset()
    """Words that only look so: given names, "إلياس"."""
    plural_nouns: str = ""
    """A regular expression for plurals, as they are written, that only look so in normal form: "أشخاص"."""
    owner_follows: bool = False
    """Whether the one whom a noun cue belongs to stands right behind it: "اتهام المعارضة بأن"."""
    genitive_follows: bool = False
    """Whether the source of a noun cue stands right behind it, in the genitive: "опасения врачей, что"."""
    topics: frozenset[str] = frozenset()
    """Prepositions of what is spoken of, for cues that take a topic: "о", "про"."""
    dash_speakers: bool = False
    """Whether a headline may name its speaker behind a dash: "Зима будет сухой — синоптики"."""
    hearers: frozenset[str] = frozenset()
    """Those before whom something is said, and who are the source of a cue that takes a hearing."""
    headline_speakers: frozenset[str] = frozenset()
    """Words that tell a speaker at the end of a headline, besides titles: "Fares to rise – sources". With
    them a short clause behind its last comma tells who says so: "Fares to rise, minister says"."""
    closing_cues: frozenset[str] = frozenset()
    """Verbs that say so only there: "Ferry was full, inquiry hears"."""
    noun_owner_follows: bool = False
    """Whether the source of a noun cue stands right behind it: «ادعای X مبنی بر اینکه»."""
    noun_owner_precedes: bool = False
    """Whether it stands right before it: «د پاکستان دا ادعا چې»."""
    citing_openers: frozenset[str] = frozenset()
    """Words that open the one cited, where the citing phrase follows him: «د X په حواله»."""
    noun_openers: tuple[str, ...] = ()
    """Phrases before the content of a noun cue, after its source: «مبنی بر اینکه»."""
    object_closers: frozenset[str] = frozenset()
    """Words that close a cue in two parts behind its object: «خواستار … شد»."""
    colon_lines: bool = False
    """Whether a name and a colon mark a speaker at the head of any paragraph."""
    not_labels: frozenset[str] = frozenset()
    """Words before a colon that are no speaker: "时间", "编辑"."""
    reactions: tuple[str, ...] = ()
    """Endings of the last part of a headline that tells of somebody's reaction but not what he says, where a
    blank or a comma parts it from what another says: “老人称被骗，警方介入”."""
    rumours: frozenset[str] = frozenset()
    """Words at the head of a headline by which nobody in particular says so: "曝"."""
    headline_nouns: frozenset[str] = frozenset()
    """Nouns at the end of a headline that stand for its verb, its speaker before a comma: "야당, 촉구"."""
    headline_verbs: frozenset[str] = frozenset()
    """Verbs behind a speaker that only headlines have, for elsewhere they are parts of words: "批"."""
    colon_speakers: bool = True
    """Whether a name and a colon at the head of a paragraph or headline mark a speaker."""
    learned_from: tuple[str, ...] = ()
    """Behind a cue whose subject is nobody in particular, what brings in the source: "auprès de"."""
    learners: frozenset[str] = frozenset()
    """Verbs of an outlet that somebody told: "узнала «Норда» (от чиновников)"."""
    learned_of: frozenset[str] = frozenset()
    """Prepositions that bring in the one who told it: "от"."""
    learning: frozenset[str] = frozenset()
    """Words of cues whose subject heard it from somebody: "(a) appris (l'agence de source policière)"."""
    nobody: frozenset[str] = frozenset()
    """Pronouns for nobody in particular: "on"."""
    first_persons: frozenset[str] = frozenset()
    """Pronouns for whoever writes or is spoken to."""
    first_person_endings: tuple[str, ...] = ()
    """Endings of verbs that only go with them: without one of them such a verb is the writer's own."""
