/**
 * Packs what words are about into language/topics.bin, out of the texts in src/proof/language/texts: words that stand in the
 * same sentences get places near each other. It is run after scripts/pack-language.mjs, whose words it knows by their numbers.
 *
 *   node scripts/pack-topics.mjs
 */

import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { mainAxes } from './language/subspace.mjs';
import { paragraphs, phrases } from './language/texts.mjs';
import { loadOfTests } from './load-tests.mjs';

const { language, latticeOf, likeliest, UNKNOWN } = await loadOfTests('proof/language/parts.ts');

/** Numbers that a place has. */
const WIDTH = 96;
/** A word that stands in the texts less often has none. */
const LEAST_COUNT = 3;
/** Words farther apart have nothing to do with each other; nearer ones the more. */
const FARTHEST = 8;
const FADING = 0.25;
/** Rare words stand beside any other by chance: what is expected of them is taken for more. */
const EXPECTED = 0.87;

const known = language();
const wordsIn = (run) =>
  likeliest(latticeOf(run, known), known)
    .filter(({ word, from, to }) => word !== UNKNOWN && to - from > 1)
    .map(({ word }) => word);
const texts = [...phrases.map((run) => [run]), ...paragraphs].map((runs) => runs.flatMap(wordsIn));

const counts = new Map();
for (const word of texts.flat()) counts.set(word, (counts.get(word) ?? 0) + 1);
const words = [...counts.keys()].filter((word) => counts.get(word) >= LEAST_COUNT).sort((a, b) => a - b);
const rows = new Map(words.map((word, row) => [word, row]));

/** How often two words stand near each other. */
const together = words.map(() => new Map());
const add = (row, column, weight) => together[row].set(column, (together[row].get(column) ?? 0) + weight);
for (const text of texts)
  for (let i = 0; i < text.length; i++)
    for (let j = i + 1; j <= Math.min(i + FARTHEST, text.length - 1); j++) {
      const [one, other] = [rows.get(text[i]), rows.get(text[j])];
      if (one === undefined || other === undefined || one === other) continue;
      const weight = 1 / (1 + FADING * (j - i - 1));
      add(one, other, weight);
      add(other, one, weight);
    }

const sum = (numbers) => numbers.reduce((total, one) => total + one, 0);
const totals = together.map((row) => sum([...row.values()]));
const all = sum(totals);
const expected = totals.map((total) => total ** EXPECTED);
const expectedAll = sum(expected);

/** By how much more often than by chance, as a logarithm; nothing where it is less often. */
const matrix = { starts: [0], columns: [], values: [] };
together.forEach((row, one) => {
  for (const [other, weight] of [...row].sort(([a], [b]) => a - b)) {
    const chance = (expected[one] / expectedAll) * (expected[other] / expectedAll);
    const more = Math.log(weight / all / chance);
    if (more <= 0) continue;
    matrix.columns.push(other);
    matrix.values.push(more);
  }
  matrix.starts.push(matrix.columns.length);
});
for (const key of ['columns', 'values']) matrix[key] = Float64Array.from(matrix[key]);

const places = mainAxes(matrix, WIDTH);
/** The rows of words that stand beside some others more often than by chance. */
const placed = words.map((_, row) => row).filter((row) => matrix.starts[row + 1] > matrix.starts[row]);
const rounded = new Int8Array(placed.length * WIDTH);
placed.forEach((row, at) => {
  const place = places.subarray(row * WIDTH, (row + 1) * WIDTH);
  const most = place.reduce((one, other) => Math.max(one, Math.abs(other)), 0);
  place.forEach((value, i) => {
    rounded[at * WIDTH + i] = Math.round((value / most) * 127);
  });
});
const lengths = Float32Array.from(placed, (_, at) =>
  Math.hypot(...rounded.subarray(at * WIDTH, (at + 1) * WIDTH)),
);
const bytesOf = ({ buffer }) => Buffer.from(buffer);
const packed = Buffer.concat([
  bytesOf(Uint32Array.of(placed.length, WIDTH)),
  bytesOf(Uint32Array.from(placed, (row) => words[row])),
  bytesOf(lengths),
  bytesOf(rounded),
]);
writeFileSync(fileURLToPath(new URL('../language/topics.bin', import.meta.url)), packed);
console.log(`${placed.length} words, ${matrix.columns.length} pairs, ${packed.length} bytes`);
