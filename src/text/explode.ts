/** Styled texts as single characters, each with its place in its text. */

import { remember } from '../base/remember.ts';
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
export function explode(parts: readonly StyledText[]): Character[] {
  const characters: Character[] = [];
  parts.forEach((source, part) => {
    const { text, gap } = source;
    if (gap === undefined) split(source, part, characters);
    else characters.push({ text, source, from: 0, to: text.length, part });
  });
  return characters;
}

const LINE_ENDS = /[\t\n\r]+/u;
/** Beyond the blocks of everyday text, in which no mark stands over a letter: there it is quickly looked for. */
const UNUSUAL = /[^\0-\u02ff\u2000-\u20cf\u3000-\u3029\u4e00-\u9fff\uff00-\uffef]/;
const COMBINED = /\p{L}\p{M}/u;
/** What may become fewer characters: line ends, Hangul letters of a syllable, a letter with its marks. */
const TOGETHER = /[\t\n\r]+|(?:[\u1100-\u11ff\uac00-\ud7a3]+|.)\p{M}*/gsu;

/** A character as the same string each time: pages keep one for every glyph. */
const characterOf = remember((code) => String.fromCodePoint(code));

/** Adds the characters of a text to others; a letter and the mark over it are one where Unicode has them so. */
function split(source: StyledText, part: number, characters: Character[]): void {
  const { text } = source;
  const isCombined = UNUSUAL.test(text) && COMBINED.test(text);
  const add = (piece: string, start: number): void => {
    let from = start;
    while (from < start + piece.length) {
      const one = characterOf(piece.codePointAt(from - start) as number);
      characters.push({ text: one, source, from, to: from + one.length, part });
      from += one.length;
    }
  };
  if (!isCombined && !LINE_ENDS.test(text)) {
    add(text, 0);
    return;
  }
  for (const { 0: whole, index: from } of text.matchAll(TOGETHER)) {
    const line = whole.replace(LINE_ENDS, ' ');
    const composed = isCombined ? line.normalize('NFC') : line;
    if (composed === whole) add(whole, from);
    else
      for (const one of composed) characters.push({ text: one, source, from, to: from + whole.length, part });
  }
}
