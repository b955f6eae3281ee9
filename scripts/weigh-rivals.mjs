/**
 * Weighs what speaks for a rival (src/proof/language/suspicion.ts): plants slips in the correct prose of the tests, and finds by a
 * logistic regression what tells the rivals of slips from those of what is right. It prints the weights.
 *
 *   node scripts/weigh-rivals.mjs
 */

import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { loadOfTests } from './load-tests.mjs';

const { evidenceOf, isSameSyllable, language, latticeOf, likeliest, rivalsIn, soundGroups, UNKNOWN } =
  await loadOfTests('proof/language/parts.ts');
const CORRECT = fileURLToPath(new URL('../test/proof/correct/', import.meta.url));
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
const note = (rival, text, isSlip) =>
  cases.push({ isSlip, evidence: evidenceOf(rival, text.split(rival.written).length > 2) });
for (const name of readdirSync(CORRECT).filter((one) => /^\d/u.test(one))) {
  const text = readFileSync(CORRECT + name, 'utf8');
  for (const [run] of text.matchAll(/\p{Script=Han}{2,}/gu)) {
    for (const rival of rivalsIn(run, known)) note(rival, text, 0);
    const steps = likeliest(latticeOf(run, known), known).filter(
      ({ word, from, to }) => word !== UNKNOWN && to - from > 1,
    );
    const step = oneOf(steps);
    const slip = step && slipFor(run.slice(step.from, step.to));
    if (!slip) continue;
    const mistyped = run.slice(0, step.from) + slip + run.slice(step.to);
    const rival = rivalsIn(mistyped, known).find(({ from, to }) => from < step.to && to > step.from);
    if (rival) note(rival, text.replace(run, mistyped), 1);
  }
}

const keys = Object.keys(cases[0].evidence);
const rows = cases.map(({ evidence }) => [1, ...keys.map((key) => evidence[key])]);
const weights = rows[0].map(() => 0);
// Gradient descent with steps of a size of its own for each weight.
const squares = weights.map(() => 1e-8);
for (let round = 0; round < 3000; round++) {
  const slopes = weights.map((weight, i) => (i === 0 ? 0 : 1e-4 * weight));
  rows.forEach((row, i) => {
    const odds = row.reduce((sum, value, at) => sum + value * weights[at], 0);
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
