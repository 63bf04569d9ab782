"""The map's script prints figures as everything else does (geo/printed.py)."""

from __future__ import annotations

import random
import re
from pathlib import Path

import pandas as pd
from playwright.sync_api import Browser

from geo import painting
from wording import numbers

SCRIPT = painting.STATIC / "figures.js"
SEED = 2561


def script() -> str:
    """The module as plain functions."""
    written = Path(SCRIPT).read_text(encoding="utf-8")
    written = re.sub(r"^import .*$", "", written, flags=re.MULTILINE)
    return re.sub(r"^export ", "", written, flags=re.MULTILINE)


def printed(browser: Browser, config: dict[str, object], many: int) -> list[str]:
    """What the script prints of a map's figures."""
    page = browser.new_page()
    try:
        call = "(config, many) => Array.from({length: many}, (_, place) => value(config, place))"
        return page.evaluate(
            f"([config, many]) => {{ {script()}; return ({call})(config, many) }}", [config, many]
        )
    finally:
        page.close()


def test_rates_print_in_the_script_as_on_the_page(browser: Browser) -> None:
    chance = random.Random(SEED)
    bases = [chance.choice([7, 80, 160, 400, 999, 8000, 20_000, 1_000_000]) for _ in range(3000)]
    counts = [chance.randint(0, base) if chance.random() < 0.6 else min(base, chance.randint(0, 40))
              for base in bases]  # fmt: skip
    counts[:60], bases[:60] = range(9_940, 10_000), [10_000] * 60
    for ratio in (True, False):
        table = pd.DataFrame(
            {"value": pd.Series(counts) / pd.Series(bases), "count": counts, "base": bases}
        )
        figures = painting.figures(table.index, table, ratio=ratio, unit="percent")
        shown = printed(browser, {"figures": figures, "unit": "percent", "lang": "th"}, len(table))
        assert shown == [numbers.percent(value, "th") for value in table["value"]]


def test_indices_print_in_the_script_as_on_the_page(browser: Browser) -> None:
    chance = random.Random(SEED)
    values = pd.Series([0.0, 0.00003, 0.00005, 0.63125, *(chance.random() / 10**chance.randint(0, 5)
                                                          for _ in range(1000))])  # fmt: skip
    table = pd.DataFrame({"value": values, "count": float("nan"), "base": float("nan")})
    figures = painting.figures(table.index, table, ratio=False, unit="index")
    shown = printed(browser, {"figures": figures, "unit": "index", "lang": "en"}, len(table))
    assert shown == [numbers.figure(value, "index", "en") for value in values]
