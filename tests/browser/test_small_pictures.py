"""The pictures of small maps: like what the browser itself paints of the same shapes."""

from __future__ import annotations

import json

import pytest

from geo.shapes import topology
from tests.browser.test_map_scripts import MADE, STEP
from tests.browser.visits import Visit
from tests.geo.shapes.test_topology import LAYERS, series

BESIDE = """async ([address, marks, dots, margin]) => {
  const { load } = await import("/assets/map/shapes.js");
  const { fills } = await import("/assets/map/fills.js");
  const { grouped } = await import("/assets/map/paths.js");
  const { pictureOf, spotsOf } = await import("/assets/map/spots.js");
  const shapes = await load(address, "tambon");
  const config = { theme: "light", colours: ["#111111", "#80C6A3", "#ff0000"], marks };
  const edge = (at, pick) => pick(...shapes.areas.map(({ box }) => box[at]));
  const [left, top] = [edge(0, Math.min), edge(1, Math.min)];
  const [right, bottom] = [edge(2, Math.max), edge(3, Math.max)];
  const scale = 160 * dots / Math.max(right - left, bottom - top);
  const size = {
    width: Math.ceil((right - left) * scale + 2 * margin),
    height: Math.ceil((bottom - top) * scale + 2 * margin),
  };
  const spots = spotsOf(shapes, shapes.areas, { ...size, left, top, scale, margin });
  const made = pictureOf(spots, config, dots);
  const canvas = Object.assign(document.createElement("canvas"), size);
  const context = canvas.getContext("2d");
  context.translate(margin, margin);
  context.scale(scale, scale);
  context.translate(-left, -top);
  for (const [key, parts] of grouped(shapes, config)) {
    const fill = fills(config)[key];
    if (fill.setTransform) {
      const still = new DOMMatrix().translate(left, top).scale(1 / scale);
      fill.setTransform(still.translate(-margin, -margin).scale(dots));
    }
    context.fillStyle = fill;
    for (const part of parts) context.fill(part, "evenodd");
  }
  const painted = context.getImageData(0, 0, size.width, size.height);
  const apart = made.data.map((byte, i) => Math.abs(byte - painted.data[i]));
  return {
    far: apart.filter((one) => one > 40).length / apart.length,
    mean: apart.reduce((sum, one) => sum + one, 0) / apart.length,
    kinds: new Set(new Uint32Array(made.data.buffer)).size,
    solid: made.data.filter((byte, i) => i % 4 === 3 && byte === 255).length / made.data.length * 4,
  };
}"""
"""A picture made by spots, and how far it is from the same filled by the browser: shares, mean."""


CASES = {
    "islands in a hole": 1,
    "turned, hole filled by another": 2,
    "two parts side by side with another between": 1,
}
"""Shapes, and the dots of a pixel that they are drawn with."""


@pytest.mark.parametrize("name", sorted(CASES))
def test_a_picture_is_like_the_browsers_own(visit: Visit, name: str) -> None:
    """Classes, weak ones, none and protected; apart along the edges alone, where either mixes."""
    page, shapes = visit.page, series(LAYERS[name.removeprefix("turned, ")])
    if name.startswith("turned"):
        shapes = shapes.rotate(31, origin=(101.5, 11.5))
    page.goto(f"{visit.address}/healthz")
    made = json.dumps(topology.encode({"tambon": shapes}, STEP))
    page.route(
        f"**{MADE}*", lambda route: route.fulfill(body=made, content_type="application/json")
    )
    marks = "".join("01b-*2"[place % 6] for place in range(len(shapes)))
    found = page.evaluate(BESIDE, [f"{MADE}?{abs(hash(made))}", marks, CASES[name], 3])
    assert found["kinds"] > 1
    assert found["solid"] > 0.1
    assert found["mean"] < 3
    assert found["far"] < 0.02
