// Shapes of a TopoJSON asset, fetched and decoded once a page: the paths of its areas and borders.
// Loaded before anything else of the map: it begins with what the document announces, then with what
// lies around, so that both can be shown together.
import { Area, boxesOf } from "./area.js";
import { read } from "./sent.js";

const files = new Map(); // address → promise of a file with its projected arcs
export const NONE = -1; // the place of no area
const levels = new Map(); // address and level → promise of the decoded shapes

// Spherical Mercator (EPSG:3857) in pixels of zoom 0, from degrees.
export function mercator(lng, lat) {
  const sine = Math.sin((lat * Math.PI) / 180);
  return {
    x: (lng / 360 + 0.5) * 256,
    y: (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 256,
  };
}

// Shapes are counted from this point of the map, so that they are projected once and drawn at
// every zoom by scaling the canvas.
export const HERE = mercator(101, 13);

export function load(address, level) {
  return once(levels, `${address}#${level}`, async () => decode(await file(address), level));
}

// The path of all lines of an object of a file, bent softly through the middles of their parts.
export async function curves(address, name) {
  const { arcs, objects } = await file(address);
  const path = new Path2D();
  for (const points of objects[name].arcs.flat().map((arc) => arcs[arc])) {
    const end = points.length - 2;
    path.moveTo(points[0], points[1]);
    for (let i = 2; i < end; i += 2) {
      const [x, y] = [points[i], points[i + 1]];
      path.quadraticCurveTo(x, y, (x + points[i + 2]) / 2, (y + points[i + 3]) / 2);
    }
    path.lineTo(points[end], points[end + 1]);
  }
  return path;
}

// Make shapes ready that may be asked for next, once the page has nothing else to do.
export function prepare(address, level) {
  const whenIdle = window.requestIdleCallback || setTimeout;
  whenIdle(() => load(address, level).catch(() => {})); // the map itself will say so
}

// A file that is here, or is awaited for a moment: most that is announced comes together.
const MOMENT = 50; // ms
export const soon = (address) => Promise.race([
  file(address).catch(() => {}), new Promise((done) => { setTimeout(done, MOMENT); }),
]);

// Shapes come as numbers (sent.js) or, what lies around them and what a file brings, as TopoJSON.
function file(address) {
  return once(files, address, async () => {
    if (!address.endsWith(".shapes") || given.has(address)) {
      const { arcs, objects, transform } = await fetchJson(address);
      return boxed({ objects, arcs: arcs.map((arc) => project(arc, transform)) });
    }
    return boxed(projected(read(await (await fetched(address)).arrayBuffer())));
  });
}

const boxed = (found) => Object.assign(found, { boxes: boxesOf(found.arcs) });

// What a key's work gave; work that failed is done again by the next call.
function once(kept, key, work) {
  if (!kept.has(key)) {
    const done = work();
    done.catch(() => kept.delete(key));
    kept.set(key, done);
  }
  return kept.get(key);
}

// What is here already: address → content. The map as one file brings all of it.
export const given = new Map();

export async function fetchJson(address) {
  return given.has(address) ? given.get(address) : (await fetched(address)).json();
}

async function fetched(address) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response;
}

function decode({ arcs, boxes, objects }, level) {
  const sides = new Int32Array(2 * arcs.length).fill(NONE); // places of the areas on either side of each arc
  const areas = objects[level].geometries.map((geometry, place) => {
    const rings = geometry.rings || ringsOf(geometry);
    for (const ring of rings) {
      for (const arc of ring) {
        const at = 2 * (arc < 0 ? ~arc : arc);
        sides[sides[at] === NONE ? at : at + 1] = place;
      }
    }
    return new Area(geometry.id, rings, { arcs, boxes });
  });
  // A file's levels share their arcs: those of the other levels are no edges here.
  const own = arcs.filter((_, arc) => sides[2 * arc] !== NONE);
  const coast = arcs.filter((_, arc) => sides[2 * arc] !== NONE && sides[2 * arc + 1] === NONE);
  const places = new Map(areas.map(({ code }, place) => [code, place]));
  return { areas, places, arcs, sides, edges: lines(own), coast: lines(coast) };
}

function ringsOf({ type, arcs }) {
  return (type === "Polygon" ? [arcs] : arcs).flat();
}

// The arcs of a file of numbers, counted from HERE, with its objects.
function projected({ transform: { scale, translate }, points, ends, objects }) {
  const found = new Float64Array(points.length);
  for (let at = 0; at < points.length; at += 2) {
    const { x, y } = mercator(points[at] * scale[0] + translate[0], points[at + 1] * scale[1] + translate[1]);
    found[at] = x - HERE.x;
    found[at + 1] = y - HERE.y;
  }
  const arcs = Array.from(ends, (end, arc) => {
    const start = arc ? ends[arc - 1] : 0;
    return new Float64Array(found.buffer, 8 * start, end - start);
  });
  return { objects, arcs };
}

// An arc's points as x, y, x, y …, counted from HERE.
function project(arc, { scale, translate }) {
  const points = new Float64Array(arc.length * 2);
  let x = 0;
  let y = 0;
  arc.forEach(([dx, dy], i) => {
    x += dx;
    y += dy;
    const at = mercator(x * scale[0] + translate[0], y * scale[1] + translate[1]);
    points[2 * i] = at.x - HERE.x;
    points[2 * i + 1] = at.y - HERE.y;
  });
  return points;
}

function lines(arcs) {
  const path = new Path2D();
  for (const points of arcs) {
    path.moveTo(points[0], points[1]);
    for (let i = 2; i < points.length; i += 2) path.lineTo(points[i], points[i + 1]);
  }
  return path;
}

// Arcs that part areas which `group` tells apart; outer borders part an area from nothing.
export function borders({ arcs, areas, sides }, group) {
  const groups = areas.map(({ code }) => group(code));
  return lines(arcs.filter((_, arc) => {
    const [one, other] = [sides[2 * arc], sides[2 * arc + 1]];
    if (one === NONE) return false;
    return other === NONE ? groups[one] !== null : groups[one] !== groups[other];
  }));
}

export const inside = (code, focus) => focus.some((prefix) => code.startsWith(prefix));

const announced = document.querySelector("link[data-shapes]");
if (announced) {
  const address = announced.getAttribute("href");
  load(address, announced.dataset.shapes).catch(() => {}); // the map itself will say so
}
const around = document.querySelector("link[data-around]");
if (around) file(around.getAttribute("href")).catch(() => {});
