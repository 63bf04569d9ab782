// A map: Leaflet for view and zoom, one canvas for the areas, which are filled anew at every call,
// one path a class (7,425 Leaflet polygons take ten times as long to set up), one for what is chosen.
import "../leaflet/leaflet.js";
import { PathCanvas, element } from "./canvas.js";
import { fetchNames } from "./figures.js";
import { Corner } from "./legend.js";
import { chosen, grouped, paintAreas, paintFocus, parents } from "./paths.js";
import { placeAt, tooltip } from "./pointed.js";
import { corners, room } from "./room.js";
import { HERE, inside, load, prepare } from "./shapes.js";

const { L } = window;
const OPTIONS = {
  center: [13.2, 101.2], zoom: 5, minZoom: 4, maxZoom: 14,
  zoomSnap: 0.1, zoomDelta: 0.5, wheelPxPerZoomLevel: 120, zoomControl: false,
};
export const MAIN = "map"; // the map whose state stands in window.atlas itself
window.atlas = { level: null, areas: 0, paints: 0, map: null, maps: {} };

export class AreaMap {
  // `server` is told of clicks and paintings: `tell(kind, what)` says whether it listens.
  constructor(parent, name, tiles, server) {
    this.name = name;
    this.server = server;
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
    this.areas = new PathCanvas((...at) => this.shapes && paintAreas(...at, this)).addTo(this.map);
    this.lines = new PathCanvas((...at) => paintFocus(...at, this), { pane: "atlas-lines" });
    this.corner = new Corner(this.map);
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
    this.server.ended();
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
    this.corner.write(config);
    if (first) map.invalidateSize({ pan: false }); // the style sheet may have come after the map
    if (this.shapes !== shapes) this.parents = parents(shapes, config);
    Object.assign(this, { shapes, backdrop, hovered: null });
    this.groups = grouped(shapes, config);
    this.chosen = chosen(shapes, config);
    this.bring({ still: first, unless: `${config.asset}#${config.around.join()}` });
    map.closeTooltip(this.tip);
    this.areas.again();
    this.focus();
    this.finish();
  }

  // Tell the server of a click, once it listens.
  tell() {
    if (this.clicked && this.server.tell("area", this.clicked)) this.clicked = null;
  }

  announce() {
    if (this.state.paints > 0 || this.failed) this.server.painted(this.state.paints);
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

  // Place of the area at a point, null where there is none.
  areaAt(latlng) {
    if (!this.shapes) return null;
    const point = L.CRS.EPSG3857.latLngToPoint(latlng, 0);
    return placeAt(this.shapes.areas, point.x - HERE.x, point.y - HERE.y);
  }

  hover(latlng) {
    const { map, tip } = this;
    const place = latlng && this.areaAt(latlng);
    this.box.style.cursor = place === null ? "" : "pointer";
    if (place === null) map.closeTooltip(tip);
    else {
      if (place !== this.hovered) tip.setContent(tooltip(this.config, this.shapes, place));
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

  // Bring the chosen area, or the whole map, into view, unless it is the view already there.
  bring({ still, unless }) {
    if (unless && unless === this.seen) return;
    this.seen = unless || this.seen;
    const { around } = this.config;
    const areas = this.shapes.areas.filter(({ code }) => !around.length || inside(code, around));
    if (!areas.length) return;
    const bounds = corners(areas, HERE).pad(around.length ? 0.15 : 0.005);
    const calm = still || window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const options = room(this.map, this.corner.legend, bounds, areas, HERE);
    this.map.fitBounds(bounds, { ...options, animate: !calm });
  }
}
