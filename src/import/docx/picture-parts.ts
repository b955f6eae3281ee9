/** The pictures inside a document. */

import type { Archive } from './parts/archive.ts';
import type { Relations } from './parts/package-parts.ts';
import type { ReadPicture } from './story.ts';

const LARGEST_PICTURE = 48 * 1024 * 1024;

/** How pictures begin, as characters of one byte each. */
const BEGINNINGS: readonly (readonly [RegExp, string])[] = [
  [/^\x89PNG/u, 'png'],
  [/^\xff\xd8\xff/u, 'jpg'],
  [/^GIF8/u, 'gif'],
  [/^BM/u, 'bmp'],
  [/^(?:II\*|MM.\*)/su, 'tif'],
  [/^RIFF.{4}WEBP/su, 'webp'],
  [/^.{40} EMF/su, 'emf'],
  [/^\xd7\xcd\xc6\x9a/u, 'wmf'],
  [/^(?:\xef\xbb\xbf)?\s*(?:<\?xml.*?)?<svg[\s>]/isu, 'svg'],
];

/** The ending of a picture's format: by its bytes, or that of its name. */
export function endingOf(bytes: Uint8Array, name: string): string {
  const start = String.fromCharCode(...bytes.subarray(0, 256));
  const named = /\.([A-Za-z0-9]{1,5})$/u.exec(name)?.[1]?.toLowerCase();
  return BEGINNINGS.find(([pattern]) => pattern.test(start))?.[1] ?? named ?? 'bin';
}

/** Reads pictures by the relations of the part that shows them; one that is shown twice is read once. */
export function createPictureReader(archive: Archive): ReadPicture {
  const known = new Map<string, ReturnType<ReadPicture>>();
  const read = (name: string): ReturnType<ReadPicture> => {
    const bytes = archive.read(name, LARGEST_PICTURE);
    if (bytes === 'too-large') return 'too-large';
    if (bytes === undefined || typeof bytes === 'string') return 'missing';
    return { bytes, ending: endingOf(bytes, name) };
  };
  return (relations: Relations, id) => {
    const relation = id === undefined ? undefined : relations.get(id);
    if (relation === undefined) return id === undefined ? 'outside' : 'missing';
    if (relation.isExternal) return 'outside';
    const found = known.get(relation.target) ?? read(relation.target);
    known.set(relation.target, found);
    return found;
  };
}
