"""A release never in force, or taken back, is seen by who imports, and by nobody else."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

import settings
from data.stored.pointer import EMBEDDED, Pointer
from figures.edition import pair
from serving.people import asking
from tests import editions


@pytest.fixture
def draft(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[str]:
    """The id of a release that is stored and not in force."""
    identity = editions.stored(tmp_path)
    (tmp_path / "active.json").write_text(Pointer().written(), "utf-8")
    with editions.in_use(tmp_path):
        yield identity


def test_who_knows_its_id_and_does_not_import_cannot_compare_it(
    draft: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(settings.IMPORT.name, "off")
    assert asking.hidden({}) == {draft}
    with pytest.raises(pair.WrongPair):
        pair.named(last=draft, hidden=asking.hidden({}))


def test_who_imports_sees_it(draft: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.IMPORT.name, "on")
    assert not asking.hidden({})
    assert pair.named(last=draft, hidden=asking.hidden({}))[1].id == draft


@pytest.mark.parametrize(
    "pointer", [lambda one: Pointer(one), lambda one: Pointer(EMBEDDED, (one,))]
)
def test_one_that_is_or_was_in_force_is_no_draft(
    draft: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, pointer
) -> None:
    monkeypatch.setenv(settings.IMPORT.name, "off")
    (tmp_path / "active.json").write_text(pointer(draft).written(), "utf-8")
    assert not asking.hidden({})
