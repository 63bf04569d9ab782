"""Several areas by several figures: a line a figure, a mark an area, all on one scale."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from ui.charts.ground import PALETTES, UNDIMMED, Palette, bare, visible, write
from ui.harmless import EXTRA

HEAD, BAND, GAP = 20, 34, 6
"""Pixels of a figure's name, of its marks with their values, and below them."""
KEY, SCALE = 24, 26
"""Pixels of a line of the key above the figures, and of the scale's numbers below it."""
MARK = 14
LETTER, SPARE = 8, 84
"""Pixels of a letter, and of what is told beside the scale of each figure."""
NARROW = 340
"""Pixels of a narrow scale, on which no two values are written over each other."""
LABELLED = 3
"""Up to so many areas each has its value written; of more, those at either end."""


class Look(NamedTuple):
    """How the marks of one area look: their sign, and their colour on either ground."""

    symbol: str
    light: str
    dark: str


LOOKS = (
    Look("circle", "#c2410c", "#ffb454"),
    Look("square", "#186290", "#5cb3d6"),
    Look("diamond", "#007a5a", "#4fd1a5"),
    Look("triangle-up", "#8a3d8f", "#e3a0e8"),
    Look("star", "#7a5c00", "#f0e442"),
    Look("cross", "#3d4a57", "#d4dee7"),
)
"""One look an area, told apart by the sign where colours are not seen."""


def dots(
    points: pd.DataFrame, heads: pd.DataFrame, places: pd.Series, *, theme: str, beside: str
) -> go.Figure:
    """A line for each of `heads` (the first on top), with a mark for each of `places` (names).

    `heads`: `name`, `text` (told at the right, below `beside`) and `country` (a tick; NaN for
    none). `points`: `row` (of the index of `heads`), `place` (0 …, of `places`), `value` (≥ 0; NaN
    for none), `text` as it prints, `hover`. A click gives back the code of the place as
    `customdata`.
    """
    palette = PALETTES[theme]
    top = len(places) * KEY + SCALE
    middles = {
        row: at * (HEAD + BAND + GAP) + HEAD + MARK / 2 + 2 for at, row in enumerate(heads.index)
    }
    known = [*points["value"].dropna(), *heads["country"].dropna()]
    highest = max([*known, 1e-9])
    placed = points.assign(
        x=points["value"].astype("float64") / highest, middle=points["row"].map(middles)
    )
    height = len(heads) * (HEAD + BAND + GAP)
    figure = go.Figure()
    _scale(figure, highest, height, palette)
    _spans(figure, placed, palette)
    _country(figure, heads["country"] / highest, middles, palette)
    for place, code in enumerate(places.index):
        _marks(figure, placed[placed["place"] == place], str(code), LOOKS[place], theme)
    _values(figure, placed, len(places), palette)
    names = [middle - MARK / 2 - HEAD / 2 for middle in middles.values()]
    write(figure, [0.0] * len(heads), names, heads["name"], "middle right", palette.ink, size=15)
    _beside(figure, heads["text"], list(middles.values()), beside, palette)
    _key(figure, places, top, theme)
    bare(figure, palette, height=height + top + 4)
    figure.update_layout(
        margin={"l": MARK, "r": SPARE}, hoverlabel={"align": "left", "font": {"size": 15}}
    )
    figure.update_xaxes(range=[0, 1])
    return figure.update_yaxes(range=[height, -top])


def step(highest: float) -> float:
    """The step of a scale up to a fraction: 1, 2 or 5 of some power of ten, four to nine of them.

    >>> [step(highest) for highest in (0.13, 0.05, 0.9)]
    [0.02, 0.01, 0.1]
    """
    power = 10.0**-6
    for exponent in range(-6, 1):
        for lead in (1, 2, 5):
            power = round(lead * 10.0**exponent, 9)
            if highest / power < 10:
                return power
    return power


def _scale(figure: go.Figure, highest: float, height: int, palette: Palette) -> None:
    """Lines and numbers of the one scale, in percent."""
    one = step(highest)
    for place in range(int(highest / one + 1e-9) + 1):
        at = place * one / highest
        figure.add_shape(
            type="line", x0=at, x1=at, y0=0, y1=height, layer="below",
            line={"color": palette.line, "width": 1},
        )  # fmt: skip
        figure.add_annotation(
            x=at, y=-4, yanchor="bottom", text=f"{100 * place * one:g}%", showarrow=False,
            font={"size": 12, "color": palette.soft},
        )  # fmt: skip


