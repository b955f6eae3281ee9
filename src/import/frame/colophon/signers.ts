/** Names of those who sign off, several in a row, their characters perhaps spaced out. */

import type { Sourced } from '../../../base/diagnostic.ts';
import { closedUp, slice } from '../placed-text.ts';

interface Range {
  readonly from: number;
  readonly to: number;
}

const lengthOf = (text: string, { from, to }: Range): number => [...text.slice(from, to)].length;

/** 李 勉 王小军: words of one character are parts of a name. */
function joinSingles(text: string, words: readonly Range[]): Range[] {
  const names: Range[] = [];
  let isOpen = false;
  for (const word of words) {
    const last = names.at(-1);
    if (lengthOf(text, word) > 1) {
      names.push(word);
      isOpen = false;
    } else if (last && isOpen) {
      names[names.length - 1] = { from: last.from, to: word.to };
      // A wide gap, or two characters: the name is whole.
      isOpen = false;
    } else {
      names.push(word);
      isOpen = true;
    }
  }
  return names;
}

/** 李　晓　光, and 路 帅 with nothing else: one name whatever its gaps. */
const isOneName = (text: string): boolean => /^\p{Script=Han}(?:\s+\p{Script=Han}){1,2}$/u.test(text);

function namesBetweenMarks(part: Sourced): Sourced[] {
  const { text } = part;
  if (/[A-Za-z]/u.test(text) || isOneName(text)) return [/[A-Za-z]/u.test(text) ? part : closedUp(part)];
  const words = [...text.matchAll(/(?:（[^（）]*）|\([^()]*\)|\S)+/gu)].map(({ 0: word, index }) => ({
    from: index,
    to: index + word.length,
  }));
  return joinSingles(text, words).map(({ from, to }) => closedUp(slice(part, from, to)));
}

/** The names in a text: 李　勉、路　帅, 李勉 王小军. */
export const namesIn = (text: Sourced): Sourced[] =>
  [...text.text.matchAll(/(?:（[^（）]*）|\([^()]*\)|[^、，,；;。/|｜\t])+/gu)]
    .map(({ 0: part, index }) => slice(text, index, index + part.length))
    .filter((part) => part.text !== '')
    .flatMap(namesBetweenMarks);
