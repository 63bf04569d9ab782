"""Shades of the sequential ramp for any number of classes, dark for worse."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

RAMP = ("#CDE594", "#80C6A3", "#1F9EB7", "#186290", "#080C54")
"""Sequential ramp, dark is worse; safe in the simulations of all three colour-vision types."""

_LMS = np.array(
    [
        [0.4122214708, 0.5363325363, 0.0514459929],
        [0.2119034982, 0.6806995451, 0.1073969566],
        [0.0883024619, 0.2817188376, 0.6299787005],
    ]
)
_LAB = np.array(
    [
        [0.2104542553, 0.7936177850, -0.0040720468],
        [1.9779984951, -2.4285922050, 0.4505937099],
        [0.0259040371, 0.7827717662, -0.8086757660],
    ]
)
"""Linear light to cones, and their cube roots to OKLab (Björn Ottosson, 2020)."""

Colours = npt.NDArray[np.float64]


def shades(number: int) -> list[str]:
    """So many colours from the palest to the darkest: the ramp's own where it has enough.

    More lie along the ramp at equal steps of lightness, as the eye takes it (OKLab).
    """
    if number <= len(RAMP):
        places = np.linspace(0, len(RAMP) - 1, number).round().astype(int) if number > 1 else [2]
        return [RAMP[place] for place in places][:number]
    own = lab(RAMP)
    light = np.linspace(own[0, 0], own[-1, 0], number)
    rising = own[::-1]
    between = np.column_stack([light, *(np.interp(light, rising[:, 0], rising[:, at])
                                        for at in (1, 2))])  # fmt: skip
    return [RAMP[0], *_written(between[1:-1]), RAMP[-1]]


def lab(colours: tuple[str, ...] | list[str]) -> Colours:
    """Colours `#RRGGBB` in OKLab, a row each: lightness 0–1, green to red, blue to yellow."""
    parts = [[int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)] for colour in colours]
    signal = np.array(parts)
    linear = np.where(signal <= 0.04045, signal / 12.92, ((signal + 0.055) / 1.055) ** 2.4)
    return np.asarray(np.cbrt(linear @ _LMS.T) @ _LAB.T)


def _written(colours: Colours) -> list[str]:
    """OKLab as `#RRGGBB`."""
    linear = ((colours @ np.linalg.inv(_LAB).T) ** 3) @ np.linalg.inv(_LMS).T
    clipped = np.clip(linear, 0, 1)
    signal = np.where(clipped <= 0.0031308, clipped * 12.92, 1.055 * clipped ** (1 / 2.4) - 0.055)
    return [
        "#" + "".join(f"{part:02X}" for part in row) for row in np.round(signal * 255).astype(int)
    ]
