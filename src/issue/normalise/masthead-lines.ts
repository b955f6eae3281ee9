/** Title, issuers and marks of the masthead, each a line or several as they were typed, and its serial number. */

import { cut, spanAt } from '../../base/sourced.ts';
import { type ScalarNode, scalarUnder, type TreeNode, valueUnder } from '../../schema/tree.ts';
import { readTitleSize } from '../../schema/values.ts';
import type { Masthead, Sourced, TitleLine } from '../model.ts';
import { gappedFrom, joinWords, lineFrom, normaliseLine, titleFrom } from './normalise.ts';
import { sourceOf } from './source-of.ts';

const GAP = '\u3000';

/**
 * The lines of a text. A bare text that goes on over lines is folded by YAML, but its writer broke it where he did; `>`
 * asks for folding.
 */
function linesOf(node: ScalarNode): Sourced[] {
  const { text, span } = node;
  const bare = span.source.text.slice(span.start, span.end).split(/\s*\n\s*/);
  const folded = bare.length > 1 && bare.join(' ') === text ? bare.join('\n') : text;
  const raw = sourceOf(node);
  if (!folded.includes('\n')) return [raw];
  let from = 0;
  const lines = folded.split('\n').map((line): Sourced => {
    const start = from + line.length - line.trimStart().length;
    const end = from + line.trimEnd().length;
    const own = cut(raw, from, from + line.length);
    from += line.length + 1;
    return { ...own, span: spanAt(raw, start, end) };
  });
  return lines.filter(({ text }) => normaliseLine(text) !== '');
}

/** Every line under a key, with its size where one is given. */
export function typedLines(node: TreeNode | undefined): TitleLine[] {
  if (!node) return [];
  if (node.kind === 'scalar') return linesOf(node);
  if (node.kind === 'list') return node.items.flatMap(typedLines);
  const size = scalarUnder(node, 'size');
  const read = size && readTitleSize(size.text);
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
export function gapName(raw: Sourced): Sourced {
  const words = raw.text.trim().split(/\s+/);
  return words.every((word) => [...word].length === 1) ? lineFrom(raw) : titleFrom(raw);
}

/** 特　急: a gap between the two characters of a mark is the traditional form. */
function gapMark(raw: Sourced): Sourced {
  const isSpacedPair = /^\s*\p{Script=Han}\s+\p{Script=Han}\s*$/u.test(raw.text);
  return isSpacedPair
    ? joinWords(
        raw,
        /\S+/g,
        (word) => word,
        () => GAP,
      )
    : joinWords(raw, /[^\u3000]+/g, gappedFrom, () => GAP);
}

/** Decodes the masthead of a file that passed every check; undefined where it has no title. */
export function decodeMasthead(node: TreeNode | undefined): Masthead | undefined {
  const linesUnder = (key: string, normalise: (raw: Sourced) => Sourced): TitleLine[] =>
    typedLines(valueUnder(node, key)).map(({ size, ...line }) => ({
      ...normalise(line),
      ...(size !== undefined && { size }),
    }));
  const [first, ...rest] = linesUnder('title', gapName);
  if (!first) return undefined;
  const serial = scalarUnder(node, 'serial');
  return {
    title: [first, ...rest],
    issuers: linesUnder('issuer', gapName),
    marks: linesUnder('mark', gapMark),
    ...(serial && { serial: gapName(sourceOf(serial)) }),
  };
}
