// Shapes as geo/shapes/sent.py writes them: a line of JSON, then whole numbers of either sign, seven
// bits a byte. Gives what TopoJSON says, its points as places in the grid.

const LINE = 10; // the byte that ends a line

// A reader of whole numbers: each call gives the next.
function reader(bytes, from) {
  let at = from;
  return () => {
    let byte = bytes[at];
    at += 1;
    let rest = byte % 128;
    for (let place = 128; byte > 127; place *= 128) {
      byte = bytes[at];
      at += 1;
      rest += (byte % 128) * place;
    }
    return rest % 2 ? -(rest + 1) / 2 : rest / 2;
  };
}

// `points` are x, y, x, y … of all arcs, one after another; `ends` is where each ends in them.
export function read(buffer) {
  const bytes = new Uint8Array(buffer);
  const end = bytes.indexOf(LINE);
  const { transform, arcs, levels } = JSON.parse(new TextDecoder().decode(bytes.subarray(0, end)));
  const next = reader(bytes, end + 1);
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

function areasOf({ areas, digits, codes }, next) {
  let [code, arc] = [0, 0];
  const list = (length, make) => Array.from({ length }, make);
  const ids = codes || list(areas, () => String(code += next()).padStart(digits, "0"));
  const rings = list(areas, next).map((many) => list(many, next));
  const named = () => {
    const step = next();
    const turned = step & 1;
    arc += (step - turned) / 2;
    return turned ? ~arc : arc;
  };
  const told = rings.map((own) => own.map((many) => list(many, named)));
  return { geometries: ids.map((id, place) => ({ id, rings: told[place] })) };
}
