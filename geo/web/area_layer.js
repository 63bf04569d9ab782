// The map as a Streamlit component: Leaflet for view and zoom, one canvas for the areas, which come
// once as a cached asset and are filled anew at every call, one path a class (7,425 Leaflet
// polygons take ten times as long to set up). The counterpart of geo/painting.py; every text
// enters the page as text, never as markup.
import "../leaflet/leaflet.js";
import { fetchNames, format, fullName, numbers, shown, value } from "./figures.js";
import { fills, ink } from "./fills.js";
import { room } from "./room.js";
import { HERE, borders, inside, load, prepare } from "./shapes.js";

const { L } = window;
const MAIN = "map"; // the map whose state stands in window.atlas itself
const OPENING = ".atlas-opening"; // what the page shows before Streamlit has started
const FIGURES = '.st-key-figures [data-testid="stMetric"]';
const DIGITS = { province: 2, district: 4, tambon: 6 };
const WIDTHS = { province: 0.8, district: 0.5, tambon: 0.25 };
const OPTIONS = {
  center: [13.2, 101.2], zoom: 5, minZoom: 4, maxZoom: 14,
  zoomSnap: 0.1, zoomDelta: 0.5, wheelPxPerZoomLevel: 120, zoomControl: false,
};
const maps = new Map(); // name → map
const tellers = new Map(); // name → how to tell the server, once Streamlit has said it
const homeless = new Map(); // name → message whose map has no place on the page yet
let visit = ""; // the server's name for the visit that messages are for
let awaited = false; // whether the server waits to hear that the visit's first map is painted
window.atlas = { level: null, areas: 0, paints: 0, map: null, maps: {} };

// What Streamlit calls for a new map and for every change of its data. The map itself lies beside
// the component, in the block of the same name, so that it need not wait for either.
export default function mount({ data, setTriggerValue }) {
  const name = receive(data);
  tellers.set(name, setTriggerValue);
  maps.get(name)?.announce();
  maps.get(name)?.tell();
  return () => {
    if (tellers.get(name) === setTriggerValue) tellers.delete(name);
    // Streamlit also ends a call that a later one has overtaken: the map stays while it is shown.
    if (maps.has(name) && !maps.get(name).box.isConnected) maps.get(name).remove();
    if (!document.querySelector(`.st-key-home-${name}`)) homeless.delete(name);
  };
}

// A message of the server: a line with the map's name and the visit that it is for, then
// the server's base map, if any, and the view. Returns the name. The same message comes up to three
// times: with the document (serving/static/opening.js), as the server sent it
// (serving/static/page.js), and by Streamlit's component, after it.
function receive(bytes) {
  const text = new TextDecoder().decode(bytes);
  const end = text.indexOf("\n");
  const [name, now] = text.slice(0, end).split(" ");
  awaited ||= now !== visit && now.startsWith("w-");
  visit = now;
  homeless.set(name, text.slice(end + 1));
  settle();
  return name;
}

// Paint what has its place on the page.
function settle() {
  takeOver();
  for (const [name, content] of homeless) {
    if (maps.has(name) && !maps.get(name).box.isConnected) maps.get(name).remove();
    const place = maps.has(name) || homeOf(name)
      || document.querySelector(`${OPENING} [data-home="${name}"]`);
    if (place) {
      homeless.delete(name);
      const { tiles, view } = JSON.parse(content);
      if (!maps.has(name)) maps.set(name, new AreaMap(place, name, tiles));
      maps.get(name).show(content, view);
    }
  }
  if (homeless.size || document.querySelector(OPENING)) {
    arrivals.observe(document.body, { childList: true, subtree: true });
  } else arrivals.disconnect();
}

const arrivals = new MutationObserver(settle);
const homeOf = (name) => document.querySelector(`.st-key-home-${name}`);

// Move a map that the page opened with to its home, once all that it opened with is there.
function takeOver() {
  const opening = document.querySelector(OPENING);
  if (!opening || !homeOf(MAIN) || document.querySelectorAll(FIGURES).length < 4) return;
  if (maps.has(MAIN)) homeOf(MAIN).append(maps.get(MAIN).box);
  opening.remove();
}

