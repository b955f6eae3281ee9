/** The parts inside a .docx: a ZIP archive (APPNOTE 6.3) that is not trusted in any size it tells. */

import { Inflate } from 'fflate';

export interface Archive {
  readonly names: readonly string[];
  /**
   * A part by its name, without a slash before it; upper and lower case are alike.
   *
   * @param limit most bytes that it may come to
   * @returns nothing where there is none
   */
  read(name: string, limit: number): Uint8Array | PartProblem | undefined;
  /** One of the parts around the text, which are small: all that are read share one limit. */
  readSmall(name: string): Uint8Array | PartProblem | undefined;
}

export type PartProblem = 'damaged' | 'too-large' | 'encrypted';

interface Entry {
  readonly method: number;
  readonly isEncrypted: boolean;
  readonly packed: number;
  readonly size: number;
  /** Of its local header. */
  readonly offset: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
/** The record of the end is followed by a comment of at most so many bytes. */
const LONGEST_COMMENT = 0xffff;
/** Bytes that all parts may come to that are read. */
const LARGEST_SUM = 160 * 1024 * 1024;
/** Bytes of styles, lists, notes, headers: they are a few hundred kilobytes. */
const LARGEST_SMALL_SUM = 8 * 1024 * 1024;
const MOST_ENTRIES = 10_000;
/** Bytes inflated at once: they come to a thousand times as many at the most. */
const CHUNK = 1 << 14;

const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();

function findEnd(view: DataView): number | undefined {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let at = view.byteLength - 22; at >= first; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return undefined;
}

/** Opens an archive; nothing where its directory is missing, as where the file was cut off, or damaged. */
export function openArchive(bytes: Uint8Array): Archive | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end === undefined) return undefined;
  const entries = new Map<string, Entry>();
  const names: string[] = [];
  const decoder = new TextDecoder();
  let left = LARGEST_SUM;
  let leftForSmall = LARGEST_SMALL_SUM;
  const read = (name: string, limit: number): Uint8Array | PartProblem | undefined => {
    const entry = entries.get(keyOf(name));
    const part = entry && readEntry(bytes, view, entry, Math.min(limit, left));
    if (typeof part === 'object') left -= part.length;
    return part;
  };
  let at = view.getUint32(end + 16, true);
  const count = view.getUint16(end + 10, true);
  if (count > MOST_ENTRIES) return undefined;
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) return undefined;
    const length = view.getUint16(at + 28, true);
    const name = decoder.decode(bytes.subarray(at + 46, at + 46 + length));
    names.push(name);
    entries.set(keyOf(name), {
      method: view.getUint16(at + 10, true),
      isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return {
    names,
    read,
    readSmall: (name) => {
      const part = read(name, leftForSmall);
      if (typeof part === 'object') leftForSmall -= part.length;
      return part;
    },
  };
}

function readEntry(
  bytes: Uint8Array,
  view: DataView,
  { method, isEncrypted, packed, size, offset }: Entry,
  limit: number,
): Uint8Array | PartProblem {
  if (isEncrypted) return 'encrypted';
  if (size > limit) return 'too-large';
  if (offset + 30 > bytes.length || view.getUint32(offset, true) !== LOCAL) return 'damaged';
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  if (start + packed > bytes.length) return 'damaged';
  const data = bytes.subarray(start, start + packed);
  if (method === 0) return data.length > limit ? 'too-large' : data;
  if (method !== 8) return 'damaged';
  return inflate(data, size, limit);
}

/** Inflates; the size that the directory tells is not believed. */
function inflate(data: Uint8Array, size: number, limit: number): Uint8Array | PartProblem {
  const chunks: Uint8Array[] = [];
  let length = 0;
  let isWhole = false;
  const stream = new Inflate((chunk, final) => {
    chunks.push(chunk);
    length += chunk.length;
    isWhole ||= final;
  });
  try {
    for (let at = 0; at < data.length; at += CHUNK) {
      stream.push(data.subarray(at, at + CHUNK), at + CHUNK >= data.length);
      if (length > limit) return 'too-large';
    }
  } catch {
    return 'damaged';
  }
  if (!isWhole || length !== size) return 'damaged';
  const whole = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
