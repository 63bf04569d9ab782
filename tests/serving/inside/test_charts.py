"""The script of charts: the kinds that pages draw with all that they need, and no others."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

import plotly.graph_objects as go
import pytest
from plotly.basedatatypes import BaseTraceType

from serving.inside import charts

ROOT = Path(__file__).parents[3]
KINDS = {
    name.lower()
    for name in dir(go)
    if isinstance(one := getattr(go, name), type) and issubclass(one, BaseTraceType)
}
"""Every kind of chart that there is, as a figure takes it."""
START = 'before;var r=1,a=_({"src/a.js"(e,t){b()}}),b=_({"src/b.js"(){}}),'
INNER = 'c=_({"src/c.js"(){}}),n={};v(n,{x:()=>x});var x,i=g({"src/i.ts"(){x=1}}),'
LISTED = 'p=_({"lib/bar.js"(){a()}}),q=_({"lib/pie.js"(){c()}}),l=_({"lib/last.js"(){c()}}),'
END = 'o=_({"lib/other.js"(){c()}});return _({"lib/index.js"(e,t){var n=r();'
SCRIPT = f"{START}{INNER}{LISTED}{END}n.register([p(),q(),o()]),t.exports=n}}}})"


@cache
def cut() -> str:
    return charts.only(charts.script())


def modules(text: str) -> list[str]:
    return re.findall(r'=_\(\{"([^"]+)"', text)


def test_what_the_kinds_wanted_reach_is_kept_in_its_order() -> None:
    kept = charts.only(SCRIPT, ("bar",))
    assert modules(kept) == ["src/a.js", "src/b.js", "lib/bar.js", "lib/other.js"]
    assert kept.startswith("before;var r=1,a=")
    assert kept.endswith("n.register([p()]),t.exports=n}})")


def test_a_module_within_what_follows_another_is_kept_with_it() -> None:
    needs = SCRIPT.replace('"lib/pie.js"(){c()}', '"lib/pie.js"(){i()}')
    assert modules(charts.only(needs, ("pie",))) == ["src/c.js", "lib/pie.js", "lib/other.js"]


@pytest.mark.parametrize("kinds", [("bar", "none"), ("none",)])
def test_a_kind_that_there_is_not_is_named(kinds: tuple[str, ...]) -> None:
    with pytest.raises(ValueError, match="none"):
        charts.only(SCRIPT, kinds)


def test_a_script_of_another_form_is_refused() -> None:
    with pytest.raises(ValueError, match="module"):
        charts.only(SCRIPT.replace("b()}}),b=", "b()}});b="), ("bar",))
    with pytest.raises(ValueError, match="unpack"):
        charts.only("")


def test_every_kind_that_a_page_draws_is_there() -> None:
    drawn = set()
    for path in (ROOT / "ui").rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        named = re.findall(r"\.add_(\w+)\(", text) + re.findall(r"\bgo\.([A-Z]\w+)", text)
        drawn |= {name.lower() for name in named} & KINDS
    assert drawn == {*charts.DRAWN, "scatter"}
    assert {f"lib/{kind}.js" for kind in charts.DRAWN} <= set(modules(cut()))
    assert "src/traces/scatter/index.js" in modules(cut())


def test_it_is_a_third_of_what_streamlit_sends_at_most() -> None:
    assert len(cut()) < len(charts.script()) / 3
