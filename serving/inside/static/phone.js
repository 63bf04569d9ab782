// On a phone the side bar lies over the page: it goes when another page comes.
(() => {
  "use strict";
  const PHONE = window.matchMedia("(max-width: 768px)");
  const AWAY = `[data-testid="stSidebar"][data-collapsed="false"]
    [data-testid="stSidebarCollapseButton"] button`;
  const original = window.history.pushState;
  window.history.pushState = function turned(...args) {
    const { pathname } = window.location;
    original.apply(this, args);
    if (!PHONE.matches || window.location.pathname === pathname) return;
    document.querySelector(AWAY)?.click();
  };
})();
