/** Facts about an opened font book for people: which face sets which role, from which file, and how far it reaches. */

import { once } from '../base/remember.ts';
import { ROLES, type Role } from '../base/role.ts';
import type { OpenedFonts } from './book.ts';
import type { Face } from './face.ts';

interface FaceDescription {
  readonly postscriptName: string;
  readonly key: string;
  /** Absent for a face that did not come from a file. */
  readonly file?: string;
}

export interface RoleDescription {
  readonly role: Role;
  /** In the order tried. */
  readonly faces: readonly FaceDescription[];
  readonly western?: FaceDescription;
  readonly emboldened: boolean;
}

/** How much of a character set some faces cover together. */
interface Coverage {
  readonly total: number;
  readonly covered: number;
  /** Code points that no face has, in the order of the set. */
  readonly missing: readonly number[];
}

/** Lists every role with its faces and their files. Reads no font that was not read before. */
export function describeRoles({
  book,
  files,
}: Pick<OpenedFonts, 'book' | 'files'>): readonly RoleDescription[] {
  const describe = ({ key, postscriptName }: Face): FaceDescription => {
    const file = files.get(key);
    return { postscriptName, key, ...(file === undefined ? {} : { file }) };
  };
  return ROLES.map((role) => {
    const { chain, western, emboldened } = book[role];
    return { role, faces: chain.map(describe), ...(western && { western: describe(western) }), emboldened };
  });
}

/** Measures how many of some code points a chain of faces has; pass one face alone or a role's whole chain. */
export function measureCoverage(chain: readonly Face[], codePoints: readonly number[]): Coverage {
  const missing = codePoints.filter((codePoint) => chain.every((face) => face.glyphOf(codePoint) === 0));
  return { total: codePoints.length, covered: codePoints.length - missing.length, missing };
}

const HAN = /^\p{Script=Han}$/u;

/** The ideographs in the cells of GBK whose lead and trail bytes run through the given ranges. */
function listHan(leads: readonly [number, number], trails: readonly [number, number]): readonly number[] {
  const decoder = new TextDecoder('gbk');
  const found = new Set<number>();
  for (let lead = leads[0]; lead <= leads[1]; lead += 1) {
    for (let trail = trails[0]; trail <= trails[1]; trail += 1) {
      const text = decoder.decode(Uint8Array.of(lead, trail));
      // An empty cell decodes to U+FFFD, alone or before its trail byte: neither is one ideograph.
      if (HAN.test(text)) found.add(text.codePointAt(0) as number);
    }
  }
  return [...found];
}

/** The 6763 ideographs of GB 2312-80; listed once, since asking the decoder so often takes a while. */
export const listGb2312Han = once(() => listHan([0xb0, 0xf7], [0xa1, 0xfe]));

/** All ideographs of GBK, in the order of their codes. */
export const listGbkHan = once(() => listHan([0x81, 0xfe], [0x40, 0xfe]));
