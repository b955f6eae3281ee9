/**
 * Packs the lists of words in src/proof/words into a module of strings, and writes it beside them: what proofreading loads.
 * The first lines are reasons and sources, the next contexts, each once; behind them stands one line a character, with what
 * begins with it, by the numbers of its reason and context. Before these come the second characters of all. With --check it only says, by its exit code, whether the module is
 * what it would write.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const FOLDER = fileURLToPath(new URL('../src/proof/words/', import.meta.url));

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

/** The groups of a list, as they are written in files: in some either side of a word is enough. */
const groupsOf = (files) =>
  files.flatMap(({ name, either }) =>
    parse(readFileSync(`${FOLDER}${name}.yaml`, 'utf8')).map((group) => ({ ...group, either })),
  );

const listed = (name) => new Set(readFileSync(`${FOLDER}${name}.txt`, 'utf8').trim().split('\n'));
/** Words that official prose uses itself: where one is taken for another, what stands beside it has to tell. */
const usual = listed('usual');
/** What stands beside anything, so that it tells nothing alone. */
const usualNeighbours = listed('usual-neighbours');

/** The alternatives of a pattern. */
function alternativesOf(pattern) {
  let depth = 0;
  return [...pattern]
    .map((sign) => {
      if ('(['.includes(sign)) depth++;
      if (')]'.includes(sign)) depth--;
      return sign === '|' && depth === 0 ? '\n' : sign;
    })
    .join('')
    .split('\n');
}

const telling = (pattern = '') =>
  alternativesOf(pattern)
    .filter((one) => /^\p{Script=Han}{2,}$/u.test(one) && !usualNeighbours.has(one))
    .join('|');

/** The contexts in which a word of a list is wrong, each with whether one side of it is enough. */
function readings(wrong, context, either) {
  if (!either || !usual.has(wrong)) return [{ context, either }];
  const [before, after] = [telling(context.before), telling(context.after)];
  const alone = before || after ? [{ context: { ...context, before, after }, either: true }] : [];
  return [...alone, ...(context.before && context.after ? [{ context, either: false }] : [])];
}

/** Numbers things by when they are first seen. */
function numbering() {
  const numbers = new Map();
  return {
    all: () => [...numbers.keys()],
    of: (thing) => {
      if (!numbers.has(thing)) numbers.set(thing, numbers.size);
      return numbers.get(thing);
    },
  };
}

/** The words of a list by what they begin with, in the order of the list. */
function packed({ files, startsOfWord }) {
  const groups = groupsOf(files);
  const contexts = numbering();
  const byFirst = new Map();
  for (const [group, { words, either }] of groups.entries()) {
    for (const { wrong: written, right, context: typed, sure, certain } of words) {
      for (const wrong of [written].flat()) {
        for (const { context, either: alone } of readings(wrong, typed, either)) {
          const place = context ? contexts.of(SIDES.map((side) => context[side] ?? '').join('\t')) : '';
          const flag = (alone && 'either') || (sure && 'sure') || (certain && 'certain') || '';
          for (const start of startsOfWord(wrong)) {
            const phrase = wrong === start ? '' : wrong;
            const line = [start, group, phrase, right, place, flag].join('\t').trimEnd();
            byFirst.set(start[0], [...(byFirst.get(start[0]) ?? []), line]);
          }
        }
      }
    }
  }
  const reasons = groups.map(({ reason, source }) => `${reason}\t${source}`);
  const lines = [...byFirst].map(([first, words]) => {
    // A tab where a word has but one character.
    const seconds = words.map((word) => word[1]).join('');
    return `${first}${seconds}\f${words.join('\f')}`;
  });
  return [reasons, contexts.all(), lines].map((part) => part.join('\n')).join('\n\n');
}

const quote = (text) =>
  `'${JSON.stringify(text).slice(1, -1).replaceAll("'", "\\'").replaceAll('\\"', '"')}'`;

const phrases = parse(readFileSync(`${FOLDER}set-phrases.yaml`, 'utf8'));
const idioms = readFileSync(`${FOLDER}idioms.txt`, 'utf8')
  .trim()
  .split('\n')
  .filter((idiom) => !phrases.includes(idiom));

const wordItself = (word) => [word];
const LISTS = {
  confusions: {
    files: [{ name: 'confusions' }, { name: 'homophones', either: true }],
    startsOfWord: wordItself,
  },
  variants: { files: [{ name: 'variants' }], startsOfWord: wordItself },
  redundant: { files: [{ name: 'redundant' }], startsOfWord: startsOf },
  illMatched: { files: [{ name: 'ill-matched' }], startsOfWord: startsOf },
};

/**
 * Set phrases and idioms by two characters of theirs, the first and those in the middle: a line has the first of the two, the
 * second ones of all phrases, and for each a sign for where the two stand and what the phrase is, and the phrase.
 */
function keyed(lists) {
  const byFirst = new Map();
  for (const { all, signs } of lists) {
    for (const phrase of all) {
      for (const [i, offset] of [0, phrase.length >> 1].entries()) {
        const entry = { second: phrase[offset + 1], packed: `${signs[i]}${phrase}` };
        byFirst.set(phrase[offset], [...(byFirst.get(phrase[offset]) ?? []), entry]);
      }
    }
  }
  const join = (entries, key, sign) => entries.map((entry) => entry[key]).join(sign);
  return [...byFirst]
    .map(([first, entries]) => `${first}${join(entries, 'second', '')} ${join(entries, 'packed', ' ')}`)
    .join('\n');
}

const texts = {
  ...Object.fromEntries(Object.entries(LISTS).map(([name, list]) => [name, packed(list)])),
  phrases: keyed([
    { all: phrases, signs: '<-' },
    { all: idioms, signs: '[=' },
  ]),
};
const module = `/**
 * Written by scripts/pack-words.mjs from the lists beside it. Functions, so that a bundle may read the texts from files when
 * they are first asked for.
 */

${Object.entries(texts)
  .map(([name, text]) => `export const ${name} = (): string =>\n  ${quote(text)};\n`)
  .join('\n')}`;

const PACKED = `${FOLDER}word-data.ts`;
if (process.argv.includes('--check')) process.exitCode = readFileSync(PACKED, 'utf8') === module ? 0 : 1;
else writeFileSync(PACKED, module);
