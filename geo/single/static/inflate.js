// What deflate (RFC 1951) has packed, unpacked here: older phones bring nothing that does.

const ORDER = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];
const [LENGTHS, LENGTH_BITS] = ranges(3, 28, (at) => Math.max(0, (at >> 2) - 1));
const [DISTANCES, DISTANCE_BITS] = ranges(1, 30, (at) => Math.max(0, (at >> 1) - 1));
LENGTHS.push(258);
LENGTH_BITS.push(0);

// Where each of some ranges begins, and how many bits tell a place in it.
function ranges(first, many, bitsAt) {
  const bits = Array.from({ length: many }, (_, at) => bitsAt(at));
  let next = first;
  return [bits.map((some) => { const from = next; next += 2 ** some; return from; }), bits];
}

const FIXED = [
  tree([...Array(144).fill(8), ...Array(112).fill(9), ...Array(24).fill(7), ...Array(8).fill(8)]),
  tree(Array(30).fill(5)),
];

// A table from the bits that come next to a symbol and its length in bits, of the lengths of a
// canonical code.
function tree(lengths) {
  const most = Math.max(1, ...lengths);
  const table = new Uint16Array(2 ** most);
  let code = 0;
  for (let length = 1; length <= most; length += 1) {
    lengths.forEach((own, symbol) => {
      if (own !== length) return;
      let turned = 0; // the code is read from its other end
      for (let bit = 0; bit < length; bit += 1) turned |= ((code >> bit) & 1) << (length - 1 - bit);
      for (let at = turned; at < table.length; at += 2 ** length) table[at] = (symbol << 4) | length;
      code += 1;
    });
    code <<= 1;
  }
  return { table, most };
}

class Bits {
  constructor(bytes) {
    Object.assign(this, { bytes, at: 0, held: 0, many: 0 });
  }

  need(many) {
    while (this.many < many) {
      this.held |= (this.bytes[this.at] || 0) << this.many;
      this.at += 1;
      this.many += 8;
    }
  }

  take(many) {
    this.need(many);
    const number = this.held & (2 ** many - 1);
    this.held >>>= many;
    this.many -= many;
    return number;
  }

  symbol({ table, most }) {
    this.need(most);
    const found = table[this.held & (2 ** most - 1)];
    this.take(found & 15);
    return found >> 4;
  }
}

// The two trees of a block that brings its own.
function trees(bits) {
  const [many, distances, codes] = [bits.take(5) + 257, bits.take(5) + 1, bits.take(4) + 4];
  const short = Array(19).fill(0);
  for (let at = 0; at < codes; at += 1) short[ORDER[at]] = bits.take(3);
  const by = tree(short);
  const lengths = [];
  while (lengths.length < many + distances) {
    const symbol = bits.symbol(by);
    if (symbol < 16) lengths.push(symbol);
    else if (symbol === 16) lengths.push(...Array(bits.take(2) + 3).fill(lengths.at(-1)));
    else lengths.push(...Array(bits.take(...(symbol === 17 ? [3] : [7])) + (symbol === 17 ? 3 : 11)).fill(0));
  }
  return [tree(lengths.slice(0, many)), tree(lengths.slice(many))];
}

// Unpack bytes into `size` others.
export function inflate(bytes, size) {
  const bits = new Bits(bytes);
  const out = new Uint8Array(size);
  let at = 0;
  const block = ([symbols, distances]) => {
    for (let symbol = bits.symbol(symbols); symbol !== 256; symbol = bits.symbol(symbols)) {
      if (symbol < 256) {
        out[at] = symbol;
        at += 1;
      } else {
        const length = LENGTHS[symbol - 257] + bits.take(LENGTH_BITS[symbol - 257]);
        const far = bits.symbol(distances);
        const from = at - DISTANCES[far] - bits.take(DISTANCE_BITS[far]);
        for (let i = 0; i < length; i += 1) out[at + i] = out[from + i];
        at += length;
      }
    }
  };
  const stored = () => {
    bits.take(bits.many % 8);
    const length = bits.take(16);
    bits.take(16);
    for (let i = 0; i < length; i += 1, at += 1) out[at] = bits.take(8);
  };
  for (let last = 0; !last;) {
    last = bits.take(1);
    const kind = bits.take(2);
    if (kind === 0) stored();
    else block(kind === 1 ? FIXED : trees(bits));
  }
  return out;
}

// The value that an element holds: JSON, packed, in base64. Unpacked by the browser where it can.
export async function heldBy(element) {
  const bytes = Uint8Array.from(atob(element.textContent), (sign) => sign.charCodeAt(0));
  return JSON.parse(await unpacked(bytes, Number(element.dataset.size)));
}

async function unpacked(bytes, size) {
  try {
    const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
    return await new Response(stream).text();
  } catch {
    return new TextDecoder().decode(inflate(bytes, size));
  }
}
