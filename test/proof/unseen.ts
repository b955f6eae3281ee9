/** Wrong words and correct prose that nobody made the rules by. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { RULES } from '../../src/proof/registry.ts';
import { saidAt } from './seeds.ts';

const FOLDER = fileURLToPath(new URL('../../test/proof/unseen/', import.meta.url));
const read = (name: string): string[] =>
  readFileSync(FOLDER + name, 'utf8')
    .trim()
    .split('\n');

const OF_WORDS = new Set(RULES.filter(({ family }) => family === 'words').map(({ code }) => code as string));

/** What is said of the words of a paragraph: the code and the message of each. */
const wordsSaidOf = (text: string): string[] =>
  saidAt('body', text)
    .filter(({ code }) => OF_WORDS.has(code))
    .map(({ code, message }) => `${code}: ${message.zh}`);

export interface Tally {
  readonly name: string;
  readonly mistakes: number;
  readonly found: number;
  /** Characters of correct prose and of the sentences made right, and what is said of their words. */
  readonly characters: number;
  readonly alarms: readonly string[];
}

function tallyOf(name: string): Tally {
  const mistakes = read(`${name}.tsv`).map((line) => {
    const [sentence = '', wrong = '', right = ''] = line.split('\t');
    return { sentence, corrected: sentence.replace(wrong, right) };
  });
  const found = mistakes.filter(({ sentence, corrected }) => {
    const right = wordsSaidOf(corrected);
    return wordsSaidOf(sentence).some((one) => !right.includes(one));
  });
  // The prose is read as one issue: a term that it has twice is one.
  const correct = [...mistakes.map(({ corrected }) => corrected), read(`${name}.txt`).join('\n')];
  return {
    name,
    mistakes: mistakes.length,
    found: found.length,
    characters: correct.join('').length,
    alarms: correct.flatMap(wordsSaidOf),
  };
}

export const UNSEEN: readonly Tally[] = ['first', 'second', 'third'].map(tallyOf);
