// Colours and patterns of the map on light and dark ground, by the marks of geo/classing/marks.py.

export const CLASSES = "0123456789ABCDEF"; // marks of the classes, and of their weak figures
export const WEAK = "abcdefghijklmnop";
const DARK = 110; // brightness (0–255) below which a colour asks for light letters
export const GAP = 6; // pixels between the strokes of a pattern
const INKS = {
  light: {
    edge: "#ffffff", outline: "#ffffff", backdrop: "#b9c6d1", coast: "#7d8f9e", empty: "#e8ecef", hatch: "#8795a1",
    dot: "#51677a", hover: "#13293d", halo: "#ffffff", chosen: "#c2410c",
    land: "#efece6", home: "#fbfaf8", lake: "#c9d8e3", landName: "#857d70", seaName: "#7893a8",
    veil: "rgb(255 255 255 / 30%)", name: "#13293d", around: "rgb(255 255 255 / 88%)",
  },
  dark: {
    edge: "#8fa6b8", outline: "#e6eef4", backdrop: "#6d8296", coast: "#c9d6e0", empty: "#4a6076", hatch: "#8ea3b5",
    dot: "#dbe5ec", hover: "#ffffff", halo: "#0f1c2b", chosen: "#ffb454",
    land: "#39485a", home: "#4d5f73", lake: "#22364b", landName: "#a7b4c0", seaName: "#7f9bb5",
    veil: "rgb(43 65 89 / 35%)", name: "#ffffff", around: "rgb(15 28 43 / 88%)",
  },
};

function tile(draw) {
  const canvas = document.createElement("canvas");
  canvas.width = GAP;
  canvas.height = GAP;
  const context = canvas.getContext("2d");
  draw(context);
  return context.createPattern(canvas, "repeat");
}

function line(context, points) {
  context.beginPath();
  points.forEach(([x, y], i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)));
  context.stroke();
}

function hatch(ground, ink, { cross }) {
  return tile((context) => {
    context.fillStyle = ground;
    context.fillRect(0, 0, GAP, GAP);
    context.strokeStyle = ink;
    context.lineWidth = 1;
    line(context, [[-1, GAP + 1], [GAP + 1, -1]]);
    if (cross) line(context, [[-1, -1], [GAP + 1, GAP + 1]]);
  });
}

function stripes(ground, ink) {
  return tile((context) => {
    context.fillStyle = ground;
    context.fillRect(0, 0, GAP, GAP);
    context.fillStyle = ink;
    context.fillRect(0, 2, GAP, 1);
  });
}

function dots(ground, ink) {
  return tile((context) => {
    context.fillStyle = ground;
    context.fillRect(0, 0, GAP, GAP);
    context.fillStyle = ink;
    context.fillRect(2, 2, 2, 2);
  });
}

export const ink = (config) => INKS[config.theme];

// The colours in which a name reads on an area of a mark: light on the dark classes.
export function inkOn(config, mark) {
  const place = Math.max(CLASSES.indexOf(mark), WEAK.indexOf(mark));
  const colour = config.colours[place];
  if (!colour) return ink(config);
  const [red, green, blue] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return INKS[0.299 * red + 0.587 * green + 0.114 * blue > DARK ? "light" : "dark"];
}

const tables = new Map(); // theme and colours → fills

// The fill for every mark that geo/classing/marks.py writes. Who draws with a pattern sets its transform.
export function fills(config) {
  const { theme, colours } = config;
  const key = `${theme} ${colours.join()}`;
  if (!tables.has(key)) tables.set(key, fillsOf(ink(config), colours));
  return tables.get(key);
}

function fillsOf({ empty, hatch: stripe, dot }, colours) {
  const table = {
    "-": hatch(empty, stripe, { cross: false }),
    "*": dots(empty, dot),
    "~": stripes(empty, dot),
  };
  colours.forEach((colour, place) => {
    table[CLASSES[place]] = colour;
    table[WEAK[place]] = hatch(colour, "#fff", { cross: true });
  });
  return table;
}
