// The legend of two measures at once: a square of colours, one measure across, the other upwards, each
// field with the number of its areas.
import { element } from "./canvas.js";
import { fills, ink, inkOn } from "./fills.js";

const LIGHT = ink({ theme: "light" }); // what is written with on bright colours

// `across` and `up` are the measures' titles and ranges, lowest first; `fields` the mark and number of
// each field, the lowest row first.
// A narrow square breaks a range in the middle.
const parted = (range) => range.replace(/–\u2060*/, "–\u200b");

export function square(config, { across, up, fields }) {
  const box = element("div", "square");
  box.style.setProperty("--across", across.ranges.length);
  box.append(element("div", "up", `${up.title} →`));
  const wide = across.ranges.length;
  up.ranges.map((range, row) => [range, fields.slice(row * wide, (row + 1) * wide)])
    .toReversed()
    .forEach(([range, row]) => box.append(element("div", "range", parted(range)), ...row.map((one) => field(config, one))));
  box.append(element("div", "range below"), ...across.ranges.map((range) => element("div", "range", parted(range))));
  box.append(element("div", "across", `${across.title} →`));
  return box;
}

function field(config, [mark, count]) {
  const box = element("div", "field", count);
  box.style.background = fills(config)[mark];
  box.style.color = inkOn(config, mark) === LIGHT ? "#000000" : "#ffffff"; // small figures: all there is
  return box;
}
