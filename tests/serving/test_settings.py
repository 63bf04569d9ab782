"""Settings of a server: read from the environment, refused by name."""

from __future__ import annotations

import tomllib

import pytest

import settings
from serving import fonts, start
from serving.tiles import tiles

ROOT = start.ROOT
CONFIG = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))


def test_there_is_no_base_map_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(settings.TILES.name, raising=False)
    assert tiles() is None


def test_a_base_map_of_the_own_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.TILES.name, "https://tiles.example:8080/a/{z}/{x}/{y}.png")
    monkeypatch.setenv(settings.TILES_CREDIT.name, "กรมแผนที่ทหาร")
    own = tiles()
    assert own
    assert (own.origin, own.credit) == ("https://tiles.example:8080", "กรมแผนที่ทหาร")


@pytest.mark.parametrize(
    "address",
    ["tiles", "file:///etc/{z}/{x}/{y}", "https://host/{z}/{x}.png", "javascript:{z}{x}{y}"],
)
def test_a_wrong_tile_address_is_refused_by_name(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv(settings.TILES.name, address)
    with pytest.raises(settings.WrongSetting, match=settings.TILES.name):
        tiles()


# TRUST.md, "Serving".
@pytest.mark.parametrize(
    ("section", "name", "value"),
    [
        ("runner", "postScriptGC", False),
        ("client", "showErrorDetails", "none"),
        ("client", "toolbarMode", "viewer"),
        ("server", "maxUploadSize", 50),
        ("server", "maxMessageSize", 50),
        ("server", "enableStaticServing", False),
        ("server", "enableAgentApi", False),
        ("server", "fileWatcherType", "none"),
        ("browser", "gatherUsageStats", False),
    ],
)
def test_the_server_is_set_as_promised(section: str, name: str, value: object) -> None:
    assert CONFIG[section][name] == value


def test_the_names_of_a_server_can_be_set() -> None:
    assert CONFIG["server"]["allowedHosts"]


def test_a_font_with_thai_glyphs_comes_with_the_requirements() -> None:
    assert "Sarabun" in fonts.found()
