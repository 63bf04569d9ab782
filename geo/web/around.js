// What stands around a map's areas: the ground below them and the inset beside them, each where it
// covers none of them. What of it is here when the areas are painted shows with them; they never wait.
import { Ground } from "./ground.js";
import { Inset } from "./inset.js";
import { OURS, pictured } from "./vacant.js";
import { HERE } from "./shapes.js";

const CORNERS = ".leaflet-control, .atlas-inset"; // what covers a part of the map

// Give a map what stands around its areas, with their first painting.
export async function surround(painting) {
  if (painting.around || painting.gone) return;
  painting.around = new Around(painting);
  try {
    await painting.around.show();
  } catch (error) {
    console.error(error);
  } finally {
    requestAnimationFrame(() => setTimeout(tell)); // once it is on the screen
  }
}

const tell = () => document.dispatchEvent(new Event("atlas-whole"));

class Around {
  constructor(painting) {
    this.painting = painting; // the map whose areas these are (layer.js)
    this.ground = new Ground(painting.map);
    this.inset = new Inset(painting.map, painting);
    painting.map.on("moveend", () => {
      this.seen = null;
      this.settle();
      painting.names.show();
    });
  }

  // Show what belongs to what the map shows now.
  show() {
    const { painting } = this;
    if (painting.shapes !== this.shapes || painting.backdrop !== this.backdrop) this.seen = null;
    this.shapes = painting.shapes;
    this.backdrop = painting.backdrop;
    this.inset.show(painting);
    this.settle();
    painting.names.show(); // where the inset is not
    if (!painting.config.ground) return Promise.resolve();
    const asked = { lie: () => this.lie(), taken: () => this.taken(CORNERS) };
    return this.ground.show(painting, asked)
      .then(() => painting.report({ names: this.ground.names }), () => {}); // the map does without
  }

  // The inset has its place by what the map shows now.
  settle() {
    if (this.inset.shown) this.inset.place(this.lie(), this.taken(".leaflet-control"));
  }

  // A picture of what lies where in the map as it is now.
  lie() {
    const lands = this.ground.paths();
    if (this.seen?.lands === lands.length) return this.seen;
    this.seen = pictured(this.painting.map.getSize(), this.view(), [
      ...lands,
      ...[...this.painting.groups.values()].flat().map((path) => [OURS, path]),
      ...(this.painting.backdrop?.areas || []).map(({ path }) => [OURS, path]),
    ]);
    this.seen.lands = lands.length;
    return this.seen;
  }

  view() {
    const { map } = this.painting;
    const scale = 2 ** map.getZoom();
    const { x, y } = map.getPixelBounds().min;
    return { origin: { x: x - HERE.x * scale, y: y - HERE.y * scale }, scale };
  }

  // Boxes of what covers a part of the map, and of the names of areas, in its pixels.
  taken(selector) {
    const box = this.painting.box.getBoundingClientRect();
    const parts = [...this.painting.box.querySelectorAll(selector)].map((one) => {
      const { left, top, width, height } = one.getBoundingClientRect();
      return [left - box.left, top - box.top, width, height];
    });
    const names = (this.painting.state.labels || []).map(({ box: [left, top, right, bottom] }) => (
      [left, top, right - left, bottom - top]));
    return [...parts, ...names];
  }
}
