"""The page of sources runs whole, in both languages, and offers every level as files."""

from __future__ import annotations

import pytest

from geo.areas import LEVELS
from tests.ui.conftest import run_page
from ui.site import PAGES, SOURCES, Page


def said(app) -> str:
    """What stands on the page in words."""
    return " ".join(str(one.value) for one in [*app.header, *app.error, *app.warning])


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path or "national")
def test_every_page_runs_without_a_mishap(components, page: Page, lang: str) -> None:
    app = run_page(components, page, lang=lang)
    assert not app.exception
    assert not app.error, [one.value for one in app.error]


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_finding_says_how_many_checks_passed(components, lang: str) -> None:
    app = run_page(components, SOURCES, lang=lang)
    assert {"th": "ผ่านทุกข้อ", "en": "all passed"}[lang] in said(app)


def test_every_level_can_be_had_as_a_file(components) -> None:
    app = run_page(components, SOURCES)
    (level,) = [one for one in app.button_group if one.key == "download-level"]
    assert len(level.options) == len(LEVELS)
