// A choropleth layer for Leaflet: shapes come once as a cached asset, every later call only
// fills them anew, one path a class (7,425 Leaflet polygons take ten times as long to set up). geo/choropleth.py calls atlas.layer(config) with the address of the shapes, one
// mark per area, colours and texts; all texts enter the page as text, never as markup.
(() => {
  "use strict";

  const GAP = 6; // pixels between the strokes of a pattern
  const INKS = {
    light: {
      edge: "#ffffff", outline: "#ffffff", backdrop: "#b9c6d1", coast: "#7d8f9e", empty: "#e8ecef", hatch: "#8795a1",
      dot: "#51677a", hover: "#13293d", halo: "#ffffff", chosen: "#c2410c",
    },
    dark: {
      edge: "#8fa6b8", outline: "#e6eef4", backdrop: "#6d8296", coast: "#c9d6e0", empty: "#4a6076", hatch: "#8ea3b5",
      dot: "#dbe5ec", hover: "#ffffff", halo: "#0f1c2b", chosen: "#ffb454",
    },
  };
  const DIGITS = { province: 2, district: 4, tambon: 6 };
  const topologies = new Map(); // address → promise of the decoded shapes
  const names = new Map(); // address → names, once they are here
  const state = {
    shapes: null, backdrop: null, config: null, frame: null, legend: null,
    groups: new Map(), parents: null, chosen: null, hovered: null, view: "", clicks: 0,
  };
  const atlas = { level: null, areas: 0, paints: 0, layer };
  window.atlas = atlas;

  // ---- shapes ----------------------------------------------------------------------------

  // Shapes live in pixels of zoom 0, counted from this point of the map, so that they are
  // projected once and drawn at every zoom by scaling the canvas.
  const HERE = L.CRS.EPSG3857.latLngToPoint(L.latLng(13, 101), 0);

  function load(address, object) {
    const key = `${address}#${object}`;
    if (!topologies.has(key)) {
      topologies.set(key, fetchJson(address).then((topology) => decode(topology, object)));
    }
    return topologies.get(key);
  }

  async function fetchJson(address) {
    const response = await fetch(address);
    if (!response.ok) throw new Error(`${address}: ${response.status}`);
    return response.json();
  }

  function decode(topology, object) {
    const { scale, translate } = topology.transform;
    const arcs = topology.arcs.map((arc) => project(arc, scale, translate));
    const users = arcs.map(() => []);
    const areas = topology.objects[object].geometries.map((geometry) => {
      const polygons = geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
      const rings = polygons.flat();
      for (const ring of rings) {
        for (const arc of ring) users[arc < 0 ? ~arc : arc].push(geometry.id);
      }
      return { code: geometry.id, ...outlineOf(rings, arcs) };
    });
    // A file's levels share their arcs: those of the other levels are no edges here.
    const own = arcs.filter((_, arc) => users[arc].length > 0);
    const coast = arcs.filter((_, arc) => users[arc].length === 1);
    return { areas, arcs, users, edges: lines(own), coast: lines(coast) };
  }

  // An arc's points as x, y, x, y … (EPSG:3857 at zoom 0, spherical Mercator).
  function project(arc, scale, translate) {
    const points = new Float64Array(arc.length * 2);
    let x = 0;
    let y = 0;
    arc.forEach(([dx, dy], i) => {
      x += dx;
      y += dy;
      const lng = x * scale[0] + translate[0];
      const sine = Math.sin(((y * scale[1] + translate[1]) * Math.PI) / 180);
      points[2 * i] = (lng / 360 + 0.5) * 256 - HERE.x;
      points[2 * i + 1] = (0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)) * 256 - HERE.y;
    });
    return points;
  }

  // The path of an area's rings and the box around it.
  function outlineOf(rings, arcs) {
    const path = new Path2D();
    const box = [Infinity, Infinity, -Infinity, -Infinity];
    for (const ring of rings) {
      let first = true;
      for (const arc of ring) {
        const points = arcs[arc < 0 ? ~arc : arc];
        const last = points.length - 2;
        for (let i = first ? 0 : 2; i <= last; i += 2) {
          const at = arc < 0 ? last - i : i;
          const x = points[at];
          const y = points[at + 1];
          if (first) path.moveTo(x, y);
          else path.lineTo(x, y);
          first = false;
          if (x < box[0]) box[0] = x;
          if (y < box[1]) box[1] = y;
          if (x > box[2]) box[2] = x;
          if (y > box[3]) box[3] = y;
        }
      }
      path.closePath();
    }
    return { path, box };
  }

  function lines(arcs) {
    const path = new Path2D();
    for (const points of arcs) {
      path.moveTo(points[0], points[1]);
      for (let i = 2; i < points.length; i += 2) path.lineTo(points[i], points[i + 1]);
    }
    return path;
  }

  // Arcs that part areas which `group` tells apart; outer borders part an area from nothing.
  function borders(shapes, group) {
    return lines(shapes.arcs.filter((_, arc) => {
      const groups = new Set(shapes.users[arc].map(group));
      return groups.size > 1 || (shapes.users[arc].length === 1 && ![...groups].includes(null));
    }));
  }

  const inside = (code, focus) => focus.some((prefix) => code.startsWith(prefix));

  // ---- colours and patterns --------------------------------------------------------------

  function tile(draw) {
    const canvas = document.createElement("canvas");
    canvas.width = GAP;
    canvas.height = GAP;
    const context = canvas.getContext("2d");
    draw(context);
    return context.createPattern(canvas, "repeat");
  }

  function line(context, points) {
    context.beginPath();
    points.forEach(([x, y], i) => (i ? context.lineTo(x, y) : context.moveTo(x, y)));
    context.stroke();
  }

  function hatch(ground, ink, { cross }) {
    return tile((context) => {
      context.fillStyle = ground;
      context.fillRect(0, 0, GAP, GAP);
      context.strokeStyle = ink;
      context.lineWidth = 1;
      line(context, [[-1, GAP + 1], [GAP + 1, -1]]);
      if (cross) line(context, [[-1, -1], [GAP + 1, GAP + 1]]);
    });
  }

  function dots(ground, ink) {
    return tile((context) => {
      context.fillStyle = ground;
      context.fillRect(0, 0, GAP, GAP);
      context.fillStyle = ink;
      context.fillRect(2, 2, 2, 2);
    });
  }

  const ink = (config) => INKS[config.theme];

  // The fill for every mark that geo/classes.py writes.
  function fills(config) {
    const { empty, hatch: stripe, dot } = ink(config);
    const { colours } = config;
    const table = { "-": hatch(empty, stripe, { cross: false }), "*": dots(empty, dot) };
    colours.forEach((colour, place) => {
      table[String(place)] = colour;
      table["abcdefghij"[place]] = hatch(colour, "#fff", { cross: true });
    });
    return table;
  }

  // ---- numbers and names -----------------------------------------------------------------

  const list = (text) =>
    text ? text.split(",").map((item) => (item === "" ? null : parseInt(item, 36))) : null;

  function numbers(config) {
    if (!config.read) {
      const { value, count, base, scale } = config.figures;
      config.read = { value: list(value), count: list(count), base: list(base), scale };
    }
    return config.read;
  }

  function format(config, number, digits) {
    const locale = config.lang === "en" ? "en" : "th-TH-u-nu-latn";
    const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
    return number.toLocaleString(locale, options).replace("-", "−");
  }

  function value(config, place) {
    const { value: values, count, base, scale } = numbers(config);
    const number = values
      ? values[place] !== null && values[place] / scale
      : count && base && count[place] !== null && base[place] > 0 && count[place] / base[place];
    if (number === false) return null;
    if (config.unit === "count") return format(config, number, 0);
    if (config.unit === "index") return format(config, number, 4);
    const percent = number * 100;
    if (percent === 0) return "0%";
    if (percent < 0.01) return "<0.01%";
    return `${format(config, percent, percent < 1 ? 2 : 1)}%`;
  }

  function fullName(code, config) {
    const known = names.get(config.names);
    if (!known) return code;
    const capital = code.startsWith(known.capital);
    const parts = [6, 4, 2].filter((digits) => code.length >= digits).map((digits) => {
      const prefix = (capital ? known.capital_prefix : known.prefix)[digits] || "";
      return prefix + (known.names[code.slice(0, digits)] || code.slice(0, digits));
    });
    return parts.join(known.separator);
  }

  function tooltip(place) {
    const { config, shapes } = state;
    const mark = config.marks[place];
    const box = element("div", "atlas-tooltip");
    box.append(element("strong", "", fullName(shapes.areas[place].code, config)));
    const { count, base } = numbers(config);
    if (mark === "*") box.append(element("span", "", config.texts.protected));
    else if (value(config, place) === null) box.append(element("span", "", config.texts.missing));
    else {
      box.append(element("span", "figure", `${config.texts.measure} ${value(config, place)}`));
      if (count && base && count[place] !== null) {
        const text = config.texts.count
          .replace("{count}", format(config, count[place], 0))
          .replace("{base}", format(config, base[place], 0));
        box.append(element("span", "", text));
      }
      if ("abcdefghij".includes(mark)) box.append(element("span", "", config.texts.weak));
    }
    return box;
  }

  function element(tag, kind, text) {
    const node = document.createElement(tag);
    if (kind) node.className = kind;
    if (text) node.textContent = text;
    return node;
  }

  // ---- legend ----------------------------------------------------------------------------

  const Legend = L.Control.extend({
    options: { position: "bottomright" },
    onAdd() {
      return element("div", "atlas-legend");
    },
  });

  function swatch(config, key) {
    const canvas = element("canvas", "swatch");
    canvas.width = 22;
    canvas.height = 14;
    const context = canvas.getContext("2d");
    context.fillStyle = fills(config)[key];
    context.fillRect(0, 0, 22, 14);
    return canvas;
  }

  function legendRow(config, [key, label, count, marker]) {
    const row = element("div", marker ? "row chosen" : "row");
    row.append(swatch(config, key), element("span", "label", label));
    row.append(element("span", "count", count));
    if (marker) row.append(element("span", "marker", `◀ ${marker}`));
    return row;
  }

  function drawLegend(map, config) {
    if (!state.legend) state.legend = new Legend().addTo(map);
    const box = state.legend.getContainer();
    box.replaceChildren(
      element("div", "title", config.legend.title),
      element("div", "unit", config.legend.unit),
      ...config.legend.notes.map((note) => element("div", "unit", note)),
      ...config.legend.rows.map((row) => legendRow(config, row)),
    );
    box.lang = config.lang;
  }

  // ---- painting --------------------------------------------------------------------------

  // A Leaflet canvas that draws paths of its own at the map's zoom: `paint(context, scale)` gets a
  // context whose unit is a pixel of zoom 0.
  const PathCanvas = L.Canvas.extend({
    initialize(paint, options) {
      L.Canvas.prototype.initialize.call(this, { padding: 0.2, ...options });
      this.paintPaths = paint;
    },
    _draw() {
      const scale = 2 ** this._map.getZoom();
      const origin = this._map.getPixelOrigin();
      const context = this._ctx;
      context.save();
      context.translate(HERE.x * scale - origin.x, HERE.y * scale - origin.y);
      context.scale(scale, scale);
      context.lineJoin = "round";
      this.paintPaths(context, scale);
      context.restore();
    },
    again() {
      if (this._map) this._redraw();
    },
  });

  function stroke(context, scale, path, colour, width) {
    context.strokeStyle = colour;
    context.lineWidth = width / scale;
    context.stroke(path);
  }

  function paintAreas(context, scale) {
    const { shapes, config, parents, backdrop } = state;
    if (!shapes) return;
    if (backdrop) stroke(context, scale, backdrop.edges, ink(config).backdrop, 0.8);
    for (const [key, fill] of Object.entries(fills(config))) {
      const together = state.groups.get(key);
      if (together) {
        if (fill.setTransform) fill.setTransform(new DOMMatrix().scale(1 / scale));
        context.fillStyle = fill;
        context.fill(together, "evenodd"); // areas of a coverage do not overlap
      }
    }
    const width = { province: 0.8, district: 0.5, tambon: 0.25 }[config.level];
    stroke(context, scale, shapes.edges, ink(config).edge, width);
    stroke(context, scale, shapes.coast, ink(config).coast, 0.8);
    if (parents) stroke(context, scale, parents, ink(config).outline, 0.9);
  }

  function paintFocus(context, scale) {
    const { config, chosen, hovered } = state;
    if (chosen) {
      stroke(context, scale, chosen, ink(config).halo, 5);
      stroke(context, scale, chosen, ink(config).chosen, 2.5);
    }
    if (hovered !== null) {
      stroke(context, scale, state.shapes.areas[hovered].path, ink(config).hover, 2);
    }
  }

  function frame(map) {
    if (state.frame) return state.frame;
    const pane = map.createPane("atlas-lines");
    pane.style.zIndex = 450;
    pane.style.pointerEvents = "none";
    state.frame = {
      areas: new PathCanvas(paintAreas).addTo(map),
      lines: new PathCanvas(paintFocus, { pane: "atlas-lines" }).addTo(map),
      tip: L.tooltip({ sticky: true, opacity: 1, className: "atlas-tip", offset: [14, 0] }),
    };
    map.on("mousemove", ({ latlng }) => hover(map, latlng));
    map.on("mouseout", () => hover(map, null));
    map.on("click", ({ latlng }) => {
      const place = areaAt(latlng);
      if (place === null) return;
      state.clicks += 1;
      const { code } = state.shapes.areas[place];
      window.Streamlit.setComponentValue({ area: code, click: state.clicks });
    });
    map.on("resize", () => state.shapes && bring(map, { still: true }));
    new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(map.getContainer());
    return state.frame;
  }

  const probe = document.createElement("canvas").getContext("2d");

  // Place of the area at a point, null where there is none.
  function areaAt(latlng) {
    const point = L.CRS.EPSG3857.latLngToPoint(latlng, 0).subtract(HERE);
    const { x, y } = point;
    const place = state.shapes.areas.findIndex(({ box, path }) => (
      x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]
      && probe.isPointInPath(path, x, y, "evenodd")));
    return place < 0 ? null : place;
  }

  function hover(map, latlng) {
    const { tip, lines: canvas } = state.frame;
    const place = latlng && state.shapes ? areaAt(latlng) : null;
    map.getContainer().style.cursor = place === null ? "" : "pointer";
    if (place === null) map.closeTooltip(tip);
    else {
      if (place !== state.hovered) tip.setContent(tooltip(place));
      map.openTooltip(tip.setLatLng(latlng));
    }
    if (place === state.hovered) return;
    state.hovered = place;
    canvas.again();
  }

  function paint(map, config) {
    state.config = config;
    const wanted = [load(config.asset, config.level)];
    if (config.backdrop) wanted.push(load(config.backdrop, "province"));
    Promise.all(wanted).then(
      ([shapes, backdrop]) => {
        if (state.config !== config) return; // a later call has come meanwhile
        draw(map, shapes, backdrop, config);
      },
      (error) => {
        console.error(error);
        const box = map.getContainer();
        box.replaceChildren(element("div", "atlas-failed", config.texts.failed));
        if (config.announce) window.Streamlit.setComponentValue({ painted: 0 });
      },
    );
  }

  function draw(map, shapes, backdrop, config) {
    const first = state.shapes === null;
    map.invalidateSize({ pan: false }); // the style sheet may have come after the map
    document.documentElement.dataset.theme = config.theme;
    document.documentElement.lang = config.lang;
    if (state.shapes !== shapes) {
      const { outline: digits, level } = config;
      state.parents = digits < DIGITS[level]
        ? borders(shapes, (code) => code.slice(0, digits)) : null;
    }
    Object.assign(state, { shapes, backdrop, hovered: null });
    state.groups = together(shapes, config);
    state.chosen = config.focus.length
      ? borders(shapes, (code) => (inside(code, config.focus) ? "in" : null)) : null;
    drawLegend(map, config);
    bring(map, { still: first, unless: `${config.asset}#${config.around.join()}` });
    const { areas, lines: canvas, tip } = frame(map);
    map.closeTooltip(tip);
    areas.again();
    canvas.again();
    finish(shapes, config);
  }

  // One path for all areas of a mark.
  function together(shapes, config) {
    const groups = new Map();
    shapes.areas.forEach(({ path }, place) => {
      const key = config.marks[place];
      if (!groups.has(key)) groups.set(key, new Path2D());
      groups.get(key).addPath(path);
    });
    return groups;
  }

  // Bring the chosen area, or the whole map, into view, unless it is the view already there.
  function bring(map, { still, unless }) {
    if (unless && unless === state.view) return;
    state.view = unless || state.view;
    const { shapes, config } = state;
    const { around } = config;
    const boxes = shapes.areas.filter(({ code }) => !around.length || inside(code, around));
    if (!boxes.length) return;
    const corner = (index, pick) => pick(...boxes.map(({ box }) => box[index]));
    const corners = [
      [corner(0, Math.min), corner(3, Math.max)],
      [corner(2, Math.max), corner(1, Math.min)],
    ].map(([x, y]) => L.CRS.EPSG3857.pointToLatLng(L.point(x, y).add(HERE), 0));
    const bounds = L.latLngBounds(corners).pad(around.length ? 0.15 : 0.005);
    // The country leaves the legend its south-eastern corner; a part of it does not.
    const wide = map.getSize().x > 560 && around.length;
    const legend = wide ? state.legend.getContainer().offsetWidth + 16 : 0;
    const calm = still || window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    map.fitBounds(bounds, { paddingBottomRight: [legend, 0], animate: !calm, maxZoom: 12 });
  }

  function finish(shapes, config) {
    requestAnimationFrame(() => requestAnimationFrame(() => {
      atlas.level = config.level;
      atlas.areas = shapes.areas.length;
      atlas.paints += 1;
      if (config.announce) window.Streamlit.setComponentValue({ painted: atlas.paints });
    }));
    if (!names.has(config.names)) {
      fetchJson(config.names).then((known) => names.set(config.names, known));
    }
  }

  // Leaflet removes and adds this small layer whenever the page sends other values; what it
  // painted stays on the map, and is restyled by its successor.
  function layer(config) {
    return new (L.Layer.extend({
      onAdd(map) {
        paint(map, config);
      },
      onRemove() {},
    }))();
  }
})();
