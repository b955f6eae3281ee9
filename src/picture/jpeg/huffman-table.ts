/** Huffman codes of JPEG (ITU-T T.81, annex C). */

/** Bits that are looked up at once. */
const LOOK = 9;

/** A table made for reading. */
export interface HuffmanTable {
  /** By the next nine bits: length of the code << 8 | its value; 0 where the code is longer. */
  readonly quick: Uint16Array;
  /** By length: the highest code of it left-aligned in 16 bits, less than which a code has that length. */
  readonly limits: Int32Array;
  /** By length: what is added to a code to give the index of its value. */
  readonly offsets: Int32Array;
  readonly values: Uint8Array;
}

/** @param counts how many codes there are of each length from 1 to 16 */
export function huffmanTable(counts: Uint8Array, values: Uint8Array): HuffmanTable {
  const quick = new Uint16Array(1 << LOOK);
  const limits = new Int32Array(18);
  const offsets = new Int32Array(17);
  let code = 0;
  let index = 0;
  for (let length = 1; length <= 16; length++) {
    offsets[length] = index - code;
    for (let i = 0; i < (counts[length - 1] ?? 0); i++, code++, index++) {
      if (length > LOOK) continue;
      const from = code << (LOOK - length);
      quick.fill((length << 8) | (values[index] ?? 0), from, from + (1 << (LOOK - length)));
    }
    limits[length] = code << (16 - length);
    code <<= 1;
  }
  limits[17] = 0x7fffffff;
  return { quick, limits, offsets, values };
}

/** Reads coded data bit by bit; past their end come zeros, which it remembers. */
export class BitReader {
  /** As long as there is a reader, V8 keeps what it has learned of readers from one picture to the next. */
  static readonly idle = new BitReader(new Uint8Array(0), 0, 0);

  private readonly bytes: Uint8Array;
  private readonly end: number;
  private at: number;
  private held = 0;
  private count = 0;
  private beyond = 0;

  constructor(bytes: Uint8Array, from: number, end: number) {
    this.bytes = bytes;
    this.at = from;
    this.end = end;
  }

  /** More was read than there is. */
  get isSpent(): boolean {
    return this.beyond * 8 > this.count;
  }

  private fill(): void {
    // No branch is new at the end of the data, which would undo the optimised code just before the next picture.
    while (this.count <= 16) {
      const { at, end } = this;
      const byte = at < end ? (this.bytes[at] as number) : 0;
      const next = byte === 0xff ? this.bytes[at + 1] : 0;
      // A marker: nothing more comes before it.
      const isPast = at >= end || next !== 0;
      this.held = ((this.held << 8) | (isPast ? 0 : byte)) & 0xffffff;
      this.at = at + (isPast ? 0 : byte === 0xff ? 2 : 1);
      this.beyond += isPast ? 1 : 0;
      this.count += 8;
    }
  }

  bits(length: number): number {
    if (length === 0) return 0;
    if (this.count < length) this.fill();
    this.count -= length;
    return (this.held >>> this.count) & ((1 << length) - 1);
  }

  /** A value of so many bits with its sign (ITU-T T.81, F.2.2.1). */
  signed(length: number): number {
    if (length === 0) return 0;
    const value = this.bits(length);
    return value < 1 << (length - 1) ? value - (1 << length) + 1 : value;
  }

  /** The value of the next code; -1 where there is none like it. */
  decode({ quick, limits, offsets, values }: HuffmanTable): number {
    if (this.count < 16) this.fill();
    const next = (this.held >>> (this.count - 16)) & 0xffff;
    const found = quick[next >>> (16 - LOOK)] as number;
    if (found !== 0) {
      this.count -= found >> 8;
      return found & 0xff;
    }
    let length = 1;
    while (next >= (limits[length] as number)) length++;
    if (length > 16) return -1;
    this.count -= length;
    return values[(next >>> (16 - length)) + (offsets[length] as number)] ?? -1;
  }

  /** Goes on behind the next restart marker; false where none follows. */
  restart(): boolean {
    this.held = 0;
    this.count = 0;
    this.beyond = 0;
    for (
      let at = this.bytes.indexOf(0xff, this.at);
      at >= 0 && at < this.end;
      at = this.bytes.indexOf(0xff, at + 1)
    ) {
      const next = this.bytes[at + 1] ?? 0;
      if (next < 0xd0 || next > 0xd7) continue;
      this.at = at + 2;
      return true;
    }
    return false;
  }
}
