// What stands beside the map when a page opens (ui/pictured.py), and its making way: a chart stays
// on the screen until Plotly has drawn its own below it.
import { element, metric, part } from "./opening_parts.js";

const charts = document.getElementById("atlas-charts")?.content;

const DRAWN = {
  title: ({ title, helped }) => part("title", title, ...(helped ? [part("help")] : [])),
  ranking: ({ ranking, ends, at }) => part(
    "ranking", part("title", ranking),
    part("ends", ...ends.map((end, i) => element("span", i === at ? "opening-chosen" : "", end))),
  ),
  list: ({ list }) => {
    const lines = element("ul", "opening-list");
    lines.append(...list.map((line) => element("li", "", line)));
    return lines;
  },
  caption: ({ caption }) => part("caption", caption),
  metrics: ({ metrics }) => part("own", ...metrics.map(metric)),
  link: ({ link }) => part("link", link),
  box: ({ box, chosen, button }) => part(
    "choice", part("box", part("box-label", box), part("box-value", chosen)),
    ...(button ? [part("button", button)] : []),
  ),
  chart: ({ chart }) => charts.querySelector(`[data-chart="${CSS.escape(chart)}"]`),
};

export const beside = (pieces) => pieces.map((piece) => DRAWN[Object.keys(piece)[0]](piece));

const keyed = (key) => `.st-key-${CSS.escape(key.replace(/[^\w-]/g, "-"))}`;
const DONE = ".main-svg .barlayer .point path, .main-svg .scatterlayer .textpoint";
// Whether Plotly's chart is drawn and seen: React keeps what it is not done with hidden.
const drawn = (chart) => [...document.querySelectorAll(`${keyed(chart.dataset.chart)} :is(${DONE})`)]
  .some((mark) => mark.checkVisibility?.({ opacityProperty: true, visibilityProperty: true }) ?? true);
const FRAMES = 3; // that all of Plotly's charts have been seen in a row

// Once the page has taken over the rest: take the charts away when Plotly's are there, or when the
// visitor does anything, since they can neither be scrolled nor pressed.
export function makeWay(opening) {
  const own = [...opening.querySelectorAll("[data-chart]")];
  const ACTS = ["pointerdown", "wheel", "touchmove", "keydown", "resize"]; // Streamlit scrolls itself
  const leave = () => {
    ACTS.forEach((act) => window.removeEventListener(act, acted, true));
    opening.remove();
  };
  const acted = ({ isTrusted }) => isTrusted && leave();
  let frames = 0;
  const look = () => {
    if (!opening.isConnected) return;
    frames = own.every(drawn) ? frames + 1 : 0;
    if (frames > FRAMES || opening.scrollTop) leave();
    else requestAnimationFrame(look);
  };
  ACTS.forEach((act) => window.addEventListener(act, acted, true));
  if (own.length) look();
  else leave();
}
