"""Small pictures of the main pages for the documents: `python -m tests.browser.shots docs`."""

from __future__ import annotations

import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, sync_playwright

from tests.browser.conftest import CHROMIUM, FLAGS
from tests.browser.server import serving
from tests.browser.visits import Visit
from tests.browser.windows import window


@dataclass(frozen=True)
class Shot:
    """One picture: its file, the address, the window, and its width in the document."""

    name: str
    path: str
    width: int
    height: int
    shown: int


SHOTS = (
    Shot("national", "/", 1920, 1080, 1280),
    Shot("tambons", "/?level=tambon&measure=education_rate", 1920, 1080, 1120),
    Shot("province", "/province?area=55&level=tambon", 1920, 1080, 1280),
    Shot("dimensions", "/dimensions", 1920, 1080, 1280),
    Shot("english", "/?area=58&lang=en", 1280, 800, 1000),
    Shot("phone", "/?level=district", 390, 844, 390),
)


def take(browser: Browser, address: str, shot: Shot, folder: Path) -> None:
    """Make one picture, at rest."""
    visitor = Visit(window(browser, (shot.width, shot.height)), address)
    visitor.open(shot.path)
    visitor.page.locator(".js-plotly-plot").first.wait_for()
    visitor.page.wait_for_timeout(2500)
    path = folder / f"{shot.name}.png"
    visitor.page.screenshot(path=path)
    visitor.page.context.close()
    with Image.open(path) as picture:
        height = round(picture.height * shot.shown / picture.width)
        small = picture.convert("RGB").resize((shot.shown, height), Image.Resampling.LANCZOS)
    small.save(path, optimize=True)


def main(folder: Path) -> None:
    """Make all pictures."""
    with (
        tempfile.TemporaryDirectory() as logs,
        serving(Path(logs) / "log") as server,
        sync_playwright() as playwright,
        playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS) as browser,
    ):
        for shot in SHOTS:
            take(browser, server.address, shot, folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
