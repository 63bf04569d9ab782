// A map in a frame tells when it is painted (geo/drawn/frame.js). Its page has further elements as
// soon as a visitor has drawn on it: their scripts are read before that.
(() => {
  "use strict";
  const names = document.currentScript.dataset.scripts.split(" ").filter(Boolean);
  const idle = window.requestIdleCallback || setTimeout;
  const read = () => window.atlasRead?.(names.splice(0).map((name) => name.split("/").pop())); // at_once.js
  window.addEventListener("message", ({ data }) => {
    if (data === "atlas-drawn") idle(read);
  });
})();
