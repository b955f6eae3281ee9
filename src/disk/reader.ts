/** Reads files that many issues name, such as publications: each once for as long as it does not change. */

import { statSync } from 'node:fs';
import type { FileContent } from '../base/input-file.ts';
import { readInput } from './files.ts';
import { formatStamp } from './stamp.ts';

/** Reads a file by its absolute path. */
export type ReadFile = (path: string) => FileContent;

/** Files kept at a time: issues share a few publications, and a long watch must not keep all that it ever read. */
const MOST_KEPT = 16;

/** What is larger is no publication but a picture, and memory dear. */
const LARGEST_KEPT = 1024 * 1024;

/** What changes when a file does; nothing where there is none. */
function stampOf(path: string): string | undefined {
  try {
    return formatStamp(statSync(path));
  } catch {
    return undefined;
  }
}

/** Makes a reader that remembers what it has read. What could not be read is tried again every time. */
export function makeReader(read: ReadFile = readInput): ReadFile {
  const kept = new Map<string, { readonly stamp: string; readonly content: FileContent }>();
  return (path) => {
    // Taken before the file is read: one that is replaced meanwhile is read again next time.
    const stamp = stampOf(path);
    const known = kept.get(path);
    if (known && known.stamp === stamp) return known.content;
    const content = read(path);
    kept.delete(path);
    if (stamp === undefined || 'problem' in content || content.bytes.length > LARGEST_KEPT) return content;
    if (kept.size >= MOST_KEPT) kept.clear();
    kept.set(path, { stamp, content });
    return content;
  };
}
