// The house's layer in a map of folium, in a frame of its own. A group and the shapes drawn come with
// each run's head, the map below them once, from an address; a click tells the area's code.
import { AreaMap } from "../map/layer.js";
import { fetchJson, load } from "../map/shapes.js";

const { L } = window;
const STYLE = { weight: 2, color: "#c2410c", fillColor: "#c2410c", fillOpacity: 0.06 };
const drawing = window.atlasDrawing;

const views = new Map(); // address → what the map shows, once it has come

// Hang the layer in a map; `items` holds the shapes drawn.
export function hang(map, items) {
  const frame = new Frame(map, items);
  frame.hear(drawing.told());
  window.addEventListener("message", ({ data, source }) => {
    if (source === window.parent && data?.type === "streamlit:render") {
      frame.hear(drawing.told(data.args.header));
    }
  });
}

class Frame {
  constructor(map, items) {
    Object.assign(this, { map, items, clicks: 0, clicked: null, shapes: "", waiting: [] });
    const server = { tell: (_, code) => this.choose(code), painted: () => this.painted(), ended() {} };
    this.layer = new AreaMap(map, "map", null, server);
    map.on("click", () => this.tell()); // streamlit-folium would tell where, not what
    map.on("draw:drawstart", () => this.layer.pointer.hover(null));
    map.on("draw:created draw:edited draw:deleted", () => this.send()); // and not a moment later
    map.on("atlas:free", () => this.draw(...this.waiting));
    const { pointer } = this.layer;
    const hover = pointer.hover.bind(pointer);
    pointer.hover = (latlng, ...where) => hover(drawing.busy() ? null : latlng, ...where);
  }

  hear(message) {
    if (!message) return;
    this.message = message;
    this.draw(message.shapes, message.drawn);
    load(message.asset, message.level).catch(() => {}); // the map itself will say so
    const show = (view) => this.message === message && this.show(view);
    const known = views.get(message.view);
    if (known) show(known);
    else fetchJson(message.view).then(show, console.error);
  }

  show(view) {
    const { view: address, group, around } = this.message;
    views.set(address, view);
    this.around ??= around.split(" ").filter(Boolean); // what is in view stays in view
    this.layer.show(`${address} ${group}`, { ...view, group, around: this.around });
  }

  // The page around makes ready for figures, once nothing of the map waits for it.
  painted() {
    window.parent.postMessage("atlas-drawn", "*");
  }

  // The code of the area that a visitor chose goes to the server, unless it is part of a drawing.
  choose(code) {
    if (drawing.busy()) return true;
    this.clicks += 1;
    this.clicked = { code, turn: `${START}-${this.clicks}` };
    this.tell();
    return true;
  }

  tell() {
    window.__GLOBAL_DATA__.lat_lng_clicked = this.clicked;
    this.send();
  }

  // Send what is new as streamlit-folium does, which would wait for a quarter of a second.
  send() {
    const told = window.__GLOBAL_DATA__;
    const now = { last_clicked: told.lat_lng_clicked, all_drawings: told.all_drawings };
    if (JSON.stringify(now) === JSON.stringify(told.previous_data)) return;
    told.previous_data = now;
    window.Streamlit.setComponentValue(now);
  }

  // Show the shapes that the server knows; not while one of them is being changed.
  // `drawn` counts how often it heard of what is drawn.
  draw(shapes, drawn) {
    this.waiting = [shapes, drawn];
    if (!shapes || drawing.busy() || JSON.stringify(this.waiting) === this.shapes) return;
    this.shapes = JSON.stringify(this.waiting);
    this.items.clearLayers();
    shapes.forEach((shape, id) => {
      const layer = layerOf(shape);
      layer.feature = { type: "Feature", properties: { id } };
      drawing.sized(layer);
      this.items.addLayer(layer);
    });
    const told = window.__GLOBAL_DATA__; // what streamlit-folium sends, and has sent
    told.all_drawings = this.items.toGeoJSON().features;
    told.previous_data = { ...told.previous_data, all_drawings: told.all_drawings };
    this.layer.report({ shapes: shapes.length });
  }
}

const START = Date.now().toString(36); // a frame that is loaded anew counts its clicks from one

function layerOf({ kind, points, radius }) {
  if (kind === "circle") return L.circle(points[0], { ...STYLE, radius });
  return kind === "rectangle" ? L.rectangle(points, STYLE) : L.polygon(points, STYLE);
}
