/**
 * Names that Windows does not take as they are. Node asks for a path in the form that skips Windows' own reading of
 * names, and so makes files that no other program can open or delete.
 */

import { win32 } from 'node:path';

/** Why Windows has no file of a name: it stands for a device, has a sign that no name may have, or is too long. */
export type NameFault =
  | { readonly kind: 'device' | 'long'; readonly name: string }
  | { readonly kind: 'sign'; readonly name: string; readonly sign: string };

/** Names that stand for devices, whatever follows the first dot. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?:\.|$)/i;

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what no name may have
const SIGN = /[:*?"<>|\x00-\x1f]/;

/** Longest part of a path, in UTF-16 units. */
const LONGEST_NAME = 255;

function faultOf(name: string): NameFault | undefined {
  const sign = SIGN.exec(name)?.[0];
  if (sign !== undefined) return { kind: 'sign', name, sign };
  if (DEVICE.test(name)) return { kind: 'device', name };
  return name.length > LONGEST_NAME ? { kind: 'long', name } : undefined;
}

/** The first part of an absolute path that Windows refuses or takes for something else; of other systems nothing. */
export function findNameFault(path: string, platform: string = process.platform): NameFault | undefined {
  if (platform !== 'win32') return undefined;
  const names = path.slice(win32.parse(path).root.length).split(/[\\/]/);
  return names.map(faultOf).find((fault) => fault !== undefined);
}

/** A path as every program of Windows reads it: without the dots and spaces that a name ends in, `.` and `..` apart. */
export function dropTrailing(path: string, platform: string = process.platform): string {
  if (platform !== 'win32') return path;
  return path
    .split(/([\\/])/)
    .map((name) => (/^\s*\.{0,2}\s*$/.test(name) ? name : name.replace(/[. ]+$/, '')))
    .join('');
}

/** Longest path that programs of Windows open which have not been made for longer ones, in UTF-16 units. */
const LONGEST_PATH = 259;

/** True of a path that Explorer, WPS and Acrobat may not open, though it can be written. */
export const isBeyondPrograms = (path: string, platform: string = process.platform): boolean =>
  platform === 'win32' && path.length > LONGEST_PATH;
