// Where names stand on a map, by one rule. They come in their order (what is chosen first, then the
// larger areas before the smaller): each at the first of its spots where it meets no other name,
// nothing of the map's own and no edge; one without such a spot is left out. Once every name has
// had its turn, the same order goes through the values, which stand below their names where both
// find a spot together.

const APART = 2; // pixels between two names

const boxAt = ([x, y], [wide, high]) => [x - wide / 2, y - high / 2, x + wide / 2, y + high / 2];

export const meet = (one, other) => (
  one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3]);

const wider = ([left, top, right, bottom], by) => [left - by, top - by, right + by, bottom + by];

// `labels` have `name` and `both` (widths and heights without and with a value; no `both` for one
// without) and `spots(size)`, the centres that a box of that size may have, the best first.
// `frame` is the box that all stay in, `taken` are those that none may meet, `dots` those that none
// meets where it has another spot. Gives the box and the spot of every label and whether it holds
// the value, null for one that is left out.
export function placed(labels, { frame, taken, dots = [] }) {
  const found = labels.map(() => null);
  const free = (box, own, others) => (
    box[0] >= frame[0] && box[1] >= frame[1] && box[2] <= frame[2] && box[3] <= frame[3]
    && !others.some((other) => meet(box, other))
    && !found.some((other, i) => other && i !== own && meet(wider(box, APART), other.box)));
  const first = (label, i, size, others) => {
    for (const spot of label.spots(size)) {
      const box = boxAt(spot, size);
      if (free(box, i, others)) return { box, spot };
    }
    return null;
  };
  const find = (label, i, size) => (
    (dots.length && first(label, i, size, [...taken, ...dots])) || first(label, i, size, taken));
  labels.forEach((label, i) => {
    const at = find(label, i, label.name);
    if (at) found[i] = { ...at, valued: false };
  });
  labels.forEach((label, i) => {
    const at = found[i] && label.both && find(label, i, label.both);
    if (at) found[i] = { ...at, valued: true };
  });
  return found;
}
