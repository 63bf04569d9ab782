"""Records in a bucket give the release that the same files give; what fails is told in words."""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pandas as pd
import pytest

import settings
from cli.console import visible
from data.refusal import Refused
from tabulating import afar, engine, records
from tests.cli.run import Answer, atlas
from tests.tabulating import made
from tests.tabulating.bucket import BUCKET, NEEDED, Server
from tests.tabulating.country import marked_records, of_the_country
from tests.tabulating.line import Line
from tests.tabulating.test_hostile import IDS
from tests.tabulating.test_tabulate import MARK, everything, marked

pytestmark = NEEDED


def tabulated(root: str, folder: Path, name: str, *more: str) -> tuple[Answer, Path]:
    stated = folder / "definition.toml"
    stated.write_text(made.text(), encoding="utf-8")
    out = folder / name / "out"
    return atlas("tabulate", root, "--definition", str(stated), "--out", str(out), *more), out


def every_file(out: Path) -> dict[str, bytes]:
    """The files of a release; of its manifest all but the time, and the id that is of the time."""
    found = {path.relative_to(out).as_posix(): path.read_bytes() for path in everything(out)}
    told = json.loads(found["manifest.json"])
    rest = json.dumps({name: one for name, one in told.items() if name != "release"})
    return found | {"manifest.json": re.sub(r"\d{4}-\d\d-\d\dT[\d:+]+", "", rest).encode()}


Here = Callable[[str], tuple[Path, dict[str, bytes]]]


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> Here:
    """A function from the form of files to a folder of records, and the files of its release."""

    @cache
    def made(form: str) -> tuple[Path, dict[str, bytes]]:
        place = tmp_path_factory.mktemp(form)
        root = of_the_country(8).written(place / "records", form=form, whole=False)
        answer, out = tabulated(str(root), place, "here")
        assert answer.returncode == 0, answer.said
        return root, every_file(out)

    return made


@pytest.mark.parametrize("form", ["parquet", "csv"])
def test_a_bucket_gives_the_release_of_the_same_files_to_the_byte(
    let_in: Server, tmp_path: Path, here: Here, form: str
) -> None:
    root, expected = here(form)
    let_in.put(root, f"{form}/of 2562/ก")
    there, second = tabulated(f"s3://{BUCKET}/{form}/of 2562/ก", tmp_path, "there")
    assert there.returncode == 0, there.said
    assert len(expected) > 3
    assert every_file(second) == expected
    assert let_in.secret not in there.said + json.dumps(str(every_file(second)))


def test_patterns_mean_in_a_bucket_what_they_mean_in_a_folder(
    let_in: Server, tmp_path: Path
) -> None:
    root = of_the_country(3).written(tmp_path / "records", whole=False)
    let_in.put(root, "patterns")
    bucket = afar.Bucket.of(f"s3://{BUCKET}/patterns/")
    for pattern in (
        "persons",
        "persons/*",
        "**/*.parquet",
        "*sons",
        "persons/83.parquet",
        "p",
        "*",
    ):
        expected = [one.relative_to(root).as_posix() for one in records._files(root, pattern)]
        assert [one.below for one in records._files(bucket, pattern)] == expected, pattern


@pytest.mark.parametrize("form", ["parquet", "csv"])
def test_hostile_headers_are_refused_before_a_byte_of_a_column_is_read(
    let_in: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    found = of_the_country(4)
    for row in found.people:
        row["cid"] = 1
    root = found.written(tmp_path / "records")
    path = root / "persons" / "all.parquet"
    wide = pd.read_parquet(path)
    wide = pd.concat([wide] * 2000, ignore_index=True)
    wide["noise"] = pd.Series(range(len(wide))) * 7919 % 1_000_003
    wide.to_parquet(path)
    if form == "csv":
        path.unlink()
        path = path.with_suffix(".csv")
        wide.to_csv(path, index=False)
    size = path.stat().st_size
    let_in.put(root, f"hostile-{form}")
    asked: list[int] = []
    piece = afar.Bucket.piece

    def counted(bucket: afar.Bucket, one: afar.Object, start: int, end: int) -> bytes:
        if one.below.startswith("persons"):
            asked.append(end - start)
        return piece(bucket, one, start, end)

    monkeypatch.setattr(afar.Bucket, "piece", counted)
    answer, out = tabulated(f"s3://{BUCKET}/hostile-{form}", tmp_path, "out")
    assert answer.returncode == 1
    assert "citizen numbers" in answer.said
    assert 0 < sum(asked) < size / 2
    assert not out.exists()


def test_hostile_values_are_refused(let_in: Server, tmp_path: Path) -> None:
    found = of_the_country(4)
    root = found.written(tmp_path / "records", form="csv")
    path = root / "persons" / "all.csv"
    people = pd.read_csv(path)
    people.assign(note=[IDS[n % len(IDS)] for n in range(len(people))]).to_csv(path, index=False)
    let_in.put(root, "values")
    answer, _ = tabulated(f"s3://{BUCKET}/values", tmp_path, "out")
    assert answer.returncode == 1
    assert "citizen numbers" in answer.said
    assert not any(one in answer.said for one in IDS)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("s3://", "no address of a folder"),
        ("s3://A", "no address of a folder"),
        ("s3://no-such-bucket/x", "no such bucket"),
        (f"s3://{BUCKET}/nothing", "no files of this table"),
    ],
)
def test_what_is_not_there_is_told(let_in: Server, tmp_path: Path, address: str, told: str) -> None:
    answer, _ = tabulated(address, tmp_path, "out")
    assert (answer.returncode, told in answer.said) == (1, True), answer.said


