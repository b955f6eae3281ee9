/** Marks of Markdown in a line of text: what they say of it, and the line without them. */

/** A stretch of a line without its marks. */
export interface MarkedPart {
  readonly text: string;
  readonly bold: boolean;
}

export interface MarkedLine {
  /** The level as a heading, from 1. */
  readonly outline?: number;
  readonly parts: readonly MarkedPart[];
}

const HEADING = /^ {0,3}(#{1,6})[ \t\u3000]*(?=[^#\s\d])(.*?)[ \t]*#*$/u;
const QUOTED = /^ {0,3}>[ \t]?/;
const LISTED = /^ {0,6}[-*+][ \t]+(?=\S)/;

/** A line that parts nothing but what is above from what is below: ---, ***. */
export const isRule = (line: string): boolean =>
  /^ {0,3}(?:-[ \t]*){3,}$|^ {0,3}(?:\*[ \t]*){3,}$/.test(line);

/** A row of dashes between the head of a table and its rows: | --- | :--: |. */
export const isTableDivider = (line: string): boolean =>
  line.includes('|') && /^[ \t]*\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-{2,}:?[ \t]*)*\|?[ \t]*$/.test(line);

/** The cells of a row between bars; a bar behind a backslash is one of their text. */
export const cellsOf = (line: string): readonly string[] =>
  line
    .trim()
    .replace(/^\|/, '')
    .replace(/(?<!\\)\|$/, '')
    .split(/(?<!\\)\|/)
    .map((cell) => cell.replaceAll('**', '').replaceAll('\\|', '|').trim());

/** A line in italics, which Han has none of. */
const SLANTED = /^([*_])(?![*_\s])([^*_]*[^*_\s])\1$/;

/** The parts of a text between `**`; a mark without another is text, and so are those that hide figures. */
function partsOf(text: string): readonly MarkedPart[] {
  const [, , slanted] = SLANTED.exec(text) ?? [];
  if (slanted !== undefined) return partsOf(slanted);
  const pieces = text.split(/(?<!\*)\*\*(?!\*)/);
  if (pieces.length % 2 === 0) return [{ text, bold: false }];
  return pieces.map((piece, i) => ({ text: piece, bold: i % 2 === 1 })).filter((part) => part.text !== '');
}

/** Reads the marks of a line: `#` of headings, `>` of quotations, `-` of lists, `**` around what is bold. */
export function readMarks(line: string): MarkedLine {
  const [, signs, title] = HEADING.exec(line) ?? [];
  if (signs !== undefined && title !== undefined) {
    return { outline: signs.length, parts: partsOf(title) };
  }
  return { parts: partsOf(line.replace(QUOTED, '').replace(LISTED, '')) };
}
