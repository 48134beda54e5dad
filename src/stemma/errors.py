"""Errors named by their consequence. Each names the item, the cause and the remedy."""


class StemmaError(Exception):
    """Base of every error that a caller is expected to meet."""

    def __init__(self, item: str, cause: str, remedy: str) -> None:
        super().__init__(f"{item}: {cause}; {remedy}")
        self.item = item
        self.cause = cause
        self.remedy = remedy


class InvalidInput(StemmaError):
    """Skip this item, keep its evidence, go on with the rest.

    ``kind`` is the stable kebab-case reason under which the drop is counted.
    """

    def __init__(self, item: str, cause: str, remedy: str, *, kind: str = "invalid") -> None:
        super().__init__(item, cause, remedy)
        self.kind = kind


class TryLater(StemmaError):
    """Nothing is wrong with the item; the same call may succeed later."""


class Misconfigured(StemmaError):
    """Stop and tell the operator: no item can succeed until this is mended."""
