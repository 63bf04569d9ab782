// The scatter beside a map of two measures: a point an area, in its colour on the map. Who points at
// one has the other marked, and nobody is asked for it.
import { element } from "./canvas.js";
import { CLASSES, fills } from "./fills.js";
import { amount, secondOf } from "./figures.js";
import { tooltip } from "./pointed.js";

const NEAR = 14; // pixels within which a point is pointed at
const ROOM = { left: 58, right: 14, top: 10, bottom: 26 };
const SIZES = [[200, 6], [2000, 3.4], [Infinity, 2]]; // up to so many points, the radius of each
const scatters = new WeakMap(); // map → scatter

export function beside(owner) {
  if (!scatters.has(owner)) scatters.set(owner, new Scatter(owner));
  scatters.get(owner).show();
}

class Scatter {
  constructor(owner) {
    this.owner = owner;
    this.points = [];
    this.box = element("div", "atlas-scatter");
    this.plot = element("div", "plot");
    this.canvas = this.plot.appendChild(element("canvas"));
    this.chosen = this.plot.appendChild(element("i", "ring chosen"));
    this.ring = this.plot.appendChild(element("i", "ring"));
    this.tip = this.plot.appendChild(element("div", "atlas-tip"));
    this.up = element("div", "title");
    this.across = element("div", "title across");
    this.box.append(this.up, this.plot, this.across);
    this.plot.addEventListener("pointermove", (event) => this.hover(event));
    this.plot.addEventListener("pointerleave", () => this.hover(null));
    this.plot.addEventListener("click", () => this.pointed && owner.choose(this.pointed.place));
    this.heard = ({ detail }) => this.mark(detail);
    document.addEventListener("atlas-area", this.heard);
    this.sized = new ResizeObserver(() => this.draw());
    this.sized.observe(this.plot);
    this.arrived = new MutationObserver(() => this.settle());
    this.arrived.observe(document.body, { childList: true, subtree: true });
  }

  // Take the place beside the map once it is there, and leave with the map.
  settle() {
    if (this.owner.gone) {
      document.removeEventListener("atlas-area", this.heard);
      this.sized.disconnect();
      this.arrived.disconnect();
      this.box.remove();
      return;
    }
    const home = document.querySelector(`.st-key-beside-${this.owner.name}`);
    if (home && this.box.parentNode !== home) home.append(this.box);
  }

  show() {
    const { config, shapes } = this.owner;
    const { across, up, label } = config.pairs;
    Object.assign(this.box.dataset, { theme: config.theme });
    Object.assign(this.plot, { role: "img", ariaLabel: label });
    this.box.lang = config.lang;
    this.up.textContent = up.title;
    this.across.textContent = across.title;
    const other = secondOf(config);
    this.points = shapes.areas.map(({ code }, place) => ({
      code, place, mark: config.marks[place], first: amount(config, place), second: amount(other, place),
    })).filter(({ mark }) => CLASSES.includes(mark));
    this.settle();
    this.draw();
  }

  // Where a value lies on an axis: 0 at its lower end, 1 at its upper one.
  static share({ low, high }, value) {
    return (value - low) / (high - low || 1);
  }

  draw() {
    const { config } = this.owner;
    const { width, height } = this.plot.getBoundingClientRect();
    if (!width || !config?.pairs) return;
    const ratio = window.devicePixelRatio || 1;
    Object.assign(this.canvas, { width: width * ratio, height: height * ratio });
    const context = this.canvas.getContext("2d");
    context.scale(ratio, ratio);
    const { left, right, top, bottom } = ROOM;
    const wide = width - left - right;
    const tall = height - top - bottom;
    this.x = (value) => left + wide * Scatter.share(config.pairs.across, value);
    this.y = (value) => top + tall * (1 - Scatter.share(config.pairs.up, value));
    this.axes(context, { width, height });
    this.dots(context);
    this.mark(null);
    this.owner.report({ points: this.points.length });
  }

