"""The ramp: an order that every eye sees, however many classes there are."""

from __future__ import annotations

import numpy as np
import pytest

from geo import ramp
from geo.classing.high_end import MOST_PARTS

MOST = 1 + 4 + MOST_PARTS
NEAREST = 0.04
"""Least distance of two colours in OKLab: twice what the eye just tells apart."""
SEEN = {
    "all": np.eye(3),
    "protanopia": np.array(
        [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
         [-0.003882, -0.048116, 1.051998]]
    ),
    "deuteranopia": np.array(
        [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
         [-0.011820, 0.042940, 0.968881]]
    ),
    "tritanopia": np.array(
        [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
         [0.004733, 0.691367, 0.303900]]
    ),
}  # fmt: skip
"""Machado, Oliveira and Fernandes (2009), severity 1, over linear light."""


def linear(colours: list[str]) -> np.ndarray:
    signal = np.array([[int(one[at : at + 2], 16) / 255 for at in (1, 3, 5)] for one in colours])
    return np.where(signal <= 0.04045, signal / 12.92, ((signal + 0.055) / 1.055) ** 2.4)


def written(light: np.ndarray) -> list[str]:
    light = np.clip(light, 0, 1)
    signal = np.where(light <= 0.0031308, light * 12.92, 1.055 * light ** (1 / 2.4) - 0.055)
    return ["#" + "".join(f"{round(part * 255):02X}" for part in row) for row in signal]


@pytest.mark.parametrize("number", range(2, MOST + 1))
@pytest.mark.parametrize("eye", sorted(SEEN))
def test_darker_is_seen_darker_and_no_two_alike(number: int, eye: str) -> None:
    seen = ramp.lab(written(linear(ramp.shades(number)) @ SEEN[eye].T))
    assert (np.diff(seen[:, 0]) < 0).all()
    apart = np.linalg.norm(seen[:, None] - seen[None], axis=2)[~np.eye(number, dtype=bool)]
    assert apart.min() > NEAREST


def test_five_classes_keep_the_colours_of_the_convention() -> None:
    assert ramp.shades(5) == ["#CDE594", "#80C6A3", "#1F9EB7", "#186290", "#080C54"]


@pytest.mark.parametrize("number", range(6, MOST + 1))
def test_more_classes_lie_at_equal_steps_of_lightness_between_the_same_ends(number: int) -> None:
    colours = ramp.shades(number)
    assert (colours[0], colours[-1]) == (ramp.RAMP[0], ramp.RAMP[-1])
    steps = np.diff(ramp.lab(colours)[:, 0])
    assert np.ptp(steps) < 0.01


def test_grey_has_a_lightness_and_no_hue() -> None:
    assert ramp.lab(["#FFFFFF"])[0] == pytest.approx([1, 0, 0], abs=1e-3)
    assert ramp.lab(["#000000"])[0] == pytest.approx([0, 0, 0], abs=1e-3)


def test_one_class_has_the_middle_and_none_has_no_colour() -> None:
    assert (ramp.shades(1), ramp.shades(0)) == ([ramp.RAMP[2]], [])
