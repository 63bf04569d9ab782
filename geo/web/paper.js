// Maps on paper: as wide as an A4 sheet, on light ground, at twice the pixels, with a table of the areas
// at either end; afterwards as they were. The sheet itself is serving/inside/static/print.css.
import "../leaflet/leaflet.js";
import { element } from "./canvas.js";
import { amount, fullName, shown } from "./figures.js";

const { L } = window;
const PAPER = "atlas-paper";
const SHEET = 703; // CSS pixels between the margins of an A4 sheet
const ENDS = 10; // areas at either end; all of them where they are no more than both
const UNKNOWN = "-*~"; // marks of geo/classing/marks.py for figures that are not shown
const WIDE = ".js-plotly-plot, [data-testid='stDataFrame']"; // what cannot be narrower than it is
const page = document.documentElement;
const dark = () => getComputedStyle(document.querySelector(".stApp") || page).colorScheme === "dark";
const laid = []; // how to undo what was done for the paper

// Places of the areas whose figures are shown, the highest first.
function ranked({ config, shapes }) {
  const known = shapes.areas.map((_, place) => [place, amount(config, place)])
    .filter(([place, much]) => much !== null && !UNKNOWN.includes(config.marks[place]));
  return known.toSorted((one, other) => other[1] - one[1]).map(([place]) => place);
}

function table({ config, shapes }, title, places, before) {
  const box = element("table");
  box.append(element("caption", "", title));
  places.forEach((place, row) => {
    const line = box.appendChild(element("tr"));
    const cells = [String(before + row + 1), fullName(shapes.areas[place].code, config), shown(config, place)];
    line.append(...cells.map((text) => element("td", "", text)));
  });
  return box;
}

// Ten highest and ten lowest, or all in two columns.
function tables(painting) {
  const box = element("div", "atlas-rows");
  const told = document.querySelector("link[data-paper]");
  if (!told) return box; // Streamlit's own document says nothing of tables
  const { all, highest, lowest, of } = JSON.parse(told.dataset.paper)[painting.config.lang];
  const places = ranked(painting);
  const few = places.length <= 2 * ENDS;
  const half = few ? Math.ceil(places.length / 2) : ENDS;
  const rest = few ? half : places.length - ENDS;
  const titled = (text) => `${text} ${of.replace("{n}", String(places.length))}`;
  box.append(
    element("p", "", painting.config.texts.measure),
    table(painting, titled(few ? all : highest), places.slice(0, half), 0),
    table(painting, few ? "" : titled(lowest), places.slice(rest), rest),
  );
  return box;
}

// Draw a map anew, its canvases too.
function again(painting) {
  painting.map.invalidateSize({ pan: false });
  painting.seen = "";
  painting.draw(painting.shapes, painting.backdrop);
  painting.map.eachLayer((layer) => {
    if (layer.again) {
      layer._update();
      layer.again();
    }
  });
}

function layMap(painting) {
  const { config } = painting;
  const rows = tables(painting);
  painting.config = { ...config, theme: "light" };
  again(painting);
  painting.box.after(rows);
  laid.push(() => {
    rows.remove();
    painting.config = config;
    again(painting);
  });
}

function narrow(box) {
  const wide = box.getBoundingClientRect().width;
  if (wide <= SHEET) return;
  box.style.zoom = SHEET / wide;
  laid.push(() => { box.style.zoom = ""; });
}

// `maps` are the page's maps by name.
function lay(maps) {
  if (laid.length) return;
  const shown = [...maps.values()].filter(({ box, shapes }) => shapes && box.isConnected);
  document.querySelectorAll(WIDE).forEach(narrow);
  page.classList.add(PAPER);
  page.classList.toggle(`${PAPER}-dark`, dark());
  page.classList.toggle(`${PAPER}-several`, shown.length > 1);
  const { retina } = L.Browser;
  L.Browser.retina = true;
  laid.push(() => {
    L.Browser.retina = retina;
    page.classList.remove(PAPER, `${PAPER}-dark`, `${PAPER}-several`);
  });
  shown.forEach(layMap);
}

function lift() {
  for (const undo of laid.splice(0)) undo();
}

export function ready(maps) {
  window.addEventListener("beforeprint", () => {
    lay(maps);
    window.atlasSheet?.(); // all of it on one sheet (serving/inside/static/sheet.js)
  });
  window.addEventListener("afterprint", lift);
  window.atlas.paper = true; // for tests: from now on paper is laid
}
