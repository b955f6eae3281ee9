/** Styled texts as single characters, each with its place in its text. */

import type { StyledText } from './shape.ts';

export interface Character {
  readonly text: string;
  readonly source: StyledText;
  /** Range of UTF-16 indexes in the text of its source. */
  readonly from: number;
  readonly to: number;
  /** Index of the span it comes from, so that two neighbouring names are not one. */
  readonly part: number;
}

/** The characters of texts in reading order; a gap is one, whatever it extracts as. */
export const explode = (parts: readonly StyledText[]): Character[] =>
  parts.flatMap((source, part) =>
    source.gap === undefined
      ? split(source.text).map((piece) => ({ ...piece, source, part }))
      : [{ text: source.text, from: 0, to: source.text.length, source, part }],
  );

type Piece = Pick<Character, 'text' | 'from' | 'to'>;

const LINE_ENDS = /[\t\n\r]+/u;
const COMBINED = /\p{L}\p{M}/u;
/** What may become fewer characters: line ends, Hangul letters of a syllable, a letter with its marks. */
const TOGETHER = /[\t\n\r]+|(?:[\u1100-\u11ff\uac00-\ud7a3]+|.)\p{M}*/gsu;

/** Characters of a text; a letter and the mark over it are one where Unicode has them so. */
function split(text: string): Piece[] {
  const isCombined = COMBINED.test(text);
  if (!isCombined && !LINE_ENDS.test(text)) return piecesOf(text);
  return [...text.matchAll(TOGETHER)].flatMap(({ 0: whole, index: from }) => {
    const to = from + whole.length;
    const line = whole.replace(LINE_ENDS, ' ');
    const composed = isCombined ? line.normalize('NFC') : line;
    if (composed === whole) return piecesOf(whole, from);
    return Array.from(composed, (one) => ({ text: one, from, to }));
  });
}

function piecesOf(text: string, start = 0): Piece[] {
  let to = start;
  return Array.from(text, (one) => {
    const from = to;
    to += one.length;
    return { text: one, from, to };
  });
}
