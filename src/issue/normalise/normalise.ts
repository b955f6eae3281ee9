/** What people type differently without meaning anything by it is made alike; quotes and dashes are left alone. */

import { type Diagnostic, error, note, type Span } from '../../base/diagnostic.ts';
import { isSharedMark, isWestern, mapCharacter } from '../../schema/characters.ts';
import type { ScalarNode } from '../../schema/tree.ts';
import type { Inline, Sourced } from '../model.ts';
import { type GapRule, type Run, readSpace } from './gaps.ts';
import { mapSign } from './map-sign.ts';
import { splitParagraphs } from './paragraphs.ts';
import { alignScalar, FOLD, markFolds, sliceSpan } from './span.ts';

interface Piece {
  readonly text: string;
  readonly strong: boolean;
  /** Range of UTF-16 indexes in the raw text. */
  readonly from: number;
  readonly to: number;
}

interface Normalised {
  readonly pieces: readonly Piece[];
  /** Indexes in the raw text of the spaces typed between Han that were dropped. */
  readonly dropped: readonly number[];
  /** Index of the bold mark that is not closed. */
  readonly unclosed: number | undefined;
}

interface OpenPiece {
  text: string;
  strong: boolean;
  from: number;
  to: number;
}

/** Far enough for any run of quotes and dashes; a bound keeps long runs linear. */
const LOOKAHEAD = 8;

/** The next character after `at` that is of one script or the other; a bold mark and spaces are looked through. */
function nextSolid(raw: string, at: number): string {
  for (let i = at, steps = 0; i < raw.length && steps < LOOKAHEAD; i++, steps++) {
    const mapped = mapCharacter(raw[i] ?? '');
    if (mapped.trim() !== '' && mapped !== '*' && !isSharedMark(mapped)) return mapped;
  }
  return '一';
}

/** How many bold marks a row of stars holds: in 138****5678 they hide figures. */
function boldMarksAt(raw: string, at: number, strong: boolean): number {
  let end = at;
  while (raw[end] === '*') end++;
  const stars = end - at;
  if (stars < 4) return stars < 2 ? 0 : 1;
  const hides = /[0-9A-Za-z]/.test(raw[at - 1] ?? '') || /[0-9A-Za-z]/.test(raw[end] ?? '');
  return !strong || hides ? 0 : stars >> 1;
}

/**
 * Normalises one paragraph of raw text into pieces of equal weight. Spaces survive singly between two Western words, and
 * as ideographic ones where the rule has a gap; with `marks`, each `**` switches bold and is removed.
 */
function normalisePieces(raw: string, marks: boolean, rule: GapRule): Normalised {
  const pieces: OpenPiece[] = [];
  const dropped: number[] = [];
  let strong = false;
  let lastMark = 0;
  let run: Run | undefined;
  let last = '';
  let lastSolid = '一';
  let titles = 0;
  for (let i = 0; i < raw.length; ) {
    if (marks && raw[i] === '*' && raw[i - 1] !== '*' && raw[i + 1] === '*') {
      const count = boldMarksAt(raw, i, strong);
      if (count % 2 === 1) strong = !strong;
      if (count > 0) lastMark = i;
      i += 2 * count;
      if (count > 0) continue;
    }
    const character = String.fromCodePoint(raw.codePointAt(i) ?? 0);
    const from = i;
    i += character.length;
    const mapped = mapSign(raw, from, mapCharacter(character));
    if (mapped === '' || mapped === ' ') {
      if (mapped === ' ') run = extendRun(run, character, from);
      continue;
    }
    let space = '';
    if (run && last) {
      if (keepsSpace(raw, from, last, lastSolid, mapped) && run.wide === 0) space = ' ';
      else if (rule !== 'none') {
        const kept = rule === 'line' || (titles > 0 && run.lineEnd === undefined);
        const decided = readSpace({ raw, to: from, ...run }, last, mapped, kept);
        space = decided.gap;
        if (decided.dropped) dropped.push(run.from);
      }
    }
    run = undefined;
    let piece = pieces.at(-1);
    if (piece?.strong !== strong) {
      // A space at the edge of bold belongs to the plain side.
      if (piece && strong) piece.text += space;
      piece = { text: strong ? '' : space, strong, from, to: i };
      pieces.push(piece);
    } else if (piece) piece.text += space;
    if (piece) {
      piece.text += mapped;
      piece.to = i;
    }
    last = mapped;
    if (mapped === '《') titles++;
    else if (mapped === '》') titles = Math.max(0, titles - 1);
    if (!isSharedMark(mapped)) lastSolid = mapped;
  }
  return { pieces, dropped, unclosed: strong ? lastMark : undefined };
}

