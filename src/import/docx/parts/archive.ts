/** The parts inside a .docx: a ZIP archive (APPNOTE 6.3) that is not trusted in any size it tells. */

import { Inflate } from 'fflate';
import { packedBytes, type ZipEntry, zipDirectory } from '../../../base/archive/zip-directory.ts';

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

/** Bytes that all parts may come to that are read. */
const LARGEST_SUM = 160 * 1024 * 1024;
/** Bytes of styles, lists, notes, headers: they are a few hundred kilobytes. */
const LARGEST_SMALL_SUM = 8 * 1024 * 1024;
/** Bytes inflated at once: they come to a thousand times as many at the most. */
const CHUNK = 1 << 14;

const keyOf = (name: string): string => name.replaceAll('\\', '/').replace(/^\/+/u, '').toLowerCase();

/** Opens an archive; nothing where its directory is missing, as where the file was cut off, or damaged. */
export function openArchive(bytes: Uint8Array): Archive | undefined {
  const directory = zipDirectory(bytes);
  if (!directory) return undefined;
  const entries = new Map(directory.map((entry) => [keyOf(entry.name), entry]));
  let left = LARGEST_SUM;
  let leftForSmall = LARGEST_SMALL_SUM;
  const read = (name: string, limit: number): Uint8Array | PartProblem | undefined => {
    const entry = entries.get(keyOf(name));
    const part = entry && readEntry(bytes, entry, Math.min(limit, left));
    if (typeof part === 'object') left -= part.length;
    return part;
  };
  return {
    names: directory.map(({ name }) => name),
    read,
    readSmall: (name) => {
      const part = read(name, leftForSmall);
      if (typeof part === 'object') leftForSmall -= part.length;
      return part;
    },
  };
}

function readEntry(bytes: Uint8Array, entry: ZipEntry, limit: number): Uint8Array | PartProblem {
  const { method, isEncrypted, size } = entry;
  if (isEncrypted) return 'encrypted';
  if (size > limit) return 'too-large';
  const data = packedBytes(bytes, entry);
  if (!data) return 'damaged';
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
