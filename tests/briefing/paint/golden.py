"""Makes golden.png, the golden Thai text as Chromium draws it: by `main`, run as a module.

One word a row, each 120 pixels high, in Sarabun of 64 pixels.
"""

from __future__ import annotations

import base64
from pathlib import Path

import fontpkg_sarabun
from playwright.sync_api import sync_playwright

WORDS = ["น้ำ", "ปู่", "ที่ดิน", "ผู้", "ก๊ก", "ญี่ปุ่น", "ฐิติ"]
ROW, SIZE, WIDTH = 120, 64, 320
PICTURE = Path(__file__).with_name("golden.png")
FONT = Path(fontpkg_sarabun.__file__).parent / "files" / "Sarabun-Regular.ttf"
PAGE = """<style>@font-face {{ font-family: S; src: url(data:font/ttf;base64,{font}) }}
body {{ margin: 0; background: white; color: black; font: {size}px/{row}px S; width: {width}px }}
div {{ height: {row}px; padding-left: 20px }}</style>{rows}"""


def main() -> None:
    """Draw the words in the browser."""
    font = base64.b64encode(FONT.read_bytes()).decode()
    rows = "".join(f"<div>{word}</div>" for word in WORDS)
    html = PAGE.format(font=font, size=SIZE, row=ROW, width=WIDTH, rows=rows)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox", "--disable-gpu"]
        )
        page = browser.new_page(viewport={"width": WIDTH, "height": ROW * len(WORDS)})
        page.set_content(html)
        page.evaluate("document.fonts.ready")
        page.wait_for_timeout(500)
        page.screenshot(path=PICTURE)
        browser.close()


if __name__ == "__main__":
    main()
