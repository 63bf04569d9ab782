// Names on the map, each with the value of its area where there is room (placing.js has the rule):
// what the server names; and, once the map is nearer, every area that holds its name.
import "../leaflet/leaflet.js";
import { PathCanvas } from "./canvas.js";
import { brief, ownName } from "./figures.js";
import { ink, inkOn } from "./fills.js";
import { holdsBox, insideOf, placesIn } from "./insides.js";
import { drawOffices, officesOf } from "./offices.js";
import { placed } from "./placing.js";
import { HERE, inside, mercator } from "./shapes.js";

const { L } = window;
const FAMILY = 'Sarabun, Loma, "Noto Sans Thai", sans-serif';
const LINE = 1.3; // height of a line in letters' sizes: Thai marks stand above and below
const EDGE = 4; // pixels that stay free along the edges of the map
const DOT = 3; // radius of the dot of a name that stands beside its place
const NEARER = 0.75; // zoom levels beyond the whole from which on every area is named
const probe = document.createElement("canvas").getContext("2d");

export class Labels {
  constructor(owner) {
    this.owner = owner;
    const pane = owner.map.createPane("atlas-names");
    pane.style.zIndex = 460;
    pane.style.pointerEvents = "none";
    this.canvas = new PathCanvas((...at) => this.paint(...at), { pane: "atlas-names" });
    // Names of another zoom would be drawn out; they come back when the map rests.
    owner.map.on("zoomstart", () => pane.classList.add("moving"));
    owner.map.on("zoomend", () => pane.classList.remove("moving"));
  }

  show() {
    if (this.canvas._map) this.canvas.again();
    else this.canvas.addTo(this.owner.map);
  }

  paint(context, scale) {
    const { box, config, map, shapes } = this.owner;
    if (!shapes || !config.named) return;
    const size = letters(box);
    if (!document.fonts.check(font(600, size))) {
      Promise.all([400, 600].map((weight) => document.fonts.load(font(weight, size))))
        .then(() => this.canvas.again());
    }
    const view = viewOf(map, scale);
    const offices = officesOf(config, () => this.canvas.again());
    const labels = wanted(this.owner, view, size);
    const room = {
      frame: [EDGE, EDGE, view.size.x - EDGE, view.size.y - EDGE],
      taken: [...covered(box), ...labels.flatMap((label) => (
        label.at && !label.over ? [dotAt(label, view)] : []))],
      dots: offices.map((office) => dotAt(office, view)),
    };
    const found = placed(labels, room);
    context.scale(1 / scale, 1 / scale);
    context.translate(-view.x, -view.y);
    drawOffices(context, offices, view, ink(config));
    found.forEach((at, i) => at && write(context, labels[i], at, { view, size, config }));
    this.owner.report({ labels: found.flatMap((at, i) => (at ? [told(labels[i], at)] : [])) });
  }
}

const told = ({ code, text, value }, { box, valued }) => (
  { code, text, value: valued ? value : "", box });
const font = (weight, size) => `${weight} ${size}px ${FAMILY}`;
const letters = ({ clientHeight }) => Math.max(12, Math.min(16, Math.round(clientHeight / 52)));

// How the shapes' own pixels lie in the box of the map.
function viewOf(map, scale) {
  const origin = map.getPixelOrigin();
  const pane = L.DomUtil.getPosition(map.getPane("mapPane"));
  const x = HERE.x * scale - origin.x + pane.x;
  const y = HERE.y * scale - origin.y + pane.y;
  return { x, y, scale, size: map.getSize(), at: (px, py) => [px * scale + x, py * scale + y] };
}

// Boxes of what lies over the map; the ground of a legend beside the areas begins 10 px above it.
function covered(box) {
  const own = box.getBoundingClientRect();
  return [...box.querySelectorAll(".leaflet-control, .atlas-inset")]
    .map((part) => [part.getBoundingClientRect(), part.matches(".along"), part.matches(".beside")])
    .filter(([{ width }]) => width > 0)
    .map(([part, along, beside]) => [
      along ? 0 : part.left - own.left, part.top - own.top - (beside ? 10 : 0),
      along || beside ? own.width : part.right - own.left,
      along || beside ? own.height : part.bottom - own.top,
    ]);
}

function dotAt({ at }, view) {
  const [x, y] = view.at(...at);
  return [x - DOT, y - DOT, x + DOT, y + DOT];
}

