// A choropleth layer for Leaflet: shapes come once as a cached asset, every later call only
// restyles them. geo/choropleth.py calls atlas.layer(config) with the address of the shapes, one
// mark per area, colours and texts; all texts enter the page as text, never as markup.
(() => {
  "use strict";

  const GAP = 6; // pixels between the strokes of a pattern
  const INKS = {
    light: {
      edge: "#ffffff", outline: "#ffffff", backdrop: "#b9c6d1", empty: "#e8ecef", hatch: "#8795a1",
      dot: "#51677a", hover: "#13293d", halo: "#ffffff", chosen: "#c2410c",
    },
    dark: {
      edge: "#8fa6b8", outline: "#e6eef4", backdrop: "#6d8296", empty: "#4a6076", hatch: "#8ea3b5",
      dot: "#dbe5ec", hover: "#ffffff", halo: "#0f1c2b", chosen: "#ffb454",
    },
  };
  const DIGITS = { province: 2, district: 4, tambon: 6 };
  const topologies = new Map(); // address → promise of the decoded shapes
  const names = new Map(); // address → names, once they are here
  const state = { shapes: null, frame: null, config: null, drawn: "", home: null, clicks: 0 };
  const atlas = { level: null, areas: 0, paints: 0, layer };
  window.atlas = atlas;

  // ---- shapes ----------------------------------------------------------------------------

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
    const arcs = topology.arcs.map((arc) => {
      let x = 0;
      let y = 0;
      return arc.map(([dx, dy]) => {
        x += dx;
        y += dy;
        return [y * scale[1] + translate[1], x * scale[0] + translate[0]];
      });
    });
    const users = arcs.map(() => []);
    const areas = topology.objects[object].geometries.map((geometry) => {
      const polygons = geometry.type === "Polygon" ? [geometry.arcs] : geometry.arcs;
      for (const ring of polygons.flat()) {
        for (const arc of ring) users[arc < 0 ? ~arc : arc].push(geometry.id);
      }
      const rings = polygons.map((polygon) => polygon.map((ring) => join(ring, arcs)));
      return { code: geometry.id, rings };
    });
    return { areas, arcs, users, polygons: null };
  }

  function join(ring, arcs) {
    const points = [];
    for (const arc of ring) {
      const piece = arc < 0 ? arcs[~arc].slice().reverse() : arcs[arc];
      for (let i = points.length ? 1 : 0; i < piece.length; i += 1) points.push(piece[i]);
    }
    points.pop(); // Leaflet closes rings itself
    return points;
  }

  // Arcs that part areas which `group` tells apart; outer borders part an area from nothing.
  function borders(shapes, group) {
    return shapes.arcs.filter((_, arc) => {
      const groups = new Set(shapes.users[arc].map(group));
      return groups.size > 1 || (shapes.users[arc].length === 1 && ![...groups].includes(null));
    });
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
    const digits = percent > 0 && percent < 1 ? (percent < 0.01 ? 3 : 2) : 1;
    return `${format(config, percent, digits)}%`;
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

  function tooltip(polygon) {
    const { config } = state;
    const place = polygon.options.place;
    const mark = config.marks[place];
    const box = element("div", "atlas-tooltip");
    box.append(element("strong", "", fullName(polygon.options.code, config)));
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
      ...config.legend.rows.map((row) => legendRow(config, row)),
    );
    box.lang = config.lang;
  }

  // ---- painting --------------------------------------------------------------------------

  function frame(map) {
    if (state.frame) return state.frame;
    const pane = map.createPane("atlas-lines");
    pane.style.zIndex = 450;
    pane.style.pointerEvents = "none";
    state.frame = {
      areas: L.canvas({ padding: 0.3 }),
      lines: L.canvas({ padding: 0.3, pane: "atlas-lines" }),
      back: L.layerGroup().addTo(map),
      group: L.featureGroup(),
      outline: L.layerGroup().addTo(map),
      focus: L.layerGroup().addTo(map),
      hover: L.layerGroup().addTo(map),
    };
    const { group, hover } = state.frame;
    group.bindTooltip(tooltip, { sticky: true, opacity: 1, className: "atlas-tip" });
    group.on("mouseover", ({ layer: polygon }) => {
      hover.clearLayers();
      hover.addLayer(polyline(polygon.getLatLngs().flat(), ink(state.config).hover, 2, true));
    });
    group.on("mouseout", () => hover.clearLayers());
    group.on("click", ({ layer: polygon }) => {
      state.clicks += 1;
      window.Streamlit.setComponentValue({ area: polygon.options.code, click: state.clicks });
    });
    map.on("resize", () => state.shapes && focusOn(map, state.shapes, state.config, true));
    new ResizeObserver(() => map.invalidateSize({ pan: false })).observe(map.getContainer());
    group.addTo(map);
    return state.frame;
  }

  function polyline(lines, colour, weight, closed) {
    const options = {
      renderer: state.frame.lines, color: colour, weight, interactive: false, fill: false,
      smoothFactor: 0, lineJoin: "round",
    };
    return closed ? L.polygon(lines, options) : L.polyline(lines, options);
  }

  function polygons(shapes) {
    if (!shapes.polygons) {
      shapes.polygons = shapes.areas.map(({ code, rings }, place) =>
        L.polygon(rings, { renderer: state.frame.areas, smoothFactor: 0, code, place }));
    }
    return shapes.polygons;
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
      },
    );
  }

  function draw(map, shapes, backdrop, config) {
    const { group, outline, back } = frame(map);
    map.invalidateSize({ pan: false }); // the style sheet may have come after the map
    document.documentElement.dataset.theme = config.theme;
    document.documentElement.lang = config.lang;
    restyle(polygons(shapes), config);
    const drawn = `${config.asset}#${config.level}#${config.theme}`;
    if (state.drawn !== drawn) {
      state.shapes = shapes;
      group.clearLayers();
      for (const polygon of polygons(shapes)) group.addLayer(polygon);
      drawLines(shapes, backdrop, config, { outline, back });
    }
    drawLegend(map, config);
    focusOn(map, shapes, config, state.drawn === "");
    state.drawn = drawn;
    finish(shapes, config);
  }

  function restyle(shapesPolygons, config) {
    const table = fills(config);
    const weight = { province: 0.8, district: 0.5, tambon: 0.25 }[config.level];
    shapesPolygons.forEach((polygon, place) => {
      polygon.setStyle({
        fillColor: table[config.marks[place]], fillOpacity: 1, color: ink(config).edge, weight,
      });
    });
  }

  function drawLines(shapes, backdrop, config, { outline, back }) {
    outline.clearLayers();
    back.clearLayers();
    if (backdrop) back.addLayer(polyline(backdrop.arcs, ink(config).backdrop, 0.8, false));
    const digits = config.outline;
    if (digits < DIGITS[config.level]) {
      const parents = borders(shapes, (code) => code.slice(0, digits));
      outline.addLayer(polyline(parents, ink(config).outline, 0.9, false));
    }
  }

  // Outline the chosen area and bring it, or the whole map, into view.
  function focusOn(map, shapes, config, first) {
    const { focus } = state.frame;
    const codes = config.focus;
    focus.clearLayers();
    if (codes.length) {
      const lines = borders(shapes, (code) => (inside(code, codes) ? "in" : null));
      focus.addLayer(polyline(lines, ink(config).halo, 5, false));
      focus.addLayer(polyline(lines, ink(config).chosen, 2.5, false));
    }
    const around = config.around;
    const view = `${config.asset}#${around.join()}`;
    if (!first && view === state.view) return;
    state.view = view;
    const chosen = around.length
      ? polygons(shapes).filter(({ options }) => inside(options.code, around))
      : polygons(shapes);
    if (!chosen.length) return;
    const bounds = L.featureGroup(chosen).getBounds().pad(around.length ? 0.15 : 0.01);
    // The country leaves the legend its south-eastern corner; a part of it does not.
    const wide = map.getSize().x > 560 && around.length;
    const legend = wide ? state.legend.getContainer().offsetWidth + 16 : 0;
    const still = first || window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    map.fitBounds(bounds, { paddingBottomRight: [legend, 0], animate: !still, maxZoom: 12 });
  }

  function finish(shapes, config) {
    requestAnimationFrame(() => requestAnimationFrame(() => {
      atlas.level = config.level;
      atlas.areas = shapes.areas.length;
      atlas.paints += 1;
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
