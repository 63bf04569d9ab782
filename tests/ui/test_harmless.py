"""What people wrote stays writing: no link, no picture, no mark in a chart."""

from __future__ import annotations

import json

import plotly.graph_objects as go
import pytest
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.ui.conftest import run_page
from ui import harmless
from ui.choice import Known, read
from ui.site import NATIONAL
from ui.slides import gallery

LINKS = [
    "[text](http://evil.example)", "[text](//evil.example)", "[text](/admin)", "[text](?a=b)",
    "![p](http://evil.example/p.png)", "[a][b]\n\n[b]: http://evil.example", "<http://evil.example>",
    "http://evil.example", "HTTPS://EVIL.EXAMPLE", "www.evil.example", "someone@evil.example",
    "<someone@evil.example>", "[text](javascript:alert(1))", "mailto:someone@evil.example",
    "[![p](/x.png)](http://evil.example)", "**[b](http://evil.example)**",
    r"http\://evil.example", r"http:\/\/evil.example", r"www\.evil.example", r"a\@evil.example",
    "http&#58;//evil.example", "www&period;evil.example", "someone&commat;evil.example",
    "[text](<http://evil.example>)", "[x]: http://evil.example", "ftp://evil.example",
]  # fmt: skip


def told(**texts: str) -> ForwardMsg:
    """A message with a text in Markdown."""
    message = ForwardMsg()
    message.delta.new_element.markdown.body = texts["body"]
    message.delta.new_element.markdown.help = texts.get("help", "")
    return message


@pytest.mark.parametrize("text", LINKS)
def test_nothing_becomes_a_link(text: str) -> None:
    message = told(body=f"ชื่อ {text} จบ", help=text)
    harmless.guard(message)
    said = message.delta.new_element.markdown
    for written in (said.body, said.help):
        for dangerous in (
            "](",
            "][",
            "]:",
            "://",
            "www.e",
            "<h",
            "@e",
            "script:a",
            "mailto:s",
            r"\://",
            r":\/",
            r"www\.",
            "&#",
            "&p",
            "&c",
        ):
            assert dangerous not in written.casefold()
        assert written.replace(harmless.JOINER, "") in (f"ชื่อ {text} จบ", text)


@pytest.mark.parametrize("text", ["0–<5 %", "จ.ป.ร. (12:30)", "a [b] (c)", "ร้อยละ 2.8 · <5", ""])
def test_other_texts_stay_as_they_are(text: str) -> None:
    message = told(body=text)
    harmless.guard(message)
    assert message.delta.new_element.markdown.body == text


def test_the_slides_own_pictures_are_pictures() -> None:
    shown = gallery.picture("[หัว](http://evil.example)", "/export/slide.png?area=30")
    assert harmless.unlinked(shown).endswith("](/export/slide.png?area=30)")


def test_only_marks_of_type_are_marks_in_a_chart() -> None:
    names = ["<a href='http://evil.example'>x</a>", "<b>y</b>", "<5", "a<br>b", "<img src=x>"]
    chart = go.Figure(go.Bar(x=names, y=[1, 2, 3, 4, 5]), layout_title=names[0])
    message = ForwardMsg()
    message.delta.new_element.plotly_chart.spec = chart.to_json()
    harmless.guard(message)
    spec = json.loads(message.delta.new_element.plotly_chart.spec)
    assert spec["layout"]["title"]["text"].startswith("&lt;a href")
    assert spec["data"][0]["x"][1:4] == names[1:4]
    assert spec["data"][0]["x"][4] == "&lt;img src=x>"


def test_a_value_of_the_address_is_told_as_it_was_written_and_shortly(
    components: BidiComponentManager,
) -> None:
    link = "[text](http://evil.example)"
    page = run_page(components, NATIONAL, area=link + "9" * 2_000, lang="en")
    assert not page.exception
    said = " ".join(toast.value for toast in page.toast)
    assert "text" in said
    assert "](" not in said.replace("\\]\\(", "")
    assert "://" not in said.replace("\\:", "")
    assert len(said) < 400


@pytest.mark.parametrize("name", ["weights", "k", "period", "area", "level", "order", "columns"])
@pytest.mark.parametrize(
    "text", ["9" * 4_301, "1-" * 5_000, "๙" * 1_001, "-".join(["9" * 5_000] * 5)]
)
def test_long_values_mean_nothing_and_are_told(known: Known, name: str, text: str) -> None:
    _, ignored = read({name: text}, known)
    assert ignored == {name: text}


def test_a_long_text_is_not_searched_for(components: BidiComponentManager) -> None:
    page = run_page(components, NATIONAL)
    page.text_input(key="search").set_value("ก" * 5_000).run()
    assert any("100" in caption.value for caption in page.sidebar.caption)
