/** Title, issuers and marks of the masthead: each a line or several, as they were typed. */

import { type ScalarNode, type TreeNode, valueUnder } from '../../schema/tree.ts';
import { readTitleSize } from '../../schema/values.ts';
import type { Masthead, Sourced, TitleLine } from '../model.ts';
import { normaliseGapped, normaliseLine, normaliseTitle } from './normalise.ts';
import { alignScalar, sliceSpan } from './span.ts';

const GAP = '\u3000';

/**
 * The lines of a text. A bare text that goes on over lines is folded by YAML, but its writer broke it where he did; `>`
 * asks for folding.
 */
function linesOf(node: ScalarNode): Sourced[] {
  const { text, span } = node;
  const bare = span.source.text.slice(span.start, span.end).split(/\s*\n\s*/);
  const folded = bare.length > 1 && bare.join(' ') === text ? bare.join('\n') : text;
  if (!folded.includes('\n')) return [{ text, span }];
  const offsets = alignScalar(node);
  let from = 0;
  const lines = folded.split('\n').map((line): Sourced => {
    const start = from + line.length - line.trimStart().length;
    const end = from + line.trimEnd().length;
    from += line.length + 1;
    return { text: line, span: sliceSpan(node, offsets, Math.min(start, end), end) };
  });
  return lines.filter(({ text }) => normaliseLine(text) !== '');
}

/** Every line under a key, with its size where one is given. */
function typedLines(node: TreeNode | undefined): TitleLine[] {
  if (!node) return [];
  if (node.kind === 'scalar') return linesOf(node);
  if (node.kind === 'list') return node.items.flatMap(typedLines);
  const size = valueUnder(node, 'size');
  const read = size?.kind === 'scalar' ? readTitleSize(size.text) : undefined;
  const lines = typedLines(valueUnder(node, 'text'));
  return read && 'value' in read ? lines.map((line) => ({ ...line, size: read.value })) : lines;
}

/** The lines of a title as they stand in the file, for its name. */
export const rawTitle = (node: TreeNode | undefined): string =>
  typedLines(node)
    .map(({ text }) => text)
    .join('\n');

/** A title in a file name and in what a document says of itself: its lines joined, without gaps. */
export const nameOfTitle = (lines: readonly string[]): string => normaliseLine(lines.join('\n'));

/** 青禾县 政务快报: a space between Han is a gap; a name spaced out, 青 禾 快 报, has none. */
function gapName(raw: string): string {
  const words = raw.trim().split(/\s+/);
  return words.every((word) => [...word].length === 1) ? normaliseLine(raw) : normaliseTitle(raw);
}

/** 特　急: a gap between the two characters of a mark is the traditional form. */
function gapMark(raw: string): string {
  const isSpacedPair = /^\s*\p{Script=Han}\s+\p{Script=Han}\s*$/u.test(raw);
  return isSpacedPair
    ? raw.trim().replace(/\s+/, GAP)
    : raw
        .split(GAP)
        .map(normaliseGapped)
        .filter((word) => word !== '')
        .join(GAP);
}

/** Decodes the masthead of a file that passed every check; undefined where it has no title. */
export function decodeMasthead(node: TreeNode | undefined): Masthead | undefined {
  const linesUnder = (key: string, normalise: (raw: string) => string): TitleLine[] =>
    typedLines(valueUnder(node, key)).map((line) => ({ ...line, text: normalise(line.text) }));
  const [first, ...rest] = linesUnder('title', gapName);
  if (!first) return undefined;
  return {
    title: [first, ...rest],
    issuers: linesUnder('issuer', gapName),
    marks: linesUnder('mark', gapMark),
  };
}
