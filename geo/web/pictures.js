// The pictures of small maps below what is pointed at. All of the same shapes and size share what lies
// where and the borders: each is a colour an area below them. Tiles are few and drawn one by one.
import { element } from "./canvas.js";
import { inside } from "./shapes.js";
import { grouped, paintAreas, paintLines, parents } from "./paths.js";
import { letter } from "./squares.js";
import { pictureOf, spotsOf } from "./spots.js";

export const MARGIN = 3; // pixels around the shapes of a panel
const sheets = new WeakMap(); // shapes → what is brought into view → what its last size shares

// A canvas with the picture of a panel, as large as its own.
export function pictured(panel, tiled) {
  const { canvas, config, shapes } = panel;
  const picture = element("canvas");
  Object.assign(picture, { width: canvas.width, height: canvas.height });
  const context = picture.getContext("2d");
  if (tiled) {
    inPlace(context, canvas.view);
    paintAreas(context, canvas.view.scale, { shapes, config, groups: grouped(shapes, config) });
    letter(context, shapes, config);
  } else {
    const { spots, lines } = sheetOf(panel);
    context.putImageData(pictureOf(spots, config, canvas.view.dots), 0, 0);
    context.drawImage(lines, 0, 0);
  }
  return picture;
}

// Have a context count in the shapes' own pixels, as a panel places them.
export function inPlace(context, { left, top, scale, dots }) {
  context.setTransform(1, 0, 0, 1, 0, 0);
  context.scale(dots, dots);
  context.translate(MARGIN, MARGIN);
  context.scale(scale, scale);
  context.translate(-left, -top);
  context.lineJoin = "round";
}

function sheetOf(panel) {
  const { canvas, config, shapes } = panel;
  const around = panel.panel.around.join();
  const key = [canvas.width, canvas.height, ...Object.values(canvas.view), config.theme, config.outline].join();
  if (!sheets.has(shapes)) sheets.set(shapes, new Map());
  const known = sheets.get(shapes);
  if (known.get(around)?.key !== key) known.set(around, { key, ...sheet(panel) });
  return known.get(around);
}

function sheet({ canvas, config, shapes, near, panel }) {
  const { width, height, view: { left, top, scale, dots } } = canvas;
  const lines = element("canvas");
  Object.assign(lines, { width, height });
  const context = lines.getContext("2d");
  inPlace(context, canvas.view);
  if (near) context.clip(near, "evenodd"); // what lies around is another panel's
  paintLines(context, scale, { shapes, config, parents: parents(shapes, config) });
  const picked = near ? shapes.areas.filter(({ code }) => inside(code, panel.around)) : shapes.areas;
  const to = { left, top, scale: scale * dots, margin: MARGIN * dots };
  return { lines, spots: spotsOf(shapes, picked, { width, height, ...to }) };
}
