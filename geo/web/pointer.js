// What a visitor points at, with the pointer, with the keys, or at a bar of a chart that stands for
// an area: it is outlined, and whoever has a bar for it is told.
import "../leaflet/leaflet.js";
import { placeAt, tooltip } from "./pointed.js";
import { HERE, borders } from "./shapes.js";

const { L } = window;

export class Pointer {
  constructor(owner) {
    this.owner = owner; // the map
    this.place = null; // of the area pointed at
    this.path = null; // what is outlined: that area, or all areas in the one a bar stands for
    this.tip = L.tooltip({ sticky: true, opacity: 1, className: "atlas-tip", offset: [14, 0] });
    this.heard = ({ detail }) => this.outline(detail);
    document.addEventListener("atlas-bar", this.heard);
    const { box, map } = owner;
    map.on("mousemove", ({ latlng }) => this.hover(latlng));
    box.addEventListener("mouseleave", () => this.hover(null)); // Leaflet's canvas tells of none
    map.on("click", ({ latlng }) => owner.choose(this.areaAt(latlng)));
  }

  remove() {
    document.removeEventListener("atlas-bar", this.heard);
  }

  // Place of the area at a point, null where there is none.
  areaAt(latlng) {
    if (!this.owner.shapes) return null;
    const point = L.CRS.EPSG3857.latLngToPoint(latlng, 0);
    return placeAt(this.owner.shapes.areas, point.x - HERE.x, point.y - HERE.y);
  }

  // `where` the tooltip stands, if not at the point itself: the area may be shown elsewhere too.
  hover(latlng, where = latlng) {
    const { box, map } = this.owner;
    const place = latlng && this.areaAt(latlng);
    box.style.cursor = place === null ? "" : "pointer";
    if (place === null) map.closeTooltip(this.tip);
    else this.tell(place, where);
    this.point(place);
  }

  // Say of an area what there is to say, at a place of the map.
  tell(place, latlng) {
    const { config, map, shapes } = this.owner;
    if (place !== this.place) this.tip.setContent(tooltip(config, shapes, place));
    map.openTooltip(this.tip.setLatLng(latlng));
  }

  // Outline an area, or none, and say which it is.
  point(place) {
    if (place === this.place) return;
    const area = place === null ? null : this.owner.shapes.areas[place];
    this.place = place;
    this.say(area && area.code, area && area.path);
    document.dispatchEvent(new CustomEvent("atlas-area", { detail: area && area.code }));
  }

  // Outline what a bar stands for, which may be larger than the areas shown.
  outline(code) {
    const { shapes } = this.owner;
    if (!shapes) return;
    this.place = null;
    const place = shapes.places.get(code);
    if (place !== undefined) this.say(code, shapes.areas[place].path);
    else if (code && shapes.areas.some((area) => area.code.startsWith(code))) {
      this.say(code, borders(shapes, (one) => (one.startsWith(code) ? "in" : null)));
    } else this.say(null, null);
  }

  say(code, path) {
    if (path === this.path) return;
    this.path = path;
    this.owner.report({ pointed: code });
    this.owner.focus();
  }

  // What was pointed at lies in shapes or stands for figures that are shown no more.
  forget() {
    Object.assign(this, { place: null, path: null });
    this.owner.report({ pointed: null });
    this.owner.map.closeTooltip(this.tip);
  }
}
