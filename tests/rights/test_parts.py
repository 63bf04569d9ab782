"""Parts of an internal release that each province has to itself: no byte of another one's."""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlencode

import pytest
from streamlit.testing.v1 import AppTest

from data.people import trail
from data.people.rights import EDITOR, Held, own
from data.stored import part
from data.stored.part import REPORTS, Eyes
from data.stored.release import Release, load_release
from figures import seen
from tests.followed import page
from tests.rights import canaries, signing, test_revoked
from tests.rights.canaries import PROVINCES, told
from tests.rights.conftest import PUBLISHER, ROLES, VIEWER
from tests.rights.signing import HTML, Atlas, Provider
from tests.ui import loaded
from ui.site import PAGES

SOME = PROVINCES if os.environ.get("TRUST_WHOLE") else PROVINCES[3::25]
"""Accounts that are tried; all of them by make trust."""
REPORTED = {"measure": "qm_problem_rate", "period": "2569", "level": "province", "lang": "en"}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder whose data folder has the release of the canaries in force."""
    folder = tmp_path_factory.mktemp("parts")
    canaries.imported(folder)
    return folder


@pytest.fixture(scope="module")
def stored(place: Path) -> Path:
    """Where that release lies."""
    [found] = {one.parent for one in (place / "data" / "releases").rglob("reports.parquet")
               if len(load_release(one.parent).reports) > 80}  # fmt: skip
    return found


@pytest.fixture(scope="module")
def served(place: Path, stored: Path, provider: Provider) -> Iterator[Atlas]:
    """A dashboard on which that release is internal, and its reports are by province."""
    roles = f'internal = ["{load_release(stored).id}"]\nby_province = ["reports"]\n{ROLES}'
    with signing.serving(place, roles, signing.oidc(provider, place)) as running:
        yield running


@pytest.fixture
def release(stored: Path) -> Iterator[Release]:
    """That release, in force."""
    with loaded.in_force(stored) as found:
        yield found


def addresses(code: str) -> list[str]:
    """Where figures of a province's reports would stand, for who may see them."""
    query = urlencode(REPORTED)
    return [
        f"/?{query}",
        f"/province?area={code}&{query}",
        f"/progress?area={code}&lang=en",
        "/progress?lang=en",
        *(f"/api/v1/tables?{query}&format={form}" for form in ("csv", "json", "geojson")),
        f"/api/v1/profiles/{code}?lang=en",
        f"/api/v1/collections/province/items?{query.replace('&level=province', '')}",
        f"/ahead/?{query}&theme=light&control=classes&option=High+end+in+detail",
        f"/export/map.html?{query}",
    ]


def test_who_may_see_all_sees_every_province(served: Atlas, provider: Provider) -> None:
    """The figures looked for are where they are looked for."""
    answer = served.signed(provider, PUBLISHER).ask(addresses("30")[-1])
    assert answer.status == 200, answer.text
    assert told(answer.body, PROVINCES) == PROVINCES


def test_no_account_is_sent_a_figure_of_another_province(served: Atlas, provider: Provider) -> None:
    for code in SOME:
        browser = served.signed(provider, f"editor-{code}")
        for path in [*addresses(code), *addresses(PROVINCES[PROVINCES.index(code) - 1])]:
            answer = browser.ask(path, **HTML)
            assert answer.status == 200, (path, answer.text)
            assert told(answer.body, PROVINCES) in ([], [code]), path
        assert told(browser.ask(addresses(code)[-1]).body, PROVINCES) == [code]


def test_no_socket_is_sent_a_figure_of_another_province(served: Atlas, provider: Provider) -> None:
    """Pages as they come over the socket; a province taken away is gone at the next message."""
    file = served.folder / "roles.toml"
    before, query = file.read_text(encoding="utf-8"), urlencode(REPORTED)
    browser = served.signed(provider, "editor-30")
    with test_revoked.page(served, browser) as socket:
        for name in ("progress", "", "province", "compare"):
            came = told(test_revoked.run(socket, name=name, query=f"{query}&area=30"), PROVINCES)
            assert came in ([], ["30"]), name
            assert came or name != "progress"
        file.write_text(before.replace("office-30", "office-99"), encoding="utf-8")
        try:
            came = told(test_revoked.run(socket, name="progress", query="area=30"), PROVINCES)
        finally:
            file.write_text(before, encoding="utf-8")
        assert not came


