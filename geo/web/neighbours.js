// Which areas border on which, by their places: those that share a stretch of border. Where water
// parts them, an island borders on the area nearest to it, so that everything hangs together.
import { NONE } from "./shapes.js";

// Places of the areas beside each area of some shapes; `middles` are their [x, y].
export function neighbours({ areas, sides }, middles) {
  const beside = areas.map(() => new Set());
  const join = (one, other) => {
    if (one === other) return;
    beside[one].add(other);
    beside[other].add(one);
  };
  for (let at = 0; at < sides.length; at += 2) {
    if (sides[at] !== NONE && sides[at + 1] !== NONE) join(sides[at], sides[at + 1]);
  }
  bridge(beside, middles, join);
  return beside.map((others) => Array.from(others));
}

// Join every part that hangs together to the nearest area of another one, until one part is left.
function bridge(beside, middles, join) {
  for (let parts = partsOf(beside); parts.length > 1; parts = partsOf(beside)) {
    const [, ...smaller] = parts.toSorted((one, other) => other.length - one.length);
    for (const part of smaller) join(...nearest(new Set(part), middles));
  }
}

function partsOf(beside) {
  const parts = [];
  const seen = new Set();
  beside.forEach((_, start) => {
    if (seen.has(start)) return;
    const part = [start];
    seen.add(start);
    for (const place of part) {
      for (const other of beside[place]) {
        if (!seen.has(other)) {
          seen.add(other);
          part.push(other); // the loop comes to it later
        }
      }
    }
    parts.push(part);
  });
  return parts;
}

function nearest(part, middles) {
  let found = [];
  let least = Infinity;
  for (const own of part) {
    middles.forEach(([x, y], other) => {
      if (part.has(other)) return;
      const far = Math.hypot(x - middles[own][0], y - middles[own][1]);
      if (far < least) [least, found] = [far, [own, other]];
    });
  }
  return found;
}
