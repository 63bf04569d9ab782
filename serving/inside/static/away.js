// While the server is away: what is clicked waits and is done once it is back, and the page says so
// in its own language. Streamlit drops such a click, and says what it has to say in English.
(() => {
  "use strict";
  const SAID = JSON.parse(document.currentScript.dataset.lost); // language → title, text
  const CLICKED = "button, a, input, label, summary, canvas, [role='button'], [role='option'], [role='tab']";
  const SETTLED = 1500; // milliseconds after which a page that was drawn anew takes clicks
  const LONGEST = 15000; // milliseconds after which a click goes ahead in any case
  const AWAY = 5000; // milliseconds without the server after which the page itself is asked for
  const STATE = "data-test-connection-state";
  const app = () => document.querySelector(`[${STATE}]`);
  const here = () => app() && app().getAttribute(STATE) === "CONNECTED";
  const rests = () => app().getAttribute("data-test-script-state") === "notRunning";
  const said = () => SAID[document.documentElement.lang] || Object.values(SAID)[0];
  let waiting = null;
  let met = false; // the server was there once: before that nothing can be lost
  let fresh = true; // its session has run the page; one after a restart knows of nothing to click

  const again = (target) => {
    if (target.isConnected) return target;
    const alike = [...document.querySelectorAll(target.tagName)];
    return alike.find((one) => one.textContent.trim() === target.textContent.trim()
      && one.getAttribute("aria-label") === target.getAttribute("aria-label"));
  };
  const go = () => {
    if (!waiting || !here() || !fresh || !rests()) return;
    const { target, x, y } = waiting;
    const found = again(target);
    waiting = null;
    const about = { bubbles: true, cancelable: true, view: window, clientX: x, clientY: y };
    if (found && found.click) found.click();
    else if (found) found.dispatchEvent(new MouseEvent("click", about));
  };
  const hold = (event) => {
    const target = event.target.closest && event.target.closest(CLICKED);
    if (!event.isTrusted || !met || (here() && fresh) || !target) return;
    if (event.target.closest("[role='dialog']")) return;
    event.stopImmediatePropagation();
    event.preventDefault();
    if (event.type === "click") waiting = { target, x: event.clientX, y: event.clientY };
  };
  for (const name of ["pointerdown", "pointerup", "mousedown", "mouseup", "click"]) {
    document.addEventListener(name, hold, true);
  }

  // The dialog's own words are replaced where they stand: first its title, then the rest.
  const speak = (dialog) => {
    const [title, rest] = said();
    const walker = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) if (walker.currentNode.data.trim()) texts.push(walker.currentNode);
    if (!texts.some((text) => text.data.trim() === "Connection error")) return;
    texts.forEach((text, place) => {
      text.data = place === 0 ? title : place === 1 ? rest : "";
    });
    const list = dialog.querySelectorAll("pre, code");
    for (const one of list) one.hidden = true;
  };
  // Where the door lets the page's socket in no more, the page itself says why: it is loaded anew.
  let asking = null;
  const ask = async () => {
    try {
      const sent = { method: "HEAD", redirect: "manual", cache: "no-store", headers: { Accept: "text/html" } };
      const answer = await fetch(window.location.href, sent);
      const refused = answer.type === "opaqueredirect" || [401, 403].includes(answer.status);
      if (refused && !here()) window.location.reload();
    } catch {
      // It is away altogether: it is asked again.
    }
    asking = null;
    wait();
  };
  const wait = () => {
    if (met && app() && !here()) asking ??= setTimeout(ask, AWAY);
  };
  // A session that is new after a restart runs the page once before anything is clicked in it.
  let ran = false;
  const follow = () => {
    if (!here()) fresh = ran = !met;
    else if (!met) met = true;
    else if (!fresh && !ran) {
      ran = true;
      window.dispatchEvent(new PopStateEvent("popstate", { state: window.history.state }));
      setTimeout(() => { fresh = true; go(); }, LONGEST);
    } else if (!fresh && !rests()) ran = "running";
    else if (!fresh && ran === "running") {
      ran = "soon";
      setTimeout(() => { fresh = true; go(); }, SETTLED);
    }
  };
  new MutationObserver(() => {
    if (app()) follow();
    wait();
    document.querySelectorAll("[role='dialog']").forEach(speak);
    go();
  }).observe(document.documentElement, {
    subtree: true, childList: true, attributes: true,
    attributeFilter: [STATE, "data-test-script-state"],
  });
})();
