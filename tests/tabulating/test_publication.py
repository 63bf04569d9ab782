"""A tabulated release comes in force with all that was there, and its figures name their survey."""

from __future__ import annotations

from pathlib import Path

import pytest

from data.catalog import tabulated
from data.people import rights, trail
from data.refusal import Refused
from data.stored import keys, store
from data.stored.library import Library
from data.stored.release import Release
from tabulating import publication
from tests.cli.run import atlas
from tests.tabulating import made
from tests.tabulating.test_tabulate import UNITS
from ui.parts import cited
from wording.languages import WRITTEN

YEAR = 2562
TITLE = "ระเบียน"


@pytest.fixture
def published(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Library:
    """A data folder in which a tabulated year is in force."""
    folder = tmp_path / "data"
    monkeypatch.setenv("ATLAS_DATA", str(folder))
    trail.begin(folder)
    found = made.records(8, clean=True)
    for row in (*found.homes, *found.people):
        row["area"] = f"{UNITS[made.UNITS.index(row['area'][:6])]}{row['area'][6:]}"
    root = found.written(tmp_path / "records")
    stated = tmp_path / "definition.toml"
    stated.write_text(made.text(), encoding="utf-8")
    given = ("--definition", str(stated), "--out", str(tmp_path / "out"), "--publish")
    answer = atlas("tabulate", str(root), *given)
    assert answer.returncode == 0, answer.said
    return Library(folder)


def test_it_is_in_force_with_what_was_there_and_the_key_of_the_house(published: Library) -> None:
    release = published.load(published.pointer().active)
    assert release.periods == [YEAR, 2561]
    assert release.manifest[keys.FINGERPRINT] == keys.read_key(published.folder).fingerprint
    assert release.manifest["tabulated"][0]["engine"]["name"] == "duckdb"
    _named(release)
    acts = [
        (line.what, line.post, line.details["release"]) for line in trail.lines(published.folder)
    ]
    assert acts == [(act, trail.COMMAND, release.id) for act in (rights.PUBLISH, rights.IMPORT)]


def _named(release: Release) -> None:
    """Figures of the year name the survey of the definition; others what they named before."""
    rate = release.catalog.measures["target_poor_rate"]
    assert release.catalog.source_of(rate, YEAR) == tabulated(YEAR)
    assert release.catalog.source_of(rate, 2561) == "tpmap"
    assert release.catalog.source_of(release.catalog.measures["hai"], YEAR) == "nesdc_hai"
    assert (cited.survey(release.catalog, YEAR), cited.survey(release.catalog, 2561)) == (
        TITLE, cited.TPMAP,
    )  # fmt: skip
    for lang in WRITTEN:
        told = cited.source(release.catalog, rate, YEAR, lang)
        assert TITLE in told
        assert "TPMAP" not in told
        assert "TPMAP" in cited.source(release.catalog, rate, 2561, lang)


def test_nothing_that_came_in_force_meanwhile_is_lost(
    tmp_path: Path, published: Library, embedded: Release, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = published.load(published.pointer().active)
    monkeypatch.setattr(store, "in_force", lambda: now)
    with pytest.raises(Refused, match=now.id):
        publication.publish(tmp_path / "out", embedded, published)
    assert published.pointer().active == now.id


def test_it_builds_on_the_release_in_force_alone(tmp_path: Path) -> None:
    stated = tmp_path / "definition.toml"
    stated.write_text(made.text(), encoding="utf-8")
    given = ("--definition", str(stated), "--out", str(tmp_path / "out"), "--publish")
    answer = atlas("tabulate", str(tmp_path), *given, "--areas", str(tmp_path))
    assert answer.returncode == 2
    assert "--areas" in answer.said