function element(tag, kind, text) {
  const node = document.createElement(tag);
  if (kind) node.className = kind;
  if (text) node.textContent = text;
  return node;
}

function stroke(context, scale, path, colour, width) {
  context.strokeStyle = colour;
  context.lineWidth = width / scale;
  context.stroke(path);
}

// A Leaflet canvas that draws paths of its own at the map's zoom: `paint(context, scale)` gets a
// context whose unit is a pixel of zoom 0.
const PathCanvas = L.Canvas.extend({
  initialize(paint, options) {
    L.Canvas.prototype.initialize.call(this, { padding: 0, ...options });
    this.paintPaths = paint;
  },
  // Draw beyond the edges, so that a map that is moved shows no empty margin.
  widen() {
    this.options.padding = 0.2;
    if (this._map) this._update();
  },
  _draw() {
    const scale = 2 ** this._map.getZoom();
    const origin = this._map.getPixelOrigin();
    const context = this._ctx;
    context.save();
    context.translate(HERE.x * scale - origin.x, HERE.y * scale - origin.y);
    context.scale(scale, scale);
    context.lineJoin = "round";
    this.paintPaths(context, scale);
    context.restore();
  },
  again() {
    if (this._map) this._redraw();
  },
});

const probe = document.createElement("canvas").getContext("2d");

class AreaMap {
  constructor(parent, name, tiles) {
    this.name = name;
    this.gone = false;
    this.shapes = null; // what is painted
    this.config = null; // what shall be painted
    this.content = ""; // and the message that said so
    this.groups = new Map();
    this.hovered = null;
    this.seen = ""; // what was last brought into view
    this.box = parent.appendChild(element("div", "atlas-map"));
    this.map = L.map(this.box, { ...OPTIONS, attributionControl: Boolean(tiles) });
    if (tiles) L.tileLayer(tiles.address, { attribution: tiles.credit }).addTo(this.map);
    const pane = this.map.createPane("atlas-lines");
    pane.style.zIndex = 450;
    pane.style.pointerEvents = "none";
    this.areas = new PathCanvas((...at) => this.paintAreas(...at)).addTo(this.map);
    this.lines = new PathCanvas((...at) => this.paintFocus(...at), { pane: "atlas-lines" });
    this.map.once("mousemove mousedown", () => {
      this.areas.widen();
      this.lines.widen();
    });
    this.tip = L.tooltip({ sticky: true, opacity: 1, className: "atlas-tip", offset: [14, 0] });
    this.state = { level: null, areas: 0, paints: 0, map: this.map };
    this.report({});
    this.listen();
  }

  listen() {
    const { map } = this;
    map.on("mousemove", ({ latlng }) => this.hover(latlng));
    map.on("mouseout", () => this.hover(null));
    map.on("click", ({ latlng }) => {
      const place = this.areaAt(latlng);
      this.clicked = place === null ? null : this.shapes.areas[place].code;
      this.tell();
    });
    map.on("resize", () => this.shapes && this.bring({ still: true }));
    this.observer = new ResizeObserver(() => {
      if (this.box.isConnected) map.invalidateSize({ pan: false });
    });
    this.observer.observe(this.box);
  }

  remove() {
    this.observer.disconnect();
    this.gone = true;
    this.map._animatingZoom = false; // Leaflet would end the zoom on a map that is gone
    this.map.remove();
    this.box.remove();
    maps.delete(this.name);
    delete window.atlas.maps[this.name];
  }

  // State for tests and benchmarks.
  report(changes) {
    Object.assign(this.state, changes);
    window.atlas.maps[this.name] = this.state;
    if (this.name === MAIN) Object.assign(window.atlas, this.state);
  }

  show(content, view) {
    if (content === this.content) return;
    this.content = content;
    this.paint(view);
  }

  paint(config) {
    this.config = config;
    const wanted = [load(config.asset, config.level)];
    if (config.backdrop) wanted.push(load(config.backdrop, "province"));
    Promise.all(wanted).then(
      ([shapes, backdrop]) => {
        if (this.awaits(config)) this.draw(shapes, backdrop);
      },
      (error) => {
        if (!this.awaits(config)) return;
        console.error(error);
        this.failed ??= this.box.appendChild(element("div", "atlas-failed"));
        this.failed.textContent = config.texts.failed;
        this.announce();
      },
    );
  }

