// Shapes as geo/shapes/sent.py writes them: a line of JSON, then whole numbers of either sign, seven
// bits a byte. Gives what TopoJSON says, its points as places in the grid.

const LINE = 10; // the byte that ends a line

// All whole numbers that bytes hold, and a reader of them: each call gives the next.
function reader(bytes) {
  const numbers = new Int32Array(bytes.length);
  let [count, rest, place] = [0, 0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    rest |= (byte & 127) << place;
    place += 7;
    if (byte < 128) {
      numbers[count] = (rest >>> 1) ^ -(rest & 1);
      count += 1;
      rest = 0;
      place = 0;
    }
  }
  let last = -1;
  return () => {
    last += 1;
    return numbers[last];
  };
}

// `points` are x, y, x, y … of all arcs, one after another; `ends` is where each ends in them.
export function read(buffer) {
  const bytes = new Uint8Array(buffer);
  const end = bytes.indexOf(LINE);
  const { transform, arcs, levels } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  const next = reader(bytes.subarray(end + 1));
  const ends = new Uint32Array(arcs);
  let all = 0;
  for (let arc = 0; arc < arcs; arc += 1) {
    all += 2 * next();
    ends[arc] = all;
  }
  const points = new Int32Array(all);
  let [x, y, start] = [0, 0, 0];
  for (const from of ends) {
    x += next();
    y += next();
    points[start] = x;
    points[start + 1] = y;
    start = from;
  }
  start = 0;
  for (const to of ends) {
    for (let at = start + 2; at < to; at += 1) points[at] = points[at - 2] + next();
    start = to;
  }
  const objects = Object.fromEntries(levels.map((level) => [level.name, areasOf(level, next)]));
  return { transform, points, ends, objects };
}

function list(length, make) {
  const found = [];
  for (let at = 0; at < length; at += 1) found.push(make());
  return found;
}

function areasOf({ areas, digits, codes }, next) {
  let [code, arc] = [0, 0];
  const ids = codes || list(areas, () => {
    code += next();
    return String(code).padStart(digits, "0");
  });
  const rings = list(areas, next).map((many) => list(many, next));
  const named = () => {
    const step = next();
    arc += step >> 1;
    return step & 1 ? ~arc : arc;
  };
  const told = rings.map((own) => own.map((many) => list(many, named)));
  return { geometries: ids.map((id, place) => ({ id, rings: told[place] })) };
}
