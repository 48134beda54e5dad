"""stub"""

from stemma.errors import InvalidInput
from stemma.model import Capture


def fetch(address: str) -> Capture:
    raise InvalidInput(address, "not yet", "wait")
