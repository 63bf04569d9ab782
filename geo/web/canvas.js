// Nodes and lines that the map is made of, and a Leaflet canvas for paths of our own.
import "../leaflet/leaflet.js";
import { HERE } from "./shapes.js";

const { L } = window;

export function element(tag, kind, text) {
  const node = document.createElement(tag);
  if (kind) node.className = kind;
  if (text) node.textContent = text;
  return node;
}

export function stroke(context, scale, path, colour, width) {
  context.strokeStyle = colour;
  context.lineWidth = width / scale;
  context.stroke(path);
}

// A Leaflet canvas that draws paths of its own at the map's zoom: `paint(context, scale)` gets a
// context whose unit is a pixel of zoom 0.
export const PathCanvas = L.Canvas.extend({
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

// A map of Leaflet in a box of its own.
const OPTIONS = {
  center: [13.2, 101.2], zoom: 5, minZoom: 4, maxZoom: 14,
  zoomSnap: 0.1, zoomDelta: 0.5, wheelPxPerZoomLevel: 120, zoomControl: false,
  keyboard: false,
};
export const calm = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;
const motion = () => Object.fromEntries(
  ["zoomAnimation", "fadeAnimation", "inertia"].map((kind) => [kind, !calm()]),
);
export const mapIn = (parent, tiles) => (
  L.map(parent.appendChild(element("div", "atlas-map")), { ...OPTIONS, ...motion(), attributionControl: Boolean(tiles) }));
