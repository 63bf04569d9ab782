"""A release at an address, kept near by hash: verified, and still read when the store is away."""

from __future__ import annotations

from pathlib import Path

import pytest

import settings
from data.stored import near, release, remote
from data.stored.damage import DamagedRelease
from tests.tabulating.bucket import NEEDED, Server

PLACE = "s3://records/release"


@pytest.fixture
def small(tmp_path: Path, write_small) -> Path:
    write_small(tmp_path / "small")
    return tmp_path / "small"


@pytest.fixture
def asked(small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is asked of a store that has the small release, and is away once `away` was asked."""
    monkeypatch.setenv(settings.DATA.name, str(tmp_path / "data"))
    names: list[str] = []

    def read(name: str) -> bytes:
        names.append(name)
        if "away" in names:
            raise ConnectionError(name)
        return (small / name).read_bytes()

    monkeypatch.setattr(remote, "reader", lambda _: read)
    return names


def test_the_second_time_only_the_manifest_is_asked_for(asked: list[str], small: Path) -> None:
    first = release.load_release(PLACE).id
    assert len(asked) > 2
    asked.clear()
    assert release.load_release(PLACE).id == first
    assert asked == ["manifest.json"]


def test_a_store_that_went_away_is_done_without(asked: list[str]) -> None:
    first = release.load_release(PLACE).id
    asked.append("away")
    assert release.load_release(PLACE).id == first
    with pytest.raises(DamagedRelease):
        release.load_release("s3://records/other")


def test_a_copy_that_is_damaged_is_fetched_again_and_never_shown(
    asked: list[str], tmp_path: Path
) -> None:
    first = release.load_release(PLACE).id
    copies = [one for one in (tmp_path / "data" / near.FOLDER).iterdir() if not one.suffix]
    for copy in copies:
        copy.write_bytes(copy.read_bytes()[:-1] + b"x")
    asked.clear()
    assert release.load_release(PLACE).id == first
    assert len(asked) == 1 + len(copies)
    for copy in copies:
        copy.write_bytes(b"damaged")
    asked.append("away")
    with pytest.raises(DamagedRelease):
        release.load_release(PLACE)


def test_what_the_store_says_is_verified_and_not_kept_where_it_is_wrong(
    asked: list[str], small: Path, tmp_path: Path
) -> None:
    (small / "areas.parquet").write_bytes(b"another")
    with pytest.raises(DamagedRelease, match=r"areas\.parquet"):
        release.load_release(PLACE)
    kept = (tmp_path / "data" / near.FOLDER).iterdir()
    assert b"another" not in {one.read_bytes() for one in kept}


def test_a_manifest_that_names_a_path_as_a_hash_reaches_nothing(tmp_path: Path) -> None:
    content = b'{"files": {"areas.parquet": {"sha256": "../../secret"}}}'
    read = near.reader(PLACE, lambda _: content, tmp_path)
    assert read("manifest.json") == read("areas.parquet") == content
    assert not (tmp_path / near.FOLDER).exists()


def test_where_no_copy_can_be_kept_the_store_is_read(asked: list[str], tmp_path: Path) -> None:
    (tmp_path / "data").write_text("no folder")
    read = near.reader(PLACE, remote.reader(PLACE), tmp_path / "data")
    assert read("manifest.json")


@NEEDED
def test_a_bucket_of_a_real_server_is_read_and_then_done_without(
    small: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    pytest.importorskip("obstore")
    (tmp_path / "server").mkdir()
    server = Server(tmp_path / "server")
    try:
        for name, value in server.environment().items():
            monkeypatch.setenv(name, value)
        monkeypatch.setenv(settings.DATA.name, str(tmp_path / "data"))
        server.put(small, "release")
        first = release.load_release(PLACE).id
    finally:
        server.ended()
    assert release.load_release(PLACE).id == first
