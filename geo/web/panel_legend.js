// The legend of small maps, on one line where there is room: title, how it was made, a colour a class.
import { element } from "./canvas.js";
import { swatch } from "./legend.js";

export function panelLegend({ title, made, rows, notes }, config) {
  const head = element("div", "legend-title");
  head.append(element("strong", "", title), element("span", "", made));
  const keys = element("div", "keys");
  keys.append(...rows.map(([key, label]) => {
    const row = element("span", "key");
    row.append(swatch(config, key), element("span", "", label));
    return row;
  }));
  return [head, keys, ...notes.map((text) => element("div", "legend-note", text))];
}
