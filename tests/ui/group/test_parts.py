"""What the frame of the map is told stays text: no template, no markup."""

from __future__ import annotations

import json
import re
from typing import Any

import streamlit_folium

from serving import told
from ui.group import parts

HOSTILE = "{{7*7}}{% raw %}</script><img src=x onerror=alert(1)> & “"


def rendered(told: dict[str, Any]) -> tuple[str, str, str]:
    """Head, elements and script of a map, as streamlit-folium sends them to its frame."""
    made = parts.map_of(told)
    made.get_root().render()
    made.render()
    return (
        streamlit_folium._get_header(made),
        streamlit_folium._get_html(made),
        streamlit_folium._get_map_string(made),
    )


def test_texts_of_people_reach_the_frame_as_they_are_and_no_markup_of_them() -> None:
    told = {"view": {"legend": {"title": HOSTILE}, "named": [["5505", HOSTILE]]}, "group": HOSTILE}
    head, body, script = rendered(told)
    line = re.search(rf'id="{parts.MESSAGE}">(.*?)</script>', head)
    assert line
    assert json.loads(line[1]) == told
    assert not set("<>&") & set(line[1])
    assert "7*7" not in body + script
    assert "49" not in line[1]


def test_the_maps_script_is_the_same_whatever_the_map_shows() -> None:
    """Another script would be another map, and drop what is drawn."""
    assert rendered({"a": 1})[2] == rendered({"b": HOSTILE})[2]


def test_what_makes_the_map_is_folium_s_own_script_at_an_address() -> None:
    """As streamlit-folium would send it with every run, but for what starts our layer."""
    drawn_on, *_ = parts._parts()
    drawn_on.get_root().render()
    sent = streamlit_folium._get_map_string(drawn_on)
    lines = [line.strip() for line in sent.splitlines()]
    plain = "\n".join(line for line in lines if line and not line.startswith("//"))
    held = told._scripts[parts.script().rpartition("/")[2]].decode()
    named = re.compile(r"draw_control_\w+")
    assert held == named.sub("tools", parts.MADE.substitute(script=plain)).replace(
        "tools", named.search(held)[0]
    )  # fmt: skip


def test_each_run_sends_no_more_script_than_it_needs() -> None:
    assert len(rendered({})[2]) < 250


def test_the_map_asks_this_server_alone() -> None:
    made = parts.map_of({})
    asked = [
        address
        for part in [made, *made._children.values()]
        for kind in ("default_js", "default_css")
        for _, address in getattr(part, kind, [])
    ]
    assert len(asked) >= 6
    assert all(address.startswith("/assets/") for address in asked)
