// What stands in a map's corners: zoom buttons, and the legend, which is a chart: a scale of the
// classes, highest on top, with a bar for the areas of each and marks at the country's value and at
// that of the area chosen. On a narrow map it lies on its side, along the bottom.
import "../leaflet/leaflet.js";
import { element } from "./canvas.js";
import { CLASSES, fills } from "./fills.js";
import { square } from "./square.js";

const { L } = window;
const USUAL = 5; // classes; the ranges of more take two lines on a narrow scale

// Legend and zoom buttons of a map, in the language of each view.
export class Corner {
  constructor(map) {
    this.map = map;
    this.legend = null;
    this.zoom = null;
  }

  write(config) {
    const { zoom_in: zoomInTitle, zoom_out: zoomOutTitle } = config.texts;
    if (this.zoom?.options.zoomInTitle !== zoomInTitle) {
      this.zoom?.remove();
      // At the right: the sea and other countries lie there, at the left the west of the north.
      const options = { position: "topright", zoomInTitle, zoomOutTitle };
      this.zoom = L.control.zoom(options).addTo(this.map);
    }
    if (!this.legend) {
      this.legend = element("div", "atlas-legend");
      const control = L.control({ position: "bottomright" });
      control.onAdd = () => this.legend;
      control.addTo(this.map);
    }
    writeLegend(this.legend, config);
  }

  // What the legend covers, in pixels of the map's box; null before there is any.
  box() {
    if (!this.legend) return null;
    const [own, map] = [this.legend, this.map.getContainer()].map((one) => one.getBoundingClientRect());
    return {
      left: own.left - map.left, top: own.top - map.top,
      right: own.right - map.left, bottom: own.bottom - map.top,
    };
  }
}

// Write what a view's legend says into its box.
function writeLegend(box, config) {
  const { title, unit, made, notes, dark, rows } = config.legend;
  const both = config.legend.square;
  const ordered = dark || both ? rows.filter(([key]) => CLASSES.includes(key)) : [];
  box.replaceChildren(
    element("div", "title", title),
    ...[unit, made, ...notes].filter(Boolean).map((text) => element("div", "unit", text)),
    ...(both ? [square(config, both)] : ordered.length ? scale(config, ordered) : []),
    ...rows.filter((row) => !ordered.includes(row)).map((row) => legendRow(config, row)),
  );
}

// The classes as a scale with what dark and the bars mean above it, and its marks in words below.
function scale(config, rows) {
  const { dark, counted, ticks } = config.legend;
  const head = element("div", "heads");
  head.append(element("span", "dark", dark), element("span", "counted", counted));
  const box = element("div", rows.length > USUAL ? "scale many" : "scale");
  box.append(...rows.map((row) => classRow(config, row, ticks)));
  const marks = element("div", "ticks");
  marks.append(...ticks.map(([kind, , , text]) => {
    const said = element("span", "told");
    said.append(element("i", `tick ${kind}`), element("span", "", text));
    return said;
  }));
  return [head, box, marks];
}

function classRow(config, [key, label, count, length], ticks) {
  const here = ticks.filter((tick) => tick[1] === key);
  const row = element("div", here.some(([kind]) => kind === "area") ? "row chosen" : "row");
  const colour = element("span", "colour");
  colour.style.background = fills(config)[key];
  colour.append(...here.map(([kind, , share]) => {
    const mark = element("i", `tick ${kind}`);
    mark.style.setProperty("--at", share);
    return mark;
  }));
  const bar = element("span", "bar");
  bar.style.setProperty("--length", length);
  // a narrow scale breaks a range in the middle
  const range = element("span", "label", label.replace(/–\u2060*/, "–\u200b"));
  row.append(colour, range, bar, element("span", "count", count));
  return row;
}

function legendRow(config, [key, label, count]) {
  const row = element("div", "row");
  row.append(swatch(config, key), element("span", "label", label));
  row.append(element("span", "count", count.startsWith("(") ? count : `(${count})`));
  return row;
}

// A canvas filled as the areas of a mark are.
export function swatch(config, key) {
  const canvas = element("canvas", "swatch");
  canvas.width = 22;
  canvas.height = 14;
  const context = canvas.getContext("2d");
  context.fillStyle = fills(config)[key];
  context.fillStyle.setTransform?.(new DOMMatrix());
  context.fillRect(0, 0, 22, 14);
  return canvas;
}
