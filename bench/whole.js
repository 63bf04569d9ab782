// When a visitor can use a page, by the page's own clock: looked at in every frame, the same on all
// pages. `window.whole` holds, in milliseconds since 1970, the earliest moment from which on a box of
// the side bar could be used, Streamlit's own box could, and everything interactive. A box that a
// document brings (`select`) counts where its choices lead to addresses: it can be used at once.
(() => {
  "use strict";
  const SIDE = '[data-testid="stSidebar"] [data-testid="stSelectbox"] input';
  const APP = '[data-testid="stApp"]';
  const DRAWN = '[data-testid="stPlotlyChart"] .js-plotly-plot .main-svg';
  const BROUGHT = "select:has(option[value^='?'])";
  window.whole = { side: null, own: null, all: null };

  // Whether a press at the middle of a node would reach it or what it lies in.
  const reached = (node) => {
    const { left, top, width, height } = node.getBoundingClientRect();
    const hit = width && document.elementFromPoint(left + width / 2, top + height / 2);
    return Boolean(hit) && (node.contains(hit) || hit.contains(node));
  };
  const usable = (which) => [...document.querySelectorAll(which)]
    .some((node) => !node.disabled && reached(node));
  const side = () => usable(`${SIDE}, ${BROUGHT}`);
  const own = () => usable(SIDE);
  const charts = () => {
    const places = [...document.querySelectorAll('[data-testid="stPlotlyChart"]')]
      .filter((place) => place.getBoundingClientRect().top < window.innerHeight);
    return places.length > 1 && places.every((place) => place.querySelector(".main-svg") && reached(place));
  };
  const ran = () => document.querySelector(APP)?.dataset.testScriptState === "notRunning";
  const waits = () => document.querySelector('[data-testid="stSkeleton"]');
  const all = () => own() && ran() && charts() && !waits() && document.querySelector(DRAWN);
  const note = (name, holds) => {
    if (!holds) window.whole[name] = null;
    else window.whole[name] ??= performance.timeOrigin + performance.now();
  };
  const look = () => {
    note("side", side());
    note("own", own());
    note("all", all());
    requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
})();
