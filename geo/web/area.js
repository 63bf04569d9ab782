// An area of a file of shapes: its rings are lists of arcs, turned ones as their complement.
export class Area {
  constructor(code, rings, arcs) {
    Object.assign(this, { code, rings, arcs, box: boxOf(rings, arcs), own: null });
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

// The box around an area's rings.
function boxOf(rings, arcs) {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const ring of rings) {
    for (const arc of ring) {
      const points = arcs[arc < 0 ? ~arc : arc];
      for (let i = 0; i < points.length; i += 2) {
        const [x, y] = [points[i], points[i + 1]];
        if (x < left) left = x;
        if (y < top) top = y;
        if (x > right) right = x;
        if (y > bottom) bottom = y;
      }
    }
  }
  return [left, top, right, bottom];
}
