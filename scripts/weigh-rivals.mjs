/**
 * Weighs what speaks for a rival (src/proof/language/suspicion.ts): plants slips in the correct prose of the tests, adds those that
 * others made, and finds by a logistic regression what tells the rivals of slips from those of what is right. It prints the weights;
 * since rivals that overlap are chosen by them, it is run again until they stay.
 *
 *   node scripts/weigh-rivals.mjs
 */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadOfTests } from './load-tests.mjs';

const { isSameSyllable, language, latticeOf, likeliest, soundGroups, runsIn, suspectsIn, UNKNOWN } =
  await loadOfTests('proof/language/parts.ts');
const CORRECT = fileURLToPath(new URL('../test/proof/correct/', import.meta.url));
const UNSEEN = fileURLToPath(new URL('../test/proof/unseen/', import.meta.url));
/** The sets of wrong words that may be learnt from. */
const LEARNT = ['first', 'second'];
/** Slips that write a word for another, among those that change a character. */
const WHOLE_WORDS = 0.45;
/** Slips that need not sound quite like what was meant: 认命 for 人民. */
const UNLIKE = 0.15;
/** The least likely word that is written for another, and character. */
const USUAL = { word: -5.9, character: -4.8 };

const known = language();
const sounds = soundGroups();
const soundsOf = (word) => [...word].map((one) => sounds.of(one.charCodeAt(0))[0]).join(' ');
const usualWords = new Map();
for (let word = 0; word < known.size; word++) {
  const text = known.textOf(word);
  if (text.length > 1 && known.likely(word) > USUAL.word)
    usualWords.set(soundsOf(text), [...(usualWords.get(soundsOf(text)) ?? []), text]);
}
const usual = sounds.all.map((group) =>
  [...group].filter((one) => known.likely(known.wordAt(one, 0, 1)) > USUAL.character),
);

/** Numbers from 0 to 1, the same in every run. */
let seed = 12345;
const random = () => {
  seed = (Math.imul(seed, 1103515245) + 12345) >>> 0;
  return seed / 2 ** 32;
};
const oneOf = (list) => list[Math.floor(random() * list.length)];

const soundsLike = (one, other) => [...one].every((character, i) => isSameSyllable(character, other[i]));

function slipFor(word) {
  const fits = random() < UNLIKE ? () => true : soundsLike;
  const oneFor = (right, others = []) =>
    oneOf(others.filter((other) => other !== right && fits(other, right)));
  if (random() < WHOLE_WORDS) return oneFor(word, usualWords.get(soundsOf(word)));
  const at = Math.floor(random() * word.length);
  const other = oneFor(word[at], usual[sounds.of(word.charCodeAt(at))[0]]);
  return other && word.slice(0, at) + other + word.slice(at + 1);
}

const cases = [];

/** Notes what is suspect in a passage, and whether it is a slip: at a stretch where there is one. */
function note(text, whole, slip) {
  const isRepeated = (written) => whole.split(written).length > 2;
  const wanted = { limit: Number.NEGATIVE_INFINITY, isRepeated, accepts: () => true };
  for (const { from, to, evidence } of suspectsIn(text, runsIn(text), wanted)) {
    const isSlip = slip !== undefined && from < slip.to && to > slip.from;
    if (isSlip || slip === undefined) cases.push({ isSlip: isSlip ? 1 : 0, evidence });
  }
}

/** Plants a slip in each run of ideographs of a passage, one after the other. */
function notePlanted(text, whole) {
  for (const { 0: run, index } of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    const steps = likeliest(latticeOf(run, known), known).filter(
      ({ word, from, to }) => word !== UNKNOWN && to - from > 1,
    );
    const step = oneOf(steps);
    const slip = step && slipFor(run.slice(step.from, step.to));
    if (!slip) continue;
    const [from, to] = [index + step.from, index + step.to];
    const mistyped = text.slice(0, from) + slip + text.slice(to);
    note(mistyped, whole.replace(text, mistyped), { from, to });
  }
}

for (const name of readdirSync(CORRECT).filter((one) => /^\d/u.test(one))) {
  const text = readFileSync(CORRECT + name, 'utf8');
  for (const line of text.split('\n')) {
    note(line, text);
    notePlanted(line, text);
  }
}
for (const name of LEARNT) {
  for (const line of readFileSync(`${UNSEEN}${name}.tsv`, 'utf8').trim().split('\n')) {
    const [mistyped, wrong, right] = line.split('\t');
    const from = mistyped.indexOf(wrong);
    note(mistyped, mistyped, { from, to: from + wrong.length });
    note(mistyped.replace(wrong, right), '');
  }
  const text = readFileSync(`${UNSEEN}${name}.txt`, 'utf8');
  for (const line of text.split('\n')) note(line, text);
}

// What speaks for a rival beforehand is set by hand.
const keys = Object.keys(cases[0].evidence).filter((key) => key !== 'prior');
const rows = cases.map(({ evidence }) => [1, ...keys.map((key) => evidence[key])]);
const weights = rows[0].map(() => 0);
// Gradient descent with steps of a size of its own for each weight.
const squares = weights.map(() => 1e-8);
for (let round = 0; round < 3000; round++) {
  const slopes = weights.map((weight, i) => (i === 0 ? 0 : 1e-4 * weight));
  rows.forEach((row, i) => {
    const odds = row.reduce((sum, value, at) => sum + value * weights[at], cases[i].evidence.prior);
    const error = 1 / (1 + Math.exp(-odds)) - cases[i].isSlip;
    row.forEach((value, at) => {
      slopes[at] += (error * value) / rows.length;
    });
  });
  slopes.forEach((slope, at) => {
    squares[at] += slope ** 2;
    weights[at] -= (0.3 * slope) / Math.sqrt(squares[at]);
  });
}
console.log(cases.length, 'rivals,', cases.filter(({ isSlip }) => isSlip).length, 'of slips');
['START', ...keys].forEach((key, at) => {
  console.log(`${key}: ${weights[at].toFixed(2)}`);
});
