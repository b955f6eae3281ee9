/**
 * Packs how likely words are, and words behind each other, into language/likelihoods.bin: out of the language model of
 * libime 1.0.16 (LGPL-2.1 or later) as Debian has it, and the official prose in src/proof/language/texts. Topics hang on the
 * numbers of the words: scripts/pack-topics.mjs is run behind it.
 *
 *   apt-get download libime-data-language-model && dpkg -x libime-data-language-model_*.deb libime
 *   npm pack pinyin-pro@3.29.4 && tar xzf pinyin-pro-3.29.4.tgz
 *   node scripts/pack-language.mjs libime/usr/lib/x86_64-linux-gnu/libime/zh_CN.lm package
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { readKenlm } from './language/read-kenlm.mjs';
import { paragraphs, phrases } from './language/texts.mjs';
import { loadOfTests } from './load-tests.mjs';

const { LONGEST_WORD, SCALE, UNKNOWN, latticeOf, likeliest, soundGroups, soundKey } =
  await loadOfTests('proof/language/parts.ts');
const [, , modelFile, soundsFolder] = process.argv;
const { pinyin } = createRequire(import.meta.url)(resolve(soundsFolder, 'dist/index.js'));

/** Words that are less likely are left out. */
const LEAST_LIKELY = -6;
/** What a word is taken for that stands in the phrases alone: twice, and more often. Once may be chance. */
const OF_PHRASES = { twice: -5.7, often: -5.2 };
/** How likely a word is behind another where they stand so in the phrases, if the model does not say more. */
const PULL_OF_PHRASES = { toAtLeast: -0.4, byAtLeast: 2, ofFunctionWords: 0.8 };
/** The same where two words stand so but once, in running prose: it may be chance. */
const PULL_OF_PROSE = 1.1;
/** A character that is more likely goes with anything. */
const FUNCTION_WORD = -3.6;

const isWord = (word) => new RegExp(`^\\p{Script=Han}{1,${LONGEST_WORD}}$`, 'u').test(word);

const model = readKenlm(readFileSync(modelFile));
const likely = new Map();
model.words.forEach((word, number) => {
  if (isWord(word) && model.likely[number] >= LEAST_LIKELY) likely.set(word, model.likely[number]);
});
const pulls = new Map();
for (const [first, second, prob] of model.pairs) {
  const [one, other] = [model.words[first], model.words[second]];
  const pull = prob - model.likely[second];
  if (pull < SCALE.least || !likely.has(one) || !likely.has(other)) continue;
  if (!pulls.has(one)) pulls.set(one, new Map());
  pulls.get(one).set(other, pull);
}

/** What the phrases are read by: words stand for themselves. */
const language = {
  wordAt: (text, from, to) => (likely.has(text.slice(from, to)) ? text.slice(from, to) : UNKNOWN),
  eachLongWordAt: (text, from, tell) => {
    for (let to = from + 2; to <= Math.min(text.length, from + LONGEST_WORD); to++)
      if (likely.has(text.slice(from, to))) tell(text.slice(from, to), to);
  },
  likely: (word) => likely.get(word) ?? -8,
  pull: (word, next) => pulls.get(word)?.get(next) ?? 0,
};
const read = (phrase) =>
  likeliest(latticeOf(phrase, language), language).map(({ from, to }) => phrase.slice(from, to));

const isFunctionWord = (word) => word.length === 1 && likely.get(word) > FUNCTION_WORD;

// Characters that stand side by side without being words of the model: 县直, 厕改.
const fresh = new Map();
for (const words of [...phrases, ...paragraphs.flat()].map(read)) {
  for (let i = 0; i + 1 < words.length; i++) {
    const pair = words[i] + words[i + 1];
    if (pair.length === 2 && !isFunctionWord(words[i]) && !isFunctionWord(words[i + 1]))
      fresh.set(pair, (fresh.get(pair) ?? 0) + 1);
  }
}
for (const [word, count] of fresh)
  if (!likely.has(word) && count > 1) likely.set(word, count > 2 ? OF_PHRASES.often : OF_PHRASES.twice);

