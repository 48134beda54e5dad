"""A source where no capital tells a name in, the bearer whom the text named before out, if one fits."""

from collections.abc import Sequence

from stemma.understand.attribution.elements.units import Unit
from stemma.understand.attribution.naming import loose
from stemma.understand.attribution.naming.named import Named, head_end
from stemma.understand.attribution.naming.past import Past
from stemma.understand.attribution.naming.unlisted import whole_name
from stemma.understand.attribution.phrases.phrase import Phrase


def recalled(unit: Unit, phrase: Phrase, found: Named, past: Past) -> Named:
    """The body of these letters, the person of this short name or title; else what was found."""
    span = unit.span(*phrase)
    body = past.shortened.of_letters(found.name or unit.text[span.start : span.end], found.kind)
    body = body or (past.bodies.called(found.name) if found.name else None)
    if body is not None:
        return body
    words = [unit.word(at) for at in range(*phrase)]
    if not found.name:
        return _of_unnamed(unit, phrase, words, found, past=past)
    if found.kind != "person":
        return found
    return Named("person", _person(unit, phrase, words, found.name, past=past))


def _person(unit: Unit, phrase: Phrase, words: Sequence[str], name: str, *, past: Past) -> str | None:
    """A person's whole name: all of the phrase, or as the text gave it before; none for a shared role."""
    span = unit.span(*phrase)
    head = Phrase(phrase.start, head_end(unit, phrase))
    if len(name.split()) < head.end - head.start and (whole := whole_name(unit, head, past.lex)):
        return whole if name in whole else name
    role = _role(words, past)
    is_resolved = name not in unit.text[span.start : span.end]
    if role and is_resolved and past.shared.is_shared(words, role):
        return None
    others = (*past.mentions.persons_before(span), *past.titles.named_up_to(span))
    people = past.shortened.people
    return people.whole(name, words, others) or people.unlisted(name, span) or name


def _of_unnamed(unit: Unit, phrase: Phrase, words: Sequence[str], found: Named, *, past: Past) -> Named:
    """A title or a name that no list tells, but one who spoke before bore; a name in quotation marks."""
    head = Phrase(phrase.start, head_end(unit, phrase))
    people = past.shortened.people
    if found.kind in ("person", None) and (name := people.again([unit.word(at) for at in range(*head)])):
        return Named("person", name)
    if found.kind == "person" and not past.lex["demonstratives"].intersection(words):
        role = _role(words, past)
        is_shared = role is not None and past.shared.is_shared(words, role)
        return Named("person", None if is_shared else people.titled(words))
    if found.kind in ("outlet", None) and (name := loose.all_quoted(unit, phrase)):
        return Named(found.kind, name)
    return found


def _role(words: Sequence[str], past: Past) -> str | None:
    return next((word for word in words if past.lex.bare(word) in past.lex["roles"]), None)
