// An area of a file of shapes: its rings are lists of arcs, turned ones as their complement.
export class Area {
  constructor(code, rings, { arcs, boxes }) {
    this.code = code;
    this.rings = rings;
    this.arcs = arcs;
    this.box = around(rings, boxes);
    this.own = null;
  }

  // Its path alone, made once somebody asks.
  get path() {
    if (!this.own) {
      this.own = new Path2D();
      this.draw(this.own, { closed: true });
    }
    return this.own;
  }

  // Add its rings to a path. They end where they begin, and need not be closed to be filled: a browser
  // looks through all of a path for it.
  draw(path, { closed = false } = {}) {
    for (const ring of this.rings) {
      let first = true;
      for (const arc of ring) {
        const points = this.arcs[arc < 0 ? ~arc : arc];
        const last = points.length - 2;
        for (let i = first ? 0 : 2; i <= last; i += 2) {
          const at = arc < 0 ? last - i : i;
          if (first) path.moveTo(points[at], points[at + 1]);
          else path.lineTo(points[at], points[at + 1]);
          first = false;
        }
      }
      if (closed) path.closePath();
    }
  }
}

// The boxes around arcs, one after another: west, north, east, south.
export function boxesOf(arcs) {
  const boxes = new Float64Array(4 * arcs.length);
  arcs.forEach((points, arc) => {
    let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
    for (let i = 0; i < points.length; i += 2) {
      const x = points[i];
      const y = points[i + 1];
      if (x < left) left = x;
      if (x > right) right = x;
      if (y < top) top = y;
      if (y > bottom) bottom = y;
    }
    boxes.set([left, top, right, bottom], 4 * arc);
  });
  return boxes;
}

// The box around an area's rings.
function around(rings, boxes) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const arc of ring) {
      const at = 4 * (arc < 0 ? ~arc : arc);
      if (boxes[at] < left) left = boxes[at];
      if (boxes[at + 1] < top) top = boxes[at + 1];
      if (boxes[at + 2] > right) right = boxes[at + 2];
      if (boxes[at + 3] > bottom) bottom = boxes[at + 3];
    }
  }
  return [left, top, right, bottom];
}
