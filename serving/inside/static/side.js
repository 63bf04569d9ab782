// The side bar that a page opens with (ui/opening_side.py): links, boxes that lead to addresses and
// a box to type in, used while Streamlit starts. Once Streamlit's own is there it hands over what
// has the focus and what was typed; while a box of it is in use, it stays.
import { element, part } from "./opening_parts.js";

const OWN = '[data-testid="stSidebar"]';
const THERE = `${OWN}:is([data-collapsed="true"], :has([data-testid="stSelectbox"] input))`;
const WAITING = `${OWN} [data-testid="stSkeleton"]`;

const icon = (word) => Object.assign(element("span", "opening-icon", word), { ariaHidden: "true" });
// What of Streamlit's takes its place is found by `there`, the how manieth of such by `nth`.
const placed = (node, there, nth = 0) => Object.assign(node, { there: `${OWN} ${there}`, nth });
const link = (kind, address, ...content) => Object.assign(
  element("a", `opening-${kind}`, ...content), { href: address },
);

const page = ([name, word, address, here], nth) => {
  const node = link("page", address, icon(word), element("span", "", name));
  if (here) node.ariaCurrent = "page";
  return placed(node, ".st-key-pages a", nth);
};
const press = ([name, word, address, key]) => placed(
  link(`press opening-${key}`, address, icon(word), element("span", "", name)),
  `.st-key-${key} button`,
);
const labelled = (label, id, ...content) => {
  const named = Object.assign(element("label", "opening-label-of", label), { htmlFor: id });
  return part("control", named, ...content);
};
const search = ({ search: label, told }) => {
  const field = Object.assign(element("input", "opening-field"), {
    id: "opening-search", type: "search", placeholder: told, autocomplete: "off",
  });
  placed(field, ".st-key-search input");
  field.addEventListener("keydown", ({ key }) => { field.entered = key === "Enter"; });
  const node = labelled(label, field.id, part("typed", icon("search"), field));
  node.firstChild.append(part("help"));
  return node;
};
// Keys change a closed box at every press, where they do not open it: such a choice waits for Enter,
// or until the box is left. What is chosen by a pointer, or in the open list, leads on at once.
const ARROWS = ["ArrowDown", "ArrowUp"];
const MAC = navigator.platform.startsWith("Mac");
const OPENS = new Set([" ", "Enter", "F4", ...(MAC ? ARROWS : [])]);
const leads = (select) => {
  const first = select.selectedIndex;
  let waits = false;
  const lead = () => {
    if (select.selectedIndex === first) return false;
    window.location.assign(select.value);
    return true;
  };
  select.addEventListener("pointerdown", () => { waits = false; });
  select.addEventListener("keydown", (event) => {
    if (waits && event.key === "Enter" && lead()) event.preventDefault();
    waits = !(OPENS.has(event.key) || (event.altKey && ARROWS.includes(event.key)));
  });
  select.addEventListener("change", () => waits || lead());
  select.addEventListener("blur", () => document.activeElement === select || lead());
};
const box = ({ box: name, label, options, at }) => {
  const select = Object.assign(element("select", "opening-select"), {
    id: `opening-${name}`, autocomplete: "off",
  });
  select.append(...options.map(([told, address], i) => Object.assign(
    new Option(told, address, i === at, i === at), { disabled: !address },
  )));
  leads(select);
  return labelled(label, select.id, placed(select, `.st-key-choose-${name} input`));
};
const abreast = ({ abreast: name, label, options, at }) => {
  const named = Object.assign(part("label-of", label), { id: `opening-${name}` });
  const links = options.map(([told, address], i) => {
    const node = link("one", address, told);
    if (i === at) node.ariaCurrent = "true";
    return placed(node, `.st-key-choose-${name} button`, i);
  });
  const group = part("abreast", ...links);
  group.role = "group";
  group.setAttribute("aria-labelledby", named.id);
  return part("control", named, group);
};
const DRAWN = { search, box, abreast };

function handOver(side) {
  const focused = side.contains(document.activeElement) ? document.activeElement : null;
  if (focused?.tagName === "SELECT") { // its list may be open
    focused.addEventListener("blur", () => setTimeout(() => handOver(side)), { once: true });
    return;
  }
  const own = (node) => node && document.querySelectorAll(node.there)[node.nth];
  const [from, typed] = [own(focused), side.querySelector(".opening-field")];
  const field = own(typed);
  if (field && typed.value) {
    // As if it was typed there: React hears of no other change.
    Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, "value").set.call(field, typed.value);
    field.dispatchEvent(new Event("input", { bubbles: true }));
    const enter = new KeyboardEvent("keydown", { key: "Enter", code: "Enter", bubbles: true });
    if (typed.entered) setTimeout(() => field.dispatchEvent(enter)); // once React has the text
  }
  const scrolled = document.querySelector('[data-testid="stSidebarContent"]');
  if (scrolled) scrolled.scrollTop = side.scrollTop;
  side.remove();
  from?.focus({ preventScroll: true });
}

function filled(side, { title, mark, links, presses, controls }) {
  const pages = element("nav", "opening-pages", ...links.map(page));
  pages.ariaLabel = title;
  side.append(
    part("site", title), ...(mark ? [part("mark", mark)] : []), pages,
    ...presses.map(press), ...controls.map((piece) => DRAWN[Object.keys(piece)[0]](piece)),
  );
  const saved = side.querySelector(".opening-save-map-page");
  if (saved) Object.assign(saved, { search: `${saved.search}&theme=${side.dataset.theme}`, download: "" });
}

// Without anything to say (where people sign in) it is a ground without anything on it.
export function drawSide(said, theme) {
  const side = part("side");
  side.dataset.theme = theme;
  if (said) filled(side, said);
  const look = () => {
    if (document.querySelector(THERE) && !document.querySelector(WAITING)) handOver(side);
    else requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
  return side;
}
