"""The ground of the embedded release, made once."""

from __future__ import annotations

import pytest

from data.stored.release import Release
from figures.patterns import neighbours
from geo.shapes.touching import Ground


@pytest.fixture(scope="session")
def ground(embedded: Release) -> Ground:
    """The tambons of the embedded release."""
    return neighbours.ground(embedded)
