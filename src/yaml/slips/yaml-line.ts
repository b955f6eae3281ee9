import { type Lines, tabIndent, type Wording, wideIndent } from './wordings.ts';

export interface ForeignSpace {
  /** For the number of spaces that should stand there, or before each of several lines. */
  readonly word: (column: number, lines?: Lines) => Wording;
  readonly at: number;
  readonly length: number;
}

/** A line of the file as the search for slips sees it. */
export interface Line {
  readonly text: string;
  /** Of its start in the file. */
  readonly offset: number;
  /** From 1. */
  readonly number: number;
  /** Length of the white space it starts with. */
  readonly indent: number;
  /** What follows that. */
  readonly rest: string;
  /** How many ASCII spaces it starts with, all that YAML counts. */
  readonly ascii: number;
  /** The columns that the white space was meant to take: two for a tab or a full-width space. */
  readonly width: number;
  /** White space that is no indentation to YAML. */
  readonly foreign: ForeignSpace | undefined;
}

const FOREIGN = /[\t\u3000\u00a0]/g;

export function readLine(text: string, offset: number, number: number): Line {
  const leading = /^[ \t\u3000\u00a0]*/.exec(text)?.[0] ?? '';
  const ascii = /^ */.exec(leading)?.[0].length ?? 0;
  const tab = leading.indexOf('\t');
  const foreign =
    tab >= 0
      ? { word: tabIndent, at: offset + tab, length: /^\t+/.exec(leading.slice(tab))?.[0].length ?? 1 }
      : ascii < leading.length
        ? { word: wideIndent, at: offset, length: leading.length }
        : undefined;
  return {
    text,
    offset,
    number,
    indent: leading.length,
    rest: text.slice(leading.length),
    ascii,
    width: leading.replace(FOREIGN, '  ').length,
    foreign,
  };
}
