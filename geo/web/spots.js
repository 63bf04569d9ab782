// Which area each spot of a small map lies in, found once for all maps of the same shapes and size;
// and the picture of one of them: a colour an area, mixed where a pixel holds several.
import { GAP, fills } from "./fills.js";

const ACROSS = 2; // spots of a pixel, either way
const NONE = 0; // a spot of no area; others are those of places + 1
const FULL = 255;
const PAIR = 0xff00ff;
const SUM = 0xffff;

// The spots of some areas of shapes in a picture so wide and high, row by row. `to` turns the shapes'
// pixels into the picture's: `left` and `top` are taken off, the rest is times `scale`, then `margin`.
export function spotsOf({ arcs, places }, areas, { width, height, ...to }) {
  const sheet = { across: width * ACROSS, rows: Array.from({ length: height * ACROSS }, () => []) };
  const spots = new Uint16Array(sheet.across * sheet.rows.length);
  const lines = new Map(); // arc → its points in spots
  for (const { code, rings } of areas) {
    const ends = [sheet.rows.length, -1];
    for (const arc of rings.flat()) {
      const own = arc < 0 ? ~arc : arc;
      if (!lines.has(own)) lines.set(own, moved(arcs[own], to));
      cross(lines.get(own), sheet.rows, ends);
    }
    fillRows(spots, sheet, ends, places.get(code) + 1);
  }
  return { spots, width, height };
}

function moved(points, { left, top, scale, margin }) {
  return points.map((at, i) => ((at - (i % 2 ? top : left)) * scale + margin) * ACROSS);
}

// Note for every row where a line crosses the middle of it.
function cross(points, rows, ends) {
  for (let i = 3; i < points.length; i += 2) {
    const [fromX, fromY, toX, toY] = [points[i - 3], points[i - 2], points[i - 1], points[i]];
    const first = Math.max(Math.ceil(Math.min(fromY, toY) - 0.5), 0);
    const last = Math.min(Math.ceil(Math.max(fromY, toY) - 0.5), rows.length) - 1;
    const slope = (toX - fromX) / (toY - fromY);
    for (let row = first; row <= last; row += 1) rows[row].push(fromX + (row + 0.5 - fromY) * slope);
    if (first <= last) {
      ends[0] = Math.min(ends[0], first);
      ends[1] = Math.max(ends[1], last);
    }
  }
}

// Fill between every other crossing, and forget them.
function fillRows(spots, { across, rows }, [first, last], value) {
  for (let row = first; row <= last; row += 1) {
    const found = rows[row];
    if (found.length > 2) found.sort((one, other) => one - other);
    else if (found[0] > found[1]) found.reverse();
    for (let i = 0; i + 1 < found.length; i += 2) {
      const from = Math.max(Math.ceil(found[i] - 0.5), 0);
      const to = Math.min(Math.ceil(found[i + 1] - 0.5), across);
      if (from < to) spots.fill(value, row * across + from, row * across + to);
    }
    found.length = 0;
  }
}

// A map's picture. Colours are numbers of four bytes, as the picture keeps them: red first, in the
// lowest byte, opacity last.
export function pictureOf({ spots, width, height }, config, dots) {
  const image = new ImageData(width, height);
  const pixels = new Uint32Array(image.data.buffer);
  const tiles = tilesOf(config, dots);
  const across = width * ACROSS;
  for (let y = 0, i = 0; y < height; y += 1) {
    let at = y * ACROSS * across;
    for (let x = 0; x < width; x += 1, i += 1, at += ACROSS) {
      const one = spots[at];
      const [two, three, four] = [spots[at + 1], spots[at + across], spots[at + across + 1]];
      if (one === two && one === three && one === four) {
        if (one !== NONE) pixels[i] = colour(tiles[one], x, y);
      } else {
        pixels[i] = mixed(colour(tiles[one], x, y), colour(tiles[two], x, y), colour(tiles[three], x, y),
          colour(tiles[four], x, y));
      }
    }
  }
  return image;
}

const colour = ({ side, data }, x, y) => (side === 1 ? data[0] : data[(y % side) * side + (x % side)]);

// The mean of four colours, of which those of no area, 0, have no opacity. Bytes are added two by
// two, each with a free one beside it for what the sum is larger.
function mixed(one, two, three, four) {
  if (one === two && one === three && one === four) return one;
  const even = (one & PAIR) + (two & PAIR) + (three & PAIR) + (four & PAIR); // red and blue
  const odd = ((one >>> 8) & PAIR) + ((two >>> 8) & PAIR) + ((three >>> 8) & PAIR) + ((four >>> 8) & PAIR);
  const solid = (odd >>> 16) / FULL; // of how many spots
  const mean = (sum, shift) => Math.round((sum & SUM) / solid) << shift;
  const opacity = Math.round((odd >>> 16) / 4) << 24;
  return (opacity | mean(even >>> 16, 16) | mean(odd, 8) | mean(even, 0)) >>> 0;
}

// What every spot's value is drawn with: a square of pixels that is repeated, of one for a plain colour.
function tilesOf(config, dots) {
  const marks = new Map(Object.entries(fills(config)).map(([mark, fill]) => [mark, tileOf(fill, dots)]));
  const empty = { side: 1, data: new Uint32Array(1) };
  return [empty, ...Array.from(config.marks, (mark) => marks.get(mark) ?? empty)];
}

function tileOf(fill, dots) {
  const side = fill.setTransform ? Math.round(GAP * dots) : 1;
  const canvas = document.createElement("canvas");
  Object.assign(canvas, { width: side, height: side });
  const context = canvas.getContext("2d", { willReadFrequently: true });
  fill.setTransform?.(new DOMMatrix().scale(side / GAP));
  context.fillStyle = fill;
  context.fillRect(0, 0, side, side);
  return { side, data: new Uint32Array(context.getImageData(0, 0, side, side).data.buffer) };
}
