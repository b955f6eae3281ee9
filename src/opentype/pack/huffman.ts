/** Deflate (RFC 1951) by one Huffman code that is made beforehand, so that what is deflated once need not be again. */

export const BIG_ENDIAN = new Uint8Array(Uint16Array.of(1).buffer)[0] === 0;

/** A stretch of bits, the first in the lowest place of the first word. */
export interface Bits {
  readonly words: Uint32Array;
  readonly length: number;
}

/** What a last block in some code starts and ends with. */
export interface Frame {
  readonly head: Bits;
  readonly end: Bits;
}

/** A code for all bytes and the end of a block. */
export interface HuffmanCode extends Frame {
  /** Bits of each symbol, the first to be written lowest. */
  readonly codes: Uint16Array;
  readonly lengths: Uint8Array;
}

const SYMBOLS = 257;
const END = 256;
const LONGEST = 15;

/**
 * Makes the shortest code for symbols of some frequencies.
 *
 * @param counts how often each byte occurs; one that does not gets a code all the same
 */
export function makeCode(counts: Readonly<Uint32Array>): HuffmanCode {
  let weights = Array.from({ length: SYMBOLS }, (_, symbol) => (counts[symbol] ?? 0) + 1);
  let lengths = codeLengths(weights);
  while (Math.max(...lengths) > LONGEST) {
    weights = weights.map((weight) => (weight + 1) >> 1);
    lengths = codeLengths(weights);
  }
  const codes = canonicalCodes(lengths);
  const end = { words: Uint32Array.of(codes[END] as number), length: lengths[END] as number };
  return { codes, lengths, head: blockHead(lengths), end };
}

interface Node {
  readonly weight: number;
  readonly symbols: readonly number[];
}

/** Depth of every symbol in Huffman's tree. Of equal weights the earlier comes first, so that the code is always the same. */
function codeLengths(weights: readonly number[]): Uint8Array {
  const lengths = new Uint8Array(weights.length);
  const leaves: Node[] = weights
    .map((weight, symbol) => ({ weight, symbols: [symbol] }))
    .sort((a, b) => a.weight - b.weight);
  const joined: Node[] = [];
  const lightest = (): Node => {
    const [leaf, join] = [leaves[0], joined[0]];
    const first = join && (!leaf || join.weight < leaf.weight) ? joined : leaves;
    return first.shift() as Node;
  };
  while (leaves.length + joined.length > 1) {
    const [one, other] = [lightest(), lightest()];
    const symbols = [...one.symbols, ...other.symbols];
    for (const symbol of symbols) (lengths[symbol] as number)++;
    joined.push({ weight: one.weight + other.weight, symbols });
  }
  return lengths;
}

/** Codes count up by length, then by symbol (RFC 1951 3.2.2); written from their highest bit, so turned round here. */
function canonicalCodes(lengths: Uint8Array): Uint16Array {
  const codes = new Uint16Array(lengths.length);
  let code = 0;
  for (let length = 1; length <= LONGEST; length++) {
    lengths.forEach((own, symbol) => {
      if (own === length) codes[symbol] = reverse(code++, length);
    });
    code <<= 1;
  }
  return codes;
}

function reverse(code: number, length: number): number {
  let turned = 0;
  for (let bit = 0; bit < length; bit++) turned = (turned << 1) | ((code >> bit) & 1);
  return turned;
}

let scratch = new Uint32Array(0);

/** Writes bytes in a code. */
export function encode(bytes: Uint8Array, { codes, lengths }: HuffmanCode): Bits {
  const room = ((bytes.length * LONGEST) >> 5) + 1;
  if (scratch.length < room) scratch = new Uint32Array(room);
  const words = scratch;
  let word = 0;
  let pending = 0;
  let filled = 0;
  for (let i = 0; i < bytes.length; i++) {
    const symbol = bytes[i] as number;
    const code = codes[symbol] as number;
    const length = lengths[symbol] as number;
    pending |= code << filled;
    filled += length;
    if (filled >= 32) {
      words[word++] = pending;
      filled -= 32;
      pending = filled === 0 ? 0 : code >>> (length - filled);
    }
  }
  words[word] = pending;
  return { words: words.slice(0, word + 1), length: 32 * word + filled };
}

