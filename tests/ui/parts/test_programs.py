"""The address of what is seen, for programs, and the steps into Excel: each link answers."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from streamlit.components.v2.component_manager import BidiComponentManager

import settings
from tests.serving.api.reached import interface
from tests.ui.conftest import run_page
from ui import site
from ui.parts import programs
from ui.view import View
from wording.bundle import texts


@pytest.fixture(autouse=True)
def _any_pace(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.API_REQUESTS.name, "100000")


def test_the_address_gives_the_table_that_is_seen(view_of: Callable[..., View]) -> None:
    view = view_of(level="district", measure="income_rate")
    answer = interface().get(programs.address(view, "district", format="json"))
    rows = answer.json()["rows"]
    assert [row["code"] for row in rows] == sorted(view.reading.index)
    seen = view.reading["value"]
    assert all(
        row["income_rate"] == pytest.approx(seen[row["code"]])
        for row in rows
        if row["income_rate"] is not None
    )


@pytest.mark.parametrize("lang", ["th", "en"])
def test_the_page_of_data_leads_into_excel(components: BidiComponentManager, lang: str) -> None:
    app = run_page(components, site.SOURCES, lang=lang)
    assert not app.exception
    titles = [one.label for one in app.expander]
    assert texts(lang)("programs-title") in titles
    assert not re.search(
        r"[*\[\]_`]", texts(lang)("programs-steps")
    )  # no sign that is no mark here


def test_each_link_answers(view_of: Callable[..., View]) -> None:
    view, client = view_of(level="tambon"), interface()
    for level in ("province", "municipality", "country"):
        for path in ("/tables", "/excel.pq"):
            assert client.get(programs.address(view, level, path)).status_code == 200