/** Takes another space into a run of them. */
const extendRun = (run: Run | undefined, space: string, at: number): Run => ({
  from: run?.from ?? at,
  wide: (run?.wide ?? 0) + (space === '\u3000' ? 1 : 0),
  lineEnd: run?.lineEnd ?? (space === '\n' || space === FOLD ? space : undefined),
});

function keepsSpace(raw: string, at: number, last: string, lastSolid: string, next: string): boolean {
  const before = isSharedMark(last) ? lastSolid : last;
  const after = isSharedMark(next) ? nextSolid(raw, at) : next;
  return isWestern(before) && isWestern(after);
}

const joinPieces = (raw: string, rule: GapRule): string =>
  normalisePieces(raw, false, rule)
    .pieces.map((piece) => piece.text)
    .join('');

/** Normalises a short text on one line in which no gap is meant: a label, the name of the bulletin. */
export const normaliseLine = (raw: string): string => joinPieces(raw, 'none');

/** Normalises a short text on one line whose gaps are meant: a title in two halves, recipients. */
export const normaliseTitle = (raw: string): string => joinPieces(raw, 'line');

/**
 * Normalises a line in which a gap between words is meant, as in 内部资料 注意保存: it becomes one ideographic space.
 * Single characters spaced out (秘 密) are one word all the same.
 */
export function normaliseGapped(raw: string): string {
  const words = raw
    .split(/\s+/)
    .map(normaliseLine)
    .filter((word) => word !== '');
  const gap = words.every((word) => [...word].length === 1) ? '' : '\u3000';
  const areWestern = (before: string, after: string) =>
    isWestern(before.slice(-1)) && isWestern(after.slice(0, 1));
  const [first = '', ...rest] = words;
  return rest.reduce((line, word) => line + (areWestern(line, word) ? ' ' : gap) + word, first);
}

/** A scalar as one normalised line with its place. */
export const sourceLine = (node: ScalarNode): Sourced => ({
  text: normaliseLine(node.text),
  span: node.span,
});

/** A scalar as one line whose gaps are meant. */
export const sourceTitle = (node: ScalarNode): Sourced => ({
  text: normaliseTitle(markFolds(node)),
  span: node.span,
});

const unclosed = (span: Span): Diagnostic =>
  error(
    'unclosed-bold',
    { zh: '加粗的 ** 只有开头，没有结尾', en: 'The bold mark ** is opened but never closed' },
    {
      span,
      hint: {
        zh: '在要加粗的文字后面补上 **，两个 ** 要在同一段里',
        en: 'Put ** after the bold words; both marks belong in the same paragraph',
      },
    },
  );

const droppedSpace = (span: Span): Diagnostic =>
  note(
    'dropped-space',
    { zh: '汉字之间的空格没有排出来', en: 'A space between ideographs was left out' },
    {
      span,
      hint: {
        zh: '要空一格，改用全角空格（输入法切换到“全角”再按空格键，或者复制这个“　”）；不要，就删掉它',
        en: 'To keep it, type a full-width space (U+3000); else delete it',
      },
    },
  );

const joinedLines = (span: Span): Diagnostic =>
  note(
    'joined-lines',
    { zh: '这一行和下一行连成了一段', en: 'This line and the next were joined to one paragraph' },
    {
      span,
      hint: {
        zh: '要另起一段，在两行之间空一行；本来就是一段，就不用改',
        en: 'Put an empty line between them for two paragraphs; else leave them',
      },
    },
  );

/**
 * A body's paragraphs, each a run of plain and strong stretches that know their place; paragraphs without text are left
 * out. Errors: `unclosed-bold`; notes: `dropped-space`, `joined-lines`.
 */
export function sourceParagraphs(node: ScalarNode): {
  readonly paragraphs: readonly (readonly Inline[])[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const offsets = alignScalar(node);
  const { ranges, joined } = splitParagraphs(node);
  const characterAt = (index: number): Span => sliceSpan(node, offsets, index, index + 1);
  const diagnostics = joined.map((index) => joinedLines(characterAt(Math.max(0, index - 1))));
  const text = markFolds(node, offsets);
  const paragraphs = ranges.map(({ from, to }) => {
    const { pieces, dropped, unclosed: open } = normalisePieces(text.slice(from, to), true, 'text');
    if (open !== undefined) {
      diagnostics.push(unclosed(sliceSpan(node, offsets, from + open, from + open + 2)));
    }
    for (const index of dropped) diagnostics.push(droppedSpace(characterAt(from + index)));
    return pieces.map(
      (piece): Inline => ({
        text: piece.text,
        strong: piece.strong,
        span: sliceSpan(node, offsets, from + piece.from, from + piece.to),
      }),
    );
  });
  return { paragraphs: paragraphs.filter((inlines) => inlines.length > 0), diagnostics };
}
