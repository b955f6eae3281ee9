/** Official prose that was written for the program to learn from: src/proof/language/texts. */

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../../src/proof/language/texts/', import.meta.url));
const read = (name) =>
  readFileSync(FOLDER + name, 'utf8')
    .trim()
    .split('\n');

/** Phrases, and clauses that tell words of like sound apart: runs of ideographs. */
export const phrases = [...read('phrases.txt'), ...read('clauses.txt')];

/** Paragraphs, each as its runs of ideographs. */
export const paragraphs = read('prose.txt').map((text) => text.match(/\p{Script=Han}{2,}/gu) ?? []);
