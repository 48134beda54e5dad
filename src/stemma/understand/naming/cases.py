"""Two bearers and their likest spellings in, whether case and gender tell that they are two people out."""

from stemma.gazetteer import key
from stemma.names.inflection import differ_by_case_only, may_be_one
from stemma.understand.naming.bearer import Bearer


def are_two_people(left: Bearer, right: Bearer, one: str, other: str) -> bool:
    """«Олег Иванов» and «Олега Иванова» may be one person, two different nominatives are two."""
    if left.kind != "person" or key(one) == key(other) or not differ_by_case_only(one, other):
        return False
    if not may_be_one(one, other):
        return True
    subjects = (left.subjects | right.subjects) & {one, other}
    return len(subjects) > 1
