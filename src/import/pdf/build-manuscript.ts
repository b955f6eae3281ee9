/** Blocks of pages to a manuscript: one text, and where everything stands in it. */

import type { SourceText } from '../../base/diagnostic.ts';
import { mm } from '../../base/units.ts';
import type { Block, Cell, Column, Image, Line, Region, Stretch } from '../manuscript.ts';
import type { PictureFile } from './images/read-images.ts';
import { createLooks, type TextWithLooks, textOf } from './line-text.ts';
import type { PageBlock, PageTable } from './page-blocks.ts';
import type { PlacedImage, Rule } from './page-marks.ts';
import type { PrintedLine } from './printed-lines.ts';

export interface BuiltText {
  readonly source: SourceText;
  readonly blocks: readonly Block[];
}

export interface ManuscriptBuilder {
  add(block: PageBlock, page: number, pictures: ReadonlyMap<PlacedImage, PictureFile>): void;
  addLine(line: PrintedLine, page: number, region: Region, rules?: readonly Rule[], column?: Column): void;
  finish(name: string): BuiltText;
}

const WESTERN_EDGE = /[\w,.;:!?)]$/;
const WESTERN_START = /^[\w(]/;

export function createBuilder(): ManuscriptBuilder {
  const looks = createLooks();
  const parts: string[] = [];
  const blocks: Block[] = [];
  let length = 0;
  const write = (text: string): number => {
    parts.push(text);
    length += text.length;
    return length - text.length;
  };
  const place = ({ text, runs }: TextWithLooks): { start: number; end: number; stretches: Stretch[] } => {
    const start = write(text);
    let from = start;
    const stretches = runs.map(({ end, look }): Stretch => {
      const stretch = { start: from, end: start + end, look };
      from = start + end;
      return stretch;
    });
    return { start, end: length, stretches };
  };
  const addLine: ManuscriptBuilder['addLine'] = (line, page, region, rules, column) => {
    const placed = place(textOf(line, looks, rules));
    write('\n');
    blocks.push({ kind: 'line', ...placed, region, page, box: line.box, ...(column && { column }) });
  };
  /** Lines of a cell as the one text that they are. */
  const addCell = (lines: readonly PrintedLine[], page: number): Pick<Cell, 'start' | 'end' | 'lines'> => {
    const start = length;
    const stretches: { start: number; end: number; look: Stretch['look'] }[] = [];
    let before = '';
    for (const line of lines) {
      const read = textOf(line, looks);
      if (WESTERN_EDGE.test(before) && WESTERN_START.test(read.text)) {
        write(' ');
        const last = stretches.at(-1);
        if (last) last.end++;
      }
      stretches.push(...place(read).stretches);
      before = read.text;
    }
    if (stretches.length === 0) return { start, end: start };
    const whole: Line = { kind: 'line', start, end: length, stretches, region: 'text', page };
    return { start, end: length, lines: [whole] };
  };
  const addTable = ({ grid, cells }: PageTable, page: number): void => {
    const rows: Cell[][] = Array.from({ length: grid.rowCount }, () => []);
    const start = length;
    let row = 0;
    for (const { cell, lines } of cells) {
      for (; row < cell.row; row++) write('\n');
      const inRow = rows[cell.row] as Cell[];
      if (inRow.length > 0) write('\t');
      inRow.push({ ...addCell(lines, page), columns: cell.columns, rows: cell.rows });
    }
    const end = length;
    write('\n');
    blocks.push({ kind: 'table', start, end, rows, headRows: 0, ruled: true, page, box: grid.box });
  };
  const addImage = (image: PlacedImage, page: number, { bytes, ending }: PictureFile): void => {
    const { box } = image;
    const width = (box.right - box.left) / mm(1);
    const made: Image = { kind: 'image', start: length, end: length, bytes, ending, width, page, box };
    blocks.push(made);
  };
  return {
    addLine,
    add(block, page, pictures) {
      if (block.kind === 'line') addLine(block.line, page, 'text', block.rules, block.column);
      else if (block.kind === 'table') addTable(block.table, page);
      else if (block.kind === 'rule') {
        blocks.push({ kind: 'ruling', start: length, end: length, red: block.red, page, box: block.box });
      } else {
        const file = pictures.get(block.image);
        if (file) addImage(block.image, page, file);
      }
    },
    finish: (name) => ({ source: { path: name, text: parts.join('') }, blocks }),
  };
}
