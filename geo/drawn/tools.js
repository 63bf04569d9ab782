// The tools for drawing on a map of folium, made ready before they are (a plain script: folium's own
// run at once). What is said goes into the page as text or as one of the house's own texts.
window.atlasDrawing = (() => {
  const ID = "atlas-message";

  // What the server tells the frame, out of the head that comes with every run.
  function told(head) {
    const page = head ? new DOMParser().parseFromString(head, "text/html") : document;
    const line = page.getElementById(ID);
    return line ? JSON.parse(line.textContent) : null;
  }

  function merge(into, from) {
    for (const [key, text] of Object.entries(from)) {
      if (typeof text === "object") merge(into[key], text);
      else into[key] = text;
    }
  }

  // Before the tools are made: their labels in the page's language, and corners for taps.
  function before() {
    const message = told();
    if (message) merge(window.L.drawLocal, window.atlasLabels[message.lang]);
    // Else a tap near the last corner ends the shape, and others add none.
    window.L.Browser.touch = false;
  }

  let turns = 0;

  // A circle's size is a property, made anew: the one that was sent before must stay as it was. A new
  // shape counts its turn, so that one drawn like the last is another.
  function sized(layer) {
    const { id } = layer.feature?.properties || {};
    const properties = id === undefined ? { turn: (turns += 1) } : { id };
    if (layer instanceof window.L.Rectangle) properties.kind = "rectangle";
    if (layer.getRadius) properties.radius = layer.getRadius();
    layer.feature = { type: "Feature", properties };
  }

  // After them, and before anybody else hears what is drawn.
  function after(map) {
    let busy = false;
    map.on("draw:created", ({ layer }) => sized(layer));
    map.on("draw:edited", ({ layers }) => layers.eachLayer(sized));
    map.on("draw:drawstart draw:editstart draw:deletestart", () => { busy = true; });
    // The click that ends a shape comes after it has ended.
    map.on("draw:drawstop draw:editstop draw:deletestop", () => setTimeout(() => {
      busy = false;
      map.fire("atlas:free");
    }));
    window.atlasDrawing.busy = () => busy;
    follow(map, () => busy);
  }

  // A quick hand lets go where the tools have not seen it: they would take the place before.
  function follow(map, drawn) {
    let seen = "";
    const place = ({ clientX, clientY }) => `${clientX} ${clientY}`;
    for (const kind of ["mousedown", "mousemove"]) {
      document.addEventListener(kind, (event) => { seen = place(event); }, true);
    }
    document.addEventListener("mouseup", (event) => {
      if (!drawn() || place(event) === seen || !map.getContainer().contains(event.target)) return;
      map.fire("mousemove", { latlng: map.mouseEventToLatLng(event), originalEvent: event });
    }, true);
  }

  return { told, before, after, sized, busy: () => false };
})();
