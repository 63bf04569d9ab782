// Shapes and names as geo/single/packed.py writes them short, in full again.

const [FIRST, BITS] = [48, 5];
const MORE = 2 ** BITS;

// A reader of whole numbers out of a text: each call gives the next.
function reader(text) {
  let at = 0;
  const next = () => {
    let rest = 0;
    for (let place = 1, part = MORE; part >= MORE; place *= MORE) {
      part = text.charCodeAt(at) - FIRST;
      at += 1;
      rest += (part % MORE) * place;
    }
    return rest % 2 ? -(rest + 1) / 2 : rest / 2;
  };
  const list = (make) => Array.from({ length: next() }, make);
  return { next, list, more: () => at < text.length };
}

function codesOf(codes) {
  if (Array.isArray(codes)) return codes;
  const { next, more } = reader(codes.steps);
  const found = [];
  for (let code = 0; more();) {
    code += next();
    found.push(String(code).padStart(codes.digits, "0"));
  }
  return found;
}

function layerOf(layer) {
  if (!layer.codes) return layer;
  const { next, list } = reader(layer.rings);
  let last = 0;
  const arc = () => {
    const told = next();
    last += Math.floor(told / 2);
    return told % 2 ? ~last : last;
  };
  return {
    geometries: codesOf(layer.codes).map((id) => (
      { type: "MultiPolygon", id, arcs: list(() => list(() => list(arc))) })),
  };
}

// TopoJSON of packed shapes.
export function shapesOf({ transform, arcs, objects }) {
  const { next, list, more } = reader(arcs);
  const lines = [];
  while (more()) lines.push(list(() => [next(), next()]));
  const layers = Object.entries(objects).map(([name, layer]) => [name, layerOf(layer)]);
  return { transform, arcs: lines, objects: Object.fromEntries(layers) };
}

// Names by code, of areas in the order of some shapes and of others.
export function namesOf({ listed, others }, { geometries }) {
  const own = geometries.map(({ id }, place) => [id, listed[place]]);
  return { ...others, ...Object.fromEntries(own) };
}
