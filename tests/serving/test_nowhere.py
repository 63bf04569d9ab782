"""Addresses that nothing lies at are told in the language asked for, and answered 404."""

from __future__ import annotations

import re
from types import SimpleNamespace

import pytest
from starlette.testclient import TestClient

from app import BUNDLE
from data.stored import store
from data.stored.damage import DamagedRelease
from serving import nowhere
from ui.site import PAGES
from wording.bundle import texts

NO_PAGES = ["/story", "/foo", "/plan/x", "/admin", "/province/55", "/index", "/a//b", "/น่าน"]
NO_FILES = [
    "/export/unknown.png", "/export/card.png", "/export/", "/index.html", "/robots.txt",
    "/static/none.js", "/static/js/index.0000.js", "/static/", "/static/js/",
    "/favicon.png/x.png",
]  # fmt: skip


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("path", NO_PAGES)
def test_an_unknown_page_is_told_on_one_of_ours(client: TestClient, path: str, lang: str) -> None:
    answer = client.get(path, params={"lang": lang}, follow_redirects=False)
    assert answer.status_code == 404
    assert answer.headers["content-type"].startswith("text/html")
    assert f'<html lang="{lang}">' in answer.text
    assert texts(lang)("nowhere-title") in answer.text
    assert f'href="/?lang={lang}"' in answer.text
    assert "<script" not in answer.text
    assert not re.findall(r"""(?:src|href|url)\(?=?["']?https?:""", answer.text)
    words = re.sub(r"<style>.*?</style>|<nav>.*?</nav>|<[^>]*>", "", answer.text, flags=re.DOTALL)
    foreign = "[A-Za-z]" if lang == "th" else "[ก-๙]"
    assert not re.search(foreign, words.replace("<!doctype html>", "")), words


def test_without_a_language_or_with_an_unknown_one_it_is_the_default(client: TestClient) -> None:
    assert client.get("/story").text == client.get("/story?lang=xx").text
    assert '<html lang="th">' in client.get("/story").text


@pytest.mark.parametrize("lang", ["th", "en"])
@pytest.mark.parametrize("path", NO_FILES)
def test_an_unknown_file_is_told_in_a_line(client: TestClient, path: str, lang: str) -> None:
    answer = client.get(path, params={"lang": lang}, follow_redirects=False)
    assert (answer.status_code, answer.text) == (404, texts(lang)("nowhere-file"))
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"


@pytest.mark.parametrize(
    "path",
    [*(f"/{page.path}" for page in PAGES), "/_stcore/health", "/_stcore/host-config", "/healthz",
     "/favicon.png", "/manifest.json", "/province/", "/api/v1/", "/export/slide.png?size=480x270"],
)  # fmt: skip
def test_what_there_is_is_answered(client: TestClient, path: str) -> None:
    assert client.get(path).status_code == 200


def test_streamlits_own_files_are_answered(client: TestClient) -> None:
    for name in sorted(BUNDLE.names)[::25]:
        assert client.get(f"/static/{name}").status_code == 200, name


def test_nothing_is_told_of_pages_that_need_a_right(client: TestClient) -> None:
    assert client.get("/admin").text == client.get("/story").text


def test_the_words_of_training_stand_on_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(store, "active", lambda: SimpleNamespace(mark=lambda lang: f"! {lang} !"))
    page = nowhere.on_a_page("en").body.decode()
    assert page.count("! en !") == 3


def test_on_a_damaged_release_it_is_told_alike(monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged() -> None:
        raise DamagedRelease("areas.parquet", "nothing", "a file")

    monkeypatch.setattr(store, "active", damaged)
    assert texts("en")("nowhere-title") in nowhere.on_a_page("en").body.decode()


def test_the_icon_that_browsers_ask_for_by_themselves_is_no_fault(client: TestClient) -> None:
    answer = client.get("/favicon.ico")
    assert (answer.status_code, answer.content) == (204, b"")
