// The map walked with the keys: arrows go from an area to its neighbour, which is outlined and read
// out; Enter chooses it, Escape leaves the map; plus and minus come nearer and go farther.
import "../leaflet/leaflet.js";
import { element } from "./canvas.js";
import { insideOf } from "./insides.js";
import { neighbours } from "./neighbours.js";
import { HERE } from "./shapes.js";
import { ARROWS, walks } from "./walk.js";

const { L } = window;
const ZOOMS = { "+": 0.5, "=": 0.5, "-": -0.5 };
const kept = new WeakMap(); // shapes → where the arrows lead

// Where each arrow leads from each area of some shapes, by place.
export function leadsOf(shapes) {
  if (!kept.has(shapes)) {
    const middles = shapes.areas.map((area) => {
      const { x, y } = insideOf(area, shapes.arcs);
      return [x, y];
    });
    kept.set(shapes, walks(middles, neighbours(shapes, middles)));
  }
  return kept.get(shapes);
}

// Have a map take keys, and say how in the language that it speaks now.
export function walkable(owner) {
  if (owner.gone) return;
  owner.help ??= listening(owner);
  owner.help.textContent = owner.config.texts.keys;
}

// Returns where it says how: a text that the map's box is described by.
function listening(owner) {
  const { box } = owner;
  const help = box.appendChild(element("div", "atlas-aloud"));
  const aloud = box.appendChild(element("div", "atlas-aloud said"));
  help.id = `atlas-keys-${owner.name}`;
  aloud.ariaLive = "polite";
  Object.assign(box, { tabIndex: 0, role: "application" });
  box.setAttribute("aria-describedby", help.id);
  let at = null; // code of the area that the keys are at
  const go = (place) => {
    at = owner.shapes.areas[place].code;
    show(owner, place);
    aloud.textContent = [...owner.pointer.tip.getContent().children]
      .map((part) => part.textContent).join(", ");
  };
  const keys = {
    Enter: () => at !== null && owner.choose(owner.shapes.places.get(at)),
    Escape: () => box.blur(),
  };
  ARROWS.forEach((arrow, way) => { keys[arrow] = () => go(next(owner, at, way)); });
  for (const [key, by] of Object.entries(ZOOMS)) {
    keys[key] = () => owner.map.setZoom(owner.map.getZoom() + by);
  }
  box.addEventListener("keydown", (event) => {
    const { altKey, ctrlKey, key, metaKey, target } = event;
    if (target !== box || altKey || ctrlKey || metaKey || !owner.shapes || !keys[key]) return;
    event.preventDefault();
    keys[key]();
  });
  box.addEventListener("blur", () => {
    at = null;
    owner.pointer.hover(null);
  });
  return help;
}

// The place that an arrow leads to; the first one is where the visitor looks.
function next({ config, map, shapes }, at, way) {
  const own = shapes.places.get(at);
  if (own === undefined) return startOf({ config, map, shapes });
  const to = leadsOf(shapes)[own][way];
  return to < 0 ? own : to;
}

// The area chosen, else the one nearest to the middle of what is seen.
function startOf({ config, map, shapes }) {
  const chosen = shapes.areas.findIndex(({ code }) => config.focus.some((one) => code.startsWith(one)));
  if (chosen >= 0) return chosen;
  const { x, y } = L.CRS.EPSG3857.latLngToPoint(map.getCenter(), 0);
  const far = shapes.areas.map((area) => {
    const inside = insideOf(area, shapes.arcs);
    return Math.hypot(inside.x + HERE.x - x, inside.y + HERE.y - y);
  });
  return far.indexOf(Math.min(...far));
}

// Outline an area, say what there is to say of it, and have it in view.
function show({ map, pointer, shapes }, place) {
  const { x, y } = insideOf(shapes.areas[place], shapes.arcs);
  const latlng = L.CRS.EPSG3857.pointToLatLng(L.point(x + HERE.x, y + HERE.y), 0);
  map.panInside(latlng, { padding: [60, 60], animate: false });
  pointer.tell(place, latlng);
  pointer.point(place);
}