// The labels in the order in which they are placed.
function wanted(owner, view, size) {
  const { config, shapes } = owner;
  const named = config.named.flatMap(([code, text, lon, lat, kind]) => {
    if (kind) return [pointLabel(code, text, mercator(lon, lat), kind)];
    const place = shapes.places.get(code);
    return place === undefined ? [] : [areaLabel(owner, place, text)];
  });
  const first = ({ code, inside: own, over }) => (
    over || inside(code, config.focus) ? 0 : own ? 1 : 2);
  const ordered = named.toSorted((one, other) => (
    first(one) - first(other) || (other.inside?.size || 0) - (one.inside?.size || 0)));
  return [...ordered, ...nearer(owner, view, new Set(named.map(({ code }) => code)))]
    .map((label) => sized(label, size, view));
}

function areaLabel({ config, shapes }, place, text, { within } = {}) {
  const area = shapes.areas[place];
  return {
    code: area.code, text, value: brief(config, place), mark: config.marks[place], inside: insideOf(area, shapes.arcs),
    beside: !config.backdrop, within,
  };
}

// A town beside its dot, or a name over what is shown in parts.
const pointLabel = (code, text, { x, y }, kind) => (
  { code, text, value: "", at: [x - HERE.x, y - HERE.y], over: kind === "over", beside: true });

// Every other area in view, the larger first, where the map is nearer than its whole.
function nearer(owner, view, already) {
  const { config, shapes, map, whole } = owner;
  if (!config.backdrop && map.getZoom() < whole + NEARER) return [];
  const shown = ({ box: [left, top, right, bottom] }) => {
    const [[west, north], [east, south]] = [view.at(left, top), view.at(right, bottom)];
    return east - west > 30 && south - north > 14
      && east > 0 && south > 0 && west < view.size.x && north < view.size.y;
  };
  return shapes.areas
    .flatMap((area, place) => (already.has(area.code) || !shown(area) ? [] : [place]))
    .map((place) => (
      areaLabel(owner, place, ownName(shapes.areas[place].code, config), { within: true })))
    .filter(({ text }) => text)
    .toSorted((one, other) => other.inside.size - one.inside.size);
}

function sized(label, size, view) {
  const wide = (weight, text) => {
    probe.font = font(weight, size);
    return probe.measureText(text).width;
  };
  const name = [wide(label.at ? 400 : 600, label.text) + 4, size * LINE];
  const both = [Math.max(name[0], wide(400, label.value) + 4), size * LINE * 2];
  const spots = (own) => spotsOf(label, own, view);
  return { ...label, name, both: label.value ? both : null, spots };
}

// Where the middle of a label may stand: where all of it lies in its area; where its middle does,
// if the area is not small beside it; beside its area or town.
function* spotsOf({ inside: own, at, beside, over, within }, size, view) {
  if (over) {
    const [x, y] = view.at(...at);
    for (const down of [0, -0.7, 0.7, -1.4, 1.4]) yield [x, y + down * size[1]];
    return;
  }
  if (own) {
    const small = size.map((length) => length / view.scale);
    const places = placesIn(own);
    for (const place of places) {
      if (holdsBox(own, ...place, small)) yield view.at(...place);
    }
    const roomy = own.box[2] - own.box[0] > small[0] / 2 && own.box[3] - own.box[1] > small[1] / 2;
    if (roomy && !within) for (const place of places) yield view.at(...place);
  }
  if (beside && !within) yield* around(view.at(...(at || [own.x, own.y])), size);
}

function* around([x, y], [wide, high]) {
  const [across, down] = [wide / 2 + DOT + 3, high / 2 + DOT + 1];
  const sides = [[1, 0], [-1, 0], [0, -1], [0, 1], [0.8, -0.7], [0.8, 0.7], [-0.8, -0.7], [-0.8, 0.7]];
  for (const [dx, dy] of sides) yield [x + dx * across, y + dy * down, true];
}

function write(context, label, { box, spot, valued }, { view, size, config }) {
  const lines = spot[2] || label.at ? ink(config) : inkOn(config, label.mark);
  const [x, y] = [(box[0] + box[2]) / 2, box[1] + size * LINE * 0.5];
  Object.assign(context, { textAlign: "center", textBaseline: "middle", lineJoin: "round" });
  if (spot[2]) dot(context, view.at(...(label.at || [label.inside.x, label.inside.y])), lines);
  const say = (text, weight, at) => {
    context.font = font(weight, size);
    context.lineWidth = 3.5;
    context.strokeStyle = lines.around;
    context.fillStyle = lines.name;
    context.strokeText(text, x, at);
    context.fillText(text, x, at);
  };
  say(label.text, label.at ? 400 : 600, y);
  if (valued) say(label.value, 400, y + size * LINE);
}

function dot(context, [x, y], lines) {
  context.beginPath();
  context.arc(x, y, DOT, 0, 2 * Math.PI);
  Object.assign(context, { fillStyle: lines.name, strokeStyle: lines.around, lineWidth: 3 });
  context.stroke();
  context.fill();
}
