// A map: Leaflet for view and zoom, one canvas for the areas, which are filled anew at every call,
// one path a class and province (7,425 Leaflet polygons take ten times as long to set up), one for what is chosen.
import "../leaflet/leaflet.js";
import { PathCanvas, calm, element, mapIn } from "./canvas.js";
import { fade, vanish } from "./fade.js";
import { fetchNames } from "./figures.js";
import { Labels } from "./labels.js";
import { Corner } from "./legend.js";
import { outlined } from "./outlined.js";
import { chosen, grouped, others, paintAreas, paintFocus, parents } from "./paths.js";
import { Pointer } from "./pointer.js";
import { corners, room } from "./room.js";
import { HERE, inside, load, prepare, soon } from "./shapes.js";

const { L } = window;
let surround = null; // what draws around the areas, once it is here (around.js)
const surrounding = import("./around.js").then((found) => { ({ surround } = found); }, console.error);
export const MAIN = "map"; // the map whose state stands in window.atlas itself
window.atlas = { level: null, areas: 0, paints: 0, map: null, maps: {} };

export class AreaMap {
  // `parent` is a box, or a map of Leaflet that is there already. `server` is told of clicks and
  // paintings: `tell(kind, what)` says whether it listens.
  constructor(parent, name, tiles, server) {
    this.name = name;
    this.server = server;
    this.gone = false;
    this.shapes = null; // what is painted
    this.config = null; // what shall be painted
    this.content = ""; // and the message that said so
    this.groups = new Map();
    this.seen = ""; // what was last brought into view
    this.whole = 0; // the zoom at which all of it is in view
    this.map = parent instanceof L.Map ? parent : mapIn(parent, tiles);
    this.box = this.map.getContainer();
    this.box.classList.add("atlas-map");
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
    this.pointer = new Pointer(this);
    this.names = new Labels(this);
    this.state = { level: null, areas: 0, paints: 0, map: this.map };
    this.report({});
    this.listen();
  }

  listen() {
    const { map } = this;
    map.on("zoomstart", () => vanish(this.areas._container));
    map.on("resize", () => this.shapes && this.bring({ still: true }));
    this.observer = new ResizeObserver(() => {
      if (this.box.isConnected) map.invalidateSize({ pan: false });
    });
    this.observer.observe(this.box);
  }

  remove() {
    this.observer.disconnect();
    this.pointer.remove();
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
    wanted.push(config.backdrop && load(config.backdrop, "province"));
    if (!this.shapes) wanted.push(surrounding, config.ground && soon(config.ground.address));
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
    Object.assign(this.box.dataset, { theme: config.theme, ground: config.ground ? "yes" : "" });
    Object.assign(this.box, { lang: config.lang, ariaLabel: config.texts.label });
    this.corner.write(config);
    if (first) map.invalidateSize({ pan: false }); // the style sheet may have come after the map
    if (this.shapes === shapes) fade(this.areas._container);
    else this.parents = parents(shapes, config);
    this.pointer.forget();
    Object.assign(this, { shapes, backdrop, groups: grouped(shapes, config) });
    this.chosen = chosen(shapes, config);
    this.outlined = outlined(shapes, config);
    this.others = others(shapes, config);
    this.bring({ still: first, unless: `${config.asset}#${config.around.join()}` });
    this.areas.again();
    this.focus();
    if (config.pairs) import("./scatter.js").then(({ beside }) => beside(this));
    this.finish();
    if (this.around) this.around.show(); // the names too
    else if (surround) surround(this);
    else this.names.show();
  }

  click(latlng) {
    this.choose(this.pointer.areaAt(latlng));
  }

  // A visitor chooses the area at a place, or none.
  choose(place) {
    this.clicked = place === null ? null : this.shapes.areas[place].code;
    this.tell();
  }

  // Tell the server of a choice, once it listens.
  tell() {
    if (this.clicked && this.server.tell("area", this.clicked)) this.clicked = null;
  }

  announce() {
    if (this.state.paints > 0 || this.failed) this.server.painted(this.state.paints);
  }

  // Once it is on the screen.
  finish() {
    const { config, shapes } = this;
    requestAnimationFrame(() => setTimeout(() => {
      const paints = this.state.paints + 1;
      this.report({ level: config.level, areas: shapes.areas.length, paints });
      this.announce();
      document.dispatchEvent(new Event("atlas-drawn"));
      if (!this.server.still) import("./keys.js").then(({ walkable }) => walkable(this));
      if (!this.server.still) fetchNames(config, () => this.names.show()); // for who points at an area
    }));
    if (config.backdrop) prepare(config.asset, "tambon"); // a click on a district opens its tambons
  }

  // Draw what is chosen and hovered; a canvas of its own is laid over the map with the first.
  focus() {
    if (this.lines._map) this.lines.again();
    else if (this.chosen || this.pointer.path) this.lines.addTo(this.map);
    this.around?.inset.again();
  }

  // Bring the chosen area, or the whole map, into view, unless it is the view already there.
  bring({ still, unless }) {
    if (unless && unless === this.seen) return;
    this.seen = unless || this.seen;
    const { around } = this.config;
    const areas = this.shapes.areas.filter(({ code }) => !around.length || inside(code, around));
    if (!areas.length) return;
    const bounds = corners(areas, HERE).pad(around.length ? 0.15 : 0.005);
    const options = room(this.map, this.corner.legend, bounds, this.shapes.areas, HERE);
    const zoom = this.map.getBoundsZoom(bounds, false, L.point(options.paddingBottomRight));
    this.whole = around.length ? 0 : zoom;
    this.map.fitBounds(bounds, { ...options, animate: !still && !calm() });
  }
}
