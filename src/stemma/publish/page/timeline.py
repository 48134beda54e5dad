"""Reports in, the days that they name and were published on, in order, out."""

from dataclasses import dataclass

from stemma.model import Witness
from stemma.publish.graph import between, readable
from stemma.publish.page.quote import Quote, Quoting


@dataclass(frozen=True, slots=True)
class Dated:
    """Words that mean a day, or (without a quotation) a report that was published on it."""

    siglum: str
    place: str
    quote: Quote | None
    how: str
    certainty: str


@dataclass(frozen=True, slots=True)
class Day:
    heading: str
    dated: tuple[Dated, ...]


def timeline(witnesses: list[Witness], where: dict[str, str], quoting: Quoting) -> tuple[Day, ...]:
    days: dict[tuple[str, str], list[Dated]] = {}
    for witness in witnesses:
        analysis = witness.analysis
        published = analysis.version.published
        if published is not None:
            how = f"published {readable(published)}"
            dated = Dated(witness.siglum, where[witness.id], None, how, "certain")
            days.setdefault((published[:10], published[:10]), []).append(dated)
        for moment in analysis.moments:
            note = f"{between(moment.earliest, moment.latest)}: {moment.how}"
            quote = quoting.words(witness, moment.span, moment.text, "moment", note)
            dated = Dated(witness.siglum, where[witness.id], quote, moment.how, moment.certainty)
            days.setdefault((moment.earliest, moment.latest), []).append(dated)
    return tuple(Day(between(first, last), tuple(dated)) for (first, last), dated in sorted(days.items()))
