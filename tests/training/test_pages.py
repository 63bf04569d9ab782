"""Every page of a release of training, and every part of it, has the words in its headline."""

from __future__ import annotations

import random

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from tests.recount.extent import WHOLE
from tests.training.conftest import WORDS
from tests.ui.conftest import run_page
from ui import first_picture
from ui.navigation import TRAINING
from ui.site import PAGES, PROVINCE, Page

PARTS = [(page, part) for page in PAGES for part in page.sections[1:]]
SEEN = [*((page, "") for page in PAGES), *(PARTS if WHOLE else random.Random(21).sample(PARTS, 2))]


def asked(page: Page, part: str) -> dict[str, str]:
    """The address of a page's part, in one language or the other."""
    lang = "en" if (len(page.path) + len(part)) % 2 else "th"
    return {"lang": lang, "area": "55", **({"section": part} if part else {})}


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize(("page", "part"), SEEN, ids=lambda one: getattr(one, "file", one))
def test_a_page_has_them_in_its_headline(
    registry: BidiComponentManager, page: Page, part: str
) -> None:
    app = run_page(registry, page, **asked(page, part))
    assert not app.exception
    assert not app.error, [one.value for one in app.error]
    [headline] = app.header
    assert headline.value.startswith(WORDS)
    beside = [one.value for one in app.sidebar.markdown if WORDS in one.value]
    assert len(beside) == 1, "the block that lays the words across the page"
    assert app.sidebar.children


@pytest.mark.usefixtures("marked")
@pytest.mark.parametrize("path", [*first_picture.OPENED, first_picture.FRAMED])
def test_what_a_page_opens_with_has_them(path: str) -> None:
    told = first_picture.announced(path, {"area": "55"} if path == PROVINCE.path else {})
    assert told is not None
    assert told.opening is not None
    assert str(told.opening["headline"]).startswith(WORDS)
    assert told.opening["training"] is True


def test_the_key_is_the_one_that_the_style_names() -> None:
    assert TRAINING == "training"


def test_pages_of_real_figures_have_none(registry: BidiComponentManager) -> None:
    page = next(page for page in PAGES if page.path == "methods")
    app = run_page(registry, page)
    [headline] = app.header
    assert WORDS not in headline.value
    assert not [one for one in app.sidebar.markdown if WORDS in one.value]
