// The server is asked for the page as soon as all that its opening needs has come, not only once
// Streamlit's scripts run: meanwhile it answers. Streamlit is then given this socket in place of
// one of its own, with what has come on it; what it asks first is left out, since it was asked.
// Should it ask for anything else, it is asked that too.
(() => {
  "use strict";
  const AT = JSON.parse(document.currentScript.dataset.asked); // numbers of the fields of a question
  const [TEXT, NUMBER] = [2, 0]; // wire types
  const Socket = window.WebSocket;
  const SOON = 300; // ms that answers wait for the scripts of elements, once Streamlit runs

  const varint = (value) => {
    const found = [];
    let rest = BigInt.asUintN(64, BigInt(value));
    for (; rest > 127n; rest >>= 7n) found.push(Number(rest & 127n) + 128);
    return [...found, Number(rest)];
  };
  const bytes = (field, content) => [...varint(field * 8 + TEXT), ...varint(content.length), ...content];
  const text = (field, value) => bytes(field, [...new TextEncoder().encode(value)]);
  const number = (field, value) => [...varint(field * 8 + NUMBER), ...varint(value)];
  const some = (field, value) => (value ? text(field, value) : []);
  // As Streamlit writes it for a page in a window of its own.
  const question = () => {
    const { search, pathname, origin } = window.location;
    const context = [
      ...text(AT.timezone, Intl.DateTimeFormat().resolvedOptions().timeZone),
      ...number(AT.offset, new Date().getTimezoneOffset()),
      ...text(AT.locale, navigator.language),
      ...text(AT.url, origin + pathname),
      ...number(AT.embedded, 0),
      ...text(AT.scheme, window.atlasTheme()),
    ];
    return new Uint8Array(bytes(AT.run, [
      ...some(AT.query, search.replace(/^\?/, "")),
      ...bytes(AT.states, []),
      ...some(AT.page, decodeURIComponent(pathname.replace(/^\/|\/$/g, ""))),
      ...bytes(AT.context, context),
    ]));
  };
  const same = (one, other) => one.length === other.length && one.every((part, i) => part === other[i]);

  // The theme in which Streamlit will draw the page.
  window.atlasTheme = () => {
    const kept = window.localStorage.getItem(`stActiveTheme-${window.location.pathname}-v2`) || "";
    if (/dark/i.test(kept)) return "dark";
    if (/light/i.test(kept)) return "light";
    return window.matchMedia("(prefers-color-scheme: dark)").matches ? "dark" : "light";
  };

  const ADDRESS = `${window.location.origin.replace(/^http/, "ws")}/_stcore/stream`;
  const come = []; // what the server has answered so far
  const keep = (event) => {
    event.stopImmediatePropagation(); // it comes in its turn
    come.push(event.data);
  };
  let [early, asked] = [null, null];
  const ask = () => {
    if (window.parent !== window || early === undefined) return;
    const socket = new Socket(ADDRESS, ["streamlit", "PLACEHOLDER_AUTH_TOKEN"]);
    socket.binaryType = "arraybuffer";
    socket.addEventListener("message", keep);
    socket.addEventListener("open", () => {
      asked = question();
      Socket.prototype.send.call(socket, asked); // its own may be waiting for Streamlit's already
    }, { once: true });
    early = socket;
  };
  // Give the socket over: Streamlit has put its own listeners to it once this task is done.
  const give = (socket) => {
    socket.send = (data) => {
      delete socket.send;
      if (!asked || !same(new Uint8Array(data), asked)) socket.send(data);
    };
    const opens = socket.readyState !== Socket.OPEN; // yet, by itself
    setTimeout(async () => {
      if (!opens && socket.readyState === Socket.OPEN) socket.dispatchEvent(new Event("open"));
      await Promise.race([window.atlasSoon, new Promise((done) => { setTimeout(done, SOON); })]);
      socket.removeEventListener("message", keep);
      for (const data of come) socket.dispatchEvent(new MessageEvent("message", { data }));
    });
    return socket;
  };
  window.WebSocket = class extends Socket {
    constructor(address, names) {
      const given = early;
      early = undefined; // once
      const fits = String(address) === ADDRESS && names?.length === 2 && names[0] === "streamlit";
      if (given && given.readyState <= Socket.OPEN && fits) return give(given);
      given?.close();
      super(address, names);
    }
  };
  window.atlasEarly = ask;
  // Start Streamlit, once the opening is drawn (opening.js).
  window.atlasStart = () => import(document.querySelector("link[data-start]").href);
})();
