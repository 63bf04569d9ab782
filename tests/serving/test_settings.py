"""Settings of a server: read from the environment, refused by name."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest

from serving import fonts, settings

ROOT = Path(settings.__file__).parents[1]
CONFIG = tomllib.loads((ROOT / ".streamlit/config.toml").read_text(encoding="utf-8"))


def test_there_is_no_base_map_by_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(settings.TILES, raising=False)
    assert settings.tiles() is None


def test_a_base_map_of_the_own_network(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(settings.TILES, "https://tiles.example:8080/a/{z}/{x}/{y}.png")
    monkeypatch.setenv(settings.CREDIT, "กรมแผนที่ทหาร")
    tiles = settings.tiles()
    assert tiles
    assert (tiles.origin, tiles.credit) == ("https://tiles.example:8080", "กรมแผนที่ทหาร")


@pytest.mark.parametrize(
    "address",
    ["tiles", "file:///etc/{z}/{x}/{y}", "https://host/{z}/{x}.png", "javascript:{z}{x}{y}"],
)
def test_a_wrong_tile_address_is_refused_by_name(
    monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv(settings.TILES, address)
    with pytest.raises(settings.WrongSetting, match=settings.TILES):
        settings.tiles()


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


def test_the_hosts_of_a_server_can_be_named() -> None:
    assert CONFIG["server"]["allowedHosts"]


def test_a_font_with_thai_glyphs_comes_with_the_requirements() -> None:
    assert "Sarabun" in fonts.found()
