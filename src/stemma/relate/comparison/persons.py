"""Names that reports give differently: people of one given name and almost one family name, never both
in one report. Which spelling is right is not told; that they differ is.
"""

from collections.abc import Iterator, Sequence
from itertools import combinations

from rapidfuzz.fuzz import ratio

from stemma.model import Analysis, Claim, Entity, Evidence, Statement
from stemma.names import skeleton

ALMOST = 55.0
"""Likeness, of 100, of two family names' consonants that may be one name altered."""


def altered_names(story: Sequence[Analysis], entities: Sequence[Entity]) -> Iterator[Claim]:
    """A claim for each pair of people whom the reports may mean as one."""
    people = [one for one in entities if one.kind == "person" and _parts(one)]
    bearing = {one.id: _witnesses(story, one.id) for one in people}
    for left, right in combinations(sorted(people, key=lambda one: one.id), 2):
        apart = not bearing[left.id].keys() & bearing[right.id].keys()
        if bearing[left.id] and bearing[right.id] and apart and _almost_one(left, right):
            statements = tuple(
                Statement(evidence) for _, evidence in sorted((bearing[left.id] | bearing[right.id]).items())
            )
            yield Claim("altered", statements, "name", f"Name: “{left.names[0]}” against “{right.names[0]}”.")


def _witnesses(story: Sequence[Analysis], entity: str) -> dict[str, Evidence]:
    """The sentence of the first mention in each report."""
    found: dict[str, Evidence] = {}
    for analysis in story:
        for mention in analysis.mentions:
            if mention.entity == entity:
                span = next((one for one in analysis.sentences if one.covers(mention.span)), mention.span)
                found.setdefault(analysis.id, Evidence(analysis.id, span, analysis.version.words(span)))
    return found


def _almost_one(left: Entity, right: Entity) -> bool:
    if left.known_as and right.known_as:
        return False
    (given, family), (other_given, other_family) = _parts(left), _parts(right)
    return given == other_given and family != other_family and ratio(family, other_family) >= ALMOST


def _parts(entity: Entity) -> tuple[str, ...]:
    """Skeletons of the first and last word of the fullest spelling; nothing for a single word."""
    words = max(entity.names, key=lambda name: (len(name.split()), name)).split()
    return (skeleton(words[0]), skeleton(words[-1])) if len(words) > 1 else ()
