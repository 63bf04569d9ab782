// Where each arrow leads from each area: to the neighbour that lies that way, and so that every area
// can be reached from every other.

const WAYS = [[0, -1], [1, 0], [0, 1], [-1, 0]]; // up, right, down, left: y grows downwards
export const ARROWS = ["ArrowUp", "ArrowRight", "ArrowDown", "ArrowLeft"];
const NONE = -1;

// For every area the places that the four arrows lead to, -1 for nowhere. `middles` are the areas'
// [x, y], `beside` the places of each one's neighbours, which all hang together.
export function walks(middles, beside) {
  const leads = middles.map((_, own) => WAYS.map((_way, way) => best(middles, beside, own, way)));
  const walk = { leads, middles, beside };
  mend(walk, reached); // those that no arrow leads to
  mend(walk, returning); // those that no arrows lead back from
  return leads;
}

// How far along a way a neighbour lies, and how far aside.
function offset(middles, own, other, way) {
  const [dx, dy] = [middles[other][0] - middles[own][0], middles[other][1] - middles[own][1]];
  const [wx, wy] = WAYS[way];
  return { along: dx * wx + dy * wy, aside: Math.abs(dx * wy - dy * wx) };
}

function best(middles, beside, own, way) {
  let found = NONE;
  let least = Infinity;
  for (const other of beside[own]) {
    const { along, aside } = offset(middles, own, other, way);
    const cost = along + 2 * aside;
    if (along > 0 && aside <= 1.5 * along && cost < least) [found, least] = [other, cost];
  }
  return found;
}

// Which places arrows lead to from the first.
function reached({ leads }) {
  return flood(leads);
}

// From which places arrows lead to the first.
function returning({ leads }) {
  const back = leads.map(() => []);
  leads.forEach((ways, own) => ways.forEach((other) => other !== NONE && back[other].push(own)));
  return flood(back);
}

function flood(steps) {
  const seen = new Uint8Array(steps.length);
  const found = [0];
  seen[0] = 1;
  for (const place of found) {
    for (const other of steps[place]) {
      if (other !== NONE && !seen[other]) {
        seen[other] = 1;
        found.push(other);
      }
    }
  }
  return { seen, size: found.length };
}

// Turn arrows towards neighbours until `known` finds every area.
function mend(walk, known) {
  const whole = walk.leads.length;
  for (let now = known(walk), before = 0; now.size < whole && now.size > before;) {
    before = now.size;
    for (const turn of turns(walk, now.seen, known === reached)) {
      now = turned(walk, turn, { now, known });
    }
  }
}

// Arrows that would join what is known and what is not, those first that lead nowhere yet and point
// to where the neighbour lies.
function turns({ leads, middles, beside }, seen, outwards) {
  const found = [];
  beside.forEach((others, own) => {
    for (const other of others) {
      if (Boolean(seen[own]) === outwards && Boolean(seen[other]) !== outwards) {
        WAYS.forEach((_, way) => {
          const { along, aside } = offset(middles, own, other, way);
          const kind = (along > 0 ? 0 : 2) + (leads[own][way] === NONE ? 0 : 1);
          found.push({ own, other, way, kind, far: Math.hypot(along, aside) - along });
        });
      }
    }
  });
  return found.toSorted((one, more) => one.kind - more.kind || one.far - more.far);
}

// Turn one arrow if more is known then, and nothing lost that could be reached.
function turned(walk, { own, other, way }, { now, known }) {
  const news = known === reached ? other : own;
  if (now.seen[news]) return now;
  const ways = walk.leads[own];
  const led = ways[way];
  ways[way] = other;
  const then = known(walk);
  const kept = known === reached || reached(walk).size === walk.leads.length;
  if (kept && then.size > now.size) return then;
  ways[way] = led;
  return now;
}
