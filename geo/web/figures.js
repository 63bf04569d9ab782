// What a tooltip says of an area: its full name, its figure, the count and the base behind it.
import { fetchJson } from "./shapes.js";

const names = new Map(); // address → names, once they are here

const list = (text) =>
  text ? text.split(",").map((item) => (item === "" ? null : parseInt(item, 36))) : null;

export function numbers(config) {
  if (!config.read) {
    const { value, count, base, scale } = config.figures;
    config.read = { value: list(value), count: list(count), base: list(base), scale };
  }
  return config.read;
}

// The value of an area as a number, null where there is none.
export function amount(config, place) {
  const { value: values, count, base, scale } = numbers(config);
  if (values) return values[place] === null ? null : values[place] / scale;
  return count && base && base[place] > 0 && count[place] !== null ? count[place] / base[place] : null;
}

const writers = new Map(); // locale and digits → what writes numbers so: making one takes longest

function writer(locale, options) {
  const key = `${locale} ${Object.values(options)}`;
  if (!writers.has(key)) writers.set(key, new Intl.NumberFormat(locale, options));
  return writers.get(key);
}

export function format(config, number, digits) {
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return writer(`${config.lang}-u-nu-latn`, options).format(number).replace("-", "−");
}

export function value(config, place) {
  const number = amount(config, place);
  if (number === null) return null;
  if (config.unit === "count") return format(config, number, 0);
  if (config.unit === "baht") {
    return number > 0 && number < 0.5 ? "<1" : format(config, number, 0);
  }
  if (config.unit === "number") {
    return number > 0 && number < 0.005 ? "<0.01" : format(config, number, 2);
  }
  if (config.unit === "change") return change(config, number);
  if (config.unit === "index") {
    return number > 0 && number < 0.00005 ? "<0.0001" : format(config, number, 4);
  }
  return percentText(config, number);
}

// The rule of geo/printed.py: no rate is rounded onto a bound that it does not reach.
const BOUNDS = [100];

function rounded(percent, digits) {
  return Number(writer("en", { maximumFractionDigits: digits, useGrouping: false }).format(percent));
}

function percentText(config, number) {
  const percent = Number((number * 100).toFixed(12));
  if (percent === 0) return "0%";
  if (percent > 0 && percent < 0.01) return "<0.01%";
  const crosses = (digits) =>
    BOUNDS.some((bound) => percent < bound && rounded(percent, digits) >= bound);
  let digits = percent < 1 ? 2 : 1;
  while (digits < 8 && crosses(digits)) digits += 1;
  return `${format(config, percent, digits)}%`;
}

// The value, as "about" one where it is counted from the protected base and is not zero.
export function shown(config, place) {
  const text = value(config, place);
  const about = config.texts.about && numbers(config).count?.[place] !== 0;
  return about ? config.texts.about.replace("{value}", text) : text;
}

// The same in short, as it stands below a name on the map; what has no figure says why.
const STATES = { "*": "hidden", "~": "few" };

export function brief(config, place) {
  const state = STATES[config.marks[place]];
  if (state) return config.texts[state];
  if (value(config, place) !== null) return shown(config, place);
  const { count, base } = numbers(config);
  return count?.[place] === 0 || base?.[place] === 0 ? config.texts.nobody : config.texts.none;
}

function change(config, number) {
  return (number > 0 ? "+" : "") + format(config, number, config.figures.digits);
}

// The second measure of a map that shows two, as a map of its own; null on all others.
export const secondOf = ({ pairs, lang, marks }) => pairs && Object.assign(pairs, { lang, marks });

// The name of an area alone, "" while the names are not here.
export const ownName = (code, config) => names.get(config.names)?.names[code] || "";

export function fullName(code, config) {
  const known = names.get(config.names);
  if (!known) return code;
  const capital = code.startsWith(known.capital);
  const parts = [6, 4, 2].filter((digits) => code.length >= digits).map((digits) => {
    const prefix = (capital ? known.capital_prefix : known.prefix)[digits] || "";
    return prefix + (known.names[code.slice(0, digits)] || code.slice(0, digits));
  });
  return parts.join(known.separator);
}

// What is to be known of an area besides, "" for nothing.
export function noteOf(code, config) {
  return names.get(config.names)?.notes[code] || "";
}

// Fetch the names of a language, so that they are here when a tooltip asks; `then` once they came.
export function fetchNames({ names: address }, then) {
  if (names.has(address)) return;
  fetchJson(address).then((known) => {
    names.set(address, known);
    then();
  }).catch(() => {});
}
