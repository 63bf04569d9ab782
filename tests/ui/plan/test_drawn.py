"""The map of a plan: what its colours and what its figures are of."""

from __future__ import annotations

import pytest

from figures.plan import asked as texts
from figures.plan.made import Plan
from ui.plan import asking, drawn

NAN = {"area": "55", "costs": texts.written(texts.EXAMPLE), "budget": "50000000"}


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", "Figures on the map: Target poor rate, 2018"),
        ("th", "ตัวเลขบนแผนที่: สัดส่วนคนจนเป้าหมาย พ.ศ. 2561"),
    ],
)
def test_the_legend_says_what_the_figures_on_the_map_are(seen, lang, told):
    """Colours are dimensions served, figures are rates of the target poor."""
    view = seen(lang=lang, level="tambon", **NAN)
    plan = asking.result(view)
    assert isinstance(plan, Plan)
    legend = drawn.drawn(view, plan).legend
    assert legend["notes"] == [told]
    assert "Target poor" not in legend["title"]
