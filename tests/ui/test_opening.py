"""What a page opens with: the same as the page, for every view it can show."""

from __future__ import annotations

import json
from typing import Any

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

from data.catalog import catalog
from data.stored.damage import DamagedRelease
from tests.ui.conftest import run_page
from ui import cached, first_picture
from ui.site import DIMENSIONS, NATIONAL, PAGES, PROVINCE, Page

AREAS = {"province": 77, "district": 928, "tambon": 7425}


def content(page: Page, **parameters: str) -> dict[str, Any]:
    announced = first_picture.announced(page.path, parameters)
    assert announced
    assert announced.opening
    return dict(announced.opening)


def view(found: dict[str, Any]) -> dict[str, Any]:
    """The map's part, as `area_layer.js` reads it."""
    first, _, written = found["map"].partition("\n")
    assert first.split(" ")[0] == "map"
    return dict(json.loads(written)["view"])


@pytest.mark.parametrize(
    ("page", "query"),
    [
        (NATIONAL, {}),
        (NATIONAL, {"area": "5001", "level": "tambon", "lang": "en"}),
        (NATIONAL, {"area": "10"}),
        (NATIONAL, {"measure": "hai", "area": "R3"}),
        (PROVINCE, {}),
        (PROVINCE, {"area": "500101", "level": "tambon", "lang": "en"}),
        (PROVINCE, {"area": "10"}),
    ],
)
def test_it_says_what_the_page_says(
    components: BidiComponentManager, page: Page, query: dict[str, str]
) -> None:
    app = run_page(components, page, **query)
    assert not app.exception
    found = content(page, **query)
    assert found["headline"] == app.header[0].value
    shown = [(each.label, each.value, each.delta.strip()) for each in app.metric[:4]]
    assert [(label, value, note.strip()) for label, value, note in found["figures"]] == shown


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("measure", sorted(catalog().measures))
def test_every_measure_opens(measure: str, lang: str) -> None:
    for page in (NATIONAL, PROVINCE):
        found = content(page, measure=measure, lang=lang)
        assert found["headline"]
        assert len(found["figures"]) == 4
        assert view(found)["lang"] == lang


@pytest.mark.parametrize("level", AREAS)
def test_the_map_has_every_area_of_its_level(level: str) -> None:
    found = view(content(NATIONAL, level=level))
    assert (found["level"], len(found["marks"])) == (level, AREAS[level])


def test_a_page_of_another_frame_announces_its_shapes_alone() -> None:
    announced = first_picture.announced(DIMENSIONS.path, {"level": "district"})
    assert announced
    assert announced.level == "district"
    assert announced.opening is None


@pytest.mark.parametrize(
    "page", [page for page in PAGES if not page.mapped], ids=lambda page: page.path
)
def test_a_page_without_a_map_announces_nothing(page: Page) -> None:
    assert first_picture.announced(page.path, {}) is None


def test_nothing_opens_on_a_damaged_release(monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged() -> None:
        raise DamagedRelease("areas.parquet", "one", "another")

    monkeypatch.setattr(cached, "release", damaged)
    assert first_picture.announced(NATIONAL.path, {}) is None
