// Before Streamlit's own script: where its server is, so that it need not probe for it, and that
// no other origin may talk to the page; and a way for maps around React. Then the document's
// language follows the address.
(() => {
  "use strict";
  const { origin } = window.location;
  window.__streamlit = {
    BACKEND_BASE_URL: origin,
    MAIN_PAGE_BASE_URL: origin,
    HOST_CONFIG: { allowedOrigins: [origin], useExternalAuthToken: false },
  };

  // Streamlit gives a component its data after React has drawn all else that came with it, some
  // 300 ms late. What is meant for a map is read here from the server's message (protobuf) and
  // handed to geo/web/area_layer.js at once; the component's own call then finds it done.
  const AT = JSON.parse(document.currentScript.dataset.fields); // numbers that lead to each part
  const BYTES = 2; // the wire type of bytes, texts and messages: their length, then the content
  window.atlasAhead = []; // what came before the map's script, which then puts itself here

  const varint = (bytes, at) => {
    let [value, size, more] = [0, 1, true];
    while (more) {
      const part = bytes[at.place];
      at.place += 1;
      more = part > 127;
      value += (part % 128) * size;
      size *= 128;
    }
    return value;
  };
  const field = (bytes, wanted) => {
    const at = { place: 0 };
    while (at.place < bytes.length) {
      const tag = varint(bytes, at);
      const kind = tag % 8;
      if (kind === BYTES) {
        const length = varint(bytes, at);
        if ((tag - kind) / 8 === wanted) return bytes.subarray(at.place, at.place + length);
        at.place += length;
      } else if (kind === 0) varint(bytes, at);
      else if (kind === 1) at.place += 8;
      else if (kind === 5) at.place += 4;
      else return null;
    }
    return null;
  };
  const wait = (ms) => new Promise((done) => { setTimeout(done, ms); });
  // The map with all that lies around it is on the screen.
  const whole = new Promise((done) => {
    document.addEventListener("atlas-whole", done, { once: true });
  });
  // Scripts of the elements to come, fetched once the map is whole or there is none: sooner they
  // would delay it.
  const soon = document.currentScript.dataset.soon.split(" ").filter(Boolean);
  window.atlasNames = soon.map((name) => name.split("/").pop()); // at_once.js reads them
  const fetchSoon = () => {
    for (const name of soon.splice(0)) {
      const script = document.createElement("script");
      Object.assign(script, { type: "module", src: `./static/${name}` });
      document.head.append(script);
    }
  };
  whole.then(() => window.atlasFetched).then(fetchSoon);
  // Streamlit's own, too, come after all that the document announces for what it opens with: on a
  // slow line they would share it.
  const fetchLater = () => {
    for (const link of document.querySelectorAll("link[rel='atlas-later']")) link.rel = "preload";
  };
  const come = new Set();
  window.atlasFetched = new Promise((done) => {
    const ended = ({ target }) => {
      come.add(target);
      const announced = [...document.querySelectorAll("head link[rel$='preload']")];
      if (document.readyState !== "loading" && announced.every((link) => come.has(link))) done();
    };
    for (const event of ["load", "error"]) document.addEventListener(event, ended, true);
    document.addEventListener("DOMContentLoaded", ended);
  });
  // Where line or machine are slow, the map comes before anything else that could delay it.
  const [SLOW, MOST] = [1000, 4000]; // ms from navigation; ms to wait for the map
  const free = window.atlasFetched.then(() => document.getElementById("atlas-opening")
    && performance.now() > SLOW && Promise.race([whole, wait(MOST)]));
  free.then(fetchLater);
  free.then(window.atlasEarly); // early.js
  // And after these what charts need, before the first one comes.
  const charts = document.currentScript.dataset.charts.split(" ").filter(Boolean);
  const fetchCharts = () => {
    if (!document.getElementById("atlas-charts")) return;
    for (const name of charts.splice(0)) {
      const link = document.createElement("link");
      Object.assign(link, { rel: "modulepreload", href: `./static/${name}` });
      document.head.append(link);
    }
  };

  // A run's first message makes React draw the whole page anew. All messages of a run are held
  // back until its map, which comes first, is on the screen, or for HOLD milliseconds.
  const HOLD = 150;
  const KEPT = 40; // maps of a visit; an older one is painted when its component says so
  const sent = new Map(); // hash → what a message with it held for a map
  let held = null;
  let passing = false;
  const part = (bytes, way) => way.reduce((found, wanted) => found && field(found, wanted), bytes);
  const mapIn = (bytes) => {
    const known = part(bytes, AT.reference); // Streamlit names again what it has sent before
    if (known) return sent.get(String(known));
    const found = part(bytes, AT.map);
    if (found) sent.set(String(part(bytes, AT.hash)), found);
    if (sent.size > KEPT) sent.delete(sent.keys().next().value);
    return found;
  };
  // A run that follows another: a first one has no map on the screen that could be kept there.
  const starts = (bytes) => part(bytes, AT.run) && !part(bytes, AT.fragment)
    && document.querySelector("[class*='st-key-home-'] > .atlas-map");
  const release = () => {
    const now = held || [];
    held = null;
    passing = true;
    for (const [socket, data] of now) socket.dispatchEvent(new MessageEvent("message", { data }));
    passing = false;
  };
  // A page that came with its picture has the side bar drawn before all that it shows already, and
  // its charts once Plotly's script is read, for which the page stands still.
  const SIDE = `[data-testid="stSidebar"]:is([data-collapsed="true"],
    :has([data-testid="stSelectbox"] input))`;
  const WAITING = '[data-testid="stSkeleton"]';
  const PICTURED = ".atlas-opening:not([data-framed])"; // a frame's page shows no more than its picture
  const [PAGE, BESIDE] = [0, 1]; // where a message draws: the first part of its place
  const [LATEST, READING] = [1500, 500]; // ms to wait for the side bar, for Plotly's script
  const UNSEEN = 200; // ms to wait for a frame
  let [sided, waited, since, siding] = [false, false, 0, false];
  const holdsPage = (bytes) => {
    const [place] = part(bytes, AT.place) ?? [];
    sided ||= place === BESIDE;
    return !waited && !held && sided && place === PAGE && document.querySelector(PICTURED);
  };
  const untilSide = async () => {
    const there = document.querySelector(SIDE) && !document.querySelector(WAITING);
    if (!there && performance.now() - since < LATEST) {
      setTimeout(untilSide, 20);
      return;
    }
    const plotly = charts.find((name) => name.includes("PlotlyChart"));
    fetchCharts();
    // Once the frame with it is shown; a window that is not looked at has no frames.
    await Promise.race([new Promise(requestAnimationFrame), wait(UNSEEN)]);
    await wait(0);
    if (plotly) {
      await Promise.race([window.atlasRead?.([plotly.split("/").pop()]), wait(READING)]);
    }
    siding = false;
    release();
  };
  function read(event) { // `this` is the socket, to which it is given back
    const { data } = event;
    if (passing || !(data instanceof ArrayBuffer)) return;
    const bytes = new Uint8Array(data);
    if (!held && starts(bytes)) {
      held = [];
      setTimeout(release, HOLD);
    }
    if (holdsPage(bytes)) {
      [held, waited, since, siding] = [[], true, performance.now(), true];
      untilSide();
    }
    if (held) {
      event.stopImmediatePropagation();
      held.push([this, data]);
    }
    const found = mapIn(bytes);
    if (found) {
      window.atlasAhead.push(found);
      requestAnimationFrame(() => setTimeout(() => siding || release())); // once the map is shown
    }
    if (!document.querySelector("[data-shapes]")) fetchSoon();
  }
  window.WebSocket = class extends window.WebSocket {
    constructor(...given) {
      super(...given);
      this.addEventListener("message", read);
    }
  };

  const LANGUAGES = document.currentScript.dataset.languages.split(" "); // the first if none is named
  const follow = () => {
    const asked = new URLSearchParams(window.location.search).get("lang");
    const lang = LANGUAGES.includes(asked) ? asked : LANGUAGES[0];
    // Setting what is set already would have the whole page styled anew.
    if (document.documentElement.lang !== lang) document.documentElement.lang = lang;
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
