/** Huffman codes for writing JPEG: those that nearly every program uses (ITU-T T.81, annex K.3). */

/** A table made for writing. */
export interface CodeTable {
  /** How many codes there are of each length from 1 to 16. */
  readonly counts: Uint8Array;
  readonly values: Uint8Array;
  /** By value. */
  readonly codes: Uint16Array;
  readonly lengths: Uint8Array;
}

function codeTable(counted: string, valued: string): CodeTable {
  const [counts, values] = [Buffer.from(counted, 'hex'), Buffer.from(valued, 'hex')];
  const codes = new Uint16Array(256);
  const lengths = new Uint8Array(256);
  let code = 0;
  let index = 0;
  counts.forEach((count, i) => {
    for (let left = count; left > 0; left--, code++, index++) {
      codes[values[index] as number] = code;
      lengths[values[index] as number] = i + 1;
    }
    code <<= 1;
  });
  return { counts, values, codes, lengths };
}

/** Codes of brightness and of colours: of the mean of a block, and of its waves. */
export const CODES = {
  dc: codeTable('00010501010101010100000000000000', '000102030405060708090a0b'),
  ac: codeTable(
    '0002010303020403050504040000017d',
    [
      '01020300041105122131410613516107227114328191a1082342b1c11552d1f02433627282090a161718191a25262728',
      '292a3435363738393a434445464748494a535455565758595a636465666768696a737475767778797a83848586878889',
      '8a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9dae1e2',
      'e3e4e5e6e7e8e9eaf1f2f3f4f5f6f7f8f9fa',
    ].join(''),
  ),
  colourDc: codeTable('00030101010101010101010000000000', '000102030405060708090a0b'),
  colourAc: codeTable(
    '00020102040403040705040400010277',
    [
      '000102031104052131061241510761711322328108144291a1b1c109233352f0156272d10a162434e125f11718191a26',
      '2728292a35363738393a434445464748494a535455565758595a636465666768696a737475767778797a828384858687',
      '88898a92939495969798999aa2a3a4a5a6a7a8a9aab2b3b4b5b6b7b8b9bac2c3c4c5c6c7c8c9cad2d3d4d5d6d7d8d9da',
      'e2e3e4e5e6e7e8e9eaf2f3f4f5f6f7f8f9fa',
    ].join(''),
  ),
} as const;

/** Writes coded data bit by bit, with a zero behind each byte that would look like a marker. */
export class BitWriter {
  private bytes: Uint8Array;
  private length = 0;
  private held = 0;
  private count = 0;

  /** @param room bytes that are likely to be enough */
  constructor(head: readonly number[], room: number) {
    this.bytes = new Uint8Array((1 << 16) + room);
    this.bytes.set(head);
    this.length = head.length;
  }

  /** Makes room for a block: each byte of at most 63 × 26 bits may have a zero behind it. */
  reserve(): void {
    if (this.bytes.length - this.length >= 512) return;
    const larger = new Uint8Array(2 * this.bytes.length);
    larger.set(this.bytes);
    this.bytes = larger;
  }

  put(value: number, size: number): void {
    // 16 bits at most beside the 7 that may be held.
    const held = (this.held << size) | value;
    let count = this.count + size;
    while (count >= 8) {
      count -= 8;
      const byte = (held >>> count) & 0xff;
      this.bytes[this.length++] = byte;
      if (byte === 0xff) this.bytes[this.length++] = 0;
    }
    this.held = held;
    this.count = count;
  }

  code({ codes, lengths }: CodeTable, value: number): void {
    this.put(codes[value] as number, lengths[value] as number);
  }

  /** The whole file, the last byte filled up with ones. */
  finish(): Uint8Array {
    if (this.count > 0) this.put(0x7f >> (this.count - 1), 8 - this.count);
    this.bytes[this.length++] = 0xff;
    this.bytes[this.length++] = 0xd9;
    return this.bytes.slice(0, this.length);
  }
}
