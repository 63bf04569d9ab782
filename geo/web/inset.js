// The capital and its neighbours at a larger scale, in a corner of a map of the country: hovered
// and clicked as the map itself. It stands where it covers no area, or not at all.
import "../leaflet/leaflet.js";
import { element } from "./canvas.js";
import { grouped, paintAreas, paintFocus, parents } from "./paths.js";
import { HERE, NONE, borders, inside } from "./shapes.js";
import { OURS, free, vacant } from "./vacant.js";

const { L } = window;
export const CAPITAL = ["10", "11", "12", "13", "73", "74"]; // as on slides (briefing/page/inset.py)
const WIDTHS = [216, 200, 184, 168, 152, 136, 120, 104]; // pixels, the largest that fits
const SHARE = 0.86; // its height as a share of its width, below its heading
const HEADING = 24; // pixels
const MARGIN = 10; // pixels around it that stay free
const LARGER = 1.6; // times the map's own scale that it must show

export class Inset {
  constructor(map, ask) {
    this.map = map;
    this.ask = ask; // the map (layer.js), told by its pointer's hover and by click(latlng)
    this.box = element("div", "atlas-inset");
    this.box.setAttribute("aria-hidden", "true"); // the same areas lie in the map itself
    this.heading = this.box.appendChild(element("div", "title"));
    this.canvas = this.box.appendChild(element("canvas"));
    L.DomEvent.disableClickPropagation(this.box);
    this.canvas.addEventListener("mousemove", (event) => this.hover(event));
    this.canvas.addEventListener("mouseleave", () => this.ask.pointer.hover(null));
    this.canvas.addEventListener("click", (event) => this.ask.click(this.latlngAt(event)));
  }

  // Show the capital of a painting; nothing where it is no map of the country.
  show(painting) {
    const { shapes, config } = painting;
    const areas = shapes.areas.filter(({ code }) => inside(code, CAPITAL));
    this.shown = areas.length && areas.length < shapes.areas.length && !config.backdrop;
    if (!this.shown) {
      this.box.remove();
      return;
    }
    if (this.shapes !== shapes) {
      const edges = borders(shapes, (code) => (inside(code, CAPITAL) ? code : null));
      this.part = { areas, edges, coast: new Path2D() };
      this.parents = parents(this.within(shapes), config);
      this.bounds = areas.reduce(([w, n, e, s], { box }) => (
        [Math.min(w, box[0]), Math.min(n, box[1]), Math.max(e, box[2]), Math.max(s, box[3])]
      ), [Infinity, Infinity, -Infinity, -Infinity]);
    }
    this.shapes = shapes;
    this.painting = painting;
    const { marks } = config;
    const own = shapes.areas.flatMap(({ code }, place) => (inside(code, CAPITAL) ? [marks[place]] : []));
    this.groups = grouped(this.part, { marks: own.join("") });
    this.heading.textContent = config.texts.inset;
  }

  // The shapes with the capital's arcs alone: those of other areas part nothing here.
  within({ arcs, areas, sides }) {
    const ours = areas.map(({ code }) => inside(code, CAPITAL));
    const own = [];
    const kept = arcs.filter((_, arc) => {
      const beside = [sides[2 * arc], sides[2 * arc + 1]].filter((place) => ours[place]);
      if (beside.length) own.push(beside[0], beside[1] ?? NONE);
      return beside.length > 0;
    });
    return { arcs: kept, areas, sides: own };
  }

  // Stand where there is room: where it stands already, else anew, else nowhere.
  place(picture, taken) {
    if (!this.shown) return;
    const middle = this.map.latLngToContainerPoint([13.75, 100.5]);
    const rule = { wanted: (cell) => cell !== OURS, taken, best: [middle.x, middle.y] };
    const stands = this.box.isConnected && this.stood;
    const found = stands && this.fits(stands[2]) && free(picture, stands, rule)
      ? stands
      : this.sought(picture, rule);
    if (!found) {
      this.box.remove();
      this.stood = null;
      return;
    }
    this.stood = found;
    const [left, top, width] = found;
    const size = width - 2 * MARGIN;
    Object.assign(this.box.style, { left: `${left + MARGIN}px`, top: `${top + MARGIN}px`, width: `${size}px` });
    if (!this.box.isConnected) this.map.getContainer().append(this.box);
    this.again();
  }

  sought(picture, rule) {
    for (const width of WIDTHS.filter((one) => this.fits(one + 2 * MARGIN))) {
      const size = [width + 2 * MARGIN, width * SHARE + HEADING + 2 * MARGIN];
      const found = vacant(picture, size, rule);
      if (found) return found;
    }
    return null;
  }

  // Whether it would show more than the map does.
  fits(width) {
    return this.scaleAt(width - 2 * MARGIN) >= LARGER * 2 ** this.map.getZoom();
  }

  scaleAt(width) {
    const [west, north, east, south] = this.bounds;
    return 0.96 * Math.min(width / (east - west), (width * SHARE) / (south - north));
  }

  again() {
    if (!this.box.isConnected) return;
    const width = this.stood[2] - 2 * MARGIN;
    const height = width * SHARE;
    const ratio = window.devicePixelRatio || 1;
    this.canvas.width = width * ratio;
    this.canvas.height = height * ratio;
    Object.assign(this.canvas.style, { width: `${width}px`, height: `${height}px` });
    const [west, north, east, south] = this.bounds;
    this.scale = this.scaleAt(width);
    this.corner = [
      (west + east) / 2 - width / 2 / this.scale, (north + south) / 2 - height / 2 / this.scale,
    ];
    const context = this.canvas.getContext("2d");
    context.scale(this.scale * ratio, this.scale * ratio);
    context.translate(-this.corner[0], -this.corner[1]);
    context.lineJoin = "round";
    const { config, chosen, pointer } = this.painting;
    paintAreas(context, this.scale, {
      shapes: this.part, config, groups: this.groups, backdrop: null, parents: this.parents,
    });
    paintFocus(context, this.scale, { config, chosen, pointer });
  }

  hover(event) {
    event.stopPropagation(); // the map below would answer for what lies there
    this.ask.pointer.hover(this.latlngAt(event), this.map.mouseEventToLatLng(event));
  }

  latlngAt({ offsetX, offsetY }) {
    const x = this.corner[0] + offsetX / this.scale + HERE.x;
    const y = this.corner[1] + offsetY / this.scale + HERE.y;
    return L.CRS.EPSG3857.pointToLatLng(L.point(x, y), 0);
  }
}
