// The ground that a map lies on: sea, the lands around with their names, lakes and rivers, on a
// canvas of its own below the areas. It is drawn anew only where the map has moved.
import "../leaflet/leaflet.js";
import { PathCanvas, stroke } from "./canvas.js";
import { ink } from "./fills.js";
import { HERE, curves, load } from "./shapes.js";
import { free, middle, vacant } from "./vacant.js";

const { L } = window;
const EDGE = [91, 3, 113, 25]; // degrees: the ground ends there
const FADE = 2; // degrees over which it does
const NEAR = 7; // zoom from which on lakes and rivers are drawn
const SIZE = 14; // pixels of the names
const AROUND = 14; // pixels around a name that stay free
const FAR = 140; // pixels that a sea's name may lie from its point

// One path of all of a file's areas of a kind.
function together(areas) {
  const path = new Path2D();
  areas.forEach((area) => path.addPath(area.path));
  return path;
}

async function fetched({ address }) {
  const [land, lakes, rivers] = await Promise.all([
    load(address, "land"), load(address, "lakes"), curves(address, "rivers"),
  ]);
  return { lands: land.areas, land: together(land.areas), lakes: together(lakes.areas), rivers };
}

export class Ground {
  constructor(map) {
    this.map = map;
    this.pane = map.createPane("atlas-ground");
    this.pane.style.zIndex = 150;
    this.pane.style.pointerEvents = "none";
    this.canvas = new PathCanvas((...at) => this.paint(...at), { pane: "atlas-ground", padding: 0.2 });
    this.stood = new Map(); // name → where it stood, so that it stays there
    this.names = []; // what is written, with its box in the map
  }

  // Show the ground of a painting; `lie` pictures what lies where once it is asked.
  async show({ config, backdrop }, { lie, taken }) {
    const { ground, theme } = config;
    const same = this.address === ground.address && this.theme === theme
      && this.lang === config.lang && this.backdrop === backdrop;
    Object.assign(this, { lie, taken, config });
    if (same) return;
    Object.assign(this, { address: ground.address, theme, lang: config.lang, backdrop });
    const font = `600 ${SIZE}px Sarabun`;
    const [drawn] = await Promise.all([
      fetched(ground), document.fonts.check(font, "กA") || document.fonts.load(font, "กA"),
    ]);
    if (this.address !== ground.address || !this.map._container.isConnected) return;
    this.drawn = drawn;
    this.home = backdrop ? together(backdrop.areas) : null;
    if (this.canvas._map) this.canvas.again();
    else this.canvas.addTo(this.map);
  }

  // Paths that tell the lands apart, by number, for a picture of what lies where.
  paths() {
    return (this.drawn?.lands || []).map(({ path }, place) => [place + 1, path]);
  }

  paint(context, scale) {
    const { land, lakes, rivers } = this.drawn;
    const inks = ink(this.config);
    context.fillStyle = inks.land;
    context.fill(land, "evenodd");
    if (scale >= 2 ** NEAR) {
      context.fillStyle = inks.lake;
      context.fill(lakes, "evenodd");
      stroke(context, scale, rivers, inks.lake, 1.4);
    }
    fade(context);
    if (this.home) {
      context.fillStyle = inks.home;
      context.fill(this.home, "evenodd");
    }
    this.write(context, scale, inks);
  }

  // The names that have room: a land's as near to its middle as may be, a sea's at its point.
  write(context, scale, inks) {
    this.names = [];
    const picture = this.lie();
    const taken = this.taken();
    const put = (kind, text, rule) => {
      if (!text) return;
      context.font = fontOf(kind);
      const size = [context.measureText(text).width + 2 * AROUND, SIZE * 1.5 + AROUND];
      const place = this.placed(text, size, picture, { ...rule, taken });
      if (!place) return;
      taken.push(place);
      this.names.push({ text, box: place });
      this.letter(context, scale, text, place, kind === "sea" ? inks.seaName : inks.landName);
    };
    context.textAlign = "center";
    context.textBaseline = "middle";
    const { names, seas } = this.config.ground;
    this.drawn.lands.forEach(({ code }, place) => {
      const best = names[code] && middle(picture, place + 1);
      if (best) put("land", names[code], { wanted: (cell) => cell === place + 1, best });
    });
    seas.forEach(([lng, lat, text]) => {
      const { x, y } = this.map.latLngToContainerPoint([lat, lng]);
      put("sea", text, { wanted: (cell) => cell === 0, best: [x, y], most: FAR });
    });
  }

  // Where a name stands: where it stood, as long as there is room, else anew.
  placed(text, size, picture, rule) {
    const stood = this.stood.get(text);
    if (stood) {
      const { x, y } = this.map.latLngToContainerPoint(stood);
      const place = [x - size[0] / 2, y - size[1] / 2, ...size];
      if (free(picture, place, rule)) return place;
    }
    const place = vacant(picture, size, rule);
    if (place) {
      const [x, y] = [place[0] + size[0] / 2, place[1] + size[1] / 2];
      this.stood.set(text, this.map.containerPointToLatLng([x, y]));
    } else this.stood.delete(text);
    return place;
  }

  // A text in pixels of the map, on a canvas whose unit is a pixel of zoom 0.
  letter(context, scale, text, [left, top, width, height], colour) {
    const at = this.map.project(this.map.containerPointToLatLng([left + width / 2, top + height / 2]), 0);
    context.save();
    context.translate(at.x - HERE.x, at.y - HERE.y);
    context.scale(1 / scale, 1 / scale);
    context.fillStyle = colour;
    context.fillText(text, 0, 0);
    context.restore();
  }
}

const fontOf = (kind) => `${kind === "sea" ? "italic 400" : "600"} ${SIZE}px Sarabun, Loma, sans-serif`;

// Let the ground end softly where its file does.
function fade(context) {
  const [west, south, east, north] = EDGE;
  const at = (lng, lat) => {
    const { x, y } = L.CRS.EPSG3857.latLngToPoint(L.latLng(lat, lng), 0);
    return [x - HERE.x, y - HERE.y];
  };
  const [left, bottom] = at(west, south);
  const [right, top] = at(east, north);
  const [inLeft, inBottom] = at(west + FADE, south + FADE);
  const [inRight, inTop] = at(east - FADE, north - FADE);
  context.save();
  context.globalCompositeOperation = "destination-out";
  for (const [from, to, box] of [
    [[left, 0], [inLeft, 0], [left - 1, top - 1, inLeft - left + 1, bottom - top + 2]],
    [[right, 0], [inRight, 0], [inRight, top - 1, right - inRight + 1, bottom - top + 2]],
    [[0, top], [0, inTop], [left - 1, top - 1, right - left + 2, inTop - top + 1]],
    [[0, bottom], [0, inBottom], [left - 1, inBottom, right - left + 2, bottom - inBottom + 1]],
  ]) {
    const shade = context.createLinearGradient(...from, ...to);
    shade.addColorStop(0, "#000f");
    shade.addColorStop(1, "#0000");
    context.fillStyle = shade;
    context.fillRect(...box);
  }
  context.restore();
}
