// Small maps side by side, each a canvas: of one file of shapes or of several, or the country as tiles,
// a square a province. What is pointed at in one is outlined in all that have it, and each says its own
// figure. The counterpart of geo/panels.py; every text enters the page as text.
import { element } from "./canvas.js";
import { brief, fetchNames, fullName } from "./figures.js";
import { placed } from "./grid.js";
import { panelLegend } from "./panel_legend.js";
import { chosen, paintFocus } from "./paths.js";
import { MARGIN, inPlace, pictured } from "./pictures.js";
import { placeAt } from "./pointed.js";
import { load } from "./shapes.js";
import { boundsOf, near } from "./near.js";
import { squares } from "./squares.js";

const SHEET = new URL("panels.css", import.meta.url).href;

// The style sheet of panels, once it is there.
let dressed = null;
function dress() {
  dressed ??= new Promise((resolve) => {
    const link = Object.assign(element("link"), { rel: "stylesheet", href: SHEET });
    link.addEventListener("load", resolve);
    link.addEventListener("error", resolve);
    document.head.append(link);
  });
  return dressed;
}

export class Panels {
  // `server` is told of clicks and paintings, as that of a map (layer.js).
  constructor(parent, name, server) {
    this.name = name;
    this.server = server;
    this.content = ""; // the message that said what is shown
    this.view = null;
    this.panels = [];
    this.wide = 0;
    this.box = parent.appendChild(element("div", "atlas-panels"));
    this.head = this.box.appendChild(element("div", "common"));
    this.said = this.box.appendChild(element("div", "pointed-name"));
    this.said.ariaLive = "polite";
    this.body = this.box.appendChild(element("div", "panels"));
    this.state = { level: null, areas: 0, paints: 0, panels: 0 };
    this.observer = new ResizeObserver(() => this.fit());
    this.observer.observe(this.box);
  }

  remove() {
    this.observer.disconnect();
    this.box.remove();
    this.server.ended();
    delete window.atlas.maps[this.name];
  }

  tell() {
    if (this.clicked && this.server.tell("area", this.clicked)) this.clicked = null;
  }

  announce() {
    if (this.state.paints > 0) this.server.painted(this.state.paints);
  }

  async show(content, view) {
    if (content === this.content) return;
    this.content = content;
    const wanted = view.panels.map(({ asset, level }) => (
      view.tiles ? squares(view.tiles) : load(asset, level)));
    const [shapes] = await Promise.all([Promise.all(wanted), dress()]).catch((error) => {
      console.error(error);
      this.said.textContent = view.texts.failed;
      return [null];
    });
    if (!shapes || this.content !== content) return;
    this.view = view;
    this.write(shapes);
    fetchNames(view, () => {});
  }

  write(shapes) {
    const { view } = this;
    Object.assign(this.box.dataset, { theme: view.theme, form: view.tiles ? "tiles" : "maps" });
    Object.assign(this.box, { lang: view.lang });
    this.head.replaceChildren(...(view.legend ? panelLegend(view.legend, { ...view, colours: view.panels[0].colours }) : []));
    this.said.textContent = view.texts.point;
    this.panels = view.panels.map((panel, place) => this.made(panel, shapes[place]));
    this.body.replaceChildren(...this.panels.map(({ figure }) => figure));
    this.wide = 0;
    this.fit();
  }

  made(panel, shapes) {
    const config = { ...this.view, ...panel, texts: { ...this.view.texts, ...panel.texts } };
    const figure = element("figure");
    const canvas = element("canvas");
    Object.assign(canvas, { role: "img", ariaLabel: panel.label });
    const caption = element("figcaption");
    const note = element("span", "note", panel.note);
    caption.append(element("span", "title", panel.title), note);
    figure.append(caption, canvas, ...(panel.legend ? panelLegend(panel.legend, config) : []));
    const made = {
      panel, config, shapes, figure, canvas, note, pointer: { path: null },
      chosen: chosen(shapes, config), near: near(panel, shapes), picture: null,
    };
    canvas.addEventListener("pointermove", (event) => this.point(this.codeAt(made, event)));
    canvas.addEventListener("pointerleave", () => this.point(null));
    canvas.addEventListener("click", (event) => {
      const code = this.codeAt(made, event);
      this.point(code);
      if (!code || !this.view.chosen) return;
      this.clicked = code;
      this.tell();
    });
    return made;
  }

  // Give all panels the room that there is, each as large as the others, and draw them.
  fit() {
    const wide = this.box.clientWidth;
    if (!this.panels.length || !wide || wide === this.wide) return;
    this.wide = wide;
    const { top } = this.body.getBoundingClientRect();
    const tall = Math.max(window.innerHeight - top - window.scrollY - 16, 380);
    const sizes = this.panels.map(boundsOf);
    const under = this.panels.some(({ panel }) => panel.legend) ? 112 : 0;
    const { columns, width, height } = placed(wide, tall, sizes, { under, tiled: Boolean(this.view.tiles) });
    this.body.style.setProperty("--columns", columns);
    for (const [at, panel] of this.panels.entries()) {
      this.size(panel, sizes[at], width, height);
      this.draw(panel);
    }
    this.report();
  }

  size(panel, [left, top, right, bottom], width, most) {
    const { canvas } = panel;
    const dots = window.devicePixelRatio || 1;
    const scale = Math.min((width - 2 * MARGIN) / (right - left), (most - 2 * MARGIN) / (bottom - top));
    const across = Math.min(width, (right - left) * scale + 2 * MARGIN);
    const height = (bottom - top) * scale + 2 * MARGIN;
    Object.assign(canvas, { width: Math.round(across * dots), height: Math.round(height * dots) });
    Object.assign(canvas.style, { width: `${across}px`, height: `${height}px` });
    canvas.view = { left, top, scale, dots };
    panel.picture = null;
  }

  draw(panel) {
    const { canvas } = panel;
    panel.picture ??= pictured(panel, Boolean(this.view.tiles));
    const context = canvas.getContext("2d");
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, canvas.width, canvas.height);
    context.drawImage(panel.picture, 0, 0);
    inPlace(context, canvas.view);
    paintFocus(context, canvas.view.scale, panel);
  }

  codeAt({ canvas, shapes }, { offsetX, offsetY }) {
    const { left, top, scale } = canvas.view;
    const place = placeAt(shapes.areas, (offsetX - MARGIN) / scale + left, (offsetY - MARGIN) / scale + top);
    return place === null ? null : shapes.areas[place].code;
  }

  // Outline an area in every panel that has it, and have each say its figure.
  point(code) {
    if (code === this.pointed) return;
    this.pointed = code;
    this.said.textContent = code ? fullName(code, this.view) : this.view.texts.point;
    this.said.classList.toggle("told", Boolean(code));
    for (const panel of this.panels) {
      const place = code === null ? undefined : panel.shapes.places.get(code);
      const known = place !== undefined;
      panel.pointer.path = known ? panel.shapes.areas[place].path : null;
      panel.note.textContent = known ? brief(panel.config, place) : panel.panel.note;
      this.draw(panel);
    }
    this.state.pointed = code;
  }

  report() {
    const { panels, state } = this;
    const areas = panels.reduce((sum, { shapes }) => sum + shapes.areas.length, 0);
    const paints = state.paints + 1;
    Object.assign(state, { level: panels[0].config.level, areas, paints, panels: panels.length });
    window.atlas.maps[this.name] = state;
    this.announce();
  }
}
