// The legend: title, unit and notes, then a row a class with its colour and how many areas it holds.
import { element } from "./canvas.js";
import { fills } from "./fills.js";

// Write what a view's legend says into its box.
export function writeLegend(box, config) {
  const { title, unit, notes, rows } = config.legend;
  box.replaceChildren(
    element("div", "title", title),
    ...[unit, ...notes].map((text) => element("div", "unit", text)),
    ...rows.map((row) => legendRow(config, row)),
  );
}

function legendRow(config, [key, label, count, marker]) {
  const row = element("div", marker ? "row chosen" : "row");
  row.append(swatch(config, key), element("span", "label", label));
  row.append(element("span", "count", count));
  if (marker) row.append(element("span", "marker", `◀ ${marker}`));
  return row;
}

function swatch(config, key) {
  const canvas = element("canvas", "swatch");
  canvas.width = 22;
  canvas.height = 14;
  const context = canvas.getContext("2d");
  context.fillStyle = fills(config)[key];
  context.fillStyle.setTransform?.(new DOMMatrix());
  context.fillRect(0, 0, 22, 14);
  return canvas;
}
