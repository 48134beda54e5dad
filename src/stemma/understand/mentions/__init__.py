"""A version in, the names in its body and headline out. Precision first: a doubtful name is none.

Where letters have case, names show by their capitals and their neighbours; elsewhere by titles, roles
and the words that say what follows. The gazetteer's names count in every language with a pack.
"""

from collections.abc import Iterator, Sequence

from stemma.model import BODY, EntityKind, Mention, Span, Version
from stemma.understand.mentions import (
    again,
    beside,
    brackets,
    cased,
    caseless,
    documents,
    formed,
    lettered,
    lowercase,
    outlets,
)
from stemma.understand.mentions.candidates import Candidate, choose
from stemma.understand.mentions.known import known
from stemma.understand.mentions.lexicon import Lexicon, lexicon
from stemma.understand.mentions.roles import Role
from stemma.understand.mentions.tokens import Token, tokens

MADE_BY = "mentions/3"
__all__ = ["MADE_BY", "Role", "find", "roles_of"]

_KNOWN_SURETY = 4


def find(version: Version, language: str | None, sentences: Sequence[Span]) -> tuple[Mention, ...]:
    """All mentions, in the order of the text, headline first; they do not overlap. No pack, no mentions."""
    words = lexicon(language)
    if words is None:
        return ()
    body = tokens(version.text, sentences, words.elisions, words.cut)
    chosen = choose(_candidates(body, version.publisher, words))
    in_body = again.with_short_forms(body, chosen, words)
    headline = _in_headline(
        version.headline or "",
        words,
        {mention.name: mention.kind for mention in _mentions(body, in_body, version.text, BODY)},
    )
    return (*headline, *_mentions(body, in_body, version.text, BODY))


def roles_of(version: Version, language: str | None, sentences: Sequence[Span]) -> tuple[Role, ...]:
    """The role phrases of the body that stand beside a person's name, in the order of the text."""
    words = lexicon(language)
    if words is None:
        return ()
    body = tokens(version.text, sentences, words.elisions, words.cut)
    roles: list[Role] = []
    for candidate in choose(_candidates(body, version.publisher, words)):
        if candidate.kind == "person" and candidate.role is not None:
            first, last = candidate.role
            span = Span(body[first].start, body[last].end)
            person = _mention(body, candidate, version.text, BODY)
            roles.append(Role(span, version.words(span), person))
    return tuple(sorted(roles, key=lambda role: role.span))


def _candidates(found: Sequence[Token], publisher: str | None, words: Lexicon) -> Iterator[Candidate]:
    listed = (*_known(found, words), *outlets.own(found, publisher, words))
    yield from listed
    if words.has_case:
        elsewhere = frozenset(
            index
            for candidate in listed
            if candidate.kind != "person"
            for index in range(candidate.first, candidate.last + 1)
        )
        yield from cased.candidates(found, words, elsewhere)
        yield from lettered.candidates(found, words)
        yield from lowercase.candidates(found, words)
    else:
        yield from caseless.candidates(found, words)
    yield from formed.candidates(found, words)
    yield from brackets.candidates(found, words)
    yield from outlets.candidates(found, words)
    yield from documents.candidates(found, words)


def _known(found: Sequence[Token], words: Lexicon) -> Iterator[Candidate]:
    """Names of the gazetteer; those that are common words too only where an outlet's word is beside them."""
    for match in known(found, words.words, has_case=words.has_case):
        told = outlets.introduces(found, match.first, words) or outlets.is_followed_by_outlet_word(
            found, match.last, words
        )
        if match.weak and not told:
            continue
        if (
            match.kind == "person"
            and match.first == match.last
            and _is_part_of_name(found, match.first, words)
        ):
            continue
        role_beside = beside.role_beside if words.has_case else caseless.role_beside
        role = role_beside(found, match.first, match.last, words) if match.kind == "person" else None
        yield Candidate(match.first, match.last, match.kind, _KNOWN_SURETY, match.skip, match.known_as, role)


def _is_part_of_name(found: Sequence[Token], here: int, words: Lexicon) -> bool:
    """Whether a family name stands in a longer name: "Anna Brask" is not the Brask whom all know."""
    before = found[here - 1] if here and found[here].joined else None
    after = found[here + 1] if here + 1 < len(found) and found[here + 1].joined else None
    if before is not None and (before.key in words.given_names or before.key in words.extenders):
        return True
    if not words.has_case:
        return False
    return any(
        token is not None and token.is_capital and cased.may_be_named(token, words) and not token.possessive
        for token in (before, after)
    )


def _in_headline(headline: str, words: Lexicon, named: dict[str, EntityKind]) -> tuple[Mention, ...]:
    """Headlines are written in capitals at will: only known names count there, and those of the body."""
    found = tokens(headline, (), words.elisions, words.cut)
    candidates = [*_known(found, words)]
    for name, kind in sorted(named.items()):
        size = len(tokens(name, (), words.elisions, words.cut))
        keys = [token.key for token in tokens(name, (), words.elisions, words.cut)]
        candidates += [
            Candidate(start, start + size - 1, kind, surety=3)
            for start in range(len(found) - size + 1)
            if [token.key for token in found[start : start + size]] == keys and kind != "document"
        ]
    return _mentions(found, choose(candidates), headline, "headline")


def _mentions(
    found: Sequence[Token], chosen: Sequence[Candidate], text: str, field: str
) -> tuple[Mention, ...]:
    return tuple(_mention(found, candidate, text, field) for candidate in chosen)


def _mention(found: Sequence[Token], candidate: Candidate, text: str, field: str) -> Mention:
    end = found[candidate.last].end
    dotted = len(found[candidate.last].text) == 1 and text[end - 2 : end - 1] == "."
    end += dotted and text[end : end + 1] == "."
    span = Span(found[candidate.first].start + candidate.skip, end, field)
    return Mention(span, text[span.start : span.end], candidate.kind)