/** Bytes as a stretch of bits, such as a block may follow. */
export function bitsOf(bytes: Uint8Array): Bits {
  const padded = Buffer.alloc((bytes.length + 3) & ~3);
  padded.set(bytes);
  if (BIG_ENDIAN) padded.swap32();
  return {
    words: new Uint32Array(padded.buffer, padded.byteOffset, padded.length >> 2),
    length: 8 * bytes.length,
  };
}

/** Bits of a head before the lengths of its symbols. */
const LENGTHS_AT = 74;

/** The code that the head of a block made here tells. */
export function readCode({ head, end }: Frame): HuffmanCode {
  const bitAt = (at: number): number => ((head.words[at >> 5] as number) >>> (at & 31)) & 1;
  const lengths = Uint8Array.from({ length: SYMBOLS }, (_, symbol) =>
    [0, 1, 2, 3].reduce((length, bit) => 2 * length + bitAt(LENGTHS_AT + 4 * symbol + bit), 0),
  );
  return { lengths, codes: canonicalCodes(lengths), head, end };
}

const LAST_DYNAMIC_BLOCK = 0b101;
const LENGTH_CODES = 19;
const REPEATS = 3;

/**
 * The head of the last block of a stream, which says what code its bytes are in (RFC 1951 3.2.7). It has no matches;
 * as some readers want a distance code all the same, it names two that are never used.
 */
function blockHead(lengths: Uint8Array): Bits {
  const distances = [1, 1];
  const plain = 4;
  const fields: [value: number, length: number][] = [
    [LAST_DYNAMIC_BLOCK, 3],
    [SYMBOLS - 257, 5],
    [distances.length - 1, 5],
    [LENGTH_CODES - 4, 4],
    // The lengths 0…15 take four bits each; the three signs for repeats, which come first, are not used.
    ...Array.from({ length: LENGTH_CODES }, (_, i): [number, number] => [i < REPEATS ? 0 : plain, 3]),
    ...[...lengths, ...distances].map((length): [number, number] => [reverse(length, plain), plain]),
  ];
  const words = new Uint32Array(fields.length);
  let at = 0;
  for (const [value, length] of fields) {
    for (let bit = 0; bit < length; bit++, at++) {
      words[at >> 5] = (words[at >> 5] as number) | (((value >> bit) & 1) << (at & 31));
    }
  }
  return { words, length: at };
}

/** Adler-32 of a stretch of bytes as its two sums (RFC 1950), with its length so that sums can be joined. */
export interface Adler {
  readonly a: number;
  readonly b: number;
  readonly length: number;
}

const MODULUS = 65521;
/** So many bytes can be added before a sum could pass 2³². */
const STRETCH = 3800;

export function adlerOf(bytes: Uint8Array): Adler {
  let [a, b] = [1, 0];
  for (let start = 0; start < bytes.length; start += STRETCH) {
    const end = Math.min(start + STRETCH, bytes.length);
    for (let i = start; i < end; i++) {
      a += bytes[i] as number;
      b += a;
    }
    a %= MODULUS;
    b %= MODULUS;
  }
  return { a, b, length: bytes.length };
}

/** The sums of one stretch followed by another. */
export function joinAdler(one: Adler, other: Adler): Adler {
  const carried = ((other.length % MODULUS) * (one.a - 1 + MODULUS)) % MODULUS;
  return {
    a: (one.a + other.a - 1 + MODULUS) % MODULUS,
    b: (one.b + other.b + carried) % MODULUS,
    length: one.length + other.length,
  };
}
