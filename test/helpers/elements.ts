/** Elements, as readers and the joining of lines give them, out of strings with looks. */

import type { SourceText } from '../../src/base/diagnostic.ts';
import type { Element, LookRun, Paragraph } from '../../src/import/element.ts';
import { type Cell, type Image, type Look, PLAIN, type Table } from '../../src/import/manuscript.ts';

/** A stretch of a paragraph: a bare string looks plain. */
export type Run = string | { readonly text: string; readonly look: Partial<Look> };

const looking =
  (look: Partial<Look>) =>
  (text: string): Run => ({ text, look });

export const bold = looking({ bold: true });
export const red = looking({ red: true });
export const underlined = looking({ underlined: true });
export const raised = looking({ raised: 'superscript' });
export const lowered = looking({ raised: 'subscript' });
export const fang = looking({ face: 'fangsong', size: 16 });
export const hei = looking({ face: 'heiti', size: 16 });
export const kai = looking({ face: 'kaiti', size: 16 });
export const song = looking({ face: 'songti', size: 16 });
/** 小标宋二号, as titles are set. */
export const biao = looking({ face: 'xiaobiaosong', size: 22 });
export const fangBold = looking({ face: 'fangsong', size: 16, bold: true });
/** Any look. */
export const styled = (text: string, look: Partial<Look>): Run => ({ text, look });

type ParagraphOptions = Partial<Omit<Paragraph, 'kind' | 'text' | 'looks'>>;

/** What an element is made of, before its place in the text is known. */
export type Sketch = (source: SourceText, at: number) => Element;
interface Sketched {
  readonly text: string;
  readonly at: Sketch;
}

/** A paragraph. */
export function para(runs: Run | readonly Run[], options: ParagraphOptions = {}): Sketched {
  const all = (Array.isArray(runs) ? runs : [runs]) as readonly Run[];
  const looks: LookRun[] = [];
  let text = '';
  for (const run of all) {
    const { text: own, look } = typeof run === 'string' ? { text: run, look: {} } : run;
    looks.push({ start: text.length, end: text.length + own.length, look: { ...PLAIN, ...look } });
    text += own;
  }
  return {
    text,
    at: (source, start) => ({
      kind: 'paragraph',
      region: 'text',
      ...options,
      text: { text, span: { source, start, end: start + text.length }, places: start },
      looks,
    }),
  };
}

export const centred = (runs: Run | readonly Run[], options: ParagraphOptions = {}): Sketched =>
  para(runs, { align: 'centre', ...options });
export const rightAligned = (runs: Run | readonly Run[], options: ParagraphOptions = {}): Sketched =>
  para(runs, { align: 'end', ...options });

/** A cell: a bare string covers one row and one column. */
export type CellSketch =
  | string
  | { readonly text: string; readonly columns?: number; readonly rows?: number };

export function table(rows: readonly (readonly CellSketch[])[], headRows = 0): Sketched {
  const cells = rows.map((row) =>
    row.map((cell) => ({ columns: 1, rows: 1, ...(typeof cell === 'string' ? { text: cell } : cell) })),
  );
  return {
    text: cells.map((row) => row.map((cell) => cell.text).join('\t')).join('\n'),
    at: (_, start): Table => {
      let offset = start;
      const placed = cells.map((row) =>
        row.map((cell): Cell => {
          const from = offset;
          offset += cell.text.length + 1;
          return { start: from, end: from + cell.text.length, columns: cell.columns, rows: cell.rows };
        }),
      );
      return { kind: 'table', start, end: Math.max(start, offset - 1), rows: placed, headRows };
    },
  };
}

export const image = (options: Partial<Omit<Image, 'kind' | 'start' | 'end'>> = {}): Sketched => ({
  text: '',
  at: (_, start) => ({
    kind: 'image',
    bytes: new Uint8Array([0x89, 0x50, 0x4e, 0x47]),
    ending: 'png',
    ...options,
    start,
    end: start,
  }),
});

export const ruling = (red = false): Sketched => ({
  text: '',
  at: (_, start) => ({ kind: 'ruling', red, start, end: start }),
});

export const pageBreak = (): Sketched => ({
  text: '',
  at: (_, start) => ({ kind: 'break', start, end: start }),
});

/** The elements of a manuscript and its text: one after the other, each ended by a line break; strings are plain paragraphs. */
export function elementsOf(
  blocks: readonly (Sketched | string)[],
  path = '简报.docx',
): { readonly elements: readonly Element[]; readonly source: SourceText } {
  const sketches = blocks.map((block) => (typeof block === 'string' ? para(block) : block));
  const source: SourceText = { path, text: sketches.map(({ text }) => `${text}\n`).join('') };
  let at = 0;
  const elements = sketches.map((sketch) => {
    const element = sketch.at(source, at);
    at += sketch.text.length + 1;
    return element;
  });
  return { elements, source };
}

/** A plain text as paragraphs, one a line; empty lines are left out. */
export const elementsOfText = (text: string, path = '简报.txt'): ReturnType<typeof elementsOf> => {
  const source: SourceText = { path, text };
  const elements = [...text.matchAll(/[^\n]+/g)]
    .filter(([line]) => line.trim() !== '')
    .map(
      ({ 0: line, index }): Paragraph => ({
        kind: 'paragraph',
        region: 'text',
        text: { text: line, span: { source, start: index, end: index + line.length }, places: index },
        looks: [{ start: 0, end: line.length, look: PLAIN }],
      }),
    );
  return { elements, source };
};
