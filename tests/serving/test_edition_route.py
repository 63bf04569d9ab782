"""`/export/edition.…`: the report by its address, and why there is none."""

from __future__ import annotations

import io
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pypdfium2
import pytest
from pptx import Presentation
from starlette.testclient import TestClient

from briefing.making import work
from briefing.report import files, route
from briefing.report.request import EditionRequest, read
from data.stored.library import Library
from tests import editions

PAIR = {"before": "", "after": ""}


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A data folder with a later release in force."""
    folder = tmp_path_factory.mktemp("editions")
    editions.stored(folder)
    with editions.in_use(folder) as found:
        yield found


@pytest.fixture
def drawn_here(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """Files made in this process, which has the releases at hand; which those were."""
    made: list[tuple[str, str]] = []

    async def here(request: EditionRequest, kind: str, size: str, key: str) -> bytes:
        made.append((request.area, kind))
        return work.make(request, kind, size)

    monkeypatch.setattr(route.route, "made", here)
    return made


def test_without_a_release_before_it_says_so(client: TestClient) -> None:
    answer = client.get(route.PATHS["pdf"])
    assert answer.status_code == 400
    assert "nothing to compare it with" in answer.text
    assert "ไม่มีอะไรให้เทียบ" in answer.text


def test_files_of_a_province(
    client: TestClient, shelf: Library, drawn_here: list[tuple[str, str]]
) -> None:
    query = {"area": "55", "lang": "en"}
    answer = client.get(route.PATHS["pdf"], params=query)
    assert (answer.status_code, answer.headers["content-type"]) == (200, "application/pdf")
    assert len(pypdfium2.PdfDocument(answer.content)) == 2
    again = client.get(
        route.PATHS["pdf"], params=query, headers={"if-none-match": answer.headers["etag"]}
    )
    assert (again.status_code, again.content) == (304, b"")
    deck = client.get(route.PATHS["pptx"], params=query)
    assert deck.headers["content-type"] == work.MEDIA[work.PPTX]
    assert len(Presentation(io.BytesIO(deck.content)).slides) == 2
    assert drawn_here == [("55", "pdf"), ("55", "pptx")]
    request = read(query)
    assert answer.headers["content-disposition"].endswith(f'"{request.file_name}.pdf"')
    assert work.make(request, work.PDF) == work.make(request, work.PDF)


@pytest.mark.parametrize(
    ("query", "culprit"),
    [
        ({"area": "99"}, "area"),
        ({"area": "5505"}, "area"),
        ({"lang": "de"}, "lang"),
        ({"size": "1"}, "size"),
        ({"before": "000000000000"}, "there is no release 000000000000"),
        ({"before": "<script>"}, "there is no release <script>"),
    ],
)
@pytest.mark.parametrize("kind", ["pdf", "pptx"])
def test_a_wrong_parameter_is_refused_by_name(
    client: TestClient, shelf: Library, kind: str, query: dict[str, str], culprit: str
) -> None:
    answer = client.get(route.PATHS[kind], params=query)
    assert answer.status_code == 400
    assert culprit in answer.text
    assert answer.headers["content-type"].startswith("text/plain")


def test_the_same_release_twice_is_refused(client: TestClient, shelf: Library) -> None:
    identity = read({}).after
    answer = client.get(route.PATHS["pdf"], params={"before": identity, "after": identity})
    assert answer.status_code == 400
    assert "choose two that are not the same" in answer.text


def test_all_provinces_are_made_in_the_background(
    client: TestClient, shelf: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    few = route.batch.provinces
    monkeypatch.setattr(route.batch, "provinces", lambda *asked: few(*asked)[:2])
    monkeypatch.setattr(route.jobs, "folder", lambda: tmp_path)
    told = client.get(route.PATHS["zip"], params={"kind": "png"})
    assert (told.status_code, told.text[:5]) == (400, "kind:")
    waiting = client.get(route.PATHS["zip"])
    assert waiting.status_code == 202
    assert waiting.headers["retry-after"] == route.WAIT
    while (answer := client.get(route.PATHS["zip"])).status_code == 202:
        time.sleep(0.2)
    assert answer.status_code == 200
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        names = archive.namelist()
        assert [name[:2] for name in names] == ["10", "11"]
        request = read({}).but(area="10")
        assert archive.read(names[0]) == files.made(
            request, "pdf", work.digest(request, "pdf", work.DEFAULT_SIZE)
        )
