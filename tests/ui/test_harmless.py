"""What people wrote stays writing: no link, no picture, no mark in a chart."""

from __future__ import annotations

import html
import json
import re

import plotly.graph_objects as go
import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.proto.ForwardMsg_pb2 import ForwardMsg

from tests.ui.conftest import run_page
from ui import harmless
from ui.choice import Known, read_choice
from ui.inside import outgoing
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
    outgoing.guard(message)
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
        assert seen(written) in (f"ชื่อ {text} จบ", text)


@pytest.mark.parametrize("text", ["0–<5 %", "จ.ป.ร. (12:30)", "a [b] (c)", "ร้อยละ 2.8 · <5", ""])
def test_other_texts_stay_as_they_are(text: str) -> None:
    message = told(body=text)
    outgoing.guard(message)
    assert seen(message.delta.new_element.markdown.body) == text


def test_the_slides_own_pictures_are_pictures() -> None:
    shown = gallery.picture("[หัว](http://evil.example)", "/export/slide.png?area=30")
    assert harmless.written(shown).endswith("](/export/slide.png?area=30)")
    forged = harmless.written("![a](/export/slide.png?area=30)")
    assert "](" not in forged


def test_only_our_own_marks_are_marks_in_a_chart() -> None:
    names = ["<a href='http://evil.example'>x</a>", "<b>y</b>", "<5", "a<br>b", "a &lt; b & c"]
    ours = harmless.BREAK.join([harmless.bold("<i>z</i>"), "2"])
    chart = go.Figure(go.Bar(x=names, y=[1, 2, 3, 4, 5], text=[ours]), layout_title=names[0])
    for spec in (chart.to_json(), json.dumps(chart.to_plotly_json(), ensure_ascii=False)):
        message = ForwardMsg()
        message.delta.new_element.plotly_chart.spec = spec
        outgoing.guard(message)
        drawn = json.loads(message.delta.new_element.plotly_chart.spec)
        shown = drawn["data"][0]["x"]
        assert [html.unescape(one) for one in shown] == names
        assert not [one for one in shown if re.search(r"<[a-z/]|&(?!lt;|amp;)\w+;", one)]
        assert drawn["layout"]["title"]["text"] == shown[0]
        assert drawn["data"][0]["text"][0] == "<b>&lt;i>z&lt;/i></b><br>2"


HOSTILE = [
    "**ก** ข", "_ก_ __ข__", "`ก`", "$E=mc^2$ $$x$$", ":red[ก]", ":material/home:",
    ":+1: :100: :smile:",
    "~~ก~~ ~ข~", "# ก", "ก | ข\n--|--\n1 | 2", "<b>ก</b> <5", "&amp; &#42; &", "- ก", "+ ก", "1. ก",
    "> ก", "    ก", "ก\n===", "---", "-> <- <-> -- >= <= ~=", r"\*ก\* \\", "![ก](/x.png)",
    "[ก]: /x",
    ":streamlit:", "ก:small[ข]", ":green-badge[ก]", "***", "```\nก\n```", "a*b*c _d", "12:30–13:00",
]  # fmt: skip
SIGNS = "*_`$:~#|<>&[]()!+-=.\\1 \nกab/{}^\"'"


def seen(text: str) -> str:
    """What a reader of Markdown sees of a text without any markup."""
    shown = re.sub(r"\\([!-/:-@\[-`{-~])", r"\1", text)
    return shown.replace(harmless.JOINER, "")


def structures(text: str) -> set[str]:
    """Kinds of what a text of Markdown holds besides lines of text."""
    reader = MarkdownIt("gfm-like", {"linkify": False, "html": True})
    found = [one for block in reader.parse(text) for one in (block, *(block.children or []))]
    plainly = {"paragraph_open", "paragraph_close", "inline", "text", "softbreak", "hardbreak"}
    return {one.type for one in found} - plainly - {"text_special"}


@pytest.mark.parametrize("text", HOSTILE)
def test_what_people_wrote_appears_as_they_wrote_it(text: str) -> None:
    shown = harmless.written(text)
    assert seen(shown) == text
    assert not structures(shown), shown
    assert not re.search(r":(material|red|smile|streamlit|green|small|\+1|100)", shown)


@given(st.text(st.sampled_from(SIGNS), max_size=40))
def test_no_text_from_outside_is_markdown(text: str) -> None:
    shown = harmless.written(text)
    assert seen(shown) == text
    assert not structures(shown), shown


def test_our_own_marks_are_markdown() -> None:
    shown = harmless.written(harmless.bold("2 * 3") + "\n" + harmless.items("- ก\n- ข"))
    assert shown == "**2 \\* 3**\n- ก\n- ข"


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
    _, ignored = read_choice({name: text}, known)
    assert ignored == {name: text}


def test_a_long_text_is_not_searched_for(components: BidiComponentManager) -> None:
    page = run_page(components, NATIONAL)
    page.text_input(key="search").set_value("ก" * 5_000).run()
    assert any("200" in caption.value for caption in page.sidebar.caption)


def test_our_own_text_leads_to_a_heading_and_what_people_wrote_in_it_does_not() -> None:
    said = harmless.written(harmless.leading("down to [a](https://b.example)", "plans"))
    assert said.startswith("[down to \\[a")
    assert said.endswith("](#plans)")
    assert said.count("](") == 1
