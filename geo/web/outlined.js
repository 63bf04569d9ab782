// Areas of a map that are outlined, as those whose class is another than on the map beside it:
// a cased line around those that lie together, a thin one between them.
import { stroke } from "./canvas.js";
import { borders } from "./shapes.js";

const INK = { casing: "#13293d", line: "#ffb000" }; // reads on every class of either ground
const WIDTHS = { province: [2, 1.4], district: [1.5, 0.5], tambon: [1, 0.25] }; // around, between
const CASING = 1.2; // pixels by which the casing is wider

// Codes of the areas whose places are written as gaps in base 36.
export function codesAt(shapes, gaps) {
  let place = -1;
  const places = gaps ? gaps.split(",").map((gap) => (place += parseInt(gap, 36))) : [];
  return new Set(places.map((one) => shapes.areas[one].code));
}

// The lines around the areas to be outlined; null for none.
export function outlined(shapes, { outlined: gaps }) {
  if (!gaps) return null;
  const codes = codesAt(shapes, gaps);
  return {
    around: borders(shapes, (code) => (codes.has(code) ? "in" : null)),
    between: borders(shapes, (code) => (codes.has(code) ? code : null)),
  };
}

export function paintOutlined(context, scale, { around, between }, { level }) {
  const [outer, inner] = WIDTHS[level];
  stroke(context, scale, between, INK.line, inner);
  stroke(context, scale, around, INK.casing, outer + CASING);
  stroke(context, scale, around, INK.line, outer);
}
