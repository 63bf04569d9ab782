// What a map's two canvases draw of a painting: areas by their marks, and what is chosen or hovered.
import { stroke } from "./canvas.js";
import { fills, ink } from "./fills.js";
import { borders, inside } from "./shapes.js";

const DIGITS = { province: 2, district: 4, tambon: 6 };
const WIDTHS = { province: 0.8, district: 0.5, tambon: 0.25 };

// One path for all areas of a mark: a fill each, not one an area.
export function grouped({ areas }, { marks }) {
  const groups = new Map();
  areas.forEach(({ path }, place) => {
    const key = marks[place];
    if (!groups.has(key)) groups.set(key, new Path2D());
    groups.get(key).addPath(path);
  });
  return groups;
}

// Borders of the areas above those shown, null where they are of the same level.
export function parents(shapes, { outline: digits, level }) {
  return digits < DIGITS[level] ? borders(shapes, (code) => code.slice(0, digits)) : null;
}

// The outline of what is chosen, null where nothing is.
export function chosen(shapes, { focus }) {
  if (!focus.length) return null;
  return borders(shapes, (code) => (inside(code, focus) ? "in" : null));
}

export function paintAreas(context, scale, painting) {
  const { shapes, config, groups, backdrop } = painting;
  const lines = ink(config);
  if (backdrop) stroke(context, scale, backdrop.edges, lines.backdrop, 0.8);
  for (const [key, fill] of Object.entries(fills(config))) {
    const together = groups.get(key);
    if (together) {
      if (fill.setTransform) fill.setTransform(new DOMMatrix().scale(1 / scale));
      context.fillStyle = fill;
      context.fill(together, "evenodd"); // areas of a coverage do not overlap
    }
  }
  stroke(context, scale, shapes.edges, lines.edge, WIDTHS[config.level]);
  stroke(context, scale, shapes.coast, lines.coast, 0.8);
  if (painting.parents) stroke(context, scale, painting.parents, lines.outline, 0.9);
}

export function paintFocus(context, scale, { config, chosen: outline, hovered, shapes }) {
  if (outline) {
    stroke(context, scale, outline, ink(config).halo, 5);
    stroke(context, scale, outline, ink(config).chosen, 2.5);
  }
  if (hovered !== null) {
    stroke(context, scale, shapes.areas[hovered].path, ink(config).hover, 2);
  }
}
