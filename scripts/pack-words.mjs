/**
 * Packs the lists of words in src/proof/words into one module of strings, and writes it beside them: what proofreading loads.
 * The first lines are reasons and sources; behind a blank line stands one line a character, with what begins with it. With
 * --check it only says, by its exit code, whether the module is what it would write.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const FOLDER = fileURLToPath(new URL('../src/proof/words/', import.meta.url));
const TARGET = `${FOLDER}word-data.ts`;

const SIDES = ['before', 'not-before', 'after', 'not-after'];

/** What a pattern begins with: its ideographs up to the first sign, or those of each alternative in the brackets that open it. */
function startsOf(pattern) {
  const [, alternatives, rest] = /^(?:\(\?<![^)]*\))?(?:\(\?:([^)]*)\)(?!\?)|(.*))/u.exec(pattern);
  const starts = (alternatives?.split('|') ?? [rest]).map(
    (start) => /^\p{Script=Han}*(?!\?)/u.exec(start)[0],
  );
  if (starts.includes('')) throw new Error(`a phrase has to begin with an ideograph: ${pattern}`);
  return starts;
}

/** The words of a list by what they begin with, in the order of the list. */
function packed(name, startsOfWord) {
  const groups = parse(readFileSync(`${FOLDER}${name}.yaml`, 'utf8'));
  const byFirst = new Map();
  for (const [group, { words }] of groups.entries()) {
    for (const { wrong, right, context = {}, sure, certain } of words) {
      for (const start of startsOfWord(wrong)) {
        const sides = SIDES.map((side) => context[side] ?? '');
        const flags = `${sure ? 'sure' : ''}${certain ? 'certain' : ''}`;
        const line = [start, group, wrong, right, ...sides, flags].join('\t').trimEnd();
        byFirst.set(start[0], [...(byFirst.get(start[0]) ?? []), line]);
      }
    }
  }
  const reasons = groups.map(({ reason, source }) => `${reason}\t${source}`);
  const lines = [...byFirst].map(([first, words]) => `${first}${words.join('\f')}`);
  return [...reasons, '', ...lines].join('\n');
}

const quote = (text) =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll("'", "\\'").replaceAll('\\"', '"')}'`;

const phrases = parse(readFileSync(`${FOLDER}set-phrases.yaml`, 'utf8'));
const idioms = readFileSync(`${FOLDER}idioms.txt`, 'utf8')
  .trim()
  .split('\n')
  .filter((idiom) => !phrases.includes(idiom));

const wordItself = (word) => [word];
const LISTS = { confusions: wordItself, variants: wordItself, redundant: startsOf };

const module = `/** Written by scripts/pack-words.mjs from the lists beside it. */

${Object.entries(LISTS)
  .map(([name, starts]) => `export const ${name.toUpperCase()} =\n  ${quote(packed(name, starts))};\n`)
  .join('\n')}
export const PHRASES =\n  ${quote(phrases.join(' '))};

export const IDIOMS =\n  ${quote(idioms.join(''))};
`;

if (process.argv.includes('--check')) process.exitCode = readFileSync(TARGET, 'utf8') === module ? 0 : 1;
else writeFileSync(TARGET, module);
