// How many panels stand side by side, so that all are as large as can be in the room that there is.
const CAPTION = 46; // pixels of what stands above a panel
const GAP = 12; // pixels between panels
const MAPS = { narrow: 118, least: 200 }; // pixels that a panel's words need, and of its height
const TILES = { narrow: 200, least: 340 }; // where all do not fit at once: letters stand in tiles
const PHONE = 400; // pixels: narrower pages are scrolled, and panels as wide as can be

// `sizes` are the boxes of the shapes, `under` pixels of what stands below each panel.
export function placed(wide, tall, sizes, { under, tiled }) {
  const { narrow, least } = tiled ? TILES : MAPS;
  const most = Math.max(1, Math.min(sizes.length, Math.floor((wide + GAP) / (narrow + GAP))));
  const options = Array.from({ length: most }, (_, at) => (
    option(at + 1, [wide, tall, least], sizes, under)));
  return options.reduce((best, one) => (one.size >= best.size ? one : best));
}

function option(columns, [wide, tall, least], sizes, under) {
  const rows = Math.ceil(sizes.length / columns);
  const width = (wide - GAP * (columns - 1)) / columns;
  const free = (tall - GAP * (rows - 1)) / rows - CAPTION - under;
  const needed = Math.max(...sizes.map((box) => tallness(box) * width));
  const height = wide < PHONE ? needed : Math.min(Math.max(free, least), needed);
  const size = Math.min(...sizes.map((box) => Math.min(width, height / tallness(box))));
  return { columns, width, height, size };
}

const tallness = ([left, top, right, bottom]) => (bottom - top) / (right - left);
