// A recolouring fades: the picture before lies over the new one for a moment and goes. The time
// itself stands in area_layer.css.
const MOMENT = 250; // milliseconds after which nothing of it is left, seen or not

const still = () => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

// Keep a canvas's picture over it until it has faded; not where no motion is asked for.
export function fade(canvas) {
  vanish(canvas);
  if (still() || !canvas?.width || !canvas.isConnected) return;
  const before = canvas.cloneNode();
  before.classList.add("atlas-before");
  before.getContext("2d").drawImage(canvas, 0, 0);
  canvas.after(before);
  setTimeout(() => before.remove(), MOMENT);
}

// Nothing may be left of it where the map itself moves.
export function vanish(canvas) {
  canvas?.parentNode?.querySelectorAll(".atlas-before").forEach((before) => before.remove());
}
