/**
 * Picks the idioms that people still write out of the dictionary of cppjieba, as nodejieba 3.4.4 (MIT) brings it along, and
 * writes src/proof/words/idioms.txt:
 *
 *   npm pack nodejieba@3.4.4 && tar xzf nodejieba-3.4.4.tgz
 *   node scripts/pick-idioms.mjs package
 *
 * Left out are those that the dictionary knows with another character of like sound or shape as well.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const [, , folder] = process.argv;
const WORDS = new URL('../src/proof/words/', import.meta.url);
/** How often, in the counts of the dictionary, an idiom or another phrase has to stand. */
const LEAST = { i: 12, l: 60 };

const dictionary = readFileSync(join(folder, 'submodules/cppjieba/dict/jieba.dict.utf8'), 'utf8')
  .split('\n')
  .map((line) => line.split(' '))
  .filter(([word]) => /^\p{Script=Han}{4}$/u.test(word));

const source = ['alike.ts', 'sounds.ts'].map((name) => readFileSync(new URL(name, WORDS), 'utf8')).join('\n');
const groups = [...source.matchAll(/^ {2}'([^']+)'/gmu)].flatMap(([, list]) => list.split(' '));
const areAlike = (one, other) => groups.some((group) => group.includes(one) && group.includes(other));

const byHole = new Map();
for (const [word] of dictionary) {
  for (let i = 0; i < 4; i++) {
    const hole = `${word.slice(0, i)}_${word.slice(i + 1)}`;
    byHole.set(hole, [...(byHole.get(hole) ?? []), word[i]]);
  }
}
const hasTwin = (word) =>
  [0, 1, 2, 3].some((i) =>
    byHole
      .get(`${word.slice(0, i)}_${word.slice(i + 1)}`)
      .some((other) => other !== word[i] && areAlike(word[i], other)),
  );

const picked = dictionary
  .filter(
    ([word, count, kind]) => Number(count) >= (LEAST[kind] ?? Number.POSITIVE_INFINITY) && !hasTwin(word),
  )
  .map(([word]) => word)
  .sort();
writeFileSync(fileURLToPath(new URL('idioms.txt', WORDS)), `${picked.join('\n')}\n`);
console.log(picked.length);