def test_the_default_report_is_of_two_releases(served: Atlas, provider: Provider) -> None:
    """Also for who sees a part: the one before is none of the same."""
    answer = served.signed(provider, "editor-30").ask("/export/edition.pdf?area=30&lang=en")
    assert answer.status == 200, answer.text
    lines = {(one.post, one.subject) for one in trail.lines(served.folder)}
    assert ("editor-30", "/export/edition.pdf") in lines


def test_who_has_no_province_is_sent_none(served: Atlas, provider: Provider) -> None:
    browser = served.signed(provider, VIEWER)
    for path in addresses("30"):
        assert not told(browser.ask(path, **HTML).body, PROVINCES), path


def test_files_say_what_is_left_out(served: Atlas, provider: Provider) -> None:
    browser = served.signed(provider, "editor-30")
    text = f"/api/v1/tables?{urlencode(REPORTED)}&format="
    for path in (f"{text}csv", f"{text}json", f"{text}geojson", "/api/v1/profiles/30?lang=en"):
        assert "Nakhon Ratchasima alone; those of other places" in browser.ask(path).text, path
    whole = served.signed(provider, PUBLISHER).ask(f"{text}csv").text
    assert "In this release you see" not in whole


def test_an_id_of_what_another_one_sees_opens_nothing(served: Atlas, provider: Provider) -> None:
    """The id of the whole release, or of another province's part, in an address."""
    browser = served.signed(provider, "editor-30")
    whole = json.loads(browser.ask("/healthz").text)["release"]
    other = part.Part(frozenset({REPORTS}), frozenset({"31"})).tail
    for identity in (whole + other, f"{whole}~", f"{whole}~r"):
        for kind in ("pdf", "pptx", "zip"):
            answer = browser.ask(f"/export/edition.{kind}?area=31&after={identity}")
            assert answer.status == 400, answer.text
            assert not told(answer.body, PROVINCES)
    assert browser.ask(f"/export/edition.pdf?area=31&after={whole}").status == 200


def _texts(app: AppTest) -> bytes:
    """Everything that a page was sent, as the browser gets it."""
    return b"".join(
        proto.SerializeToString() for one in app if (proto := getattr(one, "proto", None))
    )


@contextmanager
def _pages_of(release: Release, code: str) -> Iterator[None]:
    """Pages are looked at by the editor of a province, "" being who has none."""
    held = own(Held(frozenset({EDITOR}), frozenset(filter(None, {code}))))
    part.whose(lambda: Eyes(frozenset({release.id}), frozenset({REPORTS}), held))
    try:
        yield
    finally:
        part.whose()


def test_no_page_says_a_figure_of_another_province(release: Release) -> None:
    met = set()
    for code in SOME[:2]:
        with _pages_of(release, code):
            for one in PAGES:
                app = page(one.path, **REPORTED, area=code)
                assert not app.exception, (one.path, app.exception)
                found = told(_texts(app), PROVINCES)
                assert found in ([], [code]), one.path
                met |= {one.path} if found else set()
    assert "progress" in met


def test_it_is_said_what_is_left_out(release: Release) -> None:
    said = {}
    for code in ("30", ""):
        with _pages_of(release, code):
            app = page("progress", lang="en")
        said[code] = [one.value for one in app.info]
    reports = "reports of ThaiQM, of the Logbook and of complaints"
    assert (
        f"In this release you see {reports} of Nakhon Ratchasima alone; those of other places are "
        "left out, of sums too."
    ) in said["30"]
    assert (
        f"In this release you see {reports} of no province; they are left out of sums, too."
    ) in said[""]
    assert seen.told(release, "en") == seen.told(release, "th") == ""
    assert not [one for one in page("progress", lang="en").info if "In this release" in one.value]
