/** Lines of text as a manuscript: their marks read and taken off, so that a line of it is a line of the file. */

import type { SourceText } from '../../base/diagnostic.ts';
import type { Block, Cell, Line, Manuscript, Region, Stretch } from '../manuscript.ts';
import { PLAIN } from '../manuscript.ts';
import { type FrontMatter, frontMatterOf, titleIn } from './front-matter.ts';
import { cellsOf, isRule, isTableDivider, type MarkedLine, readMarks } from './line-marks.ts';
import { tabbedTableAt } from './tabbed-table.ts';

const BOLD = { ...PLAIN, bold: true };

/** The blank that a line begins with, in em. */
const blankAt = (line: string): number =>
  [...(/^[\s\u3000]*/u.exec(line)?.[0] ?? '')].reduce(
    (sum, blank) => sum + (blank === '\u3000' || blank === '\u2003' ? 1 : blank === '\t' ? 2 : 0.5),
    0,
  );

interface Written {
  readonly blocks: Block[];
  text: string;
}

function writeLine(to: Written, { outline, parts }: MarkedLine, region: Region = 'text'): void {
  const line = parts.map(({ text }) => text).join('');
  const shown = line.trim();
  const lead = line.length - line.trimStart().length;
  const start = to.text.length + lead;
  const end = start + shown.length;
  const stretches: Stretch[] = [];
  let at = to.text.length;
  for (const { text, bold } of parts) {
    const from = Math.max(at, start);
    at += text.length;
    const until = Math.min(at, end);
    if (until > from) stretches.push({ start: from, end: until, look: bold ? BOLD : PLAIN });
  }
  const indent = shown === '' ? 0 : blankAt(line);
  to.blocks.push({
    ...{ kind: 'line', start, end, stretches, region },
    ...(indent > 0 && { indent }),
    ...(outline !== undefined && { outline }),
  } satisfies Line);
  to.text += `${line}\n`;
}

/** Writes front matter: its title as one, all else as remarks; empty lines stand where its dashes were. */
function writeFront(to: Written, lines: readonly string[], { start, end, givesTitle }: FrontMatter): void {
  lines.slice(0, end).forEach((line, at) => {
    const title = givesTitle ? titleIn(line) : undefined;
    if (at <= start || at === end - 1 || line.trim() === '') to.text += '\n';
    else if (title !== undefined) writeLine(to, { outline: 1, parts: [{ text: title, bold: false }] });
    else writeLine(to, { parts: [{ text: line, bold: false }] }, 'comment');
  });
}

/** Writes a row of a table, its cells parted by tabs; it has so many, whatever its line lacks. */
function writeRow(to: Written, texts: readonly string[], columns: number): readonly Cell[] {
  return Array.from({ length: columns }, (_, i): Cell => {
    const cell = texts[i] ?? '';
    if (i > 0 && i < texts.length) to.text += '\t';
    const start = to.text.length;
    to.text += cell;
    return { start, end: start + cell.length, columns: 1, rows: 1 };
  });
}

/** Writes a table; an empty line stands where its divider was, if it has one. */
function writeTable(to: Written, lines: readonly (readonly string[] | undefined)[]): void {
  const start = to.text.length;
  const columns = lines.reduce((most, cells) => Math.max(most, cells?.length ?? 0), 0);
  const isDivided = lines.includes(undefined);
  const rows: (readonly Cell[])[] = [];
  for (const cells of lines) {
    if (cells) rows.push(writeRow(to, cells, columns));
    to.text += '\n';
  }
  to.blocks.push({ kind: 'table', start, end: to.text.length - 1, rows, headRows: isDivided ? 1 : 0 });
}

/** How many lines from one on are a table with bars: a head, a divider and its rows. */
function tableAt(lines: readonly string[], at: number): number {
  if (!lines[at]?.includes('|') || !isTableDivider(lines[at + 1] ?? '')) return 0;
  let end = at + 2;
  while (lines[end]?.includes('|')) end++;
  return end - at;
}

/**
 * Makes a manuscript of a text.
 *
 * @param form whether its lines are paragraphs
 */
export function textManuscript(path: string, text: string, form: Manuscript['form']): Manuscript {
  const lines = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '').split('\n');
  const to: Written = { blocks: [], text: '' };
  const front = frontMatterOf(path, lines);
  if (front) writeFront(to, lines, front);
  for (let at = front?.end ?? 0; at < lines.length; ) {
    const line = lines[at] as string;
    const barred = tableAt(lines, at);
    const height = barred || tabbedTableAt(lines, at);
    const here = to.text.length;
    if (height > 0) {
      const rows = lines.slice(at, at + height);
      writeTable(
        to,
        rows.map((row, i) => (barred === 0 ? row.split('\t') : i === 1 ? undefined : cellsOf(row))),
      );
    } else if (isRule(line)) {
      to.blocks.push({ kind: 'ruling', start: here, end: here, red: false });
      to.text += '\n';
    } else {
      // A form feed is where a page ended.
      if (line.startsWith('\f')) to.blocks.push({ kind: 'break', start: here, end: here });
      writeLine(to, readMarks(line.replace(/\f/g, '')));
    }
    at += Math.max(1, height);
  }
  const source: SourceText = { path, text: to.text };
  return { source, form, blocks: to.blocks, diagnostics: [] };
}