  axes(context, { width, height }) {
    const { pairs } = this.owner.config;
    const style = getComputedStyle(this.box);
    const [line, soft] = ["--line", "--soft"].map((name) => style.getPropertyValue(name));
    const [ends, sides] = [[ROOM.left, width - ROOM.right], [ROOM.top, height - ROOM.bottom]];
    context.font = `12px ${style.fontFamily}`;
    const stroke = (from, to, colour, dash = []) => {
      context.beginPath();
      context.setLineDash(dash);
      context.strokeStyle = colour;
      context.moveTo(...from);
      context.lineTo(...to);
      context.stroke();
    };
    context.fillStyle = soft;
    context.textBaseline = "middle";
    for (const [value, label] of pairs.up.ticks) {
      stroke([ends[0], this.y(value)], [ends[1], this.y(value)], line);
      context.textAlign = "right";
      context.fillText(label, ends[0] - 7, this.y(value));
    }
    for (const [value, label] of pairs.across.ticks) {
      stroke([this.x(value), sides[0]], [this.x(value), sides[1]], line);
      context.textAlign = "center";
      context.fillText(label, this.x(value), sides[1] + 14);
    }
    for (const edge of pairs.up.breaks) stroke([ends[0], this.y(edge)], [ends[1], this.y(edge)], soft, [4, 4]);
    for (const edge of pairs.across.breaks) stroke([this.x(edge), sides[0]], [this.x(edge), sides[1]], soft, [4, 4]);
    context.setLineDash([]);
  }

  dots(context) {
    const { config } = this.owner;
    const table = fills(config);
    const [, radius] = SIZES.find(([most]) => this.points.length <= most);
    context.lineWidth = radius > 3 ? 1 : 0.5;
    context.strokeStyle = getComputedStyle(this.box).getPropertyValue("--soft");
    for (const { mark, first, second } of this.points) {
      context.beginPath();
      context.arc(this.x(first), this.y(second), radius, 0, 2 * Math.PI);
      context.fillStyle = table[mark];
      context.fill();
      context.stroke();
    }
    this.lay(this.chosen, this.points.find(({ code }) => config.focus.includes(code)));
  }

  // Lay a ring over a point, or take it away.
  lay(ring, point) {
    ring.style.display = point ? "block" : "none";
    if (!point) return;
    ring.style.left = `${this.x(point.first)}px`;
    ring.style.top = `${this.y(point.second)}px`;
  }

  // Mark the point of an area that is pointed at on the map.
  mark(code) {
    const point = code ? this.points.find((one) => one.code === code) : null;
    this.lay(this.ring, point);
    this.owner.report({ ringed: point ? code : null });
  }

  nearest({ clientX, clientY }) {
    const { left, top } = this.plot.getBoundingClientRect();
    let found = null;
    let least = NEAR;
    for (const point of this.points) {
      const far = Math.hypot(this.x(point.first) - clientX + left, this.y(point.second) - clientY + top);
      if (far < least) [least, found] = [far, point];
    }
    return found;
  }

  hover(event) {
    const point = event && this.x ? this.nearest(event) : null;
    if (point === this.pointed) return;
    this.pointed = point;
    this.plot.style.cursor = point ? "pointer" : "";
    this.lay(this.ring, point);
    this.owner.report({ ringed: point ? point.code : null });
    document.dispatchEvent(new CustomEvent("atlas-bar", { detail: point ? point.code : null }));
    this.tip.style.display = point ? "block" : "none";
    if (point) this.tell(point);
  }

  tell(point) {
    const { config, shapes } = this.owner;
    this.tip.replaceChildren(tooltip(config, shapes, point.place));
    const { width } = this.plot.getBoundingClientRect();
    const right = this.x(point.first) > width / 2;
    this.tip.style.left = right ? "" : `${this.x(point.first) + 14}px`;
    this.tip.style.right = right ? `${width - this.x(point.first) + 14}px` : "";
    this.tip.style.top = `${Math.max(0, this.y(point.second) - 24)}px`;
  }
}
