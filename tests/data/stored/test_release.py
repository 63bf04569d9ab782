"""Writing a release, reading it back, and noticing what is not as it was written."""

import json
import shutil
import uuid

import fsspec
import pandas as pd
import pytest

from data.refusal import Refused
from data.stored import folders, release, writing
from data.stored.damage import DamagedRelease
from data.stored.manifest import identity_of

FILES = [
    "areas.parquet",
    "figures.parquet",
    "assets/province.json.gz",
    "assets/detail/11.json.gz",
    "manifest.json",
]


def contents(folder) -> dict[str, bytes]:
    """Every file below a folder, with its bytes."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


def rewrite_manifest(folder, **changes) -> None:
    """Change entries of a manifest and give it the identity that fits them."""
    path = folder / "manifest.json"
    manifest = json.loads(path.read_text()) | changes
    manifest["release"] = identity_of(manifest)
    path.write_text(json.dumps(manifest))


def test_release_consists_of_its_files(small):
    assert sorted(contents(small)) == sorted(FILES)


def test_assets_are_read_back_under_their_names(small):
    assets = release.load_release(small).assets
    assert assets == {"province": b"shapes", "detail/11": b"more shapes"}


def test_missing_figures_are_read_back_as_missing(small):
    people = release.load_release(small).table.loc[2560, "people"]
    assert people.isna().to_dict() == {"TH": False, "11": True}


def test_figures_of_a_level_keep_the_order_of_its_codes(small):
    assert release.load_release(small).figures("country", 2560)["people"].to_dict() == {"TH": 7}


def test_area_of_a_level_without_figures_gets_a_row_of_missing(small):
    loaded = release.load_release(small)
    without = release.Release(loaded.manifest, loaded.areas, loaded.table.drop("11", level=1), {})
    assert without.figures("province", 2560)["people"].isna().tolist() == [True]


def test_year_without_figures_is_not_made_up(small):
    with pytest.raises(KeyError):
        release.load_release(small).figures("country", 2561)


def test_latest_period_comes_first(small):
    rewrite_manifest(small, periods=[2560, 2562, 2561])
    assert release.load_release(small).periods == [2562, 2561, 2560]


@pytest.mark.parametrize("file", FILES)
@pytest.mark.parametrize("place", [0, 0.5, -1], ids=["first", "middle", "last"])
def test_one_flipped_bit_names_the_file(small, file, place):
    content = bytearray((small / file).read_bytes())
    content[int(place * len(content)) if place >= 0 else -1] ^= 0x40
    (small / file).write_bytes(content)
    with pytest.raises(DamagedRelease) as damage:
        release.load_release(small)
    assert damage.value.file == file


@pytest.mark.parametrize("file", FILES)
def test_missing_file_is_named(small, file):
    (small / file).unlink()
    with pytest.raises(DamagedRelease, match=file):
        release.load_release(small)


@pytest.mark.parametrize("file", FILES)
def test_truncated_file_is_named(small, file):
    (small / file).write_bytes((small / file).read_bytes()[:-10])
    with pytest.raises(DamagedRelease, match=file):
        release.load_release(small)


@pytest.mark.parametrize("text", ["", "[]", "null", "7", "{}", '{"release": 1}', "\xff"])
def test_manifest_that_is_none_is_named(small, text):
    (small / "manifest.json").write_text(text, encoding="latin-1")
    with pytest.raises(DamagedRelease, match=r"manifest\.json"):
        release.load_release(small)


def test_altered_manifest_is_named(small):
    path = small / "manifest.json"
    path.write_text(path.read_text().replace('"small"', '"large"'))
    with pytest.raises(DamagedRelease, match=r"manifest\.json"):
        release.load_release(small)


def test_release_of_another_format_is_refused(small):
    rewrite_manifest(small, format=2)
    with pytest.raises(DamagedRelease, match="format 2"):
        release.load_release(small)


def test_manifest_without_figures_is_refused(small):
    files = json.loads((small / "manifest.json").read_text())["files"]
    del files["figures.parquet"]
    rewrite_manifest(small, files=files)
    with pytest.raises(DamagedRelease, match=r"figures\.parquet"):
        release.load_release(small)


def test_folder_without_a_release_is_refused(tmp_path):
    with pytest.raises(DamagedRelease, match=r"manifest\.json"):
        release.load_release(tmp_path / "nothing")


def test_same_input_writes_the_same_bytes(tmp_path, write_small):
    write_small(tmp_path / "one")
    write_small(tmp_path / "two")
    assert contents(tmp_path / "one") == contents(tmp_path / "two")


def test_id_follows_the_contents(tmp_path, write_small):
    first = write_small(tmp_path / "one")
    about = {"title": "other", "periods": [2560], "sources": []}
    nothing = pd.DataFrame({"code": ["TH"], "year_be": [2560]})
    other = writing.write_release(
        tmp_path / "two", areas=nothing, figures=nothing, assets={}, about=about
    )
    assert first != other


def test_new_release_replaces_the_old_one(small, write_small):
    (small / "areas.parquet").write_bytes(b"damaged")
    identity = write_small(small)
    assert release.load_release(small).id == identity


def test_nothing_stays_beside_a_replaced_release(small, write_small):
    write_small(small)
    assert [path.name for path in small.parent.iterdir()] == ["small"]


@pytest.mark.parametrize(
    "step", ["writing.load_release", "writing._fill", "folders.sync", "folders.put_in_place"]
)
def test_failed_write_leaves_the_old_release_untouched(small, write_small, monkeypatch, step):
    before = contents(small)

    def fail(*_args):
        raise OSError("no space left on device")

    monkeypatch.setattr(f"data.stored.{step}", fail)
    with pytest.raises(OSError, match="no space"):
        write_small(small)
    assert contents(small.parent) == {f"small/{name}": body for name, body in before.items()}


def test_folder_with_other_files_is_not_replaced(tmp_path, write_small):
    (tmp_path / "thesis.docx").write_text("years of work")
    with pytest.raises(Refused, match=r"thesis\.docx"):
        write_small(tmp_path)
    assert contents(tmp_path) == {"thesis.docx": b"years of work"}


def test_file_in_the_place_of_a_folder_is_not_replaced(tmp_path, write_small):
    (tmp_path / "out").write_text("a file")
    with pytest.raises(Refused, match="out"):
        write_small(tmp_path / "out")


def test_empty_folder_takes_a_release(tmp_path, write_small):
    write_small(tmp_path)
    assert release.load_release(tmp_path).periods == [2560]


def test_folder_of_a_release_that_lost_its_manifest_takes_a_new_one(small, write_small):
    (small / "manifest.json").unlink()
    shutil.rmtree(small / "assets")
    write_small(small)
    assert release.load_release(small).periods == [2560]


def test_build_into_a_folder_where_another_writes_is_refused(small, write_small):
    with folders.alone(small.parent), pytest.raises(Refused, match="another build"):
        write_small(small)


def test_what_a_killed_build_left_is_swept_away(small, write_small):
    (small.parent / ".small-killed").mkdir()
    write_small(small)
    assert [path.name for path in small.parent.iterdir()] == ["small"]


@pytest.fixture
def address(small):
    """The address of a small release in fsspec's memory, as one in object storage has."""
    place = f"memory://{uuid.uuid4()}"
    system, root = fsspec.url_to_fs(place)
    system.put(str(small), root, recursive=True)
    return place


def test_release_at_an_address_is_the_one_in_the_folder(small, address):
    assert release.load_release(address).id == release.load_release(small).id


def test_damage_at_an_address_is_named(address):
    system, root = fsspec.url_to_fs(address)
    system.pipe_file(f"{root}/areas.parquet", b"other")
    with pytest.raises(DamagedRelease, match=r"areas\.parquet"):
        release.load_release(address)


def test_missing_file_at_an_address_is_named(address):
    system, root = fsspec.url_to_fs(address)
    system.rm(f"{root}/figures.parquet")
    with pytest.raises(DamagedRelease, match=r"figures\.parquet"):
        release.load_release(address)
