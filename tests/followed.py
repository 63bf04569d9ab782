"""Run inside a copy in which every recipe was followed: what came of each, as JSON to a file."""

from __future__ import annotations

import csv
import io
import json
import os
import sys
import tempfile
from pathlib import Path

import numpy as np
from PIL import Image
from streamlit.components.v2.component_manager import BidiComponentManager
from streamlit.testing.v1 import AppTest
from typer.testing import CliRunner

import cli
import settings
from briefing import packs
from briefing.files import png
from briefing.parameters import read_request
from data.stored import store
from releases import build
from tests.data import made_up
from ui import site
from ui.inside import component
from ui.map import turns
from wording import languages

ROOT = Path(__file__).parents[1]
UI = ROOT / "ui"


def page(address: str, **query: str) -> AppTest:
    """A page by its address, as a visitor sees it whose map is painted."""
    one = next(one for one in site.PAGES if one.path == address)
    app = AppTest.from_file(str(UI / "shell.py"), default_timeout=120)
    app.query_params.update(query)
    app.switch_page(str(UI / one.script))
    registry = BidiComponentManager()
    component.enter(registry)
    app._bidi_component_manager = registry
    app.session_state["stage"] = turns.WHOLE
    return app.run()


def said(app: AppTest) -> dict[str, object]:
    """Headings of a page and what went wrong on it."""
    return {
        "headings": [one.value for one in [*app.header, *app.subheader]],
        "faults": [one.value for one in [*app.exception, *app.error]],
    }


def atlas(*arguments: str) -> tuple[int, str, str]:
    """How a command of the copy ended, and what it printed and said."""
    ended = CliRunner().invoke(cli.app, list(arguments))
    return ended.exit_code, ended.stdout, ended.stderr


def measure() -> dict[str, object]:
    """The measure in a table, on the national page and on a slide."""
    name = "registered_rate"
    ended, printed, _ = atlas("table", "--level", "country", "--measure", name)
    asked = {"template": "national", "measure": name, "lang": "en"}
    release = store.active()
    made = packs.compose(read_request(asked, release, packs.known()), release)[0]
    return {
        "ended": ended,
        "row": next(csv.DictReader(io.StringIO(printed))),
        "page": said(page("", measure=name, lang="en")),
        "slide": dict(made.keywords),
    }


def template() -> dict[str, object]:
    """The template's slide, drawn: how much of it is not white."""
    release = store.active()
    asked = read_request({"template": "one_map", "area": "83"}, release, packs.known())
    made = packs.compose(asked, release)[0]
    pixels = np.asarray(Image.open(io.BytesIO(png.png(made, 0.25))))
    return {"drawn": float((pixels < 250).any(axis=2).mean()), "title": made.keywords["Title"]}


def importer() -> dict[str, object]:
    """What the command says of a file of the importer's kind."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "water.csv"
        rows = ["รหัส,ปี,ครัวเรือนทั้งหมด,ครัวเรือนที่มีน้ำประปา", "83,2566,100,90", "90,2566,200,150"]
        file.write_text("\n".join(rows) + "\n", encoding="utf-8")
        ended, printed, told = atlas("check", str(file), "--lang", "en")
    return {"ended": ended, "said": printed + told}


def language() -> dict[str, object]:
    """The language among those offered, and the national page in it."""
    app = page("", lang="lo")
    return {
        "offered": list(languages.languages()),
        "page": said(app),
        "links": [one.label for one in app.sidebar.get("page_link")],
    }


def new_page() -> dict[str, object]:
    """The page by its address."""
    return said(page("finding", area="83", lang="en"))


def source() -> dict[str, object]:
    """What a release built with the source lists, and the page of sources shows."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        given = made_up.sources(place / "given")
        manifest = build.build(given, place / "built", lambda *_: None)
        os.environ[settings.RELEASE.name] = str(place / "built")
        figures = store.active().figures("province", 2561)["districts"].dropna()
        app = page("sources", lang="en")
        shown = [one.value.to_csv() for one in [*app.dataframe, *app.table]]
        del os.environ[settings.RELEASE.name]
    return {
        "listed": [one for one in manifest["sources"] if one["id"] == "dopa_districts"],
        "figures": figures.to_dict(),
        "page": said(app),
        "shown": "Districts of each province" in "".join(shown),
    }


if __name__ == "__main__":
    parts = (measure, template, importer, language, new_page, source)
    came = {part.__name__: part() for part in parts}
    Path(sys.argv[1]).write_text(json.dumps(came), encoding="utf-8")
