// A map in a frame tells when it is painted (geo/drawn/frame.js). Its page has further elements as
// soon as a visitor has drawn on it: their scripts are read before that.
(() => {
  "use strict";
  const names = document.currentScript.dataset.scripts.split(" ").filter(Boolean);
  const idle = window.requestIdleCallback || setTimeout;
  const run = (name) => {
    const script = document.createElement("script");
    Object.assign(script, { type: "module", src: `./static/${name}` });
    document.head.append(script);
  };
  window.addEventListener("message", ({ data }) => {
    if (data === "atlas-drawn") idle(() => names.splice(0).forEach(run));
  });
})();
