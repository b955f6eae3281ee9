/** Damaged fonts, chosen for an issue: their glyphs are printed whole, or something is said. */

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFace } from '../src/font/load-face.ts';
import { concat } from '../src/opentype/arrays.ts';
import { writeGlyf } from '../src/opentype/glyf/glyf-writer.ts';
import { readContainer, readerOf } from '../src/opentype/sfnt.ts';
import { makeCollection, makeFont, u16 } from '../test/font/make-font.ts';
import { writeWhole } from '../test/font/oracle.ts';
import { findBlank } from './check-fonts.ts';
import { checkIssue } from './check-issue.ts';
import { damage } from './damage.ts';
import type { Random } from './random.ts';
import { ROOT } from './root.ts';
import { encode, type Target } from './target.ts';

const TEXT = '正常人口服务，发展（2026）AB。';

const LETTERS = [...new Set(TEXT)].join('');

function openBundled(name: string) {
  const result = openFace(join(ROOT, 'fonts', name));
  if ('problem' in result) throw new Error(`${name} cannot be opened`);
  return result;
}

/** A small font with the outlines of a bundled one. */
function takeFrom(name: string): Uint8Array {
  const { program, face } = openBundled(name);
  const glyphs = [0, ...[...LETTERS].map((letter) => face.glyphOf(letter.codePointAt(0) as number))];
  const spec = { family: 'Fuzz', inked: LETTERS };
  if (program.outlines === 'cff') {
    return makeFont({ ...spec, tables: { 'CFF ': writeWhole(program, glyphs), glyf: null, loca: null } });
  }
  const bytes = writeGlyf(
    program,
    glyphs.map((glyph) => ({ glyph })),
  );
  const container = readContainer(readerOf(bytes));
  const own = container.kind === 'fonts' ? (container.members[0] ?? []) : [];
  const tables = Object.fromEntries(
    [...own].map(([tag, { offset, length }]) => [tag, bytes.subarray(offset, offset + length)]),
  );
  return makeFont({ ...spec, tables });
}

/** A glyph put together of others, each at its own place. */
const composite = (...parts: readonly number[]): number[] => [
  ...u16(0xffff, 50, -100 & 0xffff, 950, 850),
  ...parts.flatMap((glyph, i) => [...u16(i + 1 < parts.length ? 0x22 : 0x02, glyph), 5 * i, 0]),
];

const outlines = { 正: composite(2, 3), 常: composite(4), 人: composite(2, 2, 5) };

/** What fonts are made damaged of, once each. */
const SOUND: readonly (() => Uint8Array)[] = [
  () => makeFont({ family: 'Fuzz', inked: LETTERS }),
  () => makeFont({ family: 'Fuzz', inked: LETTERS, outlines }),
  () =>
    makeCollection([
      { family: 'One', inked: LETTERS },
      { family: 'Two', inked: LETTERS, outlines },
    ]),
  () => takeFrom('LXGWWenKai-Light.ttf'),
  () => takeFrom('FandolSong-Regular.otf'),
];
const made = new Map<number, Uint8Array>();

function soundFont(index: number): Uint8Array {
  const bytes = made.get(index) ?? (SOUND[index] as () => Uint8Array)();
  made.set(index, bytes);
  return bytes;
}

const OUTLINES: ReadonlySet<string> = new Set(['glyf', 'loca', 'CFF ', 'maxp']);

/** Damage in the outlines for the most part: what is wrong elsewhere, a font seldom survives. */
function damageFont(bytes: Uint8Array, random: Random): Uint8Array {
  if (random.chance(15)) return damage(bytes, random);
  const container = readContainer(readerOf(bytes));
  const tables = container.kind === 'fonts' ? container.members.flatMap((member) => [...member]) : [];
  const wanted = tables.filter(([tag]) => random.chance(25) || OUTLINES.has(tag));
  const [, { offset, length }] = random.pick(wanted);
  const hurt = damage(bytes.subarray(offset, offset + length), random);
  // The table keeps its length, or the font would be refused for that alone.
  return concat([bytes.subarray(0, offset), resize(hurt, length), bytes.subarray(offset + length)]);
}

function resize(bytes: Uint8Array, length: number): Uint8Array {
  const out = new Uint8Array(length);
  out.set(bytes.subarray(0, length));
  return out;
}

const ISSUE = `masthead: {title: 甲}
number: 1
date: 2026-09-19
items:
  - title: ${TEXT.slice(0, 4)}
    body: "${TEXT}**${TEXT}**"
fonts: {body: own.ttf, title: own.ttf, heading: own.ttf}
`;

export const fonts: Target = {
  name: 'fonts',
  share: 80,
  patience: 1,
  make(random) {
    const bytes = damageFont(soundFont(random.below(SOUND.length)), random);
    const files = { 'issue.yaml': encode(ISSUE), 'own.ttf': bytes };
    return {
      files,
      check: async (folder) => {
        writeFileSync(join(folder, 'own.ttf'), bytes);
        const input = { path: join(folder, 'issue.yaml'), bytes: files['issue.yaml'] };
        const { result, faults } = await checkIssue(input, { fonts: { folders: [] } });
        if (!result.pdf) return faults;
        // How far the ink of a damaged glyph reaches is its own affair.
        return [...faults.filter((fault) => !/touches|off the paper/.test(fault)), ...findBlank(result.pdf)];
      },
    };
  },
};
