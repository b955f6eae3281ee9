/** Texts of a draft as they are typed into an issue: bold and styles by their marks. */

import type { Sourced } from '../../base/diagnostic.ts';
import { INLINE_STYLES } from '../../base/inline-style.ts';
import type { Spelling } from '../../schema/tree.ts';
import type { DraftText, Piece } from '../issue-draft.ts';

/** Two or three stars would switch bold; a row of more that hides figures would not. */
const STARS = /(?<!\*)\*{2,3}(?!\*)/g;

/** A text without what would be read as a mark: full-width stars in place of two. Tabs would part the cells of a table. */
const escapeMarks = (text: string): string =>
  text.replace(STARS, (stars) => '＊'.repeat(stars.length)).replaceAll('\t', ' ');

const looksAlike = (one: Piece, other: Piece): boolean =>
  one.bold === other.bold && one.style === other.style;

/** Pieces in a row that look alike as one. */
function groupPieces(pieces: readonly Piece[]): { readonly first: Piece; readonly text: string }[] {
  const groups: { first: Piece; text: string }[] = [];
  for (const piece of pieces) {
    if (piece.text === '') continue;
    const last = groups.at(-1);
    if (last && looksAlike(last.first, piece)) last.text += piece.text;
    else groups.push({ first: piece, text: piece.text });
  }
  return groups;
}

/** A stretch with the marks of its style; blanks at its edges stay outside them. */
function withStyle(text: string, { style }: Piece, spelling: Spelling): string {
  const [, lead = '', inner = '', trail = ''] = /^(\s*)(.*?)(\s*)$/s.exec(text) ?? [];
  if (style === undefined || inner === '') return text;
  return `${lead}[${inner}]{${INLINE_STYLES[style][spelling]}}${trail}`;
}

/** A paragraph: `**…**` around what is bold, `[…]{楷体}` around what has a style. */
export function writePieces(pieces: readonly Piece[], spelling: Spelling): string {
  let isBold = false;
  let written = '';
  for (const { first, text } of groupPieces(pieces)) {
    const bold = first.bold && text.trim() !== '';
    if (bold !== isBold) written += '**';
    isBold = bold;
    written += withStyle(escapeMarks(text), first, spelling);
  }
  return written + (isBold ? '**' : '');
}

/** Paragraphs with an empty line between them; a line break inside one ends it. */
export const writeParagraphs = (texts: readonly DraftText[], spelling: Spelling): string =>
  texts
    .map(({ pieces }) => writePieces(pieces, spelling))
    .flatMap((text) => text.split('\n'))
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n\n');

/** A text on one line. */
export const writeLine = ({ text }: Sourced): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
