// Where a map brings its areas into view, so that its legend covers none of them: into the whole
// box where the corner of the legend stays free, else beside the legend or above it.
import "../leaflet/leaflet.js";

const { L } = window;
const APART = 16; // pixels between both

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
  const options = { paddingBottomRight: padding, maxZoom: 12 };
  const zoom = Math.min(map.getBoundsZoom(bounds, false, L.point(padding)), options.maxZoom);
  return { options, zoom };
}

// Whether an area's box would come to lie under the legend.
function covers(map, legend, bounds, areas, here) {
  const { zoom } = seen(map, bounds, [0, 0]);
  const scale = 2 ** zoom;
  const size = map.getSize();
  const middle = map.project(bounds.getSouthWest(), zoom).add(map.project(bounds.getNorthEast(), zoom))
    .divideBy(2);
  const left = size.x - legend.offsetWidth - APART;
  const top = size.y - legend.offsetHeight - APART;
  return areas.some(({ box }) => (
    (box[2] + here.x) * scale - middle.x + size.x / 2 > left
    && (box[3] + here.y) * scale - middle.y + size.y / 2 > top));
}

// Options of `fitBounds` for the areas' bounds; the legend lies along the bottom where there is no
// better place for it.
export function room(map, legend, bounds, areas, here) {
  legend.classList.remove("along");
  legend.style.setProperty("--wide", `${map.getSize().x}px`);
  if (!covers(map, legend, bounds, areas, here)) return seen(map, bounds, [0, 0]).options;
  const width = legend.offsetWidth + APART;
  const beside = seen(map, bounds, [width, 0]);
  legend.classList.add("along");
  const above = seen(map, bounds, [0, legend.offsetHeight + APART]);
  if (above.zoom > beside.zoom) return above.options;
  legend.classList.remove("along");
  return beside.options;
}
