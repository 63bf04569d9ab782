"""A release that cannot be read, in every way: a sentence of one language, wherever it is asked."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from starlette.applications import Starlette
from starlette.testclient import TestClient
from streamlit.components.v2.component_manager import BidiComponentManager

import settings
from briefing import route as slides
from briefing.report import route as reports
from data.stored import release
from data.stored.manifest import identity_of
from serving import health
from serving.people import asking
from tests.cli.run import atlas
from tests.serving.api.reached import interface
from tests.ui.conftest import components, run_page
from ui.single import route as maps
from ui.site import NATIONAL, SOURCES

__all__ = ["components"]
FIGURES = "figures.parquet"
TECHNICAL = {"sha256", "pip", "install", "r", "requirements-remote.txt", "file", "s3", "https"}
"""Words that a Thai sentence may hold beside names of files and addresses."""
FILES = [slides.PATH, *reports.PATHS.values(), maps.PATH]


def _nothing(_: Path) -> None:
    """The folder as it is: empty."""


def _missing(folder: Path) -> None:
    _whole(folder)
    (folder / FIGURES).unlink()


def _flipped(folder: Path) -> None:
    _whole(folder)
    content = bytearray((folder / FIGURES).read_bytes())
    content[len(content) // 2] ^= 0x40
    (folder / FIGURES).write_bytes(content)


def _cut(folder: Path) -> None:
    _whole(folder)
    (folder / FIGURES).write_bytes((folder / FIGURES).read_bytes()[:-10])


def _cut_manifest(folder: Path) -> None:
    _whole(folder)
    text = (folder / "manifest.json").read_text(encoding="utf-8")
    (folder / "manifest.json").write_text(text[:-100], encoding="utf-8")


def _altered(folder: Path) -> None:
    _stated(folder, lambda manifest: manifest, told="0")


def _newer(folder: Path) -> None:
    _stated(folder, lambda manifest: manifest | {"format": 99})


def _without_entries(folder: Path) -> None:
    def without(manifest: dict[str, object]) -> dict[str, object]:
        files = manifest["files"]
        assert isinstance(files, dict)
        return manifest | {"files": {name: files[name] for name in files if name != FIGURES}}

    _stated(folder, without)


def _unknown_catalogue(folder: Path) -> None:
    _stated(folder, lambda manifest: manifest | {"periods": "of another kind"})


def _whole(folder: Path) -> None:
    shutil.copytree(release.EMBEDDED, folder, dirs_exist_ok=True)


def _stated(
    folder: Path, change: Callable[[dict[str, object]], dict[str, object]], told: str = ""
) -> None:
    _whole(folder)
    path = folder / "manifest.json"
    manifest = change(json.loads(path.read_text(encoding="utf-8")))
    manifest["release"] = told or identity_of(manifest)
    path.write_text(json.dumps(manifest), encoding="utf-8")


KINDS = (
    _nothing, _missing, _flipped, _cut, _cut_manifest, _altered, _newer, _without_entries,
    _unknown_catalogue,
)  # fmt: skip
ADDRESSES = (
    "https://127.0.0.1:9/release", "s3://", "nonsense://x",
    "file://elsewhere/x", "file:///no/such/folder", "/no/such/folder",
)  # fmt: skip


@pytest.fixture(params=[*KINDS, *ADDRESSES], ids=lambda one: getattr(one, "__name__", one))
def place(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """Where the release in force is said to lie, and cannot be read."""
    found = request.param
    if callable(found):
        found(tmp_path)
        found = str(tmp_path)
    monkeypatch.setenv(settings.RELEASE.name, found)
    return found


def of_one_language(text: str, lang: str, place: str) -> bool:
    """Whether all words of a sentence are of a language, names of files and addresses apart."""
    if not text.strip():
        return False
    thai = re.search("[ก-๙]", text)
    if lang == "en":
        return not thai
    text = text.replace("\u2060", "")  # what keeps an address from being a link
    rest = re.sub(r"[\w/]+\.(parquet|json(\.gz)?)", "", text.replace(place, ""))
    found = set(re.findall(r"[A-Za-z][\w.-]*", re.sub(r"\b[0-9a-f]{12}\b", "", rest)))
    return bool(thai) and found <= TECHNICAL


@pytest.mark.parametrize("lang", ["th", "en"])
def test_pages_files_and_programs_say_so_in_the_language_asked_for(
    place: str, lang: str, components: BidiComponentManager
) -> None:
    for page in (NATIONAL, SOURCES):
        app = run_page(components, page, lang=lang)
        assert not app.exception
        [told] = app.error
        assert of_one_language(told.value, lang, place), told.value
    routes = [*slides.routes(), *reports.routes(asking.hidden), *maps.routes(), *health.routes()]
    files = Starlette(routes=routes)
    with TestClient(files, base_url="http://localhost") as client:
        for path in FILES:
            answer = client.get(path, params={"lang": lang})
            kind = answer.headers["content-type"]
            assert (answer.status_code, kind) == (503, "text/plain; charset=utf-8"), path
            assert answer.headers["content-language"] == lang
            assert of_one_language(answer.text, lang, place), (path, answer.text)
        answer = client.get("/healthz", params={"lang": lang})
    assert (answer.status_code, answer.json()["status"]) == (503, "damaged")
    assert of_one_language(answer.json()["message"], lang, place), answer.json()
    problem = interface().ask("/tables", lang=lang)
    assert problem.status_code == 503
    for name in ("title", "detail", "expected", "remedy"):
        assert of_one_language(problem.json()[name], lang, place), problem.json()[name]


def test_commands_end_with_the_sentence(place: str) -> None:
    ended = atlas("table", "--level", "country")
    thai, _, english = ended.said.partition(" / ")
    assert (ended.returncode, ended.stdout) == (1, b"")
    assert of_one_language(thai, "th", place), thai
    assert english
