/** What the search for slips finds in a line. */

import type { Edit } from './mend.ts';
import type { Wording } from './wordings.ts';
import type { ForeignSpace, Line } from './yaml-line.ts';

/** A slip, or, without a wording, a mend that is not worth a message. Places are offsets in the file. */
export interface Found {
  readonly wording?: Wording;
  readonly at?: number;
  readonly length?: number;
  readonly edit?: Edit;
}

/** A slip whose characters are replaced. */
export const replace = (wording: Wording, at: number, remove: number, insert: string): Found => ({
  wording,
  at,
  length: Math.max(1, remove),
  edit: { at, remove, insert },
});

/** Names the white space that is no indentation, and makes the line start with so many spaces. */
export function mendForeign(
  line: Line,
  { word, at, length }: ForeignSpace,
  column: number,
  dash = '',
): Found {
  return { wording: word(column), at, length, edit: indentTo(line, column, dash) };
}

/** Makes a line start with so many spaces. */
export const indentTo = ({ offset, indent }: Line, column: number, dash = ''): Edit => ({
  at: offset,
  remove: indent,
  insert: ' '.repeat(column) + dash,
});
