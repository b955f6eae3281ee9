/** Lists of names as people write them: one a line, or several in a row. */

import type { Sourced } from './model.ts';
import { normaliseName } from './normalise.ts';
import { alignScalar, sliceSpan } from './span.ts';
import type { ScalarNode, TreeNode } from './tree.ts';

/** A stretch between the marks that part names; marks inside brackets belong to the name. */
const PART = /(?:（[^（）]*）|\([^()]*\)|[^、，,；;])+/g;

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Ranges of a pattern's matches in a stretch of text. */
const matchRanges = (text: string, { from, to }: Range, pattern: RegExp): Range[] =>
  [...text.slice(from, to).matchAll(pattern)].map((match) => ({
    from: from + match.index,
    to: from + match.index + match[0].length,
  }));

/** （教体局）: the tag has brackets of its own. */
const BRACKETED = /^（([^（）]*)）$/u;

const isSingle = (text: string, { from, to }: Range): boolean => [...text.slice(from, to)].length === 1;

/** 路 帅: characters of one name, spaced out. */
function joinSingles(text: string, words: readonly Range[]): Range[] {
  const joined: Range[] = [];
  for (let i = 0; i < words.length; i++) {
    const word = words[i];
    const next = words[i + 1];
    if (!word) continue;
    const isPair = next && isSingle(text, word) && isSingle(text, next);
    joined.push(isPair ? { from: word.from, to: next.to } : word);
    if (isPair) i++;
  }
  return joined;
}

/**
 * Splits a row of names at spaces: 工信局 马庄乡 is two, 李 勉 one whose characters were spaced out. A character left
 * single joins the name before it, the first one the name after; Latin words stay together.
 */
function splitAtSpaces(text: string, range: Range): Range[] {
  if (/[A-Za-z]/.test(text.slice(range.from, range.to))) return [range];
  const names: Range[] = [];
  for (const word of joinSingles(text, matchRanges(text, range, /\S+/g))) {
    const last = names.at(-1);
    const joins = last && (isSingle(text, word) || isSingle(text, last));
    if (joins) names[names.length - 1] = { from: last.from, to: word.to };
    else names.push(word);
  }
  return names;
}

function splitScalar(node: ScalarNode, atSpaces: boolean): Sourced[] {
  const { text } = node;
  const parts = matchRanges(text, { from: 0, to: text.length }, PART);
  const ranges = (atSpaces ? parts.flatMap((part) => splitAtSpaces(text, part)) : parts)
    // What surrounds a name is no part of its place.
    .flatMap((range) => matchRanges(text, range, /\S(?:.*\S)?/gs));
  const offsets = ranges.length > 1 ? alignScalar(node) : undefined;
  return ranges.map(({ from, to }) => ({
    text: normaliseName(text.slice(from, to)).replace(BRACKETED, '$1'),
    span: sliceSpan(node, offsets, from, to),
  }));
}

/**
 * Reads names from a list or one text. A text is split at 、 ， ； and at spaces between names; a list's item at the
 * marks only. Names without text are left out.
 */
export function readNames(node: TreeNode | undefined): readonly Sourced[] {
  if (node?.kind === 'scalar') return splitScalar(node, true).filter(({ text }) => text !== '');
  if (node?.kind !== 'list') return [];
  const scalars = node.items.filter((item) => item.kind === 'scalar');
  return scalars.flatMap((item) => splitScalar(item, false)).filter(({ text }) => text !== '');
}
