// The country as tiles: the squares of provinces as shapes are (shapes.js), and their abbreviations.
import { inkOn } from "./fills.js";

const GAP = 0.05; // of a square's side, on each of its sides
const TYPE = 'Sarabun, Loma, "Noto Sans Thai", sans-serif';

// `tiles` are [code, column, row, abbreviation] each, in the order of the marks.
export function squares(tiles) {
  const areas = tiles.map(([code, column, row, word]) => {
    const box = [column + GAP, row + GAP, column + 1 - GAP, row + 1 - GAP];
    const path = new Path2D();
    path.rect(box[0], box[1], box[2] - box[0], box[3] - box[1]);
    return { code, path, box, word, draw: (into) => into.addPath(path) };
  });
  const places = new Map(areas.map(({ code }, place) => [code, place]));
  const edges = new Path2D();
  for (const { path } of areas) edges.addPath(path);
  return { areas, places, arcs: [], sides: [], edges, coast: new Path2D() };
}

// Write each square's abbreviation into it.
export function letter(context, { areas }, config) {
  const size = config.lang === "th" ? 0.5 : 0.36;
  context.font = `600 ${size}px ${TYPE}`;
  context.textAlign = "center";
  context.textBaseline = "middle";
  areas.forEach(({ box, word }, place) => {
    context.fillStyle = inkOn(config, config.marks[place]).name;
    context.fillText(word, (box[0] + box[2]) / 2, (box[1] + box[3]) / 2 + 0.03);
  });
}
