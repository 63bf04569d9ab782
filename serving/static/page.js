// Before Streamlit's own script: where its server is, so that it need not probe for it, and that
// no other origin may talk to the page. Then the document's language follows the address.
(() => {
  "use strict";
  const { origin } = window.location;
  window.__streamlit = {
    BACKEND_BASE_URL: origin,
    MAIN_PAGE_BASE_URL: origin,
    HOST_CONFIG: { allowedOrigins: [origin], useExternalAuthToken: false },
  };

  const follow = () => {
    const lang = new URLSearchParams(window.location.search).get("lang");
    document.documentElement.lang = lang === "en" ? "en" : "th";
  };
  for (const name of ["pushState", "replaceState"]) {
    const original = window.history[name];
    window.history[name] = function record(...args) {
      original.apply(this, args);
      follow();
    };
  }
  window.addEventListener("popstate", follow);
  follow();
})();