def _spans(figure: go.Figure, placed: pd.DataFrame, palette: Palette) -> None:
    """A line from the lowest to the highest of each figure."""
    known = placed.dropna(subset=["x"]).groupby("middle")["x"]
    ends = pd.DataFrame({"low": known.min(), "high": known.max()})
    for middle, row in ends.iterrows():
        figure.add_shape(
            type="line", x0=row["low"], x1=row["high"], y0=middle, y1=middle, layer="below",
            line={"color": palette.soft, "width": 3},
        )  # fmt: skip


def _country(
    figure: go.Figure, x: pd.Series, middles: dict[object, float], palette: Palette
) -> None:
    """A tick across each line at the country's value."""
    known = {row: at for row, at in x.items() if at == at}
    half = MARK / 2 + 3
    figure.add_scatter(
        x=[at for at in known.values() for _ in range(3)],
        y=[y for row in known for y in (middles[row] - half, middles[row] + half, None)],
        mode="lines",
        line={"color": palette.ink, "width": 2},
        hoverinfo="skip",
        cliponaxis=False,
    )


def _marks(figure: go.Figure, placed: pd.DataFrame, code: str, look: Look, theme: str) -> None:
    """The marks of one area."""
    known = placed.dropna(subset=["x"])
    figure.add_scatter(
        x=known["x"],
        y=known["middle"],
        mode="markers",
        marker={
            "symbol": look.symbol, "size": MARK, "color": getattr(look, theme),
            "line": {"color": PALETTES[theme].ground, "width": 1.5},
        },
        customdata=[[code, hover] for hover in known["hover"]],
        hovertemplate="%{customdata[1]}" + EXTRA,
        unselected=UNDIMMED,
        cliponaxis=False,
    )  # fmt: skip


def _values(figure: go.Figure, placed: pd.DataFrame, many: int, palette: Palette) -> None:
    """Values below the marks: of all, or of those at either end; none over another."""
    found: list[tuple[float, float, str]] = []
    for middle, row in placed.dropna(subset=["x"]).groupby("middle"):
        ordered = row.sort_values("x", ascending=False, kind="stable")
        told = ordered if many <= LABELLED else ordered.iloc[[0, -1]]
        down = float(str(middle)) + MARK / 2 + 9
        found += [(x, down, text) for x, text in _apart(told)]
    for side, left in (("middle right", True), ("middle center", False)):
        part = [one for one in found if (one[0] * NARROW < LETTER * visible(one[2]) / 2) == left]
        x = [-MARK / 2 / NARROW if left else at for at, *_ in part]
        texts = pd.Series([text for *_, text in part], dtype=object)
        write(figure, x, [y for _, y, _ in part], texts, side, palette.ink, size=13)


def _apart(told: pd.DataFrame) -> list[tuple[float, str]]:
    """Place and text of the values that find room, the highest first."""
    found: list[tuple[float, str]] = []
    for x, text in zip(told["x"], told["text"], strict=True):
        half = LETTER * visible(text) / 2
        left = max(x, half / NARROW)  # what would begin before the scale begins with it
        taken = (abs(other - left) * NARROW - LETTER * visible(of) / 2 for other, of in found)
        if all(room > half for room in taken):
            found.append((left if x < left else x, text))
    return found


def _beside(
    figure: go.Figure, texts: pd.Series, middles: list[float], head: str, palette: Palette
) -> None:
    """What is told of each line beside the scale, below a head."""
    for text, y, colour in [
        (head, -SCALE / 2 - 1, palette.soft),
        *((text, middle, palette.ink) for text, middle in zip(texts, middles, strict=True)),
    ]:
        figure.add_annotation(
            x=1, y=y, xanchor="right", xshift=SPARE - 2, text=text, showarrow=False,
            font={"size": 12 if colour == palette.soft else 15, "color": colour},
        )  # fmt: skip


def _key(figure: go.Figure, places: pd.Series, top: int, theme: str) -> None:
    """The sign and the name of each area, above the figures."""
    signs = pd.Series([f"\u00a0\u00a0{name}" for name in places])
    down = [-top + KEY * (place + 0.5) for place in range(len(places))]
    looks = LOOKS[: len(places)]
    figure.add_scatter(
        x=[0.0] * len(places), y=down, mode="markers+text", text=list(signs),
        textposition="middle right", textfont={"size": 15, "color": PALETTES[theme].ink},
        marker={
            "symbol": [look.symbol for look in looks], "size": MARK, "opacity": 1,
            "color": [getattr(look, theme) for look in looks],
        },
        hoverinfo="skip", cliponaxis=False,
    )  # fmt: skip
