"""Sources that one report names side by side, and that speak with one voice: told edges in, pairs out.

A report that tells of one institution and quotes "the director, X" quotes that institution's director.
A person is one person in every spelling, and a letter is of the person whose name or role its own
words bear. Where several institutions are told of, only words in common join a person to one.
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations

from stemma import gazetteer
from stemma.gazetteer.language_words import everywhere
from stemma.model import Analysis, Span
from stemma.names import compare, likeness
from stemma.relate.citation.again import is_organisation, shares_word, stems
from stemma.relate.node import Node
from stemma.relate.told import Told

LIKE = 0.85
Pair = tuple[Node, Node]


def pairs(told: Sequence[Told], story: Mapping[str, Analysis]) -> tuple[Pair, ...]:
    """Nodes of one voice, the one that gives it its name first."""
    found: list[Pair] = []
    by_reader: dict[str, list[Told]] = {}
    for one in told:
        by_reader.setdefault(one.evidence[0].witness, []).append(one)
    for reader in sorted(by_reader):
        nodes = sorted((one.giver for one in by_reader[reader]), key=lambda node: (node.key, node.words))
        found += _holders(nodes, story.get(reader))
        found += _papers(nodes, story.get(reader))
        if reader in story:
            found += _spokespeople(by_reader[reader], story[reader])
    everybody = sorted({node.key: node for one in told for node in (one.giver,)}.values())
    found += _same(everybody)
    return tuple(found)


def _holders(nodes: Sequence[Node], reader: Analysis | None) -> Iterator[Pair]:
    """A person with a title, and the institution whose title it is."""
    institutions = list({node.key: node for node in nodes if node.kind == "institution"}.values())
    for person in nodes:
        if person.kind != "person" or not institutions:
            continue
        title = _title(person, reader)
        if not title:
            continue
        fitting = _fullest([one for one in institutions if shares_word(title, f"{one.name} {one.words}")])
        if len(fitting) == 1:
            yield fitting[0], person
        elif len(institutions) == 1 and not _is_over_another(title):
            yield institutions[0], person


def _spokespeople(told: Sequence[Told], reader: Analysis) -> Iterator[Pair]:
    """A spokesperson, where the title names nobody, and the institution that the paragraph told of before."""
    places = [(one.evidence[0].span, one.giver) for one in told]
    blocks = [Span(one.start, one.end) for one in reader.version.blocks]
    for span, person in places:
        title = _title(person, reader) if person.kind == "person" else ""
        if not gazetteer.is_spokesperson(title) or _is_over_another(title):
            continue
        block = next((one for one in blocks if one.covers(span)), span)
        before = [
            (one.start, node)
            for one, node in places
            if node.kind == "institution" and block.covers(one) and one.start < span.start
        ]
        if before:
            yield max(before, key=lambda one: one[0])[1], person


def _fullest(institutions: list[Node]) -> list[Node]:
    """Without those whose names are a part of another's: the ministry of energy, "… of energy and water"."""
    said = {one: stems(one.name or "") for one in institutions}
    return [one for one in institutions if not any(said[one] < said[other] for other in institutions)]


def _is_over_another(title: str) -> bool:
    """Whether a title names an organisation of its own, beside the word for the role: "agency chief"."""
    beside = " ".join(word for word in gazetteer.words(title) if word not in _roles())
    return is_organisation(beside) or bool(gazetteer.office_kind(title))


def _title(person: Node, reader: Analysis | None) -> str:
    """The words beside a person's name that tell who it is; empty where there are none."""
    own = stems(person.name or "")
    beside = [word for word in gazetteer.words(person.words) if not stems(word) <= own]
    roles = [
        role.words for role in (reader.roles if reader is not None else ()) if stems(role.person.name) & own
    ]
    return " ".join([*beside, *roles]) if stems(" ".join([*beside, *roles])) else ""


def _papers(nodes: Sequence[Node], reader: Analysis | None) -> Iterator[Pair]:
    """A document and the institution or person whose name or role it bears; documents of nobody known."""
    papers = list({node.key: node for node in nodes if node.kind == "document"}.values())
    persons = [node for node in nodes if node.kind == "person"]
    issuers = [node for node in nodes if node.kind == "institution" and node.name]
    nobodys = []
    for paper in papers:
        issuer = next((one for one in issuers if stems(one.name or "") <= stems(paper.name or "")), None)
        if issuer is not None:
            yield issuer, paper
            continue
        words = stems(paper.name or "") - _documents()
        fitting = {
            person.key: person
            for person in persons
            if words & (stems(person.name or "") | stems(_title(person, reader)))
        }
        if len(fitting) == 1:
            yield next(iter(fitting.values())), paper
        elif paper.of is None:
            nobodys.append(paper)
    yield from ((nobodys[0], other) for other in nobodys[1:])


def _same(nodes: Sequence[Node]) -> Iterator[Pair]:
    """Spellings of one person's name, also without the given name; names of one institution, cut short; a
    document that two reports call by the same words."""
    for one, other in combinations(nodes, 2):
        if one.kind != other.kind or not (one.name and other.name):
            continue
        if one.kind == "person" and (
            _is_family_of(one.name, other.name) or compare(one.name, other.name).same
        ):
            yield one, other
        if one.kind == "document" and len(stems(one.name)) > 1 and stems(one.name) == stems(other.name):
            yield one, other
        if one.kind == "institution" and _is_cut_short(one.name, other.name):
            yield one, other


def shortened(told: Sequence[Told]) -> tuple[Pair, ...]:
    """Institutions that one report calls by a name and by its beginning: "the Ministry of Energy", "… of
    Energy and Water". In two reports they may be two."""
    by_reader: dict[str, dict[str, Node]] = {}
    for one in told:
        if one.giver.kind == "institution":
            by_reader.setdefault(one.evidence[0].witness, {}).setdefault(one.giver.key, one.giver)
    return tuple(
        pair
        for _, nodes in sorted(by_reader.items())
        for pair in combinations([nodes[key] for key in sorted(nodes)], 2)
        if _begins(pair[0].name or "", pair[1].name or "")
    )


def _begins(one: str, other: str) -> bool:
    """Whether the shorter name, of two words or more, is the beginning of the longer one."""
    short, long = sorted((gazetteer.words(one), gazetteer.words(other)), key=len)
    return 1 < len(short) < len(long) and long[: len(short)] == short


def _is_cut_short(one: str, other: str) -> bool:
    first, second = stems(one), stems(other)
    shorter = min(len(first), len(second))
    return shorter > 1 and len(first & second) == shorter


def _is_family_of(one: str, other: str) -> bool:
    """Whether the shorter name is the end of the longer one, in any script."""
    short, long = sorted((gazetteer.words(one), gazetteer.words(other)), key=len)
    if not short or len(short) == len(long):
        return False
    return all(
        likeness(left, right) >= LIKE for left, right in zip(reversed(short), reversed(long), strict=False)
    )


@cache
def _roles() -> frozenset[str]:
    return frozenset(gazetteer.key(word) for word in everywhere("roles"))


def _documents() -> frozenset[str]:
    return stems(" ".join(sorted(everywhere("documents"))))
