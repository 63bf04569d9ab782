"""Made-up TPMAP zips that cannot be read as such, or not in part: refused by the file's name."""

import zipfile

import pytest

from data.refusal import Refused
from releases import build
from tests.data import made_up

POOR = "60/60_11_tambol_00100.csv"


def refusal(folder) -> str:
    """Builds from a folder of sources and returns the words of the refusal."""
    with pytest.raises(Refused) as refused:
        build.build(folder, folder.parent / "out", lambda *_: None)
    return str(refused.value)


def test_two_years_in_one_zip_are_refused(tmp_path):
    tables = made_up.tpmap_tables()
    tables["61/61_country_common.csv"] = tables["60/60_country_common.csv"]
    assert "2 years" in refusal(made_up.sources(tmp_path / "sources", tables=tables))


def test_zip_of_other_things_is_refused(tmp_path):
    folder = made_up.sources(tmp_path / "sources", tables={"readme.csv": [["hello"]]})
    assert made_up.TPMAP_ZIP in refusal(folder)


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"\xff\xfe", "utf-8"),
        (b'"tumbol_ID"x,"a"\n', "expected"),
        (b"1" * 4_000_001, "bytes"),
    ],
    ids=["encoding", "quotes", "size"],
)
def test_unreadable_file_is_named(tmp_path, content, reason):
    folder = made_up.sources(tmp_path / "sources")
    path = folder / made_up.TPMAP_ZIP
    tables = {name: rows for name, rows in made_up.tpmap_tables().items() if name != POOR}
    made_up.zip_tpmap(path, tables)
    with zipfile.ZipFile(path, "a") as archive:
        archive.writestr(POOR, content)
    words = refusal(folder)
    assert (POOR in words, reason in words) == (True, True)


def test_file_that_stands_twice_in_the_zip_is_named(tmp_path):
    folder = made_up.sources(tmp_path / "sources")
    archive = zipfile.ZipFile(folder / made_up.TPMAP_ZIP, "a")
    with archive, pytest.warns(UserWarning, match="Duplicate name"):
        archive.writestr(POOR, b"")
    words = refusal(folder)
    assert (POOR in words, "2 times" in words) == (True, True)


def test_damaged_member_of_the_zip_is_named(tmp_path):
    folder = made_up.sources(tmp_path / "sources")
    path = folder / made_up.TPMAP_ZIP
    with zipfile.ZipFile(path) as archive:
        start = archive.getinfo(POOR).header_offset + len(POOR) + 40
    content = bytearray(path.read_bytes())
    content[start] ^= 1
    path.write_bytes(content)
    words = refusal(folder)
    assert (POOR in words, "CRC" in words) == (True, True)
