"""The release is made by the importers of real files, the same for the same seed to the byte."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.people import rights, trail
from data.stored import keys, plans, training
from data.stored import release as stored
from data.stored.library import Library
from data.stored.pointer import EMBEDDED
from data.stored.release import Release, load_release
from releases.training import make, rule
from tests import shared
from tests.cli.run import atlas
from tests.recount.extent import WHOLE
from tests.training.conftest import WORDS

SEED = 7


@pytest.fixture(scope="module", autouse=True)
def small(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """What stands for the release that the program carries: six survey units of our own making."""
    folder = tmp_path_factory.mktemp("small")
    with pytest.MonkeyPatch.context() as patch:
        if not WHOLE:
            patch.setattr(stored, "EMBEDDED", shared.small())
        yield folder


@pytest.fixture(scope="module")
def written(small: Path) -> Release:
    """The release made in a folder."""
    make.write(small / "made", SEED)
    return load_release(small / "made")


def contents(folder: Path) -> dict[str, bytes]:
    """Every file of a folder."""
    files = [path for path in folder.rglob("*") if path.is_file()]
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


def test_it_holds_a_real_year_a_made_up_one_and_reports(written: Release) -> None:
    base = load_release(stored.EMBEDDED)
    first = base.periods[0]
    assert written.periods == [rule.YEAR, first]
    columns = ["people", "bmn_poor", "target_poor"]
    assert written.figures("tambon", first)[columns].equals(base.figures("tambon", first)[columns])
    assert {log["importer"] for log in written.manifest["imports"]} >= {"tpmap", "thaiqm"}
    assert written.years("qm_problems", "district")


def test_it_says_what_it_is_and_nothing_of_when(written: Release) -> None:
    manifest = written.manifest
    assert manifest[training.KEY] == {"rule": rule.NUMBER, "seed": SEED}
    assert written.mark("th") == WORDS
    assert not {"imported_at", keys.FINGERPRINT} & manifest.keys()
    assert not [log for log in manifest["imports"] if make.UNDATED in log]
    assert keys.key_of(written) == keys.BUILT


def test_the_same_seed_gives_the_same_bytes_and_is_stored_with_plans(
    written: Release, small: Path, tmp_path: Path
) -> None:
    shelf = Library(tmp_path)
    identity = make.store(shelf, SEED)
    assert identity == written.id
    assert contents(shelf.folder_of(identity)) == contents(small / "made")
    assert shelf.pointer().active == EMBEDDED
    found, damaged = plans.kept(tmp_path, training=True)
    assert (len(found), damaged) == (2, [])


def test_the_command_stores_it_and_shows_it_where_that_is_said(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ATLAS_DATA", str(tmp_path))
    monkeypatch.delenv("ATLAS_RELEASE", raising=False)
    trail.begin(tmp_path)
    answer = atlas("training", "--seed", str(SEED + 1), "--use")
    assert answer.returncode == 0, answer.said
    active = Library(tmp_path).pointer().active
    assert f"release {active}" in answer.said
    acts = [(line.what, line.details["release"]) for line in trail.lines(tmp_path)]
    assert acts == [(rights.ROLL_BACK, active), (rights.PUBLISH, active)]
    assert atlas("rollback").returncode == 0
    assert Library(tmp_path).pointer().active == EMBEDDED
    assert WORDS in atlas("releases").stdout.decode()
