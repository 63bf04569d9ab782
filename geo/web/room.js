// Where a map brings its areas into view, so that its legend covers none that is drawn: into the whole
// box where the corner of the legend stays free, else as little aside as frees it, or above it.
import "../leaflet/leaflet.js";

const { L } = window;
const APART = 16; // pixels between both
const STEP = 8; // pixels by which more of the right is kept free

// Bounds around areas, whose boxes are pixels of zoom 0 from `here`.
export function corners(areas, here) {
  const edge = (index, pick) => pick(...areas.map(({ box }) => box[index]));
  return L.latLngBounds([
    [edge(0, Math.min), edge(3, Math.max)],
    [edge(2, Math.max), edge(1, Math.min)],
  ].map(([x, y]) => L.CRS.EPSG3857.pointToLatLng(L.point(x + here.x, y + here.y), 0)));
}

// The view that shows `bounds` with some of its edges kept free.
function seen(map, bounds, padding) {
  const options = { paddingBottomRight: padding, maxZoom: 14 };
  const zoom = Math.min(map.getBoundsZoom(bounds, false, L.point(padding)), options.maxZoom);
  return { options, zoom };
}

// Whether an area's box would come to lie under the legend with so much kept free at the right.
function covers(map, legend, bounds, areas, here, free) {
  const { zoom } = seen(map, bounds, [free, 0]);
  const scale = 2 ** zoom;
  const size = map.getSize();
  const middle = map.project(bounds.getSouthWest(), zoom).add(map.project(bounds.getNorthEast(), zoom))
    .divideBy(2);
  const left = size.x - legend.offsetWidth - APART;
  const top = size.y - legend.offsetHeight - APART;
  const across = (x) => (x + here.x) * scale - middle.x + (size.x - free) / 2;
  const down = (y) => (y + here.y) * scale - middle.y + size.y / 2;
  return areas.some(({ box }) => (
    across(box[2]) > left && down(box[3]) > top && across(box[0]) < size.x && down(box[1]) < size.y));
}

// Options of `fitBounds` for the areas' bounds, whose corner for the legend shall be free of any of
// the areas `drawn`. Where it cannot be, the legend stands beside the view on a ground of its own, or
// lies along the bottom, wherever the view is larger.
export function room(map, legend, bounds, drawn, here) {
  legend.classList.remove("along", "beside");
  legend.style.setProperty("--wide", `${map.getSize().x}px`);
  const width = legend.offsetWidth + APART;
  let free = 0;
  while (free < width && covers(map, legend, bounds, drawn, here, free)) free += STEP;
  free = Math.min(free, width);
  const beside = seen(map, bounds, [free, 0]);
  if (beside.zoom < seen(map, bounds, [0, 0]).zoom) {
    legend.classList.add("along");
    const above = seen(map, bounds, [0, legend.offsetHeight + APART]);
    if (above.zoom > beside.zoom) return above.options;
    legend.classList.remove("along");
  }
  const taken = covers(map, legend, bounds, drawn, here, free);
  legend.classList.toggle("beside", taken);
  return beside.options;
}
