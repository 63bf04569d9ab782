// The maps as a Streamlit component: what comes for which map, where it has its place on the page,
// and what the server is told. The counterpart of geo/painting.py; every text enters the page as
// text, never as markup.
import { AreaMap, MAIN } from "./layer.js";

const OPENING = ".atlas-opening:not([data-taken])"; // what the page shows before Streamlit has started
const FRAME = ".st-key-group-frame"; // of a page whose map comes in a frame of its own
const FIGURES = '.st-key-figures [data-testid="stMetric"]';
const maps = new Map(); // name → map
const tellers = new Map(); // name → how to tell the server, once Streamlit has said it
const homeless = new Map(); // name → message whose map has no place on the page yet
let visit = ""; // the server's name for the visit that messages are for
let Panels = null; // what draws small maps, once a page asks for them
let awaited = false; // whether the server waits to hear that the visit's first map is painted

// The server as a map knows it; `still` is a picture, which nobody can point at.
const serverOf = (name, place) => ({
  still: Boolean(place?.closest("[data-framed]")),
  tell(kind, what) {
    tellers.get(name)?.(kind, what);
    return tellers.has(name);
  },
  painted(paints) {
    if (awaited && this.tell("painted", paints)) awaited = false;
  },
  ended() {
    maps.delete(name);
  },
});

// What Streamlit calls for a new map and for every change of its data. The map itself lies beside
// the component, in the block of the same name, so that it need not wait for either.
export default function mount({ data, setTriggerValue }) {
  const name = receive(data);
  tellers.set(name, setTriggerValue);
  themes.observe(document.querySelector(".stApp"), { attributeFilter: ["class"] });
  setTimeout(rethemed, SET);
  maps.get(name)?.announce();
  maps.get(name)?.tell();
  return () => {
    if (tellers.get(name) === setTriggerValue) tellers.delete(name);
    // Streamlit also ends a call that a later one has overtaken: the map stays while it is shown.
    if (maps.has(name) && !maps.get(name).box.isConnected) maps.get(name).remove();
    if (!document.querySelector(`.st-key-home-${name}`)) homeless.delete(name);
  };
}

// A message of the server: a line with the map's name and the visit that it is for, then
// the server's base map, if any, and the view. Returns the name. The same message comes up to three
// times: with the document (serving/inside/static/opening.js), as the server sent it
// (serving/inside/static/page.js), and by Streamlit's component, after it.
function receive(bytes) {
  const text = new TextDecoder().decode(bytes);
  const end = text.indexOf("\n");
  const [name, now] = text.slice(0, end).split(" ");
  awaited ||= now !== visit && now.startsWith("w-");
  visit = now;
  window.atlasAhead.told += 1;
  homeless.set(name, text.slice(end + 1));
  settle();
  return name;
}

// Show what the server will say of the page's map, which is known sooner (serving/inside/static/ahead.js);
// gives whether it is anything else than what is shown.
function show(content) {
  const changes = maps.get(MAIN)?.content !== content;
  homeless.set(MAIN, content);
  settle();
  return changes;
}

// Paint what has its place on the page.
function settle() {
  takeOver();
  for (const [name, content] of homeless) {
    if (maps.has(name) && !maps.get(name).box.isConnected) maps.get(name).remove();
    const place = maps.has(name) || homeOf(name)
      || document.querySelector(`${OPENING} [data-home="${name}"]`);
    if (place) {
      const { tiles, view } = JSON.parse(content);
      if (view.panels && !Panels) {
        fetchPanels();
      } else {
        homeless.delete(name);
        if (!maps.has(name)) {
          const server = serverOf(name, place);
          const made = view.panels ? new Panels(place, name, server) : new AreaMap(place, name, tiles, server);
          maps.set(name, made);
        }
        maps.get(name).show(content, view);
      }
    }
  }
  if (homeless.size || document.querySelector(OPENING)) {
    arrivals.observe(document.body, { childList: true, subtree: true });
  } else arrivals.disconnect();
}

let asked = null;
function fetchPanels() {
  asked ??= import("./panels.js").then((found) => {
    ({ Panels } = found);
    settle();
  });
}

const arrivals = new MutationObserver(settle);
const homeOf = (name) => document.querySelector(`.st-key-home-${name}`);

// Move a map that the page opened with to its home, once all that it opened with is there.
function takeOver() {
  const opening = document.querySelector(OPENING);
  const home = opening && ("framed" in opening.dataset ? frameOf() : homeOfAll());
  if (!home) return;
  if (maps.has(MAIN)) home.append(maps.get(MAIN).box);
  opening.dataset.taken = "";
  document.dispatchEvent(new Event("atlas-taken")); // its charts stay until there are others
  if ("framed" in opening.dataset) setTimeout(unveil, drawn ? 0 : LATEST);
}
const homeOfAll = () => document.querySelectorAll(FIGURES).length >= 4 && homeOf(MAIN);
const frameOf = () => document.querySelector(`${FRAME}:has(iframe)`);

// Above a map in a frame its picture lies until that one is painted, and says so (drawn/frame.js).
const LATEST = 15000; // ms after which what is in the frame is seen as it is
let drawn = false; // whether the frame has said so; it may before the picture lies above it
function unveil() {
  const picture = maps.get(MAIN);
  if (!picture?.box.closest(FRAME)) return;
  picture.remove();
  picture.state.paints = 0;
  window.atlas.paints = 0;
}
window.addEventListener("message", ({ data }) => {
  if (data !== "atlas-drawn") return;
  drawn = true;
  unveil();
});

// Maps and charts have the colours of the theme that the server was told. Whoever changes it, the
// visitor in the menu or their system, changes the ground that Streamlit draws the page on.
const SET = 500; // ms after which Streamlit tells the new theme along
let told = ""; // the theme that the server was told last: once, whatever it makes of it
const themes = new MutationObserver(() => setTimeout(rethemed, SET));
function rethemed() {
  const [name, map] = [...maps].find(([, { box }]) => box.isConnected && box.dataset.theme) ?? [];
  const theme = themeOfPage();
  if (map && map.box.dataset.theme !== theme && told !== theme) {
    told = serverOf(name).tell("painted", 0) ? theme : told;
  }
}
function themeOfPage() {
  const ground = window.getComputedStyle(document.querySelector(".stApp")).backgroundColor;
  return ground.match(/\d+/g).slice(0, 3).every((part) => Number(part) < 128) ? "dark" : "light";
}

// Printing is made ready for once the first map is drawn: sooner it would delay it.
document.addEventListener("atlas-drawn", () => {
  import("./paper.js").then(({ ready }) => ready(maps));
  import("./bars.js");
}, { once: true });

const early = window.atlasAhead;
window.atlasAhead = { push: receive, show, told: 0 };
early.forEach(receive);
