// Province halls and district offices as small dots, where the server names a file of them.
import { HERE, fetchJson, mercator } from "./shapes.js";

const files = new Map(); // address → offices, or the wait for them

// The offices in the part of the country that is shown, [] until they are here; then `then`.
export function officesOf({ offices: [address, within] }, then) {
  if (!address) return [];
  if (!files.has(address)) {
    files.set(address, []);
    fetchJson(address).then((all) => {
      files.set(address, all.map(placed));
      then();
    }).catch(() => files.delete(address));
  }
  return files.get(address).filter(({ code }) => code.startsWith(within));
}

function placed([code, lon, lat]) {
  const { x, y } = mercator(lon, lat);
  return { code, at: [x - HERE.x, y - HERE.y], hall: code.length === 2 };
}

// A hall is a square, an office a dot.
export function drawOffices(context, offices, view, lines) {
  Object.assign(context, { fillStyle: lines.name, strokeStyle: lines.around });
  for (const { at, hall } of offices) {
    const [x, y] = view.at(...at);
    context.beginPath();
    if (hall) context.rect(x - 3.5, y - 3.5, 7, 7);
    else context.arc(x, y, 2.5, 0, 2 * Math.PI);
    context.lineWidth = 2.5;
    context.stroke();
    context.fill();
  }
}
