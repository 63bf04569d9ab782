// The map as one file: what the server would answer is in the file itself, a box switches the
// measure, and a button light and dark. Every text enters the page as text, never as markup.
import { element } from "../../web/canvas.js";
import { AreaMap } from "../../web/layer.js";
import { given } from "../../web/shapes.js";
import { heldBy } from "./inflate.js";
import { namesOf, shapesOf } from "./packed.js";

const at = (name) => document.getElementById(`atlas-${name}`);

// Hang the file's own layer in a map of Leaflet that is there.
export async function begin(map) {
  const { files, sheets } = await heldBy(at("held"));
  for (const [address, content] of Object.entries(unfolded(files))) given.set(address, content);
  new Single(map, sheets).start();
}

// Files as the server would send them.
function unfolded(files) {
  const whole = Object.fromEntries(Object.entries(files).map(([address, content]) => (
    [address, content.transform ? shapesOf(content) : content])));
  const [shown] = Object.values(whole.shapes.objects);
  return { ...whole, names: { ...files.names, names: namesOf(files.names.names, shown) } };
}

class Single {
  constructor(map, sheets) {
    const server = { tell: (_, code) => this.choose(code), painted() {}, ended() {} };
    Object.assign(this, { map, sheets, shown: sheets[0], picked: null });
    this.theme = document.documentElement.dataset.theme;
    this.layer = new AreaMap(map, "map", null, server);
  }

  start() {
    const box = at("measure");
    box.append(...grouped(this.sheets));
    box.addEventListener("change", () => {
      this.shown = this.sheets[Number(box.value)];
      this.show();
    });
    box.parentElement.hidden = this.sheets.length < 2;
    at("theme").addEventListener("click", () => {
      this.theme = this.theme === "dark" ? "light" : "dark";
      document.documentElement.dataset.theme = this.theme;
      this.show();
    });
    // A finger points at nothing: a tap tells what a pointer would, once what it chose is painted.
    this.map.on("click", ({ latlng }) => setTimeout(() => this.layer.pointer.hover(latlng)));
    this.show();
  }

  show() {
    const { title, subtitle, source, view } = this.shown;
    Object.entries({ title, subtitle, source }).forEach(([name, text]) => {
      at(name).textContent = text;
    });
    const { theme, picked } = this;
    const config = { ...view, theme, ...(picked && !view.group ? { focus: [picked] } : {}) };
    this.layer.show(`${this.sheets.indexOf(this.shown)} ${theme} ${picked}`, config);
  }

  // An area that is clicked is outlined; clicked again, it is not.
  choose(code) {
    this.picked = this.picked === code ? null : code;
    this.show();
    return true;
  }
}

// The measures to choose from, those of a group together.
function grouped(sheets) {
  const groups = new Map();
  sheets.forEach(({ name, group }, place) => {
    if (!groups.has(group)) {
      groups.set(group, element("optgroup"));
      groups.get(group).label = group;
    }
    const option = element("option", "", name);
    option.value = place;
    groups.get(group).append(option);
  });
  return groups.values();
}
