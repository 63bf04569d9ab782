// Where something may stand on a map: a coarse picture of what lies where in the map's box, and the
// place in it that is nearest to where something would best stand. Pure but for `pictured`.

export const CELL = 14; // pixels of the map a cell of the picture
export const OURS = 255; // the number of our own areas, and of every cell that a border runs through

// What lies in each cell of a box of `size` pixels: 0 for nothing (sea), else the number that a
// path was given. `paths` are [number, path] in a unit of which `scale` pixels are one, `origin`
// is where the box begins in it, in pixels; later paths lie over earlier ones.
export function pictured(size, { origin, scale }, paths) {
  const wide = Math.floor(size.x / CELL);
  const high = Math.floor(size.y / CELL);
  const canvas = new OffscreenCanvas(wide, high);
  const context = canvas.getContext("2d", { willReadFrequently: true });
  context.setTransform(scale / CELL, 0, 0, scale / CELL, -origin.x / CELL, -origin.y / CELL);
  for (const [number, path] of paths) {
    context.fillStyle = `rgb(${number} 0 0)`;
    context.fill(path, "evenodd");
  }
  const { data } = context.getImageData(0, 0, wide, high);
  const cells = new Uint8Array(wide * high);
  cells.forEach((_, at) => {
    const alpha = data[4 * at + 3];
    cells[at] = alpha === 0 || alpha === 255 ? data[4 * at] : OURS;
  });
  return { cells, wide, high };
}

// Which rectangles hold wanted cells alone: for each corner of a cell, how many above it and to the
// left of it are others, so that none is looked through.
function whole({ cells, wide, high }, wanted) {
  const across = wide + 1;
  const others = new Uint32Array(across * (high + 1));
  for (let y = 0; y < high; y += 1) {
    let row = 0;
    for (let x = 0; x < wide; x += 1) {
      row += wanted(cells[y * wide + x]) ? 0 : 1;
      others[(y + 1) * across + x + 1] = others[y * across + x + 1] + row;
    }
  }
  return (left, top, width, height) => {
    const [right, bottom] = [left + width, top + height];
    return left >= 0 && top >= 0 && right <= wide && bottom <= high
      && others[bottom * across + right] - others[top * across + right]
        === others[bottom * across + left] - others[top * across + left];
  };
}

export const meet = (one, other) => (
  one[0] < other[0] + other[2] && other[0] < one[0] + one[2]
  && one[1] < other[1] + other[3] && other[1] < one[1] + one[3]);

// The middle of all cells with a number, in pixels; null where there is none.
export function middle({ cells, wide }, number) {
  let [x, y, n] = [0, 0, 0];
  cells.forEach((cell, at) => {
    if (cell !== number) return;
    x += at % wide;
    y += Math.floor(at / wide);
    n += 1;
  });
  return n ? [(x / n + 0.5) * CELL, (y / n + 0.5) * CELL] : null;
}

// The rectangle [left, top, width, height] in pixels of a size that lies on wanted cells only and
// meets no rectangle `taken`, as near to `best` (its middle, in pixels) as there is; null without
// one, or where the nearest is more than `most` pixels away.
export function vacant(picture, [width, height], { wanted, taken, best, most = Infinity }) {
  const across = Math.ceil(width / CELL);
  const down = Math.ceil(height / CELL);
  const fits = whole(picture, wanted);
  let found = null;
  let nearest = most;
  for (let top = 0; top + down <= picture.high; top += 1) {
    for (let left = 0; left + across <= picture.wide; left += 1) {
      const middleX = (left + across / 2) * CELL;
      const middleY = (top + down / 2) * CELL;
      const away = Math.hypot(middleX - best[0], middleY - best[1]);
      if (away < nearest && fits(left, top, across, down)) {
        const place = [middleX - width / 2, middleY - height / 2, width, height];
        if (!taken.some((other) => meet(place, other))) {
          found = place;
          nearest = away;
        }
      }
    }
  }
  return found;
}

// Whether a rectangle in pixels lies on wanted cells only and meets none that is taken.
export function free(picture, [left, top, width, height], { wanted, taken }) {
  const x = Math.floor(left / CELL);
  const y = Math.floor(top / CELL);
  const [across, down] = [Math.ceil((left + width) / CELL) - x, Math.ceil((top + height) / CELL) - y];
  return whole(picture, wanted)(x, y, across, down)
    && !taken.some((other) => meet([left, top, width, height], other));
}
