"""A person's name with the house behind it: "JANE DOE Associated Press" credits the Associated Press."""

import re
from dataclasses import replace

from stemma import gazetteer
from stemma.model import Credit, Ground, Span

LONGEST = 6
"""Words in the longest name of a publisher that is looked for."""
NAME = 2
"""Words that a person's name before it has at least."""


def house_of(credit: Credit) -> Credit:
    """The credit with its name cut to the known publisher that closes it, if one does."""
    if credit.publisher_id is not None or credit.role not in ("byline", "agency"):
        return credit
    words = list(re.finditer(r"\S+", credit.name))
    for size in range(min(LONGEST, len(words) - NAME), 0, -1):
        start = words[-size].start()
        name = credit.name[start:]
        found = gazetteer.publisher(name)
        if found is not None and not gazetteer.is_weak(name, found):
            at = credit.name_span.end - len(name)
            if at < credit.name_span.start:
                return credit
            span = Span(at, credit.name_span.end, credit.name_span.field)
            grounds = (*credit.grounds[:1], Ground("gazetteer", span))
            return replace(credit, name=name, name_span=span, publisher_id=found.id, grounds=grounds)
    return credit
