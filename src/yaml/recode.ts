/** Changes of a text, made in the bytes of its file: what is not changed stays as it is, whatever its encoding. */

import { decodeBytes, type Encoding } from './bytes.ts';

/** A stretch of the decoded text to be replaced, in UTF-16 offsets. */
interface Splice {
  readonly start: number;
  readonly end: number;
  readonly by: string;
}

/** How many bytes a character takes, and how many UTF-16 units it is. */
type Size = readonly [bytes: number, units: number];

const utf8Size = (first: number): Size =>
  first < 0x80 ? [1, 1] : first < 0xe0 ? [2, 1] : first < 0xf0 ? [3, 1] : [4, 2];

/** GB 18030: a second byte that is a digit makes four bytes, from 90 30 81 30 on of the supplementary planes. */
function gbSize(first: number, second: number): Size {
  if (first < 0x81) return [1, 1];
  if (second < 0x30 || second > 0x39) return [2, 1];
  return [4, first < 0x90 ? 1 : 2];
}

const sizeAt = (bytes: Uint8Array, at: number, encoding: Encoding): Size => {
  if (encoding === 'utf-8') return utf8Size(bytes[at] as number);
  return encoding === 'gb18030' ? gbSize(bytes[at] as number, bytes[at + 1] ?? 0) : [2, 1];
};

const MARKS: Readonly<Record<Encoding, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
  gb18030: [],
};

const markOf = (bytes: Uint8Array, encoding: Encoding): number => {
  const mark = MARKS[encoding];
  return mark.every((byte, i) => bytes[i] === byte) ? mark.length : 0;
};

let gbCodes: Map<string, readonly [number, number]> | undefined;

/** The characters of two bytes; Node decodes GB 18030 and does not encode it. */
function twoByteCodes(): Map<string, readonly [number, number]> {
  if (gbCodes) return gbCodes;
  gbCodes = new Map();
  const decoder = new TextDecoder('gb18030');
  for (let first = 0x81; first < 0xff; first++) {
    for (let second = 0x40; second < 0xff; second++) {
      const character = decoder.decode(new Uint8Array([first, second]));
      if (character.length === 1 && character !== '\ufffd' && !gbCodes.has(character)) {
        gbCodes.set(character, [first, second]);
      }
    }
  }
  return gbCodes;
}

function encodeGb(text: string): Uint8Array | undefined {
  const codes = [...text].map((character): readonly number[] | undefined =>
    character < '\u0080' ? [character.charCodeAt(0)] : twoByteCodes().get(character),
  );
  return codes.includes(undefined) ? undefined : Uint8Array.from(codes.flatMap((code) => code ?? []));
}

function encode(text: string, encoding: Encoding): Uint8Array | undefined {
  if (encoding === 'utf-8') return new TextEncoder().encode(text);
  if (encoding === 'gb18030') return encodeGb(text);
  const bytes = Buffer.from(text, 'utf16le');
  return encoding === 'utf-16le' ? bytes : bytes.swap16();
}

/**
 * Replaces stretches of a file.
 *
 * @param splices in UTF-16 offsets of its decoded text, in their order, none over another
 * @returns the bytes, in the same encoding; nothing where that lacks a character, or the file is no text
 */
export function spliceBytes(bytes: Uint8Array, splices: readonly Splice[]): Uint8Array | undefined {
  const encoding = decodeBytes(bytes)?.encoding;
  if (!encoding) return undefined;
  let [at, offset] = [markOf(bytes, encoding), 0];
  const walkTo = (wanted: number): number => {
    while (offset < wanted && at < bytes.length) {
      const [length, units] = sizeAt(bytes, at, encoding);
      at += length;
      offset += units;
    }
    return at;
  };
  const pieces: Uint8Array[] = [];
  let kept = 0;
  for (const { start, end, by } of splices) {
    const written = encode(by, encoding);
    if (!written) return undefined;
    pieces.push(bytes.subarray(kept, walkTo(start)), written);
    kept = walkTo(end);
  }
  return new Uint8Array(Buffer.concat([...pieces, bytes.subarray(kept)]));
}
