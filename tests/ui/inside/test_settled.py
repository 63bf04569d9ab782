"""What is set in Streamlit before it starts, and what public functions are given otherwise."""

from __future__ import annotations

from serving import assets
from ui import plain
from ui.harmless import bold
from ui.inside import server, wrappers


def test_the_settings_shipped_send_nothing_away() -> None:
    shipped = server.shipped()
    assert shipped["browser.gatherUsageStats"] is False
    assert all("." in name for name in shipped)


def test_an_argument_drawn_as_markdown_is_escaped_and_any_other_is_not() -> None:
    assert wrappers._safe("body", "[a](https://b)") != "[a](https://b)"
    assert wrappers._safe("key", "[a](https://b)") == "[a](https://b)"
    assert wrappers._safe("label", bold("a")) == "**a**"


def test_the_plain_way_names_style_sheets_that_are_there() -> None:
    static = plain.SCRIPTS.parent
    assert (plain.SCRIPTS / "map.js").is_file()
    assert (plain.SCRIPTS / "page.js").is_file()
    assert static.is_dir()
    assert assets.base().startswith("/")
