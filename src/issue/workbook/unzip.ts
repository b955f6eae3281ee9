/** The files inside a ZIP archive (APPNOTE 6.3), as workbooks are: stored or deflated, in one piece. */

import { packedBytes, type ZipEntry, zipDirectory } from '../../base/archive/zip-directory.ts';

/** Reads a file of an archive by its name; nothing where there is none, or it is damaged. */
export type ReadEntry = (name: string) => Uint8Array | undefined;

/** Most bytes that an entry may come to: a small file may inflate to gigabytes. */
const LARGEST = 64 * 1024 * 1024;

/** Opens an archive; undefined for what is none. */
export function openZip(bytes: Uint8Array): ReadEntry | undefined {
  const directory = zipDirectory(bytes);
  if (!directory) return undefined;
  const entries = new Map(directory.map((entry) => [entry.name, entry]));
  return (name) => {
    const entry = entries.get(name);
    return entry && inflate(bytes, entry);
  };
}

function inflate(bytes: Uint8Array, entry: ZipEntry): Uint8Array | undefined {
  const packed = packedBytes(bytes, entry);
  const { method } = entry;
  if (!packed) return undefined;
  if (method === 0) return packed;
  if (method !== 8) return undefined;
  // Loaded where a workbook is read, and nowhere else.
  const { inflateRawSync } = process.getBuiltinModule('node:zlib');
  try {
    return inflateRawSync(packed, { maxOutputLength: LARGEST });
  } catch {
    return undefined;
  }
}
