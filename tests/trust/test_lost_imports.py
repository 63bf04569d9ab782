"""Importers side by side: whatever one reports as done is in force at the end."""

from __future__ import annotations

import os
import subprocess
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

import settings
from data.imports.draft import Options
from data.imports.identity import identity, source
from data.refusal import Refused
from data.stored import damage, release, store, writing
from data.stored.library import Library
from data.stored.merge import stored
from releases import checking, publishing
from releases.outcome import Outcome
from tests import shared
from tests.begun import process
from tests.data import made_up
from tests.data.intake import made
from tests.trust.promise import promise

ROOT = Path(checking.__file__).parents[1]
IMPORTERS = 5

LOOP = """
import sys, time
from pathlib import Path
from data.refusal import Refused
from data.stored import library, store
from data.stored.library import Library
from releases import checking, publishing

TAKEN = "มีการนำเข้าข้อมูลอื่นอยู่"
importer, rounds, folder = sys.argv[1], int(sys.argv[2]), Path(sys.argv[3])

def by_command(path):
    from typer.testing import CliRunner
    from cli import app
    ended = CliRunner().invoke(app, ["import", str(path)])
    if ended.exit_code and TAKEN not in ended.output:
        raise SystemExit(ended.output + repr(ended.exception))
    return ended.exit_code == 0

def by_page(outcome):
    try:
        publishing.publish(outcome, store.in_force, Library(library.default_folder()))
    except Refused as refused:
        if TAKEN not in str(refused):
            raise
        return False
    return True

for one in range(rounds):
    path = folder / f"{importer}-{one}.csv"
    path.write_text(f"code,year,round {importer} {one} index\\n11,2566,{one + 1}\\n")
    outcome = checking.check(path, store.in_force()) if importer != "0" else None
    while not (by_page(outcome) if outcome else by_command(path)):
        time.sleep(0.05 if outcome else 0.4)  # a command reads its file anew
    print(importer, one, flush=True)
"""
"""One importer works as the command does, the others as the page does."""


@pytest.fixture
def shelf(tmp_path, monkeypatch) -> Library:
    """A library whose release in force is a small one."""
    monkeypatch.setenv(settings.DATA.name, str(tmp_path / "data"))
    monkeypatch.delenv(settings.RELEASE.name, raising=False)
    base = release.load_release(shared.small())
    about = {key: base.manifest[key] for key in base.manifest if key not in {"release", "files"}}
    parts = writing.Parts(base.areas.reset_index(), stored(base.table), base.assets, about)
    found = Library(tmp_path / "data")
    with found.writing("test"):
        found.activate(found.add(parts))
    return found


def run_importers(shelf: Library, folder: Path, rounds: int) -> list[tuple[str, str]]:
    """Run the importers at the same time; what each reported as done."""
    environment = os.environ | {settings.DATA.name: str(shelf.folder)}

    def importer(one: int) -> subprocess.CompletedProcess[bytes]:
        return process.ran([LOOP, str(one), str(rounds), str(folder)], environment, "code")

    with ThreadPoolExecutor(IMPORTERS) as running:
        ended = list(running.map(importer, range(IMPORTERS)))
    assert [one.returncode for one in ended] == [0] * IMPORTERS, [one.stderr for one in ended]
    return [tuple(line.split()) for one in ended for line in one.stdout.decode().splitlines()]


@promise(
    "An import reported as done is in force, whoever imports beside it",
    full=50,
    of="rounds of five importers",
    share=25,
)
def test_no_import_is_lost_among_five_importers(shelf: Library, tmp_path: Path, tries: int) -> None:
    done = run_importers(shelf, tmp_path, tries)
    found = store.active()
    expected = {id_of(f"round {importer} {one} index"): int(one) + 1 for importer, one in done}
    figures = found.table.loc[(2566, "11")]
    assert len(done) == IMPORTERS * tries
    assert {name: figures.get(name) for name in expected} == expected
    assert len(found.manifest["imports"]) == len(done)


def id_of(header: str) -> str:
    """Id of the measure of a column of an index, in a file whose source nobody named."""
    return identity(header, source=source(Options())["id"], unit="index")


def checked(folder: Path, name: str, base: release.Release) -> Outcome:
    """A clean file of one measure of that name."""
    path = folder / f"{name}.csv"
    path.write_bytes(made.csv(f"code,year,{name} index", "11,2566,0.5"))
    return checking.check(path, base)


def test_what_was_published_between_check_and_publication_stays(shelf, tmp_path):
    before = store.in_force()
    mine, other = (checked(tmp_path, name, before) for name in ("mine", "other"))
    publishing.publish(other, store.in_force, shelf)
    publishing.publish(mine, store.in_force, shelf)
    assert {id_of("mine index"), id_of("other index")} <= set(store.active().table)


def test_draft_whose_area_is_gone_since_is_refused(shelf, tmp_path):
    before = store.in_force()
    path = tmp_path / "mine.csv"
    path.write_bytes(made.csv("code,year,mine index", "900102,2566,0.5"))
    mine = checking.check(path, before)
    frame = made_up.tambon_frame()
    frame.loc[frame["ADM3_PCODE"] == "TH900102", "ADM3_PCODE"] = "TH900103"
    other = checking.check(made_up.zip_boundaries(tmp_path / "other.zip", frame), before)
    identity = publishing.publish(other, store.in_force, shelf)
    with pytest.raises(Refused, match="900102"):
        publishing.publish(mine, store.in_force, shelf)
    assert shelf.pointer().active == identity


def test_nothing_is_built_on_an_earlier_release_in_place_of_a_damaged_one(shelf, tmp_path):
    first = store.in_force()
    identity = publishing.publish(checked(tmp_path, "other", first), store.in_force, shelf)
    mine = checked(tmp_path, "mine", first)
    path = shelf.folder_of(identity) / "areas.parquet"
    content = bytearray(path.read_bytes())
    content[20] ^= 1
    path.write_bytes(content)
    store._kept.clear()
    with pytest.raises(damage.DamagedRelease, match=r"areas\.parquet"):
        publishing.publish(mine, store.in_force, shelf)
    assert shelf.pointer().active == identity
