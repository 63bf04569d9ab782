"""Our files of a page in few: nothing of them is lost, and the document asks for no more."""

from __future__ import annotations

import re

import pytest
from starlette.testclient import TestClient

from serving import assets
from serving.inside import joined
from ui.site import PAGES

NAMES = [f"page/{name}" for name in (joined.FIRST, joined.OPENING, joined.REST, joined.SHEET)]


def said(text: str) -> str:
    """A text without comments of a line or part of it, and without its spaces."""
    return re.sub(r"\s+", "", re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.path)
def test_a_document_asks_for_each_file_of_ours_once(client: TestClient, page) -> None:
    html = client.get(f"/{page.path}").text
    base = assets.base()
    asked = re.findall(rf'(?:src|href)="{base}/(page/[^"]+)"', html)
    assert sorted(asked) == sorted([*NAMES, "page/favicon.svg"])


@pytest.mark.parametrize("name", NAMES)
def test_they_are_served_for_ever_under_the_version(client: TestClient, name: str) -> None:
    answer = client.get(f"{assets.base()}/{name}")
    assert answer.content == joined.made()[name]
    assert "immutable" in answer.headers["cache-control"]
    assert client.get(f"/assets/{name}").content != answer.content


def test_every_file_of_a_page_is_in_one_of_them() -> None:
    texts = {name: content.decode() for name, content in joined.made().items()}
    for name in joined.SHEETS:
        own = said((joined.HERE / name).read_text(encoding="utf-8"))
        assert own in said(texts[f"page/{joined.SHEET}"])
    for names, whole in ((joined.AT_ONCE, joined.FIRST), (joined.LATER, joined.REST)):
        assert texts[f"page/{whole}"].count('"use strict";') == len(names)
    held = set(re.findall(r"const \$\$(\w+) =", texts[f"page/{joined.OPENING}"]))
    assert held == {"opening", "opening_parts", "beside", "side"}
    listed = {*joined.SHEETS, *joined.AT_ONCE, *joined.LATER, *(f"{name}.js" for name in held)}
    served = {name.removeprefix("page/") for name in assets.FILES if name.startswith("page/")}
    assert served - listed == {"favicon.svg"}


@pytest.mark.parametrize("name", [joined.FIRST, joined.REST])
def test_scripts_that_are_joined_share_no_name(name: str) -> None:
    """Each keeps what it names in a function of its own."""
    text = joined.made()[f"page/{name}"].decode()
    parts = text.split('(() => {\n"use strict";\n')
    assert len(parts) == 1 + text.count('"use strict";')
    assert all(part.endswith("})();\n") for part in parts[1:])
