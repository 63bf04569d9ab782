"""`python -m bench.slides`: seconds for slides, packs, all provinces, beside Kaleido's figure."""

from __future__ import annotations

import importlib.util
import shutil
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from statistics import median

import plotly.graph_objects as go
import typer

from bench import machine
from briefing import packs
from briefing.making import batch, pool, work
from briefing.parameters import read_request
from briefing.request import Request
from briefing.templates import TEMPLATES
from data.stored import store
from geo.shapes import topology

PROVINCE, COUNTRY = "30", "TH"
REPEATS = 5


def main() -> None:
    """Print a Markdown table of seconds and memory."""
    rows = [
        ("one slide 1920×1080, warm, median over templates", f"{slides():.2f} s", "0.8 s"),
        ("governor's pack, PNG and PPTX", f"{seconds(pack):.1f} s", "8 s"),
        every_province(),
        ("a comparable Plotly figure by Kaleido, 1920×1080", kaleido(), "–"),
    ]
    print("| slides | found | aimed at |\n|---|---|---|")
    print("\n".join(f"| {' | '.join(row)} |" for row in rows))
    print(f"\n{machine.line()}")


def request(template: str) -> Request:
    """A template or pack of an area that it can show."""
    area = PROVINCE if "province" in packs.levels(template) else COUNTRY
    return read_request({"template": template, "area": area}, store.active(), packs.known())


def seconds(call: Callable[[], object]) -> float:
    """How long a call takes."""
    start = time.perf_counter()
    call()
    return time.perf_counter() - start


def slides() -> float:
    """Median over templates of the median over repeats, after one unmeasured drawing."""
    found = []
    for name in TEMPLATES:
        asked = request(name)
        work.make(asked, work.PNG)
        found.append(median(seconds(lambda: work.make(asked, work.PNG)) for _ in range(REPEATS)))  # noqa: B023 (called at once)
    return median(found)


def pack() -> None:
    """All pictures and the deck of a pack."""
    work.make(request("governor"), work.ZIP)


def every_province() -> tuple[str, str, str]:
    """All provinces at a glance on worker processes, and the memory of these together."""
    order = batch.Order(batch.provinces(request("province"), store.active()))
    peak = 0

    def look(_done: int, _of: int) -> None:
        nonlocal peak
        peak = max(peak, memory(workers))

    workers = pool.Pool(pool.workers())
    try:
        with tempfile.TemporaryDirectory() as folder:
            took = seconds(lambda: batch.run(order, Path(folder), look, drawing=workers))
    finally:
        workers.close()
    title = f"77 provinces at a glance, {workers.number} workers"
    return title, f"{took:.0f} s · {peak / 2**30:.2f} GiB", "45 s · 1.5 GiB"


def memory(workers: pool.Pool) -> int:
    """Bytes that the workers and this process hold, shared pages counted each time."""
    total = 0
    for process in ["self", *map(str, workers.processes())]:
        pages = int(Path(f"/proc/{process}/statm").read_text(encoding="ascii").split()[1])
        total += pages * 4096
    return total


def kaleido() -> str:
    """Seconds that Plotly's own way to a picture takes: a map of the 77 provinces and 20 bars."""
    if importlib.util.find_spec("kaleido") is None or shutil.which("chromium") is None:
        return "skipped: it needs the packages kaleido and chromium"
    figure = plotly_map()

    def draw() -> None:
        figure.to_image("png", width=1920, height=1080)

    draw()
    return f"{median(seconds(draw) for _ in range(REPEATS)):.2f} s"


def plotly_map() -> go.Figure:
    """What a slide of the national map would be in Plotly, whose own maps ask the internet.

    So the provinces are filled lines, a trace each, beside the bars of the twenty worst.
    """
    release = store.active()
    figures = release.figures("province", release.periods[0])
    rate = figures["target_poor"] / figures["people"]
    shades = (rate / rate.max()).fillna(0)
    shapes = topology.decode(topology.unpack(release.assets["province"]), "province")
    rings = shapes.geometry.explode().exterior
    areas = [
        go.Scatter(
            x=list(ring.xy[0]),
            y=list(ring.xy[1]),
            mode="lines",
            fill="toself",
            fillcolor=f"rgba(8, 12, 84, {shades[code]:.2f})",
            line={"width": 0.5, "color": "#fff"},
        )
        for code, ring in rings.items()
    ]
    worst = rate.nlargest(20)[::-1]
    names = [release.areas.at[code, "name_th"] for code in worst.index]
    bars = go.Bar(x=worst, y=names, orientation="h", xaxis="x2", yaxis="y2")
    layout = {
        "showlegend": False,
        "xaxis": {"domain": [0, 0.5], "visible": False},
        "yaxis": {"scaleanchor": "x", "visible": False},
        "xaxis2": {"domain": [0.62, 1]},
        "yaxis2": {"anchor": "x2"},
    }
    return go.Figure([*areas, bars], layout)


if __name__ == "__main__":
    typer.run(main)
