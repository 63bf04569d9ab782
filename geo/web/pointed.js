// What a pointer is at: the area at a point of the map, and what its tooltip says.
import { element } from "./canvas.js";
import { WEAK } from "./fills.js";
import { brief, format, fullName, noteOf, numbers, secondOf, shown, value } from "./figures.js";

const probe = document.createElement("canvas").getContext("2d");

// Place of the area at a point (pixels of zoom 0 from the shapes' own), null where there is none.
export function placeAt(areas, x, y) {
  const place = areas.findIndex(({ box, path }) => (
    x >= box[0] && x <= box[2] && y >= box[1] && y <= box[3]
    && probe.isPointInPath(path, x, y, "evenodd")));
  return place < 0 ? null : place;
}

export function tooltip(config, shapes, place) {
  const mark = config.marks[place];
  const box = element("div", "atlas-tooltip");
  box.append(element("strong", "", fullName(shapes.areas[place].code, config)));
  const { count, base } = numbers(config);
  if (mark === "*") box.append(element("span", "", config.texts.protected));
  else if (mark === "~") box.append(element("span", "", config.texts.small));
  else if (value(config, place) === null) box.append(element("span", "", config.texts.missing));
  else {
    box.append(element("span", "figure", `${config.texts.measure} ${shown(config, place)}`));
    if (count && base && count[place] !== null) {
      const many = format(config, count[place], 0);
      const about = config.texts.about && count[place] !== 0;
      const text = config.texts.count
        .replace("{count}", about ? config.texts.about.replace("{value}", many) : many)
        .replace("{base}", format(config, base[place], 0));
      box.append(element("span", "", text));
    }
    const other = secondOf(config);
    if (other) box.append(element("span", "figure", `${other.texts.measure} ${brief(other, place)}`));
    if (WEAK.includes(mark)) box.append(element("span", "", config.texts.weak));
  }
  const note = noteOf(shapes.areas[place].code, config);
  if (note) box.append(element("span", "", note));
  return box;
}
