/** A font of pdf.js as it matters here: its real name, and which of its codes the file gives a meaning. */

import { mapCharacter } from '../../schema/characters.ts';
import { faceKindOf, isBoldFace } from '../face-kind.ts';
import type { Font } from './page-marks.ts';

/** What pdf.js tells of a font; the last two with `fontExtraProperties`. */
export interface FontObject {
  readonly name?: string;
  readonly isType3Font?: boolean;
  readonly vertical?: boolean;
  readonly fontMatrix?: readonly number[];
  readonly composite?: boolean;
  /** A map by code; or that every code is its own character, which is what a reader falls back to. */
  readonly toUnicode?: { readonly _map?: ArrayLike<unknown>; readonly firstChar?: number };
}

/** A character as pdf.js shows it. */
export interface ShownGlyph {
  readonly originalCharCode: number;
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
  readonly vmetric?: readonly number[] | null;
}

export interface ReadableFont extends Font {
  /** Advance of a thousand units at one point. */
  readonly advance: number;
  textOf(glyph: ShownGlyph): string;
}

/** What stands for a character that nobody can tell. */
export const UNREADABLE = '�';

/** No text: private use, controls, halves of pairs. */
const MEANINGLESS = /[\p{Co}\p{Cc}\p{Cs}\p{Cn}]/u;

/**
 * Pieces of letters that stand side by side in a font as one, and radicals and other forms that a font draws as the
 * usual signs: writers of files tell of a glyph but one of the characters that it stands for.
 */
const plain = (text: string): string =>
  text
    .replace(/[\ufb00-\ufb06]/g, (sign) => sign.normalize('NFKC'))
    .replace(/[\u2e80-\u2fdf\uf900-\ufaff]/g, mapCharacter)
    .replaceAll('戶', '户');

export function readFont(object: FontObject | undefined): ReadableFont {
  const name = object?.name ?? '';
  const map = object?.toUnicode?._map;
  const isGuessed = object?.composite === true && object.toUnicode?.firstChar !== undefined;
  return {
    name,
    face: name === '' ? undefined : faceKindOf(name),
    bold: isBoldFace(name),
    isType3: object?.isType3Font === true,
    isVertical: object?.vertical === true,
    advance: object?.isType3Font ? (object.fontMatrix?.[0] ?? 0.001) : 0.001,
    textOf(glyph) {
      const isUnknown = isGuessed || (map !== undefined && map[glyph.originalCharCode] === undefined);
      const text = plain(glyph.unicode);
      return text === '' || isUnknown || MEANINGLESS.test(text) ? UNREADABLE : text;
    },
  };
}
