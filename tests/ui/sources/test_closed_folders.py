"""Pages stay up where a folder of the machine cannot be written to, and say so in a sentence."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

import settings
from data.imports.draft import Options
from data.refusal import Unusable
from releases import checking
from tests.ui.conftest import run_page
from ui.site import PROGRESS, SOURCES
from ui.sources import check


@pytest.mark.parametrize("variable", [settings.DATA.name, "HOME", "TMPDIR"])
@pytest.mark.parametrize("page", [SOURCES, PROGRESS], ids=lambda page: page.path)
def test_page_stays_up_on_a_closed_folder(components, monkeypatch, variable, page):
    monkeypatch.delenv(settings.DATA.name, raising=False)
    monkeypatch.setenv(variable, "/proc")
    app = run_page(components, page)
    assert not app.exception
    assert app.subheader


def test_file_that_cannot_be_laid_down_is_told_in_a_sentence(monkeypatch, view_of):
    told = []
    monkeypatch.setenv("TMPDIR", "/proc")
    monkeypatch.setattr(check.st, "error", told.append)
    monkeypatch.setattr(checking, "check", None)
    sent = SimpleNamespace(name="a.csv", getbuffer=lambda: b"code\n50\n")
    assert check.check_file(view_of(), sent, Options()) is None
    (sentence,) = told
    assert "เขียนลงโฟลเดอร์นี้ไม่ได้" in sentence


def test_unusable_place_is_no_fault_of_the_file(tmp_path, embedded, monkeypatch):
    monkeypatch.setenv("TMPDIR", "/proc")
    path = tmp_path / "a.csv"
    path.write_text("code,year,value\n50,2566,1\n")
    with pytest.raises(Unusable, match="cannot be written to"):
        checking.check(path, embedded)
