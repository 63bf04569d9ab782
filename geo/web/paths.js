// What a map's two canvases draw of a painting: areas by their marks, and what is chosen or hovered.
import { stroke } from "./canvas.js";
import { fills, ink } from "./fills.js";
import { codesAt, paintOutlined } from "./outlined.js";
import { borders, inside } from "./shapes.js";

const DIGITS = { province: 2, district: 4, tambon: 6 };
const WORLD = 256; // pixels of zoom 0
const WIDTHS = { province: 0.8, district: 0.5, tambon: 0.25 };

// The areas of a mark as one path for each province: a fill each, not one an area, and less for a
// browser to fill than one of the whole country, where it looks at every border in every line.
export function grouped({ areas }, { marks }) {
  const groups = new Map();
  const parts = new Map();
  areas.forEach((area, place) => {
    const mark = marks[place];
    const key = mark + (area.code.length > DIGITS.province ? area.code.slice(0, DIGITS.province) : "");
    if (!parts.has(key)) {
      parts.set(key, new Path2D());
      groups.set(mark, [...(groups.get(mark) || []), parts.get(key)]);
    }
    area.draw(parts.get(key));
  });
  return groups;
}

// Borders of the areas above those shown, null where they are of the same level.
export function parents(shapes, { outline: digits, level }) {
  return digits < DIGITS[level] ? borders(shapes, (code) => code.slice(0, digits)) : null;
}

// Whether an area is chosen: by how its code begins, or as one of a group.
function choosing(shapes, { focus, group }) {
  const codes = group ? codesAt(shapes, group) : null;
  return (code) => (codes ? codes.has(code) : inside(code, focus));
}

// The outline of what is chosen, null where nothing is.
export function chosen(shapes, config) {
  if (!config.focus.length && !config.group) return null;
  const picked = choosing(shapes, config);
  return borders(shapes, (code) => (picked(code) ? "in" : null));
}

// All but what is chosen, which steps back a little; null where nothing is chosen.
export function others(shapes, config) {
  const { areas } = shapes;
  const picked = choosing(shapes, config);
  const kept = areas.filter(({ code }) => picked(code));
  if (!kept.length || kept.length === areas.length) return null;
  const path = new Path2D();
  path.rect(-WORLD, -WORLD, 2 * WORLD, 2 * WORLD);
  for (const { path: own } of kept) path.addPath(own);
  return path;
}

function stepBack(context, path, veil) {
  context.globalCompositeOperation = "source-atop"; // over areas alone, not over their ground
  context.fillStyle = veil;
  context.fill(path, "evenodd");
  context.globalCompositeOperation = "source-over";
}

export function paintAreas(context, scale, painting) {
  const { config, groups, backdrop } = painting;
  const lines = ink(config);
  if (backdrop) stroke(context, scale, backdrop.edges, lines.backdrop, 0.8);
  for (const [key, fill] of Object.entries(fills(config))) {
    const parts = groups.get(key);
    if (parts) {
      if (fill.setTransform) fill.setTransform(new DOMMatrix().scale(1 / scale));
      context.fillStyle = fill;
      for (const part of parts) context.fill(part, "evenodd"); // areas of a coverage do not overlap
    }
  }
  if (painting.others) stepBack(context, painting.others, lines.veil);
  paintLines(context, scale, painting);
  if (painting.outlined) paintOutlined(context, scale, painting.outlined, config);
}

// The borders of areas, the coast, and the borders of the areas above them.
export function paintLines(context, scale, { shapes, config, parents: above }) {
  const lines = ink(config);
  stroke(context, scale, shapes.edges, lines.edge, WIDTHS[config.level]);
  stroke(context, scale, shapes.coast, lines.coast, 0.8);
  if (above) stroke(context, scale, above, lines.outline, 0.9);
}

export function paintFocus(context, scale, { config, chosen: outline, pointer }) {
  if (outline) {
    stroke(context, scale, outline, ink(config).halo, 5);
    stroke(context, scale, outline, ink(config).chosen, 2);
  }
  if (pointer.path) {
    stroke(context, scale, pointer.path, ink(config).halo, 4);
    stroke(context, scale, pointer.path, ink(config).hover, 2);
  }
}
