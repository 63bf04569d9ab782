"""The part of the page of data that tells what changed."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from streamlit.testing.v1 import AppTest

from briefing.report.request import read
from briefing.report.statement import statement
from data.stored import release
from data.stored.library import Library
from serving.people import asking
from tests import editions as stored_editions
from tests.ui.conftest import run_page
from ui import sessions
from ui.site import SOURCES
from ui.sources import changes, editions
from wording.bundle import texts

SECTION = "changes"


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A data folder with a later release in force; statements are counted in this process."""
    folder = tmp_path_factory.mktemp("editions")
    stored_editions.stored(folder)
    with stored_editions.in_use(folder) as found, pytest.MonkeyPatch.context() as patch:
        patch.setattr(changes, "rows_of", statement)
        yield found


@pytest.mark.parametrize("lang", ["th", "en"])
def test_without_a_release_before_it_says_so(components, lang: str) -> None:
    app = run_page(components, SOURCES, section=SECTION, lang=lang)
    assert not app.exception
    (said,) = app.info
    assert said.value in {texts(lang)("editions-first", identity=one) for one in [read_in_force()]}


def read_in_force() -> str:
    """The id of the release in force."""
    return str(changes.store.active().id)


@pytest.mark.parametrize("lang", ["th", "en"])
def test_every_part_of_a_report_is_on_the_page(components, shelf: Library, lang: str) -> None:
    app = run_page(components, SOURCES, section=SECTION, lang=lang, area="5505")
    assert not app.exception
    told = changes.told_of(read({"area": "55", "lang": lang}))
    headings = [one.value for one in app.subheader]
    assert headings[0].replace("\\", "") == told.finding()
    assert len(headings) == 1 + len(changes.PARTS)
    boxes = {one.key: one.value for one in app.selectbox}
    assert boxes["editions-place"] == "55"
    assert boxes["editions-after"] == read_in_force()
    assert told.moving() in {one.value.replace("\\", "") for one in app.markdown}


def test_the_file_of_a_part_has_the_rows_that_are_not_shown(
    components, shelf: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    files = {}
    monkeypatch.setattr(changes, "SHOWN", 2)
    monkeypatch.setattr(
        changes.grid.saving, "button", lambda *_, key, data, **__: files.update({key: data})
    )
    app = run_page(components, SOURCES, section=SECTION, lang="en")
    told = changes.told_of(read({"area": "TH", "lang": "en"}))
    long = {name: len(part.rows(told)) for name, part in changes.PARTS.items()}
    shown = [one.value for one in app.caption]
    for name, rows in long.items():
        if rows > 2:
            assert f"2 of {rows:,} rows; the file of this table has all of them" in shown
            assert files[f"grid-edition-TH-{name}"]().decode("utf-8-sig").count("\n") == rows + 1
    assert max(long.values()) > 60


def test_the_trail_is_told_of_each_file_of_a_comparison_once_it_is_made(
    components, shelf: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    files, told = {}, []
    monkeypatch.setattr(
        changes.saving, "button", lambda *_, key, data, **__: files.update({key: data})
    )
    monkeypatch.setattr(
        sessions.exported, "tell", lambda _, file, releases: told.append((file, *releases))
    )
    run_page(components, SOURCES, section=SECTION, lang="en", area="55")
    kept = [key for key in files if key.startswith(("grid-edition", "editions-file"))]
    assert {"editions-file-pdf", "editions-file-pptx", "grid-edition-55-own"} <= {*kept}
    request = read({"area": "55", "lang": "en"})
    assert not told
    files["grid-edition-55-own"]()
    assert told == [(request.file_name, request.before, request.after)]


def test_another_release_chosen_is_the_address(components, shelf: Library) -> None:
    app = run_page(components, SOURCES, section=SECTION, lang="en")
    (box,) = [one for one in app.selectbox if one.key == "editions-before"]
    app = box.select(read_in_force()).run()
    assert app.query_params["before"] == read_in_force()
    assert [one.value for one in app.info] == [
        texts("en")("editions-same", identity=read_in_force())
    ]


def test_an_unknown_release_is_told(components, shelf: Library) -> None:
    app = run_page(components, SOURCES, section=SECTION, lang="en", before="0123456789ab")
    assert [one.value for one in app.info] == [
        texts("en")("editions-unknown", identity="0123456789ab")
    ]


def test_a_release_that_is_hidden_from_a_visitor_is_neither_offered_nor_compared(
    components, shelf: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    carried = str(release.load_release().id)

    def boxes() -> AppTest:
        return run_page(components, SOURCES, section=SECTION, lang="en", before=carried)

    seen = boxes()
    assert not seen.info
    unseen = replace(asking.of({}), hidden=frozenset({carried}))
    monkeypatch.setattr(sessions, "asked", lambda: unseen)
    hidden = boxes()
    assert [one.value for one in hidden.info] == [texts("en")("editions-unknown", identity=carried)]
    offered = {
        key: [one.options for one in app.selectbox if one.key == "editions-after"]
        for key, app in (("seen", seen), ("hidden", hidden))
    }
    assert len(offered["seen"][0]) == len(offered["hidden"][0]) + 1
    assert editions.BEFORE in hidden.query_params
