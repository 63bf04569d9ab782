"""Controls: what a choice of an area opens."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from data.stored.release import Release
from tests.conftest import known_on
from ui import address
from ui.site import NATIONAL, PROVINCE, Page
from ui.view import View

Views = Callable[..., View]


@pytest.mark.parametrize(
    ("page", "code", "level"),
    [
        (NATIONAL, "55", "province"),
        (NATIONAL, "5501", "district"),
        (NATIONAL, "550101", "tambon"),
        (NATIONAL, "550151", "district"),
        (PROVINCE, "55", "district"),
        (PROVINCE, "5501", "tambon"),
        (PROVINCE, "550101", "tambon"),
        (PROVINCE, "550151", "tambon"),
    ],
)
def test_an_area_opens_on_a_level_that_shows_it(
    release: Release, view_of: Views, page: Page, code: str, level: str
) -> None:
    """On the page of a province an area opens what lies in it; on the national map, itself."""
    assert address._showing(view_of(), code, known_on(release, page)) == level


@pytest.mark.parametrize(("page", "one"), [(NATIONAL, False), (PROVINCE, True)])
def test_only_the_page_of_a_province_opens_what_lies_below(
    release: Release,
    page: Page,
    one: bool,  # noqa: FBT001 (a table's column)
) -> None:
    assert address.opens(known_on(release, page)) is one
