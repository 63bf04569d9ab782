// The inside of an area, in the shapes' own pixels: how large it is, the point of it where a name
// has the most room, and the places around that point where a name may stand as well.
const WIDE = 2.4; // a name is about so many times as wide as it is high
const CELLS = 9; // places across an area that are looked at first
const FINER = 3; // then so many times around the best one
const kept = new WeakMap(); // area → its inside

export function insideOf(area, arcs) {
  if (!kept.has(area)) kept.set(area, measured(area.rings.map((ring) => pointsOf(ring, arcs))));
  return kept.get(area);
}

// A ring's points as x, y, x, y …, the last one the first again.
function pointsOf(ring, arcs) {
  const points = [];
  for (const arc of ring) {
    const part = arcs[arc < 0 ? ~arc : arc];
    const last = part.length - 2;
    for (let i = points.length ? 2 : 0; i <= last; i += 2) {
      const at = arc < 0 ? last - i : i;
      points.push(part[at], part[at + 1]);
    }
  }
  return Float64Array.from(points);
}

// Size and middle of what `rings` enclose; the rest is found when it is asked for.
export function measured(rings) {
  const largest = rings.reduce((one, other) => (sizeOf(other) > sizeOf(one) ? other : one));
  const box = boxOf(largest);
  const { x, y } = middleOf(rings, box);
  return { rings, box, x, y, size: sizeOf(largest), places: null };
}

function sizeOf(ring) {
  let twice = 0;
  for (let i = 0; i + 3 < ring.length; i += 2) {
    twice += ring[i] * ring[i + 3] - ring[i + 2] * ring[i + 1];
  }
  return Math.abs(twice) / 2;
}

function boxOf(ring) {
  const box = [Infinity, Infinity, -Infinity, -Infinity];
  for (let i = 0; i < ring.length; i += 2) {
    box[0] = Math.min(box[0], ring[i]);
    box[1] = Math.min(box[1], ring[i + 1]);
    box[2] = Math.max(box[2], ring[i]);
    box[3] = Math.max(box[3], ring[i + 1]);
  }
  return box;
}

// Where a point lies: how far from the nearest border, a way across counted for less since names
// are wide; negative outside. What is no better than `least` is not counted to the end.
function roomAt(rings, x, y, least) {
  let within = false;
  let nearest = Infinity;
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const ax = ring[i] - x;
      const ay = ring[i + 1] - y;
      const bx = ring[i + 2] - x;
      const by = ring[i + 3] - y;
      if (ay > 0 !== by > 0 && (bx - ax) * (0 - ay) / (by - ay) + ax > 0) within = !within;
      nearest = Math.min(nearest, apart(ax / WIDE, ay, bx / WIDE, by));
      if (nearest < least * least) return -Infinity;
    }
  }
  return within ? Math.sqrt(nearest) : -Math.sqrt(nearest);
}

// Square of how far a stretch is from the point that both its ends are counted from.
function apart(ax, ay, bx, by) {
  const dx = bx - ax;
  const dy = by - ay;
  const length = dx * dx + dy * dy;
  const part = length ? Math.max(0, Math.min(1, -(ax * dx + ay * dy) / length)) : 0;
  return (ax + part * dx) ** 2 + (ay + part * dy) ** 2;
}

// The point inside with the most room: the best of a grid over the box, then of finer ones.
function middleOf(rings, [left, top, right, bottom]) {
  let best = { x: (left + right) / 2, y: (top + bottom) / 2 };
  best.room = roomAt(rings, best.x, best.y, 0);
  let [across, down] = [(right - left) / CELLS, (bottom - top) / CELLS];
  const look = (x, y) => {
    const room = roomAt(rings, x, y, Math.max(best.room, 0));
    if (room > best.room) best = { x, y, room };
  };
  for (let i = 0; i < CELLS * CELLS; i += 1) {
    look(left + (i % CELLS + 0.5) * across, top + (Math.floor(i / CELLS) + 0.5) * down);
  }
  for (let round = 0; round < FINER; round += 1) {
    const { x, y } = best;
    [across, down] = [across / 3, down / 3];
    for (let i = 0; i < 9; i += 1) {
      look(x + (i % 3 - 1) * across, y + (Math.floor(i / 3) - 1) * down);
    }
  }
  return best;
}

export function holds({ rings }, x, y) {
  let within = false;
  for (const ring of rings) {
    for (let i = 0; i + 3 < ring.length; i += 2) {
      const [ay, by] = [ring[i + 1], ring[i + 3]];
      if (ay > y !== by > y && x < (ring[i + 2] - ring[i]) * (y - ay) / (by - ay) + ring[i]) {
        within = !within;
      }
    }
  }
  return within;
}

// Whether a box around a point, so wide and high, lies in an area.
export function holdsBox(inside, x, y, [wide, high]) {
  const [across, down] = [wide / 2, high / 2];
  return [[-1, -1], [1, -1], [-1, 1], [1, 1], [0, -1], [0, 1], [-0.5, -1], [0.5, 1], [-1, 0], [1, 0]]
    .every(([dx, dy]) => holds(inside, x + dx * across, y + dy * down));
}

// The middle, then the places of a grid that lie inside, the nearest to the middle first.
export function placesIn(inside) {
  if (!inside.places) {
    const { box: [left, top, right, bottom], x, y } = inside;
    const found = [];
    for (let i = 0; i < CELLS * CELLS; i += 1) {
      const at = [
        left + (i % CELLS + 0.5) * (right - left) / CELLS,
        top + (Math.floor(i / CELLS) + 0.5) * (bottom - top) / CELLS,
      ];
      if (holds(inside, ...at)) found.push(at);
    }
    const far = ([atX, atY]) => Math.hypot(atX - x, (atY - y) * WIDE);
    inside.places = [[x, y], ...found.toSorted((one, other) => far(one) - far(other))];
  }
  return inside.places;
}
