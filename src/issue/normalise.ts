/** What people type differently without meaning anything by it is made alike; quotes and dashes are left alone. */

import { type Diagnostic, error, type Span } from '../diagnostic.ts';
import { hasDamage, isDamaged, isSharedMark, isWestern, mapCharacter } from './characters.ts';
import { mapSign } from './figures.ts';
import type { Inline, Sourced } from './model.ts';
import { alignScalar, sliceSpan } from './span.ts';
import type { ScalarNode } from './tree.ts';

interface Piece {
  readonly text: string;
  readonly strong: boolean;
  /** Range of UTF-16 indexes in the raw text. */
  readonly from: number;
  readonly to: number;
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

/**
 * Normalises one paragraph of raw text into pieces of equal weight. Spaces survive singly, and only between two Western
 * words; with `marks`, each `**` switches bold and is removed.
 */
function normalisePieces(raw: string, marks: boolean): Piece[] {
  const pieces: OpenPiece[] = [];
  let strong = false;
  let spaced = false;
  let last = '';
  let lastSolid = '一';
  for (let i = 0; i < raw.length; ) {
    if (marks && raw.startsWith('**', i)) {
      strong = !strong;
      i += 2;
      continue;
    }
    const character = String.fromCodePoint(raw.codePointAt(i) ?? 0);
    const from = i;
    i += character.length;
    const mapped = mapSign(raw, from, mapCharacter(character));
    if (mapped === '' || mapped === ' ') {
      spaced ||= mapped === ' ';
      continue;
    }
    const space = spaced && last && keepsSpace(raw, from, last, lastSolid, mapped) ? ' ' : '';
    spaced = false;
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
    if (!isSharedMark(mapped)) lastSolid = mapped;
  }
  return pieces;
}

function keepsSpace(raw: string, at: number, last: string, lastSolid: string, next: string): boolean {
  const before = isSharedMark(last) ? lastSolid : last;
  const after = isSharedMark(next) ? nextSolid(raw, at) : next;
  return isWestern(before) && isWestern(after);
}

/** Normalises a short text on one line: a title, a name, a label. */
export const normaliseLine = (raw: string): string =>
  normalisePieces(raw, false)
    .map((piece) => piece.text)
    .join('');

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

const codePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** Control and damaged characters of a text, one error each with its place: `control-character`. */
export function findDamage(node: ScalarNode): Diagnostic[] {
  if (!hasDamage(node.text)) return [];
  const offsets = alignScalar(node);
  const found: Diagnostic[] = [];
  for (let i = 0; i < node.text.length; ) {
    const character = String.fromCodePoint(node.text.codePointAt(i) ?? 0);
    if (isDamaged(character))
      found.push(damaged(character, sliceSpan(node, offsets, i, i + character.length)));
    i += character.length;
  }
  return found;
}

const damaged = (character: string, span: Span): Diagnostic =>
  error(
    'control-character',
    {
      zh: `文字里有一个不能排印的字符（${codePoint(character)}）`,
      en: `The text has a character that cannot be printed (${codePoint(character)})`,
    },
    {
      span,
      hint: {
        zh: '它看不见，多半是从别处复制时带来的：删掉这里前后的字，重新键入',
        en: 'It is invisible and usually comes from copying: delete the text around it and type it again',
      },
    },
  );

/** A scalar as one normalised line with its place. */
export const sourceLine = (node: ScalarNode): Sourced => ({
  text: normaliseLine(node.text),
  span: node.span,
});

/** The raw ranges of a scalar's paragraphs. */
function splitParagraphs({ text, literal }: ScalarNode): { from: number; to: number }[] {
  // A block written with `|` keeps single breaks, so only a blank line or an indent of two ideographic spaces starts a
  // paragraph; folding has already turned a blank line of any other text into one break.
  const gap = literal ? /\n(?:[^\S\n]*\n)+|\n(?=\u3000\u3000)/g : /\n+/g;
  const ranges: { from: number; to: number }[] = [];
  let from = 0;
  for (const match of text.matchAll(gap)) {
    ranges.push({ from, to: match.index });
    from = match.index + match[0].length;
  }
  return [...ranges, { from, to: text.length }];
}

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

/**
 * A body's paragraphs, each a run of plain and strong stretches that know their place; paragraphs without text are left
 * out. Errors: `unclosed-bold`.
 */
export function sourceParagraphs(node: ScalarNode): {
  readonly paragraphs: readonly (readonly Inline[])[];
  readonly diagnostics: readonly Diagnostic[];
} {
  const offsets = alignScalar(node);
  const diagnostics: Diagnostic[] = [];
  const paragraphs = splitParagraphs(node).map(({ from, to }) => {
    const raw = node.text.slice(from, to);
    if (raw.split('**').length % 2 === 0) {
      const at = from + raw.lastIndexOf('**');
      diagnostics.push(unclosed(sliceSpan(node, offsets, at, at + 2)));
    }
    return normalisePieces(raw, true).map(
      (piece): Inline => ({
        text: piece.text,
        strong: piece.strong,
        span: sliceSpan(node, offsets, from + piece.from, from + piece.to),
      }),
    );
  });
  return { paragraphs: paragraphs.filter((inlines) => inlines.length > 0), diagnostics };
}
