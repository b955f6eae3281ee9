/** What would be changed in a file, for people: the old text above the new, aligned over full-width characters. */

import { Chalk } from 'chalk';
import type { Splice } from '../../issue/write/stretches.ts';
import type { LineEdits } from '../../repair/edits.ts';
import { visible } from '../report/plain.ts';
import { widthOf } from '../report/width.ts';
import type { Terminal } from '../terminal.ts';

/** Characters shown before and after what changes; changes no farther apart are shown together. */
const CONTEXT = 14;

/** A piece of a line: the same in both, or changed. */
type Piece = { readonly old: string; readonly now: string; readonly changed: boolean };

/** Edits that are shown together. */
function clusters(edits: readonly Splice[]): Splice[][] {
  const groups: Splice[][] = [];
  for (const edit of edits) {
    const last = groups.at(-1)?.at(-1);
    if (last && edit.start - last.end <= 2 * CONTEXT) groups.at(-1)?.push(edit);
    else groups.push([edit]);
  }
  return groups;
}

const kept = (text: string): Piece => ({ old: text, now: text, changed: false });

/** The pieces of a stretch of a line around some edits, with dots where the line goes on. */
function piecesOf(text: string, edits: readonly Splice[]): readonly Piece[] {
  const [first, last] = [edits[0] as Splice, edits.at(-1) as Splice];
  const lineStart = text.lastIndexOf('\n', first.start - 1) + 1;
  const feed = text.indexOf('\n', last.end);
  const lineEnd = feed < 0 ? text.length : feed;
  const head = [...text.slice(lineStart, first.start)];
  const tail = [...text.slice(last.end, lineEnd).trimEnd()];
  const pieces: Piece[] = [kept(`${head.length > CONTEXT ? '…' : ''}${head.slice(-CONTEXT).join('')}`)];
  edits.forEach(({ start, end, by }, i) => {
    if (i > 0) pieces.push(kept(text.slice((edits[i - 1] as Splice).end, start)));
    pieces.push({ old: text.slice(start, end), now: by, changed: true });
  });
  return [...pieces, kept(`${tail.slice(0, CONTEXT).join('')}${tail.length > CONTEXT ? '…' : ''}`)];
}

const columns = (text: string): number => widthOf([...text]);

/** What changes on one line, as lines of text with everything from outside made visible. */
export function formatLine(
  text: string,
  { line, edits }: LineEdits,
  { colour }: Pick<Terminal, 'colour'>,
): string {
  const chalk = new Chalk({ level: colour ? 1 : 0 });
  const gutter = String(line);
  const blank = ' '.repeat(gutter.length);
  const rows = clusters(edits).flatMap((group) => {
    const pieces = piecesOf(text, group).map(({ old, now, changed }) => ({
      ...{ old: visible(old), now: visible(now), changed },
      width: Math.max(columns(visible(old)), columns(visible(now))),
    }));
    const side = (which: 'old' | 'now', paint: (text: string) => string): string =>
      pieces
        .map((one) => {
          const room = ' '.repeat(one.width - columns(one[which]));
          return one.changed ? paint(one[which]) + room : one[which];
        })
        .join('')
        .trimEnd();
    const marks = pieces.map(({ changed, width }) => (changed ? '^' : ' ').repeat(width)).join('');
    return [
      `${chalk.red('-')} ${side('old', chalk.red.inverse)}`,
      `${chalk.green('+')} ${side('now', chalk.green.inverse)}`,
      `  ${chalk.dim(marks.trimEnd())}`,
    ];
  });
  return rows.map((row, i) => `  ${chalk.dim(`${i === 0 ? gutter : blank} │`)} ${row}`).join('\n');
}
