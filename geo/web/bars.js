// Bars that stand for areas, and the map: who points at a bar has its area outlined on the map, who
// points at an area has its bar marked. Bars are those of Plotly's charts whose customdata is an
// area's code, and whatever bears one as `data-code`.

const CHART = ".js-plotly-plot";
const OWN = "[data-code]";
const CODE = /^\d{2}(\d{2}){0,2}$/;
let told = null; // the code that the map was told last

const codeOf = (given) => {
  const code = Array.isArray(given) ? given[0] : given;
  return typeof code === "string" && CODE.test(code) ? code : null;
};

// Bars of a Plotly chart in its order, top to bottom.
function barsOf(chart) {
  const traces = (chart.data || []).filter(({ type, orientation }) => type === "bar" && orientation === "h");
  const drawn = chart.querySelectorAll(".barlayer .trace");
  if (traces.length !== drawn.length) return [];
  return traces.flatMap(({ customdata }, trace) => {
    const points = [...drawn[trace].querySelectorAll(".point")];
    return points.map((node, place) => ({ node, code: codeOf(customdata?.[place]) }));
  }).filter(({ code }) => code);
}

const all = () => [
  ...[...document.querySelectorAll(CHART)].flatMap(barsOf),
  ...[...document.querySelectorAll(OWN)].map((node) => ({ node, code: codeOf(node.dataset.code) })),
];

// The code of the bar at a height of a chart: its name stands above it.
function codeAt(chart, y) {
  const ends = barsOf(chart)
    .map(({ node, code }) => ({ code, end: node.getBoundingClientRect().bottom }))
    .toSorted((one, other) => one.end - other.end);
  return ends.find(({ end }) => y <= end + 1)?.code || null;
}

function pointed({ target, clientY }) {
  const own = target.closest?.(OWN);
  const chart = target.closest?.(CHART);
  tell(own ? codeOf(own.dataset.code) : chart ? codeAt(chart, clientY) : null);
}

function tell(code) {
  if (code === told) return;
  told = code;
  document.dispatchEvent(new CustomEvent("atlas-bar", { detail: code }));
}

// Mark the bar of an area, else that of the area around it.
function mark(code) {
  const bars = all();
  const near = code ? bars.filter((bar) => bar.code && code.startsWith(bar.code)) : [];
  const longest = Math.max(...near.map((bar) => bar.code.length));
  for (const bar of bars) {
    bar.node.classList.toggle("atlas-pointed", near.includes(bar) && bar.code.length === longest);
  }
}

document.addEventListener("pointermove", pointed);
document.documentElement.addEventListener("pointerleave", () => tell(null));
document.addEventListener("atlas-area", ({ detail }) => mark(detail));
