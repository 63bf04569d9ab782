"""`/export/edition.…`: the report by its address, and why there is none."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from concurrent.futures import Future
from datetime import date
from pathlib import Path

import pandas as pd
import pypdfium2
import pytest
from pptx import Presentation
from starlette.testclient import TestClient

from briefing.making import pool, work
from briefing.report import files, route, statement
from briefing.report.request import EditionRequest, read
from data.stored.library import Library
from tests import editions
from wording import clock


@pytest.fixture(scope="module")
def shelf(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A data folder with a later release in force."""
    folder = tmp_path_factory.mktemp("editions")
    editions.stored(folder)
    pool.shared().close()  # processes know the folder that they were begun with
    with editions.in_use(folder) as found:
        yield found
        pool.shared().close()


@pytest.fixture(autouse=True)
def _one_day(monkeypatch: pytest.MonkeyPatch) -> None:
    """Files tell the day that they were made on: here it does not end while they are compared."""
    monkeypatch.setattr(clock, "today", lambda: date(2026, 11, 27))


@pytest.fixture
def drawn_here(monkeypatch: pytest.MonkeyPatch) -> list[tuple[EditionRequest, str]]:
    """Files made in this process, which has the releases at hand; which those were."""
    made: list[tuple[EditionRequest, str]] = []

    async def here(request: EditionRequest, kind: str, size: str, key: str) -> bytes:
        made.append((request, kind))
        return work.make(request, kind, size)

    monkeypatch.setattr(route.route, "made", here)
    return made


def test_without_a_release_before_it_says_so(client: TestClient) -> None:
    for lang, told in {"en": "nothing to compare it with", "th": "ไม่มีอะไรให้เทียบ"}.items():
        answer = client.get(route.PATHS["pdf"], params={"lang": lang})
        assert answer.status_code == 400
        assert told in answer.text


@pytest.mark.usefixtures("shelf")
@pytest.mark.parametrize("kind", ["pdf", "zip"])
def test_everything_that_is_wrong_is_told_at_once(client: TestClient, kind: str) -> None:
    wrong = {"lang": "fr", "kidn": "x"} | ({"kind": "png"} if kind == "zip" else {"area": "5501"})
    answer = client.get(route.PATHS[kind], params=wrong)
    assert answer.status_code == 400
    assert sorted(line.partition(":")[0] for line in answer.text.splitlines()) == sorted(wrong)


def test_files_of_a_province(
    client: TestClient, shelf: Library, drawn_here: list[tuple[EditionRequest, str]]
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
    assert [(one.area, kind) for one, kind in drawn_here] == [("55", "pdf"), ("55", "pptx")]
    request = read(query)
    assert answer.headers["content-disposition"].endswith(f'"{request.file_name}.pdf"')
    assert work.make(drawn_here[0][0], work.PDF) == answer.content


@pytest.mark.parametrize(
    ("query", "culprit"),
    [
        ({"area": "99"}, "area"),
        ({"area": "5505"}, "area"),
        ({"lang": "de"}, "lang"),
        ({"size": "1"}, "size"),
        ({"before": "000000000000", "lang": "en"}, "there is no release 000000000000"),
        ({"before": "<script>", "lang": "en"}, "there is no release <script>"),
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
    query = {"before": identity, "after": identity, "lang": "en"}
    answer = client.get(route.PATHS["pdf"], params=query)
    assert answer.status_code == 400
    assert "choose two that are not the same" in answer.text


class Here:
    """What draws in this process, which has the releases at hand."""

    number = 1

    def make(self, request: EditionRequest, kind: str, size: str) -> Future[bytes]:
        """A file that is made already."""
        future = Future[bytes]()
        future.set_result(work.make(request, kind, size))
        return future


def test_all_provinces_are_made_in_the_background(
    client: TestClient, shelf: Library, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    few = route.batch.provinces
    monkeypatch.setattr(route.batch, "provinces", lambda *asked: few(*asked)[:2])
    monkeypatch.setattr(route.jobs, "folder", lambda: tmp_path)
    monkeypatch.setattr(pool, "shared", Here)
    told = client.get(route.PATHS["zip"], params={"kind": "png"})
    assert (told.status_code, told.text[:5]) == (400, "kind:")
    waiting = client.get(route.PATHS["zip"])
    assert waiting.status_code == 202
    assert waiting.headers["retry-after"] == route.WAIT
    (job,) = [one for one in route.jobs._jobs.values() if one.folder.parent == tmp_path]
    job.join(300)
    answer = client.get(route.PATHS["zip"])
    assert answer.status_code == 200
    with zipfile.ZipFile(io.BytesIO(answer.content)) as archive:
        names = archive.namelist()
        assert [name[:2] for name in names] == ["10", "11"]
        request = read({}, address="").but(area="10")
        assert archive.read(names[0]) == files.made(
            request, "pdf", work.digest(request, "pdf", work.DEFAULT_SIZE)
        )


def test_a_page_is_handed_the_statements_as_they_are(shelf: Library) -> None:
    request = read({"area": "55"})
    found = pd.read_parquet(io.BytesIO(files.made(request, files.ROWS, "")))
    expected = statement.statement(request)
    assert found["part"].tolist() == expected["part"].tolist()
    assert found["after"].tolist() == pytest.approx(expected["after"].tolist(), nan_ok=True)
