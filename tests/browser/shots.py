"""Small pictures of the main pages for the documents: `python -m tests.browser.shots docs`."""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from data.stored import store
from data.stored.library import Library
from figures.plan import asked
from releases.training import make
from tests.browser.conftest import CHROMIUM, FLAGS
from tests.browser.server import serving
from tests.browser.visits import Visit
from tests.browser.windows import window
from ui.single import file
from ui.single.wanted import Wanted

COSTS = asked.written(asked.EXAMPLE)


@dataclass(frozen=True)
class Shot:
    """One picture: its file, the address, the window, and its width in the document."""

    name: str
    path: str
    width: int
    height: int
    shown: int
    mapped: bool = True


SHOTS = (
    Shot("national", "/", 1920, 1080, 1280),
    Shot("tambons", "/?level=tambon&measure=education_rate", 1920, 1080, 1120),
    Shot("province", "/province?area=55&level=tambon", 1920, 1080, 1280),
    Shot(
        "group",
        "/group?level=tambon&group=tambon~circle~19.2~100.9~40",
        1920,
        1080,
        1040,
        mapped=False,
    ),
    Shot("dimensions", "/dimensions", 1920, 1080, 1280),
    Shot("compare", "/compare", 1920, 1080, 1280, mapped=False),
    Shot("plan", "/plan?section=targeting", 1920, 1080, 1120, mapped=False),
    Shot(
        "plan-reach", f"/plan?area=55&budget=50000000&costs={COSTS}", 1280, 1100, 900, mapped=False
    ),
    Shot("english", "/?area=58&lang=en", 1280, 800, 1000),
    Shot("phone", "/?level=district", 390, 844, 390),
)
TRAINED = (Shot("progress", "/progress", 1280, 1000, 900, mapped=False),)
"""Pictures of the release of training."""
FILE = Shot("map-file", "58", 1280, 800, 1000)
"""The map as one file; its path is the code of a province."""


def take(browser: Browser, address: str, shot: Shot, folder: Path) -> None:
    """Make one picture, at rest."""
    visitor = Visit(window(browser, (shot.width, shot.height)), address)
    visitor.open(shot.path, mapped=shot.mapped)
    visitor.page.locator(".js-plotly-plot, .atlas-map, .st-key-group-frame iframe").first.wait_for()
    visitor.at_rest_of_script()
    visitor.page.wait_for_timeout(2500)
    path = folder / f"{shot.name}.png"
    visitor.page.screenshot(path=path)
    visitor.page.context.close()
    shrunk(path, shot)


def take_file(browser: Browser, shot: Shot, folder: Path) -> None:
    """Make the picture of a map as one file, opened from a disk."""
    asked = Wanted(area=shot.path, level="tambon", lang="th")
    page = window(browser, (shot.width, shot.height))
    with tempfile.NamedTemporaryFile(suffix=".html") as kept:
        kept.write(file.later(asked, store.active(), "https://atlas.example").result())
        kept.flush()
        page.goto(Path(kept.name).as_uri())
        page.wait_for_timeout(2500)
        path = folder / f"{shot.name}.png"
        page.screenshot(path=path)
    page.context.close()
    shrunk(path, shot)


def shrunk(path: Path, shot: Shot) -> None:
    """Make a picture as small as the document shows it, of as many colours as a palette holds."""
    with Image.open(path) as picture:
        height = round(picture.height * shot.shown / picture.width)
        small = picture.convert("RGB").resize((shot.shown, height), Image.Resampling.LANCZOS)
    small.quantize(256).save(path, optimize=True)


def main(folder: Path, names: Sequence[str] = ()) -> None:
    """Make all pictures, or those named."""
    with (
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS) as browser,
    ):
        for shots, training in ((SHOTS, False), (TRAINED, True)):
            wanted = [shot for shot in shots if not names or shot.name in names]
            if wanted:
                _taken(browser, wanted, folder, training=training)
        if not names or FILE.name in names:
            take_file(browser, FILE, folder)


def _taken(browser: Browser, shots: Sequence[Shot], folder: Path, *, training: bool) -> None:
    """Pictures of a server of their own, of the embedded release or of one of training."""
    with tempfile.TemporaryDirectory() as place:
        if training:
            shelf = Library(Path(place) / "data")
            identity = make.store(shelf)
            with shelf.writing("pictures"):
                shelf.activate(identity, training=True)
        with serving(Path(place) / "log") as server:
            for shot in shots:
                take(browser, server.address, shot, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2:])