/** How often words stand behind each other in some runs, these read with the words that were found in them. */
function pairsIn(runs) {
  const pairs = new Map();
  for (const words of runs.map(read))
    for (let i = 0; i + 1 < words.length; i++) {
      if (!likely.has(words[i]) || !likely.has(words[i + 1])) continue;
      const behind = pairs.get(words[i]) ?? new Map();
      pairs.set(words[i], behind.set(words[i + 1], (behind.get(words[i + 1]) ?? 0) + 1));
    }
  return pairs;
}

/** @param pullOf tells how much likelier the second of two words is made, by the two and how often they stand so */
function learn(pairs, pullOf) {
  for (const [one, behind] of pairs)
    for (const [other, count] of behind) {
      if (!pulls.has(one)) pulls.set(one, new Map());
      const pull = pullOf(one, other, count);
      pulls.get(one).set(other, Math.max(pulls.get(one).get(other) ?? 0, pull));
    }
}

/** @param least by how much a word is pulled at least that is no function word */
const pullBy = (least) => (one, other) =>
  isFunctionWord(one) || isFunctionWord(other) ? PULL_OF_PHRASES.ofFunctionWords : least(other);
const ofPhrases = pullBy((other) =>
  Math.max(PULL_OF_PHRASES.toAtLeast - likely.get(other), PULL_OF_PHRASES.byAtLeast),
);
const ofChance = pullBy(() => PULL_OF_PROSE);
learn(pairsIn(phrases), ofPhrases);
learn(pairsIn(paragraphs.flat()), (one, other, count) => (count > 1 ? ofPhrases : ofChance)(one, other));

const syllablesOf = (word) => pinyin(word, { toneType: 'none', type: 'array' });
const groups = soundGroups();
/** The groups of sounds by the syllables of the characters that are in no other. */
const groupOf = new Map();
groups.all.forEach((group, number) => {
  for (const one of group)
    if (groups.of(one.charCodeAt(0)).length === 1) groupOf.set(syllablesOf(one)[0], number);
});
/** The pair of sounds of a word, of those that its first two characters may have. */
function keyOf(word) {
  const [first, second] = syllablesOf(word).map((syllable, i) => {
    const known = groups.of(word.charCodeAt(i));
    return known.includes(groupOf.get(syllable)) ? groupOf.get(syllable) : known[0];
  });
  return soundKey(first, second);
}
const keys = new Map([...likely.keys()].map((word) => [word, word.length === 1 ? -1 : keyOf(word)]));
const words = [...likely.keys()].sort(
  (one, other) => keys.get(one) - keys.get(other) || likely.get(other) - likely.get(one),
);
const numbers = new Map(words.map((word, number) => [word, number]));

const stepOf = (pull) =>
  Math.min(SCALE.steps - 1, Math.max(0, Math.round((pull - SCALE.least) / SCALE.step)));

const rows = words.map((word) =>
  [...(pulls.get(word) ?? [])]
    .map(([next, pull]) => numbers.get(next) * SCALE.steps + stepOf(pull))
    .sort((one, other) => one - other),
);
/** The sums of numbers before each, and of all. */
function sums(numbers) {
  const result = Uint32Array.of(0, ...numbers);
  for (let i = 1; i < result.length; i++) result[i] += result[i - 1];
  return result;
}

const followed = sums(rows.map(({ length }) => length));
const followers = Buffer.alloc(3 * followed.at(-1));
rows.flat().forEach((follower, i) => {
  followers.writeUIntLE(follower, 3 * i, 3);
});

const characters = words.join('');
/** By pairs of sounds; words of one character stand before them. */
const counts = new Array((groups.all.length + 1) ** 2).fill(0);
for (const key of keys.values()) if (key >= 0) counts[key]++;
const singles = words.filter(({ length }) => length === 1).length;
const firsts = sums(counts).map((sum) => sum + singles);
const bytesOf = (array) => Buffer.from(array.buffer);
const packed = Buffer.concat([
  bytesOf(Uint32Array.of(words.length, characters.length, counts.length)),
  bytesOf(followed),
  bytesOf(sums(words.map(({ length }) => length))),
  bytesOf(firsts),
  Buffer.from(characters, 'utf16le'),
  Buffer.from(words.map((word) => Math.min(255, Math.round(-likely.get(word) * SCALE.likely)))),
  followers,
]);
writeFileSync(fileURLToPath(new URL('../language/likelihoods.bin', import.meta.url)), packed);
console.log(
  `${words.length} words, ${fresh.size} of the phrases, ${followed.at(-1)} pairs, ${packed.length} bytes`,
);
