"""Values of settings: parsed by their kind, refused by name in both languages, never guessed."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as trying
from hypothesis import strategies as st

import settings
from settings.setting import without_password

WRONG = {
    "PORT": ["0", "65536", "http", "8501.0", "๘๕๐๑", "-1"],
    "ATLAS_DATA": ["{file}", "x" * 300, "~nobody-of-this-name/data"],
    "ATLAS_HOSTS": ["http://a.example", "*.*", "a..b", "a.example/x", "ก.ไทย"],
    "ATLAS_IMPORT": ["yes", "ON", "1", "true"],
    "ATLAS_TILES": ["tiles", "file:///etc/{z}/{x}/{y}", "https://host/{z}/{x}.png"],
    "ATLAS_ADDRESS": ["atlas.example", "ftp://atlas.example", "https://"],
    "ATLAS_THRESHOLD": ["2", "101", "five", "5.5", "๕", "1e2"],
    "ATLAS_EXPORTS": ["{file}"],
}
BY_NAME = {setting.name: setting for setting in settings.SETTINGS}


@pytest.mark.parametrize(
    ("name", "wrong"), [(name, wrong) for name, every in WRONG.items() for wrong in every]
)
def test_a_wrong_value_is_refused_in_both_languages(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, name: str, wrong: str
) -> None:
    file = tmp_path / "file"
    file.touch()
    stated = wrong.replace("{file}", str(file))
    monkeypatch.setenv(name, stated)
    with pytest.raises(settings.WrongSetting) as refusal:
        BY_NAME[name].value()
    thai, english = str(refusal.value).split(" / setting ")
    assert thai.startswith(f"การตั้งค่า {name} ไม่ถูกต้อง: พบ {stated[:200]!r} ควรเป็น")
    assert english.startswith(f"{name}: found {stated[:200]!r}, expected ")


@pytest.mark.parametrize("setting", settings.SETTINGS, ids=lambda setting: setting.name)
def test_nothing_stated_is_the_default(
    monkeypatch: pytest.MonkeyPatch, setting: settings.Variable[object]
) -> None:
    monkeypatch.delenv(setting.name, raising=False)
    unset = setting.value()
    monkeypatch.setenv(setting.name, " ")
    assert setting.value() == unset
    assert (setting.text, setting.source) == (setting.default, "default")


@given(stated=st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0")))
@trying(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=50)
@pytest.mark.parametrize("setting", settings.SETTINGS, ids=lambda setting: setting.name)
def test_any_text_is_a_value_or_refused(
    monkeypatch: pytest.MonkeyPatch, setting: settings.Variable[object], stated: str
) -> None:
    monkeypatch.setenv(setting.name, stated)
    try:
        setting.value()
    except settings.WrongSetting as refusal:
        assert setting.name in str(refusal)  # noqa: PT017 (either a value or this refusal)


def test_all_wrong_settings_are_told_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ATLAS_IMPORT", "perhaps")
    monkeypatch.setenv("ATLAS_THRESHOLD", "1")
    assert len(settings.faults(settings.SETTINGS)) == 2


def test_a_folder_may_begin_at_home(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("ATLAS_DATA", "~/releases")
    assert settings.DATA.value() == tmp_path / "releases"


@pytest.mark.parametrize(
    ("address", "shown"),
    [
        ("s3://key:secret@bucket/a", "s3://…@bucket/a"),
        ("https://a.example/b@c", "https://a.example/b@c"),
        ("/srv/a@b", "/srv/a@b"),
        ("http://[x", "http://[x"),
    ],
)
def test_a_password_of_an_address_is_never_shown(address: str, shown: str) -> None:
    assert without_password(address) == shown