  // Whether a painting has neither been overtaken by a later one nor by the end of the map.
  awaits(config) {
    return this.config === config && !this.gone;
  }

  draw(shapes, backdrop) {
    const { config, map } = this;
    const first = this.shapes === null;
    this.failed?.remove();
    this.failed = null;
    this.box.dataset.theme = config.theme;
    this.box.lang = config.lang;
    this.box.setAttribute("aria-label", config.texts.label);
    this.controls();
    if (first) map.invalidateSize({ pan: false }); // the style sheet may have come after the map
    if (this.shapes !== shapes) {
      const { outline: digits, level } = config;
      this.parents = digits < DIGITS[level]
        ? borders(shapes, (code) => code.slice(0, digits)) : null;
    }
    Object.assign(this, { shapes, backdrop, hovered: null });
    this.group();
    this.chosen = config.focus.length
      ? borders(shapes, (code) => (inside(code, config.focus) ? "in" : null)) : null;
    this.bring({ still: first, unless: `${config.asset}#${config.around.join()}` });
    map.closeTooltip(this.tip);
    this.areas.again();
    this.focus();
    this.finish();
  }

  // Tell the server of a click, once it listens.
  tell() {
    if (!this.clicked || !tellers.has(this.name)) return;
    tellers.get(this.name)("area", this.clicked);
    this.clicked = null;
  }

  announce() {
    const done = this.state.paints > 0 || this.failed;
    if (!awaited || !done || !tellers.has(this.name)) return;
    tellers.get(this.name)("painted", this.state.paints);
    awaited = false;
  }

  // One path for all areas of a mark.
  group() {
    this.groups = new Map();
    this.shapes.areas.forEach(({ path }, place) => {
      const key = this.config.marks[place];
      if (!this.groups.has(key)) this.groups.set(key, new Path2D());
      this.groups.get(key).addPath(path);
    });
  }

  finish() {
    const { config, shapes } = this;
    requestAnimationFrame(() => requestAnimationFrame(() => {
      const paints = this.state.paints + 1;
      this.report({ level: config.level, areas: shapes.areas.length, paints });
      this.announce();
      document.dispatchEvent(new Event("atlas-drawn"));
    }));
    fetchNames(config);
    if (config.backdrop) prepare(config.asset, "tambon"); // a click on a district opens its tambons
  }

  paintAreas(context, scale) {
    const { shapes, config, parents, backdrop } = this;
    if (!shapes) return;
    const lines = ink(config);
    if (backdrop) stroke(context, scale, backdrop.edges, lines.backdrop, 0.8);
    for (const [key, fill] of Object.entries(fills(config))) {
      const together = this.groups.get(key);
      if (together) {
        if (fill.setTransform) fill.setTransform(new DOMMatrix().scale(1 / scale));
        context.fillStyle = fill;
        context.fill(together, "evenodd"); // areas of a coverage do not overlap
      }
    }
    stroke(context, scale, shapes.edges, lines.edge, WIDTHS[config.level]);
    stroke(context, scale, shapes.coast, lines.coast, 0.8);
    if (parents) stroke(context, scale, parents, lines.outline, 0.9);
  }

  paintFocus(context, scale) {
    const { config, chosen, hovered, shapes } = this;
    if (chosen) {
      stroke(context, scale, chosen, ink(config).halo, 5);
      stroke(context, scale, chosen, ink(config).chosen, 2.5);
    }
    if (hovered !== null) {
      stroke(context, scale, shapes.areas[hovered].path, ink(config).hover, 2);
    }
  }

