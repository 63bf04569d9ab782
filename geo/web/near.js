// What a small map brings into view: some of the areas of its shapes, or all of them.
import { inside } from "./shapes.js";

// The areas that a panel brings into view.
function around({ around: prefixes }, { areas }) {
  const found = prefixes.length ? areas.filter(({ code }) => inside(code, prefixes)) : areas;
  return found.length ? found : areas;
}

// Their path, null where they are all there are.
export function near(panel, shapes) {
  const areas = around(panel, shapes);
  if (areas.length === shapes.areas.length) return null;
  const path = new Path2D();
  for (const area of areas) path.addPath(area.path);
  return path;
}

// The box around them.
export function boundsOf({ panel, shapes }) {
  const areas = around(panel, shapes);
  const edge = (index, pick) => areas.reduce((far, { box }) => pick(far, box[index]), areas[0].box[index]);
  return [edge(0, Math.min), edge(1, Math.min), edge(2, Math.max), edge(3, Math.max)];
}
