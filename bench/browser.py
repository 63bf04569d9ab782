"""Chromium as every page is opened in: software WebGL, cold cache, no other host in reach."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

from bench import Failed
from bench.screen import STILL, VIEWPORT

FLAGS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--use-gl=angle",
    "--use-angle=swiftshader",
    "--enable-unsafe-swiftshader",
    "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
)
HOST = "127.0.0.1"
PRESSES = """
addEventListener("pointerdown", () => {
  window.pressed = performance.timeOrigin + performance.now();
}, true);
"""
"""Notes when the visitor pressed last, in milliseconds since 1970."""


class AskedOutside(Failed):
    """A page made a request to another host."""


@contextmanager
def chromium() -> Iterator[Browser]:
    """The browser, for all visits of a run."""
    executable = shutil.which("chromium")
    if executable is None:
        raise FileNotFoundError("chromium is not on the path")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=executable, args=list(FLAGS))
        yield browser
        browser.close()


@contextmanager
def fresh_page(browser: Browser) -> Iterator[Page]:
    """A page with nothing cached; on leaving, raises `AskedOutside` if it asked another host."""
    context = browser.new_context(viewport=VIEWPORT, locale="th-TH")
    context.add_init_script(STILL)
    context.add_init_script(PRESSES)
    page = context.new_page()
    outside: list[str] = []
    page.on("request", lambda request: outside.extend(foreign(request.url)))
    try:
        yield page
    finally:
        context.close()
    if outside:
        raise AskedOutside(", ".join(sorted(set(outside))))


def foreign(url: str) -> list[str]:
    """The address itself if it leads to another host."""
    own = url.startswith((f"http://{HOST}:", f"ws://{HOST}:", "data:", "blob:", "about:"))
    return [] if own else [url]
