"""What each report of a story adds, leaves out, alters or contradicts: analyses in, claims out.

Who says what, never what is true. Every claim leads to the words of every report that makes it.
"""

from collections.abc import Sequence

from stemma.model import Analysis, Claim, ClaimKind, Entity, Evidence, Iso, Statement
from stemma.relate.comparison.align import align
from stemma.relate.comparison.differences import Difference, differences
from stemma.relate.comparison.persons import altered_names
from stemma.relate.comparison.units import Unit, units
from stemma.relate.encoder import Encoder

ORDER = ("contradicted", "altered", "all", "some", "one")


def compare(story: Sequence[Analysis], entities: Sequence[Entity], encoder: Encoder) -> tuple[Claim, ...]:
    """The claims of a story: what differs first, then what all, some and one say, in text order."""
    if len(story) < 2:
        return ()
    reports = [units(analysis) for analysis in sorted(story, key=lambda one: one.id)]
    statements = [unit for report in reports for unit in report]
    groups = _groups(reports, encoder)
    lengths = _same_lengths(statements)
    agreeing = {unit for group in lengths for unit in group}
    claims = [_said(group, len(story)) for group in lengths]
    for group in groups:
        claims += [_claim(difference) for difference in differences(group)]
        if not all(unit in agreeing for unit in group):
            claims.append(_said(group, len(story)))
    claims += altered_names(story, entities)
    return tuple(sorted(dict.fromkeys(claims), key=_position))


def _groups(reports: Sequence[tuple[Unit, ...]], encoder: Encoder) -> list[list[Unit]]:
    """Statements about one thing. Of reports with the very same statements one is compared for all."""
    same: dict[tuple[str, ...], list[int]] = {}
    for number, report in enumerate(reports):
        same.setdefault(tuple(unit.text for unit in report), []).append(number)
    places = [(numbers, at) for numbers in same.values() for at in range(len(reports[numbers[0]]))]
    groups = align([reports[numbers[0]][at] for numbers, at in places], encoder)
    everywhere = [[(number, at) for number in numbers] for numbers, at in places]
    told = [sorted(place for one in group for place in everywhere[one]) for group in groups]
    return [[reports[number][at] for number, at in group] for group in sorted(told)]


def _claim(difference: Difference) -> Claim:
    words = " against ".join(dict.fromkeys(f"“{words}”" for _, words in difference.words))
    return Claim(
        kind=difference.kind,
        statements=tuple(_statement(unit) for unit, _ in difference.words),
        aspect=difference.aspect,
        message=f"{difference.aspect.capitalize()}: {words}.",
    )


def _said(group: list[Unit], witnesses: int) -> Claim:
    by = {unit.witness for unit in group}
    kind: ClaimKind = "one" if len(by) == 1 else "all" if len(by) == witnesses else "some"
    return Claim(
        kind, tuple(_statement(unit) for unit in group), message=_agreed(group) if len(by) > 1 else ""
    )


def _same_lengths(statements: list[Unit]) -> list[list[Unit]]:
    """Lengths of time on which reports agree, however differently they word them, by their first day."""
    by_length: dict[tuple[int, Iso], list[Unit]] = {}
    for unit in statements:
        for key in {(days, moment.earliest) for days in unit.periods for moment in unit.moments}:
            by_length.setdefault(key, []).append(unit)
    return [by_length[key] for key in sorted(by_length) if _several(by_length[key])]


def _several(group: list[Unit]) -> bool:
    return len({unit.witness for unit in group}) > 1


def _agreed(group: list[Unit]) -> str:
    """What the reports give alike, where it is a length of time or a number."""
    periods = set.intersection(*(set(unit.periods) for unit in group))
    return f"All give {min(periods)} days." if periods else ""


def _statement(unit: Unit) -> Statement:
    return Statement(Evidence(unit.witness, unit.span, unit.text), unit.speaker)


def _position(claim: Claim) -> tuple[int, tuple[str, int, int], str]:
    first = claim.statements[0].evidence
    return ORDER.index(claim.kind), (first.witness, first.span.start, first.span.end), claim.message
