import { readFileSync } from 'node:fs';
import type { Picture } from '../../src/picture/picture.ts';
import { readPicture } from '../../src/picture/picture.ts';

/** The bytes of a file beside this one. */
export const bytesOf = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`./files/${name}`, import.meta.url)));

/** A picture that can be printed. */
export function pictureOf(name: string): Picture {
  const picture = readPicture(bytesOf(name));
  if ('kind' in picture) throw new Error(`${name}: ${picture.kind}`);
  return picture;
}
