"""How clauses are built: where source, cue and content stand, what opens and ends each."""

from typing import Literal

from stemma.understand.attribution.elements.schema.cues import Cues


class Clauses(Cues, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """How clauses are built: where source, cue and content stand, what opens and ends each."""

    subject: tuple[Literal["left", "right"], ...]
    """Where the source of a verb stands, the likelier side first."""
    complementizers: frozenset[str] = frozenset()
    before_complementizers: frozenset[str] = frozenset()
    """Prepositions right before a complementizer that belong to it: "la denuncia de que"."""
    seeks_complementizer: bool = False
    """Whether a clause as content almost always has one, however far from the cue."""
    questions: frozenset[str] = frozenset()
    question_particles: frozenset[str] = frozenset()
    """Words that make a question of a clause from behind its first word: "ли"."""
    infinitive: frozenset[str] = frozenset()
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
    undergoes: frozenset[str] = frozenset()
    """Before one who says something of the subject of a clause, or asks him: “被(检方指控)”."""
    aspects: frozenset[str] = frozenset()
    """Words right after a verb that make it a deed, where no mark follows: "了"."""
    comma_opens: bool = False
    """Whether a comma after a cue does what a complementizer does elsewhere: "他表示，…"."""
    comma_follows: bool = False
    """Whether it may do so right behind a verb that takes a clause: «کرزی وایي، …»."""
    verb_final: bool = False
    """Whether a cue closes its clause: the source at the head, the content between the two."""
    source_markers: frozenset[str] = frozenset()
    """Words of their own behind a subject that are no part of it: "نے". The cue stands farther on, the
    content behind it, before the subject or between the two."""
    content_endings: tuple[str, ...] = ()
    """Endings of the last word of a content that a cue follows: "-다고", "-dığını"."""
    subject_content_endings: tuple[str, ...] = ()
    """Those of them that a content has which is the subject of its cue: "-dığı (yazıyor)"."""
    noun_endings: tuple[str, ...] = ()
    """Those of them after which a noun that announces a content stands: "-다는"."""
    same_subject: tuple[str, ...] = ()
    """Endings of a cue behind which its source goes on to speak: "belirterek", "hatırlatıp"."""
    clause_closers: tuple[str, ...] = ()
    """Endings of a verb that closes a clause of its own before the subject: "-rken", "-se de"."""
    said_openers: frozenset[str] = frozenset()
    """Words with which a content begins right behind a verb that else needs a mark: “回应 | 将彻查此事”."""
    set_off: frozenset[str] = frozenset()
    """Words right behind a subject that set it against another's: "ise"."""
    comma_insertions: bool = False
    """Whether a speaker may stand inside the quotation marks between commas: "« …, reconnaît-il. … »"."""
    verb_second: bool = False
    """Whether the finite verb of a main clause stands second, and the rest of the verb at its end
    ("X hat am Montag gesagt, dass …"), subordinate clauses end in their verb ("wie X mitteilte"), a comma
    parts every clause, and nouns are written with a capital. A cue in parts is listed with gaps:
    "kündigte .. an"; "sprach .. von .." where the last part stands before the content."""
    infinitive_endings: tuple[str, ...] = ()
    """Endings of infinitives that hold the word of ``infinitive``: "einzuführen"."""
    conditionals: frozenset[str] = frozenset()
    """Those subordinators that may open a content without a complementizer: "wenn"."""
    circumstances: tuple[str, ...] = ()
    """Phrases that open a clause of time or contrast before the main one, with which a content in it ends:
    “در حالی که … گزارش داده که …، وزارت …”, “بعدما نقل … أن …، نفت …”."""
    contrasts: frozenset[str] = frozenset()
    """Words behind a comma that set another speaker against the first: "während"."""
    joiners: frozenset[str] = frozenset()
    """Those conjunctions that join nouns: "und"."""
    appositive_openers: frozenset[str] = frozenset()
    """Words behind a comma with which more is told of the noun before it, up to the next comma: "وهو"."""
    joined: tuple[str, ...] = ()
    """Conjunctions written as one with a verb, which then has no subject before it: "و"."""
    breakers: frozenset[str] = frozenset()
    """Words after a comma with which another clause begins, that is not said: "فيما"."""
    antecedents: bool = False
    """Whether the source of a relative clause is the noun before its pronoun, not the pronoun."""
    opened_only: bool = False
    """Whether a clause never follows its cue with nothing between: neither a mark nor a complementizer."""
    relative_source: Literal["pronoun", "antecedent"] = "pronoun"
    """What is the source of a relative clause: "who" itself or the noun that it stands for."""
    bare_infinitive_endings: tuple[str, ...] = ()
    """Endings that show an infinitive, where the language has them."""
    not_infinitive: frozenset[str] = frozenset()
    """Words that end so and are none."""
    relative_links: bool = False
    """Whether a relative word stands for nobody at all: «که», «چې»."""
    comma_appositives: bool = False
    """Whether what stands between commas behind a bare name tells more of it, with no article before."""
    object_starts: frozenset[str] = frozenset()
    """Words with which an object mostly begins, where nothing parts it from the subject: «این»."""
    joined_predicates: bool = False
    """Whether “and” behind a finite verb may open the speaker's next predicate, whose cue stands at its end:
    «… گفت که … است و … را رد کرد»."""
    correlatives: frozenset[str] = frozenset()
    """Words before a comma and "as" that make of both a conjunction of time: "после того, как X сообщил"."""
    contrasting: tuple[str, ...] = ()
    """Phrases behind a comma that set another speaker against the first: "тогда как"."""
