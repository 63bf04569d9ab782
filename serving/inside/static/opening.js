// What a page opens with, its headline, four figures and map, is drawn before Streamlit's scripts
// start, in the places where Streamlit will draw them (opening.css). The map is then taken over by
// the page (geo/web/area_layer.js), and the rest makes way. Streamlit is started from here.
import { beside as drawBeside, makeWay } from "./beside.js";
import { element, metric, part } from "./opening_parts.js";
import { drawSide } from "./side.js";

const LATE = 5000; // ms that Streamlit's start waits for what the opening needs
const HOLD = 1200; // ms that it then waits for the map with all that lies around it
const PATIENCE = 20000; // ms after its start in which the page must have drawn its own

// On the page whose map comes in a frame, `framed`, the ways to make a group stand above the map.
function draw({
  headline, size, training, dated = [], figures = [], beside, map, cited, side, framed = false,
}) {
  const home = part("home");
  home.dataset.home = "map";
  const opening = element(
    "div", "atlas-opening",
    part(
      "head", element("div", `opening-headline opening-headline-${size}`, headline),
      ...(framed ? [] : [part("dated", ...dated.map((text) => element("span", "", text)))]),
    ),
    ...(framed ? [part("ways")] : []),
    part(
      "row", part("left", ...(framed ? [home] : [part("crumbs"), home, part("cited", cited)])),
      part("right", ...(framed ? [] : [part("figures", ...figures.map(metric))]), ...drawBeside(beside)),
    ),
  );
  if (framed) opening.dataset.framed = "";
  opening.dataset.theme = window.atlasTheme();
  if (training) opening.dataset.training = ""; // its words lie across it (opening.css)
  const drawnOut = Number(window.localStorage.getItem("sidebarWidth")); // by the visitor
  for (const each of [opening, drawSide(side, opening.dataset.theme)]) {
    if (drawnOut) each.style.setProperty("--side", `${drawnOut}px`);
    document.body.append(each);
  }
  // The server, which knows no visitor's theme, has written the message for the light one.
  const message = map.replace('"theme":"light"', `"theme":"${opening.dataset.theme}"`);
  window.atlasAhead.push(new TextEncoder().encode(message));
  return opening;
}

const wait = (ms) => new Promise((done) => { setTimeout(done, ms); });

async function open(said) {
  const content = JSON.parse(said.textContent);
  const whole = new Promise((done) => { document.addEventListener("atlas-whole", done); });
  // A map in a frame waits for Streamlit itself: its picture is painted first, and no more.
  const seen = content.framed
    ? new Promise((done) => { document.addEventListener("atlas-drawn", done); }) : whole;
  const opening = draw(content);
  const fetched = window.atlasFetched;
  await Promise.race([
    fetched.then(() => Promise.race([seen, wait(HOLD)])), wait(LATE),
  ]);
  whole.then(drawIcons);
  document.addEventListener("atlas-taken", () => makeWay(opening), { once: true });
  setTimeout(() => clear(opening), PATIENCE); // a page that never draws its own is seen as it is
}

// Make way for whatever there is of the page.
function clear(opening) {
  const [home, map] = [".st-key-home-map", ".atlas-opening .atlas-map"]
    .map((selector) => document.querySelector(selector));
  if (home && map) home.append(map);
  opening.remove();
  document.querySelector(".opening-side")?.remove();
}

// The type of Streamlit's icons, which it announces only when it has started.
async function drawIcons() {
  const { href } = document.querySelector("link[rel='atlas-icons'][href^='.']") ?? {};
  if (!href) return;
  document.fonts.add(await new FontFace("Material Symbols Rounded", `url("${href}")`).load());
  document.documentElement.classList.add("atlas-icons");
}

export async function start() {
  const said = document.getElementById("atlas-opening");
  if (said) await open(said).catch(console.error); // the page is drawn without it
  window.atlasStart(); // early.js
}
