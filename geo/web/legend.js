// What stands in a map's corners: zoom buttons, and the legend: title, unit and notes, then a row a
// class with its colour and how many areas it holds.
import "../leaflet/leaflet.js";
import { element } from "./canvas.js";
import { fills } from "./fills.js";

const { L } = window;

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
}

// Write what a view's legend says into its box.
function writeLegend(box, config) {
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
