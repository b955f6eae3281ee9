/** Short texts on one line, as plain strings and as texts that know their places. */

import type { Sourced } from '../../base/diagnostic.ts';
import { cut, joinSourced, rewrite, standFor } from '../../base/sourced.ts';
import { isWestern } from '../../schema/characters.ts';
import type { ScalarNode } from '../../schema/tree.ts';
import type { GapRule } from './gaps.ts';
import { normalisePieces } from './pieces.ts';
import { markFolds, sourceOf } from './source-of.ts';

const joinPieces = (raw: string, rule: GapRule): string =>
  normalisePieces(raw, false, rule)
    .pieces.map((piece) => piece.text)
    .join('');

/** Normalises a short text on one line in which no gap is meant: a label, the name of the bulletin. */
export const normaliseLine = (raw: string): string => joinPieces(raw, 'none');

/** Normalises a short text on one line whose gaps are meant: a title in two halves, recipients. */
export const normaliseTitle = (raw: string): string => joinPieces(raw, 'line');

/** Without marks a text is one piece at the most. */
function lineOf(raw: Sourced, rule: GapRule): Sourced {
  const [piece] = normalisePieces(raw.text, false, rule).pieces;
  return piece ? rewrite(raw, piece.text, piece.starts, piece.ends) : { text: '', span: raw.span };
}

/** The same as `normaliseLine`, of a text that knows its places. */
export const lineFrom = (raw: Sourced): Sourced => lineOf(raw, 'none');

/** The same as `normaliseTitle`, of a text that knows its places. */
export const titleFrom = (raw: Sourced): Sourced => lineOf(raw, 'line');

/**
 * Normalises words one by one and joins those that are not empty.
 *
 * @param pattern finds the words, with the flag `g`
 * @param gapBetween what stands between two normalised words for all that is between them in the raw text
 */
export function joinWords(
  raw: Sourced,
  pattern: RegExp,
  normalise: (word: Sourced) => Sourced,
  gapBetween: (before: string, after: string) => string,
): Sourced {
  const words = [...raw.text.matchAll(pattern)].flatMap(({ 0: word, index: from }) => {
    const to = from + word.length;
    const normal = normalise(cut(raw, from, to));
    return normal.text === '' ? [] : [{ normal, from, to }];
  });
  const parts = words.flatMap(({ normal, from }, i) => {
    const before = words[i - 1];
    if (!before) return [normal];
    return [standFor(raw, before.to, from, gapBetween(before.normal.text, normal.text)), normal];
  });
  return joinSourced(parts, raw.span);
}

/**
 * Normalises a line in which a gap between words is meant, as in 内部资料 注意保存: it becomes one ideographic space.
 * Single characters spaced out (秘 密) are one word all the same.
 */
export function gappedFrom(raw: Sourced): Sourced {
  const words = raw.text
    .split(/\s+/)
    .map(normaliseLine)
    .filter((word) => word !== '');
  const gap = words.every((word) => [...word].length === 1) ? '' : '\u3000';
  const areWestern = (before: string, after: string) =>
    isWestern(before.slice(-1)) && isWestern(after.slice(0, 1));
  return joinWords(raw, /\S+/g, lineFrom, (before, after) => (areWestern(before, after) ? ' ' : gap));
}

/** A scalar as one normalised line with its place. */
export const sourceLine = (node: ScalarNode): Sourced => lineFrom(sourceOf(node));

/** A scalar as one line whose gaps are meant. */
export const sourceTitle = (node: ScalarNode): Sourced => titleFrom(markFolds(node, sourceOf(node)));