@pytest.mark.parametrize("which", [settings.S3_KEY.name, settings.S3_SECRET.name])
@pytest.mark.parametrize("value", ["AKIAWRONGWRONGWRONG1", ""])
def test_a_key_that_is_wrong_or_missing_is_told_and_not_shown(
    let_in: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, which: str, value: str
) -> None:
    monkeypatch.setenv(which, value)
    answer, _ = tabulated(f"s3://{BUCKET}/parquet", tmp_path, "out")
    assert answer.returncode == 1
    assert "does not let us" in answer.said
    assert "ไม่ให้ดูรายการหรืออ่าน" in answer.said
    shown = answer.said + visible(atlas("settings").stdout.decode())
    assert not any(one in shown for one in (let_in.key, let_in.secret, "AKIAWRONG"))


def test_a_connection_that_breaks_now_and_then_is_taken_up_again(
    let_in: Server, tmp_path: Path, here: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(afar, "PAUSES", (0.01,) * 8)
    root, expected = here("parquet")
    let_in.put(root, "broken")
    with Line(let_in.port) as line:
        monkeypatch.setenv(settings.S3_SERVER.name, line.address)
        line.breaks_every = 3
        answer, second = tabulated(f"s3://{BUCKET}/broken", tmp_path, "there")
    assert line.broken > 2
    assert answer.returncode == 0, answer.said
    assert every_file(second) == expected


def test_a_connection_that_is_lost_is_told_and_the_run_goes_on_afterwards(
    let_in: Server, tmp_path: Path, here: Here, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(afar, "PAUSES", (0.01,))
    root, expected = here("parquet")
    let_in.put(root, "lost")
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    with Line(let_in.port) as line:
        monkeypatch.setenv(settings.S3_SERVER.name, line.address)
        line.breaks_after = 30
        answer, out = tabulated(f"s3://{BUCKET}/lost", tmp_path, "there")
        assert answer.returncode == 1
        assert "the connection was lost; it was asked 2 times" in answer.said
        assert "การเชื่อมต่อขาด" in answer.said
        assert not out.exists()
        assert list(everything(temporary)) == []
        line.breaks_after = 0
        answer, out = tabulated(f"s3://{BUCKET}/lost", tmp_path, "there")
    assert answer.returncode == 0, answer.said
    assert every_file(out) == expected


def test_a_file_that_is_changed_meanwhile_is_told(let_in: Server, tmp_path: Path) -> None:
    let_in.put(of_the_country(5).written(tmp_path / "records"), "changed")
    bucket = afar.Bucket.of(f"s3://{BUCKET}/changed")
    files = records.found(bucket, made.definition())
    let_in.put(of_the_country(6).written(tmp_path / "others"), "changed")
    changed = pytest.raises(Refused, match="changed or removed while it was read")
    with engine.duckdb("300MB", threads=1) as opened, changed, records.watched(bucket):
        records.looked_over(opened, files, made.definition())


def test_nothing_of_a_record_is_on_any_disk_afterwards(
    let_in: Server, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    temporary, home = tmp_path / "temporary", tmp_path / "home"
    temporary.mkdir()
    home.mkdir()
    monkeypatch.setenv("TMPDIR", str(temporary))
    monkeypatch.setenv("HOME", str(home))
    let_in.put(marked_records(9).written(tmp_path / "records"), "marked")
    answer, out = tabulated(f"s3://{BUCKET}/marked", tmp_path, "out")
    assert answer.returncode == 0, answer.said
    assert marked(temporary, home, out.parent) == []
    assert MARK not in answer.said + answer.stdout.decode()


def test_packages_that_are_missing_are_told_with_what_installs_them(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setitem(__import__("sys").modules, "obstore", None)
    with pytest.raises(Refused, match="requirements-s3-hashes"):
        records.place(f"s3://{BUCKET}/x")
