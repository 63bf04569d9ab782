"""Many slides: whole files are kept, broken ones made again, cancelling loses nothing."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from PIL import Image

import settings
from briefing.making import batch, jobs, pool, work
from briefing.making.job import Job
from briefing.request import WrongRequest
from data.stored import store
from tests.briefing.conftest import request_of


@pytest.fixture(scope="module")
def drawing() -> Iterator[pool.Pool]:
    """One worker for these tests."""
    workers = pool.Pool(1)
    yield workers
    workers.close()


def order_of(*areas: str, kind: str = work.PNG) -> batch.Order:
    return batch.Order(
        tuple(request_of(template="follow_up", area=area) for area in areas), kind, "480x270"
    )


def test_every_province_is_an_order_of_seventy_seven() -> None:
    requests = batch.provinces(request_of(template="province", area="30"), store.active())
    assert len({request.area for request in requests}) == 77
    assert len(batch.Order(requests).files()) == 77


@pytest.fixture(scope="module")
def made(drawing: pool.Pool, tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    folder = tmp_path_factory.mktemp("slides")
    return batch.run(order_of("83", "58"), folder, lambda *_: None, drawing=drawing)


def test_files_are_whole_pictures_named_after_their_area(made: list[Path]) -> None:
    assert [path.name[:2] for path in made] == ["83", "58"]
    for path in made:
        with Image.open(path) as picture:
            assert picture.size == (480, 270)


def test_no_other_file_is_left(made: list[Path]) -> None:
    assert sorted(made[0].parent.iterdir()) == sorted(made)


def test_finished_files_are_kept_and_broken_ones_made_again(
    made: list[Path], drawing: pool.Pool
) -> None:
    kept, broken = made
    before = kept.stat().st_mtime_ns
    content = broken.read_bytes()
    broken.write_bytes(content[: len(content) // 2])
    steps: list[tuple[int, int]] = []
    batch.run(order_of("83", "58"), kept.parent, lambda *step: steps.append(step), drawing=drawing)
    assert kept.stat().st_mtime_ns == before
    assert broken.read_bytes() == content
    assert steps == [(1, 2), (2, 2)]


@pytest.mark.parametrize("kept", [0, 1, 1000, -20, -1])
def test_a_picture_cut_short_is_not_whole(made: list[Path], tmp_path: Path, kept: int) -> None:
    digest = work.digest(request_of(template="follow_up", area="83"), work.PNG, "480x270")
    assert batch.whole(made[0], digest)
    (tmp_path / "a.png").write_bytes(made[0].read_bytes()[:kept])
    assert not batch.whole(tmp_path / "a.png", digest)


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9])
def test_a_picture_with_one_bit_turned_is_not_whole(
    made: list[Path], tmp_path: Path, share: float
) -> None:
    content = bytearray(made[0].read_bytes())
    content[int(len(content) * share)] ^= 1
    (tmp_path / "a.png").write_bytes(content)
    digest = work.digest(request_of(template="follow_up", area="83"), work.PNG, "480x270")
    assert not batch.whole(tmp_path / "a.png", digest)


def test_a_picture_of_something_else_is_not_whole(made: list[Path]) -> None:
    other = work.digest(request_of(template="follow_up", area="10"), work.PNG, "480x270")
    assert not batch.whole(made[0], other)
    assert not batch.whole(made[0].with_name("absent.png"), other)


def test_a_deck_is_whole_with_every_part_intact(tmp_path: Path) -> None:
    request = request_of(template="follow_up", area="83")
    path, digest = tmp_path / "a.pptx", work.digest(request, work.PPTX)
    path.write_bytes(work.make(request, work.PPTX))
    assert batch.whole(path, digest)
    assert not batch.whole(path, "another")
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 255
    path.write_bytes(content)
    assert not batch.whole(path, digest)


def test_cancelling_keeps_what_is_finished(drawing: pool.Pool, tmp_path: Path) -> None:
    done: list[int] = []
    with pytest.raises(batch.Cancelled):
        batch.run(
            order_of("83", "58", "30", "10", "55", "96"),
            tmp_path,
            lambda number, _: done.append(number),
            cancelled=lambda: bool(done and done[-1] >= 1),
            drawing=drawing,
        )
    assert 1 <= len(list(tmp_path.glob("*.png"))) < 6
    assert not list(tmp_path.glob(".*"))


def test_an_archive_holds_all_files_and_is_the_same_each_time(
    made: list[Path], tmp_path: Path
) -> None:
    first = batch.archive(made, tmp_path / "a.zip").read_bytes()
    assert batch.archive(made, tmp_path / "b.zip").read_bytes() == first
    with zipfile.ZipFile(io.BytesIO(first)) as packed:
        assert packed.namelist() == [path.name for path in made]
        assert packed.testzip() is None


def test_a_refusal_in_a_worker_is_the_same_refusal_here(drawing: pool.Pool) -> None:
    future = drawing.make(request_of(template="tambons", area="TH"), work.PPTX)
    with pytest.raises(WrongRequest, match=r"an area of this level: province \(template tambons\)"):
        future.result()


def test_too_many_waiting_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pool, "MOST_WAITING", 0)
    with pytest.raises(pool.Busy, match="try again"):
        pool.Pool(1).make(request_of(), work.PNG)


def test_a_job_reports_until_its_archive_is_there(
    drawing: pool.Pool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.EXPORTS.name, str(tmp_path))
    monkeypatch.setattr(pool, "shared", lambda: drawing)
    order = order_of("83", "58")
    assert jobs.known(order) is None
    job = jobs.order(order)
    job.join(120)
    assert (job.state, job.done, job.total) == ("done", 2, 2)
    assert jobs.order(order) is job is jobs.known(order)
    with zipfile.ZipFile(job.zipped) as packed:
        assert len(packed.namelist()) == 2


def test_a_cancelled_job_can_be_given_again(
    drawing: pool.Pool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.EXPORTS.name, str(tmp_path))
    monkeypatch.setattr(pool, "shared", lambda: drawing)
    order = order_of("30", "55", "96")
    job = jobs.order(order)
    job.cancel()
    job.join(120)
    assert job.state == "cancelled"
    again = jobs.order(order)
    again.join(120)
    assert (again.state, again is job) == ("done", False)


def test_a_job_that_cannot_write_says_so(
    drawing: pool.Pool, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(pool, "shared", lambda: drawing)
    (tmp_path / "taken").write_text("a file where the folder should be")
    job = Job(order_of("83"), tmp_path / "taken")
    job.start()
    job.join(120)
    assert (job.state, job.failure) == ("failed", "disk")


def test_orders_are_told_apart_by_more_than_a_checksum(monkeypatch: pytest.MonkeyPatch) -> None:
    order = order_of("30")
    names = []
    for digest in ("plumless", "buckeroo"):  # the same CRC-32
        monkeypatch.setattr(batch.work, "digest", lambda *_, digest=digest: digest)
        names.append(order.id)
    assert len(set(names)) == 2
    assert len(names[0].partition("-")[0]) == 64