  // Place of the area at a point, null where there is none.
  areaAt(latlng) {
    if (!this.shapes) return null;
    const point = L.CRS.EPSG3857.latLngToPoint(latlng, 0);
    const [x, y] = [point.x - HERE.x, point.y - HERE.y];
    const place = this.shapes.areas.findIndex(({ box, path }) => (
      x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]
      && probe.isPointInPath(path, x, y, "evenodd")));
    return place < 0 ? null : place;
  }

  hover(latlng) {
    const { map, tip } = this;
    const place = latlng && this.areaAt(latlng);
    this.box.style.cursor = place === null ? "" : "pointer";
    if (place === null) map.closeTooltip(tip);
    else {
      if (place !== this.hovered) tip.setContent(this.tooltip(place));
      map.openTooltip(tip.setLatLng(latlng));
    }
    if (place === this.hovered) return;
    this.hovered = place;
    this.focus();
  }

  // Draw what is chosen and hovered; a canvas of its own is laid over the map with the first.
  focus() {
    if (this.lines._map) this.lines.again();
    else if (this.chosen || this.hovered !== null) this.lines.addTo(this.map);
  }

  tooltip(place) {
    const { config, shapes } = this;
    const mark = config.marks[place];
    const box = element("div", "atlas-tooltip");
    box.append(element("strong", "", fullName(shapes.areas[place].code, config)));
    const { count, base } = numbers(config);
    if (mark === "*") box.append(element("span", "", config.texts.protected));
    else if (value(config, place) === null) box.append(element("span", "", config.texts.missing));
    else {
      box.append(element("span", "figure", `${config.texts.measure} ${shown(config, place)}`));
      if (count && base && count[place] !== null) {
        const text = config.texts.count
          .replace("{count}", format(config, count[place], 0))
          .replace("{base}", format(config, base[place], 0));
        box.append(element("span", "", text));
      }
      if ("abcdefghij".includes(mark)) box.append(element("span", "", config.texts.weak));
    }
    return box;
  }

  // Legend and zoom buttons in the language of the view.
  controls() {
    const { config, map } = this;
    const { zoom_in: zoomInTitle, zoom_out: zoomOutTitle } = config.texts;
    if (this.zoom?.options.zoomInTitle !== zoomInTitle) {
      this.zoom?.remove();
      // At the right: the sea and other countries lie there, at the left the west of the north.
      this.zoom = L.control.zoom({ position: "topright", zoomInTitle, zoomOutTitle }).addTo(map);
    }
    if (!this.legend) {
      this.legend = element("div", "atlas-legend");
      const control = L.control({ position: "bottomright" });
      control.onAdd = () => this.legend;
      control.addTo(map);
    }
    const { title, unit, notes, rows } = config.legend;
    this.legend.replaceChildren(
      element("div", "title", title),
      ...[unit, ...notes].map((text) => element("div", "unit", text)),
      ...rows.map((row) => legendRow(config, row)),
    );
  }

  // Bring the chosen area, or the whole map, into view, unless it is the view already there.
  bring({ still, unless }) {
    if (unless && unless === this.seen) return;
    this.seen = unless || this.seen;
    const { around } = this.config;
    const areas = this.shapes.areas.filter(({ code }) => !around.length || inside(code, around));
    const boxes = areas.map(({ box }) => box);
    if (!boxes.length) return;
    const corner = (index, pick) => pick(...boxes.map((box) => box[index]));
    const corners = [
      [corner(0, Math.min), corner(3, Math.max)],
      [corner(2, Math.max), corner(1, Math.min)],
    ].map(([x, y]) => L.CRS.EPSG3857.pointToLatLng(L.point(x + HERE.x, y + HERE.y), 0));
    const bounds = L.latLngBounds(corners).pad(around.length ? 0.15 : 0.005);
    const calm = still || window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const options = room(this.map, this.legend, bounds, areas, HERE);
    this.map.fitBounds(bounds, { ...options, animate: !calm });
  }
}

function legendRow(config, [key, label, count, marker]) {
  const row = element("div", marker ? "row chosen" : "row");
  row.append(swatch(config, key), element("span", "label", label));
  row.append(element("span", "count", count));
  if (marker) row.append(element("span", "marker", `◀ ${marker}`));
  return row;
}

function swatch(config, key) {
  const canvas = element("canvas", "swatch");
  canvas.width = 22;
  canvas.height = 14;
  const context = canvas.getContext("2d");
  context.fillStyle = fills(config)[key];
  context.fillStyle.setTransform?.(new DOMMatrix());
  context.fillRect(0, 0, 22, 14);
  return canvas;
}

const early = window.atlasAhead;
window.atlasAhead = { push: receive };
early.forEach(receive);
