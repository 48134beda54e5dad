"""Where something is said and who is told: venues, hosts, hearers, outlets that print or hold it."""

from typing import Literal

from stemma.understand.attribution.elements.schema.sources import Sources


class Places(Sources, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """Where something is said and who is told: venues, hosts, hearers, outlets that print or hold it."""

    addressees: frozenset[str] = frozenset()
    """Words for those who are told, in the case that says so: "сообщили нашему изданию в …"."""
    origins: frozenset[str] = frozenset()
    """Prepositions before a document from which something follows: "из письма следует, что"."""
    hosts: frozenset[str] = frozenset()
    """Prepositions before a source that has no noun for itself: "сообщили в МИД"."""
    venues: frozenset[str] = frozenset()
    """Where one says something: "statement", "interview", "tweet"."""
    host_endings: tuple[str, ...] = ()
    """Endings of those among whom something is said: "(업계)에서는"."""
    told_openers: frozenset[str] = frozenset()
    """Words right behind an outlet that is told, if its name ends as ``dative_endings``: "verdiği"."""
    venue_endings: tuple[str, ...] = ()
    """Endings of the word that closes an adverbial with a word of ``venues`` in it: "-에서"."""
    datives: frozenset[str] = frozenset()
    """Words that may open the one who is told something: "der", "dem"."""
    told_by: frozenset[str] = frozenset()
    """Prepositions before the one who is told something: "gegenüber"."""
    held_by: frozenset[str] = frozenset()
    """Behind a word of ``agent``, what tells that an outlet has the document: "(X tarafından) görülen"."""
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
    hearings: frozenset[str] = frozenset()
    """Venues that belong to the outlet named behind them: "в интервью «Норде»"."""
    interviews: frozenset[str] = frozenset()
    """Words for a talk with an outlet, whose name stands beside ``interview_links``."""
    interview_links: frozenset[str] = frozenset()
    interview_places: frozenset[str] = frozenset()
    """Such links behind which only a word for an outlet tells one: "in (the daily X)", "on (Radio Y)"."""
    told: frozenset[str] = frozenset()
    """Words that tie to its verb the one who is told before it: «به رویترز گفت»."""
    anybody: frozenset[str] = frozenset()
    """Those who are told and are no outlet: «خبرنگاران»."""
    writings: frozenset[str] = frozenset()
    """Those of ``interviews`` that only an outlet prints: any name behind such a link is one ("writing in
    the Sunday Anchor")."""
    told_named: frozenset[str] = frozenset()
    """Prepositions behind a cue before the one who was told: a name there that is neither a person's nor an
    office's is an outlet's ("ha raccontato al Secolo XIX"), as behind ``interviews`` and their links."""
    told_places: frozenset[str] = frozenset()
    """Those of them that tell a place as well: a name of one word behind them is an outlet's where it is
    known or all capitals ("a déclaré à Genève", "à l'AFP")."""
    talked: frozenset[str] = frozenset()
    """Verbs of somebody who talks to an outlet, in a relative clause: "who spoke to the Post, said"."""
    told_nouns: frozenset[str] = frozenset()
    """Nouns that such a word goes with, so that nobody is told: «با اشاره به»."""
    told_after: frozenset[str] = frozenset()
    """Such words where they stand behind the name: «ته»."""
    heard_in: frozenset[str] = frozenset()
    """Nouns for a talk with an outlet or a place in it, named behind a preposition: "entretien (à)"."""
    told_to: frozenset[str] = frozenset()
    """Prepositions before an outlet that is told something, right beside the verb: "à"."""
    told_relatives: frozenset[str] = frozenset()
    """Relative pronouns for an outlet that is told in their clause: "«Норда», которой (рассказал X)"."""
    told_on: frozenset[str] = frozenset()
    """Those of them behind which any name that is no place's is an outlet's: "sur (Varga Info)"."""
    hearer_endings: tuple[str, ...] = ()
    """Endings of an outlet that is told, behind the subject: "(관계자는) 노르다통신에 (…라고 말했다)"."""
    talks: frozenset[str] = frozenset()
    """Words for an interview behind the outlet that holds it, where no word of its own tells one."""
    partner_endings: tuple[str, ...] = ()
    """Endings of the one with whom somebody talks: "무대와의 (인터뷰에서)"."""
    informants: frozenset[str] = frozenset()
    """Nouns for somebody who told the outlet behind them: "источник (РБК)", "собеседник (агентства)"."""
    reporters: frozenset[str] = frozenset()
    """Nouns for those by whom an outlet speaks: "корреспондент («Норды»)"."""
    firsts: frozenset[str] = frozenset()
    """Words for who is the first to tell, beside the verb: "первой (сообщила «Норда»)"."""
    asking: frozenset[str] = frozenset()
    """Words behind an outlet in the case of an owner for what it asks or airs: "X'in (sorusu üzerine)"."""
    at_hand: tuple[str, ...] = ()
    """Words before an outlet that has a document: "в распоряжении («Норды» оказалось письмо)"."""
    inquiries: frozenset[str] = frozenset()
    """Those of ``interviews`` that others than outlets make as well: "questions from"."""
    asked: tuple[str, ...] = ()
    """Words before an outlet whose question is answered: "на запрос («Норды»)"."""
    told_endings: tuple[str, ...] = ("",)
    """Endings of an outlet's name in quotation marks that is told before its verb: "«Норде» (рассказал)"."""
