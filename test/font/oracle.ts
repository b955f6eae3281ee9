/** Fonts as fontkit reads them: what our own reading is held against. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { create } from 'fontkit';
import { concat } from '../../src/opentype/arrays.ts';
import { writeCffHead } from '../../src/opentype/cff/cff-writer.ts';
import type { CffProgram } from '../../src/opentype/font-program.ts';

/** The part of fontkit's font used here. */
export interface OracleFont {
  readonly numGlyphs: number;
  glyphForCodePoint(codePoint: number): { readonly id: number };
  getGlyph(glyph: number): {
    readonly path: {
      toSVG(): string;
      readonly commands: readonly { readonly command: string; readonly args: readonly number[] }[];
    };
  };
}

const STEPS = 200;

/** Points of an outline, many to a curve. fontkit's own boxes are some units off where a curve turns twice. */
export function pointsOf(font: OracleFont, glyph: number): [number, number][] {
  let [x, y] = [0, 0];
  return font.getGlyph(glyph).path.commands.flatMap(({ command, args }) => {
    if (command === 'closePath') return [];
    const [x0, y0] = [x, y];
    [x, y] = args.slice(-2) as [number, number];
    if (command !== 'bezierCurveTo') return [[x, y] as [number, number]];
    const at = (t: number, from: number, axis: 0 | 1): number =>
      (1 - t) ** 3 * from +
      3 * (1 - t) ** 2 * t * (args[axis] as number) +
      3 * (1 - t) * t * t * (args[2 + axis] as number) +
      t ** 3 * (args[4 + axis] as number);
    return Array.from({ length: STEPS + 1 }, (_, i): [number, number] => [
      at(i / STEPS, x0, 0),
      at(i / STEPS, y0, 1),
    ]);
  });
}

export const bundled = (name: string): string =>
  fileURLToPath(new URL(`../../fonts/${name}`, import.meta.url));

export const openOracle = (bytes: Uint8Array): OracleFont =>
  create(Buffer.from(bytes)) as unknown as OracleFont;

export const readOracle = (name: string): OracleFont => openOracle(readFileSync(bundled(name)));

export const CFF_FONTS = ['FandolFang-Regular.otf', 'FandolKai-Regular.otf', 'FandolSong-Regular.otf'];

export const GLYF_FONTS = ['NotoSansSC-Medium.ttf', 'NotoSerifSC-SemiBold.ttf', 'LXGWWenKai-Light.ttf'];

/** An sfnt around a CFF table, so that fontkit opens it. */
export function wrapCff(cff: Uint8Array, glyphCount: number): Uint8Array {
  const u16 = (...values: number[]): number[] => values.flatMap((value) => [(value >> 8) & 255, value & 255]);
  const u32 = (value: number): number[] => u16((value >>> 16) & 0xffff, value & 0xffff);
  const head = [...u32(0x10000), ...Array<number>(14).fill(0), ...u16(1000), ...Array<number>(34).fill(0)];
  const tables: [string, Uint8Array][] = [
    ['CFF ', cff],
    ['head', Uint8Array.from(head)],
    ['hhea', Uint8Array.from([...u32(0x10000), ...Array<number>(30).fill(0), ...u16(1)])],
    ['hmtx', Uint8Array.from([...u16(1000, 0), ...u16(...Array<number>(glyphCount).fill(0))])],
    ['maxp', Uint8Array.from([...u32(0x5000), ...u16(glyphCount)])],
  ];
  let at = 12 + 16 * tables.length;
  const directory = [...[...'OTTO'].map((letter) => letter.charCodeAt(0)), ...u16(tables.length, 0, 0, 0)];
  for (const [tag, { length }] of tables) {
    directory.push(...[...tag].map((letter) => letter.charCodeAt(0)), ...u32(0), ...u32(at), ...u32(length));
    at += (length + 3) & ~3;
  }
  const file = new Uint8Array(at);
  file.set(directory);
  let end = directory.length;
  for (const [, bytes] of tables) {
    file.set(bytes, end);
    end += (bytes.length + 3) & ~3;
  }
  return file;
}

/** A CFF program of some glyphs of another, .notdef first. */
export function writeWhole({ font, flatOf, packing }: CffProgram, glyphs: readonly number[]): Uint8Array {
  const head = writeCffHead(
    font,
    'ABCDEF+Test',
    { glyphs: glyphs.map(packing.glyphOf), subrs: new Map() },
    false,
  );
  return concat([head, ...glyphs.map((glyph) => flatOf(glyph).bytes)]);
}
